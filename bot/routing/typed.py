"""A typed text: a command, the words or the number of a button, a label, an answer, or a wish."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.forms.form import Form
from bot.forms.options import (
    essential,
    last_offered_options,
    letter_options,
    option_labelled,
    option_meant,
    option_with_number,
)
from bot.forms.stack import FormStack
from bot.routing.asides import Asides
from bot.routing.catalogue import FormCatalogue, SlashCommands
from bot.routing.intents import Intents
from bot.routing.labelled import Labels
from bot.routing.open_question import OpenQuestion
from bot.routing.own_texts import why_of
from bot.routing.tasks import TextsByReader
from bot.routing.understanding import Understanding
from bot.state import AFTER_TALK, UserInput
from bot.turn import Turn
from domain.files import FileKind
from domain.parsing.replies.asides import Aside, parse_aside

COMMAND_TO_BOT = re.compile(r"\A(/\w+)@\w+")
"""A command with the name of the bot behind it, as Telegram writes it: "/daftar@NamaBot"."""


@dataclass(frozen=True)
class Typed:
    """A typed text, with the open form, and the options (value, label) of the last reply as
    `offers`."""

    turn: Turn
    text: str
    offers: list[list[str]]
    form: Form | None

    @cached_property
    def shown(self) -> list[list[str]]:
        """The options that the text may mean: a number in no form is of the last message, be it a
        letter."""
        if self.form or not self.text.isdecimal():
            return self.offers
        return last_offered_options(self.turn) or self.offers

    @cached_property
    def named(self) -> str | None:
        """The value of the option that the text says by its label or the sum in it."""
        labelled = option_labelled(self.text, self.shown)
        return labelled or option_with_number(self.text, self.shown)

    @cached_property
    def meant(self) -> str | None:
        """The same, or of the option that its place in the list or a yes means."""
        numbered, idle = self.turn.state.numbered, self.form is None
        return self.named or option_meant(self.text, self.shown, numbered, idle)


class TypedText:
    """Reads a text in the ways that it may be meant, the surest first."""

    def __init__(
        self,
        stack: FormStack,
        catalogue: FormCatalogue,
        commands: SlashCommands,
        texts: TextsByReader,
    ) -> None:
        self.stack = stack
        self.catalogue = catalogue
        self.commands = commands
        self.texts = texts
        self.intents = Intents(stack, catalogue, texts)
        self.understanding = Understanding(self.intents)
        self.labels = Labels(catalogue, texts, self.run)
        self.asides = Asides(stack, catalogue, self.intents, self.run)
        self.open_question = OpenQuestion(stack, catalogue, commands, self.understanding)

    def answer(self, turn: Turn, text: str, offers: list[list[str]]) -> None:
        """Answer a typed text; `offers` are the options (value, label) of the last reply."""
        text = COMMAND_TO_BOT.sub(r"\1", text)
        if not self.runs_command(turn, text):
            typed = Typed(turn, text, offers, self.stack.current(turn))
            any(way(self, typed) for way in WAYS)

    def run(self, turn: Turn, command: str) -> None:
        """Do what the button of a command does."""
        self.answer(turn, command, [])

    def runs_command(self, turn: Turn, text: str) -> bool:
        """Do what a slash command says."""
        word, _, argument = text.partition(" ")
        return text.startswith("/") and self.commands.run(turn, word, argument)

    def presses_label(self, typed: Typed) -> bool:
        """Press the button of the last reply whose label was typed."""
        return self.presses(typed, option_labelled(typed.text, typed.offers))

    def presses(self, typed: Typed, value: str | None) -> bool:
        """Do what the button of this value does, where that is a command."""
        is_command = bool(value) and str(value).startswith("/")
        if is_command:
            self.run(typed.turn, str(value))
        return is_command

    def corrects_reading(self, typed: Typed) -> bool:
        """Look again for whom staff meant, who say that it was somebody else."""
        turn, form = typed.turn, typed.form
        named = self.intents.texts.named_as_wrong(turn, form, typed.text) if form else ()
        if named:
            self.stack.park(turn)
            self.stack.open(turn, self.catalogue.openings["/orang"], " ".join(named))
        return bool(named)

    def answers_as_expected(self, typed: Typed) -> bool:
        """Give the open question the very words that it waits for."""
        form = typed.form
        is_expected = form is not None and form.expects(typed.turn, typed.text)
        if form and is_expected:
            self.stack.answer(typed.turn, form, UserInput(typed.text))
        return is_expected

    def opens_with_argument(self, typed: Typed) -> bool:
        """Open the form of the first words, with what follows them."""
        form, rest = next(self.commands_with_argument(typed.text), (None, ""))
        if form:
            self.stack.open(typed.turn, form, rest)
        return form is not None

    def commands_with_argument(self, text: str) -> Iterator[tuple[type[Form], str]]:
        """The form that the first one or two words open, with what follows, where it takes that."""
        words = text.split()
        if not words or words[0].casefold() not in self.catalogue.before_tails:
            return
        for count in (1, 2):
            form = self.catalogue.openings.get(" ".join(words[:count]).casefold())
            if form is None or form.tail is None or parse_aside(text) is Aside.RESUME:
                continue
            rest = " ".join(words[count:])
            if form.tail.fullmatch(rest):
                yield form, rest

    def opens_by_phrase(self, typed: Typed) -> bool:
        """Open the form of this phrase; help, and a why, are of the open one."""
        turn, form, text = typed.turn, typed.form, typed.text
        opened = self.catalogue.openings.get(text.casefold())
        is_open = form is None or not form.wants_free_text()
        if opened is None and is_open and len(plain := essential(text).split()) > 1:
            opened = self.catalogue.openings.get(" ".join(plain))
        if opened is None:
            return False
        if form and opened is self.catalogue.openings["/bantuan"]:
            self.stack.explain(turn, form)
        elif form and (why := why_of(turn, form, text)) and not letter_options(turn):
            turn.say(why)
            self.stack.ask_again(turn)
        elif opened.shy and form and form.wants_free_text():
            return False
        else:
            self.stack.open(turn, opened, "")
        return True

    def presses_number_of_letter(self, typed: Typed) -> bool:
        """Press the button of a letter that came since the open question, by its number."""
        if typed.form is None or not typed.text.isdecimal():
            return False
        letter = letter_options(typed.turn)
        meant = option_meant(typed.text, letter, numbered=True, idle=True)
        if meant:
            self.run(typed.turn, meant)
        return bool(meant)

    def tells_option(self, typed: Typed) -> bool:
        """Open what is told below the last message: "udah" below a letter says that it is paid."""
        turn = typed.turn
        may_tell = typed.form is None or turn.state.asked == AFTER_TALK
        told = self.told_option(turn, typed.text) if may_tell else ""
        opened = self.catalogue.form_of(told) if told else None
        if opened:
            self.stack.open(
                turn, opened, told.partition(" ")[2] if opened.for_staff else typed.text
            )
        return opened is not None

    def told_option(self, turn: Turn, text: str) -> str:
        """The command of a button below the last message that these words answer; empty without
        one."""
        shown = last_offered_options(turn)
        forms = {each: self.catalogue.form_of(each) for each, _ in shown if each.startswith("/")}
        return next((each for each, form in forms.items() if form and form.is_told(text)), "")

    def opens_labelled(self, typed: Typed) -> bool:
        """Open what has this label anywhere, where no option of the last reply is named."""
        if typed.named:
            return False
        return self.labels.open(typed.turn, typed.form, typed.text, typed.shown)

    def presses_meant(self, typed: Typed) -> bool:
        """Press the button of the last reply that is meant."""
        return self.presses(typed, typed.meant)

    def takes_sheet(self, typed: Typed) -> bool:
        """Take in a sheet that the open form does not want, from whoever may send it."""
        turn, form = typed.turn, typed.form
        if not any(each.contents.kind is FileKind.SHEET for each in turn.message.files):
            return False
        sheets = self.catalogue.openings["/berkas"]
        is_other = form is None or (sheets.is_usable(turn) and not form.wants_file())
        if is_other:
            self.stack.open(turn, sheets, "")
        return is_other

    def hears_aside(self, typed: Typed) -> bool:
        """Answer what goes on from the last reply, or is said beside, where no form is open."""
        turn = typed.turn
        is_idle = typed.form is None and not turn.message.files
        return is_idle and self.asides.answer(turn, typed.text, typed.shown)

    def understands(self, typed: Typed) -> bool:
        """Answer by what the text means, where no form is open."""
        if typed.form is None:
            self.understanding.understand(typed.turn, typed.text)
        return typed.form is None

    def chooses(self, typed: Typed) -> bool:
        """Choose the option of the open question that is meant."""
        if typed.form and typed.meant:
            given = UserInput(typed.text, typed.meant, (typed.meant,))
            self.stack.answer(typed.turn, typed.form, given)
        return bool(typed.meant)

    def takes(self, typed: Typed) -> bool:
        """Take it for the open question, or for what is said beside that."""
        assert typed.form, "without one it was understood"
        self.open_question.take(typed.turn, typed.form, typed.text)
        return True


WAYS: Sequence[Callable[[TypedText, Typed], bool]] = (
    TypedText.presses_label,
    TypedText.corrects_reading,
    TypedText.answers_as_expected,
    TypedText.opens_with_argument,
    TypedText.opens_by_phrase,
    TypedText.presses_number_of_letter,
    TypedText.tells_option,
    TypedText.opens_labelled,
    TypedText.presses_meant,
    TypedText.takes_sheet,
    TypedText.hears_aside,
    TypedText.understands,
    TypedText.chooses,
    TypedText.takes,
)
"""Each answers a text that is meant so, and says whether it did; the first that does is the last
one."""
