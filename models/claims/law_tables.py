"""The tables of claims in `domain/law`: papers, benefits and refusals, and the public holidays.

Checked like the tariff against the checksums that were recorded when they were compared with their
sources.
"""

from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

from domain.calendar import DateRange
from domain.claims.benefits import Benefit
from domain.claims.checklist import Circumstance, ClaimKind, Need, PaperRule
from domain.claims.refusals import RefusalReason, RefusalRule
from domain.working_days import WorkCalendar
from models.contributions.law_tables import LAW, Row, parse_number, parse_table
from models.database.checksums import check_files

BY_PHOTO = {"yes": True, "no": False}


def load_papers(folder: Path = LAW) -> tuple[PaperRule, ...]:
    """The rules of papers; FileChanged on a wrong checksum, ValueError on a wrong row."""
    check_files(folder)
    rules = parse_table(folder / "claim_papers.csv", parse_paper)
    for one, two in combinations(rules, 2):
        same = (one.kind, one.circumstances, one.paper) == (two.kind, two.circumstances, two.paper)
        if same and one.span.first_common(two.span):
            raise ValueError(f"two rows for {one.paper} of {one.kind} hold at once")
    return rules


@cache
def paper_rules() -> tuple[PaperRule, ...]:
    """The rules of papers as they are shipped, read once."""
    return load_papers()


@cache
def benefits() -> tuple[Benefit, ...]:
    """The sums of claims; FileChanged on a wrong checksum, ValueError on a wrong row."""
    check_files(LAW)
    return parse_table(LAW / "benefits.csv", parse_benefit)


@cache
def refusal_rules() -> tuple[RefusalRule, ...]:
    """The reasons of refusals; FileChanged on a wrong checksum, ValueError on a wrong row."""
    check_files(LAW)
    return parse_table(LAW / "claim_refusals.csv", parse_refusal)


@cache
def work_calendar() -> WorkCalendar:
    """The public holidays; FileChanged on a wrong checksum, ValueError on a wrong row."""
    check_files(LAW)
    days = parse_table(LAW / "holidays.csv", lambda row: parse_day(row["day"]))
    return WorkCalendar(frozenset(days))


def parse_paper(row: Row) -> PaperRule:
    """A rule of a paper."""
    return PaperRule(
        ClaimKind(row["kind"]),
        parse_circumstances(row),
        row["paper"],
        Need(row["need"]),
        BY_PHOTO[row["by_photo"]],
        parse_days(row),
        row["source"],
    )


def parse_refusal(row: Row) -> RefusalRule:
    """A reason for which a kind of claim is refused."""
    return RefusalRule(
        ClaimKind(row["kind"]),
        parse_circumstances(row),
        RefusalReason(row["reason"]),
        parse_days(row),
        row["source"],
    )


def parse_circumstances(row: Row) -> frozenset[Circumstance]:
    """The circumstances of a row, separated by spaces."""
    return frozenset(Circumstance(each) for each in row["circumstances"].split())


def parse_benefit(row: Row) -> Benefit:
    """A sum of a claim; no most months: without a limit."""
    most = row["most_months"]
    return Benefit(
        ClaimKind(row["kind"]),
        row["item"],
        parse_number(row["rupiah"]),
        parse_number(row["least_months"]),
        parse_number(most) if most else None,
        parse_days(row),
        row["source"],
    )


def parse_days(row: Row) -> DateRange:
    """The days on which a row holds; without a last one it holds until further notice."""
    first = parse_day(row["valid_from"])
    last = parse_day(row["valid_to"]) if row["valid_to"] else None
    if last and last < first:
        raise ValueError(f"ends on {last}, before it begins on {first}")
    return DateRange(first, last)


def parse_day(text: str) -> date:
    """`2026-11-29` as a date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no day: write it as 2026-11-29") from None
