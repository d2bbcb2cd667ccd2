"""docs/architecture.md shows the six paths as they run: each is walked here and compared.

`make paths` writes the lists of files and functions anew when a path has changed.
"""

import asyncio
import json
import os
import re
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest
from sqlalchemy import Engine

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.receiver import TelegramReceiver
from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.incoming import message_ref
from bot.channels.whatsapp.receiver import WhatsAppReceiver
from bot.message import DeliveryReport
from domain.reminders.ladder import LADDER, parse_ladder
from models.messaging.message import Lane
from scheduler.broadcasts import send as broadcasts
from scheduler.delivery import statuses
from scheduler.reminders import plan
from scheduler.reminders import send as reminders
from tests.support import databases
from tests.support.chat import TEXTS, Chat, World, make_world
from tests.support.lists.member_lists import bring, cadre, row, sheet
from tests.support.platforms.base import never
from tests.support.scheduler import RecordingChannel, SchedulerWorld
from tests.support.scripted_chat import ScriptedChat
from tests.support.telegram import samples
from tests.support.whatsapp import webhooks
from web.webhooks import SignedWebhook

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "architecture.md"
PARTS = ("domain", "models", "exchange", "bot", "handlers", "scheduler", "web")
Steps = list[tuple[str, str]]
"""Files and functions of the product, in the order in which they are first called."""


