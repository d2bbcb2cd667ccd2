"""What goes out: the list, the stream and the documents, each only to its own person."""

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from models.messaging.message import DeliveryState
from tests.support.site import OPTIONS, SENDER, SiteWorld, served
from web.chat.api import HEARTBEAT, OutboundApi

pytestmark = pytest.mark.sqlite

URL = "/api/chat/messages"
OTHER = "b" * 22


async def texts_of(web: httpx.AsyncClient, after: int = 0, sender: str = SENDER) -> list[str]:
    answer = await web.get(URL, params={"sender": sender, "after": after})
    return [each["text"] for each in answer.json()["messages"]]


async def test_letter_is_shown_whole(web: httpx.AsyncClient, world: SiteWorld) -> None:
    world.write(SENDER, "Apakah ini benar?", options=OPTIONS, ask_phone="Bagikan nomor")
    world.settle()
    (letter,) = (await web.get(URL, params={"sender": SENDER})).json()["messages"]
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
    assert (await web.get(URL, params={"sender": SENDER, "after": 3})).json()["last"] == 3
    assert (await web.get(URL, params={"sender": SENDER})).json()["last"] == 3


async def test_letter_that_arrives_late_is_not_missed(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    world.write(SENDER, "pengingat", later=timedelta(hours=19))
    world.write(SENDER, "balasan")
    world.settle()
    last = (await web.get(URL, params={"sender": SENDER})).json()["last"]
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
    assert await texts_of(web, sender=OTHER) == []
    theirs = await web.get("/api/chat/files/1", params={"sender": OTHER})
    assert (theirs.status_code, "rahasia" in theirs.text) == (404, False)
    assert (await web.get("/api/chat/files/1")).status_code == 400
    assert (await web.get(URL)).status_code == 400


async def test_document_is_handed_over(web: httpx.AsyncClient, world: SiteWorld) -> None:
    world.write(SENDER, "Ini buktinya", file=world.keep_file("bukti.txt", b"isi"))
    world.settle()
    (letter,) = (await web.get(URL, params={"sender": SENDER})).json()["messages"]
    assert letter["document"] == {
        "name": "bukti.txt",
        "url": f"/api/chat/files/1?sender={SENDER}",
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
    (letter,) = (await web.get(URL, params={"sender": SENDER})).json()["messages"]
    assert letter["document"] is None
    answer = await web.get("/api/chat/files/1", params={"sender": SENDER})
    assert "sudah tidak ada" in answer.json()["error"]


@pytest.mark.parametrize("after", ["x", "-1", "1.5", "²", "9" * 30])
async def test_after_is_a_number(web: httpx.AsyncClient, after: str) -> None:
    answer = await web.get(URL, params={"sender": SENDER, "after": after})
    assert (answer.status_code, "angka" in answer.json()["error"]) == (400, True)


async def test_absurd_numbers_find_nothing(web: httpx.AsyncClient) -> None:
    assert await texts_of(web, after=10**17) == []
    url = f"/api/chat/files/{10**20}"
    assert (await web.get(url, params={"sender": SENDER})).status_code == 404


def events(response: httpx.Response) -> Iterator[dict[str, Any]]:
    for line in response.iter_lines():
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


def test_stream_brings_letters_in_order_and_goes_on_where_it_was(world: SiteWorld) -> None:
    for text in ("satu", "dua"):
        world.write(SENDER, text)
    world.settle()
    with served(world) as url, httpx.Client(base_url=url) as web:
        with web.stream("GET", f"/api/chat/stream?sender={SENDER}") as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            found = events(answer)
            assert [next(found)["text"], next(found)["text"]] == ["satu", "dua"]
            threading.Timer(0.2, world.arrive, (SENDER, "tiga")).start()
            assert next(found)["text"] == "tiga"
        resumed = {"Last-Event-ID": "2"}
        path = f"/api/chat/stream?sender={SENDER}&after=0"
        with web.stream("GET", path, headers=resumed) as answer:
            assert next(events(answer))["text"] == "tiga"


async def test_stream_wakes_up_when_a_letter_is_sent(world: SiteWorld) -> None:
    stream = OutboundApi(world.deps).events(SENDER, 0, "")
    assert await anext(stream) == "retry: 2000\n\n"
    world.write(SENDER, "satu")
    await world.deliver()
    assert json.loads((await anext(stream)).split("data: ")[1])["text"] == "satu"
    await stream.aclose()  # type: ignore[attr-defined]  # it is a generator
    assert world.webchat.listeners(SENDER) == 0


async def test_quiet_stream_shows_that_it_lives(
    world: SiteWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert HEARTBEAT == 15
    monkeypatch.setattr("web.chat.api.HEARTBEAT", 0.01)
    stream = OutboundApi(world.deps).events(SENDER, 0, "")
    assert [await anext(stream), await anext(stream)] == ["retry: 2000\n\n", ": here\n\n"]
    await stream.aclose()  # type: ignore[attr-defined]  # it is a generator


async def test_stream_ends_when_the_process_stops(world: SiteWorld) -> None:
    stream = OutboundApi(world.deps).events(SENDER, 0, "")
    await anext(stream)
    world.webchat.close()
    assert [each async for each in stream] == []


async def test_one_person_has_eight_streams_at_most(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    open_streams = [OutboundApi(world.deps).events(SENDER, 0, "") for _ in range(8)]
    for stream in open_streams:
        await anext(stream)
    answer = await web.get("/api/chat/stream", params={"sender": SENDER})
    assert (answer.status_code, "tab" in answer.json()["error"]) == (429, True)
    for stream in open_streams:
        await stream.aclose()  # type: ignore[attr-defined]  # it is a generator
