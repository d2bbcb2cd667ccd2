"""The kind of question or wish that a typed text means: one index over the phrasings of all.

A balanced naive Bayes asks how telling the pieces of a text are for each kind: its letters by
three, its words, and the pairs of words that stand next to each other or with one between. What
counts is the part of a kind's phrasings that have a piece: a kind weighs the same with eight of
them as with eighty. Texts about other things are kinds too, one a topic, so that the index can say
that something is not ours. Of the likeliest kinds, the nearest single phrasing counts as well.
Nothing is stored: it learns at start.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import chain, pairwise
from typing import Self

from domain.knowledge.certainty import (
    LEAD,
    LEAST_RIVAL,
    Guess,
    is_likely,
    is_sure,
    lead,
    sure_of_kin,
)
from domain.knowledge.follow_up import about_topic, next_kind
from domain.knowledge.meanings import SELDOM, is_ours, kin_of, subject_of, wish_of
from domain.knowledge.nearest import NearestPhrasing
from domain.knowledge.normalise import SLANG, plain_texts, plain_words
from domain.knowledge.spelling import (
    SHORTEST_MISSPELT,
    by_consonants,
    by_initial,
    consonants,
    shortens,
    stems,
)
from domain.parsing.text import word_set

LEAD_OF_WORD, SURE_OF_WORD = 4.0, 0.65
"""The lead at which it answers a word alone as a question, and how sure it must be of any word."""
FAVOUR = 0.6
"""How much likelier (a logarithm) one has a wish that many have than any one kind of question."""
FOLLOWS = 0.45
"""How sure one must be of what a text goes on from."""
LITTLE = 0.002
"""The likelihood of a kind that a ranking does not name."""
KINSHIP = 4.0
"""The favour of a kind with the topic's own subject."""
LIKELY = 0.05
"""Below it the likeliest is not even worth a question."""
NEARLY = 0.015
"""A runner-up that is less likely is no button worth."""
LEAST_KNOWN = 0.25
"""The part of a text that phrasings must know, below which it is not even worth a question."""
MOST_GUESSES = 8
RECENT = 4
"""Texts whose ranking is kept: a turn asks for the same plain words several times, with and without
what is courtesy around them."""
MOST_OF_FOREIGN = 3
"""Words of a text in which one that only foreign texts have decides."""
FEWEST_WORDS = 2
"""Words of a text that is judged by its pieces."""
SPELT = 2_000
"""Words whose spelling is kept."""

_SIZE = 3
_LONGEST_WORD = 30
"""Letters; no word is longer, and what is kept of made-up ones stays small."""
_WORD, _PAIR, _APART = 14.0, 5.0, 3.5
"""What a word counts, two that are neighbours, and two with a word between; letters count one."""
_COMMON = 0.5
"""Letters that a larger part of the kinds has say nothing; words always do."""
_SMOOTHING = 0.002
"""The part of a kind's phrasings in which a piece that it has not is taken to be."""
QUESTION_WORDS = word_set("apa berapa kapan di mana ke bagaimana kenapa siapa gimana itu")
"""A text of these alone goes on only to what is of its topic's subject."""
_COMMON_WORD, _REPLIES = (
    60,
    word_set("tidak bukan belum sudah ya boleh bisa saya kapan mana berapa bagaimana"),
)
"""The most kinds that a word which says something alone is in; words that only reply."""
_ASK_ALONE = word_set("berapa kapan mana bagaimana")
"""Words alone that ask for something, without saying of what."""
_TELLING = math.log(0.25 / _SMOOTHING + 1)
"""The weight of a word that a fourth of a kind's phrasings have."""
_SOME = math.log(0.05 / _SMOOTHING + 1)
"""The weight of a word that a twentieth of them have."""
_EXACT = 12.5
"""The points of a kind that has the very text for a phrasing."""
_NEAREST, _NEARER = 3.0, 5
"""The points of a kind with all the words of the text in one phrasing; the kinds looked at."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The meaning of a text: `name` to act on, or the `candidates` to ask about, or neither; `sure`
    is how sure the likeliest one is (0..1). `is_likely` says that the first candidate is worth an
    answer beside the others."""

    name: str | None = None
    candidates: tuple[str, ...] = ()
    sure: float = 0.0
    is_likely: bool = False


