"""Answers to a text by what it means: a question, a wish, a greeting."""

from collections.abc import Sequence

from bot.forms.filling import MISSES
from bot.forms.form import Form
from bot.forms.options import last_offered_options
from bot.forms.stack import FormStack
from bot.routing.after_reply import ask_what_of_it
from bot.routing.catalogue import FormCatalogue
from bot.routing.tasks import LIST, TextsByReader
from bot.turn import Turn
from domain.claims.told import speaks_of_death, tells_loss
from domain.invalid import Ambiguous, Invalid
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
from domain.knowledge.normalise import plain_words
from domain.knowledge.reading import Reading
from domain.knowledge.rules.wish import BARE, MOST_CANDIDATES
from domain.parsing.english import is_english
from domain.parsing.people.nik import NUMBER_ALONE
from domain.parsing.replies.navigation import is_plain_stop
from models.inbox import own_claims
from models.participants import participant
from models.people import consent
from models.people.consent import Purpose

ENGLISH = "en"
KEEP_WHOLE = frozenset(map(meanings.intent, ("wrong_number", "change_data")))
"""Their words may begin as a correction does: "salah orang kali", "alamat salah, harusnya ..."."""
ANY_WORK = "kerja-apa-saja"
"""The kind of question of whoever tells what they do: whether they may join."""
PROGRAMMES = "program-apa"
"""That of whoever says that they heard of it: what it is."""
FEW_WORDS = 5
"""Words of a text of no known meaning that may be about what was told before."""
LONGEST_ARGUMENT = 40
"""Bytes of what a button's command carries: Telegram takes 64 in all."""


