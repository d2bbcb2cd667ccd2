"""A typed text while a question is open: a move, an answer, an aside, or a new wish."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zlib import crc32

from bot.channels.channel import WITHOUT_BUTTONS
from bot.forms.form import Form
from bot.forms.options import is_agreement, letter_options, normalise
from bot.forms.questions import AnotherWish, PhotoQuestion
from bot.forms.review import ReviewQuestion
from bot.forms.stack import FormStack
from bot.forms.yes_no import WordQuestion
from bot.routing.after_reply import command_inside
from bot.routing.beside import LEAST_WORDS
from bot.routing.catalogue import FormCatalogue, SlashCommands, is_back
from bot.routing.intents import ENGLISH
from bot.routing.interruptions import Interruptions
from bot.routing.own_texts import why_of
from bot.routing.understanding import Understanding
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous
from domain.knowledge import meanings
from domain.knowledge.heard.anger import wants_human
from domain.knowledge.heard.corrections import changed_data, what_should_be
from domain.knowledge.heard.despair import says_despair
from domain.knowledge.heard.questions import is_question
from domain.parsing.english import is_english
from domain.parsing.replies.asides import Aside, Greeting, asks_what_now, greeting_of
from domain.parsing.replies.navigation import (
    Navigation,
    is_plain_stop,
    parse_exact_command,
    parse_navigation,
)
from models.participants import participant
from models.people import consent
from models.people.consent import Purpose

MAY_BE_NAMES = (Aside.GREETING, Aside.CHATTER)
"""Asides that somebody may insist on as their name."""
AT_ONCE = timedelta(seconds=20)
"""Who writes the same later means it; an impatient thumb sends the last answer twice."""
CHANGES = "change_data"
"""The wish that puts one's own data right."""
PATIENCE = 2
"""Texts in a row that a short menu does not understand, after which it ends."""


