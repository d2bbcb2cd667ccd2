"""One's own broadcasts: to be looked at, paused, resumed or stopped; and for an officer those that
wait for a decision.
"""

from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion
from bot.message import LONGEST_LABEL
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.markup import truncate
from handlers.broadcasts import audience_words, words
from handlers.broadcasts.compose import CORRECTION
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text
from models.broadcasts import broadcast, lifecycle
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.lifecycle import BroadcastAction, DeclineReason
from models.roles.role import Role

SHOWN = 5
"""Broadcasts of each kind that are buttons."""

LOOK = "look"
CORRECT = "correct"


def broadcast_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(str(row.id), button_label(turn, row)) for row in visible_broadcasts(turn, form)]


def visible_broadcasts(turn: Turn, form: Any) -> list[Broadcast]:
    """The broadcasts that wait for this officer, then one's own, the newest first."""
    role = acting_role(turn, form)
    waiting = broadcast.awaiting_approval(turn.db, role)[:SHOWN]
    found = waiting + broadcast.own_broadcasts(turn.db, role, SHOWN)
    return list({row.id: row for row in found}.values())


def button_label(turn: Turn, row: Broadcast) -> str:
    text = " ".join(lifecycle.text_of(turn.db, row).split()) or "-"
    return truncate(
        f"{to_local_time(row.starts_at or row.created_at):%d/%m}: {text}", LONGEST_LABEL
    )


def action_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The actions that the chosen broadcast allows in its present state; the last is to look."""
    row, role = form.chosen(turn), acting_role(turn, form)
    actions = lifecycle.possible_actions(row, role) if row else ()
    options = [(str(each), turn.text(words.ACTIONS[each])) for each in actions]
    if row and lifecycle.may_correct(row, role):
        options.append((CORRECT, turn.text("broadcast-do-correct")))
    return [*options, (LOOK, turn.text("broadcast-do-look"))]


class DeedQuestion(QueryQuestion):
    """The action with a broadcast, which is shown with all that people get, its picture too."""

    def ask(self, turn: Turn, form: Any) -> None:
        row = form.chosen(turn)
        if row and row.photo_id:
            turn.attach(row.photo_id)
        super().ask(turn, form)


class ManageBroadcasts(RoleForm, opens_with="/siaranku", roles="agent cadre officer"):
    """The broadcasts that one may see or decide about; `/siaranku 12` is about number 12."""

    which = QueryQuestion(
        broadcast_options, feeds=("deed",), when=lambda form: "none" not in form.answers
    )
    deed = DeedQuestion(
        action_options,
        tell=lambda turn, form: form.question_values(turn),
        when=lambda form: "none" not in form.answers,
    )
    reason = ChoiceQuestion(DeclineReason, when=lambda form: form.answers.get("deed") == "decline")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The one that is asked for, or the only one, is shown at once."""
        found = super().prefill(turn, argument)
        named = cls(found | {"which": argument.strip()}, turn.today)
        if named.chosen(turn):
            return dict(named.answers)
        visible = visible_broadcasts(turn, cls(dict(found), turn.today))
        if not visible:
            return found | {"none": "yes"}
        return found | ({"which": str(visible[0].id)} if len(visible) == 1 else {})

    def chosen(self, turn: Turn) -> Broadcast | None:
        role, number = acting_role(turn, self), self.answers.get("which", "")
        return broadcast.find_broadcast(turn.db, role, number)

    def question_values(self, turn: Turn) -> dict[str, object]:
        """The broadcast's `words`, its `stage` and `result` in words, `who` sends it, and to what
        `people`."""
        row = self.chosen(turn)
        if row is None:
            return dict.fromkeys(("words", "stage", "result", "who", "people"), "-")
        sender = turn.db.get(Role, row.role_id)
        return {
            "words": lifecycle.text_of(turn.db, row),
            "stage": words.state_text(turn, row),
            "result": words.result_text(turn, row),
            "who": role_holder_text(turn.db, turn.text, sender) if sender else "-",
            "people": audience_words.people_text(turn.db, turn.text, row),
        }

    def finish(self, turn: Turn) -> None:
        row = None if "none" in self.answers else self.chosen(turn)
        if row is None:
            turn.say("broadcasts-none")
            return turn.offer("/siaran", "/menu")
        if self.deed == CORRECT:
            return turn.open_after(f"/siaran {CORRECTION} {row.id}")
        role = acting_role(turn, self)
        if self.deed in lifecycle.possible_actions(row, role):
            action = BroadcastAction(self.deed)
            reason = self.answers.get("reason", "")
            lifecycle.apply(turn.db, row, action, role, reason, turn.now)
        turn.say("broadcasts-now", stage=words.state_text(turn, row))
        turn.say_text(words.result_text(turn, row))
        return turn.offer("/siaran status", "/menu")
