"""Rests, what was paid beyond whole months, by the agent who holds them; and the next month that a
participant may pay for."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from domain.calendar import add_months
from models.cashbook.balances import (
    DEPOSITED,
    REST,
    collections_of,
    list_entries,
    open_parts,
    standing_matches,
)
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import months_of_match


@dataclass(frozen=True, slots=True)
class Rest:
    """Rupiah beyond whole months that an agent holds of a participant."""

    agent_id: int
    participant_id: int
    sum: int


def find_rests(db: Session, *where: ColumnElement[bool]) -> list[Rest]:
    """The rests of which all conditions on ledger entries hold, by agent and participant."""
    held = func.sum(REST)
    rows = (
        select(LedgerEntry.agent_id, LedgerEntry.participant_id, held)
        .where(LedgerEntry.agent_id.is_not(None), *where)
        .group_by(LedgerEntry.agent_id, LedgerEntry.participant_id)
        .having(held != 0)
        .order_by(LedgerEntry.agent_id, LedgerEntry.participant_id)
    )
    return [Rest(row[0], row[1], int(row[2])) for row in db.execute(rows)]


def rest_of(db: Session, agent_id: int, participant_id: int) -> int:
    """The rupiah beyond whole months that this agent holds of the participant."""
    own = LedgerEntry.agent_id == agent_id, LedgerEntry.participant_id == participant_id
    return sum(each.sum for each in find_rests(db, *own))


def waiting_months(db: Session, participant_id: int) -> set[date]:
    """The contribution months that agents were paid for, and that official data does not prove yet.

    Their money is in hand, on the way, or booked under a wrong NIK, whatever months are named
    there: the branch has yet to move it. A month whose money official data proves to be for other
    months does not wait: nobody holds money for it.
    """
    collections = collections_of(db, participant_id)
    if not collections:
        return set()
    parts = open_parts(db, collections)
    of_them = LedgerEntry.collection_id.in_([each.id for each in collections])
    lines = list_entries(db, DEPOSITED, of_them)
    parts |= open_parts(db, lines)
    waiting = {month for part in parts.values() if part.amount > 0 for month in part.months}
    left = {each.id: {*ledger.months_of(each)} for each in lines}
    misposted = set[int]()
    for match in db.scalars(standing_matches([*left])):
        if match.official_entry_id is None:
            misposted.add(match.deposit_entry_id)
        else:
            left[match.deposit_entry_id] -= {*months_of_match(match)}
    return waiting.union(*(left[id] for id in misposted))


def next_month_to_collect(waiting: Container[date], start: date) -> date:
    """The first month from `start`, the oldest that official data calls unpaid, that does not
    wait."""
    month = start
    while month in waiting:
        month = add_months(month, 1)
    return month


def months_until_waiting(waiting: Container[date], start: date, most: int) -> int:
    """The number of months from `start` before the next one that waits, at most `most`."""
    months = (add_months(start, n) for n in range(most))
    return next((n for n, month in enumerate(months) if month in waiting), most)
