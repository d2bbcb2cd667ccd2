"""The official status file of the branch: one row a participant, found by NIK.

Columns in any order: nik, status, aktif_sampai; kpj, alasan, bulan, tanggal_meninggal, and nama,
jumlah_bayar, tanggal_bayar of the newest payment, when there are any. The day of the data stands
in a title ("Data per 20 November 2026") or in tanggal_data.

Cells of the official status file, and why one cannot be used.
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
from exchange.spreadsheets.read import Row, SheetTable, read_day, read_day_at_start

MOST_MONTHS = 600


class UnreadableCell(Exception):
    def __init__(self, column: str, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.column, self.reason, self.values = column, reason, values


def parse_kpj(text: str) -> str:
    """11 digits; a cell kept as a number has lost its leading zeros."""
    digits = re.sub(r"[ .\-]", "", text)
    if digits in ("", "0") or re.fullmatch(r"\d{11}", digits, re.ASCII):
        return digits if digits != "0" else ""
    raise UnreadableCell("kpj", "cell-kpj")


def parse_amount_or_none(text: str) -> int | None:
    """Rupiah; what cannot be read only makes matching less sure."""
    digits = re.sub(r"^rp\.?\s*|[.,]00$|,-$|[. ]", "", text.strip(), flags=re.I)
    return int(digits) if re.fullmatch(r"\d{1,9}", digits, re.ASCII) else None


def parse_months_or_none(text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or int(text) > MOST_MONTHS:
        raise UnreadableCell("months", "cell-months", value=text[:30])
    return int(text)


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
    "name": "nama, nama peserta, nama lengkap, nama tk, nama tenaga kerja",
    "amount": "jumlah bayar, jumlah iuran, iuran, nominal, nominal iuran, jumlah dibayar, "
    "total iuran, iuran dibayar",
    "paid_on": "tanggal bayar, tgl bayar, tanggal posting, tgl posting, tanggal pembayaran, "
    "tgl pembayaran",
    "as_of": "tanggal data, tgl data, data per, per tanggal",
}
NEEDED = ("nik", "status", "until")
HEADERS = {"until": "aktif_sampai", "why": "alasan", "months": "bulan", "as_of": "tanggal_data"}
HEADERS |= {"amount": "jumlah_bayar", "paid_on": "tanggal_bayar"}
"""How a column is called in the file, where it differs."""


class OfficialState(StrEnum):
    """The states of an application (`models.participant.State`), and one more."""

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
LONGEST_REASON = 200
ROUNDED = 5
"""So many NIK, all ending in 0, were numbers in Excel once: their last digit is lost."""


@dataclass(frozen=True, slots=True)
class StatusRow:
    """`until`: last protected day. `months`: contribution months paid. `why`: of a rejection.

    `name`, `amount` (rupiah) and `paid_on` of the newest payment: for matching alone.
    """

    number: int = field(compare=False)
    nik: str
    status: OfficialState
    until: date | None = None
    kpj: str = ""
    why: str = ""
    months: int | None = None
    died_on: date | None = None
    name: str = field(default="", compare=False)
    amount: int | None = field(default=None, compare=False)
    paid_on: date | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class RowError:
    """Why a row is left out: `reason` is the name of a sentence with `values`."""

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


def read_status(content: bytes, name: str, as_of: date | None, today: date) -> StatusFile:
    """What the file tells, and which rows cannot be used and why.

    `as_of`: the day of the data, for a file that does not say it. Invalid when all is unusable.
    """
    table = read.read_table(content, COLUMNS)
    missing = [HEADERS.get(each, each) for each in NEEDED if each not in table.columns]
    if missing:
        raise Invalid("status-columns", missing=", ".join(missing))
    reader = StatusReader(table.merged, today)
    reader.take(table)
    found = reader.dates | days_in_titles([name.rpartition(".")[0], *table.titles])
    day_of_data = agreed_day(found | ({as_of} if as_of else set()), today)
    return StatusFile(day_of_data, *reader.result(), sha256(content).hexdigest())


def days_in_titles(titles: Iterable[str]) -> set[date]:
    """The days in titles like "Data per 20 November 2026"."""
    tails = (found[1] for title in titles if (found := AS_OF.search(title)))
    return {each for tail in tails if (each := read_day_at_start(tail))}


def agreed_day(found: set[date], today: date) -> date:
    """The one day of the data."""
    if not found:
        raise Invalid("status-as-of-missing")
    if len(found) > 1:
        days = ", ".join(each.isoformat() for each in sorted(found)[:3])
        raise Invalid("status-as-of-differs", days=days)
    as_of = found.pop()
    if as_of > today:
        raise Invalid("status-as-of-future", day=as_of.isoformat())
    return as_of


class StatusReader:
    """Takes a table row by row; what it found is in `result`."""

    def __init__(self, merged: frozenset[int], today: date) -> None:
        self.merged, self.today = merged, today
        self.rows: dict[str, StatusRow] = {}
        self.contradicted: dict[str, set[int]] = {}
        self.faults: list[RowError] = []
        self.dates: set[date] = set()
        self.count = self.rounded = 0

    def take(self, table: SheetTable) -> None:
        for row in table.rows:
            self.count += 1
            self.rounded += row.cells["nik"].endswith("0") if "nik" in row.cells else 0
            try:
                self.add(self.read(row))
            except UnreadableCell as wrong:
                column = HEADERS.get(wrong.column, wrong.column)
                self.faults.append(RowError(row.number, column, wrong.reason, wrong.values))
        if not self.count:
            raise Invalid("sheet-empty")
        if self.count == self.rounded >= ROUNDED:
            raise Invalid("status-rounded")

    def add(self, row: StatusRow) -> None:
        """The same row twice is one; rows that contradict each other are both left out."""
        first = self.rows.setdefault(row.nik, row)
        if first != row:
            self.contradicted.setdefault(row.nik, {first.number}).add(row.number)

    def result(self) -> tuple[tuple[StatusRow, ...], tuple[RowError, ...]]:
        for numbers in self.contradicted.values():
            for number in numbers:
                others = ", ".join(str(each) for each in sorted(numbers - {number})[:5])
                self.faults.append(RowError(number, "nik", "row-contradicted", {"others": others}))
        rows = tuple(row for row in self.rows.values() if row.nik not in self.contradicted)
        return rows, tuple(sorted(self.faults, key=lambda fault: fault.row))

    def read(self, row: Row) -> StatusRow:
        if row.number in self.merged:
            raise UnreadableCell("", "row-merged")
        cells = {name: row.cells.get(name, "") for name in COLUMNS}
        if as_of := self.day_of("as_of", cells):
            self.dates.add(as_of)
        status = parse_state(cells["status"])
        until = self.day_of("until", cells)
        if status is OfficialState.ACTIVE and not until:
            raise UnreadableCell("until", "cell-empty")
        return StatusRow(
            number=row.number,
            nik=self.nik_of(cells["nik"]),
            status=status,
            until=until,
            kpj=parse_kpj(cells["kpj"]),
            why=cells["why"][:LONGEST_REASON] if status is OfficialState.REJECTED else "",
            months=parse_months_or_none(cells["months"]),
            died_on=self.day_of("died_on", cells),
            name=cells["name"][:LONGEST_REASON],
            amount=parse_amount_or_none(cells["amount"]),
            paid_on=self.day_of("paid_on", cells),
        )

    def nik_of(self, text: str) -> str:
        if not text:
            raise UnreadableCell("nik", "cell-empty")
        try:
            return parse_nik(text, self.today).digits
        except (Invalid, Ambiguous) as why:
            raise UnreadableCell("nik", why.reason) from None

    def day_of(self, column: str, cells: Mapping[str, str]) -> date | None:
        """The day in the cell; None when it is empty."""
        found = read_day(cells[column]) if cells[column] else None
        last = date(self.today.year + (5 if column == "until" else 0), 12, 31)
        if cells[column] and (found is None or not date(2000, 1, 1) <= found <= last):
            raise UnreadableCell(column, "cell-date", value=cells[column][:30])
        return found


def parse_state(text: str) -> OfficialState:
    if not text:
        raise UnreadableCell("status", "cell-empty")
    if status := STATUS.get(read.normalise_header(text)):
        return status
    raise UnreadableCell("status", "cell-status", value=text[:30])
