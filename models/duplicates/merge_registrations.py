"""Two registrations that turn out to be of one worker are made one; and two again, when that was
wrong.

Payments, letters and cases of the one that goes move to the one that stays, and are written down by
id. What goes keeps its own data and its person, and is shown to nobody. Two persons do not become
one by it: that needs their own proof (models/merge_people.py). Only a registration that nobody is
linked
to yet gets the person of the other. A refusal of either person holds for the one who stays.

What two registrations become when they are joined: by `kept.column` or `gone.column`.

The due book of a registration that is joined to another one: closed, and opened again.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import audit
from models.cases import Case
from models.contributions.ledger import LedgerEntry
from models.messaging.message import OutboundMessage
from models.owned_rows import change_owner
from models.participants.duplicate_pairs import RegistrationMerge
from models.participants.participant import ONE_NIK, ApplicationState, Participant
from models.people import consent
from models.people.locks import lock_people
from models.reminders.reminder import OPEN, Reminder


def get_value(kept: Participant, gone: Participant, where: str) -> Any:
    row, _, column = where.partition(".")
    return getattr(kept if row == "kept" else gone, column)


def set_value(kept: Participant, gone: Participant, where: str, new: Any) -> None:
    row, _, column = where.partition(".")
    setattr(kept if row == "kept" else gone, column, new)


def to_text(value: object) -> str | None:
    return None if value is None else str(value)


LOADS: Mapping[str, Any] = {
    "state": str,
    "data_origin": str,
    "protected_until": date.fromisoformat,
    "data_as_of": date.fromisoformat,
}


def from_text(where: str, kept: str | None) -> Any:
    return None if kept is None else LOADS.get(where.partition(".")[2], int)(kept)


PROTECTION = ("state", "protected_until", "data_as_of", "data_origin")


def merged_values(kept: Participant, gone: Participant) -> dict[str, Any]:
    """By `kept.` or `gone.` column, the value that it gets."""
    changes: dict[str, Any] = {
        "gone.merged_into": kept.id,
        "gone.duplicate_of": kept.id,
        "gone.agent_id": None,
        "gone.protected_until": None,
        "kept.agent_id": kept.agent_id or gone.agent_id,
        "kept.person_id": kept.person_id or gone.person_id,
        "kept.duplicate_of": None if kept.duplicate_of == gone.id else kept.duplicate_of,
    }
    later = (gone.protected_until or date.min) > (kept.protected_until or date.min)
    if gone.state == ApplicationState.ACTIVE and later:
        changes |= {f"kept.{each}": getattr(gone, each) for each in PROTECTION}
    return {each: new for each, new in changes.items() if new != get_value(kept, gone, each)}


ENDING = "joined"


def close_reminders(db: Session, participant_id: int, now: datetime) -> list[int]:
    """Nothing more is said about the one that goes."""
    which = update(Reminder).where(Reminder.participant_id == participant_id, OPEN)
    closed = which.values(closed_at=now, outcome=ENDING).returning(Reminder.id)
    return sorted(db.connection().execute(closed).scalars())


def reopen_reminders(db: Session, ids: list[int]) -> None:
    which = update(Reminder).where(Reminder.id.in_(ids), Reminder.outcome == ENDING)
    db.connection().execute(which.values(closed_at=None, outcome=None))


MOVING: tuple[Any, ...] = (
    LedgerEntry.participant_id,
    OutboundMessage.participant_id,
    Case.participant_id,
)
"""A new column that names a participant belongs here, or says why not (tests ask)."""


class CannotMergeRegistrations(Exception):
    """`reason`: `gone`, one was joined already; `newer`, a later joining is to be undone first."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def merge_registrations(
    db: Session, kept_id: int, gone_id: int, actor: str, now: datetime
) -> RegistrationMerge:
    """Make two registrations one. OutOfOrder: begin the transaction anew, and hold them first."""
    kept, gone = lock_both(db, kept_id, gone_id)
    if kept is gone or kept.merged_into or gone.merged_into:
        raise CannotMergeRegistrations("gone")
    row = RegistrationMerge(
        kept_id=kept.id, merged_id=gone.id, actor=actor, at=now, moved={}, changed={}
    )
    db.add(row)
    carry_refusals(db, kept, gone, now)
    row.moved = {name(each): move(db, each, gone.id, kept.id) for each in MOVING}
    row.moved["reminders"] = close_reminders(db, gone.id, now)
    changes = merged_values(kept, gone)
    row.changed = {
        each: [to_text(get_value(kept, gone, each)), to_text(new)] for each, new in changes.items()
    }
    # Two that are nobody's duplicate may not have one NIK: the one that goes is one first.
    for each in sorted(changes, key=lambda each: each.startswith("kept.")):
        set_value(kept, gone, each, changes[each])
        db.flush()
    audit.record(db, actor, "joined", f"participant:{kept.id}", now, gone=gone.id, join=row.id)
    db.flush()
    return row


