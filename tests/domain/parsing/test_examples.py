"""Each line of `typed/<kind>.txt`: what is typed => the value, or ASK or INVALID and why."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from commands.understanding import parsed_text
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.income import parse_income, parse_rupiah
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.dates.calendar_dates import parse_birth_date, parse_date
from domain.parsing.people.names import parse_name
from domain.parsing.people.nik import parse_nik
from domain.parsing.people.phone import parse_phone
from domain.parsing.places.rt_rw import parse_rt_rw
from domain.parsing.replies.navigation import parse_navigation
from domain.parsing.replies.yes_no import parse_yes_no
from tests.support.cases import for_each

TODAY = date(2026, 11, 22)
KINDS: dict[str, Callable[[str], object]] = {
    "money": parse_rupiah,
    "income": parse_income,
    "date": lambda text: parse_date(text, TODAY),
    "birth": lambda text: parse_birth_date(text, TODAY),
    "months": parse_month_count,
    "phone": parse_phone,
    "yesno": parse_yes_no,
    "rtrw": parse_rt_rw,
    "name": parse_name,
    "nav": lambda text: parse_navigation(text) or "INVALID",
}
FOLDER = Path(__file__).parent / "examples"


@cache
def examples(kind: str) -> list[tuple[str, str]]:
    """What is typed, and the value."""
    lines = (FOLDER / f"{kind}.txt").read_text().splitlines()
    pairs = [line.rsplit(" => ", 1) for line in lines]
    return [(text, value) for text, value in pairs]


def answer(kind: str, text: str) -> str:
    try:
        return str(KINDS[kind](text))
    except Ambiguous as ask:
        return " ".join(["ASK", ask.reason, *map(str, ask.candidates)])
    except Invalid as invalid:
        return f"INVALID {invalid.reason}"


@for_each("kind", KINDS)
def test_what_is_typed_means_this(kind):
    assert [(text, answer(kind, text)) for text, _ in examples(kind)] == examples(kind)


@for_each("kind", sorted(KINDS.keys() - {"income", "birth"}))
def test_the_command_shows_the_same(kind):
    for text, value in examples(kind):
        shown = value.split()[0] if value.startswith(("ASK", "INVALID")) else value
        assert parsed_text(kind, text, TODAY) == shown, text


def test_the_command_shows_the_digits_of_a_nik():
    assert parsed_text("nik", "NIK: 3173-0112-0885-9001", TODAY) == "3173011208859001"
    assert parsed_text("nik", "317301120885900", TODAY) == "INVALID"
    assert parsed_text("nik", "3173011208859001 kk 3173012209159042", TODAY) == "ASK"
    assert str(parse_nik("3173011208859001", TODAY)) == "3173011208859001"
