"""The commission rules of `domain/law`, read once at start and checked like the tariff's."""

from pathlib import Path

from domain.commission import Commission
from domain.commission_lines import Acquisition, Share
from domain.commission_overlap import alone
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
