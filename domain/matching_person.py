"""Deposits and postings of the same NIK."""

from collections.abc import Iterator

from domain.deposits import Deposit, Posting, Why
from domain.likeness import by, day, in_time, letters, months, total, what
from domain.undecided import Found, Open


def alike(open_: Open) -> Iterator[Found]:
    """The same NIK, months and amount. Exact only if nothing else could be meant."""
    for ours, theirs in open_.of_person():
        posted = by(theirs, what)
        for asked, mine in by((each for each in ours if not each.members), what).items():
            there = posted.get(asked, [])
            alone = len(mine) == len(there) == 1
            for one, two in zip(sorted(mine, key=day), sorted(there, key=day), strict=False):
                yield [one], [two], kind(one, two) if alone else Why.TWICE


def kind(ours: Deposit, theirs: Posting) -> Why:
    """A file without names proves no person: then somebody decides."""
    if not letters(ours.name) or letters(ours.name) != letters(theirs.name):
        return Why.NAME
    return Why.EXACT if in_time(ours, theirs) else Why.DAY


def whole(open_: Open) -> Iterator[Found]:
    """One deposit posted in parts, or parts posted as one."""
    for ours, theirs in open_.of_person():
        if total(ours) == total(theirs) and months(ours) == months(theirs):
            if len(ours) == 1 < len(theirs):
                yield ours, theirs, Why.SPLIT
            elif len(theirs) == 1 < len(ours):
                yield ours, theirs, Why.JOINED


def same_person(open_: Open) -> Iterator[Found]:
    """The same NIK: another month, another amount, or both."""
    for ours, theirs in open_.of_person():
        for one in ours:
            for two in theirs:
                if in_time(one, two) and letters(one.name) == letters(two.name):
                    yield [one], [two], differing(one, two)


def differing(one: Deposit, two: Posting) -> Why:
    if {*one.months} == {*two.months}:
        return Why.AMOUNT if one.amount != two.amount else Why.TWICE
    return Why.MONTH if one.amount == two.amount else Why.MONTH_AND_AMOUNT
