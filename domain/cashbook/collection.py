"""Cash in an agent's hand: what was typed as an amount, and the months it pays for.

Amounts are whole rupiah.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.contributions.tariff import Dues, split_into_months
from domain.invalid import Invalid

HIGHEST = 100_000_000
"""More is a slip, even for the deposit of a whole portfolio."""
LARGE = 1_000_000
"""Above it the amount is said back, and asked again: a zero too many is easily typed."""
LOWEST = 1_000
AMOUNT = re.compile(
    r"(?:rp|idr)?[\s.:]*(\d{1,3}(?:[., ]\d{3}){1,4}|\d{1,15})(?:,-+|,00)?\s*"
    r"(rb|rebu|ribu|k|jt|juta)?\s*(?:rupiah)?",
    re.IGNORECASE,
)
PARTED = re.compile(
    r"(?:rp|idr)?[\s.:]*(\d{1,3})[.,](\d{1,2})\s*(rb|rebu|ribu|k|jt|juta)\s*(?:rupiah)?",
    re.IGNORECASE,
)
"""A number with one or two decimals before its unit: "28,4rb"."""


def parse_amount(text: str, least: int = LOWEST) -> int:
    """Rupiah: "33.600", "Rp 33.600,-", "34 ribu" or "33,6rb".

    Invalid below `least`: a bare "34" is asked for again, not guessed.
    """
    found, parted = AMOUNT.fullmatch(text.strip()), PARTED.fullmatch(text.strip())
    value = -1
    if parted:
        value = int(f"{parted[1]}{parted[2]}") * scale_of(parted[3]) // 10 ** len(parted[2])
    elif found:
        value = int(re.sub(r"\D", "", found[1])) * scale_of(found[2] or "")
    if not least <= value <= HIGHEST:
        raise Invalid("cash-amount")
    return value


def scale_of(unit: str) -> int:
    """The rupiah that a unit stands for: 1,000 for "rb"; 1 without one."""
    return {"": 1, "j": 1_000_000}.get(unit[:1].lower(), 1_000)


@dataclass(frozen=True, slots=True)
class CoveredMonths:
    """Whole months that money pays for, what the law asks for them, and the rupiah left over."""

    months: int
    amount: int
    rest: int


def months_covered(paid: int, credit: int, schedule: Sequence[Dues]) -> CoveredMonths:
    """The months that a payment covers, with the `credit` left over from before.

    `schedule` begins with the next month to pay.
    """
    months, rest = split_into_months(paid + credit, schedule)
    return CoveredMonths(months, paid + credit - rest, rest)
