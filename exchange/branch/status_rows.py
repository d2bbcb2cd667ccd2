"""A status file by the headers that the branch gives its columns, and its rows: each is one
participant's, or says why it cannot be used.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.files import Grid
from domain.invalid import Invalid
from exchange.branch.status_cells import (
    ARREARS,
    LONGEST_REASON,
    OfficialState,
    UnreadableCell,
    blank_out,
    parse_amount_or_none,
    parse_birth_date,
    parse_day,
    parse_kpj,
    parse_months,
    parse_nik_cell,
    parse_payment_code,
    parse_reason,
    parse_state,
    words_of,
)
from exchange.branch.status_dates import (
    check_short_years,
    dates_in_order,
    orders_of_dates,
    short_years_first,
)
from exchange.imports.cells.doubtful import NoteKind, kind_of_note
from exchange.spreadsheets import read
from exchange.spreadsheets.read import Row, SheetTable

COLUMNS = {
    "nik": "nik, no nik, nomor nik, nik ktp, no ktp, nomor ktp, nik peserta, "
    "nomor induk kependudukan, nomor identitas, no identitas, no ktp nik, nik ktp no, no nik ktp",
    "status": "status, status peserta, status kepesertaan, status aktif, keadaan, sts",
    "until": "aktif sampai, aktif sd, aktif s d, aktif hingga, masa aktif, masa aktif s d, "
    "masa aktif sampai, berlaku sampai, "
    "tanggal berakhir, tgl berakhir, akhir perlindungan, tanggal berakhir perlindungan, "
    "perlindungan sampai, terlindungi sampai, masa perlindungan, tgl aktif sampai",
    "kpj": "kpj, no kpj, nomor kpj, no peserta, nomor peserta, nomor kepesertaan, no kepesertaan",
    "code": "kode bayar, kode pembayaran, kode iuran, kode billing, no billing, nomor billing",
    "why": "alasan, alasan ditolak, alasan penolakan",
    "note": "keterangan, ket, catatan",
    "months": "jumlah bulan dibayar, jml bulan dibayar, jumlah bulan iuran, jml bulan iuran",
    "died_on": "tanggal meninggal, tgl meninggal, meninggal tanggal, meninggal pada",
    "name": "nama, nama ktp, nama peserta, nama lengkap, nama tk, nama tenaga kerja",
    "born_on": "tanggal lahir, tgl lahir, tanggal kelahiran, tgl kelahiran, lahir",
    "application": "nomor pengajuan, no pengajuan, nomor pendaftaran, no pendaftaran",
    "amount": "jumlah bayar, jumlah iuran, iuran, nominal, nominal iuran, jumlah dibayar, "
    "total iuran, iuran dibayar",
    "paid_on": "tanggal bayar, tgl bayar, tanggal posting, tgl posting, tanggal pembayaran, "
    "tgl pembayaran",
    "as_of": "tanggal data, tgl data, data per, per tanggal",
}
NEEDED = ("nik", "status", "until")
OWNER = ("name", "born_on")
"""Needed too, unless there are application numbers: a NIK alone says nothing about whose it is."""
HEADERS = {
    "until": "aktif_sampai",
    "name": "nama",
    "born_on": "tanggal_lahir",
    "application": "nomor_pengajuan",
    "code": "kode_bayar",
    "why": "alasan",
    "note": "keterangan",
    "months": "jumlah_bulan_dibayar",
    "died_on": "tanggal_meninggal",
    "as_of": "tanggal_data",
    "amount": "jumlah_bayar",
    "paid_on": "tanggal_bayar",
}
"""The name of a column in the file, where it differs from ours."""


def likely_columns(header: Sequence[str]) -> dict[str, int]:
    """The first column for each field whose name is known, by its index: also where a header is
    refused."""
    fields = {each: name for name, known in COLUMNS.items() for each in known.split(", ")}
    found = dict[str, int]()
    for at, text in enumerate(header):
        if name := fields.get(read.normalise_header(text)):
            found.setdefault(name, at)
    return found


def looks_like_status(grid: Grid) -> bool:
    """Whether one of the first rows is the header of a status file."""
    for row in grid.rows[: read.HEADER_WITHIN]:
        names = set(map(read.normalise_header, row))
        if all(names & set(COLUMNS[each].split(", ")) for each in NEEDED):
            return True
    return False


EMPTY = dict.fromkeys(COLUMNS, "")
SUM = re.compile(r"(?i)(?:sub\s*|grand\s*)?(?:total|jumlah)\b")
LONG_AGO = timedelta(days=366)
"""Membership is over after three months without a contribution: an active one is no older."""
ROUNDED = 5
"""So many NIK, all ending in 0, were numbers in Excel once: their last digit is lost."""


@dataclass(frozen=True, slots=True)
class StatusRow:
    """`until`: last protected day. `months`: contribution months paid. `why`: of a rejection.

    `born_on` in ISO format; `application` is the number of ours that the row answers; all three
    that say whose row it is may be empty. `code`: to pay the first contribution with.
    `amount` (rupiah) and `paid_on` of the newest payment: for matching alone.
    """

    number: int = field(compare=False)
    nik: str
    status: OfficialState
    until: date | None = None
    kpj: str = ""
    code: str = ""
    why: str = ""
    months: int | None = None
    died_on: date | None = None
    name: str = ""
    born_on: str = ""
    application: str = ""
    amount: int | None = field(default=None, compare=False)
    paid_on: date | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class RowError:
    """The name of a sentence with `values`: why a row is left out, or what of it is."""

    row: int
    column: str
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class RowsRead:
    """The rows that can be read, and what there is to say of the others; `days` of tanggal_data.

    `is_day_first`: no column of dates shows the month first. `unreadable`: the numbers of the
    faulty rows of a NIK.
    """

    rows: list[StatusRow] = field(default_factory=list)
    faults: list[RowError] = field(default_factory=list)
    notes: list[RowError] = field(default_factory=list)
    passed: list[int] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    is_day_first: bool = True
    unreadable: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add_fault(self, number: int, nik: str, wrong: UnreadableCell, today: date) -> None:
        """Leave a row out, and keep its number by its NIK where that can be read."""
        column = HEADERS.get(wrong.column, wrong.column)
        self.faults.append(RowError(number, column, wrong.reason, wrong.values))
        with suppress(UnreadableCell):
            self.unreadable[parse_nik_cell(nik, today)].append(number)


def read_rows(table: SheetTable, today: date) -> RowsRead:
    """Read each row in the order of dates that its columns show."""
    found, rounded = RowsRead(), 0
    people = list[Row]()
    for row in table.rows:
        if is_nobody(row.cells):
            found.passed.append(row.number)
        else:
            people.append(row)
    orders = orders_of_dates([row.cells for row in people], today)
    found.is_day_first = all(order == "day" for order in orders.values())
    short = short_years_first([row.cells for row in people], today)
    for row in people:
        rounded += row.cells.get("nik", "").endswith("0")
        cells = plain_cells(row, table)
        try:
            if row.number in table.merged:
                raise UnreadableCell("", "row-merged")
            check_short_years(cells, short, today)
            cells |= dates_in_order(cells, orders, today)
            if as_of := parse_day("as_of", cells, today):
                found.days.add(as_of)
            read_row = parse_row(row.number, cells, today)
        except UnreadableCell as wrong:
            found.add_fault(row.number, cells["nik"], wrong, today)
            continue
        found.rows.append(read_row)
        if read_row.status is OfficialState.REJECTED and not read_row.why:
            found.notes.append(
                RowError(row.number, HEADERS["why"], "cell-why" if cells["why"] else "cell-no-why")
            )
    if not people:
        raise Invalid("sheet-empty")
    if len(people) == rounded >= ROUNDED:
        raise Invalid("status-rounded")
    leave_out_months(found)
    return found


def plain_cells(row: Row, table: SheetTable) -> dict[str, str]:
    """The cells without signs for nothing; a note is the reason where no column is."""
    cells = EMPTY | {name: blank_out(name, text) for name, text in row.cells.items()}
    return cells if "why" in table.columns else cells | {"why": cells["note"]}


def leave_out_months(found: RowsRead) -> None:
    """Make faults of all rows when each is protected until the first of a month: a column of
    months ("Nov-26") that a program made days of. Protection ends with the month."""
    dated = [row for row in found.rows if row.until]
    if dated and all(row.until and row.until.day == 1 for row in dated):
        for row in dated:
            fault = RowError(row.number, HEADERS["until"], "cell-month", {"value": f"{row.until}"})
            found.faults.append(fault)
        found.rows = [row for row in found.rows if not row.until]


def is_nobody(cells: Mapping[str, str]) -> bool:
    """Whether the row is a sum or a signature: nothing in it says a person's state."""
    nik = cells.get("nik", "")
    if SUM.match(nik) or (SUM.match(cells.get("name", "")) and not re.search(r"\d", nik)):
        return True
    if nik and not re.search(r"\d", nik) and not (cells.get("status") or cells.get("until")):
        return True
    return not any(cells.get(each) for each in ("nik", "status", "until", "born_on", "kpj"))


