"""Letters counted: what happened to them, by channel, lane and approved text.

Letters that nothing more can happen to are counted once and for all, up to a mark. A count adds
the few after the mark: it never looks at all letters.

What platforms bill us: messages that arrived, by local day, channel and category.

The report on letters: one line for each channel, lane and approved text, and their sum.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.reminders.contact_rules import ZONE
from models.database.base import Base, insert_or_ignore
from models.database.jobs import Setting
from models.messaging.delivery_status import DeliveryStatus
from models.messaging.message import WAITING, DeliveryState, OutboundMessage

MARK = "letters_tallied"
OPEN = timedelta(days=8)
"""A platform brings its statuses for up to seven days."""

WAITS = "waiting"
KEY = ("channel", "lane", "template", "outcome", "state", "category")


class MessageCount(Base):
    """Empty strings where there is nothing to say; `category` of what was billed only."""

    __tablename__ = "message_counts"

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


BILLED = and_(DeliveryStatus.billable.is_(True), DeliveryStatus.state.in_(["delivered", "read"]))
"""Only what was delivered is paid for."""


def count_query(*where: ColumnElement[bool]) -> Select[Any]:
    """One row for each combination that occurs among these letters."""
    columns = (
        OutboundMessage.channel,
        OutboundMessage.lane,
        func.coalesce(OutboundMessage.template, ""),
        func.coalesce(OutboundMessage.outcome, WAITS),
        func.coalesce(DeliveryStatus.state, ""),
        case((BILLED, func.coalesce(DeliveryStatus.category, "")), else_=""),
    )
    labelled: list[Any] = [column.label(name) for column, name in zip(columns, KEY, strict=True)]
    rows = select(*labelled, func.count()).join_from(
        OutboundMessage,
        DeliveryStatus,
        DeliveryStatus.message_id == OutboundMessage.id,
        isouter=True,
    )
    return rows.where(*where).group_by(*labelled)


def all_counts(db: Session) -> Iterator[Count]:
    """Of all letters ever posted; a combination may come twice: frozen, and still open."""
    for row in db.scalars(select(MessageCount)):
        yield Count(*(getattr(row, name) for name in (*KEY, "count")))
    for open_row in db.execute(count_query(OutboundMessage.id > last_counted_id(db))):
        yield Count(*open_row)


def last_counted_id(db: Session) -> int:
    """The last letter that is in the tallies."""
    return int(db.scalar(select(Setting.value).where(Setting.name == MARK)) or 0)


def freeze_counts(db: Session, now: datetime, most: int = 5_000) -> int:
    """Count up to `most` old letters for good; how many. One that still waits stops it."""
    db.connection().execute(insert_or_ignore(db, Setting), {"name": MARK, "value": "0"})
    held = select(Setting.value).where(Setting.name == MARK).with_for_update()
    after = int(db.scalars(held).one())
    first_waiting = db.scalar(select(func.min(OutboundMessage.id)).where(WAITING))
    piece = select(OutboundMessage.id, OutboundMessage.queued_at).where(OutboundMessage.id > after)
    rows = db.execute(piece.order_by(OutboundMessage.id).limit(most)).all()
    last = after
    for id, posted_at in rows:
        if posted_at > now - OPEN or (first_waiting is not None and id >= first_waiting):
            break
        last = id
    for row in db.execute(
        count_query(OutboundMessage.id > after, OutboundMessage.id <= last)
    ).all():
        add(db, dict(zip(KEY, row[:-1], strict=True)), row[-1])
    db.connection().execute(update(Setting).where(Setting.name == MARK).values(value=str(last)))
    return last - after


def add(db: Session, key: Mapping[str, str], more: int) -> None:
    db.connection().execute(insert_or_ignore(db, MessageCount), {**key, "count": 0})
    same = [getattr(MessageCount, name) == value for name, value in key.items()]
    db.connection().execute(
        update(MessageCount).where(*same).values(count=MessageCount.count + more)
    )


Prices = Mapping[str, Decimal]
"""Rupiah for one delivered message of a category."""


@dataclass(frozen=True, slots=True)
class BilledMessages:
    """So many messages of a category that arrived on a local day."""

    day: date
    channel: str
    category: str
    count: int

    def cost(self, prices: Prices) -> Decimal | None:
        """Rupiah; None when nobody said what one costs."""
        price = prices.get(self.category)
        return None if price is None else price * self.count


def local_day(db: Session) -> ColumnElement[Any]:
    """The day in Jakarta (UTC+7, no summer time)."""
    if db.connection().dialect.name == "sqlite":
        return func.date(DeliveryStatus.at, "+7 hours")
    return func.to_char(func.timezone(str(ZONE), DeliveryStatus.at), "YYYY-MM-DD")


def billed_since(db: Session, since: datetime, channel: str | None = None) -> list[BilledMessages]:
    """From a moment on, earliest day first."""
    day = local_day(db).label("day")
    key = (day, OutboundMessage.channel, func.coalesce(DeliveryStatus.category, ""))
    rows = select(*key, func.count()).join(
        OutboundMessage, OutboundMessage.id == DeliveryStatus.message_id
    )
    rows = rows.where(BILLED, DeliveryStatus.at >= since).group_by(*key).order_by(*key)
    if channel:
        rows = rows.where(OutboundMessage.channel == channel)
    return [BilledMessages(date.fromisoformat(row[0]), *row[1:]) for row in db.execute(rows)]


def recent(db: Session, since: datetime) -> dict[tuple[str, str], int]:
    """By channel and category since a moment of the last days; looks at recent letters only."""
    key = (OutboundMessage.channel, func.coalesce(DeliveryStatus.category, ""))
    rows = select(*key, func.count()).join(
        OutboundMessage, OutboundMessage.id == DeliveryStatus.message_id
    )
    rows = rows.where(
        BILLED, DeliveryStatus.message_id > last_counted_id(db), DeliveryStatus.at >= since
    ).group_by(*key)
    return {(channel, category): count for channel, category, count in db.execute(rows)}


def total_cost(rows: Sequence[BilledMessages], prices: Prices) -> Decimal:
    """Rupiah of what has a price."""
    return sum((row.cost(prices) or Decimal(0) for row in rows), Decimal(0))


OUTCOMES = (*(each.value for each in DeliveryState), WAITS)
STATES = ("delivered", "read", "failed")
Key = tuple[str, str, str]


class ReportLine:
    """posted = sent + refused + unknown + cancelled + waiting.

    `states` are what the platform says of them (a letter that was read counts as read only),
    `billed` how many are paid for, by category.
    """

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.states: Counter[str] = Counter()
        self.billed: Counter[str] = Counter()

    def add(self, row: Count) -> None:
        self.outcomes[row.outcome] += row.letters
        self.states[row.state] += row.letters
        if row.category:
            self.billed[row.category] += row.letters

    def outcomes_in_order(self) -> list[tuple[str, int]]:
        return [(name, self.outcomes[name]) for name in OUTCOMES]

    @property
    def posted(self) -> int:
        return self.outcomes.total()


def report_lines(rows: Iterable[Count]) -> tuple[dict[Key, ReportLine], ReportLine]:
    """Each line by channel, lane and text, and all together."""
    found: dict[Key, ReportLine] = {}
    whole = ReportLine()
    for row in rows:
        found.setdefault((row.channel, row.lane, row.template), ReportLine()).add(row)
        whole.add(row)
    return dict(sorted(found.items())), whole


def message_report(
    db: Session, since: datetime | None = None, channel: str | None = None
) -> tuple[dict[Key, ReportLine], ReportLine]:
    """Of the letters that are still kept, posted from a moment on."""
    where = [OutboundMessage.queued_at >= since] if since else []
    if channel:
        where.append(OutboundMessage.channel == channel)
    return report_lines(Count(*row) for row in db.execute(count_query(*where)))
