"""After a month of whatever officers and the clock do, each number on Today is the length of its
list. Forms are found on the pages and sent with whatever they offer.
"""

import re
from collections.abc import Callable
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from domain.roles import RoleKind
from exchange.files.read import read_status_file
from models.participants.participant import Identity
from models.people import person
from scheduler.branch import decisions, waiting
from scheduler.branch.status_files import run_status_files
from scheduler.cases import talks
from tests.support import databases
from tests.support.chat import TEXTS, Chat
from tests.support.desk import DESK_COOKIE, address_of
from tests.support.people import applicant
from tests.support.sampling import examples
from tests.support.site import SENDER, FormWorld
from tests.support.worlds.outsiders import settle
from web.desk.sessions import start

pytestmark = pytest.mark.sqlite

WALKED = (
    "/desk/applications?step=all",
    "/desk/cases",
    "/desk/money",
    "/desk/money/wrong-nik",
    "/desk/money/reversals",
    "/desk/duplicates",
    "/desk/nik-owners",
    "/desk/broadcasts",
    "/desk/answers",
    "/desk/hand-over",
    "/desk/status-file",
)
"""Rooms that are walked into, and on into what they list."""
LEFT_ALONE = re.compile(r"/desk/(keluar|role|devices|search)")
NAMES = ("SITI AMINAH", "BUDI SANTOSO", "SITI AMINA", "DEWI LESTARI")


