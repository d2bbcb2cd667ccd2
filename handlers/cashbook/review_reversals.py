"""An officer's decisions about collections that agents want to take back, and the visits to workers
who got no message that theirs was."""

from typing import Any

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.cashbook.acts import ReversalDecision, VisitOutcome, case_text, close_reversal
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models.cases.cases import Case, CaseKind
from models.cashbook import reversals

MOST = 8


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
        """The case; None when it was decided meanwhile."""
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
