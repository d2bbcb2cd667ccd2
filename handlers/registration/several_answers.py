"""Several answers in one message: to the next questions in their order, or told early."""

import re
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from bot.forms.form import Form
from bot.forms.questions import AnotherWish, AskAgain, EndForm, Question
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import is_question
from domain.parsing.people import nik
from domain.parsing.text import DOUBT, letter_words
from domain.participants.occupation import is_work
from handlers import answers
from handlers.registration.address import GIVEN, PARTS, address_text
from handlers.registration.corrections import put_right
from handlers.registration.early import early_answers, tells_early

NIK_DOUBTS = ("nik_sure", "born_sure")
"""Questions about a NIK that another one answers too."""
ONE_PERSON = ("nik", "ktp", "ktp_reading")
"""The questions whose answer may be all that is known of one person."""
MISTAKE = frozenset({"salah", "keliru", "slah", "wrong", "sorry", "maaf"})
"""Beside doubts, words before a correction of what was said earlier: no answer to what is asked."""
LABELLED = re.compile(r"^\W*(?:nama|alamat|name|address|jl|jln|jalan|gg|gang)\b", re.IGNORECASE)
"""The first word of a name or a street that says that it is one."""
PIECES = re.compile(r"[,;\n]+(?!\d)")
"""Between the answers in one message; "1,5 juta" is one."""

INCOME = re.compile(
    r"\d\s?(?:jt|juta)\b|\d.*\b(?:se|per ?)(?:hari|minggu|bulan)\b|"
    r"\b(?:gaji|penghasilan|pendapatan)\b.*\d|"
    r"\b(?:se|per ?|tiap ?)(?:hari|minggu|bulan)\b.*\d\s?(?:rb|ribu|k|jt|juta|\.?000)",
    re.IGNORECASE,
)
WORK: Mapping[str, Callable[[str], object]] = {"occupation": is_work, "income": INCOME.search}
"""Questions about work, and what a text plainly answers them by, whatever else is asked."""


class SeveralAnswers(Form):
    """A form about a worker that takes several answers in one message."""

    nik: ClassVar[Question[str]]

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take several answers in one message, as "masih kerja, sehat", where it is none as a
        whole."""
        question = self.pending()
        if question and question.name in NIK_DOUBTS and nik.find_niks(given.text):
            return self.take_other_nik(turn, given)
        try:
            if question and given.value is None and put_right(turn, self, given.text):
                return self.proceed(turn)
        except EndForm as end:
            return self.end(turn, end)
        typed = question is not None and given.value is None
        if question and typed and tells_early(given.text) and not self.is_answer(turn, given.text):
            early, rest = early_answers(turn, given.text, self.open_questions())
            if len(early) > (question.name in early):
                return self.take_early(turn, early, rest)
        pieces = [each.strip() for each in PIECES.split(given.text) if each.strip()]
        is_typed = typed and pieces and not turn.message.files
        is_one = question is None or question.verbatim or not is_typed
        if question is None or is_one or self.is_answer(turn, given.text):
            return super().take(turn, given)
        if question.name in ONE_PERSON:
            told_work = self.take_work_early(turn, question, given.text)
            return self.proceed(turn) if told_work else super().take(turn, given)
        first = letter_words(pieces[0].casefold())
        corrects = bool(first) and (DOUBT | MISTAKE).issuperset(first)
        if len(pieces) < 2 or corrects or not self.is_answer(turn, pieces[0]):
            told = [self.take_work_early(turn, question, each) for each in pieces]
            return self.proceed(turn) if any(told) else super().take(turn, given)
        try:
            for piece in pieces:
                if (question := self.pending()) is None:
                    break
                self.answer(turn, question, question.accept(turn, self, UserInput(piece)))
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            pass  # what was understood is said back, the rest is asked
        return self.proceed(turn)

    def take_other_nik(self, turn: Turn, given: UserInput) -> bool:
        """Take the NIK that is written where the former one was asked about."""
        question = type(self).nik
        try:
            self.answer(turn, question, question.accept(turn, self, given))
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            return super().take(turn, given)
        return self.proceed(turn)

    def open_questions(self) -> set[str]:
        """The names of the questions that apply and have no answer."""
        return {each.name for each in self.asked() if not self.has(each)}

    def take_early(self, turn: Turn, early: Answers, rest: str) -> bool:
        """Keep what was told before it is asked, say it back, and go on with the rest."""
        self.answers |= early
        if "phone" in early:
            shown = answers.show_phone(turn, early["phone"])
            turn.say(f"{self.name}-phone.echo", value=shown)
        if not early.keys().isdisjoint(PARTS):
            self.answers["address"] = GIVEN
            self.answers.pop("outside", None)  # a whole address here answers where they live
            turn.say("registration-address.found", value=address_text(turn, self))
        question = self.pending()
        is_next = question is not None and question.name == "occupation" and is_work(rest)
        if question and rest and (is_next or turn.state.asked == question.name):
            turn.state.asked = question.name
            if self.is_answer(turn, rest):
                return super().take(turn, UserInput(rest))
        return self.proceed(turn)

    def take_work_early(self, turn: Turn, pending: Question[Any], text: str) -> bool:
        """Keep what a text tells of one's work or income before that is asked; False when it may be
        something else."""
        asked = {each.name: each for each in self.asked() if not self.has(each)}
        told = next((asked[name] for name in WORK if name in asked and WORK[name](text)), None)
        if told is None or told is pending or is_question(text) or self.is_answer(turn, text):
            return False
        try:
            self.answer(turn, told, told.accept(turn, self, UserInput(text)))
        except (AnotherWish, Ambiguous, Invalid):
            return False
        return True

    def takes_up(self, turn: Turn, text: str) -> bool:
        """A name or a street must be told as one; anything else that is an answer is enough."""
        question = self.pending()
        if question is None or "consent" not in self.answers:
            return False
        named = not question.verbatim or bool(LABELLED.search(text))
        early = early_answers(turn, text, self.open_questions())[0] if tells_early(text) else None
        return bool(early) or (named and self.is_answer(turn, text))

    def is_answer(self, turn: Turn, text: str) -> bool:
        """Whether a text settles the open question, be it to end the form or to ask another one."""
        form, said = self.copy(), len(turn.parts)
        question = form.pending()
        try:
            return question is not None and bool(question.accept(turn, form, UserInput(text)))
        except (AskAgain, EndForm):
            return True
        except (Ambiguous, Invalid):
            return False
        finally:
            del turn.parts[said:]
