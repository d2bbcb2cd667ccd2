"""Money that the branch has under a wrong NIK: an officer sees both numbers and what was decided,
and says when it was moved.
"""

from enum import StrEnum

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.cashbook import receipts
from handlers.reconciliation import words
from handlers.roles.role_form import RoleForm, acting_role
from models.cashbook.entries import NotAllowed
from models.reconciliation import misposted, ties
from models.reconciliation.misposted import Misposted
from models.roles.role import Role

SHOWN = 8


class MoveDecision(StrEnum):
    MOVED = "nik_moved"
    OTHER = "nik_other_money"
    LATER = "nik_later"


class WrongNik(RoleForm, opens_with="/niksalah", roles="officer"):
    """`/niksalah 12` is about the case number 12."""

    decision = ChoiceQuestion(
        MoveDecision,
        tell=lambda turn, form: {"what": form.what(turn)},
        when=lambda form: "open" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        row = misposted.find(
            turn.db, acting_role(turn, cls(dict(found), turn.today)), argument.strip()
        )
        if row is None:
            return found
        open_ = {"open": "yes"} if row.case.closed_at is None else {}
        return found | {"which": f"{row.case.id}"} | open_

    def row(self, turn: Turn) -> Misposted | None:
        return misposted.find(turn.db, acting_role(turn, self), self.answers.get("which", ""))

    def what(self, turn: Turn) -> str:
        row = self.row(turn)
        return words.case_text(turn, row) if row else "-"

    def finish(self, turn: Turn) -> None:
        row = self.row(turn) if "which" in self.answers else None
        if row is None:
            return self.listed(turn)
        if "open" in self.answers and self.decision is not MoveDecision.LATER:
            self.decide(turn, row, acting_role(turn, self))
        turn.say_text(words.case_text(turn, row))
        return turn.offer("/niksalah", "/cocokkan", "/menu")

    def decide(self, turn: Turn, row: Misposted, officer: Role) -> None:
        moved = self.decision is MoveDecision.MOVED
        try:
            if moved:
                misposted.close(turn.db, row.case, misposted.MOVED, officer, turn.now)
            else:
                receipts.tell_match_reversed(
                    turn, ties.reverse_misposted(turn.db, row, officer, turn.now)
                )
        except NotAllowed:
            return turn.say("matching-gone")
        return turn.say("wrong-nik-thanks" if moved else "reverse-match-done")

    def listed(self, turn: Turn) -> None:
        found = misposted.list_cases(turn.db, acting_role(turn, self))
        waiting = sum(each.case.closed_at is None for each in found)
        turn.say("wrong-nik-list" if found else "wrong-nik-none", count=waiting)
        for row in found[:SHOWN]:
            what = (words.case_label(turn, row), words.state(turn, row))
            turn.say_text("\n".join(what))
            label = turn.text("wrong-nik-one", number=f"{row.case.id}")
            turn.add_option(f"/niksalah {row.case.id}", label)
        turn.offer("/cocokkan", "/menu")
