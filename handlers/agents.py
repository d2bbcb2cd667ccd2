"""Choosing an agent by a part of the name: the questions that several conversations share."""

from typing import Any

from bot.question import Question
from bot.state import Said
from bot.turn import Turn
from domain.typed import Invalid
from handlers import answers
from handlers.posts import short
from models import colleagues
from models.role import Role


def read_part(turn: Turn, text: str) -> str:
    return answers.read_line(text, 2, 60)


class AgentName(Question[str]):
    """A part of the name of an agent other than the asking one."""

    def __init__(self, **how: Any) -> None:
        super().__init__(read_part, verbatim=True, feeds=("agent",), **how)

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        kept = super().accept(turn, form, said)
        if not colleagues.agents(turn.db, kept, form.but(turn)):
            raise Invalid("no-such-agent")
        return kept


def named(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The agents of that name, as options."""
    found = colleagues.agents(turn.db, form.answers.get("who", ""), form.but(turn))
    return [(str(each.id), short(turn, each)) for each in found]


def chosen(turn: Turn, form: Any) -> Role | None:
    """The agent; None when the role has ended meanwhile."""
    return colleagues.find(turn.db, form.answers.get("agent", ""))
