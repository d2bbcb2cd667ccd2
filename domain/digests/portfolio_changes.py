"""What changed in a portfolio between two mornings."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Change(StrEnum):
    CAME_BACK = "came_back"
    """Membership had ended, and is there again."""
    PAID = "paid"
    """Protected until a later day."""
    ENDED = "ended"
    NEW = "new"
    GONE = "gone"
    """In the portfolio no more."""


class Snapshot(NamedTuple):
    """How somebody stood: `ended` = their membership had."""

    until: date | None
    ended: bool


def change_between(before: Snapshot | None, after: Snapshot | None) -> Change | None:
    """The one thing that is said of somebody; None when nothing changed."""
    if before is None or after is None:
        return None if before is after else Change.NEW if after else Change.GONE
    if before.ended and not after.ended and after.until:
        return Change.CAME_BACK
    if after.ended:
        return None if before.ended else Change.ENDED
    later = after.until and (before.until is None or after.until > before.until)
    return Change.PAID if later else None


def changes(
    before: Mapping[int, Snapshot], after: Mapping[int, Snapshot]
) -> dict[Change, list[int]]:
    """By change, the ids in their order; a change without anybody is not there."""
    found: dict[Change, list[int]] = {}
    for id in sorted(before.keys() | after.keys()):
        kind = change_between(before.get(id), after.get(id))
        if kind:
            found.setdefault(kind, []).append(id)
    return {kind: found[kind] for kind in Change if kind in found}
