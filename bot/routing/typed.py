"""A typed text: a command, the words or the number of a button, a label, an answer, or a wish."""

import re
from collections.abc import Iterator
from functools import partial

from bot.forms.form import Form
from bot.forms.options import (
    essential,
    is_agreement,
    last_offered_options,
    letter_options,
    option_labelled,
    option_meant,
    option_with_number,
)
from bot.forms.stack import FormStack
from bot.labels import nearly_named
from bot.routing.after_reply import (
    STOP,
    ask_what_of_it,
    command_after,
    command_after_broadcast,
    is_mere_mark,
    is_of_own_data,
    show_again,
)
from bot.routing.catalogue import FormCatalogue, SlashCommands
from bot.routing.intents import Intents
from bot.routing.interruptions import why_of
from bot.routing.open_question import OpenQuestion, is_reminded
from bot.routing.tasks import TextsByReader
from bot.state import AFTER_TALK, UserInput
from bot.turn import Turn
from domain.files import FileKind
from domain.invalid import Ambiguous
from domain.knowledge.heard.follow_ups import Asked, asked_on
from domain.knowledge.heard.reactions import Reaction, is_eager, is_thumb, reaction_in
from domain.knowledge.heard.why import wants_to_ask
from domain.knowledge.meanings import LEAVES
from domain.parsing.replies.asides import Aside, Greeting, asks_what_now, greeting_of, parse_aside
from domain.parsing.replies.navigation import Navigation, is_plain_stop, parse_navigation
from domain.parsing.replies.yes_no import declines, is_mere_no, says_not_theirs
from domain.parsing.text import letter_words
from models.broadcasts.broadcast import REASON as BROADCAST
from models.delivery import chat_history
from models.participants import participant
from models.participants.participant import UNDER_WAY
from models.people import consent
from models.people.consent import Purpose

