"""How the letters of broadcasts ended, and which broadcasts are over; a commit for each piece."""

from datetime import datetime

import structlog
from sqlalchemy.orm import Session, sessionmaker

from models import broadcasting, campaign_watch, campaigning
from models.campaign import Fate
from scheduler.looking import looking

log = structlog.get_logger()
PIECE = 100


def collect(sessions: sessionmaker[Session], now: datetime) -> None:
    """See how letters ended, a commit for each piece."""
    with looking(sessions) as db:
        found = campaign_watch.watched(db, now)
    for campaign in found:
        after: int | None = 0
        while after is not None:
            with sessions.begin() as db:
                rows = campaigning.take(db, campaign, after, PIECE, Fate.POSTED)
                campaign_watch.collect(db, rows)
                after = rows[-1].id if rows else None


def lapse(sessions: sessionmaker[Session], now: datetime) -> None:
    """What is too old to be said is not said any more, and the result says so."""
    with looking(sessions) as db:
        found = campaign_watch.lapsed(db, now)
    for campaign in found:
        with sessions.begin() as db:
            broadcasting.lapse(db, campaign, now)


def finish(sessions: sessionmaker[Session], now: datetime) -> None:
    with looking(sessions) as db:
        found = campaigning.running(db, now)
    for campaign in found:
        with sessions.begin() as db:
            if campaign_watch.finish(db, campaign, now):
                log.info("broadcast done", campaign=campaign)
