"""How a portfolio stood on a morning, small enough to be kept for every agent."""

import json
import zlib
from collections.abc import Mapping
from datetime import date

from domain.changes import Seen


def pack(people: Mapping[int, Seen]) -> bytes:
    """By participant: the day as a number, negative when membership had ended."""
    found = {id: packed(each) for id, each in people.items()}
    return zlib.compress(json.dumps(found, separators=(",", ":")).encode(), 1)


def packed(seen: Seen) -> int:
    day = seen.until.toordinal() if seen.until else 0
    return -day - 1 if seen.ended else day


def unpack(kept: bytes | None) -> dict[int, Seen] | None:
    """None when nothing was kept."""
    if kept is None:
        return None
    found: dict[str, int] = json.loads(zlib.decompress(kept))
    return {int(id): unpacked(value) for id, value in found.items()}


def unpacked(value: int) -> Seen:
    day = value if value >= 0 else -value - 1
    return Seen(date.fromordinal(day) if day else None, value < 0)
