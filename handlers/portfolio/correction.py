"""Correcting one field of a participant's data: the questions, and what follows from the answer."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from bot.forms.questions import ChoiceQuestion, Question
from bot.turn import Turn
from domain.invalid import Invalid
from domain.knowledge.heard.corrections import says_only_wrong
from domain.knowledge.heard.other_talk import is_talk
from domain.parsing.people.nik import NikWarning, parse_nik
from domain.parsing.people.phone import stored_number
from exchange.imports.cells.values import sector_of
from handlers import answers
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, participant_of
from models.participants import participant, versions
from models.participants.applications import flags_with_age
from models.participants.participant import Participant


class CorrectedField(StrEnum):
    FULL_NAME = "full_name"
    BORN_ON = "born_on"
    PHONE = "phone"
    STREET = "street"
    OCCUPATION = "occupation"
    PHOTO = "photo"


def right_of(read: Callable[[Turn, str], Any]) -> Callable[[Turn, str], Any]:
    """The same reader; Invalid (`right-wanted`) for words that say no more than what is wrong."""

    def read_right(turn: Turn, text: str) -> Any:
        if says_only_wrong(text) or is_talk(text):
            raise Invalid("right-wanted")
        return read(turn, text)

    return read_right


READ: Mapping[CorrectedField, Callable[[Turn, str], Any]] = {
    CorrectedField.FULL_NAME: right_of(answers.read_name),
    CorrectedField.PHONE: answers.read_phone,
    CorrectedField.BORN_ON: answers.read_birth_date,
    CorrectedField.STREET: right_of(lambda turn, text: answers.read_line(text, 2, 200)),
    CorrectedField.OCCUPATION: right_of(answers.read_work),
}
"""The readers of what is typed for a field, whoever types it where."""


def read_field(turn: Turn, field: CorrectedField, text: str) -> str:
    """Read what is typed for a field as `correct` takes it; Invalid or Ambiguous."""
    return f"{READ[field](turn, text)}"


def name_values(turn: Turn, form: Any) -> dict[str, object]:
    """The name of the participant."""
    row = participant_of(turn, form)
    return {"name": words.name_of(turn, row) if row else "-"}


class CorrectionForm(RoleForm):
    """A form about the participant of the answer "whose"; a subclass says which fields it
    offers."""

    about_somebody = True

    field = ChoiceQuestion(CorrectedField, when=lambda form: "whose" in form.answers)
    full_name = Question(
        READ[CorrectedField.FULL_NAME],
        verbatim=True,
        when=lambda form: form.field is CorrectedField.FULL_NAME,
    )
    born_on = answers.DayQuestion(
        answers.read_birth_date,
        when=lambda form: form.field is CorrectedField.BORN_ON,
    )
    phone = Question(
        READ[CorrectedField.PHONE],
        show=answers.show_phone,
        when=lambda form: form.field is CorrectedField.PHONE,
    )
    street = Question(
        READ[CorrectedField.STREET],
        verbatim=True,
        when=lambda form: form.field is CorrectedField.STREET,
    )
    occupation = Question(
        READ[CorrectedField.OCCUPATION],
        verbatim=True,
        when=lambda form: form.field is CorrectedField.OCCUPATION,
    )

    def whose_name(self, turn: Turn) -> str:
        row = participant_of(turn, self)
        return participant.identity(turn.db, row).full_name if row else ""

    def correct(self, turn: Turn, row: Participant) -> None:
        """Change what was answered; lock the registration before."""
        correct(turn, row, self.field, self.answers[self.field])


def correct(turn: Turn, row: Participant, field: CorrectedField, answered: str) -> None:
    """Change a field of a locked registration, and what follows from it."""
    value = stored_number(answered)
    participant.correct_identity(turn.db, row, **{field.value: value})
    if field is CorrectedField.BORN_ON:
        flag_birth_date(turn, row, date.fromisoformat(value))
    if field is CorrectedField.OCCUPATION and (sector := sector_of(value)):
        row.sector = sector
        versions.keep_versions(turn.db, [row.id], turn.now)


def flag_birth_date(turn: Turn, row: Participant, born_on: date) -> None:
    """Note for the branch whether the birth date differs from the NIK, or is near the limit."""
    number = parse_nik(participant.identity(turn.db, row).nik, turn.today)
    kept = [each for each in row.flags if each != NikWarning.BORN_ON]
    flags = [*kept, *([NikWarning.BORN_ON.value] if born_on != number.born_on else [])]
    row.flags = flags_with_age(flags, born_on.isoformat(), turn.now)