class OpenQuestion:
    """Takes a text for the open form, until it is surely for something else."""

    def __init__(
        self,
        stack: FormStack,
        catalogue: FormCatalogue,
        commands: SlashCommands,
        understanding: Understanding,
    ) -> None:
        self.stack = stack
        self.catalogue = catalogue
        self.commands = commands
        self.understanding = understanding
        self.intents = understanding.intents
        self.interruptions = Interruptions(stack, catalogue, self.intents)

    def take(self, turn: Turn, form: Form, text: str) -> None:
        """Take a text while the form asks. The answer before, sent once more by an impatient thumb,
        is none: the question is asked again."""
        mark = mark_of(turn, text)
        if mark and mark == turn.state.given and is_repeated(turn, form, text):
            turn.say("button-done")
            return self.stack.ask_again(turn)
        before = dict(form.answers)
        self.take_once(turn, form, text)
        turn.listen = None  # it knows the turn: without it both are gone at once
        now = turn.state.answers if turn.state.form == form.name else before
        given = {name for name, kept in now.items() - before.items() if kept}
        if given and any(each.name in given for each in form.questions):
            turn.state.given = mark
        return None

    def take_once(self, turn: Turn, form: Form, text: str) -> None:
        """Answer a text that was not the last answer already."""
        text = (not form.for_staff and what_should_be(text)) or text
        if wants_human(text) and not form.for_staff and not form.wants_free_text():
            self.commands.run(turn, "/petugas", text)
            return None
        if self.despairs(form, text):
            self.commands.run(turn, "/keluhan", text)
            return None
        if what := self.change_told(turn, form, text):
            turn.state.after = what
            turn.say("change-after", what=what)
            return self.stack.ask_again(turn)
        if command := command_inside(text, form.subject, turn.today):
            word, _, argument = command.partition(" ")
            self.commands.run(turn, word, argument)
            turn.options = []
            return self.stack.ask_again(turn) if form.holds_nobody() else None
        asks = self.interruptions.asks_first(turn, form, text)
        if asks and (answer := self.interruptions.hear(turn, form, text, True)):
            return answer_in_their_words(turn, text, answer)
        return self.navigate(turn, form, text)

    def despairs(self, form: Form, text: str) -> bool:
        """Does the text say that whoever writes it does not want to live? Words to a human go to
        the human."""
        question = form.pending()
        to_human = form.for_staff or (question is not None and question.any_words)
        return not to_human and says_despair(text)

    def change_told(self, turn: Turn, form: Form, text: str) -> str:
        """The part of their own data that a member says has changed, where the form asks for
        something else: it is put right afterwards. Empty for any other text."""
        question, what = form.pending(), "" if form.for_staff else changed_data(text)
        if not what or (question and question.any_words):
            return ""
        if participant.registration_of(turn.db, turn.person.id) is None:
            return ""
        corrects = self.catalogue.form_of_intent(turn, CHANGES)
        if type(form) is corrects:
            return what if form.answers.get("field", what) != what else ""
        return "" if {"phone", "address"} & {each.name for each in form.asked()} else what

    def navigate(self, turn: Turn, form: Form, text: str) -> None:
        """Read a typed text as navigation in the form, else as an answer."""
        try:
            if is_plain_stop(text):
                raise Ambiguous("stop")
            is_name = form.wants_free_text() and len(text.split()) < LEAST_WORDS
            parse = parse_exact_command if is_name else parse_navigation
            navigation = parse(text)
        except Ambiguous:
            if is_reminded(turn) or form.holds_nobody() or letter_options(turn):
                self.commands.run(turn, "/pengingat", "stop")
                return None
            turn.say("ask-stop")
            turn.asked = True
            return turn.offer("/batal", "/pengingat stop")
        if navigation is None or navigation is Navigation.NEXT:
            return self.answer(turn, form, text)
        return self.commands.follow_navigation(turn, form, navigation)

    def answer(self, turn: Turn, form: Form, text: str) -> None:
        """Answer the open question, unless the text is an aside or about something else.

        A greeting, "nanti dulu" and "yang kemarin" are never an answer, though "besok" is one where
        a day is asked for. A short menu hears a text that it does not understand as a new wish.
        Elsewhere a text that is no answer, and surely about something else, is answered itself:
        no question holds back somebody in grief. Whoever does not know hears where it stands.
        """
        before, said, is_free = turn.state.misses, len(turn.parts), form.wants_free_text()
        aside = form.aside(text)
        if aside is Aside.CHATTER and isinstance(form.pending(), (WordQuestion, ReviewQuestion)):
            aside = None
        if aside is Aside.UNKNOWN and not self.can_go_on(turn, form):
            aside = None
        if aside and (is_free or (aside is Aside.RESUME and is_back(turn))):
            if self.hear_aside(turn, form, aside, text):
                return
            aside = None
        unknown = aside is Aside.UNKNOWN
        question = form.pending()
        is_skipped = unknown and question is not None and question.optional
        if (aside and not unknown) or is_skipped or form.holds_nobody():
            turn.listen = None
        else:
            guessing = not unknown
            turn.listen = lambda heard, guesses: self.interruptions.hear(
                turn, form, heard, guesses and guessing, refused=True
            )
        try:
            self.stack.answer(turn, form, UserInput(text))
        except AnotherWish as wish:
            answer_in_their_words(turn, text, wish.answer)
            return
        if turn.state.misses > before and aside and not insists(turn, aside, text):
            take_back(turn, said, before)
            self.hear_aside(turn, form, aside, text)
        elif turn.state.misses > before and form.holds_nobody():
            self.hear_new_wish(turn, form, text, said)

    def can_go_on(self, turn: Turn, form: Form) -> bool:
        """Is there a way on for who does not know: a text that helps, or leaving the question?"""
        question = form.pending()
        is_optional = question is not None and question.optional
        return is_optional or bool(self.stack.help_for_unknown(turn, form))

    def hear_aside(self, turn: Turn, form: Form, aside: Aside, text: str) -> bool:
        """Answer an aside beside the open question; False when somebody insists on it as a name."""
        question = form.pending()
        is_lost = asks_what_now(text) and bool(self.stack.help_for_unknown(turn, form))
        later_photo = aside is Aside.LATER and isinstance(question, PhotoQuestion)
        skips = later_photo or (aside is Aside.UNKNOWN and not is_lost)
        if skips and question and question.optional:
            self.stack.finish(turn, form, form.skip(turn))
        elif aside is Aside.UNKNOWN:
            turn.say(self.stack.help_for_unknown(turn, form))
            turn.state.misses += 1
            self.stack.ask_again(turn)
            if turn.state.misses >= PATIENCE:
                turn.offer("/petugas", "/batal")
        elif aside is Aside.WAIT:
            turn.say("waits")
            self.stack.ask_again(turn)
        elif aside is Aside.LATER:
            self.stack.put_off(turn, form)
        elif aside is Aside.RESUME and form.holds_nobody() and turn.state.parked:
            turn.state.close()
            self.stack.resume(turn, says_place=True)
        elif insists(turn, aside, text):
            return False
        else:
            turn.state.refused = text if aside in MAY_BE_NAMES else ""
            if aside is Aside.CHATTER:
                turn.say("go-on")
            elif aside is Aside.GREETING:
                turn.say(f"greeting-{greeting_of(text) or Greeting.HELLO}")
            if form.keeps_draft and (aside is Aside.RESUME or is_back(turn)):
                self.stack.say_place(turn, form.name, form.answers)
            self.stack.ask_again(turn)
        return True

    def hear_new_wish(self, turn: Turn, form: Form, text: str, said: int) -> None:
        """Leave a short menu for what a text asks for that it does not understand.

        One or two words may be a mistyped choice, and are asked for again first. A yes is no wish,
        and who asks why hears it.
        """
        if why := why_of(turn, form, text):
            take_back(turn, said, 0)
            turn.say(why)
            self.stack.ask_again(turn)
            return
        if turn.state.offers or is_agreement(text):
            return
        question = form.pending()
        is_sentence = (
            len(text.split()) >= LEAST_WORDS or turn.state.misses >= PATIENCE or is_question(text)
        )
        reading = self.intents.texts.read(turn, text)
        own = any(
            self.catalogue.form_of_intent(turn, meanings.wish_of(each)) is type(form)
            for each in reading.candidates
        )
        closed = question is not None and (question.closed or question.optional)
        lost = closed and is_sentence and not reading.sure and not own
        thanks = reading.sure == (meanings.intent("thanks"),)
        sure = closed or thanks or reading.interrupts(text)
        if lost or (sure and any(self.leaves(turn, form, each) for each in reading.sure)):
            take_back(turn, said, 0)
            turn.state.close()
            self.understanding.understand(turn, text)

    def leaves(self, turn: Turn, form: Form, name: str) -> bool:
        """Is the meaning one of a question, or of another form?"""
        other = self.catalogue.form_of_intent(turn, meanings.wish_of(name))
        return bool(meanings.kind_of(name)) or other not in (None, type(form))


