"""An officer's decisions about collections that agents want to take back, and the visits to workers
who got no message that theirs was."""

from enum import StrEnum
from typing import Any

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from handlers.cashbook.undo import REFUSED, UndoReason, tell_of_reversal
from handlers.cashbook.words import entry_months_text
from handlers.notify import notify_colleague
from handlers.portfolio.words import address_text, name_of
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import role_holder_text
from models.cases.cases import Case, CaseKind
from models.cashbook import receipts, reversals
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import LedgerEntry
from models.roles import scope
from models.roles.role import Role

MOST = 8


class ReversalDecision(StrEnum):
    APPROVE = "approve_reversal"
    DECLINE = "decline_reversal"
    LATER = "later_reversal"


class VisitOutcome(StrEnum):
    RETURNED = "money_returned"
    MISSING = "money_missing"
    LATER = "not_visited"


def is_visit(form: Any) -> bool:
    return bool(form.answers.get("about") == CaseKind.VISIT)


class ReviewReversals(RoleForm, opens_with="/pembatalan, pembatalan", roles="officer"):
    """The requests and visits that wait; `/pembatalan 12` decides number 12, as does the command
    alone when no other waits."""

    decision = ChoiceQuestion(
        ReversalDecision,
        yes=ReversalDecision.APPROVE,
        no=ReversalDecision.DECLINE,
        tell=lambda turn, form: {"what": form.case_text(turn)},
        when=lambda form: "whose" in form.answers and not is_visit(form),
    )
    visit = ChoiceQuestion(
        VisitOutcome, tell=lambda turn, form: {"what": form.case_text(turn)}, when=is_visit
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        number = parse_participant_id(argument).get("whose", "")
        officer = cls.opening_role(turn)
        waiting = reversals.open_cases(turn.db, officer)
        named = [each for each in waiting if str(each.id) == number] if number else waiting
        row = named[0] if len(named) == 1 else None
        return known | ({"whose": f"{row.id}", "about": row.kind} if row else {})

    def case(self, turn: Turn) -> Case | None:
        """None when it was decided meanwhile."""
        number = self.answers.get("whose", "")
        return reversals.find_case(turn.db, acting_role(turn, self), number)

    def case_text(self, turn: Turn) -> str:
        row = self.case(turn)
        return case_text(turn, acting_role(turn, self), row) if row else "-"

    def finish(self, turn: Turn) -> None:
        if "whose" not in self.answers:
            return self.say_waiting(turn)
        answer = self.visit if is_visit(self) else self.decision
        if answer in (ReversalDecision.LATER, VisitOutcome.LATER):
            turn.say("reversals-later")
        else:
            close_reversal(turn, self.case(turn), acting_role(turn, self), answer)
        return turn.offer("/pembatalan", "/kas", "/menu")

    def say_waiting(self, turn: Turn) -> None:
        officer = acting_role(turn, self)
        found = reversals.open_cases(turn.db, officer)
        turn.say("reversals-list" if found else "reversals-none", count=len(found))
        for row in found[:MOST]:
            turn.say_text(case_text(turn, officer, row))
            label = turn.text("reversals-one", number=f"{row.id}")
            turn.add_option(f"/pembatalan {row.id}", label)
        turn.offer("/kas", "/menu")


def close_reversal(turn: Turn, row: Case | None, officer: Role, answer: StrEnum) -> None:
    """Decide a request by a `ReversalDecision`, or write down the `VisitOutcome` of a visit."""
    try:
        if row is None:
            raise NotAllowed("gone")
        if row.kind == CaseKind.VISIT:
            close_visit(turn, row, officer, returned=answer is VisitOutcome.RETURNED)
        else:
            decide_reversal(turn, row, officer, approved=answer is ReversalDecision.APPROVE)
    except NotAllowed as refusal:
        turn.say(REFUSED[refusal.reason])


def decide_reversal(turn: Turn, row: Case, officer: Role, *, approved: bool) -> None:
    person_id = row.person_id
    undone = reversals.decide(turn.db, row, officer, approved, turn.now)
    for each in undone:
        tell_of_reversal(turn, each)
    if person_id is not None:
        name = "reversal-approved" if approved else "reversal-declined"
        values = {"code": code_of(turn, row)}
        notify_colleague(turn, person_id, name, values, "/kas", key=f"answer:{row.id}")
    turn.say("reversals-approved" if approved else "reversals-declined")


def close_visit(turn: Turn, row: Case, officer: Role, *, returned: bool) -> None:
    outcome = reversals.RETURNED if returned else reversals.MISSING
    reversals.close_visit(turn.db, row, officer, outcome, turn.now)
    turn.say("visit-returned" if returned else "visit-missing")


def code_of(turn: Turn, row: Case) -> str:
    entry = turn.db.get(LedgerEntry, row.details["entry"]) if row.details.get("entry") else None
    return receipts.code_of(turn.db, entry) if entry else "-"


def case_text(turn: Turn, officer: Role, row: Case) -> str:
    """The collection that was, or is to be, taken back: payer, sum, agent and reason."""
    entry = turn.db.get(LedgerEntry, row.details["entry"]) if row.details.get("entry") else None
    who = scope.find_participant(turn.db, officer, row.participant_id or 0)
    reason = row.details.get("reason")
    return turn.text(
        "reversal-visit" if row.kind == CaseKind.VISIT else "reversal-request",
        number=f"{row.id}",
        name=name_of(turn, who) if who else "-",
        home=address_text(turn, who) if who else "-",
        code=code_of(turn, row),
        sum=rupiah(entry.paid or 0) if entry else "-",
        period=entry_months_text(turn.person.language, entry) if entry else "-",
        agent=role_holder_text(turn.db, turn.text, row.details.get("agent")),
        why=turn.text(f"option-{reason}") if reason in set(UndoReason) else "-",
    )
