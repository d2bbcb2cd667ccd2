"""Which process runs which job of which slot, and small facts about this installation."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, insert_if_absent

KEPT = timedelta(days=14)


class JobRun(Base):
    """One row a job and slot: whoever writes it first runs it."""

    __tablename__ = "job_runs"

    job: Mapped[str] = mapped_column(primary_key=True)
    slot: Mapped[datetime] = mapped_column(primary_key=True)
    claimed_at: Mapped[datetime]


class Setting(Base):
    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


def claim_slot(db: Session, job: str, slot: datetime, now: datetime) -> bool:
    """True for exactly one caller for each job and slot."""
    return insert_if_absent(db, JobRun, {"job": job, "slot": slot, "claimed_at": now})


def last_run(db: Session, job: str) -> datetime | None:
    rows = select(JobRun.claimed_at).where(JobRun.job == job)
    return db.scalar(rows.order_by(JobRun.slot.desc()).limit(1))


def forget_old(db: Session, now: datetime) -> int:
    return db.connection().execute(delete(JobRun).where(JobRun.claimed_at < now - KEPT)).rowcount


def get_setting(db: Session, name: str) -> str | None:
    return db.scalar(select(Setting.value).where(Setting.name == name))


def set_setting(db: Session, name: str, value: str) -> None:
    db.merge(Setting(name=name, value=value))
    db.flush()
