"""What deposits and postings are compared by."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from domain.deposits import Deposit, Posting

Key = TypeVar("Key")
Each = TypeVar("Each", Deposit, Posting)

LATEST = timedelta(days=60)
"""A posting this long after the deposit, or before it, may be another payment."""


def by(rows: Iterable[Each], key: Callable[[Each], Key]) -> dict[Key, list[Each]]:
    groups = defaultdict[Key, list[Each]](list)
    for each in rows:
        groups[key(each)].append(each)
    return groups


def what(each: Deposit | Posting) -> tuple[tuple[object, ...], int]:
    return tuple(sorted(each.months)), each.amount


def day(each: Deposit | Posting) -> date:
    return each.on


def in_time(ours: Deposit, theirs: Posting) -> bool:
    return ours.on <= theirs.on <= ours.on + LATEST


def letters(name: str) -> str:
    """How names are compared: "Siti Nur'aini" is SITINURAINI."""
    return "".join(sign for sign in name.upper() if sign.isalpha())


def total(rows: Sequence[Deposit] | Sequence[Posting]) -> int:
    return sum(each.amount for each in rows)


def months(rows: Sequence[Deposit] | Sequence[Posting]) -> list[date]:
    return sorted(month for each in rows for month in each.months)
