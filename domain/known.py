"""What is known of a registration that another one of the same worker would share."""

import re
from dataclasses import dataclass

from domain import sounds
from domain.near_nik import nik_keys
from domain.same_name import called

STREET_NOISE = re.compile(r"\b(?:jl|jln|jalan|gg|gang|no|nomor|nmr|blok|kp|kampung|rt|rw)\b")


@dataclass(frozen=True, slots=True)
class Known:
    """`words` of the name as they sound; `home` is village, RW and street, as `home_of` makes it,
    empty without a street."""

    nik: str
    words: tuple[str, ...]
    born_on: str
    phone: str
    home: str


def words_of(name: str) -> tuple[str, ...]:
    return tuple(called(sounds.words(name)))


def home_of(village: str, rw: str, street: str) -> str:
    """The words of an address in any order, without those that everybody writes otherwise."""
    plain = STREET_NOISE.sub(" ", street.casefold())
    found = sorted(set(re.findall(r"[a-z]+|\d+", plain)))
    return f"{village}/{rw}/{' '.join(found)}" if found else ""


def keys(known: Known) -> list[str]:
    """Two registrations of one worker share at least one; each with its kind.

    Of a birth date with one word of the name: in a city many are born on one day.
    """
    year, *rest = known.born_on.split("-")
    born = "-".join([year, *sorted(rest)])
    found = [f"born:{born} {word}" for word in known.words if year]
    found += [f"phone:{known.phone}"] if known.phone else []
    found += [f"home:{known.home}"] if known.home else []
    return found + nik_keys(known.nik)
