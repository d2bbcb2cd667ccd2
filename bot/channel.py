"""What a channel is: it reads what the platform brings, and sends; three things can go wrong."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.message import Outbound


class Refused(Exception):
    """The channel will never accept this letter.

    `unreachable` when no letter to this address will be: blocked, unknown or deactivated.
    `code` is the platform's own number of the reason.
    """

    def __init__(self, why: str, *, unreachable: bool = False, code: int | None = None) -> None:
        super().__init__(why)
        self.unreachable = unreachable
        self.code = code


class NotNow(Exception):
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
class Pace:
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
    pace: Pace
    window: timedelta | None
    """So long after somebody wrote we may answer in free words; None: always."""

    async def send(self, address: str, message: Outbound) -> str | None:
        """Hand one message over; the platform's id of it, when there is one."""
        ...