class Trace:
    """Records each function of the product once, when it is first called."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], None] = {}
        self.turns: list[str] = []

    def __call__(self, frame: FrameType, event: str, arg: object) -> None:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(str(ROOT)):
            return
        file = code.co_filename[len(str(ROOT)) + 1 :]
        name = code.co_qualname.replace("<locals>.", "")
        if file.startswith(PARTS) and "<" not in name:
            self.found.setdefault((file, name))

    @contextmanager
    def recording(self) -> Iterator[None]:
        threading.setprofile(self)
        sys.setprofile(self)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)


def message(trace: Trace, world: World) -> None:
    """A member writes "status" on Telegram, and the reply is delivered."""
    chat = Chat(world, "telegram", "42")
    chat.say("halo")
    chat.do_member("2026-12-31")
    receiver = TelegramReceiver(Telegram("1:x", "http://127.0.0.1:9"), handler(world), never)
    scheduler = SchedulerWorld(world.engine)
    update = json.dumps(samples.text("status")).encode()
    with trace.recording():
        asyncio.run(receiver.receive_body(update))
        scheduler.deliver(RecordingChannel("telegram"))


def handler(world: World) -> Callable[..., object]:
    async def hand(inbound: object) -> bool:
        return world.bot().receive(inbound)  # type: ignore[arg-type]  # an Inbound

    return hand


def reminder(trace: Trace, world: World) -> None:
    """Protection ends in a week: planned, written and delivered."""
    scheduler = SchedulerWorld(world.engine)
    today = scheduler.now.date()
    scheduler.worker(today + timedelta(days=7))
    steps = parse_ladder(LADDER)
    with trace.recording():
        plan.plan_reminders(scheduler.sessions, steps, scheduler.now)
        reminders.post_due_reminders(scheduler.sessions, TEXTS, steps, scheduler.now)
        scheduler.deliver(RecordingChannel())


def member_list(trace: Trace, world: World) -> None:
    """A cadre sends a list of three people, agrees, and they are registered."""
    chat = cadre(world)
    with trace.recording():
        bring(chat, sheet([row(n) for n in range(1, 4)]))
        chat.say("ya")


def collection(trace: Trace, world: World) -> None:
    """An agent records cash; the worker is owed the receipt."""
    chat = ScriptedChat(world)
    chat.do_role("agent")
    chat.do_clients("")
    with trace.recording():
        for text in ("/catat", "dewi", "1", "8400", "ya"):
            chat.say(text)


def broadcast(trace: Trace, world: World) -> None:
    """An agent writes to the portfolio; it is delivered, and the result is counted."""
    chat = ScriptedChat(world)
    chat.do_role("agent")
    chat.do_portfolio("3")
    scheduler = SchedulerWorld(world.engine)
    words = "Sabtu ada pendaftaran di kantor RW 005. Bawa KTP."
    with trace.recording():
        for text in ("/siaran", "semua", "semua tempat", words, "kirim"):
            chat.say(text)
        for _ in range(2):
            broadcasts.post_broadcasts(scheduler.sessions, TEXTS, scheduler.now)
            scheduler.deliver(RecordingChannel())


def whatsapp_status(trace: Trace, world: World) -> None:
    """WhatsApp cannot reach somebody: the message goes to their next chat."""
    scheduler = SchedulerWorld(world.engine)
    who = scheduler.person(("whatsapp", "wa1"), ("web", "w1"))
    scheduler.post(who, "Halo", Lane.BULK, channel="whatsapp", address="wa1", reason="news")
    scheduler.deliver(RecordingChannel("whatsapp", replies=[message_ref("wamid.1")]))

    async def tell(report: DeliveryReport) -> None:
        statuses.record_status(scheduler.sessions, report, scheduler.now)

    channel = WhatsApp("token", webhooks.PHONE_ID, "Pilih")
    receiver = WhatsAppReceiver(channel, handler(world), tell, tell, never)
    failed = {"code": 131026, "title": "Message undeliverable"}
    status = {
        "id": "wamid.1",
        "status": "failed",
        "timestamp": str(webhooks.NOON),
        "recipient_id": "wa1",
        "biz_opaque_callback_data": "1",
        "errors": [failed],
    }
    raw = webhooks.body(webhooks.envelope(webhooks.statuses(status)))
    hook = SignedWebhook("/webhooks/whatsapp", webhooks.SECRET, "v", receiver.receive_body)
    with trace.recording():
        asyncio.run(posted(hook, raw))
    assert [each.channel for each in scheduler.letters()] == ["whatsapp", "web"]


async def posted(hook: SignedWebhook, raw: bytes) -> None:
    import httpx
    from starlette.applications import Starlette

    transport = httpx.ASGITransport(Starlette(routes=hook.routes()))
    async with httpx.AsyncClient(transport=transport, base_url="https://perisai.test") as web:
        headers = {"X-Hub-Signature-256": webhooks.signature(raw)}
        assert (await web.post(hook.path, content=raw, headers=headers)).status_code == 200


PATHS = {
    each.__name__: each
    for each in (message, reminder, member_list, collection, broadcast, whatsapp_status)
}


@cache
def walked(name: str, engine: Engine) -> Steps:
    """The path, walked a second time: what is only loaded once is not part of it."""
    for _ in range(2):
        databases.empty(engine)
        trace = Trace()
        PATHS[name](trace, make_world(engine))
    return list(trace.found)


STORIES = {
    "questions": ("A form and its questions", ("member_list", "collection", "broadcast")),
    "delivery": ("Delivery", ("message", "reminder", "broadcast")),
}
"""What exactly these paths share is told once: the heading, and the paths."""


def by_file(path: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file, function in path:
        found.setdefault(file, []).append(function)
    return found


def users(engine: Engine) -> dict[str, list[str]]:
    """The paths that each file belongs to, files in the order of the first of them."""
    return by_file((file, name) for name in PATHS for file in by_file(walked(name, engine)))


def floor(engine: Engine) -> list[str]:
    """Files that at least four of the paths share."""
    return [file for file, paths in users(engine).items() if len(paths) >= 4]


def story(name: str, engine: Engine) -> dict[str, list[str]]:
    """Files that these paths share and no other one, with what any of them calls."""
    paths = STORIES[name][1]
    steps = dict.fromkeys(step for each in paths for step in walked(each, engine))
    shared = users(engine)
    return {file: each for file, each in by_file(steps).items() if shared[file] == [*paths]}


def turns_of_the_page(path: Steps) -> int:
    """How often the file changes when every function is read in the order of first call."""
    return sum(one[0] != other[0] for one, other in pairwise(path))


def shown(name: str, engine: Engine) -> str:
    if name == "floor":
        return "\n".join(f"* `{file}`" for file in floor(engine))
    if name in STORIES:
        return listed(story(name, engine))
    path, below = walked(name, engine), floor(engine)
    own = beside = by_file(step for step in path if step[0] not in below)
    parts = []
    for title, told in ((each, story(key, engine)) for key, (each, _) in STORIES.items()):
        if there := own.keys() & told.keys():
            own = {file: each for file, each in own.items() if file not in told}
            parts.append(f"{len(there)} of *{title}*")
    parts.append(f"{len(own)} of its own")
    turns = turns_of_the_page([step for step in path if step[0] in own])
    return (
        f"{len(beside)} files beside the floor: {', '.join(parts)}. {turns_of_the_page(path)} turns"
        f" of the page, {turns} among its own files.\n\n{listed(own)}"
    )


def listed(files: dict[str, list[str]]) -> str:
    return "\n".join(f"* `{file}`: {', '.join(each)}" for file, each in files.items())


def block(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- path: {name} -->\n).*?(<!-- end -->)", re.DOTALL)


SHIFTED = 2
"""Turns of the page by which a walk differs in a process that has done other things before: what
it kept of them is not called again."""
TURNS = re.compile(r"(\d+)(?= turns of the page)")


def without_turns(text: str) -> tuple[str, int]:
    """The text without the number of its turns, and that number."""
    found = TURNS.search(text)
    return TURNS.sub("", text, count=1), int(found[1]) if found else 0


@pytest.mark.parametrize("name", ["floor", *STORIES, *PATHS])
def test_the_document_shows_the_path_as_it_runs(name: str, sqlite_engine: Engine) -> None:
    text = DOCUMENT.read_text("utf-8")
    wanted = shown(name, sqlite_engine)
    found = block(name).search(text)
    assert found, f"docs/architecture.md has no block for {name}"
    if os.environ.get("REWRITE_PATHS"):
        text = block(name).sub(lambda m: f"{m[1]}{wanted}\n{m[2]}", text)
        DOCUMENT.write_text(text, "utf-8")
        return
    (there, before), (here, now) = without_turns(found[0]), without_turns(wanted)
    assert there == f"<!-- path: {name} -->\n{here}\n<!-- end -->", "make paths, and read it"
    assert abs(before - now) <= SHIFTED
