"""What the tests of the site share."""

from collections.abc import AsyncIterator

import httpx
import pytest
from sqlalchemy import Engine

from tests.support.site import SiteWorld


@pytest.fixture
def world(engine: Engine) -> SiteWorld:
    """A site in production, at noon of 22 November 2026."""
    return SiteWorld(engine)


@pytest.fixture
async def web(world: SiteWorld) -> AsyncIterator[httpx.AsyncClient]:
    async with world.client() as client:
        yield client


@pytest.fixture
async def chat(world: SiteWorld, web: httpx.AsyncClient) -> httpx.AsyncClient:
    """A browser with a session for the chat of SENDER."""
    world.sign_in(web)
    return web


@pytest.fixture
async def demo(world: SiteWorld) -> AsyncIterator[httpx.AsyncClient]:
    values = {"demo_people": world.people, "move_clock": world.move, "public_url": ""}
    async with world.client(demo=True, **values) as client:
        yield client
