"""Do two names name one worker? Evidence in bits: one more doubles how likely it is.

Names are handed in as their words sound (`domain/sounds.py`).
"""

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from domain.words import these

COMMON = these("muhamad ahmad abdul siti nur sri diui agus budi uati eku rina ani sari")
"""Borne by so many that to share one says little."""
SAID = these("bu ibu fak bafak mas mba mbak bang fuk mfuk")
"""Said before the name of a neighbour, not a part of it."""
WORD, COMMON_WORD, LIKE, INITIAL, MISSING = 7, 4, 4, 1, -1
NEAR = 80


def called(words: Sequence[str]) -> list[str]:
    return [each for each in words if each not in SAID] or list(words)


def shared(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Bits for the words that both have, or nearly; and in how many words they contradict."""
    bits, one, other = 0, list(mine), list(theirs)
    for same in (equal, like):
        bits += take(one, other, same)
    few, many = sorted((len(one), len(other)))
    return bits + (many - few) * MISSING, few


def take(one: list[str], other: list[str], same: Callable[[str, str], int]) -> int:
    """Take away, in both, what is the same; bits."""
    found = 0
    for mine in one[:]:
        bits, theirs = max(((same(mine, each), each) for each in other), default=(0, ""))
        if bits:
            found += bits
            one.remove(mine)
            other.remove(theirs)
    return found


def equal(one: str, other: str) -> int:
    if one != other or len(one) == 1:
        return 0
    return COMMON_WORD if one in COMMON else WORD


def like(one: str, other: str) -> int:
    """A letter is wrong, or somebody is called by the end of a word, or by its first letter."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return INITIAL if long.startswith(short) else 0
    ends = len(short) > 2 and long.endswith(short)
    return LIKE if ends or fuzz.ratio(one, other) >= NEAR else 0
