"""The official status file of the branch: one row a participant, found by NIK.

Columns in any order: nik, status, aktif_sampai, and what says whom the NIK belongs to: nama and
tanggal_lahir, or nomor_pengajuan of our sheet. Further kpj, kode_bayar (of the first payment),
alasan, jumlah_bulan_dibayar, tanggal_meninggal, and jumlah_bayar, tanggal_bayar of the newest
payment, when there are any. The day of the data stands in a title ("Data per 20 November 2026") or
in tanggal_data. Amounts are whole rupiah. It may be our sheet of applications, filled in.

A date of two numbers is read day first, unless its column shows that it writes the month first.
A row that contradicts itself (active and dead, ended and protected) is left out.
Of several rows of one NIK the newest card counts; those that contradict each other are left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from hashlib import sha256
from operator import attrgetter
from typing import Any

from domain.invalid import Invalid
from exchange.branch.status_cells import OfficialState
from exchange.branch.status_rows import (
    COLUMNS,
    HEADERS,
    NEEDED,
    OWNER,
    RowError,
    StatusRow,
    read_rows,
)
from exchange.spreadsheets import read
from exchange.spreadsheets.days import read_day_at_start
from exchange.spreadsheets.read import NO_SHAPES, Shapes

CARD_STATES = (OfficialState.ACTIVE, OfficialState.ENDED)
LEFT_OUT = ("row-old-card", "row-same-card", "row-twice")


def split_contradictions(
    rows: Iterable[StatusRow], unreadable: Mapping[str, Sequence[int]]
) -> tuple[list[StatusRow], list[RowError], list[RowError]]:
    """One row for each NIK, the faults of rows that contradict each other, which are all left
    out, and notes of old cards and of rows that say the same once more. One that cannot be read,
    with its number in `unreadable`, may say anything of its NIK.
    """
    by_nik = defaultdict[str, list[StatusRow]](list)
    kept, faults, notes = list[StatusRow](), list[RowError](), list[RowError]()
    for row in rows:
        if row in by_nik[row.nik]:
            first = by_nik[row.nik][by_nik[row.nik].index(row)]
            notes.append(RowError(row.number, "nik", "row-twice", {"first": first.number}))
        else:
            by_nik[row.nik].append(row)
    for nik, same in by_nik.items():
        unclear = unreadable.get(nik, ())
        best = [] if unclear else newest_cards(same)
        if best:
            kept.append(agreed_card(best))
            notes += card_notes(same, best)
            continue
        for row in same:
            numbers = sorted([*(each.number for each in same if each is not row), *unclear])
            others = ", ".join(map(str, numbers))
            faults.append(RowError(row.number, "nik", "row-contradicted", {"others": others}))
    return kept, faults, notes


def newest_cards(same: Sequence[StatusRow]) -> list[StatusRow]:
    """The rows that count of those of one NIK: its only one, or the card that protects longest, an
    active one first, of several the one that was paid last; several when nothing tells them apart,
    none when the rows contradict each other."""
    if len(same) == 1:
        return [*same]
    are_cards = len({row.kpj for row in same if row.kpj}) == len(same)
    one_person = len({(row.name.casefold(), row.born_on) for row in same}) == 1
    if not are_cards or not one_person or any(row.status not in CARD_STATES for row in same):
        return []
    active = [row for row in same if row.status is OfficialState.ACTIVE] or same
    last = max(row.until or date.min for row in active)
    best = [row for row in active if (row.until or date.min) == last]
    paid = max(row.paid_on or date.min for row in best)
    return [row for row in best if (row.paid_on or date.min) == paid]


def agreed_card(best: Sequence[StatusRow]) -> StatusRow:
    """The only row, or what equal cards say alike: not which of their numbers is the person's."""
    first = best[0]
    if len(best) == 1:
        return first
    months = first.months if len({row.months for row in best}) == 1 else None
    return replace(first, kpj="", months=months, amount=None, paid_on=None)


def card_notes(same: Sequence[StatusRow], best: Sequence[StatusRow]) -> list[RowError]:
    """Why each row but the first of the `best` is left out."""
    first = best[0]
    cards = ", ".join(f"***{row.kpj[-4:]}" for row in best)
    return [
        RowError(row.number, "nik", "row-same-card", {"first": first.number, "cards": cards})
        if row in best
        else RowError(row.number, "nik", "row-old-card", {"newest": first.number})
        for row in same
        if row is not first
    ]


AS_OF = re.compile(
    r"\b(?:data|posisi|status|keadaan)?\s*per\b(?:\s+tanggal|\s+tgl)?[\s:]+(.+)", re.I
)


