"""The inbox in chat: the open cases of an officer or an agent, and what they do with one."""

import re
from enum import StrEnum

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.cases.handover import TalkEvent
from domain.invalid import whole_number
from domain.roles import RoleKind
from handlers.cases import letters
from handlers.cases.talk import own_talk
from handlers.cases.words import (
    case_line,
    case_of,
    case_text,
    decision_label,
    decision_line,
    people_of,
)
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from models import audit, waiting_decisions
from models.cases import talks
from models.cases.cases import ANSWERED_IN_CHAT, Case, CaseKind
from models.claims import claim
from models.inbox import inbox, merge_cases
from models.inbox.corrections import open_wishes
from models.inbox.inbox import CaseGone, CloseReason
from models.roles import scope
from models.roles.role import Role
from models.waiting_decisions import WaitingDecision

PAGE_SIZE = 6
"""With the next page and the menu they fit the list of every channel."""


class CaseAction(StrEnum):
    APPLY = "apply_case"
    TALK = "talk_case"
    TAKE = "take_case"
    HAND = "hand_case"
    NOTE = "note_case"
    MERGE = "merge_case"
    CLOSE = "close_case"
    CLAIM = "claim_case"
    LATER = "later_case"


FORMS_OF = {
    CaseAction.APPLY: "/terapkan",
    CaseAction.TALK: "/bicara",
    CaseAction.HAND: "/teruskan",
    CaseAction.NOTE: "/catatan",
    CaseAction.MERGE: "/satukan",
    CaseAction.CLAIM: "/urusklaim",
}
"""The actions that are forms of their own."""


def actions(turn: Turn, form: "CaseInbox") -> tuple[CaseAction, ...]:
    """All that this role can do with the case."""
    row, mine = form.case(turn), acting_role(turn, form)
    if row is None:
        return (CaseAction.LATER,)
    theirs = scope.find_participant(turn.db, mine, row.participant_id or 0)
    is_officer = mine.kind == RoleKind.OFFICER
    talk = talks.open_talk_of_case(turn.db, row.id)
    if talk and talk.role_id != mine.id:
        return (CaseAction.NOTE, CaseAction.LATER)
    may_talk = row.kind in ANSWERED_IN_CHAT and row.person_id is not None
    able = {
        CaseAction.APPLY: is_officer and bool(open_wishes(turn.db, row, theirs)),
        CaseAction.TALK: may_talk,
        CaseAction.TAKE: not may_talk and row.owner_id != mine.id,
        CaseAction.HAND: is_officer or row.owner_id == mine.id,
        CaseAction.NOTE: True,
        CaseAction.MERGE: bool(merge_cases.others(turn.db, row, mine)),
        CaseAction.CLAIM: row.kind == CaseKind.CLAIM,
        CaseAction.CLOSE: not claim.may_be_paid(turn.db, row),
        CaseAction.LATER: True,
    }
    return tuple(each for each, can in able.items() if can)


class CaseInbox(RoleForm, opens_with="/kasus, kasus", roles="officer agent"):
    """The open cases; `/kasus 12` is the case number 12, `/kasus hal 2` the second page."""

    tail = re.compile(r"\d{1,9}")

    action = ChoiceQuestion(
        CaseAction,
        among=lambda turn, form: actions(turn, form),
        tell=lambda turn, form: {"what": form.case_text(turn)},
        when=lambda form: "case" in form.answers,
    )
    why = ChoiceQuestion(CloseReason, when=lambda form: form.action is CaseAction.CLOSE)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known, mine = super().prefill(turn, argument), cls.opening_role(turn)
        word, _, page = argument.partition(" ")
        row = inbox.find_case(turn.db, mine, argument)
        if row is None:
            missing = {} if whole_number(argument) is None else {"missing": argument}
            return known | missing | {"page": parse_page_number(page) if word == "hal" else "1"}
        audit.record(turn.db, f"role:{mine.id}", "read", f"case:{row.id}", turn.now)
        return known | {"case": argument}

    def case(self, turn: Turn) -> Case | None:
        return case_of(turn, self)

    def case_text(self, turn: Turn) -> str:
        row = self.case(turn)
        return case_text(turn, acting_role(turn, self), row) if row else "-"

    def finish(self, turn: Turn) -> None:
        if "case" not in self.answers:
            return self.say_list(turn)
        if self.action in FORMS_OF:
            return turn.open_after(f"{FORMS_OF[self.action]} {self.answers['case']}")
        row, mine = self.case(turn), acting_role(turn, self)
        try:
            if row is None:
                raise CaseGone
            self.act(turn, row, mine)
        except CaseGone:
            turn.say("case-inbox-gone")
        return turn.offer("/kasus", "/menu")

    def act(self, turn: Turn, row: Case, mine: Role) -> None:
        """Do what was chosen; CaseGone when somebody closed the case meanwhile."""
        number = f"{row.id}"
        match self.action:
            case CaseAction.TAKE:
                inbox.take(turn.db, row, mine, turn.now)
                turn.say("case-inbox-taken", number=number)
            case CaseAction.CLOSE:
                if talk := own_talk(turn, mine, number):
                    letters.end_talk(turn, talk, TalkEvent.DONE)
                inbox.close(turn.db, row, mine, self.why, turn.now)
                turn.say("case-inbox-closed", number=number)
                letters.tell_closed(turn, row, self.why)
            case CaseAction.LATER:
                turn.say("case-inbox-later", number=number)

    def say_list(self, turn: Turn) -> None:
        """A page of the cases and decisions."""
        mine, page = acting_role(turn, self), int(self.answers["page"])
        view = inbox.view_of(turn.db, mine)
        counts = view.count(turn.now)
        waiting = waiting_decisions.find_all(turn.db, mine, turn.now)
        total = counts.listed + len(waiting)
        overdue = counts.overdue + sum(each.due_at <= turn.now for each in waiting)
        pages = max(1, -(-total // PAGE_SIZE))
        page = min(max(page, 1), pages)
        if "missing" in self.answers:
            turn.say("case-inbox-missing", number=self.answers["missing"].lstrip("0") or "0")
        turn.say("case-inbox-list", total=total, overdue=overdue, answered=counts.answered)
        first = (page - 1) * PAGE_SIZE
        rows = waiting_decisions.list_waiting(view, waiting, first, PAGE_SIZE)
        people = people_of(turn, mine, rows)
        for row in rows:
            if isinstance(row, WaitingDecision):
                turn.add_line(decision_line(turn, row))
                turn.add_option(row.command, decision_label(turn, row))
                continue
            turn.add_line(case_line(turn, row, people.get(row.participant_id)))
            label = turn.text("case-inbox-one", number=f"{row.id}")
            turn.add_option(f"/kasus {row.id}", label)
        if pages > 1:
            turn.add_option(f"/kasus hal {page % pages + 1}", turn.text("work-more"))
        turn.offer("/menu")
