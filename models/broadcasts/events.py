"""Announcements that nobody sends by hand: by which rule, whom they concern, and who had them.

A rule is a ready broadcast that names an event. A person gets each occasion of it at most once.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, delete, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.contributions.tariff import (
    Payer,
    RuleChangeReason,
    Tariff,
    upcoming_rule_changes,
)
from models.broadcasts import audience
from models.broadcasts.ready import ReadyBroadcast, load_ready
from models.database.base import Base
from models.participants.participant import Participant

DISCOUNT_NOTICE = 17
"""Days before the last one of a discount: those of December from the 14th on."""
SPONSOR_NOTICE = timedelta(days=60)


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


def current_occasions(tariff: Tariff, today: date) -> Iterator[Occasion]:
    """The occasions of a local day."""
    of_event = [each for each in load_ready().values() if each.event]
    for change in upcoming_rule_changes(tariff, today, DISCOUNT_NOTICE):
        for ready in of_event:
            ends = change.reason is RuleChangeReason.DISCOUNT_ENDS
            if ready.event == "discount_ends" and ends and ready.sector == change.subject:
                name = f"{ready.name}:{change.ends_on}"
                yield Occasion(name, ready, ready.concerns(today))
    for ready in of_event:
        if ready.event == "sponsor_ends":
            # Others than donors pay month by month, so that their end is always near.
            soon = Participant.protected_until.between(today, today + SPONSOR_NOTICE)
            donor = Participant.payer == Payer.DONOR
            yield Occasion(ready.name, ready, and_(ready.concerns(today), donor, soon))


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
    """By person id, the participant for whom they may be told now; nobody twice."""
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
