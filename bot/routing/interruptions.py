"""Interruptions of the open question: its why, a correction, or something else altogether."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from bot.forms.form import Form
from bot.forms.options import MOST_OPTIONS
from bot.forms.stack import FormStack
from bot.routing.after_reply import asks_alone, waits_for_data
from bot.routing.beside import HAS_NUMBER, LEAST_WORDS, BesideQuestion
from bot.routing.catalogue import FormCatalogue
from bot.routing.intents import Intents, topic_of
from bot.routing.own_texts import (
    own_text,
    own_why,
    questions_left,
    speaks_of,
    why_of,
    why_of_another,
    why_of_form,
)
from bot.turn import Turn
from domain.knowledge import meanings
from domain.knowledge.heard.anger import is_anger
from domain.knowledge.heard.dues import until_month
from domain.knowledge.heard.questions import asks, asks_elsewhere, asks_why_so_much, is_question
from domain.knowledge.heard.why import (
    asks_after_sending,
    asks_how_far,
    asks_where_to_send,
    begins_in_doubt,
    says_told_already,
    wants_to_ask,
)
from domain.knowledge.index import Meaning
from domain.knowledge.normalise import says_thanks
from domain.knowledge.reading import FEWEST_WORDS, Reading
from domain.participants.occupation import is_work

Answer = Callable[[], None]
CORRECTS = re.compile(
    r"\b(?:bisa|boleh|gimana|cara)\b.*\b(?:di|nge)?(?:ganti(?!\W?ganti)(?<!ganti.ganti)|ubah|ralat|perbaiki|"
    r"benerin|betulin)\b|^\W*(?:(?:eh|maaf|sori|sorry|ups|aduh|waduh|oops)\W+)*"
    r"(?:salah|keliru|ralat|koreksi|ganti|ubah|betulin|benerin|wrong|change|correct(?=\W+\w))\b|"
    r"^\W*(?:[a-z]+\W+){1,2}(?:salah|keliru|wrong)\W*$",
    re.IGNORECASE,
)
"""A text that takes an earlier answer back: "eh salah, namanya ...", "penghasilan salah"."""
CHANGES = meanings.intent("change_data")
LIKELY_QUESTION, LIKELY_WISH = 0.25, 0.65
"""How sure one must be to offer a question, or a wish, beside the open question."""
MOST_BESIDE = 2
"""Buttons beside those of the open question."""


def takes_any_line(turn: Turn, form: Form) -> bool:
    """Would the open question, which can say its own why, take any text for a name, a street or
    some work? Words to a human may be anything, and staff look for whom they like."""
    return form.wants_free_text() and bool(own_why(turn, form)) and not form.for_staff


def leave_to_question() -> None:
    """Say nothing: the text is for the open question after all."""


class Interruptions:
    """Finds what answers a text that is no answer to the open question."""

    def __init__(self, stack: FormStack, catalogue: FormCatalogue, intents: Intents) -> None:
        self.stack = stack
        self.catalogue = catalogue
        self.intents = intents

    def asks_first(self, turn: Turn, form: Form, text: str) -> bool:
        """Is the text no answer, where any text would be taken for one?

        A question of theirs goes before only one of ours that can say its own why; words to a human
        may be anything. A plain task of staff is nobody whom they look for.
        """
        seeks = form.for_staff and form.about_somebody and not form.keeps_draft
        if seeks and form.wants_free_text() and self.is_task(turn, text):
            return True
        if self.asks_beside(turn, form, text):
            return True
        if takes_any_line(turn, form) and asks_alone(text, turn.today):
            return True
        own = own_why(turn, form)
        if not form.wants_free_text() or not (own or why_of_form(turn, form)):
            return False
        scolds = is_anger(text) and not is_work(text)
        if scolds or says_thanks(text) or why_of(turn, form, text):
            return True
        asks_on = is_question(text) or asks_how_far(text) or wants_to_ask(text)
        asks_on = asks_on or begins_in_doubt(text) or says_told_already(text)
        return bool(own) and asks_on

    def asks_beside(self, turn: Turn, form: Form, text: str) -> bool:
        """Is the text, which would be taken for one of the options that are asked for, surely a
        question of several words: "anak saya 3 masih sekolah, dapat juga?" to whoever has died?"""
        question = form.pending()
        if question is None or not question.closed or "?" not in text or form.for_staff:
            return False
        if not form.settles(turn, text):
            return False
        reading = self.intents.texts.read(turn, text, topic_of(turn, form))
        known = any(map(meanings.kind_of, reading.sure))
        return known and len(text.split()) > LEAST_WORDS and reading.interrupts(text, refused=True)

    def is_task(self, turn: Turn, text: str) -> bool:
        """Is the text plainly a task of staff, in several words beside the names?"""
        names = self.intents.texts.named(turn, text)
        if len(text.split()) - len(names) < FEWEST_WORDS or not self.intents.texts.is_plain(text):
            return False
        reading = self.intents.texts.read(turn, text)
        is_task = bool(reading.sure) and all(map(meanings.is_task, reading.sure))
        return is_task and reading.interrupts(text)

    def hear(
        self, turn: Turn, form: Form, text: str, guesses: bool, *, refused: bool = False
    ) -> Answer | None:
        """Find what answers a text that is no answer to the open question, but asks for its why, or
        surely for something else; None when it is neither.

        With `guesses`, buttons of what it likely means are offered, where the text was `refused`
        as an answer or plainly asks. A question about ours, one that nobody knows, and a doubt get
        the why of ours.
        """
        texts = self.intents.texts
        beside = BesideQuestion(turn, form, text, guesses, refused, texts, self.catalogue)
        found = next(filter(None, (rule(self, beside) for rule in RULES)), None)
        return None if found is leave_to_question else found

    def after_sending(self, beside: BesideQuestion) -> Answer | None:
        """Say what follows the last question."""
        return self.own_words(beside, "after-sending", asks_after_sending)

    def told_already(self, beside: BesideQuestion) -> Answer | None:
        """That what was told is not asked again."""
        is_so = beside.form.keeps_draft and says_told_already(beside.text)
        return partial(beside.turn.say, "told-already") if is_so else None

    def why_so_much(self, beside: BesideQuestion) -> Answer | None:
        """Why it is as much as the form says."""
        return self.own_words(beside, "so-much", asks_why_so_much)

    def correction(self, beside: BesideQuestion) -> Answer | None:
        """Say how an earlier answer is put right: "eh salah, namanya ..."."""
        is_one = CORRECTS.search(beside.text)
        return self.to_correct(beside) if is_one else None

    def why_of_ours(self, beside: BesideQuestion) -> Answer | None:
        """Why the open question is asked, or the form as a whole."""
        return self.to_say_why(beside, beside.why if beside.is_of_open_question else "")

    def task_named(self, beside: BesideQuestion) -> Answer | None:
        """The other task of staff with just this word ("setor")."""
        turn, form, text = beside.turn, beside.form, beside.text
        if not beside.refused or form.wants_free_text():
            return None
        task = self.catalogue.openings.get(f"/{text.casefold().strip()}")
        if task is None or not task.for_staff or task is type(form) or not task.is_usable(turn):
            return None
        return partial(self.stack.open, turn, task, "")

    def leave_to_ask(self, beside: BesideQuestion) -> Answer | None:
        """That they may ask."""
        return partial(beside.turn.say, "ask-away") if wants_to_ask(beside.text) else None

    def how_long(self, beside: BesideQuestion) -> Answer | None:
        """Say how long it takes, where the form has words for that."""
        waits = waits_for_data(beside.text, beside.turn.today)
        return self.own_words(beside, "how-long", lambda text: waits or asks_how_far(text))

    def mere_question(self, beside: BesideQuestion) -> Answer | None:
        """Say what to answer to somebody who asks how or why, where any text would be taken."""
        turn, form = beside.turn, beside.form
        if not takes_any_line(turn, form) or not asks_alone(beside.text, turn.today):
            return None
        known = self.to_say_why(beside, self.stack.help_for_unknown(turn, form))
        return known or partial(self.stack.explain, turn, form)

    def where_to_send(self, beside: BesideQuestion) -> Answer | None:
        """That a photo is sent here."""
        is_asked = beside.form.may_take_files() and asks_where_to_send(beside.text)
        return partial(beside.turn.say, "send-here") if is_asked else None

    def how_many_left(self, beside: BesideQuestion) -> Answer | None:
        """Say how many questions are left."""
        left = questions_left(beside.form, beside.text)
        kept = "yes" if beside.form.keeps_draft else "no"
        return partial(beside.turn.say, "questions-left", left=left, kept=kept) if left else None

    def dues_until_month(self, beside: BesideQuestion) -> Answer | None:
        """Say what a member pays until a month: "sampe desember jadi berapa"."""
        turn, form, text = beside.turn, beside.form, beside.text
        if not until_month(text) or form.for_staff or not beside.is_of_member:
            return None
        return partial(self.stack.open, turn, self.catalogue.openings["/sampaibulan"], text)

    def why_of_another_question(self, beside: BesideQuestion) -> Answer | None:
        """Why another question of the form is asked, unless the text asks more than that."""
        return self.to_say_why(beside, "" if beside.is_answered_better else beside.why)

    def this_form(self, beside: BesideQuestion) -> Answer | None:
        """That we go on, for a wish for the very form that is open: it is for the question, unless
        it only asks how."""
        if type(beside.form) not in beside.meant:
            return None
        if known := self.mere_question(beside):
            return known
        text, is_refused = beside.text, beside.refused
        is_wish = is_refused and beside.reading.interrupts(text) and not is_question(text)
        return partial(beside.turn.say, "go-on") if is_wish else leave_to_question

    def change_of_data(self, beside: BesideQuestion) -> Answer | None:
        """Say how an earlier answer is put right, for a plain wish to change one's data."""
        reading = beside.reading
        changes = reading.sure == (CHANGES,) and reading.interrupts(beside.text)
        return self.to_correct(beside) if changes else None

    def own_help(self, beside: BesideQuestion) -> Answer | None:
        """The help of the open question, for a wish to be helped."""
        is_asked = beside.meant == [self.catalogue.form_of("/bantuan")]
        known = self.stack.help_for_unknown(beside.turn, beside.form) if is_asked else ""
        return self.to_say_why(beside, known)

    def why_for_unanswered(self, beside: BesideQuestion) -> Answer | None:
        """Why we ask what a question speaks of to which nothing may be said."""
        if not beside.is_unanswered:
            return None
        return self.to_say_why(beside, why_of_another(beside.turn, beside.form, beside.text))

    def why_for_general(self, beside: BesideQuestion) -> Answer | None:
        """Why we ask it, for a question about what ours asks that has no better answer."""
        is_about = beside.own_why and speaks_of(beside.turn, beside.form, beside.text)
        return self.to_say_why(beside, beside.own_why if is_about and beside.is_left_open else "")

    def plain_meaning(self, beside: BesideQuestion) -> Answer | None:
        """Say what is plainly meant, in place of our question."""
        acts = partial(self.intents.act, beside.turn, beside.text, beside.reading)
        is_heard = beside.is_heard and beside.form.lets_in(beside.text, beside.reading.sure)
        return acts if is_heard else None

    def free_text(self, beside: BesideQuestion) -> Answer | None:
        """Nothing, for what may be an answer where any text would be one."""
        may_be = not (beside.is_plain_question or beside.is_no_answer)
        return leave_to_question if may_be and beside.form.wants_free_text() else None

    def why_in_doubt(self, beside: BesideQuestion) -> Answer | None:
        """Why we ask what is doubted, and has a word of ours."""
        if not beside.doubted_why or not beside.is_of_ours:
            return None
        is_other = bool(self.likely_meant(beside)) and asks_elsewhere(beside.text)
        return None if is_other else self.to_say_why(beside, beside.doubted_why)

    def likely_question(self, beside: BesideQuestion) -> Answer | None:
        """The answer to what is quite likely asked, where it changes nothing."""
        if not (self.likely_meant(beside) and beside.is_harmless):
            return None
        said = beside.reading.sure or beside.reading.candidates
        reading = Reading("", (Meaning(said[0], sure=1.0),))
        return partial(self.intents.act, beside.turn, beside.text, reading)

    def likely_choice(self, beside: BesideQuestion) -> Answer | None:
        """Buttons of what is likely meant."""
        likely = self.likely_meant(beside)
        return partial(self.offer_likely, beside.turn, likely) if likely else None

    def why_at_last(self, beside: BesideQuestion) -> Answer | None:
        """Why we ask what is doubted, where nothing else is likely meant."""
        is_so = beside.guesses and not asks_elsewhere(beside.text)
        return self.to_say_why(beside, beside.doubted_why if is_so else "")

    def own_words(
        self, beside: BesideQuestion, about: str, asks_for: Callable[[str], bool]
    ) -> Answer | None:
        """The form's own words about something, where the text asks for that."""
        known = asks_for(beside.text) and own_text(beside.turn, beside.form, about)
        return partial(beside.turn.say, known) if known else None

    def to_correct(self, beside: BesideQuestion) -> Answer | None:
        """Say how an earlier answer is put right, where a draft has one."""
        may = beside.form.keeps_draft and beside.form.last_answered()
        return partial(self.offer_correction, beside.turn) if may else None

    def to_say_why(self, beside: BesideQuestion, why: str) -> Answer | None:
        """The text of this name, if there is one."""
        return partial(self.say_why, beside.turn, beside.form, why) if why else None

    def say_why(self, turn: Turn, form: Form, why: str) -> None:
        """Say why the open question is asked; a short menu, which other answers end, stays open."""
        turn.say(why)
        if form.holds_nobody():
            self.stack.ask_again(turn)

    def likely_meant(self, beside: BesideQuestion) -> list[str]:
        """The commands for what a text beside the open question likely means."""
        if not beside.guesses:
            return []
        turn, form, text = beside.turn, beside.form, beside.text
        reading = beside.reading
        wish = meanings.wish_of(reading.sure[0]) if reading.sure else ""
        is_plain = bool(wish) and not HAS_NUMBER.search(text)
        if form.for_staff or len(text.split()) < LEAST_WORDS - is_plain:
            return []
        if HAS_NUMBER.search(text) and not (asks(text) or "?" in text):
            return []  # it was meant as an answer, as "1 januari 2027"
        if not asks(text) and speaks_of(turn, form, text):
            return []  # it tells of what ours asks, though it cannot be read
        least = LIKELY_QUESTION if asks(text) else LIKELY_WISH
        names = reading.sure or reading.candidates
        sure = max((each.sure for each in reading.meanings), default=0.0)
        found = self.catalogue.commands_of(turn, names) if sure >= least else []
        others = [each for each in found if self.catalogue.form_of(each) is not type(form)]
        question = form.pending()
        shown = question.shown_options(turn, form) if question else ()
        return others[: max(0, min(MOST_BESIDE, MOST_OPTIONS - len(shown)))]

    def offer_correction(self, turn: Turn) -> None:
        """Say how an earlier answer is put right."""
        turn.say("form-correct")
        turn.offer("/kembali")

    def offer_likely(self, turn: Turn, commands: Sequence[str]) -> None:
        """Offer what a text beside the open question may mean."""
        turn.say("ask-meant-inside")
        turn.offer(*commands)


RULES: Sequence[Callable[[Interruptions, BesideQuestion], Answer | None]] = (
    Interruptions.after_sending,
    Interruptions.told_already,
    Interruptions.why_so_much,
    Interruptions.correction,
    Interruptions.why_of_ours,
    Interruptions.task_named,
    Interruptions.leave_to_ask,
    Interruptions.how_long,
    Interruptions.where_to_send,
    Interruptions.how_many_left,
    Interruptions.dues_until_month,
    Interruptions.why_of_another_question,
    Interruptions.this_form,
    Interruptions.change_of_data,
    Interruptions.own_help,
    Interruptions.why_for_unanswered,
    Interruptions.why_for_general,
    Interruptions.plain_meaning,
    Interruptions.mere_question,
    Interruptions.free_text,
    Interruptions.why_in_doubt,
    Interruptions.likely_question,
    Interruptions.likely_choice,
    Interruptions.why_at_last,
)
"""Each finds the answer to a text of its kind; the first that does is followed."""
