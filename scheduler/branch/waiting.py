"""Waiting for the branch too long: the bot speaks first, and a human looks, by a case's number.

A reported payment that no data shows after five days, an application that nobody has decided after
three, and one that was approved and is not in the branch's data three days later. The case and its
letter are one transaction; nobody is woken.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts, month_range
from domain.calendar import to_local_time
from domain.reminders import contact_rules
from handlers.notify import Values, notify
from models.branch import decisions
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind, CaseState
from models.contributions.ledger import LedgerEntry
from models.participants import applications, participant
from models.participants.participant import Participant
from models.people import person

REASON = "waiting"
BATCH = 100
Look = Callable[[Session, datetime], int]


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Open the cases that are due and tell whose they are; return how many cases."""
    if contact_rules.is_quiet_time(now):
        return 0
    looks = (partial(ask_about_payments, texts=texts), partial(ask_about_applications, texts=texts))
    return sum(in_batches(sessions, look, now) for look in looks)


def in_batches(sessions: sessionmaker[Session], look: Look, now: datetime) -> int:
    """Repeat, each time in a transaction of its own, until less than a batch is found."""
    count, found = 0, BATCH
    while found == BATCH:
        with sessions.begin() as db:
            found = look(db, now)
        count += found
    return count


def ask_about_payments(db: Session, now: datetime, texts: Texts) -> int:
    """Open the cases of payments that somebody reported and no official data shows in the promised
    time, and tell them; return how many."""
    found = cases.overdue_payments(db, now, BATCH)
    for case in found:
        case.state, case.due_at = CaseState.OPEN, now + BRANCH_ANSWERS_WITHIN
        row = db.get(Participant, case.participant_id or 0)
        report = db.get(LedgerEntry, case.details.get("payment", 0))
        if row and report:
            values = partial(payment_values, db, case, row, report)
            tell(db, texts, case, row, "payment-unseen", values, now)
    return len(found)


def payment_values(
    db: Session, case: Case, row: Participant, report: LedgerEntry, language: str
) -> Values:
    period = month_range(language, report.first_month, report.months)
    return case_values(db, case, row) | {"period": period}


def ask_about_applications(db: Session, now: datetime, texts: Texts) -> int:
    """Open a case for each application that nobody has decided, or that was approved and is not in
    the branch's data so long after; return how many."""
    lately = decisions.decided_since(now - BRANCH_ANSWERS_WITHIN)
    found = applications.unanswered_by_branch(db, now, BATCH, ~lately)
    approved = decisions.approved_among(db, found)
    for row in found:
        cases.close_cases(db, row.id, CaseKind.APPLICATION, "again", now)
        case = cases.open_case(
            db,
            CaseKind.APPLICATION,
            now=now,
            person_id=row.person_id,
            participant_id=row.id,
        )
        sent = to_local_time(row.submitted_at).date()
        tell(
            db,
            texts,
            case,
            row,
            "application-not-entered" if row.id in approved else "application-waiting",
            case_values(db, case, row) | {"day": sent},
            now,
        )
    return len(found)


def case_values(db: Session, case: Case, row: Participant) -> dict[str, object]:
    return {
        "name": participant.identity(db, row).first_name,
        "application": row.number or "-",
        "number": f"{case.id}",
        "until": to_local_time(case.due_at).date(),
    }


def tell(
    db: Session,
    texts: Texts,
    case: Case,
    row: Participant,
    name: str,
    values: Values | Callable[[str], Values],
    now: datetime,
) -> None:
    """Post the letter about a case to the person; it is the day's message."""
    if row.person_id is None or row.deceased_on or row.identity is None:
        return
    told = notify(
        db,
        texts,
        row.person_id,
        name,
        values,
        f"/balas {case.id}",
        "/status",
        now=now,
        reason=REASON,
        key=f"waiting:{case.id}",
        participant_id=row.id,
    )
    if told:
        person.mark_contacted(db, [row.person_id], now)
