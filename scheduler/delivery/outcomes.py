"""How one attempt to send ended, and what follows: sent, refused, later, or we cannot tell."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.channels.channel import SendLater, SendRefused
from models.messaging.message import DeliveryState, Lane
from models.messaging.outbox import ClaimedMessage, Settlement

GIVE_UP = {Lane.REPLY: timedelta(hours=1), Lane.BULK: timedelta(days=1)}
"""So long after the first attempt a letter that is still put off is refused."""

ECHO_AFTER = timedelta(seconds=5)
LONGEST = 900.0
"""Seconds between two attempts, at most."""


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """A settlement; whether its address reaches nobody any more, or the platform's reason."""

    letter: ClaimedMessage
    settlement: Settlement
    unreachable: bool = False
    code: int | None = None


def sent(letter: ClaimedMessage, now: datetime, platform_id: str | None) -> AttemptResult:
    return settled(letter, now, DeliveryState.SENT, platform_id=platform_id)


def failed(
    letter: ClaimedMessage, error: Exception, now: datetime, jitter: float | None = None
) -> AttemptResult:
    """The ending for what `send` raised; `jitter` is 0..1, random unless given."""
    if isinstance(error, SendRefused):
        ending = refused(letter, now, str(error), unreachable=error.unreachable)
        return replace(ending, code=error.code)
    if isinstance(error, SendLater):
        return retry_later(letter, now, str(error), retry_delay(letter, error, jitter))
    return outcome_unknown(letter, now, type(error).__name__)


def retry_delay(letter: ClaimedMessage, error: SendLater, jitter: float | None = None) -> float:
    """Seconds: what the platform asks for, else 2, 4, 8 ... with up to half of it more."""
    if error.retry_after is not None:
        return max(1.0, error.retry_after)
    spread = random.random() if jitter is None else jitter
    return min(LONGEST, 2.0 ** min(letter.attempts, 20)) * (1 + spread / 2)


def retry_later(letter: ClaimedMessage, now: datetime, why: str, seconds: float) -> AttemptResult:
    """Surely not sent. It waits, unless it has been tried for too long."""
    due_at = now + timedelta(seconds=seconds)
    if due_at - letter.attempted_at > GIVE_UP[Lane(letter.lane)]:
        return refused(letter, now, f"gave up: {why}")
    return settled(letter, now, None, error=why, due_at=due_at)


def released(letter: ClaimedMessage, now: datetime, seconds: float = 0) -> AttemptResult:
    """It never left our hands: no reason to give up."""
    return settled(letter, now, None, due_at=now + timedelta(seconds=seconds))


def refused(
    letter: ClaimedMessage, now: datetime, why: str, *, unreachable: bool = False
) -> AttemptResult:
    ending = settled(letter, now, DeliveryState.REFUSED, error=why)
    return AttemptResult(letter, ending.settlement, unreachable)


def outcome_unknown(letter: ClaimedMessage, now: datetime, why: str) -> AttemptResult:
    """In a conversation an echo is better than silence, once; bulk is never repeated."""
    if letter.lane == Lane.REPLY and letter.unknown_attempts == 0:
        return settled(letter, now, None, error=why, due_at=now + ECHO_AFTER, doubt=True)
    return settled(letter, now, DeliveryState.UNKNOWN, error=why, doubt=True)


def settled(
    letter: ClaimedMessage,
    now: datetime,
    outcome: DeliveryState | None,
    *,
    error: str | None = None,
    platform_id: str | None = None,
    due_at: datetime | None = None,
    doubt: bool = False,
) -> AttemptResult:
    attempt = (letter.id, letter.attempts, outcome, now)
    return AttemptResult(letter, Settlement(*attempt, error, platform_id, due_at, doubt))
