"""The due book read: what is to be said today, to whom, and whether it still may be."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, or_, select, tuple_, update
from sqlalchemy.orm import Session

from domain.contributions.tariff import Payer
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models.participants.participant import Participant
from models.people.consent import Purpose, agreed_to
from models.people.person import Address, Person, best_addresses
from models.reminders.reminder import OPEN, Reminder

Place = tuple[date, int]
"""A place in the due book: the day and the row's id."""

START: Place = (date.min, 0)


@dataclass(frozen=True, slots=True)
class ReminderContext:
    """A participant, and what their person said about being reminded."""

    participant: Participant
    person_id: int
    language: str
    nudged_at: datetime | None
    snoozed_until: date | None
    consented: bool | None
    """The newest answer; None when they were never asked."""

    def why_not(self, now: datetime, *, first: bool = True) -> NoContactReason | None:
        """Why we may not remind them now; `first` = nothing was said today on this occasion."""
        return contact_rules.reason_not_to_contact(
            now,
            payer=Payer(self.participant.payer),
            consented=bool(self.consented),
            deceased=self.participant.deceased_on is not None,
            last_reminded_at=self.nudged_at if first else None,
            snoozed_until=self.snoozed_until,
        )


@dataclass(frozen=True, slots=True)
class DueReminder:
    """One open row of the book."""

    id: int
    month: date
    step: str
    due_on: date
    asked_by: int | None = None


@dataclass(frozen=True, slots=True)
class DueForParticipant:
    """All that is due for one participant; no address when none can be reached."""

    known: ReminderContext
    channel: str | None
    address: str | None
    entries: list[DueReminder] = field(default_factory=list)


consented = agreed_to(Purpose.REMINDERS)
KNOWN = (
    Participant,
    Person.id,
    Person.language,
    Person.contacted_at,
    Person.snoozed_until,
    consented,
)


def due_places(db: Session, today: date, after: Place, most: int) -> list[tuple[Place, int]]:
    """The next `most` due rows after a place, each with its person; not of those who are to be
    left alone today."""
    morning = datetime.combine(today, time.min, contact_rules.ZONE)
    rows = (
        select(Reminder.due_on, Reminder.id, Person.id)
        .join(Participant, Participant.id == Reminder.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(
            OPEN,
            Reminder.due_on <= today,
            tuple_(Reminder.due_on, Reminder.id) > after,
            or_(Person.contacted_at.is_(None), Person.contacted_at < morning),
            or_(Person.snoozed_until.is_(None), Person.snoozed_until <= today),
        )
        .order_by(Reminder.due_on, Reminder.id)
        .limit(most)
    )
    return [((day, id), person_id) for day, id, person_id in db.execute(rows)]


def lock_due(db: Session, people: Collection[int], today: date) -> list[DueForParticipant]:
    """What is due for these people, locked; people and rows in other hands are left out."""
    rows: Select[Any] = (
        select(Reminder, *KNOWN)
        .join(Participant, Participant.id == Reminder.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(OPEN, Reminder.due_on <= today, Person.id.in_(people), Person.merged_into.is_(None))
        .order_by(Person.id, Participant.id, Reminder.due_on, Reminder.id)
        .with_for_update(of=(Reminder, Person), skip_locked=True)
    )
    return group_by_participant(db.execute(rows), best_addresses(db, people))


def group_by_participant(
    rows: Iterable[Sequence[Any]], best: dict[int, Address]
) -> list[DueForParticipant]:
    """One occasion for each participant, in the order of the rows."""
    found: dict[int, DueForParticipant] = {}
    for row, *rest in rows:
        known = ReminderContext(*rest)
        address = best.get(known.person_id)
        where = (address.channel, address.address) if address else (None, None)
        occasion = found.setdefault(row.participant_id, DueForParticipant(known, *where))
        occasion.entries.append(DueReminder(row.id, row.month, row.step, row.due_on, row.asked_by))
    return list(found.values())


def mark_contacted(db: Session, people: Collection[int], now: datetime) -> None:
    """Remember that we spoke first to these people now."""
    if people:
        rows = update(Person).where(Person.id.in_(people))
        db.connection().execute(rows.values(contacted_at=now))


def known(db: Session, participants: Collection[int]) -> dict[int, ReminderContext]:
    """By participant id; without those that nobody may be told about."""
    rows: Select[Any] = (
        select(*KNOWN)
        .join(Person, Person.id == Participant.person_id)
        .where(Participant.id.in_(participants))
    )
    return {row[0].id: ReminderContext(*row) for row in db.execute(rows)}
