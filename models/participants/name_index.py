"""Search for encrypted names and numbers: blind indexes of the sound of each word, and of the last
digits of NIK, phone and KPJ.
"""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ForeignKey, Index, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.duplicates import name_similarity
from models.database.base import Base
from models.database.encryption import claim_index, holds_index, keyring
from models.database.statements import PreparedStatement

FULL_NAME = "name"
WORD = "name-word"
NIK_END = "nik-end"
PHONE_END = "phone-end"
KPJ_END = "kpj-end"
"""Kinds of blind indexes."""

END_DIGITS = 6
"""Digits by which a number is found: of fewer a whole city has too many, and they say too much."""

INDEX_DIGITS = 12
"""Hexadecimal digits kept of a blind index; a rare collision shows when the name is decrypted."""


class Findable(NamedTuple):
    """The data by which somebody is found; the numbers may be empty."""

    full_name: str
    nik: str = ""
    phone: str = ""
    kpj: str = ""


class NameWord(Base):
    """One blind index by which a participant is found."""

    __tablename__ = "name_index"

    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True, info=holds_index(FULL_NAME))


# Some names are borne by tens of thousands: who they are is read from the index alone.
Index("ix_name_index_word", NameWord.word, NameWord.participant_id)


INSERT_WORD = PreparedStatement(insert(NameWord).inline(), "participant_id", "word")


def add_people(db: Session, people: Mapping[int, Findable]) -> None:
    """Index participants, by id, who have no entry yet."""
    rows = [
        {"participant_id": id, "word": word}
        for id, who in people.items()
        for word in stored_indexes(db, who)
    ]
    INSERT_WORD.run_all(db, rows)


def stored_indexes(db: Session, who: Findable) -> list[str]:
    """Return all indexes to store somebody by: one of each word of the name, one of the whole name,
    one of the end of each number."""
    found = {each[0] for each in search_indexes(db, who.full_name)}
    found |= {full_name_index(db, who.full_name)} if found else set()
    ends = ((NIK_END, who.nik), (PHONE_END, who.phone), (KPJ_END, who.kpj))
    found |= {end_index_of(db, kind, number)[0] for kind, number in ends if number}
    return sorted(found)


def end_indexes(db: Session, digits: str) -> list[str]:
    """Return the indexes by which a NIK, phone or KPJ is stored that ends with these digits."""
    kinds = (NIK_END, PHONE_END, KPJ_END)
    return [index for kind in kinds for index in end_index_of(db, kind, digits)]


def kpj_indexes(db: Session, kpj: str) -> list[str]:
    """Return the indexes by which a KPJ is stored."""
    return end_index_of(db, KPJ_END, kpj)


def end_index_of(db: Session, kind: str, digits: str) -> list[str]:
    return keyring(db).blind_indexes(kind, digits[-END_DIGITS:], INDEX_DIGITS)


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
