"""A membership with the payments that official data does not show yet.

Between the moment in which somebody pays (an agent, or the official channel by themselves) and the
file of the branch that proves it lie days. Meanwhile nobody asks them to pay again or says that
their membership is over, unless official data of a later day says so. Status, reminders, lists and
letters all ask this; `models/participants/standing.py` has the same rule as conditions of queries.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import DAY, month_end, month_start
from domain.contributions import protection
from domain.contributions.protection import GRACE_MONTHS, ProtectionStatus


class PaymentStage(StrEnum):
    """The stages of a payment on its way into official data."""

    COLLECTED = "collected"
    """In the hand of an agent."""
    DEPOSITED = "deposited"
    """An agent says that it was handed in at the official channel."""
    REPORTED = "reported"
    """The worker says that they paid, and nobody has looked into it yet."""


@dataclass(frozen=True, slots=True)
class WaitingPayment:
    """A payment that stands. `until` is the last day of its months, `day` the local day on which it
    came to this stage, `amount` rupiah; `agent_id` the agent's role, if an agent has it;
    `is_misposted`: the branch has money of it under another NIK; `proven` the rupiah of it that
    official data shows already, which `amount` is without."""

    stage: PaymentStage
    until: date
    day: date
    amount: int
    months: int
    agent_id: int | None = None
    is_misposted: bool = False
    proven: int = 0


@dataclass(frozen=True, slots=True)
class Membership:
    """Official data of the day `as_of` and the payments since.

    `until` is the last protected day, `has_ended` says that membership is over, `is_first` that a
    first payment is to open it.
    """

    until: date | None
    has_ended: bool = False
    is_first: bool = False
    as_of: date | None = None
    payments: tuple[WaitingPayment, ...] = ()

    @property
    def waiting(self) -> tuple[WaitingPayment, ...]:
        """The payments that pay for more than official data shows."""
        return tuple(each for each in self.payments if not self.until or each.until > self.until)

    @property
    def is_unchecked(self) -> bool:
        """Whether every payment that official data does not show is only the worker's own word: no
        agent took it."""
        stages = {each.stage for each in self.waiting}
        return stages == {PaymentStage.REPORTED}

    @property
    def paid_until(self) -> date | None:
        """The last protected day once official data shows all that was paid."""
        ends = [each.until for each in self.waiting]
        return max([*ends, self.until] if self.until else ends, default=None)

    def status(self, today: date) -> ProtectionStatus:
        """The status on a local day; PAID when what is owed was paid and waits for data."""
        official = ProtectionStatus.ENDED if self.has_ended else self.official_status(today)
        if official is ProtectionStatus.ACTIVE or not self.waiting:
            return official
        if official is ProtectionStatus.NONE:
            return ProtectionStatus.PAID
        if official is ProtectionStatus.ENDED:
            outlived = all(self.is_denied(each) for each in self.waiting)
            return ProtectionStatus.ENDED if outlived else ProtectionStatus.PAID
        ahead = protection.protection_status(self.paid_until, today)
        return ProtectionStatus.PAID if ahead is ProtectionStatus.ACTIVE else ahead

    def official_status(self, today: date) -> ProtectionStatus:
        """The status on a local day as if nobody had paid since the official data."""
        if self.is_first:
            return ProtectionStatus.NONE
        return protection.protection_status(self.until, today)

    def is_denied(self, payment: WaitingPayment) -> bool:
        """Whether official data of a day after the payment says that membership is over.

        Of money in an agent's hand the branch knows nothing, and of what it has under another NIK
        its data of this one say nothing. Without the word of the branch it is over when the month
        in which the grace ends has passed in the data.
        """
        if self.as_of is None or payment.stage is PaymentStage.COLLECTED or payment.is_misposted:
            return False
        return payment.day < self.as_of and (self.has_ended or self.is_over_in_data())

    def is_over_in_data(self) -> bool:
        if self.until is None or self.as_of is None:
            return False
        months = (self.as_of.year - self.until.year) * 12 + self.as_of.month - self.until.month
        return months > GRACE_MONTHS

    def arrears(self, today: date) -> tuple[date, ...]:
        """The contribution months that nobody has paid so far, oldest first."""
        owes = self.status(today) in protection.MEMBER_STATUSES
        return protection.arrears(self.paid_until, today) if owes else ()

    def next_month(self, today: date) -> date:
        """The contribution month to pay next; this one when paying is a new registration."""
        if not self.waiting or self.status(today) is ProtectionStatus.ENDED:
            return protection.next_month(self.until, today)
        assert self.paid_until is not None, "something was paid"
        return month_start(self.paid_until + DAY)

    def month_state(self, month: date, today: date) -> "MonthState":
        """The state of a contribution month, given by its first day, on a local day.

        Months are paid in order, so that one is paid when a later one is.
        """
        end = month_end(month)
        if self.until and end <= self.until:
            return MonthState.PAID
        if covering := [each for each in self.waiting if end <= each.until]:
            return WAITS_AS[min(covering, key=lambda each: each.until).stage]
        if self.status(today) is ProtectionStatus.ENDED:
            return MonthState.ENDED
        return MonthState.OPEN if month in self.arrears(today) else MonthState.LATER


class MonthState(StrEnum):
    """The states of a contribution month for the one who pays it."""

    PAID = "paid"
    """Official data show it."""
    WITH_AGENT = "with-agent"
    """An agent has the money, or says that it was handed in."""
    REPORTED = "reported"
    OPEN = "open"
    ENDED = "ended"
    """Not paid, and membership is over."""
    LATER = "later"
    """Not paid, and not owed today."""


WAITS_AS = {
    PaymentStage.COLLECTED: MonthState.WITH_AGENT,
    PaymentStage.DEPOSITED: MonthState.WITH_AGENT,
    PaymentStage.REPORTED: MonthState.REPORTED,
}
