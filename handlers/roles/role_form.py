"""Forms of people with a role: `class Portfolio(RoleForm, opens_with=..., roles="agent")`.

Which of a person's roles a form acts in, and what is said when none of them fits.
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


class RoleForm(Form):
    """A form that only these roles may use; with several that fit, one must be active.

    It keeps the role it was opened in as the answer "role", and is over when that role is.
    Somebody who never had a role reads the reply to an unknown word.
    """

    roles: ClassVar[frozenset[RoleKind]] = frozenset()
    roles_of_command: ClassVar[dict[str, frozenset[RoleKind]]] = {}
    """The roles of every form that is loaded, by each word that opens it."""

    def __init_subclass__(cls, roles: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.roles = frozenset(RoleKind(each) for each in roles.split())
        cls.roles_of_command.update(dict.fromkeys(cls.opens_with, cls.roles))

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
    def opening_role(cls, turn: Turn) -> Role:
        """The role in which the person opens the form; `is_for` has checked that there is one."""
        chosen = choose_role(turn, roles_of_kinds(turn, cls.roles))
        assert chosen is not None, "it is for somebody with one of the roles"
        return chosen

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The role it is opened in; a subclass adds what else is known."""
        chosen = choose_role(turn, roles_of_kinds(turn, cls.roles))
        return {"role": str(chosen.id)} if chosen else {}

    def still_for(self, turn: Turn) -> bool:
        open_ids = [str(each.id) for each in roles_of_kinds(turn, self.roles)]
        return self.answers.get("role") in open_ids or say_refused(turn, self.name)


def roles_of_kinds(turn: Turn, kinds: frozenset[RoleKind]) -> list[Role]:
    """The person's open roles of these kinds."""
    return [each for each in role.find_open_roles(turn.db, turn.person.id) if each.kind in kinds]


def choose_role(turn: Turn, fitting: list[Role]) -> Role | None:
    """The active role when it fits, else the only one that does; None when that is not clear."""
    active = role.active_role(turn.db, turn.person.id) if len(fitting) > 1 else None
    chosen = [each for each in fitting if active and each.id == active.id] or fitting
    return chosen[0] if len(chosen) == 1 else None


def say_refused(turn: Turn, name: str) -> bool:
    """Record that the form `name` was refused, say so, and return False."""
    actor = f"person:{turn.person.id}"
    audit.record(turn.db, actor, "was refused", f"form:{name}", turn.now)
    had_role = role.had_role(turn.db, turn.person.id)
    turn.say("roles-not-yours" if had_role else "not-understood")
    turn.offer("/menu", "/bantuan")
    return False


def acting_role(turn: Turn, form: RoleForm) -> Role:
    """The role in which the person uses this form."""
    open_roles = {str(each.id): each for each in roles_of_kinds(turn, form.roles)}
    return open_roles[form.answers["role"]]


def parse_page_number(text: str) -> str:
    """The page's number as typed; "1" for anything else."""
    return "1" if whole_number(text, 4) is None else text


def parse_participant_id(argument: str) -> Answers:
    """The number in a command as the answer "whose"; no answer for other text."""
    return {} if whole_number(argument) is None else {"whose": argument}


def participant_of(turn: Turn, form: RoleForm) -> Participant | None:
    """The participant of the answer "whose"; None when this role may not see them."""
    id = form.answers.get("whose", "")
    return scope.find_participant(turn.db, acting_role(turn, form), int(id)) if id else None


def say_not_found(turn: Turn) -> None:
    turn.say("card-gone")
    turn.offer("/cari", "/menu")
