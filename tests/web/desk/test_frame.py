"""The frame of the desk: once only, whole or fragment, the way back, and what templates may say."""

import re
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
import structlog
from sqlalchemy import func, select

from models.audit import Audit
from models.people.web_sessions import WebSession
from models.roles import role
from tests.support.cases import for_each
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.people import give_role
from tests.support.site import FormWorld
from web.desk.menu import ROOMS
from web.desk.page import DeskPage, Room
from web.desk.rooms.cases import case
from web.pages import HERE, STATIC

pytestmark = pytest.mark.sqlite

PART = re.compile(r"{\w+(:int)?}")
"""A part of an address that differs."""
NUMBER = {
    "area": "31.73.04",
    "kind": "members",
    "group": "pkk",
    "number": "1.234",
    "as_of": "2026",
    "source": "surat <b>Tambora</b>",
}
TEMPLATES = sorted((HERE / "templates" / "desk").rglob("*.html"))
REFUSED = (
    r"hx-trigger[^=]*=\"[^\"]*\[",
    r"hx-on\b",
    r"\bjs:",
    r"\son\w+=",
    r"\sstyle=",
    r"<script>",
)
"""What our policy refuses: filters of triggers, and code or style inside of a page."""


@for_each("file", TEMPLATES)
def test_no_template_has_what_the_policy_refuses(file: Path) -> None:
    text = file.read_text("utf-8")
    assert [each for each in REFUSED if re.search(each, text)] == []


@for_each("file", TEMPLATES)
def test_every_form_that_writes_has_its_keys(file: Path) -> None:
    """But those of whoever is not signed in yet."""
    forms = re.findall(r'<form[^>]*method="post".*?</form>', file.read_text("utf-8"), re.S)
    if file.stem != "sign_in":
        assert [each for each in forms if "{{ keys() }}" not in each] == []


def test_the_script_of_others_is_the_one_that_we_looked_at() -> None:
    licence = (STATIC / "desk" / "htmx.LICENSE.txt").read_text("utf-8")
    script = (STATIC / "desk" / "htmx.min.js").read_bytes()
    assert sha256(script).hexdigest() in licence


async def test_a_form_that_is_sent_twice_is_done_once(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat = staff(world)
    for _ in range(2):
        async with world.client() as other:
            sign_in(world, other, chat)
    sign_in(world, web, chat)
    form = form_of((await web.get("/desk/devices")).text, "/desk/devices/end")
    with world.sessions() as db:
        first, second = db.scalars(select(WebSession.id).order_by(WebSession.id).limit(2))
    first_answer = await web.post("/desk/devices/end", data=form | {"device": f"{first}"})
    assert "sudah dikeluarkan" in await said(web, first_answer)
    again = await web.post("/desk/devices/end", data=form | {"device": f"{second}"})
    assert "tidak ada yang dikerjakan dua kali" in await said(web, again)
    with world.sessions() as db:
        assert db.scalar(select(func.count()).where(WebSession.ends_at > world.now)) == 2


async def test_what_is_refused_is_said_on_the_page_that_sent_it(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world))
    form = form_of((await web.get("/desk")).text, "/desk/keluar")
    answer = await web.post("/desk/devices/end", data=form | {"device": "999"})
    assert answer.status_code == 422
    assert "Perangkat saya" in answer.text
    assert 'data-tone="refused"' in answer.text


async def test_a_sentence_is_said_once(world: FormWorld, web: httpx.AsyncClient) -> None:
    chat = staff(world)
    with world.sessions.begin() as db:
        give_role(db, chat.person_id(db), "agent")
    sign_in(world, web, chat)
    answer = await press(web, "/desk", "/desk/role")
    assert "Sekarang Anda bekerja sebagai Petugas cabang" in await said(web, answer)
    assert "Sekarang Anda bekerja" not in (await web.get("/desk")).text
    with world.sessions() as db:
        active = role.active_role(db, chat.person_id(db))
        assert active
        assert active.kind == "officer"


