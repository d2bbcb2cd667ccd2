"""The standing of participants on a day, as conditions of queries.

A count and the list behind it use the same condition.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    and_,
    case,
    exists,
    extract,
    false,
    func,
    literal,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Session

from domain.contributions.protection import (
    GRACE_MONTHS,
    SOON,
    dates_with_same_grace,
    earliest_member_date,
)
from domain.contributions.tariff import Payer
from models.contributions.ledger import LedgerEntry
from models.participants import follow_ups
from models.participants.memberships import PAID_UNTIL, SETTLED_ON, has_payment
from models.participants.participant import ApplicationState, Participant
from models.people.person import Address


class Standing(StrEnum):
    """ACTIVE, PAID, ARREARS, ENDED, WAITING and REJECTED divide everybody; the others overlap."""

    ACTIVE = "active"
    PAID = "paid"
    """Not protected by official data; what they owed was paid and waits for data."""
    ARREARS = "arrears"
    """Membership has not ended: the three months of grace."""
    ENDED = "ended"
    WAITING = "waiting"
    """Applied; nothing is paid yet."""
    REJECTED = "rejected"
    DUE = "due"
    """Active, protection ends within 7 days, and the next month is not paid."""
    VISIT = "visit"
    """Due or in arrears, no message reaches them, and nobody has visited or called them."""
    EVERYBODY = "everybody"


def month_number(day: Any) -> ColumnElement[int]:
    """Months since the year 0, to count months between two days."""
    return extract("year", day) * 12 + extract("month", day)


until = Participant.protected_until
# Without statistics SQLite would take the index of states, which holds nearly everybody.
state = Participant.state.concat("")
MEMBER = and_(
    state == ApplicationState.ACTIVE, until.is_not(None), Participant.deceased_on.is_(None)
)
REACHABLE = exists().where(
    Address.person_id == Participant.person_id, Address.unreachable_at.is_(None)
)
DATA_SAY_ENDED = or_(
    state == ApplicationState.ENDED,
    func.coalesce(
        month_number(Participant.data_as_of) - month_number(until) > GRACE_MONTHS, false()
    ),
)
IS_DENIED = func.coalesce(and_(DATA_SAY_ENDED, Participant.data_as_of > SETTLED_ON), false())
"""The condition on a payment that official data of a later day says that membership is over."""
ANYBODY: ColumnElement[bool] = Participant.id.is_not(None)


def is_in(group: Standing, today: date) -> ColumnElement[bool]:
    """The condition on `Participant` of one group, on a local day."""
    return conditions_of_each(today)[group]


@lru_cache(maxsize=8)
def conditions_of_each(today: date) -> Mapping[Standing, ColumnElement[bool]]:
    """The condition on `Participant` of every group, on a local day. They are put together once a
    day, which takes longer than to run most queries."""
    return standing_conditions(today)


def is_owing(today: date) -> ColumnElement[bool]:
    """The condition on `Participant`: in arrears, or due within a week."""
    return or_(is_in(Standing.ARREARS, today), is_in(Standing.DUE, today))


def is_owing_for_themselves(today: date) -> ColumnElement[bool]:
    """The condition of people who owe and pay for themselves: nobody else is told to pay."""
    return and_(is_owing(today), Participant.payer == Payer.SELF)


class Payments(NamedTuple):
    """Conditions on the payments of a participant that wait for official data: there is one; one
    that data of a later day do not deny; one for today; one for longer than the days of `SOON`."""

    first: ColumnElement[bool]
    in_time: ColumnElement[bool]
    up: ColumnElement[bool]
    ahead: ColumnElement[bool]


def payments_of_each(today: date) -> Payments:
    """The conditions on payments, looked up for each participant they are asked of: cheap for a
    few."""
    return Payments(
        has_payment(),
        has_payment(~IS_DENIED),
        has_payment(LedgerEntry.until >= today),
        has_payment(LedgerEntry.until > today + SOON),
    )


class GroupFacts(NamedTuple):
    """Columns and conditions that tell to which group somebody belongs. `is_unseen`: no message
    reaches them, and nobody has visited or called them."""

    state: ColumnElement[str]
    until: ColumnElement[date | None]
    is_dead: ColumnElement[bool]
    is_unseen: ColumnElement[bool]
    anybody: ColumnElement[bool]


def facts_of_each(today: date) -> GroupFacts:
    """The facts of a standing for each of these participants, by id."""
    is_unseen = and_(~REACHABLE, ~follow_ups.holds(today))
    dead = Participant.deceased_on.is_not(None)
    return GroupFacts(state, until.expression, dead, is_unseen, ANYBODY)


def count_groups(of: ColumnElement[bool], today: date) -> Select[Any]:
    """Count those who meet the condition on `Participant` in each group, in the groups' order.

    Each is looked at once, and those of whom the same holds are counted together before it is
    asked to which groups they belong.
    """
    each = facts_of_each(today)
    grace_start = earliest_member_date(today)
    is_over = or_(state == ApplicationState.ENDED, until < grace_start)
    asked = or_(state != ApplicationState.ACTIVE, until.is_(None), until <= today + SOON)
    visited = and_(MEMBER, until >= grace_start, until <= today + SOON)
    known: dict[str, ColumnElement[Any]] = {
        "state": each.state,
        "until": each.until,
        "is_dead": each.is_dead,
        "is_unseen": case((visited, each.is_unseen), else_=false()),
        "paid": case((asked, PAID_UNTIL)),
        "in_time": case((is_over, has_payment(~IS_DENIED)), else_=false()),
    }
    # Without the offset PostgreSQL looks the payments up once more for each question.
    rows = select(*(value.label(name) for name, value in known.items())).where(of).offset(0)
    whole = rows.subquery().c
    alike = select(*whole, func.count().label("people")).group_by(*whole).subquery().c
    up = func.coalesce(alike.paid >= today, false())
    ahead = func.coalesce(alike.paid > today + SOON, false())
    paid = Payments(alike.paid.is_not(None), alike.in_time, up, ahead)
    facts = GroupFacts(alike.state, alike.until, alike.is_dead, alike.is_unseen, true())
    conditions = standing_conditions(today, paid, facts).values()
    return select(*(func.coalesce(func.sum(case((c, alike.people))), 0) for c in conditions))


def standing_conditions(
    today: date, paid: Payments | None = None, facts: GroupFacts | None = None
) -> Mapping[Standing, ColumnElement[bool]]:
    """The condition of each group, on a local day: on `Participant`, or on `paid` and `facts`."""
    paid, facts = paid or payments_of_each(today), facts or facts_of_each(today)
    state, until, alive = facts.state, facts.until, ~facts.is_dead
    grace_start = earliest_member_date(today)
    applying = state.in_((ApplicationState.SUBMITTED, ApplicationState.PROCESSING))
    member = and_(state == ApplicationState.ACTIVE, until.is_not(None), alive)
    unpaid = or_(
        state == ApplicationState.AWAITING_PAYMENT,
        and_(state == ApplicationState.ACTIVE, until.is_(None)),
    )
    behind = and_(member, until >= grace_start, until < today)
    over = or_(state == ApplicationState.ENDED, and_(member, until < grace_start))
    arrears = and_(behind, ~paid.up)
    due = and_(member, until >= today, until <= today + SOON, ~paid.ahead)
    return {
        Standing.ACTIVE: and_(member, until >= today),
        Standing.PAID: and_(
            alive,
            or_(
                and_(behind, paid.up),
                and_(over, paid.in_time),
                and_(unpaid, paid.first),
            ),
        ),
        Standing.ARREARS: arrears,
        Standing.ENDED: or_(facts.is_dead, and_(over, ~paid.in_time)),
        Standing.WAITING: and_(alive, or_(applying, and_(unpaid, ~paid.first))),
        Standing.REJECTED: and_(alive, state == ApplicationState.REJECTED),
        Standing.DUE: due,
        Standing.VISIT: and_(or_(due, arrears), facts.is_unseen),
        Standing.EVERYBODY: facts.anybody,
    }


def grace_end(today: date) -> ColumnElement[date | None]:
    """An expression to sort by the end of grace, the earliest first."""
    same = dates_with_same_grace(earliest_member_date(today), today + SOON)
    ends = {each: literal(day, Date()) for each, day in same.items()}
    return case(ends, value=until, else_=until) if ends else until.expression


def is_reachable(db: Session, row: Participant) -> bool:
    """Whether the person has an address that messages reach."""
    rows = select(Participant.id).where(Participant.id == row.id, REACHABLE)
    return db.scalar(rows) is not None
