"""Where an invited person will work: how it is read, and the options."""

import re
from collections.abc import Sequence
from typing import Any

from bot.turn import Turn
from domain.organisation import Organisation
from domain.places import CITY
from domain.roles import Kind
from domain.typed import Invalid
from handlers import answers


def read_rw(turn: Turn, text: str) -> str:
    """ "005" of "RW 5"."""
    numbers = re.findall(r"\d+", text)
    if len(numbers) != 1 or not 0 < int(numbers[0]) < 1000:
        raise Invalid("rw-number")
    return f"{int(numbers[0]):03d}"


def districts(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kecamatan; a monitor may watch the whole city."""
    whole = [(CITY[0], turn.word("invite-whole-city"))] if form.kind is Kind.MONITOR else []
    return whole + answers.districts(turn, form)


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    whole = [(form.district, turn.word("invite-whole-district"))]
    return (whole if form.kind is Kind.MONITOR else []) + answers.villages(turn, form)


def bodies(turn: Turn, form: Any) -> Sequence[tuple[str, str]]:
    """Not "umum": a cadre is of some body."""
    named = [each for each in Organisation if each is not Organisation.UMUM]
    return [(each, turn.word(f"option-{each}")) for each in named]


def read_body(turn: Turn, text: str) -> Organisation:
    try:
        found = answers.read_organisation(turn, text)
    except Invalid:
        raise Invalid("body-unknown") from None
    if found is Organisation.UMUM:
        raise Invalid("organisation-needed")
    return found
