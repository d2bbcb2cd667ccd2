"""Somebody had a role of the whole city, and now has one of a part of it: what was made for the
former one opens no more."""

import httpx
import pytest
from sqlalchemy import Engine

from domain.roles import RoleKind
from models.roles import role, terms
from models.roles.terms import EndReason
from tests.support.chat import Chat
from tests.support.desk import form_of, press, sign_in, staff
from tests.support.people import SITI, applicant, give_role
from tests.support.site import FormWorld
from tests.web.desk.branch.test_hand_over import ROOM, SHEET, TAKE
from tests.web.desk.coverage.test_officeholders import LIST, upload

pytestmark = pytest.mark.sqlite

PART = "31.73.04"


@pytest.fixture
def world(engine: Engine) -> FormWorld:
    return FormWorld.on(engine)


@pytest.fixture
def chat(world: FormWorld) -> Chat:
    return staff(world)


@pytest.fixture
async def web(world: FormWorld, chat: Chat) -> httpx.AsyncClient:
    client = world.client()
    sign_in(world, client, chat)
    return client


def narrow(world: FormWorld, chat: Chat) -> None:
    with world.sessions.begin() as db:
        me = chat.person_id(db)
        former = role.active_role(db, me)
        assert former
        terms.end_role(db, former, EndReason.MOVED, "test", world.now)
        give_role(db, me, RoleKind.OFFICER, area=PART)


async def test_the_sheet_of_the_whole_city_is_closed(
    world: FormWorld, chat: Chat, web: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        applicant(db, None)
    await press(web, ROOM, TAKE)
    [path] = SHEET.findall((await web.get(ROOM)).text)
    assert (await web.get(path)).status_code == 200
    narrow(world, chat)
    assert (await web.get("/desk")).status_code == 200
    answer = await web.get(path)
    assert (answer.status_code, SITI.nik in answer.text) == (404, False)


async def test_the_list_of_names_of_another_kecamatan_is_closed(
    world: FormWorld, chat: Chat, web: httpx.AsyncClient
) -> None:
    await upload(web)
    page = (await web.get(LIST)).text
    assert "Siti Aminah" in page
    narrow(world, chat)
    answer = await web.get(LIST)
    assert (answer.status_code, "Siti" in answer.text) == (404, False)
    keys = form_of(page, f"{LIST}/apply")
    assert (await web.post(f"{LIST}/apply", data=keys)).status_code in (404, 422)