@dataclass(frozen=True, slots=True)
class StatusRows:
    """The rows of a file; `days` are those of which it says that the data is of them."""

    rows: tuple[StatusRow, ...]
    faults: tuple[RowError, ...]
    """Of the rows that are left out and must be mended."""
    notes: tuple[RowError, ...]
    """Of what was left out rightly: old cards, reasons that nobody may be sent."""
    passed: tuple[int, ...]
    """The numbers of rows that are nobody: sums, signatures."""
    sha256: str
    days: frozenset[date]
    others: tuple[str, ...] = ()
    """The names of the sheets that look alike and were not read."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """The headers as they are written in the file, by our names."""
    header: tuple[str, ...] = ()
    """All cells of its header."""
    places: Mapping[str, int] = field(default_factory=dict)
    """Our fields with the index of the column that each was read in."""

    def of_day(self, day: date | None, today: date, name: str = "") -> "StatusFile":
        """The file with the one day of its data, which the sheet, its name or somebody says;
        Invalid (`status-as-of-...`) when that is none, several, or one in the future."""
        days = {*self.days, *days_in_titles([name]), *([day] if day else [])}
        return StatusFile(
            agreed_day(days, today),
            *(self.rows, self.faults, self.notes, self.passed, self.sha256, self.others),
            *(self.columns, self.header, self.places),
        )

    def dump(self) -> dict[str, Any]:
        """The sheet as JSON, from which `load_sheet` makes it again; a row without names."""
        cells = attrgetter(*FIELDS)
        rows = [[*map(_plain, cells(row))] for row in self.rows]
        errors = {name: [asdict(each) for each in getattr(self, name)] for name in ERRORS}
        lists = ("passed", "days", "others", "header")
        rest = {name: _plain(getattr(self, name)) for name in lists}
        columns = {"columns": dict(self.columns), "places": dict(self.places)}
        alike = {"sha256": self.sha256} | columns
        return {"rows": rows} | errors | rest | alike


FIELDS = tuple(each.name for each in fields(StatusRow))
ERRORS = ("faults", "notes")


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, frozenset | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def load_sheet(known: Mapping[str, Any]) -> StatusRows:
    """The sheet that `StatusRows.dump` made JSON of."""

    def day(text: str | None) -> date | None:
        return date.fromisoformat(text) if text else None

    def row(values: Sequence[Any]) -> StatusRow:
        each = dict(zip(FIELDS, values, strict=True))
        days = {name: day(each[name]) for name in ("until", "died_on", "paid_on")}
        return StatusRow(**{**each, **days, "status": OfficialState(each["status"])})

    return StatusRows(
        rows=tuple(row(each) for each in known["rows"]),
        faults=tuple(RowError(**each) for each in known["faults"]),
        notes=tuple(RowError(**each) for each in known["notes"]),
        passed=tuple(known["passed"]),
        sha256=known["sha256"],
        days=frozenset(date.fromisoformat(each) for each in known["days"]),
        others=tuple(known["others"]),
        columns=known["columns"],
        header=tuple(known["header"]),
        places=known["places"],
    )


@dataclass(frozen=True, slots=True)
class StatusFile:
    """A sheet with the day of its data."""

    as_of: date
    rows: tuple[StatusRow, ...]
    faults: tuple[RowError, ...]
    notes: tuple[RowError, ...]
    passed: tuple[int, ...]
    sha256: str
    others: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    header: tuple[str, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)

    @property
    def left_out(self) -> Sequence[RowError]:
        """The notes of rows that say nothing of their own: old cards, and the same once more."""
        return [each for each in self.notes if each.reason in LEFT_OUT]


def read_status(content: bytes, name: str, as_of: date | None, today: date) -> StatusFile:
    """The rows of the file, and the faults of those that cannot be used.

    `as_of`: the day of the data, for a file that does not say it. Invalid when all is unusable.
    """
    return read_sheet(content, today).of_day(as_of, today, name.rpartition(".")[0])


def read_sheet(content: bytes, today: date, shapes: Shapes = NO_SHAPES) -> StatusRows:
    """The rows, whatever the day of their data is; Invalid when all is unusable, with its `header`
    where other columns may be chosen."""
    table = read.read_table(content, COLUMNS, "nik", shapes)
    needed = NEEDED if "application" in table.columns else NEEDED + OWNER
    missing = [HEADERS.get(each, each) for each in needed if each not in table.columns]
    if missing:
        raise Invalid("status-columns", missing=", ".join(missing), header=[*table.header])
    found = read_rows(table, today)
    rows, contradictions, old_cards = split_contradictions(found.rows, found.unreadable)
    return StatusRows(
        rows=tuple(rows),
        faults=tuple(sorted(found.faults + contradictions, key=lambda fault: fault.row)),
        notes=tuple(sorted(found.notes + old_cards, key=lambda note: note.row)),
        passed=tuple(found.passed),
        sha256=sha256(content).hexdigest(),
        days=frozenset(found.days | days_in_titles(table.titles, is_day_first=found.is_day_first)),
        others=table.others,
        columns={HEADERS.get(name, name): text for name, text in table.headers.items()},
        header=table.header,
        places=table.columns,
    )


def days_in_titles(titles: Iterable[str], *, is_day_first: bool = True) -> set[date]:
    """The days in titles like "Data per 20 November 2026"; without those that may be meant month
    first in a file of which it is not sure that `is_day_first`."""
    tails = (found[1] for title in titles if (found := AS_OF.search(title)))
    days = (read_day_at_start(tail, is_day_first=is_day_first) for tail in tails)
    return {each for each in days if each}


def agreed_day(days: set[date], today: date) -> date:
    """The one day of the data; Invalid when there is none, several, or one in the future."""
    if not days:
        raise Invalid("status-as-of-missing")
    if len(days) > 1:
        first = ", ".join(each.isoformat() for each in sorted(days)[:3])
        raise Invalid("status-as-of-differs", days=first)
    (as_of,) = days
    if as_of > today:
        raise Invalid("status-as-of-future", day=as_of.isoformat())
    return as_of
