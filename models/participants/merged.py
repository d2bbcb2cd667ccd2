"""The NIKs under which somebody was registered before their registrations were merged.

One of two NIKs was wrong, and nobody knows which one the branch has: so whoever they became is
found by both.
"""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database.base import batches
from models.participants.participant import MERGED, Participant

PIECE = 500
"""Indexes in one statement."""


def merged_by_nik(db: Session, indexes: Collection[str]) -> dict[str, Participant]:
    """By the blind index of a NIK that only merged registrations have, the newest of these."""
    found = dict[str, Participant]()
    for piece in batches(sorted(indexes), PIECE):
        rows = select(Participant).where(Participant.nik_index.in_(piece), MERGED)
        found |= {row.nik_index: row for row in db.scalars(rows.order_by(Participant.id))}
    if found:
        others = select(Participant.nik_index).where(Participant.nik_index.in_(found), ~MERGED)
        for index in set(db.scalars(others)):
            del found[index]
    return found


def became(db: Session, row: Participant) -> int:
    """The id of the registration that a merged one is part of now; its own of any other."""
    kept = db.get(Participant, row.merged_into) if row.merged_into else None
    return became(db, kept) if kept else row.id


def kept_by_nik(db: Session, indexes: Collection[str]) -> dict[str, int]:
    """By the blind index of a NIK that only merged registrations have, the id of the registration
    that they became."""
    return {index: became(db, row) for index, row in merged_by_nik(db, indexes).items()}
