"""Work on status files: each is checked, applied and undone in pieces, so that nobody waits.

A worker claims a file for one lease; the file of a dead worker is taken over where it stood: a
piece is its rows, the news about them and the count of what is done, in one transaction.
"""

import gc
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from bot.message import XLSX
from bot.texts import Texts
from domain.calendar import to_local_time
from domain.files import STATUS, FileContents, FileKind, rows_found
from domain.invalid import Invalid
from exchange.branch.status_file import StatusFile, load_sheet
from exchange.spreadsheets.read import Shapes, shape_of
from handlers.branch.words import faults_sheet, report_lines, unknown_statuses
from handlers.notify import notify
from models import audit
from models.branch import status_files, status_undo
from models.branch.status_files import FileState, StatusImport, StatusReport
from models.branch.status_import import Difference
from models.database import files
from models.database.engine import read_only
from models.people import person
from models.reconciliation import reconcile
from models.roles.role import Role
from scheduler.branch import corrections
from scheduler.branch.apply_file import Applied, TakenOver, apply_file, pieces_for

REASON = "work"
REPEATED = "status-repeated"
MANY = 2_000
"""Rows of a long file."""
REPORT_EVERY = 1_000
"""Rows of a trial after which it is written down how far it is."""
DAY, APPLY, UNDO = "/tanggalstatus", "/terapkanstatus", "/batalstatus"

ReadStatus = Callable[[bytes, date, Shapes], FileContents]
"""Reads a status file, with the columns that were chosen in files like it, outside of this process.
"""


def run_status_files(
    sessions: sessionmaker[Session],
    texts: Texts,
    clock: Callable[[], datetime],
    read_status: ReadStatus,
    fault: Callable[[str], None] = lambda step: None,
) -> int:
    """Work on all files that wait; how many. `fault` is called after each step: tests make a
    worker crash there."""
    count = 0
    while True:
        with sessions.begin() as db:
            id = status_files.claim(db, clock())
        if id is None:
            return count
        fault("taken")
        StatusWork(sessions, texts, clock, read_status, fault, id).run()
        count += 1


