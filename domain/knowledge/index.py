"""The kind of question or wish that a typed text means: one index over the phrasings of all.

Two votes count alike. The cosine asks how near the text is to the middle of a kind's phrasings and
to the nearest of them; naive Bayes asks how telling its pieces are for the kind. Both are balanced:
a kind weighs the same with eight phrasings as with eighty. Texts about other things are kinds too,
one a topic, so that the index can say that something is not ours. Nothing is stored: it learns at
start.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from domain.knowledge.meanings import are_kin, is_ours
from domain.knowledge.normalise import plain_words

SURE, SURER, MOST_SURE = 0.2, 0.9, 0.7
"""How sure one must be to act: the fewer words, the surer, `SURE + SURER / words`."""
LEAD = 1.25
"""The lead (a logarithm) over the next other meaning at which it acts: of texts that it has not
seen, at most two in a hundred are then misread."""
FOLLOWS = 0.45
"""How sure one must be of what a text goes on from."""
LITTLE = 0.002
"""The likelihood of a kind that a ranking does not name."""
KINSHIP = 4.0
"""The favour of a kind of the topic's own family."""
LIKELY = 0.06
"""Below it the likeliest is not even worth a question."""
NEARLY = 0.005
"""A runner-up that is less likely is no button worth."""
LEAST_KNOWN = 0.25
"""The part of a text that phrasings must know, below which it is not even worth a question."""
MOST_GUESSES = 8
RECENT = 4
"""Texts whose ranking is kept: a turn asks for the same plain words several times, with and without
what is courtesy around them."""
LEAST_RIVAL = 1e-6
"""The likelihood of a rival that there is none of."""
FEWEST_WORDS = 2
"""Words of a text that is judged by its pieces."""

_SIZE = 4
_WORD, _PAIR = 4.0, 3.0
_COMMON = 0.2
"""Letters that a larger part of the kinds has say nothing; words always do."""
_SMOOTHING = 0.02
_COSINE, _BAYES = 12.5, 1.25
"""What one point of each vote counts in the exponent of the likelihood."""
_EXACT = 1.0
_NEAR = 12
"""The kinds whose phrasings are compared one by one."""

Weights = dict[str, float]


class Guess(NamedTuple):
    """A kind, and how sure it is that the text means it (0..1)."""

    name: str
    sure: float


@dataclass(frozen=True, slots=True)
class Meaning:
    """The meaning of a text: `name` to act on, or the `candidates` to ask about, or neither; `sure`
    is how sure the likeliest one is (0..1)."""

    name: str | None = None
    candidates: tuple[str, ...] = ()
    sure: float = 0.0


