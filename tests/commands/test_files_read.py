"""Files on their way from a channel to the turn, with real workers."""

import asyncio
import threading
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date

import pytest
import pytest_asyncio
from PIL import Image
from sqlalchemy import event

from bot.message import Document, Inbound
from commands.serve import with_files_read
from domain.files import FileContents, unread
from exchange.files.pool import FileJob, FilePool
from exchange.files.queue import FileQueue
from exchange.spreadsheets import read, safety
from tests.support.chat import Chat, World
from tests.support.files import photo
from tests.support.lists.hostile_files import (
    entity_bomb,
    merge_flood,
    nested_archive,
    repeated_attributes,
    scan_bomb,
    webp_bomb,
)

pytestmark = pytest.mark.sqlite


class StuckPool(FilePool):
    """A pool all of whose workers read a bomb until they may stop."""

    def __init__(self) -> None:
        super().__init__()
        self.may = threading.Event()

    def read(self, content: bytes, today: date) -> FileContents:
        self.may.wait(60)
        return unread()


def bring(world: World, pool: FilePool):
    queue = FileQueue(pool)

    async def receive(message: Inbound) -> bool:
        return await asyncio.to_thread(world.bot().enqueue(message))

    return with_files_read(queue, lambda: world.now, receive)


@pytest_asyncio.fixture
async def pool() -> AsyncIterator[FilePool]:
    made = FilePool()
    yield made
    await asyncio.to_thread(made.close)


def sent(sender: str, number: int, content: bytes = b"", text: str = "") -> Inbound:
    files = (Document("ktp.jpg", "image/jpeg", content),) if content else ()
    return Inbound("web", sender, f"{sender}-{number}", text=text, files=files)


async def test_text_never_waits_for_the_files_of_others(world: World) -> None:
    pool = StuckPool()
    receive = bring(world, pool)
    bombs = [asyncio.create_task(receive(sent(f"{n}", 1, photo()))) for n in range(60)]
    await asyncio.sleep(0)
    chat = Chat(world, sender="honest")
    assert await receive(sent("honest", 1, text="/menu"))
    assert chat.letters()
    assert not all(each.done() for each in bombs)
    pool.may.set()
    assert all(await asyncio.gather(*bombs))


@pytest.mark.parametrize(
    ("make", "answer"),
    [
        (lambda: scan_bomb(600), "terlalu besar untuk saya baca"),
        (webp_bomb, "terlalu besar untuk saya baca"),
        (lambda: photo("GIF"), "bukan foto yang bisa saya baca"),
        (lambda: photo()[:300], "rusak"),
        (lambda: b"%PDF-1.4 /JavaScript %%EOF", "selain halaman"),
    ],
)
async def test_a_hostile_photo_costs_its_sender_one_sentence(
    world: World, pool: FilePool, make: Callable[[], bytes], answer: str
) -> None:
    chat = Chat(world, sender="42")
    await asyncio.to_thread(report_up_to_photo, chat)
    assert await bring(world, pool)(sent("42", 900, make()))
    assert answer in chat.letters()[-1].text


def forbidden(*arguments: object, **named: object) -> None:
    raise AssertionError("decoded in the process of the bot")


async def test_what_strangers_send_is_decoded_by_a_worker_and_while_no_transaction_is_open(
    world: World, pool: FilePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it costs others no time, however heavy it is."""
    chat = Chat(world, sender="42")
    await asyncio.to_thread(report_up_to_photo, chat)
    sent_files = [
        *(
            scan_bomb(600),
            scan_bomb(5, (64, 64)),
            webp_bomb(),
            photo(),
            photo("PNG"),
            photo()[:300],
        ),
        *(repeated_attributes(500), merge_flood(2_000), entity_bomb(), nested_archive()),
        *(b"%PDF-1.4\n%%EOF", b"NIK;Nama\n" + b'"' * 5_000, b"\xff\xd8\xff" * 2_000),
    ]
    open_now, while_reading = Counter[str](), list[int]()
    event.listen(world.engine, "begin", lambda at: open_now.update(begun=1))
    for end in ("commit", "rollback"):
        event.listen(world.engine, end, lambda at: open_now.update(ended=1))
    run = pool.run

    def watched(job: FileJob) -> FileContents:
        while_reading.append(open_now["begun"] - open_now["ended"])
        return run(job)

    monkeypatch.setattr(pool, "run", watched)
    for module, decoder in (
        *((Image, "open"), (zlib, "decompressobj"), (safety, "ZipFile")),
        *((read, "load_workbook"), (read, "records")),
    ):
        monkeypatch.setattr(module, decoder, forbidden)
    receive = bring(world, pool)
    for number, content in enumerate(sent_files):
        before = chat.newest()
        assert await receive(sent("42", 900 + number, content))
        assert len(chat.letters(before)) == 1
    assert while_reading == [0] * len(while_reading)
    assert len(while_reading) >= 6


async def test_a_photo_that_was_never_read_is_not_kept(world: World) -> None:
    chat = Chat(world, sender="42")
    await asyncio.to_thread(report_up_to_photo, chat)
    message = replace(sent("42", 900), files=(Document("a.jpg", "image/jpeg", photo()),))
    await asyncio.to_thread(world.bot().enqueue(message))
    assert "kirim lagi berkasnya" in chat.letters()[-1].text


def report_up_to_photo(chat: Chat) -> None:
    """A member says that they paid, up to the question for the receipt."""
    chat.say("/menu")
    chat.do_member("2026-11-30")
    for said in ("/sudahbayar", "1", "[Hari ini]", "Alfamart"):
        chat.say(said)
