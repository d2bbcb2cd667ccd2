"""Filling in a form: an answer is taken and kept, or asked for again; then the next question is
asked, and at last the form does what it is for.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from bot.forms.questionnaire import WANTED, Questionnaire
from bot.forms.questions import AnotherWish, AskAgain, EndForm, Question
from bot.message import Option
from bot.state import AFTER_TALK, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Impossible, Invalid
from domain.knowledge.heard.questions import asks
from domain.parsing.replies.yes_no import says_nothing_to_give

MISSES = 3
"""Texts misread in a row, after which help and a person are offered."""


class FilledForm(Questionnaire):
    """A form while it is filled in. Methods that return a bool say whether it is over by then."""

    name: ClassVar[str]
    """The class in kebab case: the form in stored conversations and in the names of its texts."""
    opens_with: ClassVar[tuple[str, ...]] = ()
    """The command and the words that open it."""
    keeps_draft: ClassVar[bool] = False
    """It waits as a draft when something else is opened, and shows how far it is."""
    pages: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """What it may be filled in on too: the names of the questions of each page."""

    def finish(self, turn: Turn) -> None:
        """Do what the person came for: every question is answered."""
        raise NotImplementedError(f"{type(self).__name__} has no finish()")

    def on_answer(self, turn: Turn, name: str) -> None:
        """React to an answer that was given: it may settle other questions too."""

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Answer the pending question by the input; True when the form is over."""
        question = self.pending()
        if question is None:
            return self.proceed(turn)
        if turn.state.asked not in ("", question.name):
            waited = turn.state.asked == AFTER_TALK
            turn.say("question-waited" if waited else "question-changed")
            return self.proceed(turn)
        try:
            self.check_shown(turn, question, given)
            self.answer(turn, question, question.accept(turn, self, given))
        except EndForm as end:
            return self.end(turn, end)
        except AskAgain as again:
            self.ask_anew(*again.questions)
            return self.take_said(turn, again.said)
        except Invalid as refusal:
            if question.optional and says_nothing_to_give(given.text):
                return self.skip(turn)
            said = self.why_refused(turn, question, given, refusal)
            if not isinstance(refusal, Impossible):
                is_own = said.startswith(self.name) and not asks(given.text)
                self.listen(turn, given, guesses=not is_own)
            turn.say(said, **refusal.values)
            return self.reject(turn)
        except Ambiguous as doubt:
            if not doubt.candidates:
                self.listen(turn, given, guesses=doubt.reason == "yesno")
            return self.offer_candidates(turn, question, doubt)
        return self.proceed(turn)

    def why_refused(
        self, turn: Turn, question: Question[Any], given: UserInput, refusal: Invalid
    ) -> str:
        """The name of the text that says what is wrong with an answer. Who answers a choice in a
        sentence of their own hears once why it is asked."""
        why = f"{self.name}-{question.name}.why"
        is_told = given.value is None and len(given.text.split()) > 1 and not turn.state.misses
        knows = is_told and turn.texts.has(turn.person.language, why)
        return why if knows and refusal.reason == "not-an-option" else f"error-{refusal.reason}"

    def take_said(self, turn: Turn, said: str) -> bool:
        """Answer the pending question with what was said beside its name, where that is an answer;
        else ask it."""
        question = self.pending()
        try:
            if said and question:
                self.answer(turn, question, question.accept(turn, self, UserInput(said)))
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            pass  # it is asked
        return self.proceed(turn)

    def end(self, turn: Turn, end: EndForm) -> bool:
        """Say why the form ends; it is over, or waits as a draft."""
        turn.say(end.reason, **end.values)
        if end.keeps_answers and turn.state.form == self.name:
            way_on = ("/lanjut", "/buang") if self.answers else self.opens_with[:1]
            turn.state.park()
            turn.offer(*way_on, "/menu")
        elif end.reopens:
            turn.offer(*self.opens_with[:1], "/menu")
        return True

    def listen(self, turn: Turn, given: UserInput, *, guesses: bool = False) -> None:
        """Raise AnotherWish when a typed text that is no answer asks or wants something else; with
        `guesses` also when it only may."""
        heard = turn.listen(given.text, guesses) if turn.listen and given.value is None else None
        if heard:
            raise AnotherWish(heard)

    def check_shown(self, turn: Turn, question: Question[Any], given: UserInput) -> None:
        """Raise Invalid for a picked value that no button of the question had: it was made up."""
        if given.value is None or given.value in given.shown:
            return
        if given.shown or given.value not in question.values(turn, self):
            raise Invalid("not-an-option")

    def answer(self, turn: Turn, question: Question[Any], kept: str) -> None:
        """Keep an answer, and say it back where the question has a text for that."""
        self.clear_answers(*question.feeds)
        self.answers[question.name] = kept
        if self.answers.get(WANTED) == question.name:
            del self.answers[WANTED]
        turn.state.misses = 0
        if self.keeps_draft:
            turn.state.worked = turn.now.isoformat()
        echo = f"{self.name}-{question.name}.echo"
        if kept and turn.texts.has(turn.person.language, echo):
            turn.say(echo, value=question.show(turn, self, kept), **question.tell(turn, self))
        self.on_answer(turn, question.name)

    def reject(self, turn: Turn) -> bool:
        """Ask again after an answer that could not be used; offer help after several."""
        turn.state.misses += 1
        over = self.proceed(turn)
        if turn.state.misses >= MISSES:
            turn.say("misread-often")
            turn.offer("/bantuan", "/petugas", "/kembali", "/batal")
        return over

    def offer_candidates(self, turn: Turn, question: Question[Any], doubt: Ambiguous) -> bool:
        """Offer the meanings of an ambiguous answer as options."""
        options = [
            Option(str(each), question.show(turn, self, str(each))) for each in doubt.candidates
        ]
        turn.say(f"ask-{doubt.reason}", **doubt.values)
        if not options and (turn.state.misses or question.options(turn, self)):
            return self.reject(turn)
        turn.state.misses += 1
        turn.ask(options)
        turn.state.offers = [[option.value, option.label] for option in options]
        return False

    def back(self, turn: Turn) -> bool:
        """Forget the last answer before the pending question: one that is only known may follow."""
        last = self.last_answered()
        if last is None:
            turn.say("nothing-before")
        else:
            self.clear_answers(last)
        return self.proceed(turn)

    def skip(self, turn: Turn) -> bool:
        """Leave an optional question without an answer."""
        question = self.pending()
        if question and question.optional:
            self.answer(turn, question, "")
        elif question:
            turn.say("error-cannot-skip")
        return self.proceed(turn)

    def proceed(self, turn: Turn) -> bool:
        """Ask the next question, or finish; True when the form is over."""
        question = self.pending()
        if question is None:
            self.finish(turn)
            return True
        self.ask(turn, question)
        return False

    def ask(self, turn: Turn, question: Question[Any]) -> None:
        """Ask a question, with the progress where the form keeps its draft."""
        question.ask(turn, self)
        turn.state.asked = question.name
        if self.pages and question is self.questions[0]:
            turn.page = self.name
        if self.keeps_draft and (place := self.progress(question)):
            turn.parts[-1] = turn.text("progress", question=turn.parts[-1], **place)
        if question.optional:
            turn.offer("/lewati")
