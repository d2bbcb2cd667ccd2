"""What registrations share with others, opened, and written down blind."""

from collections.abc import Collection

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from domain import alike
from domain.alike import Known
from models.participant import Participant, identity
from models.participant_key import ParticipantKey
from models.seal import keyring


def known(db: Session, row: Participant) -> Known:
    who = identity(db, row)
    home = alike.home_of(row.village, row.rw, who.street)
    return Known(who.nik, who.full_name, who.born_on, who.phone, home)


def open_them(db: Session, ids: Collection[int]) -> dict[int, Known]:
    rows = select(Participant).where(Participant.id.in_(ids), Participant.identity.is_not(None))
    return {row.id: known(db, row) for row in db.scalars(rows)}


def write_keys(db: Session, opened: dict[int, Known]) -> None:
    """The keys as they are now instead of those that were."""
    blind = keyring(db).blind
    db.execute(delete(ParticipantKey).where(ParticipantKey.participant_id.in_(list(opened))))
    rows = [
        {"participant_id": id, "key": key}
        for id, who in opened.items()
        for key in {blind("twin", each)[:LENGTH] for each in alike.keys(who)}
    ]
    if rows:
        db.connection().execute(insert(ParticipantKey), rows)


LENGTH = 12
"""Hexadecimal digits: what collides by chance is told apart when it is opened."""
