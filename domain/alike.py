"""How likely is it that two registrations are of one worker?

Evidence is counted in bits, as Fellegi and Sunter did: one more doubles the odds. The figures are
estimates, held against a made-up population by `python -m benchmarks desk`.
"""

from enum import StrEnum

from domain.known import Known
from domain.near_nik import is_one_typo_away
from domain.same_name import shared


class Reason(StrEnum):
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


def compare(one: Known, other: Known) -> tuple[int, list[Reason]]:
    """How likely it is that they are one, in percent, and what speaks for it."""
    phone = agree(one.phone, other.phone)
    home = agree(one.home, other.home)
    family = phone > 0 or home > 0
    name, against = shared(one.words, other.words)
    bits = STRANGERS + name + against * (-18 if family else -6)
    bits += FAMILY * family + min(phone, 0) + min(home, 0)
    birth, same_birth = born(one.born_on, other.born_on, family)
    number, same_number = numbers(one, other, family)
    reasons = [*same_number, *same_birth]
    reasons += [Reason.SAME_PHONE] * (phone > 0) + [Reason.SAME_HOME] * (home > 0)
    reasons += [Reason.NEAR_NAME] * (name > 0)
    return percent(bits + birth + number), reasons


def agree(one: str, other: str) -> int:
    """1 when both are given and the same, -1 when both are given."""
    return (1 if one == other else -1) if one and other else 0


def born(one: str, other: str, family: bool) -> tuple[int, list[Reason]]:
    if not one or not other:
        return 0, []
    if one == other:
        return (7 if family else 14), [Reason.SAME_BIRTH]
    mine, theirs = one.split("-"), other.split("-")
    if sorted(mine) == sorted(theirs):
        return 9, [Reason.SWAPPED_BIRTH]
    same = sum(map(str.__eq__, mine, theirs))
    return (3 if same == 2 else -6), []


def numbers(one: Known, other: Known, family: bool) -> tuple[int, list[Reason]]:
    """Twins have NIKs that differ in the serial, and many are born on one day in places whose
    numbers are near: then it says little. More, when one birth date has two numbers."""
    if one.nik == other.nik and one.nik:
        return 25, [Reason.SAME_NIK]
    if not is_one_typo_away(one.nik, other.nik):
        return -3, []
    if one.born_on == other.born_on and one.nik[6:12] == other.nik[6:12]:
        return (0 if family else 5), [Reason.NEAR_NIK]
    return 11, [Reason.NEAR_NIK]


def percent(bits: int) -> int:
    return round(100 / (1 + 2.0**-bits))
