"""Linking: somebody registered by others proves who they are by their own phone and birth date.

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
from handlers import answers, consenting
from models import audit, participant

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
        names = {question.name for question in cls.questions}
        return {name: yes for name, yes in consenting.given(turn).items() if name in names}

    def learned(self, turn: Turn, name: str) -> None:
        consenting.learn(turn, name, self.answers[name])

    def done(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        number = self.phone.removesuffix(" proven")
        row = participant.unlinked(turn.db, number, self.born_on)
        if row is None:
            audit.note(turn.db, actor, "failed to link", actor, turn.now)
            turn.say("link-failed")
            return turn.offer("/hubungkan", "/daftar", "/petugas")
        row.person_id = turn.person.id
        audit.note(turn.db, actor, "linked", f"participant:{row.id}", turn.now)
        turn.say("link-done")
        return turn.go("/status")