def parse_row(number: int, cells: Mapping[str, str], today: date) -> StatusRow:
    """A row; UnreadableCell when one of its cells cannot be used."""
    status = parse_state(cells["status"])
    until = parse_day("until", cells, today)
    if status is OfficialState.ACTIVE and not until:
        raise UnreadableCell("until", "cell-empty")
    check_agreement(status, until, cells, today)
    return StatusRow(
        number=number,
        nik=parse_nik_cell(cells["nik"], today),
        status=status,
        until=until,
        kpj=parse_kpj(cells["kpj"]),
        code=parse_payment_code(cells["code"]),
        why=parse_reason(cells["why"]) if status is OfficialState.REJECTED else "",
        months=parse_months(cells["months"]),
        died_on=parse_day("died_on", cells, today),
        name=cells["name"][:LONGEST_REASON],
        born_on=parse_birth_date(cells, today),
        application=cells["application"][:LONGEST_REASON].strip().upper(),
        amount=parse_amount_or_none(cells["amount"]),
        paid_on=parse_day("paid_on", cells, today),
    )


def check_agreement(
    status: OfficialState, until: date | None, cells: Mapping[str, str], today: date
) -> None:
    """UnreadableCell when the state and the rest of the row contradict each other."""
    value = cells["until"][:30]
    if until and until >= today and words_of(cells["status"]) in ARREARS.split(", "):
        raise UnreadableCell("until", "cell-arrears-ahead", value=value)
    if until and until >= today and status is OfficialState.ENDED:
        raise UnreadableCell("until", "cell-ended-ahead", value=value)
    if until and status is OfficialState.ACTIVE and until < today - LONG_AGO:
        raise UnreadableCell("until", "cell-active-long-ago", value=value)
    if status is not OfficialState.DECEASED:
        for column in ("name", "note", "why"):
            if cells[column] and kind_of_note(cells[column]) is NoteKind.DEAD:
                raise UnreadableCell(column, "cell-says-dead")
        if cells["died_on"]:
            raise UnreadableCell("died_on", "cell-says-dead")
