"""What the tests of the cash book share: an agent, people who pay, deposits, official files."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.calendar import add_months, month_end, month_start, to_local_time
from models.branch import status_import
from models.cashbook import balances, entries, rests
from models.cashbook.entries import Collection, DepositSlip
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.participants import participant
from models.participants.participant import Identity, Participant
from models.reconciliation import reconcile
from models.reconciliation.matching import ProvenShare
from models.roles.role import Role
from tests.support.chat import Chat, World
from tests.support.people import NOW, clients, give_role

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
        agent = give_role(db, Chat(world, sender=sender).person_id(db), "agent", called="Rudi Agen")
        clients(db, agent)
        return agent.id


def collected(
    db: Session, agent: Role, row: Participant, now: datetime, months: int = 1
) -> LedgerEntry:
    start = rests.next_month_to_collect(
        rests.waiting_months(db, row.id),
        add_months(month_start(row.protected_until or now.date()), 1),
    )
    cash = Collection(start, months, amount=DUES * months, paid=DUES * months, articles="-")
    return entries.record_collection(db, agent, row, cash, now)


def deposited(
    db: Session, agent: Role, events: list[LedgerEntry], now: datetime
) -> list[LedgerEntry]:
    slip = DepositSlip(sum(each.amount or 0 for each in events), to_local_time(now).date())
    return entries.record_deposit(db, agent, [each.id for each in events], slip, now)


def line_of(db: Session, agent: Role, row: Participant, months: int = 1) -> LedgerEntry:
    """Money of somebody that is collected and deposited."""
    return deposited(db, agent, [collected(db, agent, row, NOW, months)], NOW)[0]


def on_the_way(db: Session, agent: Role) -> int:
    return balances.totals(db, LedgerEntry.agent_id == agent.id).on_the_way


def whole(line: LedgerEntry, official_id: int | None) -> ProvenShare:
    """An official payment proves all of a deposit line."""
    return ProvenShare(official_id, line.amount or 0, ledger.months_of(line))


def proven(db: Session, line: LedgerEntry, now: datetime, **changes: Any) -> Row:
    """The branch posts the money of a deposit line; its row in the status file."""
    row = db.get_one(Participant, line.participant_id)
    last = add_months(line.first_month, line.months - 1)
    ledger.record_official_months(db, row.id, line.first_month, last, now, row.agent_id)
    return row_of(participant.identity(db, row), line, now, **changes)


def row_of(who: Identity, line: LedgerEntry, now: datetime, **changes: Any) -> Row:
    last = month_end(add_months(line.first_month, line.months - 1))
    facts = {"until": last, "months": line.months, "amount": line.amount}
    facts |= {"paid_on": to_local_time(now).date(), "name": who.full_name}
    return Row(who.nik, **(facts | changes))


@dataclass(frozen=True)
class StatusRow(Row):
    """A row about a member, as the branch's file has it whole."""

    status: str = "active"
    kpj: str = "22012345678"
    code: str = ""
    born_on: str = ""
    application: str = ""
    why: str = ""
    died_on: date | None = None


def branch_posts(db: Session, name: str, amount: int, months: int, now: datetime) -> None:
    """The branch's file of this day has a payment of so many months more of somebody, or so many
    fewer than before (-1)."""
    row = somebody_called(db, name)
    who, today = participant.identity(db, row), to_local_time(now).date()
    first = add_months(month_start(row.protected_until or today), 1 if row.protected_until else 0)
    until = month_end(add_months(first, months - 1))
    paid = months if months > 0 else None
    told = StatusRow(who.nik, who.full_name, until, paid, amount, today, born_on=who.born_on)
    status_import.apply_rows(db, [told], today, "cabang Grogol", now)
    reconcile.reconcile_file(db, [told], today, now)


def somebody_called(db: Session, name: str) -> Participant:
    """The participant whose name has this word."""
    rows = db.scalars(select(Participant).where(Participant.merged_into.is_(None)))
    return next(r for r in rows if name.upper() in participant.identity(db, r).full_name.split())


def people(db: Session, agent: Role) -> list[Participant]:
    rows = select(Participant).where(Participant.agent_id == agent.id).order_by(Participant.id)
    return list(db.scalars(rows))
