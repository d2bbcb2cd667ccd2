"""The branch's status files from the day they come to the day one is undone.

A file that an officer sends is checked, applied and undone by the scheduler, in pieces; its state
says which of it is to be done. One that the operator's command applies is recorded here as well.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, and_, func, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from models.database.base import Base
from models.database.encryption import keyring
from models.database.files import delete_files, file_reference, index_reference
from models.roles.role import Role

KEPT = timedelta(days=7)
"""A file that nobody applies is deleted after so long."""
LEASE = timedelta(minutes=3)
"""Longer than the reading of the longest file may take."""


class FileState(StrEnum):
    """The state of a file; `checking`, `applying` and `undoing` are work for the scheduler."""

    CHECKING = "checking"
    CHECKED = "checked"
    REFUSED = "refused"
    APPLYING = "applying"
    APPLIED = "applied"
    UNDOING = "undoing"
    UNDONE = "undone"
    DROPPED = "dropped"


WORK = (FileState.CHECKING, FileState.APPLYING, FileState.UNDOING)
WAITING = (FileState.CHECKED, FileState.REFUSED)


class StatusImport(Base):
    __tablename__ = "status_imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(index=True)
    """Empty until the file is read."""
    as_of: Mapped[date | None]
    """The day of the data; NULL until somebody or the file says it."""
    origin: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    role_id: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    """The officer who sent it; NULL for the operator's command."""
    file_id: Mapped[int | None] = file_reference()
    """The sheet as it was sent, until it is applied."""
    created_at: Mapped[datetime]
    imported_at: Mapped[datetime | None]
    """The one moment of all that the import writes."""
    done: Mapped[int] = mapped_column(default=0)
    """Rows that are tried, or applied."""
    total: Mapped[int] = mapped_column(default=0)
    """Rows that can be used; 0 until the file is read."""
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    chosen: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """The columns that an officer chose, by our field; empty: those that are known or guessed."""
    report: Mapped[bytes | None]
    """`StatusReport`, encrypted: headers and words of the file are in it."""
    faults_id: Mapped[int | None] = file_reference()
    """The sheet of the rows that somebody must look at."""
    leased_until: Mapped[datetime | None]
    undo_asked_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    """The officer who wants it undone, which another one decides; NULL: nobody does."""
    undo_asked_at: Mapped[datetime | None]


index_reference(StatusImport.file_id)
index_reference(StatusImport.faults_id)
SEALED_AS = "status_report"
SHAPE_SEALED_AS = "status_shape"


