"""The answer of a member whom somebody else registered: it is right, or it is taken back."""

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
    """The base of both answers, `/benarsaya 42`: only the person who was asked may give one."""

    only_offered = True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"of": argument}

    def finish(self, turn: Turn) -> None:
        row = attestation.attestation_for(turn.db, turn.person.id, self.answers["of"])
        if row is None:
            turn.say("confirm-nothing")
            return turn.offer("/petugas", "/menu")
        return self.record_answer(turn, row)

    def record_answer(self, turn: Turn, row: Attestation) -> None:
        raise NotImplementedError


class ConfirmAttestation(AttestationForm, opens_with="/benarsaya"):
    def record_answer(self, turn: Turn, row: Attestation) -> None:
        if row.answer is None:
            enrolment.confirm_attestation(turn.db, row, turn.now)
        turn.say("confirm-right")
        return turn.offer("/hubungkan", "/menu")


class DenyAttestation(AttestationForm, opens_with="/bukansayadaftar"):
    def record_answer(self, turn: Turn, row: Attestation) -> None:
        """Take the application back if it can be, and notify the enroller."""
        enroller = row.person_id
        number = {"number": turn.db.get_one(Participant, row.participant_id).number or "-"}
        is_withdrawn = enrolment.deny_attestation(turn.db, row, turn.now)
        if enroller is not None:
            name = "denied-taken-back" if is_withdrawn else "denied-case"
            db, texts = turn.db, turn.texts
            notify(db, texts, enroller, name, number, "/menu", now=turn.now, reason=REASON)
        turn.say("confirm-taken-back" if is_withdrawn else "confirm-case")
        return turn.offer("/petugas", "/menu")


def ask_attestation(turn: Turn, row: Attestation) -> None:
    """Ask the member in this turn whether it is right, unless they have answered."""
    if row.answer is not None:
        return
    attestation.ask_person(turn.db, row, turn.person.id, turn.now)
    by, who = turn.db.get_one(Role, row.role_id), turn.db.get_one(Participant, row.participant_id)
    member = participant.identity(turn.db, who).first_name
    turn.say("attested", member=member, by=role_holder_text(turn.db, turn.text, by))
    for command in ("/benarsaya", "/bukansayadaftar"):
        label = turn.text(f"open-{command[1:]}")
        turn.add_option(f"{command} {row.participant_id}", label)
