"""What the tests of the cash book share: an agent, people who pay, deposits, official files."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chat import Chat, World
from members import clients, office
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.courtesy import local
from domain.protection import add_months, first_of, last_of
from models import booking, cash, participant, posted
from models.participant import Identity, Participant
from models.payment import Payment
from models.role import Role

DUES = 8_400


@dataclass(frozen=True)
class Row:
    """A row of the official status file."""

    nik: str
    name: str = ""
    until: date | None = None
    months: int | None = None
    amount: int | None = None
    paid_on: date | None = None


def settle(world: World, sender: str = "agent") -> int:
    """An agent with a portfolio; the role's id. Their people are `client-0` and so on."""
    with world.sessions.begin() as db:
        agent = office(db, Chat(world, sender=sender).person_id(db), "agent", called="Rudi Agen")
        clients(db, agent)
        return agent.id


def collected(
    db: Session, agent: Role, row: Participant, now: datetime, months: int = 1
) -> Payment:
    start = cash.next_month(
        cash.of_participant(db, row.id), add_months(first_of(row.protected_until or now.date()), 1)
    )
    facts: dict[str, Any] = {"months": months, "amount": DUES * months, "articles": "-"}
    return booking.collect(db, agent, row, start, now, paid=DUES * months, **facts)


def deposited(db: Session, agent: Role, events: list[Payment], now: datetime) -> list[Payment]:
    ids, total = [each.id for each in events], sum(each.amount or 0 for each in events)
    return booking.hand_in(db, agent, ids, total, local(now).date(), now)[1]


def proven(db: Session, line: Payment, now: datetime, **changes: Any) -> Row:
    """The branch posts the money of a deposit line; its row in the status file."""
    row = db.get_one(Participant, line.participant_id)
    last = add_months(line.first_month, line.months - 1)
    posted.post(db, row.id, line.first_month, last, now)
    return row_of(participant.identity(db, row), line, now, **changes)


def row_of(who: Identity, line: Payment, now: datetime, **changes: Any) -> Row:
    last = last_of(add_months(line.first_month, line.months - 1))
    facts = {"until": last, "months": line.months, "amount": line.amount}
    facts |= {"paid_on": local(now).date(), "name": who.full_name}
    return Row(who.nik, **(facts | changes))


def people(db: Session, agent: Role) -> list[Participant]:
    rows = select(Participant).where(Participant.agent_id == agent.id).order_by(Participant.id)
    return list(db.scalars(rows))
