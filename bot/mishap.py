"""What a platform's number of a failure means for us, and so what we do.

Source: WhatsApp Cloud API, error codes (15 May 2026). Most come later, in a status.
"""

from enum import StrEnum


class Mishap(StrEnum):
    RETRY = "retry"
    """Surely not delivered; it may be later."""
    UNREACHABLE = "unreachable"
    """No letter will reach this address."""
    WINDOW = "window"
    """Free words are not possible any more; an approved text is."""
    CAMPAIGN = "campaign"
    """Too much that people did not ask for: stop all of it for a day."""
    TEMPLATE = "template"
    """The approved text is no longer one."""
    ACCOUNT = "account"
    """Nothing goes out until a human looks at the account."""
    BUG = "bug"
    """We asked for something that is not possible."""


CODES: dict[Mishap, frozenset[int]] = {
    Mishap.RETRY: frozenset({1, 2, 4, 80007, 130429, 131000, 131016, 131056, 131057}),
    Mishap.UNREACHABLE: frozenset({130472, 131021, 131026, 131030, 131050}),
    Mishap.WINDOW: frozenset({131047}),
    Mishap.CAMPAIGN: frozenset({131048, 131049, 131064}),
    Mishap.TEMPLATE: frozenset({132001, 132015, 132016, 132068, 132069}),
    Mishap.ACCOUNT: frozenset({0, 10, 190, 368, 130497, 131031, 131042, 131045, 133010})
    | frozenset(range(200, 300)),
}


def mishap(code: int | None) -> Mishap:
    """A code that we do not know is our bug: somebody must look at it."""
    return next((each for each, codes in CODES.items() if code in codes), Mishap.BUG)
