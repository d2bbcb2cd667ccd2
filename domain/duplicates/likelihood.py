"""The likelihood that two registrations are of one worker.

Evidence is counted in bits, as Fellegi and Sunter did: one more doubles the odds. The figures are
estimates, held against a made-up population by `python -m benchmarks desk`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.duplicates.name_similarity import shared_evidence
from domain.parsing.people.nik import FEMALE_DAY, is_one_typo_away

STREET_NOISE = re.compile(r"\b(?:jl|jln|jalan|gg|gang|no|nomor|nmr|blok|kp|kampung|rt|rw)\b")

LEAST_PERCENT = 33
"""Percent from which somebody should look."""
PRIOR_BITS = -21
"""Bits of two among 100,000 of whom a few thousand were registered twice."""
FAMILY_BITS = 15
"""Bits of a shared phone or home, and both not more: brothers share them, or twins."""


@dataclass(frozen=True, slots=True)
class RegistrationFacts:
    """The facts that two registrations of one worker would share; "" where a fact is unknown.

    `words` of the name from `name_sounds`, `born_on` in ISO format, `home` from `address_words`.
    """

    nik: str
    words: tuple[str, ...]
    born_on: str
    phone: str
    home: str


def address_words(village: str, rw: str, street: str) -> str:
    """Village, RW and the words of a street in any order, without those spelled in many ways.

    Empty without a street.
    """
    plain = STREET_NOISE.sub(" ", street.casefold())
    found = sorted(set(re.findall(r"[a-z]+|\d+", plain)))
    return f"{village}/{rw}/{' '.join(found)}" if found else ""


def blocking_keys(facts: RegistrationFacts) -> list[str]:
    """Keys of which two registrations of one worker share at least one; each with its kind.

    In a city many are born on one day: so the day counts with a word of the name.
    """
    found = [f"born:{day} {word}" for day in birth_date_keys(facts) for word in facts.words]
    found += [f"phone:{facts.phone}"] if facts.phone else []
    return found + ([f"home:{facts.home}"] if facts.home else [])


def birth_date_keys(facts: RegistrationFacts) -> set[str]:
    """A key of the birth date that was given, and one of that in the NIK.

    Two digits each of the year, and of day and month in the order of their size. A typing error
    leaves one as it was, unless the one was made of the other.
    """
    nik, found = facts.nik, set[str]()
    if facts.born_on:
        year, *rest = facts.born_on.split("-")
        found.add("".join([year[2:], *sorted(rest)]))
    if len(nik) == 16:
        day = f"{int(nik[6:8]) % FEMALE_DAY:02d}"
        found.add("".join([nik[10:12], *sorted([day, nik[8:10]])]))
    return found


class DuplicateReason(StrEnum):
    """A reason to take two registrations for one worker's, for the person who decides."""

    ERASED = "erased"
    SAME_NIK = "same_nik"
    NEAR_NIK = "near_nik"
    SAME_PHONE = "same_phone"
    SAME_BIRTH = "same_birth"
    SWAPPED_BIRTH = "swapped_birth"
    SAME_HOME = "same_home"
    NEAR_NAME = "near_name"


def compare_registrations(
    one: RegistrationFacts, other: RegistrationFacts
) -> tuple[int, list[DuplicateReason]]:
    """The likelihood that they are of one worker, in percent, and what speaks for it."""
    phone = compare_values(one.phone, other.phone)
    home = compare_values(one.home, other.home)
    family = phone > 0 or home > 0
    name, differing = shared_evidence(one.words, other.words)
    bits = PRIOR_BITS + name + differing * (-18 if family else -6)
    bits += FAMILY_BITS * family + min(phone, 0) + min(home, 0)
    birth, same_birth = compare_birth_dates(one.born_on, other.born_on, family)
    number, same_number = compare_niks(one, other, family)
    reasons = [*same_number, *same_birth]
    reasons += [DuplicateReason.SAME_PHONE] * (phone > 0) + [DuplicateReason.SAME_HOME] * (home > 0)
    reasons += [DuplicateReason.NEAR_NAME] * (name > 0)
    return round(100 / (1 + 2.0 ** -(bits + birth + number))), reasons


def compare_values(one: str, other: str) -> int:
    """1 when both values are given and the same, -1 when they differ, 0 when one is missing."""
    return (1 if one == other else -1) if one and other else 0


def compare_birth_dates(one: str, other: str, family: bool) -> tuple[int, list[DuplicateReason]]:
    """The bits of evidence, and the reason if there is one; fewer in a family, which may have
    twins."""
    if not one or not other:
        return 0, []
    if one == other:
        return (7 if family else 14), [DuplicateReason.SAME_BIRTH]
    parts, others = one.split("-"), other.split("-")
    if sorted(parts) == sorted(others):
        return 9, [DuplicateReason.SWAPPED_BIRTH]
    same = sum(map(str.__eq__, parts, others))
    return (3 if same == 2 else -6), []


def compare_niks(
    one: RegistrationFacts, other: RegistrationFacts, family: bool
) -> tuple[int, list[DuplicateReason]]:
    """The bits of evidence, and the reason if there is one.

    Twins have NIKs that differ in the serial, and many are born on one day in places whose numbers
    are near: then a near NIK says little. It says more when one birth date has two numbers.
    """
    if one.nik == other.nik and one.nik:
        return 25, [DuplicateReason.SAME_NIK]
    if not is_one_typo_away(one.nik, other.nik):
        return -3, []
    if one.born_on == other.born_on and one.nik[6:12] == other.nik[6:12]:
        return (0 if family else 5), [DuplicateReason.NEAR_NIK]
    return 11, [DuplicateReason.NEAR_NIK]
