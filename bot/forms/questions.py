"""Questions: each turns what a person typed, tapped or sent into one answer that can be kept.

An answer is kept as text; `load` makes its value of it again. The texts are found by name:
`<form>-<question>` is the question, `.label` its line in the review, `.echo` says a parsed value
back in full words, `.help` explains it.
"""

from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from typing import Any, Generic, Self, TypeVar, overload

from bot.forms.options import answers_said, essential, label_words, match_option, normalise
from bot.message import Document, InboundKind, Option
from bot.state import UserInput
from bot.turn import Members, Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.selection import parse_selection
from domain.parsing.replies.yes_no import YesNo, parse_yes_no, says_just_that

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Condition = Callable[[Any], bool]

OWN_NUMBER = "nomor ini"
"""What the button says that hands over a number which the platform knows already."""


class EndForm(Exception):
    """An answer that ends the conversation; `reason` names the sentence with `values` that says
    why.

    With `keeps_answers` the other answers wait as a draft: a wrong press loses none. One who may
    think better of it is offered the form again where it `reopens`.
    """

    def __init__(
        self, reason: str, *, keeps_answers: bool = False, reopens: bool = False, **values: object
    ) -> None:
        super().__init__(reason)
        self.reason, self.values = reason, values
        self.keeps_answers, self.reopens = keeps_answers, reopens


class AnotherWish(Exception):
    """A text that is no answer to the question, but says something else; `answer` answers that."""

    def __init__(self, answer: Callable[[], None]) -> None:
        super().__init__()
        self.answer = answer


class AskAgain(Exception):
    """An answer that takes earlier answers back: the questions named are asked again. What was
    `said` with it may answer the first of them."""

    def __init__(self, *questions: str, said: str = "") -> None:
        super().__init__(*questions)
        self.questions = questions
        self.said = said


def always(form: Any) -> bool:
    """The condition of a question that is always asked."""
    return True


def among(question: str, answers: Collection[StrEnum]) -> Condition:
    """The condition that the answer to an earlier question is one of these."""
    return lambda form: getattr(form, question) in answers


def no_values(turn: Turn, form: Any) -> dict[str, object]:
    return {}


