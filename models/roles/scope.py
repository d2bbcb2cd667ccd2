"""The people whose data a role may see. Every query about others goes through this module.

A cadre sees their organisation's members in their RW or kelurahan, an agent their portfolio, an
officer everybody in the branch's area, a monitor nobody, only figures. A role that is not usable
sees nothing: it has ended, waits for an officer, or its holder has proven no chat. A registration
that was merged into another one is seen by nobody.
"""

from collections.abc import Collection
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, and_, false, or_, select
from sqlalchemy.orm import Session

from domain.participants.application_number import read_number
from domain.roles import RoleKind
from models.officeholders import Officeholder
from models.participants import search
from models.participants.participant import MERGED, Participant, nik_indexes
from models.roles.role import Role

DOTS_OF_KELURAHAN = 3
"""In the code of one: "31.73.04.1001"."""


def may_see_condition(role: Role) -> ColumnElement[bool]:
    """The condition on `Participant` for those whose names and data this role may see."""
    if not role.usable:
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
    """The condition of living in the area of the role, and in its RW when it has one."""
    here = and_(is_in_area(Participant.village, role), ~MERGED)
    return and_(here, Participant.rw == role.rw) if role.rw else here


def is_in_area(code: Any, role: Role) -> ColumnElement[bool]:
    """The condition that the code of a place, in a column, is of the area of the role; of a
    kelurahan, below which there is none, by its index."""
    if role.area and role.area.count(".") == DOTS_OF_KELURAHAN:
        return cast(ColumnElement[bool], code == role.area)
    return or_(code == role.area, code.startswith(f"{role.area}."))


def officeholders_in_scope(role: Role) -> ColumnElement[bool]:
    """The condition on `Officeholder` for those whom this role may see."""
    if not role.usable or role.kind not in (RoleKind.CADRE, RoleKind.OFFICER):
        return false()
    here = and_(is_in_area(Officeholder.village, role), Officeholder.holder.is_not(None))
    if role.rw:
        here = and_(here, Officeholder.rw.in_(("", role.rw)))
    return and_(here, Officeholder.organisation == role.organisation) if role.organisation else here


def participants_in_scope(role: Role) -> Select[Participant]:
    """A query of the participants of this role, to narrow, order and limit."""
    return select(Participant).where(may_see_condition(role))


def portfolio_rows(agents: Collection[int], *columns: Any) -> Select[Any]:
    """A query of these columns, after the role id of the agent, for the people of these agents."""
    rows = select(Participant.agent_id, *columns).where(Participant.agent_id.in_(agents))
    return rows.where(~MERGED)


def nik_indexes_in_scope(role: Role, indexes: Collection[str]) -> Select[str]:
    """A query of those of the blind indexes of NIK that belong to people of the role."""
    return select(Participant.nik_index).where(
        may_see_condition(role), Participant.nik_index.in_(indexes)
    )


def known_niks(db: Session, role: Role, indexes: Collection[str]) -> set[str]:
    """The blind indexes among these whose NIK a person of the role has, or had in a registration
    that was merged into theirs."""
    kept = search.kept_by_nik(db, indexes)
    own = select(Participant.id).where(may_see_condition(role), Participant.id.in_(kept.values()))
    seen = {*db.scalars(own)} if kept else set[int]()
    found = {*db.scalars(nik_indexes_in_scope(role, indexes))}
    return found | {index for index, id in kept.items() if id in seen}


def has_nik(db: Session, role: Role, nik: str) -> bool:
    """Whether the role may see somebody with this NIK."""
    return bool(known_niks(db, role, nik_indexes(db, nik)))


def find_participant(db: Session, role: Role, participant_id: int) -> Participant | None:
    """The participant; None alike when there is none and when this role may not see them."""
    return db.scalar(participants_in_scope(role).where(Participant.id == participant_id))


def may_see(db: Session, role: Role, participant_id: int) -> bool:
    """Whether the role may see this participant."""
    return find_participant(db, role, participant_id) is not None


def find_by_number(db: Session, role: Role, text: str) -> Participant | None:
    """The participant with an application number as people type it, such as "pb 2611 00042 2"."""
    number = read_number(text)
    if number is None:
        return None
    return db.scalar(participants_in_scope(role).where(search.numbered_condition(db, [number])))
