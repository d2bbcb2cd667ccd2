"""The rows of a list: kept when it is checked, registered on the cadre's word, taken back.

Each verb works on a piece of the rows, and may be done again after a crash: what is done stays.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.orm import Session

from models.database.encryption import keyring
from models.database.files import StoredFile
from models.enrolment import enrolment
from models.enrolment.member_lists import ListState, MemberList, MemberRow, RowState
from models.participants.participant import nik_index
from models.roles import scope
from models.roles.role import Role


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row as it stood: its cells, and what was chosen for some of them."""

    id: int
    number: int
    cells: dict[str, str]
    fixed: dict[str, str]
    faults: list[str]


def store_rows(db: Session, role: Role, row: MemberList, entries: Sequence[Any]) -> None:
    insert_rows(db, rows_of(db, role, row, entries))


def insert_rows(db: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        db.connection().execute(insert(MemberRow), rows)


def rows_of(
    db: Session, role: Role, row: MemberList, entries: Sequence[Any]
) -> list[dict[str, Any]]:
    """How they are kept (`exchange/imports/intake.py` Entry); of whom the role knows already,
    nothing."""
    indexes = {each.number: nik_index(db, each.nik) if each.nik else None for each in entries}
    known = already_known(db, role, [each for each in indexes.values() if each])
    return [values_of(db, row, each, indexes[each.number], known) for each in entries]


def values_of(
    db: Session, row: MemberList, entry: Any, index: str | None, known: Collection[str]
) -> dict[str, Any]:
    here = index in known
    return {
        "list_id": row.id,
        "round": row.round,
        "number": entry.number,
        "nik_index": index,
        "state": RowState.KNOWN if here else RowState.FLAWED if entry.faults else RowState.READY,
        "contents": None if here else seal(db, entry.cells, entry.fixed),
        "errors": [] if here else list(entry.faults),
    }


def seal(db: Session, cells: Mapping[str, str], fixed: Mapping[str, str]) -> bytes:
    return keyring(db).encrypt_json("import", {"cells": dict(cells), "fixed": dict(fixed)})


def already_known(db: Session, role: Role, indexes: Sequence[str]) -> set[str]:
    """Of these NIK those whom the role may see among its people: of others it learns nothing."""
    return set(db.scalars(scope.nik_indexes_in_scope(role, indexes)))


def finish_check(db: Session, row: MemberList, entries: Sequence[Any]) -> None:
    """The dry run is over: what was found, and what must be asked for the group."""
    open_ = [each.lacking for each in entries if not each.faults]
    row.missing = list(dict.fromkeys(name for names in open_ for name in names))
    row.state, row.total, row.leased_until = ListState.CHECKED, len(entries), None
    forget_sheet(db, row)


def reject_list(db: Session, row: MemberList, reason: str, values: Mapping[str, object]) -> None:
    """Nothing of the sheet can be used; what waits of sheets before it stays."""
    row.refusal = {"reason": reason, "values": dict(values)}
    row.state = ListState.CHECKED if row.round > 1 else ListState.REFUSED
    row.leased_until = None
    forget_sheet(db, row)


def forget_sheet(db: Session, row: MemberList) -> None:
    """Its rows are kept, as long as each is needed: the file is not."""
    if row.file_id is not None:
        db.execute(delete(StoredFile).where(StoredFile.id == row.file_id))
    row.file_id = None
    db.flush()


def require_new_attestation(db: Session, row: MemberList) -> None:
    """What is mended from now on needs a new word."""
    row.state, row.leased_until, row.attested_at = ListState.UNDONE, None, None
    db.flush()


def attest(db: Session, row: MemberList, text_version: str, channel: str, now: datetime) -> None:
    row.attested_at, row.text_version, row.channel = now, text_version, channel
    db.flush()


def clear_rows(db: Session, row: MemberList, most: int | None = None) -> int:
    """Rows of this round, half kept when somebody stopped, and open ones of rounds before.

    How many are gone: with `most`, it is done when there are none.
    """
    open_ = MemberRow.state.in_([RowState.READY, RowState.FLAWED, RowState.SKIPPED])
    old = select(MemberRow.id).where(MemberRow.list_id == row.id)
    old = old.where(or_(MemberRow.round == row.round, open_)).limit(most)
    return db.connection().execute(delete(MemberRow).where(MemberRow.id.in_(old))).rowcount


def rows_in_state(
    db: Session, id: int, fate: RowState, most: int = 1, after: int = 0, number: int | None = None
) -> list[StoredRow]:
    """The next rows, as they stood."""
    rows = select(MemberRow).where(
        MemberRow.list_id == id,
        MemberRow.state == fate,
        MemberRow.contents.is_not(None),
        MemberRow.id > after,
    )
    if number is not None:
        rows = rows.where(MemberRow.number == number)
    found = db.scalars(rows.order_by(MemberRow.id).limit(most))
    return [decrypt_row(db, each) for each in found]


def decrypt_row(db: Session, row: MemberRow) -> StoredRow:
    known = keyring(db).decrypt_json("import", row.contents or b"")
    return StoredRow(row.id, row.number, known["cells"], known["fixed"], row.errors)


def lock_row(db: Session, id: int, fate: RowState) -> MemberRow | None:
    rows = select(MemberRow).where(MemberRow.id == id, MemberRow.state == fate).with_for_update()
    return db.execute(rows.execution_options(populate_existing=True)).scalar_one_or_none()


def undo_rows(db: Session, id: int, actor: str, now: datetime, most: int) -> int:
    """Take back the next rows; those that were handed on stay. How many were looked at."""
    rows = select(MemberRow.id, MemberRow.participant_id).where(
        MemberRow.list_id == id, MemberRow.state == RowState.COMMITTED
    )
    piece = db.execute(rows.order_by(MemberRow.id).limit(most)).all()
    for row_id, participant_id in piece:
        back = participant_id is None or enrolment.withdraw_application(
            db, participant_id, actor, now
        )
        fate = RowState.UNDONE if back else RowState.KEPT
        db.execute(update(MemberRow).where(MemberRow.id == row_id).values(state=fate))
    return len(piece)


def replace_row(db: Session, id: int, entry: Any, role: Role) -> RowState | None:
    """A row after a repair (`exchange/imports/intake.py` Entry); its fate, None when it is not
    open."""
    row = lock_row(db, id, RowState.FLAWED)
    if row is None:
        return None
    row.nik_index = nik_index(db, entry.nik) if entry.nik else None
    if row.nik_index and already_known(db, role, [row.nik_index]):
        row.contents, row.errors, row.state = None, [], RowState.KNOWN
    else:
        row.contents, row.errors = seal(db, entry.cells, entry.fixed), list(entry.faults)
        row.state = RowState.FLAWED if entry.faults else RowState.READY
    db.flush()
    return RowState(row.state)


def skip_row(db: Session, id: int) -> None:
    rows = update(MemberRow).where(MemberRow.id == id, MemberRow.state == RowState.FLAWED)
    db.execute(rows.values(state=RowState.SKIPPED))


def rows_with_same_nik(db: Session, id: int, row_id: int, nik: str) -> list[int]:
    """Numbers of other rows of the list, open or registered, with the same NIK."""
    rows = select(MemberRow.number).where(
        MemberRow.list_id == id,
        MemberRow.id != row_id,
        MemberRow.nik_index == nik_index(db, nik),
        MemberRow.state.in_([RowState.READY, RowState.FLAWED, RowState.COMMITTED]),
    )
    return list(db.scalars(rows.order_by(MemberRow.number).limit(5)))