class Question(Generic[T]):
    """On a form's class this is the question; on a form it is the answer.

    `read` makes a value of typed text (and may raise Invalid or Ambiguous); `load` makes it of the
    kept text; `show` puts it into words; `suggest` finds what to offer (value, label), or it is all
    `members`; `tell` gives the values that the question's words need.
    `when` says whether it is asked; `only_if` too, by the name of an earlier question and those of
    its answers with which this one is asked, which a page can be told.
    `feeds` names the questions whose answers depend on this one. `keyboard` is what a page offers
    to type it with: text, number, tel or date.
    One that is `part_of` another completes or confirms its answer and shares its number; part of
    itself, it has no number. One `on_request` is asked on a page, and in the chat of somebody who
    wants to answer it.
    """

    name: str
    closed = False
    """Are its options the only answers?"""
    verbatim = False
    """Is it a name or an address, which only an exact command leaves?"""
    way_on = ""
    """The value of the option that leads on, where one does."""
    takes_files = False
    """May a file be its answer?"""
    any_words = False
    """Are any words an answer, a greeting too?"""
    takes_kinds: Collection[InboundKind] = ()
    """The kinds of messages besides a text that are its answer."""

    def __init__(
        self,
        read: Callable[[Turn, str], T],
        *,
        load: Callable[[str], T] = str,  # type: ignore[assignment]  # T is str unless said
        show: Callable[[Turn, T], str] | None = None,
        suggest: Callable[[Turn, Any], Sequence[tuple[str, str]]] | None = None,
        members: Members | None = None,
        tell: Callable[[Turn, Any], dict[str, object]] = no_values,
        when: Condition = always,
        only_if: tuple[str, Collection[StrEnum]] | None = None,
        optional: bool = False,
        verbatim: bool = False,
        feeds: tuple[str, ...] = (),
        part_of: str = "",
        on_request: bool = False,
        keyboard: str = "text",
    ) -> None:
        self.read = read
        self.load = load
        self.shown = show
        self.suggest = suggest
        self.members = members
        self.tell = tell
        self.when = among(*only_if) if only_if else when
        self.only_if = only_if
        self.optional = optional
        self.verbatim = verbatim
        self.feeds = feeds
        self.part_of = part_of
        self.on_request = on_request
        self.keyboard = keyboard

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.name = name

    @overload
    def __get__(self, form: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, form: Any, owner: type[Any]) -> T: ...
    def __get__(self, form: Any, owner: type[Any]) -> Self | T:
        return self if form is None else form.loaded(self.name, self.load)

    def is_valid(self, form: Any) -> bool:
        """May the kept answer still be used? After a deploy it may not."""
        if form.answers[self.name] == "" and self.optional:
            return True
        try:
            form.loaded(self.name, self.load)
        except (ValueError, Invalid, Ambiguous):
            return False
        return True

    def options(self, turn: Turn, form: Any) -> list[Option]:
        if self.members:
            return turn.choices(self.members)
        if self.suggest is None:
            return []
        return [Option(value, label) for value, label in self.suggest(turn, form)]

    def values(self, turn: Turn, form: Any) -> set[str]:
        """The values that a press may bring: the options', unless more had a button once."""
        return {option.value for option in self.options(turn, form)}

    def shown_options(self, turn: Turn, form: Any) -> Sequence[Option]:
        """Keep only the options that are shown below the question."""
        return self.options(turn, form)

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        """Is the text plainly an answer to it, whatever it may mean elsewhere?"""
        return False

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        """The answer as it is kept; Invalid or Ambiguous when the input is none."""
        picked = self.picked(turn, form, given)
        try:
            return str(self.read(turn, given.text if picked is None else picked))
        except (Invalid, Ambiguous):
            options = self.options(turn, form) if says_just_that(given.text) else []
            if len(options) != 1 or not options[0].value.isdecimal():
                raise  # There is more to say than a yes, unless one sum is offered.
            return str(self.read(turn, options[0].value))

    def picked(self, turn: Turn, form: Any, given: UserInput) -> str | None:
        """The value of the option that was pressed, or whose label was typed; None for a text."""
        if given.value is not None:
            return given.value
        options, wanted = self.options(turn, form), normalise(given.text)
        return next((each.value for each in options if wanted == label_words(each.label)), None)

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        """A kept answer in words."""
        if kept == "" and self.optional:
            return turn.text("option-none")
        return self.shown(turn, self.load(kept)) if self.shown else kept

    def ask(self, turn: Turn, form: Any) -> None:
        """Say the question, and show its options; put once more, it is its `.again` text if it has
        one: what it means was just said."""
        name = f"{form.name}-{self.name}"
        is_again = bool(turn.parts) and turn.state.asked == self.name
        if is_again and turn.texts.has(turn.person.language, f"{name}.again"):
            name = f"{name}.again"
        turn.say(name, **self.tell(turn, form))
        turn.ask(self.options(turn, form), numbered=self.closed, primary=self.way_on)


class OptionQuestion(Question[T]):
    """One of its options, by press, number, value, label, or nearly the label."""

    closed = True

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        options = self.options(turn, form)
        if given.value is not None and given.value in {option.value for option in options}:
            return given.value
        try:
            return match_option(given.text, options)
        except (Invalid, Ambiguous):
            if len(options) == 1 and says_just_that(given.text):
                return options[0].value
            raise

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        labels = {option.value: option.label for option in self.options(turn, form)}
        return labels.get(kept, kept)


