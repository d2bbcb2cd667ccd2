"""A list of members that a cadre sent: its rows wait until each is registered or skipped.

What stood in a row is sealed, and forgotten as soon as the row is registered. A list waits for
`KEPT`; then what is left of it goes.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.typed import whole_number
from models.base import Base

KEPT = timedelta(days=7)


class Stage(StrEnum):
    """Of a list. `checking`, `committing` and `undoing` are work for the scheduler."""

    CHECKING = "checking"
    CHECKED = "checked"
    COMMITTING = "committing"
    COMMITTED = "committed"
    UNDOING = "undoing"
    UNDONE = "undone"
    REFUSED = "refused"


WORK = (Stage.CHECKING, Stage.COMMITTING, Stage.UNDOING)


class Fate(StrEnum):
    """Of a row: `known` is somebody whom the cadre has registered already."""

    READY = "ready"
    FLAWED = "flawed"
    KNOWN = "known"
    SKIPPED = "skipped"
    COMMITTED = "committed"
    KEPT = "kept"
    UNDONE = "undone"
    FORGOTTEN = "forgotten"


class Import(Base):
    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    made_at: Mapped[datetime]
    file_id: Mapped[int | None]
    """The sheet as it was sent, until it is checked."""
    stage: Mapped[str]
    round: Mapped[int] = mapped_column(default=1)
    """A corrected sheet that joins the list begins the next one."""
    defaults: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What holds for the whole list, as the form keeps it. Never about one person."""
    missing: Mapped[list[str]] = mapped_column(default=list)
    """Questions that must be asked once for the group."""
    total: Mapped[int] = mapped_column(default=0)
    """Rows of this round."""
    refusal: Mapped[dict[str, Any] | None]
    """Why the sheet cannot be read: the name of a sentence, and its values."""
    attested_at: Mapped[datetime | None]
    text_version: Mapped[str | None]
    channel: Mapped[str | None]
    """Where the cadre attested that the members know and agree."""
    leased_until: Mapped[datetime | None]
    expires_at: Mapped[datetime]
    forgotten_at: Mapped[datetime | None]


class ImportRow(Base):
    __tablename__ = "import_rows"
    __table_args__ = (UniqueConstraint("import_id", "round", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"))
    round: Mapped[int]
    number: Mapped[int]
    """As the person sees it in the sheet."""
    sealed: Mapped[bytes | None]
    """The cells and what was decided about them; NULL once nobody needs them."""
    nik_index: Mapped[str | None]
    fate: Mapped[str]
    faults: Mapped[list[str]]
    """Field and name of the sentence: "phone:error-phone-short"."""
    participant_id: Mapped[int | None] = mapped_column(
        ForeignKey("participants.id", ondelete="SET NULL"), index=True
    )


Index("ix_import_rows_nik", ImportRow.nik_index)
Index("ix_import_rows_fate", ImportRow.import_id, ImportRow.fate)


def start(
    db: Session, role_id: int, person_id: int, defaults: dict[str, Any], now: datetime
) -> Import:
    row = Import(
        role_id=role_id,
        person_id=person_id,
        made_at=now,
        stage=Stage.CHECKING,
        defaults=defaults,
        missing=[],
        round=1,
        expires_at=now + KEPT,
    )
    db.add(row)
    db.flush()
    return row


def of_role(db: Session, role_id: int, id: int | str) -> Import | None:
    """The list, when it was sent in this role. "Not there" and "not yours" are the same."""
    rows = select(Import).where(Import.id == whole_number(f"{id}"), Import.role_id == role_id)
    return db.scalar(rows)


def asked_for(db: Session, role_id: int, id: str) -> Import | None:
    """The list of this number; without a number the newest."""
    return of_role(db, role_id, id) if id else newest(db, role_id)


def newest(db: Session, role_id: int) -> Import | None:
    """The list that was sent last in this role and is not forgotten."""
    rows = select(Import).where(Import.role_id == role_id, Import.forgotten_at.is_(None))
    return db.scalar(rows.order_by(Import.id.desc()).limit(1))


def held(db: Session, id: int) -> Import:
    """The list as it is now, held until the transaction ends."""
    rows = select(Import).where(Import.id == id).with_for_update()
    return db.execute(rows.execution_options(populate_existing=True)).scalar_one()


def counts(db: Session, id: int) -> dict[str, int]:
    """How many rows have which fate."""
    rows = select(ImportRow.fate, func.count()).where(ImportRow.import_id == id)
    found = {row[0]: row[1] for row in db.execute(rows.group_by(ImportRow.fate))}
    return {fate: found.get(fate, 0) for fate in Fate}