class Intents:
    """Answers a text by the questions and wishes that the index finds in it."""

    def __init__(self, stack: FormStack, catalogue: FormCatalogue, texts: TextsByReader) -> None:
        self.stack = stack
        self.catalogue = catalogue
        self.texts = texts
        self.index = texts.everybody

    def understand(self, turn: Turn, text: str) -> None:
        """Answer a text by what it means, in English where it is; offer several when that is not
        sure."""
        turn.state.others = []
        follow_english(turn, text)
        reading = self.texts.read(turn, text, topic_of(turn)) if text else Reading("", ())
        is_plain = any(map(meanings.is_task, reading.sure)) or not KEEP_WHOLE.isdisjoint(
            reading.sure
        )
        if not is_plain and (meant := words_meant(text)):
            text = f"kalau {meant}?" if len(meant.split()) <= BARE and topic_of(turn) else meant
            reading = self.texts.read(turn, text, topic_of(turn))
        if self.goes_on(turn, text, reading):
            return None
        of_dead = OF_OTHERS in reading.sure and speaks_of_death(text)
        mourns = of_dead or tells_loss(text) or meanings.tells_death(text)
        if mourns and meanings.DEATH not in reading.sure:
            turn.say("condolence")
        elif tells_hurt(text) and meanings.CONSOLES.isdisjoint(reading.sure):
            turn.say("get-well")
        only_came = reading.sure == (JOIN,) and tells_how_they_came(text)
        if (only_came or not reading.sure) and self.welcome(turn, text, reading):
            return None
        if reading.sure:
            self.act(turn, text, reading)
            return None if mourns else self.ask_of_files(turn, reading.sure)
        for name in reading.candidates[:2]:
            form = self.catalogue.by_kind.get(meanings.kind_of(name))
            if form and form.is_usable(turn) and knows_more(turn, form, text):
                return self.stack.open(turn, form, text)
        commands = self.catalogue.commands_of(turn, reading.candidates)
        for form in self.stack.awaiting if text else ():
            if form.awaits(turn, text):
                turn.state.others = commands
                return self.stack.open(turn, form, text)
        if turn.message.files:
            self.stack.open(turn, self.catalogue.openings["/berkas"], "")
            return None if turn.opening or turn.state.form else turn.offer(*commands)
        is_number = NUMBER_ALONE.fullmatch(text) and not self.texts.is_staff(turn)
        if is_number and participant.registration_of(turn.db, turn.person.id) is None:
            turn.say("number-alone")
            return turn.offer("/daftar", "/hubungkan", "/menu")
        greet_back(turn, reading)
        if self.answers_likely(turn, text, reading):
            return None
        turn.state.misses += 1
        human = ("/petugas",) if turn.state.misses >= MISSES else ()
        work = (LIST,) if self.texts.is_staff(turn) else ()
        if commands:
            turn.say("ask-meant", count=len(commands))
            self.offer_meant(turn, text, commands)
            return turn.offer(*human, *work, "/bukansemua")
        if not human and turn.state.subject and len(text.split()) <= FEW_WORDS:
            return ask_what_of_it(turn)
        turn.say("not-understood-often" if human else "not-understood")
        return turn.offer(*human, *work, "/menu", "/bantuan")

    def answers_likely(self, turn: Turn, text: str, reading: Reading) -> bool:
        """Answer the question that a newcomer's text may mean, by its name, with what else it may
        mean below; False where there is none, or nothing to say of it.

        What members and staff ask is about their own state or tasks: of those they choose.
        """
        kind = meanings.kind_of(reading.likely)
        if not kind or self.texts.is_staff(turn):
            return False
        if participant.registration_of(turn.db, turn.person.id) is not None:
            return False
        said, topic, turn.unsure = len(turn.parts), turn.state.topic, True
        self.answer_question(turn, text, kind)
        if len(turn.parts) == said and not turn.opening:
            turn.state.topic, turn.unsure = topic, False
            return False
        offered, turn.options = turn.options, []
        turn.offer(*self.catalogue.commands_of(turn, reading.candidates[1:]))
        turn.options = [*offered[:1], *turn.options, *offered[1:]]
        turn.state.others = self.catalogue.commands_of(
            turn, self.runners_up(text, reading.candidates)
        )
        return True

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
            self.answer_question(turn, text, PROGRAMMES)
        elif tells_trade(text) and not (asks(text) or asked_behind_trade(text)):
            greet_back(turn, reading)
            self.answer_question(turn, text, ANY_WORK)
        elif tells_how_they_came(text):
            self.stack.open(turn, self.catalogue.openings["/menu"], "")
        else:
            return False
        return True

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

    def acts_on_task(self, turn: Turn, text: str) -> bool:
        """Open the task of staff that a text surely means; False when it is none."""
        reading = self.texts.read(turn, text) if len(text.split()) > 1 else Reading("", ())
        is_one = bool(reading.sure) and all(map(meanings.is_task, reading.sure))
        if is_one:
            self.act(turn, text, reading)
        return is_one

    def offer_meant(self, turn: Turn, text: str, commands: Sequence[str]) -> None:
        """Offer what a text may mean; the button of a task is about whom the text names."""
        named = " ".join(self.texts.named(turn, text))
        for each in commands:
            form = self.catalogue.form_of(each)
            about = task_argument(turn, form, text, named) if form and form.for_staff else ""
            if 0 < len(about.encode()) <= LONGEST_ARGUMENT:
                turn.add_option(f"{each} {about}", turn.text(f"open-{each[1:]}"))
            else:
                turn.offer(each)

    def act(self, turn: Turn, text: str, reading: Reading) -> None:
        """Answer what is surely meant, in the order of the message; greet back.

        Of a question and a wish to fill something in, the question is answered, and the other is
        offered below: a form asks last.
        """
        names, begun = reading.sure, list[str]()
        if len(names) > 1:
            begun = [each for each in names if self.catalogue.begins(turn, each)]
            first = sorted(names, key=lambda each: each not in meanings.OF_LOSS_OR_HURT)[:1]
            names = tuple(each for each in names if each not in begun) or tuple(first)
        if reading.greeting == "salam" or meanings.intent("greeting") not in names:
            greet_back(turn, reading)
        opened = set[type[Form]]()
        for number, name in enumerate(names):
            form = self.catalogue.form_of_intent(turn, meanings.wish_of(name))
            if form in opened:
                continue  # two wishes for one thing, said twice
            opened |= {form} if form else set()
            offered, turn.options = turn.options, []
            said = len(turn.parts)
            self.answer_one(turn, text, name)
            turn.unsay_repeated(said)
            if number:
                turn.options = [*offered[:1], *turn.options]
        offered, turn.options = turn.options, []
        turn.offer(*self.catalogue.commands_of(turn, [each for each in begun if each not in names]))
        turn.options += offered
        turn.offer(*self.catalogue.commands_of(turn, reading.beside))
        turn.state.others = self.catalogue.commands_of(turn, self.runners_up(text, names))

    def ask_of_files(self, turn: Turn, names: Sequence[str]) -> None:
        """Ask what a file is for that came with a question or a wish which takes none."""
        wished = [self.catalogue.form_of_intent(turn, meanings.wish_of(each)) for each in names]
        if (
            not turn.message.files
            or turn.state.form
            or any(form and form.may_take_files() for form in wished)
        ):
            return None
        turn.options = []
        return self.stack.open(turn, self.catalogue.openings["/berkas"], "")

    def answer_one(self, turn: Turn, text: str, name: str) -> None:
        """Answer a question, open what a wish is for, or offer the button of a guarded one."""
        wish = meanings.wish_of(name)
        form = self.catalogue.form_of_intent(turn, wish)
        if not wish:
            return self.answer_question(turn, text, meanings.kind_of(name))
        if (kind := self.asked_by_newcomer(turn, wish)) is not None:
            return self.answer_question(turn, text, kind)
        if form is None:
            turn.say("not-understood")
            tasks = (LIST,) if self.texts.is_staff(turn) else ()
            return turn.offer(*tasks, "/menu", "/bantuan")
        if turn.state.form and (wish == "greeting" or form.name == turn.state.form):
            return self.stack.ask_again(turn)
        if (kind := meanings.HOW_TO.get(wish)) and "bagaimana" in plain_words(text):
            return self.answer_question(turn, text, kind)
        if wish in meanings.GUARDED and not is_plain_stop(text):
            turn.say(f"guard-{wish}")
            if not turn.state.form:
                turn.state.topic = meanings.HOW_TO.get(wish, turn.state.topic)
            informed = consent.given(turn.db, turn.person.id, Purpose.INFORMATION)
            stop = ("/stopinfo",) if informed and wish == meanings.OPT_OUT else ()
            return turn.offer(form.opens_with[0], *stop, "/bukansemua")
        if meanings.is_task(name):
            if wish in meanings.GUARDED_TASKS:
                turn.say("guard-task")
                return turn.offer(wish, "/bukansemua")
            named = " ".join(self.texts.named(turn, text))
            return self.stack.open(turn, form, task_argument(turn, form, text, named))
        return self.stack.open(turn, form, text)

    def asked_by_newcomer(self, turn: Turn, wish: str) -> str | None:
        """The kind of question of somebody who asks of their dues while they register; None for
        everybody else."""
        kind = meanings.OF_NEWCOMER.get(wish) if turn.state.form else None
        is_new = kind and participant.registration_of(turn.db, turn.person.id) is None
        return kind if is_new else None

    def answer_question(self, turn: Turn, text: str, kind: str) -> None:
        """Answer a question in general, or by the form that knows more of what the text names."""
        form = self.catalogue.by_kind.get(kind)
        if form and form.is_usable(turn) and knows_more(turn, form, text):
            turn.state.topic = kind
            return self.stack.open(turn, form, text)
        return self.stack.open(turn, self.catalogue.openings["/tanya"], kind)

    def runners_up(self, text: str, names: Sequence[str]) -> Sequence[str]:
        """The next likeliest meanings of a text that was acted on."""
        found = [each for each in self.index.likeliest(text) if each not in names]
        return meanings.worth_offering(found, text)[:MOST_CANDIDATES]


