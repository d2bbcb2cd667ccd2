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

PIECE = 250
"""So many rows are written while SQLite's writer is held: about 5 ms."""
OLD = 2_500
"""So many are forgotten at once, in about 15 ms."""
TOLD_EVERY = 10_000


class Superseded(Exception):
    """Another sheet came for the list meanwhile: that one is to be checked."""


class Checking:
    """From the beginning, whatever a worker before has kept of it; a letter says what was found."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        texts: Texts,
        row: Import,
        clock: Callable[[], datetime],
        fault: Callable[[str], None],
    ) -> None:
        self.sessions, self.texts, self.clock, self.fault = sessions, texts, clock, fault
        self.id, self.round, self.given = row.id, row.round, typed(row.defaults)
        with looking(sessions) as db:
            self.role = db.get_one(Role, row.role_id)
            found = file.fetch(db, row.file_id) if row.file_id else None
        self.content = found[2] if found else b""

    def run(self) -> None:
        try:
            today = local(self.clock()).date()
            read = members.read(self.content, today, self.given, self.tell)
            kept = entries(read, self.role.reach)
        except Invalid as why:
            return self.refuse(why)
        self.fault("read")
        self.keep(kept)
        with self.sessions.begin() as db:
            row = self.mine(db)
            importing.checked(db, row, kept)
            return import_letters.found(db, self.texts, row, self.clock())

    def mine(self, db: Session) -> Import:
        row = held(db, self.id)
        if (row.stage, row.round) != (Stage.CHECKING, self.round):
            raise Superseded
        return row

    def keep(self, kept: list[Entry]) -> None:
        while self.clear():
            self.fault("cleared")
        for start in range(0, len(kept), PIECE):
            with looking(self.sessions) as db:
                row = db.get_one(Import, self.id)
                rows = importing.rows_of(db, self.role, row, kept[start : start + PIECE])
            with self.sessions.begin() as db:
                self.mine(db)
                importing.put(db, rows)
            self.fault("piece")

    def clear(self) -> int:
        with self.sessions.begin() as db:
            return importing.clear(db, self.mine(db), OLD)

    def tell(self, count: int, total: int) -> None:
        if count % TOLD_EVERY == 0 and count < total:
            with self.sessions.begin() as db:
                row, now = self.mine(db), self.clock()
                import_letters.progress(db, self.texts, row, "checking", count, total, now)

    def refuse(self, why: Invalid) -> None:
        """Nothing of the sheet can be used; rows of a sheet before it stay."""
        with self.sessions.begin() as db:
            row = self.mine(db)
            importing.refused(db, row, why.reason, why.values)
            import_letters.refused(db, self.texts, row, self.clock())
