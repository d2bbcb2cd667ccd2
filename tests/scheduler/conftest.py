import pytest
from office import Office
from sqlalchemy import Engine


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)
