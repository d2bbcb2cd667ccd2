"""Taking back what people were told of a status file that was undone."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.texts import Texts
from domain.calendar import to_local_time
from domain.reminders import contact_rules
from handlers.notify import notify
from models.branch.status_files import StatusImport
from models.branch.status_undo import NEWS as REASON
from models.branch.status_undo import UNSENT
from models.messaging.message import DeliveryState, OutboundMessage
from models.participants import participant
from models.participants.participant import Participant


def correct(db: Session, texts: Texts, row: StatusImport, now: datetime) -> int:
    """Cancel the news of the import that still waits, and correct what may have been read; how
    many people are corrected."""
    news = (OutboundMessage.reason == REASON, OutboundMessage.queued_at == row.imported_at)
    unsent = update(OutboundMessage).where(*news, UNSENT)
    gone = {"outcome": DeliveryState.CANCELLED, "settled_at": now, "error": "import undone"}
    db.connection().execute(unsent.values(gone))
    read = select(OutboundMessage).where(*news)
    read = read.where(OutboundMessage.outcome.is_distinct_from(DeliveryState.CANCELLED))
    told = {(each.person_id, each.participant_id) for each in db.scalars(read)}
    ordered = sorted(told, key=lambda pair: (pair[0], pair[1] or 0))
    return sum(correct_one(db, texts, row, *pair, now) for pair in ordered)


def correct_one(
    db: Session,
    texts: Texts,
    row: StatusImport,
    person_id: int,
    participant_id: int | None,
    now: datetime,
) -> bool:
    """Say that the news was wrong; False when nobody can be written to."""
    about = db.get(Participant, participant_id) if participant_id else None
    if participant_id and (about is None or about.identity is None):
        return False
    assert row.imported_at is not None, "only an import that was applied is undone"
    values: dict[str, object] = {"day": to_local_time(row.imported_at).date()}
    if about:
        values["name"] = participant.identity(db, about).first_name
    return notify(
        db,
        texts,
        person_id,
        "status-undone" if about else "status-undone-members",
        values,
        "/status" if about else "/menu",
        now=now,
        due_at=contact_rules.next_contact_time(now),
        reason=REASON,
        key=f"status-undone:{row.id}:{person_id}:{participant_id or ''}",
        participant_id=participant_id,
    )
