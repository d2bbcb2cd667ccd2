"""Checking a long list: read outside of any transaction, then kept in pieces."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.courtesy import local
from domain.typed import Invalid
from exchange import members
from exchange.intake import Entry, entries, typed
from models import file, importing
from models.imports import Import, Stage, held
from models.role import Role
from scheduler import import_letters
from scheduler.looking import looking

PIECE = 500
TOLD_EVERY = 10_000


def check(
    sessions: sessionmaker[Session],
    texts: Texts,
    id: int,
    clock: Callable[[], datetime],
    fault: Callable[[str], None],
) -> None:
    """From the beginning, whatever a worker before has kept of it; a letter says what was found."""
    with looking(sessions) as db:
        row = db.get_one(Import, id)
        reach, given = db.get_one(Role, row.role_id).reach, typed(row.defaults)
        found = file.fetch(db, row.file_id) if row.file_id else None

    def tell(count: int, total: int) -> None:
        if count % TOLD_EVERY == 0 and count < total:
            with sessions.begin() as db:
                import_letters.progress(db, texts, held(db, id), "checking", count, total, clock())

    try:
        read = members.read(found[2] if found else b"", local(clock()).date(), given, tell)
        kept = entries(read, reach)
    except Invalid as why:
        with sessions.begin() as db:
            return refuse(db, texts, held(db, id), why, clock())
    fault("read")
    keep(sessions, id, kept, fault)
    with sessions.begin() as db:
        settle(db, texts, held(db, id), kept, clock())
    return None


def keep(
    sessions: sessionmaker[Session], id: int, kept: list[Entry], fault: Callable[[str], None]
) -> None:
    with sessions.begin() as db:
        importing.clear(db, held(db, id))
    for start in range(0, len(kept), PIECE):
        with sessions.begin() as db:
            row = held(db, id)
            importing.store(db, db.get_one(Role, row.role_id), row, kept[start : start + PIECE])
        fault("piece")


def settle(db: Session, texts: Texts, row: Import, kept: list[Entry], now: datetime) -> None:
    if row.stage == Stage.CHECKING:
        importing.checked(db, row, kept)
        import_letters.found(db, texts, row, now)


def refuse(db: Session, texts: Texts, row: Import, why: Invalid, now: datetime) -> None:
    """Nothing of the sheet can be used; rows of a sheet before it stay."""
    if row.stage == Stage.CHECKING:
        importing.refused(db, row, why.reason, why.values)
        import_letters.refused(db, texts, row, now)
