"""Broadcasts go out: in small pieces, never at night, never twice to one person.

Each piece is one transaction that writes both the letter and that it is posted. So whoever dies
in the middle has done all of a piece or nothing of it, and any number of workers may share one.

How the letters of broadcasts ended, and which broadcasts are over; a commit for each piece.
"""

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.bot import no_fault
from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.broadcasts import words
from models.broadcasts import lifecycle, sending
from models.broadcasts.audience import PASSING, READY
from models.broadcasts.broadcast import (
    REASON,
    Broadcast,
    BroadcastRecipient,
    BroadcastState,
    RecipientState,
    message_key,
)
from models.database.engine import read_only
from models.messaging import outbox
from models.messaging.message import Lane
from models.people.person import Address
from models.reminders import due
from models.roles import role
from models.roles.role import Role

log = structlog.get_logger()
PIECE = 100


def collect_results(sessions: sessionmaker[Session], now: datetime) -> None:
    """See how letters ended, a commit for each piece."""
    with read_only(sessions) as db:
        found = sending.with_open_messages(db, now)
    for campaign in found:
        after: int | None = 0
        while after is not None:
            with sessions.begin() as db:
                rows = sending.next_recipients(db, campaign, after, PIECE, RecipientState.POSTED)
                sending.collect_results(db, rows)
                after = rows[-1].id if rows else None


def expire(sessions: sessionmaker[Session], now: datetime) -> None:
    """What is too old to be said is not said any more, and the result says so."""
    with read_only(sessions) as db:
        found = sending.expired(db, now)
    for campaign in found:
        with sessions.begin() as db:
            lifecycle.expire(db, campaign, now)


def finish_broadcasts(sessions: sessionmaker[Session], now: datetime) -> None:
    with read_only(sessions) as db:
        found = sending.running_broadcasts(db, now)
    for campaign in found:
        with sessions.begin() as db:
            if sending.finish(db, campaign, now):
                log.info("broadcast done", campaign=campaign)


AHEAD = 1_000
"""Letters of one broadcast that may wait in the outbox: what is paused stops soon."""


def run(
    sessions: sessionmaker[Session],
    texts: Texts,
    now: datetime,
    fault: Callable[[str], None] = no_fault,
) -> int:
    """One look at all broadcasts; how many letters were posted."""
    collect_results(sessions, now)
    expire(sessions, now)
    with read_only(sessions) as db:
        found = [] if contact_rules.is_quiet_time(now) else sending.running_broadcasts(db, now)
    count = sum(send_more(sessions, BroadcastSender(texts, now, fault), each) for each in found)
    finish_broadcasts(sessions, now)
    return count


def send_more(sessions: sessionmaker[Session], crier: "BroadcastSender", campaign: int) -> int:
    """Post until nobody waits who may hear it now, or enough is on its way."""
    count, after = 0, 0
    while True:
        with sessions.begin() as db:
            row = sending.lock_running(db, campaign, crier.now)
            room = AHEAD - sending.count_in_flight(db, campaign) if row else 0
            taken = (
                sending.next_recipients(db, campaign, after, min(PIECE, room)) if room > 0 else []
            )
            if row is None or not taken:
                return count
            after = taken[-1].id
            crier.fault("taken")
            count += crier.post(db, row, taken)
            crier.fault("posted")
        crier.fault("kept")


class BroadcastSender:
    """Says one broadcast to some people at one moment."""

    def __init__(self, texts: Texts, now: datetime, fault: Callable[[str], None]) -> None:
        self.texts = texts
        self.now = now
        self.fault = fault

    def post(self, db: Session, campaign: Broadcast, rows: list[BroadcastRecipient]) -> int:
        """Post to those who may hear it now; the others wait, or are left out with the reason."""
        sender = db.get(Role, campaign.role_id)
        if sender is None or sender.ended_at is not None or campaign.text is None:
            lifecycle.end(db, campaign, BroadcastState.STOPPED, "job:broadcast", self.now)
            return 0
        found = sending.current_verdicts(db, rows, self.now)
        free = sending.lock_people_available(db, {person for person, _ in found.values() if person})
        found = sending.current_verdicts(db, rows, self.now)
        told = sending.already_told(db, campaign.id, free)
        places = sending.delivery_targets(db, free, self.now)
        name, words = role.name_of(db, sender).title(), lifecycle.text_of(db, campaign)
        for row in rows:
            person, why = found.get(row.participant_id, (None, "no_chat"))
            if why == READY and person not in free:
                continue
            row.person_id = person
            if why == READY and person in told:
                why = "twice"
            if why in PASSING:
                continue
            if why != READY or person is None:
                row.state, row.reason = RecipientState.LEFT_OUT, why
                continue
            told.add(person)
            row.state = RecipientState.POSTED
            language, address = places[person]
            self.write(db, row, address, language, (name, words))
        posted = {
            row.person_id for row in rows if row.state == RecipientState.POSTED and row.person_id
        }
        due.mark_contacted(db, posted, self.now)
        db.flush()
        return len(posted)

    def write(
        self,
        db: Session,
        row: BroadcastRecipient,
        to: Address,
        language: str,
        said: tuple[str, str],
    ) -> None:
        outbox.post(
            db,
            to.person_id,
            to.channel,
            to.address,
            words.broadcast_message(self.texts, language, *said).body(),
            now=self.now,
            lane=Lane.BULK,
            reason=REASON,
            key=message_key(row.broadcast_id, row.id),
            participant_id=row.participant_id,
        )
