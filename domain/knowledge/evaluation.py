"""Measures of understanding: on texts with their meaning, and by cross-validation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import partial
from typing import NamedTuple

from domain.knowledge.index import KnowledgeIndex, Meaning
from domain.knowledge.meanings import INTENT, QUESTION, is_ours
from domain.knowledge.reading import read

FOLDS = 5
NOTHING = frozenset({"", "NONE", "UNKNOWN", "OUT", "OUT-OF-SCOPE", "FOREIGN"})
"""How a file may say that a text is about something else, in capitals."""


class LabelledText(NamedTuple):
    """A text, and the names that it may be taken for; none for a text about something else."""

    text: str
    meant: frozenset[str]


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
    """`Q:<kind>`, `INTENT:<wish>`, `ASK:<a>|<b>|<c>` or `NONE`."""
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
    return LabelledText(text, frozenset(meant))


def evaluate(find: Callable[[str], Meaning], cases: Iterable[LabelledText]) -> Result:
    """Count what becomes of each text."""
    ours = first = three = acted = wrong = foreign = foreign_acted = 0
    for case in cases:
        meaning = find(case.text)
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


def cross_validate(phrasings: Mapping[str, Sequence[str]]) -> Result:
    """Learn four fifths of the phrasings of each kind and find the last one, five times."""
    counts = [0] * 7
    for fold in range(FOLDS):
        index = KnowledgeIndex(
            {
                name: [each for at, each in enumerate(said) if at % FOLDS != fold]
                for name, said in phrasings.items()
            }
        )
        cases = [
            LabelledText(each, frozenset({name} if is_ours(name) else ()))
            for name, said in phrasings.items()
            for at, each in enumerate(said)
            if at % FOLDS == fold
        ]
        found = evaluate(partial(understood, index), cases)
        counts = [before + value for before, value in zip(counts, astuple(found), strict=True)]
    return Result(*counts)