COMMAND_TO_BOT = re.compile(r"\A(/\w+)@\w+")
"""A command with the name of the bot behind it, as Telegram writes it: "/daftar@NamaBot"."""
WHETHER_REAL = "/tanya resmi-penipuan"
"""The command that answers a doubt where there is no answer whose source could be named."""
TAKES_BACK = "/batal"
"""Begins the commands that take back what was just done."""
REMINDERS = frozenset({"pengingat", "pengingatnya", "reminder", "reminders"})
"""Words by which a stop is of reminders, whatever came last."""
CANCELS_APPLICATION = "/tanya batal-daftar"
"""What follows when somebody cancels whose application is under way."""
MOVES = (Navigation.BACK, Navigation.CANCEL, Navigation.SKIP, Navigation.NEXT)
"""Moves that need an open question."""
TO_ANSWERS = {
    Reaction.DOUBT: "/sumber",
    Reaction.UNCLEAR: "/jelaskan",
    Reaction.NOT_THAT: "/bukanitu",
}
"""What follows when somebody says something to an answer."""


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
        self.open_question = OpenQuestion(stack, catalogue, commands, self.intents)

    def answer(self, turn: Turn, text: str, offers: list[list[str]]) -> None:
        """Answer a typed text; `offers` are the options (value, label) of the last reply."""
        text = COMMAND_TO_BOT.sub(r"\1", text)
        word, _, argument = text.partition(" ")
        if text.startswith("/") and self.commands.run(turn, word, argument):
            return None
        form = self.stack.current(turn)
        offered = option_labelled(text, offers)
        if offered and offered.startswith("/"):
            return self.answer(turn, offered, [])
        if form and (named := self.intents.texts.named_as_wrong(turn, form, text)):
            self.stack.park(turn)
            return self.stack.open(turn, self.catalogue.openings["/orang"], " ".join(named))
        if form and form.expects(turn, text):
            return self.stack.answer(turn, form, UserInput(text))
        for form_with_tail, rest in self.commands_with_argument(text):
            return self.stack.open(turn, form_with_tail, rest)
        opened = self.catalogue.openings.get(text.casefold())
        is_open = form is None or not form.wants_free_text()
        if opened is None and is_open and len(plain := essential(text).split()) > 1:
            opened = self.catalogue.openings.get(" ".join(plain))
        if opened and form and opened is self.catalogue.openings["/bantuan"]:
            return self.stack.explain(turn, form)
        if opened and form and (why := why_of(turn, form, text)) and not letter_options(turn):
            turn.say(why)
            return self.stack.ask_again(turn)
        if opened and not (opened.shy and form and form.wants_free_text()):
            return self.stack.open(turn, opened, "")
        if text.isdecimal():
            letter = letter_options(turn) if form else []
            if meant := option_meant(text, letter, numbered=True, idle=True):
                return self.answer(turn, meant, [])
            offers = offers if form else last_offered_options(turn) or offers
            offered = option_labelled(text, offers)
        after_talk = turn.state.asked == AFTER_TALK
        if (form is None or after_talk) and (told := self.told_option(turn, text)):
            opened, about = self.catalogue.form_of(told), told.partition(" ")[2]
            assert opened, "only options that open a form are told"
            return self.stack.open(turn, opened, about if opened.for_staff else text)
        offered = offered or option_with_number(text, offers)
        if offered is None and self.open_labelled(turn, form, text, offers):
            return None
        offered = offered or option_meant(text, offers, turn.state.numbered, form is None)
        if offered and offered.startswith("/"):
            return self.answer(turn, offered, [])
        if self.brings_other_sheet(turn, form):
            return self.stack.open(turn, self.catalogue.openings["/berkas"], "")
        if form is None and not turn.message.files and self.answer_aside(turn, text, offers):
            return None
        if form is None:
            return self.intents.understand(turn, text)
        if offered:
            return self.stack.answer(turn, form, UserInput(text, offered, (offered,)))
        return self.open_question.take(turn, form, text)

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

    def told_option(self, turn: Turn, text: str) -> str:
        """The command of a button below the last message that these words answer; empty without
        one.

        "Udah" below a letter says that it is paid.
        """
        shown = last_offered_options(turn)
        forms = {each: self.catalogue.form_of(each) for each, _ in shown if each.startswith("/")}
        return next((each for each, form in forms.items() if form and form.is_told(text)), "")

    def brings_other_sheet(self, turn: Turn, form: Form | None) -> bool:
        """Is there a sheet that the open form does not want, and that the person may send?"""
        if not any(each.contents.kind is FileKind.SHEET for each in turn.message.files):
            return False
        return form is None or (
            self.catalogue.openings["/berkas"].is_usable(turn) and not form.wants_file()
        )

    def open_labelled(
        self, turn: Turn, form: Form | None, text: str, offers: list[list[str]]
    ) -> bool:
        """Open what has the label that was typed, exactly or nearly; False when nothing has it.

        In an open form only a whole label counts that is no answer there; where any text would be
        one, only that of a task of staff.
        """
        if form and (len(text.split()) < 2 or form.shows(turn, text)):
            return False
        named = self.catalogue.commands_named(turn, text)
        if form and form.wants_free_text():
            question = form.pending()
            forms = [self.catalogue.form_of(each) for each in named]
            if (question and question.any_words) or not all(e and e.for_staff for e in forms):
                return False
        meant = [each for each in named if self.catalogue.is_usable(turn, each)]
        if form is None and not named:
            near = [] if parse_aside(text) else nearly_named(turn.texts, text, offers)
            meant = [each for each in near if self.catalogue.is_usable(turn, each)][:1]
            names = (
                self.texts.known_names(turn, text) if meant and self.texts.is_staff(turn) else ()
            )
            meant = [] if names else meant  # "kirim ulang bukti siti" says more than the label
        if len(meant) == 1:
            self.answer(turn, meant[0], [])
        elif meant:
            turn.say("ask-meant", count=len(meant))
            turn.offer(*meant, "/menu")
        elif named and form is None and not (agrees(text) or self.texts.read(turn, text).sure):
            # The word of a task that is not theirs: guessing from it would mislead.
            return not self.catalogue.openings[named[0].partition(" ")[0]].is_for(turn)
        else:
            return False
        return True

    def go_on(self, turn: Turn, command: str) -> None:
        """Answer a follow-up; its subject stays, unless the answer is about another thing."""
        subject = turn.state.subject
        self.answer(turn, command, [])
        turn.state.subject = turn.state.subject or subject

    def may_join(self, turn: Turn) -> bool:
        """Is the person neither registered here, nor somebody with tasks?"""
        me = participant.registration_of(turn.db, turn.person.id)
        return me is None and not self.texts.is_staff(turn)

    def answer_aside(self, turn: Turn, text: str, offers: list[list[str]]) -> bool:
        """Answer an aside, a thumb, or a move in no form; False when the text is none of these.

        Where nothing waits, "lanjut" and "mau" go the way on that the last reply offered: what was
        put off before a first answer left no draft.
        """
        offers = offers or last_offered_options(turn)
        aside, parked = parse_aside(text), turn.state.parked
        begun = {value for value, _ in offers if self.catalogue.keeps_draft(value)}
        after = reaction_in(text) if any(value == "/sumber" for value, _ in offers) else None
        after = None if after is Reaction.DOUBT and is_of_own_data(turn) else after
        if after:
            self.answer(turn, TO_ANSWERS[after], [])
        elif aside is Aside.RESUME and parked:
            self.stack.resume(turn, says_place=True)
        elif (aside is Aside.RESUME or is_eager(text)) and not turn.parts and len(begun) == 1:
            self.answer(turn, begun.pop(), [])
        elif aside is Aside.RESUME and turn.parts:  # the draft is gone, as it was said
            self.stack.open(turn, self.catalogue.openings["/menu"], "")
        elif aside is Aside.GREETING:
            kind = greeting_of(text) or Greeting.HELLO
            if kind is not Greeting.HELLO:
                turn.say(f"greeting-{kind}")
            self.stack.open(turn, self.catalogue.openings["/menu"], "")
        elif not turn.parts and (step := command_after_broadcast(turn, text)):
            if step == STOP:  # it is offered, not done: of this broadcast nothing may be wanted
                turn.say("declined")
            turn.offer(step) if step == STOP else self.answer(turn, step, [])
        elif not turn.parts and (
            command := command_after(turn, text, offers, partial(self.may_join, turn))
        ):
            self.go_on(turn, command)
        elif says_only_that(turn, text) and not turn.parts:
            ask_what_of_it(turn)
        elif wants_way_on(turn, text) and offers and not turn.parts:
            show_again(turn, offers)
        elif reaction_in(text) is Reaction.DOUBT and offers and not turn.parts:
            self.answer(turn, WHETHER_REAL, [])
        elif reaction_in(text) is Reaction.NOT_THAT and offers and not turn.parts:
            self.answer(turn, TO_ANSWERS[Reaction.NOT_THAT], [])
        elif drops(turn, text) and turn.state.subject:
            turn.say("declined")
        elif is_mere_mark(text):
            self.stack.open(turn, self.catalogue.openings["/menu"], "")
        elif says_not_theirs(text) and is_reminded(turn):
            turn.say("guard-wrong_number")
            turn.offer("/salahnomor", "/data", "/bukansemua")
        elif declines(text):
            turn.say("declined")
        elif wants_to_ask(text):
            turn.say("ask-anything")
        elif aside is Aside.LATER and not parked and is_reminded(turn):
            self.answer(turn, f"/pengingat {text}", [])
        elif aside is Aside.WAIT or (aside is Aside.LATER and not is_reminded(turn)):
            turn.say("later")
        elif is_plain_stop(text) and answers_broadcast(turn, text):
            self.answer(turn, "/stopinfo", [])
        elif is_plain_stop(text) and is_reminded(turn):
            self.answer(turn, "/pengingat stop", [])
        elif moves(text):
            if self.intents.acts_on_task(turn, text):
                return True
            if LEAVES in self.texts.read(turn, text).sure:
                return False
            back = [option for option in offers if option[0].startswith(TAKES_BACK)]
            undoes = not turn.parts and asks_to_take_back(text)
            recorded = self.catalogue.commands_that_take_back(turn) if undoes and not back else []
            if undoes and not (back or recorded or parked) and waits_for_branch(turn):
                self.answer(turn, CANCELS_APPLICATION, [])
                return True
            # Whoever hears that the draft is gone needs to hear nothing else.
            if not turn.parts and turn.state.parked and not (back or recorded):
                turn.say("later-kept" if asks_to_take_back(text) else "nothing-open")
            elif not turn.parts:
                shown = undoes and bool(back or recorded)
                turn.say("nothing-open-recorded" if shown else "nothing-open")
            for value, label in back:
                turn.add_option(value, label)
            turn.offer(*recorded, *(("/menu",) if back or recorded else ()))
        elif is_mere_no(text):
            turn.say("declined")
        elif turn.state.topic and is_eager(text) and self.may_join(turn):
            self.stack.open(turn, self.catalogue.openings["/daftar"], "")
        elif aside is Aside.CHATTER or agrees(text):
            turn.say("thumb")
        else:
            return False
        return True


