"""A letter to oneself, to see it as others will."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models import outbox, person
from models.outbox import Lane

REASON = "trial"


def to_self(db: Session, person_id: int, body: dict[str, Any], now: datetime) -> bool:
    """Post it where we write first; False when nothing reaches the person."""
    address = person.best_address(db, person_id)
    if address is None:
        return False
    to = address.channel, address.address
    outbox.post(db, person_id, *to, body, now=now, lane=Lane.REPLY, reason=REASON)
    return True
