"""An own application: may one apply, with which answers does one apply again, and what is
said once it is sent.
"""

import re
from datetime import timedelta

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.protection import ProtectionStatus
from domain.parsing.amounts.income import Income
from domain.participants.organisation import Organisation
from handlers.contributions.words import say_condolence, say_merged
from handlers.decisions import decided_text
from handlers.registration.after_sending import ask_organisation, ask_reminders
from handlers.registration.questions.earlier import BEFORE
from models import audit
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, CaseKind
from models.participants import applications, memberships, participant
from models.participants.applications import NewApplication
from models.participants.participant import ApplicationState, Identity, Participant

WAITING = (
    ApplicationState.SUBMITTED,
    ApplicationState.PROCESSING,
    ApplicationState.AWAITING_PAYMENT,
    ApplicationState.ACTIVE,
)
"""The states in which a person may not apply again (`active`: until membership has ended)."""
SAME_DECLARATION = timedelta(days=31)
"""So long a rejected application may be sent again with its word to be working and well."""
REJECTED_FOR = {
    "nik": r"\b(?:nik|dukcapil|nomor induk)\b",
    "full_name": r"\bnama\b",
    "born_on": r"\b(?:lahir|umur|usia)\b",
    "photo": r"\b(?:foto|gambar|scan)\b",
    "phone": r"\b(?:hp|telepon|telp|ponsel|nomor wa)\b",
    "address": r"\b(?:alamat|domisili|kelurahan|kecamatan|rt|rw)\b",
    "occupation": r"\b(?:pekerjaan|usaha|profesi)\b",
    "income": r"\b(?:penghasilan|upah|pendapatan)\b",
}
"""By question, the words with which the branch rejects its answer."""


def may_apply(turn: Turn) -> bool:
    """Whether the person may apply; says why not while an application or membership lasts,
    be it the one that theirs was merged into."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None:
        return not say_merged(turn)
    if row.deceased_on:
        say_condolence(turn)
        turn.say("registration-after-death")
        return False
    status = memberships.load(turn.db, row).status(turn.today)
    ended = row.state == ApplicationState.ACTIVE and status is ProtectionStatus.ENDED
    if ended or (row.state not in WAITING and status is not ProtectionStatus.PAID):
        return True
    turn.say("registration-already")
    turn.open_after("/status")
    return False


def known_answers(turn: Turn, opened: type[Form]) -> Answers:
    """The answers of a person who applies again, from their last application.

    Of a rejected one `opened`, its form, asks again only that for which it was rejected.
    """
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None or row.identity is None:
        return {}
    who = participant.identity(turn.db, row)
    known = {
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
    work = {
        "occupation": who.occupation,
        "income": str(Income(row.income)),
        "programme": row.programme,
    }
    why = participant.rejection(turn.db, row)
    if row.state != ApplicationState.REJECTED or not why:
        turn.say("registration-known")
        return known | {f"{BEFORE}{name}": kept for name, kept in work.items()}
    known |= work | {"sector": row.sector}
    if turn.now - row.declared_at < SAME_DECLARATION:
        known |= {"working": "yes", "sick": "no"}
    return without_rejected(turn, opened(known, turn.today), row, why)


def without_rejected(turn: Turn, form: Form, row: Participant, why: str) -> Answers:
    """The answers of the form without those that the branch's words name: these are asked
    again."""
    wrong = [name for name, words in REJECTED_FOR.items() if re.search(words, why, re.IGNORECASE)]
    told = decided_text(turn, row)[1].get("why", why)
    turn.say("registration-again" if wrong else "registration-again-which", why=told)
    form.ask_anew(*wrong)
    return form.answers


def submit_application(
    turn: Turn, who: Identity, application: NewApplication, *, told: bool
) -> None:
    """Apply for the person's own membership, and say what happens next. `told`: they said of which
    organisation they are."""
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
    turn.say("application-sent", number=row.number or "", day=turn.today + BRANCH_ANSWERS_WITHIN)
    if turn.message.form:
        return turn.offer("/status", "/menu")
    return ask_reminders(turn) if told else ask_organisation(turn)
