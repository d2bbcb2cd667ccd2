"""What registrations share with others, written down blind."""

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from domain.known import keys
from models.participant import Participant
from models.participant_key import ParticipantKey
from models.seal import keyring
from models.swift import Swift
from models.twin_piece import Piece

NEW = Swift(insert(ParticipantKey).inline(), "key", "participant_id")
DIGITS = 15
"""Hexadecimal: what collides by chance is told apart when it is opened."""


def unchanged(db: Session, piece: Piece) -> set[int]:
    """Those that are as they were read, held until the end; whom somebody else holds is none."""
    rows = select(Participant.id, Participant.identity).where(Participant.id.in_(piece))
    held = rows.with_for_update(skip_locked=True)
    return {id for id, sealed in db.execute(held) if sealed == piece[id].sealed}


def share(db: Session, piece: Piece) -> Piece:
    """Write their keys as they are now instead of those that were; who is still as it was read."""
    same = unchanged(db, piece)
    mine = {id: each for id, each in piece.items() if id in same}
    db.execute(delete(ParticipantKey).where(ParticipantKey.participant_id.in_(mine)))
    blind = keyring(db).blind
    rows = [
        {"participant_id": id, "key": key}
        for id, each in mine.items()
        if each.known
        for key in {number(blind("twin", text)) for text in keys(each.known)}
    ]
    NEW.run_all(db, rows)
    return mine


def number(blind: str) -> int:
    return int(blind[:DIGITS], 16)
