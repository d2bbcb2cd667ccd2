"""Work on long member lists: they are checked, registered and taken back in batches, so that no
reply waits.

A worker claims a list for one `LEASE`; the list of a dead worker is taken over where it stood.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.calendar import to_local_time
from exchange.imports.intake import list_reader, ready_rows
from models.database.engine import read_only
from models.enrolment.member_lists import (
    WORK,
    ListState,
    MemberList,
    RowState,
    defaults_of,
    lock_list,
    row_counts,
)
from models.imports import list_rows
from models.imports.list_rows import ReadyRow
from models.roles.role import Role
from scheduler.imports import messages
from scheduler.imports.check import ListCheck, ReadMembers, Superseded

LEASE = timedelta(minutes=2)
PROGRESS_EVERY = 5_000  # rows

Sessions = sessionmaker[Session]


def run_imports(
    sessions: Sessions,
    texts: Texts,
    clock: Callable[[], datetime],
    read_members: ReadMembers,
    fault: Callable[[str], None] = lambda step: None,
) -> int:
    """Work on all lists that wait, and post what follows; how many messages may be due.

    `read_members` reads what was sent, outside of this process. `fault` is called after each step:
    tests make a worker crash there.
    """
    count = 0
    while (id := claim_list(sessions, clock())) is not None:
        fault("taken")
        process_list(sessions, texts, id, clock, read_members, fault)
        count += 1
    with sessions.begin() as db:
        count += messages.ask_members(db, texts, clock())
        count += messages.expire_lists(db, texts, clock())
    return count


def claim_list(sessions: Sessions, now: datetime) -> int | None:
    """The id of a list that no other worker has, claimed for one lease; None without any."""
    free = or_(MemberList.leased_until.is_(None), MemberList.leased_until <= now)
    waiting = select(MemberList.id).where(MemberList.state.in_(WORK), free)
    first = waiting.order_by(MemberList.id).limit(1).with_for_update(skip_locked=True)
    with sessions.begin() as db:
        id = db.scalar(first)
        if id is not None:
            extend_lease(db, id, now)
        return id


def extend_lease(db: Session, id: int, now: datetime) -> None:
    """Claim the list for one more lease."""
    db.execute(update(MemberList).where(MemberList.id == id).values(leased_until=now + LEASE))


def process_list(
    sessions: Sessions,
    texts: Texts,
    id: int,
    clock: Callable[[], datetime],
    read_members: ReadMembers,
    fault: Callable[[str], None],
) -> None:
    """Do all batches of the work on one list."""
    with read_only(sessions) as db:
        row = db.get_one(MemberList, id)
        defaults = defaults_of(db, row)
    if row.state == ListState.CHECKING:
        with suppress(Superseded):
            ListCheck(sessions, texts, row, clock, fault, read_members).run()
        return
    kind = RegisterRows if row.state == ListState.COMMITTING else UndoRows
    batches, done = kind(texts, row, defaults, to_local_time(clock()).date()), 0
    while (count := run_batch(sessions, batches, clock, fault)) != 0:
        done += count or 0
        if count and done % PROGRESS_EVERY < count:
            with sessions.begin() as db:
                batches.report_progress(db, clock())


def run_batch(
    sessions: Sessions,
    batches: "RegisterRows | UndoRows",
    clock: Callable[[], datetime],
    fault: Callable[[str], None],
) -> int | None:
    """The number of rows that were processed; None when the batch must be tried again."""
    with read_only(sessions) as db:
        batches.prepare(db)
    try:
        with sessions.begin() as db:
            extend_lease(db, batches.id, clock())
            count = batches.write(db, clock())
            fault("piece")
    except IntegrityError:
        # Somebody registered the same NIK in this moment.
        return None
    fault("piece done")
    return count


class RegisterRows:
    """Registers the rows that are ready. Cells that one batch read are remembered in the next."""

    most = 30
    """So many rows are registered while SQLite's writer is held: some 15 ms, and a commit."""

    def __init__(
        self, texts: Texts, row: MemberList, defaults: Mapping[str, str], today: date
    ) -> None:
        self.texts, self.id, self.round, self.role_id = texts, row.id, row.round, row.role_id
        self.reader = list_reader(today, defaults)
        self.ready: list[ReadyRow] = []
        self.wrong: list[tuple[int, list[str]]] = []

    def prepare(self, db: Session) -> None:
        """Read the next rows, which needs no writer."""
        rows = list_rows.rows_in_state(db, self.id, RowState.READY, self.most)
        self.ready, self.wrong = ready_rows(self.reader, db.get_one(Role, self.role_id).reach, rows)

    def write(self, db: Session, now: datetime) -> int:
        """Register the rows; their number, 0 when the work is done."""
        row, role = lock_list(db, self.id), db.get_one(Role, self.role_id)
        if (row.state, row.round) != (ListState.COMMITTING, self.round):
            return 0
        # An attestation counts while its role is usable: what waits is forgotten with the list.
        if not role.usable or not self.ready + self.wrong:
            row.state, row.leased_until = ListState.COMMITTED, None
            messages.notify_registered(db, self.texts, row, now)
            return 0
        voucher = list_rows.voucher_of(row, role)
        list_rows.register_rows(db, voucher, self.ready, self.wrong, now)
        return len(self.ready) + len(self.wrong)

    def report_progress(self, db: Session, now: datetime) -> None:
        """Post how many are registered, in round numbers."""
        row, counts = lock_list(db, self.id), row_counts(db, self.id)
        done, left = counts[RowState.COMMITTED], counts[RowState.READY]
        rounded = done - done % PROGRESS_EVERY
        if rounded and left and row.state == ListState.COMMITTING:
            messages.notify_progress(
                db, self.texts, row, "import-committing", now, count=rounded, total=done + left
            )


class UndoRows:
    """Takes the registered rows back, but for those that were handed on."""

    most = 20
    """So many are forgotten while SQLite's writer is held."""

    def __init__(
        self, texts: Texts, row: MemberList, defaults: Mapping[str, str], today: date
    ) -> None:
        self.texts, self.id, self.role_id = texts, row.id, row.role_id

    def prepare(self, db: Session) -> None:
        """Read nothing: each row is read when it is locked."""

    def write(self, db: Session, now: datetime) -> int:
        """Take rows back; their number, 0 when the work is done."""
        row = lock_list(db, self.id)
        if row.state != ListState.UNDOING:
            return 0
        count = list_rows.undo_rows(db, self.id, f"role:{self.role_id}", now, self.most)
        if not count:
            list_rows.finish_undo(db, row)
            messages.notify_undone(db, self.texts, row, now)
        return count

    def report_progress(self, db: Session, now: datetime) -> None:
        """Post nothing: one message at the end is enough."""
