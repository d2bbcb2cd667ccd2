"""Words that are another word: with what speech puts around it, or with a slip of the finger."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

SHORTEST_STEM = 4
"""Letters of a word that another one may be made of."""
SHORTEST_MISSPELT = 5
"""Letters of a word whose likeness to another one is no chance."""
FEWEST_CONSONANTS = 2
"""Consonants that are left of a word that is written without its vowels."""
_BEFORE = ("", "di", "nge", "ng", "ke", "ny", "n", "meng", "mem", "men", "me", "ter", "ber")
_BEHIND = ("in", "kan", "i", "an", "ke", "aken", "keun", "")
_VOWELS = re.compile("[aeiou]")


def stems(word: str) -> Iterator[str]:
    """The word without what the speech of Jakarta and Java puts around it: "dihidupin",
    "ngebetulin", "nyambungke"."""
    for before in filter(word.startswith, _BEFORE):
        for behind in filter(word.endswith, _BEHIND):
            stem = word[len(before) : len(word) - len(behind)]
            if stem != word and len(stem) >= SHORTEST_STEM:
                yield stem


def by_initial(words: Iterable[str]) -> Mapping[str, list[str]]:
    """The words that are long enough to be misspelt, by their first letter."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= SHORTEST_MISSPELT - 1:
            found[word[0]].append(word)
    return found


def consonants(word: str) -> str:
    """The word without its vowels, as haste writes it: "dftr"."""
    return _VOWELS.sub("", word)


def by_consonants(words: Iterable[str]) -> Mapping[str, list[str]]:
    """The words that may be written without their vowels, by what is left of them."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        left = consonants(word)
        if len(left) >= FEWEST_CONSONANTS:
            found[left].append(word)
    return found


def shortens(short: str, word: str) -> bool:
    """Is a word what it is short for, but for vowels: "plyanan" of "pelayanan"?"""
    letters = iter(word)
    return len(short) < len(word) and all(each in letters for each in short)
