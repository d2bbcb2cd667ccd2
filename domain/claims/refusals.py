"""The reasons for which a claim is refused, by its kind, its circumstances and its day.

The rows are data (`domain/law/claim_refusals.csv`), each with its source: a family is never told a
reason that the rules of its claim do not have.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import DateRange
from domain.claims.checklist import Circumstance, ClaimKind


class RefusalReason(StrEnum):
    """The reasons that families were given; each has words with the next step."""

    MEMBERSHIP_ENDED = "membership_ended"
    UNDER_THREE_MONTHS = "under_three_months"
    """Only the burial cost is paid."""
    NOT_WORKING = "not_working"
    """Not working, or ill, at registration."""
    NOT_PAID_IN = "not_paid_in"
    """Contributions were collected but never reached BPJS."""
    NAMES_DIFFER = "names_differ"
    NOT_FROM_WORK = "not_from_work"
    NO_POLICE_REPORT = "no_police_report"
    TOO_LATE = "too_late"
    STILL_MEMBER = "still_member"
    """Savings are asked for while the membership runs, or within a month after its end."""
    UNDER_THREE_YEARS = "under_three_years"
    CHILD_NOT_ENTITLED = "child_not_entitled"
    """Not at school, 23 years old, married or at work."""
    OTHER_REASON = "other_reason"


@dataclass(frozen=True, slots=True)
class RefusalRule:
    """A reason for which a kind of claim is refused under all of these circumstances."""

    kind: ClaimKind
    circumstances: frozenset[Circumstance]
    reason: RefusalReason
    span: DateRange
    source: str


def refusal_reasons(
    rules: Sequence[RefusalRule], kind: ClaimKind, known: Collection[Circumstance], day: date
) -> tuple[RefusalReason, ...]:
    """The reasons for which a claim of this kind, of something that happened on a day, may be
    refused, in the order of the rules."""
    return tuple(
        each.reason
        for each in rules
        if each.kind is kind and each.circumstances.issubset(known) and each.span.includes(day)
    )
