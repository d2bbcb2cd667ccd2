"""Deposits whose posting stands under another NIK, or under many."""

from collections.abc import Iterator

from domain.deposits import Why
from domain.likeness import by, day, in_time, letters, total, what
from domain.near_nik import is_one_typo_away
from domain.slips import slips
from domain.undecided import Found, Open


def group(open_: Open) -> Iterator[Found]:
    """One deposit for many people."""
    posted = by(open_.postings.values(), lambda each: open_.whose[each.row])
    for one in open_.deposits.values():
        theirs = [each for nik in dict.fromkeys(one.members) for each in posted.get(nik, [])]
        fits = [each for each in theirs if {*each.months} <= {*one.months}]
        if fits:
            yield [one], fits, Why.GROUP if total(fits) == one.amount else Why.AMOUNT


def slipped(open_: Open) -> Iterator[Found]:
    """The same name, and a NIK with one wrong digit or two that changed places."""
    named = by(open_.deposits.values(), lambda each: letters(each.name))
    named.pop("", None)
    for two in open_.postings.values():
        ours = [one for one in named.get(letters(two.name), []) if in_time(one, two)]
        niks = {open_.digest(nik) for nik in slips(two.nik)} if ours and open_.digest else ()
        for one in ours:
            if one.nik in niks or (not open_.digest and is_one_typo_away(one.nik, two.nik)):
                yield [one], [two], Why.DIGIT if what(one) == what(two) else Why.DIGIT_AND_MORE


def same_day(open_: Open) -> Iterator[Found]:
    """All that is left of a day adds up to one deposit: perhaps it was for all of them."""
    for there in by(open_.postings.values(), day).values():
        amount = total(there)
        for one in open_.deposits.values():
            if len(there) > 1 and amount == one.amount and in_time(one, there[0]):
                yield [one], there, Why.SAME_DAY
