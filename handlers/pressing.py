"""Who is in arrears or due soon, as buttons."""

from typing import Any

from bot.turn import Turn
from bot.wire import truncate
from domain.tariff import Payer
from handlers import people
from handlers.roles import role_of
from models import portfolio
from models.group import Group
from models.participant import Participant

FIRST = (Group.ARREARS, Group.DUE)


def pressing(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Who is in arrears or due soon."""
    role = role_of(turn, form)
    found = (portfolio.in_group(turn.db, role, each, turn.today, 1).rows for each in FIRST)
    rows = [row for rows in found for row in rows if row.payer == Payer.SELF]
    return [(str(row.id), label(turn, row)) for row in rows[: portfolio.PAGE]]


def label(turn: Turn, row: Participant) -> str:
    return truncate(people.name_of(turn, row), people.LABEL)
