"""Removal of a registration: of an erased person, or of an application that was taken back."""

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from models import officeholders
from models.contributions.ledger import entries_of
from models.participants.duplicate_pairs import UNDECIDED, BlockingKey, DuplicatePair
from models.participants.participant import ApplicationState, Participant
from models.reminders.reminder import Reminder


def forget_registration(db: Session, row: Participant) -> None:
    """Delete an application that was not handed on and has no payments; else its identity only."""
    officeholders.delete_offices(db, row)
    db.execute(delete(BlockingKey).where(BlockingKey.participant_id == row.id))
    pairs = or_(DuplicatePair.first_id == row.id, DuplicatePair.second_id == row.id)
    db.execute(delete(DuplicatePair).where(pairs, UNDECIDED))
    if row.state == ApplicationState.SUBMITTED and not entries_of(db, row.id):
        db.execute(delete(Reminder).where(Reminder.participant_id == row.id))
        promote_next_duplicate(db, row)
        db.delete(row)
    else:
        row.identity, row.phone_index, row.person_id = None, None, None
        row.name_words = []
        row.occupation_code, row.rejection = "", None
    db.flush()


def promote_next_duplicate(db: Session, row: Participant) -> None:
    """Let the first of the duplicates of this registration take its place."""
    rows = select(Participant).where(Participant.duplicate_of == row.id)
    duplicates = list(db.scalars(rows.order_by(Participant.id)))
    if duplicates:
        row.duplicate_of = row.id  # only one registration with a NIK may be no duplicate
        db.flush()
        for each in duplicates:
            each.duplicate_of = None if each is duplicates[0] else duplicates[0].id
        db.flush()
