"""The meaning of a text in no form: what it surely means is acted on; else what may have been meant
is offered, or the bot says that it did not understand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.forms.filling import MISSES
from bot.forms.options import last_offered_options
from bot.routing.after_reply import ask_what_of_it
from bot.routing.catalogue import FormCatalogue
from bot.routing.intents import (
    Intents,
    follow_english,
    greet_back,
    knows_more,
    task_argument,
    topic_of,
)
from bot.routing.tasks import CARD, HOW_TO, LIST
from bot.turn import Turn
from domain.claims.deaths import speaks_of_death, tells_loss
from domain.knowledge import meanings
from domain.knowledge.heard.accidents import tells_hurt
from domain.knowledge.heard.corrections import whose_is_wrong, words_meant
from domain.knowledge.heard.joiners import (
    JOIN,
    asked_behind_trade,
    tells_how_they_came,
    tells_trade,
    tells_what_they_heard,
)
from domain.knowledge.heard.others import OF_OTHERS
from domain.knowledge.heard.questions import asks
from domain.knowledge.reading import Reading
from domain.knowledge.rules.wish import BARE
from domain.knowledge.subject import thing_of
from domain.parsing.people.nik import NUMBER_ALONE
from models.inbox import own_claims
from models.participants import participant

KEEP_WHOLE = frozenset(map(meanings.intent, ("wrong_number", "change_data")))
"""Their words may begin as a correction does: "salah orang kali", "alamat salah, harusnya ..."."""
ANY_WORK = "kerja-apa-saja"
"""The kind of question of whoever tells what they do: whether they may join."""
PROGRAMMES = "program-apa"
"""That of whoever says that they heard of it: what it is."""
FEW_WORDS = 5
"""Words of a text of no known meaning that may be about what was told before."""
ON_A_LIST = ("/ingatkan",)
"""Tasks that may be wished for everybody of a list; each asks before it is done."""
ABOUT = "/orang"
"""The command that opens somebody's card by name."""
LONGEST_ARGUMENT = 40
"""Bytes of what a button's command carries: Telegram takes 64 in all."""


@dataclass(frozen=True)
class Unsure:
    """A text whose reading is not sure."""

    turn: Turn
    text: str
    reading: Reading
    catalogue: FormCatalogue

    @cached_property
    def commands(self) -> list[str]:
        """The commands for what it may mean."""
        return self.catalogue.commands_of(self.turn, self.reading.candidates)


