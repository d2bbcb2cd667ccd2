"""What answers look like in this trade: how they are read, kept and put into words."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from bot.forms.form import Form
from bot.message import Document
from bot.texts import long_day, rupiah
from bot.turn import Turn
from domain import regions
from domain.calendar import age_in_years
from domain.contributions.protection import REGISTRATION_AGE_LIMIT
from domain.contributions.tariff import Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing import dates, month_count, names, nik, phone, rt_rw
from domain.parsing.free_text import STREET_LENGTH, WORK_LENGTH, parse_free_text
from domain.parsing.money import Income, parse_income
from domain.parsing.phone import PhoneKind
from domain.participants import occupation, organisation
from domain.participants.organisation import Organisation, Position
from domain.regions import CITY
from exchange import pictures
from models.database import files
from models.regions import children_of


def read_nik(turn: Turn, text: str) -> str:
    return nik.parse_nik(text, turn.today).digits


def read_name(turn: Turn, text: str) -> str:
    return names.parse_name(text)


def read_birth_date(turn: Turn, text: str) -> date:
    born = dates.parse_birth_date(text, turn.today)
    if (age := age_in_years(born, turn.today)) >= REGISTRATION_AGE_LIMIT:
        raise Invalid("age-65", age=age)
    return born


def read_phone(turn: Turn, text: str) -> str:
    """`+62...`, or NONE; a proven number is kept by the question itself."""
    found = phone.parse_phone(text)
    if found.kind is PhoneKind.OWN:
        if turn.message.phone:
            return f"{turn.message.phone} proven"
        raise Invalid("phone-own")
    if found.kind is PhoneKind.LANDLINE:
        raise Invalid("phone-landline")
    return str(found)


def show_phone(turn: Turn, kept: str) -> str:
    return turn.text("option-no-phone") if kept == "NONE" else kept.removesuffix(" proven")


def show_nik(turn: Turn, kept: str) -> str:
    return nik.mask_nik(kept)


def show_day(turn: Turn, value: date) -> str:
    return long_day(turn.person.language, value)


def read_place(turn: Turn, text: str, options: Sequence[tuple[str, str]]) -> str:
    return regions.match_region(text, options, regions.OUTSIDERS)


def read_rtrw(turn: Turn, text: str) -> str:
    return rt_rw.parse_rt_rw(text)


def show_rtrw(turn: Turn, kept: str) -> str:
    return "RT {} / RW {}".format(*kept.split("/"))


def read_street(turn: Turn, text: str) -> str:
    return parse_free_text(text, *STREET_LENGTH)


def read_line(text: str, least: int, most: int) -> str:
    return parse_free_text(text, least, most)


def read_work(turn: Turn, text: str) -> str:
    """What they do, in their words; Invalid when that is no work."""
    with suppress(Ambiguous):
        occupation.parse_occupation(text)
    return parse_free_text(text, *WORK_LENGTH)


def sector_of(work: str) -> Sector | None:
    """The sector of the work they named; None when it must be asked."""
    try:
        found = occupation.parse_occupation(work)
    except Ambiguous:
        return None
    return found.sector if found.sure else None


def read_organisation(turn: Turn, text: str) -> Organisation:
    return organisation.parse_organisation(text)


def read_post(turn: Turn, text: str) -> Position:
    return organisation.parse_position(text)


def show_option(turn: Turn, value: str) -> str:
    return turn.text(f"option-{value}")


def read_income(turn: Turn, text: str) -> Income:
    return parse_income(text)


def show_income(turn: Turn, value: Income) -> str:
    return turn.text(f"amount-a-{value.period}", amount=rupiah(value.amount))


def read_months(turn: Turn, text: str) -> int:
    return month_count.parse_month_count(text)


def show_months(turn: Turn, value: int) -> str:
    return turn.text("months-count", count=value)


def suggest_months(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [(str(count), show_months(turn, count)) for count in (1, 3, 6, 12)]


def read_count(least: int, most: int) -> Callable[[Turn, str], int]:
    """Reads a whole number between two bounds, in digits or words around it."""

    def read(turn: Turn, text: str) -> int:
        found = re.findall(r"\d+", text)
        number = int(found[0].lstrip("0")[:4] or 0) if len(found) == 1 else -1
        if not least <= number <= most:
            raise Invalid("count", least=least, most=most)
        return number

    return read


def districts(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kecamatan."""
    return children_of(turn.db, CITY[0])


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kelurahan of the kecamatan that was answered."""
    return children_of(turn.db, form.district)


def keep_ktp(turn: Turn, document: Document) -> str:
    clean = pictures.to_clean_jpeg(document.content)
    found = pictures.check_upload(clean)
    name = f"ktp.{found.extension}"
    kept = files.store_file(turn.db, turn.person.id, "ktp", name, found.media_type, clean, turn.now)
    return str(kept)


OLDEST = timedelta(days=366)


def keep_receipt(turn: Turn, document: Document) -> str:
    found = pictures.check_upload(document.content)
    clean = pictures.to_clean_jpeg(document.content)
    name = f"bukti.{found.extension}"
    kept = files.store_file(
        turn.db, turn.person.id, "receipt", name, found.media_type, clean, turn.now
    )
    return str(kept)


def read_paid_on(turn: Turn, text: str) -> date:
    """A day in the last year, not in the future."""
    paid = dates.parse_date(text, turn.today)
    if paid > turn.today:
        raise Invalid("date-future")
    if turn.today - paid > OLDEST:
        raise Invalid("date-long-ago")
    return paid


def suggest_days(turn: Turn, form: Form) -> list[tuple[str, str]]:
    yesterday = turn.today - timedelta(days=1)
    return [
        (turn.today.isoformat(), turn.text("option-today")),
        (yesterday.isoformat(), turn.text("option-yesterday")),
    ]


def read_rw(turn: Turn, text: str) -> str:
    """ "005" of "RW 5"."""
    numbers = re.findall(r"\d+", text)
    if len(numbers) != 1 or not 0 < int(numbers[0]) < 1000:
        raise Invalid("rw-number")
    return f"{int(numbers[0]):03d}"


def organisation_options(turn: Turn, form: Any) -> Sequence[tuple[str, str]]:
    """Not "umum": a cadre is of some body."""
    named = [each for each in Organisation if each is not Organisation.UMUM]
    return [(each, turn.text(f"option-{each}")) for each in named]


def read_organisation_invite(turn: Turn, text: str) -> Organisation:
    try:
        found = read_organisation(turn, text)
    except Invalid:
        raise Invalid("body-unknown") from None
    if found is Organisation.UMUM:
        raise Invalid("organisation-needed")
    return found
