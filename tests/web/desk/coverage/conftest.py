"""A site with officeholders in Tambora."""

import pytest

from tests.support.site import FormWorld
from tests.support.worlds.officeholders import settle


@pytest.fixture
def settled(world: FormWorld) -> FormWorld:
    with world.sessions.begin() as db:
        settle(db, world)
    return world