@dataclass(frozen=True, slots=True)
class StatusReport:
    """The findings in a file besides the counts of its rows.

    `columns`: the headers as the file writes them, by our names; `header`: all of them; `places`:
    the index of the column in which each of our fields was read. `faults`, `passed`, `left_out`:
    numbers of rows to be mended, of nobody, and that say nothing of their own. `told`: people who
    hear of it. `words`: states that we do not know. `others`: sheets that were not read.
    `differences`: the first few, each with a participant, and state and last day before and after.
    `refusal`: the name of a sentence and its values, when nothing of the file can be used.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    header: Sequence[str] = ()
    places: Mapping[str, int] = field(default_factory=dict)
    faults: int = 0
    passed: int = 0
    left_out: int = 0
    told: int = 0
    words: str = ""
    others: Sequence[str] = ()
    differences: Sequence[tuple[int, str, str, str, str]] = ()
    refusal: tuple[str, Mapping[str, object]] | None = None


class StatusShape(Base):
    """Columns that an officer chose, or found right: the next file with this header is read so, and
    asks no more."""

    __tablename__ = "status_shapes"

    id: Mapped[int] = mapped_column(primary_key=True)
    shape: Mapped[bytes]
    """Of the whole header, cell for cell, encrypted: its words could be tried out."""
    columns: Mapped[dict[str, Any]]
    """By our field the index of its column."""
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    confirmed_at: Mapped[datetime]


def known_shapes(db: Session) -> Mapping[str, Mapping[str, int]]:
    """The columns that officers chose or found right, by the shape of the header."""
    rows = db.scalars(select(StatusShape).order_by(StatusShape.id))
    return {known_shape(db, each): each.columns for each in rows}


def known_shape(db: Session, row: StatusShape) -> str:
    return str(keyring(db).decrypt_json(SHAPE_SEALED_AS, row.shape))


def unconfirmed_columns(db: Session, shape: str, report: StatusReport) -> Mapping[str, str]:
    """The headers, by our names, that were guessed and that nobody has found right yet; none of a
    file that uses our names."""
    if known_shapes(db).get(shape) == report.places:
        return {}
    plain = {name: re.sub(r"\W+", "_", header.lower()) for name, header in report.columns.items()}
    ours = {name: {name, f"{name}_ktp"} for name in plain}  # nama_ktp of our own sheet
    return {
        name: report.columns[name] for name in plain if plain[name].strip("_") not in ours[name]
    }


def confirm_columns(
    db: Session, shape: str, columns: Mapping[str, int], role_id: int, now: datetime
) -> None:
    """Remember that these columns are right in files of this shape, whatever was known of it."""
    for row in db.scalars(select(StatusShape)):
        if known_shape(db, row) == shape:
            db.delete(row)
    sealed = keyring(db).encrypt_json(SHAPE_SEALED_AS, shape)
    db.add(StatusShape(shape=sealed, columns=dict(columns), role_id=role_id, confirmed_at=now))
    db.flush()


def keep_report(db: Session, row: StatusImport, report: StatusReport) -> None:
    row.report = keyring(db).encrypt_json(SEALED_AS, asdict(report))


def report_of(db: Session, row: StatusImport) -> StatusReport:
    """The findings in the file; none before it is read."""
    if row.report is None:
        return StatusReport()
    return StatusReport(**keyring(db).decrypt_json(SEALED_AS, row.report))


def count_files(db: Session) -> int:
    return db.scalar(select(func.count()).select_from(StatusImport)) or 0


def undo_asked(db: Session, but_of: Collection[int], since: datetime) -> Sequence[StatusImport]:
    """The imports after a moment that somebody else than these people wants undone, the oldest wish
    first."""
    rows = select(StatusImport).join(Role, Role.id == StatusImport.undo_asked_by)
    is_waiting = and_(
        StatusImport.state == FileState.APPLIED,
        StatusImport.imported_at > since,
        Role.person_id.not_in(but_of),
    )
    return db.scalars(rows.where(is_waiting).order_by(StatusImport.undo_asked_at)).all()


def count_checked(db: Session, role_id: int) -> int:
    """The files that were sent in this role and wait for a yes."""
    rows = select(func.count()).where(
        StatusImport.role_id == role_id, StatusImport.state == FileState.CHECKED
    )
    return db.scalar(rows) or 0


def list_files(db: Session, offset: int, most: int) -> Sequence[StatusImport]:
    """The files of all officers and of the operator, the newest first."""
    rows = select(StatusImport).order_by(StatusImport.id.desc())
    return db.scalars(rows.offset(offset).limit(most)).all()


def was_imported(db: Session, sha256: str) -> bool:
    """Whether the file was applied whole: rows that were held may be ripe when it comes again."""
    rows = select(StatusImport).where(
        StatusImport.sha256 == sha256, StatusImport.state == FileState.APPLIED
    )
    row = db.scalar(rows.order_by(StatusImport.id.desc()).limit(1))
    return row is not None and not row.counts.get("held")


def receive(
    db: Session, role_id: int, file_id: int, as_of: date | None, origin: str, now: datetime
) -> StatusImport:
    """A file that an officer sent, to be checked."""
    row = StatusImport(
        sha256="",
        as_of=as_of,
        origin=origin,
        state=FileState.CHECKING,
        role_id=role_id,
        file_id=file_id,
        created_at=now,
    )
    db.add(row)
    db.flush()
    return row


def begin(db: Session, sha256: str, as_of: date, origin: str, now: datetime) -> StatusImport:
    """An import that a command applies itself."""
    row = StatusImport(
        sha256=sha256,
        as_of=as_of,
        origin=origin,
        state=FileState.CHECKED,
        created_at=now,
        imported_at=now,
    )
    db.add(row)
    db.flush()
    return row


EFFECTS = ("changed", "unchanged", "held")
"""The counts of rows of a tried file that something is written of: what is theirs, the day of the
data of those who stay as they are, and the doubt about whose it is."""


def has_effect(row: StatusImport) -> bool:
    """Would a file that was tried write anything? Not where nobody in it is known, or our data is
    newer."""
    return any(row.counts.get(each) for each in EFFECTS)


def finish(db: Session, row: StatusImport, counts: Mapping[str, int]) -> None:
    """Record that the file was applied to its end; its sheet is not needed any more."""
    row.state, row.counts, row.leased_until = FileState.APPLIED, dict(counts), None
    drop_sheet(db, row)


def drop_sheet(db: Session, row: StatusImport) -> None:
    """Delete the sheet as it was sent."""
    if row.file_id is not None:
        delete_files(db, [row.file_id])
    row.file_id = None
    db.flush()


def find(db: Session, number: str, state: FileState) -> StatusImport | None:
    """The file with this number, locked; without a number the newest in that state."""
    rows = select(StatusImport).where(StatusImport.state == state)
    if number:
        rows = rows.where(StatusImport.id == whole_number(number))
    newest = rows.order_by(StatusImport.imported_at.desc(), StatusImport.id.desc()).limit(1)
    return db.scalar(newest.with_for_update())


def find_sent(db: Session, number: str, role_id: int, state: FileState) -> StatusImport | None:
    """The file with this number that was sent in this role, locked; without a number the newest in
    that state."""
    rows = select(StatusImport).where(
        StatusImport.role_id == role_id,
        StatusImport.state == state,
        StatusImport.file_id.is_not(None),
    )
    if number:
        rows = rows.where(StatusImport.id == whole_number(number))
    return db.scalar(rows.order_by(StatusImport.id.desc()).limit(1).with_for_update())


def is_busy(db: Session, role_id: int) -> bool:
    """Whether a file that was sent in this role is being checked or applied."""
    rows = select(StatusImport.id).where(
        StatusImport.role_id == role_id, StatusImport.state.in_(WORK)
    )
    return db.scalar(rows.limit(1)) is not None


def lock(db: Session, id: int) -> StatusImport:
    """The file as it is stored, locked until the transaction ends."""
    return db.get_one(StatusImport, id, with_for_update=True, populate_existing=True)


def claim(db: Session, now: datetime) -> int | None:
    """The id of a file with work that no other worker has, for one lease; None without any."""
    free = or_(StatusImport.leased_until.is_(None), StatusImport.leased_until <= now)
    rows = select(StatusImport.id).where(StatusImport.state.in_(WORK), free)
    id = db.scalar(rows.order_by(StatusImport.id).limit(1).with_for_update(skip_locked=True))
    if id is not None:
        extend_lease(db, id, now)
    return id


def extend_lease(db: Session, id: int, now: datetime, **values: int) -> None:
    """Claim the file for one more lease; `values` say how far it is."""
    rows = update(StatusImport).where(StatusImport.id == id)
    db.execute(rows.values(leased_until=now + LEASE, **values))


def record_piece(
    db: Session, id: int, before: int, done: int, counts: Mapping[str, int], now: datetime
) -> bool:
    """Record that so many rows are applied, and claim the file for one more lease; False when it
    is not as far as `before`: another worker has it."""
    rows = update(StatusImport).where(StatusImport.id == id, StatusImport.done == before)
    values = {"done": done, "counts": dict(counts), "leased_until": now + LEASE}
    return db.connection().execute(rows.values(values)).rowcount == 1


def forget_waiting(db: Session, now: datetime) -> int:
    """Drop the files that nobody applied in time; how many."""
    old = select(StatusImport).where(
        StatusImport.state.in_(WAITING),
        StatusImport.role_id.is_not(None),
        StatusImport.created_at <= now - KEPT,
    )
    rows = list(db.scalars(old.with_for_update(skip_locked=True)))
    for row in rows:
        row.state, row.report = FileState.DROPPED, None
        drop_sheet(db, row)
    return len(rows)
