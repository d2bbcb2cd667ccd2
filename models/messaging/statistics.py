"""Statistics of messages: their outcomes by channel, lane and template, and what platforms bill.

Messages that nothing more can happen to are counted once and for all, up to a mark. A count adds
the few after the mark: it never looks at all messages.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, and_, case, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import ZONE
from models.database.base import Base, insert_or_ignore
from models.database.jobs import Setting
from models.messaging.delivery_status import DeliveryStatus
from models.messaging.message import WAITING, DeliveryState, OutboundMessage

MARK = "messages_tallied"
"""The setting that keeps the id of the last message that was counted for good."""

OPEN = timedelta(days=8)
"""A platform brings its statuses for up to seven days."""

WAITS = "waiting"
OUTCOMES = (*(each.value for each in DeliveryState), WAITS)
STATES = ("delivered", "read", "failed")
CATEGORY = func.coalesce(DeliveryStatus.category, "")
BILLED = and_(DeliveryStatus.billable.is_(True), DeliveryStatus.state.in_(["delivered", "read"]))
"""Only what was delivered is paid for."""


class MessageCount(Base):
    """The number of messages that were counted for good, by all other columns.

    Empty strings where there is nothing to say; `category` of what was billed only.
    """

    __tablename__ = "message_counts"

    channel: Mapped[str] = mapped_column(primary_key=True)
    lane: Mapped[str] = mapped_column(primary_key=True)
    template: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class Count(NamedTuple):
    """The number of messages with the same values, as in MessageCount."""

    channel: str
    lane: str
    template: str
    outcome: str
    state: str
    category: str
    messages: int


KEY = Count._fields[:-1]


def freeze_counts(db: Session, now: datetime, most: int = 5_000) -> int:
    """Count up to `most` old messages for good; how many. One that still waits stops it."""
    db.connection().execute(insert_or_ignore(db, Setting), {"name": MARK, "value": "0"})
    mark = select(Setting.value).where(Setting.name == MARK).with_for_update()
    after = int(db.scalars(mark).one())
    first_waiting = db.scalar(select(func.min(OutboundMessage.id)).where(WAITING))
    batch = select(OutboundMessage.id, OutboundMessage.queued_at).where(OutboundMessage.id > after)
    last = after
    for id, posted_at in db.execute(batch.order_by(OutboundMessage.id).limit(most)).all():
        if posted_at > now - OPEN or (first_waiting is not None and id >= first_waiting):
            break
        last = id
    rows = count_query(OutboundMessage.id > after, OutboundMessage.id <= last)
    for row in db.execute(rows).all():
        key = dict(zip(KEY, row[:-1], strict=True))
        db.connection().execute(insert_or_ignore(db, MessageCount), {**key, "count": 0})
        same = [getattr(MessageCount, name) == value for name, value in key.items()]
        more = update(MessageCount).where(*same).values(count=MessageCount.count + row[-1])
        db.connection().execute(more)
    db.connection().execute(update(Setting).where(Setting.name == MARK).values(value=str(last)))
    return last - after


def count_query(*where: ColumnElement[bool]) -> Select[Any]:
    """Select a Count for each combination that occurs among these messages."""
    columns = (
        OutboundMessage.channel,
        OutboundMessage.lane,
        func.coalesce(OutboundMessage.template, ""),
        func.coalesce(OutboundMessage.outcome, WAITS),
        func.coalesce(DeliveryStatus.state, ""),
        case((BILLED, CATEGORY), else_=""),
    )
    labelled: list[Any] = [column.label(name) for column, name in zip(columns, KEY, strict=True)]
    status = DeliveryStatus.message_id == OutboundMessage.id
    rows = select(*labelled, func.count()).join_from(
        OutboundMessage, DeliveryStatus, status, isouter=True
    )
    return rows.where(*where).group_by(*labelled)


def all_counts(db: Session) -> Iterator[Count]:
    """The counts of all messages ever posted; a combination may come twice."""
    for row in db.scalars(select(MessageCount)):
        yield Count(*(getattr(row, name) for name in (*KEY, "count")))
    for open_row in db.execute(count_query(OutboundMessage.id > last_counted_id(db))):
        yield Count(*open_row)


def last_counted_id(db: Session) -> int:
    """The id of the last message that was counted for good; 0 before the first."""
    return int(db.scalar(select(Setting.value).where(Setting.name == MARK)) or 0)


Prices = Mapping[str, Decimal]
"""Rupiah for one delivered message of a category."""


@dataclass(frozen=True, slots=True)
class BilledMessages:
    """The number of messages of a category that arrived on a local day."""

    day: date
    channel: str
    category: str
    count: int

    def cost(self, prices: Prices) -> Decimal | None:
        """Rupiah; None when the category has no price."""
        price = prices.get(self.category)
        return None if price is None else price * self.count


def billed_since(db: Session, since: datetime, channel: str | None = None) -> list[BilledMessages]:
    """The billed messages since a moment, by local day, channel and category, in this order."""
    key = (local_day(db).label("day"), OutboundMessage.channel, CATEGORY)
    rows = billed_query(since, *key).order_by(*key)
    if channel:
        rows = rows.where(OutboundMessage.channel == channel)
    return [BilledMessages(date.fromisoformat(row[0]), *row[1:]) for row in db.execute(rows)]


def local_day(db: Session) -> ColumnElement[Any]:
    """The column of the day in Jakarta (UTC+7, no summer time)."""
    if db.connection().dialect.name == "sqlite":
        return func.date(DeliveryStatus.at, "+7 hours")
    return func.to_char(func.timezone(str(ZONE), DeliveryStatus.at), "YYYY-MM-DD")


def billed_query(since: datetime, *key: SQLColumnExpression[Any]) -> Select[Any]:
    """Select the number of messages billed since a moment, grouped by the key."""
    rows = select(*key, func.count()).join(
        OutboundMessage, OutboundMessage.id == DeliveryStatus.message_id
    )
    return rows.where(BILLED, DeliveryStatus.at >= since).group_by(*key)


def count_billed(db: Session, since: datetime) -> dict[tuple[str, str], int]:
    """Billed messages by channel and category since a moment of the last days.

    Fast: it looks only at messages that were not counted for good.
    """
    rows = billed_query(since, OutboundMessage.channel, CATEGORY)
    rows = rows.where(DeliveryStatus.message_id > last_counted_id(db))
    return {(channel, category): count for channel, category, count in db.execute(rows)}


def total_cost(rows: Sequence[BilledMessages], prices: Prices) -> Decimal:
    """Rupiah of all that has a price."""
    return sum((row.cost(prices) or Decimal(0) for row in rows), Decimal(0))


ReportKey = tuple[str, str, str]
"""Channel, lane and template."""


class ReportLine:
    """posted = sent + refused + unknown + cancelled + waiting.

    `states` are what the platform says of them (a message that was read counts as read only),
    `billed` how many are paid for, by category.
    """

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.states: Counter[str] = Counter()
        self.billed: Counter[str] = Counter()

    def add(self, row: Count) -> None:
        """Add a count to this line."""
        self.outcomes[row.outcome] += row.messages
        self.states[row.state] += row.messages
        if row.category:
            self.billed[row.category] += row.messages

    def outcomes_in_order(self) -> list[tuple[str, int]]:
        """Each outcome and its number."""
        return [(name, self.outcomes[name]) for name in OUTCOMES]

    @property
    def posted(self) -> int:
        """The number of all messages of the line."""
        return self.outcomes.total()


def message_report(
    db: Session, since: datetime | None = None, channel: str | None = None
) -> tuple[dict[ReportKey, ReportLine], ReportLine]:
    """The report lines, and their sum, of the messages that were posted `since` a moment (UTC) and
    are still kept."""
    where = [OutboundMessage.queued_at >= since] if since else []
    if channel:
        where.append(OutboundMessage.channel == channel)
    return report_lines(Count(*row) for row in db.execute(count_query(*where)))


def report_lines(rows: Iterable[Count]) -> tuple[dict[ReportKey, ReportLine], ReportLine]:
    """The lines by channel, lane and template, and one line of all together."""
    found: dict[ReportKey, ReportLine] = {}
    total = ReportLine()
    for row in rows:
        found.setdefault((row.channel, row.lane, row.template), ReportLine()).add(row)
        total.add(row)
    return dict(sorted(found.items())), total
