"""The contribution for a month of protection, by the rules in force for that contribution month.

Money is whole rupiah; a contribution month is a `date`, its first day. The rows are data
(`domain/law/`), read by `models/contributions/law_tables.py`; every amount names the articles it
follows from.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import accumulate

from domain.calendar import DateRange, add_months, month_end, month_start

BRACKET_STEP = 1_000
"""Rupiah: the ranges of Lampiran II end on whole thousands (1.900.000 - 2.099.000)."""

CACHE_SIZE = 4_096
"""Amounts, and months' brackets, that need not be worked out again."""


class Sector(StrEnum):
    """PP 50/2025: ojek, sopir and kurir, with or without a platform, are transport."""

    TRANSPORT = "transport"
    OTHER = "other"


class Payer(StrEnum):
    """The payer of the contribution; `government` is APBN or APBD."""

    SELF = "self"
    GOVERNMENT = "government"
    DONOR = "donor"
    ORGANISATION = "organisation"


class Programme(StrEnum):
    """The schemes a participant is in: two, or three with JHT; the value names them."""

    TWO = "jkk_jkm"
    THREE = "jkk_jkm_jht"


class Scheme(StrEnum):
    """Work accident (JKK), death (JKM) and old age (JHT)."""

    JKK = "jkk"
    JKM = "jkm"
    JHT = "jht"


class NoRule(LookupError):
    """The law tables hold no row for a contribution month."""

    def __init__(self, rule: str, month: date) -> None:
        super().__init__(f"no {rule} is known for {month:%Y-%m}: add its row to domain/law")
        self.rule, self.month = rule, month


@dataclass(frozen=True, slots=True)
class Bracket:
    """Incomes from `income_from` count as `base` (PP 44/2015 Lampiran II)."""

    income_from: int
    base: int
    span: DateRange
    article: str
    subject: str = "bracket"


@dataclass(frozen=True, slots=True)
class Rate:
    """The contribution to a scheme each month: basis points of the base, or flat rupiah."""

    subject: Scheme
    basis_points: int
    rupiah: int
    span: DateRange
    article: str

    def contribution(self, base: int) -> int:
        """Rupiah a month on a bracket's base."""
        return self.rupiah + base * self.basis_points // 10_000


@dataclass(frozen=True, slots=True)
class Discount:
    """Percent off JKK and JKM for a sector, save for the excluded payers (PP 50/2025 art. 3-4)."""

    subject: Sector
    off: tuple[tuple[Scheme, int], ...]
    excluded: frozenset[Payer]
    span: DateRange
    article: str

    def discounted(self, scheme: Scheme, amount: int) -> int:
        """The contribution to a scheme after the discount, rounded down to whole rupiah."""
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
    """The rupiah due for a contribution month; `full_total` is the amount without a discount."""

    month: date
    jkk: int
    jkm: int
    jht: int
    total: int
    base: int
    full_total: int
    articles: tuple[str, ...]
    discounted: bool


