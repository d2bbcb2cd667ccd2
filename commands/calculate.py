"""The cost of a contribution, and the meaning of a typed text."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

import typer

from bot.texts import rupiah
from commands.errors import exit_with
from domain.calendar import to_local_time
from domain.contributions.tariff import NoRule, Payer, Programme, Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.money import parse_rupiah
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.dates.calendar_dates import parse_date
from domain.parsing.people.names import parse_name
from domain.parsing.people.nik import parse_nik
from domain.parsing.people.phone import parse_phone
from domain.parsing.places.rt_rw import parse_rt_rw
from domain.parsing.replies.navigation import parse_navigation
from domain.parsing.replies.yes_no import parse_yes_no
from models.contributions import law_tables
from scheduler.clock import Clock

Choice = TypeVar("Choice", bound=StrEnum)
SYNONYMS = {
    "transportasi": "transport",
    "lainnya": "other",
    "non_transport": "other",
    "mandiri": "self",
    "apbd": "government",
    "apbn": "government",
    "donatur": "donor",
    "lembaga": "organisation",
    "2": "jkk_jkm",
    "two": "jkk_jkm",
    "3": "jkk_jkm_jht",
    "three": "jkk_jkm_jht",
    "jht": "jkk_jkm_jht",
}
"""Other words for sectors, payers and programmes."""


def dues(income: int, sector: str, payer: str, programme: str, start: date, months: int) -> None:
    """Print each month with its articles, and the sum."""
    chosen = (
        parse_choice(Sector, sector),
        parse_choice(Payer, payer),
        parse_choice(Programme, programme),
    )
    if income < 0:
        exit_with(f"--income {income}: give a month's income, 0 or more.")
    try:
        schedule = law_tables.tariff().schedule(income, *chosen, start, months)
    except NoRule as error:
        exit_with(str(error))
    for due in schedule:
        typer.echo(f"{due.month:%Y-%m}  {rupiah(due.total):>12}  {'; '.join(due.articles)}")
    typer.echo(f"{'sum':7}  {rupiah(sum(due.total for due in schedule)):>12}")


def parse_choice(members: type[Choice], text: str) -> Choice:
    """The member that the text names; exit with a sentence when there is none."""
    name = re.sub(r"[+,\s-]+", "_", text.casefold())
    try:
        return members(SYNONYMS.get(name, name))
    except ValueError:
        exit_with(f"{text!r} is not one of: {', '.join(members)}.")


def parse(kind: str, lines: Iterable[str]) -> None:
    """Print the value, ASK or INVALID for each line."""
    today = to_local_time(Clock()()).date()
    for line in lines:
        typer.echo(parsed_text(kind, line.rstrip("\r\n"), today))


def parsed_text(kind: str, text: str, today: date) -> str:
    """The value as 1985-08-12, 003/005, +6281234567890 or back; or else ASK or INVALID."""
    parsers: dict[str, Callable[[str], object]] = {
        "money": parse_rupiah,
        "date": lambda text: parse_date(text, today),
        "months": parse_month_count,
        "phone": parse_phone,
        "yesno": parse_yes_no,
        "rtrw": parse_rt_rw,
        "name": parse_name,
        "nav": lambda text: parse_navigation(text) or "INVALID",
        "nik": lambda text: parse_nik(text, today).digits,
    }
    try:
        return str(parsers[kind](text))
    except Ambiguous:
        return "ASK"
    except Invalid:
        return "INVALID"
