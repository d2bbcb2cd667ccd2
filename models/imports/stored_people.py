"""Registered people whom rows of a list may be about: those in the scope of the role who have the
name or the phone of a row. Of others a list learns nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database.base import batches
from models.database.encryption import keyring
from models.participants import participant
from models.participants.name_index import NameWord, full_name_indexes
from models.participants.participant import Participant
from models.people.person import PHONE
from models.roles import scope
from models.roles.role import Role

PIECE = 500
"""Indexes in one statement."""


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A registered person in clear; `number` is that of the application."""

    number: str
    nik: str
    full_name: str
    phone: str


def find_stored(
    db: Session, role: Role, names: Iterable[str], phones: Iterable[str]
) -> list[StoredPerson]:
    """The people in the role's scope with one of these names or phones, by keyed index."""
    words = {index for name in {*names} for index in full_name_indexes(db, name)}
    keys = keyring(db)
    numbers = {index for each in {*phones} for index in keys.blind_indexes(PHONE, each)}
    seen = scope.may_see_condition(role), Participant.identity.is_not(None)
    people = select(Participant.id, Participant.number, Participant.identity).where(*seen)
    found = dict[int, tuple[str | None, bytes | None]]()
    for piece in batches(sorted(words), PIECE):
        named = select(NameWord.participant_id).where(NameWord.word.in_(piece))
        rows = db.execute(people.where(Participant.id.in_(named)))
        found |= {id: (number, sealed) for id, number, sealed in rows}
    for piece in batches(sorted(numbers), PIECE):
        rows = db.execute(people.where(Participant.phone_index.in_(piece)))
        found |= {id: (number, sealed) for id, number, sealed in rows}
    return [stored_person(db, *each) for each in found.values()]


def stored_person(db: Session, number: str | None, sealed: bytes | None) -> StoredPerson:
    """The person in clear."""
    who = participant.decrypt_identity(db, sealed)
    return StoredPerson(number or "-", who.nik, who.full_name, who.phone)
