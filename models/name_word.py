"""The words of sealed names, found by blind index: how each sounds, never how it is written."""

from collections.abc import Mapping

from sqlalchemy import ForeignKey, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain import sounds
from models.base import Base
from models.seal import keyring
from models.swift import Swift

LENGTH = 12
"""Hexadecimal digits: two words that are taken for one are told apart when the name is opened."""


class NameWord(Base):
    __tablename__ = "participant_words"

    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True, index=True)


NEW = Swift(insert(NameWord).inline(), "participant_id", "word")


def add(db: Session, participant_id: int, name: str) -> None:
    """Of a participant who has none yet."""
    add_all(db, {participant_id: name})


def add_all(db: Session, names: Mapping[int, str]) -> None:
    """Of participants who have none yet, by id."""
    rows = [{"participant_id": id, "word": each} for id in names for each in indexes(db, names[id])]
    NEW.run_all(db, rows)


def indexes(db: Session, name: str) -> list[str]:
    """What a name is found by: each of its words, and the whole of it."""
    said = sounds.words(name)
    found = {index(db, "name-word", each) for each in said}
    return sorted(found | ({joined(db, said)} if said else set()))


def search(db: Session, name: str) -> list[str]:
    """The words that somebody looks for, each as it is found."""
    return [index(db, "name-word", each) for each in sounds.words(name)]


def whole(db: Session, name: str) -> str:
    """The index of a whole name, its words in any order."""
    return joined(db, sounds.words(name))


def joined(db: Session, words: list[str]) -> str:
    return index(db, "name", " ".join(sorted(words)))


def index(db: Session, kind: str, value: str) -> str:
    return keyring(db).blind(kind, value)[:LENGTH]
