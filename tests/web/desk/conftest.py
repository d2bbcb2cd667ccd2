"""A site with a desk, and a browser that has not been there."""

from collections.abc import AsyncIterator

import httpx
import pytest
from sqlalchemy import Engine

from tests.support.site import FormWorld


@pytest.fixture
def world(engine: Engine) -> FormWorld:
    return FormWorld.on(engine)


@pytest.fixture
async def web(world: FormWorld) -> AsyncIterator[httpx.AsyncClient]:
    async with world.client() as client:
        yield client
