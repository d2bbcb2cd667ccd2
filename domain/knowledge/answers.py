"""Answers as data: words for people in a standing, with their source and the days they hold."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PLACE = re.compile(r"\{(\w+)\}")
"""A place in an answer's words for an amount, a date or a number."""


class Situation(StrEnum):
    """The situation of somebody in the programme, as far as answers differ by it.

    Beside those of `OVERALL` they are particular: whoever is in one of them gets the answer for it
    first.
    """

    NEWCOMER = "newcomer"
    WAITING = "waiting"
    ACTIVE = "active"
    ARREARS = "arrears"
    ENDED = "ended"
    APPROVED = "approved"
    REJECTED = "rejected"
    PAID = "paid"
    """What is owed was paid, and official data do not show it yet."""
    PAID_FOR = "paid_for"
    """Somebody else pays."""
    SENIOR = "senior"
    """A member who is too old to register again, or will be within a year."""
    SENIOR_ENDED = "senior_ended"
    """One whose membership is over."""


OVERALL = frozenset(
    (
        *(Situation.NEWCOMER, Situation.WAITING),
        *(Situation.ACTIVE, Situation.ARREARS, Situation.ENDED),
    )
)
"""The situations of which everybody is in one."""


class Confidence(StrEnum):
    """The proof of an answer: two sources (H), one decent (M), one weak (L), memory (R)."""

    H = "H"
    M = "M"
    L = "L"
    R = "R"


SAYABLE = (Confidence.H, Confidence.M)
"""What is less proven is never said, not even when approved."""


@dataclass(frozen=True, slots=True)
class PreparedAnswer:
    """The words that answer a kind of question.

    An empty `standing` is everybody. It holds from `first` to `last`, both included (local days);
    None: without limit. `follow_up` is the command of the button below it.
    """

    kind: str
    standing: str
    indonesian: str
    english: str
    source: str
    confidence: Confidence
    first: date | None
    last: date | None
    follow_up: str
    approved_by: str | None = None
    checked: date | None = None
    """The local day on which an officer compared it with its source; None: as the file says."""

    def holds_on(self, day: date) -> bool:
        """Whether the answer is in force on a local day."""
        return (not self.first or self.first <= day) and (not self.last or day <= self.last)

    def may_be_said(self, day: date) -> bool:
        """Whether it is in force, proven well enough, and approved."""
        return self.holds_on(day) and self.confidence in SAYABLE and bool(self.approved_by)

    def can_be_filled(self, values: Mapping[str, str]) -> bool:
        """Whether there is a value for each of its places."""
        return all(values.get(name) for name in PLACE.findall(self.indonesian))

    def words(self, language: str) -> str:
        """The words in a language, with their places."""
        return self.english if language == "en" else self.indonesian


def choose(
    answers: Iterable[PreparedAnswer],
    standings: Sequence[Situation],
    day: date,
    values: Mapping[str, str] | None = None,
) -> PreparedAnswer | None:
    """The answer for somebody of these standings on a day; None when none may be said.

    An answer for the first of the standings comes before one for the next, and any of these before
    the one for everybody. With `values` one of whose places a value is missing is passed over.
    """
    sayable = [
        each
        for each in answers
        if each.may_be_said(day) and (values is None or each.can_be_filled(values))
    ]
    for wanted in (*standings, ""):
        if found := [each for each in sayable if each.standing == wanted]:
            return found[0]
    return None


def fill(words: str, values: dict[str, str]) -> str | None:
    """The words with their places filled; None when a value is missing."""
    if not all(values.get(name) for name in PLACE.findall(words)):
        return None
    return PLACE.sub(lambda place: values[place.group(1)], words)
