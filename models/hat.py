"""Which of their roles a person has on just now."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import role
from models.person import Person
from models.role import Role


def put_on(db: Session, person_id: int, role_id: int | None) -> None:
    db.execute(update(Person).where(Person.id == person_id).values(hat=role_id))


def worn(db: Session, person_id: int) -> Role | None:
    """The open role that is on; the newest, when none was chosen or the chosen one has ended."""
    rows = role.of_person(db, person_id)
    chosen = db.scalar(select(Person.hat).where(Person.id == person_id)) if rows else None
    return next((row for row in rows if row.id == chosen), rows[-1] if rows else None)
