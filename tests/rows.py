"""Everything that a conversation left in the database, in clear, to be compared."""

import hashlib
import json
import secrets
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any
from unittest.mock import patch

from chat import KEYS
from sqlalchemy import LargeBinary, Table, select
from sqlalchemy.orm import Session

from models.seal import WrongKey
from models.tables import METADATA

SEED_ONLY = ("regions",)
Rows = dict[str, list[dict[str, Any]]]
kinds: set[str] = set()
"""Every kind of thing that was ever sealed."""


@contextmanager
def same_chance() -> Iterator[None]:
    """Nonces, codes and tokens fall the same way each time; every seal's kind is remembered."""
    numbers, seal = defaultdict[int, Iterator[int]](count), KEYS.seal

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
        patch.object(KEYS, "seal", sealed),
    ):
        yield


def rows_of(db: Session) -> Rows:
    tables = [each for each in METADATA.sorted_tables if each.name not in SEED_ONLY]
    return {table.name: rows_in(db, table) for table in tables}


def rows_in(db: Session, table: Table) -> list[dict[str, Any]]:
    sealed = {column.name for column in table.columns if isinstance(column.type, LargeBinary)}
    found = db.execute(select(table).order_by(*table.primary_key.columns)).mappings()
    return [
        {name: opened(value) if name in sealed else value for name, value in row.items()}
        for row in found
    ]


def opened(value: bytes | None) -> Any:
    if value is None:
        return None
    for kind in sorted(kinds):
        try:
            plain = KEYS.unseal(kind, value)
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