class Understanding:
    """Answers a text by the questions and wishes that the index finds in it."""

    def __init__(self, intents: Intents) -> None:
        self.intents = intents
        self.stack = intents.stack
        self.catalogue = intents.catalogue
        self.texts = intents.texts

    def understand(self, turn: Turn, text: str) -> None:
        """Answer a text by what it means, in English where it is; offer several when that is not
        sure."""
        turn.state.others = []
        follow_english(turn, text)
        text, reading = self.read_as_meant(turn, text)
        if self.goes_on(turn, text, reading):
            return None
        mourns = consoles(turn, text, reading)
        only_came = reading.sure == (JOIN,) and tells_how_they_came(text)
        if (only_came or not reading.sure) and self.welcome(turn, text, reading):
            return None
        if not reading.sure:
            return self.answer_unsure(Unsure(turn, text, reading, self.catalogue))
        self.intents.act(turn, text, reading)
        return None if mourns else self.intents.ask_of_files(turn, reading.sure)

    def read_as_meant(self, turn: Turn, text: str) -> tuple[str, Reading]:
        """The text and its reading; of one that corrects the text before, only what is meant:
        "bukan jkk, maksud saya jht"."""
        reading = self.texts.read(turn, text, topic_of(turn)) if text else Reading("", ())
        if any(map(meanings.is_task, reading.sure)) or not KEEP_WHOLE.isdisjoint(reading.sure):
            return text, reading
        if not (meant := words_meant(text)):
            return text, reading
        text = f"kalau {meant}?" if len(meant.split()) <= BARE and topic_of(turn) else meant
        return text, self.texts.read(turn, text, topic_of(turn))

    def goes_on(self, turn: Turn, text: str, reading: Reading) -> bool:
        """Take a text as the answer that a draft waits for, unless it surely asks something or is
        urgent; False otherwise."""
        if not turn.state.parked or not text or turn.message.files or whose_is_wrong(text):
            return False
        if any(map(meanings.kind_of, reading.sure)):
            return False
        forms = [
            self.catalogue.form_of_intent(turn, meanings.wish_of(each)) for each in reading.sure
        ]
        return not any(each and each.urgent for each in forms) and self.stack.go_on(turn, text)

    def welcome(self, turn: Turn, text: str, reading: Reading) -> bool:
        """Answer a newcomer who only tells what they do, or what brought them here."""
        if turn.state.parked or self.texts.is_staff(turn):
            return False
        if participant.registration_of(turn.db, turn.person.id) is not None:
            return False
        if own_claims.find_open(turn.db, turn.person.id):
            return False
        if tells_what_they_heard(text):
            greet_back(turn, reading)
            self.intents.answer_question(turn, text, PROGRAMMES)
        elif tells_trade(text) and not (asks(text) or asked_behind_trade(text)):
            greet_back(turn, reading)
            self.intents.answer_question(turn, text, ANY_WORK)
        elif tells_how_they_came(text):
            self.stack.open(turn, self.catalogue.openings["/menu"], "")
        else:
            return False
        return True

    def answer_unsure(self, unsure: Unsure) -> None:
        """Answer a text that is not sure by the first rule that is about it; else say that it was
        not understood."""
        if any(rule(self, unsure) for rule in RULES):
            return
        greet_back(unsure.turn, unsure.reading)
        if not self.likely_question(unsure):
            self.miss(unsure)

    def form_that_knows_more(self, unsure: Unsure) -> bool:
        """Open the form of a likely question that has an answer to what the text names."""
        for name in unsure.reading.candidates[:2]:
            form = self.catalogue.by_kind.get(meanings.kind_of(name))
            if form and form.is_usable(unsure.turn) and knows_more(unsure.turn, form, unsure.text):
                self.stack.open(unsure.turn, form, unsure.text)
                return True
        return False

    def form_that_awaits(self, unsure: Unsure) -> bool:
        """Open the form that waits for such words."""
        turn, text = unsure.turn, unsure.text
        forms = self.stack.awaiting if text else ()
        form = next((each for each in forms if each.awaits(turn, text)), None)
        if form:
            turn.state.others = unsure.commands
            self.stack.open(turn, form, text)
        return form is not None

    def file_that_came(self, unsure: Unsure) -> bool:
        """Ask what the file is for."""
        turn = unsure.turn
        if not turn.message.files:
            return False
        self.stack.open(turn, self.catalogue.openings["/berkas"], "")
        if not (turn.opening or turn.state.form):
            turn.offer(*unsure.commands)
        return True

    def number_alone(self, unsure: Unsure) -> bool:
        """Ask a newcomer what a mere number is for."""
        turn = unsure.turn
        if not NUMBER_ALONE.fullmatch(unsure.text) or self.texts.is_staff(turn):
            return False
        if participant.registration_of(turn.db, turn.person.id) is not None:
            return False
        turn.say("number-alone")
        turn.offer("/daftar", "/hubungkan", "/menu")
        return True

    def how_a_task_is_done(self, unsure: Unsure) -> bool:
        """Tell staff who ask how something is done how the likeliest of their tasks is."""
        turn, text = unsure.turn, unsure.text
        if not text or not self.texts.is_staff(turn):
            return False
        tasks = (meanings.wish_of(e) for e in unsure.reading.candidates if meanings.is_task(e))
        how = next((word for each in tasks if (word := self.texts.how_to(turn, text, each))), "")
        if how:
            turn.state.others = [each for each in unsure.commands if each != f"/{how}"]
            self.stack.open(turn, self.catalogue.openings[HOW_TO], how)
        return bool(how)

    def deed_on_a_list(self, unsure: Unsure) -> bool:
        """Do what is wished below a list of people, where it may be wished for all of them."""
        listed = any(value.startswith(CARD) for value, _ in last_offered_options(unsure.turn))
        tasks = map(meanings.task, ON_A_LIST)
        wished = next((each for each in tasks if each in unsure.reading.candidates), "")
        if listed and wished and self.texts.is_staff(unsure.turn):
            self.intents.answer_one(unsure.turn, unsure.text, wished)
        return bool(listed and wished)

    def card_of_whom_it_names(self, unsure: Unsure) -> bool:
        """Open the card of the one person of the role whom staff name: what may be wished for them
        is on it."""
        turn, text = unsure.turn, unsure.text
        if not text or not self.texts.is_staff(turn):
            return False
        names = self.texts.names_of_one(turn, text)
        form = self.catalogue.openings[ABOUT]
        if not names or not form.is_usable(turn):
            return False
        turn.state.others = unsure.commands
        self.stack.open(turn, form, names)
        return True

    def likely_question(self, unsure: Unsure) -> bool:
        """Answer the question that a text may mean, by its name, with what else it may mean below;
        False where there is none, or nothing to say of it. What staff ask is about their tasks: of
        those they choose.
        """
        turn, text, reading = unsure.turn, unsure.text, unsure.reading
        if not reading.likely or self.texts.is_staff(turn):
            return False
        said, topic, turn.unsure = len(turn.parts), turn.state.topic, True
        self.intents.answer_one(turn, text, reading.likely)
        if len(turn.parts) == said and not turn.opening:
            turn.state.topic, turn.unsure = topic, False
            return False
        offered, turn.options = turn.options, []
        turn.offer(*self.catalogue.commands_of(turn, reading.candidates[1:]))
        turn.options = [*offered[:1], *turn.options, *offered[1:]]
        turn.state.others = self.catalogue.commands_of(
            turn, self.intents.runners_up(text, reading.candidates)
        )
        return True

    def miss(self, unsure: Unsure) -> None:
        """Offer what may be meant, or say that it was not understood; after several such texts
        offer a human too."""
        turn = unsure.turn
        turn.state.misses += 1
        human = ("/petugas",) if turn.state.misses >= MISSES else ()
        work = (LIST,) if self.texts.is_staff(turn) else ()
        if unsure.reading.is_foreign and not work:
            turn.say("not-ours", count=len(unsure.commands))
            return turn.offer(*human, *unsure.commands, "/menu", "/bantuan")
        if unsure.commands:
            turn.say("ask-meant", count=len(unsure.commands))
            thing = thing_of(unsure.commands)
            if thing and participant.registration_of(turn.db, turn.person.id):
                turn.speak_of(thing)
            self.offer_meant(unsure)
            return turn.offer(*human, *work, "/bukansemua")
        if not human and turn.state.subject and len(unsure.text.split()) <= FEW_WORDS:
            return ask_what_of_it(turn)
        turn.say("not-understood-often" if human else "not-understood")
        return turn.offer(*human, *work, "/menu", "/bantuan")

    def offer_meant(self, unsure: Unsure) -> None:
        """Offer what a text may mean; the button of a task is about whom the text names."""
        turn, text = unsure.turn, unsure.text
        named = " ".join(self.texts.named(turn, text))
        for each in unsure.commands:
            form = self.catalogue.form_of(each)
            about = task_argument(turn, form, text, named) if form and form.for_staff else ""
            if 0 < len(about.encode()) <= LONGEST_ARGUMENT:
                turn.add_option(f"{each} {about}", turn.text(f"open-{each[1:]}"))
            else:
                turn.offer(each)


RULES: Sequence[Callable[[Understanding, Unsure], bool]] = (
    Understanding.form_that_knows_more,
    Understanding.form_that_awaits,
    Understanding.file_that_came,
    Understanding.number_alone,
    Understanding.how_a_task_is_done,
    Understanding.deed_on_a_list,
    Understanding.card_of_whom_it_names,
)
"""Each answers a text of its kind, and says whether it did; the first that does is the last."""


def consoles(turn: Turn, text: str, reading: Reading) -> bool:
    """Say a word to somebody who tells a death, or that somebody is hurt, where the answer says
    none. Do they mourn?"""
    of_dead = OF_OTHERS in reading.sure and speaks_of_death(text)
    mourns = of_dead or tells_loss(text) or meanings.tells_death(text)
    if mourns and meanings.DEATH not in reading.sure:
        turn.say("condolence")
    elif tells_hurt(text) and meanings.CONSOLES.isdisjoint(reading.sure):
        turn.say("get-well")
    return mourns
