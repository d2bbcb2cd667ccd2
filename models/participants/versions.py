"""Versions of participants: the facts that coverage counts, as they were recorded in turn.

Each has two dates: the local day from which it holds (that of the branch's file, of a decision) and
the moment of its recording. Rows are only ever added. Who changes a participant
calls `keep_versions` in the same transaction; `models/coverage/spans.py` makes figures of them.
Nothing in them names anybody.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Index,
    Insert,
    String,
    bindparam,
    func,
    insert,
    literal,
    literal_column,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from domain.calendar import to_local_time
from domain.coverage.timeline import ERASED
from models.database.base import Base, UTCDateTime, batches
from models.participants.participant import Participant


class ParticipantVersion(Base):
    """All that was known of a participant from a moment on."""

    __tablename__ = "participant_versions"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(index=True)
    former_id: Mapped[int | None]
    """The id that they had until they were deleted."""
    valid_on: Mapped[date]
    """The local day from which it holds."""
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    """The time at which the file that said it was undone: it was never true."""
    counted: Mapped[int]
    """1: the figures know it; 0: not yet."""
    state: Mapped[str]
    protected_until: Mapped[date | None]
    deceased_on: Mapped[date | None]
    village: Mapped[str]
    rw: Mapped[str]
    organisation: Mapped[str | None]
    payer: Mapped[str]
    agent_id: Mapped[int | None]
    sector: Mapped[str]
    duplicate_of: Mapped[int | None]
    merged_into: Mapped[int | None]


UNCOUNTED = ParticipantVersion.counted == literal_column("0")
Index(
    "ix_participant_versions_uncounted",
    ParticipantVersion.participant_id,
    postgresql_where=UNCOUNTED,
    sqlite_where=UNCOUNTED,
)
IDS = 500
"""Ids a statement."""
IS_MERGED = ParticipantVersion.merged_into.is_not(None)
Index(
    "ix_participant_versions_merged",
    ParticipantVersion.merged_into,
    postgresql_where=IS_MERGED,
    sqlite_where=IS_MERGED,
)
FACTS = (
    "state",
    "protected_until",
    "deceased_on",
    "village",
    "rw",
    "organisation",
    "payer",
    "agent_id",
    "sector",
    "duplicate_of",
    "merged_into",
)
"""The columns of `Participant` that a version repeats."""


def copy_of_facts(*conditions: ColumnElement[bool], **other: str) -> Insert:
    """Copies the facts of the participants `ids` who meet the conditions, with `other` values in
    some columns, as of the local `day`, recorded `now`."""
    facts = [
        literal(other[name], String()) if name in other else getattr(Participant, name)
        for name in FACTS
    ]
    day, now = bindparam("day", type_=Date()), bindparam("now", type_=UTCDateTime())
    copied = select(Participant.id, day, now, null(), literal(0), *facts).where(
        Participant.id.in_(bindparam("ids", expanding=True)), *conditions
    )
    columns = ["participant_id", "valid_on", "recorded_at", "withdrawn_at", "counted", *FACTS]
    return insert(ParticipantVersion).from_select(columns, copied)


KEEP = copy_of_facts(Participant.identity.is_not(None))
KEEP_ERASED = copy_of_facts(state=ERASED)


def keep_versions(
    db: Session, ids: Collection[int], now: datetime, valid_on: date | None = None
) -> None:
    """Record what is known of these participants now; it holds from a local day on, today unless
    given."""
    if not ids:
        return
    db.flush()
    day = valid_on or to_local_time(now).date()
    for batch in batches(ids, IDS):
        db.connection().execute(KEEP, {"ids": batch, "day": day, "now": now})


def keep_erased(db: Session, ids: Collection[int], now: datetime) -> None:
    """Record that nothing is known of these participants from today on; figures of the past
    stay."""
    db.flush()
    values = {"ids": [*ids], "day": to_local_time(now).date(), "now": now}
    db.connection().execute(KEEP_ERASED, values)


def detach_versions(db: Session, ids: Collection[int]) -> dict[int, int]:
    """Give the versions of participants who are deleted numbers of their own, negative, because ids
    are given out again; return the new number of each."""
    of = ParticipantVersion.participant_id
    newest = select(of, -func.max(ParticipantVersion.id)).where(of.in_(ids)).group_by(of)
    numbers = {row[0]: row[1] for row in db.execute(newest)}
    moved = [{"former": id, "became": number} for id, number in numbers.items()]
    if moved:
        db.connection().execute(MOVE, moved)
        db.connection().execute(POINT, moved)
    return numbers


MOVE: Any = (
    update(ParticipantVersion)
    .where(ParticipantVersion.participant_id == bindparam("former"))
    .values(participant_id=bindparam("became"), former_id=bindparam("former"))
)
POINT: Any = (
    update(ParticipantVersion)
    .where(ParticipantVersion.merged_into == bindparam("former"))
    .values(merged_into=bindparam("became"))
)


def withdraw_versions(
    db: Session, ids: Collection[int], recorded_at: datetime, now: datetime
) -> None:
    """Take back what was recorded of these participants at a moment, because it was never true."""
    rows = update(ParticipantVersion).where(
        ParticipantVersion.participant_id.in_(ids),
        ParticipantVersion.recorded_at == recorded_at,
    )
    db.execute(rows.values(withdrawn_at=now, counted=0))


def keep_missing(db: Session, now: datetime) -> int:
    """Record all participants whose newest version is not what they are; how many. For rows that
    were written by no turn of ours: a restored backup, a test."""
    newest = (
        select(func.max(ParticipantVersion.id))
        .where(ParticipantVersion.participant_id == Participant.id)
        .scalar_subquery()
    )
    known = aliased(ParticipantVersion)
    differs = or_(
        known.id.is_(None),
        *(getattr(known, name).is_distinct_from(getattr(Participant, name)) for name in FACTS),
    )
    rows = select(Participant.id, Participant.submitted_at, known.id)
    rows = rows.outerjoin(known, known.id == newest)
    rows = rows.where(differs, Participant.identity.is_not(None))
    found = db.execute(rows).all()
    for id, submitted_at, version in found:
        day = None if version else to_local_time(submitted_at).date()
        keep_versions(db, [id], now, day)
    return len(found)
