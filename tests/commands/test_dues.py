"""Dues and parsers on the command line."""

import re

import pytest

import cli
from tests.support.commands import Run, refused, said

# Reckoning.

PARSED = {
    "money": ("1,5 juta", "1500000"),
    "date": ("12 agustus 1985", "1985-08-12"),
    "months": ("setahun", "12"),
    "phone": ("0812 3456 7890", "+6281234567890"),
    "yesno": ("iya", "yes"),
    "rtrw": ("rt 3 rw 5", "003/005"),
    "name": ("siti aminah", "SITI AMINAH"),
    "nav": ("kembali", "back"),
    "nik": ("3173 0152 0885 9001", "3173015208859001"),
}


@pytest.mark.parametrize("kind", PARSED)
def test_parse_gives_a_value_a_line(kind: str, run: Run) -> None:
    text, value = PARSED[kind]
    assert said(run("parse", kind, input=f"{text}\n@@@\n")).splitlines() == [value, "INVALID"]


def test_parse_says_ask_when_unsure(run: Run) -> None:
    assert said(run("parse", "nav", input="stop\n")) == "ASK\n"


def test_parse_keeps_empty_lines_in_their_place(run: Run) -> None:
    assert said(run("parse", "money", input="\n1 juta\n")).splitlines() == ["INVALID", "1000000"]


def test_every_kind_can_be_parsed() -> None:
    assert {kind.value for kind in cli.ParserName} == set(PARSED)


YEAR = ("--income", 0, "--from", "2026-12", "--months", 12)


@pytest.mark.parametrize(
    ("more", "sum"),
    [
        (("--sector", "other"), "Rp193.200"),
        (("--sector", "transport"), "Rp168.000"),
        (("--sector", "other", "--payer", "government"), "Rp201.600"),
    ],
    ids=["other", "transport", "government"],
)
def test_a_year_of_dues_in_the_lowest_bracket(more: tuple[str, ...], sum: str, run: Run) -> None:
    lines = said(run("dues", *YEAR, *more)).splitlines()
    assert len(lines) == 13
    assert lines[-1].split() == ["sum", sum]


def test_every_month_of_dues_has_its_article(run: Run) -> None:
    lines = said(run("dues", *YEAR)).splitlines()[:-1]
    assert all(re.match(r"20\d\d-\d\d +Rp[\d.]+ +PP \d+", line) for line in lines)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--sector", "moon"), "'moon' is not one of: transport, other."),
        (("--payer", "nobody"), "'nobody' is not one of: self, government, donor, organisation."),
        (("--income", -5), "--income -5: give a month's income, 0 or more."),
        (("--from", "1990-01"), "1990"),
    ],
)
def test_dues_that_cannot_be_reckoned_say_why(
    words: tuple[object, ...], sentence: str, run: Run
) -> None:
    assert sentence in refused(run("dues", *YEAR, *words))
