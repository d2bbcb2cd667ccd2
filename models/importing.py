"""The rows of a list: kept when it is checked, registered on the cadre's word, taken back.

Each verb works on a piece of the rows, and may be done again after a crash: what is done stays.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.orm import Session

from models import enrolment, scope
from models.file import File
from models.imports import Fate, Import, ImportRow, Stage
from models.participant import nik_index
from models.role import Role
from models.seal import keyring


@dataclass(frozen=True, slots=True)
class Kept:
    """A row as it stood: its cells, and what was chosen for some of them."""

    id: int
    number: int
    cells: dict[str, str]
    fixed: dict[str, str]
    faults: list[str]


def store(db: Session, role: Role, row: Import, entries: Sequence[Any]) -> None:
    put(db, rows_of(db, role, row, entries))


def put(db: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        db.connection().execute(insert(ImportRow), rows)


def rows_of(db: Session, role: Role, row: Import, entries: Sequence[Any]) -> list[dict[str, Any]]:
    """How they are kept (`exchange/intake.py` Entry); of whom the role knows already, nothing."""
    indexes = {each.number: nik_index(db, each.nik) if each.nik else None for each in entries}
    known = known_to(db, role, [each for each in indexes.values() if each])
    return [values_of(db, row, each, indexes[each.number], known) for each in entries]


def values_of(
    db: Session, row: Import, entry: Any, index: str | None, known: Collection[str]
) -> dict[str, Any]:
    here = index in known
    return {
        "import_id": row.id,
        "round": row.round,
        "number": entry.number,
        "nik_index": index,
        "fate": Fate.KNOWN if here else Fate.FLAWED if entry.faults else Fate.READY,
        "sealed": None if here else seal(db, entry.cells, entry.fixed),
        "faults": [] if here else list(entry.faults),
    }


def seal(db: Session, cells: Mapping[str, str], fixed: Mapping[str, str]) -> bytes:
    return keyring(db).seal_json("import", {"cells": dict(cells), "fixed": dict(fixed)})


def known_to(db: Session, role: Role, indexes: Sequence[str]) -> set[str]:
    """Of these NIK those whom the role may see among its people: of others it learns nothing."""
    return set(db.scalars(scope.rows_with(role, indexes)))


def checked(db: Session, row: Import, entries: Sequence[Any]) -> None:
    """The dry run is over: what was found, and what must be asked for the group."""
    open_ = [each.lacking for each in entries if not each.faults]
    row.missing = list(dict.fromkeys(name for names in open_ for name in names))
    row.stage, row.total, row.leased_until = Stage.CHECKED, len(entries), None
    forget_sheet(db, row)


def refused(db: Session, row: Import, reason: str, values: Mapping[str, object]) -> None:
    """Nothing of the sheet can be used; what waits of sheets before it stays."""
    row.refusal = {"reason": reason, "values": dict(values)}
    row.stage = Stage.CHECKED if row.round > 1 else Stage.REFUSED
    row.leased_until = None
    forget_sheet(db, row)


def forget_sheet(db: Session, row: Import) -> None:
    """Its rows are kept, as long as each is needed: the file is not."""
    if row.file_id is not None:
        db.execute(delete(File).where(File.id == row.file_id))
    row.file_id = None
    db.flush()


def undone(db: Session, row: Import) -> None:
    """What is mended from now on needs a new word."""
    row.stage, row.leased_until, row.attested_at = Stage.UNDONE, None, None
    db.flush()


def attest(db: Session, row: Import, text_version: str, channel: str, now: datetime) -> None:
    row.attested_at, row.text_version, row.channel = now, text_version, channel
    db.flush()


def clear(db: Session, row: Import, most: int | None = None) -> int:
    """Rows of this round, half kept when somebody stopped, and open ones of rounds before.

    How many are gone: with `most`, it is done when there are none.
    """
    open_ = ImportRow.fate.in_([Fate.READY, Fate.FLAWED, Fate.SKIPPED])
    old = select(ImportRow.id).where(ImportRow.import_id == row.id)
    old = old.where(or_(ImportRow.round == row.round, open_)).limit(most)
    return db.connection().execute(delete(ImportRow).where(ImportRow.id.in_(old))).rowcount


def of_fate(
    db: Session, id: int, fate: Fate, most: int = 1, after: int = 0, number: int | None = None
) -> list[Kept]:
    """The next rows, as they stood."""
    rows = select(ImportRow).where(
        ImportRow.import_id == id,
        ImportRow.fate == fate,
        ImportRow.sealed.is_not(None),
        ImportRow.id > after,
    )
    if number is not None:
        rows = rows.where(ImportRow.number == number)
    found = db.scalars(rows.order_by(ImportRow.id).limit(most))
    return [opened(db, each) for each in found]


def opened(db: Session, row: ImportRow) -> Kept:
    known = keyring(db).unseal_json("import", row.sealed or b"")
    return Kept(row.id, row.number, known["cells"], known["fixed"], row.faults)


def held(db: Session, id: int, fate: Fate) -> ImportRow | None:
    rows = select(ImportRow).where(ImportRow.id == id, ImportRow.fate == fate).with_for_update()
    return db.execute(rows.execution_options(populate_existing=True)).scalar_one_or_none()


def undo(db: Session, id: int, actor: str, now: datetime, most: int) -> int:
    """Take back the next rows; those that were handed on stay. How many were looked at."""
    rows = select(ImportRow.id, ImportRow.participant_id).where(
        ImportRow.import_id == id, ImportRow.fate == Fate.COMMITTED
    )
    piece = db.execute(rows.order_by(ImportRow.id).limit(most)).all()
    for row_id, participant_id in piece:
        back = participant_id is None or enrolment.take_back(db, participant_id, actor, now)
        fate = Fate.UNDONE if back else Fate.KEPT
        db.execute(update(ImportRow).where(ImportRow.id == row_id).values(fate=fate))
    return len(piece)


def rewrite(db: Session, id: int, entry: Any, role: Role) -> Fate | None:
    """A row after a repair (`exchange/intake.py` Entry); its fate, None when it is not open."""
    row = held(db, id, Fate.FLAWED)
    if row is None:
        return None
    row.nik_index = nik_index(db, entry.nik) if entry.nik else None
    if row.nik_index and known_to(db, role, [row.nik_index]):
        row.sealed, row.faults, row.fate = None, [], Fate.KNOWN
    else:
        row.sealed, row.faults = seal(db, entry.cells, entry.fixed), list(entry.faults)
        row.fate = Fate.FLAWED if entry.faults else Fate.READY
    db.flush()
    return Fate(row.fate)


def skip(db: Session, id: int) -> None:
    rows = update(ImportRow).where(ImportRow.id == id, ImportRow.fate == Fate.FLAWED)
    db.execute(rows.values(fate=Fate.SKIPPED))


def twins(db: Session, id: int, row_id: int, nik: str) -> list[int]:
    """Numbers of other rows of the list, open or registered, with the same NIK."""
    rows = select(ImportRow.number).where(
        ImportRow.import_id == id,
        ImportRow.id != row_id,
        ImportRow.nik_index == nik_index(db, nik),
        ImportRow.fate.in_([Fate.READY, Fate.FLAWED, Fate.COMMITTED]),
    )
    return list(db.scalars(rows.order_by(ImportRow.number).limit(5)))
