"""Words that are another word: with what speech puts around it, or with a slip of the finger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

SHORTEST_STEM = 4
"""Letters of a word that another one may be made of."""
SHORTEST_MISSPELT = 5
"""Letters of a word whose likeness to another one is no chance."""


def stems(word: str) -> Iterator[str]:
    """The word without what the speech of Jakarta puts around it: "dihidupin", "ngebetulin"."""
    for before in ("", "di", "nge", "ng"):
        for behind in ("in", "kan", "i", ""):
            stem = word[len(before) : len(word) - len(behind)]
            fits = word.startswith(before) and word.endswith(behind) and stem != word
            if fits and len(stem) >= SHORTEST_STEM:
                yield stem


def by_initial(words: Iterable[str]) -> Mapping[str, list[str]]:
    """The words that are long enough to be misspelt, by their first letter."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= SHORTEST_MISSPELT - 1:
            found[word[0]].append(word)
    return found
