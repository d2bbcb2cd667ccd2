"""The fields of a proof of payment: a slip of a shop, or what a bank's app or a wallet shows.

It is what somebody shows, and proves nothing: a picture is easily made. A field is sure when the
paper says it twice, or when its parts add up, and every reading agrees.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from domain.contributions.payment_places import named_places
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import parse_nik
from domain.photos.layout import levels
from domain.photos.lines import Again, Paper, PaperKind, Read, TextLine

ABOUT = re.compile(
    r"BPJS|IURAN|KETENAGAKERJAAN|JAMSOSTEK|BAYAR|PEMBAYARAN|TRANSAKSI|STRUK|TOTAL|NOMINAL|TRANSFER"
)
"""Words of a proof of payment."""
HEALTH = re.compile(r"BPJS ?KES|\bJKN\b|INDONESIA SEHAT")
OURS = re.compile(r"KETENAGAKERJAAN|BPJS ?T[KE]\b|BPJSTK|JAMSOSTEK|\bBPU\b|\bJKK\b")
"""Words of the other BPJS, which pays for treatment, and of this one."""
NO_PLACE = re.compile(
    r"\b(?:SUMBER|TRANSFER|PEMINDAHAN|PENARIKAN|JUMLAH|ASAL) ?DANA\b|"
    r"\b(?:PESERTA|PEKERJA|IURAN|BPU|SECARA) ?MANDIRI\b"
)
"""Words of a slip that are drawn like the name of a wallet or a bank."""
FEWEST_WORDS = 2
MONEY = re.compile(
    r"(?:\bRP\.?|\bIDR)\s*([\dOIL][\dOIL.,\s]*)|(?<![\d./-])(\d{1,3}(?:[.,]\d{3})+)\b"
)
CENTS = re.compile(r"[.,]\d{2}$")
TOTAL = re.compile(r"TOTAL|JUMLAH|NOMINAL|DIBAYAR|BAYAR\b")
FEE = re.compile(r"\bADM|BIAYA|FEE")
DUES = re.compile(r"IURAN|TAGIHAN|POKOK|RP TAG\b")
MONTHS = {
    month: number
    for number, months in enumerate(
        (
            *("JAN", "FEB", "MAR", "APR", "MEI/MAY", "JUN"),
            *("JUL", "AGU/AUG/AGT", "SEP", "OKT/OCT", "NOV", "DES/DEC"),
        ),
        1,
    )
    for month in months.split("/")
}
DAY = re.compile(
    r"(?<!\d)(?=(?:(?P<iso>20\d{2})[-/.](?P<m>\d{2})[-/.](?P<d>\d{2})|(?P<day>\d{1,2})[-/.\s]{1,2}"
    r"(?P<month>\d{2}|[A-Z]{3,9})[-/.,\s]{1,2}(?P<year>20\d{2}|\d{2}))(?!\d(?!\d[:.]\d{2})))"
)
"""The beginning of a date, which the time may follow without a blank. Another number may stand
before it, as a misread letter does: "TG1. 15-11-2026"."""
CODE = re.compile(
    r"(?:KODE (?:[IL]URAN|BILLING)|(?:KODE|ID|NO(?:MOR)?\.?) ?BAYAR|ID BILLING|"
    r"NO(?:MOR)?\.? ?VA|VIRTUAL ACCOUNT)"
)
DIGITS = re.compile(r"\d[\d ]{7,22}\d")
SAME_ROW = 0.6
"""Heights of a line that an amount may stand above or below its label."""
NEXT_ROW = 2.4
"""Heights that a label may stand above the amount that it names."""
LEAST_AGREEING = 3
OLDEST = 400
"""Days; an older date on a slip is about something else."""


def read_receipt(lines: Sequence[TextLine], today: date, again: Again) -> Paper:
    """The fields `amount`, `fee`, `paid_on`, `place`, `nik` and `code`, those that are there."""
    text = "\n".join(each.text for each in lines)
    if not is_receipt(lines):
        return Paper(PaperKind.OTHER if lines else PaperKind.NONE)
    if HEALTH.search(text) and not OURS.search(text):
        return Paper(PaperKind.HEALTH)
    places = named_places(NO_PLACE.sub("", text))
    found = {
        **amounts(lines, again),
        "paid_on": paid_on(lines, today, again),
        "place": Read(places[0], len(places) == 1) if places else None,
        **numbers(lines, today, again),
    }
    return Paper(PaperKind.RECEIPT, {name: each for name, each in found.items() if each})


def is_receipt(lines: Sequence[TextLine]) -> bool:
    """Whether the words are those of a proof of payment."""
    return len({word for line in lines for word in ABOUT.findall(line.text)}) >= FEWEST_WORDS


def amounts(lines: Sequence[TextLine], again: Again) -> dict[str, Read | None]:
    """The sum that was paid, and the fee within it, in rupiah."""
    totals, fees, dues = Counter[int](), Counter[int](), Counter[int]()
    level = levels(lines)
    for line in lines:
        for value in money(line.text):
            label = label_of(line, lines, level)
            kind = fees if FEE.search(label) else dues if DUES.search(label) else None
            if kind is None and TOTAL.search(label):
                kind = totals
            if kind is not None:
                kind[value] += 1
    every = Counter(value for line in lines for value in money(line.text))
    if not every:
        return {}
    total = max(totals or dues or every)
    fee = max(fees, default=0)
    adds_up = fee > 0 and every[total - fee] > 0
    source = next(line for line in lines if total in money(line.text))
    agreeing = sum(total in money(each.text) for each in again(source))
    sure = (adds_up or every[total] > 1) and agreeing > LEAST_AGREEING
    return {
        "amount": Read(f"{total}", sure),
        "fee": Read(f"{fee}", sure and adds_up) if fee else None,
    }


def money(text: str) -> list[int]:
    """The amounts in a text, in rupiah."""
    found = []
    for match in MONEY.finditer(text):
        digits = (match[1] or match[2]).strip(" .,").translate(str.maketrans("OIL", "011"))
        plain = re.sub(r"[^\d]", "", CENTS.sub("", digits) if len(digits) > 6 else digits)
        if plain and int(plain):
            found.append(int(plain))
    return found


def label_of(line: TextLine, lines: Sequence[TextLine], level: Mapping[int, float]) -> str:
    """The words that name an amount: in its line, at the left in its row, or right above it."""
    if re.search(r"[A-Z]{4}", line.text):
        return line.text
    beside = [
        each
        for each in lines
        if each.right <= line.left + line.height
        and abs(level[each.number] - level[line.number]) < SAME_ROW * line.height
    ]
    if beside:
        return " ".join(each.text for each in sorted(beside, key=lambda each: each.right))
    above = [
        each
        for each in lines
        if SAME_ROW < (level[line.number] - level[each.number]) / line.height < NEXT_ROW
        and abs(each.left - line.left) < NEXT_ROW * line.height
    ]
    return max(above, key=lambda each: level[each.number]).text if above else ""


def paid_on(lines: Sequence[TextLine], today: date, again: Again) -> Read | None:
    """The day of the payment: the newest that is not after today."""
    votes = Counter(day for line in lines for day in days(line.text, today))
    if not votes:
        return None
    newest = max(votes)
    source = next(line for line in lines if newest in days(line.text, today))
    agreeing = sum(newest in days(each.text, today) for each in again(source))
    return Read(newest.isoformat(), len(votes) == 1 and agreeing > LEAST_AGREEING)


def days(text: str, today: date) -> Iterator[date]:
    """The days in a text that a payment may be of."""
    for match in DAY.finditer(text):
        named = match["month"] or ""
        month = MONTHS.get(named[:3]) if named.isalpha() else int(match["m"] or named)
        year = int(match["iso"] or match["year"])
        try:
            day = date(
                year if year > 99 else 2000 + year, month or 0, int(match["d"] or match["day"])
            )
        except ValueError:
            continue
        if 0 <= (today - day).days <= OLDEST:
            yield day


def numbers(lines: Sequence[TextLine], today: date, again: Again) -> dict[str, Read | None]:
    """The NIK that was paid for, or the code that stands for a payment."""
    found: dict[str, Read | None] = {}
    level = levels(lines)
    for line in lines:
        for match in DIGITS.finditer(line.text):
            digits = match[0].replace(" ", "")
            agreeing = sum(digits in each.text.replace(" ", "") for each in again(line))
            sure = agreeing > LEAST_AGREEING + 1
            if is_nik(digits, today):
                found.setdefault("nik", Read(digits, sure))
            elif CODE.search(line.text) or CODE.search(label_of(line, lines, level)):
                found.setdefault("code", Read(digits, sure))
    return found


def is_nik(digits: str, today: date) -> bool:
    """Whether it is a NIK by its form."""
    try:
        return len(digits) == 16 and bool(parse_nik(digits, today))
    except (Ambiguous, Invalid):
        return False
