"""What a month of protection costs, by the rules in force for that contribution month.

Money is whole rupiah; a contribution month is a `date`, its first day. The rows are data
(`domain/law/`), read by `models/contributions/law_tables.py`; every amount names the articles it
follows from.

Rules of the tariff that are about to end: a discount that goes, a price that changes.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import accumulate

from domain.contributions.protection import add_months, month_end, month_start

# Rupiah: the ranges of Lampiran II end on whole thousands (1.900.000 - 2.099.000).
STEP = 1_000

REMEMBERED = 4_096
"""Of the amounts that were asked for last, so many need not be worked out again."""


class Sector(StrEnum):
    """PP 50/2025: ojek, sopir and kurir, with or without a platform, are transport."""

    TRANSPORT = "transport"
    OTHER = "other"


class Payer(StrEnum):
    """Who pays the contribution; `government` is APBN or APBD."""

    SELF = "self"
    GOVERNMENT = "government"
    DONOR = "donor"
    ORGANISATION = "organisation"


class Programme(StrEnum):
    TWO = "jkk_jkm"
    THREE = "jkk_jkm_jht"


class Scheme(StrEnum):
    JKK = "jkk"
    JKM = "jkm"
    JHT = "jht"


class NoRule(LookupError):
    """The law tables hold no row for a contribution month."""

    def __init__(self, rule: str, month: date) -> None:
        super().__init__(f"no {rule} is known for {month:%Y-%m}: add its row to domain/law")
        self.rule, self.month = rule, month


@dataclass(frozen=True, slots=True)
class MonthRange:
    """Contribution months, both ends included; no `last` = until the law changes."""

    first: date
    last: date | None = None

    def holds(self, month: date) -> bool:
        return self.first <= month and (self.last is None or month <= self.last)


@dataclass(frozen=True, slots=True)
class Bracket:
    """Incomes from `income_from` count as `base` (PP 44/2015 Lampiran II)."""

    income_from: int
    base: int
    span: MonthRange
    article: str
    subject: str = "bracket"


@dataclass(frozen=True, slots=True)
class Rate:
    """What a scheme takes each month: basis points of the base, or flat rupiah."""

    subject: Scheme
    basis_points: int
    rupiah: int
    span: MonthRange
    article: str

    def of(self, base: int) -> int:
        return self.rupiah + base * self.basis_points // 10_000


@dataclass(frozen=True, slots=True)
class Discount:
    """Percent off JKK and JKM for a sector, save for the excluded payers (PP 50/2025 art. 3-4)."""

    subject: Sector
    off: tuple[tuple[Scheme, int], ...]
    excluded: frozenset[Payer]
    span: MonthRange
    article: str

    def of(self, scheme: Scheme, amount: int) -> int:
        return amount * (100 - dict(self.off).get(scheme, 0)) // 100


@dataclass(frozen=True, slots=True)
class IncomeBand:
    """A bracket as it is explained: its place from 1, and its range (no upper end on the last)."""

    number: int
    income_from: int
    income_to: int | None
    base: int
    article: str


@dataclass(frozen=True, slots=True)
class Dues:
    """What is due for one contribution month; `full_total` is the amount without a discount."""

    month: date
    jkk: int
    jkm: int
    jht: int
    total: int
    base: int
    full_total: int
    articles: tuple[str, ...]
    discounted: bool


Rule = Bracket | Rate | Discount


@dataclass(frozen=True)
class Tariff:
    """The brackets, rates and discounts of the law; no two of one subject hold in a month."""

    brackets: tuple[Bracket, ...]
    rates: tuple[Rate, ...]
    discounts: tuple[Discount, ...] = ()

    def dues(
        self, income: int, sector: Sector, payer: Payer, programme: Programme, month: date
    ) -> Dues:
        """What is due for `month` on a monthly `income`; NoRule when the tables do not say."""
        return self.cached(income, sector, payer, programme, month)

    @cached_property
    def cached(self) -> Callable[..., Dues]:
        return lru_cache(REMEMBERED)(self.compute)

    def compute(
        self, income: int, sector: Sector, payer: Payer, programme: Programme, month: date
    ) -> Dues:
        band = self.bracket(income, month)
        rates = [self.rate(Scheme(name), month) for name in programme.split("_")]
        discount = self.discount(sector, payer, month)
        full = {rate.subject: rate.of(band.base) for rate in rates}
        due = {name: discount.of(name, full[name]) for name in full} if discount else full
        jkk, jkm, jht = (due.get(scheme, 0) for scheme in Scheme)
        total, full_total = sum(due.values()), sum(full.values())
        rules = [band.article, *(rate.article for rate in rates)]
        articles = tuple(dict.fromkeys([*rules, discount.article] if discount else rules))
        return Dues(
            month, jkk, jkm, jht, total, band.base, full_total, articles, discount is not None
        )

    def schedule(
        self,
        income: int,
        sector: Sector,
        payer: Payer,
        programme: Programme,
        start: date,
        months: int,
    ) -> tuple[Dues, ...]:
        """The dues of `months` contribution months from `start`, each by its own month's rules."""
        each = (add_months(start, n) for n in range(months))
        return tuple(self.dues(income, sector, payer, programme, month) for month in each)

    def bracket(self, income: int, month: date) -> IncomeBand:
        """The last bracket whose lower bound is <= income; the first when there is none."""
        if income < 0:
            raise ValueError(f"income of {income} rupiah: give a month's income, 0 or more")
        rows = self.table(month)
        number = bisect_right([row.income_from for row in rows], income) or 1
        row, above = rows[number - 1], rows[number : number + 1]
        income_to = above[0].income_from - STEP if above else None
        return IncomeBand(number, row.income_from, income_to, row.base, row.article)

    def neighbours(
        self, band: IncomeBand, month: date
    ) -> tuple[IncomeBand | None, IncomeBand | None]:
        """The bands below and above `band`; None where there is none."""
        below = self.bracket(band.income_from - 1, month) if band.number > 1 else None
        return below, self.bracket(band.income_to + STEP, month) if band.income_to else None

    def rate(self, scheme: Scheme, month: date) -> Rate:
        for row in self.rates:
            if row.subject is scheme and row.span.holds(month):
                return row
        raise NoRule(f"{scheme} rate", month)

    def discount(self, sector: Sector, payer: Payer, month: date) -> Discount | None:
        """PP 50/2025 art. 3: whoever is paid by APBN or APBD has none."""
        for row in self.discounts:
            if row.subject is sector and row.span.holds(month):
                return None if payer in row.excluded else row
        return None

    @cached_property
    def table(self) -> Callable[[date], list[Bracket]]:
        """The brackets of a contribution month, the lowest first."""
        return lru_cache(REMEMBERED)(self.read_table)

    def read_table(self, month: date) -> list[Bracket]:
        if month != month_start(month):
            raise ValueError(f"{month} is no contribution month: give the first day of the month")
        if rows := [row for row in self.brackets if row.span.holds(month)]:
            return sorted(rows, key=lambda row: row.income_from)
        raise NoRule("bracket", month)


