import pytest
from sqlalchemy import Engine

from tests.support.scheduler import Office


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)
