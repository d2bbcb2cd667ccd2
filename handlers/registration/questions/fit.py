"""Whether somebody works and is well, in one question."""

from typing import Any

from bot.state import UserInput
from bot.turn import Turn
from domain.parsing.replies.yes_no import is_mere_reply
from handlers.registration.questions.work import AdmissionQuestion

APART = ("working", "sick")
"""The questions that it stands for."""


class FitQuestion(AdmissionQuestion):
    """Whether somebody works and is well. After a no both are asked; words about one of them are
    the answer to that one."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        is_for_both = is_mere_reply(given.text) or bool(self.said(turn, form, given.text))
        is_apart = given.value is None and not is_for_both
        if is_apart and (told := told_apart(turn, form, given.text)):
            form.found = told
            return "no"
        answer = super().accept(turn, form, given)
        form.found = {"working": "yes", "sick": "no"} if answer == "yes" else {}
        return answer


def told_apart(turn: Turn, form: Any, text: str) -> dict[str, str]:
    """The answers of a text about the work or the health: "masih kerja, tapi lagi demam"."""
    questions = {name: getattr(type(form), name) for name in APART}
    said = {name: each.said(turn, form, text) for name, each in questions.items()}
    return {name: answer for name, answer in said.items() if answer}


def neither_told(form: Any) -> bool:
    """Whether nothing is known yet of the work and the health, or both by this question."""
    return "fit" in form.answers or not {*APART} & form.answers.keys()
