"""Money that the branch has under a wrong NIK: an officer sees both numbers and what was decided,
and says when it was moved.
"""

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.reconciliation.acts import MoveDecision, close_wrong_nik
from handlers.reconciliation.words import case_label, case_state_text, case_text
from handlers.roles.role_form import RoleForm, acting_role
from models.reconciliation import misposted
from models.reconciliation.misposted import Misposted

MOST_CASES = 8


class WrongNik(RoleForm, opens_with="/niksalah", roles="officer"):
    """`/niksalah 12` is about the case number 12."""

    decision = ChoiceQuestion(
        MoveDecision,
        yes=MoveDecision.MOVED,
        no=MoveDecision.LATER,
        tell=lambda turn, form: {"what": form.case_text(turn)},
        when=lambda form: "open" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        officer = cls.opening_role(turn)
        row = misposted.find_case(turn.db, officer, argument.strip())
        if row is None:
            return found
        is_open = {"open": "yes"} if row.case.closed_at is None else {}
        return found | {"which": f"{row.case.id}"} | is_open

    def found(self, turn: Turn) -> Misposted | None:
        number = self.answers.get("which", "")
        return misposted.find_case(turn.db, acting_role(turn, self), number)

    def case_text(self, turn: Turn) -> str:
        found = self.found(turn)
        return case_text(turn, found) if found else "-"

    def finish(self, turn: Turn) -> None:
        row = self.found(turn) if "which" in self.answers else None
        if row is None:
            return self.say_cases(turn)
        if "open" in self.answers and self.decision is not MoveDecision.LATER:
            moved = self.decision is MoveDecision.MOVED
            close_wrong_nik(turn, row, acting_role(turn, self), moved)
        turn.say_text(case_text(turn, row))
        return turn.offer("/niksalah", "/cocokkan", "/menu")

    def say_cases(self, turn: Turn) -> None:
        found = misposted.list_cases(turn.db, acting_role(turn, self))
        waiting = sum(each.case.closed_at is None for each in found)
        turn.say("wrong-nik-list" if found else "wrong-nik-none", count=waiting)
        for row in found[:MOST_CASES]:
            turn.say_text(f"{case_label(turn, row)}\n{case_state_text(turn, row)}")
            label = turn.text("wrong-nik-one", number=f"{row.case.id}")
            turn.add_option(f"/niksalah {row.case.id}", label)
        turn.offer("/cocokkan", "/menu")
