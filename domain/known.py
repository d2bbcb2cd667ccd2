"""What is known of a registration that another one of the same worker would share."""

import re
from dataclasses import dataclass

from domain import sounds
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

    In a city many are born on one day: so the day counts with a word of the name.
    """
    found = [f"born:{day} {word}" for day in birthdays(known) for word in known.words]
    found += [f"phone:{known.phone}"] if known.phone else []
    return found + ([f"home:{known.home}"] if known.home else [])


def birthdays(known: Known) -> set[str]:
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
