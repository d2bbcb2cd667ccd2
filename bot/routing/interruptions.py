"""Interruptions of the open question: its why, a correction, or something else altogether."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from bot.forms.form import Form
from bot.forms.options import MOST_OPTIONS
from bot.forms.stack import FormStack
from bot.routing.catalogue import FormCatalogue
from bot.routing.intents import Intents, topic_of
from bot.turn import Turn
from domain.knowledge import meanings
from domain.knowledge.heard.anger import is_anger
from domain.knowledge.heard.dues import until_month
from domain.knowledge.heard.others import OF_OTHERS
from domain.knowledge.heard.questions import asks, asks_elsewhere, asks_why_so_much, is_question
from domain.knowledge.heard.why import (
    asks_after_sending,
    asks_how_far,
    begins_in_doubt,
    doubts,
    fears,
    is_about,
    says_told_already,
    wants_to_ask,
    words_of_why,
)
from domain.knowledge.index import Meaning
from domain.knowledge.normalise import plain_words, says_thanks
from domain.knowledge.reading import FEWEST_WORDS, Reading
from domain.participants.occupation import is_work
from models.knowledge.answers import answers_to
from models.participants import participant

HAS_NUMBER = re.compile(r"(?<!\w)\d")
"""A number that is an answer, if a wrong one; "kadang2" has none."""
CORRECTS = re.compile(
    r"\b(?:bisa|boleh|gimana|cara)\b.*\b(?:di|nge)?(?:ganti(?!\W?ganti)(?<!ganti.ganti)|ubah|ralat|perbaiki|"
    r"benerin|betulin)\b|^\W*(?:(?:eh|maaf|sori|sorry|ups|aduh|waduh|oops)\W+)*"
    r"(?:salah|keliru|ralat|koreksi|ganti|ubah|betulin|benerin|wrong|change|correct(?=\W+\w))\b|"
    r"^\W*(?:[a-z]+\W+){1,2}(?:salah|keliru|wrong)\W*$",
    re.IGNORECASE,
)
"""A text that takes an earlier answer back: "eh salah, namanya ...", "penghasilan salah"."""
CHANGES = meanings.intent("change_data")
LEAST_WORDS = 3
"""Words of a text that may be about something else than the open question."""
LIKELY_QUESTION, LIKELY_WISH = 0.25, 0.65
"""How sure one must be to offer a question, or a wish, beside the open question."""
AT_ONCE, LIKELY_AT_ONCE = 0.5, 0.6
"""How sure one must be of a question to answer it beside ours, of one that is acted on and of one
that is not: nothing is lost where another was meant, and the open question follows."""
GENERAL = ("data-aman", "penghasilan-tak-tetap", "ktp-daerah")
"""Questions that the why of ours answers better, where the text is about what ours asks."""
SHARED = 2
"""Plain words that a text shares with what one of our questions is about, to be about it."""
MOST_BESIDE = 2
"""Buttons beside those of the open question."""


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
    ) -> Callable[[], None] | None:
        """Find what answers a text that is no answer to the open question, but asks for its why, or
        surely for something else; None when it is neither.

        With `guesses`, buttons of what it likely means are offered, where the text was `refused`
        as an answer or plainly asks. A question about ours, one that nobody knows, and a doubt get
        the why of ours.
        """
        if asks_after_sending(text) and (known := own_text(turn, form, "after-sending")):
            return partial(turn.say, known)
        if form.keeps_draft and says_told_already(text):
            return partial(turn.say, "told-already")
        if asks_why_so_much(text) and (known := own_text(turn, form, "so-much")):
            return partial(turn.say, known)
        if form.keeps_draft and CORRECTS.search(text) and form.last_answered():
            return partial(self.offer_correction, turn)
        why = why_of(turn, form, text)
        if why and why in (own_why(turn, form), why_of_form(turn, form)):
            return partial(self.say_why, turn, form, why)
        if refused and (task := self.task_named(turn, form, text)):
            return partial(self.stack.open, turn, task, "")
        if wants_to_ask(text):
            return partial(turn.say, "ask-away")
        if asks_how_far(text) and (known := own_text(turn, form, "how-long")):
            return partial(turn.say, known)
        if left := questions_left(form, text):
            kept = "yes" if form.keeps_draft else "no"
            return partial(turn.say, "questions-left", left=left, kept=kept)
        if until_month(text) and not form.for_staff and is_member(turn):
            return partial(self.stack.open, turn, self.catalogue.openings["/sampaibulan"], text)
        reading = self.intents.texts.read(turn, text, topic_of(turn, form))
        if why and not answers_better(turn, text, reading):
            return partial(self.say_why, turn, form, why)
        meant = [
            self.catalogue.form_of_intent(turn, meanings.wish_of(each)) for each in reading.sure
        ]
        if type(form) in meant:
            is_so = refused and reading.interrupts(text) and not is_question(text)
            return partial(turn.say, "go-on") if is_so else None
        changes = reading.sure == (CHANGES,) and reading.interrupts(text)
        if changes and form.keeps_draft and form.last_answered():
            return partial(self.offer_correction, turn)
        own_help = self.stack.help_for_unknown(turn, form)
        if own_help and meant == [self.catalogue.openings["/bantuan"]]:
            return partial(turn.say, own_help)
        if is_unanswered(turn, reading) and (why := why_of_another(turn, form, text)):
            return partial(self.say_why, turn, form, why)
        urgent = any(each and each.urgent for each in meant)
        takes_over = any(each and (each.questions or each.interrupts) for each in meant)
        is_asked = "?" in text or is_question(text)
        tells = any(map(meanings.kind_of, reading.sure)) and not is_asked
        is_task = bool(reading.sure) and all(map(meanings.is_task, reading.sure))
        is_short = len(text.split()) < LEAST_WORDS and (takes_over or tells)
        is_short = not self.intents.texts.is_plain(text) if is_task else is_short
        thanks = reading.sure == (meanings.intent("thanks"),)
        if own_why(turn, form) and speaks_of(turn, form, text) and leaves_open(turn, reading):
            return partial(self.say_why, turn, form, own_why(turn, form))
        is_no_answer = refused and not (form.for_staff or repeats_ours(turn, form, text))
        hears = not is_short and reading.interrupts(text, refused=is_no_answer)
        if urgent or thanks or hears:
            return partial(self.intents.act, turn, text, reading)
        plain = "?" in text or is_question(text) or begins_in_doubt(text)
        if form.wants_free_text() and not plain and not is_no_answer:
            return None
        is_doubt = doubts(text) and not HAS_NUMBER.search(text)
        why = (why_of_another(turn, form, text) or own_why(turn, form)) if is_doubt else ""
        likely = self.likely_beside(turn, form, text, reading) if guesses else []
        is_own = speaks_of(turn, form, text) or fears(text)
        if why and is_own and not (likely and asks_elsewhere(text)):
            return partial(self.say_why, turn, form, why)
        if likely and self.is_harmless(turn, text, reading):
            said = reading.sure or reading.candidates
            return partial(self.intents.act, turn, text, Reading("", (Meaning(said[0], sure=1.0),)))
        if likely:
            return partial(self.offer_likely, turn, likely)
        return (
            partial(self.say_why, turn, form, why)
            if why and guesses and not asks_elsewhere(text)
            else None
        )

    def say_why(self, turn: Turn, form: Form, why: str) -> None:
        """Say why the open question is asked; a short menu, which other answers end, stays open."""
        turn.say(why)
        if form.holds_nobody():
            self.stack.ask_again(turn)

    def is_harmless(self, turn: Turn, text: str, reading: Reading) -> bool:
        """Is the text plainly a question, and quite likely one whose answer asks nothing and
        changes nothing?"""
        sure = max((each.sure for each in reading.meanings), default=0.0)
        if sure < (AT_ONCE if reading.sure else LIKELY_AT_ONCE) or not asks(text):
            return False
        name = (reading.sure or reading.candidates)[0]
        if kind := meanings.kind_of(name):
            return any(each.may_be_said(turn.today) for each in answers_to(turn.db, kind))
        return meanings.wish_of(name) in meanings.ONLY_TELLS

    def task_named(self, turn: Turn, form: Form, text: str) -> type[Form] | None:
        """The other task of staff with just this word ("setor"); None without one."""
        task = self.catalogue.openings.get(f"/{text.casefold().strip()}")
        if task is None or not task.for_staff or task is type(form) or form.wants_free_text():
            return None
        return task if task.is_usable(turn) else None

    def likely_beside(self, turn: Turn, form: Form, text: str, reading: Reading) -> list[str]:
        """The commands for what a text beside the open question likely means."""
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


def why_of(turn: Turn, form: Form, text: str) -> str:
    """The name of the text that says why the form asks what the text is about; empty when it does
    not ask why. A mere "kenapa?" is about the open question, or about the form as a whole."""
    words = words_of_why(text)
    if not words:
        return ""
    language, pending = turn.person.language, form.pending()
    for question in (*([pending] if pending else []), *form.asked()):
        name = f"{form.name}-{question.name}"
        known = turn.texts.has(language, f"{name}.about")
        about = turn.text(f"{name}.about") if known else ""
        if turn.texts.has(language, f"{name}.why") and is_about(words, about):
            return f"{name}.why"
    return why_of_form(turn, form) if is_about(words, "") else ""


def is_member(turn: Turn) -> bool:
    """Is the person registered here?"""
    return participant.registration_of(turn.db, turn.person.id) is not None


def why_of_form(turn: Turn, form: Form) -> str:
    """The name of the text that says why the form asks anything; empty without one."""
    return own_text(turn, form, "why")


def own_text(turn: Turn, form: Form, about: str) -> str:
    """The name of the form's own text about something; empty without one."""
    name = f"{form.name}-{about}"
    return name if turn.texts.has(turn.person.language, name) else ""


