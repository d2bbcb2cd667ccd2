"""Why somebody got a message: each letter keeps its reason."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.outbox import Lane, Letter, Outcome


@dataclass(frozen=True, slots=True)
class Reason:
    """`reason` names the sentence `why-<reason>`; `posted_at` is UTC."""

    reason: str
    posted_at: datetime


def last_unasked(db: Session, person_id: int) -> Reason | None:
    """The newest letter that went to the person without their asking."""
    rows = select(Letter.reason, Letter.posted_at).where(
        Letter.person_id == person_id,
        Letter.lane == Lane.BULK,
        Letter.outcome.in_((Outcome.SENT, Outcome.UNKNOWN)),
    )
    row = db.execute(rows.order_by(Letter.id.desc()).limit(1)).first()
    return Reason(*row) if row else None
