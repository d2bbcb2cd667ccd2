"""Applications in the chat of officers: those that wait, and the decision about one.

The desk does the same with the same functions (`models/branch/decisions.py`).
"""

import re
from enum import StrEnum
from typing import Any

from bot.forms.options import match_option
from bot.forms.questions import ChoiceQuestion, QueryQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.branch.decisions import DecisionKind, RejectionReason, RepairItem, said_reason
from domain.calendar import to_local_time
from domain.invalid import Ambiguous, Invalid, whole_number
from domain.parsing.people.nik import mask_nik
from domain.parsing.text import SAYS_ALL
from handlers.decisions import holder_name, outcome_text, reason_labels
from handlers.roles.role_form import NumberedForm, RoleForm, acting_role
from models import regions
from models.branch import application_list, decisions, holds
from models.branch.application_list import ApplicationFilter, Step
from models.participants import participant
from models.participants.participant import Participant

SHOWN = 6
FACTS = ("number", "name", "nik", "place", "day", "why", "holder")
"""What is told of an application before the action is chosen."""


class ApplicationAction(StrEnum):
    TAKE = "take_application"
    APPROVE = "approve_application"
    REPAIR = "repair_application"
    REJECT = "reject_application"
    RETURN = "return_application"
    LATER = "later_application"


DECISIONS = {
    ApplicationAction.APPROVE: DecisionKind.APPROVED,
    ApplicationAction.REPAIR: DecisionKind.REPAIR,
    ApplicationAction.REJECT: DecisionKind.REJECTED,
}


def actions(turn: Turn, form: "Applications") -> tuple[ApplicationAction, ...]:
    """The actions that this role can take on the application now."""
    row, mine = form.row(turn), acting_role(turn, form)
    if row is None:
        return (ApplicationAction.LATER,)
    held = holds.holder(turn.db, row.id, turn.now)
    able = {
        ApplicationAction.TAKE: held is None,
        ApplicationAction.RETURN: held is not None and held.role_id == mine.id,
    }
    for action, kind in DECISIONS.items():
        able[action] = not decisions.obstacles(turn.db, mine, {row.id: row}, kind, turn.now)
    able[ApplicationAction.LATER] = True
    return tuple(each for each in ApplicationAction if able[each])


class ActionQuestion(ChoiceQuestion[ApplicationAction]):
    """One of the actions; one that somebody else's decision has made impossible meanwhile is taken
    too, and said to be so."""

    def values(self, turn: Turn, form: Any) -> set[str]:
        return {*ApplicationAction}

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            return super().accept(turn, form, given)
        except (Invalid, Ambiguous):
            if given.value in self.values(turn, form):
                return str(given.value)
            return match_option(given.text, turn.choices(ApplicationAction))


EVERY, GONE = "semua", "-"
"""Arguments of the command: all that wait at once, and one that does not."""
SERIAL = re.compile(r"\b(?:no|nomor|nomer|number)\b\.? ?0*(\d{1,5})\b", re.IGNORECASE)


