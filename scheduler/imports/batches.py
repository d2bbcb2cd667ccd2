"""The work on a long list, piece by piece: rows are registered, or taken back."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.texts import Texts
from exchange.imports.intake import list_reader, to_member
from models.enrolment.member_lists import ListState, MemberList, RowState, lock_list, row_counts
from models.imports import list_rows, register_rows
from models.imports.register_rows import Ready
from models.roles.role import Role
from scheduler.imports import messages

TOLD_EVERY = 5_000


class RegisterRows:
    """Registers the rows that are ready. What was read in one piece need not be read again."""

    most = 30
    """So many rows are registered while SQLite's writer is held: some 15 ms, and a commit."""

    def __init__(self, texts: Texts, row: MemberList, today: date) -> None:
        self.texts, self.id, self.round, self.role_id = texts, row.id, row.round, row.role_id
        self.read = list_reader(today, row.defaults)
        self.ready: list[Ready] = []
        self.wrong: list[tuple[int, list[str]]] = []

    def look(self, db: Session) -> None:
        """What needs no writer: open the rows, and read them as they are now."""
        rows = list_rows.rows_in_state(db, self.id, RowState.READY, self.most)
        reach = db.get_one(Role, self.role_id).reach
        self.ready, self.wrong = to_member(self.read, reach, rows)

    def write(self, db: Session, now: datetime) -> int:
        """How many rows were looked at; 0 when the work is done."""
        row, role = lock_list(db, self.id), db.get_one(Role, self.role_id)
        if (row.state, row.round) != (ListState.COMMITTING, self.round):
            return 0
        # Nobody's word counts after their office ended: what waits is forgotten with the list.
        if role.ended_at or not self.ready + self.wrong:
            row.state, row.leased_until = ListState.COMMITTED, None
            messages.committed(db, self.texts, row, now)
            return 0
        register_rows.return_for_fixing(db, self.wrong)
        register_rows.register_rows(db, register_rows.voucher_of(row, role), self.ready, now)
        return len(self.ready) + len(self.wrong)

    def tell(self, db: Session, now: datetime) -> None:
        """How many are registered, in round numbers."""
        row, found = lock_list(db, self.id), row_counts(db, self.id)
        done, left = found[RowState.COMMITTED], found[RowState.READY]
        whole = done - done % TOLD_EVERY
        if whole and left and row.state == ListState.COMMITTING:
            messages.progress(db, self.texts, row, "committing", whole, done + left, now)


class UndoRows:
    """Takes the list back, but for what was handed on."""

    most = 5
    """Each is forgotten on its own, in about 7 ms."""

    def __init__(self, texts: Texts, row: MemberList, today: date) -> None:
        self.texts, self.id, self.role_id = texts, row.id, row.role_id

    def look(self, db: Session) -> None:
        """Whatever must be seen is seen while it is held."""

    def write(self, db: Session, now: datetime) -> int:
        """How many rows were looked at; 0 when the work is done."""
        row = lock_list(db, self.id)
        if row.state != ListState.UNDOING:
            return 0
        count = list_rows.undo_rows(db, self.id, f"role:{self.role_id}", now, self.most)
        if not count:
            list_rows.require_new_attestation(db, row)
            messages.undone(db, self.texts, row, now)
        return count

    def tell(self, db: Session, now: datetime) -> None:
        """One letter at the end says it all."""
