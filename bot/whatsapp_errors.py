"""What each error of the WhatsApp Cloud API means for us: one table, by `error.code`.

The HTTP status is no key: pages differ on it. Sources: Meta's error codes page (15 May 2026) and
the error classes of pywa 4.5. Most failures of delivery come later, as a status with such a code.
"""

from enum import StrEnum


class Do(StrEnum):
    """What follows from an error code."""

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
MEANINGS = {
    Do.WAIT_CHAT: (131056,),
    Do.WAIT_ALL: (2, 4, 80007, 130429, 131016, 131057),
    Do.NOBODY_KNOWS: (1, 131000),
    Do.OUR_BUG: (100, 131008, 131009, 131051, 131052, 131053, 132000, 132005, 132007, 132008,
                 132012, 135000),
    Do.TEMPLATE: (132001, 132015, 132016, 132068, 132069),
    Do.REFUSED: (130472, 131030, 131050),
    Do.UNREACHABLE: (131021, 131026),
    Do.WINDOW: (131047,),
    Do.QUALITY: (131048, 131049, 131064),
    Do.ACCOUNT: (0, 3, 10, 33, 102, 104, 190, *range(200, 300), 368, 2635, 130497, 131005, 131031,
                 131037, 131042, 131045, 133010),
    Do.NUMBER: (131062,),
}
# fmt: on
TABLE = {code: do for do, codes in MEANINGS.items() for code in codes}
ALARMING = (Do.OUR_BUG, Do.TEMPLATE, Do.QUALITY, Do.ACCOUNT)
"""Somebody has to look at these."""


def meaning(code: int, status: int = 400) -> Do:
    """What to do; of a code that nobody wrote down yet, the HTTP status says a little."""
    known = TABLE.get(code)
    if known:
        return known
    if status == 429:
        return Do.WAIT_ALL
    if status in (401, 403):
        return Do.ACCOUNT
    return Do.NOBODY_KNOWS if status >= 500 else Do.OUR_BUG
