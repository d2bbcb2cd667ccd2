"""Forms: conversations made of questions, with what a subclass says of itself and may override."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from bot.forms.options import label_words, normalise
from bot.forms.questionnaire import WANTED, Questionnaire
from bot.forms.questions import AnotherWish, AskAgain, EndForm, Question
from bot.message import Option
from bot.state import AFTER_TALK, Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Impossible, Invalid
from domain.parsing.replies.asides import Aside, parse_aside
from domain.parsing.replies.yes_no import says_nothing_to_give

MISSES = 3
"""Texts misread in a row, after which help and a person are offered."""


class ClaimedTexts(NamedTuple):
    """The texts about which a form is asked that claims some, whatever the bot has asked.

    `words`: those that have such words, in lower case; `idle`: those that come while no form is
    open; `with_files`: those below files. `inside`: any text while it is open itself; without
    `outside` no others.
    """

    words: re.Pattern[str] | None = None
    idle: bool = False
    with_files: bool = False
    inside: bool = False
    outside: bool = True

    def may_have(self, turn: Turn, plain: str, *, is_open: bool) -> bool:
        """Is a form to be asked about this casefolded text? `is_open`: it is the open one."""
        if is_open and self.inside:
            return True
        if not self.outside or (self.idle and turn.state.form):
            return False
        if self.with_files and not turn.message.files:
            return False
        return self.words is None or self.words.search(plain) is not None


class Form(Questionnaire):
    """A conversation; a subclass has its questions as class attributes, in their order.

    `opens_with` are the words and commands that open it, `intents` the intents that do; `tail` may
    follow such a word without a slash. `kinds` of questions it answers itself where its `prefill`
    finds in the text what they are about.
    A form that `keeps_draft` waits when something else is opened; `interrupts` means that opening
    it puts another open form aside; one that `takes_files` takes them at every question; a `shy`
    one has words that may be somebody's name or work; one `for_staff` is a task of a role; one
    `only_offered` answers a letter: its label means it only below that. An `urgent` one, without
    questions, is answered whatever is asked.
    One that `tells_draft` says first where a draft waits.
    A `short_menu` holds nobody: a text that it does not understand is a new wish, and it ends when
    the person leaves it for a while.
    One that `relays` is given every message of a person whose talk with a helper is open, or was
    until now, before anything reads it (`relay`); one that `overhears` reads along (`overhear`).
    One that `answers_old` presses says what became of a button with one of these values, whose
    question is answered.
    One that `claims_texts` is asked about these (`claims`), one that `awaits_texts` about one of no
    known meaning, while no form is open (`awaits`). One that `gives_way` to a text that
    another claims is left then, with the text of this name. One that `takes_back` undoes what was
    recorded, and is offered to who says "undo" while nothing is open. One with `pages` may be
    filled on pages too: the names of the questions of each. Questions that people ask in one with
    a `topic` go on from that kind.
    """

    name: ClassVar[str]
    opens_with: ClassVar[tuple[str, ...]] = ()
    intents: ClassVar[tuple[str, ...]] = ()
    kinds: ClassVar[tuple[str, ...]] = ()
    tail: ClassVar[re.Pattern[str] | None] = None
    keeps_draft: ClassVar[bool] = False
    shy: ClassVar[bool] = False
    interrupts: ClassVar[bool] = False
    takes_files: ClassVar[bool] = False
    for_staff: ClassVar[bool] = False
    only_offered: ClassVar[bool] = False
    tells_draft: ClassVar[bool] = False
    urgent: ClassVar[bool] = False
    short_menu: ClassVar[bool] = False
    claims_texts: ClassVar[ClaimedTexts | None] = None
    gives_way: ClassVar[str] = ""
    awaits_texts: ClassVar[bool] = False
    takes_back: ClassVar[bool] = False
    relays: ClassVar[bool] = False
    answers_old: ClassVar[tuple[str, ...]] = ()
    overhears: ClassVar[bool] = False
    topic: ClassVar[str] = ""
    pages: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def __init_subclass__(
        cls,
        opens_with: str = "",
        intents: str = "",
        kinds: str = "",
        without: str = "",
        **more: Any,
    ) -> None:
        """`without` names the questions of a base form that this one does not ask."""
        super().__init_subclass__(**more)
        cls.name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", cls.__name__).lower()
        cls.opens_with = tuple(word.strip() for word in opens_with.split(",") if word.strip())
        cls.intents = tuple(intents.split())
        cls.kinds = tuple(kinds.split())
        cls.questions = tuple(e for e in cls.all_questions() if e.name not in without.split())
        cls.steps = tuple(each for each in cls.questions if not each.part_of)
        cls.feeding = {each.name: each.feeds for each in cls.questions if each.feeds}

    @classmethod
    def all_questions(cls) -> tuple[Question[Any], ...]:
        """Its own new questions first, then those of its base form, overridden or not."""
        bases = [base for base in cls.__mro__[1:] if issubclass(base, Form)]
        inherited = dict.fromkeys(each.name for base in bases for each in base.questions)
        own = [each for each in vars(cls).values() if isinstance(each, Question)]
        new = [each for each in own if each.name not in inherited]
        return (*new, *(getattr(cls, name) for name in inherited))

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        """Is the form for this person at all? When not, it has said so."""
        return True

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        """Is the form for this person? As `is_for`, but nothing is said."""
        return True

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """May the form be opened now? When not, it has said why."""
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The answers that need not be asked: known, or given in the `argument` of the command."""
        return {}

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        """The argument that a sentence about a task of staff gives; `named` are the names in it."""
        return ""

    @classmethod
    def derive(cls, given: Mapping[str, str]) -> dict[str, str]:
        """The texts given for the pages' questions; one answer may settle another too."""
        asked = {name for names in cls.pages.values() for name in names}
        return {name: text for name, text in given.items() if name in asked}

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Is the text, one of its `claims_texts`, plainly for this form? It may be long."""
        raise NotImplementedError(f"{cls.__name__} has no claims()")

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """May the text, which means nothing that is known, be for this form? It opens with it."""
        raise NotImplementedError(f"{cls.__name__} has no awaits()")

    @classmethod
    def is_told(cls, text: str) -> bool:
        """Do the words say what the form asks, in place of a press on its button?"""
        return False

    @classmethod
    def relay(cls, turn: Turn) -> bool:
        """Give the message of the turn to the person's helper; False when the bot answers it."""
        raise NotImplementedError(f"{cls.__name__} has no relay()")

    @classmethod
    def overhear(cls, turn: Turn) -> None:
        """Keep what concerns it of a message that a helper gets; say nothing."""
        raise NotImplementedError(f"{cls.__name__} has no overhear()")

    def awaits_reading(self, turn: Turn) -> bool:
        """Does the form wait for what the picture of the turn says?"""
        return False

    def take_reading(self, turn: Turn) -> bool:
        """Take what the picture says; True when the form is over."""
        raise NotImplementedError(f"{type(self).__name__} has no take_reading()")

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Take a text that the form claims; True when the form is over."""
        return self.take(turn, given)

    def goes_on_with(self, turn: Turn, text: str) -> bool:
        """Is the text plainly the answer that this draft waits for?"""
        return False

    def holds_nobody(self) -> bool:
        """Is what the person types a new wish where it is no answer, now or always?"""
        return self.short_menu

    def still_for(self, turn: Turn) -> bool:
        """Is the form still for this person? Checked in every turn; when not, it has said so."""
        return True

    def leave(self, turn: Turn, other: "type[Form]") -> None:
        """Say what is lost, or waits, when another form is opened in place of this one."""

    def finish(self, turn: Turn) -> None:
        """Do what the person came for: every question is answered."""
        raise NotImplementedError(f"{type(self).__name__} has no finish()")

    def on_answer(self, turn: Turn, name: str) -> None:
        """React to an answer that was given: it may settle other questions too."""

    def shows(self, turn: Turn, text: str) -> bool:
        """Is the text a label of the pending question's options?"""
        question = self.pending()
        options = question.options(turn, self) if question else ()
        return normalise(text) in {label_words(option.label) for option in options}

    def aside(self, text: str) -> Aside | None:
        """The aside that a text is; None too where any words are an answer."""
        question = self.pending()
        return None if question is None or question.any_words else parse_aside(text)

    def settles(self, turn: Turn, text: str) -> bool:
        """Does a text settle the open question, be it to end the form or to ask another one?
        Nothing of it is kept."""
        tried, said = self.copy(), len(turn.parts)
        question = tried.pending()
        try:
            return question is not None and bool(question.accept(turn, tried, UserInput(text)))
        except (AskAgain, EndForm):
            return True
        except (Ambiguous, Invalid):
            return False
        finally:
            del turn.parts[said:]

    def wants_free_text(self) -> bool:
        """Is the pending question about a name or an address? Only an exact command leaves it."""
        question = self.pending()
        return question is not None and question.verbatim

    def cancelled_text(self) -> str:
        """The name of the text that says that the form was left, and keeps no draft."""
        return "cancelled"

    def goes_back_to(self, turn: Turn) -> str:
        """The command that goes on when the form was left; empty: the menu is offered."""
        return ""

    def wants_file(self) -> bool:
        """May a file be the answer to the pending question, or to any of the form?"""
        question = self.pending()
        return self.takes_files or (question is not None and question.takes_files)

    def expects(self, turn: Turn, text: str) -> bool:
        """Is the text plainly the answer to the pending question, whatever else it may mean?"""
        question = self.pending()
        return question is not None and question.claims(turn, self, text)

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
            if not isinstance(refusal, Impossible):
                self.listen(turn, given, guesses=True)
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return self.reject(turn)
        except Ambiguous as doubt:
            if not doubt.candidates:
                self.listen(turn, given, guesses=doubt.reason == "yesno")
            return self.offer_candidates(turn, question, doubt)
        return self.proceed(turn)

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
