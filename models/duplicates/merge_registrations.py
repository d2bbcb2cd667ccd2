"""Merge of two registrations of one worker, and its undoing.

Payments, messages and cases of the merged registration move to the kept one, and are recorded by
id. The merged one keeps its own data and its person, and is shown to nobody. Its person does not
become the person of the kept one, unless that has none: two persons become one only by their own
proof. What either person refused stays refused for the person of the kept one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from models import audit
from models.cases import homes
from models.cases.cases import Case
from models.cashbook import entries
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.database.statements import PreparedStatement
from models.messaging.message import OutboundMessage
from models.owned_rows import change_owner, column_name, to_text
from models.participants import participant, versions
from models.participants.duplicate_pairs import RegistrationMerge
from models.participants.participant import MERGED, ONE_NIK, ApplicationState, Participant
from models.people import consent
from models.people.locks import lock_people
from models.reminders.reminder import OPEN, Reminder

MOVING: tuple[Any, ...] = (
    LedgerEntry.participant_id,
    OutboundMessage.participant_id,
    Case.participant_id,
)
"""The columns that name the participant of a row that moves. The tests ask for every other one."""
CLOSED_AS = "joined"
"""The outcome of the open reminders of the merged registration."""
PROTECTION = (
    "state",
    "protected_until",
    "data_as_of",
    "data_origin",
    "handed_over_at",
    "confirmed_at",
)
FILLED = ("phone", "street", "occupation", "post", "kpj")
"""Fields of the identity that the kept registration takes over where it has none: whoever was
registered twice often has the phone in one of them only."""
FROM_TEXT: Mapping[str, Any] = {
    "state": str,
    "data_origin": str,
    "protected_until": date.fromisoformat,
    "data_as_of": date.fromisoformat,
    "handed_over_at": datetime.fromisoformat,
    "confirmed_at": datetime.fromisoformat,
}
"""Columns whose recorded text is no whole number."""


class CannotMergeRegistrations(Exception):
    """`reason`: `gone`, one is merged or missing; `newer`, a later merge is to be undone first."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def merge_registrations(
    db: Session, kept_id: int, merged_id: int, actor: str, now: datetime
) -> RegistrationMerge:
    """Make two registrations one.

    OutOfOrder: begin the transaction again, and lock the persons first.
    """
    kept, merged = lock_registrations(db, kept_id, merged_id)
    if kept is merged or kept.merged_into or merged.merged_into:
        raise CannotMergeRegistrations("gone")
    row = RegistrationMerge(
        kept_id=kept.id, merged_id=merged.id, actor=actor, at=now, moved={}, changed={}
    )
    db.add(row)
    copy_refusals(db, merged, kept, now)
    row.moved = {column_name(each): move_rows(db, each, merged.id, kept.id) for each in MOVING}
    rows = update(Reminder).where(Reminder.participant_id == merged.id, OPEN)
    closed = rows.values(closed_at=now, outcome=CLOSED_AS).returning(Reminder.id)
    row.moved["reminders"] = sorted(db.connection().execute(closed).scalars())
    changes = merged_values(kept, merged)
    row.changed = {
        name: [to_text(getattr(*locate(kept, merged, name))), to_text(value)]
        for name, value in changes.items()
    }
    # The merged one first: it may share its NIK with the kept one only as a duplicate.
    for name in sorted(changes, key=lambda name: name.startswith("kept.")):
        setattr(*locate(kept, merged, name), changes[name])
        db.flush()
    row.filled = fill_identity(db, kept, merged)
    record(db, row, "joined", actor, now)
    return row


def record(db: Session, row: RegistrationMerge, verb: str, actor: str, now: datetime) -> None:
    """Record a merge, or its end, in the audit log and in the history of both."""
    subject, both = f"participant:{row.kept_id}", [row.kept_id, row.merged_id]
    audit.record(db, actor, verb, subject, now, gone=row.merged_id, join=row.id)
    versions.keep_versions(db, both, now)
    homes.settle(db, both)


def lock_registrations(
    db: Session, kept_id: int, merged_id: int
) -> tuple[Participant, Participant]:
    """Lock both, after their persons, and return them as they are then."""
    rows = select(Participant).where(Participant.id.in_([kept_id, merged_id]))
    rows = rows.order_by(Participant.id)
    lock_people(db, {row.person_id for row in db.scalars(rows) if row.person_id})
    locked = rows.with_for_update().execution_options(populate_existing=True)
    found = {row.id: row for row in db.scalars(locked)}
    if kept_id not in found or merged_id not in found:
        raise CannotMergeRegistrations("gone")
    return found[kept_id], found[merged_id]


def fill_identity(db: Session, kept: Participant, merged: Participant) -> list[str]:
    """Give the kept registration what it lacks and the merged one has; return the fields."""
    mine, theirs = asdict(participant.identity(db, kept)), asdict(participant.identity(db, merged))
    missing = {name: theirs[name] for name in FILLED if theirs[name] and not mine[name]}
    if kept.identity is None or not missing:
        return []
    participant.correct_identity(db, kept, **missing)
    return [*missing]


def empty_identity(
    db: Session, kept: Participant, merged: Participant, names: Sequence[str]
) -> None:
    """Take back what the merge filled, where it still says the same."""
    if kept.identity is None:
        return
    mine, theirs = asdict(participant.identity(db, kept)), asdict(participant.identity(db, merged))
    same = {name: "" for name in names if mine[name] == theirs[name]}
    if same:
        participant.correct_identity(db, kept, **same)


