"""Phone numbers that a platform has proven to be somebody's own: found by a blind index."""

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.orm import Session

from models.person import Address, Person
from models.seal import keyring
from models.swift import Swift

# In turns that bring a number, which on some platforms are all: nothing is written twice.
PROVE = Swift(
    update(Address)
    .where(
        Address.id == bindparam("of"),
        or_(Address.phone_index.is_(None), Address.phone_index != bindparam("index")),
    )
    .values(phone_index=bindparam("index"))
)


def prove(db: Session, address_id: int, phone: str) -> None:
    PROVE.run(db, {"of": address_id, "index": keyring(db).blind("phone", phone)})


def owner(db: Session, phone: str) -> int | None:
    """The one person whose number this surely is."""
    if not phone:
        return None
    rows = select(Address.person_id).join(Person, Person.id == Address.person_id)
    same = Address.phone_index == keyring(db).blind("phone", phone)
    found = set(db.scalars(rows.where(same, Person.erased_at.is_(None))))
    return found.pop() if len(found) == 1 else None


def forget(db: Session, people: list[int]) -> None:
    """Of people who want to be forgotten."""
    db.execute(update(Address).where(Address.person_id.in_(people)).values(phone_index=None))
