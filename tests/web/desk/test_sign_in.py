"""Signing in to the desk: no password, a link or a code, for one browser and once."""

import asyncio
import re
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select

from models.audit import Audit
from models.people import web_sessions
from models.people.desk_sign_ins import StartedSignIn
from models.people.web_sessions import WebSession
from models.roles import role, terms
from models.roles.terms import EndReason
from tests.support.chat import Chat
from tests.support.desk import DESK_COOKIE, form_of, path_of, press, sign_in, staff
from tests.support.people import reach_of
from tests.support.site import OWN, FormWorld

pytestmark = pytest.mark.sqlite

SIGN_IN = "/desk/masuk"


async def use(web: httpx.AsyncClient, path: str) -> httpx.Response:
    """Open a link and press its button."""
    page = await web.get(path)
    return await web.post(SIGN_IN, data=form_of(page.text, SIGN_IN))


async def is_in(web: httpx.AsyncClient) -> bool:
    return (await web.get("/desk")).status_code == 200


async def test_a_link_from_the_chat_opens_the_desk_and_the_chat_hears_of_it(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat = staff(world)
    answer = await use(web, path_of(chat))
    assert answer.headers["location"] == "/desk"
    cookie = next(each for each in answer.headers.get_list("set-cookie") if DESK_COOKIE in each)
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=lax"} <= {*cookie.split("; ")}
    assert "Petugas cabang, Jakarta Barat" in (await web.get("/desk")).text
    letters = [each.text for each in chat.letters()]
    assert "Meja kerja Anda dibuka" in letters[-1]
    with world.sessions() as db:
        assert db.scalar(select(Audit.actor).where(Audit.verb == "signed in")) == "role:1"


async def test_looking_at_a_link_uses_nothing_up(world: FormWorld, web: httpx.AsyncClient) -> None:
    path = path_of(staff(world))
    async with world.client() as preview:
        assert [(await preview.get(path)).status_code for _ in range(2)] == [200, 200]
    assert (await use(web, path)).headers["location"] == "/desk"


async def test_a_link_works_once_also_for_two_browsers_at_the_same_moment(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    path = path_of(staff(world))
    async with world.client() as other:
        answers = await asyncio.gather(use(web, path), use(other, path))
        assert sorted([await is_in(web), await is_in(other)]) == [False, True]
    assert sorted(each.headers["location"] for each in answers) == [
        "/desk",
        "/desk/masuk?why=desk-enter-over",
    ]
    async with world.client() as later:
        assert (await later.get(path)).status_code == 410


async def test_a_link_is_over_after_ten_minutes_and_when_a_newer_one_is_asked_for(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat = staff(world)
    old, new = path_of(chat), path_of(chat)
    assert (await web.get(old)).status_code == 410
    assert (await web.get(new)).status_code == 200
    world.move(timedelta(minutes=10))
    assert (await web.get(new)).status_code == 410


async def test_a_button_of_one_browser_does_nothing_in_another(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    page = await web.get(path_of(staff(world)))
    form = form_of(page.text, SIGN_IN)
    async with world.client() as thief:
        assert (await thief.post(SIGN_IN, data=form)).status_code == 403
    elsewhere = OWN | {"Sec-Fetch-Site": "cross-site"}
    assert (await web.post(SIGN_IN, data=form, headers=elsewhere)).status_code == 403


@pytest.mark.parametrize("kind", ["nobody", "cadre"])
async def test_who_has_no_role_of_the_desk_gets_no_link(world: FormWorld, kind: str) -> None:
    chat = Chat(world.talk, "telegram", "7") if kind == "nobody" else staff(world, kind)
    assert "/desk/masuk" not in chat.say("/masuk")


async def test_a_role_on_the_web_alone_opens_no_desk(world: FormWorld) -> None:
    """Nobody has proven who they are."""
    chat = Chat(world.talk, "web", "visitor")
    with world.sessions.begin() as db:
        row = role.grant_role(db, chat.person_id(db), reach_of("officer"), world.now)
        assert not row.usable
    assert "/desk/masuk" not in chat.say("/masuk")


async def shown_code(web: httpx.AsyncClient) -> str:
    answer = await press(web, SIGN_IN, SIGN_IN)
    page = await web.get(answer.headers["location"])
    found = re.search(r"/masuk ([A-Z0-9]{4}-[A-Z0-9]{4})", page.text)
    assert found, page.text
    return found[1]


async def test_a_code_of_the_page_is_confirmed_in_the_chat(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat = staff(world)
    code = await shown_code(web)
    form = form_of((await web.get(SIGN_IN)).text, SIGN_IN)
    swapped = {"HX-Request": "true"}
    assert (await web.post(SIGN_IN, data=form, headers=swapped)).status_code == 204
    assert "ingin membuka meja kerja Anda" in chat.say(f"/masuk {code.lower()}")
    assert "Selesai" in chat.say("Ya")
    answer = await web.post(SIGN_IN, data=form, headers=swapped)
    assert answer.headers["hx-redirect"] == "/desk"
    assert await is_in(web)
    assert "salah" in chat.say(f"/masuk {code}")


async def test_a_code_signs_in_only_the_browser_that_shows_it(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat, code = staff(world), await shown_code(web)
    chat.say(f"/masuk {code}")
    chat.say("Ya")
    async with world.client() as other:
        await shown_code(other)
        form = form_of((await other.get(SIGN_IN)).text, SIGN_IN)
        answer = await other.post(SIGN_IN, data=form)
        assert answer.headers["location"].endswith("desk-enter-not-yet")
        assert not await is_in(other)


async def test_who_says_that_the_browser_is_not_theirs_lets_nobody_in(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat, code = staff(world), await shown_code(web)
    chat.say(f"/masuk {code}")
    assert "tidak ada yang dibuka" in chat.say("Tidak")
    await web.post(SIGN_IN, data=form_of((await web.get(SIGN_IN)).text, SIGN_IN))
    assert not await is_in(web)


async def test_codes_cannot_be_guessed(world: FormWorld, web: httpx.AsyncClient) -> None:
    chat, code = staff(world), await shown_code(web)
    for _ in range(5):
        assert "salah" in chat.say("/masuk AAAA-AAAA")
    assert "terlalu sering" in chat.say(f"/masuk {code}")


async def test_a_session_ends_after_a_working_day_with_the_role_and_by_the_person(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat = staff(world)
    sign_in(world, web, chat)
    assert await is_in(web)
    world.move(timedelta(hours=12))
    answer = await web.get("/desk")
    assert answer.headers["location"] == "/desk/masuk?why=desk-ended"
    sign_in(world, web, chat)
    answer = await press(web, "/desk", "/desk/keluar")
    assert answer.headers["location"] == "/desk/masuk?why=desk-left"
    assert not await is_in(web)
    token = sign_in(world, web, chat)
    with world.sessions.begin() as db:
        row = role.find_open_roles(db, chat.person_id(db))[0]
        terms.end_role(db, row, EndReason.MOVED, "operator", world.now)
    assert not await is_in(web)
    with world.sessions() as db:
        assert web_sessions.find(db, token, web_sessions.CHAT) is None


async def test_a_session_of_the_chat_opens_no_desk_and_that_of_a_desk_no_chat(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat_token = world.session()
    web.cookies.set(DESK_COOKIE, chat_token)
    assert not await is_in(web)
    token = sign_in(world, web, staff(world))
    headers = {"Authorization": f"Bearer {token}"}
    assert (await web.get("/api/chat/messages", headers=headers)).status_code == 401


async def test_my_devices_are_the_same_in_the_chat_and_on_the_page(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat = staff(world)
    async with world.client() as other:
        sign_in(world, other, chat)
        sign_in(world, web, chat)
        listed = chat.say("/perangkat")
        assert listed.count("Meja kerja, Chrome di Windows") == 4  # lines and buttons
        page = (await web.get("/desk/devices")).text
        assert page.count("Meja kerja, Chrome di Windows") == 3  # a button names its row
        answer = await press(web, "/desk/devices", "/desk/devices/end")
        assert "sudah dikeluarkan" in (await web.get(answer.headers["location"])).text
        assert [await is_in(web), await is_in(other)] == [True, False]
        sign_in(world, other, chat)
    chat.say("/perangkat")
    chat.say("Semua")
    assert not await is_in(web)


async def test_nobody_ends_the_session_of_somebody_else(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="77"))
        sign_in(world, web, staff(world))
        form = form_of((await web.get("/desk")).text, "/desk/keluar")
        with world.sessions() as db:
            theirs = db.scalars(select(WebSession.id).order_by(WebSession.id)).first()
        await web.post("/desk/devices/end", data=form | {"device": f"{theirs}"})
        assert await is_in(other)


async def test_nothing_in_the_database_signs_in(world: FormWorld, web: httpx.AsyncClient) -> None:
    chat = staff(world)
    path, code = path_of(chat), await shown_code(web)
    with world.sessions() as db:
        kept = [each.secret_index for each in db.scalars(select(StartedSignIn))]
    assert len(kept) == 2
    assert not [each for each in kept if each in path or code.replace("-", "") in each]


async def test_one_tap_signs_in_in_the_demo_alone(world: FormWorld) -> None:
    chat = Chat(world.talk, "web", "demo-petugas")
    with world.sessions.begin() as db:
        role.grant_role(db, chat.person_id(db), reach_of("officer"), world.now, vouched=True)
    async with world.client(demo=True, public_url="") as demo:
        answer = await demo.post("/desk/demo", data={"sender": "demo-petugas"})
        assert answer.headers["location"] == "/desk"
        assert await is_in(demo)
    async with world.client() as production:
        answer = await production.post("/desk/demo", data={"sender": "demo-petugas"})
        assert answer.status_code == 404
