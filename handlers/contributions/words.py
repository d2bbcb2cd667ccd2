"""Contributions in words: months, amounts, their sum and the articles they follow from."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import groupby

from bot.texts import month_name, month_range
from bot.turn import Turn
from domain.contributions.tariff import (
    Dues,
    Payer,
    Programme,
    Sector,
    Tariff,
    upcoming_rule_changes,
)
from models.contributions import law_tables
from models.participants.participant import Participant


@cache
def tariff() -> Tariff:
    """The tariff, read once and checked against its checksums."""
    return law_tables.load_tariff()


def schedule_of(row: Participant, start: date, months: int) -> tuple[Dues, ...]:
    """The dues of a participant for so many contribution months from `start`."""
    payer, programme = Payer(row.payer), Programme(row.programme)
    return tariff().schedule(row.income, Sector(row.sector), payer, programme, start, months)


def dues_text(turn: Turn, schedule: Sequence[Dues]) -> str:
    """One line for each run of months with the same dues: months, amount, sum, and why."""
    lines = []
    for _, same in groupby(schedule, lambda dues: (dues.total, dues.discounted)):
        run = list(same)
        name = "dues-line-discount" if run[0].discounted else "dues-line"
        lines.append(
            turn.text(
                name,
                months=months_text(turn, run[0].month, len(run)),
                count=len(run),
                dues=run[0].total,
                sum=sum(dues.total for dues in run),
            )
        )
    return "\n".join(lines)


def articles(schedule: Sequence[Dues]) -> str:
    """The legal sources of the amounts, each once."""
    return "; ".join(dict.fromkeys(name for dues in schedule for name in dues.articles))


def total_due(schedule: Sequence[Dues]) -> int:
    """The sum of the dues in rupiah."""
    return sum(dues.total for dues in schedule)


def months_text(turn: Turn, first: date, months: int) -> str:
    """ "Desember 2026 – Januari 2027"."""
    return month_range(turn.person.language, first, months)


def month_text(turn: Turn, day: date) -> str:
    """ "Desember 2026"."""
    return month_name(turn.person.language, day)


def rule_change_text(turn: Turn, sector: Sector, payer: Payer) -> str:
    """A warning when this person's discount ends within 45 days; empty when it does not."""
    for rule in upcoming_rule_changes(tariff(), turn.today):
        if rule.subject == sector and payer is not Payer.GOVERNMENT:
            return turn.text("discount-ends", until=rule.ends_on, article=rule.article)
    return ""
