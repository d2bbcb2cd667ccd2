"""Reading and showing the answers that several forms ask for.

`read_*` turns what somebody wrote into the value of the answer, or raises Invalid or Ambiguous;
`show_*` puts a kept answer into words.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import UserInput
from bot.texts import Say, long_day, rupiah
from bot.turn import Turn
from domain.cashbook.sums import LARGE, in_words
from domain.contributions.tariff import Sector
from domain.invalid import Ambiguous, Impossible, Invalid
from domain.knowledge.heard.other_talk import is_other_talk
from domain.parsing.amounts import month_count
from domain.parsing.amounts.income import Income, settle_income
from domain.parsing.dates import calendar_dates
from domain.parsing.dates.past_dates import parse_past_day
from domain.parsing.people import names, nik, phone
from domain.parsing.people.names import parse_free_text
from domain.parsing.people.nik import SIXTEEN_DIGITS
from domain.parsing.people.phone import PhoneKind
from domain.parsing.places.address import RT_RW
from domain.parsing.places.address_pieces import ROAD
from domain.parsing.replies.yes_no import (
    is_mere_reply,
    parse_yes_no,
    says_just_that,
    says_nothing_to_give,
)
from domain.parsing.text import DOUBLED_BY_TWO
from domain.participants.occupation import is_work
from domain.regions import REGIONS
from exchange.imports.cells import values as list_cells
from models.contributions import law_tables

DOUBTED = ("name-none", "name-full")
"""Why an answer is no name, unless somebody insists on it."""
_OF_NAME = r"(?:(?:iya?|ya|emang|memang|cuma|cuman|hanya|namanya|nama saya|di ktp|satu huruf)\W+)*"
ONLY_NAME = re.compile(
    rf"\W*(?:{_OF_NAME}(?:emang|memang|cuma|cuman|hanya)\W+)?(?P<name>[^\W\d_])(?![^\W\d_])\W*(?:(?:aja|saja|doang|gitu|bang|kak|pak|bu)\W*)*|"
    rf"\W*{_OF_NAME}(?:cuma|cuman|hanya)\W+(?P<short>[^\W\d_]{{2,}})\W*(?:(?:aja|saja|doang|gitu|bang|kak|pak|bu)\W*)*",
    re.IGNORECASE,
)
"""A name of one letter, or one word that somebody says is all of it: "emang cuma A"."""
LONGEST_AGO = timedelta(days=366)


class Verdict(StrEnum):
    APPROVE = "approve"
    DECLINE = "decline"


class VerdictQuestion(ChoiceQuestion[Verdict]):
    """Whether an officer approves of what waits for them."""

    def __init__(self, **how: Any) -> None:
        super().__init__(Verdict, yes=Verdict.APPROVE, no=Verdict.DECLINE, **how)


def large_amount(answer: str, again: str = "") -> YesNoQuestion:
    """The question whether a large sum, the answer of this name, is meant; a no asks it again.

    `again` names the question that is asked again instead.
    """

    def amount(form: Any) -> int:
        return int(form.answers.get(answer) or 0)

    def tell(turn: Turn, form: Any) -> dict[str, object]:
        return {"sum": amount(form), "words": in_words(amount(form), turn.person.language)}

    return YesNoQuestion(
        tell=tell, or_again=(again or answer,), when=lambda form: amount(form) > LARGE
    )


def read_nik(turn: Turn, text: str) -> str:
    """The 16 digits of a NIK; of a longer or shorter number it says how many it has."""
    try:
        return nik.parse_nik(text, turn.today).digits
    except Invalid as refusal:
        digits = sum(map(str.isdigit, text))
        if refusal.reason == "nik-length" and digits >= LEAST_DIGITS:
            raise Invalid("nik-digits", digits=f"{digits}") from None
        raise


def show_nik(turn: Turn, kept: str) -> str:
    """The NIK with most digits hidden."""
    return nik.mask_nik(kept)


IT_IS_NAME = re.compile(
    r"^\W*(?:ini|itu|nih|iya|ya|oh)\W+(?:nama|name)(?:ny[ae])?\W+(?:(?:lengkap(?:ny[ae])?|saya|sy|aku|gue|"
    r"gw|ane|aye|kulo|di ktp)\W+)*(?=\w)",
    re.IGNORECASE,
)
"""Before a name that somebody says is one: "ini nama saya Agus"."""


def read_name(turn: Turn, text: str) -> str:
    """A name as on the KTP; a NIK beside it is left out, and so is that it is one."""
    text = IT_IS_NAME.sub("", text)
    return names.parse_name(SIXTEEN_DIGITS.sub(" ", text) if re.search(r"[^\W\d_]", text) else text)


def show_device(say: Say, label: str) -> str:
    """Browser and system of "Chrome/Android" in words; `say` words a text."""
    browser, _, system = label.partition("/")
    return say("device-name", browser=browser, system=system) if system else say("device-unknown")


USUAL_INCOMES = (1_000_000, 1_500_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000)
"""Rupiah a month that are offered."""
LEAST_DIGITS = 4
"""Digits of what may be meant for a NIK."""


_PLACES = {"jakbar", "jakarta", "jkt", "rumah", *(each.casefold() for _, each in REGIONS)}


def is_place(name: str) -> bool:
    """Whether a name is that of a place here: KAMAL is both, JAKBAR is nobody's."""
    return name.casefold().removeprefix("kota ") in _PLACES


