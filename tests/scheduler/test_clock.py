"""Four clocks tick, one does the work; a demo clock can be moved and remembers."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import get_ident

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.database.jobs import JobRun
from scheduler.clock import (
    CHECK_SECONDS,
    Clock,
    DemoClock,
    Job,
    NextTime,
    check_when_set,
    create_scheduler,
    run_if_due,
    slot_of,
)
from tests.support.patience import until
from tests.support.scheduler import DAY, HOUR, MINUTE, NOON, SECOND

moments = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001
    datetime(2040, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def test_a_clock_tells_the_time_with_its_zone():
    assert abs(Clock()() - datetime.now(UTC)) < SECOND


def test_a_demo_clock_starts_with_the_real_time(scheduler):
    assert abs(DemoClock(scheduler.sessions)() - datetime.now(UTC)) < SECOND


def test_a_demo_clock_can_be_moved(scheduler):
    moved = DemoClock(scheduler.sessions)
    moved.move(7 * DAY)
    assert abs(moved() - datetime.now(UTC) - 7 * DAY) < SECOND


def test_moves_add_up(scheduler):
    moved = DemoClock(scheduler.sessions)
    moved.move(DAY)
    moved.move(HOUR)
    assert moved.offset == DAY + HOUR


def test_a_moved_clock_survives_a_restart(scheduler):
    DemoClock(scheduler.sessions).move(3 * DAY)
    assert DemoClock(scheduler.sessions).offset == 3 * DAY


def test_what_somebody_elses_clock_tells_is_moved_along(scheduler):
    moved = DemoClock(scheduler.sessions)
    moved.move(3 * DAY)
    assert (Clock().to_this_clock(NOON), moved.to_this_clock(NOON)) == (NOON, NOON + 3 * DAY)


@pytest.mark.parametrize(
    ("seconds", "slot"), [(60, "12:34:00"), (3600, "12:00:00"), (30, "12:34:30")]
)
def test_a_slot_is_the_beginning_of_its_period(seconds, slot):
    now = datetime(2026, 11, 22, 12, 34, 56, tzinfo=UTC)
    assert f"{slot_of(now, seconds):%H:%M:%S}" == slot


@given(moments, st.integers(1, 90_000))
def test_every_moment_lies_in_its_slot(now, seconds):
    slot = slot_of(now, seconds)
    assert slot <= now < slot + timedelta(seconds=seconds)
    assert slot_of(slot, seconds) == slot


@given(moments, st.integers(1, 60), st.timedeltas(-3 * HOUR, 3_000 * DAY))
def test_the_next_time_after_a_clock_was_set_or_a_machine_slept_lies_ahead(before, seconds, moved):
    """Every second of the years between would be counted, one by one."""
    now, trigger = before + moved, NextTime(seconds=seconds, timezone=UTC)
    following = trigger.get_next_fire_time(before, now)
    assert following > now or following == before + timedelta(seconds=seconds)
    assert following <= max(now, before) + timedelta(seconds=seconds)


def test_a_job_runs_once_in_a_slot(scheduler):
    ran = []
    work = Job(60, lambda: ran.append(1))
    assert run_if_due("x", work, scheduler.sessions, lambda: NOON)
    assert not run_if_due("x", work, scheduler.sessions, lambda: NOON + 59 * SECOND)
    assert run_if_due("x", work, scheduler.sessions, lambda: NOON + 60 * SECOND)
    assert len(ran) == 2


def test_two_jobs_do_not_share_a_slot(scheduler):
    work = Job(60, lambda: None)
    assert run_if_due("x", work, scheduler.sessions, lambda: NOON)
    assert run_if_due("y", work, scheduler.sessions, lambda: NOON)


def test_a_clock_that_goes_back_does_not_run_a_job_again(scheduler):
    work = Job(60, lambda: None)
    times = [0, 1, 2, 1, 0, 2, 3]
    ran = [run_if_due("x", work, scheduler.sessions, lambda n=n: NOON + n * MINUTE) for n in times]
    assert ran == [True, True, True, False, False, False, True]


def test_a_clock_that_jumps_ahead_runs_a_job_once(scheduler):
    ran = []
    work = Job(60, lambda: ran.append(1))
    for now in (NOON, NOON + 30 * DAY, NOON + 30 * DAY):
        run_if_due("x", work, scheduler.sessions, lambda now=now: now)
    assert len(ran) == 2


def test_four_processes_run_a_job_once(scheduler):
    ran = []
    work = Job(60, lambda: ran.append(1))
    with ThreadPoolExecutor(4) as pool:
        mine = list(
            pool.map(lambda _: run_if_due("x", work, scheduler.sessions, lambda: NOON), range(4))
        )
    assert (sorted(mine), len(ran)) == ([False, False, False, True], 1)


def test_a_job_that_fails_waits_for_its_next_slot(scheduler):
    def fail() -> None:
        raise OSError("broken")

    with pytest.raises(OSError, match="broken"):
        run_if_due("x", Job(60, fail), scheduler.sessions, lambda: NOON)
    assert not run_if_due("x", Job(60, fail), scheduler.sessions, lambda: NOON)


async def test_a_metronome_drops_no_beat_and_piles_none_up(scheduler):
    metronome = create_scheduler({"x": Job(30, list)}, scheduler.sessions, lambda: NOON)
    metronome.start(paused=True)
    (job,) = metronome.get_jobs()
    metronome.shutdown(wait=False)
    assert (job.coalesce, job.misfire_grace_time) == (True, None)
    assert (f"{metronome.timezone}", job.trigger.interval) == ("Asia/Jakarta", 30 * SECOND)


def test_a_rare_job_is_looked_at_often(scheduler):
    (job,) = create_scheduler({"x": Job(86_400, list)}, scheduler.sessions, lambda: NOON).get_jobs()
    assert job.trigger.interval == CHECK_SECONDS * SECOND


async def test_four_metronomes_run_a_job_at_once_and_once_in_a_thread(scheduler):
    ran: list[int] = []
    jobs = {"x": Job(60, lambda: ran.append(get_ident()))}
    metronomes = [create_scheduler(jobs, scheduler.sessions, lambda: NOON) for _ in range(4)]
    for metronome in metronomes:
        metronome.start()
    await until(lambda: ran)
    await asyncio.sleep(0.2)
    for metronome in metronomes:
        metronome.shutdown()
    assert len(ran) == 1
    assert ran[0] != get_ident()
    assert scheduler.count(JobRun) == 1


async def test_a_clock_that_is_set_back_lets_no_job_wait_for_the_old_time(scheduler):
    runs, times, stop = [], [10.0**9], asyncio.Event()
    timer = create_scheduler({"x": Job(1, lambda: runs.append(1))}, scheduler.sessions, Clock())
    timer.start()
    for job in timer.get_jobs():
        job.modify(next_run_time=Clock()() + 2 * HOUR)  # as the old clock had it
    runs.clear()
    looking = asyncio.create_task(check_when_set(timer, stop, lambda: times[-1], every=0.01))
    await asyncio.sleep(0.05)
    assert not runs
    times.append(times[-1] - 7200)
    await until(lambda: runs)
    stop.set()
    await looking
    timer.shutdown(wait=False)
