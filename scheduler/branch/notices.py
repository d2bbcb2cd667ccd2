"""Messages about news from the branch: accepted, paid, rejected, ended."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.texts import Texts
from domain.contributions.protection import grace_until
from domain.reminders import contact_rules
from handlers.notify import notify
from models.branch.status_import import StatusNotice, StatusNoticeKind
from models.participants import participant
from models.participants.participant import Participant
from models.people import person

REASON = "news"
COMMANDS = {
    StatusNoticeKind.POSTED: ("/status",),
    StatusNoticeKind.ACTIVE: ("/status", "/pengingat"),
    StatusNoticeKind.AWAITING_PAYMENT: ("/bayar", "/status"),
    StatusNoticeKind.ARREARS: ("/bayar", "/status"),
    StatusNoticeKind.REJECTED: ("/daftar", "/petugas"),
    StatusNoticeKind.ENDED: ("/daftar", "/petugas"),
}


def notify_all(
    db: Session, texts: Texts, notices: Iterable[StatusNotice], as_of: date, now: datetime
) -> int:
    """Post a message for each notice, in the import's own transaction; return their number.

    Nobody is woken: at night it waits for the morning. Erased people and those who can't be
    reached are left out.
    """
    return sum(notify_one(db, texts, each, as_of, now) for each in notices)


def notify_one(db: Session, texts: Texts, notice: StatusNotice, as_of: date, now: datetime) -> bool:
    """Post a message; False when nobody can be written to."""
    row = db.get(Participant, notice.participant_id)
    someone = db.get(person.Person, notice.person_id) if notice.person_id else None
    if row is None or someone is None or someone.erased_at:
        return False
    until = row.protected_until
    values = {
        "name": participant.identity(db, row).first_name,
        "number": row.number or "-",
        "until": until or "-",
        "grace": grace_until(until) if until else "-",
        "why": participant.rejection(db, row) or "-",
    }
    return notify(
        db,
        texts,
        someone.id,
        f"news-{notice.kind.replace('_', '-')}",
        values,
        *COMMANDS[notice.kind],
        now=now,
        due_at=contact_rules.next_contact_time(now),
        reason=REASON,
        key=f"news:{row.id}:{notice.kind}:{as_of}:{now.isoformat()}",
        participant_id=row.id,
    )