class Forms(HTMLParser):
    """The forms that change something on a page: action, and for each field what may be sent."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, list[str]]]] = []
        self.fields: dict[str, list[str]] | None = None
        self.select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.fields = {}
            if known.get("method") == "post" and not LEFT_ALONE.match(known["action"]):
                self.forms.append((known["action"], self.fields))
        if self.fields is None:
            return
        if tag == "button" and "formaction" in known:
            self.forms.append((known["formaction"], self.fields))
        name = known.get("name", "")
        if tag == "select":
            self.select = name
        if tag == "option":
            self.fields.setdefault(self.select, []).append(known.get("value", ""))
        if tag == "textarea":
            self.fields[name] = ["Posko buka hari Sabtu."]
        if tag in ("input", "button") and name and known.get("type") != "file":
            typed = known.get("type", "text") in ("text", "search", "date") and tag == "input"
            self.fields.setdefault(name, []).append(
                "2026-11-22" if typed else known.get("value", "")
            )

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.fields = None


class Month:
    """An officer at the desk, and the clock."""

    def __init__(self, engine: Engine) -> None:
        databases.empty(engine)
        self.world = FormWorld.on(engine)
        settle(self.world.talk, RoleKind.OFFICER, SENDER)
        self.people = 0
        self.web = self.world.client()
        self.sign_in()

    def sign_in(self) -> None:
        """A session ends after a day of work."""
        with self.world.sessions.begin() as db:
            token = start(db, address_of(db, "web", SENDER), "", self.world.now)
        self.web.cookies.set(DESK_COOKIE, token or "")

    def somebody_applies(self, pick: int) -> None:
        self.people += 1
        who = Identity(
            f"31730112048091{self.people:02d}", NAMES[pick % 4], "1980-04-12", "+6281200000001"
        )
        with self.world.sessions.begin() as db:
            chat = person.find_or_create(db, "web", f"p{self.people}", self.world.now)
            applicant(db, chat.id, who, rw=f"00{pick % 9 + 1}")

    def somebody_asks(self, pick: int) -> None:
        chat = Chat(self.world.talk, "telegram", f"7{pick % 3}")
        for text in ("petugas", "kartu saya hilang, bagaimana?", "ya"):
            chat.say(text)

    def time_passes(self, pick: int) -> None:
        world = self.world
        world.move(timedelta(minutes=11) if pick % 2 else timedelta(hours=pick % 90))
        for job in (decisions.post_due, waiting.post_due, talks.post_due):
            job(world.sessions, TEXTS, world.now)
        self.sign_in()
        run_status_files(world.sessions, TEXTS, lambda: world.now, read_status_file)

    async def officer_acts(self, web: httpx.AsyncClient, pick: int) -> None:
        """Send some form of some room, or of something that it lists."""
        page = (await web.get(WALKED[pick % len(WALKED)])).text
        links = re.findall(r'<a class="row-link"[^>]* href="([^"]+)"(?![^>]*download)', page)
        if links and pick % 3:
            page = (await web.get(links[pick % len(links)])).text
        forms = Forms(page).forms
        if not forms:
            return
        action, fields = forms[pick % len(forms)]
        data: dict[str, Any] = {
            name: values if name == "row" else values[pick % len(values)]
            for name, values in fields.items()
            if values and (name not in ("mine",))
        }
        self.world.now += timedelta(seconds=40)
        answer = await web.post(action, data=data)
        assert answer.status_code in (303, 422, 200, 404), (action, answer.text[-300:])

    async def numbers(self, web: httpx.AsyncClient) -> tuple[dict[str, int], dict[str, int]]:
        """The number of each list on Today, and its length."""
        page = (await web.get("/desk")).text
        shown = dict.fromkeys(LENGTHS, 0)
        row = r'<b class="count">(\d+)</b>\s*<a class="row-link" href="([^"]+)"'
        shown |= {path: int(count) for count, path in re.findall(row, page) if path in shown}
        return shown, {path: await length(web, path) for path, length in LENGTHS.items()}


async def rows_of(web: httpx.AsyncClient, path: str) -> int:
    """The lines of the first list on all pages of it."""
    count, address = 0, path
    while address:
        page = (await web.get(address)).text.replace("&amp;", "&")
        found = re.search(r'<[ou]l class="rows">(.*?)</[ou]l>', page, re.S)
        count += found[1].count("data-row") if found else 0
        newer = re.search(r'id="page-newer"[^>]* href="([^"]+)"', page)
        address = newer[1] if newer else ""
    return count


async def sheet_of(web: httpx.AsyncClient, path: str) -> int:
    found = re.search(r"(\d+) pengajuan menunggu diserahkan", (await web.get(path)).text)
    return int(found[1]) if found else -1


async def waiting_files(web: httpx.AsyncClient, path: str) -> int:
    return (await web.get(path)).text.count("Menunggu diterapkan")


async def answers_of(web: httpx.AsyncClient, path: str) -> int:
    return (await web.get(path)).text.count("data-row")


async def broadcasts_of(web: httpx.AsyncClient, path: str) -> int:
    page = (await web.get(path)).text
    waiting, _, _ = page.partition("Siaran saya")
    return waiting.count("data-row")


LENGTHS: dict[str, Callable[[httpx.AsyncClient, str], Any]] = {
    "/desk/applications": rows_of,
    "/desk/cases": rows_of,
    "/desk/money": rows_of,
    "/desk/money/wrong-nik": rows_of,
    "/desk/money/reversals": rows_of,
    "/desk/duplicates": rows_of,
    "/desk/nik-owners": rows_of,
    "/desk/broadcasts": broadcasts_of,
    "/desk/answers": answers_of,
    "/desk/hand-over": sheet_of,
    "/desk/status-file": waiting_files,
}

EVENTS = st.lists(
    st.tuples(st.sampled_from("aaaaooct"), st.integers(0, 9_999)), min_size=10, max_size=30
)


@settings(
    max_examples=examples(15),
    phases=[Phase.explicit, Phase.generate],  # what is left out of a month tells nothing more
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(events=EVENTS)
async def test_each_number_on_today_is_the_length_of_its_list(
    engine: Engine, events: list[tuple[str, int]]
) -> None:
    month = Month(engine)
    async with month.web as web:
        for kind, pick in events:
            if kind == "a":
                await month.officer_acts(web, pick)
            else:
                happens = {
                    "o": month.somebody_applies,
                    "c": month.somebody_asks,
                    "t": month.time_passes,
                }
                happens[kind](pick)
        shown, lengths = await month.numbers(web)
        assert shown == lengths
