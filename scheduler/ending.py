"""How one attempt to send ended, and what follows: sent, refused, later, or we cannot tell."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.channel import NotNow, Refused
from models.outbox import Claimed, Lane, Outcome, Settlement

GIVE_UP = {Lane.REPLY: timedelta(hours=1), Lane.BULK: timedelta(days=1)}
"""So long after the first attempt a letter that is still put off is refused."""

ECHO_AFTER = timedelta(seconds=5)
LONGEST = 900.0
"""Seconds between two attempts, at most."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A settlement; whether its address reaches nobody any more, or the platform's reason."""

    letter: Claimed
    settlement: Settlement
    unreachable: bool = False
    code: int | None = None


def sent(letter: Claimed, now: datetime, platform_id: str | None) -> Ending:
    return settled(letter, now, Outcome.SENT, platform_id=platform_id)


def failed(letter: Claimed, error: Exception, now: datetime, jitter: float | None = None) -> Ending:
    """The ending for what `send` raised; `jitter` is 0..1, random unless given."""
    if isinstance(error, Refused):
        ending = refused(letter, now, str(error), unreachable=error.unreachable)
        return replace(ending, code=error.code)
    if isinstance(error, NotNow):
        return put_off(letter, now, str(error), wait_of(letter, error, jitter))
    return in_doubt(letter, now, type(error).__name__)


def wait_of(letter: Claimed, error: NotNow, jitter: float | None = None) -> float:
    """Seconds: what the platform asks for, else 2, 4, 8 ... with up to half of it more."""
    if error.retry_after is not None:
        return max(1.0, error.retry_after)
    spread = random.random() if jitter is None else jitter
    return min(LONGEST, 2.0 ** min(letter.attempts, 20)) * (1 + spread / 2)


def put_off(letter: Claimed, now: datetime, why: str, seconds: float) -> Ending:
    """Surely not sent. It waits, unless it has been tried for too long."""
    due_at = now + timedelta(seconds=seconds)
    if due_at - letter.tried_at > GIVE_UP[Lane(letter.lane)]:
        return refused(letter, now, f"gave up: {why}")
    return settled(letter, now, None, error=why, due_at=due_at)


def given_back(letter: Claimed, now: datetime, seconds: float = 0) -> Ending:
    """It never left our hands: no reason to give up."""
    return settled(letter, now, None, due_at=now + timedelta(seconds=seconds))


def refused(letter: Claimed, now: datetime, why: str, *, unreachable: bool = False) -> Ending:
    ending = settled(letter, now, Outcome.REFUSED, error=why)
    return Ending(letter, ending.settlement, unreachable)


def in_doubt(letter: Claimed, now: datetime, why: str) -> Ending:
    """In a conversation an echo is better than silence, once; bulk is never repeated."""
    if letter.lane == Lane.REPLY and letter.doubts == 0:
        return settled(letter, now, None, error=why, due_at=now + ECHO_AFTER, doubt=True)
    return settled(letter, now, Outcome.UNKNOWN, error=why, doubt=True)


def settled(
    letter: Claimed,
    now: datetime,
    outcome: Outcome | None,
    *,
    error: str | None = None,
    platform_id: str | None = None,
    due_at: datetime | None = None,
    doubt: bool = False,
) -> Ending:
    attempt = (letter.id, letter.attempts, outcome, now)
    return Ending(letter, Settlement(*attempt, error, platform_id, due_at, doubt))
