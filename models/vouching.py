"""Lists and words of people who vouched for others: what erasure forgets, and the copy of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.attestation import Attestation, of
from models.imports import Fate, Import, ImportRow, Stage, counts


def forget_rows(db: Session, nik_index: str) -> None:
    """What still stands in lists about somebody who wants to be forgotten."""
    rows = update(ImportRow).where(ImportRow.nik_index == nik_index, ImportRow.sealed.is_not(None))
    db.execute(rows.values(sealed=None, fate=Fate.FORGOTTEN, faults=[]))


def erase(db: Session, people: Sequence[int], now: datetime) -> None:
    """Lists of theirs that wait are forgotten; their word stays, without their name."""
    mine = Import.person_id.in_(people)
    waiting = select(Import.id).where(mine, Import.forgotten_at.is_(None))
    empty(db, list(db.scalars(waiting)), now)
    words = update(Attestation)
    db.execute(words.where(Attestation.person_id.in_(people)).values(person_id=None))
    db.execute(words.where(Attestation.asked.in_(people)).values(asked=None))


def empty(db: Session, lists: Sequence[int], now: datetime) -> None:
    """Forget what stands in the rows of these lists."""
    which = ImportRow.import_id.in_(lists), ImportRow.sealed.is_not(None)
    db.execute(update(ImportRow).where(*which).values(sealed=None, fate=Fate.FORGOTTEN, faults=[]))
    ended = {"forgotten_at": now, "file_id": None, "leased_until": None}
    unread = update(Import).where(Import.id.in_(lists), Import.stage == Stage.CHECKING)
    db.execute(unread.values(stage=Stage.REFUSED))
    db.execute(update(Import).where(Import.id.in_(lists)).values(ended))


def copy(db: Session, person_id: int) -> list[dict[str, Any]]:
    """The lists that a person sent: numbers, never whom they were about."""
    rows = select(Import).where(Import.person_id == person_id).order_by(Import.id)
    return [
        {"sent_at": row.made_at.isoformat(), "rows": counts(db, row.id)} for row in db.scalars(rows)
    ]


def copy_of(db: Session, participant_id: int) -> dict[str, Any] | None:
    """Who registered them is nobody's name: when, and to which text it was vouched."""
    row = of(db, participant_id)
    if row is None:
        return None
    return {
        "at": row.at.isoformat(),
        "text_version": row.text_version,
        "answer": row.answer,
        "answered_at": row.answered_at.isoformat() if row.answered_at else None,
    }
