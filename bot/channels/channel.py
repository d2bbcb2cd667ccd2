"""The interface of a channel, the errors of sending, and what all channels share.

A channel turns the platform's updates into inbound messages, and sends outbound ones.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from bot.availability import is_unavailable
from bot.message import Inbound, Outbound

log = structlog.get_logger()
MANY_FAILURES = 5
"""Failures after which a message is given up when other turns work meanwhile."""

HOPELESS = 120
"""Failures after which it is given up even when no other turn works: about an hour."""


class FileTooLarge(Exception):
    """The file is larger than a channel fetches."""


class SendRefused(Exception):
    """The channel will never accept this message.

    `unreachable` when it will accept none to this address: blocked, unknown or deactivated.
    `code` is the platform's own number of the reason.
    """

    def __init__(self, why: str, *, unreachable: bool = False, code: int | None = None) -> None:
        super().__init__(why)
        self.unreachable = unreachable
        self.code = code


class SendLater(Exception):
    """The channel has surely not accepted this message; it may after `retry_after` seconds.

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
    """The limits of a channel: messages a second in all, seconds between two to one address.

    `chat_burst` messages may go to one address without a gap; they are paid back later.
    `exact`: when the platform slows us down, it says whether that is for one address or for all.
    `limit` is what the platform takes in a second: no more than the difference may wait for its
    answer, since all that a stall held up arrives in one second. None: as many as like.
    """

    per_second: float
    chat_gap: float = 0.0
    chat_burst: int = 1
    exact: bool = False
    limit: float | None = None


PACES = {
    "telegram": SendRate(24, 1.1),
    "whatsapp": SendRate(64, 6.0, 40, exact=True, limit=80),
    "web": SendRate(per_second=10_000),
}
"""By the name of a channel. Of Telegram's 30 a second in all some may leave a fifth of a second
late, and networks are uneven; a second between messages to a chat, and a little. Meta allows 80 a
second, and 45 at once to one person, by its own clock."""

WITHOUT_BUTTONS = frozenset({"terminal"})
"""Channels where an option is typed by its number: the numbers of two questions may well be the
same, so that the second is not an answer sent once more."""


class Channel(Protocol):
    """A platform. Any exception but SendRefused and SendLater means that the outcome is unknown."""

    name: str
    pace: SendRate
    window: timedelta | None
    """Time after an inbound message in which free text may be sent; None: always."""

    async def send(self, address: str, message: Outbound) -> str | None:
        """Send one message; the platform's id of it, None when there is none."""
        ...


def clean_text(text: str) -> str:
    """The text without NUL, which PostgreSQL cannot store, and without lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def read_json(body: bytes, channel: str) -> object:
    """The body of a webhook; None, and a log, for one that is no JSON or nested without end.

    It would come again the same: the platform is to be told that it arrived.
    """
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        log.error("webhook without JSON", channel=channel)
        return None


def error_place(error: BaseException) -> dict[str, str]:
    """The type and place of an error, to log: its message may quote what people wrote.

    Keys: error, where.
    """
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return {"error": type(error).__name__, "where": where}


SetAside = Callable[[Inbound, str], Awaitable[object]]
"""Keeps a message that is given up, with what went wrong; raises when it was not kept."""


class RetryCounter:
    """Counts the failures of each message. A failure because we cannot write is none.

    When other turns work meanwhile, the message is broken. It is given up only once `set_aside` has
    kept it.
    """

    def __init__(self, channel: str, set_aside: SetAside) -> None:
        self.channel = channel
        self.set_aside = set_aside
        self.worked = 0
        self.counts: dict[str, tuple[int, int]] = {}

    def succeeded(self, id: str) -> None:
        """The turn of this message worked."""
        self.worked += 1
        self.counts.pop(id, None)

    async def gave_up(self, inbound: Inbound, error: Exception) -> bool:
        """Count a failure of the message; True when it was set aside, as it will never work."""
        if is_unavailable(error):
            return False
        id, place = inbound.id, error_place(error)
        count, worked = self.counts.get(id, (0, self.worked))
        count += 1
        self.counts[id] = (count, worked)
        hopeless = count >= HOPELESS or (count >= MANY_FAILURES and self.worked > worked)
        log.error("turn failed", channel=self.channel, update=id, failures=count, **place)
        return hopeless and await self.keep(inbound, f"{place['error']} at {place['where']}")

    async def keep(self, inbound: Inbound, why: str) -> bool:
        """Set the message aside; False when that failed, and it has to be tried again."""
        try:
            await self.set_aside(inbound, why)
        except Exception as error:  # noqa: BLE001  # whatever it is: what is not kept is not given up
            log.error("not set aside", channel=self.channel, error=type(error).__name__)
            return False
        self.counts.pop(inbound.id, None)
        log.error("UPDATE SET ASIDE: see `perisai failed`", channel=self.channel, update=inbound.id)
        return True
