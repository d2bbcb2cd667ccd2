"""An income told as a price and how often it is earned: "sepotong 15 ribu, sehari 6 potong"."""

import re
from typing import NamedTuple

from domain.parsing.amounts.income import LIKELY_INCOME, Income, Period
from domain.parsing.text import fix_digit_typos, normalise

_UNIT = (
    r"(?!(?:hari|hr|minggu|mgg|bulan|bln|day|week|month|tahun|jam|ribu|rb|juta|jt|sama|dari|bersih|kadang|"
    r"orang|rumah tangga)\b)[a-z]{2,}"
)
_SUM = (
    r"(?P<price>\d+(?:[.,]\d+)*)\s?"
    r"(?P<unit>rb|ribu|rebu|thousand|k|jt|juta|million)?(?![\d.,]*\d)\b"
)
_PERIOD = (
    r"(?:se|per ?|tiap |saban |a |each |every |1 |satu )"
    r"(?P<period>hari|day|minggu|week|bulan|month)"
)
_ABOUT = (
    r"(?:(?:kira2?|kira-kira|sekitar|kurang lebih|paling|bisa|dapat|dapet|cuma|ada|about|"
    r"maybe)\s+){0,3}"
)
_COUNT = r"(?P<count>\d{1,2})\s?(?:x|kali|times|[a-z]{2,})?\b(?!\s?(?:rb|ribu|jt|juta))"
_PRICES = (
    re.compile(
        rf"\b(?:se|per ?|satu |1 |sekali |tiap |@ ?)(?:{_UNIT}\s?){{1,3}}\s*"
        rf"(?:cuma |dapat |dapet )?{_SUM}"
    ),
    re.compile(rf"\b{_SUM}\s*(?:per ?|/ ?|se|satu |sekali |a |each |every )(?:{_UNIT})"),
    re.compile(rf"\b(?:project|proyek|job|order|event|shift|artikel|potong|porsi|rumah)\s{_SUM}"),
)
"""A price and what it is for: "sekali pijat 100", "50 ribu per artikel"."""
_TIMES = (
    re.compile(rf"\b{_PERIOD}\W+{_ABOUT}{_COUNT}"),
    re.compile(rf"\b{_COUNT}\W+(?:\w+\s)?{_PERIOD}\b"),
)
"""How many there are in a period: "sehari 6 potong", "4 kali sebulan"."""
_OF = {
    "hari": Period.DAY,
    "day": Period.DAY,
    "minggu": Period.WEEK,
    "week": Period.WEEK,
    "bulan": Period.MONTH,
    "month": Period.MONTH,
}
GOODS = re.compile(
    r"\b(?:porsi|mangkok|mangkuk|bungkus|piring|gelas|toples|botol|pcs|biji|buah|kilo|kg|ikat|box|kotak|"
    r"loyang|lusin|plates?|cups?|bowls?)\b"
)
"""What is sold: its price is what comes in, and no income."""
THOUSAND, MILLION = 1_000, 1_000_000


class Piecework(NamedTuple):
    """So many rupiah for each, and so many in a period."""

    price: int
    times: int
    period: Period

    @property
    def income(self) -> Income:
        """The sum that the pieces of the period make."""
        return Income(self.price * self.times, self.period)


def parse_piecework(text: str) -> Piecework | None:
    """The price and the number of a text that has one of each, and no other number; None where it
    tells anything else, or more than people earn."""
    plain = fix_digit_typos(normalise(text))
    if GOODS.search(plain):
        return None
    for price in filter(None, (each.search(plain) for each in _PRICES)):
        rest = f"{plain[: price.start()]} ; {plain[price.end() :]}"
        for times in filter(None, (each.search(rest) for each in _TIMES)):
            if re.search(r"\d", rest[: times.start()] + rest[times.end() :]):
                continue
            found = Piecework(rupiah_of(price), int(times["count"]), _OF[times["period"]])
            if found.times and found.income.amount in LIKELY_INCOME[found.period]:
                return found
    return None


def rupiah_of(price: re.Match[str]) -> int:
    """The price in rupiah; a bare number below a thousand is of thousands."""
    said, unit = price["price"], price["unit"] or ""
    if unit.startswith(("j", "m")):
        return int(float(said.replace(",", ".")) * MILLION) if said.count(".") < 2 else 0
    number = int(re.sub(r"[.,]", "", said))
    return number * THOUSAND if unit or number < THOUSAND else number
