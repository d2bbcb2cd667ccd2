"""Answers that stand in a message before they are asked for: a phone number, an address.

Only what cannot be anything else is taken; whatever is left may answer the open question.
"""

import re
from collections.abc import Iterator

from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from handlers import answers
from handlers.registration.address import PARTS, parts_in

PHONE = re.compile(
    r"(?:\b(?:no(?:mor|mer)?|hp|wa|telp?|telepon|handphone|phone)\b[\s.:]*(?:saya\s|nya\s)?){0,4}"
    r"(?<!\d)(?:\+?62|0)[\s-]?8[\d\s.-]{7,14}\d(?!\d)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b(?:alamat|tinggal|domisili|rumah|jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|komplek|blok)\b.*",
    re.IGNORECASE | re.DOTALL,
)
NIK = re.compile(r"\d(?:[ .-]?\d){15}")
NUMBER = re.compile(r"(?:\+?62|0).*", re.DOTALL)
LEAST_PARTS = 3
"""Parts of an address that nothing but an address has."""
MOST_BEHIND = 5
"""Words behind an address that may be about something else."""


def tells_early(text: str) -> bool:
    """Whether a text may have an answer before it is asked for."""
    return "?" not in text and bool(PHONE.search(text) or ADDRESS.search(text))


def early_answers(turn: Turn, text: str, wanted: set[str]) -> tuple[Answers, str]:
    """The answers to questions among the `wanted` that a text plainly has which `tells_early`, and
    what is left of it."""
    found: Answers = {}
    if NIK.search(text):
        return found, text
    told = PHONE.search(text) if "phone" in wanted else None
    number = NUMBER.search(told[0]) if told else None
    if told and number:
        try:
            found["phone"] = answers.read_phone(turn, number[0])
            text = f"{text[: told.start()]}, {text[told.end() :]}"
        except (Ambiguous, Invalid):
            return found, text
    place = ADDRESS.search(text) if {"address", *PARTS} & wanted else None
    start = start_of_address(text, place.start()) if place else len(text)
    for line, behind in cuts(text[start:]) if place else ():
        if len(parts := parts_in(line)) >= LEAST_PARTS:
            return found | parts, f"{text[:start]} {behind}".strip(" ,.;:\n")
    return found, text.strip(" ,.;:\n")


def start_of_address(text: str, start: int) -> int:
    """The index at which an address begins that has a word there: a place may stand before it, as
    in "kapuk rw 3"."""
    before = parts_in(text[:start])
    return 0 if before and "street" not in before else start


def cuts(line: str) -> Iterator[tuple[str, str]]:
    """The line whole, then without more and more of its last words, with those."""
    words = line.split()
    for count in range(min(MOST_BEHIND, len(words)) + 1):
        yield " ".join(words[: len(words) - count]), " ".join(words[len(words) - count :])
