"""Acts on what a text surely means: a question, a wish, a greeting."""

from collections.abc import Sequence

from bot.forms.form import Form
from bot.forms.options import last_offered_options
from bot.forms.stack import FormStack
from bot.routing.catalogue import FormCatalogue
from bot.routing.tasks import HOW_TO, LIST, TextsByReader
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge import meanings
from domain.knowledge.normalise import plain_words
from domain.knowledge.reading import Reading
from domain.knowledge.rules.wish import MOST_CANDIDATES
from domain.parsing.english import is_english
from domain.parsing.replies.navigation import is_plain_stop
from models.participants import participant
from models.people import consent
from models.people.consent import Purpose

ENGLISH = "en"


class Intents:
    """Acts on the questions and wishes that the index finds in a text."""

    def __init__(self, stack: FormStack, catalogue: FormCatalogue, texts: TextsByReader) -> None:
        self.stack = stack
        self.catalogue = catalogue
        self.texts = texts
        self.index = texts.everybody

    def acts_on_task(self, turn: Turn, text: str) -> bool:
        """Open the task of staff that a text surely means; False when it is none."""
        reading = self.texts.read(turn, text) if len(text.split()) > 1 else Reading("", ())
        is_one = bool(reading.sure) and all(map(meanings.is_task, reading.sure))
        if is_one:
            self.act(turn, text, reading)
        return is_one

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
            if how := self.texts.how_to(turn, text, wish):
                return self.stack.open(turn, self.catalogue.openings[HOW_TO], how)
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
            before = turn.state.topic
            self.stack.open(turn, form, text)
            if turn.state.topic == before:
                turn.state.topic = kind
            return None
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
