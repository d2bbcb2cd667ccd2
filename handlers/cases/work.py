"""The inbox in chat: the open cases of an officer or an agent, and what they do with one."""

import re
from enum import StrEnum
from functools import partial

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question
from bot.state import Answers
from bot.turn import Turn
from domain.broadcasts import refuse_contacts
from domain.invalid import whole_number
from domain.reminders import contact_rules
from domain.roles import RoleKind
from handlers.cases.ask import read_words
from handlers.cases.words import case_line, case_text
from handlers.notify import notify, notify_colleague
from handlers.portfolio.choose_agent import AgentNameQuestion, agent_options, chosen_agent
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from handlers.roles.words import role_holder_text
from models import audit
from models.cases.cases import AGENT_KINDS, ANSWERED_IN_CHAT, Case, CaseKind
from models.cashbook import reversals
from models.claims import claim
from models.duplicates import nik_owner
from models.inbox import inbox
from models.inbox.corrections import open_wishes
from models.inbox.inbox import CaseGone, CloseReason
from models.people import person
from models.portfolio import transfers
from models.roles import scope
from models.roles.role import Role

REASON = "case"
PAGE_SIZE = 6
"""With the lists of decisions and the menu they fit the list of every channel."""


class CaseAction(StrEnum):
    APPLY = "apply_case"
    ANSWER = "answer_case"
    TAKE = "take_case"
    HAND = "hand_case"
    RETURN = "return_case"
    CLOSE = "close_case"
    CLAIM = "claim_case"
    LATER = "later_case"


FORMS_OF = {CaseAction.APPLY: "/terapkan", CaseAction.CLAIM: "/urusklaim"}
"""The actions that are forms of their own."""


def is_open_claim(turn: Turn, row: Case) -> bool:
    """Is it a claim that may still be paid? It ends by its state, never by closing its case."""
    found = claim.find_claim(turn.db, row.id) if row.kind == CaseKind.CLAIM else None
    return found is not None and found.is_open


def actions(turn: Turn, form: "CaseInbox") -> tuple[CaseAction, ...]:
    """Whatever this role can do with the case."""
    row, mine = form.case(turn), acting_role(turn, form)
    if row is None:
        return (CaseAction.LATER,)
    theirs = scope.find_participant(turn.db, mine, row.participant_id or 0)
    is_officer = mine.kind == RoleKind.OFFICER
    able = {
        CaseAction.APPLY: is_officer and bool(open_wishes(turn.db, row, theirs)),
        CaseAction.ANSWER: row.kind in ANSWERED_IN_CHAT and row.person_id is not None,
        CaseAction.TAKE: row.owner_id != mine.id,
        CaseAction.HAND: is_officer and row.kind in AGENT_KINDS,
        CaseAction.RETURN: mine.kind == RoleKind.AGENT and row.owner_id == mine.id,
        CaseAction.CLAIM: row.kind == CaseKind.CLAIM,
        CaseAction.CLOSE: not is_open_claim(turn, row),
        CaseAction.LATER: True,
    }
    return tuple(each for each, can in able.items() if can)


def read_answer(turn: Turn, text: str) -> str:
    """The words of an answer; Invalid for a foreign link, a NIK, a phone or an account."""
    words = read_words(turn, text)
    refuse_contacts(words)
    return words


