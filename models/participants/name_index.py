"""Search for encrypted names: blind indexes of the sound of each word."""

from collections.abc import Mapping

from sqlalchemy import ForeignKey, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.duplicates import name_similarity
from models.database.base import Base
from models.database.encryption import keyring
from models.database.statements import PreparedStatement

INDEX_DIGITS = 12
"""Hexadecimal digits kept of a blind index; a rare collision shows when the name is decrypted."""


class NameWord(Base):
    """One blind index by which a participant is found."""

    __tablename__ = "name_index"

    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True, index=True)


INSERT_WORD = PreparedStatement(insert(NameWord).inline(), "participant_id", "word")


def add_names(db: Session, names: Mapping[int, str]) -> None:
    """Index the full names of participants, by id, who have no entry yet."""
    rows = [
        {"participant_id": id, "word": word}
        for id, name in names.items()
        for word in name_indexes(db, name)
    ]
    INSERT_WORD.run_all(db, rows)


def name_indexes(db: Session, name: str) -> list[str]:
    """Return all indexes of a name: one of each word, and one of the whole name."""
    words = search_indexes(db, name)
    return sorted({*words, full_name_index(db, name)}) if words else []


def search_indexes(db: Session, name: str) -> list[str]:
    """Return one index per word that somebody searches for."""
    return [blind_index(db, "name-word", word) for word in name_similarity.sound_keys(name)]


def full_name_index(db: Session, name: str) -> str:
    """Return the index of a whole name, its words in any order."""
    return blind_index(db, "name", " ".join(sorted(name_similarity.sound_keys(name))))


def blind_index(db: Session, kind: str, value: str) -> str:
    """The shortened blind index of one kind of value."""
    return keyring(db).blind_index(kind, value)[:INDEX_DIGITS]
