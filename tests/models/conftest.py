"""A database, and those whom many tests of the models begin with."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.database.engine import open_sessions
from models.participants.participant import Participant
from models.people import person
from models.roles.role import Role
from tests.support.chat import KEYS
from tests.support.encryption import NOVEMBER, somebody
from tests.support.people import NOW, give_role, member


@pytest.fixture
def db(engine: Engine) -> Iterator[Session]:
    """A session of an empty database, never committed."""
    with open_sessions(engine, KEYS)() as db:
        yield db


@pytest.fixture
def agent(db: Session) -> Role:
    return give_role(db, person.create_person(db, NOW), "agent")


@pytest.fixture
def officer(db: Session) -> Role:
    return give_role(db, person.create_person(db, NOW), "officer")


@pytest.fixture
def siti(db: Session) -> Participant:
    """Somebody who talks to us and is protected until 30 November, after six months."""
    return member(db, person.create_person(db, NOW), NOVEMBER, somebody(1))