class StatusWork:
    """The work on one file."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        texts: Texts,
        clock: Callable[[], datetime],
        read_status: ReadStatus,
        fault: Callable[[str], None],
        id: int,
    ) -> None:
        self.sessions, self.texts, self.clock, self.id = sessions, texts, clock, id
        self.read_status, self.fault = read_status, fault

    def run(self) -> None:
        """Do what the state of the file asks for."""
        with read_only(self.sessions) as db:
            row = db.get_one(StatusImport, self.id)
            state, day, origin = row.state, row.as_of, row.origin
            moment = row.imported_at or self.clock()
            file = files.load_file(db, row.file_id) if row.file_id else None
            shapes = shapes_for(db, row)
        if state == FileState.UNDOING:
            self.undo()
            return
        try:
            if file is None:
                raise Invalid("file-gone")
            today = to_local_time(self.clock()).date()
            contents = self.read_status(file[2], today, shapes)
            if contents.kind is FileKind.UNREAD:
                return  # Whoever claims it after the lease tries again.
            (sheet,) = rows_found(contents.as_sheet().lists[STATUS])
            found = load_sheet(sheet).of_day(day, today)
        except Invalid as why:
            self.refuse(why)
            return
        if len(found.rows) >= MANY:
            # Else a collection looks through all of them while a transaction is open.
            gc.freeze()
        self.fault("read")
        if state == FileState.CHECKING:
            self.check(found, origin)
        else:
            self.apply(found, origin, moment)

    def refuse(self, why: Invalid) -> None:
        """Tell the officer why the file cannot be used; the day of its data can be given."""
        asks_day = why.reason in ("status-as-of-missing", "status-as-of-differs")
        with self.sessions.begin() as db:
            row = status_files.lock(db, self.id)
            row.state, row.leased_until = FileState.REFUSED, None
            values: dict[str, Any] = dict(why.values)
            header = values.pop("header", None) or status_files.report_of(db, row).header
            report = StatusReport(header=header, refusal=(why.reason, values))
            status_files.keep_report(db, row, report)
            name = "status-file-day" if asks_day else f"error-{why.reason}"
            command = f"{DAY} {row.id}" if asks_day else "/filestatus"
            self.tell(db, row, f"refused:{row.as_of}", name, command, values=values)

    def check(self, found: StatusFile, origin: str) -> None:
        """Try the file, and ask the officer whether it is to be applied."""
        with read_only(self.sessions) as db:
            repeated = status_files.was_imported(db, found.sha256)
        now, total, told = self.clock(), len(found.rows), 0

        def progress(done: int) -> None:
            nonlocal told
            if done >= told + REPORT_EVERY:
                told = done
                with self.sessions.begin() as db:
                    status_files.extend_lease(db, self.id, self.clock(), done=done, total=total)

        tried = Applied() if repeated else apply_file(
            self.sessions, self.texts, found, None, origin, now, self.clock, tried=progress
        )  # fmt: skip
        self.fault("tried")
        with read_only(self.sessions) as db:
            language = self.language(db, db.get_one(StatusImport, self.id))
        rest = tried.unknown, tried.held, tried.older
        sheet = b"" if repeated else faults_sheet(self.texts, language, found, *rest)
        with self.sessions.begin() as db:
            row = status_files.lock(db, self.id)
            row.state, row.leased_until = FileState.CHECKED, None
            row.sha256, row.as_of, row.done, row.total = found.sha256, found.as_of, 0, total
            if repeated:
                self.drop(db, row)
            else:
                row.counts = dict(tried.counts)
                self.keep(db, row, found, tried, sheet)
                self.tell_trial(db, row, found, tried, language)

    def tell_trial(
        self, db: Session, row: StatusImport, found: StatusFile, tried: Applied, language: str
    ) -> None:
        """Tell the officer what the file would change, with the button that applies it."""
        lines = report_lines(self.texts, language, found, tried.counts, tried.told, is_trial=True)
        has_effect = status_files.has_effect(row)
        self.tell(
            db,
            row,
            f"checked:{found.as_of}",
            "status-file-checked" if has_effect else "status-file-no-effect",
            f"{APPLY} {row.id}" if has_effect else "/filestatus",
            file_id=row.faults_id,
            values={"report": "\n".join(lines), "changed": row.counts.get("changed", 0)},
        )

    def drop(self, db: Session, row: StatusImport) -> None:
        """A file that was applied before is not tried again."""
        row.state = FileState.DROPPED
        status_files.drop_sheet(db, row)
        status_files.keep_report(db, row, StatusReport(refusal=(REPEATED, {})))
        self.tell(db, row, "repeated", REPEATED, "/menu")

    def apply(self, found: StatusFile, origin: str, moment: datetime) -> None:
        """Apply the file, and tell the officer."""
        try:
            applied = apply_file(
                self.sessions, self.texts, found, self.id, origin, moment, self.clock, self.fault
            )
        except TakenOver:
            return
        with self.sessions.begin() as db:
            row = status_files.lock(db, self.id)
            if row.state != FileState.APPLYING:
                return
            counts = applied.counts + reconcile.reconcile_file(db, found.rows, found.as_of, moment)
            status_files.finish(db, row, counts)
            audit.record(
                db, f"role:{row.role_id}", "imported status", f"status:{row.id}", moment, **counts
            )
            language = self.language(db, row)
            lines = report_lines(self.texts, language, found, counts, applied.told)
            self.tell(
                db,
                row,
                "applied",
                "status-file-applied",
                f"{UNDO} {row.id}",
                "/menu",
                values={"report": "\n".join(lines)},
            )

    def undo(self) -> None:
        """Undo the import, unless something stands in the way."""
        count, last, now = 1, 0, self.clock()
        with self.sessions.begin() as db:
            row = status_files.lock(db, self.id)
            if not row.counts.get("undone") and status_undo.obstacles(db, row, 1):
                row.state, row.leased_until = FileState.APPLIED, None
                command = f"{UNDO} {row.id}"
                self.tell(db, row, f"kept:{now}", "status-file-kept", command)
                return
            actor = f"role:{row.counts.get('undone_by')}"
        pieces = pieces_for(self.sessions)
        while count:
            with pieces.timed(pieces.size), self.sessions.begin() as db:
                row = status_files.lock(db, self.id)
                count, last = status_undo.undo_piece(db, row, actor, now, pieces.size, last)
                row.counts = row.counts | {"undone": row.counts.get("undone", 0) + count}
                status_files.extend_lease(db, self.id, now)
            self.fault("piece")
        with self.sessions.begin() as db:
            row = status_files.lock(db, self.id)
            status_undo.finish(db, row, actor, now)
            told = corrections.correct(db, self.texts, row, now)
            row.state, row.leased_until = FileState.UNDONE, None
            people = row.counts.get("undone", 0)
            audit.record(db, actor, "undid status", f"status:{row.id}", now, people=people)
            self.tell(
                db,
                row,
                "undone",
                "status-file-undone",
                "/menu",
                values={"count": people, "told": told},
            )

    def keep(
        self, db: Session, row: StatusImport, found: StatusFile, applied: Applied, sheet: bytes
    ) -> None:
        """Keep what was found, and the sheet of the rows that change nothing."""
        report = StatusReport(
            columns=found.columns,
            header=found.header,
            places=found.places,
            faults=len(found.faults),
            passed=len(found.passed),
            left_out=len(found.left_out),
            told=applied.told,
            words=unknown_statuses(found),
            others=found.others,
            differences=[difference_values(each) for each in applied.differences],
        )
        status_files.keep_report(db, row, report)
        if sheet:
            owner, name, kept = self.officer(db, row), "perlu-dilihat.xlsx", status_files.KEPT
            row.faults_id = files.store_file(
                db, owner, "status", name, XLSX, sheet, self.clock(), kept
            )

    def language(self, db: Session, row: StatusImport) -> str:
        """The language of the officer."""
        return person.language_of(db, self.officer(db, row))

    def officer(self, db: Session, row: StatusImport) -> int:
        """The person who is told: who undoes it, or who sent it."""
        role = row.counts.get("undone_by") or row.role_id
        return db.get_one(Role, role).person_id

    def tell(
        self,
        db: Session,
        row: StatusImport,
        about: str,
        name: str,
        *commands: str,
        values: Mapping[str, object] | None = None,
        file_id: int | None = None,
    ) -> None:
        """Post a text to the officer, once for each `about`."""
        notify(
            db,
            self.texts,
            self.officer(db, row),
            name,
            values or {},
            *commands,
            now=self.clock(),
            reason=REASON,
            key=f"status-file:{row.id}:{about}",
            file_id=file_id,
        )


def shapes_for(db: Session, row: StatusImport) -> Shapes:
    """The columns that officers chose, in files like this one and in this one."""
    known = status_files.known_shapes(db)
    if not row.chosen:
        return known
    return {**known, shape_of(status_files.report_of(db, row).header): row.chosen}


def difference_values(found: Difference) -> tuple[int, str, str, str, str]:
    """A difference as it is kept; days in ISO format, empty for none."""
    before, after = (each.isoformat() if each else "" for each in found.untils)
    return found.participant_id, *found.states, before, after
