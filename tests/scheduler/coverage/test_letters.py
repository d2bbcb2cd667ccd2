"""The monthly letter of Monev: each who wants it gets one, also when the clock is killed."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.coverage.monev import letters as wanted
from models.database.engine import connect, open_sessions
from models.messaging.message import OutboundMessage
from models.people import person
from scheduler.coverage import letters
from tests.support.chat import KEYS, TEXTS, World
from tests.support.people import give_role

pytestmark = pytest.mark.sqlite

READERS = 4
THIS = date(2026, 11, 1)


@pytest.fixture
def readers(world: World) -> World:
    """Some monitors who want the letter from the next month on; it is that month, by day."""
    with world.sessions.begin() as db:
        for number in range(READERS):
            who = person.find_or_create(db, "web", f"reader-{number}", world.now)
            role = give_role(db, who.id, "monitor", area="31.73")
            wanted.want(db, role, THIS)
    world.now += timedelta(days=20)
    return world


def posted(world: World) -> list[int]:
    """How many letters each who got one has."""
    with world.sessions() as db:
        rows = select(OutboundMessage.person_id).where(OutboundMessage.reason == letters.REASON)
        return sorted(Counter(db.scalars(rows)).values())


def killed(world: World, work: Callable[[], None]) -> bool:
    """Whether the process that did the work, with connections of its own, was killed in it."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("at", ["claimed", "posted", "next"])
def test_a_clock_that_is_killed_leaves_nobody_out_and_writes_to_nobody_twice(
    at: str, readers: World
) -> None:
    url = readers.sessions.kw["bind"].url

    def work() -> None:
        claim, post, count = wanted.claim, letters.post, 0

        def claim_or_die(*args: object) -> bool:
            nonlocal count
            count += 1
            if at == "next" and count == 3:
                die()
            return claim(*args)  # type: ignore[arg-type]  # passed on as they came

        def post_or_die(*args: object) -> bool:
            if at == "claimed" and count == 2:
                die()
            done = post(*args)  # type: ignore[arg-type]  # passed on as they came
            if at == "posted" and count == 2:
                die()
            return done

        wanted.claim, letters.post = claim_or_die, post_or_die  # type: ignore[assignment]  # as a crash would
        sessions = open_sessions(connect(url.render_as_string(hide_password=False)), KEYS)
        letters.post_due(sessions, TEXTS, readers.now)

    assert killed(readers, work)
    before = posted(readers)
    assert len(before) == (2 if at == "next" else 1)
    assert letters.post_due(readers.sessions, TEXTS, readers.now) == READERS - len(before)
    assert letters.post_due(readers.sessions, TEXTS, readers.now) == 0
    assert posted(readers) == [1] * READERS