def mark_of(turn: Turn, text: str) -> str:
    """The mark by which an answer is known again, a checksum of its words; none of a number that
    presses a button."""
    if text.isdecimal() and turn.person.channel in WITHOUT_BUTTONS:
        return ""
    return f"{crc32(normalise(text).encode()):x}"


def is_repeated(turn: Turn, form: Form, text: str) -> bool:
    """Is the text, with the mark of the answer given last, that one sent once more?

    A yes may answer two questions in a row, but nothing is sent by the second of two, and no name
    or street is the same as the answer before it.
    """
    question, at = form.pending(), turn.state.worked
    if question is None or form.for_staff or not text or turn.message.files:
        return False
    if at and turn.now - datetime.fromisoformat(at) > AT_ONCE:
        return False
    if turn.state.asked not in ("", question.name):
        return False  # something else was shown since
    if isinstance(question, ReviewQuestion):
        return True
    if question.verbatim or question.any_words:
        return len(text.split()) > 1
    return not form.settles(turn, text)


def answer_in_their_words(turn: Turn, text: str, answer: Callable[[], None]) -> None:
    """Give an answer beside the open question, in English to an English text; the question itself
    is put again in the person's language."""
    language = turn.person.language
    if language == ENGLISH or not is_english(text):
        return answer()
    turn.person.language = ENGLISH
    answer()
    turn.person.language = language
    return turn.offer("/english")


def insists(turn: Turn, aside: Aside, text: str) -> bool:
    """Does somebody say once more what was taken for an aside? Then it may be a name."""
    return aside in MAY_BE_NAMES and turn.state.refused.casefold() == text.casefold()


def take_back(turn: Turn, said: int, misses: int) -> None:
    """Take back the replies that were added since there were so many parts, and the misses counted
    since."""
    del turn.parts[said:]
    turn.options, turn.asked, turn.state.offers = [], False, []
    turn.state.misses = misses


def is_reminded(turn: Turn) -> bool:
    """Is the person registered, and agrees to reminders?"""
    me = turn.person.id
    if not consent.given(turn.db, me, Purpose.REMINDERS):
        return False
    return participant.registration_of(turn.db, me) is not None
