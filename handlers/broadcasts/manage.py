"""How far broadcasts are: one's own, to be paused, gone on with or stopped; and for an officer
those that wait for a decision.

Broadcasts as options, and what may be done with one as it stands.
"""

from enum import StrEnum
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import ChoiceQuestion, QueryQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.reminders.contact_rules import to_local_time
from domain.roles import RoleKind
from handlers.broadcasts import words
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text
from models.broadcasts import broadcast, lifecycle
from models.broadcasts.broadcast import Broadcast, BroadcastState
from models.roles.role import Role

DEEDS = {
    "approve": "broadcast-do-approve",
    "decline": "broadcast-do-decline",
    "pause": "broadcast-do-pause",
    "resume": "broadcast-do-resume",
    "end": "broadcast-do-end",
    "look": "broadcast-do-look",
}


LABEL = 24


def visible_broadcasts(turn: Turn, form: Any) -> list[Broadcast]:
    """Those that wait for this officer first, then one's own, the newest first."""
    mine = acting_role(turn, form)
    found = {row.id: row for row in broadcast.awaiting_approval(turn.db, mine)}
    return list((found | {row.id: row for row in broadcast.own_broadcasts(turn.db, mine)}).values())


def choices(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(str(row.id), button_label(turn, row)) for row in visible_broadcasts(turn, form)]


def button_label(turn: Turn, row: Broadcast) -> str:
    begins = " ".join(lifecycle.text_of(turn.db, row).split()) or "-"
    return truncate(f"{to_local_time(row.created_at):%d/%m}: {begins}", LABEL)


def action_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """What may be done with the one that was chosen, as it stands now."""
    row = form.chosen(turn)
    mine = acting_role(turn, form)
    found = [(each, turn.text(DEEDS[each])) for each in possible_actions(row, mine)] if row else []
    return [*found, ("look", turn.text(DEEDS["look"]))]


def possible_actions(row: Broadcast, mine: Role) -> tuple[str, ...]:
    if (
        row.state == BroadcastState.ASKED
        and mine.kind == RoleKind.OFFICER
        and row.role_id != mine.id
    ):
        return ("approve", "decline")
    mine_still = row.role_id == mine.id and row.ended_at is None
    ways = {
        BroadcastState.RUNNING: ("pause", "end"),
        BroadcastState.PAUSED: ("resume", "end"),
        BroadcastState.ASKED: ("end",),
    }
    return ways.get(BroadcastState(row.state), ()) if mine_still else ()


class DeclineReason(StrEnum):
    """Why an officer declines a broadcast."""

    WORDS = "broadcast_words"
    PEOPLE = "broadcast_people"
    TIME = "broadcast_time"
    TALK = "broadcast_talk"


class ManageBroadcasts(RoleForm, opens_with="/siaranku", roles="agent cadre officer"):
    """`/siaranku 12` is about the broadcast number 12."""

    which = QueryQuestion(choices, feeds=("deed",), when=lambda form: "none" not in form.answers)
    deed = QueryQuestion(
        action_options,
        tell=lambda turn, form: form.question_values(turn),
        when=lambda form: "none" not in form.answers,
    )
    reason = ChoiceQuestion(DeclineReason, when=lambda form: form.answers.get("deed") == "decline")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The one that is asked for, or one alone, is shown at once."""
        found = super().prefill(turn, argument)
        asked = cls(found | {"which": argument.strip()}, turn.today)
        if asked.chosen(turn):
            return dict(asked.answers)
        there = visible_broadcasts(turn, cls(dict(found), turn.today))
        if not there:
            return found | {"none": "yes"}
        return found | ({"which": str(there[0].id)} if len(there) == 1 else {})

    def chosen(self, turn: Turn) -> Broadcast | None:
        return broadcast.find_broadcast(
            turn.db, acting_role(turn, self), self.answers.get("which", "")
        )

    def question_values(self, turn: Turn) -> dict[str, object]:
        row = self.chosen(turn)
        if row is None:
            return {"words": "-", "stage": "-", "result": "-", "who": "-"}
        sender = turn.db.get(Role, row.role_id)
        return {
            "words": lifecycle.text_of(turn.db, row),
            "stage": words.state_text(turn, row),
            "result": words.result_text(turn, row),
            "who": role_holder_text(turn.db, turn.text, sender) if sender else "-",
        }

    def finish(self, turn: Turn) -> None:
        row = None if "none" in self.answers else self.chosen(turn)
        if row is None:
            turn.say("broadcasts-none")
            return turn.offer("/siaran", "/menu")
        mine = acting_role(turn, self)
        if self.deed in possible_actions(row, mine):
            self.apply_action(turn, row, mine)
        turn.say("broadcasts-now", stage=words.state_text(turn, row))
        turn.say_text(words.result_text(turn, row))
        return turn.offer("/siaran status", "/menu")

    def apply_action(self, turn: Turn, row: Broadcast, mine: Role) -> None:
        actor = f"role:{mine.id}"
        match self.deed:
            case "approve":
                lifecycle.approve(turn.db, row, mine, turn.now)
            case "pause":
                lifecycle.pause(turn.db, row, actor, turn.now)
            case "resume":
                lifecycle.resume(turn.db, row, actor, turn.now)
            case "decline":
                lifecycle.decline(turn.db, row, mine, self.reason, turn.now)
            case _:
                lifecycle.end(turn.db, row, BroadcastState.STOPPED, actor, turn.now)
