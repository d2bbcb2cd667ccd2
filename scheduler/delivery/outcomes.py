"""The results of one attempt to send a message: sent, refused, to be tried later, or unknown."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.channels.channel import SendLater, SendRefused
from domain.parsing.people.nik import mask_long_numbers
from models.messaging.message import DeliveryState, Lane
from models.messaging.outbox import ClaimedMessage, Settlement

GIVE_UP = {Lane.REPLY: timedelta(hours=1), Lane.BULK: timedelta(days=1)}
"""A message that is still postponed so long after its first attempt is refused."""

REPEAT_AFTER = timedelta(seconds=5)
LONGEST_RETRY = 900.0
"""Seconds between two attempts, at most."""


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """The settlement of an attempt.

    `unreachable` when no message can reach the address any more, `code` is the platform's number
    of the reason for a refusal.
    """

    message: ClaimedMessage
    settlement: Settlement
    unreachable: bool = False
    code: int | None = None


def failed(
    message: ClaimedMessage, error: Exception, now: datetime, jitter: float | None = None
) -> AttemptResult:
    """The result for the error that `send` raised; `jitter` is 0..1, random unless given."""
    if isinstance(error, SendRefused):
        why, unreachable = str(error), error.unreachable
        return refused(message, now, why, unreachable=unreachable, code=error.code)
    if not isinstance(error, SendLater):
        return outcome_unknown(message, now, type(error).__name__)
    due_at = now + timedelta(seconds=retry_delay(message, error, jitter))
    if due_at - message.attempted_at > GIVE_UP[Lane(message.lane)]:
        return refused(message, now, f"gave up: {error}")
    return settled(message, now, None, error=str(error), due_at=due_at)


def retry_delay(message: ClaimedMessage, error: SendLater, jitter: float | None) -> float:
    """Seconds: as many as the platform asks for, else 2, 4, 8 ... with up to half of it more."""
    if error.retry_after is not None:
        return max(1.0, error.retry_after)
    spread = random.random() if jitter is None else jitter
    return min(LONGEST_RETRY, 2.0 ** min(message.attempts, 20)) * (1 + spread / 2)


def refused(
    message: ClaimedMessage,
    now: datetime,
    why: str,
    *,
    unreachable: bool = False,
    code: int | None = None,
) -> AttemptResult:
    """The result of a message that the platform will never accept, or that we give up."""
    result = settled(message, now, DeliveryState.REFUSED, error=why)
    return replace(result, unreachable=unreachable, code=code)


def outcome_unknown(message: ClaimedMessage, now: datetime, why: str) -> AttemptResult:
    """The result when nobody knows whether the message was sent.

    A reply is repeated once, because in a conversation a repeated answer is better than none; bulk
    is never repeated.
    """
    if message.lane == Lane.REPLY and message.unknown_attempts == 0:
        return settled(message, now, None, error=why, due_at=now + REPEAT_AFTER, unknown=True)
    return settled(message, now, DeliveryState.UNKNOWN, error=why, unknown=True)


def released(message: ClaimedMessage, now: datetime, seconds: float = 0) -> AttemptResult:
    """The result of a message that was not attempted: it waits again, and never gives up."""
    return settled(message, now, None, due_at=now + timedelta(seconds=seconds))


def settled(
    message: ClaimedMessage,
    now: datetime,
    outcome: DeliveryState | None,
    *,
    error: str | None = None,
    platform_id: str | None = None,
    due_at: datetime | None = None,
    unknown: bool = False,
) -> AttemptResult:
    """The result with this settlement; without an `outcome` the message waits until `due_at`.

    Platforms may repeat the number in their `error`.
    """
    settlement = Settlement(
        message.id,
        message.attempts,
        outcome,
        now,
        error=mask_long_numbers(error) if error else None,
        platform_id=platform_id,
        due_at=due_at,
        unknown=unknown,
    )
    return AttemptResult(message, settlement)
