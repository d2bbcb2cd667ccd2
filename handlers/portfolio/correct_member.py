"""Correcting one person's data from the card or in a sentence: at once by the role that registered
them, as long as the registration is not handed on; else an officer is asked to.

The phone number of somebody with a chat only the person changes, who proves it.
"""

from contextlib import suppress
from typing import Any

from bot.forms.questions import ChoiceQuestion, PhotoQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.data_fields import named_fields, told_value
from domain.parsing.people.phone import stored_number
from handlers import kept_files
from handlers.portfolio import words
from handlers.portfolio.correction import CorrectedField, CorrectionForm, name_values
from handlers.roles.role_form import (
    acting_role,
    id_of_one,
    parse_participant_id,
    participant_of,
    say_not_found,
)
from models import audit, uploads
from models.cases import cases, messages
from models.cases.cases import CaseKind
from models.enrolment import enrolment
from models.participants import participant
from models.participants.participant import Participant

CARD = "card"
"""Before the name of somebody of whom a sentence does not tell what is right: their card is shown,
from which it is asked."""


def correctable(turn: Turn, form: Any) -> tuple[CorrectedField, ...]:
    """The fields that may be answered: once handed on no photo, and no phone number of somebody
    with a chat."""
    row = participant_of(turn, form)
    if row is None or may_change(turn, form):
        return tuple(CorrectedField)
    others = {CorrectedField.PHOTO} | ({CorrectedField.PHONE} if row.person_id else set())
    return tuple(each for each in CorrectedField if each not in others)


def may_change(turn: Turn, form: Any) -> bool:
    """Whether the role changes the data itself, and nobody is asked."""
    row = participant_of(turn, form)
    return row is not None and enrolment.may_correct(turn.db, row, acting_role(turn, form).id)


class CorrectMember(CorrectionForm, opens_with="/betulkan", roles="agent cadre"):
    """`/betulkan 42` is about the person number 42, `/betulkan 42 phone 0812...` says it all."""

    field = ChoiceQuestion(
        CorrectedField,
        among=correctable,
        tell=name_values,
        when=lambda form: {"whose", "refused"} & form.answers.keys() == {"whose"},
    )
    photo = PhotoQuestion(kept_files.keep_ktp, when=lambda form: form.field is CorrectedField.PHOTO)
    sure = YesNoQuestion(
        or_stop="correct-member-kept",
        tell=lambda turn, form: form.told_values(turn),
        when=lambda form: "told" in form.answers,
    )

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        """The number of the one person who is named, the field, and its new value."""
        whose, fields = id_of_one(turn, cls, named), named_fields(text)
        told = told_value(fields[0], text) if len(fields) == 1 else ""
        return f"{whose} {fields[0]} {told}" if whose and told else f"{CARD} {named}"

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        whose, _, told = argument.partition(" ")
        if whose == CARD:
            return super().prefill(turn, argument) | {"named": told}
        form = cls(super().prefill(turn, argument) | parse_participant_id(whose), turn.today)
        row = participant_of(turn, form)
        if row is None or row.identity is None:
            form.answers.pop("whose", None)
            return form.answers
        field, _, value = told.partition(" ")
        if field in tuple(CorrectedField):
            known = "field" if field in correctable(turn, form) else "refused"
            form.answers[known] = field
        if value and "field" in form.answers:
            question = getattr(cls, field)
            with suppress(Invalid, Ambiguous):
                form.answers[field] = question.accept(turn, form, UserInput(value))
                form.answers["told"] = "yes"
        return form.answers

    def told_values(self, turn: Turn) -> dict[str, object]:
        """The person, the part of their data, and what it is to be."""
        question = getattr(type(self), self.field.value)
        value = question.show(turn, self, self.answers[self.field])
        field = turn.text(f"option-{self.field}")
        return name_values(turn, self) | {"field": field, "value": value}

    def finish(self, turn: Turn) -> None:
        if named := self.answers.get("named"):
            return turn.open_after(f"/orang {named}")
        row = participant_of(turn, self)
        if row is None or not participant.lock_known(turn.db, row):
            return say_not_found(turn)
        if "refused" in self.answers:
            turn.say("correct-member-own-phone", name=words.name_of(turn, row))
        elif may_change(turn, self):
            self.change(turn, row)
        else:
            self.ask_officers(turn, row)
        turn.add_option(f"/kartu {row.id}", turn.text("open-kartu"))
        return turn.offer("/menu")

    def change(self, turn: Turn, row: Participant) -> None:
        if self.field is CorrectedField.PHOTO:
            row.photo_id = uploads.own_file(turn.db, turn.person.id, self.photo)
        else:
            self.correct(turn, row)
        self.record(turn, row, "corrected")
        turn.say("correct-member-done", name=words.name_of(turn, row))
        if enrolment.may_send_again(turn.db, row, acting_role(turn, self).id):
            turn.say("correct-member-send")
            turn.add_option(f"/kirimlagi {row.id}", turn.text("card-send-again"))

    def ask_officers(self, turn: Turn, row: Participant) -> None:
        """Open a case, unless one asks for just that already."""
        name = words.name_of(turn, row)
        if self.field not in correctable(turn, self):  # handed on, or a chat opened, meanwhile
            return turn.say("own-member-gone")
        wish = {self.field.value: stored_number(self.answers[self.field])}
        open_ones = cases.unclosed_cases(turn.db, row.id, CaseKind.CORRECTION)
        same = [each for each in open_ones if messages.request_of(turn.db, each) == wish]
        case = same[0] if same else None
        if case is None:
            case = cases.open_case(
                turn.db,
                CaseKind.CORRECTION,
                now=turn.now,
                person_id=turn.person.id,
                participant_id=row.id,
                request=wish,
            )
            self.record(turn, row, "reported")
        return turn.say("correct-member-asked", name=name, number=f"{case.id}")

    def record(self, turn: Turn, row: Participant, verb: str) -> None:
        actor, subject = f"role:{self.answers['role']}", f"participant:{row.id}"
        audit.record(turn.db, actor, verb, subject, turn.now, field=self.field)
