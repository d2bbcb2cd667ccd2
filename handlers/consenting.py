"""Consent as the conversations ask for it: one text, three purposes (UU 27/2022 art. 20-24)."""

from bot.turn import Turn
from models import audit, consent
from models.consent import Purpose

NOTICE = "2026-11-22"
"""The version of the notice (`registration-consent`): a change of its words is a new version."""

QUESTIONS = {
    "consent": Purpose.SERVICE,
    "reminders": Purpose.REMINDERS,
    "information": Purpose.INFORMATION,
}


def record(turn: Turn, purpose: Purpose, given: bool) -> None:
    """Keep who agreed to what, when, where, and to which version of the text."""
    person_id = turn.person.id
    consent.record(
        turn.db,
        person_id,
        purpose,
        given,
        text_version=NOTICE,
        channel=turn.person.channel,
        now=turn.now,
    )
    verb = "consented" if given else "refused"
    audit.note(turn.db, f"person:{person_id}", verb, f"consent:{purpose}", turn.now)


def learn(turn: Turn, question: str, answer: str) -> None:
    """Keep the answer to one of the three questions, as soon as it is given."""
    if question in QUESTIONS:
        record(turn, QUESTIONS[question], answer == "yes")


def given(turn: Turn) -> dict[str, str]:
    """The answers to the three questions as they stand; none before the first consent."""
    if not consent.given(turn.db, turn.person.id, Purpose.SERVICE):
        return {}
    return {
        question: "yes" if consent.given(turn.db, turn.person.id, purpose) else "no"
        for question, purpose in QUESTIONS.items()
    }