def copy_refusals(db: Session, frm: Participant, to: Participant, now: datetime) -> None:
    """Withdraw the consents of the person of `to` that the person of `frm` refused."""
    if to.person_id and frm.person_id and to.person_id != frm.person_id:
        refused = consent.refused_purposes(db, frm.person_id)
        consent.withdraw_consents(db, to.person_id, refused, now)


def move_rows(db: Session, column: Any, merged_id: int, kept_id: int) -> list[int]:
    """Give all rows of the merged registration to the kept one and return their ids."""
    rows = select(column.class_.id).where(column == merged_id).order_by(column.class_.id)
    return change_owner(db, column, list(db.scalars(rows)), merged_id, kept_id)


def merged_values(kept: Participant, merged: Participant) -> dict[str, Any]:
    """Return the new values by `kept.column` or `gone.column` (the merged one), where they change.

    The kept one takes over the protection of the merged one when that lasts longer.
    """
    values: dict[str, Any] = {
        "gone.merged_into": kept.id,
        "gone.duplicate_of": kept.id,
        "gone.agent_id": None,
        "gone.protected_until": None,
        "kept.agent_id": kept.agent_id or merged.agent_id,
        "kept.person_id": kept.person_id or merged.person_id,
        "kept.duplicate_of": None if kept.duplicate_of == merged.id else kept.duplicate_of,
    }
    longer = (merged.protected_until or date.min) > (kept.protected_until or date.min)
    if merged.state == ApplicationState.ACTIVE and longer:
        values |= {f"kept.{column}": getattr(merged, column) for column in PROTECTION}
    return {
        name: value
        for name, value in values.items()
        if value != getattr(*locate(kept, merged, name))
    }


def locate(kept: Participant, merged: Participant, name: str) -> tuple[Participant, str]:
    """Return the row and the column that `kept.column` or `gone.column` stands for."""
    which, _, column = name.partition(".")
    return kept if which == "kept" else merged, column


def undo_merge(db: Session, row: RegistrationMerge, actor: str, now: datetime) -> None:
    """Make them two again: what is still where the merge put it goes back, with what was written
    about a payment since; what else is newer stays."""
    kept, merged = lock_registrations(db, row.kept_id, row.merged_id)
    if row.undone_at is not None or merged.merged_into != kept.id:
        raise CannotMergeRegistrations("gone")
    if was_merged_again(db, row):
        raise CannotMergeRegistrations("newer")
    copy_refusals(db, kept, merged, now)
    for column in MOVING:
        ids = row.moved.get(column_name(column), [])
        if column.class_ is LedgerEntry:
            ids = ledger.with_followers(db, ids)
        change_owner(db, column, ids, kept.id, merged.id)
    entries.level_rests(db, kept.id, merged.id, actor, now)
    closed = update(Reminder).where(
        Reminder.id.in_(row.moved.get("reminders", [])), Reminder.outcome == CLOSED_AS
    )
    db.connection().execute(closed.values(closed_at=None, outcome=None))
    for name in sorted(row.changed, key=lambda name: name.startswith("gone.")):
        before, after = row.changed[name]
        place = locate(kept, merged, name)
        if to_text(getattr(*place)) == after:
            from_text = FROM_TEXT.get(place[1], int)
            setattr(*place, None if before is None else from_text(before))
            mark_as_duplicate(db, merged)
            db.flush()
    empty_identity(db, kept, merged, row.filled)
    row.undone_at = now
    record(db, row, "parted", actor, now)


def was_merged_again(db: Session, row: RegistrationMerge) -> bool:
    """Whether one of the two took part in a later merge that stands."""
    both = [row.kept_id, row.merged_id]
    later = RegistrationMerge.kept_id.in_(both) | RegistrationMerge.merged_id.in_(both)
    rows = select(RegistrationMerge.id).where(
        RegistrationMerge.id > row.id, RegistrationMerge.undone_at.is_(None), later
    )
    return db.scalar(rows.limit(1)) is not None


def mark_as_duplicate(db: Session, row: Participant) -> None:
    """Make the row a duplicate if somebody registered with its NIK while it was merged."""
    if row.duplicate_of is None:
        others = select(Participant.id).where(Participant.nik_index == row.nik_index, ONE_NIK)
        with db.no_autoflush:
            row.duplicate_of = db.scalar(others.where(Participant.id != row.id).limit(1))


def merged_registrations(db: Session, participant_id: int) -> list[Participant]:
    """The registrations merged into this one, each after those that were merged into it."""
    rows = select(Participant).where(Participant.merged_into == participant_id)
    found = list(db.scalars(rows.order_by(Participant.id)))
    return [deep for each in found for deep in (*merged_registrations(db, each.id), each)]


NEWEST_MERGED = PreparedStatement(
    select(func.max(Participant.id)).where(Participant.person_id == bindparam("person_id"), MERGED)
)


def registration_it_became(db: Session, person_id: int) -> tuple[Participant, Participant] | None:
    """The person's newest registration that was merged into another, and that other one; None when
    that is erased."""
    newest = NEWEST_MERGED.run(db, {"person_id": person_id}).one()
    row = kept = db.get_one(Participant, newest) if newest else None
    while kept is not None and kept.merged_into is not None:
        kept = db.get(Participant, kept.merged_into)
    return (row, kept) if row and kept and kept.identity else None
