"""Consent for three purposes, asked for with one text (UU 27/2022 art. 20-24), and withdrawn
purpose by purpose (art. 9 and 40)."""

import re
from typing import Any

from bot.forms.form import Form
from bot.forms.options import normalise
from bot.forms.questions import AskAgain
from bot.forms.yes_no import WordQuestion, YesNoQuestion, clear_yes, is_conditional
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.replies.yes_no import MEANING, declines, only_moves_on, parse_yes_no
from domain.parsing.text import letter_words, word_set
from models import audit
from models.broadcasts import broadcast
from models.people import consent
from models.people.consent import Purpose

NOTICE = "2026-11-29"
"""The version of the notice (`registration-consent`, with its `.full` text): a change of its words
is a new version."""
FULL = "full"
"""The button that shows the whole notice."""
READ = re.compile(
    r"\b(?:baca|bacain|lengkap(?:nya)?|selengkapnya|read|full|whole)\b", re.IGNORECASE
)
UNCLEAR = word_set(
    "sudah udah uda udh sdh dah wis wes jadi pas sah lengkap valid already done benar bener bnr "
    "betul btul btl leres tepat sesuai cocok right correct true"
)
"""Words that are a yes to many questions, also that something is right, and no consent by
themselves."""

QUESTIONS = {
    "consent": Purpose.SERVICE,
    "reminders": Purpose.REMINDERS,
    "information": Purpose.INFORMATION,
}


class ConsentQuestion(YesNoQuestion):
    """The consent to the notice: only a clear yes without a condition counts.

    A few lines are shown, and the whole notice on request.
    """

    reopens = True

    def __init__(self, **how: Any) -> None:
        super().__init__(or_stop="registration-no-consent", leads_on=True, part_of="consent", **how)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        yes, no = super().options(turn, form)
        return [yes, Option(FULL, turn.text("registration-consent.read")), no]

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        answer = given.value or self.read_typed(turn, form, given.text)
        if answer == FULL:
            turn.say("registration-consent.full")
            raise AskAgain
        return super().accept(turn, form, UserInput("", answer))

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        options, plain = self.options(turn, form), normalise(text)
        for number, option in enumerate(options, 1):
            if plain in (normalise(option.label), f"{number}"):
                return option.value
        if READ.search(text):
            return FULL
        if is_conditional(text):
            raise Invalid("yes-with-condition")
        text = clear_yes(text) or text
        answer = "no" if declines(text) else str(parse_yes_no(text))
        if answer not in ("yes", "no"):  # a wish to leave is navigation, never an answer
            raise Invalid("not-an-option")
        said = {word for word in letter_words(normalise(text)) if MEANING.get(word)}
        if only_moves_on(text):
            turn.say("ask-yesno")
            raise AskAgain
        if answer == "yes" and said and said <= UNCLEAR:
            raise Ambiguous("yesno")
        return answer


def record_consent(turn: Turn, purpose: Purpose, given: bool) -> None:
    """Record the consent or refusal, with the time, the channel and the version of the notice.

    A refusal of information also cancels what is on its way and has not left.
    """
    if purpose is Purpose.REMINDERS and not given:
        turn.state.remind = False
    person_id, channel = turn.person.id, turn.person.channel
    consent.record(
        turn.db, person_id, purpose, given, text_version=NOTICE, channel=channel, now=turn.now
    )
    if purpose is Purpose.INFORMATION and not given:
        broadcast.cancel_for_person(turn.db, person_id, turn.now)
    verb = "consented" if given else "refused"
    audit.record(turn.db, f"person:{person_id}", verb, f"consent:{purpose}", turn.now)


def on_consent_answer(turn: Turn, question: str, answer: str) -> None:
    """Record the answer to one of the three questions, as soon as it is given."""
    if question in QUESTIONS:
        record_consent(turn, QUESTIONS[question], answer == "yes")


def consent_answers(turn: Turn) -> dict[str, str]:
    """The answers to the three questions as they stand; none before the first consent."""
    if not consent.given(turn.db, turn.person.id, Purpose.SERVICE):
        return {}
    return {
        question: "yes" if consent.given(turn.db, turn.person.id, purpose) else "no"
        for question, purpose in QUESTIONS.items()
    }


class StopInfo(Form, opens_with="/stopinfo, stop info"):
    """Ends broadcasts with one press; reminders stay as they are."""

    def finish(self, turn: Turn) -> None:
        if consent.given(turn.db, turn.person.id, Purpose.INFORMATION):
            record_consent(turn, Purpose.INFORMATION, given=False)
        turn.say("stop-info-done")
        if consent.given(turn.db, turn.person.id, Purpose.REMINDERS):
            turn.offer("/pengingat stop")
        turn.offer("/izin", "/menu")


class Withdraw(Form, opens_with="/izin, izin, cabut izin"):
    """Each purpose; without consent for the service nothing is sent but replies."""

    short_menu = True

    service = YesNoQuestion()
    sure = WordQuestion(or_stop="withdraw-unchanged", when=lambda form: not form.service)
    reminders = YesNoQuestion(when=lambda form: form.service)
    information = YesNoQuestion(when=lambda form: form.service)

    def finish(self, turn: Turn) -> None:
        chosen = {
            Purpose.SERVICE: self.service,
            Purpose.REMINDERS: self.service and self.reminders,
            Purpose.INFORMATION: self.service and self.information,
        }
        for purpose, given in chosen.items():
            if consent.given(turn.db, turn.person.id, purpose) != given:
                record_consent(turn, purpose, given)
        turn.say("consent-kept" if self.service else "consent-withdrawn")
        turn.offer("/data", "/menu")
