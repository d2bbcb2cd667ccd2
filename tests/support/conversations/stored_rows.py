"""Where channels may differ in what a conversation leaves behind: every difference has a reason.

Everything that a conversation left in the database, in clear, to be compared.
"""

import hashlib
import json
import re
import secrets
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from itertools import count
from typing import Any
from unittest.mock import patch
from zipfile import ZipFile

from sqlalchemy import LargeBinary, Table, select, text
from sqlalchemy.orm import Session

from bot.bot import HELD
from models.database.encryption import WrongKey
from models.schema import METADATA
from tests.support.chat import KEYS, TEXTS, make_world
from tests.support.databases import TABLES, filled, in_memory

Rows = dict[str, list[dict[str, Any]]]
Names = tuple[dict[str, str], dict[str, str]]
"""What stands for a whole value, and for a part of a sentence."""

MADE = "docProps/core.xml"
MINE = ("me here", "me there")
LINK = re.compile(r"\?t=[\w.~-]+")
CHAT_LINK = re.compile(r"https://(?:t\.me/\S+|wa\.me/\S+|perisai\.test)(?=\n|$)")
"""The address of a chat, which every channel has its own of."""
NIK_DELETED = tuple(TEXTS(language, "nik-deleted") for language in ("id", "en"))


def without_sentences(text: str) -> str:
    for sentence in NIK_DELETED:
        text = text.replace(f"\n\n{sentence}", "")
    return text


def without_moment(content: object) -> object:
    """A sheet part by part; any other file as it is."""
    if not isinstance(content, str) or not content.startswith("PK"):
        return content
    with ZipFile(BytesIO(content.encode("latin-1"))) as sheet:
        parts = {name: sheet.read(name).decode("latin-1") for name in sheet.namelist()}
    return parts | {MADE: ""}


def levelled(rows: Rows, names: Names) -> Rows:
    """The rows without those differences; channels and addresses by what they are to the person."""
    same: Rows = renamed(rows, names)
    for row in same["addresses"]:
        row["last_inbound_at"] = row["replies_paid_at"] = None
    for row in same["addresses"] + same["messages"] + same["web_sessions"]:
        if row["address"] not in MINE:
            row["channel"] = "elsewhere"
    for row in same["conversations"]:
        if row["state"]:  # the mark of a number that was typed, where one cannot press
            row["state"].pop("given", None)
    for row in same["stored_files"]:
        row["content"] = without_moment(row["content"])
        if row["purpose"] == "export":
            row |= dict.fromkeys(("name", "media_type", "content"), "")
        if row["media_type"] not in ("image/jpeg", "image/png"):
            row["size"] = 0
    for row in same["received_messages"]:
        row["message_id"] = ""
        row["channel"] = "here" if row["channel"] == "web" else row["channel"]
    for row in same["consents"]:
        if row["text_version"] == "test":
            row["channel"] = "here"
    for row in same["messages"]:
        if row["reason"] == HELD:  # the web keeps each reply, with the own words that it answers
            row |= {"reason": "reply", "due_at": row["queued_at"]}
            row |= dict.fromkeys(("outcome", "settled_at", "error"))
        if row["body"]:
            row["body"].pop("forget", None)
            row["body"].pop("said", None)
            text = CHAT_LINK.sub("(link)", without_sentences(row["body"]["text"]))
            row["body"]["text"] = LINK.sub("?t=", text)
    same["received_messages"].sort(key=lambda row: (row["received_at"], row["channel"]))
    return same


def renamed(value: Any, names: Names) -> Any:
    if isinstance(value, dict):
        return {key: renamed(each, names) for key, each in value.items()}
    if isinstance(value, list):
        return [renamed(each, names) for each in value]
    if not isinstance(value, str):
        return value
    exact, within = names
    for told, meant in within.items():
        value = value.replace(told, meant)
    return exact.get(value, value)


kinds: set[str] = set()
"""Every kind of thing that was ever sealed."""


@contextmanager
def same_chance() -> Iterator[None]:
    """Nonces, codes and tokens fall the same way each time; every seal's kind is remembered."""
    numbers, seal = defaultdict[int, Iterator[int]](count), KEYS.encrypt

    def drawn(size: int = 32) -> bytes:
        return hashlib.sha512(b"%d" % next(numbers[size])).digest()[:size]

    def chosen(some: Any) -> Any:
        return some[int.from_bytes(drawn(9), "big") % len(some)]

    def sealed(kind: str, plain: bytes) -> bytes:
        kinds.add(kind)
        return seal(kind, plain)

    with (
        patch.object(secrets, "token_bytes", drawn),
        patch.object(secrets, "choice", chosen),
        patch.object(KEYS, "encrypt", sealed),
    ):
        yield


def count_from_one(db: Session) -> None:
    """Let ids begin with 1 again, although what came before was rolled back."""
    if db.connection().dialect.name == "postgresql":
        db.execute(text("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"))


def rows_of(db: Session) -> Rows:
    """All rows but those that every world begins with."""
    have = {*filled(db.connection())}
    return {
        name: rows_in(db, METADATA.tables[name]) if name in have else []
        for name in reversed(TABLES)
    }


def rows_in(db: Session, table: Table) -> list[dict[str, Any]]:
    sealed = {column.name for column in table.columns if isinstance(column.type, LargeBinary)}
    found = db.execute(select(table).order_by(*table.primary_key.columns))
    names, old = [*found.keys()], seeded().get(table.name, ())
    return [
        {
            name: opened(value) if name in sealed else value
            for name, value in zip(names, row, strict=True)
        }
        for row in found
        if not old or str([*row]) not in old
    ]


@cache
def seeded() -> dict[str, set[str]]:
    """The rows of a new world, by the name of their table."""
    engine = in_memory()
    make_world(engine)
    with engine.connect() as db:
        tables = [METADATA.tables[name] for name in filled(db)]
        rows = {each.name: {str([*row]) for row in db.execute(select(each))} for each in tables}
    engine.dispose()
    return rows


def opened(value: bytes | None) -> Any:
    if value is None:
        return None
    for kind in sorted(kinds):
        try:
            plain = KEYS.decrypt(kind, value)
        except WrongKey:
            continue
        return json.loads(plain) if plain[:1] in (b"{", b"[") else plain.decode("latin-1")
    raise AssertionError("a sealed value that no kind opens")


def flat(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Every single value by its place."""
    if isinstance(value, dict) and value:
        for key, each in value.items():
            yield from flat(each, f"{name}.{key}")
    elif isinstance(value, list) and value:
        for number, each in enumerate(value):
            yield from flat(each, f"{name}.{number}")
    else:
        yield name, value
