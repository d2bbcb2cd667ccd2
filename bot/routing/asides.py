"""A typed text in no form that is no wish of its own: a reaction to the last reply, a way on, a
follow-up, a word to a letter, a no or a thumb."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.forms.options import agrees, last_offered_options, letter_options
from bot.forms.stack import FormStack
from bot.routing.after_reply import (
    STOP,
    ask_what_of_it,
    command_after,
    command_after_broadcast,
    drops,
    is_mere_mark,
    is_of_own_data,
    says_only_that,
    show_again,
    wants_way_on,
)
from bot.routing.catalogue import FormCatalogue
from bot.routing.intents import Intents
from bot.routing.moves import Moves, moves
from bot.routing.open_question import is_reminded
from bot.turn import Turn
from domain.knowledge.heard.own_things import own_thing_asked
from domain.knowledge.heard.questions import asks
from domain.knowledge.heard.reactions import Reaction, is_eager, reaction_in
from domain.knowledge.heard.why import wants_to_ask
from domain.knowledge.meanings import intent
from domain.knowledge.subject import Thing
from domain.parsing.replies.asides import Aside, Greeting, greeting_of, parse_aside
from domain.parsing.replies.navigation import is_plain_stop, stops_information
from domain.parsing.replies.yes_no import declines, is_mere_no, says_not_theirs
from domain.parsing.text import letter_words
from models.broadcasts.broadcast import REASON as BROADCAST
from models.delivery import chat_history
from models.participants import participant
from models.people import consent
from models.people.consent import Purpose

REMINDERS = frozenset({"pengingat", "pengingatnya", "reminder", "reminders"})
"""Words by which a stop is of reminders, whatever came last."""
OF_PAYING = re.compile(
    r"\d|\b(?:bayar\w*|byr|gaji\w*|duit\w*|uang\w*|lunas\w*|setor\w*|ingat\w*|besok\w*|bsk|lusa|"
    r"tanggal|tgl|minggu|bulan|pay\w*|tomorrow|next|remind\w*)\b",
    re.IGNORECASE,
)
"""Words of somebody who puts a payment off, or names a day."""
SNOOZE = intent("snooze")
LATER = re.compile(r"\b(?:nanti|ntar|entar|tar|mengko|later)\b", re.IGNORECASE)
MOST_OF_LEAVE = 6
"""Words of somebody who takes leave."""
WHETHER_REAL = "/tanya resmi-penipuan"
"""The command that answers a doubt where there is no answer whose source could be named."""
TO_ANSWERS = {
    Reaction.DOUBT: "/sumber",
    Reaction.UNCLEAR: "/jelaskan",
    Reaction.NOT_THAT: "/bukanitu",
}
"""What follows when somebody says something to an answer."""


@dataclass(frozen=True)
class Idle:
    """A text that was typed while no form was open; `offers` are the options (value, label) of the
    last message."""

    turn: Turn
    text: str
    offers: list[list[str]]

    @cached_property
    def aside(self) -> Aside | None:
        return parse_aside(self.text)

    @cached_property
    def reaction(self) -> Reaction | None:
        return reaction_in(self.text)

    @cached_property
    def is_first(self) -> bool:
        """Was nothing said before in this turn, as that a draft is gone?"""
        return not self.turn.parts

    @cached_property
    def is_reminded(self) -> bool:
        return is_reminded(self.turn)

    def offers_command(self, command: str) -> bool:
        return any(value == command for value, _ in self.offers)


class Asides:
    """Answers such a text by the first rule that is about it; `run` does what the button of a
    command does."""

    def __init__(
        self,
        stack: FormStack,
        catalogue: FormCatalogue,
        intents: Intents,
        run: Callable[[Turn, str], None],
    ) -> None:
        self.stack = stack
        self.catalogue = catalogue
        self.intents = intents
        self.run = run
        self.moves = Moves(catalogue, intents, run)

    def answer(self, turn: Turn, text: str, offers: list[list[str]]) -> bool:
        """Answer the text; False when no rule is about it. `offers`: the options (value, label) of
        the last reply."""
        said = Idle(turn, text, offers or last_offered_options(turn))
        return any(rule(self, said) for rule in RULES)

    def show_menu(self, turn: Turn) -> bool:
        self.stack.open(turn, self.catalogue.openings["/menu"], "")
        return True

    def follow(self, turn: Turn, command: str) -> bool:
        """Do what the command says, if there is one."""
        if command:
            self.run(turn, command)
        return bool(command)

    def reaction_to_answer(self, said: Idle) -> bool:
        """Doubt of an answer, or not understanding it. A doubt of one's own data is a follow-up."""
        is_doubt = said.reaction is Reaction.DOUBT
        if not said.reaction or not said.offers_command("/sumber"):
            return False
        if is_doubt and is_of_own_data(said.turn):
            return False
        return self.follow(said.turn, TO_ANSWERS[said.reaction])

    def draft_that_waits(self, said: Idle) -> bool:
        """Go on with a draft: "lanjut", "yang kemarin"."""
        waits = said.aside is Aside.RESUME and bool(said.turn.state.parked)
        if waits:
            self.stack.resume(said.turn, says_place=True)
        return waits

    def form_that_was_offered(self, said: Idle) -> bool:
        """Go the way on that the last reply offered: what was put off before a first answer left no
        draft."""
        begun = {value for value, _ in said.offers if self.catalogue.keeps_draft(value)}
        wants = said.aside is Aside.RESUME or is_eager(said.text)
        is_one = wants and said.is_first and len(begun) == 1
        return self.follow(said.turn, begun.pop() if is_one else "")

    def draft_that_is_gone(self, said: Idle) -> bool:
        """Show the menu to somebody who wants to go on with what is gone, as was said already."""
        is_gone = said.aside is Aside.RESUME and not said.is_first
        return is_gone and self.show_menu(said.turn)

    def greeting(self, said: Idle) -> bool:
        """Greet back."""
        if said.aside is not Aside.GREETING:
            return False
        kind = greeting_of(said.text) or Greeting.HELLO
        if kind is not Greeting.HELLO:
            said.turn.say(f"greeting-{kind}")
        return self.show_menu(said.turn)

    def wish_of_broadcast(self, said: Idle) -> bool:
        """Do what the broadcast that came last is about, or offer to have no more of them: it is
        offered, not done, for of this one alone nothing may be wanted."""
        step = command_after_broadcast(said.turn, said.text) if said.is_first else ""
        if step != STOP:
            return self.follow(said.turn, step)
        said.turn.say("declined")
        said.turn.offer(step)
        return True

    def follow_up(self, said: Idle) -> bool:
        """Answer what is asked of the last reply; its subject stays, unless the answer is about
        another thing."""
        turn, subject = said.turn, said.turn.state.subject
        if not said.is_first:
            return False
        command = command_after(turn, said.text, said.offers, lambda: self.may_join(turn))
        if command:
            self.run(turn, command)
            turn.state.subject = turn.state.subject or subject
        return bool(command)

    def mere_reference(self, said: Idle) -> bool:
        """Ask what of it is meant: "yang kemarin"."""
        is_one = said.is_first and says_only_that(said.turn, said.text)
        if is_one:
            ask_what_of_it(said.turn)
        return is_one

    def own_thing(self, said: Idle) -> bool:
        """Tell a member how it stands with what they want to ask about, and say nothing of yet."""
        turn = said.turn
        command = own_thing_asked(said.text) if said.is_first else ""
        is_own = command and participant.registration_of(turn.db, turn.person.id)
        return self.follow(turn, command if is_own else "")

    def way_on(self, said: Idle) -> bool:
        """Show once more what may be done now."""
        is_asked = said.is_first and bool(said.offers) and wants_way_on(said.turn, said.text)
        if is_asked:
            show_again(said.turn, said.offers)
        return is_asked

    def reaction_to_other_reply(self, said: Idle) -> bool:
        """Doubt of what has no source to name, or not having meant it."""
        commands = {
            Reaction.DOUBT: WHETHER_REAL,
            Reaction.NOT_THAT: TO_ANSWERS[Reaction.NOT_THAT],
        }
        if not said.is_first or not said.offers or not said.reaction:
            return False
        return self.follow(said.turn, commands.get(said.reaction, ""))

    def dropped(self, said: Idle) -> bool:
        """Leave what was spoken of: "ya udah gak jadi"."""
        is_so = bool(said.turn.state.subject) and drops(said.turn, said.text)
        return is_so and self.say(said, "declined")

    def say(self, said: Idle, name: str) -> bool:
        said.turn.say(name)
        return True

    def mere_mark(self, said: Idle) -> bool:
        """Show the menu for nothing but a mark."""
        return is_mere_mark(said.text) and self.show_menu(said.turn)

    def wrong_person(self, said: Idle) -> bool:
        """Ask whoever is reminded of somebody else's dues."""
        is_so = says_not_theirs(said.text) and said.is_reminded
        if is_so:
            said.turn.say("guard-wrong_number")
            said.turn.offer("/salahnomor", "/data", "/bukansemua")
        return is_so

    def refusal(self, said: Idle) -> bool:
        """Take a no to what was offered."""
        return declines(said.text) and self.say(said, "declined")

    def leave_to_ask(self, said: Idle) -> bool:
        """Let somebody ask who asks whether they may."""
        return wants_to_ask(said.text) and self.say(said, "ask-anything")

    def later(self, said: Idle) -> bool:
        """Put reminders off, or wait."""
        is_later, parked = said.aside is Aside.LATER, said.turn.state.parked
        is_later = is_later or self.takes_leave(said)
        if is_later and not parked and said.is_reminded:
            return self.put_off(said)
        waits = said.aside is Aside.WAIT or (is_later and not said.is_reminded)
        return waits and self.say(said, "later")

    def takes_leave(self, said: Idle) -> bool:
        """Does somebody put off, in other words too, what surely means nothing else: "entar aye
        pikirin dulu"?"""
        text = said.text
        is_so = LATER.search(text) and len(text.split()) <= MOST_OF_LEAVE and not asks(text)
        others = {*self.intents.texts.read(said.turn, text).sure} - {SNOOZE}
        return bool(is_so) and not others

    def put_off(self, said: Idle) -> bool:
        """Ask for the day, of a letter that came last or where paying or a day is named; else offer
        to remind of it: nobody is held by a question who only takes leave."""
        if letter_options(said.turn) or OF_PAYING.search(said.text):
            return self.follow(said.turn, f"/pengingat {said.text}")
        said.turn.say("later")
        said.turn.speak_of(Thing.DUES)
        said.turn.offer("/pengingat snooze", "/menu")
        return True

    def stop(self, said: Idle) -> bool:
        """Stop broadcasts that are named, but those of staff, who send some; else what came last
        of what nobody asked for."""
        if stops_information(said.text) and not self.intents.texts.is_staff(said.turn):
            return self.follow(said.turn, "/stopinfo")
        if not is_plain_stop(said.text):
            return False
        if answers_broadcast(said.turn, said.text):
            return self.follow(said.turn, "/stopinfo")
        return said.is_reminded and self.follow(said.turn, "/pengingat stop")

    def move(self, said: Idle) -> bool:
        """Answer a move that needs an open question: "kembali", "batal"."""
        return moves(said.text) and self.moves.answer(said.turn, said.text, said.offers)

    def mere_no(self, said: Idle) -> bool:
        """Take a mere no."""
        return is_mere_no(said.text) and self.say(said, "declined")

    def newcomers_yes(self, said: Idle) -> bool:
        """Register a newcomer who wants what an answer told."""
        turn = said.turn
        wants = bool(turn.state.topic) and is_eager(said.text) and self.may_join(turn)
        if wants:
            self.stack.open(turn, self.catalogue.openings["/daftar"], "")
        return wants

    def thumb(self, said: Idle) -> bool:
        """Answer a thumb, or mere chatter, with a thumb."""
        is_one = said.aside is Aside.CHATTER or agrees(said.text)
        return is_one and self.say(said, "thumb")

    def may_join(self, turn: Turn) -> bool:
        """Is the person neither registered here, nor somebody with tasks?"""
        me = participant.registration_of(turn.db, turn.person.id)
        return me is None and not self.intents.texts.is_staff(turn)