def questions_left(form: Form, text: str) -> str:
    """The number of questions that are left, for somebody who asks that; else empty."""
    question = form.pending() if asks_how_far(text) else None
    place = form.progress(question) if question and len(form.asked()) > 1 else {}
    return f"{int(place['total']) - int(place['number']) + 1}" if place else ""


def own_why(turn: Turn, form: Form) -> str:
    """The name of the text that says why the open question is asked; empty without one."""
    question = form.pending()
    name = f"{form.name}-{question.name}.why" if question else ""
    return name if turn.texts.has(turn.person.language, name) else ""


def why_of_another(turn: Turn, form: Form, text: str) -> str:
    """The name of the text that says why the form asks what the text speaks of most, at another
    question than the open one; empty where it speaks of none."""
    words, language = {*plain_words(text)}, turn.person.language
    found: dict[str, int] = {}
    for question in form.asked():
        name = f"{form.name}-{question.name}"
        if turn.texts.has(language, f"{name}.why") and turn.texts.has(language, f"{name}.about"):
            found[f"{name}.why"] = len(words & {*plain_words(turn.text(f"{name}.about"))})
    most = max(found, key=lambda each: found[each], default="")
    least = max(SHARED, found.get(own_why(turn, form), 0) + 1)
    return most if found.get(most, 0) >= least else ""


