"""The clock: a metronome in every process, and a claim row that makes one of them do the work."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.orm import Session, sessionmaker

from domain.reminders.contact_rules import ZONE
from models.database import jobs
from models.database.engine import read_only

log = structlog.get_logger()

BEAT = 60
"""Seconds between two looks at a job, at most: a process that starts late still does its work."""

OFFSET = "clock_offset"


class Clock:
    """Call it for the time: aware, in UTC. The one place of the product that asks the machine."""

    def __call__(self) -> datetime:
        return datetime.now(UTC)

    def to_this_clock(self, at: datetime) -> datetime:
        """A moment that somebody else's clock told, by this one."""
        return at


class DemoClock(Clock):
    """A clock that can be moved on; how far is remembered, in seconds."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self.sessions = sessions
        with read_only(sessions) as db:
            self.offset = timedelta(seconds=float(jobs.get_setting(db, OFFSET) or 0))

    def __call__(self) -> datetime:
        return super().__call__() + self.offset

    def to_this_clock(self, at: datetime) -> datetime:
        return at + self.offset

    def move(self, span: timedelta) -> datetime:
        """Move on, or back; returns the new time."""
        with self.sessions.begin() as db:
            known = timedelta(seconds=float(jobs.get_setting(db, OFFSET) or 0))
            jobs.set_setting(db, OFFSET, str((known + span).total_seconds()))
        self.offset = known + span
        return self()


@dataclass(frozen=True, slots=True)
class Job:
    """`run` is blocking: it is called in a thread, by one process in each `every_seconds`."""

    every_seconds: int
    run: Callable[[], object]


def slot_of(now: datetime, every_seconds: int) -> datetime:
    """The beginning of the period that `now` lies in, counted from 1970 UTC."""
    seconds = int(now.timestamp())
    return datetime.fromtimestamp(seconds - seconds % every_seconds, UTC)


def tick(
    name: str, work: Job, sessions: sessionmaker[Session], now: Callable[[], datetime]
) -> bool:
    """Run the job unless somebody has in this slot; True when it was run here."""
    moment = now()
    with sessions.begin() as db:
        mine = jobs.claim_slot(db, name, slot_of(moment, work.every_seconds), moment)
    if mine:
        log.debug("job", name=name)
        work.run()
    return mine


def clock(
    jobs: Mapping[str, Job], sessions: sessionmaker[Session], now: Callable[[], datetime]
) -> AsyncIOScheduler:
    """A metronome for the jobs, not yet started. The first beat comes at once."""
    scheduler = AsyncIOScheduler(
        timezone=ZONE,
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
    )
    for name, work in jobs.items():
        scheduler.add_job(
            tick,
            "interval",
            seconds=min(work.every_seconds, BEAT),
            args=(name, work, sessions, now),
            id=name,
            next_run_time=Clock()().astimezone(ZONE),
        )
    return scheduler
