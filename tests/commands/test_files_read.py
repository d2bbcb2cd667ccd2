"""Files on their way from a channel to the turn, with real workers."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date

import pytest
import pytest_asyncio

from bot.message import Document, Inbound
from commands.serve import with_files_read
from domain.files import FileContents, unread
from exchange.files.pool import FilePool
from exchange.files.queue import FileQueue
from tests.support.chat import Chat, World
from tests.support.files import photo
from tests.support.lists.hostile_files import scan_bomb, webp_bomb

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
