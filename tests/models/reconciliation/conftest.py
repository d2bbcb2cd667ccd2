"""A database, an agent and an officer for every test of matching."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.database.engine import open_sessions
from models.people import person
from models.roles.role import Role
from tests.support.chat import KEYS
from tests.support.people import NOW, give_role


@pytest.fixture
def db(engine: Engine) -> Iterator[Session]:
    with open_sessions(engine, KEYS)() as db:
        yield db


@pytest.fixture
def agent(db: Session) -> Role:
    return give_role(db, person.create_person(db, NOW), "agent")


@pytest.fixture
def desk(db: Session) -> Role:
    return give_role(db, person.create_person(db, NOW), "officer")
