"""What a channel is: it reads what the platform brings, and sends; three things can go wrong.

What all channels need to read what platforms bring.

Turns that fail again and again: is it the message that is broken, or the database?
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from bot.message import Outbound


class SendRefused(Exception):
    """The channel will never accept this letter.

    `unreachable` when no letter to this address will be: blocked, unknown or deactivated.
    `code` is the platform's own number of the reason.
    """

    def __init__(self, why: str, *, unreachable: bool = False, code: int | None = None) -> None:
        super().__init__(why)
        self.unreachable = unreachable
        self.code = code


class SendLater(Exception):
    """The channel has surely not accepted this letter; it may after `retry_after` seconds.

    `everyone` when the platform slows the whole channel down, not just this address.
    """

    def __init__(
        self, why: str, *, retry_after: float | None = None, everyone: bool = False
    ) -> None:
        super().__init__(why)
        self.retry_after = retry_after
        self.everyone = everyone


@dataclass(frozen=True, slots=True)
class SendRate:
    """How fast a channel may be written to: messages a second in all, and seconds between two
    messages to one address (groups have their own).

    `chat_burst` messages may go to one address without a gap; they are paid back later.
    `exact`: when the platform slows us down, it says whether that is for one address or for all.
    """

    per_second: float
    chat_gap: float = 0.0
    chat_burst: int = 1
    exact: bool = False


class Channel(Protocol):
    """Any exception but Refused and NotNow means: we cannot tell whether it was accepted."""

    name: str
    pace: SendRate
    window: timedelta | None
    """So long after somebody wrote we may answer in free words; None: always."""

    async def send(self, address: str, message: Outbound) -> str | None:
        """Hand one message over; the platform's id of it, when there is one."""
        ...


def clean_text(text: str) -> str:
    """Without NUL, which PostgreSQL cannot keep, and without halves of characters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def truncate(text: str, most: int) -> str:
    """The text, or its beginning with "…": `most` characters at the most."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def error_place(error: BaseException) -> dict[str, str]:
    """What and where it happened, without its message: that may quote what people wrote."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return {"error": type(error).__name__, "where": where}


log = structlog.get_logger()
MANY_FAILURES = 5
HOPELESS = 120
"""Failures after which a message is skipped even when no other turn works: about an hour."""


class RetryCounter:
    """Counts the failures of each message; others' turns tell what is broken."""

    def __init__(self, channel: str) -> None:
        self.channel = channel
        self.worked = 0
        self.counts: dict[str, tuple[int, int]] = {}

    def succeeded(self, id: str) -> None:
        """The turn of this message worked."""
        self.worked += 1
        self.counts.pop(id, None)

    def should_skip(self, id: str, error: Exception) -> bool:
        """It failed; may it be skipped, because it will never work?"""
        count, worked = self.counts.get(id, (0, self.worked))
        count += 1
        self.counts[id] = (count, worked)
        skip = count >= HOPELESS or (count >= MANY_FAILURES and self.worked > worked)
        if skip:
            del self.counts[id]
        says = "UPDATE SKIPPED: the message is lost" if skip else "turn failed"
        log.error(says, channel=self.channel, update=id, failures=count, **error_place(error))
        return skip
