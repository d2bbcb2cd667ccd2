"""A registration in eleven answers, the Kirim among them.

Whoever needed many messages is asked several things at once; what most people answer is taken
then, said, and may be changed.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.tariff import Programme
from handlers.registration.heard.any_order import DAYS_TAKEN
from handlers.registration.heard.several_answers import SeveralAnswers
from handlers.registration.questions.fit import APART

MOST_ANSWERS = 11
LEFT: Mapping[str, int] = {
    "occupation": 6,
    "working": 5,
    "working_days": 3,
    "working_weeks": 3,
    "programme": 2,
}
"""By question, the answers from it on, where each question is asked alone and no days are asked."""
USUAL_TIMES = {
    "working_days": ("26", "registration-days-taken"),
    "working_weeks": ("4", "registration-weeks-taken"),
}
"""By question, how often a month most people earn their income, and what is said of it."""
PROGRAMME_TAKEN = "programme_taken"
"""The answer of a programme that was not chosen, but taken as the one that everybody has."""


class FewAnswers(SeveralAnswers):
    """A form about a worker that spares answers where it would take more than eleven."""

    spares_answers: ClassVar[bool] = False
    """Does it spare them?"""

    def __init__(self, answers: Answers, today: date) -> None:
        super().__init__(answers, today)
        self.asked_again: set[str] = set()
        """The questions that are asked once more in this turn, which nothing is taken for."""

    def ask_anew(self, *questions: str) -> None:
        self.asked_again |= {*questions}
        super().ask_anew(*questions)

    def back(self, turn: Turn) -> bool:
        self.asked_again |= {self.last_answered() or ""}
        return super().back(turn)

    def is_long(self, name: str) -> bool:
        """Whether it would take more than eleven answers if this question were asked alone."""
        return self.spares_answers and self.effort + LEFT[name] > MOST_ANSWERS

    def proceed(self, turn: Turn) -> bool:
        """Ask the next question, or a shorter one in its place, or none, where answers are
        spared."""
        question = self.pending()
        while question and self.is_new(turn, question) and self.spare(turn, question):
            question = self.pending()
        return super().proceed(turn)

    def is_new(self, turn: Turn, question: Question[Any]) -> bool:
        """Whether a question is not the one that the person saw last, nor asked once more."""
        return question.name not in (turn.state.asked, *self.asked_again)

    def spare(self, turn: Turn, question: Question[Any]) -> bool:
        """Ask or take something else instead of a question; False where it is to be asked."""
        name = question.name
        if name not in LEFT or not self.is_long(name):
            return False
        if name in USUAL_TIMES:
            return self.take_usual_times(turn, name)
        if name == "working" and not {*APART, "fit"} & self.answers.keys():
            self.ask_anew("fit")
        elif name == "programme" and PROGRAMME_TAKEN not in self.answers:
            self.put_first({"programme": Programme.TWO, PROGRAMME_TAKEN: "yes"})
        return self.pending() is not question

    def take_usual_times(self, turn: Turn, name: str) -> bool:
        """Take the days or weeks of a month that most people work, and say so: whoever works others
        writes them at any question."""
        income = self.answers["income"]
        if self.answers.get(DAYS_TAKEN) == income:
            return False  # these were wrong
        count, said = USUAL_TIMES[name]
        self.put_first({name: count, DAYS_TAKEN: income})
        turn.say(said)
        return True

    def put_first(self, settled: Answers) -> None:
        """Keep answers that followed from another one as older than that: going back leads to the
        question that was asked."""
        rest = {name: kept for name, kept in self.answers.items() if name not in settled}
        self.answers.clear()
        self.answers.update(settled | rest)
