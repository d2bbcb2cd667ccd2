"""The number of replies that one sender gets: enough for anybody who talks to us, an end for a
program that floods us. WhatsApp bills every reply.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ReplyLimit:
    """`burst` replies at once, and `per_hour` more in every hour that follows."""

    burst: int
    per_hour: int

    @property
    def gap(self) -> timedelta:
        """The time that pays for one reply."""
        return HOUR / self.per_hour


FREE = ReplyLimit(300, 60)
"""Where replies cost nothing: a reply every few seconds for half an hour."""

BILLED = ReplyLimit(100, 20)
"""WhatsApp: a registration with every answer corrected takes some 50 replies. At most 120 in an
hour and 580 in a day."""

LIMITS = {"whatsapp": BILLED}
STAFF_FACTOR = 10
"""Staff enter whole lists by chat: 40 workers, of 25 replies each, at once."""


class Allowance(Enum):
    """Whether a message is answered."""

    ANSWER = auto()
    WARN = auto()
    """With the one sentence that says until when we are silent."""
    SILENCE = auto()


@dataclass(frozen=True, slots=True)
class ReplyUse:
    """The replies that a sender used: they are paid for at `paid_at`; until `silent_until` we are
    silent (UTC)."""

    paid_at: datetime | None = None
    silent_until: datetime | None = None


def limit_of(channel: str, *, staff: bool = False) -> ReplyLimit:
    """The limit of a sender on this channel."""
    limit = LIMITS.get(channel, FREE)
    return replace(limit, burst=limit.burst * STAFF_FACTOR) if staff else limit


def charge(limit: ReplyLimit, use: ReplyUse, now: datetime) -> tuple[Allowance, ReplyUse]:
    """Whether a message that came now is answered, and what is used afterwards.

    Once the limit is reached it is silent for an hour, which pays for `per_hour` replies. A clock
    that was wrong for a while silences nobody for longer.
    """
    if use.silent_until and now < use.silent_until <= now + HOUR:
        return Allowance.SILENCE, use
    gap = limit.gap
    most = limit.burst * gap
    paid_at = max(now, min(use.paid_at or now, now + most))
    if paid_at + gap > now + most:
        return Allowance.WARN, ReplyUse(paid_at, now + HOUR)
    return Allowance.ANSWER, ReplyUse(paid_at + gap)
