"""Deposits and postings that nothing has been found for yet, and what has been found."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from domain.deposits import CONFIDENCE, Deposit, Posting, Proposal, Why
from domain.likeness import by

Found = tuple[Sequence[Deposit], Sequence[Posting], Why]
Digest = Callable[[str], str]


class Open:
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
        theirs = by(self.postings.values(), lambda each: self.whose[each.row])
        for nik, ours in by(self.deposits.values(), lambda each: each.nik).items():
            if nik in theirs:
                yield ours, theirs[nik]


def _rank(found: Found) -> tuple[float, int, list[int], list[int]]:
    ours, theirs, why = found
    apart = abs((theirs[0].on - ours[0].on).days)
    return -CONFIDENCE[why], apart, [each.id for each in ours], [each.row for each in theirs]
