"""Collecting from somebody: from which month, what the law asks, what the money covers."""

from dataclasses import dataclass
from datetime import date

from bot.turn import Turn
from domain import protection
from domain.cash import Covered, covered
from domain.tariff import Dues
from domain.typed import Invalid
from handlers.law import schedule_of
from models import booking, cash
from models.participant import Participant

AHEAD = 24
"""Contribution months that may be paid at once."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`schedule` begins with month `start`; `credit` is left over from before, in rupiah."""

    row: Participant
    start: date
    credit: int
    schedule: tuple[Dues, ...]

    def covered(self, paid: int) -> Covered:
        return covered(paid, self.credit, self.schedule)

    def missing(self, months: int) -> int:
        """What is to be handed over for so many months, less what is left over."""
        return max(0, sum(each.total for each in self.schedule[:months]) - self.credit)


def plan(turn: Turn, row: Participant) -> Plan:
    before = cash.of_participant(turn.db, row.id)
    start = cash.next_month(before, protection.next_month(row.protected_until, turn.today))
    return Plan(row, start, cash.credit(before), schedule_of(row, start, AHEAD))


def check(turn: Turn, row: Participant) -> None:
    """Raises Invalid when nothing may be collected from this person now."""
    refusal = booking.refusal(row, turn.today)
    if refusal:
        raise Invalid(f"collect-{refusal}")
