"""The official status file of the branch: one row a participant, found by NIK.

Columns in any order: nik, status, aktif_sampai, and what says whom the NIK belongs to: nama and
tanggal_lahir, or nomor_pengajuan of our sheet. Further kpj, alasan, bulan, tanggal_meninggal, and
jumlah_bayar, tanggal_bayar of the newest payment, when there are any. The day of the data stands
in a title ("Data per 20 November 2026") or in tanggal_data. Amounts are whole rupiah.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256

from domain.invalid import Ambiguous, Invalid
from domain.parsing.nik import parse_nik
from exchange.spreadsheets import read
from exchange.spreadsheets.read import SheetTable, read_day, read_day_at_start

COLUMNS = {
    "nik": "nik, no nik, nomor nik, nik ktp, no ktp, nomor ktp, nik peserta, "
    "nomor induk kependudukan, nomor identitas, no identitas",
    "status": "status, status peserta, status kepesertaan, status aktif, keadaan, sts",
    "until": "aktif sampai, aktif sd, aktif s d, aktif hingga, masa aktif, berlaku sampai, "
    "tanggal berakhir, tgl berakhir, akhir perlindungan, tanggal berakhir perlindungan, "
    "perlindungan sampai, terlindungi sampai, masa perlindungan, tgl aktif sampai",
    "kpj": "kpj, no kpj, nomor kpj, no peserta, nomor peserta, nomor kepesertaan, no kepesertaan",
    "why": "alasan, alasan ditolak, alasan penolakan, keterangan, ket, catatan",
    "months": "bulan, jumlah bulan, bulan dibayar, jml bulan, jumlah bulan iuran, bulan iuran",
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
    "why": "alasan",
    "months": "bulan",
    "as_of": "tanggal_data",
    "amount": "jumlah_bayar",
    "paid_on": "tanggal_bayar",
}
"""The name of a column in the file, where it differs from ours."""


class OfficialState(StrEnum):
    """The states of an application (`ApplicationState`), and one more."""

    ACTIVE = "active"
    ENDED = "ended"
    REJECTED = "rejected"
    PROCESSING = "processing"
    AWAITING_PAYMENT = "awaiting_payment"
    DECEASED = "deceased"


STATUSES = {
    OfficialState.ACTIVE: "aktif, active, peserta aktif, masih aktif",
    OfficialState.ENDED: "nonaktif, non aktif, tidak aktif, berakhir, inactive, keluar, na, "
    "berakhir kepesertaan, berakhir kepesertaan keluar",
    OfficialState.REJECTED: "ditolak, tolak, rejected",
    OfficialState.PROCESSING: "diproses, proses, dalam proses, sedang diproses, diajukan, "
    "verifikasi",
    OfficialState.AWAITING_PAYMENT: "menunggu bayar, menunggu pembayaran, belum bayar, siap bayar, "
    "menunggu iuran pertama",
    OfficialState.DECEASED: "meninggal, meninggal dunia, wafat, md",
}
STATUS = {name: status for status, names in STATUSES.items() for name in names.split(", ")}
AS_OF = re.compile(
    r"\b(?:data|posisi|status|keadaan)?\s*per\b(?:\s+tanggal|\s+tgl)?[\s:]+(.+)", re.I
)
MOST_MONTHS = 600
LONGEST_REASON = 200
ROUNDED = 5
"""So many NIK, all ending in 0, were numbers in Excel once: their last digit is lost."""


@dataclass(frozen=True, slots=True)
class StatusRow:
    """`until`: last protected day. `months`: contribution months paid. `why`: of a rejection.

    `born_on` in ISO format; `application` is the number of ours that the row answers; all three
    that say whose row it is may be empty. `amount` (rupiah) and `paid_on` of the newest payment:
    for matching alone.
    """

    number: int = field(compare=False)
    nik: str
    status: OfficialState
    until: date | None = None
    kpj: str = ""
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
    """The reason why a row is left out: the name of a sentence with `values`."""

    row: int
    column: str
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StatusFile:
    as_of: date
    rows: tuple[StatusRow, ...]
    faults: tuple[RowError, ...]
    sha256: str


class UnreadableCell(Exception):
    """A cell that cannot be used: `reason` is the name of a sentence with `values`."""

    def __init__(self, column: str, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.column, self.reason, self.values = column, reason, values


def read_status(content: bytes, name: str, as_of: date | None, today: date) -> StatusFile:
    """The rows of the file, and the faults of those that cannot be used.

    `as_of`: the day of the data, for a file that does not say it. Invalid when all is unusable.
    """
    table = read.read_table(content, COLUMNS)
    needed = NEEDED if "application" in table.columns else NEEDED + OWNER
    missing = [HEADERS.get(each, each) for each in needed if each not in table.columns]
    if missing:
        raise Invalid("status-columns", missing=", ".join(missing))
    found, faults, days = read_rows(table, today)
    days |= days_in_titles([name.rpartition(".")[0], *table.titles])
    day_of_data = agreed_day(days | ({as_of} if as_of else set()), today)
    rows, contradictions = split_contradictions(found)
    all_faults = sorted(faults + contradictions, key=lambda fault: fault.row)
    return StatusFile(day_of_data, tuple(rows), tuple(all_faults), sha256(content).hexdigest())


def read_rows(table: SheetTable, today: date) -> tuple[list[StatusRow], list[RowError], set[date]]:
    """The rows that can be read, the faults of the others, and the days of tanggal_data."""
    rows, faults, days = list[StatusRow](), list[RowError](), set[date]()
    count = rounded = 0
    for row in table.rows:
        count += 1
        rounded += row.cells.get("nik", "").endswith("0")
        cells = {name: row.cells.get(name, "") for name in COLUMNS}
        try:
            if row.number in table.merged:
                raise UnreadableCell("", "row-merged")
            if as_of := parse_day("as_of", cells, today):
                days.add(as_of)
            rows.append(parse_row(row.number, cells, today))
        except UnreadableCell as wrong:
            column = HEADERS.get(wrong.column, wrong.column)
            faults.append(RowError(row.number, column, wrong.reason, wrong.values))
    if not count:
        raise Invalid("sheet-empty")
    if count == rounded >= ROUNDED:
        raise Invalid("status-rounded")
    return rows, faults, days


def parse_row(number: int, cells: Mapping[str, str], today: date) -> StatusRow:
    """A row; UnreadableCell when one of its cells cannot be used."""
    status = parse_state(cells["status"])
    until = parse_day("until", cells, today)
    if status is OfficialState.ACTIVE and not until:
        raise UnreadableCell("until", "cell-empty")
    return StatusRow(
        number=number,
        nik=parse_nik_cell(cells["nik"], today),
        status=status,
        until=until,
        kpj=parse_kpj(cells["kpj"]),
        why=cells["why"][:LONGEST_REASON] if status is OfficialState.REJECTED else "",
        months=parse_months(cells["months"]),
        died_on=parse_day("died_on", cells, today),
        name=cells["name"][:LONGEST_REASON],
        born_on=parse_birth_date(cells, today),
        application=cells["application"][:LONGEST_REASON].strip().upper(),
        amount=parse_amount_or_none(cells["amount"]),
        paid_on=parse_day("paid_on", cells, today),
    )


def parse_state(text: str) -> OfficialState:
    """The state that a cell names; UnreadableCell for any other text."""
    if not text:
        raise UnreadableCell("status", "cell-empty")
    if status := STATUS.get(read.normalise_header(text)):
        return status
    raise UnreadableCell("status", "cell-status", value=text[:30])


def parse_day(column: str, cells: Mapping[str, str], today: date) -> date | None:
    """The day in the cell; None when it is empty."""
    found = read_day(cells[column]) if cells[column] else None
    last = date(today.year + (5 if column == "until" else 0), 12, 31)
    if cells[column] and (found is None or not date(2000, 1, 1) <= found <= last):
        raise UnreadableCell(column, "cell-date", value=cells[column][:30])
    return found


def parse_birth_date(cells: Mapping[str, str], today: date) -> str:
    """The birth date in ISO format, empty without one; UnreadableCell when it is none."""
    text = cells["born_on"]
    found = read_day(text) if text else None
    if found and found > today and f"{found.year}" not in text:  # 12-08-85
        found = found.replace(year=found.year - 100)
    if text and (found is None or not date(1900, 1, 1) <= found <= today):
        raise UnreadableCell("born_on", "cell-date", value=text[:30])
    return found.isoformat() if found else ""


def parse_nik_cell(text: str, today: date) -> str:
    """The digits of the NIK in a cell; UnreadableCell when it is none."""
    if not text:
        raise UnreadableCell("nik", "cell-empty")
    try:
        return parse_nik(text, today).digits
    except (Invalid, Ambiguous) as why:
        raise UnreadableCell("nik", why.reason) from None


def parse_kpj(text: str) -> str:
    """11 digits, or empty; a cell kept as a number has lost its leading zeros."""
    digits = re.sub(r"[ .\-]", "", text)
    if digits in ("", "0"):
        return ""
    if re.fullmatch(r"\d{11}", digits, re.ASCII):
        return digits
    raise UnreadableCell("kpj", "cell-kpj")


def parse_months(text: str) -> int | None:
    """A number of months; None when the cell is empty."""
    if not text:
        return None
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or int(text) > MOST_MONTHS:
        raise UnreadableCell("months", "cell-months", value=text[:30])
    return int(text)


def parse_amount_or_none(text: str) -> int | None:
    """Rupiah; None when it cannot be read, which only makes matching less sure."""
    digits = re.sub(r"^rp\.?\s*|[.,]00$|,-$|[. ]", "", text.strip(), flags=re.I)
    return int(digits) if re.fullmatch(r"\d{1,9}", digits, re.ASCII) else None


def days_in_titles(titles: Iterable[str]) -> set[date]:
    """The days in titles like "Data per 20 November 2026"."""
    tails = (found[1] for title in titles if (found := AS_OF.search(title)))
    return {each for tail in tails if (each := read_day_at_start(tail))}


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


def split_contradictions(rows: Iterable[StatusRow]) -> tuple[list[StatusRow], list[RowError]]:
    """One row for each NIK, and the faults of rows that contradict each other: all are left out.

    The same row twice is one.
    """
    by_nik = dict[str, StatusRow]()
    contradicted = dict[str, set[int]]()
    for row in rows:
        first = by_nik.setdefault(row.nik, row)
        if first != row:
            contradicted.setdefault(row.nik, {first.number}).add(row.number)
    faults = []
    for numbers in contradicted.values():
        for number in numbers:
            others = ", ".join(str(each) for each in sorted(numbers - {number})[:5])
            faults.append(RowError(number, "nik", "row-contradicted", {"others": others}))
    return [row for nik, row in by_nik.items() if nik not in contradicted], faults
