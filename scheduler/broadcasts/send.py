"""Broadcasts go out: in small pieces, never at night, never twice to one person.

Each piece is one transaction that writes both the message and that it is posted. So a process that
dies has done all of a piece or nothing of it, and any number of processes may share a broadcast.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.bot import no_fault
from bot.texts import Texts
from domain.reminders import contact_rules
from domain.roles import RoleKind
from handlers.broadcasts.words import broadcast_message, with_picture
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
from models.people import person
from models.people.person import Address
from models.roles import role
from models.roles.role import Role

log = structlog.get_logger()

PIECE = 100
"""Recipients in one transaction."""

AHEAD = lifecycle.MOST_POSTED
"""Messages of one broadcast that may wait in the outbox: what is paused stops soon."""


def post_broadcasts(
    sessions: sessionmaker[Session],
    texts: Texts,
    now: datetime,
    fault: Callable[[str], None] = no_fault,
) -> int:
    """Look at all broadcasts once; return how many messages were posted.

    `fault` is called by name between the steps: tests let a process die there.
    """
    with read_only(sessions) as db:
        found = sending.broadcasts_at_work(db, now)
    for id in found.with_open_messages:
        collect_results(sessions, id)
    for id in found.expired:
        with sessions.begin() as db:
            lifecycle.expire(db, id, now)
    count = 0
    if not contact_rules.is_quiet_time(now):
        sender = BroadcastSender(sessions, texts, now, fault)
        count = sum(sender.post_broadcast(id) for id in found.running)
    for id in found.running:
        with sessions.begin() as db:
            if sending.finish(db, id, now):
                log.info("broadcast done", campaign=id)
    return count


def collect_results(sessions: sessionmaker[Session], id: int) -> None:
    """Record how messages ended, a commit for each piece."""
    after: int | None = 0
    while after is not None:
        with sessions.begin() as db:
            rows = sending.next_recipients(db, id, RecipientState.POSTED, after, PIECE)
            sending.collect_results(db, rows)
            after = rows[-1].id if rows else None


@dataclass(frozen=True, slots=True)
class BroadcastSender:
    """Posts broadcasts to those who may get them at one moment."""

    sessions: sessionmaker[Session]
    texts: Texts
    now: datetime
    fault: Callable[[str], None]

    def post_broadcast(self, id: int) -> int:
        """Post until nobody waits who may get it now, or enough is on its way."""
        count, after = 0, 0
        while True:
            with self.sessions.begin() as db:
                row = sending.lock_running(db, id, self.now)
                most = min(PIECE, AHEAD - sending.count_in_flight(db, id)) if row else 0
                if row is None or most <= 0:
                    return count
                found = sending.next_recipients(db, id, RecipientState.WAITING, after, most)
                if not found:
                    return count
                after = found[-1].id
                self.fault("taken")
                count += self.post_piece(db, row, found)
                self.fault("posted")
            self.fault("kept")

    def post_piece(self, db: Session, row: Broadcast, found: list[BroadcastRecipient]) -> int:
        """Post to those who may get it now; the others wait, or are left out with the reason."""
        sender = db.get(Role, row.role_id)
        if sender is None or not sender.usable or row.text is None:
            lifecycle.end(db, row, BroadcastState.STOPPED, "job:broadcast", self.now)
            return 0
        verdicts = sending.current_verdicts(db, found, self.now)
        people = {person_id for person_id, _ in verdicts.values() if person_id}
        locked = sending.lock_people(db, people)
        verdicts = sending.current_verdicts(db, found, self.now)
        addressed = sending.already_addressed(db, row.id, locked)
        targets = sending.delivery_targets(db, locked, self.now)
        bodies = self.bodies(db, row, sender)
        posted: set[int] = set()
        for each in found:
            person_id, why = verdicts.get(each.participant_id, (None, "no_chat"))
            if why == READY and person_id not in locked:
                continue
            each.person_id = person_id
            if why == READY and person_id in addressed | posted:
                why = "twice"
            if why in PASSING:
                continue
            if why != READY or person_id is None:
                each.state, each.reason = RecipientState.LEFT_OUT, why
                continue
            each.state = RecipientState.POSTED
            posted.add(person_id)
            language, address = targets[person_id]
            self.post(db, row, each, address, bodies[language])
        person.mark_contacted(db, posted, self.now)
        db.flush()
        return len(posted)

    def bodies(self, db: Session, row: Broadcast, sender: Role) -> dict[str, dict[str, Any]]:
        """The bodies of what is sent, by language."""
        name, kind = role.name_of(db, sender).title(), RoleKind(sender.kind)
        about = row.button or "", lifecycle.corrected_day(db, row)
        return {
            each: with_picture(
                broadcast_message(
                    self.texts, each, name, kind, lifecycle.text_of(db, row, each), *about
                ),
                row.photo_id,
            )
            for each in self.texts.languages
        }

    def post(
        self, db: Session, row: Broadcast, to: BroadcastRecipient, at: Address, body: dict[str, Any]
    ) -> None:
        outbox.post(
            db,
            at.person_id,
            at.channel,
            at.address,
            body,
            now=self.now,
            lane=Lane.BULK,
            reason=REASON,
            key=message_key(row.id, to.id),
            participant_id=to.participant_id,
        )
