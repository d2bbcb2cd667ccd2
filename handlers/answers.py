"""What answers look like in this trade: how they are read, kept and put into words."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from bot.message import Document
from bot.texts import long_day, rupiah
from bot.turn import Turn
from domain import day, months, name, nik, occupation, organisation, phone, places, rtrw
from domain.line import STREET, WORK, line
from domain.money import Income, income
from domain.organisation import Organisation, Post
from domain.phone import Kind
from domain.places import CITY
from domain.tariff import Sector
from domain.typed import Ask, Invalid
from exchange import picture
from models import file, region


def read_nik(turn: Turn, text: str) -> str:
    return nik.nik(text, turn.today).digits


def read_name(turn: Turn, text: str) -> str:
    return name.name(text)


def read_birth_date(turn: Turn, text: str) -> date:
    born = day.birth_date(text, turn.today)
    if (age := day.age(born, turn.today)) >= day.AGE_LIMIT:
        raise Invalid("age-65", age=age)
    return born


def read_phone(turn: Turn, text: str) -> str:
    """`+62...`, or NONE; a proven number is kept by the question itself."""
    found = phone.phone(text)
    if found.kind is Kind.OWN:
        if turn.message.phone:
            return f"{turn.message.phone} proven"
        raise Invalid("phone-own")
    if found.kind is Kind.LANDLINE:
        raise Invalid("phone-landline")
    return str(found)


def show_phone(turn: Turn, kept: str) -> str:
    return turn.word("option-no-phone") if kept == "NONE" else kept.removesuffix(" proven")


def show_nik(turn: Turn, kept: str) -> str:
    return nik.mask(kept)


def show_day(turn: Turn, value: date) -> str:
    return long_day(turn.person.language, value)


def read_place(turn: Turn, text: str, options: Sequence[tuple[str, str]]) -> str:
    return places.match(text, options, places.OUTSIDERS)


def read_rtrw(turn: Turn, text: str) -> str:
    return rtrw.rtrw(text)


def show_rtrw(turn: Turn, kept: str) -> str:
    return "RT {} / RW {}".format(*kept.split("/"))


def read_street(turn: Turn, text: str) -> str:
    return line(text, *STREET)


def read_line(text: str, least: int, most: int) -> str:
    return line(text, least, most)


def read_work(turn: Turn, text: str) -> str:
    """What they do, in their words; Invalid when that is no work."""
    with suppress(Ask):
        occupation.occupation(text)
    return line(text, *WORK)


def sector_of(work: str) -> Sector | None:
    """The sector of the work they named; None when it must be asked."""
    try:
        found = occupation.occupation(work)
    except Ask:
        return None
    return found.sector if found.sure else None


def read_organisation(turn: Turn, text: str) -> Organisation:
    return organisation.organisation(text)


def read_post(turn: Turn, text: str) -> Post:
    return organisation.post(text)


def show_option(turn: Turn, value: str) -> str:
    return turn.word(f"option-{value}")


def read_income(turn: Turn, text: str) -> Income:
    return income(text)


def show_income(turn: Turn, value: Income) -> str:
    return turn.word(f"amount-a-{value.period}", amount=rupiah(value.amount))


def read_months(turn: Turn, text: str) -> int:
    return months.months(text)


def show_months(turn: Turn, value: int) -> str:
    return turn.word("months-count", count=value)


def suggest_months(turn: Turn, form: object) -> list[tuple[str, str]]:
    return [(str(count), show_months(turn, count)) for count in (1, 3, 6, 12)]


def count(least: int, most: int) -> Callable[[Turn, str], int]:
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
    return region.inside(turn.db, CITY[0])


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kelurahan of the kecamatan that was answered."""
    return region.inside(turn.db, form.district)


def keep_ktp(turn: Turn, document: Document) -> str:
    clean = picture.clean(document.content)
    found = picture.check(clean)
    name = f"ktp.{found.extension}"
    kept = file.keep(turn.db, turn.person.id, "ktp", name, found.media_type, clean, turn.now)
    return str(kept)
