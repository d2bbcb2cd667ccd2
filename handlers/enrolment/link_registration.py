"""Linking a registration made by somebody else to the member, who proves phone and birth date.

A member who uses the registration in another chat already, and has proven the number there too,
becomes one person with this chat; a number that was only typed joins nobody. "Not found" and "not
yours" read the same, and wrong tries are limited.
"""

import re

from bot.forms.form import Form
from bot.forms.options import normalise
from bot.forms.questions import PhoneQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Invalid
from domain.parsing.people import phone
from domain.parsing.people.phone import PhoneKind
from handlers import answers
from handlers.enrolment import confirm
from handlers.people import merge_chats
from handlers.privacy import consent
from models import audit
from models.enrolment import attestation
from models.merge_people import CannotMerge
from models.participants import birth_dates, participant
from models.participants.participant import Participant
from models.roles import invitations

UNPROVEN = "web"
"""The channel that proves no phone number."""
PROVING = ("whatsapp", "telegram")
"""Those that do, the most used first."""
LAST_DIGITS = 4
"""Digits of a NIK that tell twins apart."""


def read_proven(turn: Turn, text: str) -> str:
    """ "+62... proven"; Invalid for a typed number, which only the platform can prove."""
    if phone.parse_phone(text).kind is PhoneKind.OWN and turn.message.phone:
        return f"{turn.message.phone} proven"
    raise Invalid("phone-must-be-shared")


def read_which(turn: Turn, text: str) -> str:
    """The last digits of a NIK, or the name as on the KTP; Invalid for what is neither."""
    digits = re.sub(r"\D", "", text)
    return digits if len(digits) >= LAST_DIGITS else answers.read_name(turn, text)


class LinkRegistration(Form, opens_with="/hubungkan, hubungkan, link"):
    consent = consent.ConsentQuestion()
    reminders = YesNoQuestion()
    phone = PhoneQuestion(read_proven, show=answers.show_phone)
    born_on = answers.DayQuestion(
        answers.read_any_birth_date,
        feeds=("several", "which"),
    )
    which = Question(
        read_which,
        verbatim=True,
        when=lambda form: form.answers["several"] == "yes",
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if participant.registration_of(turn.db, turn.person.id):
            turn.open_after("/status")
            return False
        if turn.person.channel == UNPROVEN and not turn.message.phone:
            say_where(turn)
            return False
        return merge_chats.may_try(turn, "failed to link")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The consent given before, and the number that the channel proves with every message."""
        names = {question.name for question in cls.questions}
        known = consent.consent_answers(turn)
        proven = {"phone": f"{turn.message.phone} proven"} if turn.message.phone else {}
        return proven | {name: answer for name, answer in known.items() if name in names}

    def on_answer(self, turn: Turn, name: str) -> None:
        consent.on_consent_answer(turn, name, self.answers[name])
        if name == "born_on" and len(self.registrations(turn)) > 1:
            self.answers["several"] = "yes"

    @property
    def number(self) -> str:
        return phone.stored_number(self.phone)

    def registrations(self, turn: Turn) -> list[Participant]:
        """The registrations with the phone and birth date; once `which` is answered, the one it
        names."""
        found = participant.find_by_phone_and_birth_date(turn.db, self.number, self.born_on)
        found = [each for each in found if birth_dates.may_try(turn.db, each, turn.now)]
        if "which" in self.answers:
            return [each for each in found if is_named(turn, each, self.which)]
        return found

    def finish(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        found = self.registrations(turn)
        row = found[0] if len(found) == 1 else None
        if row is None or not claim_registration(turn, row):
            audit.record(turn.db, actor, "failed to link", actor, turn.now)
            guessed = participant.find_by_phone(turn.db, self.number)
            birth_dates.record_wrong(turn.db, guessed, actor, turn.now)
            turn.say("link-failed")
            return turn.offer("/hubungkan", "/sambung", "/daftar", "/petugas")
        audit.record(turn.db, actor, "linked", f"participant:{row.id}", turn.now)
        turn.say("link-done")
        if attested := attestation.attestation_of(turn.db, row.id):
            confirm.ask_attestation(turn, attested)
        return turn.open_after("/status")


def say_where(turn: Turn) -> None:
    """Say that the phone has to be proven in another chat, with a link to ours there."""
    turn.say("link-elsewhere")
    links = (invitations.chat_link(turn.db, each, "hubungkan") for each in PROVING)
    if found := next(filter(None, links), None):
        turn.open_link("link-elsewhere.open", found)
    turn.offer("/sambung", "/petugas", "/menu")


def is_named(turn: Turn, row: Participant, text: str) -> bool:
    """Whether the text is the name of the participant, or the last digits of their NIK."""
    who = participant.identity(turn.db, row)
    digits = re.sub(r"\D", "", text)
    if digits:
        return len(digits) >= LAST_DIGITS and who.nik.endswith(digits)
    return normalise(text) == normalise(who.full_name)


def claim_registration(turn: Turn, row: Participant) -> bool:
    """Link the registration to this person, merged with the one who has it in another chat.

    False when the two persons cannot be merged.
    """
    if row.person_id is None:
        row.person_id = turn.person.id
        return True
    try:
        merge_chats.merge_chats(turn, row.person_id)
    except CannotMerge:
        return False
    return True
