"""Birth dates by which people prove that a registration is theirs, and how often a wrong one may be
given.

Wrong ones are counted by the registration, not by who gives them: whoever erases themselves, links
another chat or comes from a new one begins no new count.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models import audit
from models.participants.participant import Participant

MAX_TRIES = 3
TRY_PERIOD = timedelta(days=1)
WRONG = "gave a wrong birth date"


def may_try(db: Session, row: Participant, now: datetime) -> bool:
    """Whether a birth date may be given for this registration."""
    since = now - TRY_PERIOD
    return audit.count_about(db, subject_of(row), WRONG, since) < MAX_TRIES


def record_wrong(db: Session, rows: Iterable[Participant], actor: str, now: datetime) -> None:
    """Record that somebody gave another birth date than that of these registrations."""
    audit.record_all(db, actor, WRONG, map(subject_of, rows), now)


def subject_of(row: Participant) -> str:
    return f"participant:{row.id}"
