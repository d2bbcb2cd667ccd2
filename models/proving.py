"""Phone numbers that a platform has proven to be somebody's own: found by a blind index."""

from collections import Counter
from collections.abc import Collection

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
    return owners(db, [phone]).get(phone)


def owners(db: Session, phones: Collection[str]) -> dict[str, int]:
    """Whose these numbers surely are: one person each. Other numbers are left out."""
    indexes: dict[str | None, str] = {
        keyring(db).blind("phone", each): each for each in phones if each
    }
    if not indexes:
        return {}
    rows = select(Address.phone_index, Address.person_id).join(Person)
    same = Address.phone_index.in_(indexes)
    found = db.execute(rows.where(same, Person.erased_at.is_(None)).distinct()).all()
    times = Counter(index for index, _ in found)
    return {indexes[index]: person for index, person in found if times[index] == 1}


def forget(db: Session, people: list[int]) -> None:
    """Of people who want to be forgotten."""
    db.execute(update(Address).where(Address.person_id.in_(people)).values(phone_index=None))
