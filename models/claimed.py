"""Who shows a receipt: its owner, or somebody who was told that it was for them."""

from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import participant, role
from models.audit import Audit
from models.participant import Participant
from models.payment import Payment
from models.receipts import Found


class Whose(StrEnum):
    OWN = "own"
    OTHERS = "others"
    """Shown by a worker for whose months it is not."""
    UNKNOWN = "unknown"
    """Shown by somebody without a registration, or who works with us: anybody may look."""


def whose(db: Session, person_id: int, found: Found) -> Whose:
    if role.of_person(db, person_id):
        return Whose.UNKNOWN
    mine = set(db.scalars(select(Participant.id).where(Participant.person_id == person_id)))
    if not mine:
        return Whose.UNKNOWN
    return Whose.OWN if found.event.participant_id in mine else Whose.OTHERS


def by_others(db: Session, person_id: int, found: Found) -> bool:
    """Has a worker whose it is not shown it before, another one than who asks now?"""
    rows = select(Audit.actor).where(
        Audit.subject == f"payment:{found.event.id}", Audit.verb == "checked receipt"
    )
    seen = {int(actor.partition(":")[2]) for actor in db.scalars(rows.distinct())} - {person_id}
    return any(whose(db, each, found) is Whose.OTHERS for each in seen)


def initials(db: Session, event: Payment) -> str:
    """ "S. A."; a dash when the person was erased."""
    row = db.get_one(Participant, event.participant_id)
    words = participant.identity(db, row).full_name.split()
    return " ".join(f"{word[0]}." for word in words) or "–"
