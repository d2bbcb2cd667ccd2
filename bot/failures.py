"""Turns that fail again and again: is it the message that is broken, or the database?"""

import structlog

from bot.wire import place

log = structlog.get_logger()
MANY_FAILURES = 5
HOPELESS = 120
"""Failures after which a message is skipped even when no other turn works: about an hour."""


class Failures:
    """Counts the failures of each message; others' turns tell what is broken."""

    def __init__(self, channel: str) -> None:
        self.channel = channel
        self.worked = 0
        self.counts: dict[str, tuple[int, int]] = {}

    def none(self, id: str) -> None:
        """The turn of this message worked."""
        self.worked += 1
        self.counts.pop(id, None)

    def hopeless(self, id: str, error: Exception) -> bool:
        """It failed; may it be skipped, because it will never work?"""
        count, worked = self.counts.get(id, (0, self.worked))
        count += 1
        self.counts[id] = (count, worked)
        skip = count >= HOPELESS or (count >= MANY_FAILURES and self.worked > worked)
        if skip:
            del self.counts[id]
        says = "UPDATE SKIPPED: the message is lost" if skip else "turn failed"
        log.error(says, channel=self.channel, update=id, failures=count, **place(error))
        return skip
