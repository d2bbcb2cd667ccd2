"""Each line of `typed/<kind>.txt`: what is typed => the value, or ASK or INVALID and why."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from domain.day import birth_date, day
from domain.expected import show
from domain.money import income, rupiah
from domain.months import months
from domain.name import name
from domain.nav import nav
from domain.nik import nik
from domain.phone import phone
from domain.rtrw import rtrw
from domain.typed import Ask, Invalid
from domain.yesno import yesno

TODAY = date(2026, 11, 22)
KINDS: dict[str, Callable[[str], object]] = {
    "money": rupiah,
    "income": income,
    "date": lambda text: day(text, TODAY),
    "birth": lambda text: birth_date(text, TODAY),
    "months": months,
    "phone": phone,
    "yesno": yesno,
    "rtrw": rtrw,
    "name": name,
    "nav": lambda text: nav(text) or "INVALID",
}
FOLDER = Path(__file__).parent / "typed"


def examples() -> list[tuple[str, str, str]]:
    lines = [
        (kind, line) for kind in KINDS for line in (FOLDER / f"{kind}.txt").read_text().splitlines()
    ]
    return [(kind, *line.rsplit(" => ", 1)) for kind, line in lines]


def answer(kind: str, text: str) -> str:
    try:
        return str(KINDS[kind](text))
    except Ask as ask:
        return " ".join(["ASK", ask.reason, *map(str, ask.candidates)])
    except Invalid as invalid:
        return f"INVALID {invalid.reason}"


@pytest.mark.parametrize(("kind", "text", "value"), examples())
def test_what_is_typed_means_this(kind, text, value):
    assert answer(kind, text) == value


@pytest.mark.parametrize(("kind", "text", "value"), examples())
def test_the_command_shows_the_same(kind, text, value):
    if kind not in {"income", "birth"}:
        shown = value.split()[0] if value.startswith(("ASK", "INVALID")) else value
        assert show(kind, text, TODAY) == shown


def test_the_command_shows_the_digits_of_a_nik():
    assert show("nik", "NIK: 3173-0112-0885-9001", TODAY) == "3173011208859001"
    assert show("nik", "317301120885900", TODAY) == "INVALID"
    assert show("nik", "3173011208859001 kk 3173012209159042", TODAY) == "ASK"
    assert str(nik("3173011208859001", TODAY)) == "3173011208859001"
