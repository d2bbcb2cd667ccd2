"""Conversations of people with a role: `class Portfolio(Work, opens_with=..., roles="agent")`.

Which of a person's roles fits what they want to do, and what is said when none does.
"""

from typing import Any, ClassVar

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import whole_number
from domain.roles import RoleKind
from models import audit
from models.participants.participant import Participant
from models.roles import role, scope
from models.roles.role import Role


def parse_page_number(text: str) -> str:
    """A page's number as typed; the first one when it is none."""
    return "1" if whole_number(text, 4) is None else text


def roles_of_kinds(turn: Turn, kinds: frozenset[RoleKind]) -> list[Role]:
    """The person's open roles of these kinds."""
    return [each for each in role.find_open_roles(turn.db, turn.person.id) if each.kind in kinds]


def choose_role(turn: Turn, fitting: list[Role]) -> Role | None:
    """The hat when it fits, else the only role that does; None when it is not clear."""
    on = role.active_role(turn.db, turn.person.id) if len(fitting) > 1 else None
    named = [each for each in fitting if on and each.id == on.id] or fitting
    return named[0] if len(named) == 1 else None


def say_refused(turn: Turn, name: str) -> bool:
    actor = f"person:{turn.person.id}"
    audit.record(turn.db, actor, "was refused", f"form:{name}", turn.now)
    known = role.had_role(turn.db, turn.person.id)
    turn.say("roles-not-yours" if known else "not-understood")
    turn.offer("/menu", "/bantuan")
    return False


class RoleForm(Form):
    """A form that only these roles may use; it asks for the hat when several fit.

    It remembers the role it was opened in (`known`), and is over when that role is. Somebody who
    never had a role is told what any unknown word is told.
    """

    roles: ClassVar[frozenset[RoleKind]] = frozenset()

    def __init_subclass__(cls, roles: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.roles = frozenset(RoleKind(each) for each in roles.split())

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        fitting = roles_of_kinds(turn, cls.roles)
        if not fitting:
            return say_refused(turn, cls.name)
        if choose_role(turn, fitting):
            return True
        turn.say("roles-which")
        turn.offer("/peran")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The role it is opened in; add to it what else is known."""
        role = choose_role(turn, roles_of_kinds(turn, cls.roles))
        return {"role": str(role.id)} if role else {}

    def still_for(self, turn: Turn) -> bool:
        if any(
            str(each.id) == self.answers.get("role") for each in roles_of_kinds(turn, self.roles)
        ):
            return True
        return say_refused(turn, self.name)


def acting_role(turn: Turn, form: RoleForm) -> Role:
    """The role in which the person uses this form."""
    found = {str(each.id): each for each in roles_of_kinds(turn, form.roles)}
    return found[form.answers["role"]]


def participant_of(turn: Turn, form: RoleForm) -> Participant | None:
    """Whom the command named; None when they are not this role's to see."""
    role: Role = acting_role(turn, form)
    id = form.answers.get("whose", "")
    return scope.find_participant(turn.db, role, int(id)) if id else None


def parse_participant_id(argument: str) -> Answers:
    """The number of a participant in a command."""
    return {} if whole_number(argument) is None else {"whose": argument}


def say_not_found(turn: Turn) -> None:
    turn.say("card-gone")
    turn.offer("/cari", "/menu")
