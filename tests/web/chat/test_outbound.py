"""What goes out: the list, the stream and the documents, each only to its own person."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import event

from bot.message import Outbound
from models.messaging.message import DeliveryState
from tests.support.site import OPTIONS, SENDER, SiteWorld, served
from web.chat.api import HEARTBEAT, OutboundApi
from web.sessions import Visitor

pytestmark = pytest.mark.sqlite

URL = "/api/chat/messages"
OTHER = "b" * 22


@pytest.fixture
def web(chat: httpx.AsyncClient) -> httpx.AsyncClient:
    """The browser of SENDER."""
    return chat


async def texts_of(web: httpx.AsyncClient, after: int = 0) -> list[str]:
    answer = await web.get(URL, params={"after": after})
    return [each["text"] for each in answer.json()["messages"]]


async def test_letter_is_shown_whole(web: httpx.AsyncClient, world: SiteWorld) -> None:
    world.write(SENDER, "Apakah ini benar?", options=OPTIONS, ask_phone="Bagikan nomor")
    world.settle()
    (letter,) = (await web.get(URL)).json()["messages"]
    assert letter == {
        "id": 1,
        "text": "Apakah ini benar?",
        "options": [
            {"value": "abcd.yes", "label": "Ya"},
            {"value": "/menu", "label": "Menu"},
        ],
        "numbered": True,
        "ask_phone": "Bagikan nomor",
        "document": None,
        "at": "2026-11-22T12:00:00+07:00",
    }


async def test_letter_that_waits_is_not_shown(web: httpx.AsyncClient, world: SiteWorld) -> None:
    world.write(SENDER, "satu")
    assert await texts_of(web) == []
    world.settle()
    assert await texts_of(web) == ["satu"]


async def test_letter_in_doubt_is_shown_a_refused_one_is_not(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    for text, outcome in (("ragu", DeliveryState.UNKNOWN), ("tidak", DeliveryState.REFUSED)):
        world.write(SENDER, text)
        world.settle(outcome)
    assert await texts_of(web) == ["ragu"]


async def test_only_what_came_after(web: httpx.AsyncClient, world: SiteWorld) -> None:
    for text in ("satu", "dua", "tiga"):
        world.write(SENDER, text)
    world.settle()
    assert await texts_of(web, after=1) == ["dua", "tiga"]
    assert await texts_of(web, after=3) == []
    assert (await web.get(URL, params={"after": 3})).json()["last"] == 3
    assert (await web.get(URL)).json()["last"] == 3


async def test_letter_that_arrives_late_is_not_missed(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    world.write(SENDER, "pengingat", later=timedelta(hours=19))
    world.write(SENDER, "balasan")
    world.settle()
    last = (await web.get(URL)).json()["last"]
    assert last == 2
    world.move(timedelta(hours=19))
    world.settle()
    assert await texts_of(web, after=last) == ["pengingat"]
    assert await texts_of(web) == ["balasan", "pengingat"]


async def test_two_hundred_at_once(web: httpx.AsyncClient, world: SiteWorld) -> None:
    for number in range(203):
        world.write(SENDER, str(number))
    world.settle()
    assert len(await texts_of(web)) == 200
    assert await texts_of(web, after=200) == ["200", "201", "202"]


async def test_nobody_reads_the_letters_of_another(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    file = world.keep_file("bukti.txt", b"rahasia")
    world.write(SENDER, "rahasia", file=file)
    world.settle()
    world.sign_in(web, OTHER)
    assert await texts_of(web) == []
    theirs = await web.get("/api/chat/files/1")
    assert (theirs.status_code, "rahasia" in theirs.text) == (404, False)
    for url in (URL, "/api/chat/files/1"):
        assert (await web.get(url, params={"sender": SENDER})).status_code == 400
    web.cookies.clear()
    for url in (URL, "/api/chat/files/1"):
        assert (await web.get(url)).status_code == 401


async def test_document_is_handed_over(web: httpx.AsyncClient, world: SiteWorld) -> None:
    world.write(SENDER, "Ini buktinya", file=world.keep_file("bukti.txt", b"isi"))
    world.settle()
    (letter,) = (await web.get(URL)).json()["messages"]
    assert letter["document"] == {
        "name": "bukti.txt",
        "url": "/api/chat/files/1",
    }
    document = await web.get(letter["document"]["url"])
    assert document.content == b"isi"
    assert document.headers["content-disposition"] == "attachment; filename*=UTF-8''bukti.txt"
    assert document.headers["cache-control"] == "no-store"


async def test_document_that_was_erased_is_told_so(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    world.write(SENDER, "Ini buktinya", file=77)
    world.settle()
    (letter,) = (await web.get(URL)).json()["messages"]
    assert letter["document"] is None
    answer = await web.get("/api/chat/files/1")
    assert "sudah tidak ada" in answer.json()["error"]


@pytest.mark.parametrize("after", ["x", "-1", "1.5", "²", "9" * 30])
async def test_after_is_a_number(web: httpx.AsyncClient, after: str) -> None:
    answer = await web.get(URL, params={"after": after})
    assert (answer.status_code, "angka" in answer.json()["error"]) == (400, True)


async def test_absurd_numbers_find_nothing(web: httpx.AsyncClient) -> None:
    assert await texts_of(web, after=10**17) == []
    url = f"/api/chat/files/{10**20}"
    assert (await web.get(url)).status_code == 404


def events(response: httpx.Response) -> Iterator[dict[str, Any]]:
    for line in response.iter_lines():
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


def test_stream_brings_letters_in_order_and_goes_on_where_it_was(world: SiteWorld) -> None:
    for text in ("satu", "dua"):
        world.write(SENDER, text)
    world.settle()
    program = {"Authorization": f"Bearer {world.session()}"}
    with served(world) as url, httpx.Client(base_url=url, headers=program) as web:
        with web.stream("GET", "/api/chat/stream") as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            found = events(answer)
            assert [next(found)["text"], next(found)["text"]] == ["satu", "dua"]
            threading.Timer(0.2, world.arrive, (SENDER, "tiga")).start()
            assert next(found)["text"] == "tiga"
        resumed = {"Last-Event-ID": "2"}
        with web.stream("GET", "/api/chat/stream?after=0", headers=resumed) as answer:
            assert next(events(answer))["text"] == "tiga"


@pytest.fixture
async def stream(world: SiteWorld) -> AsyncIterator[AsyncIterator[str]]:
    """The events of SENDER's stream, the first one read."""
    visitor = Visitor(SENDER, world.session())
    events = OutboundApi(world.deps).events(visitor, 0, "")
    assert await anext(events) == "retry: 2000\n\n"
    yield events
    await events.aclose()  # type: ignore[attr-defined]  # it is a generator
    assert world.webchat.subscribers == {}


