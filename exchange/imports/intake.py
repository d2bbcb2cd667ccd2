"""The rows of a member list between the file and the application.

Each row is checked and stored as a `ListEntry`; stored rows are read again when one is fixed or
all are registered; a complete row becomes a person's identity and their application.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from domain.contributions.tariff import Payer, Programme, Sector
from domain.files import SHEET_ROWS
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.income import Income, Period
from domain.parsing.people.nik import parse_nik
from domain.parsing.people.phone import stored_number
from domain.parsing.text import word_set
from domain.participants.organisation import Organisation
from domain.roles import RoleScope
from exchange.imports.cells.doubtful import people_in
from exchange.imports.cells.notes import looked_at
from exchange.imports.cells.pieces import LEFTOVER, LEFTOVER_BETWEEN
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.cells.values import find_village, sector_of
from exchange.imports.member_line import (
    NIK_ROWS,
    NIK_STORED,
    PHONE_ROWS,
    PHONE_STORED,
    CellError,
    MemberLine,
    mark_stored,
)
from exchange.imports.member_reader import NAME_PART, MemberReader, without_part
from exchange.spreadsheets.read import Row
from models.enrolment.enrolment import Member
from models.imports.list_rows import ListEntry, ReadyRow, StoredRow, find_stored
from models.participants.applications import NewApplication
from models.participants.participant import Identity
from models.roles.role import Role

NEEDED = ("organisation", "village", "rtrw", "occupation", "sector", "income", "programme", "payer")
TIMES = {Period.DAY: "working_days", Period.WEEK: "working_weeks"}
"""By period of an income, the question how often a month it comes."""
LOADS: Mapping[str, Callable[[str], object]] = {
    "organisation": Organisation,
    "sector": Sector,
    "programme": Programme,
    "payer": Payer,
    "income": Income.of,
    "months": int,
    "working_days": int,
    "working_weeks": int,
    "born_on": date.fromisoformat,
}
"""By field, the function that makes the value of an answer as the form keeps it."""
TEXT_FIELDS = frozenset({"nik", "full_name", "phone", "street", "occupation"})
"""A choice for these is written into the cell; for others the value is stored beside the cells."""
CELLS_OF = {
    "full_name": ("full_name", NAME_PART),
    "nik": ("nik", NIK_ROWS, NIK_STORED),
    "phone": ("phone", PHONE_ROWS, PHONE_STORED),
    "born_on": ("born_on", "born"),
    "rtrw": ("rtrw", "rt", "rw", "rwrt"),
    "village": ("village", "district", "city"),
}
"""The cells in which the value of a field may stand, and the marks that go with it."""
SHARED = word_set(
    "note street rt rw rtrw rwrt village district city organisation programme months payer "
    "payer_name sheet"
)
"""The cells that two people of one row have in common, when they are not written twice."""
PARTS = re.compile(r"\s*[/;&+\n]\s*|\s+dan\s+", re.IGNORECASE)


def load_value(name: str, text: str) -> object:
    """The value of an answer to the question `name`, as the form keeps it."""
    return LOADS.get(name, str)(text)


def load_defaults(defaults: Mapping[str, str]) -> dict[str, object]:
    """The values that hold for a whole list, of the answers that are stored with it."""
    return {name: load_value(name, text) for name, text in defaults.items()}


def list_reader(today: date, defaults: Mapping[str, str]) -> MemberReader:
    """A reader of rows with the stored defaults of their list."""
    return MemberReader(today, load_defaults(defaults))


def load_lines(rows: Iterable[Sequence[Any]], reader: MemberReader) -> list[MemberLine]:
    """The lines that `MemberLine.dump` made, with the defaults of the reader."""
    return [reader.complete(load_line(*row)) for row in rows]


def load_line(
    number: int, cells: dict[str, str], values: Mapping[str, str], errors: Iterable[tuple[str, str]]
) -> MemberLine:
    """A line that `MemberLine.dump` made."""
    meant = {name: load_value(name, text) for name, text in values.items()}
    return MemberLine(number, cells, meant, [CellError(number, *error) for error in errors])


def compare_with_stored(db: Session, role: Role, lines: Sequence[MemberLine]) -> None:
    """Ask about the rows that may be people who are registered with another NIK, or who have the
    phone of one; only people whom the role may see are compared."""
    values = [line.values for line in lines if "nik" in line.values]
    names = [str(each["full_name"]) for each in values if "full_name" in each]
    phones = [str(each["phone"]) for each in values if each.get("phone", "NONE") != "NONE"]
    mark_stored(lines, find_stored(db, role, names, phones))


def entries_of(lines: Iterable[MemberLine], scope: RoleScope) -> list[ListEntry]:
    """The rows of a list as they are stored."""
    return [
        replace(entry_of(check_scope(line, scope)), is_aside=line.number >= SHEET_ROWS)
        for line in lines
    ]


def check_scope(line: MemberLine, scope: RoleScope) -> MemberLine:
    """The line, with errors where it is outside of the role's area, RW or organisation."""
    values, wrong = line.values, {error.field for error in line.errors}
    rw = str(values.get("rtrw", "")).rpartition("/")[2]
    village = str(values.get("village", scope.area))
    body = values.get("organisation")

    def put_if_right(name: str, error: Invalid) -> None:
        if name not in wrong:
            line.put(name, error)

    if not RoleScope(scope.kind, scope.area, scope.organisation).covers(village, rw):
        put_if_right("village", Invalid("members-outside-village"))
    elif rw and not scope.covers(village, rw):
        put_if_right("rtrw", Invalid("members-outside-rw", rw=scope.rw))
    if body and scope.organisation and body != scope.organisation:
        put_if_right("organisation", Invalid("members-outside-body"))
    return line


