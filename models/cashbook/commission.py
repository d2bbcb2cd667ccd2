"""The facts that an agent's commission follows from: the registrations of a calendar month, and the
contributions that official data showed in it. Months are local (WIB)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from domain.calendar import ZONE, add_months, to_local_time
from domain.cashbook.commission import ContributionReceived, NewRegistration
from domain.contributions.tariff import NoRule, Payer, Programme, Sector, Tariff
from models.cashbook import balances
from models.cashbook.balances import COLLECTED, OFFICIAL
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database.base import batches
from models.participants.participant import ONE_NIK, Participant
from models.roles import scope
from models.roles.role import Role

PIECE, MOST = 1_000, 100_000
collection = aliased(LedgerEntry)


def new_registrations(db: Session, agent: Role, month: date) -> list[NewRegistration]:
    """People registered in the month whose first official month is this agent's work.

    Only the branch knows whether the NIK is new in the BPU segment: here it is new to us.
    """
    begin, end = month_bounds(month)
    in_month = and_(Participant.submitted_at >= begin, Participant.submitted_at < end, ONE_NIK)
    rows = (
        select(LedgerEntry, Participant)
        .join(Participant)
        .where(OFFICIAL, in_month, may_be_of(agent))
        .order_by(LedgerEntry.first_month, LedgerEntry.id)
    )
    found = [(entry, row) for entry, row in db.execute(rows)]
    firsts = first_official_months(db, [row.id for _, row in found])
    collectors = collectors_of(db, [row.id for _, row in found])
    new = {
        row.id: row
        for entry, row in found
        if entry.first_month == firsts[row.id]
        and collectors.get((row.id, entry.first_month), entry.agent_id) == agent.id
    }
    return [NewRegistration(Programme(row.programme)) for row in new.values()]


def may_be_of(agent: Role) -> ColumnElement[bool]:
    """The condition on official payments that some of their months may be this agent's work: of
    people who were theirs when the branch proved it, or from whom they collected."""
    paid = select(collection.participant_id).where(
        collection.kind == EntryKind.COLLECTED, collection.agent_id == agent.id
    )
    return or_(LedgerEntry.agent_id == agent.id, LedgerEntry.participant_id.in_(paid))


def collectors_of(db: Session, ids: Sequence[int]) -> dict[tuple[int, date], int | None]:
    """The agent who collected each month of these participants, by participant and month.

    The work is theirs, whoever serves the participant afterwards.
    """
    entries = list[LedgerEntry]()
    for piece in batches(sorted({*ids}), PIECE):
        entries += balances.list_entries(
            db, COLLECTED, LedgerEntry.participant_id.in_(piece), most=MOST
        )
    return {
        (entry.participant_id, month): entry.agent_id
        for entry in entries
        for month in ledger.months_of(entry)
    }


def month_bounds(month: date) -> tuple[datetime, datetime]:
    """The begin of the local month and of the next one, in UTC."""
    begin, end = (
        datetime.combine(first, time(), ZONE).astimezone(UTC)
        for first in (month, add_months(month, 1))
    )
    return begin, end


def contributions_received(
    db: Session, agent: Role, month: date, tariff: Tariff
) -> list[ContributionReceived]:
    """The contributions of this agent's work that official data showed in the month.

    Of each paid month it is the work of who collected it, else of who served the participant when
    the branch proved it: past commission stays when people move. Those from before the agent's role
    began are left out.
    """
    begin, end = month_bounds(month)
    begin = max(begin, agent.since)
    in_month = and_(OFFICIAL, LedgerEntry.at >= begin, LedgerEntry.at < end)
    rows = select(LedgerEntry, Participant).join(Participant).where(in_month, may_be_of(agent))
    found = [(entry, row) for entry, row in db.execute(rows.order_by(LedgerEntry.id))]
    ids = [row.id for _, row in found]
    first_months, collectors = first_official_months(db, ids), collectors_of(db, ids)
    return [
        ContributionReceived(
            dues_by_law(row, paid_month, tariff), month_number(first_months[row.id], paid_month)
        )
        for entry, row in found
        for paid_month in ledger.months_of(entry)
        if collectors.get((row.id, paid_month), entry.agent_id) == agent.id
    ]


def first_official_months(db: Session, ids: Sequence[int]) -> dict[int, date]:
    """The first official month of each participant that has one, by participant."""
    first = select(LedgerEntry.participant_id, func.min(LedgerEntry.first_month))
    rows = first.where(LedgerEntry.participant_id.in_(ids), OFFICIAL)
    return {row[0]: row[1] for row in db.execute(rows.group_by(LedgerEntry.participant_id))}


def dues_by_law(row: Participant, month: date, tariff: Tariff) -> int:
    """Rupiah by the law of the month; 0 for a month before the law we know."""
    payer, programme = Payer(row.payer), Programme(row.programme)
    try:
        return tariff.dues(row.income, Sector(row.sector), payer, programme, month).total
    except NoRule:
        return 0


def month_number(first: date, month: date) -> int:
    """The number of a contribution month, counted from 1 for the `first`."""
    return (month.year - first.year) * 12 + month.month - first.month + 1


def last_transaction(db: Session, agent: Role) -> date:
    """The local day of the newest collection or registration, else of the role's beginning."""
    own = and_(COLLECTED, LedgerEntry.agent_id == agent.id)
    collected = db.scalar(select(func.max(LedgerEntry.at)).where(own))
    newest = scope.participants_in_scope(agent).with_only_columns(
        func.max(Participant.submitted_at)
    )
    registered = db.scalar(newest.order_by(None))
    return to_local_time(max(filter(None, (collected, registered, agent.since)))).date()
