"""The due book read: what is to be said today, to whom, and whether it still may be."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, or_, select, tuple_, update
from sqlalchemy.orm import Session

from domain.claims.told import DEATH_FORM
from domain.contributions.tariff import Payer
from domain.people.drafts import has_form
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models.participants.participant import Participant
from models.people.consent import Purpose, agreed_to
from models.people.conversation import Conversation, Unfinished, is_left_on, load_state
from models.people.person import Address, Person, best_addresses
from models.reminders.reminder import OPEN, Reminder

Place = tuple[date, int]
"""A place in the due book: the day and the row's id."""

START: Place = (date.min, 0)
CONSENTED = agreed_to(Purpose.REMINDERS)


@dataclass(frozen=True, slots=True)
class ReminderContext:
    """A participant, and what their person said about being reminded."""

    participant: Participant
    person_id: int
    language: str
    contacted_at: datetime | None
    snoozed_until: date | None
    consented: bool | None
    """The newest answer; None when they were never asked."""
    grieving: bool
    """Does their chat have a death to tell that is half told?"""

    def reason_not_to_contact(self, now: datetime, *, first: bool = True) -> NoContactReason | None:
        """Why they may not be reminded now, or None; not `first`: today's message waits already."""
        return contact_rules.reason_not_to_contact(
            now,
            payer=Payer(self.participant.payer),
            consented=bool(self.consented),
            deceased=self.participant.deceased_on is not None,
            grieving=self.grieving,
            last_reminded_at=self.contacted_at if first else None,
            snoozed_until=self.snoozed_until,
        )


CONTEXT = (
    Participant,
    Person.id,
    Person.language,
    Person.contacted_at,
    Person.snoozed_until,
    CONSENTED,
    Conversation.state,
)
"""The columns of a ReminderContext, in its order; the state tells whether they grieve."""


def context_of(db: Session, columns: Sequence[Any]) -> ReminderContext:
    """The context that a row of these columns is."""
    *known, state = columns
    known.append(has_form(load_state(db, state), DEATH_FORM))
    return ReminderContext(*known)


@dataclass(frozen=True, slots=True)
class DueForParticipant:
    """All open rows that are due for one participant; `address` is None when none is reachable."""

    context: ReminderContext
    address: Address | None
    entries: list[Reminder] = field(default_factory=list)


def due_places(db: Session, today: date, after: Place, most: int) -> list[tuple[Place, int]]:
    """The next `most` due rows after a place, each with its person's id.

    People who snoozed or were contacted today are left out.
    """
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
    """All that is due for these people, locked, by person; rows locked elsewhere are left out."""
    rows: Select[Any] = (
        select(Reminder, *CONTEXT)
        .join(Participant, Participant.id == Reminder.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .join(Conversation, Conversation.person_id == Person.id, isouter=True)
        .where(OPEN, Reminder.due_on <= today, Person.id.in_(people), Person.merged_into.is_(None))
        .order_by(Person.id, Participant.id, Reminder.due_on, Reminder.id)
        .with_for_update(of=(Reminder, Person), skip_locked=True)
    )
    locked = db.execute(rows).all()
    best = best_addresses(db, people)
    found: dict[int, DueForParticipant] = {}
    for row, *columns in locked:
        context = context_of(db, columns)
        due = DueForParticipant(context, best.get(context.person_id))
        found.setdefault(row.participant_id, due).entries.append(row)
    return list(found.values())


def mark_contacted(db: Session, people: Collection[int], now: datetime) -> None:
    """Record that these people got a message that they did not ask for."""
    if people:
        rows = update(Person).where(Person.id.in_(people))
        db.connection().execute(rows.values(contacted_at=now))


def load_contexts(db: Session, participants: Collection[int]) -> dict[int, ReminderContext]:
    """Contexts by participant id; participants without a person are left out."""
    rows: Select[Any] = (
        select(*CONTEXT)
        .join(Person, Person.id == Participant.person_id)
        .join(Conversation, Conversation.person_id == Person.id, isouter=True)
        .where(Participant.id.in_(participants))
    )
    return {row[0].id: context_of(db, row) for row in db.execute(rows)}


def lock_unfinished(
    db: Session, people: Collection[int], day: date, now: datetime
) -> list[Unfinished]:
    """The states of those of these people who still last wrote on a local day, locked; without
    those who snoozed or were contacted today, and the chats of the deceased."""
    today = contact_rules.to_local_time(now).date()
    morning = datetime.combine(today, time.min, contact_rules.ZONE)
    deceased = select(Participant.id).where(
        Participant.person_id == Person.id, Participant.deceased_on.is_not(None)
    )
    rows = (
        select(Person.id, Conversation.state, CONSENTED)
        .join(Conversation, Conversation.person_id == Person.id)
        .where(
            Person.id.in_(people),
            is_left_on(day),
            Person.merged_into.is_(None),
            Person.erased_at.is_(None),
            or_(Person.contacted_at.is_(None), Person.contacted_at < morning),
            or_(Person.snoozed_until.is_(None), Person.snoozed_until <= today),
            ~deceased.exists(),
        )
        .order_by(Person.id)
        .with_for_update(of=(Person, Conversation), skip_locked=True)
    )
    return [Unfinished(id, load_state(db, state), agreed) for id, state, agreed in db.execute(rows)]