class CaseInbox(RoleForm, opens_with="/kasus, kasus", roles="officer agent"):
    """The open cases; `/kasus 12` is the case number 12, `/kasus hal 2` the second page."""

    tail = re.compile(r"\d{1,9}")

    action = ChoiceQuestion(
        CaseAction,
        among=lambda turn, form: actions(turn, form),
        tell=lambda turn, form: {"what": form.case_text(turn)},
        when=lambda form: "case" in form.answers,
    )
    words = Question(read_answer, verbatim=True, when=lambda form: form.action is CaseAction.ANSWER)
    who = AgentNameQuestion(when=lambda form: form.action is CaseAction.HAND)
    agent = QueryQuestion(agent_options, when=lambda form: form.action is CaseAction.HAND)
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

    def excluded_role_id(self, turn: Turn) -> int:
        row = self.case(turn)
        return (row.owner_id or 0) if row else 0

    def case(self, turn: Turn) -> Case | None:
        """None when it was closed meanwhile, or is not this role's any more."""
        return inbox.find_case(turn.db, acting_role(turn, self), self.answers.get("case", ""))

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
            case CaseAction.ANSWER:
                sent = send_answer(turn, row, mine, self.words)
                turn.say("case-inbox-answered" if sent else "case-inbox-not-reached", number=number)
            case CaseAction.TAKE:
                inbox.take(turn.db, row, mine, turn.now)
                turn.say("case-inbox-taken", number=number)
            case CaseAction.HAND:
                self.hand_to_agent(turn, row, mine)
            case CaseAction.RETURN:
                inbox.hand_to(turn.db, row, None, mine, turn.now)
                turn.say("case-inbox-returned", number=number)
            case CaseAction.CLOSE:
                inbox.close(turn.db, row, mine, self.why, turn.now)
                turn.say("case-inbox-closed", number=number)
                tell_closed(turn, row, self.why)
            case CaseAction.LATER:
                turn.say("case-inbox-later", number=number)

    def hand_to_agent(self, turn: Turn, row: Case, mine: Role) -> None:
        agent = chosen_agent(turn, self)
        if agent is None:
            return turn.say("transfer-out-gone")
        inbox.hand_to(turn.db, row, agent, mine, turn.now)
        values, command = {"number": f"{row.id}"}, f"/kasus {row.id}"
        key = f"case-handed:{row.id}:{agent.id}:{turn.now.isoformat()}"
        notify_colleague(turn, agent.person_id, "case-handed", values, command, key=key)
        who = role_holder_text(turn.db, turn.text, agent)
        return turn.say("case-inbox-handed", number=f"{row.id}", who=who)

    def say_list(self, turn: Turn) -> None:
        """A page of the cases, and what waits for a decision elsewhere."""
        mine, page = acting_role(turn, self), int(self.answers["page"])
        counts = inbox.count_cases(turn.db, mine, turn.now)
        total = inbox.count_listed(turn.db, mine)
        pages = max(1, -(-total // PAGE_SIZE))
        page = min(max(page, 1), pages)
        answered = total - counts.open
        if "missing" in self.answers:
            turn.say("case-inbox-missing", number=self.answers["missing"].lstrip("0") or "0")
        turn.say("case-inbox-list", open=counts.open, overdue=counts.overdue, answered=answered)
        found = inbox.list_cases(turn.db, mine, (page - 1) * PAGE_SIZE, PAGE_SIZE)
        for row in found:
            turn.add_line(case_line(turn, mine, row))
            label = turn.text("case-inbox-one", number=f"{row.id}")
            turn.add_option(f"/kasus {row.id}", label)
        if pages > 1:
            turn.add_option(f"/kasus hal {page % pages + 1}", turn.text("work-more"))
        if mine.kind == RoleKind.OFFICER:
            say_decisions(turn, mine)
        turn.offer("/menu")


def say_decisions(turn: Turn, officer: Role) -> None:
    """Say how many decisions wait in lists of their own, with a button for each."""
    waiting = {
        "/permintaan": len(transfers.find_open_requests(turn.db, officer)),
        "/pembatalan": len(reversals.open_cases(turn.db, officer)),
        "/pemiliknik": len(nik_owner.open_questions(turn.db, officer)),
    }
    found = {command: count for command, count in waiting.items() if count}
    if found:
        lines = (f"{turn.text(f'open-{each[1:]}')}: {count}" for each, count in found.items())
        turn.say("case-inbox-decisions", what=", ".join(lines))
        turn.offer(*found)


def send_answer(turn: Turn, row: Case, role: Role, text: str) -> bool:
    """Keep the answer and post it to the person's chat; False when nothing reaches them.

    CaseGone when the case is closed.
    """
    if row.person_id is None or person.best_address(turn.db, row.person_id) is None:
        return False
    answer = inbox.answer(turn.db, row, role, text, turn.now)

    def values(language: str) -> dict[str, object]:
        who = role_holder_text(turn.db, partial(turn.texts, language), role)
        return {"number": f"{row.id}", "who": who, "answer": text}

    return notify(
        turn.db,
        turn.texts,
        row.person_id,
        "case-answer",
        values,
        f"/balas {row.id}",
        now=turn.now,
        due_at=contact_rules.next_contact_time(turn.now),
        reason=REASON,
        key=answer.delivery_key,
    )


def tell_closed(turn: Turn, row: Case, why: CloseReason) -> None:
    """Tell the person who waits for an answer that the case is closed, and why."""
    if row.person_id is None or row.kind not in ANSWERED_IN_CHAT:
        return
    notify(
        turn.db,
        turn.texts,
        row.person_id,
        "case-closed",
        lambda language: {"number": f"{row.id}", "why": turn.texts(language, f"option-{why}")},
        f"/balas {row.id}",
        now=turn.now,
        due_at=contact_rules.next_contact_time(turn.now),
        reason=REASON,
        key=f"case-closed:{row.id}:{turn.now.isoformat()}",
    )