@dataclass(frozen=True)
class Tariff:
    """The brackets, rates and discounts of the law; no two of one subject hold in a month."""

    brackets: tuple[Bracket, ...]
    rates: tuple[Rate, ...]
    discounts: tuple[Discount, ...] = ()

    def dues(
        self, income: int, sector: Sector, payer: Payer, programme: Programme, month: date
    ) -> Dues:
        """The dues for `month` on a monthly `income`; NoRule when the tables do not say."""
        return self.cached_dues(income, sector, payer, programme, month)

    @cached_property
    def cached_dues(self) -> Callable[..., Dues]:
        """`compute_dues`, with a cache of this tariff's own."""
        return lru_cache(CACHE_SIZE)(self.compute_dues)

    def compute_dues(
        self, income: int, sector: Sector, payer: Payer, programme: Programme, month: date
    ) -> Dues:
        """Work out what `dues` returns."""
        band = self.bracket(income, month)
        rates = [self.rate(Scheme(name), month) for name in programme.split("_")]
        discount = self.discount(sector, payer, month)
        full = {rate.subject: rate.contribution(band.base) for rate in rates}
        articles = [band.article, *(rate.article for rate in rates)]
        due = full
        if discount:
            due = {scheme: discount.discounted(scheme, full[scheme]) for scheme in full}
            articles.append(discount.article)
        return Dues(
            month=month,
            jkk=due.get(Scheme.JKK, 0),
            jkm=due.get(Scheme.JKM, 0),
            jht=due.get(Scheme.JHT, 0),
            total=sum(due.values()),
            base=band.base,
            full_total=sum(full.values()),
            articles=tuple(dict.fromkeys(articles)),
            discounted=discount is not None,
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
        rows = self.cached_brackets(month)
        number = bisect_right([row.income_from for row in rows], income) or 1
        row, above = rows[number - 1], rows[number : number + 1]
        income_to = above[0].income_from - BRACKET_STEP if above else None
        return IncomeBand(number, row.income_from, income_to, row.base, row.article)

    @cached_property
    def cached_brackets(self) -> Callable[[date], list[Bracket]]:
        """`brackets_of`, with a cache of this tariff's own."""
        return lru_cache(CACHE_SIZE)(self.brackets_of)

    def brackets_of(self, month: date) -> list[Bracket]:
        """The brackets of a contribution month, the lowest first; NoRule when there is none."""
        if month != month_start(month):
            raise ValueError(f"{month} is no contribution month: give the first day of the month")
        if rows := [row for row in self.brackets if row.span.includes(month)]:
            return sorted(rows, key=lambda row: row.income_from)
        raise NoRule("bracket", month)

    def rate(self, scheme: Scheme, month: date) -> Rate:
        """The rate of a scheme in a contribution month; NoRule when the tables do not say."""
        for row in self.rates:
            if row.subject is scheme and row.span.includes(month):
                return row
        raise NoRule(f"{scheme} rate", month)

    def discount(self, sector: Sector, payer: Payer, month: date) -> Discount | None:
        """The discount of a sector, if any; none for APBN or APBD as payer (PP 50/2025 art. 3)."""
        for row in self.discounts:
            if row.subject is sector and row.span.includes(month):
                return None if payer in row.excluded else row
        return None

    def discounted_until(self, sector: Sector, payer: Payer, month: date) -> date | None:
        """The last day of the discount that holds in a contribution month; None without one."""
        found = self.discount(sector, payer, month)
        return month_end(found.span.last) if found and found.span.last else None


def split_into_months(paid: int, schedule: Iterable[Dues]) -> tuple[int, int]:
    """The number of months of the schedule that a payment covers, and the rupiah left over."""
    if paid < 0:
        raise ValueError(f"payment of {paid} rupiah: give 0 or more")
    sums = list(accumulate((dues.total for dues in schedule), initial=0))
    months = bisect_right(sums, paid) - 1
    return months, paid - sums[months]


class RuleChangeReason(StrEnum):
    """The consequence of an ending rule: it goes, another takes its place, or no price is left."""

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
    rows: list[Bracket | Rate | Discount] = [*tariff.brackets, *tariff.rates, *tariff.discounts]
    horizon = today + timedelta(days=within_days)
    found = {change for row in rows if (change := rule_change(row, rows))}
    soon = [change for change in found if today <= change.ends_on <= horizon]
    return tuple(sorted(soon, key=lambda change: (change.ends_on, change.subject)))


def rule_change(
    row: Bracket | Rate | Discount, rows: Iterable[Bracket | Rate | Discount]
) -> RuleChange | None:
    """The end of a rule among all `rows`; None when it holds until the law changes."""
    if row.span.last is None:
        return None
    follows = add_months(row.span.last, 1)
    if any(other.subject == row.subject and other.span.includes(follows) for other in rows):
        reason = RuleChangeReason.RULE_CHANGES
    elif isinstance(row, Discount):
        reason = RuleChangeReason.DISCOUNT_ENDS
    else:
        reason = RuleChangeReason.RULE_MISSING
    return RuleChange(reason, row.subject, month_end(row.span.last), row.article)
