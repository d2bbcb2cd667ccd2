"""Letters about broadcasts: to the officers who decide, and to whoever sends one. Not at night."""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.notify import notify
from handlers.roles.words import role_holder_text
from models.broadcasts import announcements, broadcast
from models.broadcasts.announcements import BroadcastNotice, BroadcastNoticeKind
from models.broadcasts.broadcast import Broadcast, BroadcastState, RecipientState
from models.people import addresses
from models.roles import role
from models.roles.role import Role
from scheduler.imports.messages import grouped

REASON = "broadcast"
NOTICES_PIECE = 100


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Say what is owed; how many letters."""
    count, more = 0, not contact_rules.is_quiet_time(now)
    while more:
        with sessions.begin() as db:
            found = announcements.queued_notices(db, now, NOTICES_PIECE)
            for each in found:
                each.sent_at = now
                count += post_notice(db, texts, each, now)
            more = len(found) == NOTICES_PIECE
    return count


def post_notice(db: Session, texts: Texts, news: BroadcastNotice, now: datetime) -> int:
    row = db.get_one(Broadcast, news.broadcast_id)
    if news.kind == BroadcastNoticeKind.ASKED:
        return tell_officers(db, texts, row, now) if row.state == BroadcastState.ASKED else 0
    sender = db.get_one(Role, row.role_id)
    if sender.ended_at is not None:
        return 0
    return int(tell_sender(db, texts, row, sender.person_id, news.kind, now))


def tell_officers(db: Session, texts: Texts, row: Broadcast, now: datetime) -> int:
    """Each officer of the area; the words are read in the chat."""
    people = broadcast.recipient_counts(db, row).total()
    asked, sender = 0, db.get_one(Role, row.role_id)
    for officer in role.officers_of_agent(db, row.role_id):
        to = officer.person_id
        who = role_holder_text(db, partial(texts, addresses.language_of(db, to)), sender)
        asked += post(db, texts, row, to, "broadcast-news-asked", now, who=who, count=people)
    return asked


def tell_sender(
    db: Session, texts: Texts, row: Broadcast, to: int, about: str, now: datetime
) -> bool:
    fates = broadcast.recipient_counts(db, row)
    people = fates.total()
    if about == BroadcastNoticeKind.APPROVED:
        return post(db, texts, row, to, "broadcast-news-approved", now, count=people)
    if about == BroadcastNoticeKind.DECLINED and row.reason:
        why = texts(addresses.language_of(db, to), f"option-{row.reason}")
        return post(db, texts, row, to, "broadcast-news-declined", now, count=people, why=why)
    if about == BroadcastNoticeKind.DECLINED:
        return post(db, texts, row, to, "broadcast-news-lapsed", now, count=people)
    told = {each.value: fates[each] for each in (RecipientState.SENT, RecipientState.REFUSED)}
    told["unknown"] = fates[RecipientState.UNKNOWN] + fates[RecipientState.POSTED]
    told["left"] = people - sum(told.values())
    return post(db, texts, row, to, "broadcast-news-done", now, count=people, **told)


def post(
    db: Session, texts: Texts, row: Broadcast, to: int, name: str, now: datetime, **values: object
) -> bool:
    """One letter about it to one person, with a button that opens it."""
    said, way = grouped(values), f"/siaranku {row.id}"
    key = f"{name}:{row.id}:{to}"
    return notify(db, texts, to, name, said, way, now=now, reason=REASON, key=key)
