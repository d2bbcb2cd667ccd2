"""Broadcasts go out: in small pieces, never at night, never twice to one person.

Each piece is one transaction that writes both the letter and that it is posted. So whoever dies
in the middle has done all of a piece or nothing of it, and any number of workers may share one.
"""

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot import broadcast
from bot.bot import nothing
from bot.texts import Texts
from domain import courtesy
from models import broadcasting, campaigning, due, outbox, role
from models.audience import PASSING, READY
from models.campaign import REASON, Campaign, CampaignPerson, Fate, Stage, key_of
from models.outbox import Lane
from models.person import Address
from models.role import Role
from scheduler.broadcast_ends import collect, finish, lapse
from scheduler.looking import looking

log = structlog.get_logger()

PIECE = 100
"""People in one transaction: it holds them up for 30 to 80 ms."""

AHEAD = 1_000
"""Letters of one broadcast that may wait in the outbox: what is paused stops soon."""


def run(
    sessions: sessionmaker[Session],
    texts: Texts,
    now: datetime,
    fault: Callable[[str], None] = nothing,
) -> int:
    """One look at all broadcasts; how many letters were posted."""
    collect(sessions, now)
    lapse(sessions, now)
    with looking(sessions) as db:
        found = [] if courtesy.quiet(now) else campaigning.running(db, now)
    count = sum(go_on(sessions, Crier(texts, now, fault), each) for each in found)
    finish(sessions, now)
    return count


def go_on(sessions: sessionmaker[Session], crier: "Crier", campaign: int) -> int:
    """Post until nobody waits who may hear it now, or enough is on its way."""
    count, after = 0, 0
    while True:
        with sessions.begin() as db:
            row = campaigning.going(db, campaign, crier.now)
            room = AHEAD - campaigning.under_way(db, campaign) if row else 0
            taken = campaigning.take(db, campaign, after, min(PIECE, room)) if room > 0 else []
            if row is None or not taken:
                return count
            after = taken[-1].id
            crier.fault("taken")
            count += crier.post(db, row, taken)
            crier.fault("posted")
        crier.fault("kept")


class Crier:
    """Says one broadcast to some people at one moment."""

    def __init__(self, texts: Texts, now: datetime, fault: Callable[[str], None]) -> None:
        self.texts = texts
        self.now = now
        self.fault = fault

    def post(self, db: Session, campaign: Campaign, rows: list[CampaignPerson]) -> int:
        """Post to those who may hear it now; the others wait, or are left out with the reason."""
        sender = db.get(Role, campaign.role_id)
        if sender is None or sender.ended_at is not None or campaign.words is None:
            broadcasting.end(db, campaign, Stage.STOPPED, "job:broadcast", self.now)
            return 0
        found = campaigning.verdicts(db, rows, self.now)
        free = campaigning.hold(db, {person for person, _ in found.values() if person})
        found = campaigning.verdicts(db, rows, self.now)
        told = campaigning.told(db, campaign.id, free)
        places = campaigning.places(db, free, self.now)
        name, words = role.name_of(db, sender).title(), broadcasting.words_of(db, campaign)
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
                row.fate, row.reason = Fate.LEFT_OUT, why
                continue
            told.add(person)
            row.fate = Fate.POSTED
            language, address = places[person]
            self.write(db, row, address, language, (name, words))
        posted = {row.person_id for row in rows if row.fate == Fate.POSTED and row.person_id}
        due.nudge(db, posted, self.now)
        db.flush()
        return len(posted)

    def write(
        self,
        db: Session,
        row: CampaignPerson,
        to: Address,
        language: str,
        said: tuple[str, str],
    ) -> None:
        outbox.post(
            db,
            to.person_id,
            to.channel,
            to.address,
            broadcast.letter(self.texts, language, *said).body(),
            now=self.now,
            lane=Lane.BULK,
            reason=REASON,
            key=key_of(row.campaign_id, row.id),
            participant_id=row.participant_id,
        )
