"""Errors of the WhatsApp Cloud API: the action for each `error.code`, and its exception.

The HTTP status is no key: pages differ on it. Sources: Meta's error codes page (15 May 2026) and
the error classes of pywa 4.5. Most failures of delivery come later, as a status with such a code.
"""

from enum import StrEnum

import structlog

from bot.channels.channel import SendLater, SendRefused
from bot.channels.whatsapp.http import GraphError, OutcomeUnknown

log = structlog.get_logger()
LONGEST_WAIT = 1024.0
AFTER_A_MOMENT = 5.0
AFTER_ACCOUNT = 300.0
"""Seconds until the next try after an error that only a human can repair."""


class ErrorAction(StrEnum):
    """The action after an error code."""

    WAIT_CHAT = "slow down with this person"
    WAIT_ALL = "slow down with everybody"
    NOBODY_KNOWS = "it may have been accepted"
    OUR_BUG = "our own mistake"
    TEMPLATE = "the template may not be used"
    REFUSED = "not to this person"
    UNREACHABLE = "this person cannot be reached"
    WINDOW = "only a template may be sent now"
    QUALITY = "stop campaigns"
    ACCOUNT = "the account needs a human"
    NUMBER = "needs the phone number"


# fmt: off
CODES = {
    ErrorAction.WAIT_CHAT: (131056,),
    ErrorAction.WAIT_ALL: (2, 4, 80007, 130429, 131016, 131057),
    ErrorAction.NOBODY_KNOWS: (1, 131000),
    ErrorAction.OUR_BUG: (100, 131008, 131009, 131051, 131052, 131053, 132000, 132005,
        132007, 132008,
                 132012, 135000),
    ErrorAction.TEMPLATE: (132001, 132015, 132016, 132068, 132069),
    ErrorAction.REFUSED: (130472, 131030, 131050),
    ErrorAction.UNREACHABLE: (131021, 131026),
    ErrorAction.WINDOW: (131047,),
    ErrorAction.QUALITY: (131048, 131049, 131064),
    ErrorAction.ACCOUNT: (0, 3, 10, 33, 102, 104, 190, *range(200, 300), 368, 2635, 130497,
        131005, 131031,
                 131037, 131042, 131045, 133010),
    ErrorAction.NUMBER: (131062,),
}
# fmt: on
ACTIONS = {code: action for action, codes in CODES.items() for code in codes}
ALARMING = (ErrorAction.OUR_BUG, ErrorAction.TEMPLATE, ErrorAction.QUALITY, ErrorAction.ACCOUNT)
"""Somebody has to look at these."""


def action_for(code: int, status: int = 400) -> ErrorAction:
    """The action for a code; for an unknown one that for the HTTP status."""
    known = ACTIONS.get(code)
    if known:
        return known
    if status == 429:
        return ErrorAction.WAIT_ALL
    if status in (401, 403):
        return ErrorAction.ACCOUNT
    return ErrorAction.NOBODY_KNOWS if status >= 500 else ErrorAction.OUR_BUG


class ErrorClassifier:
    """Turns errors into exceptions; counts the rate limit errors of each address in a row."""

    def __init__(self) -> None:
        self.strikes: dict[str, int] = {}

    def reset(self, address: str) -> None:
        self.strikes.pop(address, None)

    def to_exception(self, fault: GraphError, address: str) -> Exception:
        """The exception that says what to do next."""
        action = action_for(fault.code, fault.status)
        why = f"WhatsApp {fault.code}: {action}"
        if action in ALARMING:
            log.error(action.value, channel="whatsapp", code=fault.code, trace=fault.trace)
        if action is ErrorAction.WAIT_CHAT:
            return SendLater(why, retry_after=self.back_off(address))
        if action is ErrorAction.WAIT_ALL:
            return SendLater(why, retry_after=AFTER_A_MOMENT, everyone=True)
        if action is ErrorAction.ACCOUNT:
            return SendLater(why, retry_after=AFTER_ACCOUNT, everyone=True)
        if action is ErrorAction.NOBODY_KNOWS:
            return OutcomeUnknown(why)
        return SendRefused(why, unreachable=action is ErrorAction.UNREACHABLE, code=fault.code)

    def back_off(self, address: str) -> float:
        """Seconds to leave this person alone: 4, 16, 64 ... until a message passes."""
        count = self.strikes.get(address, 0) + 1
        self.strikes[address] = count
        return float(min(LONGEST_WAIT, 4.0 ** min(count, 6)))