async def test_a_sentence_in_the_cookie_can_be_neither_read_nor_made_up(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world))
    web.cookies.set("__Host-perisai_desk_flash", "e30=")
    assert 'class="flash' not in (await web.get("/desk")).text


@pytest.mark.parametrize(("kind", "headings"), [("officer", 4), ("agent", 4), ("monitor", 0)])
async def test_the_menu_has_a_heading_only_above_what_the_role_has(
    world: FormWorld, web: httpx.AsyncClient, kind: str, headings: int
) -> None:
    sign_in(world, web, staff(world, kind))
    menu = re.findall(r'<nav id="menu".*?</nav>', (await web.get("/desk")).text, re.S)[0]
    assert menu.count("<h2>") == headings
    assert not re.search(r"<ul>\s*</ul>", menu)


async def test_the_script_gets_a_fragment_and_history_the_whole_page(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world))
    swapped = {"HX-Request": "true"}
    whole = await web.get("/desk")
    fragment = await web.get("/desk", headers=swapped)
    back = await web.get("/desk", headers=swapped | {"HX-History-Restore-Request": "true"})
    assert ["<!doctype" in each.text for each in (whole, fragment, back)] == [True, False, True]
    assert fragment.text.lstrip().startswith("<title>Hari ini")
    assert fragment.headers["vary"] == "HX-Request"
    for page in (whole, fragment):
        assert page.text.count('id="main"') == page.text.count('id="status"') == 1


async def test_who_is_signed_out_is_led_to_sign_in_and_says_so_to_the_script(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    assert (await web.get("/desk")).headers["location"] == "/desk/masuk"
    answer = await web.get("/desk/devices", headers={"HX-Request": "true"})
    assert answer.headers["hx-redirect"] == "/desk/masuk"
    for shown in ("http://[x", "https://evil.test//evil.test/desk", "//a\u2100b"):
        headers = {"HX-Request": "true", "HX-Current-URL": shown.encode()}
        answer = await web.get("/desk/devices", headers=headers)
        assert answer.headers["hx-redirect"] == "/desk/masuk", shown
    sign_in(world, web, staff(world))
    world.now += timedelta(hours=13)
    page = await web.post("/desk/devices/end", data={"seal": "", "once": "x"})
    assert page.headers["location"] == "/desk/masuk?why=desk-ended&back=%2Fdesk%2Fdevices"
    assert "Sesi Anda sudah berakhir" in (await web.get(page.headers["location"])).text


async def test_what_was_typed_is_not_lost_with_the_session_and_the_way_leads_back(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    officer = staff(world)
    sign_in(world, web, officer)
    await press(web, "/monev/numbers", "/monev/numbers/enter", **NUMBER)
    page = (await web.get("/monev/numbers")).text
    typed = form_of(page, "/monev/numbers/enter") | NUMBER
    owner = owner_in(page)
    world.now += timedelta(hours=13)
    for swapped in ({}, {"HX-Request": "true"}):
        answer = await web.post("/monev/numbers/enter", data=typed, headers=swapped)
        assert answer.status_code == 401
        assert "surat &lt;b&gt;Tambora&lt;/b&gt;" in answer.text
        assert "members" not in answer.text.partition("<main")[2]  # a choice
        assert typed["seal"] not in answer.text
        assert ("<!doctype" in answer.text) == (not swapped)
        assert "/desk/masuk?why=desk-ended&amp;back=%2Fmonev%2Fnumbers" in answer.text
    ended = await web.get("/desk/cases?due=late&hal=2")
    way = ended.headers["location"]
    asked = await press(web, way, "/desk/masuk", wish="code")
    shown = (await web.get(asked.headers["location"])).text
    code = re.search(r"/masuk (\S+)</p>", shown)
    assert code
    officer.say(f"/masuk {code[1]}")
    officer.say("ya")
    entered = await web.post("/desk/masuk", data=form_of(shown, "/desk/masuk"))
    assert entered.headers["location"] == "/desk/cases?due=late&hal=2"
    assert owner_in((await web.get("/desk")).text) == owner
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        assert owner_in((await other.get("/desk")).text) != owner


@pytest.mark.parametrize(
    "back", ["https://x.test/", "//x.test", "/desk/masuk?why=x", "/desk/keluar", "/chat"]
)
async def test_signing_in_leads_nowhere_else(
    world: FormWorld, web: httpx.AsyncClient, back: str
) -> None:
    page = (await web.get("/desk/masuk", params={"back": back})).text
    assert 'name="back"' not in page
    sign_in(world, web, staff(world))
    answer = await web.get("/desk/masuk", params={"back": back})
    assert answer.headers["location"] == "/desk"


async def test_what_is_not_there_has_a_way_back(world: FormWorld, web: httpx.AsyncClient) -> None:
    sign_in(world, web, staff(world))
    answer = await web.get("/desk/nowhere")
    assert answer.status_code == 404
    assert 'href="/desk"' in answer.text


async def test_a_number_that_no_column_holds_is_not_there(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world))
    for room in ROOMS:
        for number in ("2147483648", "9" * 40, "9" * 5_000):
            path = re.sub(r"\{\w+:int\}", number, room.path)
            if path != room.path:
                answer = await web.request("GET" if isinstance(room, DeskPage) else "POST", path)
                assert answer.status_code == 404, room.path


async def test_who_tries_what_is_not_theirs_is_on_record_once_an_hour_for_a_room(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world, "monitor"))
    form = form_of((await web.get("/monev")).text, "/desk/keluar")
    for number in (1, 2, 3):
        answer = await web.post(f"/desk/broadcasts/{number}/act", data=form)
        assert answer.status_code == 403
    assert (await web.post("/desk/devices/end", data=form | {"seal": "x"})).status_code == 403
    assert (await web.get("/monev/minutes/77")).status_code == 404
    tried = ["/desk/broadcasts/{id:int}/act", "/desk/devices/end", "/monev/minutes/{id:int}"]
    assert refused_rooms(world) == tried
    world.move(timedelta(hours=1, seconds=1))
    await web.get("/monev/minutes/78")
    assert refused_rooms(world) == [*tried, tried[-1]]


