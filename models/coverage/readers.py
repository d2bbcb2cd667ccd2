"""Tables of coverage for a reader: within the reach of their role, and without the figures of a few
people for whoever may not know names (`hidden.py`)."""

from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import Session

from domain.coverage.figures import CoverageFigure, People, Scope, Table, split_area
from domain.regions import is_within
from domain.roles import RoleKind
from models.coverage import figures, hidden
from models.coverage.figures import Among, PersonBehind
from models.roles.role import Role, find_usable_roles


def may_read(role: Role, scope: Scope) -> bool:
    """Whether the role may see the figures of a scope. A cadre sees their kelurahan, an agent their
    own people."""
    if not role.usable:
        return False
    if role.kind == RoleKind.AGENT:
        return scope.agent == str(role.id) and scope.people is People.WORKERS
    return is_within(split_area(scope.area)[0], role.area)


def may_name(role: Role, scope: Scope) -> bool:
    """Whether the role may know who they are: all whom the scope counts."""
    if not may_read(role, scope) or role.kind == RoleKind.MONITOR:
        return False
    if role.kind != RoleKind.CADRE:
        return True
    own_rw = role.rw in (None, split_area(scope.area)[1])
    return own_rw and scope.group == role.organisation


def known_by_name(db: Session, role: Role) -> Among | None:
    """The condition of those whom the holder of a role may know by name, in whichever of their
    roles; None of nobody."""
    usable = find_usable_roles(db, role.person_id)
    naming = [each for each in usable if each.kind != RoleKind.MONITOR]
    if not naming:
        return None
    return lambda made: or_(*(named_by(each, made) for each in naming))


def named_by(role: Role, made: Any) -> ColumnElement[bool]:
    """The condition on spans, or paid months, of those whom `may_name` lets the role name."""
    if role.kind == RoleKind.AGENT:
        return and_(made.agent == str(role.id), made.people == People.WORKERS)
    here = figures.within(made, role.area)
    if role.kind == RoleKind.CADRE:
        here = and_(here, made.group == role.organisation)
    return and_(here, made.rw == role.rw) if role.rw else here


def table_for(db: Session, role: Role, scope: Scope) -> Table | None:
    """The table of a scope as the role may see it; None outside of its reach."""
    if not may_read(role, scope):
        return None
    table = figures.coverage_table(db, scope)
    return table if may_name(role, scope) else hidden.hide_few(db, table, known_by_name(db, role))


def people_for(
    db: Session,
    role: Role,
    scope: Scope,
    code: str,
    figure: CoverageFigure,
    offset: int = 0,
    most: int | None = None,
) -> list[PersonBehind] | None:
    """The people behind a figure; None when the role may not know who they are."""
    if not may_name(role, scope):
        return None
    return figures.people_behind(db, scope, code, figure, offset, most)
