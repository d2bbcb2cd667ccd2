"""Notices about broadcasts, to the officers who decide and to the sender; none at night."""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.notify import notify
from handlers.roles.words import role_holder_text
from models.broadcasts.broadcast import (
    Broadcast,
    BroadcastNoticeKind,
    BroadcastState,
    RecipientState,
    may_approve,
    queued_notices,
    recipient_counts,
)
from models.people import person
from models.roles import role
from models.roles.role import Role
from scheduler.imports.messages import group_digits

REASON = "broadcast"
PIECE = 100
"""Notices in one transaction."""


def post_notices(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the notices that are queued; return how many messages were posted."""
    count, more = 0, not contact_rules.is_quiet_time(now)
    while more:
        with sessions.begin() as db:
            found = queued_notices(db, now, PIECE)
            for each in found:
                each.sent_at = now
                row = db.get_one(Broadcast, each.broadcast_id)
                sender = db.get_one(Role, row.role_id)
                if each.kind == BroadcastNoticeKind.ASKED and row.state == BroadcastState.ASKED:
                    count += notify_officers(db, texts, row, sender, now)
                elif each.kind != BroadcastNoticeKind.ASKED and sender.usable:
                    count += notify_sender(db, texts, row, sender.person_id, each.kind, now)
            more = len(found) == PIECE
    return count


def notify_officers(db: Session, texts: Texts, row: Broadcast, sender: Role, now: datetime) -> int:
    """Ask each officer who may decide; the broadcast's own words are read in the chat."""
    count, people = 0, recipient_counts(db, row).total()
    for officer in role.officers_of_agent(db, row.role_id):
        if not may_approve(db, officer, row):
            continue
        to = officer.person_id
        who = role_holder_text(db, partial(texts, person.language_of(db, to)), sender)
        count += post(db, texts, row, to, "broadcast-news-asked", now, who=who, count=people)
    return count


def notify_sender(
    db: Session, texts: Texts, row: Broadcast, to: int, kind: str, now: datetime
) -> bool:
    """Tell the sender the decision or the result, whose numbers are the audience together."""
    counts = recipient_counts(db, row)
    people = counts.total()
    if kind == BroadcastNoticeKind.APPROVED:
        return post(db, texts, row, to, "broadcast-news-approved", now, count=people)
    if kind == BroadcastNoticeKind.DECLINED and row.reason:
        why = texts(person.language_of(db, to), f"option-{row.reason}")
        return post(db, texts, row, to, "broadcast-news-declined", now, count=people, why=why)
    if kind == BroadcastNoticeKind.DECLINED:
        return post(db, texts, row, to, "broadcast-news-lapsed", now, count=people)
    result = {each.value: counts[each] for each in (RecipientState.SENT, RecipientState.REFUSED)}
    result["unknown"] = counts[RecipientState.UNKNOWN] + counts[RecipientState.POSTED]
    result["left"] = people - sum(result.values())
    return post(db, texts, row, to, "broadcast-news-done", now, count=people, **result)


def post(
    db: Session, texts: Texts, row: Broadcast, to: int, name: str, now: datetime, **values: object
) -> bool:
    """Post one notice to one person, with a button that opens the broadcast."""
    command, key = f"/siaranku {row.id}", f"{name}:{row.id}:{to}"
    return notify(
        db, texts, to, name, group_digits(values), command, now=now, reason=REASON, key=key
    )
