"""Messages about news from the branch: accepted, paid, rejected, ended.

They say what is so on the day they arrive: a month that has passed protects nobody any more. They
are the one message of that day: a reminder waits until the next.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Texts, month_range
from domain.calendar import DAY, month_start, to_local_time
from domain.contributions.membership import Membership
from domain.contributions.protection import grace_until
from domain.contributions.tariff import Payer
from domain.reminders import contact_rules
from domain.reminders.ladder import ENDED
from handlers.contributions.words import schedule_of, total_due
from handlers.notify import message_body
from models.branch import decisions
from models.branch.status_import import StatusNotice, StatusNoticeKind
from models.enrolment import attestation
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants import memberships, participant
from models.participants.participant import Participant
from models.people import person
from models.people.person import Address, Person
from models.reminders import reminder

REASON = "news"
BEHIND, RECORDED, UNSEEN = "news-behind", "news-recorded", "news-unseen"
"""Paid but still in arrears; paid for months that have passed; ended by data without a payment."""
AWAITING, ENTERED = "news-awaiting-payment", "application-told-entered"
"""Accepted by the branch; the same with the code to pay with."""
ENTERED_PAID, ARREARS_PAID = "application-told-entered-paid", "news-arrears-paid"
"""The same news for those for whom somebody else pays: they are not asked to."""
PAID_BY_OTHERS = {
    StatusNoticeKind.AWAITING_PAYMENT: ENTERED_PAID,
    StatusNoticeKind.ARREARS: ARREARS_PAID,
}
COMMANDS_OF_TEXT = {
    BEHIND: ("/bayar", "/status"),
    RECORDED: ("/status",),
    UNSEEN: ("/status", "/petugas"),
    ENTERED: ("/bayar", "/status"),
    ENTERED_PAID: ("/status",),
    ARREARS_PAID: ("/petugas", "/status"),
}
COMMANDS = {
    StatusNoticeKind.POSTED: ("/status",),
    StatusNoticeKind.ACTIVE: ("/status", "/pengingat"),
    StatusNoticeKind.AWAITING_PAYMENT: ("/bayar", "/status"),
    StatusNoticeKind.ARREARS: ("/bayar", "/status"),
    StatusNoticeKind.REJECTED: ("/daftar", "/petugas"),
    StatusNoticeKind.ENDED: ("/daftar", "/petugas"),
}
FOR_ENROLLERS = (
    StatusNoticeKind.AWAITING_PAYMENT,
    StatusNoticeKind.REJECTED,
    StatusNoticeKind.ACTIVE,
    StatusNoticeKind.ARREARS,
)
"""What became of an application; payments of later months are in lists."""


def notify_all(
    db: Session, texts: Texts, notices: Iterable[StatusNotice], as_of: date, now: datetime
) -> int:
    """Post a message for each notice, in the import's own transaction; return their number.

    Nobody is woken: at night it waits for the morning. Erased people and those who can't be
    reached are left out. Whoever registered them hears of all together
    (`scheduler/branch/registrar_news.py`).
    """
    notices = list(notices)
    known = [each.participant_id for each in notices if each.kind in FOR_ENROLLERS]
    attestation.note_news(db, known, now)
    asked = load_facts(db, [each for each in notices if each.person_id])
    return sum(notify_one(db, texts, each, facts, as_of, now) for each, facts in asked)


@dataclass(frozen=True, slots=True)
class NewsFacts:
    """The facts that a message is made of, and the address that it goes to."""

    row: Participant
    someone: Person
    address: Address
    membership: Membership
    code: str
    """To pay the first contribution with; empty without one."""


def load_facts(
    db: Session, notices: Sequence[StatusNotice]
) -> list[tuple[StatusNotice, NewsFacts]]:
    """The facts of those notices that somebody can be told, each kind asked of all at once."""
    if not notices:
        return []
    people = select(Person).where(
        Person.id.in_({each.person_id for each in notices}), Person.erased_at.is_(None)
    )
    theirs = {each.id: each for each in db.scalars(people)}
    addresses = person.best_addresses(db, theirs)
    told = [each for each in notices if each.person_id in addresses]
    about = select(Participant).where(Participant.id.in_([each.participant_id for each in told]))
    rows = {each.id: each for each in db.scalars(about)}
    known, codes = (
        memberships.load_all(db, rows.values()),
        decisions.payment_codes(db, rows.values()),
    )
    return [
        (
            each,
            NewsFacts(
                rows[id],
                theirs[each.person_id],
                addresses[each.person_id],
                known[id],
                codes.get(id, ""),
            ),
        )
        for each in told
        if each.person_id and (id := each.participant_id) in rows
    ]


def notify_one(
    db: Session, texts: Texts, notice: StatusNotice, facts: NewsFacts, as_of: date, now: datetime
) -> bool:
    """Post a message; False when it was heard already."""
    row, known, code = facts.row, facts.membership, facts.code
    until, due_at = row.protected_until, contact_rules.next_contact_time(now)
    day = to_local_time(due_at).date()
    name = text_of(notice.kind, row, known, day)
    if name == "news-ended" and heard_already(db, row):
        return False
    owed = known.arrears(day)
    if code and name == AWAITING:
        name = ENTERED

    language = facts.someone.language or "id"
    values = {
        "name": participant.identity(db, row).first_name,
        "number": row.number or "-",
        "code": code,
        "payer": texts(language, f"digest-payer-{row.payer}"),
        "until": until or "-",
        "grace": grace_until(until) if until else "-",
        "why": participant.rejection(db, row) or texts(language, "news-no-reason"),
        "months": month_range(language, owed[0], len(owed)) if owed else "-",
        "total": total_due(schedule_of(row, owed[0], len(owed))) if owed else 0,
    }
    outbox.post(
        db,
        facts.someone.id,
        facts.address.channel,
        facts.address.address,
        message_body(
            texts, language, name, values, COMMANDS_OF_TEXT.get(name, COMMANDS[notice.kind])
        ),
        now=now,
        due_at=due_at,
        lane=Lane.BULK,
        reason=REASON,
        key=f"news:{row.id}:{notice.kind}:{as_of}:{now.isoformat()}",
        participant_id=row.id,
    )
    facts.someone.contacted_at = due_at
    return True


def heard_already(db: Session, row: Participant) -> bool:
    """Whether the person read on the day after the last one that their membership is over."""
    if row.protected_until is None:
        return False
    month = month_start(row.protected_until + DAY)
    return reminder.was_posted(db, row.id, month, ENDED.name)


def text_of(kind: StatusNoticeKind, row: Participant, known: Membership, day: date) -> str:
    """The text for this news on a local day."""
    if kind is StatusNoticeKind.ENDED and known.waiting:
        return UNSEEN
    if kind in (StatusNoticeKind.POSTED, StatusNoticeKind.ACTIVE) and known.until:
        if known.until >= day:
            return f"news-{kind}"
        return BEHIND if known.arrears(day) and row.payer == Payer.SELF else RECORDED
    if row.payer != Payer.SELF and kind in PAID_BY_OTHERS:
        return PAID_BY_OTHERS[kind]
    return f"news-{kind.replace('_', '-')}"
