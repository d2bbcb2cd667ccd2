"""The words of sealed names, found by blind index: how each sounds, never how it is written."""

from collections.abc import Mapping

from sqlalchemy import ForeignKey, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.duplicates import name_similarity
from models.database.base import Base
from models.database.encryption import keyring
from models.database.statements import PreparedStatement

LENGTH = 12
"""Hexadecimal digits: two words that are taken for one are told apart when the name is opened."""


class NameWord(Base):
    __tablename__ = "name_index"

    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True, index=True)


NEW = PreparedStatement(insert(NameWord).inline(), "participant_id", "word")


def add_name(db: Session, participant_id: int, name: str) -> None:
    """Of a participant who has none yet."""
    add_names(db, {participant_id: name})


def add_names(db: Session, names: Mapping[int, str]) -> None:
    """Of participants who have none yet, by id."""
    rows = [
        {"participant_id": id, "word": each} for id in names for each in name_indexes(db, names[id])
    ]
    NEW.run_all(db, rows)


def name_indexes(db: Session, name: str) -> list[str]:
    """What a name is found by: each of its words, and the whole of it."""
    said = name_similarity.sound_keys(name)
    found = {index(db, "name-word", each) for each in said}
    return sorted(found | ({joined(db, said)} if said else set()))


def search_indexes(db: Session, name: str) -> list[str]:
    """The words that somebody looks for, each as it is found."""
    return [index(db, "name-word", each) for each in name_similarity.sound_keys(name)]


def full_name_index(db: Session, name: str) -> str:
    """The index of a whole name, its words in any order."""
    return joined(db, name_similarity.sound_keys(name))


def joined(db: Session, words: list[str]) -> str:
    return index(db, "name", " ".join(sorted(words)))


def index(db: Session, kind: str, value: str) -> str:
    return keyring(db).blind_index(kind, value)[:LENGTH]
