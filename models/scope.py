"""The one place that knows whose data a role may see. Every query about others goes through it.

A cadre sees their organisation's members in their RW or kelurahan, an agent their portfolio, an
officer everybody in the branch's area. A monitor sees nobody. A role that has ended
sees nothing. A registration that was joined to another one is nobody's: the other one is shown.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, or_, select
from sqlalchemy.orm import Session

from domain.roles import Kind
from models.officeholder import Officeholder
from models.participant import JOINED, Participant, nik_index
from models.role import Role


def people(role: Role) -> ColumnElement[bool]:
    """The condition on `Participant`: those whose names and data this role may see."""
    if role.ended_at is not None:
        return false()
    match Kind(role.kind):
        case Kind.CADRE:
            return and_(Participant.organisation == role.organisation, at_home(role))
        case Kind.AGENT:
            return and_(Participant.agent_id == role.id, ~JOINED)
        case Kind.OFFICER:
            return at_home(role)
        case Kind.MONITOR:
            return false()


def at_home(role: Role) -> ColumnElement[bool]:
    """Living in the area of the role, and in its RW when it has one."""
    place = Participant.village
    here = and_(or_(place == role.area, place.startswith(f"{role.area}.")), ~JOINED)
    return and_(here, Participant.rw == role.rw) if role.rw else here


def offices(role: Role) -> ColumnElement[bool]:
    """The condition on `Officeholder`: those whom this role may know."""
    if role.ended_at is not None or role.kind not in (Kind.CADRE, Kind.OFFICER):
        return false()
    place = Officeholder.village
    here = or_(place == role.area, place.startswith(f"{role.area}."))
    if role.rw:
        here = and_(here, Officeholder.rw.in_(("", role.rw)))
    return and_(here, Officeholder.organisation == role.organisation) if role.organisation else here


def neighbours(role: Role) -> ColumnElement[bool]:
    """Those who live where a cadre's role reaches, of whatever body: to count, never to name."""
    return at_home(role) if role.ended_at is None and role.kind == Kind.CADRE else false()


def rows(role: Role) -> Select[Participant]:
    """The participants of this role: narrow, order and limit it as needed."""
    return select(Participant).where(people(role))


def portfolios(agents: Collection[int], *columns: Any) -> Select[Any]:
    """Of each of these agents' people the role id of the agent, and the columns."""
    rows = select(Participant.agent_id, *columns).where(Participant.agent_id.in_(agents))
    return rows.where(~JOINED)


def find(db: Session, role: Role, participant_id: int) -> Participant | None:
    """The participant, when this role may see them; "not there" and "not yours" are the same."""
    return db.scalar(rows(role).where(Participant.id == participant_id))


def may_see(db: Session, role: Role, participant_id: int) -> bool:
    return find(db, role, participant_id) is not None


def has(db: Session, role: Role, nik: str) -> bool:
    """Is somebody with this NIK among those whom the role may see?"""
    rows = rows_with(role, [nik_index(db, nik)]).limit(1)
    return db.scalar(rows) is not None


def rows_with(role: Role, indexes: Collection[str]) -> Select[str]:
    """Blind indexes of NIK: of these, those of people whom the role may see."""
    return select(Participant.nik_index).where(people(role), Participant.nik_index.in_(indexes))
