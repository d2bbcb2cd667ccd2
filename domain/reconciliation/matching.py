"""Deposits and postings of the same NIK.

Deposits whose posting stands under another NIK, or under many.

Which deposit is which official posting. Proposals only; a person decides on all but the exact.

Rules from the surest to the weakest; what one takes the next no longer sees, so that every deposit
and every posting is used once. The order of what is handed in does not matter.
"""

from collections.abc import Iterable, Iterator

from domain.parsing.nik import is_one_typo_away, one_typo_variants
from domain.reconciliation.deposits import (
    Digest,
    Found,
    MatchCandidate,
    MatchReason,
    MatchResult,
    OfficialPosting,
    OpenDeposit,
    OpenItems,
    date_of,
    group_by,
    months_and_amount,
    months_of,
    name_letters,
    total_amount,
    within_days,
)


def match_group_deposit(open_: OpenItems) -> Iterator[Found]:
    """One deposit for many people."""
    posted = group_by(open_.postings.values(), lambda each: open_.whose[each.row])
    for one in open_.deposits.values():
        theirs = [each for nik in dict.fromkeys(one.members) for each in posted.get(nik, [])]
        fits = [each for each in theirs if {*each.months} <= {*one.months}]
        if fits:
            yield (
                [one],
                fits,
                MatchReason.GROUP if total_amount(fits) == one.amount else MatchReason.AMOUNT,
            )


def match_nik_typo(open_: OpenItems) -> Iterator[Found]:
    """The same name, and a NIK with one wrong digit or two that changed places."""
    named = group_by(open_.deposits.values(), lambda each: name_letters(each.name))
    named.pop("", None)
    for two in open_.postings.values():
        ours = [one for one in named.get(name_letters(two.name), []) if within_days(one, two)]
        niks = (
            {open_.digest(nik) for nik in one_typo_variants(two.nik)}
            if ours and open_.digest
            else ()
        )
        for one in ours:
            if one.nik in niks or (not open_.digest and is_one_typo_away(one.nik, two.nik)):
                yield (
                    [one],
                    [two],
                    MatchReason.DIGIT
                    if months_and_amount(one) == months_and_amount(two)
                    else MatchReason.DIGIT_AND_MORE,
                )


def match_day_total(open_: OpenItems) -> Iterator[Found]:
    """All that is left of a day adds up to one deposit: perhaps it was for all of them."""
    for there in group_by(open_.postings.values(), date_of).values():
        amount = total_amount(there)
        for one in open_.deposits.values():
            if len(there) > 1 and amount == one.amount and within_days(one, there[0]):
                yield [one], there, MatchReason.SAME_DAY


def match_exact(open_: OpenItems) -> Iterator[Found]:
    """The same NIK, months and amount. Exact only if nothing else could be meant."""
    for ours, theirs in open_.of_person():
        posted = group_by(theirs, months_and_amount)
        for asked, mine in group_by(
            (each for each in ours if not each.members), months_and_amount
        ).items():
            there = posted.get(asked, [])
            alone = len(mine) == len(there) == 1
            for one, two in zip(
                sorted(mine, key=date_of), sorted(there, key=date_of), strict=False
            ):
                yield [one], [two], exact_or_proposed(one, two) if alone else MatchReason.TWICE


def exact_or_proposed(ours: OpenDeposit, theirs: OfficialPosting) -> MatchReason:
    """A file without names proves no person: then somebody decides."""
    if not name_letters(ours.name) or name_letters(ours.name) != name_letters(theirs.name):
        return MatchReason.NAME
    return MatchReason.EXACT if within_days(ours, theirs) else MatchReason.DAY


def match_parts(open_: OpenItems) -> Iterator[Found]:
    """One deposit posted in parts, or parts posted as one."""
    for ours, theirs in open_.of_person():
        if total_amount(ours) == total_amount(theirs) and months_of(ours) == months_of(theirs):
            if len(ours) == 1 < len(theirs):
                yield ours, theirs, MatchReason.SPLIT
            elif len(theirs) == 1 < len(ours):
                yield ours, theirs, MatchReason.JOINED


def match_same_nik(open_: OpenItems) -> Iterator[Found]:
    """The same NIK: another month, another amount, or both."""
    for ours, theirs in open_.of_person():
        for one in ours:
            for two in theirs:
                if within_days(one, two) and name_letters(one.name) == name_letters(two.name):
                    yield [one], [two], difference(one, two)


def difference(one: OpenDeposit, two: OfficialPosting) -> MatchReason:
    if {*one.months} == {*two.months}:
        return MatchReason.AMOUNT if one.amount != two.amount else MatchReason.TWICE
    return MatchReason.MONTH if one.amount == two.amount else MatchReason.MONTH_AND_AMOUNT


RULES = (
    match_exact,
    match_parts,
    match_group_deposit,
    match_same_nik,
    match_nik_typo,
    match_day_total,
)


def reconcile(
    deposits: Iterable[OpenDeposit],
    postings: Iterable[OfficialPosting],
    digest: Digest | None = None,
) -> MatchResult:
    """`digest` makes of a posting's NIK what `Deposit.nik` holds; None when both are in clear."""
    open_ = OpenItems(deposits, postings, digest)
    for rule in RULES:
        open_.take(rule(open_))
    left = sorted(open_.deposits), sorted(open_.postings)
    return MatchResult(tuple(sorted(open_.found, key=_surest)), *map(tuple, left))


def _surest(found: MatchCandidate) -> tuple[float, tuple[int, ...]]:
    return -found.confidence, found.deposits
