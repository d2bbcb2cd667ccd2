"""Search for encrypted names: blind indexes of the sound of each word."""

from collections.abc import Mapping

from sqlalchemy import ForeignKey, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.duplicates import name_similarity
from models.database.base import Base
from models.database.blind_indexes import claim_index, holds_index
from models.database.encryption import keyring
from models.database.statements import PreparedStatement

FULL_NAME = "name"
WORD = "name-word"
"""Kinds of blind indexes."""

INDEX_DIGITS = 12
"""Hexadecimal digits kept of a blind index; a rare collision shows when the name is decrypted."""


class NameWord(Base):
    """One blind index by which a participant is found."""

    __tablename__ = "name_index"

    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True, index=True, info=holds_index(FULL_NAME))


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
    """Return all indexes to store a name by: one of each word, and one of the whole name."""
    words = {each[0] for each in search_indexes(db, name)}
    return sorted({*words, full_name_index(db, name)}) if words else []


def search_indexes(db: Session, name: str) -> list[list[str]]:
    """Return, for each word that somebody searches for, the indexes that it may be stored by."""
    keys, words = keyring(db), name_similarity.sound_keys(name)
    return [keys.blind_indexes(WORD, word, INDEX_DIGITS) for word in words]


def full_name_index(db: Session, name: str) -> str:
    """Return the index to store a whole name by, its words in any order."""
    words = " ".join(sorted(name_similarity.sound_keys(name)))
    return claim_index(db, FULL_NAME, words, INDEX_DIGITS)


def full_name_indexes(db: Session, name: str) -> list[str]:
    """Return the indexes that a whole name may be stored by; none for a name without sounds."""
    words = " ".join(sorted(name_similarity.sound_keys(name)))
    return keyring(db).blind_indexes(FULL_NAME, words, INDEX_DIGITS) if words else []
