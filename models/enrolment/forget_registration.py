"""Removal of a registration: of an erased person, or of an application that was taken back.

Its papers go with it, whoever sent them: the photo of the KTP, receipts, and the proof of a deposit
even when it shows the payments of others too.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from domain.calendar import to_local_time
from models import officeholders
from models.cases import homes
from models.cashbook.entries import Deposit
from models.contributions.ledger import LedgerEntry, with_entries
from models.database import files
from models.participants import versions
from models.participants.duplicate_pairs import UNDECIDED, BlockingKey, DuplicatePair
from models.participants.participant import ApplicationState, Participant
from models.reminders.reminder import Reminder


def forget_registrations(db: Session, rows: Sequence[Participant], now: datetime) -> None:
    """Delete applications that were not handed on and have no payments; of others only their
    identity."""
    ids = [row.id for row in rows]
    officeholders.erase_posts(db, rows, to_local_time(now).date())
    versions.keep_erased(db, ids, now)
    delete_papers(db, rows)
    db.execute(delete(BlockingKey).where(BlockingKey.participant_id.in_(ids)))
    pairs = or_(DuplicatePair.first_id.in_(ids), DuplicatePair.second_id.in_(ids))
    db.execute(delete(DuplicatePair).where(pairs, UNDECIDED))
    paid = with_entries(db, ids)
    unused = []
    for row in rows:
        if row.state == ApplicationState.SUBMITTED and row.id not in paid:
            unused.append(row)
        else:
            row.identity, row.phone_index, row.born_index, row.person_id = None, None, None, None
            row.name_words = []
            row.occupation_code, row.rejection = "", None
    delete_applications(db, unused, now)
    db.flush()


def delete_applications(db: Session, rows: Sequence[Participant], now: datetime) -> None:
    """Delete applications, also of one NIK; their figures of the past get their own numbers."""
    ids = [row.id for row in rows]
    for row in rows:
        if row.duplicate_of in ids:
            row.duplicate_of = row.id  # only one registration with a NIK is no duplicate
    db.execute(delete(Reminder).where(Reminder.participant_id.in_(ids)))
    versions.keep_versions(db, promote_duplicates(db, rows), now)
    for row in rows:
        db.delete(row)
    homes.settle(db, ids)
    officeholders.move_posts(db, versions.detach_versions(db, ids))


def delete_papers(db: Session, rows: Sequence[Participant]) -> None:
    """Delete photo, receipts and proofs of registrations, and what was typed about payments."""
    own = LedgerEntry.participant_id.in_([row.id for row in rows])
    deposited = select(LedgerEntry.deposit_id).where(own)
    deposits = Deposit.id.in_(deposited.where(LedgerEntry.deposit_id.is_not(None)))
    receipts = select(LedgerEntry.file_id).where(own, LedgerEntry.file_id.is_not(None))
    proofs = select(Deposit.file_id).where(deposits, Deposit.file_id.is_not(None))
    ids = [*(row.photo_id for row in rows), *db.scalars(receipts), *db.scalars(proofs)]
    db.execute(update(LedgerEntry).where(own).values(place=None))
    db.execute(update(Deposit).where(deposits).values(proof=None))
    files.delete_files(db, ids)


def promote_duplicates(db: Session, rows: Sequence[Participant]) -> list[int]:
    """Let the first of the other duplicates of each of these registrations take its place; the ids
    of all who are left."""
    originals = {row.id: row for row in rows}
    left = select(Participant).where(
        Participant.duplicate_of.in_(originals), Participant.id.not_in(originals)
    )
    duplicates = list(db.scalars(left.order_by(Participant.id)))
    for each in duplicates:
        assert each.duplicate_of is not None, "only duplicates are selected"
        original = originals[each.duplicate_of]
        original.duplicate_of = original.id  # only one registration with a NIK is no duplicate
    db.flush()
    first: dict[int, int] = {}
    for each in duplicates:
        assert each.duplicate_of is not None, "only duplicates are selected"
        took = first.setdefault(each.duplicate_of, each.id)
        each.duplicate_of = None if took == each.id else took
    db.flush()
    return [each.id for each in duplicates]
