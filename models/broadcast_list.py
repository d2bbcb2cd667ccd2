"""Whose broadcasts somebody sees: one's own, and for an officer those that wait for a decision."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.areas import inside
from domain.roles import Kind
from domain.typed import whole_number
from models.campaign import Campaign, Stage
from models.role import Role


def mine(db: Session, role: Role, most: int = 5) -> list[Campaign]:
    """The newest of a role."""
    rows = select(Campaign).where(Campaign.role_id == role.id).order_by(Campaign.id.desc())
    return list(db.scalars(rows.limit(most)))


def asked(db: Session, officer: Role, most: int = 5) -> list[Campaign]:
    """Those that wait for an officer of the area in which their sender works."""
    if officer.kind != Kind.OFFICER:
        return []
    rows = select(Campaign, Role.area).join(Role, Role.id == Campaign.role_id)
    waiting = rows.where(Campaign.stage == Stage.ASKED).order_by(Campaign.id)
    found = [row for row, area in db.execute(waiting) if inside(area, officer.area)]
    return found[:most]


def find(db: Session, role: Role, wanted: str) -> Campaign | None:
    """One of one's own, or one that an officer may decide about; held until the end."""
    number = whole_number(wanted)
    row = db.get(Campaign, number) if number is not None else None
    if row is None or not sees(db, role, row):
        return None
    db.refresh(row, with_for_update=True)
    return row


def sees(db: Session, role: Role, row: Campaign) -> bool:
    sender = db.get_one(Role, row.role_id)
    decides = role.kind == Kind.OFFICER and row.stage == Stage.ASKED
    return row.role_id == role.id or (decides and inside(sender.area, role.area))