def is_reply(text: str) -> bool:
    """Whether several words say yes or no, and may hardly be a name."""
    try:
        return len(text.split()) > 1 and bool(parse_yes_no(text))
    except (Ambiguous, Invalid):
        return False


LIKELY_NAME = "likely_name"
"""The answer of a name that was read beside a NIK, until it is confirmed."""


def likely_name(turn: Turn, form: Any) -> Sequence[tuple[str, str]]:
    """The name to be confirmed, as the one option; none without one."""
    likely = form.answers.get(LIKELY_NAME)
    return [(likely, likely)] if likely else []


class NameQuestion(Question[str]):
    """A name as on the KTP; nobody is asked for ever.

    A reading that was offered is taken when it is picked. An answer that reads as no name is
    offered when it is given a second time: "O" and "Pagi" are names of people.
    """

    verbatim = True

    def __init__(self, read: Callable[[Turn, str], str] = read_name, **how: Any) -> None:
        super().__init__(read, verbatim=True, suggest=likely_name, **how)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        before, turn.state.refused = turn.state.refused, ""
        likely = form.answers.get(LIKELY_NAME)
        if likely and (given.value == likely or says_just_that(given.text)):
            return names.name_as_written(likely)
        if given.value is not None and given.value in given.shown:
            return names.name_as_written(given.value)
        if only := ONLY_NAME.fullmatch(given.text):
            raise Ambiguous("name-sure", [names.name_as_written(only["name"] or only["short"])])
        try:
            kept = super().accept(turn, form, given)
            if is_other_talk(given.text):
                raise Invalid("name-none")
            if is_place(kept) or is_reply(given.text) or is_work(given.text):
                raise Ambiguous("name-sure", [kept])
            return kept
        except (Invalid, Ambiguous) as refusal:
            if isinstance(refusal, Ambiguous) and refusal.candidates:
                raise
            if refusal.reason not in DOUBTED:
                raise
            turn.state.refused = given.text
            if given.text.casefold() != before.casefold():
                raise
        raise Ambiguous("name-sure", [names.name_as_written(given.text)])


class SectorQuestion(ChoiceQuestion[Sector]):
    """The sector of some work, or the work that tells it: "sopir angkot"."""

    def __init__(self, **how: Any) -> None:
        super().__init__(Sector, **how)

    def said_plainly(self, text: str) -> Sector | None:
        """The sector of the work that a text tells."""
        return list_cells.sector_of(text)


def read_birth_date(turn: Turn, text: str) -> date:
    """The birth date of somebody who may be registered by their age."""
    born = read_any_birth_date(turn, text)
    law_tables.age_limit(turn.today).check(born, turn.today)
    return born


def read_any_birth_date(turn: Turn, text: str) -> date:
    """The birth date of somebody of any age; an address has numbers too, and is none."""
    if ROAD.search(text) or RT_RW.search(text):
        raise Invalid("date-none")
    return calendar_dates.parse_birth_date(text, turn.today)


