"""The changes in an agent's portfolio between two mornings, for the digest."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Change(StrEnum):
    """One change of a participant, in the order in which a digest lists them."""

    CAME_BACK = "came_back"
    """Membership had ended, and is there again."""
    PAID = "paid"
    """Protected until a later day."""
    ENDED = "ended"
    """Membership has ended."""
    NEW = "new"
    """In the portfolio since the morning before."""
    GONE = "gone"
    """In the portfolio no more."""


class Snapshot(NamedTuple):
    """A participant on a morning: protected `until`, and whether membership had `ended`."""

    until: date | None
    ended: bool


def changes(
    before: Mapping[int, Snapshot], after: Mapping[int, Snapshot]
) -> dict[Change, list[int]]:
    """Participant ids, ascending, by their change; a change that nobody had is left out."""
    found: dict[Change, list[int]] = {kind: [] for kind in Change}
    for id in sorted(before.keys() | after.keys()):
        if kind := change_between(before.get(id), after.get(id)):
            found[kind].append(id)
    return {kind: ids for kind, ids in found.items() if ids}


def change_between(before: Snapshot | None, after: Snapshot | None) -> Change | None:
    """The one change that a digest tells of a participant; None when there is none."""
    if before is None or after is None:
        return None if before is after else Change.NEW if after else Change.GONE
    if before.ended and not after.ended and after.until:
        return Change.CAME_BACK
    if after.ended:
        return None if before.ended else Change.ENDED
    later = after.until and (before.until is None or after.until > before.until)
    return Change.PAID if later else None
