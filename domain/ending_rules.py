"""Rules of the tariff that are about to end: a discount that goes, a price that changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.protection import add_months, last_of
from domain.tariff import Discount, Rule, Tariff


class Reason(StrEnum):
    """Why an ending rule matters: it goes, another takes its place, or no price is left."""

    DISCOUNT_ENDS = "discount_ends"
    RULE_CHANGES = "rule_changes"
    RULE_MISSING = "rule_missing"


@dataclass(frozen=True, slots=True)
class Ending:
    """A rule about to end: `subject` is "bracket", a scheme or a sector; `ends_on` its last day."""

    reason: Reason
    subject: str
    ends_on: date
    article: str


def ending_rules(tariff: Tariff, today: date, within_days: int = 45) -> tuple[Ending, ...]:
    """The rules whose last day is today or at most `within_days` away, soonest first."""
    rows: list[Rule] = [*tariff.brackets, *tariff.rates, *tariff.discounts]
    endings = {ending(row, rows) for row in rows}
    horizon = today + timedelta(days=within_days)
    soon = [end for end in endings if end and today <= end.ends_on <= horizon]
    return tuple(sorted(soon, key=lambda end: (end.ends_on, end.subject)))


def ending(row: Rule, rows: Iterable[Rule]) -> Ending | None:
    if row.span.last is None:
        return None
    follows = add_months(row.span.last, 1)
    reason = Reason.DISCOUNT_ENDS if isinstance(row, Discount) else Reason.RULE_MISSING
    if any(other.subject == row.subject and other.span.holds(follows) for other in rows):
        reason = Reason.RULE_CHANGES
    return Ending(reason, row.subject, last_of(row.span.last), row.article)
