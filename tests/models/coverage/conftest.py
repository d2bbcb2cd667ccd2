"""A world with its regions, for every test of coverage."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.support.chat import make_world


@pytest.fixture
def db(engine: Engine) -> Iterator[Session]:
    with make_world(engine).sessions() as session:  # never committed
        yield session
