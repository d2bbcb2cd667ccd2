import pytest
from sqlalchemy import Engine

from tests.support.scheduler import SchedulerWorld


@pytest.fixture
def scheduler(engine: Engine) -> SchedulerWorld:
    return SchedulerWorld(engine)
