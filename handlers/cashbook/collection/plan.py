"""The months that one payment may be for, with what the law asks for them."""

from dataclasses import dataclass
from datetime import date

from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.tariff import Dues, split_into_months
from domain.invalid import Invalid
from handlers.contributions.words import schedule_of
from handlers.portfolio.words import name_of
from models.cashbook import entries, rests
from models.participants.participant import Participant
from models.roles.role import Role

AHEAD = 24
"""Contribution months that may be paid at once."""


@dataclass(frozen=True, slots=True)
class CoveredMonths:
    """The whole months that money pays for, the dues of the law for them, and the rupiah left
    over."""

    months: int
    amount: int
    rest: int


@dataclass(frozen=True, slots=True)
class CollectionPlan:
    """`schedule` begins with month `start`, and ends before one that waits for official data.

    `credit` is the rest that the agent holds, in rupiah; `waiting` are months that an agent was
    paid for, and `behind` is the number of those in arrears without them.
    """

    row: Participant
    start: date
    credit: int
    schedule: tuple[Dues, ...]
    waiting: tuple[date, ...]
    behind: int

    def covered(self, paid: int, most: int = AHEAD) -> CoveredMonths:
        """The months that so much money covers with the credit, at most so many."""
        months, rest = split_into_months(paid + self.credit, self.schedule[:most])
        return CoveredMonths(months, paid + self.credit - rest, rest)

    def missing(self, months: int) -> int:
        """The rupiah to be handed over for so many months, less what is left over."""
        return max(0, sum(each.total for each in self.schedule[:months]) - self.credit)

    def months_of(self, paid: int) -> int | None:
        """The months that cost just this much, up to a year; None when there is no such number."""
        costs = {self.missing(months): months for months in range(12, 0, -1)}
        return costs.get(paid)

    def check_amount(self, paid: int) -> None:
        """Raise Invalid for less than a month, and for more than may be paid at once."""
        most = self.missing(AHEAD)
        if paid > most and len(self.schedule) == AHEAD:
            raise Invalid("collect-too-much", most=most)
        if not self.covered(paid).months:
            raise Invalid("collect-too-little", least=self.missing(1))


def plan_collection(turn: Turn, agent: Role, row: Participant) -> CollectionPlan:
    """The months for which this agent collects from this person, with what the law asks for them.

    The first is the oldest that official data calls unpaid and no agent was paid for.
    """
    waiting = rests.waiting_months(turn.db, row.id)
    unpaid = protection.next_month(row.protected_until, turn.today)
    start = rests.next_month_to_collect(waiting, unpaid)
    return CollectionPlan(
        row,
        start,
        rests.rest_of(turn.db, agent.id, row.id),
        schedule_of(row, start, rests.months_until_waiting(waiting, start, AHEAD)),
        tuple(sorted(each for each in waiting if each >= unpaid)),
        sum(each not in waiting for each in protection.arrears(row.protected_until, turn.today)),
    )


def check_may_collect(turn: Turn, row: Participant) -> None:
    """Raise Invalid when nothing may be collected from this person."""
    refusal = entries.collection_refusal(row, turn.today)
    if refusal:
        name = name_of(turn, row)
        raise Invalid("collect-payer" if refusal == "payer" else "collect-state", name=name)
