"""Which deposit is which official posting. Proposals only; a person decides on all but the exact.

Rules from the surest to the weakest; what one takes the next no longer sees, so that every deposit
and every posting is used once. The order of what is handed in does not matter.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from domain.deposits import CONFIDENCE, Deposit, Matching, Posting, Proposal, Why
from domain.slips import one_slip, slips

Found = tuple[Sequence[Deposit], Sequence[Posting], Why]
Digest = Callable[[str], str]
Key = TypeVar("Key")
Each = TypeVar("Each", Deposit, Posting)

LATEST = timedelta(days=60)
"""A posting this long after the deposit, or before it, may be another payment."""


def reconcile(
    deposits: Iterable[Deposit], postings: Iterable[Posting], digest: Digest | None = None
) -> Matching:
    """`digest` makes of a posting's NIK what `Deposit.nik` holds; None when both are in clear."""
    open_ = _Open(deposits, postings, digest)
    for rule in (_alike, _whole, _same_person, _slipped, _same_day):
        open_.take(rule(open_))
    left = sorted(open_.deposits), sorted(open_.postings)
    return Matching(tuple(sorted(open_.found, key=_surest)), *map(tuple, left))


def _surest(found: Proposal) -> tuple[float, tuple[int, ...]]:
    return -found.confidence, found.deposits


class _Open:
    """What nothing has been found for yet."""

    def __init__(
        self, deposits: Iterable[Deposit], postings: Iterable[Posting], digest: Digest | None
    ) -> None:
        self.deposits = {each.id: each for each in sorted(deposits, key=lambda each: each.id)}
        self.postings = {each.row: each for each in sorted(postings, key=lambda each: each.row)}
        self.digest = digest
        self.found = list[Proposal]()
        whose = {
            each.nik: digest(each.nik) if digest else each.nik for each in self.postings.values()
        }
        self.whose = {each.row: whose[each.nik] for each in self.postings.values()}

    def take(self, found: Iterable[Found]) -> None:
        """Surest first, then by day: each deposit and each posting once."""
        for ours, theirs, why in sorted(found, key=_rank):
            ids, rows = {each.id for each in ours}, {each.row for each in theirs}
            if ids <= self.deposits.keys() and rows <= self.postings.keys():
                more = sum(each.amount for each in theirs) - sum(each.amount for each in ours)
                self.found.append(Proposal(tuple(sorted(ids)), tuple(sorted(rows)), why, more))
                for id in ids:
                    del self.deposits[id]
                for row in rows:
                    del self.postings[row]

    def of_person(self) -> Iterator[tuple[list[Deposit], list[Posting]]]:
        """The open deposits and postings of each NIK that has both."""
        theirs = _by(self.postings.values(), lambda each: self.whose[each.row])
        for nik, ours in _by(self.deposits.values(), lambda each: each.nik).items():
            if nik in theirs:
                yield ours, theirs[nik]


def _rank(found: Found) -> tuple[float, int, list[int], list[int]]:
    ours, theirs, why = found
    apart = abs((theirs[0].on - ours[0].on).days)
    return -CONFIDENCE[why], apart, [each.id for each in ours], [each.row for each in theirs]


def _by(rows: Iterable[Each], key: Callable[[Each], Key]) -> dict[Key, list[Each]]:
    groups = defaultdict[Key, list[Each]](list)
    for each in rows:
        groups[key(each)].append(each)
    return groups


def _what(each: Deposit | Posting) -> tuple[tuple[object, ...], int]:
    return tuple(sorted(each.months)), each.amount


def _alike(open_: _Open) -> Iterator[Found]:
    """The same NIK, months and amount. Exact only if nothing else could be meant."""
    for ours, theirs in open_.of_person():
        posted = _by(theirs, _what)
        for what, mine in _by((each for each in ours if not each.members), _what).items():
            there = posted.get(what, [])
            alone = len(mine) == len(there) == 1
            for one, two in zip(sorted(mine, key=_day), sorted(there, key=_day), strict=False):
                yield [one], [two], _kind(one, two) if alone else Why.TWICE


def _day(each: Deposit | Posting) -> date:
    return each.on


def _kind(ours: Deposit, theirs: Posting) -> Why:
    if letters(ours.name) != letters(theirs.name):
        return Why.NAME
    return Why.EXACT if _in_time(ours, theirs) else Why.DAY


def _in_time(ours: Deposit, theirs: Posting) -> bool:
    return ours.on <= theirs.on <= ours.on + LATEST


def letters(name: str) -> str:
    """How names are compared: "Siti Nur'aini" is SITINURAINI."""
    return "".join(sign for sign in name.upper() if sign.isalpha())


def _whole(open_: _Open) -> Iterator[Found]:
    """One deposit posted in parts, parts posted as one, one deposit for many people."""
    for ours, theirs in open_.of_person():
        if _sum(ours) == _sum(theirs) and _months(ours) == _months(theirs):
            if len(ours) == 1 < len(theirs):
                yield ours, theirs, Why.SPLIT
            elif len(theirs) == 1 < len(ours):
                yield ours, theirs, Why.JOINED
    posted = _by(open_.postings.values(), lambda each: open_.whose[each.row])
    for one in open_.deposits.values():
        group = [each for nik in dict.fromkeys(one.members) for each in posted.get(nik, [])]
        fits = [each for each in group if {*each.months} <= {*one.months}]
        if fits:
            yield [one], fits, Why.GROUP if _sum(fits) == one.amount else Why.AMOUNT


def _sum(rows: Sequence[Deposit] | Sequence[Posting]) -> int:
    return sum(each.amount for each in rows)


def _months(rows: Sequence[Deposit] | Sequence[Posting]) -> list[date]:
    return sorted(month for each in rows for month in each.months)


def _same_person(open_: _Open) -> Iterator[Found]:
    """The same NIK: another month, another amount, or both."""
    for ours, theirs in open_.of_person():
        for one in ours:
            for two in theirs:
                if _in_time(one, two) and letters(one.name) == letters(two.name):
                    yield [one], [two], _differing(one, two)


def _differing(one: Deposit, two: Posting) -> Why:
    if {*one.months} == {*two.months}:
        return Why.AMOUNT if one.amount != two.amount else Why.TWICE
    return Why.MONTH if one.amount == two.amount else Why.MONTH_AND_AMOUNT


def _slipped(open_: _Open) -> Iterator[Found]:
    """The same name, and a NIK with one wrong digit or two that changed places."""
    named = _by(open_.deposits.values(), lambda each: letters(each.name))
    for two in open_.postings.values():
        ours = [one for one in named.get(letters(two.name), []) if _in_time(one, two)]
        niks = {open_.digest(nik) for nik in slips(two.nik)} if ours and open_.digest else ()
        for one in ours:
            if one.nik in niks or (not open_.digest and one_slip(one.nik, two.nik)):
                yield [one], [two], Why.DIGIT if _what(one) == _what(two) else Why.DIGIT_AND_MORE


def _same_day(open_: _Open) -> Iterator[Found]:
    """All that is left of a day adds up to one deposit: perhaps it was for all of them."""
    for there in _by(open_.postings.values(), _day).values():
        total = _sum(there)
        for one in open_.deposits.values():
            if len(there) > 1 and total == one.amount and _in_time(one, there[0]):
                yield [one], there, Why.SAME_DAY
