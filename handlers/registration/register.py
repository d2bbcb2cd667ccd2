"""Registration of a self-employed worker (BPU) by themselves, in the chat or on one page.

Consent comes first (UU 27/2022 art. 21-24: notice and consent), then the questions about a worker;
the answers become an application. A link opens the same form as a page, so that no NIK need stand
in a chat.
"""

from typing import ClassVar

from bot.forms.form import Form
from bot.forms.questions import PhoneQuestion, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from domain.participants.organisation import Organisation
from exchange.imports.intake import identity
from handlers import answers
from handlers.contributions.words import articles, dues_text, schedule_of, total_due
from handlers.people import merge_chats
from handlers.privacy import consent
from handlers.registration.questions import WorkerQuestions, application_of
from models import audit
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, CaseKind
from models.participants import applications, memberships, participant
from models.participants.applications import NewApplication
from models.participants.participant import ApplicationState, Identity, Participant
from models.people import form_links
from models.roles import role

WAITING = (
    ApplicationState.SUBMITTED,
    ApplicationState.PROCESSING,
    ApplicationState.AWAITING_PAYMENT,
    ApplicationState.ACTIVE,
)
"""The states in which a person may not apply again (`active`: until membership has ended)."""


class Registration(
    WorkerQuestions,
    opens_with="/daftar, daftar, daftar bpjs, register",
    intents="register",
):
    """`/daftar`: consent, the questions about the worker, and the application."""

    pages: ClassVar = {
        "consent": ("consent", "reminders", "information"),
        "identity": ("nik", "full_name", "born_on", "phone"),
        "place": ("village", "rtrw", "street", "organisation", "post"),
        "work": ("occupation", "working", "income", "working_days"),
        "dues": ("programme", "payer", "months"),
    }

    consent = YesNoQuestion(or_stop="registration-no-consent", leads_on=True)
    reminders = YesNoQuestion()
    information = YesNoQuestion()
    phone = PhoneQuestion(answers.read_phone, show=answers.show_phone, keyboard="tel")

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        return may_apply(turn)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The consent given before, and the answers of an earlier application."""
        return consent.consent_answers(turn) | known_answers(turn)

    def on_answer(self, turn: Turn, name: str) -> None:
        super().on_answer(turn, name)
        consent.on_consent_answer(turn, name, self.answers[name])

    def finish(self, turn: Turn) -> None:
        submit_application(turn, identity(self.answers), application_of(turn, self))


def may_apply(turn: Turn) -> bool:
    """Whether the person may apply; says why not while an application or membership lasts."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None:
        return True
    status = memberships.load(turn.db, row).status(turn.today)
    ended = row.state == ApplicationState.ACTIVE and status is ProtectionStatus.ENDED
    if ended or (row.state not in WAITING and status is not ProtectionStatus.PAID):
        return True
    turn.say("registration-already")
    turn.open_after("/status")
    return False


def known_answers(turn: Turn) -> Answers:
    """The answers of a person who applies again, from their last application."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None or row.identity is None:
        return {}
    who = participant.identity(turn.db, row)
    return {
        "nik": who.nik,
        "full_name": who.full_name,
        "born_on": who.born_on,
        "sex": row.sex,
        "phone": who.phone or "NONE",
        "district": row.village.rpartition(".")[0],
        "village": row.village,
        "rtrw": f"{row.rt}/{row.rw}",
        "street": who.street,
        "organisation": row.organisation or Organisation.UMUM,
        "post": who.post,
    }


def submit_application(turn: Turn, who: Identity, application: NewApplication) -> None:
    """Apply for the person's own membership, and say what happens next."""
    me = turn.person.id
    row = applications.apply_for_membership(
        turn.db, who, application, turn.now, person_id=me, registered_by=me
    )
    audit.record(turn.db, f"person:{me}", "applied", f"participant:{row.id}", turn.now)
    if row.duplicate_of:
        due_at = turn.now + BRANCH_ANSWERS_WITHIN
        cases.open_case(
            turn.db, CaseKind.DUPLICATE, now=turn.now, due_at=due_at, participant_id=row.id
        )
    say_submitted(turn, row)


def say_submitted(turn: Turn, row: Participant) -> None:
    """Say the application number, the sum with its articles, and what happens next and when."""
    turn.say("application-sent", number=row.number or "")
    if row.payer == Payer.SELF:
        schedule = schedule_of(row, month_start(turn.today), row.months)
        turn.say(
            "application-sum",
            lines=dues_text(turn, schedule),
            total=total_due(schedule),
            articles=articles(schedule),
        )
    else:
        turn.say("application-paid-by", payer=turn.text(f"option-{row.payer}"))
    turn.say("application-next")
    turn.offer("/status", "/menu")


class SendFormLink(Form, opens_with="/formulir, formulir, isi formulir, form page"):
    """`/formulir`: a personal link to the registration as one page."""

    def finish(self, turn: Turn) -> None:
        if not may_apply(turn):
            return None
        if not turn.site:
            turn.say("form-link-none")
            return turn.offer("/daftar", "/menu")
        if role.find_open_roles(turn.db, turn.person.id):
            turn.say("form-link-staff")
            return turn.offer("/daftar", "/menu")
        token = form_links.create_link(turn.db, turn.person.address_id, Registration.name, turn.now)
        url = f"{turn.site}/form/{Registration.name}?t={token}"
        turn.say("form-link", chat=merge_chats.chat_here(turn))
        turn.open_link("form-link.open", url)
        return turn.offer("/daftar", "/menu")
