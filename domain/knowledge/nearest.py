"""How near the nearest phrasing of a kind comes to a text.

The kinds as wholes are weighed by the pieces that their phrasings share; that forgets which words
stood together. "Cair berapa hari" is much of what a savings kind says in many phrasings, and all of
one phrasing of another.
"""

from collections.abc import Callable, Sequence
from itertools import chain


class NearestPhrasing:
    """The words of every phrasing, each with what they weigh together."""

    def __init__(
        self, texts: Sequence[Sequence[Sequence[str]]], weight: Callable[[str], float]
    ) -> None:
        """`texts` has the words of the phrasings of each kind; `weight` of a word is what it tells."""
        self.weight = weight
        weights = {each: weight(each) for each in {*chain.from_iterable(chain.from_iterable(texts))}}
        self.phrasings = [
            [(each, sum(weights[word] for word in each)) for each in {frozenset(one) for one in said}]
            for said in texts
        ]

    def likeness(self, words: Sequence[str], kind: int) -> float:
        """The part of the words of a text and of the kind's nearest phrasing that both have, by
        weight (0..1)."""
        weights = {word: self.weight(word) for word in words}
        total, nearest = sum(weights.values()), 0.0
        for phrasing, weighs in self.phrasings[kind]:
            common = sum(weights[word] for word in weights if word in phrasing)
            if common > nearest * (total + weighs - common):
                nearest = common / (total + weighs - common)
        return nearest
