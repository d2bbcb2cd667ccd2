"""The question which of a person's cases is made one with another of the same kind."""

from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.turn import Turn
from handlers.cases.acts import merge
from handlers.cases.hand_on import CaseForm
from handlers.cases.talk import say_taken
from handlers.roles.role_form import acting_role
from models.cases.cases import Case
from models.inbox import merge_cases
from models.inbox.inbox import CaseGone
from models.inbox.talks import Taken


class MergeCase(CaseForm, opens_with="/satukan", roles="officer agent"):
    """`/satukan 12` makes one case of the number 12 and another one of the same person."""

    other = QueryQuestion(
        lambda turn, form: form.options(turn),
        when=lambda form: "case" in form.answers,
    )
    sure = YesNoQuestion(
        or_stop="merge-case-kept",
        tell=lambda turn, form: {"number": form.answers["case"], "other": form.other},
        when=lambda form: "case" in form.answers,
    )

    def others(self, turn: Turn) -> list[Case]:
        row = self.case(turn)
        return list(merge_cases.others(turn.db, row, acting_role(turn, self))) if row else []

    def options(self, turn: Turn) -> list[tuple[str, str]]:
        return [
            (f"{each.id}", turn.text("merge-case-one", number=f"{each.id}"))
            for each in self.others(turn)
        ]

    def finish(self, turn: Turn) -> None:
        row = self.case(turn)
        other = next((e for e in self.others(turn) if f"{e.id}" == self.answers.get("other")), None)
        try:
            if row is None or other is None:
                raise CaseGone
            merge(turn, row, other, acting_role(turn, self))
        except CaseGone:
            turn.say("case-inbox-gone")
        except Taken as taken:
            say_taken(turn, taken.talk)
        turn.offer("/kasus", "/menu")
