"""Whether a row of official data is about the person who registered its NIK.

A NIK proves nothing: lists of them circulate, and it holds the birth date. The row names a person,
and so did whoever registered; both must be one. Too strict costs an officer a look, too lenient
shows somebody's data to a stranger.
"""

from collections.abc import Sequence
from enum import StrEnum

from domain.duplicates.name_similarity import EQUAL_BITS, SIMILAR_BITS, name_sounds, shared_evidence

ENOUGH_BITS = EQUAL_BITS - 1
"""One rare word of a name, or two common ones; a common one alone is easily guessed."""
MOST_MISSING = 1
"""Words that one name has and the other has not: a name of many guesses is not like any other."""


class Doubt(StrEnum):
    """A reason why a row is not given to the person who registered its NIK."""

    NOT_TAKEN_UP = "not_taken_up"
    """The branch has not got their application from us."""
    UNNAMED = "unnamed"
    """The row lacks name or birth date, or we do, and it has no application number."""
    NUMBER = "number"
    """The row is about another application."""
    NAME = "name"
    BIRTH = "birth"
    BIRTH_SWAPPED = "birth_swapped"
    """Day and month may have been swapped."""
    SHARED = "shared"
    """Somebody else registered this NIK too, and the row is about them rather."""


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are one: in any order, with initials or a typo, without titles."""
    words, others = name_sounds(one), name_sounds(other)
    if not words or not others:
        return False
    return sorted(words) == sorted(others) or is_nearly_same(words, others)


def is_nearly_same(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether every word of the shorter name is in the longer one, and enough of them are known."""
    few, many = sorted((len(words), len(others)))
    bits, differing = shared_evidence(words, others)
    return (
        not differing
        and many - few <= MOST_MISSING
        and bits >= min(ENOUGH_BITS, SIMILAR_BITS * many)
    )


def birth_doubts(one: str, other: str) -> list[Doubt]:
    """The doubts that a birth date of the branch raises; none when it is the same as ours (ISO
    format)."""
    if one == other:
        return []
    is_swapped = sorted(one.split("-")) == sorted(other.split("-"))
    return [Doubt.BIRTH_SWAPPED if is_swapped else Doubt.BIRTH]


def identity_doubts(
    ours: tuple[str, str], theirs: tuple[str, str], number: str, row_number: str
) -> list[Doubt]:
    """The doubts whether a row is about the person; none when it is.

    `ours` and `theirs` are name and birth date (ISO format, or empty). `number` is the application
    number, `row_number` that of the row, with which the branch answers an application.
    """
    if row_number and row_number != number:
        return [Doubt.NUMBER]
    pairs = list(zip(ours, theirs, strict=True))
    if not row_number and not all(mine and other for mine, other in pairs):
        return [Doubt.UNNAMED]
    (name, their_name), (born_on, their_birth) = pairs
    doubts = list[Doubt]()
    if their_name and not is_same_name(name, their_name):
        doubts.append(Doubt.NAME)
    if their_birth and born_on:
        doubts += birth_doubts(born_on, their_birth)
    return doubts
