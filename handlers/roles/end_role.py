"""Ending the role of somebody below: replaced or moved, and who goes on with their people."""

from functools import partial
from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question, YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from handlers import answers
from handlers.notify import notify_colleague
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text, role_label, role_text
from models.roles import role, terms
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
    found = find_subordinates(turn, form, form.answers.get("search", ""))
    return [(str(each.id), role_label(turn, each)) for each in found]


def successor_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Those who may go on with the people, and nobody."""
    ending = form.ending(turn)
    subordinates = role.subordinates(turn.db, acting_role(turn, form)) if ending else []
    able = [each for each in subordinates if terms.may_succeed(ending, each)]
    options = [(str(each.id), role_label(turn, each)) for each in able[: FEW - 1]]
    return [*options, (NOBODY, turn.text("end-role-nobody"))]


class EndRole(RoleForm, opens_with="/akhiri", roles="officer agent cadre"):
    search = SubordinateNameQuestion(
        lambda turn, text: answers.read_line(text, 2, 60),
        verbatim=True,
        feeds=("whose",),
        when=lambda form: "many" in form.answers,
    )
    whose = QueryQuestion(subordinate_options, feeds=("heir",))
    why = ChoiceQuestion(EndReason, among=lambda turn, form: (EndReason.REPLACED, EndReason.MOVED))
    heir = QueryQuestion(successor_options)
    sure = YesNoQuestion(
        or_stop="end-role-kept", tell=lambda turn, form: {"who": form.holder_text(turn)}
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
        return known | ({"many": "yes"} if len(found) > FEW else {})

    def ending(self, turn: Turn) -> Role | None:
        """The role that is to end; None when it ended or moved away meanwhile."""
        found = role.subordinates(turn.db, acting_role(turn, self))
        return next((each for each in found if str(each.id) == self.whose), None)

    def holder_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        return role_holder_text(turn.db, turn.text, row) if row else "-"

    def finish(self, turn: Turn) -> None:
        row, who = self.ending(turn), self.holder_text(turn)
        if row is None:
            turn.say("end-role-gone")
            return turn.offer("/akhiri", "/menu")
        able = {value for value, _ in successor_options(turn, self)} - {NOBODY}
        heir = turn.db.get(Role, int(self.heir)) if self.heir in able else None
        actor = f"role:{acting_role(turn, self).id}"
        moved = terms.end_role(turn.db, row, self.why, actor, turn.now, heir)
        notify_ended(turn, row)
        turn.say("end-role-done", who=who, people=moved)
        return turn.offer("/akhiri", "/menu")


def notify_ended(turn: Turn, row: Role) -> None:
    """Notify the person whose role it was."""

    def values(language: str) -> dict[str, object]:
        return {"post": role_text(turn.db, partial(turn.texts, language), row.reach)}

    to, key = row.person_id, f"ended:{row.id}"
    notify_colleague(turn, to, "role-ended-notice", values, "/petugas", "/menu", key=key)
