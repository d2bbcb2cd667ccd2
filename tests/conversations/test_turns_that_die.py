"""Every turn of a conversation first dies at one of its statements: nothing of it is kept, the
sender can be told, and the same words then go through as if nothing had been."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bot.message import Inbound, Outbound
from tests.support.chat import Chat, transcript_id, transcripts
from tests.support.conversations.every_channel import fresh
from tests.support.databases import memory
from tests.support.sampling import SEED, sample
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.sqlite

STATEMENTS = 40
"""Most turns have fewer."""


class Died(Exception):
    """A mistake of ours, at a statement of a turn."""


class Fate:
    """So many statements run until one dies; None: all live."""

    left: int | None = None

    def statement(self, *ignored: Any) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.left = None
                raise Died("3173015208859001")


@pytest.fixture
def fate() -> Iterator[Fate]:
    found = Fate()
    event.listen(memory(), "before_cursor_execute", found.statement)
    yield found
    event.remove(memory(), "before_cursor_execute", found.statement)


def driver(db: Connection) -> sqlite3.Connection:
    found = db.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def image() -> bytes:
    """The whole database."""
    with memory().connect() as db:
        return driver(db).serialize()


@pytest.mark.parametrize("file", sample(transcripts("id"), 1 / 90, "die"), ids=transcript_id)
def test_a_turn_that_dies_at_any_statement_leaves_nothing(
    file: Path, fate: Fate, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, send = Random(f"{SEED} {file.name}"), Chat.send

    def dies_first(chat: Chat, text: str = "", **more: Any) -> Outbound | None:
        message = Inbound(chat.channel, chat.sender, **{"id": "dead", "text": text} | more)
        before = image()
        fate.left = chance.randrange(STATEMENTS)
        try:
            chat.world.bot().receive(message)
        except Died:
            assert image() == before
        fate.left = None
        with memory().connect() as db:  # what lived is forgotten
            driver(db).deserialize(before)
        return send(chat, text, **more)

    monkeypatch.setattr(Chat, "send", dies_first)
    with fresh() as world:
        ScriptedChat(world).play(file.read_text("utf-8"))
