"""Questions for once the application is sent: a post in the neighbourhood, then reminders and
news. Each is one tap, and who does not answer loses nothing.

The city's figures count members by organisation, so whoever is of one is asked to say so.
"""

import re

from bot.forms.form import Form
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import NOT
from domain.participants.organisation import (
    PARTNERS,
    Organisation,
    parse_organisation,
    parse_position,
)
from handlers.privacy import consent
from handlers.privacy.own_data import OwnDataForm
from handlers.registration.worker import organisation_question, post_question
from models.participants import participant
from models.participants.participant import ApplicationState
from models.people import consent as consents
from models.people.consent import Purpose
from models.roles import role

BY_OTHERS = re.compile(
    r"\b(?:kata(?:nya)?|disuruh|diajak|dikasih tau|dari|sama|lewat|oleh|told by)\W+(?:(?:pak|"
    r"bu|ibu|bapak|mas|mbak|the)\W+)?"
    r"(?:(?:ketua|pengurus|kader)\W+)?(?:rt|rw|kader|posyandu|pkk|jumantik)\b",
    re.IGNORECASE,
)
"""Those who sent somebody here: "kata pak rt disuruh ikut" is no post of one's own."""
POST_WORDS = re.compile(
    r"\b(?:kader|pengurus|ketua|wakil|sekretaris|bendahara|pokja|jumantik|cadre|pak rt|bu rt|"
    r"pak rw|bu rw)\b",
    re.IGNORECASE,
)
"""Words of somebody who holds a post: "saya kader posyandu"."""


SENDS = re.compile(
    r"\W*(?:(?:ok|oke|iya?|ya|sudah|udah|udh|sdh|dah|langsung|tolong|jadi|it|is|yes|my|data|"
    r"pendaftaran|pendaftarannya|punya|saya|gue|gw|application)\W+)*(?:(?:ter|ke|di)?kirim(?:in|kan)?|"
    rf"send|sent)(?:\W+(?:aja|saja|dong|deh|dah|ya|lagi|sekarang|belum|blm|kan|{NOT}|kah|"
    r"it|now|yet|already))*\W*",
    re.IGNORECASE,
)
"""Words that send, or ask whether it is sent."""


def holds_post(text: str) -> bool:
    """Whether somebody says that they serve in the RT, the RW or the like."""
    return bool(POST_WORDS.search(BY_OTHERS.sub(" ", text)))


def post_in(text: str) -> Answers:
    """The organisation and the post that somebody names of their own accord; empty without any."""
    body = organisation_in(BY_OTHERS.sub(" ", text)) if holds_post(text) else None
    if body is None:
        return {}
    try:
        post = str(parse_position(text))
    except Invalid:
        post = ""
    return {} if body is Organisation.UMUM else {"organisation": body, "post": post}


def organisation_in(text: str) -> Organisation | None:
    """The one organisation that a text names; None without one."""
    try:
        return parse_organisation(text)
    except (Ambiguous, Invalid):
        return None


class AlreadySent(Form, opens_with="/terkirim"):
    """The answer to whoever sends an application that is sent already."""

    only_offered = True
    awaits_texts = True
    answers_old = ("send",)

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        """Does an application of the person's own wait for the branch? Whoever has a role may mean
        another one."""
        row = participant.registration_of(turn.db, turn.person.id)
        waits = row is not None and row.state in (
            ApplicationState.SUBMITTED,
            ApplicationState.PROCESSING,
        )
        return waits and not role.find_open_roles(turn.db, turn.person.id)

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        return SENDS.fullmatch(text) is not None and cls.is_usable(turn)

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        turn.say("application-already-sent", number=(row and row.number) or "")
        turn.offer("/status", "/menu")


def ask_organisation(turn: Turn) -> None:
    """Ask whether the person is of an organisation."""
    turn.say("my-organisation")
    turn.offer("/lembaga", "/lembaga bukan")


def ask_reminders(turn: Turn) -> None:
    """Ask whether reminders are welcome, unless it is known."""
    if not consents.given(turn.db, turn.person.id, Purpose.REMINDERS):
        turn.say("allow-contact")
        turn.offer("/bolehingatkan ya", "/bolehingatkan tidak")
    turn.offer("/status", "/menu")


class MyOrganisation(OwnDataForm, opens_with="/lembaga"):
    """The organisation of a registered person, and the post in it."""

    only_offered = True

    organisation = organisation_question()
    post = post_question()

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """`bukan`, or the words that name the organisation, and the post in it."""
        body = None if argument == "bukan" else organisation_in(argument)
        if body in (None, Organisation.UMUM):
            return {"organisation": Organisation.UMUM} if argument else {}
        return post_in(argument) or {"organisation": str(body)}

    @classmethod
    def is_told(cls, text: str) -> bool:
        return organisation_in(text) is not None

    def finish(self, turn: Turn) -> None:
        row = participant.lock_own(turn.db, turn.person.id)
        row.organisation = self.organisation
        participant.correct_identity(turn.db, row, post=self.answers.get("post", ""))
        self.record_correction(turn, row, "organisation")
        turn.say(
            "my-organisation-done" if self.organisation in PARTNERS else "my-organisation-none"
        )
        ask_reminders(turn)


class AllowContact(Form, opens_with="/bolehingatkan"):
    """The consent to reminders, and then to news of the programme."""

    only_offered = True

    reminders = YesNoQuestion()
    information = YesNoQuestion(when=lambda form: form.reminders)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        answer = {"ya": "yes", "tidak": "no"}.get(argument)
        return {"reminders": answer} if answer else {}

    def finish(self, turn: Turn) -> None:
        for name, answer in self.answers.items():
            consent.on_consent_answer(turn, name, answer)
        turn.say("allow-contact-yes" if self.reminders else "allow-contact-no")
        turn.offer("/status", "/menu")
