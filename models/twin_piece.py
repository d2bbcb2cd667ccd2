"""Registrations that are compared, read and opened a piece at a time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.known import Known, home_of, words_of
from models.participant import JOINED, UNKEYED, Identity, Participant
from models.seal import keyring


@dataclass(frozen=True, slots=True)
class Opened:
    """A registration as it was read; `sealed` tells whether it still is. Erased: not `known`."""

    sealed: bytes | None
    known: Known | None
    duplicate_of: int | None


Piece = Mapping[int, Opened]


def unlooked(db: Session, most: int, after: int = 0) -> Piece:
    """The next registrations that nobody looked at as they are now, by id."""
    which = UNKEYED, ~JOINED, Participant.id > after
    return opened(db, rows(*which).order_by(Participant.id).limit(most))


def open_them(db: Session, ids: Collection[int]) -> Piece:
    return opened(db, rows(Participant.id.in_(ids))) if ids else {}


def rows(*which: Any) -> Any:
    row = Participant
    return select(row.id, row.identity, row.duplicate_of, row.village, row.rw).where(*which)


def opened(db: Session, rows: Any) -> Piece:
    keys, found = keyring(db), dict[int, Opened]()
    for id, sealed, duplicate_of, village, rw in db.execute(rows):
        who = Identity(**keys.unseal_json("identity", sealed)) if sealed else None
        found[id] = Opened(sealed, known(who, village, rw) if who else None, duplicate_of)
    return found


def known(who: Identity, village: str, rw: str) -> Known:
    home = home_of(village, rw, who.street)
    return Known(who.nik, words_of(who.full_name), who.born_on, who.phone, home)
