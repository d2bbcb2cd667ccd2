"""What waits for an officer: money under a wrong NIK, a broadcast."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from unittest.mock import patch

import members
from sqlalchemy.orm import Session

from models import booking, broadcast_approval, broadcasting, participant, person, reconciled
from models.group import Group
from models.participant import Participant
from models.role import Role

DUES = 8_400
MONTH = date(2026, 12, 1)


@dataclass(frozen=True)
class Row:
    """A row of the official status file."""

    nik: str
    name: str
    paid_on: date
    amount: int = DUES
    months: int = 1
    until: date = date(2026, 12, 31)


def agent(db: Session, now: datetime) -> Role:
    """Somebody with people, one of whom is Budi Santoso."""
    found = members.office(db, person.meet(db, "web", "rudi", now).id, "agent", called="Rudi Agen")
    members.clients(db, found)
    return found


def slip(db: Session, now: datetime) -> None:
    """Budi's money is deposited, and the branch has it under a NIK with one wrong digit."""
    mine = agent(db, now)
    row = db.query(Participant).filter_by(agent_id=mine.id).order_by(Participant.id).first()
    assert row is not None
    facts = {"months": 1, "amount": DUES, "articles": "-", "paid": DUES}
    event = booking.collect(db, mine, row, MONTH, now, **facts)
    booking.hand_in(db, mine, [event.id], DUES, now.date(), now)
    who = participant.identity(db, row)
    wrong = f"{who.nik[:8]}{(int(who.nik[8]) + 1) % 10}{who.nik[9:]}"
    later = now + timedelta(hours=1)
    reconciled.run(db, [Row(wrong, who.full_name, now.date())], later.date(), later)


def broadcast(db: Session, now: datetime) -> None:
    """An agent asks to write to more people than one may write to alone."""
    with patch.object(broadcast_approval, "ALONE", {"agent": 1}):
        words = "Sabtu ada pendaftaran di kantor RW 005."
        broadcasting.start(db, agent(db, now), words, Group.EVERYBODY, "", now)
