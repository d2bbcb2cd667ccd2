"""The lines of a message about collections, and whom they may be about."""

from bot.turn import Turn
from domain.cashbook.collection_line import CollectionLine, split_people
from handlers.cashbook.collection.questions import parse_line_or_nothing
from models.portfolio import portfolio
from models.roles.role import Role


def lines_of(text: str) -> list[str]:
    """The lines of a message in which something stands."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def several_people(turn: Turn, agent: Role, text: str) -> tuple[list[str], int | None]:
    """The lines of a message, a line for each person; and the rupiah that one line says for several
    people together."""
    found, together = list[str](), None
    for line in lines_of(text):
        people, sum = split_people(line)
        whole = parse_line_or_nothing(line)
        if whole and people and portfolio.search_by_name(turn.db, agent, whole.name, 1).total:
            people, sum = [], None
        found += people or [line]
        together = together or sum
    return found, together


def is_of_portfolio(turn: Turn, agent: Role, line: CollectionLine) -> bool:
    """Whether the agent looks after somebody of the name."""
    names = (reading.name for reading in line.readings())
    return any(portfolio.search_by_name(turn.db, agent, name, 1).total for name in names)
