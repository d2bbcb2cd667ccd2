"""Linking: somebody registered by others proves who they are by their own phone and birth date.

Somebody who uses their registration in another chat already becomes one person with this chat.
"Not found" and "not yours" read the same, and wrong tries are limited.
"""

from datetime import date, timedelta

from bot.agree import YesNo
from bot.form import Form
from bot.question import Contact, Question
from bot.state import Answers
from bot.turn import Turn
from domain import day, phone
from domain.phone import Kind
from domain.typed import Invalid
from handlers import answers, confirm, consenting, joining
from models import attestation, audit, participant
from models.merging import CannotMerge
from models.participant import Participant

TRIES = 3
PER = timedelta(days=1)


def read_proven(turn: Turn, text: str) -> str:
    """Only the platform can prove a number: a typed one is not enough."""
    if phone.phone(text).kind is Kind.OWN and turn.message.phone:
        return f"{turn.message.phone} proven"
    raise Invalid("phone-must-be-shared")


def tries_left(turn: Turn) -> int:
    done = audit.count(turn.db, f"person:{turn.person.id}", "failed to link", turn.now - PER)
    return TRIES - done


class Link(Form, opens_with="/hubungkan, hubungkan, link"):
    consent = YesNo(or_stop="registration-no-consent")
    reminders = YesNo()
    phone = Contact(read_proven, show=answers.show_phone)
    born_on = Question(
        lambda turn, text: day.birth_date(text, turn.today),
        load=date.fromisoformat,
        show=answers.show_day,
    )

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        if participant.of_person(turn.db, turn.person.id):
            turn.go("/status")
            return False
        if tries_left(turn) > 0:
            return True
        turn.say("link-too-often")
        turn.offer("/petugas", "/menu")
        return False

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """The consent given before, and the number that the channel proves with every message."""
        names = {question.name for question in cls.questions}
        proven = {"phone": f"{turn.message.phone} proven"} if turn.message.phone else {}
        return proven | {
            each: said for each, said in consenting.given(turn).items() if each in names
        }

    def learned(self, turn: Turn, name: str) -> None:
        consenting.learn(turn, name, self.answers[name])

    def done(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        row = participant.born(turn.db, self.phone.removesuffix(" proven"), self.born_on)
        if row is None or not take(turn, row):
            audit.note(turn.db, actor, "failed to link", actor, turn.now)
            turn.say("link-failed")
            return turn.offer("/hubungkan", "/daftar", "/petugas")
        audit.note(turn.db, actor, "linked", f"participant:{row.id}", turn.now)
        turn.say("link-done")
        if word := attestation.of(turn.db, row.id):
            confirm.ask_now(turn, word)
        return turn.go("/status")


def take(turn: Turn, row: Participant) -> bool:
    """The registration is the caller's; whoever had it in another chat is the same person."""
    if row.person_id is None:
        row.person_id = turn.person.id
        return True
    try:
        joining.join(turn, row.person_id)
    except CannotMerge:
        return False
    return True
