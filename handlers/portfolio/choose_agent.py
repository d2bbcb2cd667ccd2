"""Choosing an agent by a part of the name: the questions `who` and `agent` of several forms.

A form may have `excluded_role_id(turn)`: the role of another agent who is not to be chosen.
"""

from typing import Any

from bot.forms.questions import Question
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from handlers import answers
from handlers.roles.words import role_holder_text, role_options
from models.roles import four_eyes, role
from models.roles.role import Role


class AgentNameQuestion(Question[str]):
    """A part of an agent's name."""

    def __init__(self, **how: Any) -> None:
        super().__init__(
            lambda turn, text: answers.read_line(text, 2, 60),
            verbatim=True,
            feeds=("agent",),
            **how,
        )

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if not find_agents(turn, form, kept):
            raise Invalid("no-such-agent")
        return kept


def find_agents(turn: Turn, form: Any, name_part: str) -> list[Role]:
    """The first few agents of this name; never the person's own role."""
    own = four_eyes.same_human_ids(turn.db, turn.person.id)
    except_id = form.excluded_role_id(turn) if hasattr(form, "excluded_role_id") else 0
    return role.find_agents(turn.db, name_part, except_id, own)


def agent_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The agents of the name that was answered."""
    return role_options(turn, find_agents(turn, form, form.answers.get("who", "")))


def chosen_agent(turn: Turn, form: Any) -> Role | None:
    """The agent that was answered; None when the role has ended, or is the person's own."""
    found = role.find_agent(turn.db, form.answers.get("agent", ""))
    own = found and not four_eyes.may_decide(turn.db, turn.person.id, found.person_id)
    return None if own else found


def chosen_agent_text(turn: Turn, form: Any) -> str:
    agent = chosen_agent(turn, form)
    return role_holder_text(turn.db, turn.text, agent) if agent else "-"