def says_only_that(turn: Turn, text: str) -> bool:
    """Does the text mean something that was spoken of, and say nothing of it?"""
    heard = asked_on(text, turn.today)
    return heard is not None and heard.asked is Asked.THAT


def drops(turn: Turn, text: str) -> bool:
    """Does the text only say that something is not wanted now: "ya udah gak jadi"?"""
    heard = asked_on(text, turn.today)
    return heard is not None and heard.asked is Asked.DROPPED


def wants_way_on(turn: Turn, text: str) -> bool:
    """Does the text only ask what to do now, or how, where no question was answered before?"""
    heard = None if turn.state.topic else asked_on(text, turn.today)
    asks_how = heard is not None and heard.asked is Asked.HOW
    return asks_how or asks_what_now(text) or is_mere_mark(text)


def agrees(text: str) -> bool:
    """Is the text a yes or a thumb, whatever stands around it?"""
    return is_agreement(text) or is_thumb(text) or is_thumb(essential(text))


def answers_broadcast(turn: Turn, text: str) -> bool:
    """Is a stop said to a broadcast: did one come last of what nobody asked for, and are reminders
    not named?"""
    if not REMINDERS.isdisjoint(letter_words(text.casefold())):
        return False
    last = chat_history.last_proactive_message(turn.db, turn.person.id)
    is_one = last is not None and last.reason == BROADCAST
    return is_one and consent.given(turn.db, turn.person.id, Purpose.INFORMATION)


def waits_for_branch(turn: Turn) -> bool:
    """Has the person sent an application that is not paid yet?"""
    row = participant.registration_of(turn.db, turn.person.id)
    return row is not None and row.state in UNDER_WAY


def moves(text: str) -> bool:
    """Does the text ask for a move that needs an open question?"""
    return navigation_in(text) in MOVES


def asks_to_take_back(text: str) -> bool:
    """Does the text, where nothing is open, ask to undo what was done?"""
    return navigation_in(text) is Navigation.CANCEL or "undo" in letter_words(text.casefold())


def navigation_in(text: str) -> Navigation | None:
    """The move that the text asks for; None when it asks for none, or it is not clear."""
    try:
        return parse_navigation(text)
    except Ambiguous:
        return None