def refused_rooms(world: FormWorld) -> list[str]:
    """The rooms of which the audit log has that somebody was refused there."""
    with world.sessions() as db:
        rows = select(Audit.subject).where(Audit.verb == "was refused").order_by(Audit.id)
        return [each.removeprefix("room:") for each in db.scalars(rows)]


async def test_the_log_says_which_page_failed_and_of_nobody(
    world: FormWorld, web: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(world, web, staff(world))

    def fails(*args: object) -> None:
        raise RuntimeError("Siti Aminah")

    monkeypatch.setattr(case, "find_to_read", fails)
    with structlog.testing.capture_logs() as logs:
        assert (await web.get("/desk/cases/17")).status_code == 500
    assert [each["page"] for each in logs if "page" in each] == ["/desk/cases/{id:int}"]


async def test_the_address_of_an_action_leads_to_the_page_where_its_refusal_was_shown(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    """As when somebody reloads after a refusal."""
    sign_in(world, web, staff(world))
    pages = [re.compile(PART.sub("7", each.path)) for each in ROOMS if is_page(each)]
    for action in (each for each in ROOMS if not is_page(each)):
        path = PART.sub("7", action.path)
        if any(each.fullmatch(path) for each in pages):
            continue
        answer = await web.get(f"{path}?area=31.73.04")
        assert answer.status_code == 303, path
        to, _, query = answer.headers["location"].partition("?")
        assert any(each.fullmatch(to) for each in pages), path
        assert query == "area=31.73.04"


def is_page(room: Room) -> bool:
    return isinstance(room, DeskPage)


def owner_in(page: str) -> str:
    """What a browser keeps drafts by."""
    found = re.search(r'data-owner="([^"]+)"', page)
    assert found
    return found[1]