class KnowledgeIndex:
    """Learns phrasings once, then ranks their kinds for a text."""

    def __init__(self, phrasings: Mapping[str, Sequence[str]]) -> None:
        """Learn the phrasings of each kind, those of other topics among them."""
        self.names: tuple[str, ...] = ()
        self.first_phrasings: dict[str, str] = {}
        self.owners: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.votes: dict[str, list[tuple[int, float]]] = {}
        self.totals: list[float] = []
        self.texts: list[Sequence[Sequence[str]]] = []
        self.favours: list[float] = []
        self.own: frozenset[str] = frozenset()
        """The kinds that only those ask for whom the index was extended."""
        self._learn(phrasings)

    def extended(self, phrasings: Mapping[str, Sequence[str]]) -> Self:
        """This index with more phrasings, of its own kinds or of others; they are likelier than
        those it has. What was learnt is shared with it."""
        found = copy(self)
        found.own = frozenset(phrasings) - {*self.names}
        found._learn(phrasings, FAVOUR)
        return found

    def _learn(self, phrasings: Mapping[str, Sequence[str]], favour: float = 0.0) -> None:
        """Add phrasings to what is known; nothing that is shared is changed in place."""
        learnt: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        owners, totals, all_texts = {**self.owners}, [*self.totals], [*self.texts]
        for place, (name, said) in enumerate(phrasings.items(), len(self.names)):
            texts = [*plain_texts(said)]
            all_texts.append(texts)
            for words in texts:
                owners[words] = tuple(dict.fromkeys((*owners.get(words, ()), name)))
            counts = Counter(chain.from_iterable(map(_pieces, texts)))
            totals.append(counts.total() / max(1, len(said)))
            votes = [(place, _telling(count / len(said))) for count in range(len(said) + 1)]
            for piece, count in counts.items():
                learnt[piece].append(votes[count])
        self.names = (*self.names, *phrasings)
        first = {name: said[0] for name, said in phrasings.items() if said}
        self.first_phrasings = {**first, **self.first_phrasings}
        self.owners, self.totals, self.texts = owners, totals, all_texts
        for piece in learnt.keys() & self.votes.keys():
            learnt[piece] = [*self.votes[piece], *learnt[piece]]
        learnt.default_factory = None
        self.votes = {**self.votes, **learnt} if self.votes else learnt
        known = [each[1:] for each in self.votes if each[0] == "="]
        self.spellings = by_initial(chain(SLANG, known))
        self.shortened = by_consonants(chain(SLANG, known))
        self.spelt = lru_cache(SPELT)(self._spelt)
        least = _SMOOTHING * len(self.votes)
        more = [FAVOUR if is_common(each) else favour for each in phrasings]
        self.favours = [*self.favours, *more]
        self.costs = [math.log((total + least) / _SMOOTHING) for total in self.totals]
        most = max(1, len(self.names))
        self.rarities = [math.log((1 + most) / (1 + kinds)) + 0.1 for kinds in range(most + 1)]
        self.nearest = NearestPhrasing(self.texts, lambda word: self._rarity(f"={word}"))
        self.ranked = lru_cache(RECENT)(self._rank)

    def _rarity(self, piece: str) -> float:
        """The rarity of a piece among the kinds; nothing for letters that many have."""
        kinds = len(self.votes.get(piece, ()))
        if kinds > max(2, _COMMON * len(self.names)) and piece[0] != "=" and "+" not in piece:
            return 0.0
        return self.rarities[kinds]

    def _weigh(self, pieces: Mapping[str, float]) -> Mapping[str, float]:
        """The weight of each piece of a text: one that many kinds have says little; the length of
        the weights is 1."""
        raw = {piece: math.sqrt(count * self._rarity(piece)) for piece, count in pieces.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {piece: weight / length for piece, weight in raw.items()}

    def find(self, text: str) -> Meaning:
        """The meaning when it is sure, the likely ones to ask about, or none for what is not about
        us."""
        words = self.words_of(text)
        if len(words) == 1 and not words[0].isdecimal():
            words = (self.spelt(words[0]),)
            if words not in self.owners or words[0] in _ASK_ALONE:
                return self.find_word(words[0])
        if self.names_foreign(words):
            return Meaning()
        guesses = self.rank(text)
        if guesses and self.acts_on(guesses, words):
            name, sure = guesses[0].name, sure_of_kin(guesses)
            return Meaning(name, sure=sure) if is_ours(name) else Meaning()
        likely = [each for each in guesses if is_ours(each.name) and each.sure >= NEARLY]
        if not likely or likely[0].sure < LIKELY:
            return Meaning()
        names = tuple(each.name for each in likely)
        return Meaning(candidates=names, sure=likely[0].sure, is_likely=is_likely(guesses))

    def acts_on(self, guesses: Sequence[Guess], words: tuple[str, ...]) -> bool:
        """Is the likeliest meaning of these words sure enough?"""
        name = guesses[0].name
        return is_sure(guesses, len(words), self.lacking(words, name), is_own=name in self.own)

    def names_foreign(self, words: tuple[str, ...]) -> bool:
        """Is there a word, of a few, that only texts about other things have: "daftar vaksin"?"""
        if len(words) > MOST_OF_FOREIGN or words in self.owners:
            return False
        return any(
            not any(is_ours(self.names[place]) for place, _ in votes)
            for word in words
            if (votes := self.votes.get(f"={word}"))
        )

    def find_word(self, word: str) -> Meaning:
        """The meaning of a word alone that is no phrasing: sure of one that hardly means anything
        else; else the kinds that it may be about."""
        votes = self.votes.get(f"={word}", ())
        guesses = () if word in _REPLIES or not votes else self._guesses((word,))
        if guesses and lead(guesses) >= (LEAD if wish_of(guesses[0].name) else LEAD_OF_WORD):
            name = guesses[0].name
            told = max(
                (telling for place, telling in votes if self.names[place] == name), default=0
            )
            if is_ours(name) and told >= _SOME and sure_of_kin(guesses) >= SURE_OF_WORD:
                return Meaning(name, sure=sure_of_kin(guesses))
        return Meaning(candidates=self.kinds_of_word(word))

    def lacking(self, words: tuple[str, ...], name: str) -> float:
        """The part of the words of a text, by what they tell, that no kin of a meaning has though
        others have (0..1)."""
        kin = kin_of(name)
        total = lacking = 0.0
        for word in map(self.spelt, words):
            votes = () if word.isdecimal() else self.votes.get(f"={word}", ())
            told = self.rarities[len(votes)]
            total += told
            if votes and kin.isdisjoint([self.names[place] for place, _ in votes]):
                lacking += told
        return lacking / total if total else 0.0

    def kinds_of_word(self, word: str) -> tuple[str, ...]:
        """The kinds that a word alone may be about: a good part of their phrasings have it."""
        votes = sorted(self.votes.get(f"={word}", ()), key=lambda each: -each[1])
        if len(votes) > _COMMON_WORD or word in _REPLIES:
            return ()
        telling = [self.names[place] for place, told in votes if told >= _TELLING]
        return tuple(filter(is_ours, telling))[:MOST_GUESSES]

    def find_after(self, topic: str, text: str) -> Meaning:
        """The meaning of a text that goes on from the kind asked about before: "kalau ojek?".

        What the text means by itself and what it means after the topic's own words are weighed
        together; kinds with the topic's subject count more. When that leaves it open, the text is
        heard with a word for the subject: "berapa dapetnya?" after a death. The topic itself counts
        only by what the text says alone: its own words would bring back the answer that is there.
        """
        if topic not in self.first_phrasings:
            return Meaning()
        words = plain_words(text)
        if name := next_kind(topic, words, self.first_phrasings):
            return Meaning(name, sure=1.0)
        if name := about_topic(topic, self.likeliest(text)[:2], words, self.first_phrasings):
            return Meaning(name, sure=1.0)
        alone = dict(self.rank(text))
        after = dict(self.rank(f"{self.first_phrasings[topic]} {text}"))
        subject = subject_of(topic)
        weighed = {
            name: max(alone.get(name, 0.0), LITTLE)
            * max((alone if name == topic else after).get(name, 0.0), LITTLE)
            * (KINSHIP if subject_of(name) == subject else 1.0)
            for name in {**alone, **after}
            if is_ours(name)
        }
        total = sum(weighed.values())
        best = max(weighed, key=lambda name: weighed[name], default="")
        strays = QUESTION_WORDS.issuperset(words) and subject_of(best) != subject
        if not best or weighed[best] < FOLLOWS * total or strays:
            told = self.find(f"{subject} {text}")
            return told if told.name and subject_of(told.name) == subject else Meaning()
        return Meaning(best, sure=weighed[best] / total)

    def likeliest(self, text: str) -> list[str]:
        """The names of the likeliest kinds that are ours."""
        return [each.name for each in self.rank(text) if is_ours(each.name)]

    def likeliest_of(self, names: Collection[str], text: str) -> Guess | None:
        """The likeliest of these kinds, where nothing else can be meant, and how sure it is; None
        when hardly a word is known."""
        words = tuple(filter(None, map(self.spelt, self.words_of(text))))
        if not self.is_readable(words):
            return None
        found = self._guesses(words, lambda place: self.names[place] in names)
        return found[0] if found else None

    def rank(self, text: str) -> list[Guess]:
        """The likeliest kinds, each with how sure it is; none when hardly a word is known."""
        return [*self.ranked(self.words_of(text))]

    def words_of(self, text: str) -> tuple[str, ...]:
        """The plain words of a text, as the phrasings have them."""
        return plain_words(text)

    def _spelt(self, word: str) -> str:
        """The word, or the known one that it is a slip of the finger for: one letter too many, too
        few, wrong or in the wrong place, but not the first."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        if f"={word}" in self.votes or word.isdecimal():
            return word
        for stem in stems(word):
            if f"={SLANG.get(stem, stem)}" in self.votes:
                return SLANG.get(stem, stem)
        if full := self._in_full(word):
            return full
        if len(word) < SHORTEST_MISSPELT:
            return word
        alike = self.spellings.get(word[0], ())
        found = extractOne(word, alike, scorer=OSA.distance, score_cutoff=1)
        return SLANG.get(found[0], found[0]) if found else word

    def _in_full(self, word: str) -> str:
        """The known word that most kinds have, of those that this one is without its vowels."""
        written = self.shortened.get(consonants(word), ())
        plain = {SLANG.get(each, each) for each in written if shortens(word, each)}
        known = (each for each in plain if f"={each}" in self.votes)
        return max(known, key=lambda each: (len(self.votes[f"={each}"]), each), default="")

    def _rank(self, typed: tuple[str, ...]) -> tuple[Guess, ...]:
        words = tuple(filter(None, map(self.spelt, typed)))
        return self._guesses(words) if self.is_readable(words) else ()

    def may_mean(self, place: int) -> bool:
        """May the kind at this place of the names be meant at all?"""
        return True

    def _guesses(
        self, words: tuple[str, ...], may: Callable[[int], bool] | None = None
    ) -> tuple[Guess, ...]:
        scores, known = self._scores(words)
        may = may or self.may_mean
        scores = {place: score for place, score in scores.items() if may(place)}
        if known < LEAST_KNOWN or not scores:
            return ()
        top = max(scores.values())
        powers: dict[str, float] = defaultdict(float)
        for place, score in scores.items():
            powers[self.names[place]] += math.exp(score - top)
        part = known / sum(powers.values())
        likely = [one for one in powers.items() if one[1] > LEAST_RIVAL]
        best = sorted(likely, key=lambda one: (-one[1], one[0]))[:MOST_GUESSES]
        return tuple(Guess(name, power * part) for name, power in best)

    def is_readable(self, words: tuple[str, ...]) -> bool:
        """Does a text say enough to be understood: a word alone has to be a phrasing, of several
        one must be known."""
        if len(words) < FEWEST_WORDS:
            return words in self.owners
        return any(f"={word}" in self.votes for word in words if not word.isdecimal())

    def _scores(self, words: tuple[str, ...]) -> tuple[dict[int, float], float]:
        """The vote for each kind, and the part of the text that phrasings know."""
        weights = self._weigh(_weighted_pieces(words))
        gain = [0.0] * len(self.names)
        known = 0.0
        for piece, weight in weights.items():
            votes = self.votes.get(piece, ()) if weight else ()
            known += weight if votes else 0.0
            for place, telling in votes:
                gain[place] += weight * telling
        scores = {
            place: points + favour - known * cost
            for place, (points, favour, cost) in enumerate(
                zip(gain, self.favours, self.costs, strict=True)
            )
            if points
        }
        if owners := self.owners.get(words):
            for place in scores:
                scores[place] += _EXACT if self.names[place] in owners else 0.0
        for place in nlargest(_NEARER, scores, key=lambda each: scores[each]):
            scores[place] += _NEAREST * self.nearest.likeness(words, place)
        return scores, known / (sum(weights.values()) or 1.0)


def is_common(name: str) -> bool:
    """Is the meaning a wish that many people have?"""
    return bool(wish_of(name)) and wish_of(name) not in SELDOM


def _telling(part: float) -> float:
    """The weight of a piece for a kind that has it in this part of its phrasings."""
    return math.log(part / _SMOOTHING + 1)


def _pieces(words: Sequence[str]) -> set[str]:
    """Three letters at a time of each word, the words, and their pairs."""
    pieces = {f"={word}" for word in words}
    pieces.update(*map(_letters, words))
    pieces.update(map("+".join, pairwise(words)))
    pieces.update(map("+".join, zip(words, words[2:], strict=False)))
    return pieces


def _weighted_pieces(words: Sequence[str]) -> Mapping[str, float]:
    """The weight of each piece of a text in it."""
    pieces: dict[str, float] = defaultdict(float)
    for word in words:
        pieces[f"={word}"] += _WORD
        for piece in _letters(word):
            pieces[piece] += 1
    for one, two in pairwise(words):
        pieces[f"{one}+{two}"] += _PAIR
    for one, two in zip(words, words[2:], strict=False):
        pieces[f"{one}+{two}"] += _APART
    return pieces


@lru_cache(20_000)
def _letters(word: str) -> tuple[str, ...]:
    framed = f" {word[:_LONGEST_WORD]} "
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
