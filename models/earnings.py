"""What commission is reckoned from: registrations of a month, and contributions posted in it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from domain.commission_lines import Contribution, Newcomer
from domain.courtesy import ZONE, local
from domain.protection import add_months
from domain.tariff import NoRule, Payer, Programme, Sector, Tariff
from models import cash, ledger, scope
from models.participant import ONE_NIK, Participant
from models.payment import Event, Payment
from models.role import Role


def within(month: date) -> tuple[datetime, datetime]:
    """The local month, in UTC."""
    ends = (month, add_months(month, 1))
    first, after = (datetime.combine(each, time(), ZONE).astimezone(UTC) for each in ends)
    return first, after


def newcomers(db: Session, agent: Role, month: date) -> list[Newcomer]:
    """People of the portfolio registered in the month whose first month is official.

    Whether the NIK is new in the BPU segment only the branch knows: here it is new to us.
    """
    first, after = within(month)
    paid = select(Payment.participant_id).where(Payment.event == Event.POSTED, cash.stands())
    here = and_(Participant.submitted_at >= first, Participant.submitted_at < after, ONE_NIK)
    rows = scope.rows(agent).where(here, Participant.id.in_(paid))
    found = db.scalars(rows.with_only_columns(Participant.programme))
    return [Newcomer(Programme(str(each))) for each in found]


def received(db: Session, agent: Role, month: date, tariff: Tariff) -> list[Contribution]:
    """The contributions of the portfolio that official data showed in the month, since the agent
    is one: what was paid before was somebody else's work."""
    first, after = within(month)
    first = max(first, agent.since)
    posted = and_(Payment.event == Event.POSTED, cash.stands())
    here = and_(posted, Payment.at >= first, Payment.at < after)
    rows = select(Payment, Participant).join(Participant).where(here, scope.people(agent))
    found = [(pay, who) for pay, who in db.execute(rows.order_by(Payment.id))]
    begun = beginnings(db, [who.id for _, who in found])
    return [
        Contribution(dues(who, each, tariff), number(begun[who.id], each))
        for pay, who in found
        for each in ledger.months_of(pay)
    ]


def beginnings(db: Session, ids: Sequence[int]) -> dict[int, date]:
    """The first official month of each participant."""
    first = select(Payment.participant_id, func.min(Payment.first_month))
    rows = first.where(
        Payment.participant_id.in_(ids), Payment.event == Event.POSTED, cash.stands()
    )
    return {row[0]: row[1] for row in db.execute(rows.group_by(Payment.participant_id))}


def number(begun: date, month: date) -> int:
    return (month.year - begun.year) * 12 + month.month - begun.month + 1


def dues(who: Participant, month: date, tariff: Tariff) -> int:
    """By the law of the month; 0 for a month before the law we know."""
    payer, programme = Payer(who.payer), Programme(who.programme)
    try:
        return tariff.dues(who.income, Sector(who.sector), payer, programme, month).total
    except NoRule:
        return 0


def last_transaction(db: Session, agent: Role) -> date:
    """The local day of the newest collection or registration, else of the agent's beginning."""
    mine = and_(cash.COLLECTED, Payment.agent_id == agent.id)
    paid = db.scalar(select(func.max(Payment.at)).where(mine))
    newest = scope.rows(agent).with_only_columns(func.max(Participant.submitted_at))
    registered = db.scalar(newest.order_by(None))
    known = [each for each in (paid, registered, agent.since) if each]
    return local(max(known)).date()
