"""Ending somebody else's office: replaced or moved, and who goes on with the people.

Whom somebody may end, and who may go on in their place: as options.
"""

from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question, YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from handlers import answers
from handlers.notify import notify_colleague
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text, role_label, role_text_in_language
from models.roles import role, terms
from models.roles.role import Role
from models.roles.terms import EndReason

FEW = 9
NOBODY = "0"


class SubordinateNameQuestion(Question[str]):
    """A part of the name of somebody whom this person may end."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if not find_subordinates(turn, form, kept):
            raise Invalid("nobody-of-that-name")
        return kept


def find_subordinates(turn: Turn, form: Any, wanted: str) -> list[Role]:
    """Whom this person may end, by a part of the name; the first few."""
    found = role.subordinates(turn.db, acting_role(turn, form))
    part = wanted.casefold()
    return [each for each in found if part in role.name_of(turn.db, each).casefold()][:FEW]


def subordinate_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    found = find_subordinates(turn, form, form.answers.get("search", ""))
    return [(str(each.id), role_label(turn, each)) for each in found]


def successor_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Who may go on with the people, and nobody."""
    ending = form.ending(turn)
    all_below = role.subordinates(turn.db, acting_role(turn, form))
    able = [each for each in all_below if ending and terms.may_succeed(ending, each)]
    named = [(str(each.id), role_label(turn, each)) for each in able[: FEW - 1]]
    return [*named, (NOBODY, turn.text("end-role-nobody"))]


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
    sure = YesNoQuestion(or_stop="end-role-kept", tell=lambda turn, form: form.what(turn))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().prefill(turn, argument)
        found = role.subordinates(turn.db, acting_role(turn, cls(dict(pinned), turn.today)))
        return pinned | ({"many": "yes"} if len(found) > FEW else {})

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        mine = acting_role(turn, cls(super().prefill(turn, ""), turn.today))
        if role.subordinates(turn.db, mine):
            return True
        turn.say("end-role-none-below")
        turn.offer("/undang", "/menu")
        return False

    def ending(self, turn: Turn) -> Role | None:
        """The role that is to end; None when it ended or moved away meanwhile."""
        found = role.subordinates(turn.db, acting_role(turn, self))
        return next((each for each in found if str(each.id) == self.whose), None)

    def what(self, turn: Turn) -> dict[str, object]:
        row = self.ending(turn)
        return {"who": role_holder_text(turn, row) if row else "-"}

    def finish(self, turn: Turn) -> None:
        row = self.ending(turn)
        if row is None:
            turn.say("end-role-gone")
            return turn.offer("/akhiri", "/menu")
        mine, who = acting_role(turn, self), role_holder_text(turn, row)
        known = {value for value, _ in successor_options(turn, self)} - {NOBODY}
        heir = turn.db.get(Role, int(self.heir)) if self.heir in known else None
        moved = terms.end_role(turn.db, row, self.why, f"role:{mine.id}", turn.now, heir)
        notify_ended(turn, row)
        turn.say("end-role-done", who=who, people=moved)
        return turn.offer("/akhiri", "/menu")


def notify_ended(turn: Turn, row: Role) -> None:
    """Whoever had the office hears that it is over."""

    def values(language: str) -> dict[str, object]:
        return {"post": role_text_in_language(turn.db, turn.texts, language, row.reach)}

    to, key = row.person_id, f"ended:{row.id}"
    notify_colleague(turn, to, "role-ended-notice", values, "/petugas", "/menu", key=key)
