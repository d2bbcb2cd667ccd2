"""Consent for three purposes, asked for with one text (UU 27/2022 art. 20-24), and withdrawn
purpose by purpose (art. 9 and 40)."""

from bot.forms.form import Form
from bot.forms.questions import YesNoQuestion
from bot.forms.word import WordQuestion
from bot.turn import Turn
from models import audit
from models.people import consent
from models.people.consent import Purpose

NOTICE = "2026-11-22"
"""The version of the notice (`registration-consent`): a change of its words is a new version."""

QUESTIONS = {
    "consent": Purpose.SERVICE,
    "reminders": Purpose.REMINDERS,
    "information": Purpose.INFORMATION,
}


def record_consent(turn: Turn, purpose: Purpose, given: bool) -> None:
    """Record the consent or refusal, with the time, the channel and the version of the notice."""
    if purpose is Purpose.REMINDERS and not given:
        turn.state.remind = False
    person_id, channel = turn.person.id, turn.person.channel
    consent.record(
        turn.db, person_id, purpose, given, text_version=NOTICE, channel=channel, now=turn.now
    )
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
    """No more broadcasts, with one press; reminders stay as they are."""

    def finish(self, turn: Turn) -> None:
        if consent.given(turn.db, turn.person.id, Purpose.INFORMATION):
            record_consent(turn, Purpose.INFORMATION, given=False)
        turn.say("stop-info-done")
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
