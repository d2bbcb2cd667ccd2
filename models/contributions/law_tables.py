"""The law tables in `domain/law`: tariff, ages and commission rules, read once at start.

Each table is checked against the checksum that was recorded when it was compared with its source.
Contribution months are written as 2026-11, amounts as whole rupiah.
"""

import csv
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TypeVar

from domain.calendar import DateRange
from domain.cashbook.commission import AcquisitionRule, CommissionRules, ShareRule
from domain.cashbook.commission import check_no_overlap as check_no_commission_overlap
from domain.contributions.protection import AgeLimit, limit_on
from domain.contributions.tariff import (
    Bracket,
    Discount,
    Payer,
    Programme,
    Rate,
    Scheme,
    Sector,
    Tariff,
)
from models.database.checksums import check_files

LAW = Path(__file__).resolve().parents[2] / "domain" / "law"
TABLES = ("brackets.csv", "rates.csv", "discounts.csv")
COMMISSION_TABLES = ("commission_new.csv", "commission_shares.csv")

Row = dict[str, str]
T = TypeVar("T")


def load_tariff(folder: Path = LAW) -> Tariff:
    """The tariff in `folder`; FileChanged on a wrong checksum, ValueError on a wrong row."""
    check_files(folder, *TABLES)
    brackets, rates, discounts = (folder / name for name in TABLES)
    tariff = Tariff(
        parse_table(brackets, parse_bracket),
        parse_table(rates, parse_rate),
        parse_table(discounts, parse_discount),
    )
    check_no_overlap(("brackets", span) for span in {row.span for row in tariff.brackets})
    check_no_overlap((f"incomes from {row.income_from}", row.span) for row in tariff.brackets)
    check_no_overlap((row.subject, row.span) for row in tariff.rates)
    check_no_overlap((row.subject, row.span) for row in tariff.discounts)
    return tariff


@cache
def tariff() -> Tariff:
    """The tariff as it is shipped, read once and checked against its checksums."""
    return load_tariff()


def load_commission_rules(folder: Path = LAW) -> CommissionRules:
    """The commission rules in `folder`; FileChanged on a wrong checksum, ValueError on a wrong
    row."""
    check_files(folder, *COMMISSION_TABLES)
    acquisition, shares = (folder / name for name in COMMISSION_TABLES)
    rules = CommissionRules(
        parse_table(acquisition, parse_acquisition), parse_table(shares, parse_share)
    )
    check_no_commission_overlap(rules)
    return rules


@cache
def age_limits() -> tuple[AgeLimit, ...]:
    """The ages in which one may register; FileChanged on a wrong checksum, ValueError on a wrong
    row."""
    check_files(LAW)
    limits = parse_table(LAW / "ages.csv", parse_age_limit)
    check_no_overlap(("ages", each.span) for each in limits)
    return limits


def age_limit(day: date) -> AgeLimit:
    """The ages of those who may register on the day."""
    return limit_on(age_limits(), day)


def parse_table(path: Path, parse: Callable[[Row], T]) -> tuple[T, ...]:
    """Each row of a csv file, parsed; ValueError names the file, the line and what is wrong."""
    parsed = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, restkey="", restval="", strict=True)
        for row in reader:
            try:
                parsed.append(parse(row))
            except (KeyError, ValueError) as wrong:
                why = f"there is no column {wrong}" if isinstance(wrong, KeyError) else wrong
                raise ValueError(f"{path.name} line {reader.line_num}: {why}") from None
    return tuple(parsed)


def parse_bracket(row: Row) -> Bracket:
    return Bracket(
        parse_number(row["income_from"]), parse_number(row["base"]), parse_span(row), row["article"]
    )


def parse_rate(row: Row) -> Rate:
    """A rate; exactly one of basis points and rupiah is given."""
    if bool(row["basis_points"]) == bool(row["rupiah"]):
        raise ValueError("give either basis_points or rupiah")
    points, rupiah = parse_number(row["basis_points"] or "0"), parse_number(row["rupiah"] or "0")
    return Rate(Scheme(row["programme"]), points, rupiah, parse_span(row), row["article"])


def parse_discount(row: Row) -> Discount:
    """A discount; excluded payers are separated by spaces."""
    return Discount(
        Sector(row["sector"]),
        (
            (Scheme.JKK, parse_percent(row["percent_off_jkk"])),
            (Scheme.JKM, parse_percent(row["percent_off_jkm"])),
        ),
        frozenset(Payer(name) for name in row["excluded_payers"].split()),
        parse_span(row, "month_from", "month_to"),
        row["article"],
    )


def parse_age_limit(row: Row) -> AgeLimit:
    least, below = parse_number(row["least"]), parse_number(row["below"])
    return AgeLimit(least, below, parse_span(row), row["source"])


def parse_acquisition(row: Row) -> AcquisitionRule:
    """A rule for new participants; no programme: one amount for all of them together."""
    return AcquisitionRule(
        parse_number(row["least"]),
        Programme(row["programme"]) if row["programme"] else None,
        parse_number(row["rupiah"]),
        parse_percent(row["agent_percent"]),
        parse_span(row),
        row["source"],
    )


def parse_share(row: Row) -> ShareRule:
    """The share of contributions that an agent earns, from a row of the table."""
    return ShareRule(
        parse_number(row["month_from"]),
        parse_number(row["month_to"]) if row["month_to"] else None,
        parse_number(row["basis_points"]),
        parse_percent(row["agent_percent"]),
        parse_span(row),
        row["source"],
    )


def parse_span(row: Row, first: str = "valid_from", last: str = "valid_to") -> DateRange:
    """The months in which a row holds; without a last one it holds until further notice."""
    begin, end = parse_month(row[first]), parse_month(row[last]) if row[last] else None
    if end and end < begin:
        raise ValueError(f"ends in {row[last]}, before it begins in {row[first]}")
    return DateRange(begin, end)


def parse_month(text: str) -> date:
    """`2026-11` is 1 November 2026."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise ValueError(f"{text!r} is no contribution month: write it as 2026-11") from None


def parse_number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"{text!r} is no amount: write digits only")
    return int(text)


def parse_percent(text: str) -> int:
    if (value := parse_number(text)) > 100:
        raise ValueError(f"{text!r} percent off is more than all of it")
    return value


def check_no_overlap(spans: Iterable[tuple[str, DateRange]]) -> None:
    """ValueError when two rows of one subject hold in the same month."""
    for (name, one), (other, two) in combinations(spans, 2):
        if name == other and (month := one.first_common(two)):
            raise ValueError(f"two rows for {name} hold in {month:%Y-%m}: end the older one")
