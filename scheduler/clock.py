"""The clock, and the scheduler of jobs: it runs in every process, but one of them does each job."""

import asyncio
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy.orm import Session, sessionmaker

from domain.calendar import ZONE
from models.database import jobs
from models.database.engine import read_only

log = structlog.get_logger()

CHECK_SECONDS = 60
"""Seconds between two checks of a job, at most: a process that starts late still does its work."""

LOOK_SECONDS = 10
"""Seconds between two looks at whether the machine's clock was set."""
SET = 5.0
"""Seconds by which a clock that was set moves, at least: corrections while it runs are smaller."""

OFFSET = "clock_offset"
"""The setting that keeps how far the demo clock was moved, in seconds."""


class Clock:
    """Call it for the time: aware, in UTC. The one place of the product that asks the machine."""

    def __call__(self) -> datetime:
        """The time."""
        return datetime.now(UTC)

    def to_this_clock(self, at: datetime) -> datetime:
        """A moment of the real clock, by this one."""
        return at


class DemoClock(Clock):
    """A clock that can be moved on; how far is remembered in the database."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self.sessions = sessions
        with read_only(sessions) as db:
            self.offset = load_offset(db)

    def __call__(self) -> datetime:
        return super().__call__() + self.offset

    def to_this_clock(self, at: datetime) -> datetime:
        return at + self.offset

    def move(self, span: timedelta) -> datetime:
        """Move on, or back; returns the new time."""
        with self.sessions.begin() as db:
            self.offset = load_offset(db) + span
            jobs.set_setting(db, OFFSET, str(self.offset.total_seconds()))
        return self()


def load_offset(db: Session) -> timedelta:
    """The time by which the demo clock was moved."""
    return timedelta(seconds=float(jobs.get_setting(db, OFFSET) or 0))


@dataclass(frozen=True, slots=True)
class Job:
    """`run` is blocking: it is called in a thread, by one process in each `every_seconds`."""

    every_seconds: int
    run: Callable[[], object]


class NextTime(IntervalTrigger):  # type: ignore[misc]  # it has no types
    """The next time that lies ahead.

    APScheduler's own interval counts every time that was missed, and keeps everybody waiting for
    minutes when a machine has slept, or its clock was set on by months.
    """

    def get_next_fire_time(
        self, previous_fire_time: datetime | None, now: datetime
    ) -> datetime | None:
        """The time after the previous one as APScheduler asks for it, but never a past one."""
        following: datetime | None = super().get_next_fire_time(previous_fire_time, now)
        return following if following is None or following > now else now + self.interval


def create_scheduler(
    jobs: Mapping[str, Job], sessions: sessionmaker[Session], now: Callable[[], datetime]
) -> AsyncIOScheduler:
    """A scheduler of the jobs, not yet started. It checks all of them at once when it starts."""
    scheduler = AsyncIOScheduler(
        timezone=ZONE,
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
    )
    for name, job in jobs.items():
        scheduler.add_job(
            run_if_due,
            NextTime(seconds=min(job.every_seconds, CHECK_SECONDS), timezone=ZONE),
            args=(name, job, sessions, now),
            id=name,
            next_run_time=Clock()().astimezone(ZONE),
        )
    return scheduler


async def check_when_set(
    scheduler: AsyncIOScheduler,
    stop: asyncio.Event,
    wall: Callable[[], float] = time.time,
    every: float = LOOK_SECONDS,
) -> None:
    """Check all jobs whenever the machine's clock was set: a scheduler waits for the time that its
    next check has by the old clock, which may be hours away."""
    ahead = wall() - time.monotonic()
    while not stop.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), every)
        moved = wall() - time.monotonic() - ahead
        ahead += moved
        if abs(moved) > SET:
            log.warning("the clock of this machine was set", seconds=round(moved))
            for job in scheduler.get_jobs():
                job.modify(next_run_time=Clock()().astimezone(ZONE))


def run_if_due(
    name: str, job: Job, sessions: sessionmaker[Session], now: Callable[[], datetime]
) -> bool:
    """Run the job unless some process has in this slot; True when it was run here."""
    moment = now()
    with sessions.begin() as db:
        mine = jobs.claim_slot(db, name, slot_of(moment, job.every_seconds), moment)
    if mine:
        log.debug("job", name=name)
        job.run()
    return mine


def slot_of(now: datetime, every_seconds: int) -> datetime:
    """The beginning of the period that `now` lies in, counted from 1970 UTC."""
    seconds = int(now.timestamp())
    return datetime.fromtimestamp(seconds - seconds % every_seconds, UTC)
