"""How a letter goes out: in free words, or as a text that the platform approved before."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.orm import Session

from models.letter import Letter
from models.person import Address

SAME = and_(Address.channel == Letter.channel, Address.address == Letter.address)
WRITE: Any = (
    update(Letter).where(Letter.id == bindparam("of")).values(template=bindparam("as_text"))
)


def heard_at(db: Session, letters: Collection[int]) -> dict[int, datetime | None]:
    """By letter: when the person last wrote from its address (UTC)."""
    rows = select(Letter.id, Address.heard_at).join(Address, SAME).where(Letter.id.in_(letters))
    return {row.id: row.heard_at for row in db.connection().execute(rows)}


def write(db: Session, texts: Mapping[int, str | None]) -> None:
    """Remember of letters which approved text is sent, as name/language; None: free words."""
    rows = [{"of": id, "as_text": text} for id, text in sorted(texts.items())]
    if rows:
        db.connection().execute(WRITE, rows)


def text_of(db: Session, letter: int) -> tuple[str, str] | None:
    """Name and language of the approved text that was sent."""
    found = db.connection().execute(select(Letter.template).where(Letter.id == letter)).scalar()
    if not found:
        return None
    name, _, language = found.partition("/")
    return name, language
