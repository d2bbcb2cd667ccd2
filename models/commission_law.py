"""The commission rules of `domain/law`, read once at start and checked like the tariff's."""

from itertools import combinations
from pathlib import Path

from domain.commission import Commission
from domain.commission_lines import Acquisition, Share
from domain.tariff import Programme
from models.law import LAW, LawChanged, Row, number, percent, recorded, span, table, verify

TABLES = ("commission_new.csv", "commission_shares.csv")


def read(folder: Path = LAW) -> Commission:
    """LawChanged on a wrong checksum, ValueError on a wrong row."""
    verify(folder)
    for missing in set(TABLES) - recorded(folder).keys():
        raise LawChanged(missing, folder)
    new, shares = (folder / name for name in TABLES)
    rules = Commission(table(new, acquisition), table(shares, share))
    alone(rules)
    return rules


def acquisition(row: Row) -> Acquisition:
    """No programme: one amount for all new participants together."""
    return Acquisition(
        number(row["least"]),
        Programme(row["programme"]) if row["programme"] else None,
        number(row["rupiah"]),
        percent(row["agent_percent"]),
        span(row),
        row["source"],
    )


def share(row: Row) -> Share:
    return Share(
        number(row["month_from"]),
        number(row["month_to"]) if row["month_to"] else None,
        number(row["basis_points"]),
        percent(row["agent_percent"]),
        span(row),
        row["source"],
    )


def alone(rules: Commission) -> None:
    """ValueError when two rows would pay for the same thing in the same month."""
    for one, two in combinations(rules.acquisitions, 2):
        both = max(one.span.first, two.span.first)
        if one.span.holds(both) and two.span.holds(both):
            if None in (one.programme, two.programme) or one.programme is two.programme:
                raise ValueError(f"two rows for new participants hold in {both:%Y-%m}")
            if one.least != two.least:
                raise ValueError(f"two counts of new participants hold in {both:%Y-%m}")
    for a, b in combinations(rules.shares, 2):
        both, later = max(a.span.first, b.span.first), max(a.first, b.first)
        ends = [each.last for each in (a, b) if each.last is not None]
        if a.span.holds(both) and b.span.holds(both) and all(later <= end for end in ends):
            raise ValueError(f"two shares of month {later} hold in {both:%Y-%m}")
