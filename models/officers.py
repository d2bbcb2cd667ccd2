"""The officers who answer for an agent."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.roles import Kind
from models.role import OPEN, Role


def of_agent(db: Session, agent_id: int) -> Sequence[Role]:
    """The open officers whose area the agent's lies in."""
    return of_area(db, db.get_one(Role, agent_id).area)


def of_area(db: Session, area: str) -> Sequence[Role]:
    """The open officers whose area holds this one."""
    parts = area.split(".")
    areas = [".".join(parts[:n]) for n in range(1, len(parts) + 1)]
    rows = select(Role).where(Role.kind == Kind.OFFICER, OPEN, Role.area.in_(areas))
    return list(db.scalars(rows.order_by(Role.id)))
