"""Whether somebody works and is well, in one question."""

import re
from typing import Any

from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous
from domain.parsing.replies.yes_no import DONE, MEANING, is_mere_reply
from domain.parsing.text import letter_words, said_set
from handlers.registration.questions.work import AdmissionQuestion

TRUE = said_set("benar bener betul bnr btl tepat right correct true")
"""Words that say that it is so."""
OF_FITNESS = re.compile(
    r"\b(?:masih|msh|sehat|waras|sakit|kerja|bekerja|aktif|still|healthy|well|fine|sick|working)\b",
    re.IGNORECASE,
)
"""Words of work and health."""
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
        is_typed = given.value is None and not self.said(turn, form, given.text)
        if answer == "yes" and is_typed and is_vague(given.text):
            raise Ambiguous("yesno")
        form.found = {"working": "yes", "sick": "no"} if answer == "yes" else {}
        return answer


def is_vague(text: str) -> bool:
    """Whether a text may agree, and says so of neither work nor health: "udah bener", "yang
    pertama"."""
    words = {*letter_words(text.casefold())}
    is_number = text.strip().isdecimal()
    says_done = not DONE.isdisjoint(words) and not OF_FITNESS.search(text)
    is_clear = any(MEANING.get(each) in ("y", "n") or each in TRUE for each in words)
    return not is_number and (says_done or not (is_clear or OF_FITNESS.search(text)))


def told_apart(turn: Turn, form: Any, text: str) -> dict[str, str]:
    """The answers of a text about the work or the health: "masih kerja, tapi lagi demam"."""
    questions = {name: getattr(type(form), name) for name in APART}
    said = {name: each.said(turn, form, text) for name, each in questions.items()}
    return {name: answer for name, answer in said.items() if answer}


def neither_told(form: Any) -> bool:
    """Whether nothing is known yet of the work and the health, or both by this question."""
    return "fit" in form.answers or not {*APART} & form.answers.keys()
