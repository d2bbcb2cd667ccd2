"""Registration of a self-employed worker (BPU) by themselves.

Rules: UU 27/2022 art. 21-24 (notice and consent). What is asked is in `handlers/particulars.py`,
what is sent in `handlers/application.py`.
"""

from typing import ClassVar

from bot.agree import YesNo
from bot.question import Contact
from bot.state import Answers
from bot.turn import Turn
from exchange.intake_values import identity
from handlers import answers, application, applying, consenting
from handlers.facts import facts
from handlers.particulars import Particulars


class Registration(
    Particulars,
    opens_with="/daftar, daftar, daftar bpjs, register",
    intents="register",
):
    pages: ClassVar = {
        "consent": ("consent", "reminders", "information"),
        "identity": ("nik", "full_name", "born_on", "phone"),
        "place": ("village", "rtrw", "street", "organisation", "post"),
        "work": ("occupation", "working", "income", "working_days"),
        "dues": ("programme", "payer", "months"),
    }

    consent = YesNo(or_stop="registration-no-consent")
    reminders = YesNo()
    information = YesNo()
    phone = Contact(answers.read_phone, show=answers.show_phone, keyboard="tel")

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        return applying.may_apply(turn)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """The consent given before, and the number that the channel has proven."""
        return consenting.given(turn) | applying.known_answers(turn)

    def learned(self, turn: Turn, name: str) -> None:
        super().learned(turn, name)
        consenting.learn(turn, name, self.answers[name])

    def done(self, turn: Turn) -> None:
        mine = facts(turn, self) | {"person_id": turn.person.id}
        application.send(turn, identity(self.answers), mine)
