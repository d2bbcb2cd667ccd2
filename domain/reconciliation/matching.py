"""Matches of deposits and official postings. Proposals only; a person decides on all but the exact.

Rules from the surest to the weakest; what one takes the next no longer sees, so that every deposit
and every posting is used once. The order of what is handed in does not matter.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from domain.parsing.people.nik import is_one_typo_away, one_typo_variants
from domain.reconciliation.deposits import (
    CONFIDENCE,
    MatchCandidate,
    MatchReason,
    MatchResult,
    OfficialPosting,
    OpenDeposit,
    name_letters,
)

LATEST = timedelta(days=60)
"""A posting this long after the deposit, or before it, may be another payment."""

Digest = Callable[[str], str]
Match = tuple[Sequence[OpenDeposit], Sequence[OfficialPosting], MatchReason]
Key = TypeVar("Key")
Item = TypeVar("Item", OpenDeposit, OfficialPosting)


def reconcile(
    deposits: Iterable[OpenDeposit],
    postings: Iterable[OfficialPosting],
    digest: Digest | None = None,
) -> MatchResult:
    """Match deposits and postings.

    `digest` makes of a posting's NIK what `OpenDeposit.nik` holds; None when both are in clear.
    """
    items = OpenItems(deposits, postings, digest)
    for rule in (
        match_exact,
        match_parts,
        match_group_deposit,
        match_same_nik,
        match_nik_typo,
        match_day_total,
    ):
        items.take(rule(items))
    proposals = sorted(items.matched, key=lambda each: (-each.confidence, each.deposits))
    left = tuple(sorted(items.deposits)), tuple(sorted(items.postings))
    return MatchResult(tuple(proposals), *left)


class OpenItems:
    """The deposits and postings that are not matched yet, and the matches so far.

    `nik_of`: the NIK of a posting, by its row, as deposits have it.
    """

    def __init__(
        self,
        deposits: Iterable[OpenDeposit],
        postings: Iterable[OfficialPosting],
        digest: Digest | None,
    ) -> None:
        self.deposits = {each.id: each for each in sorted(deposits, key=lambda each: each.id)}
        self.postings = {each.row: each for each in sorted(postings, key=lambda each: each.row)}
        self.digest = digest
        self.matched = list[MatchCandidate]()
        niks = {each.nik for each in self.postings.values()}
        digests = {nik: digest(nik) if digest else nik for nik in niks}
        self.nik_of = {each.row: digests[each.nik] for each in self.postings.values()}

    def take(self, matches: Iterable[Match]) -> None:
        """Take matches out, the surest first, then by day: each deposit and each posting once."""
        for deposits, postings, reason in sorted(matches, key=_rank):
            ids, rows = {each.id for each in deposits}, {each.row for each in postings}
            if ids <= self.deposits.keys() and rows <= self.postings.keys():
                difference = total_amount(postings) - total_amount(deposits)
                self.matched.append(
                    MatchCandidate(tuple(sorted(ids)), tuple(sorted(rows)), reason, difference)
                )
                for id in ids:
                    del self.deposits[id]
                for row in rows:
                    del self.postings[row]

    def by_nik(self) -> Iterator[tuple[list[OpenDeposit], list[OfficialPosting]]]:
        """The open deposits and postings of each NIK that has both."""
        posted = self.postings_by_nik()
        for nik, deposits in group_by(self.deposits.values(), lambda each: each.nik).items():
            if nik in posted:
                yield deposits, posted[nik]

    def postings_by_nik(self) -> dict[str, list[OfficialPosting]]:
        """The open postings of each NIK."""
        return group_by(self.postings.values(), lambda each: self.nik_of[each.row])


def _rank(match: Match) -> tuple[float, int, list[int], list[int]]:
    deposits, postings, reason = match
    apart = abs((postings[0].on - deposits[0].on).days)
    ids, rows = [each.id for each in deposits], [each.row for each in postings]
    return -CONFIDENCE[reason], apart, ids, rows


def group_by(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """The items by their key, in their order."""
    groups = defaultdict[Key, list[Item]](list)
    for each in items:
        groups[key(each)].append(each)
    return groups


def total_amount(items: Sequence[OpenDeposit] | Sequence[OfficialPosting]) -> int:
    """The sum in rupiah."""
    return sum(each.amount for each in items)


def months_and_amount(item: OpenDeposit | OfficialPosting) -> tuple[tuple[date, ...], int]:
    """The months and rupiah that an exact match has in common."""
    return tuple(sorted(item.months)), item.amount


def date_of(item: OpenDeposit | OfficialPosting) -> date:
    """The local day on which it was deposited or posted."""
    return item.on


def is_in_time(deposit: OpenDeposit, posting: OfficialPosting) -> bool:
    """Whether the posting is on the day of the deposit or at most `LATEST` after it."""
    return deposit.on <= posting.on <= deposit.on + LATEST


def match_exact(items: OpenItems) -> Iterator[Match]:
    """The same NIK, months and amount. Exact only if nothing else could be meant."""
    for deposits, postings in items.by_nik():
        posted = group_by(postings, months_and_amount)
        single = (each for each in deposits if not each.members)
        for asked, same in group_by(single, months_and_amount).items():
            there = posted.get(asked, [])
            only_pair = len(same) == len(there) == 1
            by_day = sorted(same, key=date_of), sorted(there, key=date_of)
            for deposit, posting in zip(*by_day, strict=False):
                reason = exact_or_doubt(deposit, posting) if only_pair else MatchReason.TWICE
                yield [deposit], [posting], reason


def exact_or_doubt(deposit: OpenDeposit, posting: OfficialPosting) -> MatchReason:
    """The kind of match: EXACT, NAME or DAY. A file without names proves no person: then somebody
    decides."""
    name = name_letters(deposit.name)
    if not name or name != name_letters(posting.name):
        return MatchReason.NAME
    return MatchReason.EXACT if is_in_time(deposit, posting) else MatchReason.DAY


def match_parts(items: OpenItems) -> Iterator[Match]:
    """Match one deposit that was posted in parts, or parts that were posted as one."""
    for deposits, postings in items.by_nik():
        same_months = all_months(deposits) == all_months(postings)
        if same_months and total_amount(deposits) == total_amount(postings):
            if len(deposits) == 1 < len(postings):
                yield deposits, postings, MatchReason.SPLIT
            elif len(postings) == 1 < len(deposits):
                yield deposits, postings, MatchReason.JOINED


def all_months(items: Sequence[OpenDeposit] | Sequence[OfficialPosting]) -> list[date]:
    """Every contribution month of the items, sorted."""
    return sorted(month for each in items for month in each.months)


def match_group_deposit(items: OpenItems) -> Iterator[Match]:
    """Match one deposit that was made for many people."""
    posted = items.postings_by_nik()
    for deposit in items.deposits.values():
        theirs = [each for nik in dict.fromkeys(deposit.members) for each in posted.get(nik, [])]
        fits = [each for each in theirs if {*each.months} <= {*deposit.months}]
        if fits:
            whole = total_amount(fits) == deposit.amount
            yield [deposit], fits, MatchReason.GROUP if whole else MatchReason.AMOUNT


def match_same_nik(items: OpenItems) -> Iterator[Match]:
    """The same NIK: another month, another amount, or both."""
    for deposits, postings in items.by_nik():
        for deposit in deposits:
            for posting in postings:
                same_name = name_letters(deposit.name) == name_letters(posting.name)
                if same_name and is_in_time(deposit, posting):
                    yield [deposit], [posting], difference_of(deposit, posting)


def difference_of(deposit: OpenDeposit, posting: OfficialPosting) -> MatchReason:
    """The kind of difference: MONTH, AMOUNT or both; TWICE when there is none."""
    if {*deposit.months} == {*posting.months}:
        return MatchReason.TWICE if deposit.amount == posting.amount else MatchReason.AMOUNT
    return MatchReason.MONTH if deposit.amount == posting.amount else MatchReason.MONTH_AND_AMOUNT


def match_nik_typo(items: OpenItems) -> Iterator[Match]:
    """Match items with the same name whose NIKs differ in one digit, or in two that changed
    places."""
    named = group_by(items.deposits.values(), lambda each: name_letters(each.name))
    named.pop("", None)
    digest = items.digest
    for posting in items.postings.values():
        deposits = [
            each for each in named.get(name_letters(posting.name), []) if is_in_time(each, posting)
        ]
        near = set[str]()
        if deposits and digest:
            near = {digest(nik) for nik in one_typo_variants(posting.nik)}
        for deposit in deposits:
            if deposit.nik in near or (not digest and is_one_typo_away(deposit.nik, posting.nik)):
                same = months_and_amount(deposit) == months_and_amount(posting)
                yield (
                    [deposit],
                    [posting],
                    MatchReason.DIGIT if same else MatchReason.DIGIT_AND_MORE,
                )


def match_day_total(items: OpenItems) -> Iterator[Match]:
    """Match all that is left of a day when it adds up to one deposit: perhaps it was for all of
    them."""
    for postings in group_by(items.postings.values(), date_of).values():
        amount = total_amount(postings)
        for deposit in items.deposits.values():
            if len(postings) > 1 and amount == deposit.amount and is_in_time(deposit, postings[0]):
                yield [deposit], postings, MatchReason.SAME_DAY