class Applications(NumberedForm, opens_with="/pengajuan, pengajuan", roles="officer"):
    """`/pengajuan` lists those that wait; `/pengajuan 42` is that of the participant number 42."""

    action = ActionQuestion(
        ApplicationAction,
        among=lambda turn, form: actions(turn, form),
        tell=lambda turn, form: form.facts(turn),
        when=lambda form: "whose" in form.answers,
    )
    why = QueryQuestion(
        lambda turn, form: reason_labels(turn, DecisionKind.REJECTED, [*RejectionReason]),
        when=lambda form: form.action is ApplicationAction.REJECT,
    )
    item = QueryQuestion(
        lambda turn, form: reason_labels(turn, DecisionKind.REPAIR, [*RepairItem]),
        when=lambda form: form.action is ApplicationAction.REPAIR,
    )

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        """The application of the number in "tolak yang no 42", else of who is named."""
        said = SERIAL.search(text)
        if said is None and SAYS_ALL.search(text):
            return EVERY
        if said is None:
            found = super().heard(turn, text, named)
        else:
            row = holds.find_by_serial(turn.db, cls.opening_role(turn), int(said[1]))
            found = f"{row.id}" if row else GONE
        return f"{found} {said_reason(text) or ''}".strip()

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        whose, _, reason = argument.partition(" ")
        known = super().prefill(turn, whose)
        number, mine = int(known.get("whose", 0)), cls.opening_role(turn)
        if whose == GONE or (number and holds.find_application(turn.db, mine, number) is None):
            return {"role": known["role"], "missing": "yes"}
        known |= {"every": "yes"} if whose == EVERY else {}
        known |= {"item": reason} if reason in {*RepairItem} else {}
        return known | ({"why": reason} if reason in {*RejectionReason} else {})

    def holds_nobody(self) -> bool:
        """Before an action is chosen another wish may take over: nothing is lost by it."""
        return "action" not in self.answers

    def row(self, turn: Turn) -> Participant | None:
        """The application; None when the branch does not hold it any more, or it is not this
        role's."""
        number = int(self.answers["whose"])
        return holds.find_application(turn.db, acting_role(turn, self), number)

    def facts(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        if row is None:
            none: dict[str, object] = dict.fromkeys(FACTS, "-")
            return none | {"said": ""}
        who = participant.identity(turn.db, row)
        held = holds.holder(turn.db, row.id, turn.now)
        found = application_list.suspicions(turn.db, [row.id])[row.id]
        return {
            "number": row.number or "-",
            "name": who.full_name.title() or "-",
            "nik": mask_nik(who.nik),
            "place": regions.name(turn.db, row.village),
            "day": to_local_time(row.submitted_at).date(),
            "why": ", ".join(turn.text(f"suspicion-{each}") for each in found) or "-",
            "holder": holder_name(turn, held.role_id) if held else "-",
            "said": self.said(turn),
        }

    def said(self, turn: Turn) -> str:
        """The reason that was written before the action was chosen."""
        if why := self.answers.get("why"):
            return turn.text(
                "applications-said-rejected", reason=turn.text(f"rejected-{why}.label")
            )
        if item := self.answers.get("item"):
            return turn.text("applications-said-repair", reason=turn.text(f"repair-{item}.label"))
        return ""

    def finish(self, turn: Turn) -> None:
        if "whose" not in self.answers:
            return self.say_list(turn)
        mine, ids = acting_role(turn, self), [int(self.answers["whose"])]
        kind = DECISIONS.get(self.action)
        if kind:
            why = {DecisionKind.REJECTED: "why", DecisionKind.REPAIR: "item"}.get(kind, "")
            reasons = [self.answers[why]] if why else []
            outcome = decisions.decide(turn.db, mine, ids, kind, turn.now, reasons)
            turn.say_text(outcome_text(turn, f"application-done-{kind}", outcome))
            if outcome.decision_id:
                label = turn.text("open-batalputusan")
                turn.add_option(f"/batalputusan {outcome.decision_id}", label)
        elif self.action is ApplicationAction.TAKE:
            outcome = decisions.take(turn.db, mine, ids, turn.now)
            turn.say_text(outcome_text(turn, "application-taken", outcome))
            return turn.open_after(f"/pengajuan {ids[0]}")
        elif self.action is ApplicationAction.RETURN:
            given = holds.give_back(turn.db, mine, ids, turn.now)
            turn.say("application-returned", count=len(given))
        else:
            turn.say("applications-later")
        return turn.offer("/pengajuan", "/menu")

    def say_list(self, turn: Turn) -> None:
        """The oldest first; the rest is on the desk."""
        mine = acting_role(turn, self)
        if "missing" in self.answers:
            turn.say("application-left-gone", count=1)
        if "every" in self.answers:
            turn.say("applications-every")
        counts = {
            step: application_list.count(turn.db, mine, ApplicationFilter(step), turn.now)
            for step in (Step.NEW, Step.CHECKED)
        }
        turn.say("applications-list", count=counts[Step.NEW], checked=counts[Step.CHECKED])
        for row in application_list.load(turn.db, mine, ApplicationFilter(), turn.now, SHOWN):
            turn.add_option(f"/pengajuan {row.id}", row.number or f"{row.id}")
        if turn.site:
            turn.open_link("applications-list.open", f"{turn.site}/desk/applications")
        turn.offer("/unduhpengajuan", "/menu")


class UndoDecision(RoleForm, opens_with="/batalputusan", roles="officer"):
    """`/batalputusan 7` takes back the decision number 7, within ten minutes."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        number = whole_number(argument) or 0
        return super().prefill(turn, argument) | {"decision": f"{number}"}

    def finish(self, turn: Turn) -> None:
        number = int(self.answers["decision"])
        undone = decisions.undo(turn.db, acting_role(turn, self), number, turn.now)
        turn.say("undo-decision-done" if undone else "undo-decision-late", count=len(undone))
        for each in undone[:SHOWN]:
            turn.add_option(f"/pengajuan {each}", turn.text("application-go-on"))
        turn.offer("/pengajuan", "/menu")
