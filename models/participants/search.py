"""People by what somebody typed: a name as it sounds, the number of an application, a NIK, phone or
KPJ, or the last digits of one. Chat and desk find alike.

Whoever was registered under several NIKs before these were merged is found by each: nobody knows
which one the branch has.
"""

import re
from collections.abc import Collection, Sequence
from contextlib import suppress

from sqlalchemy import ColumnElement, and_, false, intersect, or_, select
from sqlalchemy.orm import Session

from domain.duplicates import name_similarity
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.phone import parse_phone
from domain.participants.application_number import numbers_meant
from models.database.base import batches
from models.database.encryption import keyring
from models.participants import name_index
from models.participants.name_index import END_DIGITS, NameWord
from models.participants.participant import MERGED, Participant, nik_indexes
from models.people.person import PHONE

DIGITS = re.compile(r"\+?\d(?:[ .()-]{0,2}\d)*", re.ASCII)
NIK_DIGITS, KPJ_DIGITS = 16, 11


def says_enough(text: str) -> bool:
    """Whether somebody may be found by the text."""
    return bool(numbers_meant(text) or typed_numbers(text) or name_similarity.sound_keys(text))


def typed_numbers(text: str) -> list[str]:
    """The numbers in the text that are long enough to find somebody, without what divides them."""
    typed = [re.sub(r"[^\d+]", "", each) for each in DIGITS.findall(text)]
    return [each for each in typed if len(each) >= END_DIGITS]


def typed_condition(db: Session, text: str) -> ColumnElement[bool]:
    """The condition on `Participant` for whom all of the text suits; nobody for what says too
    little, such as two digits."""
    if meant := numbers_meant(text):
        return numbered_condition(db, meant)
    numbers = [by_number(db, each) for each in typed_numbers(text)]
    whole = [each for each in numbers if not isinstance(each, list)]
    stored = [each for each in numbers if isinstance(each, list)]
    stored += name_index.search_indexes(db, text)
    found = [*whole, *([stored_by_all(db, stored)] if stored else [])]
    return and_(*found) if found else false()


def numbered_condition(db: Session, numbers: Collection[str]) -> ColumnElement[bool]:
    """The condition on `Participant` for these application numbers; that of a merged registration,
    which its owner was told, is of the one that it became."""
    merged = db.scalars(select(Participant).where(Participant.number.in_(numbers), MERGED)).all()
    kept = Participant.id.in_({became(db, row) for row in merged})
    return or_(Participant.number.in_(numbers), kept) if merged else Participant.number.in_(numbers)


def named_condition(db: Session, name: str) -> ColumnElement[bool]:
    """The condition on `Participant` for a name with all these words, as they sound."""
    stored = name_index.search_indexes(db, name)
    return stored_by_all(db, stored) if stored else false()


def by_number(db: Session, digits: str) -> ColumnElement[bool] | list[str]:
    """The condition for a whole NIK or phone number; of a KPJ, and of the end of any, the
    indexes."""
    if len(digits) == NIK_DIGITS:
        indexes = nik_indexes(db, digits)
        kept = kept_by_nik(db, indexes).values()
        return or_(Participant.nik_index.in_(indexes), Participant.id.in_(kept))
    is_kpj = len(digits) == KPJ_DIGITS
    with suppress(Ambiguous, Invalid):
        if phone := parse_phone(digits).e164:
            whole = Participant.phone_index.in_(keyring(db).blind_indexes(PHONE, phone))
            kpj = [stored_by_all(db, [name_index.kpj_indexes(db, digits)])] if is_kpj else []
            return or_(whole, *kpj)
    return name_index.kpj_indexes(db, digits) if is_kpj else name_index.end_indexes(db, digits)


def stored_by_all(db: Session, groups: Sequence[Sequence[str]]) -> ColumnElement[bool]:
    """The condition for being stored by one index of each group. What all of them have is looked
    for before anybody's row is: common names are.

    PostgreSQL joins the groups by itself; of an intersection it expects so many that it would go
    through everybody, the newest first.
    """
    rows = [select(NameWord.participant_id).where(NameWord.word.in_(each)) for each in groups]
    if len(rows) > 1 and db.get_bind().dialect.name == "sqlite":
        return Participant.id.in_(intersect(*rows))
    return and_(*(Participant.id.in_(each) for each in rows))


PIECE = 500
"""Indexes in one statement."""


def merged_by_nik(db: Session, indexes: Collection[str]) -> dict[str, Participant]:
    """The newest merged registration of each NIK that only merged ones have, by its blind index."""
    found = dict[str, Participant]()
    for piece in batches(sorted(indexes), PIECE):
        rows = select(Participant).where(Participant.nik_index.in_(piece), MERGED)
        found |= {row.nik_index: row for row in db.scalars(rows.order_by(Participant.id))}
    if found:
        others = select(Participant.nik_index).where(Participant.nik_index.in_(found), ~MERGED)
        for index in set(db.scalars(others)):
            del found[index]
    return found


def became(db: Session, row: Participant) -> int:
    """The id of the registration that a merged one is part of now; its own of any other."""
    kept = db.get(Participant, row.merged_into) if row.merged_into else None
    return became(db, kept) if kept else row.id


def kept_by_nik(db: Session, indexes: Collection[str]) -> dict[str, int]:
    """The id of the registration that stayed, by the blind index of a NIK that only merged ones
    have."""
    return {index: became(db, row) for index, row in merged_by_nik(db, indexes).items()}
