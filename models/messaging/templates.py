"""The templates that we submitted to a platform: what it says of each one, and said before."""

from datetime import datetime

from sqlalchemy import Index, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base

APPROVED = "APPROVED"
MISSING = "MISSING"
"""The platform does not know it."""


class TemplateStatus(Base):
    """The state of a template of ours, in the platform's own words."""

    __tablename__ = "template_statuses"

    name: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str]
    category: Mapped[str | None]
    quality: Mapped[str | None]
    reason: Mapped[str | None]
    billed_as: Mapped[str | None]
    """The last price: category and type, as the platform billed a message of it."""
    changed_at: Mapped[datetime]


class TemplateStatusChange(Base):
    """One change of a template's state; rows are only ever added."""

    __tablename__ = "template_status_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    language: Mapped[str]
    field: Mapped[str]
    old: Mapped[str | None]
    new: Mapped[str | None]
    at: Mapped[datetime]


Index(
    "ix_template_status_changes_name",
    TemplateStatusChange.name,
    TemplateStatusChange.language,
    TemplateStatusChange.id,
)


def template_statuses(db: Session) -> dict[tuple[str, str], TemplateStatus]:
    """The state of every template, by name and language."""
    return {(row.name, row.language): row for row in db.scalars(select(TemplateStatus))}


def is_sendable(row: TemplateStatus | None, category: str) -> bool:
    """Whether the platform approved the template in the category that we asked for."""
    if row is None or row.status != APPROVED:
        return False
    return (row.category or category).lower() == category


def record_change(
    db: Session, name: str, language: str, now: datetime, **values: str | None
) -> list[str]:
    """Write down what the platform says of a template; the names of the fields that changed."""
    key = {"name": name, "language": language}
    row = db.get(TemplateStatus, (name, language), with_for_update=True)
    if row is None:
        row = TemplateStatus(**key, status=MISSING, changed_at=now)
        db.add(row)
    changed = [each for each, value in values.items() if getattr(row, each) != value]
    for field in changed:
        old = {"field": field, "old": getattr(row, field), "new": values[field], "at": now}
        db.connection().execute(insert(TemplateStatusChange), key | old)
        setattr(row, field, values[field])
        row.changed_at = now
    db.flush()
    return changed


def record_price(db: Session, name: str, language: str, price: str) -> None:
    """Remember the last price; most of the time it is the one before."""
    rows = update(TemplateStatus).where(
        TemplateStatus.name == name,
        TemplateStatus.language == language,
        TemplateStatus.billed_as.is_distinct_from(price),
    )
    db.connection().execute(rows.values(billed_as=price))
