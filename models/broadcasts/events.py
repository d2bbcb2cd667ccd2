"""Announcements that nobody sends by hand: by which rule, whom they concern, and who had them.

A rule is a ready broadcast that names an event. A person gets each occasion of it at most once.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, delete, exists, false, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import DAY, ZONE, add_months, month_start
from domain.contributions.protection import earliest_member_date, grace_until
from domain.contributions.tariff import (
    Payer,
    Programme,
    RuleChangeReason,
    Tariff,
    upcoming_rule_changes,
)
from models.broadcasts import audience
from models.broadcasts.ready import ReadyBroadcast, load_ready
from models.contributions.ledger import EntryKind, LedgerEntry, not_reversed
from models.database.base import Base
from models.participants import participant
from models.participants.participant import Participant
from models.people.consent import Purpose, agreed_to

DISCOUNT_NOTICE = 17
"""Days before the last one of a discount: those of December from the 14th on."""
SPONSOR_NOTICE = timedelta(days=60)
GRACE_NOTICE = timedelta(days=14)
FIRST_PAYMENT_DAYS = timedelta(days=7)
"""So long after official data shows a first payment it is still news."""
BIRTHDAY_DAYS = 7
"""A birthday, and the days after it in which it is still said."""
SAVINGS_AGE = 56
"""The age at which savings (JHT) may be taken whole (PP 46/2015, Permenaker 4/2022)."""


class EventLetter(Base):
    """An occasion of an event that a person was told of."""

    __tablename__ = "event_letters"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    occasion: Mapped[str]
    posted_at: Mapped[datetime]


Index("ix_event_letters_person", EventLetter.person_id, EventLetter.occasion)


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event that is to be said now; `name` tells it from the same event another time."""

    name: str
    ready: ReadyBroadcast
    concerns: ColumnElement[bool]


def current_occasions(db: Session, tariff: Tariff, today: date) -> Iterator[Occasion]:
    """The occasions of a local day."""
    for ready in load_ready().values():
        match ready.event:
            case "discount_ends":
                yield from discounts_that_end(ready, tariff, today)
            case "sponsor_ends":
                # Others than donors pay month by month, so that their end is always near.
                soon = Participant.protected_until.between(today, today + SPONSOR_NOTICE)
                yield of_those(ready, today, Participant.payer == Payer.DONOR, soon)
            case "first_payment":
                yield of_those(ready, today, *first_paid(today))
            case "grace_ends":
                yield from graces_that_end(ready, today)
            case "turns_56":
                born = [
                    add_months(today - passed * DAY, -12 * SAVINGS_AGE)
                    for passed in range(BIRTHDAY_DAYS)
                ]
                saves = Participant.programme == Programme.THREE
                yield of_those(ready, today, saves, participant.born_on_any(db, born))


def of_those(ready: ReadyBroadcast, today: date, *more: ColumnElement[bool]) -> Occasion:
    """The one occasion of an event, for those of its people who also meet these conditions."""
    return Occasion(ready.name, ready, and_(ready.concerns(today), *more))


def discounts_that_end(ready: ReadyBroadcast, tariff: Tariff, today: date) -> Iterator[Occasion]:
    """A discount of the sector that ends soon."""
    for change in upcoming_rule_changes(tariff, today, DISCOUNT_NOTICE):
        ends = change.reason is RuleChangeReason.DISCOUNT_ENDS
        if ends and ready.sector == change.subject:
            yield Occasion(f"{ready.name}:{change.ends_on}", ready, ready.concerns(today))


def first_paid(today: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The conditions of those whose first payment official data has shown for a few days."""
    begin = datetime.combine(today - FIRST_PAYMENT_DAYS, time.min, ZONE)
    posted = [
        LedgerEntry.participant_id == Participant.id,
        LedgerEntry.kind == EntryKind.POSTED,
        not_reversed(),
    ]
    return (
        exists().where(*posted, LedgerEntry.at >= begin),
        ~exists().where(*posted, LedgerEntry.at < begin),
    )


def graces_that_end(ready: ReadyBroadcast, today: date) -> Iterator[Occasion]:
    """The ends of grace that are near, each month's its own, for those who are not reminded."""
    unreminded = func.coalesce(agreed_to(Purpose.REMINDERS, Participant.person_id), false())
    first = earliest_member_date(today)
    ends = defaultdict[date, list[date]](list)
    for until in (first + passed * DAY for passed in range(GRACE_NOTICE.days + 4)):
        if today <= grace_until(until) <= today + GRACE_NOTICE:
            ends[month_start(grace_until(until))].append(until)
    for month, days in ends.items():
        concerned = Participant.protected_until.in_(days), ~unreminded
        yield Occasion(f"{ready.name}:{month}", ready, and_(ready.concerns(today), *concerned))


def next_concerned(db: Session, occasion: Occasion, after: int, most: int) -> Sequence[int]:
    """Ids of the next participants whom it concerns and whose person was not told, by id."""
    told = exists().where(
        EventLetter.person_id == Participant.person_id, EventLetter.occasion == occasion.name
    )
    rows = select(Participant.id).where(
        occasion.concerns, Participant.person_id.is_not(None), ~told, Participant.id > after
    )
    return db.scalars(rows.order_by(Participant.id).limit(most)).all()


def may_get(
    db: Session, occasion: Occasion, participants: Collection[int], now: datetime
) -> dict[int, int]:
    """The participant for whom each person may be told now, by person id; nobody twice."""
    where = and_(Participant.id.in_(participants), occasion.concerns)
    found = db.execute(audience.recipients_with_verdict(where, now))
    ready = {person: row for row, person, verdict in found if verdict == audience.READY and person}
    told = select(EventLetter.person_id).where(
        EventLetter.person_id.in_(ready), EventLetter.occasion == occasion.name
    )
    before = set(db.scalars(told))
    return {person: row for person, row in ready.items() if person not in before}


def record(db: Session, occasion: Occasion, people: Collection[int], now: datetime) -> None:
    """Record that people were told; only while they are locked, so that nobody is told twice."""
    db.add_all(
        EventLetter(person_id=each, occasion=occasion.name, posted_at=now) for each in people
    )
    db.flush()


def forget(db: Session, people: Collection[int]) -> None:
    """Delete what people were told."""
    db.execute(delete(EventLetter).where(EventLetter.person_id.in_(people)))