def entry_of(line: MemberLine, chosen: Mapping[str, str] | None = None) -> ListEntry:
    """The row as it is stored. `chosen`: by field, the values chosen for ambiguous cells."""
    return ListEntry(
        number=line.number,
        nik=str(line.values.get("nik", "")),
        cells=line.cells,
        chosen=chosen or {},
        errors=error_names(line.errors),
        missing=tuple(missing_fields(line)),
    )


def error_names(errors: Iterable[CellError]) -> list[str]:
    """Field and name of the sentence of each: "phone:error-phone-short"."""
    return [f"{error.field}:{error.sentence}" for error in errors]


def missing_fields(line: MemberLine) -> list[str]:
    """The questions of an application that the row neither answers nor answers wrongly."""
    values, wrong = line.values, {error.field for error in line.errors}
    found = [each for each in NEEDED if each not in values and each not in wrong]
    own = values.get("payer", Payer.SELF) == Payer.SELF
    if own and "months" not in values and "months" not in wrong:
        found.append("months")
    income = values.get("income")
    times = TIMES.get(income.period) if isinstance(income, Income) else None
    return found + ([times] if times and times not in values else [])


def read_stored_row(reader: MemberReader, scope: RoleScope, row: StoredRow) -> MemberLine:
    """A stored row, read again with the values that were chosen for its cells."""
    line = reader.read_row(Row(row.number, dict(row.cells)))
    confirmed = {"full_name", "born_on", "village"} & row.chosen.keys()
    line.errors = [error for error in line.errors if error.field not in confirmed]
    for name, text in row.chosen.items():
        line.values[name] = load_value(name, text)
        if name == "village":
            line.values["district"] = text.rpartition(".")[0]
    if "nik" in line.values and {"born_on", "sex"} & row.chosen.keys():
        reader.add_doubts(line, parse_nik(str(line.values["nik"]), reader.today))
    work = line.values.get("occupation")
    if work and "sector" not in line.values:  # the work may be the one of the group
        line.put("sector", sector_of(str(work)))
    return check_scope(line, scope)


def errors_of(line: MemberLine) -> list[CellError]:
    """All that keeps this one row from being registered; without errors, the missing fields."""
    return line.errors or [
        CellError.of(line.number, "income", Invalid("members-monthly"))
        if name in TIMES.values()
        else CellError.of(line.number, name, Invalid("cell-empty"))
        for name in missing_fields(line)
    ]


def put_answer(row: StoredRow, error: CellError, text: str, is_choice: bool) -> StoredRow:
    """The stored row after an answer for the cell with the error."""
    if error.field == LEFTOVER:
        return _put_leftover(row, "" if is_choice else text)
    replaced = CELLS_OF.get(error.field, (error.field,))
    known = looked_at(row.cells, error.field)
    cells = {name: cell for name, cell in known.items() if name not in replaced}
    chosen = {name: value for name, value in row.chosen.items() if name != error.field}
    if is_choice and error.field == "full_name":  # a name that reads doubtfully, as it is meant
        cells[error.field] = chosen[error.field] = text
    elif is_choice and error.field not in TEXT_FIELDS:
        chosen[error.field] = text
    else:
        cells[error.field] = text
        if error.field == "village":  # the address may name another place, and stays as it is
            with suppress(Ambiguous, Invalid):
                chosen["village"] = find_village(text, row.cells.get("district", ""))
    return replace(row, cells=cells, chosen=chosen)


