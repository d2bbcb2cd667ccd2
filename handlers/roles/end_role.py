"""Ending the role of somebody below: replaced or moved, and who goes on with their people.

An officer's role ends when another officer agrees. The roles to which it invited may end too, all
at once.
"""

from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question
from bot.forms.yes_no import WordQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from handlers import answers
from handlers.roles.acts import able_successors, end_invited, end_role, endable_invited, role_lines
from handlers.roles.role_form import NumberedForm, RoleForm, acting_role
from handlers.roles.words import (
    open_cases_text,
    open_money_text,
    people_text,
    role_holder_text,
    role_label,
    role_options,
)
from models.portfolio import portfolio
from models.roles import role
from models.roles.role import Role
from models.roles.terms import EndReason

FEW = 9
NOBODY = "0"


class SubordinateNameQuestion(Question[str]):
    """A part of the name of somebody whose role this person may end."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if not find_subordinates(turn, form, kept):
            raise Invalid("nobody-of-that-name")
        return kept


def find_subordinates(turn: Turn, form: Any, name_part: str) -> list[Role]:
    """The first few roles that this person may end, by a part of the name."""
    found = role.subordinates(turn.db, acting_role(turn, form))
    part = name_part.casefold()
    return [each for each in found if part in role.name_of(turn.db, each).casefold()][:FEW]


def subordinate_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return role_options(turn, find_subordinates(turn, form, form.answers.get("search", "")))


def successor_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The roles that may go on with the people, and the choice of nobody."""
    ending = form.ending(turn)
    able = able_successors(turn, ending, acting_role(turn, form)) if ending else []
    return [*role_options(turn, able[: FEW - 1]), (NOBODY, turn.text("end-role-nobody"))]


class EndRole(RoleForm, opens_with="/akhiri", roles="officer agent cadre"):
    search = SubordinateNameQuestion(
        lambda turn, text: answers.read_line(text, 2, 60),
        verbatim=True,
        feeds=("whose",),
        when=lambda form: "many" in form.answers,
    )
    whose = QueryQuestion(subordinate_options, feeds=("successor",))
    why = ChoiceQuestion(EndReason, among=lambda turn, form: (EndReason.REPLACED, EndReason.MOVED))
    successor = QueryQuestion(successor_options)
    sure = WordQuestion(
        or_stop="end-role-kept",
        tell=lambda turn, form: {
            "who": form.holder_text(turn),
            "by": form.inviter_text(turn),
            "people": form.people_text(turn),
            "money": form.money_text(turn),
            "cases": form.cases_text(turn),
        },
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if role.subordinates(turn.db, cls.opening_role(turn)):
            return True
        turn.say("end-role-none-below")
        turn.offer("/undang", "/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        found = role.subordinates(turn.db, cls.opening_role(turn))
        many = {"many": "yes"} if len(found) > FEW else {}
        called = find_subordinates(turn, cls(dict(known), turn.today), argument) if argument else []
        if len(called) == 1:
            return known | many | {"search": argument, "whose": str(called[0].id)}
        return known | many | ({"search": argument} if called else {})

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return named

    def ending(self, turn: Turn) -> Role | None:
        """The role that is to end, locked; None when it ended or moved away meanwhile."""
        found = role.subordinates(turn.db, acting_role(turn, self))
        row = next((each for each in found if str(each.id) == self.whose), None)
        return row if row is not None and role.lock_open(turn.db, row) else None

    def holder_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        return role_holder_text(turn.db, turn.text, row) if row else "-"

    def people_text(self, turn: Turn) -> str:
        """The people of an agent whose role ends, the first few by name; empty without any."""
        row = self.ending(turn)
        people = portfolio.list_people(turn.db, row) if row else []
        names = people_text(turn.db, turn.text, people, FEW, "\n")
        return turn.text("end-role-people", count=len(people), names=names) if people else ""

    def money_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        return open_money_text(turn.db, turn.text, row.id) if row else ""

    def cases_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        return open_cases_text(turn, row) if row else ""

    def inviter_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        if row is None or row.invited_by is None:
            return turn.text("accept-from-operator")
        return role_holder_text(turn.db, turn.text, row.invited_by)

    def finish(self, turn: Turn) -> None:
        row = self.ending(turn)
        if row is None:
            turn.say("end-role-gone")
            return turn.offer("/akhiri", "/menu")
        mine = acting_role(turn, self)
        successor = next(
            (e for e in able_successors(turn, row, mine) if f"{e.id}" == self.successor), None
        )
        end_role(turn, row, mine, self.why, successor)
        return turn.offer("/akhiri", "/menu")


class EndInvited(NumberedForm, opens_with="/akhirisemua", roles="officer agent cadre"):
    """The ended roles that invited people who go on; `/akhirisemua 12` ends those of number 12."""

    sure = WordQuestion(
        or_stop="end-role-kept",
        tell=lambda turn, form: {"names": role_lines(turn, form.invited(turn))},
        when=lambda form: "whose" in form.answers,
    )

    def invited(self, turn: Turn) -> list[Role]:
        """The roles that are to end."""
        ended = turn.db.get(Role, int(self.answers["whose"]))
        return endable_invited(turn, ended, acting_role(turn, self)) if ended else []

    def proceed(self, turn: Turn) -> bool:
        if "whose" not in self.answers or self.invited(turn):
            return super().proceed(turn)
        turn.say("end-invited-nobody")
        turn.offer("/akhiri", "/menu")
        return True

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        if "whose" not in self.answers:
            return say_ended_inviters(turn, mine)
        end_invited(turn, self.invited(turn), mine)
        return turn.offer("/akhiri", "/menu")


def say_ended_inviters(turn: Turn, mine: Role) -> None:
    """List the ended roles that invited people who go on, each with the button for them."""
    below = role.subordinates(turn.db, mine)
    inviters = [
        turn.db.get_one(Role, id) for id in sorted({x.invited_by for x in below if x.invited_by})
    ]
    ended = [each for each in inviters if each.ended_at is not None][-FEW:]
    turn.say("end-invited-whose" if ended else "end-invited-nobody")
    for each in ended:
        turn.add_line(f"• {role_holder_text(turn.db, turn.text, each)}")
        turn.add_option(f"/akhirisemua {each.id}", role_label(turn, each))
    turn.offer("/menu")
