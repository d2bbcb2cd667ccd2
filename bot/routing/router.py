"""Routing of an inbound message: to a reading, a form's page, a button, or what is typed."""

from collections.abc import Callable, Sequence

from bot.forms.form import Form
from bot.forms.options import (
    MOST_OPTIONS,
    distinct_options,
    last_offered_options,
    letter_options,
    options_of_reply,
)
from bot.forms.page_answers import submit
from bot.forms.stack import FormStack
from bot.message import InboundKind, Option
from bot.routing.catalogue import NAVIGATION_COMMANDS, FormCatalogue, SlashCommands, is_back
from bot.routing.intents import follow_english
from bot.routing.tasks import TextsByReader, with_listed_name
from bot.routing.typed import TypedText
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.knowledge.rules.wish import Index
from domain.knowledge.tasks import TaskIndex
from models.people import person

TOO_LONG = 4_000
"""Characters of a message that is not read, unless a form claims it."""
MOST_EARLIER = 4
"""Replies with the same question whose buttons still answer it."""
PAGE_NAVIGATION = ("/lewati", "/kembali")
"""The ways in a form that its page offers."""


class Router:
    """Finds what a message is for, and what stands below the reply."""

    def __init__(
        self,
        forms: Sequence[type[Form]],
        index: Index,
        tasks: Callable[[], TaskIndex] | None = None,
        members: Callable[[], Index] | None = None,
    ) -> None:
        self.index = index
        self.stack = FormStack(forms)
        self.catalogue = FormCatalogue(forms)
        self.commands = SlashCommands(self.stack, self.catalogue)
        texts = TextsByReader(index, tasks, members, self.catalogue)
        self.typed = TypedText(self.stack, self.catalogue, self.commands, texts)

    def converse(self, turn: Turn) -> None:
        """Answer the message of the turn; while the person talks with a helper, hand it on."""
        turn.likeliest, turn.likeliest_of = self.index.likeliest, self.index.likeliest_of
        asked = turn.state.form, dict(turn.state.answers)
        is_theirs = turn.message.kind is not InboundKind.READING
        relayed = is_theirs and turn.person.talk_id is not None and self.stack.relay(turn)
        if not relayed:
            self.read(turn)
        self.open_next_form(turn)
        self.hear_second_task(turn)
        if turn.follows_english:
            go_on_in_english(turn)
        if not relayed or turn.person.talk_id is None:
            self.show_open_question(turn)
            self.offer_way_on(turn)
            offer_change(turn)
        self.keep_nonce(turn, *asked)
        turn.options = distinct_options(turn.options)
        turn.state.offers = options_of_reply(turn)
        turn.state.numbered = turn.numbered

    def keep_nonce(self, turn: Turn, form: str, answers: Answers) -> None:
        """Keep the nonce of the reply before, where its question is open still, after the same
        answers: a button of it means the same as one of the new reply.

        Staff see sums and counts that may have changed since.
        """
        state, current = turn.state, self.stack.current(turn)
        same = (state.form, state.answers) == (form, answers)
        if current is None or current.for_staff or not same:
            state.earlier = []
        elif state.nonce:
            state.earlier = [*state.earlier, state.nonce][-MOST_EARLIER:]

    def awaits_reading(self, turn: Turn) -> bool:
        """Whether the open form waits for what the picture of the turn says."""
        form = self.stack.current(turn)
        return form is not None and form.awaits_reading(turn)

    def read(self, turn: Turn) -> None:
        """Find what the message of the turn is for, and answer it."""
        if turn.message.kind is InboundKind.READING:
            return self.stack.take_reading(turn)
        offers, turn.state.offers, misses = turn.state.offers, [], turn.state.misses
        self.end_short_menu(turn)
        told = with_listed_name(turn.message.text, [] if turn.state.form else offers)
        text, second = self.typed.intents.texts.two_tasks(turn, told)
        turn.state.then = second or turn.state.then
        if not (turn.message.press or turn.state.form or turn.message.text.startswith("/")):
            follow_english(turn, turn.message.text)
        if turn.message.form:
            self.answer_page(turn)
        elif turn.message.kind is not InboundKind.MESSAGE:
            self.say_kind(turn)
        elif turn.message.filled:
            submit(turn, self.stack, turn.message.filled)
        elif self.stack.claim(turn, "" if turn.message.press else text):
            pass
        elif len(turn.message.press or turn.message.text) > TOO_LONG:
            turn.say("error-too-long")
            self.stack.ask_again(turn)
        elif turn.message.press:
            self.press(turn, turn.message.press, offers)
        else:
            self.typed.answer(turn, text.strip(), offers)
        if not turn.state.form and turn.state.misses == misses:
            turn.state.misses = 0
        return None

    def hear_second_task(self, turn: Turn) -> None:
        """Hear the second task of a message of staff once the first one is done."""
        text = turn.state.then
        if not text or turn.state.form or turn.asked or not turn.parts:
            return
        turn.state.then = ""
        turn.say("second-task", what=text)
        turn.options = []
        self.typed.answer(turn, text, [])
        self.open_next_form(turn)

    def end_short_menu(self, turn: Turn) -> None:
        """End a short menu that was left for an hour, or that a letter with buttons came after.

        Its own buttons still answer it.
        """
        form, nonce = self.stack.current(turn), turn.message.press.partition(".")[0]
        if form is None or not form.holds_nobody() or (nonce and nonce == turn.state.nonce):
            return
        if is_back(turn) or letter_options(turn):
            turn.state.close()

    def say_kind(self, turn: Turn) -> None:
        """Say what becomes of a message that is no text, and ask the open question again."""
        kind, form = turn.message.kind, self.stack.current(turn)
        question = form.pending() if form else None
        if form and question and kind in question.takes_kinds:
            return self.stack.answer(turn, form, UserInput(turn.message.text))
        if kind is InboundKind.EDITED and form and form.last_answered():
            turn.say("kind-edited-answer")
            self.stack.ask_again(turn)
            return turn.offer("/kembali")
        turn.say(f"kind-{kind}")
        if kind is InboundKind.VOICE and form is None:
            return turn.offer("/petugas", "/menu")
        if kind is not InboundKind.GROUP:
            self.stack.ask_again(turn)
        if kind is InboundKind.VOICE and form and form.urgent:
            return turn.offer("/petugas")
        return None

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
            return self.commands.follow_navigation(turn, form, NAVIGATION_COMMANDS[value])
        elif not (value or message.text.strip()).startswith("/"):
            given = UserInput("", value) if message.press else UserInput(message.text.strip())
            return self.stack.answer(turn, form, given)
        return self.stack.ask_again(turn)

    def show_open_question(self, turn: Turn) -> None:
        """Ask the open question below a reply about something else.

        Nobody answers a question that the last message does not show: a yes to another one could
        be taken for a consent. A reply with a button that leads back to it needs nothing more. A
        short menu is over then.
        """
        leads_back = any(each.value == "/lanjut" for each in turn.options)
        if not turn.state.form or not turn.parts or turn.asked:
            return
        form = self.stack.current(turn)
        if form and form.holds_nobody():
            turn.state.close()
        elif not leads_back:
            opens = self.catalogue.form_of
            offered = [each for each in turn.options if opens(each.value) is not type(form)]
            self.stack.ask_again(turn)
            if len(turn.options) + len(offered) <= MOST_OPTIONS:
                turn.options += offered

    def offer_way_on(self, turn: Turn) -> None:
        """Offer a draft that waits below a reply that asks nothing; the menu where nothing is."""
        asks = turn.state.form or turn.asked or turn.message.kind is InboundKind.GROUP
        if not turn.parts or asks:
            return
        if not turn.options:
            turn.offer("/menu")
        values = [each.value for each in turn.options]
        if turn.state.parked and "/lanjut" not in values and len(values) < MOST_OPTIONS:
            place = values.index("/menu") if "/menu" in values else len(values)
            turn.options.insert(place, Option("/lanjut", turn.text("open-lanjut")))

    def open_next_form(self, turn: Turn) -> None:
        """Open the form that a finished form asked for; that one may open another."""
        for _ in range(3):
            if turn.opening is None:
                return
            (word, argument), turn.opening = turn.opening, None
            said = len(turn.parts)
            self.commands.run(turn, word, argument)
            turn.unsay_repeated(said)

    def press(self, turn: Turn, press: str, offers: list[list[str]]) -> None:
        """Answer the press of a button; one of an earlier question does nothing.

        `offers` are the options (value, label) of the last reply.
        """
        if press.startswith("/"):
            return self.typed.answer(turn, press, [])
        nonce, _, value = press.partition(".")
        form = self.stack.current(turn)
        if press in turn.state.answered:
            turn.say("button-done")
            return self.stack.ask_again(turn)
        is_open = nonce == turn.state.nonce or nonce in turn.state.earlier
        if form is None or not is_open:
            told = self.catalogue.by_old_press.get(value)
            if told and told.is_usable(turn):
                return self.stack.open(turn, told, "")
            turn.say("button-old")
            return self.stack.ask_again(turn)
        if value.startswith("/"):
            return self.typed.answer(turn, value, [])
        shown = tuple(each for each, _ in offers if each and not each.startswith("/"))
        return self.stack.answer(turn, form, UserInput("", value, shown))


def offer_change(turn: Turn) -> None:
    """Offer what somebody said beside an open question that is done now: "hp saya ganti"."""
    what = turn.state.after
    if not what or turn.state.form or not turn.parts:
        return
    turn.state.after = ""
    turn.say("change-now", what=what)
    turn.add_option(f"/perbaiki {what}", turn.text("open-perbaiki"), first=True)


def go_on_in_english(turn: Turn) -> None:
    """Offer English to somebody who was answered in it; the second time, and where something is
    asked of them now, the whole conversation goes on in it."""
    again = any(value == "/english" for value, _ in last_offered_options(turn))
    if again or turn.state.form or turn.asked:
        person.set_language(turn.db, turn.person.id, turn.person.language)
        turn.parts.insert(0, turn.text("language-followed"))
    else:
        turn.offer("/english")
