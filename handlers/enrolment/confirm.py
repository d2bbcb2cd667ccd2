"""A member whom others registered says whether it is right; one tap takes it back."""

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from handlers.notify import notify
from handlers.roles.words import role_holder_text
from models.enrolment import attestation, enrolment
from models.enrolment.attestation import Attestation
from models.participants import participant
from models.participants.participant import Participant
from models.roles.role import Role

REASON = "denied"


class AttestationForm(Form):
    """`/benarsaya 42`: only whoever was asked about it is answered."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"of": argument}

    def finish(self, turn: Turn) -> None:
        row = attestation.attestation_for(turn.db, turn.person.id, self.answers["of"])
        if row is None:
            turn.say("confirm-nothing")
            return turn.offer("/petugas", "/menu")
        return self.settle(turn, row)

    def settle(self, turn: Turn, row: Attestation) -> None:
        raise NotImplementedError


class ConfirmAttestation(AttestationForm, opens_with="/benarsaya"):
    def settle(self, turn: Turn, row: Attestation) -> None:
        if row.answer is None:
            enrolment.confirm_attestation(turn.db, row, turn.now)
        turn.say("confirm-right")
        return turn.offer("/hubungkan", "/menu")


class DenyAttestation(AttestationForm, opens_with="/bukansayadaftar"):
    def settle(self, turn: Turn, row: Attestation) -> None:
        cadre, number = row.person_id, turn.db.get_one(Participant, row.participant_id).number
        gone = enrolment.deny_attestation(turn.db, row, turn.now)
        if cadre is not None:
            notify_enroller(turn, cadre, gone, number or "-")
        turn.say("confirm-taken-back" if gone else "confirm-case")
        return turn.offer("/petugas", "/menu")


def notify_enroller(turn: Turn, cadre: int, gone: bool, number: str) -> None:
    """Whoever registered them hears of it."""
    name = "denied-taken-back" if gone else "denied-case"
    notify(
        turn.db, turn.texts, cadre, name, {"number": number}, "/menu", now=turn.now, reason=REASON
    )


def ask_now(turn: Turn, row: Attestation) -> None:
    """The member is here: ask whether it is right, once."""
    if row.answer is not None:
        return
    attestation.ask_person(turn.db, row, turn.person.id, turn.now)
    by, who = turn.db.get_one(Role, row.role_id), turn.db.get_one(Participant, row.participant_id)
    member = participant.identity(turn.db, who).first_name
    turn.say("attested", member=member, by=role_holder_text(turn.db, turn.text, by))
    for command in ("/benarsaya", "/bukansayadaftar"):
        label = turn.text(f"open-{command[1:]}")
        turn.add_option(f"{command} {row.participant_id}", label)
