"""Two turns that are under way at the same moment, in two processes."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from bot.message import Inbound
from tests.support.chat import World

WAITING = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND wait_event_type = 'Lock'"
)
PATIENCE = {"postgresql": 30.0, "sqlite": 0.1}
"""Seconds after which the first goes on, though the other one neither ended nor waits for it."""
TRIES = 3


def at_once(world: World, first: Inbound, *others: Inbound) -> None:
    """The other turns begin when the first has done everything but commit.

    Each comes again when it failed, as a channel brings it.
    """
    begun, work = Event(), list[Future[None]]()

    def fault(step: str) -> None:
        if step == "before commit" and not begun.is_set():
            begun.set()
            work.extend(pool.submit(bring, world, each, world.fault) for each in others)
            wait_for_locks(world.engine, *work)

    with ThreadPoolExecutor(1 + len(others)) as pool:
        pool.submit(bring, world, first, fault).result()
        for each in work:
            each.result()


def during(world: World, change: Callable[[Session], object], *others: Inbound) -> None:
    """The turns begin when the change is made and not committed yet."""
    with ThreadPoolExecutor(len(others)) as pool:
        with world.sessions.begin() as db:
            change(db)
            work = [pool.submit(bring, world, each, world.fault) for each in others]
            wait_for_locks(world.engine, *work)
        for each in work:
            each.result()


def bring(world: World, message: Inbound, fault: Callable[[str], None]) -> None:
    """Bring the message as a process of its own does, and again when it failed."""
    bot = world.bot()
    bot.fault = fault
    for attempt in range(TRIES):
        try:
            bot.receive(message)
            return
        except Exception:
            if attempt == TRIES - 1:
                raise


def wait_for_locks(engine: Engine, *work: Future[Any]) -> None:
    """Wait until all of this work ended, or waits for a lock."""
    end = time.monotonic() + PATIENCE[engine.dialect.name]
    while time.monotonic() < end and not all(each.done() for each in work):
        time.sleep(0.02)
        if engine.dialect.name == "postgresql":
            with engine.connect() as db:
                if db.execute(WAITING).scalar_one() >= sum(not each.done() for each in work):
                    return
