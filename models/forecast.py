"""How many reminders a day will bring, without writing any."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.ladder import Step, bases
from domain.tariff import Payer
from models.participant import Participant, State


def falling_due(db: Session, steps: Iterable[Step], day: date) -> dict[str, int]:
    """Participants who pay for themselves, by the name of the step that falls on the local day."""
    counts = {}
    for step in steps:
        rows = select(func.count(Participant.id)).where(
            Participant.protected_until.in_(bases(step, day)),
            Participant.state == State.ACTIVE,
            Participant.payer == Payer.SELF,
            Participant.deceased_on.is_(None),
            Participant.person_id.is_not(None),
        )
        counts[step.name] = db.scalar(rows) or 0
    return counts
