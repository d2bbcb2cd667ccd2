"""Forms: conversations made of questions. What a form says of itself, and what it may override."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

from bot.forms.filling import FilledForm
from bot.forms.options import label_words, normalise
from bot.forms.questions import AskAgain, EndForm, Question
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.subject import Thing
from domain.parsing.replies.asides import Aside, parse_aside


class ClaimedTexts(NamedTuple):
    """The texts about which a form is asked that claims some, whatever the bot has asked.

    `words`: those that have such words, in lower case; `idle`: those that come while no form is
    open; `with_files`: those below files. `inside`: any text while it is open itself; without
    `outside` no others. `only_opens`: the text by which it is opened answers no question.
    """

    words: re.Pattern[str] | None = None
    idle: bool = False
    with_files: bool = False
    inside: bool = False
    outside: bool = True
    only_opens: bool = False

    def may_have(self, turn: Turn, plain: str, *, is_open: bool) -> bool:
        """Is a form to be asked whether it claims this casefolded text? `is_open`: the form is the
        open one."""
        if is_open and self.inside:
            return True
        if not self.outside or (self.idle and turn.state.form):
            return False
        if self.with_files and not turn.message.files:
            return False
        return self.words is None or self.words.search(plain) is not None


class Form(FilledForm):
    """A conversation. A subclass has its questions as class attributes, in their order, and says by
    the other attributes when it is opened and what it does with texts that are no answers."""

    intents: ClassVar[tuple[str, ...]] = ()
    """The intents that open it."""
    kinds: ClassVar[tuple[str, ...]] = ()
    """Kinds of questions that it answers itself, where its `prefill` finds what they are about."""
    topic: ClassVar[str] = ""
    """The kind from which questions go on that people ask while it is open."""
    tail: ClassVar[re.Pattern[str] | None] = None
    """What may follow a word that opens it, when no slash is typed."""
    shy: ClassVar[bool] = False
    """Its words may be somebody's name or work."""
    subject: ClassVar[Thing | None] = None
    """The thing of which people ask more while it is open: "kalo lewat?"."""
    keeps_subject: ClassVar[bool] = False
    """It is about the reply before, whose subject stays."""
    for_staff: ClassVar[bool] = False
    """It is a task of a role."""
    about_somebody: ClassVar[bool] = False
    """It asks for somebody's data or name: a sentence about somebody else is no answer."""
    only_offered: ClassVar[bool] = False
    """It answers a letter: its label opens it only below that."""
    urgent: ClassVar[bool] = False
    """It has no questions, and is answered whatever is asked."""
    interrupts: ClassVar[bool] = False
    """Opening it puts another open form aside."""
    tells_draft: ClassVar[bool] = False
    """It says first where a draft waits."""
    short_menu: ClassVar[bool] = False
    """It holds nobody: what it does not understand is a new wish, and it ends when it is left for a
    while."""
    takes_files: ClassVar[bool] = False
    """It takes files at every question."""
    claims_texts: ClassVar[ClaimedTexts | None] = None
    """The texts about which it is asked whether they are for it (`claims`), whatever is open."""
    gives_way: ClassVar[str] = ""
    """The text that is said when it is left because another form claims what was written."""
    awaits_texts: ClassVar[bool] = False
    """It is asked (`awaits`) about a text of no known meaning while no form is open."""
    takes_back: ClassVar[bool] = False
    """It undoes what was recorded: offered to who says "undo" while no form is open."""
    relays: ClassVar[bool] = False
    """It is given every message of a person whose talk with a helper is open, or was until now,
    before anything reads it (`relay`)."""
    overhears: ClassVar[bool] = False
    """It reads messages to a helper along (`overhear`)."""
    answers_old: ClassVar[tuple[str, ...]] = ()
    """Values of buttons: it says what became of one whose question is answered already."""

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
        """The questions in their order: a class's own new ones first, then those of its base form,
        overridden or not."""
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
        texts, is_open = type(self).claims_texts, turn.state.form == self.name
        opens = texts is not None and texts.only_opens and not is_open
        return self.proceed(turn) if opens else self.take(turn, given)

    def goes_on_with(self, turn: Turn, text: str) -> bool:
        """Is the text plainly the answer that this draft waits for?"""
        return False

    def holds_nobody(self) -> bool:
        """Is what the person types a new wish where it is no answer, now or always?"""
        return self.short_menu

    def lets_in(self, text: str, names: Sequence[str]) -> bool:
        """May a text that is no answer be answered by what it plainly means, by these names?"""
        return True

    def still_for(self, turn: Turn) -> bool:
        """Is the form still for this person? Checked in every turn; when not, it has said so."""
        return True

    def leave(self, turn: Turn, other: "type[Form]") -> None:
        """Say what is lost, or waits, when another form is opened in place of this one."""

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
        refused, question = turn.state.refused, tried.pending()
        try:
            return question is not None and bool(question.accept(turn, tried, UserInput(text)))
        except (AskAgain, EndForm):
            return True
        except (Ambiguous, Invalid):
            return False
        finally:
            del turn.parts[said:]
            turn.state.refused = refused

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

    @classmethod
    def may_take_files(cls) -> bool:
        """May a file be an answer in it at all?"""
        return cls.takes_files or any(each.takes_files for each in cls.questions)

    def wants_file(self) -> bool:
        """May a file be the answer to the pending question, or to any of the form?"""
        question = self.pending()
        return self.takes_files or (question is not None and question.takes_files)

    def whose_name(self, turn: Turn) -> str:
        """The name of whoever it is about; "" before that is known."""
        return self.answers.get("full_name", "")

    def expects(self, turn: Turn, text: str) -> bool:
        """Is the text plainly the answer to the pending question, whatever else it may mean?"""
        question = self.pending()
        return question is not None and question.claims(turn, self, text)
