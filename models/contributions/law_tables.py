"""The law tables of `domain/law`, read once at start and checked against their checksums.

The commission rules of `domain/law`, read once at start and checked like the tariff's.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import TextIO, TypeVar

from domain.cashbook.commission import AcquisitionRule, CommissionRules, ShareRule
from domain.cashbook.commission import check_no_overlap as commission_check_no_overlap
from domain.contributions.tariff import (
    Bracket,
    Discount,
    MonthRange,
    Payer,
    Programme,
    Rate,
    Scheme,
    Sector,
    Tariff,
)

LAW = Path(__file__).resolve().parents[2] / "domain" / "law"
TABLES = ("brackets.csv", "rates.csv", "discounts.csv")

Row = dict[str, str]
T = TypeVar("T")


class LawChanged(ValueError):
    """A law table is not the one whose checksum was recorded."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(
            f"{name} in {folder} differs from CHECKSUMS: compare it with the article it cites, "
            f"then run `sha256sum *.csv > CHECKSUMS` there, or restore the file"
        )
        self.name = name


def load_tariff(folder: Path = LAW) -> Tariff:
    """The tariff in `folder`; LawChanged on a wrong checksum, ValueError on a wrong row."""
    verify(folder)
    brackets, rates, discounts = (folder / name for name in TABLES)
    tariff = Tariff(
        parse_table(brackets, bracket), parse_table(rates, rate), parse_table(discounts, discount)
    )
    check_no_overlap(("brackets", span) for span in {row.span for row in tariff.brackets})
    check_no_overlap((f"incomes from {row.income_from}", row.span) for row in tariff.brackets)
    check_no_overlap((row.subject, row.span) for row in tariff.rates)
    check_no_overlap((row.subject, row.span) for row in tariff.discounts)
    return tariff


def verify(folder: Path) -> None:
    """Every file that CHECKSUMS lists, and each of our tables, is as recorded."""
    sums = recorded(folder)
    for name in {**sums, **dict.fromkeys(TABLES)}:
        path = folder / name
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != sums.get(name):
            raise LawChanged(name, folder)


def recorded(folder: Path) -> dict[str, str]:
    """File name to checksum, from lines as `sha256sum` writes them; empty when there are none."""
    path = folder / "CHECKSUMS"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    pairs = (line.partition(" ") for line in lines if line)
    return {name.lstrip(" *"): checksum for checksum, _, name in pairs}


def parse_table(path: Path, parse: Callable[[Row], T]) -> tuple[T, ...]:
    """Each row of a csv file, parsed; ValueError names the file, the line and what is wrong."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(located(path.name, line, row, parse) for line, row in read_lines(file))


def read_lines(file: TextIO) -> Iterator[tuple[int, Row]]:
    reader = csv.DictReader(file, restkey="", restval="", strict=True)
    return ((reader.line_num, row) for row in reader)


def located(name: str, line: int, row: Row, parse: Callable[[Row], T]) -> T:
    try:
        return parse(row)
    except KeyError as wrong:
        raise ValueError(f"{name} line {line}: there is no column {wrong}") from None
    except ValueError as wrong:
        raise ValueError(f"{name} line {line}: {wrong}") from None


def bracket(row: Row) -> Bracket:
    return Bracket(number(row["income_from"]), number(row["base"]), span(row), row["article"])


def rate(row: Row) -> Rate:
    """Exactly one of basis points and rupiah is given."""
    if bool(row["basis_points"]) == bool(row["rupiah"]):
        raise ValueError("give either basis_points or rupiah")
    points, rupiah = number(row["basis_points"] or "0"), number(row["rupiah"] or "0")
    return Rate(Scheme(row["programme"]), points, rupiah, span(row), row["article"])


def discount(row: Row) -> Discount:
    """Excluded payers are separated by spaces."""
    return Discount(
        Sector(row["sector"]),
        (
            (Scheme.JKK, percent(row["percent_off_jkk"])),
            (Scheme.JKM, percent(row["percent_off_jkm"])),
        ),
        frozenset(Payer(name) for name in row["excluded_payers"].split()),
        span(row, "month_from", "month_to"),
        row["article"],
    )


def span(row: Row, first: str = "valid_from", last: str = "valid_to") -> MonthRange:
    begin, end = month(row[first]), month(row[last]) if row[last] else None
    if end and end < begin:
        raise ValueError(f"ends in {row[last]}, before it begins in {row[first]}")
    return MonthRange(begin, end)


def month(text: str) -> date:
    """`2026-11` is 1 November 2026."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise ValueError(f"{text!r} is no contribution month: write it as 2026-11") from None


def number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"{text!r} is no amount: write digits only")
    return int(text)


def percent(text: str) -> int:
    if (value := number(text)) > 100:
        raise ValueError(f"{text!r} percent off is more than all of it")
    return value


def check_no_overlap(spans: Iterable[tuple[str, MonthRange]]) -> None:
    """ValueError when two rows of one subject hold in the same month."""
    for (name, one), (other, two) in combinations(spans, 2):
        if name == other and (month := one.first_common_month(two)):
            raise ValueError(f"two rows for {name} hold in {month:%Y-%m}: end the older one")


COMMISSION_TABLES = ("commission_new.csv", "commission_shares.csv")


def load_commission_rules(folder: Path = LAW) -> CommissionRules:
    """LawChanged on a wrong checksum, ValueError on a wrong row."""
    verify(folder)
    for missing in set(COMMISSION_TABLES) - recorded(folder).keys():
        raise LawChanged(missing, folder)
    new, shares = (folder / name for name in COMMISSION_TABLES)
    rules = CommissionRules(parse_table(new, acquisition), parse_table(shares, share))
    commission_check_no_overlap(rules)
    return rules


def acquisition(row: Row) -> AcquisitionRule:
    """No programme: one amount for all new participants together."""
    return AcquisitionRule(
        number(row["least"]),
        Programme(row["programme"]) if row["programme"] else None,
        number(row["rupiah"]),
        percent(row["agent_percent"]),
        span(row),
        row["source"],
    )


def share(row: Row) -> ShareRule:
    return ShareRule(
        number(row["month_from"]),
        number(row["month_to"]) if row["month_to"] else None,
        number(row["basis_points"]),
        percent(row["agent_percent"]),
        span(row),
        row["source"],
    )