class ChoiceQuestion(OptionQuestion[E]):
    """One of the members of an enumeration: `option-<member>`, and more names in its `.also`. A
    plain yes or no means the members `yes` and `no`, where the question can be answered so."""

    def __init__(
        self,
        members: type[E],
        *,
        among: Callable[[Turn, Any], Members] | None = None,
        yes: E | None = None,
        no: E | None = None,
        **how: Any,
    ) -> None:
        super().__init__(lambda turn, text: members(text), load=members, **how)
        self.among = among or (lambda turn, form: members)
        self.plain = {YesNo.YES: yes, YesNo.NO: no}

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return turn.choices(self.among(turn, form))

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        for each in self.among(turn, form):
            name = f"option-{each}.also"
            if essential(given.text) in answers_said(turn.texts, turn.person.language, name):
                return str(each)
        try:
            return super().accept(turn, form, given)
        except (Invalid, Ambiguous):
            if meant := self.said_plainly(given.text):
                return str(meant)
            raise

    def said_plainly(self, text: str) -> E | None:
        """The member that stands for a plain yes or no (`plain`); None for another text, or where
        no member does."""
        if not any(self.plain.values()):
            return None
        try:
            return self.plain.get(parse_yes_no(text))
        except (Invalid, Ambiguous):
            return None


class QueryQuestion(OptionQuestion[str]):
    """One of the options a query finds (value, label); it may depend on earlier answers.

    `match(turn, text, options)` reads typed text, if nearly-the-label is not good enough.
    `everywhere` finds (value, label, group) of all, for a page that cannot ask step by step.
    """

    def __init__(
        self,
        query: Callable[[Turn, Any], Sequence[tuple[str, str]]],
        *,
        match: Callable[[Turn, str, Sequence[tuple[str, str]]], str] | None = None,
        everywhere: Callable[[Turn], Sequence[tuple[str, str, str]]] | None = None,
        **how: Any,
    ) -> None:
        super().__init__(lambda turn, text: text, **how)
        self.query = query
        self.match = match
        self.everywhere = everywhere

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(value, label) for value, label in self.query(turn, form)]

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            return super().accept(turn, form, given)
        except Invalid:
            if self.match is None:
                raise
            options = self.options(turn, form)
            return self.match(turn, given.text, [(each.value, each.label) for each in options])


class SeveralQuestion(Question[list[int]]):
    """Some of a numbered list: "1, 3", "1 sampai 5", "semua kecuali 3". Kept are their ids.

    `listed` finds the ids in their order; the first `most` of them are shown with a number.
    """

    def __init__(
        self, listed: Callable[[Turn, Any], Sequence[int]], *, most: int, **how: Any
    ) -> None:
        super().__init__(
            lambda turn, text: [],
            load=lambda kept: [int(each) for each in kept.split()],
            suggest=lambda turn, form: [("all", turn.text("option-all"))],
            **how,
        )
        self.listed = listed
        self.most = most

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        ids = self.listed(turn, form)
        text = given.text if given.value is None else given.value
        places = parse_selection(text, min(len(ids), self.most), len(ids))
        return " ".join(str(ids[place - 1]) for place in places)


class PhotoQuestion(Question[str]):
    """A picture or document; `keep` checks and stores it and returns what to remember it by."""

    takes_files = True

    def __init__(self, keep: Callable[[Turn, Document], str], **how: Any) -> None:
        super().__init__(lambda turn, text: text, **how)
        self.keep = keep

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if not turn.message.files:
            raise Invalid("photo-missing")
        return self.keep(turn, turn.message.files[0])

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        return turn.text("option-photo-kept" if kept else "option-none")


class PhoneQuestion(Question[T]):
    """A phone number: shared by button, or typed. Some platforms prove the own one all the time."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        own = Option(OWN_NUMBER, turn.text("button-share-phone"))
        return [*([own] if turn.message.phone else ()), *super().options(turn, form)]

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        own = turn.message.phone
        if own and given.value is None and not given.text.strip():
            return f"{own} proven"
        answer = super().accept(turn, form, given)
        return f"{own} proven" if answer == own else answer

    def ask(self, turn: Turn, form: Any) -> None:
        super().ask(turn, form)
        if not turn.message.phone:
            turn.ask_phone = turn.text("button-share-phone")
