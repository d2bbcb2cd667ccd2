"""A text that was typed while a question was open, and is no answer to it."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.forms.form import Form
from bot.routing.catalogue import FormCatalogue
from bot.routing.intents import topic_of
from bot.routing.own_texts import (
    own_why,
    repeats_ours,
    speaks_of,
    why_of,
    why_of_another,
    why_of_form,
)
from bot.routing.tasks import TextsByReader
from bot.turn import Turn
from domain.knowledge import meanings
from domain.knowledge.heard.others import OF_OTHERS
from domain.knowledge.heard.questions import asks, is_question
from domain.knowledge.heard.why import begins_in_doubt, doubts, fears
from domain.knowledge.reading import Reading
from models.knowledge.answers import answers_to
from models.participants import participant

HAS_NUMBER = re.compile(r"(?<!\w)\d")
"""A number that is an answer, if a wrong one; "kadang2" has none."""
LEAST_WORDS = 3
"""Words of a text that may be about something else than the open question."""
AT_ONCE, LIKELY_AT_ONCE = 0.5, 0.6
"""How sure one must be of a question to answer it beside ours, of one that is acted on and of one
that is not: nothing is lost where another was meant, and the open question follows."""
GENERAL = ("data-aman", "penghasilan-tak-tetap", "ktp-daerah")
"""Questions that the why of ours answers better, where the text is about what ours asks."""


@dataclass(frozen=True)
class BesideQuestion:
    """A text beside the open question of a form. It may be `refused` as an answer; with `guesses`,
    what it likely means may be offered."""

    turn: Turn
    form: Form
    text: str
    guesses: bool
    refused: bool
    texts: TextsByReader
    catalogue: FormCatalogue

    @cached_property
    def why(self) -> str:
        """The name of the text that says why the form asks what is asked about; empty where the
        text asks no why."""
        return why_of(self.turn, self.form, self.text)

    @cached_property
    def own_why(self) -> str:
        """The name of the text that says why the open question is asked; empty without one."""
        return own_why(self.turn, self.form)

    @property
    def is_of_open_question(self) -> bool:
        """Does it ask the why of the open question, or of the form as a whole?"""
        return bool(self.why) and self.why in (self.own_why, why_of_form(self.turn, self.form))

    @cached_property
    def reading(self) -> Reading:
        return self.texts.read(self.turn, self.text, topic_of(self.turn, self.form))

    @cached_property
    def meant(self) -> list[type[Form] | None]:
        """The forms of what is surely meant."""
        wishes = map(meanings.wish_of, self.reading.sure)
        return [self.catalogue.form_of_intent(self.turn, each) for each in wishes]

    @property
    def is_question(self) -> bool:
        return "?" in self.text or is_question(self.text)

    @property
    def is_short(self) -> bool:
        """Has it too few words to leave our question for what it surely means? Of a task of staff,
        is it not said plainly?"""
        sure = self.reading.sure
        if sure and all(map(meanings.is_task, sure)):
            return not self.texts.is_plain(self.text)
        takes_over = any(each and (each.questions or each.interrupts) for each in self.meant)
        tells = any(map(meanings.kind_of, sure)) and not self.is_question
        return len(self.text.split()) < LEAST_WORDS and (takes_over or tells)

    @property
    def is_no_answer(self) -> bool:
        """Was it refused, by a form of everybody, and does not ask about our own words?"""
        turn, form = self.turn, self.form
        return self.refused and not (form.for_staff or repeats_ours(turn, form, self.text))

    @property
    def is_heard(self) -> bool:
        """Is it plain enough to be answered in place of our question?"""
        if any(each and each.urgent for each in self.meant):
            return True
        if self.reading.sure == (meanings.intent("thanks"),):
            return True
        return not self.is_short and self.reading.interrupts(self.text, refused=self.is_no_answer)

    @cached_property
    def doubted_why(self) -> str:
        """The name of the text that says why we ask, for a text that doubts our question; empty
        for any other text, and for one with a number in it."""
        if not doubts(self.text) or HAS_NUMBER.search(self.text):
            return ""
        return why_of_another(self.turn, self.form, self.text) or self.own_why

    @property
    def is_of_ours(self) -> bool:
        """Has it a word for what our question asks, or a fear?"""
        return speaks_of(self.turn, self.form, self.text) or fears(self.text)

    @property
    def is_plain_question(self) -> bool:
        """Is it a question, or said in doubt?"""
        return self.is_question or begins_in_doubt(self.text)

    @property
    def kind(self) -> str:
        """The kind of question that it surely is; empty where it is none."""
        return meanings.kind_of(self.reading.sure[0]) if self.reading.sure else ""

    @property
    def is_unanswered(self) -> bool:
        """Is it surely a question that nothing may be said to today?"""
        return bool(self.kind) and not self.may_be_told(self.kind)

    @property
    def is_left_open(self) -> bool:
        """Is it surely a question that nothing may be said to today, or that asks for somebody
        else's data, where one's own are asked for?"""
        is_general = meanings.question(self.kind) == OF_OTHERS or self.kind in GENERAL
        return is_general or self.is_unanswered

    @property
    def is_answered_better(self) -> bool:
        """Is it surely a question of its own, rather than the why of one of ours?"""
        is_own = bool(self.kind) and self.reading.interrupts(self.text)
        return is_own and not self.is_left_open

    @property
    def is_harmless(self) -> bool:
        """Is it plainly a question, and quite likely one whose answer asks nothing and changes
        nothing?"""
        reading = self.reading
        sure = max((each.sure for each in reading.meanings), default=0.0)
        if sure < (AT_ONCE if reading.sure else LIKELY_AT_ONCE) or not asks(self.text):
            return False
        name = (reading.sure or reading.candidates)[0]
        if kind := meanings.kind_of(name):
            return self.may_be_told(kind)
        return meanings.wish_of(name) in meanings.ONLY_TELLS

    def may_be_told(self, kind: str) -> bool:
        """Is there an answer to a kind of question that may be said today?"""
        found = answers_to(self.turn.db, kind)
        return any(each.may_be_said(self.turn.today) for each in found)

    @property
    def is_of_member(self) -> bool:
        """Is the person registered here?"""
        return participant.registration_of(self.turn.db, self.turn.person.id) is not None
