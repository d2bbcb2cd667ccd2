"""One cell of a status file: the state, day, number or reason that it says."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache

from domain.broadcasts.text_rules import refuse_contacts
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import parse_nik
from exchange.spreadsheets import read
from exchange.spreadsheets.days import read_day


class OfficialState(StrEnum):
    """The states of an application (`ApplicationState`), and two more.

    `CARD`: the row has a card number and says nothing else of its member.
    """

    ACTIVE = "active"
    ENDED = "ended"
    REJECTED = "rejected"
    PROCESSING = "processing"
    AWAITING_PAYMENT = "awaiting_payment"
    DECEASED = "deceased"
    CARD = "card"


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
    OfficialState.CARD: "kpj terbit",
}
ARREARS = (
    "menunggak, nunggak, menunggak iuran, aktif menunggak, tunggakan, masa tenggang, grace period"
)
"""Words for a member whose protection has ended and who may still pay."""
STATUS = {name: status for status, names in STATUSES.items() for name in names.split(", ")}
STATUS |= dict.fromkeys(ARREARS.split(", "), OfficialState.ACTIVE)
DATES = ("until", "died_on", "born_on", "paid_on", "as_of")
BLANK = re.compile(
    r"(?i)[-–—.]+|null|none|n/a|nihil|(?:tidak|tdk) ada|#[a-z/0-9]+[!?]?|"
    r"0000-00-00(?: 00:00:00)?|00([-/])00\1(?:00)+"
)
"""What programs and people write into a cell that holds nothing."""
AMOUNT = re.compile(
    r"(?i)(?:rp\.?|idr)?\s*(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)"
    r"(?:[.,]00|,-|\.-)?",
    re.ASCII,
)
SMALLEST_AMOUNT, LARGEST_AMOUNT = 1_000, 10**9
PAYMENT_CODE = re.compile(r"[A-Za-z\d]{4,24}", re.ASCII)
MOST_MONTHS = 600
YEARS_AHEAD = 2
"""Of protection that may be paid."""
LONGEST_REASON = 200


class UnreadableCell(Exception):
    """A cell that cannot be used: `reason` is the name of a sentence with `values`."""

    def __init__(self, column: str, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.column, self.reason, self.values = column, reason, values


def blank_out(column: str, text: str) -> str:
    """The cell; empty for a sign that it holds nothing. A state and a name are what they are."""
    if not text or column in ("status", "name"):
        return text
    return "" if BLANK.fullmatch(text) else text


def last_day(column: str, today: date) -> date:
    """The last day that may stand in a column of dates: nobody has paid or died in days to come."""
    if column in ("paid_on", "died_on"):
        return today
    return date(today.year + (YEARS_AHEAD if column == "until" else 0), 12, 31)


@lru_cache(1024)
def words_of(text: str) -> str:
    """The words of a state; what stands in brackets may turn it into another one."""
    return read.normalise_header(re.sub(r"[()]", " ", text))


def parse_state(text: str) -> OfficialState:
    """The state that a cell names; UnreadableCell for any other text."""
    if not text:
        raise UnreadableCell("status", "cell-empty")
    status = STATUS.get(words_of(text))
    if status and not re.search(r"[?*]", text):
        return status
    raise UnreadableCell("status", "cell-status", value=text[:30])


def parse_day(column: str, cells: Mapping[str, str], today: date) -> date | None:
    """The day in the cell; None when it is empty."""
    found = read_day(cells[column]) if cells[column] else None
    if cells[column] and (
        found is None or not date(2000, 1, 1) <= found <= last_day(column, today)
    ):
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


def parse_payment_code(text: str) -> str:
    """Letters and digits without what divides them, or empty."""
    code = re.sub(r"[ .\-]", "", text)
    if code in ("", "0") or PAYMENT_CODE.fullmatch(code):
        return "" if code == "0" else code
    raise UnreadableCell("code", "cell-code")


def parse_months(text: str) -> int | None:
    """A number of months; None when the cell is empty."""
    if not text:
        return None
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or int(text) > MOST_MONTHS:
        raise UnreadableCell("months", "cell-months", value=text[:30])
    return int(text)


def parse_amount_or_none(text: str) -> int | None:
    """Rupiah; None when it cannot be read, which only makes matching less sure.

    Thousands are whole: 16.8 is a 16.800 that has lost its end. Nobody pays below Rp1.000.
    """
    found = AMOUNT.fullmatch(text.strip())
    amount = int(re.sub(r"\D", "", found[1])) if found else 0
    return amount if SMALLEST_AMOUNT <= amount < LARGEST_AMOUNT else None


def parse_reason(text: str) -> str:
    """The branch's reason of a rejection; empty when it holds what no broadcast may hold."""
    reason = text[:LONGEST_REASON]
    try:
        refuse_contacts(reason.replace("_", " "))
    except Invalid:
        return ""
    return reason
