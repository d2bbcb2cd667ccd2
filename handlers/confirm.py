"""A member whom others registered says whether it is right; one tap takes it back."""

from bot.form import Form
from bot.state import Answers
from bot.turn import Turn
from handlers.notify import notify
from handlers.posts import called
from models import attestation, enrolment, participant
from models.attestation import Attestation
from models.participant import Participant
from models.role import Role

REASON = "denied"


class Asked(Form):
    """`/benarsaya 42`: only whoever was asked about it is answered."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        return {"of": argument}

    def done(self, turn: Turn) -> None:
        row = attestation.asked_of(turn.db, turn.person.id, self.answers["of"])
        if row is None:
            turn.say("confirm-nothing")
            return turn.offer("/petugas", "/menu")
        return self.settle(turn, row)

    def settle(self, turn: Turn, row: Attestation) -> None:
        raise NotImplementedError


class Right(Asked, opens_with="/benarsaya"):
    def settle(self, turn: Turn, row: Attestation) -> None:
        if row.answer is None:
            enrolment.confirm(turn.db, row, turn.now)
        turn.say("confirm-right")
        return turn.offer("/hubungkan", "/menu")


class NotMine(Asked, opens_with="/bukansayadaftar"):
    def settle(self, turn: Turn, row: Attestation) -> None:
        cadre, number = row.person_id, turn.db.get_one(Participant, row.participant_id).number
        gone = enrolment.deny(turn.db, row, turn.now)
        if cadre is not None:
            tell(turn, cadre, gone, number or "-")
        turn.say("confirm-taken-back" if gone else "confirm-case")
        return turn.offer("/petugas", "/menu")


def tell(turn: Turn, cadre: int, gone: bool, number: str) -> None:
    """Whoever registered them hears of it."""
    name = "denied-taken-back" if gone else "denied-case"
    notify(
        turn.db, turn.texts, cadre, name, {"number": number}, "/menu", now=turn.now, reason=REASON
    )


def ask_now(turn: Turn, row: Attestation) -> None:
    """The member is here: ask whether it is right, once."""
    if row.answer is not None:
        return
    attestation.ask(turn.db, row, turn.person.id, turn.now)
    by, who = turn.db.get_one(Role, row.role_id), turn.db.get_one(Participant, row.participant_id)
    member = participant.identity(turn.db, who).first_name
    turn.say("attested", member=member, by=called(turn, by))
    for command in ("/benarsaya", "/bukansayadaftar"):
        label = turn.word(f"open-{command[1:]}")
        turn.add_option(f"{command} {row.participant_id}", label)
