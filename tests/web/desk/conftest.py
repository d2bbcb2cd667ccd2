"""A site with a desk, and a browser that has not been there."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.support.site import FormWorld, served


@pytest.fixture
def world(engine: Engine) -> FormWorld:
    return FormWorld.on(engine)


@pytest.fixture
def url(world: FormWorld) -> Iterator[str]:
    with served(world, public_url="") as url:
        yield url
