"""The cost of a contribution, month by month."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

import typer

from bot.texts import rupiah
from commands.errors import exit_with
from domain.contributions.tariff import NoRule, Payer, Programme, Sector
from models.contributions import law_tables

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