def leaves_open(turn: Turn, reading: Reading) -> bool:
    """Is the text surely a question that nothing may be said to today, or that asks for somebody
    else's data, where one's own are asked for?"""
    kind = meanings.kind_of(reading.sure[0]) if reading.sure else ""
    is_general = meanings.question(kind) == OF_OTHERS or kind in GENERAL
    return is_general or is_unanswered(turn, reading)


def answers_better(turn: Turn, text: str, reading: Reading) -> bool:
    """Is the text surely a question of its own, rather than the why of one of ours?"""
    kind = meanings.kind_of(reading.sure[0]) if reading.sure else ""
    return bool(kind) and reading.interrupts(text) and not leaves_open(turn, reading)


def is_unanswered(turn: Turn, reading: Reading) -> bool:
    """Is the text surely a question that nothing may be said to today?"""
    kind = meanings.kind_of(reading.sure[0]) if reading.sure else ""
    found = answers_to(turn.db, kind) if kind else ()
    return bool(kind) and not any(each.may_be_said(turn.today) for each in found)


def repeats_ours(turn: Turn, form: Form, text: str) -> bool:
    """Does a text of two words have one of the open question, which it then asks about: "what
    code"?"""
    question, words = form.pending(), plain_words(text)
    if question is None or len(words) > FEWEST_WORDS or form.keeps_draft:
        return False
    ours = turn.text(f"{form.name}-{question.name}", **question.tell(turn, form))
    return not {*plain_words(ours)}.isdisjoint(words)


def speaks_of(turn: Turn, form: Form, text: str) -> bool:
    """Does the text have a word for what the open question asks?"""
    question = form.pending()
    name = f"{form.name}-{question.name}.about" if question else ""
    known = turn.texts.has(turn.person.language, name)
    return known and not {*plain_words(turn.text(name))}.isdisjoint(plain_words(text))
