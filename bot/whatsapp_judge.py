"""What an error of WhatsApp means for the letter: later, never, or nobody knows."""

import structlog

from bot.channel import NotNow, Refused
from bot.whatsapp_errors import ALARMING, Do, meaning
from bot.whatsapp_http import Fault, Unclear

log = structlog.get_logger()
LONGEST_WAIT = 1024.0
AFTER_A_MOMENT = 5.0
AFTER_ACCOUNT = 300.0
"""Seconds until we try again what only a human can repair."""


class Judge:
    """Remembers who was just written to too often."""

    def __init__(self) -> None:
        self.strikes: dict[str, int] = {}

    def passed(self, address: str) -> None:
        self.strikes.pop(address, None)

    def judged(self, fault: Fault, address: str) -> Exception:
        """The exception that says what to do next."""
        do = meaning(fault.code, fault.status)
        why = f"WhatsApp {fault.code}: {do}"
        if do in ALARMING:
            log.error(do.value, channel="whatsapp", code=fault.code, trace=fault.trace)
        if do is Do.WAIT_CHAT:
            return NotNow(why, retry_after=self.strike(address))
        if do is Do.WAIT_ALL:
            return NotNow(why, retry_after=AFTER_A_MOMENT, everyone=True)
        if do is Do.ACCOUNT:
            return NotNow(why, retry_after=AFTER_ACCOUNT, everyone=True)
        if do is Do.NOBODY_KNOWS:
            return Unclear(why)
        return Refused(why, unreachable=do is Do.UNREACHABLE, code=fault.code)

    def strike(self, address: str) -> float:
        """Seconds to leave this person alone: 4, 16, 64 ... until a message passes."""
        count = self.strikes.get(address, 0) + 1
        self.strikes[address] = count
        return float(min(LONGEST_WAIT, 4.0 ** min(count, 6)))
