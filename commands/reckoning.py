"""What a contribution costs."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

import typer

from bot.texts import rupiah
from commands.failing import fail
from domain.tariff import NoRule, Payer, Programme, Sector
from models import law

E = TypeVar("E", bound=StrEnum)
ALSO = {
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
"""What people also call sectors, payers and programmes."""


def dues(income: int, sector: str, payer: str, programme: str, start: date, months: int) -> None:
    """Print a line a month, and the sum."""
    who = one_of(Sector, sector), one_of(Payer, payer), one_of(Programme, programme)
    if income < 0:
        fail(f"--income {income}: give a month's income, 0 or more.")
    try:
        schedule = law.read().schedule(income, *who, start, months)
    except NoRule as missing:
        fail(str(missing))
    for due in schedule:
        typer.echo(f"{due.month:%Y-%m}  {rupiah(due.total):>12}  {'; '.join(due.articles)}")
    typer.echo(f"{'sum':7}  {rupiah(sum(due.total for due in schedule)):>12}")


def one_of(members: type[E], text: str) -> E:
    name = re.sub(r"[+,\s-]+", "_", text.casefold())
    try:
        return members(ALSO.get(name, name))
    except ValueError:
        fail(f"{text!r} is not one of: {', '.join(members)}.")
