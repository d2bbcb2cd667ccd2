"""Checking a long list: read outside of any transaction, then kept in pieces."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.invalid import Invalid
from domain.reminders.contact_rules import to_local_time
from exchange.imports import reader
from exchange.imports.intake import ListEntry, entries, entry_from_text
from models.database import files
from models.database.engine import read_only
from models.enrolment.member_lists import ListState, MemberList, lock_list
from models.imports import list_rows
from models.roles.role import Role
from scheduler.imports import messages

PIECE = 250
"""So many rows are written while SQLite's writer is held: about 5 ms."""
OLD = 2_500
"""So many are forgotten at once, in about 15 ms."""
TOLD_EVERY = 10_000


class Superseded(Exception):
    """Another sheet came for the list meanwhile: that one is to be checked."""


class ListCheck:
    """From the beginning, whatever a worker before has kept of it; a letter says what was found."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        texts: Texts,
        row: MemberList,
        clock: Callable[[], datetime],
        fault: Callable[[str], None],
    ) -> None:
        self.sessions, self.texts, self.clock, self.fault = sessions, texts, clock, fault
        self.id, self.round, self.given = row.id, row.round, entry_from_text(row.defaults)
        with read_only(sessions) as db:
            self.role = db.get_one(Role, row.role_id)
            found = files.load_file(db, row.file_id) if row.file_id else None
        self.content = found[2] if found else b""

    def run(self) -> None:
        try:
            today = to_local_time(self.clock()).date()
            read = reader.read_file(self.content, today, self.given, self.tell)
            kept = entries(read, self.role.reach)
        except Invalid as why:
            return self.refuse(why)
        self.fault("read")
        self.keep(kept)
        with self.sessions.begin() as db:
            row = self.lock_list(db)
            list_rows.finish_check(db, row, kept)
            return messages.found(db, self.texts, row, self.clock())

    def lock_list(self, db: Session) -> MemberList:
        row = lock_list(db, self.id)
        if (row.state, row.round) != (ListState.CHECKING, self.round):
            raise Superseded
        return row

    def keep(self, kept: list[ListEntry]) -> None:
        while self.clear():
            self.fault("cleared")
        for start in range(0, len(kept), PIECE):
            with read_only(self.sessions) as db:
                row = db.get_one(MemberList, self.id)
                rows = list_rows.rows_of(db, self.role, row, kept[start : start + PIECE])
            with self.sessions.begin() as db:
                self.lock_list(db)
                list_rows.insert_rows(db, rows)
            self.fault("piece")

    def clear(self) -> int:
        with self.sessions.begin() as db:
            return list_rows.clear_rows(db, self.lock_list(db), OLD)

    def tell(self, count: int, total: int) -> None:
        if count % TOLD_EVERY == 0 and count < total:
            with self.sessions.begin() as db:
                row, now = self.lock_list(db), self.clock()
                messages.progress(db, self.texts, row, "checking", count, total, now)

    def refuse(self, why: Invalid) -> None:
        """Nothing of the sheet can be used; rows of a sheet before it stay."""
        with self.sessions.begin() as db:
            row = self.lock_list(db)
            list_rows.reject_list(db, row, why.reason, why.values)
            messages.refused(db, self.texts, row, self.clock())
