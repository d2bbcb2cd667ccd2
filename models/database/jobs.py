"""The runs of scheduled jobs, of which one process runs each, and settings of the installation."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, delete_piece, insert_if_absent

KEPT = timedelta(days=14)


DEMO = "demo"
"""The setting of a database with synthetic people: it has no others."""


class JobRun(Base):
    """A run of a job in its time slot (UTC): the process that inserts the row runs it."""

    __tablename__ = "job_runs"

    job: Mapped[str] = mapped_column(primary_key=True)
    slot: Mapped[datetime] = mapped_column(primary_key=True)
    claimed_at: Mapped[datetime]


class Setting(Base):
    """A value of this installation."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


def claim_slot(db: Session, job: str, slot: datetime, now: datetime) -> bool:
    """Claim the run of a job in a slot; True for exactly one caller."""
    return insert_if_absent(db, JobRun, {"job": job, "slot": slot, "claimed_at": now})


def last_run(db: Session, job: str) -> datetime | None:
    """When the newest slot of the job was claimed (UTC); None when it never ran."""
    rows = select(JobRun.claimed_at).where(JobRun.job == job)
    return db.scalar(rows.order_by(JobRun.slot.desc()).limit(1))


def forget_old(db: Session, now: datetime) -> int:
    """Delete a piece of the runs that are older than `KEPT`; how many."""
    return delete_piece(db, JobRun, JobRun.claimed_at < now - KEPT)


def get_setting(db: Session, name: str) -> str | None:
    """The value of a setting; None when it was never set."""
    return db.scalar(select(Setting.value).where(Setting.name == name))


def set_setting(db: Session, name: str, value: str) -> None:
    """Set or replace the value of a setting."""
    db.merge(Setting(name=name, value=value))
    db.flush()
