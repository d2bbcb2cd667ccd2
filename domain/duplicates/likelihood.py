"""How likely is it that two registrations are of one worker?

Evidence is counted in bits, as Fellegi and Sunter did: one more doubles the odds. The figures are
estimates, held against a made-up population by `python -m benchmarks desk`.

What is known of a registration that another one of the same worker would share.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.duplicates import name_similarity
from domain.duplicates.name_similarity import given_words, shared_evidence
from domain.parsing.nik import is_one_typo_away

STREET_NOISE = re.compile(r"\b(?:jl|jln|jalan|gg|gang|no|nomor|nmr|blok|kp|kampung|rt|rw)\b")


@dataclass(frozen=True, slots=True)
class RegistrationFacts:
    """`words` of the name as they sound; `home` is village, RW and street, as `home_of` makes it,
    empty without a street."""

    nik: str
    words: tuple[str, ...]
    born_on: str
    phone: str
    home: str


def name_sounds(name: str) -> tuple[str, ...]:
    return tuple(given_words(name_similarity.sound_keys(name)))


def address_words(village: str, rw: str, street: str) -> str:
    """The words of an address in any order, without those that everybody writes otherwise."""
    plain = STREET_NOISE.sub(" ", street.casefold())
    found = sorted(set(re.findall(r"[a-z]+|\d+", plain)))
    return f"{village}/{rw}/{' '.join(found)}" if found else ""


def blocking_keys(known: RegistrationFacts) -> list[str]:
    """Two registrations of one worker share at least one; each with its kind.

    In a city many are born on one day: so the day counts with a word of the name.
    """
    found = [f"born:{day} {word}" for day in birth_date_keys(known) for word in known.words]
    found += [f"phone:{known.phone}"] if known.phone else []
    return found + ([f"home:{known.home}"] if known.home else [])


def birth_date_keys(known: RegistrationFacts) -> set[str]:
    """The one that was given and that of the NIK: two digits each of the year, and of day and month
    in the order of their size. A slip leaves one as it was, unless the one was made of the other.
    """
    nik, found = known.nik, set[str]()
    if known.born_on:
        year, *rest = known.born_on.split("-")
        found.add("".join([year[2:], *sorted(rest)]))
    if len(nik) == 16:
        day = f"{int(nik[6:8]) % WOMAN:02d}"
        found.add("".join([nik[10:12], *sorted([day, nik[8:10]])]))
    return found


WOMAN = 40
"""Is added to the day in the NIK of a woman."""


class DuplicateReason(StrEnum):
    ERASED = "erased"
    SAME_NIK = "same_nik"
    NEAR_NIK = "near_nik"
    SAME_PHONE = "same_phone"
    SAME_BIRTH = "same_birth"
    SWAPPED_BIRTH = "swapped_birth"
    SAME_HOME = "same_home"
    NEAR_NAME = "near_name"


ASK = 33
"""Percent from which somebody should look."""
STRANGERS = -21
"""Of two among 100,000 of whom a few thousand were registered twice."""
FAMILY = 15
"""A phone or a home says that much, and both not more: brothers share them, or twins."""


def compare_registrations(
    one: RegistrationFacts, other: RegistrationFacts
) -> tuple[int, list[DuplicateReason]]:
    """How likely it is that they are one, in percent, and what speaks for it."""
    phone = compare_values(one.phone, other.phone)
    home = compare_values(one.home, other.home)
    family = phone > 0 or home > 0
    name, against = shared_evidence(one.words, other.words)
    bits = STRANGERS + name + against * (-18 if family else -6)
    bits += FAMILY * family + min(phone, 0) + min(home, 0)
    birth, same_birth = compare_birth_dates(one.born_on, other.born_on, family)
    number, same_number = compare_niks(one, other, family)
    reasons = [*same_number, *same_birth]
    reasons += [DuplicateReason.SAME_PHONE] * (phone > 0) + [DuplicateReason.SAME_HOME] * (home > 0)
    reasons += [DuplicateReason.NEAR_NAME] * (name > 0)
    return to_percent(bits + birth + number), reasons


def compare_values(one: str, other: str) -> int:
    """1 when both are given and the same, -1 when both are given."""
    return (1 if one == other else -1) if one and other else 0


def compare_birth_dates(one: str, other: str, family: bool) -> tuple[int, list[DuplicateReason]]:
    if not one or not other:
        return 0, []
    if one == other:
        return (7 if family else 14), [DuplicateReason.SAME_BIRTH]
    mine, theirs = one.split("-"), other.split("-")
    if sorted(mine) == sorted(theirs):
        return 9, [DuplicateReason.SWAPPED_BIRTH]
    same = sum(map(str.__eq__, mine, theirs))
    return (3 if same == 2 else -6), []


def compare_niks(
    one: RegistrationFacts, other: RegistrationFacts, family: bool
) -> tuple[int, list[DuplicateReason]]:
    """Twins have NIKs that differ in the serial, and many are born on one day in places whose
    numbers are near: then it says little. More, when one birth date has two numbers."""
    if one.nik == other.nik and one.nik:
        return 25, [DuplicateReason.SAME_NIK]
    if not is_one_typo_away(one.nik, other.nik):
        return -3, []
    if one.born_on == other.born_on and one.nik[6:12] == other.nik[6:12]:
        return (0 if family else 5), [DuplicateReason.NEAR_NIK]
    return 11, [DuplicateReason.NEAR_NIK]


def to_percent(bits: int) -> int:
    return round(100 / (1 + 2.0**-bits))
