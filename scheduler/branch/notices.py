"""News from the branch becomes letters: accepted, paid, rejected, ended."""

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
    StatusNoticeKind.REJECTED: ("/daftar", "/petugas"),
    StatusNoticeKind.ENDED: ("/daftar", "/petugas"),
}


def notify_all(
    db: Session, texts: Texts, told: Iterable[StatusNotice], as_of: date, now: datetime
) -> int:
    """Post a letter to everybody who must know, in the import's own transaction; how many.

    Nobody is woken: at night it waits for the morning. Erased people and those who can't be
    reached are left out.
    """
    return sum(notify_one(db, texts, each, as_of, now) for each in told)


def notify_one(db: Session, texts: Texts, news: StatusNotice, as_of: date, now: datetime) -> bool:
    row = db.get(Participant, news.participant_id)
    someone = db.get(person.Person, news.person_id) if news.person_id else None
    if row is None or someone is None or someone.erased_at:
        return False
    name = f"news-{news.kind.replace('_', '-')}"
    return notify(
        db,
        texts,
        someone.id,
        name,
        lambda _: values(db, row),
        *COMMANDS[news.kind],
        now=now,
        due_at=contact_rules.next_contact_time(now),
        reason=REASON,
        key=f"news:{row.id}:{news.kind}:{as_of}",
        participant_id=row.id,
    )


def values(db: Session, row: Participant) -> dict[str, object]:
    """What the letter may name."""
    until = row.protected_until
    return {
        "name": participant.identity(db, row).first_name,
        "number": row.number or "-",
        "until": until or "-",
        "grace": grace_until(until) if until else "-",
        "why": row.rejection or "-",
    }
