"""What commission is reckoned from: registrations of a month, and contributions posted in it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from domain.calendar import add_months
from domain.cashbook.commission import ContributionReceived, NewRegistration
from domain.contributions.tariff import NoRule, Payer, Programme, Sector, Tariff
from domain.reminders.contact_rules import ZONE, to_local_time
from models.cashbook import balances
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import ONE_NIK, Participant
from models.roles import scope
from models.roles.role import Role


def month_bounds(month: date) -> tuple[datetime, datetime]:
    """The local month, in UTC."""
    ends = (month, add_months(month, 1))
    first, after = (datetime.combine(each, time(), ZONE).astimezone(UTC) for each in ends)
    return first, after


def new_registrations(db: Session, agent: Role, month: date) -> list[NewRegistration]:
    """People of the portfolio registered in the month whose first month is official.

    Whether the NIK is new in the BPU segment only the branch knows: here it is new to us.
    """
    first, after = month_bounds(month)
    paid = select(LedgerEntry.participant_id).where(
        LedgerEntry.kind == EntryKind.POSTED, balances.not_reversed()
    )
    here = and_(Participant.submitted_at >= first, Participant.submitted_at < after, ONE_NIK)
    rows = scope.participants_in_scope(agent).where(here, Participant.id.in_(paid))
    found = db.scalars(rows.with_only_columns(Participant.programme))
    return [NewRegistration(Programme(str(each))) for each in found]


def contributions_received(
    db: Session, agent: Role, month: date, tariff: Tariff
) -> list[ContributionReceived]:
    """The contributions of the portfolio that official data showed in the month, since the agent
    is one: what was paid before was somebody else's work."""
    first, after = month_bounds(month)
    first = max(first, agent.since)
    posted = and_(LedgerEntry.kind == EntryKind.POSTED, balances.not_reversed())
    here = and_(posted, LedgerEntry.at >= first, LedgerEntry.at < after)
    rows = (
        select(LedgerEntry, Participant)
        .join(Participant)
        .where(here, scope.may_see_condition(agent))
    )
    found = [(pay, who) for pay, who in db.execute(rows.order_by(LedgerEntry.id))]
    begun = first_official_months(db, [who.id for _, who in found])
    return [
        ContributionReceived(dues_by_law(who, each, tariff), month_number(begun[who.id], each))
        for pay, who in found
        for each in ledger.months_of(pay)
    ]


def first_official_months(db: Session, ids: Sequence[int]) -> dict[int, date]:
    """The first official month of each participant."""
    first = select(LedgerEntry.participant_id, func.min(LedgerEntry.first_month))
    rows = first.where(
        LedgerEntry.participant_id.in_(ids),
        LedgerEntry.kind == EntryKind.POSTED,
        balances.not_reversed(),
    )
    return {row[0]: row[1] for row in db.execute(rows.group_by(LedgerEntry.participant_id))}


def month_number(begun: date, month: date) -> int:
    return (month.year - begun.year) * 12 + month.month - begun.month + 1


def dues_by_law(who: Participant, month: date, tariff: Tariff) -> int:
    """By the law of the month; 0 for a month before the law we know."""
    payer, programme = Payer(who.payer), Programme(who.programme)
    try:
        return tariff.dues(who.income, Sector(who.sector), payer, programme, month).total
    except NoRule:
        return 0


def last_transaction(db: Session, agent: Role) -> date:
    """The local day of the newest collection or registration, else of the agent's beginning."""
    mine = and_(balances.COLLECTED, LedgerEntry.agent_id == agent.id)
    paid = db.scalar(select(func.max(LedgerEntry.at)).where(mine))
    newest = scope.participants_in_scope(agent).with_only_columns(
        func.max(Participant.submitted_at)
    )
    registered = db.scalar(newest.order_by(None))
    known = [each for each in (paid, registered, agent.since) if each]
    return to_local_time(max(known)).date()
