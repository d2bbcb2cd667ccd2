"""The due book of a registration that is joined to another one: closed, and opened again."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.reminder import OPEN, Reminder

ENDING = "joined"


def close_book(db: Session, participant_id: int, now: datetime) -> list[int]:
    """Nothing more is said about the one that goes."""
    which = update(Reminder).where(Reminder.participant_id == participant_id, OPEN)
    closed = which.values(closed_at=now, outcome=ENDING).returning(Reminder.id)
    return sorted(db.connection().execute(closed).scalars())


def open_book(db: Session, ids: list[int]) -> None:
    which = update(Reminder).where(Reminder.id.in_(ids), Reminder.outcome == ENDING)
    db.connection().execute(which.values(closed_at=None, outcome=None))
