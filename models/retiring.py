"""The roles of somebody who wants to be forgotten, and their copy of them."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import hat, office
from models.office import Why
from models.role import Role, name_of


def erase(db: Session, person_id: int, now: datetime) -> None:
    """Every role ends, and keeps no name; who was looked after goes up."""
    for row in all_of(db, person_id):
        office.end(db, row, Why.ERASED, f"person:{person_id}", now)
        row.name = None
    hat.put_on(db, person_id, None)
    db.flush()


def copy(db: Session, person_id: int) -> list[dict[str, Any]]:
    """In plain words."""
    return [
        {
            "kind": row.kind,
            "name": name_of(db, row),
            "organisation": row.organisation,
            "area": row.area,
            "rw": row.rw,
            "since": row.since.isoformat(),
            "ended_at": row.ended_at.isoformat() if row.ended_at else None,
        }
        for row in all_of(db, person_id)
    ]


def all_of(db: Session, person_id: int) -> list[Role]:
    """Ended ones too."""
    return list(db.scalars(select(Role).where(Role.person_id == person_id).order_by(Role.id)))