async def test_stream_wakes_up_when_a_letter_is_sent(
    world: SiteWorld, stream: AsyncIterator[str]
) -> None:
    world.write(SENDER, "satu")
    await world.deliver()
    assert json.loads((await anext(stream)).split("data: ")[1])["text"] == "satu"


async def test_letter_that_is_settled_after_its_bell_is_not_missed(
    world: SiteWorld, stream: AsyncIterator[str]
) -> None:
    for text in ("satu", "dua"):
        world.write(SENDER, text)
    await world.webchat.send(SENDER, Outbound(""))
    asyncio.get_running_loop().call_later(0.05, world.settle)
    assert [json.loads((await anext(stream)).split("data: ")[1])["text"] for _ in "12"] == [
        "satu",
        "dua",
    ]


async def test_quiet_stream_shows_that_it_lives(
    monkeypatch: pytest.MonkeyPatch, stream: AsyncIterator[str]
) -> None:
    assert HEARTBEAT == 15
    monkeypatch.setattr("web.chat.api.HEARTBEAT", 0.01)
    assert await anext(stream) == ": here\n\n"


async def test_letter_whose_bell_was_lost_is_found_at_the_heartbeat(
    world: SiteWorld, monkeypatch: pytest.MonkeyPatch, stream: AsyncIterator[str]
) -> None:
    monkeypatch.setattr("web.chat.api.HEARTBEAT", 0.01)
    assert await anext(stream) == ": here\n\n"
    world.write(SENDER, "satu")
    world.settle()
    assert "satu" in "".join([await anext(stream) for _ in "12"])


async def test_quiet_stream_asks_the_database_nothing(
    world: SiteWorld, monkeypatch: pytest.MonkeyPatch, stream: AsyncIterator[str]
) -> None:
    look, looked = OutboundApi.look, asyncio.Event()

    def first_look(*args: Any) -> list[dict[str, Any]] | None:
        try:
            return look(*args)
        finally:
            loop.call_soon_threadsafe(looked.set)

    loop = asyncio.get_running_loop()
    monkeypatch.setattr(OutboundApi, "look", first_look)
    waiting = asyncio.ensure_future(anext(stream))
    await looked.wait()
    statements: list[str] = []
    listener = lambda *args: statements.append(args[2])  # noqa: E731  # removed below
    event.listen(world.engine, "before_cursor_execute", listener)
    await asyncio.sleep(0.3)
    event.remove(world.engine, "before_cursor_execute", listener)
    assert statements == []
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_stream_ends_when_the_process_stops(
    world: SiteWorld, stream: AsyncIterator[str]
) -> None:
    world.webchat.close()
    assert [each async for each in stream] == []
