"""Every page and action of the desk as every role, among strangers: nobody sees what is not theirs.

Pages come from the list of rooms, so a new one is tried without a word here.
"""

import itertools
import re
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import Engine

from domain.roles import RoleKind
from tests.privacy.test_scope_in_forms import text_of
from tests.support.desk import DESK_COOKIE, address_of, form_of
from tests.support.sampling import sample
from tests.support.site import SENDER, FormWorld
from tests.support.worlds.outsiders import WHO, secrets_of, settle
from web.desk.menu import ROOMS
from web.desk.page import DeskAction, DeskPage, Room
from web.desk.sessions import start

pytestmark = pytest.mark.sqlite

NUMBERS = range(1, 14)
"""The ids that are tried in an address: those of all strangers and their things are among them."""
SWAPPED = {"HX-Request": "true"}


@pytest.fixture
def settled(engine: Engine, who: str) -> FormWorld:
    world = FormWorld.on(engine)
    settle(world.talk, who, SENDER)
    return world


@pytest.fixture
async def web(settled: FormWorld, who: str) -> AsyncIterator[httpx.AsyncClient]:
    """The browser of somebody who is `who`: signed in, when their role has a desk."""
    async with settled.client() as client:
        with settled.sessions.begin() as db:
            chat = address_of(db, "web", SENDER)
            token = start(db, chat, "", settled.now)
        client.cookies.set(DESK_COOKIE, token or "x" * 43)
        yield client


def tried(room: Room, who: str) -> list[str]:
    """The addresses of a room that are tried as this role: in a sample a sixth of the numbers, and
    one of a room that is closed to it."""
    return sample(paths(room), 1 / 12 if who in room.roles else 1 / 32, f"{who} {room.path}")


def paths(room: Room) -> Iterator[str]:
    """The addresses of a room, with every number in the place of each of its parts."""
    parts = re.split(r"\{\w+(?::int)?\}", room.path)
    for numbers in itertools.product(NUMBERS, repeat=min(len(parts) - 1, 1)):
        filled = [*map(str, numbers)] * (len(parts) - 1)
        yield "".join(map("".join, itertools.zip_longest(parts, filled, fillvalue="")))


PAGES = [each for each in ROOMS if isinstance(each, DeskPage)]
ACTIONS = [each for each in ROOMS if isinstance(each, DeskAction)]


@pytest.mark.parametrize("who", WHO)
async def test_no_page_and_no_action_shows_anybody_outside_the_scope(
    settled: FormWorld, web: httpx.AsyncClient, who: str
) -> None:
    text = ""
    for page in PAGES:
        settled.move(timedelta(minutes=1))  # a session may look at so much at once
        for path in tried(page, who):
            for headers in ({}, SWAPPED):
                answer = await web.get(path, headers=headers)
                allowed = who in page.roles
                assert answer.status_code in ((200, 404) if allowed else (200, 303, 403)), path
                assert allowed or "<main" not in answer.text or answer.status_code == 403
                text += text_of(answer.content).casefold()
    # Sent as a page of theirs would send it.
    page = (await web.get("/desk")).text
    keys = form_of(page, "/desk/keluar") if 'name="seal"' in page else {}
    for action in ACTIONS:
        if who in action.roles and action.path != "/desk/role":
            continue
        settled.move(timedelta(minutes=1))  # a session may change so much at once
        for number, path in enumerate(tried(action, who)):
            settled.now = settled.now.replace(microsecond=number)
            answer = await web.post(path, data=keys)
            text += text_of(answer.content).casefold()
            assert answer.status_code in (303, 403), path
    assert [each for each in secrets_of(settled.talk, who) if each in text] == []


@pytest.mark.parametrize("who", [RoleKind.OFFICER])
async def test_no_action_runs_without_the_seal_of_our_page(
    settled: FormWorld, web: httpx.AsyncClient
) -> None:
    page = (await web.get("/desk")).text
    keys = form_of(page, "/desk/keluar")
    for action in ACTIONS:
        path = next(paths(action))
        settled.move(timedelta(minutes=1))
        for wrong in ({}, keys | {"seal": "x"}, keys | {"once": ""}, keys | {"once": "short"}):
            assert (await web.post(path, data=wrong)).status_code == 403, path
    assert 'role="status"' in page
