"""What waits for an officer: money under a wrong NIK, a broadcast."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from unittest.mock import patch

from sqlalchemy.orm import Session

from models.broadcasts import lifecycle
from models.cashbook import entries
from models.cashbook.entries import Collection, DepositSlip
from models.participants import participant
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.people import person
from models.reconciliation import reconcile
from models.roles.role import Role
from tests.support import people

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
    found = people.give_role(
        db, person.find_or_create(db, "web", "rudi", now).id, "agent", called="Rudi Agen"
    )
    people.clients(db, found)
    return found


def slip(db: Session, now: datetime) -> None:
    """Budi's money is deposited, and the branch has it under a NIK with one wrong digit."""
    mine = agent(db, now)
    row = db.query(Participant).filter_by(agent_id=mine.id).order_by(Participant.id).first()
    assert row is not None
    cash = Collection(MONTH, 1, amount=DUES, paid=DUES, articles="-")
    event = entries.record_collection(db, mine, row, cash, now)
    entries.record_deposit(db, mine, [event.id], DepositSlip(DUES, now.date()), now)
    who = participant.identity(db, row)
    wrong = f"{who.nik[:8]}{(int(who.nik[8]) + 1) % 10}{who.nik[9:]}"
    later = now + timedelta(hours=1)
    reconcile.reconcile_file(db, [Row(wrong, who.full_name, now.date())], later.date(), later)


def broadcast(db: Session, now: datetime) -> None:
    """An agent asks to write to more people than one may write to alone."""
    with patch.object(lifecycle, "ALONE", {"agent": 1}):
        words = "Sabtu ada pendaftaran di kantor RW 005."
        lifecycle.start(db, agent(db, now), words, Standing.EVERYBODY, "", now)
