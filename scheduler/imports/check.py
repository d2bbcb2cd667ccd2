"""Checking a long member list: read outside of any transaction, then stored in batches."""

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.calendar import to_local_time
from domain.files import MEMBERS, FileContents, FileKind, rows_found, unread_columns
from domain.invalid import Invalid
from exchange.imports.intake import compare_with_stored, entries_of, load_defaults, load_lines
from exchange.imports.member_reader import MemberReader
from exchange.imports.reader import Progress
from models.database import files
from models.database.engine import read_only
from models.enrolment.member_lists import ListState, MemberList, defaults_of, lock_list
from models.imports import list_rows
from models.imports.list_rows import ListEntry
from models.roles.role import Role
from scheduler.imports import messages

BATCH = 250
"""So many rows are written while SQLite's writer is held: about 5 ms."""
CLEAR_BATCH = 2_500
"""So many are deleted at once, in about 15 ms."""
PROGRESS_EVERY = 10_000  # rows


ReadMembers = Callable[[bytes, date, Progress], FileContents]
"""Reads the list in a file, outside of this process."""


class Superseded(Exception):
    """Another sheet came for the list meanwhile: that one is to be checked."""


class ListCheck:
    """Checks a list from the beginning, whatever an earlier worker has stored of it."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        texts: Texts,
        row: MemberList,
        clock: Callable[[], datetime],
        fault: Callable[[str], None],
        read_members: ReadMembers,
    ) -> None:
        self.sessions, self.texts, self.clock, self.fault = sessions, texts, clock, fault
        self.read_members = read_members
        self.id, self.round = row.id, row.round
        with read_only(sessions) as db:
            self.defaults = load_defaults(defaults_of(db, row))
            self.role = db.get_one(Role, row.role_id)
            file = files.load_file(db, row.file_id) if row.file_id else None
        self.content = file[2] if file else b""

    def run(self) -> None:
        """Check the list and notify its owner; Superseded when another sheet came meanwhile."""
        try:
            today = to_local_time(self.clock()).date()
            found = self.read_members(self.content, today, self.report_progress)
            if found.kind is FileKind.UNREAD:
                return None  # Whoever claims it after the lease tries again.
            members = found.as_sheet().lists[MEMBERS]
            lines = load_lines(rows_found(members), MemberReader(today, self.defaults))
            with read_only(self.sessions) as db:
                compare_with_stored(db, self.role, lines)
            entries = entries_of(lines, self.role.reach)
        except Invalid as why:
            with self.sessions.begin() as db:
                row = self.lock_list(db)
                list_rows.reject_list(db, row, why.reason, why.values)
                return messages.notify_refused(db, self.texts, row, self.clock())
        self.fault("read")
        self.store(entries)
        with self.sessions.begin() as db:
            row = self.lock_list(db)
            list_rows.finish_check(db, row, entries)
            unread = unread_columns(members)
            return messages.notify_checked(db, self.texts, row, self.clock(), unread)

    def report_progress(self, count: int, total: int) -> None:
        """Post how many rows are read, in round numbers."""
        if count % PROGRESS_EVERY == 0 and count < total:
            with self.sessions.begin() as db:
                row, now = self.lock_list(db), self.clock()
                messages.notify_progress(
                    db, self.texts, row, "import-checking", now, count=count, total=total
                )

    def lock_list(self, db: Session) -> MemberList:
        """The list, locked; Superseded unless this sheet of it is still to be checked."""
        row = lock_list(db, self.id)
        if (row.state, row.round) != (ListState.CHECKING, self.round):
            raise Superseded
        return row

    def store(self, entries: list[ListEntry]) -> None:
        """Replace the stored rows by these."""
        while self.clear():
            self.fault("cleared")
        for start in range(0, len(entries), BATCH):
            with read_only(self.sessions) as db:
                row = db.get_one(MemberList, self.id)
                batch = entries[start : start + BATCH]
                rows = list_rows.row_columns(db, self.role, row, batch)
            with self.sessions.begin() as db:
                self.lock_list(db)
                list_rows.insert_rows(db, rows)
            self.fault("piece")

    def clear(self) -> int:
        """Delete a batch of rows that were stored before; their number."""
        with self.sessions.begin() as db:
            return list_rows.clear_rows(db, self.lock_list(db), CLEAR_BATCH)
