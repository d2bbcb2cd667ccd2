"""Matching of typed text with an option: by its value, label, number, or nearly its label.

A typed number is the place in the list: a value that is a number itself, an id, is never shown.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from bot.message import Option
from bot.texts import Texts
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import FILLERS

NEAR = 85
"""Similarity, of 100, from which a text means a label."""

NUMBER_WORDS = (
    ("satu", "pertama", "one", "first"),
    ("dua", "kedua", "two", "second"),
    ("tiga", "ketiga", "three", "third"),
    ("empat", "keempat", "four", "fourth"),
    ("lima", "kelima", "five", "fifth"),
)
BEFORE_NUMBER = re.compile(
    r"^(?:(?:nomor|nomer|nmr|no|yang|yg|pilihan|opsi|pilih|angka|the|number|option) ?)+"
)
"""Before the number of an option: "no. 2" is one, "jam 5" is none."""
WORDS = re.compile(r"\w+")


def normalise(text: str) -> str:
    """The words of a text in lower case, without punctuation."""
    return " ".join(WORDS.findall(text.casefold()))


def essential(text: str) -> str:
    """The normalised words of a text without those that add nothing: "yang kerja doang" is "kerja".

    Where nothing else is said, they are all that is said: "ya" is "ya".
    """
    return without_fillers(normalise(text))


def without_fillers(plain: str) -> str:
    """The same of a text that is normalised already."""
    words = plain.split()
    found = [word for word in words if word not in FILLERS] or words
    return " ".join(found[1:] if found[0:1] in (["yang"], ["yg"]) and found[1:] else found)


label_words = lru_cache(4_096)(normalise)
"""The same for labels, which come again and again: never for what somebody typed."""


@cache
def answers_said(texts: Texts, language: str, name: str) -> frozenset[str]:
    """The essential words of each answer in the named text, which commas divide; none where there
    is no such text."""
    known = texts.has(language, name)
    return frozenset(map(essential, texts(language, name).split(","))) if known else frozenset()


def match_option(text: str, options: Sequence[Option]) -> str:
    """The value of the option that `text` means; Invalid when none, Ambiguous when several."""
    wanted = normalise(text)
    brief = without_fillers(wanted)
    said = {wanted, brief} - {""}
    same = [option.value for option in options if not said.isdisjoint(labels_of(option))]
    if len(same) > 1:
        raise Ambiguous("option-which", same)
    if same:
        return same[0]
    number = number_in(brief)
    if 1 <= number <= len(options):
        return options[number - 1].value
    return closest_label(wanted, options)


def labels_of(option: Option) -> list[str]:
    """The normalised texts that mean the option."""
    hidden = option.value.isdecimal()
    return [label_words(each) for each in (option.label, *([] if hidden else [option.value]))]


def option_number(text: str) -> int:
    """The number in "2", "nomor 2", "dua", "yang kedua", "the second"; 0 when it is none."""
    return number_in(essential(text))


def number_in(brief: str) -> int:
    """The same of the essential words of a text."""
    plain = BEFORE_NUMBER.sub("", brief)
    if plain.isdecimal() and len(plain) < 3:
        return int(plain)
    return next((n for n, names in enumerate(NUMBER_WORDS, 1) if plain in names), 0)


def closest_label(wanted: str, options: Sequence[Option]) -> str:
    """The value of the one option with nearly this label, or with these words in its label."""
    from rapidfuzz import fuzz

    scores = {option.value: fuzz.ratio(wanted, label_words(option.label)) for option in options}
    inside = [
        option.value
        for option in options
        if len(wanted) >= 3 and f" {wanted} " in f" {label_words(option.label)} "
    ]
    near = [value for value, score in scores.items() if score >= NEAR] or inside
    if len(near) == 1:
        return near[0]
    if near:
        raise Ambiguous("option-which", near)
    raise Invalid("not-an-option")