def undo_merge(db: Session, row: RegistrationMerge, actor: str, now: datetime) -> None:
    """Two again: what is still where it was put goes back, what came after stays."""
    kept, gone = lock_both(db, row.kept_id, row.merged_id)
    if row.undone_at is not None or gone.merged_into != kept.id:
        raise CannotMergeRegistrations("gone")
    if was_merged_again(db, row):
        raise CannotMergeRegistrations("newer")
    carry_refusals(db, gone, kept, now)
    for column in MOVING:
        change_owner(db, column, row.moved.get(name(column), []), kept.id, gone.id)
    reopen_reminders(db, row.moved.get("reminders", []))
    for each in sorted(row.changed, key=lambda each: each.startswith("gone.")):
        before, after = row.changed[each]
        if to_text(get_value(kept, gone, each)) == after:
            set_value(kept, gone, each, from_text(each, before))
            mark_as_duplicate(db, gone)
            db.flush()
    row.undone_at = now
    audit.record(db, actor, "parted", f"participant:{kept.id}", now, gone=gone.id, join=row.id)
    db.flush()


def lock_both(db: Session, kept: int, gone: int) -> tuple[Participant, Participant]:
    """Both, with their persons held before them."""
    rows = select(Participant).where(Participant.id.in_([kept, gone])).order_by(Participant.id)
    people = {row.person_id for row in db.scalars(rows) if row.person_id}
    lock_people(db, people)
    locked = rows.with_for_update().execution_options(populate_existing=True)
    found = {row.id: row for row in db.scalars(locked)}
    if kept not in found or gone not in found:
        raise CannotMergeRegistrations("gone")
    return found[kept], found[gone]


def carry_refusals(db: Session, to: Participant, frm: Participant, now: datetime) -> None:
    """What one person refused, the other one has not allowed either."""
    if to.person_id and frm.person_id and to.person_id != frm.person_id:
        consent.withdraw_consents(
            db, to.person_id, consent.refused_purposes(db, frm.person_id), now
        )


def move(db: Session, column: Any, gone: int, kept: int) -> list[int]:
    rows = select(column.class_.id).where(column == gone).order_by(column.class_.id)
    return change_owner(db, column, list(db.scalars(rows)), gone, kept)


def mark_as_duplicate(db: Session, row: Participant) -> None:
    """Somebody registered with this NIK while the row was joined: it is the duplicate now."""
    if row.duplicate_of is None:
        others = select(Participant.id).where(Participant.nik_index == row.nik_index, ONE_NIK)
        with db.no_autoflush:
            row.duplicate_of = db.scalar(others.where(Participant.id != row.id).limit(1))


def was_merged_again(db: Session, row: RegistrationMerge) -> bool:
    """Whether one of the two was joined again since."""
    both = [row.kept_id, row.merged_id]
    later = RegistrationMerge.kept_id.in_(both) | RegistrationMerge.merged_id.in_(both)
    rows = select(RegistrationMerge.id).where(
        RegistrationMerge.id > row.id, RegistrationMerge.undone_at.is_(None), later
    )
    return db.scalar(rows.limit(1)) is not None


def merged_registrations(db: Session, participant_id: int) -> list[Participant]:
    """The registrations that were joined to this one, and to those, the last ones first."""
    rows = select(Participant).where(Participant.merged_into == participant_id)
    found = list(db.scalars(rows.order_by(Participant.id)))
    return [deep for each in found for deep in (*merged_registrations(db, each.id), each)]


def name(column: Any) -> str:
    return f"{column.class_.__tablename__}.{column.key}"