def _put_leftover(row: StoredRow, text: str) -> StoredRow:
    """The row without its leftover, and with what the person says it is: "Pekerjaan: ojek"."""
    found, name = read_pieces(text), row.cells.get("full_name", "")
    cells = {name: cell for name, cell in row.cells.items() if name != LEFTOVER} | found.cells
    for part in row.cells.get(LEFTOVER, "").split(LEFTOVER_BETWEEN):
        if without_part(name, part):  # the name has it still
            cells[NAME_PART] = part
    left = " ".join([*found.words, *found.leftover])
    return replace(row, cells=cells | ({LEFTOVER: left} if left else {}))


def place_of(row: StoredRow | MemberLine) -> str:
    """The number of the row in its sheet, and the sheet when it is not the first one read."""
    number = row.cells.get("row") or f"{row.number % SHEET_ROWS}"
    sheet = row.cells.get("sheet")
    return f"{number} ({sheet})" if sheet else number


def split_row(row: StoredRow) -> list[dict[str, str]]:
    """The cells of each of the people who share a row; [] when it names only one.

    The first keeps what is written once; the others have only what a household shares.
    """
    people = people_in(row.cells.get("full_name", ""))
    if len(people) < 2:
        return []
    found = [dict[str, str]() for _ in people]
    for name, cell in row.cells.items():
        parts = people if name == "full_name" else _parts_of(name, cell, len(people))
        for cells, part in zip(found, parts, strict=True):
            if part:
                cells[name] = part
    return found


def _parts_of(name: str, cell: str, count: int) -> list[str]:
    """The cell for each of so many people."""
    parts = [part for part in PARTS.split(cell) if part]
    if len(parts) == count and name not in SHARED:
        return parts
    return [cell, *[cell if name in SHARED else ""] * (count - 1)]


def ready_rows(
    reader: MemberReader, scope: RoleScope, rows: Iterable[StoredRow]
) -> tuple[list[ReadyRow], list[tuple[int, list[str]]]]:
    """The stored rows that can be registered; and ids of the others, with their errors."""
    ready, wrong = list[ReadyRow](), list[tuple[int, list[str]]]()
    for row in rows:
        line = read_stored_row(reader, scope, row)
        if errors := errors_of(line):
            wrong.append((row.id, error_names(errors)))
        else:
            ready.append((row.id, ready_of(line)))
    return ready, wrong


def identity(values: Mapping[str, object]) -> Identity:
    """The identity in the answers, by the questions of the registration form."""
    in_body = values["organisation"] != Organisation.UMUM
    return Identity(
        nik=str(values["nik"]),
        full_name=str(values["full_name"]),
        born_on=str(values["born_on"]),
        phone=stored_number(str(values.get("phone", "NONE"))),
        street=str(values.get("street", "")),
        occupation=str(values["occupation"]),
        post=str(values.get("post") or "") if in_body else "",
    )


def to_application(
    values: Mapping[str, object], income: int, flags: Iterable[str], photo_id: int | None = None
) -> NewApplication:
    """Return the application that the answers make; `income` is rupiah a month."""
    rt, _, rw = str(values["rtrw"]).partition("/")
    return NewApplication(
        sex=str(values["sex"]),
        village=str(values["village"]),
        rt=rt,
        rw=rw,
        organisation=str(values["organisation"]),
        sector=str(values["sector"]),
        income=income,
        programme=str(values["programme"]),
        payer=str(values["payer"]),
        months=int(str(values.get("months", 1))) if values["payer"] == Payer.SELF else 1,
        flags=list(flags),
        photo_id=photo_id,
    )


def monthly(income: Income, values: Mapping[str, object]) -> int:
    """Rupiah a month: daily income times working days, weekly income times working weeks."""
    often = TIMES.get(income.period)
    return income.amount * (int(str(values[often])) if often else 1)


def ready_of(line: MemberLine) -> Member:
    """A complete row, as it is registered."""
    income = line.values["income"]
    assert isinstance(income, Income), "an income was read, or asked for the group"
    doubts = map(str, line.doubts)
    return identity(line.values), to_application(line.values, monthly(income, line.values), doubts)
