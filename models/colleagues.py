"""Other agents: those whom a portfolio may go to, by a part of their name."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.roles import Kind
from domain.typed import whole_number
from models import role
from models.role import OPEN, Role

FEW = 8


def agents(db: Session, wanted: str, but: int = 0) -> list[Role]:
    """The first few open agents whose name has this part, without the role `but`."""
    part = wanted.casefold()
    rows = select(Role).where(Role.kind == Kind.AGENT, OPEN, Role.id != but).order_by(Role.id)
    found = (each for each in db.scalars(rows) if part in role.name_of(db, each).casefold())
    return [each for each, _ in zip(found, range(FEW), strict=False)]


def find(db: Session, role_id: str) -> Role | None:
    """The open agent with this id."""
    number = whole_number(role_id)
    row = db.get(Role, number) if number is not None else None
    return row if row and row.kind == Kind.AGENT and row.ended_at is None else None
