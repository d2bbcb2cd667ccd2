"""The standing of participants on a day, as conditions of queries.

A count and the list behind it use the same condition.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, Date, and_, case, exists, literal, or_, select
from sqlalchemy.orm import Session

from domain.contributions.protection import SOON, dates_with_same_grace, earliest_member_date
from models.participants import follow_ups
from models.participants.participant import ApplicationState, Participant
from models.people.person import Address


class Standing(StrEnum):
    """ACTIVE, ARREARS, ENDED, WAITING and REJECTED divide everybody; the others overlap them."""

    ACTIVE = "active"
    ARREARS = "arrears"
    """Membership has not ended: the three months of grace."""
    ENDED = "ended"
    WAITING = "waiting"
    """Applied; nothing is paid yet."""
    REJECTED = "rejected"
    DUE = "due"
    """Active, and protection ends within 7 days."""
    VISIT = "visit"
    """Due or in arrears, no message reaches them, and nobody has visited or called them."""
    EVERYBODY = "everybody"


until = Participant.protected_until
# Without statistics SQLite would take the index of states, which holds nearly everybody.
state = Participant.state.concat("")
MEMBER = and_(
    state == ApplicationState.ACTIVE, until.is_not(None), Participant.deceased_on.is_(None)
)
REACHABLE = exists().where(
    Address.person_id == Participant.person_id, Address.unreachable_at.is_(None)
)
ANYBODY: ColumnElement[bool] = Participant.id.is_not(None)


def is_in(group: Standing, today: date) -> ColumnElement[bool]:
    """The condition on `Participant` of one group, on a local day."""
    return standing_conditions(today)[group]


def standing_conditions(today: date) -> Mapping[Standing, ColumnElement[bool]]:
    """The condition on `Participant` of each group, on a local day."""
    grace_start = earliest_member_date(today)
    alive = Participant.deceased_on.is_(None)
    ended = or_(state == ApplicationState.ENDED, Participant.deceased_on.is_not(None))
    arrears = and_(MEMBER, until >= grace_start, until < today)
    due = and_(MEMBER, until >= today, until <= today + SOON)
    applying = state.in_(
        (ApplicationState.SUBMITTED, ApplicationState.PROCESSING, ApplicationState.AWAITING_PAYMENT)
    )
    unpaid = and_(state == ApplicationState.ACTIVE, until.is_(None))
    return {
        Standing.ACTIVE: and_(MEMBER, until >= today),
        Standing.ARREARS: arrears,
        Standing.ENDED: or_(ended, and_(MEMBER, until < grace_start)),
        Standing.WAITING: and_(alive, or_(applying, unpaid)),
        Standing.REJECTED: and_(alive, state == ApplicationState.REJECTED),
        Standing.DUE: due,
        Standing.VISIT: and_(or_(due, arrears), ~REACHABLE, ~follow_ups.holds(today)),
        Standing.EVERYBODY: ANYBODY,
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
