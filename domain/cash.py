"""Cash in an agent's hand: what was typed as an amount, and the months it pays for.

Amounts are whole rupiah.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.tariff import Dues, carry
from domain.typed import Invalid

HIGHEST = 1_000_000_000
LOWEST = 1_000
AMOUNT = re.compile(
    r"(?:rp|idr)?[\s.:]*(\d{1,3}(?:[., ]\d{3})+|\d+)(?:,-+|,00)?\s*(rb|ribu|k)?\s*(?:rupiah)?",
    re.IGNORECASE,
)


def amount(text: str, least: int = LOWEST) -> int:
    """ "33.600", "Rp 33.600,-" or "34 ribu"; a bare "34" is asked for again, not guessed."""
    found = AMOUNT.fullmatch(text.strip())
    value = int(re.sub(r"\D", "", found[1])) * (1000 if found[2] else 1) if found else -1
    if not least <= value <= HIGHEST:
        raise Invalid("cash-amount")
    return value


@dataclass(frozen=True, slots=True)
class Covered:
    """Whole months that money pays for, what the law asks for them, and the rupiah left over."""

    months: int
    amount: int
    rest: int


def covered(paid: int, credit: int, schedule: Sequence[Dues]) -> Covered:
    """`credit` is what is left over from before; `schedule` begins with the next month."""
    months, rest = carry(paid + credit, schedule)
    return Covered(months, paid + credit - rest, rest)
