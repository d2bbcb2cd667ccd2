"""Removal of a registration: of an erased person, or of an application that was taken back.

Its papers go with it, whoever sent them: the photo of the KTP, receipts, and the proof of a deposit
even when it shows the payments of others too.
"""

from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from domain.reminders.contact_rules import to_local_time
from models import officeholders
from models.cases import homes
from models.cashbook.entries import Deposit
from models.contributions.ledger import LedgerEntry, entries_of
from models.database import files
from models.participants import versions
from models.participants.duplicate_pairs import UNDECIDED, BlockingKey, DuplicatePair
from models.participants.participant import ApplicationState, Participant
from models.reminders.reminder import Reminder


def forget_registration(db: Session, row: Participant, now: datetime) -> None:
    """Delete an application that was not handed on and has no payments; else its identity only."""
    officeholders.erase_posts(db, row, to_local_time(now).date())
    versions.keep_erased(db, row, now)
    delete_papers(db, row)
    db.execute(delete(BlockingKey).where(BlockingKey.participant_id == row.id))
    pairs = or_(DuplicatePair.first_id == row.id, DuplicatePair.second_id == row.id)
    db.execute(delete(DuplicatePair).where(pairs, UNDECIDED))
    if row.state == ApplicationState.SUBMITTED and not entries_of(db, row.id):
        db.execute(delete(Reminder).where(Reminder.participant_id == row.id))
        versions.keep_versions(db, promote_next_duplicate(db, row), now)
        db.delete(row)
        homes.settle(db, [row.id])
        officeholders.move_posts(db, row.id, versions.detach_versions(db, row.id))
    else:
        row.identity, row.phone_index, row.born_index, row.person_id = None, None, None, None
        row.name_words = []
        row.occupation_code, row.rejection = "", None
    db.flush()


def delete_papers(db: Session, row: Participant) -> None:
    """Delete photo, receipts and proofs of a registration, and what was typed about payments."""
    own = LedgerEntry.participant_id == row.id
    deposited = select(LedgerEntry.deposit_id).where(own)
    deposits = Deposit.id.in_(deposited.where(LedgerEntry.deposit_id.is_not(None)))
    receipts = select(LedgerEntry.file_id).where(own, LedgerEntry.file_id.is_not(None))
    proofs = select(Deposit.file_id).where(deposits, Deposit.file_id.is_not(None))
    ids = [row.photo_id, *db.scalars(receipts), *db.scalars(proofs)]
    db.execute(update(LedgerEntry).where(own).values(place=None))
    db.execute(update(Deposit).where(deposits).values(proof=None))
    files.delete_files(db, ids)


def promote_next_duplicate(db: Session, row: Participant) -> list[int]:
    """Let the first of the duplicates of this registration take its place; the ids of all."""
    rows = select(Participant).where(Participant.duplicate_of == row.id)
    duplicates = list(db.scalars(rows.order_by(Participant.id)))
    if duplicates:
        row.duplicate_of = row.id  # only one registration with a NIK may be no duplicate
        db.flush()
        for each in duplicates:
            each.duplicate_of = None if each is duplicates[0] else duplicates[0].id
        db.flush()
    return [each.id for each in duplicates]
