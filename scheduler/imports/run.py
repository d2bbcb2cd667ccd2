"""Long lists of members: checked, registered and taken back in pieces, so that no reply waits.

Whoever works on a list has it for one `LEASE`; a dead worker's list is taken over where it stood.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders.contact_rules import to_local_time
from models.database.engine import read_only
from models.enrolment.member_lists import WORK, ListState, MemberList
from scheduler.imports import messages
from scheduler.imports.batches import TOLD_EVERY, RegisterRows, UndoRows
from scheduler.imports.check import ListCheck, Superseded

LEASE = timedelta(minutes=2)

Sessions = sessionmaker[Session]


def no_fault(step: str) -> None:
    """The place where tests make a worker crash."""


def run_imports(
    sessions: Sessions,
    texts: Texts,
    clock: Callable[[], datetime],
    fault: Callable[[str], None] = no_fault,
) -> int:
    """Work on all lists that wait, and post what follows; how many letters may be due."""
    count = 0
    while (id := claim_list(sessions, clock())) is not None:
        fault("taken")
        finish(sessions, texts, id, clock, fault)
        count += 1
    with sessions.begin() as db:
        count += messages.ask_members(db, texts, clock())
        count += messages.expire_lists(db, texts, clock())
    return count


def claim_list(sessions: Sessions, now: datetime) -> int | None:
    """The id of a list that nobody else works on, for one lease."""
    free = or_(MemberList.leased_until.is_(None), MemberList.leased_until <= now)
    waiting = (
        select(MemberList.id)
        .where(MemberList.state.in_(WORK), free)
        .order_by(MemberList.id)
        .limit(1)
    )
    with sessions.begin() as db:
        id = db.scalar(waiting.with_for_update(skip_locked=True))
        if id is not None:
            extend_lease(db, id, now)
        return id


def extend_lease(db: Session, id: int, now: datetime) -> None:
    db.execute(update(MemberList).where(MemberList.id == id).values(leased_until=now + LEASE))


def finish(
    sessions: Sessions,
    texts: Texts,
    id: int,
    clock: Callable[[], datetime],
    fault: Callable[[str], None],
) -> None:
    """All pieces of the work on one list."""
    with read_only(sessions) as db:
        row = db.get_one(MemberList, id)
    if row.state == ListState.CHECKING:
        with suppress(Superseded):
            ListCheck(sessions, texts, row, clock, fault).run()
        return
    kind = RegisterRows if row.state == ListState.COMMITTING else UndoRows
    pieces, done = kind(texts, row, to_local_time(clock()).date()), 0
    while (count := run_batch(sessions, pieces, clock, fault)) != 0:
        done += count or 0
        if count and done % TOLD_EVERY < count:
            with sessions.begin() as db:
                pieces.tell(db, clock())
    return


def run_batch(
    sessions: Sessions,
    pieces: RegisterRows | UndoRows,
    clock: Callable[[], datetime],
    fault: Callable[[str], None],
) -> int | None:
    """How many rows were looked at; None when it must be looked again."""
    with read_only(sessions) as db:
        pieces.look(db)
    try:
        with sessions.begin() as db:
            extend_lease(db, pieces.id, clock())
            count = pieces.write(db, clock())
            fault("piece")
    except IntegrityError:
        # Somebody registered the same NIK in this moment.
        return None
    fault("piece done")
    return count
