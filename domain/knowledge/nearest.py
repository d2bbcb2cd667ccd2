"""The likeness of a text and the nearest phrasing of a kind.

The kinds as wholes are weighed by the pieces that their phrasings share; that forgets which words
stood together. "Cair berapa hari" is much of what a savings kind says in many phrasings, and all of
one phrasing of another.
"""

from collections.abc import Callable, Sequence


class NearestPhrasing:
    """The words of every phrasing, each with what they weigh together; of a kind that nobody has
    asked for yet they are not weighed."""

    def __init__(
        self, texts: Sequence[Sequence[Sequence[str]]], weight: Callable[[str], float]
    ) -> None:
        """`texts` has the words of each phrasing of each kind; `weight` is what a word tells."""
        self.texts = texts
        self.weight = weight
        self.weighed: dict[int, list[tuple[frozenset[str], float]]] = {}

    def phrasings(self, kind: int) -> list[tuple[frozenset[str], float]]:
        """The words of each phrasing of a kind, with their weight."""
        if kind not in self.weighed:
            said = {frozenset(each) for each in self.texts[kind]}
            self.weighed[kind] = [(each, sum(map(self.weight, each))) for each in said]
        return self.weighed[kind]

    def likeness(self, words: Sequence[str], kind: int) -> float:
        """The part of the words of a text and of the kind's nearest phrasing that both have, by
        weight (0..1)."""
        weights = {word: self.weight(word) for word in words}
        typed, total, nearest = weights.keys(), sum(weights.values()), 0.0
        for phrasing, weighs in self.phrasings(kind):
            if shared := typed & phrasing:
                common = sum([weights[word] for word in shared])
                nearest = max(nearest, common / (total + weighs - common))
        return nearest
