"""Two registrations that turn out to be of one worker are made one; and two again, when that was
wrong.

Payments, letters and cases of the one that goes move to the one that stays, and are written down by
id. What goes keeps its own data and its person, and is shown to nobody. Two persons do not become
one by it: that needs their own proof (models/merging.py). Only a registration that nobody is linked
to yet gets the person of the other. A refusal of either person holds for the one who stays.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import audit, lowering
from models.case import Case
from models.holding import hold
from models.joint import loaded, put, text, value, wanted
from models.joint_book import close_book, open_book
from models.letter import Letter
from models.owned import give
from models.participant import ONE_NIK, Participant
from models.payment import Payment
from models.twin import SameWorker

MOVING: tuple[Any, ...] = (Payment.participant_id, Letter.participant_id, Case.participant_id)
"""A new column that names a participant belongs here, or says why not (tests ask)."""


class CannotJoin(Exception):
    """`reason`: `gone`, one was joined already; `newer`, a later joining is to be undone first."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def join(db: Session, kept_id: int, gone_id: int, actor: str, now: datetime) -> SameWorker:
    """Make two registrations one. OutOfOrder: begin the transaction anew, and hold them first."""
    kept, gone = held(db, kept_id, gone_id)
    if kept is gone or kept.merged_into or gone.merged_into:
        raise CannotJoin("gone")
    row = SameWorker(kept=kept.id, gone=gone.id, actor=actor, at=now, moved={}, changed={})
    db.add(row)
    lower(db, kept, gone, now)
    row.moved = {name(each): move(db, each, gone.id, kept.id) for each in MOVING}
    row.moved["reminders"] = close_book(db, gone.id, now)
    changes = wanted(kept, gone)
    row.changed = {
        each: [text(value(kept, gone, each)), text(new)] for each, new in changes.items()
    }
    # Two that are nobody's duplicate may not have one NIK: the one that goes is one first.
    for each in sorted(changes, key=lambda each: each.startswith("kept.")):
        put(kept, gone, each, changes[each])
        db.flush()
    audit.note(db, actor, "joined", f"participant:{kept.id}", now, gone=gone.id, join=row.id)
    db.flush()
    return row


def part(db: Session, row: SameWorker, actor: str, now: datetime) -> None:
    """Two again: what is still where it was put goes back, what came after stays."""
    kept, gone = held(db, row.kept, row.gone)
    if row.undone_at is not None or gone.merged_into != kept.id:
        raise CannotJoin("gone")
    if newer(db, row):
        raise CannotJoin("newer")
    lower(db, gone, kept, now)
    for column in MOVING:
        give(db, column, row.moved.get(name(column), []), kept.id, gone.id)
    open_book(db, row.moved.get("reminders", []))
    for each in sorted(row.changed, key=lambda each: each.startswith("gone.")):
        before, after = row.changed[each]
        if text(value(kept, gone, each)) == after:
            put(kept, gone, each, loaded(each, before))
            stand_behind(db, gone)
            db.flush()
    row.undone_at = now
    audit.note(db, actor, "parted", f"participant:{kept.id}", now, gone=gone.id, join=row.id)
    db.flush()


def held(db: Session, kept: int, gone: int) -> tuple[Participant, Participant]:
    """Both, with their persons held before them."""
    rows = select(Participant).where(Participant.id.in_([kept, gone])).order_by(Participant.id)
    people = {row.person_id for row in db.scalars(rows) if row.person_id}
    hold(db, people)
    locked = rows.with_for_update().execution_options(populate_existing=True)
    found = {row.id: row for row in db.scalars(locked)}
    if kept not in found or gone not in found:
        raise CannotJoin("gone")
    return found[kept], found[gone]


def lower(db: Session, to: Participant, frm: Participant, now: datetime) -> None:
    """What one person refused, the other one has not allowed either."""
    if to.person_id and frm.person_id and to.person_id != frm.person_id:
        lowering.lower(db, to.person_id, lowering.refused(db, frm.person_id), now)


def move(db: Session, column: Any, gone: int, kept: int) -> list[int]:
    rows = select(column.class_.id).where(column == gone).order_by(column.class_.id)
    return give(db, column, list(db.scalars(rows)), gone, kept)


def stand_behind(db: Session, row: Participant) -> None:
    """Somebody registered with this NIK while the row was joined: it is the duplicate now."""
    if row.duplicate_of is None:
        others = select(Participant.id).where(Participant.nik_index == row.nik_index, ONE_NIK)
        with db.no_autoflush:
            row.duplicate_of = db.scalar(others.where(Participant.id != row.id).limit(1))


def newer(db: Session, row: SameWorker) -> bool:
    """Whether one of the two was joined again since."""
    both = [row.kept, row.gone]
    later = SameWorker.kept.in_(both) | SameWorker.gone.in_(both)
    rows = select(SameWorker.id).where(
        SameWorker.id > row.id, SameWorker.undone_at.is_(None), later
    )
    return db.scalar(rows.limit(1)) is not None


def absorbed(db: Session, participant_id: int) -> list[Participant]:
    """The registrations that were joined to this one, and to those, the last ones first."""
    rows = select(Participant).where(Participant.merged_into == participant_id)
    found = list(db.scalars(rows.order_by(Participant.id)))
    return [deep for each in found for deep in (*absorbed(db, each.id), each)]


def name(column: Any) -> str:
    return f"{column.class_.__tablename__}.{column.key}"
