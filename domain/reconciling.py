"""Which deposit is which official posting. Proposals only; a person decides on all but the exact.

Rules from the surest to the weakest; what one takes the next no longer sees, so that every deposit
and every posting is used once. The order of what is handed in does not matter.
"""

from collections.abc import Iterable

from domain.deposits import Deposit, Matching, Posting, Proposal
from domain.matching_others import group, same_day, slipped
from domain.matching_person import alike, same_person, whole
from domain.undecided import Digest, Open

RULES = (alike, whole, group, same_person, slipped, same_day)


def reconcile(
    deposits: Iterable[Deposit], postings: Iterable[Posting], digest: Digest | None = None
) -> Matching:
    """`digest` makes of a posting's NIK what `Deposit.nik` holds; None when both are in clear."""
    open_ = Open(deposits, postings, digest)
    for rule in RULES:
        open_.take(rule(open_))
    left = sorted(open_.deposits), sorted(open_.postings)
    return Matching(tuple(sorted(open_.found, key=_surest)), *map(tuple, left))


def _surest(found: Proposal) -> tuple[float, tuple[int, ...]]:
    return -found.confidence, found.deposits
