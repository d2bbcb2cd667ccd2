"""The sound of a name, and the evidence that two names are of one worker.

Words are compared as they sound, so that Mohamad finds MUHAMMAD and Djoko finds JOKO. Evidence is
in bits: one more doubles how likely it is that two names are of one worker.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from domain.parsing.text import word_set

SPELLINGS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("nj", "ny"), ("dz", "z"), ("dh", "d"),
    ("th", "t"), ("kh", "h"), ("gh", "g"), ("sy", "s"), ("sh", "s"), ("ph", "f"), ("ch", "h"),
    ("bh", "b"), ("q", "k"), ("x", "ks"), ("v", "f"), ("p", "f"), ("z", "j"), ("y", "i"),
    ("o", "u"), ("e", "i"), ("w", "u"),
)  # fmt: skip
"""Old spelling to new, Arabic transcriptions to one, and letters that the ear takes for another."""

ABBREVIATIONS = {
    "m": "muhamad", "md": "muhamad", "moh": "muhamad", "muh": "muhamad", "mhd": "muhamad",
    "mochamad": "muhamad", "st": "siti", "abd": "abdul", "ahm": "ahmad",
}  # fmt: skip
TITLES = word_set(
    "h hj haji hajah dr drs dra ir ra rr r s se sh st sp skom spd mm msi mpd ag pd kom kes "
    "bin binti al el"
)
"""Not a part of what somebody is called; "st" alone may be Siti, at the beginning."""

COMMON = word_set("muhamad ahmad abdul siti nur sri diui agus budi uati eku rina ani sari")
"""Borne by so many that to share one says little; as they sound."""
FORMS_OF_ADDRESS = word_set("bu ibu fak bafak mas mba mbak bang fuk mfuk")
"""Before the name of a neighbour, not a part of it; as they sound."""

EQUAL_BITS, COMMON_BITS, SIMILAR_BITS, INITIAL_BITS, MISSING_BITS = 7, 4, 4, 1, -1
SIMILAR = 80
"""Percent of likeness from which two words may be one."""


def sound_keys(name: str) -> list[str]:
    """The words of a name as they sound, without titles; each once, in their order."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z]+", plain.replace("'", ""))
    named = [each for each in words if each not in TITLES or each in ABBREVIATIONS] or words
    full = [ABBREVIATIONS.get(each, each) for each in named[:1]]
    full += [each for each in named[1:] if each not in TITLES]
    return list(dict.fromkeys(sound_key(each) for each in full))


def sound_key(word: str) -> str:
    """A word as it sounds; doubled letters and a final h do not count as different."""
    for old, new in SPELLINGS:
        word = word.replace(old, new)
    word = re.sub(r"(.)\1+", r"\1", word)
    return word.rstrip("h") or word


def name_sounds(name: str) -> tuple[str, ...]:
    """`sound_keys` without forms of address, for `shared_evidence`."""
    words = sound_keys(name)
    return tuple(each for each in words if each not in FORMS_OF_ADDRESS) or tuple(words)


def shared_evidence(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """The bits of evidence for the words that both names have, or nearly have, and the number of
    words in which they differ."""
    rest, others = list(one), list(other)
    bits = _take_matches(rest, others, equal_evidence)
    bits += _take_matches(rest, others, similar_evidence)
    few, many = sorted((len(rest), len(others)))
    return bits + (many - few) * MISSING_BITS, few


def _take_matches(rest: list[str], others: list[str], evidence: Callable[[str, str], int]) -> int:
    """The bits of the best matches, whose words are taken away from both lists."""
    total = 0
    for word in rest[:]:
        bits, match = max(((evidence(word, each), each) for each in others), default=(0, ""))
        if bits:
            total += bits
            rest.remove(word)
            others.remove(match)
    return total


def equal_evidence(one: str, other: str) -> int:
    """The bits of evidence for two words that are the same."""
    if one != other or len(one) == 1:
        return 0
    return COMMON_BITS if one in COMMON else EQUAL_BITS


def similar_evidence(one: str, other: str) -> int:
    """The bits of evidence when a letter is wrong, or one word is the end of the other, or its
    first letter."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return INITIAL_BITS if long.startswith(short) else 0
    ends = len(short) > 2 and long.endswith(short)
    return SIMILAR_BITS if ends or fuzz.ratio(one, other) >= SIMILAR else 0
