"""Changing a member list before it is registered: its rows one by one, and its other sheets."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from domain.files import SHEET_ROWS
from models.enrolment.member_lists import MemberList, MemberRow, RowState
from models.imports.list_rows import (
    OPEN,
    TAKE_ROWS,
    ListEntry,
    encrypt_row,
    insert_rows,
    row_columns,
    rows_in_state,
    stored_row,
)
from models.participants.participant import nik_index, nik_indexes
from models.roles import scope
from models.roles.role import Role


def numbered_rows(db: Session, row: MemberList, number: int) -> list[MemberRow]:
    """The rows of this round that a number may mean: the one of this line, and the one at this
    place among the people."""
    rows = select(MemberRow).where(
        MemberRow.list_id == row.id, MemberRow.round == row.round, MemberRow.number < SHEET_ROWS
    )
    placed = rows.order_by(MemberRow.number).offset(max(number - 1, 0)).limit(1)
    found = [*db.scalars(rows.where(MemberRow.number == number)), *db.scalars(placed)]
    return list(dict.fromkeys(found))


def open_rows(db: Session, row: MemberList, most: int) -> list[MemberRow]:
    """The first rows of the list that may be changed."""
    rows = select(MemberRow).where(MemberRow.list_id == row.id, MemberRow.state.in_(OPEN))
    return list(db.scalars(rows.order_by(MemberRow.number).limit(most)))


def sheets_aside(db: Session, id: int) -> list[tuple[str, int, bool]]:
    """The sheets that stand aside, in their order: name, number of rows, and whether these are
    hidden ones."""
    sheet = MemberRow.number // SHEET_ROWS
    rows = select(func.min(MemberRow.id), func.count()).where(
        MemberRow.list_id == id, MemberRow.state == RowState.ASIDE
    )
    found = []
    for first, count in db.execute(rows.group_by(sheet).order_by(func.min(MemberRow.id))):
        (row,) = rows_in_state(db, id, RowState.ASIDE, after=first - 1)
        found.append((row.cells.get("sheet", ""), count, "hidden" in row.cells))
    return found


def take_sheets(db: Session, row: MemberList, missing: Collection[str]) -> None:
    """Add the rows of the other sheets to the list; `missing` are the questions they leave open.

    A NIK that another row of the list has too is to be checked.
    """
    aside = db.execute(
        select(MemberRow.id, MemberRow.nik_index, MemberRow.errors)
        .where(MemberRow.list_id == row.id, MemberRow.state == RowState.ASIDE)
        .order_by(MemberRow.id)
    ).all()
    listed = select(MemberRow.nik_index).where(MemberRow.list_id == row.id)
    seen = {*db.scalars(listed.where(MemberRow.state.in_([RowState.READY, RowState.FLAWED])))}
    taken = []
    for id, index, errors in aside:
        twice = index is not None and index in seen
        seen.add(index)
        found = [*errors, *(["nik:error-members-twice"] if twice else [])]
        state = RowState.FLAWED if found else RowState.READY
        taken.append({"of": id, "became": state, "found": found})
    TAKE_ROWS.run_all(db, taken)
    row.total += len(taken)
    row.missing = list(dict.fromkeys([*row.missing, *missing]))
    db.flush()


def leave_sheets(db: Session, id: int) -> None:
    """Delete the rows of the other sheets."""
    rows = delete(MemberRow).where(MemberRow.list_id == id, MemberRow.state == RowState.ASIDE)
    db.execute(rows)


def add_row(db: Session, id: int, entry: ListEntry, role: Role) -> None:
    """Add a row to the list, behind its last one."""
    row = db.get_one(MemberList, id)
    last = db.scalar(select(func.max(MemberRow.number)).where(MemberRow.list_id == id)) or 0
    insert_rows(db, row_columns(db, role, row, [replace(entry, number=last + 1)]))
    row.total += 1
    db.flush()


def rows_with_same_nik(db: Session, id: int, row_id: int, nik: str) -> list[int]:
    """Numbers of other rows of the list, open or registered, with the same NIK."""
    rows = select(MemberRow.number).where(
        MemberRow.list_id == id,
        MemberRow.id != row_id,
        MemberRow.nik_index.in_(nik_indexes(db, nik)),
        MemberRow.state.in_([RowState.READY, RowState.FLAWED, RowState.COMMITTED]),
    )
    return list(db.scalars(rows.order_by(MemberRow.number).limit(5)))


def replace_row(db: Session, id: int, entry: ListEntry, role: Role) -> RowState | None:
    """Store a row after it was changed; its new state, None when nobody may change it."""
    rows = select(MemberRow).where(MemberRow.id == id, MemberRow.state.in_(OPEN))
    locked = rows.with_for_update().execution_options(populate_existing=True)
    row = db.execute(locked).scalar_one_or_none()
    if row is None:
        return None
    row.nik_index = nik_index(db, entry.nik) if entry.nik else None
    if row.nik_index and scope.known_niks(db, role, [row.nik_index]):
        row.contents, row.errors, row.state = None, [], RowState.KNOWN
    else:
        pieces = stored_row(db, row).pieces if row.contents else {}
        row.contents = encrypt_row(db, replace(entry, pieces=pieces))
        row.errors = list(entry.errors)
        row.state = RowState.FLAWED if entry.errors else RowState.READY
    db.flush()
    return RowState(row.state)


def skip_row(db: Session, id: int) -> None:
    """Leave a row for later: it is not registered."""
    rows = update(MemberRow).where(MemberRow.id == id, MemberRow.state.in_(OPEN))
    db.execute(rows.values(state=RowState.SKIPPED))
