"""Values of the cells of a member list, read by the parsers that the chat uses.

Places may stand in any of several cells. Birth dates may be typed, a date cell, Excel's number of
a day, or stand behind a birthplace.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, timedelta

from domain.calendar import age_in_years
from domain.contributions.protection import REGISTRATION_AGE_LIMIT
from domain.contributions.tariff import Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing import free_text, month_count, names, phone
from domain.parsing.dates import MONTH, OLDEST, YOUNGEST, parse_birth_date
from domain.parsing.money import parse_income
from domain.parsing.phone import PhoneKind
from domain.parsing.rt_rw import parse_rt_rw, parse_rt_within_rw
from domain.parsing.text import collapse_doubles
from domain.participants import occupation, organisation
from domain.regions import KECAMATAN, KELURAHAN, OUTSIDERS, match_region, villages_of
from exchange.imports.columns import PAYERS, PROGRAMMES, SECTORS, SEXES, read_choice

RT_RW = ("rt", "rw", "rtrw")
TWO_NUMBERS = re.compile(r"\d+\D+\d+")
DATE_CELL = re.compile(r"\d{4}-(\d\d)-(\d\d)")
RT_RW_IN_STREET = re.compile(
    r"\brt\W{0,3}\d{1,3}\W{1,3}(?:rw\W{0,3})?\d{1,3}\b|\brt\W{0,3}rw\W{0,3}\d{1,3}\W{1,3}\d{1,3}\b",
    re.IGNORECASE,
)
EXCEL_DAY_ZERO = date(1899, 12, 30)
"""Day 0 of Excel's calendar, as far as it is right (from March 1900)."""
PLAIN_DATE = re.compile(r"(\d{4}-)\d\d-\d\d(?: 00:00:00)?|(\d\d)[-/.](\d\d)[-/.](\d{4})", re.ASCII)
"""Year first, or day first: read without the slower parser, for lists are long."""


def read_rt_rw(cells: Mapping[str, str], known_rw: str) -> str | None:
    """ "003/005"; None when the row does not say. `known_rw` is the RW of the whole list.

    Ambiguous for a date cell: Excel makes a date of 3/5, the third of May or the fifth of March.
    """
    rt, rw, both = (cells.get(name, "") for name in RT_RW)
    both = both or next((cell for cell in (rt, rw) if TWO_NUMBERS.search(cell)), "")
    if found := DATE_CELL.match(both):
        month, day = found.groups()
        raise Ambiguous("rtrw-sure", [f"0{day}/0{month}", f"0{month}/0{day}"])
    if both:
        return parse_rt_within_rw(both, known_rw)
    if rt or rw:
        return parse_rt_rw(_labelled("RT", rt) + _labelled("RW", rw or (known_rw if rt else "")))
    found = RT_RW_IN_STREET.search(cells.get("street", ""))
    return parse_rt_rw(found[0]) if found else None


def _labelled(label: str, cell: str) -> str:
    """ "RT 3 " of "rt.3" or "3"; "" without a number."""
    number = re.sub(r"(?i)^\W*r\W?[tw]\b\W*|^\W*r\W?[tw](?=\d)", "", cell).strip()
    return f"{label} {number} " if number else ""


def read_village(cells: Mapping[str, str]) -> str:
    """The code of the kelurahan; the kecamatan decides between two of one name."""
    try:
        return match_region(cells["village"], KELURAHAN, OUTSIDERS)
    except Ambiguous as ask:
        try:
            inside = villages_of(match_region(cells.get("district", ""), KECAMATAN))
            return match_region(cells["village"], inside)
        except (Ambiguous, Invalid):
            raise ask from None


def read_district(cells: Mapping[str, str]) -> str:
    """The code of the kecamatan."""
    return match_region(cells["district"], KECAMATAN, OUTSIDERS)


def read_phone(text: str) -> str:
    """ "+62...", or "NONE"; Invalid for a landline, and for "this number" said of a chat."""
    found = phone.parse_phone(text)
    if found.kind is PhoneKind.LANDLINE:
        raise Invalid("phone-landline")
    if found.kind is PhoneKind.OWN:
        raise Invalid("phone-none")
    return str(found)


def read_work(text: str) -> str:
    """The work in the person's words; Invalid when that is no work."""
    with suppress(Ambiguous):
        occupation.parse_occupation(text)
    return free_text.parse_free_text(text, *free_text.WORK_LENGTH)


def sector_of(work: str) -> Sector | None:
    """The sector of this work; None when it must be asked."""
    with suppress(Ambiguous, Invalid):
        found = occupation.parse_occupation(work)
        return found.sector if found.sure else None
    return None


READERS: Mapping[str, Callable[[str], object]] = {
    "full_name": names.parse_name,
    "sex": lambda text: read_choice(text, SEXES),
    "phone": read_phone,
    "street": lambda text: free_text.parse_free_text(text, *free_text.STREET_LENGTH),
    "organisation": organisation.parse_organisation,
    "post": organisation.parse_position,
    "occupation": read_work,
    "sector": lambda text: read_choice(text, SECTORS),
    "income": parse_income,
    "programme": lambda text: read_choice(text, PROGRAMMES),
    "months": month_count.parse_month_count,
    "payer": lambda text: read_choice(text, PAYERS),
    "payer_name": lambda text: free_text.parse_free_text(text, 2, 80),
}
"""By field, the function that reads its cell and nothing else."""


def read_birth_date(text: str, today: date, in_nik: date | None) -> date:
    """The birth date; the one in the NIK decides between two readings of a number.

    Invalid (`members-65`) for somebody of 65 or older.
    """
    found = _parse_birth_date(text.strip(), today, in_nik)
    if (years := age_in_years(found, today)) >= REGISTRATION_AGE_LIMIT:
        raise Invalid("members-65", age=years)
    return found


def _parse_birth_date(text: str, today: date, in_nik: date | None) -> date:
    if found := PLAIN_DATE.fullmatch(text):
        text = text[:10]
        with suppress(ValueError):
            day = date.fromisoformat(text if found[1] else "-".join(found.groups()[:0:-1]))
            if OLDEST <= day.year < today.year - YOUNGEST:
                return day
    if re.fullmatch(r"\d{5}", text):
        return _read_day_number(text, today, in_nik)
    return parse_birth_date(_without_birthplace(text), today)


def _read_day_number(text: str, today: date, in_nik: date | None) -> date:
    """The day that Excel numbers 31271; but 10885 may also be 010885 without its 0."""
    readings = [EXCEL_DAY_ZERO + timedelta(int(text))]
    with suppress(Ambiguous, Invalid):
        readings.append(parse_birth_date(f"0{text}", today))
    eldest = today.replace(day=1, year=today.year - 100)
    youngest = today.replace(day=1, year=today.year - YOUNGEST)
    possible = [each for each in readings if eldest <= each <= youngest]
    if in_nik in possible:
        return in_nik
    if len(possible) != 1:
        raise Ambiguous("date-which", possible)
    return possible[0]


def _without_birthplace(text: str) -> str:
    """ "12-08-1985" of "Jakarta, 12-08-1985"; a text that begins with a month stays."""
    digits = re.search(r"\d", text)
    before = text[: digits.start()] if digits else text
    words = re.findall(r"[a-z]+", before.lower())
    if not words or any(collapse_doubles(word) in MONTH for word in words):
        return text
    return text[len(before) :]
