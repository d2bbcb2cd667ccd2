"""Undoing the merge of two registrations that were taken for one worker."""

from typing import Any

from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.duplicates import letters
from handlers.duplicates.words import merge_label
from handlers.roles.role_form import RoleForm, acting_role
from models.duplicates import review
from models.duplicates.merge_registrations import CannotMergeRegistrations


def merge_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    mine = acting_role(turn, form)
    return [
        (str(row.id), merge_label(turn, mine, row)) for row in review.recent_merges(turn.db, mine)
    ]


class UndoRegistrationMerge(RoleForm, opens_with="/pisahkan", roles="agent officer"):
    which = QueryQuestion(merge_options, when=lambda form: "none" not in form.answers)
    sure = YesNoQuestion(
        or_stop="undo-registration-merge-kept", when=lambda form: "none" not in form.answers
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        merges = review.recent_merges(turn.db, cls.opening_role(turn))
        return known | ({} if merges else {"none": "yes"})

    def finish(self, turn: Turn) -> None:
        mine, reply = acting_role(turn, self), "undo-registration-merge-none"
        merges = {str(row.id): row for row in review.recent_merges(turn.db, mine)}
        row = merges.get(self.answers.get("which", ""))
        if row:
            try:
                review.undo_merge(turn.db, row, mine, turn.now)
                letters.tell_of_parting(turn, row)
                reply = "undo-registration-merge-done"
            except CannotMergeRegistrations as refusal:
                if refusal.reason == "newer":
                    reply = "undo-registration-merge-newer"
        turn.say(reply)
        turn.offer("/ganda", "/menu")
