"""The papers of a claim, by its kind, its circumstances and the day on which it happened.

The rows are data (`domain/law/claim_papers.csv`), each with its source.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import DateRange


class ClaimKind(StrEnum):
    """The benefit that is claimed. Death from a work accident is an accident that was fatal."""

    ACCIDENT = "accident"
    """JKK."""
    DEATH = "death"
    """JKM."""
    SAVINGS = "savings"
    """JHT."""
    SCHOLARSHIP = "scholarship"
    """For children of a participant who died, or is disabled for good."""


class Circumstance(StrEnum):
    """A fact of a claim on which papers depend, or that staff have to know."""

    ROAD = "road"
    """An accident in traffic."""
    COLLISION = "collision"
    """With another vehicle: Jasa Raharja pays treatment first."""
    OWN_MONEY = "own_money"
    """Treated where BPJS has no contract, and paid by the family."""
    TREATED = "treated"
    """The doctor has said how the treatment ended: stage II of an accident."""
    FATAL = "fatal"
    SPOUSE = "spouse"
    """The heir who claims was married to the participant."""
    STOPPED = "stopped"
    """The participant gave up the business."""
    MINOR = "minor_heir"
    """The heirs are under age: staff help them."""
    WORK_UNSURE = "work_unsure"
    """The family does not know whether a death was of the work: staff find out."""


class Need(StrEnum):
    """`MAYBE` is needed in a case that is not known here; the words of the paper say in which."""

    NEEDED = "needed"
    MAYBE = "maybe"
    HELPFUL = "helpful"


@dataclass(frozen=True, slots=True)
class PaperRule:
    """A paper that a kind of claim asks for under all of these circumstances.

    `by_photo` is false where the paper is only brought to the branch: bank books, and whatever is
    about a child.
    """

    kind: ClaimKind
    circumstances: frozenset[Circumstance]
    paper: str
    need: Need
    by_photo: bool
    span: DateRange
    source: str

    def applies(self, kind: ClaimKind, known: Collection[Circumstance], day: date) -> bool:
        """Whether a claim of this kind, of something that happened on a day, asks for it."""
        return self.kind == kind and self.circumstances.issubset(known) and self.span.includes(day)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The papers of one claim, in the order in which they are told; each paper once.

    `wanted` are those that the branch wants once more: needed, and missing whatever is there.
    """

    rules: tuple[PaperRule, ...]
    wanted: frozenset[str] = frozenset()

    @property
    def needed(self) -> tuple[str, ...]:
        """The papers without which a claim is not complete."""
        return tuple(each.paper for each in self.rules if each.need is Need.NEEDED)

    @property
    def by_photo(self) -> tuple[str, ...]:
        """The papers that are taken as photos."""
        return tuple(each.paper for each in self.rules if each.by_photo)

    def missing(self, there: Collection[str]) -> tuple[str, ...]:
        """The needed papers that come by photo and are not there."""
        return tuple(
            each.paper
            for each in self.rules
            if each.paper in self.wanted
            or (each.need is Need.NEEDED and each.by_photo and each.paper not in there)
        )

    def brought(self) -> tuple[str, ...]:
        """The papers that are brought to the branch, never sent here."""
        return tuple(each.paper for each in self.rules if not each.by_photo)


NEEDS = tuple(Need)


def checklist(
    rules: Sequence[PaperRule],
    kind: ClaimKind,
    known: Collection[Circumstance],
    day: date,
    wanted: Collection[str] = (),
) -> Checklist:
    """The checklist of a claim. `day`: of the accident, of the death, or on which savings are asked
    for: its rule decides. A paper that several rows ask for has the strongest need."""
    found: dict[str, PaperRule] = {}
    for each in rules:
        if not each.applies(kind, known, day):
            continue
        before = found.get(each.paper)
        if before is None or NEEDS.index(each.need) < NEEDS.index(before.need):
            found[each.paper] = each
    listed = sorted(found.values(), key=lambda each: NEEDS.index(each.need))
    return Checklist(tuple(listed), frozenset(wanted) & found.keys())
