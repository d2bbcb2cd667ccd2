"""Carrying out what officers decided about applications, once it cannot be taken back any more.

The state and the letter are one transaction; nobody is woken. Nothing says that somebody is
protected: only official data do.
"""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.branch.decisions import DecisionKind
from domain.contributions.tariff import Payer
from domain.reminders.contact_rules import next_contact_time
from handlers.decisions import BRANCH_LANGUAGE, next_text, reasons_text
from handlers.notify import Values, notify
from models.branch import decisions
from models.branch.decisions import ApplicationDecision
from models.cases import cases
from models.cases.cases import CaseKind
from models.enrolment import attestation
from models.participants import participant, versions
from models.participants.participant import ApplicationState, Participant
from models.people import person

REASON = "decision"
BATCH = 100


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Carry out the decisions that are due; how many."""
    count, found = 0, BATCH
    while found == BATCH:
        with sessions.begin() as db:
            taken = decisions.take_due(db, now, BATCH)
            for decision, row in taken:
                carry_out(db, texts, decision, row, now)
        found = len(taken)
        count += found
    return count


def carry_out(
    db: Session, texts: Texts, decision: ApplicationDecision, row: Participant, now: datetime
) -> None:
    """Change the state, and tell the person, or whoever registered them."""
    match DecisionKind(decision.kind):
        case DecisionKind.APPROVED:
            return tell(db, texts, decision, row, "application-told-approved", "/status", now=now)
        case DecisionKind.REJECTED:
            turn_down(db, texts, decision, row)
            again = "/petugas", "/status"
            tell(db, texts, decision, row, "application-told-rejected", *again, now=now)
        case DecisionKind.REPAIR:
            turn_down(db, texts, decision, row)
            again = "/daftar", "/petugas"
            tell(db, texts, decision, row, "application-told-repair", *again, now=now)
        case DecisionKind.ENTERED:
            enter(db, decision, row)
            tell_entered(db, texts, decision, row, now)
    versions.keep_versions(db, [row.id], now)
    cases.close_cases(db, row.id, CaseKind.APPLICATION, "decided", now)
    return attestation.note_news(db, [row.id], now)


def turn_down(db: Session, texts: Texts, decision: ApplicationDecision, row: Participant) -> None:
    """Reject it with the words by which the questions are found that are asked again."""
    row.state = ApplicationState.REJECTED
    say = partial(texts, BRANCH_LANGUAGE)
    participant.set_rejection(db, row, reasons_text(say, decision.kind, decision.reasons))


def enter(db: Session, decision: ApplicationDecision, row: Participant) -> None:
    """Let the person pay, and keep their number at BPJS."""
    row.state = ApplicationState.AWAITING_PAYMENT
    if kpj := decisions.entered_facts(db, decision).kpj:
        participant.correct_identity(db, row, kpj=kpj)


def tell_entered(
    db: Session, texts: Texts, decision: ApplicationDecision, row: Participant, now: datetime
) -> None:
    """Say how the first contribution is paid, or that somebody else pays it."""
    pay = "/bayar", "/status"
    if row.payer != Payer.SELF:
        tell(db, texts, decision, row, "application-told-entered-paid", "/status", now=now)
    elif decisions.entered_facts(db, decision).code:
        tell(db, texts, decision, row, "application-told-entered", *pay, now=now)
    else:
        tell(db, texts, decision, row, "news-awaiting-payment", *pay, now=now)


def tell(
    db: Session,
    texts: Texts,
    decision: ApplicationDecision,
    row: Participant,
    name: str,
    *commands: str,
    now: datetime,
) -> None:
    """Post the letter to the person, if they have a chat; it is the day's message."""
    if row.person_id is None:
        return

    def values(language: str) -> Values:
        say, why = partial(texts, language), (decision.kind, decision.reasons)
        return {
            "name": participant.identity(db, row).first_name,
            "number": row.number or "-",
            "why": reasons_text(say, *why),
            "next": next_text(say, *why),
            "code": decisions.entered_facts(db, decision).code,
            "payer": say(f"digest-payer-{row.payer}"),
        }

    told = notify(
        db,
        texts,
        row.person_id,
        name,
        values,
        *commands,
        now=now,
        due_at=next_contact_time(now),
        reason=REASON,
        key=f"decision:{decision.id}",
        participant_id=row.id,
    )
    if told:
        person.mark_contacted(db, [row.person_id], now)
