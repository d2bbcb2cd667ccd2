"""Collecting from somebody: from which month, what the law asks, what the money covers."""

from dataclasses import dataclass
from datetime import date

from bot.turn import Turn
from domain import protection
from domain.cash import Covered, covered
from domain.protection import Standing
from domain.tariff import Dues, Payer
from domain.typed import Invalid
from handlers.law import schedule_of
from models import cash
from models.participant import Participant, State

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


def may_collect(turn: Turn, row: Participant) -> bool:
    """Whether money may be collected from this person now."""
    try:
        check(turn, row)
    except Invalid:
        return False
    return True


def check(turn: Turn, row: Participant) -> None:
    """Raises Invalid when nothing may be collected from this person now."""
    if row.payer != Payer.SELF:
        raise Invalid("collect-payer")
    ended = protection.standing(row.protected_until, turn.today) is Standing.ENDED
    if row.deceased_on or ended or row.state not in (State.ACTIVE, State.AWAITING_PAYMENT):
        raise Invalid("collect-state")
