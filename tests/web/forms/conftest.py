"""A site with the form, and a browser that has not been there."""

import pytest
from sqlalchemy import Engine

from tests.support.site import FormWorld


@pytest.fixture
def world(engine: Engine) -> FormWorld:
    return FormWorld.on(engine)