RULES: Sequence[Callable[[Asides, Idle], bool]] = (
    Asides.reaction_to_answer,
    Asides.draft_that_waits,
    Asides.form_that_was_offered,
    Asides.draft_that_is_gone,
    Asides.greeting,
    Asides.wish_of_broadcast,
    Asides.follow_up,
    Asides.mere_reference,
    Asides.own_thing,
    Asides.way_on,
    Asides.reaction_to_other_reply,
    Asides.dropped,
    Asides.mere_mark,
    Asides.wrong_person,
    Asides.refusal,
    Asides.leave_to_ask,
    Asides.later,
    Asides.stop,
    Asides.move,
    Asides.mere_no,
    Asides.newcomers_yes,
    Asides.thumb,
)
"""Each answers what it is about, and says whether it did; the first that does is the last."""


def answers_broadcast(turn: Turn, text: str) -> bool:
    """Is a stop said to a broadcast: did one come last of what nobody asked for, and are reminders
    not named?"""
    if not REMINDERS.isdisjoint(letter_words(text.casefold())):
        return False
    last = chat_history.last_proactive_message(turn.db, turn.person.id)
    is_one = last is not None and last.reason == BROADCAST
    return is_one and consent.given(turn.db, turn.person.id, Purpose.INFORMATION)