def split_into_months(paid: int, schedule: Iterable[Dues]) -> tuple[int, int]:
    """How many months of the schedule a payment covers whole, and the rupiah carried on."""
    if paid < 0:
        raise ValueError(f"payment of {paid} rupiah: give 0 or more")
    sums = list(accumulate((dues.total for dues in schedule), initial=0))
    months = bisect_right(sums, paid) - 1
    return months, paid - sums[months]


class RuleChangeReason(StrEnum):
    """Why an ending rule matters: it goes, another takes its place, or no price is left."""

    DISCOUNT_ENDS = "discount_ends"
    RULE_CHANGES = "rule_changes"
    RULE_MISSING = "rule_missing"


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule about to end: `subject` is "bracket", a scheme or a sector; `ends_on` its last day."""

    reason: RuleChangeReason
    subject: str
    ends_on: date
    article: str


def upcoming_rule_changes(
    tariff: Tariff, today: date, within_days: int = 45
) -> tuple[RuleChange, ...]:
    """The rules whose last day is today or at most `within_days` away, soonest first."""
    rows: list[Rule] = [*tariff.brackets, *tariff.rates, *tariff.discounts]
    endings = {rule_change(row, rows) for row in rows}
    horizon = today + timedelta(days=within_days)
    soon = [end for end in endings if end and today <= end.ends_on <= horizon]
    return tuple(sorted(soon, key=lambda end: (end.ends_on, end.subject)))


def rule_change(row: Rule, rows: Iterable[Rule]) -> RuleChange | None:
    if row.span.last is None:
        return None
    follows = add_months(row.span.last, 1)
    reason = (
        RuleChangeReason.DISCOUNT_ENDS
        if isinstance(row, Discount)
        else RuleChangeReason.RULE_MISSING
    )
    if any(other.subject == row.subject and other.span.holds(follows) for other in rows):
        reason = RuleChangeReason.RULE_CHANGES
    return RuleChange(reason, row.subject, month_end(row.span.last), row.article)
