"""Letters counted: what happened to them, by channel, lane and approved text.

Letters that nothing more can happen to are counted once and for all, up to a mark. A count adds
the few after the mark: it never looks at all letters.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.arrival import Arrival
from models.base import Base, ignoring
from models.job import Fact
from models.letter import WAITING, Letter

MARK = "letters_tallied"
OPEN = timedelta(days=8)
"""A platform brings its statuses for up to seven days."""

WAITS = "waiting"
KEY = ("channel", "lane", "template", "outcome", "state", "category")


class Tally(Base):
    """Empty strings where there is nothing to say; `category` of what was billed only."""

    __tablename__ = "tallies"

    channel: Mapped[str] = mapped_column(primary_key=True)
    lane: Mapped[str] = mapped_column(primary_key=True)
    template: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class Count(NamedTuple):
    channel: str
    lane: str
    template: str
    outcome: str
    state: str
    category: str
    letters: int


BILLED = and_(Arrival.billable.is_(True), Arrival.state.in_(["delivered", "read"]))
"""Only what was delivered is paid for."""


def counted(*where: ColumnElement[bool]) -> Select[Any]:
    """One row for each combination that occurs among these letters."""
    columns = (
        Letter.channel,
        Letter.lane,
        func.coalesce(Letter.template, ""),
        func.coalesce(Letter.outcome, WAITS),
        func.coalesce(Arrival.state, ""),
        case((BILLED, func.coalesce(Arrival.category, "")), else_=""),
    )
    labelled: list[Any] = [column.label(name) for column, name in zip(columns, KEY, strict=True)]
    rows = select(*labelled, func.count()).join_from(
        Letter, Arrival, Arrival.letter_id == Letter.id, isouter=True
    )
    return rows.where(*where).group_by(*labelled)


def counts(db: Session) -> Iterator[Count]:
    """Of all letters ever posted; a combination may come twice: frozen, and still open."""
    for row in db.scalars(select(Tally)):
        yield Count(*(getattr(row, name) for name in (*KEY, "count")))
    for open_row in db.execute(counted(Letter.id > mark(db))):
        yield Count(*open_row)


def mark(db: Session) -> int:
    """The last letter that is in the tallies."""
    return int(db.scalar(select(Fact.value).where(Fact.name == MARK)) or 0)


def freeze(db: Session, now: datetime, most: int = 5_000) -> int:
    """Count up to `most` old letters for good; how many. One that still waits stops it."""
    db.connection().execute(ignoring(db, Fact), {"name": MARK, "value": "0"})
    held = select(Fact.value).where(Fact.name == MARK).with_for_update()
    after = int(db.scalars(held).one())
    first_waiting = db.scalar(select(func.min(Letter.id)).where(WAITING))
    piece = select(Letter.id, Letter.posted_at).where(Letter.id > after)
    rows = db.execute(piece.order_by(Letter.id).limit(most)).all()
    last = after
    for id, posted_at in rows:
        if posted_at > now - OPEN or (first_waiting is not None and id >= first_waiting):
            break
        last = id
    for row in db.execute(counted(Letter.id > after, Letter.id <= last)).all():
        add(db, dict(zip(KEY, row[:-1], strict=True)), row[-1])
    db.connection().execute(update(Fact).where(Fact.name == MARK).values(value=str(last)))
    return last - after


def add(db: Session, key: Mapping[str, str], more: int) -> None:
    db.connection().execute(ignoring(db, Tally), {**key, "count": 0})
    same = [getattr(Tally, name) == value for name, value in key.items()]
    db.connection().execute(update(Tally).where(*same).values(count=Tally.count + more))
