"""Whose turn is it: a command, a button, the open question, or an intent?"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from bot.forms.form import Form
from bot.forms.options import match_option, normalise
from bot.forms.page_answers import submit
from bot.forms.stack import FormStack
from bot.message import InboundKind, Option
from bot.state import UserInput
from bot.turn import Turn, last_offered_options
from domain.invalid import Ambiguous, Invalid
from domain.parsing.navigation import Navigation, parse_exact_command, parse_navigation
from domain.parsing.yes_no import YesNo, parse_yes_no

TOO_LONG = 4_000
WISHES = {
    "/kembali": Navigation.BACK,
    "/batal": Navigation.CANCEL,
    "/lewati": Navigation.SKIP,
    "/ulang": Navigation.RESTART,
}


class Intents(Protocol):
    def predict(self, text: str) -> tuple[str | None, Sequence[str]]:
        """The intent that is surely meant, and the ones that may be."""
        ...


class Router:
    """Knows the forms by the words that open them, and by intent."""

    def __init__(self, forms: Sequence[type[Form]], intents: Intents) -> None:
        self.desk = FormStack(forms)
        self.openings = {word.casefold(): form for form in forms for word in form.opens_with}
        self.by_intent = {intent: form for form in forms for intent in form.intents}
        self.intents = intents

    def converse(self, turn: Turn) -> None:
        offers, turn.state.offers = turn.state.offers, []
        if turn.message.kind is not InboundKind.MESSAGE:
            turn.say(f"kind-{turn.message.kind}")
            if turn.message.kind is not InboundKind.GROUP:
                self.desk.ask_again(turn)
        elif turn.message.filled:
            submit(turn, self.desk, turn.message.filled)
        elif len(turn.message.press or turn.message.text) > TOO_LONG:
            turn.say("error-too-long")
            self.desk.ask_again(turn)
        elif turn.message.press:
            self.press(turn, turn.message.press)
        else:
            self.text(turn, turn.message.text.strip(), offers)
        self.open_next_form(turn)
        turn.state.offers = options_of_reply(turn)
        turn.state.numbered = turn.numbered

    def open_next_form(self, turn: Turn) -> None:
        """A form that is done may open another one."""
        for _ in range(3):
            if turn.opening is None:
                return
            (word, argument), turn.opening = turn.opening, None
            self.command(turn, word, argument)

    def press(self, turn: Turn, press: str) -> None:
        if press.startswith("/"):
            return self.text(turn, press, [])
        nonce, _, value = press.partition(".")
        form = self.desk.current(turn)
        if form is None or nonce != turn.state.nonce:
            turn.say("button-old")
            return self.desk.ask_again(turn)
        if value.startswith("/"):
            return self.text(turn, value, [])
        return self.desk.answer(turn, form, UserInput("", value))

    def commands_with_argument(self, text: str) -> Iterator[tuple[type[Form], str]]:
        """The form that one or two first words open, with what follows them, when it may."""
        words = text.split()
        for count in (1, 2):
            form = self.openings.get(" ".join(words[:count]).casefold())
            rest = " ".join(words[count:])
            if form and form.tail and form.tail.fullmatch(rest):
                yield form, rest

    def text(self, turn: Turn, text: str, offers: list[list[str]]) -> None:
        word, _, argument = text.partition(" ")
        if text.startswith("/") and self.command(turn, word, argument):
            return None
        form = self.desk.current(turn)
        for tailed, rest in self.commands_with_argument(text):
            return self.desk.open(turn, tailed, rest)
        opened = self.openings.get(text.casefold())
        if opened and form and opened is self.openings["/bantuan"]:
            return self.desk.explain(turn, form)
        if opened and not (opened.shy and form and form.wants_free_text()):
            return self.desk.open(turn, opened, "")
        if form is None and text.isdigit():
            offers = last_offered_options(turn) or offers
        offered = option_typed(text, offers, turn.state.numbered, form is None)
        if offered and offered.startswith("/"):
            return self.text(turn, offered, [])
        if form is None:
            return self.detect_intent(turn, text)
        if offered:
            return self.desk.answer(turn, form, UserInput(text, offered))
        return self.navigate(turn, form, text)

    def navigate(self, turn: Turn, form: Form, text: str) -> None:
        try:
            wish = parse_exact_command(text) if form.wants_free_text() else parse_navigation(text)
        except Ambiguous:
            turn.say("ask-stop")
            return turn.offer("/batal", "/pengingat stop")
        if wish is None or wish is Navigation.NEXT:
            return self.desk.answer(turn, form, UserInput(text))
        return self.follow_navigation(turn, form, wish)

    def follow_navigation(self, turn: Turn, form: Form, wish: Navigation) -> None:
        if wish is Navigation.MENU:
            return self.desk.open(turn, self.openings["/menu"], "")
        if wish is Navigation.CANCEL:
            return self.desk.cancel(turn, form)
        if wish is Navigation.RESTART:
            return self.desk.restart(turn, form)
        if wish is Navigation.HELP:
            return self.desk.explain(turn, form)
        over = form.back(turn) if wish is Navigation.BACK else form.skip(turn)
        return self.desk.finish(turn, form, over)

    def command(self, turn: Turn, word: str, argument: str) -> bool:
        """Open what a slash command names; False when it names nothing."""
        word = word.casefold()
        form = self.desk.current(turn)
        if word in ("/lanjut", "/buang"):
            self.desk.resume(turn) if word == "/lanjut" else self.desk.discard(turn)
        elif word in WISHES and form:
            self.follow_navigation(turn, form, WISHES[word])
        elif word == "/bantuan" and form:
            self.desk.explain(turn, form)
        elif word in self.openings:
            self.desk.open(turn, self.openings[word], argument)
        else:
            return False
        return True

    def detect_intent(self, turn: Turn, text: str) -> None:
        """No form is open: what does the person want?"""
        intent, candidates = self.intents.predict(text) if text else (None, ())
        if intent in self.by_intent:
            return self.desk.open(turn, self.by_intent[intent], text)
        forms = dict.fromkeys(self.by_intent[each] for each in candidates if each in self.by_intent)
        if forms:
            turn.say("ask-meant")
            return turn.offer(*(form.opens_with[0] for form in forms), "/menu")
        turn.say("files-nowhere" if turn.message.files else "not-understood")
        return turn.offer("/menu", "/bantuan")


def options_of_reply(turn: Turn) -> list[list[str]]:
    """What the reply offers, at its place in the list: the question reads its own options."""
    commands = [[each.value, each.label] for each in turn.options if each.value.startswith("/")]
    own = turn.state.offers or [["", ""]] * (len(turn.options) - len(commands))
    return [*own, *commands] if commands or turn.state.offers else []


def option_typed(text: str, offers: list[list[str]], shown: bool, idle: bool) -> str | None:
    """The value of an option of the last reply that was typed instead of pressed.

    A number counts when numbers were `shown`; a yes means no command when a question waits.
    """
    options = [Option(value, label) for value, label in offers]
    wanted = normalise(text)
    for option in options:
        if wanted and wanted in (normalise(option.label), normalise(option.value)):
            return option.value
    first = options[0].value if options else ""
    alone = len(options) == 1 or first == "/lanjut"
    if alone and is_agreement(text) and (idle or first[:1] not in ("", "/")):
        return first
    listed = first[:1] in ("", "/")
    if shown and text.isdigit() and (len(text) == 1 or listed):
        try:
            return match_option(text, options)
        except (Ambiguous, Invalid):
            return None
    return None


def is_agreement(text: str) -> bool:
    try:
        return parse_yes_no(text) is YesNo.YES
    except (Ambiguous, Invalid):
        return False
