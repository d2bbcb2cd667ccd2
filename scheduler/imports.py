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
from domain.courtesy import local
from models.imports import WORK, Import, Stage
from scheduler import import_letters, member_letters
from scheduler.import_check import Checking, Superseded
from scheduler.import_pieces import TOLD_EVERY, Committing, Undoing
from scheduler.looking import looking

LEASE = timedelta(minutes=2)

Sessions = sessionmaker[Session]


def nothing(step: str) -> None:
    """The place where tests make a worker crash."""


def work(
    sessions: Sessions,
    texts: Texts,
    clock: Callable[[], datetime],
    fault: Callable[[str], None] = nothing,
) -> int:
    """Work on all lists that wait, and post what follows; how many letters may be due."""
    count = 0
    while (id := take(sessions, clock())) is not None:
        fault("taken")
        finish(sessions, texts, id, clock, fault)
        count += 1
    with sessions.begin() as db:
        count += member_letters.ask_members(db, texts, clock())
        count += import_letters.let_go(db, texts, clock())
    return count


def take(sessions: Sessions, now: datetime) -> int | None:
    """The id of a list that nobody else works on, for one lease."""
    free = or_(Import.leased_until.is_(None), Import.leased_until <= now)
    waiting = select(Import.id).where(Import.stage.in_(WORK), free).order_by(Import.id).limit(1)
    with sessions.begin() as db:
        id = db.scalar(waiting.with_for_update(skip_locked=True))
        if id is not None:
            hold(db, id, now)
        return id


def hold(db: Session, id: int, now: datetime) -> None:
    db.execute(update(Import).where(Import.id == id).values(leased_until=now + LEASE))


def finish(
    sessions: Sessions,
    texts: Texts,
    id: int,
    clock: Callable[[], datetime],
    fault: Callable[[str], None],
) -> None:
    """All pieces of the work on one list."""
    with looking(sessions) as db:
        row = db.get_one(Import, id)
    if row.stage == Stage.CHECKING:
        with suppress(Superseded):
            Checking(sessions, texts, row, clock, fault).run()
        return
    kind = Committing if row.stage == Stage.COMMITTING else Undoing
    pieces, done = kind(texts, row, local(clock()).date()), 0
    while (count := piece(sessions, pieces, clock, fault)) != 0:
        done += count or 0
        if count and done % TOLD_EVERY < count:
            with sessions.begin() as db:
                pieces.tell(db, clock())
    return


def piece(
    sessions: Sessions,
    pieces: Committing | Undoing,
    clock: Callable[[], datetime],
    fault: Callable[[str], None],
) -> int | None:
    """How many rows were looked at; None when it must be looked again."""
    with looking(sessions) as db:
        pieces.look(db)
    try:
        with sessions.begin() as db:
            hold(db, pieces.id, clock())
            count = pieces.write(db, clock())
            fault("piece")
    except IntegrityError:
        # Somebody registered the same NIK in this moment.
        return None
    fault("piece done")
    return count
