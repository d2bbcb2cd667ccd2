"""The one place that knows whose data a role may see. Every query about others goes through it.

A cadre sees their organisation's members in their RW or kelurahan, an agent their portfolio, an
officer everybody in the branch's area. A monitor sees nobody. A role that has ended
sees nothing. A registration that was joined to another one is nobody's: the other one is shown.

Somebody among a role's people, by the application number.
"""

import re
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, or_, select
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models.officeholders import Officeholder
from models.participants.participant import MERGED, Participant, nik_index
from models.roles.role import Role


def may_see_condition(role: Role) -> ColumnElement[bool]:
    """The condition on `Participant`: those whose names and data this role may see."""
    if role.ended_at is not None:
        return false()
    match RoleKind(role.kind):
        case RoleKind.CADRE:
            return and_(Participant.organisation == role.organisation, lives_within(role))
        case RoleKind.AGENT:
            return and_(Participant.agent_id == role.id, ~MERGED)
        case RoleKind.OFFICER:
            return lives_within(role)
        case RoleKind.MONITOR:
            return false()


def lives_within(role: Role) -> ColumnElement[bool]:
    """Living in the area of the role, and in its RW when it has one."""
    place = Participant.village
    here = and_(or_(place == role.area, place.startswith(f"{role.area}.")), ~MERGED)
    return and_(here, Participant.rw == role.rw) if role.rw else here


def officeholders_in_scope(role: Role) -> ColumnElement[bool]:
    """The condition on `Officeholder`: those whom this role may know."""
    if role.ended_at is not None or role.kind not in (RoleKind.CADRE, RoleKind.OFFICER):
        return false()
    place = Officeholder.village
    here = or_(place == role.area, place.startswith(f"{role.area}."))
    if role.rw:
        here = and_(here, Officeholder.rw.in_(("", role.rw)))
    return and_(here, Officeholder.organisation == role.organisation) if role.organisation else here


def residents_in_scope(role: Role) -> ColumnElement[bool]:
    """Those who live where a cadre's role reaches, of whatever body: to count, never to name."""
    return lives_within(role) if role.ended_at is None and role.kind == RoleKind.CADRE else false()


def participants_in_scope(role: Role) -> Select[Participant]:
    """The participants of this role: narrow, order and limit it as needed."""
    return select(Participant).where(may_see_condition(role))


def portfolio_rows(agents: Collection[int], *columns: Any) -> Select[Any]:
    """Of each of these agents' people the role id of the agent, and the columns."""
    rows = select(Participant.agent_id, *columns).where(Participant.agent_id.in_(agents))
    return rows.where(~MERGED)


def find_participant(db: Session, role: Role, participant_id: int) -> Participant | None:
    """The participant, when this role may see them; "not there" and "not yours" are the same."""
    return db.scalar(participants_in_scope(role).where(Participant.id == participant_id))


def may_see(db: Session, role: Role, participant_id: int) -> bool:
    return find_participant(db, role, participant_id) is not None


def has(db: Session, role: Role, nik: str) -> bool:
    """Is somebody with this NIK among those whom the role may see?"""
    rows = rows_with(role, [nik_index(db, nik)]).limit(1)
    return db.scalar(rows) is not None


def rows_with(role: Role, indexes: Collection[str]) -> Select[str]:
    """Blind indexes of NIK: of these, those of people whom the role may see."""
    return select(Participant.nik_index).where(
        may_see_condition(role), Participant.nik_index.in_(indexes)
    )


def find_by_number(db: Session, role: Role, text: str) -> Participant | None:
    """ "pb 2611 00042 7" is PB-2611-00042-7."""
    digits = re.fullmatch(r"pb(\d{4})(\d{5,})(\d)", re.sub(r"[\W_]+", "", text).lower(), re.ASCII)
    if digits is None:
        return None
    number = "PB-{}-{}-{}".format(*digits.groups())
    return db.scalar(participants_in_scope(role).where(Participant.number == number))
