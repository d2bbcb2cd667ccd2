"""Routing of an inbound message: to a command, a button, the open question, or an intent."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from bot.forms.form import Form
from bot.forms.options import match_option, normalise
from bot.forms.page_answers import submit
from bot.forms.stack import FormStack
from bot.message import InboundKind, Option
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.navigation import Navigation, parse_exact_command, parse_navigation
from domain.parsing.yes_no import YesNo, parse_yes_no
from models.delivery import chat_history

MOST_OPTIONS = 10
"""WhatsApp shows no more below one message."""
TOO_LONG = 4_000
"""Characters of a message that is not read, unless a form claims it."""

NAVIGATION_COMMANDS = {
    "/kembali": Navigation.BACK,
    "/batal": Navigation.CANCEL,
    "/lewati": Navigation.SKIP,
    "/ulang": Navigation.RESTART,
}
PAGE_NAVIGATION = ("/lewati", "/kembali")
"""The ways in a form that its page offers."""


class Intents(Protocol):
    def predict(self, text: str) -> tuple[str | None, Sequence[str]]:
        """The intent that is surely meant, and the ones that may be."""
        ...


class Router:
    """The forms, found by the words that open them and by intent."""

    def __init__(self, forms: Sequence[type[Form]], intents: Intents) -> None:
        self.stack = FormStack(forms)
        self.openings = {word.casefold(): form for form in forms for word in form.opens_with}
        self.by_intent = {intent: form for form in forms for intent in form.intents}
        self.intents = intents

    def converse(self, turn: Turn) -> None:
        """Answer the message of the turn."""
        offers, turn.state.offers = turn.state.offers, []
        if turn.message.form:
            self.answer_page(turn)
        elif turn.message.kind is not InboundKind.MESSAGE:
            turn.say(f"kind-{turn.message.kind}")
            if turn.message.kind is not InboundKind.GROUP:
                self.stack.ask_again(turn)
        elif turn.message.filled:
            submit(turn, self.stack, turn.message.filled)
        elif self.stack.claim(turn, "" if turn.message.press else turn.message.text):
            pass
        elif len(turn.message.press or turn.message.text) > TOO_LONG:
            turn.say("error-too-long")
            self.stack.ask_again(turn)
        elif turn.message.press:
            self.press(turn, turn.message.press, offers)
        else:
            self.text(turn, turn.message.text.strip(), offers)
        self.open_next_form(turn)
        self.show_open_question(turn)
        self.offer_way_on(turn)
        turn.state.offers = options_of_reply(turn)
        turn.state.numbered = turn.numbered

    def answer_page(self, turn: Turn) -> None:
        """Answer the question that a form's page shows: no word on it is a command or opens
        anything."""
        form, message = self.stack.current(turn), turn.message
        nonce, _, value = message.press.partition(".")
        is_old = bool(message.press) and nonce != turn.state.nonce
        if form is None or form.name != message.form or is_old:
            turn.say("button-old")
        elif message.kind is not InboundKind.MESSAGE:
            turn.say(f"kind-{message.kind}")
        elif len(message.text) > TOO_LONG:
            turn.say("error-too-long")
        elif value in PAGE_NAVIGATION:
            return self.follow_navigation(turn, form, NAVIGATION_COMMANDS[value])
        elif not (value or message.text.strip()).startswith("/"):
            given = UserInput("", value) if message.press else UserInput(message.text.strip())
            return self.stack.answer(turn, form, given)
        return self.stack.ask_again(turn)

    def show_open_question(self, turn: Turn) -> None:
        """Ask the open question below a reply about something else.

        Nobody answers a question that the last message does not show: a yes to another one could
        be taken for a consent. A reply with a button that leads back to it needs nothing more.
        """
        leads_back = any(each.value == "/lanjut" for each in turn.options)
        if turn.state.form and turn.parts and not turn.asked and not leads_back:
            offered = turn.options
            self.stack.ask_again(turn)
            if len(turn.options) + len(offered) <= MOST_OPTIONS:
                turn.options += offered

    def offer_way_on(self, turn: Turn) -> None:
        """Offer the menu, and a draft that waits, below a reply that asks and offers nothing."""
        asks = turn.state.form or turn.asked or turn.message.kind is InboundKind.GROUP
        if turn.parts and not turn.options and not asks:
            turn.offer(*(("/lanjut",) if turn.state.parked else ()), "/menu")

    def open_next_form(self, turn: Turn) -> None:
        """Open the form that a finished form asked for; that one may open another."""
        for _ in range(3):
            if turn.opening is None:
                return
            (word, argument), turn.opening = turn.opening, None
            self.command(turn, word, argument)

    def press(self, turn: Turn, press: str, offers: list[list[str]]) -> None:
        """Answer the press of a button; one of an earlier question does nothing.

        `offers` are the options (value, label) of the last reply.
        """
        if press.startswith("/"):
            return self.text(turn, press, [])
        nonce, _, value = press.partition(".")
        form = self.stack.current(turn)
        if form is None or nonce != turn.state.nonce:
            turn.say("button-old")
            return self.stack.ask_again(turn)
        if value.startswith("/"):
            return self.text(turn, value, [])
        shown = tuple(each for each, _ in offers if each and not each.startswith("/"))
        return self.stack.answer(turn, form, UserInput("", value, shown))

    def commands_with_argument(self, text: str) -> Iterator[tuple[type[Form], str]]:
        """The form that the first one or two words open, with what follows, where it takes that."""
        words = text.split()
        for count in (1, 2):
            form = self.openings.get(" ".join(words[:count]).casefold())
            rest = " ".join(words[count:])
            if form and form.tail and form.tail.fullmatch(rest):
                yield form, rest

    def text(self, turn: Turn, text: str, offers: list[list[str]]) -> None:
        """Answer a typed text; `offers` are the options (value, label) of the last reply."""
        word, _, argument = text.partition(" ")
        if text.startswith("/") and self.command(turn, word, argument):
            return None
        form = self.stack.current(turn)
        for form_with_tail, rest in self.commands_with_argument(text):
            return self.stack.open(turn, form_with_tail, rest)
        opened = self.openings.get(text.casefold())
        if opened and form and opened is self.openings["/bantuan"]:
            return self.stack.explain(turn, form)
        if opened and not (opened.shy and form and form.wants_free_text()):
            return self.stack.open(turn, opened, "")
        if form is None and text.isdecimal():
            offers = last_offered_options(turn) or offers
        offered = option_typed(text, offers, turn.state.numbered, form is None)
        if offered and offered.startswith("/"):
            return self.text(turn, offered, [])
        if form is None:
            return self.detect_intent(turn, text)
        if offered:
            return self.stack.answer(turn, form, UserInput(text, offered, (offered,)))
        return self.navigate(turn, form, text)

    def navigate(self, turn: Turn, form: Form, text: str) -> None:
        """Read a typed text as navigation in the form, else as an answer."""
        try:
            parse = parse_exact_command if form.wants_free_text() else parse_navigation
            navigation = parse(text)
        except Ambiguous:
            turn.say("ask-stop")
            turn.asked = True
            return turn.offer("/batal", "/pengingat stop")
        if navigation is None or navigation is Navigation.NEXT:
            return self.stack.answer(turn, form, UserInput(text))
        return self.follow_navigation(turn, form, navigation)

    def follow_navigation(self, turn: Turn, form: Form, navigation: Navigation) -> None:
        """Go where the person wants to go from the open question."""
        if navigation is Navigation.MENU:
            return self.stack.open(turn, self.openings["/menu"], "")
        if navigation is Navigation.CANCEL:
            return self.stack.cancel(turn, form)
        if navigation is Navigation.RESTART:
            return self.stack.restart(turn, form)
        if navigation is Navigation.HELP:
            return self.stack.explain(turn, form)
        over = form.back(turn) if navigation is Navigation.BACK else form.skip(turn)
        return self.stack.finish(turn, form, over)

    def command(self, turn: Turn, word: str, argument: str) -> bool:
        """Open what a slash command names; False when it names nothing."""
        word = word.casefold()
        form = self.stack.current(turn)
        if word in ("/lanjut", "/buang"):
            self.stack.resume(turn) if word == "/lanjut" else self.stack.discard(turn)
        elif word in NAVIGATION_COMMANDS and form:
            self.follow_navigation(turn, form, NAVIGATION_COMMANDS[word])
        elif word == "/bantuan" and form:
            self.stack.explain(turn, form)
        elif word in self.openings:
            self.stack.open(turn, self.openings[word], argument)
        else:
            return False
        return True

    def detect_intent(self, turn: Turn, text: str) -> None:
        """Open the form of the intent that the text has; offer several that it may have."""
        intent, candidates = self.intents.predict(text) if text else (None, ())
        if intent in self.by_intent:
            return self.stack.open(turn, self.by_intent[intent], text)
        forms = (self.by_intent[each] for each in candidates if each in self.by_intent)
        meant = dict.fromkeys(form.opens_with[0] for form in forms)
        meant.pop("/menu", None)
        if meant:
            turn.say("ask-meant")
            return turn.offer(*meant, "/menu")
        turn.say("files-nowhere" if turn.message.files else "not-understood")
        return turn.offer("/menu", "/bantuan")


def last_offered_options(turn: Turn) -> list[list[str]]:
    """The options (value, label) of the last message to the person, as they are numbered there.

    A message that the bot sent unasked may have options too.
    """
    body = chat_history.last_message(turn.db, turn.person.channel, turn.person.address, turn.now)
    return [list(each) for each in body.get("options", ())]


def options_of_reply(turn: Turn) -> list[list[str]]:
    """The options (value, label) of the reply, at their places in its list.

    Those that belong to the question have empty ones: the question reads them itself.
    """
    commands = [[each.value, each.label] for each in turn.options if each.value.startswith("/")]
    own = turn.state.offers or [["", ""]] * (len(turn.options) - len(commands))
    return [*own, *commands] if commands or turn.state.offers else []


def option_typed(text: str, offers: list[list[str]], numbered: bool, idle: bool) -> str | None:
    """The value of the option of the last reply that was typed instead of pressed, or None.

    A number counts when options were `numbered`; a yes gives a command only when `idle`, without
    an open question.
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
    if numbered and text.isdecimal() and (len(text) == 1 or listed):
        try:
            return match_option(text, options)
        except (Ambiguous, Invalid):
            return None
    return None


def is_agreement(text: str) -> bool:
    """Does the text say yes?"""
    try:
        return parse_yes_no(text) is YesNo.YES
    except (Ambiguous, Invalid):
        return False
