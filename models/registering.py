"""Rows of a list are registered: all of a piece or none, each once, however often it is tried."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from models import enrolment, importing
from models.enrolment import Member, Word
from models.imports import Fate, Import, ImportRow
from models.participant import nik_index
from models.role import Role
from models.swift import Swift

Ready = tuple[int, Member]
"""Id of a row, and who is to be registered."""
SETTLE = Swift(
    update(ImportRow)
    .where(ImportRow.id == bindparam("of"))
    .values(sealed=None, faults=[], fate=bindparam("became"), participant_id=bindparam("member"))
)


def word(row: Import, role: Role) -> Word:
    """Who vouched for the people of the list."""
    return Word(role, row.text_version or "", row.channel or "", row.id)


def register(db: Session, word: Word, ready: Sequence[Ready], now: datetime) -> int:
    """Register these rows, unless that is done, or they are known meanwhile; how many."""
    waiting = all_held(db, [id for id, _ in ready])
    rows = {nik_index(db, who.nik): (id, (who, facts)) for id, (who, facts) in ready[::-1]
            if id in waiting}  # fmt: skip
    # In the order of the NIK: two lists with the same people never wait for each other.
    new = [rows[each] for each in sorted(rows.keys() - importing.known_to(db, word.role, [*rows]))]
    ids = enrolment.enrol_all(db, word, [member for _, member in new], now)
    made = dict(zip([id for id, _ in new], ids, strict=True))
    SETTLE.run_all(db, [settled(each, made.get(each)) for each in waiting])
    return len(made)


def settled(id: int, member: int | None) -> dict[str, object]:
    fate = Fate.KNOWN if member is None else Fate.COMMITTED
    return {"of": id, "became": fate, "member": member}


def all_held(db: Session, ids: Collection[int]) -> list[int]:
    """Of these rows those that are still ready, held until the transaction ends."""
    rows = select(ImportRow.id).where(ImportRow.id.in_(ids), ImportRow.fate == Fate.READY)
    return list(db.scalars(rows.order_by(ImportRow.id).with_for_update()))


def refuse(db: Session, wrong: Iterable[tuple[int, list[str]]]) -> None:
    """These rows cannot be registered after all: they wait to be mended."""
    for id, faults in wrong:
        rows = update(ImportRow).where(ImportRow.id == id, ImportRow.fate == Fate.READY)
        db.execute(rows.values(fate=Fate.FLAWED, faults=faults))
