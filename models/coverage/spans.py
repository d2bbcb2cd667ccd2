"""Spans: who is counted where with which status on which days, made of what was recorded.

They are derived: of participants' versions, of the ledger and of the lists of officeholders. A past
day is a query of them. `refresh` brings them up to date; it is called by one process (the
scheduler), and reads only what was written since. Spans of the erased are kept without a link to
anybody, and are never made again.

The registration that is an officeholder's is found by name and place (`gaps.best_match`) once both
are known, and stays although one of them changes their address or name later: the past does not
change with it.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, and_, delete, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.coverage.figures import CoverageFigure, People
from domain.coverage.timeline import (
    FOREVER,
    CoverageCell,
    PaidMonths,
    Span,
    best_of,
    fill,
    joins_and_leaves,
    paid_months,
    timeline,
)
from models import officeholders
from models.coverage import counts
from models.coverage.counts import CountChange
from models.coverage.gaps import best_match
from models.coverage.recorded import (
    cells_of_post,
    family,
    months_of_all,
    moves_into,
    posts_of,
    roots,
    version_of,
    versions_of,
)
from models.database import jobs
from models.database.base import Base
from models.database.jobs import Setting
from models.officeholders import SERVING, Officeholder
from models.participants import versions
from models.participants.name_index import NameWord
from models.participants.participant import MERGED, Participant
from models.participants.versions import UNCOUNTED, ParticipantVersion

REGISTRATION = best_match(~MERGED)


def link_of_participants(db: Session, participants: Collection[int]) -> None:
    """Link these participants to the posts that they hold, found by name, kelurahan and
    organisation."""
    if not participants:
        return
    same = and_(
        Officeholder.name_index == NameWord.word,
        Officeholder.village == Participant.village,
        Officeholder.organisation == Participant.organisation,
    )
    rows = (
        select(Officeholder.id)
        .join(NameWord, NameWord.word == Officeholder.name_index)
        .join(Participant, Participant.id == NameWord.participant_id)
        .where(same, Participant.id.in_(participants))
    )
    link(db, list(db.scalars(rows.distinct())))


def link(db: Session, officeholders: Collection[int]) -> None:
    """Link the registrations of people in office who have none linked yet."""
    if not officeholders:
        return
    found = select(Officeholder.id, REGISTRATION).where(
        Officeholder.id.in_(officeholders), Officeholder.participant_id.is_(None), SERVING
    )
    for id, participant_id in db.execute(found).all():
        if participant_id is not None:
            row = update(Officeholder).where(Officeholder.id == id)
            db.execute(row.values(participant_id=participant_id, counted=0))


FRESH_AT = "coverage_fresh_at"
"""The setting that says until when the figures know everything."""
BATCH = 200
"""People in a transaction."""
NOWHERE = CoverageCell("", "", "", "", "", "")


class CountedColumns:
    """The columns that say who is counted, and where, as `CoverageCell` does."""

    id: Mapped[int] = mapped_column(primary_key=True)
    people: Mapped[str]
    subject: Mapped[int]
    """The participant, or the officeholder; negative for the erased, whom nobody knows."""
    participant_id: Mapped[int | None]
    """The registration on these days, if it is known and theirs."""
    village: Mapped[str]
    rw: Mapped[str]
    group: Mapped[str]
    payer: Mapped[str]
    agent: Mapped[str]
    sector: Mapped[str]


class CoverageSpan(CountedColumns, Base):
    """Days, from `first` until before `ends`, on which somebody has one status in one cell."""

    __tablename__ = "coverage_spans"

    first: Mapped[date]
    ends: Mapped[date]
    status: Mapped[str]
    joins: Mapped[bool]
    """They became registered on the first day."""
    leaves: Mapped[bool]
    """They are registered no more on the day `ends`."""


class CoverageMonths(CountedColumns, Base):
    """Contribution months in a row that are paid, by number (year x 12 + month - 1)."""

    __tablename__ = "coverage_months"

    first_month: Mapped[int]
    last_month: Mapped[int]


Derived = CoverageSpan | CoverageMonths
for table in (CoverageSpan, CoverageMonths):
    name = table.__tablename__
    Index(f"ix_{name}_subject", table.people, table.subject)
    Index(f"ix_{name}_area", table.village, table.rw, table.people)
_ending = CoverageSpan.people, CoverageSpan.status, CoverageSpan.ends, CoverageSpan.payer
Index("ix_coverage_spans_ending", *_ending, CoverageSpan.village, CoverageSpan.first)


def refresh(db: Session, now: datetime) -> int:
    """Make the spans of some of those anew of whom something was recorded since; how many, 0 when
    nothing is left: then the figures are as of now. Others wait until the transaction ends."""
    known = select(Setting).where(Setting.name == FRESH_AT).with_for_update()
    is_first = db.scalar(known) is None
    if is_first:
        versions.keep_missing(db, now)
    own = ParticipantVersion.participant_id
    ids = list(db.scalars(select(own).where(UNCOUNTED).distinct().order_by(own).limit(BATCH)))
    link_of_participants(db, ids)
    rows = select(Officeholder.id).where(officeholders.UNCOUNTED)
    officers = list(db.scalars(rows.order_by(Officeholder.id).limit(BATCH)))
    link(db, officers)
    if ids or officers:
        remake(db, ids, officers)
    if is_first or not (ids or officers):
        jobs.set_setting(db, FRESH_AT, "" if ids or officers else now.isoformat())
    return len(ids) + len(officers)


def fresh_at(db: Session) -> datetime | None:
    """The moment until which the figures know what was recorded; None before all was counted for
    the first time."""
    value = jobs.get_setting(db, FRESH_AT)
    return datetime.fromisoformat(value) if value else None


def remake(db: Session, ids: Collection[int], officers: Collection[int]) -> None:
    """Make the spans of these participants and officeholders anew, with those of all whose days
    depend on them; and the counts with them."""
    posts = posts_of(db, officers, ids)
    people = family(db, {*ids, *(each.participant_id for each in posts if each.participant_id)})
    posts = posts_of(db, officers, people)
    recorded = versions_of(db, people)
    months = months_of_all(db, people)
    moves = moves_into(db, {post.village for post in posts})
    workers = {
        root: sorted(members, key=lambda each: (each != root, each))
        for root, members in roots(recorded).items()
    }
    timelines = {
        root: best_of([timeline([*map(version_of, recorded[each])]) for each in members])
        for root, members in workers.items()
    }
    root_of = {member: root for root, members in workers.items() for member in members}
    paid = {
        root: {m for each in members for m in months[each]} for root, members in workers.items()
    }
    unread = [row for rows in recorded.values() for row in rows if not row.counted]
    deleted = {row.former_id for row in unread if row.former_id is not None}
    old = load_derived(db, People.WORKERS, people | deleted)
    old += load_derived(db, People.OFFICEHOLDERS, [each.id for each in posts])
    new = list[Derived]()
    for root, spans in timelines.items():
        new += derived(People.WORKERS, root, spans, paid_months(paid[root], spans, always=True))
    for post in posts:
        theirs = root_of.get(post.participant_id or 0)
        spans = fill(timelines[theirs] if theirs else [], cells_of_post(post, moves))
        known = paid_months(paid[theirs], spans, always=False) if theirs else []
        new += derived(People.OFFICEHOLDERS, post.id, spans, known, theirs)
    replace(db, old, new)
    mark_counted(db, ParticipantVersion, [row.id for row in unread])
    mark_counted(db, Officeholder, [each.id for each in posts])


def mark_counted(
    db: Session, table: type[ParticipantVersion | Officeholder], ids: list[int]
) -> None:
    db.execute(update(table).where(table.id.in_(ids)).values(counted=1))


def derived(
    people: People,
    subject: int,
    spans: Sequence[Span],
    months: Sequence[PaidMonths],
    participant_id: int | None = None,
) -> Iterator[Derived]:
    """The rows of a timeline."""
    who = {
        "people": people,
        "subject": subject,
        "participant_id": subject if people is People.WORKERS else participant_id,
    }
    for span, (joins, leaves) in zip(spans, joins_and_leaves(spans), strict=True):
        yield CoverageSpan(
            **who,
            **asdict(span.cell),
            first=span.first,
            ends=span.ends,
            status=span.status,
            joins=joins,
            leaves=leaves,
        )
    for run in months:
        yield CoverageMonths(**who, **asdict(run.cell), first_month=run.first, last_month=run.last)


def load_derived(db: Session, people: People, subjects: Collection[int]) -> list[Derived]:
    """The spans and months that are kept of these people (`CoverageSpan.subject`)."""
    found = list[Derived]()
    for made in (CoverageSpan, CoverageMonths):
        rows = select(made).where(made.people == people, made.subject.in_(subjects))
        found += db.scalars(rows)
    return found


def replace(db: Session, old: Sequence[Derived], new: Sequence[Derived]) -> None:
    """Put the new rows in the place of the old ones, and count the difference."""
    before, after = ({key_of(row): row for row in rows} for rows in (old, new))
    gone = [row for key, row in before.items() if key not in after]
    come = [row for key, row in after.items() if key not in before]
    changes = Counter[CountChange]()
    for rows, sign in ((gone, -1), (come, 1)):
        for row in rows:
            for change in counts_of(row):
                changes[change] += sign
    for made in (CoverageSpan, CoverageMonths):
        ids = [row.id for row in gone if isinstance(row, made)]
        db.execute(delete(made).where(made.id.in_(ids)))
        values = [values_of(row) for row in come if isinstance(row, made)]
        if values:
            db.connection().execute(insert(made), values)
    for row in gone:
        db.expunge(row)
    counts.add(db, changes)


def values_of(row: Derived) -> dict[str, Any]:
    """The values of all columns but the id, by the name of the column."""
    return {
        each.key: getattr(row, each.key) for each in type(row).__table__.columns if each.key != "id"
    }


def key_of(row: Derived) -> tuple[Any, ...]:
    return type(row).__tablename__, *values_of(row).values()


def counts_of(row: Derived) -> Iterator[CountChange]:
    """The changes that the row adds to the counts."""
    where = row.people, row.village, row.rw, row.group, row.payer, row.agent, row.sector
    if isinstance(row, CoverageMonths):
        for day in PaidMonths(row.first_month, row.last_month, NOWHERE).days:
            yield CountChange(*where, CoverageFigure.MONTHS, day, 1)
        return
    yield CountChange(*where, CoverageFigure(row.status), row.first, 1)
    if row.ends != FOREVER:
        yield CountChange(*where, CoverageFigure(row.status), row.ends, -1)
    if row.joins:
        yield CountChange(*where, CoverageFigure.NEW, row.first, 1)
    if row.leaves:
        yield CountChange(*where, CoverageFigure.LOST, row.ends, 1)
