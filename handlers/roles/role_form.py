"""Forms of people with a role: `class Portfolio(RoleForm, opens_with=..., roles="agent")`.

Which of a person's roles a form acts in, and what is said when none of them fits.
"""

from collections.abc import Collection
from typing import Any, ClassVar

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import whole_number
from domain.roles import RoleKind
from handlers.roles.words import role_text
from models import audit
from models.cashbook import balances
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.roles import role, scope
from models.roles.role import Role


class RoleForm(Form):
    """A form that only these roles may use; with several that fit, one must be active.

    It keeps the role it was opened in as the answer "role", and is over when that role is.
    Somebody who never had a role reads the reply to an unknown word.
    """

    for_staff = True
    roles: ClassVar[frozenset[RoleKind]] = frozenset()
    also_ended: ClassVar[bool] = False
    """Whether an ended agent may use it as long as their book has open money."""
    roles_of_command: ClassVar[dict[str, frozenset[RoleKind]]] = {}
    """The roles of every form that is loaded, by each word that opens it."""
    command_of_form: ClassVar[dict[str, str]] = {}
    """The command of every form that is loaded, by its name."""

    acting: Role | None = None
    """The role of the answer, once it was looked up in this turn."""

    def __init_subclass__(cls, roles: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.roles = frozenset(RoleKind(each) for each in roles.split())
        cls.roles_of_command.update(dict.fromkeys(cls.opens_with, cls.roles))
        cls.command_of_form[cls.name] = next(iter(cls.opens_with), "")

    @classmethod
    def fitting_roles(cls, turn: Turn) -> list[Role]:
        """The person's roles in which they may use this form."""
        usable = [
            each
            for each in role.find_usable_roles(turn.db, turn.person.id)
            if each.kind in cls.roles
        ]
        ended = balances.ended_agents_with_money(turn.db, turn.person.id) if cls.also_ended else []
        return usable + ended

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        return bool(cls.fitting_roles(turn))

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        fitting = cls.fitting_roles(turn)
        if not fitting:
            return say_refused(turn, cls.name, cls.roles)
        if choose_role(turn, fitting):
            return True
        turn.say("roles-which")
        turn.offer("/peran")
        return False

    @classmethod
    def opening_role(cls, turn: Turn) -> Role:
        """The role in which the person opens the form; `is_for` has checked that there is one."""
        chosen = choose_role(turn, cls.fitting_roles(turn))
        assert chosen is not None, "it is for somebody with one of the roles"
        return chosen

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The role it is opened in; a subclass adds what else is known."""
        chosen = choose_role(turn, cls.fitting_roles(turn))
        return {"role": str(chosen.id)} if chosen else {}

    def holds_nobody(self) -> bool:
        """A first choice, before which only the role is known, gives way to another wish too:
        nothing is lost."""
        question = self.pending()
        comes_first = self.answers.keys() <= {"role"}
        is_choice = isinstance(question, (ChoiceQuestion, YesNoQuestion)) and question.closed
        return self.short_menu or (comes_first and is_choice and not self.keeps_draft)

    def still_for(self, turn: Turn) -> bool:
        ids = [str(each.id) for each in self.fitting_roles(turn)]
        return self.answers.get("role") in ids or say_refused(turn, self.name, self.roles)


class NumberedForm(RoleForm):
    """A form whose command names a number, `/kartu 42`, which is the answer "whose"."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | parse_participant_id(argument)

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return id_of_one(turn, cls, named)


def is_not_empty(form: Any) -> bool:
    """Whether there was anything to choose from when the form was opened: `prefill` answers "empty"
    where there is not."""
    return "empty" not in form.answers


def choose_role(turn: Turn, fitting: list[Role]) -> Role | None:
    """The active role when it fits, else the only one that does; None when that is not clear.

    An ended one only without an open one.
    """
    fitting = [each for each in fitting if each.ended_at is None] or fitting[:1]
    active = role.active_role(turn.db, turn.person.id) if len(fitting) > 1 else None
    chosen = [each for each in fitting if active and each.id == active.id] or fitting
    return chosen[0] if len(chosen) == 1 else None


def say_refused(turn: Turn, name: str, kinds: Collection[RoleKind] = frozenset(RoleKind)) -> bool:
    """Record that the form `name` was refused, say so, and return False.

    Somebody with a role of these kinds that is not usable yet reads what it lacks.
    """
    actor = f"person:{turn.person.id}"
    audit.record(turn.db, actor, "was refused", f"form:{name}", turn.now)
    lacking = role.find_unusable_roles(turn.db, turn.person.id)
    lacking = [each for each in lacking if each.kind in kinds]
    if lacking:
        say_unusable(turn, lacking[-1])
        turn.offer("/menu")
        return False
    had_role = role.had_role(turn.db, turn.person.id)
    said = turn.text("roles-not-yours" if had_role else "not-understood")
    if said not in turn.parts:  # The command, and the form that it interrupts.
        turn.say_text(said)
    turn.offer("/menu", "/bantuan")
    return False


def say_unusable(turn: Turn, row: Role) -> None:
    """Say what the role lacks before it can be used: an officer's yes, or a proven chat."""
    post = role_text(turn.db, turn.text, row.reach)
    if row.approved_at is None or role.has_proven_chat(turn.db, row.person_id):
        turn.say("roles-waiting", post=post)
    else:
        turn.say("roles-unproven", post=post)
        turn.offer("/sambung")


def acting_role(turn: Turn, form: RoleForm) -> Role:
    """The role in which the person uses this form."""
    if form.acting is None or f"{form.acting.id}" != form.answers["role"]:
        roles = {str(each.id): each for each in form.fitting_roles(turn)}
        form.acting = roles[form.answers["role"]]
    return form.acting


def parse_page_number(text: str) -> str:
    """The page's number as typed; "1" for anything else."""
    return "1" if whole_number(text, 4) is None else text


def parse_participant_id(argument: str) -> Answers:
    """The number in a command as the answer "whose"; no answer for other text."""
    return {} if whole_number(argument) is None else {"whose": argument}


def id_of_one(turn: Turn, form: type[RoleForm], named: str) -> str:
    """The id of the one participant of the role who is called so; empty for nobody and for many."""
    acting = choose_role(turn, form.fitting_roles(turn)) if named else None
    page = portfolio.search_by_name(turn.db, acting, named) if acting else None
    return str(page.rows[0].id) if page and page.total == 1 else ""


def participant_of(turn: Turn, form: RoleForm) -> Participant | None:
    """The participant of the answer "whose"; None when this role may not see them."""
    id = form.answers.get("whose", "")
    return scope.find_participant(turn.db, acting_role(turn, form), int(id)) if id else None


def say_not_found(turn: Turn) -> None:
    turn.say("card-gone")
    turn.offer("/cari", "/menu")
