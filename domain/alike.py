"""Are two registrations of one worker? What they would share, and how surely they are one.

A NIK is six digits of a place, six of a birth date and four of a serial. With one digit wrong, or
two neighbours swapped, two of these parts are still the same, or a few more places for the joints.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from domain import sounds
from domain.near_nik import near_nik, nik_keys

STREET_NOISE = re.compile(r"\b(?:jl|jln|jalan|gg|gang|no|nomor|nmr|blok|kp|kampung|rt|rw)\b")
NEAR_NAME = 85


class Reason(StrEnum):
    ERASED = "erased"
    SAME_NIK = "same_nik"
    NEAR_NIK = "near_nik"
    SAME_PHONE = "same_phone"
    SAME_BIRTH = "same_birth"
    SAME_HOME = "same_home"
    NEAR_NAME = "near_name"


@dataclass(frozen=True, slots=True)
class Known:
    """`home` is village, RW and street, as `home_of` makes it; empty without a street."""

    nik: str
    name: str
    born_on: str
    phone: str
    home: str


def home_of(village: str, rw: str, street: str) -> str:
    """The words of an address in any order, without those that everybody writes otherwise."""
    plain = STREET_NOISE.sub(" ", street.casefold())
    found = sorted(set(re.findall(r"[a-z]+|\d+", plain)))
    return f"{village}/{rw}/{' '.join(found)}" if found else ""


def keys(known: Known) -> list[str]:
    """What two registrations of one worker share at least one of; each with its kind."""
    found = [f"born:{known.born_on}"] if known.born_on else []
    found += [f"phone:{known.phone}"] if known.phone else []
    found += [f"home:{known.home}"] if known.home else []
    return found + nik_keys(known.nik)


def name_score(one: str, other: str) -> int:
    """0 to 100 by how the names sound; a part of a name counts a little less than the whole."""
    mine, theirs = " ".join(sounds.words(one)), " ".join(sounds.words(other))
    if not mine or not theirs:
        return 0
    whole = fuzz.token_sort_ratio(mine, theirs)
    part = fuzz.token_set_ratio(mine, theirs) * 0.9
    return round(max(whole, part))


ENOUGH = (
    {Reason.SAME_NIK},
    {Reason.NEAR_NAME, Reason.SAME_PHONE},
    {Reason.NEAR_NAME, Reason.SAME_BIRTH},
    {Reason.NEAR_NAME, Reason.SAME_HOME},
    {Reason.NEAR_NAME, Reason.NEAR_NIK},
    {Reason.SAME_PHONE, Reason.SAME_BIRTH},
    {Reason.SAME_PHONE, Reason.NEAR_NIK},
)
"""Reasons to ask. A phone and an address are shared by a family; neighbours in a NIK are strangers
who were born on one day, or brothers."""


def worth_asking(reasons: list[Reason]) -> bool:
    return any(each <= set(reasons) for each in ENOUGH)


def compare(one: Known, other: Known) -> tuple[int, list[Reason]]:
    """How surely they are one, 0 to 100, and why."""
    name = name_score(one.name, other.name)
    near = name >= NEAR_NAME
    points = {
        Reason.SAME_NIK: (one.nik == other.nik and one.nik != "", 70),
        Reason.NEAR_NIK: (near_nik(one.nik, other.nik), 35),
        Reason.SAME_PHONE: (one.phone == other.phone and one.phone != "", 35),
        Reason.SAME_BIRTH: (one.born_on == other.born_on and one.born_on != "", 30),
        Reason.SAME_HOME: (one.home == other.home and one.home != "", 30),
        Reason.NEAR_NAME: (near, 30 + (name - NEAR_NAME) // 2),
    }
    reasons = [reason for reason, (holds, _) in points.items() if holds]
    return min(100, sum(value for holds, value in points.values() if holds)), reasons
