"""Do two names name one worker? Evidence in bits: one more doubles how likely it is.

Names are handed in as their words sound (`domain/duplicates/name_similarity.py`).

How a name sounds, so that Mohamad finds MUHAMMAD and Djoko finds JOKO.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from domain.parsing.text import word_set

COMMON = word_set("muhamad ahmad abdul siti nur sri diui agus budi uati eku rina ani sari")
"""Borne by so many that to share one says little."""
SAID = word_set("bu ibu fak bafak mas mba mbak bang fuk mfuk")
"""Said before the name of a neighbour, not a part of it."""
WORD, COMMON_WORD, LIKE, INITIAL, MISSING = 7, 4, 4, 1, -1
NEAR = 80


def given_words(words: Sequence[str]) -> list[str]:
    return [each for each in words if each not in SAID] or list(words)


def shared_evidence(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Bits for the words that both have, or nearly; and in how many words they contradict."""
    bits, one, other = 0, list(mine), list(theirs)
    for same in (equal_evidence, similar_evidence):
        bits += take_matches(one, other, same)
    few, many = sorted((len(one), len(other)))
    return bits + (many - few) * MISSING, few


def take_matches(one: list[str], other: list[str], same: Callable[[str, str], int]) -> int:
    """Take away, in both, what is the same; bits."""
    found = 0
    for mine in one[:]:
        bits, theirs = max(((same(mine, each), each) for each in other), default=(0, ""))
        if bits:
            found += bits
            one.remove(mine)
            other.remove(theirs)
    return found


def equal_evidence(one: str, other: str) -> int:
    if one != other or len(one) == 1:
        return 0
    return COMMON_WORD if one in COMMON else WORD


def similar_evidence(one: str, other: str) -> int:
    """A letter is wrong, or somebody is called by the end of a word, or by its first letter."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return INITIAL if long.startswith(short) else 0
    ends = len(short) > 2 and long.endswith(short)
    return LIKE if ends or fuzz.ratio(one, other) >= NEAR else 0


SPELLINGS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("nj", "ny"), ("dz", "z"), ("dh", "d"),
    ("th", "t"), ("kh", "h"), ("gh", "g"), ("sy", "s"), ("sh", "s"), ("ph", "f"), ("ch", "h"),
    ("bh", "b"), ("q", "k"), ("x", "ks"), ("v", "f"), ("p", "f"), ("z", "j"), ("y", "i"),
    ("o", "u"), ("e", "i"), ("w", "u"),
)  # fmt: skip
"""Old spelling to new, Arabic transcriptions to one, and letters that the ear takes for another."""

SHORT = {"m": "muhamad", "md": "muhamad", "moh": "muhamad", "muh": "muhamad", "mhd": "muhamad",
         "mochamad": "muhamad", "st": "siti", "abd": "abdul", "ahm": "ahmad"}  # fmt: skip
TITLES = word_set(
    "h hj haji hajah dr drs dra ir ra rr r s se sh st sp skom spd mm msi mpd ag pd kom kes "
    "bin binti al el"
)
"""Not a part of what somebody is called; "st" alone may be Siti, at the beginning."""


def sound_keys(name: str) -> list[str]:
    """The words of a name as they sound; each once, in their order."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    said = re.findall(r"[a-z]+", plain.replace("'", ""))
    called = [each for each in said if each not in TITLES or each in SHORT] or said
    full = [SHORT.get(each, each) for each in called[:1]]
    full += [each for each in called[1:] if each not in TITLES]
    return list(dict.fromkeys(sound_key(each) for each in full))


def sound_key(word: str) -> str:
    """One word; vowels at its end and a final h do not count as different."""
    for old, new in SPELLINGS:
        word = word.replace(old, new)
    word = re.sub(r"(.)\1+", r"\1", word)
    return word.rstrip("h") or word
