"""How a participant stands, as conditions of queries: a count and its list use the same one.

Does a message of ours reach somebody?
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, Date, and_, case, exists, literal, or_, select
from sqlalchemy.orm import Session

from domain.contributions.protection import SOON, dates_with_same_grace, earliest_member_date
from models.participants.participant import ApplicationState, Participant
from models.people.person import Address


class Standing(StrEnum):
    """ACTIVE, ARREARS, ENDED, WAITING and REJECTED make up everybody; the others are parts."""

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
    """Due or in arrears, and no message reaches them."""
    EVERYBODY = "everybody"


until = Participant.protected_until
# Without statistics SQLite would take the index of states, which holds nearly everybody.
state = Participant.state.concat("")
MEMBER = and_(
    state == ApplicationState.ACTIVE, until.is_not(None), Participant.deceased_on.is_(None)
)
REACHED = exists().where(
    Address.person_id == Participant.person_id, Address.unreachable_at.is_(None)
)
HERE: ColumnElement[bool] = Participant.id.is_not(None)


def standing_conditions(today: date) -> Mapping[Standing, ColumnElement[bool]]:
    """The condition on `Participant` of each group, on a local day."""
    first = earliest_member_date(today)
    gone = or_(state == ApplicationState.ENDED, Participant.deceased_on.is_not(None))
    behind = and_(MEMBER, until >= first, until < today)
    due = and_(MEMBER, until >= today, until <= today + SOON)
    applying = state.in_(
        (ApplicationState.SUBMITTED, ApplicationState.PROCESSING, ApplicationState.AWAITING_PAYMENT)
    )
    unpaid = and_(state == ApplicationState.ACTIVE, until.is_(None))
    alive = Participant.deceased_on.is_(None)
    return {
        Standing.ACTIVE: and_(MEMBER, until >= today),
        Standing.ARREARS: behind,
        Standing.ENDED: or_(gone, and_(MEMBER, until < first)),
        Standing.WAITING: and_(alive, or_(applying, unpaid)),
        Standing.REJECTED: and_(alive, state == ApplicationState.REJECTED),
        Standing.DUE: due,
        Standing.VISIT: and_(or_(due, behind), ~REACHED),
        Standing.EVERYBODY: HERE,
    }


def is_in(group: Standing, today: date) -> ColumnElement[bool]:
    return standing_conditions(today)[group]


def grace_end(today: date) -> ColumnElement[date | None]:
    """Sorts by the end of grace, the earliest first."""
    same = dates_with_same_grace(earliest_member_date(today), today + SOON)
    ends = {each: literal(day, Date()) for each, day in same.items()}
    return case(ends, value=until, else_=until) if ends else until.expression


def is_reachable(db: Session, row: Participant) -> bool:
    """Has the person an address that takes letters?"""
    rows = select(Participant.id).where(Participant.id == row.id, REACHED)
    return db.scalar(rows) is not None
