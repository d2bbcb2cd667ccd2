"""The audit log: who saw or changed what. Rows are only ever added, and hold no personal data."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Index, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base
from models.database.statements import PreparedStatement


class Audit(Base):
    """One entry of the audit log."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    """`person:17`, `command:import`, `job:reminders`."""
    verb: Mapped[str]
    subject: Mapped[str] = mapped_column(index=True)
    """`participant:42`."""
    details: Mapped[dict[str, Any]]


Index("ix_audit_actor", Audit.actor, Audit.at)

RECORD = PreparedStatement(insert(Audit).inline(), "at", "actor", "verb", "subject", "details")


def record(db: Session, actor: str, verb: str, subject: str, now: datetime, **details: Any) -> None:
    """Record that an actor did something; `details` are ids and numbers, never personal data."""
    row = {"at": now, "actor": actor, "verb": verb, "subject": subject, "details": details}
    RECORD.run(db, row)


def record_all(
    db: Session,
    actor: str,
    verb: str,
    subjects: Iterable[str],
    now: datetime,
    **details: Any,
) -> None:
    """Record that an actor did the same to many subjects."""
    row = {"at": now, "actor": actor, "verb": verb, "details": details}
    if rows := [row | {"subject": each} for each in subjects]:
        RECORD.run_all(db, rows)


def count_since(db: Session, actor: str, verb: str, since: datetime) -> int:
    """The number of times that the actor did something `since` a moment: it limits wrong tries."""
    rows = select(func.count(Audit.id)).where(Audit.actor == actor, Audit.verb == verb)
    return db.scalar(rows.where(Audit.at >= since)) or 0


def count_about(db: Session, subject: str, verb: str, since: datetime) -> int:
    """The number of times that anybody did something with the subject `since` a moment."""
    rows = select(func.count(Audit.id)).where(Audit.subject == subject, Audit.verb == verb)
    return db.scalar(rows.where(Audit.at >= since)) or 0


def was_recorded_since(db: Session, actor: str, verb: str, subject: str, since: datetime) -> bool:
    """Whether the actor did something with the subject `since` a moment."""
    rows = select(Audit.id).where(Audit.actor == actor, Audit.verb == verb, Audit.at >= since)
    return db.scalar(rows.where(Audit.subject == subject).limit(1)) is not None


def about(db: Session, subject: str, verbs: Iterable[str], most: int) -> list[Audit]:
    """The entries with these verbs about the subject, the newest first."""
    rows = select(Audit).where(Audit.subject == subject, Audit.verb.in_([*verbs]))
    return list(db.scalars(rows.order_by(Audit.id.desc()).limit(most)))
