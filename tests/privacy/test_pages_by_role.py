"""Every page as every role, among strangers: nobody reads what is somebody else's."""

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine, select
from starlette.routing import Mount, Route

from domain.roles import RoleKind
from models.messaging.message import OutboundMessage
from scheduler.broadcasts import notices
from scheduler.cashbook import late_money
from scheduler.digests import send
from tests.privacy.test_scope_in_forms import codes, text_of
from tests.support.chat import KEYS
from tests.support.site import SENDER, FormWorld
from tests.support.worlds.outsiders import FAR, NEAR, WHO, secrets_of, settle
from web.site import site

pytestmark = pytest.mark.sqlite

MONDAY = datetime.fromisoformat("2026-11-30T01:30:00+00:00")
"""8:30 in Jakarta, when every letter that strangers' money calls for is due."""

TOLD = ("juni 2033", "juni 2034", "7.777.7", "6.666.6")
"""What the page of a receipt says to whoever has its code."""

OTHERS = [f"{side.name}-{who}" for side in (FAR, NEAR) for who in ("satu", "dua", "kader")]
OPEN = (
    "/healthz", "/readyz", "/metrics", "/", "/chat", "/form/registration",
    "/form/registration/next", "/form/registration/done", "/api/chat/messages",
)  # fmt: skip
"""Pages whose address says nothing of whose they are."""

TRIED_ELSEWHERE = {"/api/chat/stream", "/chat/leave", "/{path:path}/"}
"""The stream says what the list of messages says, and does not end; leaving shows nothing, and an
address with a slash too many leads to one of these."""


@pytest.fixture
def settled(engine: Engine, who: str) -> FormWorld:
    """Somebody who is `who` has a chat; officers and agents were written to."""
    world = FormWorld.on(engine)
    settle(world.talk, who, SENDER)
    for post in (send.post_due_digests, late_money.post_due, notices.post_notices):
        post(world.sessions, world.talk.texts, MONDAY)
    world.now = MONDAY + timedelta(hours=1)
    for each, words in ((OTHERS[0], b"QUIRINIA XAVERIA"), (SENDER, b"SITI AMINAH")):
        world.write(each, "Ini berkasnya.", file=world.keep_file("daftar.csv", words))
    world.settle()
    return world


@pytest.fixture
async def page(settled: FormWorld) -> AsyncIterator[httpx.AsyncClient]:
    async with settled.client() as client:
        settled.sign_in(client)
        yield client


def letters(world: FormWorld) -> list[tuple[int, str, bool]]:
    """Of each its number, its address, and whether a document is handed over with it."""
    with world.sessions() as db:
        rows = list(db.scalars(select(OutboundMessage).where(OutboundMessage.body.is_not(None))))
        return [
            (row.id, KEYS.decrypt_address(row.address), "file" in content(row.body)) for row in rows
        ]


def content(body: bytes | None) -> dict[str, Any]:
    assert body is not None
    return KEYS.decrypt_json("message", body)


@pytest.mark.parametrize("who", WHO)
async def test_no_page_shows_anybody_outside_the_scope(
    settled: FormWorld, page: httpx.AsyncClient, who: str
) -> None:
    shown = [await page.get(path) for path in OPEN]
    shown += [await page.get(f"/api/chat/files/{id}") for id, _, _ in letters(settled)]
    text = " ".join(text_of(each.content) for each in shown).casefold()
    assert [each for each in secrets_of(settled.talk, who) if each in text] == []


@pytest.mark.parametrize("who", WHO)
async def test_a_document_is_handed_to_its_reader_only(
    settled: FormWorld, page: httpx.AsyncClient
) -> None:
    found = letters(settled)
    assert {OTHERS[0], SENDER} <= {address for _, address, paper in found if paper}
    for id, address, paper in found:
        answer = await page.get(f"/api/chat/files/{id}")
        assert (answer.status_code == 200) == (paper and address == SENDER)


@pytest.mark.parametrize("who", WHO)
async def test_nobody_reads_as_somebody_else(page: httpx.AsyncClient) -> None:
    for other in OTHERS:
        assert (await page.get(f"/api/chat/messages?sender={other}")).status_code == 400


@pytest.mark.parametrize("who", WHO)
async def test_a_receipt_shows_everybody_what_gives_nobody_away(
    settled: FormWorld, page: httpx.AsyncClient, who: str
) -> None:
    shown = ""
    for code in codes(settled.talk):
        shown += (await page.get(f"/bukti/{code}")).text.casefold()
    assert "q. x." in shown
    hidden = [each for each in secrets_of(settled.talk, who) if each not in TOLD]
    assert [each for each in hidden if each in shown] == []
    assert "agen jauh" not in shown


@pytest.mark.parametrize("who", WHO)
async def test_what_belongs_to_the_demo_is_nobodys_in_production(page: httpx.AsyncClient) -> None:
    assert (await page.get("/")).headers["location"] == "/chat"
    assert (await page.get("/demo/clock")).status_code == 404
    assert (await page.post("/demo/clock", json={"days": 1})).status_code == 404


@pytest.mark.parametrize("who", [RoleKind.OFFICER])
async def test_an_officer_is_told_of_the_agents_of_the_area_alone(
    settled: FormWorld, page: httpx.AsyncClient
) -> None:
    """So there is something to be shown."""
    told = " ".join(
        each["text"] for each in (await page.get("/api/chat/messages")).json()["messages"]
    )
    assert "Agen Dekat Satu" in told
    assert "Jauh" not in told


@pytest.mark.parametrize("who", ["nobody"])
def test_every_page_is_tried(settled: FormWorld) -> None:
    """A new one is added to those above; those of the desk are tried in test_desk_by_role.py."""
    routes = [each for each in site(settled.deps).routes if not isinstance(each, Mount)]
    assert all(isinstance(each, Route) for each in routes)
    reading = {each.path for each in routes if "GET" in (getattr(each, "methods", None) or ())}
    reading = {each for each in reading if not each.startswith(("/desk", "/monev"))}
    patterns = {re.sub(r"/registration\b", "/{name}", each) for each in OPEN}
    tried = patterns | {"/api/chat/files/{id:int}", "/bukti/{code}"}
    assert reading - tried == TRIED_ELSEWHERE & reading
