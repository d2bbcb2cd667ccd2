"""Measures of understanding: on texts with their meaning, and by cross-validation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from domain.knowledge.index import FEWEST_WORDS, KnowledgeIndex, Meaning
from domain.knowledge.meanings import INTENT, QUESTION, is_ours, kin_of, wish_of
from domain.knowledge.normalise import plain_words
from domain.knowledge.reading import read

FOLDS = 5
NOTHING = frozenset({"", "NONE", "UNKNOWN", "OUT", "OUT-OF-SCOPE", "FOREIGN"})
"""How a file may say that a text is about something else, in capitals."""


class LabelledText(NamedTuple):
    """A text, and the names that it may be taken for; none for a text about something else."""

    text: str
    meant: frozenset[str]
    is_wish: bool = False


class Outcome(NamedTuple):
    """A text, and the meaning that was found in it."""

    case: LabelledText
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Result:
    """Counts of texts: ours and foreign ones, and what became of them."""

    ours: int
    first: int
    among_three: int
    acted: int
    wrong: int
    foreign: int
    foreign_acted: int

    def lines(self) -> list[str]:
        """The shares in words, a line each."""
        return [
            f"texts {self.ours}, about other things {self.foreign}",
            f"first {share(self.first, self.ours)}",
            f"among three {share(self.among_three, self.ours)}",
            f"acted {share(self.acted, self.ours)}",
            f"wrong {share(self.wrong, self.ours)}",
            f"other things acted on {share(self.foreign_acted, self.foreign)}",
        ]


def share(part: int, whole: int) -> str:
    """A share with its count: `0.84 (123 of 146)`."""
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "- (0 of 0)"


def understood(index: KnowledgeIndex, text: str) -> Meaning:
    """The meaning that the bot gives to a message; of two wishes the first."""
    reading = read(index, text)
    return Meaning(next(iter(reading.sure), None), reading.candidates)


def told(meaning: Meaning) -> str:
    """The outcome in one word: `Q:<kind>`, `INTENT:<wish>`, `ASK:<a>|<b>|<c>` or `NONE`."""
    if meaning.name:
        return meaning.name
    if meaning.candidates:
        names = (each.removeprefix(QUESTION).removeprefix(INTENT) for each in meaning.candidates)
        return f"ASK:{'|'.join(names)}"
    return "NONE"


def case_of(text: str, expected: str, also: str, names: Iterable[str]) -> LabelledText:
    """A case from the columns of a file; a name may stand there without its prefix."""
    known = {*names}
    given = [each.strip() for each in (expected, *also.replace(";", "|").split("|"))]
    meant = {
        full
        for each in given
        if each.upper().removeprefix("INTENT:") not in NOTHING
        for full in (each, QUESTION + each, INTENT + each)
        if full in known or (full == each and ":" in each)
    }
    is_wish = not expected.startswith(QUESTION) and bool({expected, INTENT + expected} & meant)
    return LabelledText(text, frozenset(meant), is_wish)


def ask_each(find: Callable[[str], Meaning], cases: Iterable[LabelledText]) -> tuple[Outcome, ...]:
    """The outcome for each text."""
    return tuple(Outcome(case, find(case.text)) for case in cases)


def count(outcomes: Iterable[Outcome]) -> Result:
    """Counts of what became of the texts."""
    ours = first = three = acted = wrong = foreign = foreign_acted = 0
    for case, meaning in outcomes:
        if not case.meant:
            foreign += 1
            foreign_acted += meaning.name is not None
            continue
        ours += 1
        named = [meaning.name] if meaning.name else list(meaning.candidates)
        first += bool(named) and named[0] in case.meant
        three += bool({*named} & case.meant)
        acted += meaning.name is not None
        wrong += meaning.name is not None and meaning.name not in case.meant
    return Result(ours, first, three, acted, wrong, foreign, foreign_acted)


def lines(outcomes: Sequence[Outcome]) -> list[str]:
    """The shares in words, a line each: of all texts, then of the wishes among them."""
    wishes = count(each for each in outcomes if each.case.is_wish)
    return [*count(outcomes).lines(), *(f"of wishes: {line}" for line in wishes.lines()[:5])]


def cross_validate(phrasings: Mapping[str, Sequence[str]]) -> tuple[Outcome, ...]:
    """Learn four fifths of the phrasings of each kind and find the last one, five times.

    What is found counts when its answer serves. A word alone is always learnt, never asked: it is
    known or it is not.
    """
    found: list[Outcome] = []
    for fold in range(FOLDS):
        held = {
            name: [
                each
                for at, each in enumerate(said)
                if at % FOLDS == fold and len(plain_words(each)) >= FEWEST_WORDS
            ]
            for name, said in phrasings.items()
        }
        learnt = {
            name: [each for each in said if each not in held[name]]
            for name, said in phrasings.items()
        }
        cases = [
            LabelledText(each, kin_of(name) if is_ours(name) else frozenset(), bool(wish_of(name)))
            for name, said in held.items()
            for each in said
        ]
        found += ask_each(partial(understood, KnowledgeIndex(learnt)), cases)
    return tuple(found)
