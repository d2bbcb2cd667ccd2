"""Conversations of people with a role: `class Portfolio(Work, opens_with=..., roles="agent")`."""

from typing import Any, ClassVar

from bot.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.roles import Kind
from handlers.fitting import chosen, fit, refuse
from models.role import Role


class Work(Form):
    """A form that only these roles may use; it asks for the hat when several fit.

    It remembers the role it was opened in (`known`), and is over when that role is. Somebody who
    never had a role is told what any unknown word is told.
    """

    roles: ClassVar[frozenset[Kind]] = frozenset()

    def __init_subclass__(cls, roles: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.roles = frozenset(Kind(each) for each in roles.split())

    @classmethod
    def allows(cls, turn: Turn) -> bool:
        fitting = fit(turn, cls.roles)
        if not fitting:
            return refuse(turn, cls.name)
        if chosen(turn, fitting):
            return True
        turn.say("roles-which")
        turn.offer("/peran")
        return False

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """The role it is opened in; add to it what else is known."""
        role = chosen(turn, fit(turn, cls.roles))
        return {"role": str(role.id)} if role else {}

    def lasts(self, turn: Turn) -> bool:
        if any(str(each.id) == self.answers.get("role") for each in fit(turn, self.roles)):
            return True
        return refuse(turn, self.name)


def role_of(turn: Turn, form: Work) -> Role:
    """The role in which the person uses this form."""
    found = {str(each.id): each for each in fit(turn, form.roles)}
    return found[form.answers["role"]]