def show_day(turn: Turn, value: date) -> str:
    """The day with its month in words."""
    return long_day(turn.person.language, value)


class DayQuestion(Question[date]):
    """A day, shown with its month in words."""

    def __init__(self, read: Callable[[Turn, str], date], **how: Any) -> None:
        super().__init__(read, load=date.fromisoformat, show=show_day, **how)


def read_phone(turn: Turn, text: str) -> str:
    """ "+62...", "+62... proven" for the number that the channel has proven, or "NONE"."""
    if phone.lacks_only_whatsapp(text):
        raise Impossible("phone-no-whatsapp")
    if says_nothing_to_give(text) or phone.says_none(text):
        return PhoneKind.NONE.upper()
    found = phone.parse_phone(text)
    if found.kind is PhoneKind.OWN:
        if turn.message.phone:
            return f"{turn.message.phone} proven"
        raise Invalid("phone-own")
    if found.kind is PhoneKind.LANDLINE:
        raise Invalid("phone-landline")
    return str(found)


def show_phone(turn: Turn, kept: str) -> str:
    """The number, or the words for none."""
    number = phone.stored_number(kept)
    return phone.show_number(number) if number else turn.text("option-no-phone")


def read_line(text: str, least: int, most: int, *, numbers: bool = False) -> str:
    """Free text of so many characters that says more than yes or no; `numbers`: also with a long
    number, such as a reference."""
    if is_mere_reply(text):
        raise Invalid("line-reply")
    return parse_free_text(text, least, most, numbers=numbers)


def read_work(turn: Turn, text: str) -> str:
    """The work in the person's words; Invalid when that is no work."""
    return list_cells.read_work(text)


def show_option(turn: Turn, value: str) -> str:
    """The label of a choice."""
    return turn.text(f"option-{value}")


def read_income(turn: Turn, text: str) -> Income:
    """An income in rupiah, by day, week or month."""
    return settle_income(text)


def show_income(turn: Turn, value: Income) -> str:
    """The amount with its period."""
    return turn.text(f"amount-a-{value.period}", amount=rupiah(value.amount))


def suggest_incomes(turn: Turn, form: object) -> list[tuple[str, str]]:
    """The usual incomes a month, with their labels."""
    return [(str(each), show_income(turn, each)) for each in map(Income, USUAL_INCOMES)]


def read_months(turn: Turn, text: str) -> int:
    """The number of contribution months to be paid."""
    return month_count.parse_month_count(text)


def show_months(turn: Turn, value: int) -> str:
    """The number with its unit."""
    return turn.text("months-count", count=value)


def suggest_months(turn: Turn, form: object) -> list[tuple[str, str]]:
    """The usual numbers of months, with their labels."""
    return [(str(count), show_months(turn, count)) for count in (1, 3, 6, 12)]


def read_count(most: int) -> Callable[[Turn, str], int]:
    """A function that reads a whole number from 1 to `most`, with or without words around it."""

    def read(turn: Turn, text: str) -> int:
        found = re.findall(r"\d+", DOUBLED_BY_TWO.sub("", text))
        number = int(found[0].lstrip("0")[:4] or 0) if len(found) == 1 else -1
        if not 1 <= number <= most:
            raise Invalid("count", least=1, most=most)
        return number

    return read


def read_paid_on(turn: Turn, text: str) -> date:
    """A day in the last year, not in the future."""
    try:
        paid = parse_past_day(text, turn.today)
    except (Invalid, Ambiguous) as refusal:
        if isinstance(refusal, Ambiguous) and refusal.candidates:
            raise
        raise Invalid("paid-day") from None
    if paid > turn.today:
        raise Impossible("date-future")
    if turn.today - paid > LONGEST_AGO:
        raise Impossible("date-long-ago")
    return paid


def suggest_days(turn: Turn, form: Form) -> list[tuple[str, str]]:
    """Today and yesterday, with their labels."""
    yesterday = turn.today - timedelta(days=1)
    return [
        (turn.today.isoformat(), turn.text("option-today")),
        (yesterday.isoformat(), turn.text("option-yesterday")),
    ]