def greet_back(turn: Turn, reading: Reading) -> None:
    """Return the greeting that a text begins with."""
    if reading.greeting:
        turn.say("greeting-salam" if reading.greeting == "salam" else "greeting-hello")


def follow_english(turn: Turn, text: str) -> None:
    """Answer an English text in English, and a short one after such an answer: "where?"."""
    again = any(value == "/english" for value, _ in last_offered_options(turn))
    if turn.person.language != ENGLISH and is_english(text, again=again):
        turn.person.language, turn.follows_english = ENGLISH, True


def task_argument(turn: Turn, form: type[Form], text: str, named: str) -> str:
    """The argument that a sentence gives to a task: its names, where the task refuses the rest."""
    try:
        return form.heard(turn, text, named)
    except (Ambiguous, Invalid):
        return named


def knows_more(turn: Turn, form: type[Form], text: str) -> bool:
    """Has the form an answer of its own to a question, by what its text names?"""
    try:
        return bool(form.prefill(turn, text))
    except (Ambiguous, Invalid):
        return False


def topic_of(turn: Turn, form: Form | None = None) -> str:
    """The name of the question that an open form is about, else of that which was answered last;
    empty without one."""
    topic = (form.topic if form else "") or turn.state.topic
    return meanings.question(topic) if topic else ""
