"""Applying what a participant wants corrected, from the card of their case: what they asked for is
filled in, and a yes changes our copy and closes the case."""

from typing import Any

from bot.forms.questions import ChoiceQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers import answers
from handlers.cases.acts import OFFERED, apply_wish, may_apply
from handlers.cases.words import case_of
from handlers.portfolio import words
from handlers.portfolio.correction import CorrectedField, CorrectionForm
from handlers.roles.role_form import acting_role, participant_of
from models.cases import messages
from models.inbox import inbox
from models.inbox.corrections import NAMED, open_wishes
from models.inbox.inbox import CaseGone
from models.participants import participant


def asked_values(turn: Turn, form: Any) -> dict[str, object]:
    """The name of the person, and what they wrote."""
    row, case = participant_of(turn, form), case_of(turn, form)
    request = messages.request_of(turn.db, case) if case else {}
    name = words.name_of(turn, row) if row else "-"
    return {"name": name, "wish": next(iter(request.values()), "-")}


def changed_values(turn: Turn, form: Any) -> dict[str, object]:
    """The name of the person, and the field with its old and new value."""
    row, question = participant_of(turn, form), getattr(type(form), form.field.value)
    known = getattr(participant.identity(turn.db, row), form.field.value) if row else ""
    shown = [question.show(turn, form, text) if text else "-" for text in (known, new_value(form))]
    label = turn.text(f"option-{form.field}")
    name = words.name_of(turn, row) if row else "-"
    return {
        "name": name,
        "field": label,
        "old": shown[0],
        "new": shown[1],
        "kind": form.field.value,
    }


def new_value(form: Any) -> str:
    return str(form.answers[form.field.value])


class ApplyCorrection(CorrectionForm, opens_with="/terapkan", roles="officer"):
    """`/terapkan 12` applies what the case number 12 asks for."""

    only_offered = True

    born_on = answers.DayQuestion(
        answers.read_any_birth_date,
        when=lambda form: form.field is CorrectedField.BORN_ON,
    )
    sure = YesNoQuestion(
        or_stop="apply-correction-kept",
        tell=changed_values,
        when=lambda form: form.field.value in form.answers,
    )
    field = ChoiceQuestion(
        CorrectedField,
        among=lambda turn, form: OFFERED,
        tell=asked_values,
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        case = inbox.find_case(turn.db, cls.opening_role(turn), argument)
        if case is None or case.participant_id is None:
            return known
        named = known | {"case": argument, "whose": f"{case.participant_id}"}
        row = participant_of(turn, cls(named, turn.today))
        for field, value in open_wishes(turn.db, case, row).items():
            is_told = field in NAMED and may_apply(row, field)
            return named | ({"field": field, field: value} if is_told else {})
        return known

    def finish(self, turn: Turn) -> None:
        row, case = participant_of(turn, self), case_of(turn, self)
        try:
            if row is None or case is None:
                raise CaseGone
            field = self.field
            is_whole = apply_wish(
                turn, acting_role(turn, self), case, row, field, self.answers[field]
            )
        except CaseGone:
            turn.say("case-inbox-gone")
            return turn.offer("/kasus", "/menu")
        number = f"{case.id}"
        if not is_whole:
            turn.add_option(f"/kasus {number}", turn.text("case-inbox-one", number=number))
        return turn.offer("/kasus", "/menu")