class KnowledgeIndex:
    """Learns phrasings once, then ranks their kinds for a text."""

    def __init__(self, phrasings: Mapping[str, Sequence[str]]) -> None:
        """Learn the phrasings of each kind, those of other topics among them."""
        self.names = tuple(phrasings)
        self.first_phrasings = {name: said[0] for name, said in phrasings.items() if said}
        texts = [(name, plain_words(text)) for name, said in phrasings.items() for text in said]
        self.owners: dict[tuple[str, ...], tuple[str, ...]] = {}
        for name, words in texts:
            self.owners[words] = tuple(dict.fromkeys((*self.owners.get(words, ()), name)))
        pieces: dict[str, list[Weights]] = {name: [] for name in self.names}
        for name, words in texts:
            pieces[name].append(_pieces(words))
        kinds_with = Counter(piece for said in pieces.values() for piece in {*chain(*said)})
        most = max(1, len(self.names))
        self.rarity = {
            piece: math.log((1 + most) / (1 + kinds)) + 0.1
            if piece[0] == "=" or kinds <= max(2, _COMMON * most)
            else 0.0
            for piece, kinds in kinds_with.items()
        }
        self.rarity_of_unseen = math.log(1 + most) + 0.1
        self.nearest = {name: [*map(self._weigh, said)] for name, said in pieces.items()}
        self.votes, self.costs = self._learn()
        self.ranked = lru_cache(RECENT)(self._rank)

    def _learn(self) -> tuple[dict[str, list[tuple[int, float, float]]], list[float]]:
        """For each piece the kinds that have it, with its weight in their middle and its gain; and
        what any known piece costs a kind."""
        votes: dict[str, list[tuple[int, float, float]]] = defaultdict(list)
        totals = []
        for place, name in enumerate(self.names):
            middle: Weights = defaultdict(float)
            for weights in self.nearest[name]:
                for piece, weight in weights.items():
                    middle[piece] += weight
            length = math.sqrt(sum(weight * weight for weight in middle.values())) or 1.0
            count = len(self.nearest[name]) or 1
            totals.append(sum(middle.values()) / count)
            for piece, weight in middle.items():
                gain = math.log(weight / count / _SMOOTHING + 1)
                votes[piece].append((place, weight / length, gain))
        least = _SMOOTHING * len(votes)
        return dict(votes), [math.log((total + least) / _SMOOTHING) for total in totals]

    def _weigh(self, counts: Mapping[str, float]) -> Weights:
        """The weight of each piece: one that many kinds have says little; the length is 1."""
        raw = {
            piece: math.sqrt(count) * rarity
            for piece, count in counts.items()
            if (rarity := self.rarity.get(piece, self.rarity_of_unseen))
        }
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {piece: weight / length for piece, weight in raw.items()}

    def find(self, text: str) -> Meaning:
        """Act when sure, ask when something is likely, say nothing of what is not ours."""
        guesses = self.rank(text)
        best = guesses[0] if guesses else None
        enough = min(MOST_SURE, SURE + SURER / max(1, len(plain_words(text))))
        sure = sure_of_kin(guesses)
        if best and sure >= enough and lead(guesses) >= LEAD:
            return Meaning(best.name, sure=sure) if is_ours(best.name) else Meaning()
        likely = [each for each in guesses if is_ours(each.name) and each.sure >= NEARLY]
        if not likely or likely[0].sure < LIKELY:
            return Meaning()
        return Meaning(candidates=tuple(each.name for each in likely), sure=likely[0].sure)

    def find_after(self, topic: str, text: str) -> Meaning:
        """The meaning of a text that goes on from the kind asked about before: "kalau ojek?".

        What the text means by itself and what it means after the topic's own words are weighed
        together; kinds of the topic's family ("jht-...") count more. The topic itself counts only
        by what the text says alone: its own words would bring back the answer that is there.
        """
        if topic not in self.first_phrasings:
            return Meaning()
        alone = dict(self.rank(text))
        after = dict(self.rank(f"{self.first_phrasings[topic]} {text}"))
        family = topic.partition("-")[0]
        weighed = {
            name: max(alone.get(name, 0.0), LITTLE)
            * max((alone if name == topic else after).get(name, 0.0), LITTLE)
            * (KINSHIP if name.partition("-")[0] == family else 1.0)
            for name in {**alone, **after}
            if is_ours(name)
        }
        total = sum(weighed.values())
        best = max(weighed, key=lambda name: weighed[name], default="")
        if not best or weighed[best] < FOLLOWS * total:
            return Meaning()
        return Meaning(best, sure=weighed[best] / total)

    def likeliest(self, text: str) -> list[str]:
        """The names of the likeliest kinds that are ours."""
        return [each.name for each in self.rank(text) if is_ours(each.name)]

    def rank(self, text: str) -> list[Guess]:
        """The likeliest kinds, each with how sure it is; none when hardly a word is known."""
        return [*self.ranked(plain_words(text))]

    def _rank(self, words: tuple[str, ...]) -> tuple[Guess, ...]:
        scores, known = self._scores(words)
        if known < LEAST_KNOWN or not self.is_readable(words):
            return ()
        top = max(scores.values())
        powers = {place: math.exp(score - top) for place, score in scores.items()}
        part = known / sum(powers.values())
        ranked = sorted(powers.items(), key=lambda one: (-one[1], self.names[one[0]]))
        best = ranked[:MOST_GUESSES]
        return tuple(Guess(self.names[place], power * part) for place, power in best)

    def is_readable(self, words: tuple[str, ...]) -> bool:
        """Does a text say enough to be understood: a word alone has to be a phrasing, of several
        one must be known."""
        if len(words) < FEWEST_WORDS:
            return words in self.owners
        return any(f"={word}" in self.votes for word in words if not word.isdecimal())

    def _scores(self, words: tuple[str, ...]) -> tuple[dict[int, float], float]:
        """The two votes for each kind, and the part of the text that phrasings know."""
        weights = self._weigh(_pieces(words))
        cosine: dict[int, float] = defaultdict(float)
        gain: dict[int, float] = defaultdict(float)
        known = 0.0
        for piece, weight in weights.items():
            votes = self.votes.get(piece)
            if votes is None:
                continue
            known += weight
            for place, middle, telling in votes:
                cosine[place] += weight * middle
                gain[place] += weight * telling
        first = {
            place: _COSINE * cosine[place] / 2 + _BAYES * (gain[place] - known * self.costs[place])
            for place in cosine
        }
        owners = self.owners.get(words, ())
        scores = {}
        for place in sorted(first, key=lambda one: -first[one])[:_NEAR]:
            name = self.names[place]
            near = max(_product(weights, each) for each in self.nearest[name])
            exact = _EXACT if name in owners else 0.0
            scores[place] = first[place] + _COSINE * (near / 2 + exact)
        return scores, known / (sum(weights.values()) or 1.0)


def sure_of_kin(guesses: Sequence[Guess]) -> float:
    """The chance that the text means the likeliest, or a kin of it."""
    return sum(each.sure for each in guesses if are_kin(each.name, guesses[0].name))


def lead(guesses: Sequence[Guess]) -> float:
    """The lead of the likeliest meaning and its kin over the next other, as a logarithm.

    Less of it counts when less of the text is known. The long tail behind the two says nothing: a
    text of strange words may be plain all the same.
    """
    others = (each.sure for each in guesses if not are_kin(each.name, guesses[0].name))
    known = sum(each.sure for each in guesses)
    ahead = sure_of_kin(guesses) / max(next(others, 0.0), LEAST_RIVAL)
    return math.log(ahead) * math.sqrt(known)


def _product(one: Weights, other: Weights) -> float:
    return math.fsum([one[piece] * other[piece] for piece in one.keys() & other.keys()])


def _pieces(words: Sequence[str]) -> dict[str, float]:
    """Pieces of four letters of each word, the words and their pairs."""
    pieces: dict[str, float] = defaultdict(float)
    for word in words:
        for piece in _letters(word):
            pieces[piece] += 1
        pieces[f"={word}"] += _WORD
    for one, two in pairwise(words):
        pieces[f"{one}+{two}"] += _PAIR
    return pieces


@lru_cache(20_000)
def _letters(word: str) -> tuple[str, ...]:
    framed = f" {word} "
    return tuple(framed[at : at + _SIZE] for at in range(max(1, len(framed) - _SIZE + 1)))


def parse_phrasings(text: str) -> dict[str, list[str]]:
    """The phrasings of each kind: `[kind]` headings, then one a line; `#` is a remark."""
    found: dict[str, list[str]] = {}
    kind = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            kind = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(kind, []).append(line)
    return found
