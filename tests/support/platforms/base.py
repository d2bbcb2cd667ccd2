"""How a person meets the bot on one platform: what they do as it brings it, what they see there."""

import asyncio
import atexit
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Protocol, TypeVar

from sqlalchemy.orm import Session

from bot.message import Document, Inbound, Outbound
from domain.markup import plain
from models.database import files

T = TypeVar("T")
Payload = dict[str, Any]
Receive = Callable[[Inbound], bool]


@dataclass(frozen=True)
class Key:
    """Something to press: the value that comes back, or the words that are sent instead."""

    label: str
    press: str = ""
    text: str = ""


@dataclass(frozen=True)
class View:
    """What a person sees of a message: the words, and below them the page that a button opens."""

    text: str
    keys: tuple[Key, ...] = ()

    @classmethod
    def of(cls, message: Outbound) -> "View":
        text = plain(message.with_link_in_text().text)
        return cls(text, tuple(Key(each.label, each.value) for each in message.options))


class Face(Protocol):
    """One platform as its users know it, with our own reader and writer behind it."""

    channel: str
    called: str
    """As the bot calls the platform."""

    def bring(self, meant: Inbound, now: datetime) -> None:
        """The person does this: the platform tells us, we read it, a turn follows."""
        ...

    def send(self, message: Outbound) -> list[Payload]:
        """The requests that hand the message over."""
        ...

    def view(self, message: Outbound, sent: list[Payload] | None = None) -> View:
        """What those requests show; `sent` are they, when they were made already."""
        ...


class Direct:
    """No platform: the turn gets what is meant."""

    channel = called = ""

    def __init__(self, receive: Receive) -> None:
        self.receive = receive

    def bring(self, meant: Inbound, now: datetime) -> None:
        self.receive(meant)

    def send(self, message: Outbound) -> list[Payload]:
        return [message.body()]

    def view(self, message: Outbound, sent: list[Payload] | None = None) -> View:
        return View.of(message)


def told(view: View) -> str:
    """What is seen, as a transcript writes it."""
    keys = " ".join(f"[{key.label}]" for key in view.keys)
    return "\n".join(line for line in (view.text, keys) if line)


def handed_over(db: Session, body: dict[str, Any]) -> Document | None:
    """The file that comes with a letter."""
    found = files.load_file(db, body["file"]) if "file" in body else None
    return Document(*found) if found else None


def at_once(receive: Receive) -> Callable[[Inbound], Awaitable[bool]]:
    """A turn without a thread."""

    async def hand(inbound: Inbound) -> bool:
        return receive(inbound)

    return hand


def run(work: Coroutine[Any, Any, T]) -> T:
    """What the work returns; one event loop does it all, because a new one costs as much as a short
    turn."""
    return runner().run(work)


@cache
def runner() -> asyncio.Runner:
    made = asyncio.Runner(loop_factory=asyncio.new_event_loop)
    atexit.register(made.close)
    return made


async def never(_: Inbound, why: str) -> None:
    """No message is given up here."""
    raise AssertionError(why)
