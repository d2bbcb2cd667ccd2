"""The states of a claim, and why a paper of it is wanted."""

from collections.abc import Mapping
from enum import StrEnum


class ClaimState(StrEnum):
    """The state of a claim. BPJS decides; staff tell us what it decided."""

    BEGUN = "begun"
    COMPLETE = "complete"
    """Every needed paper that can be sent here is there."""
    HANDED_IN = "handed_in"
    """The branch has the papers."""
    IN_PROCESS = "in_process"
    """The branch said that they are complete: the clock of the payment runs."""
    PAID = "paid"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


ENDED = (ClaimState.PAID, ClaimState.REFUSED, ClaimState.WITHDRAWN)
NEXT: Mapping[ClaimState, tuple[ClaimState, ...]] = {
    ClaimState.BEGUN: (ClaimState.HANDED_IN, ClaimState.BEGUN, ClaimState.WITHDRAWN),
    ClaimState.COMPLETE: (ClaimState.HANDED_IN, ClaimState.BEGUN, ClaimState.WITHDRAWN),
    ClaimState.HANDED_IN: (
        ClaimState.IN_PROCESS,
        ClaimState.BEGUN,
        ClaimState.PAID,
        ClaimState.REFUSED,
        ClaimState.WITHDRAWN,
    ),
    ClaimState.IN_PROCESS: (
        ClaimState.PAID,
        ClaimState.REFUSED,
        ClaimState.BEGUN,
        ClaimState.WITHDRAWN,
    ),
    ClaimState.REFUSED: (ClaimState.HANDED_IN,),
    ClaimState.PAID: (),
    ClaimState.WITHDRAWN: (),
}
"""The states that staff may move a claim to. Back to begun: a paper is wanted once more. Whether a
begun claim is complete is counted, never said."""


class PaperFault(StrEnum):
    """The reasons for which a paper is wanted, or wanted once more; the family reads them."""

    NONE_YET = "paper_none_yet"
    UNREADABLE = "paper_unreadable"
    PAGES = "paper_pages"
    """Pages are missing."""
    DATA = "paper_data"
    """Its data differ from those of the claim."""
    ANOTHER = "paper_another"
    """It is another paper."""
    EXPIRED = "paper_expired"
