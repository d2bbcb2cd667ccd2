"""What was made one at the desk of pairs is made two again."""

from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import QueryQuestion, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.reminders.contact_rules import to_local_time
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, acting_role
from models.duplicates import review
from models.duplicates.merge_registrations import CannotMergeRegistrations
from models.participants.duplicate_pairs import RegistrationMerge
from models.roles import scope

LABEL = 24


def choices(turn: Turn, form: Any) -> list[tuple[str, str]]:
    mine = acting_role(turn, form)
    return [(str(row.id), label(turn, form, row)) for row in review.recent_merges(turn.db, mine)]


def label(turn: Turn, form: Any, row: RegistrationMerge) -> str:
    kept = scope.find_participant(turn.db, acting_role(turn, form), row.kept_id)
    name = words.name_of(turn, kept) if kept else "-"
    return truncate(f"{to_local_time(row.at):%d/%m}: {name}", LABEL)


class UndoRegistrationMerge(RoleForm, opens_with="/pisahkan", roles="agent officer"):
    which = QueryQuestion(choices, when=lambda form: "none" not in form.answers)
    sure = YesNoQuestion(
        or_stop="undo-registration-merge-kept", when=lambda form: "none" not in form.answers
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        there = review.recent_merges(turn.db, acting_role(turn, cls(dict(found), turn.today)))
        return found | ({} if there else {"none": "yes"})

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        there = {str(row.id): row for row in review.recent_merges(turn.db, mine)}
        row = there.get(self.answers.get("which", ""))
        turn.say(self.parted(turn, row) if row else "undo-registration-merge-none")
        turn.offer("/ganda", "/menu")

    def parted(self, turn: Turn, row: RegistrationMerge) -> str:
        try:
            review.undo_merge(turn.db, row, acting_role(turn, self), turn.now)
        except CannotMergeRegistrations as refusal:
            return (
                "undo-registration-merge-newer"
                if refusal.reason == "newer"
                else "undo-registration-merge-none"
            )
        return "undo-registration-merge-done"
