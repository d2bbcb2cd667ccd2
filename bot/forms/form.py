"""Forms: conversations made of questions.

Which question comes next is never stored. It is the first one that applies and has no answer, so
going back is forgetting an answer, and a restart or a deploy loses nothing. Renaming a question
forgets its old answer: harmless, it is asked again.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, ClassVar

from bot.forms.questions import AskAgain, EndForm, Question, always
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid

MISSES = 3
"""After so many misreadings in a row, help is offered."""


class Form:
    """`opens_with` are the words and commands that open it, `intents` what people want of it.

    `tail` may follow such a word without a slash.
    A form that `keeps_draft` waits when something else is opened; `interrupts` means that opening
    it puts another open form aside; a `shy` one has words that may be somebody's name or work.
    One with `pages` may be filled on a page too: the questions of each of its parts, by name.
    """

    name: ClassVar[str]
    opens_with: ClassVar[tuple[str, ...]] = ()
    intents: ClassVar[tuple[str, ...]] = ()
    tail: ClassVar[re.Pattern[str] | None] = None
    questions: ClassVar[tuple[Question[Any], ...]] = ()
    keeps_draft: ClassVar[bool] = False
    shy: ClassVar[bool] = False
    interrupts: ClassVar[bool] = False
    pages: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def __init_subclass__(cls, opens_with: str = "", intents: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        cls.name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", cls.__name__).lower()
        cls.opens_with = tuple(word.strip() for word in opens_with.split(",") if word.strip())
        cls.intents = tuple(intents.split())
        cls.questions = cls.all_questions()

    @classmethod
    def all_questions(cls) -> tuple[Question[Any], ...]:
        """Its own new questions first, then those of the form it is a kind of, changed or not."""
        above = {each.name: each for base in cls.__mro__[1:] for each in asked_by(base)}
        own = [each for each in vars(cls).values() if isinstance(each, Question)]
        new = [each for each in own if each.name not in above]
        return (*new, *(getattr(cls, name) for name in above))

    def __init__(self, answers: Answers, today: date) -> None:
        self.answers = answers
        self.today = today
        self.memory: dict[tuple[Callable[[str], Any], str], Any] = {}
        """By loader and kept answer: each is loaded once in a turn."""
        self.pended: tuple[Answers, Question[Any] | None] | None = None
        """The pending question, and the answers that it was found by."""

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        """Is it for this person at all? When not, it has said so."""
        return True

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """May it be opened now? When not, it has said why."""
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """What need not be asked: known already, or said in the `argument` of the command."""
        return {}

    @classmethod
    def derive(cls, given: Mapping[str, str]) -> dict[str, str]:
        """What was filled in, of what the pages ask; one answer may settle another too."""
        asked = {name for names in cls.pages.values() for name in names}
        return {name: text for name, text in given.items() if name in asked}

    def still_for(self, turn: Turn) -> bool:
        """Is it still for this person? Asked whenever it goes on; when not, it has said so."""
        return True

    def finish(self, turn: Turn) -> None:
        """Every question is answered: do what the person came for."""
        raise NotImplementedError(f"{type(self).__name__} has no done()")

    def on_answer(self, turn: Turn, name: str) -> None:
        """An answer was given: it may settle other questions too."""

    def loaded(self, name: str, load: Callable[[str], Any]) -> Any:
        """What `load` makes of an answer; KeyError when there is none."""
        kept = self.answers[name]
        if load is str:
            return kept
        key = load, kept
        if key not in self.memory:
            self.memory[key] = load(kept)
        return self.memory[key]

    def is_needed(self, question: Question[Any]) -> bool:
        """A condition on an answer that is not there does not hold."""
        try:
            return bool(question.when(self))
        except KeyError:
            return False

    def asked(self) -> list[Question[Any]]:
        return [each for each in self.questions if each.when is always or self.is_needed(each)]

    def has(self, question: Question[Any]) -> bool:
        """Is there an answer that can still be used?"""
        kept = self.answers.get(question.name)
        if kept is None or question.load is str:
            return kept is not None
        return (question.load, kept) in self.memory or question.is_valid(self)

    def pending(self) -> Question[Any] | None:
        if self.pended is None or self.pended[0] != self.answers:
            self.pended = dict(self.answers), self.first_open()
        return self.pended[1]

    def first_open(self) -> Question[Any] | None:
        for each in self.questions:
            if each.name in self.answers and (each.load is str or self.has(each)):
                continue
            if each.when is always or self.is_needed(each):
                return each
        return None

    def wants_free_text(self) -> bool:
        """Is a name, an address or the like asked for? Only an exact command leaves it."""
        question = self.pending()
        return question is not None and question.verbatim

    def take(self, turn: Turn, said: UserInput) -> bool:
        """Use what was said to answer the pending question; True when the conversation is over."""
        question = self.pending()
        if question is None:
            return self.proceed(turn)
        if turn.state.asked not in ("", question.name):
            turn.say("question-changed")
            return self.proceed(turn)
        try:
            self.answer(turn, question, question.accept(turn, self, said))
        except EndForm as end:
            turn.say(end.reason)
            return True
        except AskAgain as wish:
            self.clear_answers(*wish.questions)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return self.reject(turn)
        except Ambiguous as doubt:
            return self.offer_candidates(turn, question, doubt)
        return self.proceed(turn)

    def answer(self, turn: Turn, question: Question[Any], kept: str) -> None:
        self.clear_answers(*question.feeds)
        self.answers[question.name] = kept
        turn.state.misses = 0
        if self.keeps_draft:
            turn.state.worked = turn.now.isoformat()
        echo = f"{self.name}-{question.name}.echo"
        if kept and turn.texts.has(turn.person.language, echo):
            turn.say(echo, value=question.show(turn, self, kept), **question.tell(turn, self))
        self.on_answer(turn, question.name)

    def reject(self, turn: Turn) -> bool:
        turn.state.misses += 1
        over = self.proceed(turn)
        if turn.state.misses >= MISSES:
            turn.say("misread-often")
            turn.offer("/bantuan", "/kembali", "/batal")
        return over

    def offer_candidates(self, turn: Turn, question: Question[Any], doubt: Ambiguous) -> bool:
        """It may mean several things: offer what it may mean."""
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

    def clear_answers(self, *questions: str) -> None:
        """Take answers back, and those that depend on them."""
        for name in questions:
            feeds = next((each.feeds for each in self.questions if each.name == name), ())
            self.answers.pop(name, None)
            self.clear_answers(*feeds)

    def back(self, turn: Turn) -> bool:
        """Forget the last answer before the pending question: one that is only known may follow."""
        asked, question = [each.name for each in self.asked()], self.pending()
        before = asked[: asked.index(question.name)] if question else asked
        last = next((name for name in reversed(self.answers) if name in before), None)
        if last is None:
            turn.say("nothing-before")
        else:
            self.clear_answers(last)
        return self.proceed(turn)

    def skip(self, turn: Turn) -> bool:
        question = self.pending()
        if question and question.optional:
            self.answer(turn, question, "")
        elif question:
            turn.say("error-cannot-skip")
        return self.proceed(turn)

    def proceed(self, turn: Turn) -> bool:
        """Ask the next question, or be done."""
        question = self.pending()
        if question is None:
            self.finish(turn)
            return True
        self.ask(turn, question)
        return False

    def ask(self, turn: Turn, question: Question[Any]) -> None:
        question.ask(turn, self)
        turn.state.asked = question.name
        if self.pages and question is self.questions[0]:
            turn.page = self.name
        if self.keeps_draft:
            asked = self.asked()
            place = {"number": f"{asked.index(question) + 1}", "total": f"{len(asked)}"}
            turn.parts[-1] = turn.text("progress", question=turn.parts[-1], **place)
        if question.optional:
            turn.offer("/lewati")


def asked_by(form: type[Any]) -> tuple[Question[Any], ...]:
    return form.questions if issubclass(form, Form) else ()
