"""Announcements by event go out: in small pieces, never at night, each occasion once to a person.

The letter and that it was written are one transaction, with the person locked: whoever dies has
told a piece of people or nobody of it, and any number of processes may share the work.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.bot import no_fault
from bot.texts import Texts
from domain.calendar import to_local_time
from domain.reminders import contact_rules
from handlers.broadcasts.words import event_message
from handlers.contributions.words import tariff
from models.broadcasts import events, sending
from models.broadcasts.broadcast import REASON
from models.broadcasts.events import Occasion
from models.database.engine import read_only
from models.messaging import outbox
from models.messaging.message import Lane
from models.people import person

PIECE = 100
"""People in one transaction."""
MOST = 1_000
"""Letters of one occasion at a time: more follow at the next look."""


def post_events(
    sessions: sessionmaker[Session],
    texts: Texts,
    now: datetime,
    fault: Callable[[str], None] = no_fault,
) -> int:
    """Post what is to be said of today's occasions; return how many messages.

    `fault` is called by name between the steps: tests let a process die there.
    """
    if contact_rules.is_quiet_time(now):
        return 0
    today = to_local_time(now).date()
    with read_only(sessions) as db:
        occasions = list(events.current_occasions(db, tariff(), today))
    return sum(post_occasion(sessions, texts, each, now, fault) for each in occasions)


def post_occasion(
    sessions: sessionmaker[Session],
    texts: Texts,
    occasion: Occasion,
    now: datetime,
    fault: Callable[[str], None],
) -> int:
    """Post one occasion to those who may hear of it now."""
    count, after = 0, 0
    while count < MOST:
        with read_only(sessions) as db:
            found = events.next_concerned(db, occasion, after, PIECE)
        if not found:
            return count
        after = found[-1]
        with sessions.begin() as db:
            count += post_piece(db, texts, occasion, found, now)
            fault("posted")
    return count


def post_piece(
    db: Session, texts: Texts, occasion: Occasion, found: Sequence[int], now: datetime
) -> int:
    """Post to those who may get it and could be locked; the others wait."""
    locked = sending.lock_people(db, set(events.may_get(db, occasion, found, now)))
    rows = events.may_get(db, occasion, found, now)
    people = {person: rows[person] for person in sorted(locked & rows.keys())}
    targets = sending.delivery_targets(db, people, now)
    today = to_local_time(now).date()
    posted = []
    for person_id, participant_id in people.items():
        language, address = targets[person_id]
        message = event_message(texts, language, occasion.ready, today)
        if message is None:
            continue
        posted.append(person_id)
        outbox.post(
            db,
            person_id,
            address.channel,
            address.address,
            message.body(),
            now=now,
            lane=Lane.BULK,
            reason=REASON,
            key=f"event:{occasion.name}:{person_id}",
            participant_id=participant_id,
        )
    events.record(db, occasion, posted, now)
    person.mark_contacted(db, posted, now)
    return len(posted)
