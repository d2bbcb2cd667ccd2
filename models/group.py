"""How a participant stands, as conditions of queries: a count and its list use the same one."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, Date, and_, case, exists, literal, or_

from domain.cutoff import SOON, earliest, same_end
from models.participant import Participant, State
from models.person import Address


class Group(StrEnum):
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
MEMBER = and_(state == State.ACTIVE, until.is_not(None), Participant.deceased_on.is_(None))
REACHED = exists().where(
    Address.person_id == Participant.person_id, Address.unreachable_at.is_(None)
)
HERE: ColumnElement[bool] = Participant.id.is_not(None)


def conditions(today: date) -> Mapping[Group, ColumnElement[bool]]:
    """The condition on `Participant` of each group, on a local day."""
    first = earliest(today)
    gone = or_(state == State.ENDED, Participant.deceased_on.is_not(None))
    behind = and_(MEMBER, until >= first, until < today)
    due = and_(MEMBER, until >= today, until <= today + SOON)
    applying = state.in_((State.SUBMITTED, State.PROCESSING, State.AWAITING_PAYMENT))
    unpaid = and_(state == State.ACTIVE, until.is_(None))
    alive = Participant.deceased_on.is_(None)
    return {
        Group.ACTIVE: and_(MEMBER, until >= today),
        Group.ARREARS: behind,
        Group.ENDED: or_(gone, and_(MEMBER, until < first)),
        Group.WAITING: and_(alive, or_(applying, unpaid)),
        Group.REJECTED: and_(alive, state == State.REJECTED),
        Group.DUE: due,
        Group.VISIT: and_(or_(due, behind), ~REACHED),
        Group.EVERYBODY: HERE,
    }


def which(group: Group, today: date) -> ColumnElement[bool]:
    return conditions(today)[group]


def urgency(today: date) -> ColumnElement[date | None]:
    """Sorts by the end of grace, the earliest first."""
    same = same_end(earliest(today), today + SOON)
    ends = {each: literal(day, Date()) for each, day in same.items()}
    return case(ends, value=until, else_=until) if ends else until.expression
