"""Two persons who turn out to be one are made one; and two again, when that was wrong.

Everything of the one who goes moves to the one who is kept, and is written down, so that undoing
gives back exactly what is still where it was moved to. Consent can only get lower on both ways.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import audit, drafting, lowering, pairing
from models.conversation import Conversation
from models.holding import hold
from models.merge import Merge, survivor
from models.owned import OWNED, give, ids_of, name_of
from models.participant import JOINED, Participant
from models.person import Person


class CannotMerge(Exception):
    """`reason`: `same`, they are one already; `two`, their registrations have different NIKs."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def merge(db: Session, one: int, other: int, actor: str, now: datetime) -> Merge:
    """Make two persons one. OutOfOrder: begin the transaction anew, and hold them first."""
    kept, gone = chosen(db, *held(db, one, other))
    row = Merge(kept=kept, gone=gone, actor=actor, at=now, moved={}, changed={})
    db.add(row)
    db.flush()
    refused = lowering.refused(db, kept) | lowering.refused(db, gone)
    row.moved = {name_of(each): move(db, each, gone, kept) for each in OWNED}
    lowering.lower(db, kept, refused, now)
    row.changed = change(db, kept, gone)
    drafting.join(db, row)
    pairing.forget(db, kept, gone)
    db.execute(update(Person).where(Person.id == gone).values(merged_into=kept))
    audit.note(db, actor, "merged", f"person:{kept}", now, merge=row.id, gone=gone)
    db.flush()
    db.expire_all()
    return row


def held(db: Session, one: int, other: int) -> tuple[int, int]:
    """Who they are now, held; while we waited one may have become another."""
    pair = survivor(db, one), survivor(db, other)
    hold(db, pair)
    while (now := (survivor(db, one), survivor(db, other))) != pair:
        pair = now
        hold(db, pair)
    if pair[0] == pair[1]:
        raise CannotMerge("same")
    return pair


def chosen(db: Session, one: int, other: int) -> tuple[int, int]:
    """Who is kept, and who goes: kept is who has a registration, else whom we met first."""
    niks = {each: niks_of(db, each) for each in (one, other)}
    if all(niks.values()) and not niks[one] & niks[other]:
        raise CannotMerge("two")
    erased = dict(db.execute(select(Person.id, Person.erased_at).where(Person.id.in_(niks))).all())
    kept = min(niks, key=lambda each: (erased[each] is not None, not niks[each], each))
    return kept, other if kept == one else one


def niks_of(db: Session, person_id: int) -> set[str]:
    """Of registrations that stand; one that was joined to another is not looked at."""
    rows = select(Participant.nik_index).where(Participant.person_id == person_id, ~JOINED)
    return set(db.scalars(rows))


def move(db: Session, column: Any, gone: int, kept: int) -> list[int]:
    return give(db, column, ids_of(db, column, gone), gone, kept)


def change(db: Session, kept: int, gone: int) -> dict[str, list[str | None]]:
    """What the survivor takes over: the language spoken last; the longer silence; a preference."""
    rows = select(Person, Conversation.touched_at).join(
        Conversation, Conversation.person_id == Person.id
    )
    found = {row.id: (row, at) for row, at in db.execute(rows.where(Person.id.in_([kept, gone])))}
    (mine, mine_at), (theirs, theirs_at) = found[kept], found[gone]
    wanted: dict[str, Any] = {
        "language": theirs.language if theirs_at > mine_at else mine.language,
        "nudged_at": latest(mine.nudged_at, theirs.nudged_at),
        "snoozed_until": latest(mine.snoozed_until, theirs.snoozed_until),
        "preferred": mine.preferred or theirs.preferred,
        "hat": mine.hat or theirs.hat,
    }
    changed = {name: new for name, new in wanted.items() if new != getattr(mine, name)}
    told = {name: [text(getattr(mine, name)), text(new)] for name, new in changed.items()}
    for name, new in changed.items():
        setattr(mine, name, new)
    db.flush()
    return told


def latest(*moments: Any) -> Any:
    return max((each for each in moments if each), default=None)


def text(value: datetime | date | int | str | None) -> str | None:
    return None if value is None else str(value)
