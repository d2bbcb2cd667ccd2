"""The letters of a broadcast that are posted and in nobody's hands."""

from sqlalchemy import ColumnElement, and_, update
from sqlalchemy.orm import Session

from models.campaign import Campaign, key_of
from models.letter import WAITING, Letter


def hold_back(db: Session, row: Campaign, **values: object) -> int:
    """Change its letters that nobody has in hand."""
    idle = and_(WAITING, Letter.leased_until.is_(None), belonging(row))
    return db.connection().execute(update(Letter).where(idle).values(**values)).rowcount


def belonging(row: Campaign) -> ColumnElement[bool]:
    """Its letters, also those that went on to another address."""
    return Letter.key.startswith(key_of(row.id, 0).removesuffix("0"), autoescape=True)
