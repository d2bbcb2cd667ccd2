"""The due book: one row for each thing that is to be said to a participant, and on which day.

The key is participant, contribution month and step, so planning twice changes nothing. First comes
what people wish, then what is due and whether it still may be said, then how a row is closed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    Select,
    UniqueConstraint,
    bindparam,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import ZONE, to_local_time
from domain.claims.told import DEATH_FORM
from domain.contributions.tariff import Payer
from domain.people.drafts import has_form
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models.database.base import Base, delete_piece, insert_or_ignore
from models.messaging import outbox
from models.participants.participant import Participant
from models.people.consent import Purpose, agreed_to
from models.people.conversation import Conversation, Unfinished, is_left_on, load_state
from models.people.person import Address, Person, best_addresses

KEPT = timedelta(days=400)
"""So long a thing that was said, or was not, stays in the book: the steps of a month end within its
four, and people may ask for a year why they heard something."""

REASON = "reminder"
"""The reason with which messages of reminders are posted."""

SNOOZE = "snooze"
"""The step that people choose themselves: remind me on that day."""

MONTHLY = "monthly"
"""The step that people choose themselves: remind me on that day of each month."""

REQUESTED = "nudge"
"""The step that an agent or a cadre requested."""


class Reminder(Base):
    __tablename__ = "reminders"
    __table_args__ = (UniqueConstraint("participant_id", "month", "step"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"))
    month: Mapped[date]
    """The contribution month that is to be paid."""
    step: Mapped[str]
    due_on: Mapped[date]
    """The local day on which it is to be said."""
    closed_at: Mapped[datetime | None]
    asked_by: Mapped[int | None]
    """The role in whose name it was requested; None for a step of the ladder."""
    outcome: Mapped[str | None]
    """posted, cancelled, skipped (a later one was due), lapsed (too old), or why not."""


OPEN = Reminder.closed_at.is_(None)
Index("ix_reminders_open", Reminder.due_on, Reminder.id, postgresql_where=OPEN, sqlite_where=OPEN)

CLOSED = Reminder.closed_at.is_not(None)
Index("ix_reminders_closed", Reminder.closed_at, postgresql_where=CLOSED, sqlite_where=CLOSED)


def remind_on(db: Session, participant_id: int, month: date, day: date, step: str = SNOOZE) -> None:
    """Write down the person's own wish; a new day replaces the old one, said or not."""
    row = {"participant_id": participant_id, "month": month, "step": step}
    moved = update(Reminder).filter_by(**row).values(due_on=day, closed_at=None, outcome=None)
    if not db.connection().execute(moved).rowcount:
        db.connection().execute(insert_or_ignore(db, Reminder), row | {"due_on": day})


def was_posted(db: Session, participant_id: int, month: date, step: str) -> bool:
    """Whether the step was said about a contribution month."""
    rows = select(Reminder.id).filter_by(participant_id=participant_id, month=month, step=step)
    return db.scalar(rows.where(Reminder.outcome == "posted")) is not None


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
    morning = datetime.combine(today, time.min, ZONE)
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
    today = to_local_time(now).date()
    morning = datetime.combine(today, time.min, ZONE)
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


CANCEL: Any = (
    update(Reminder)
    .where(Reminder.participant_id.in_(bindparam("ids", expanding=True)), OPEN)
    .values(closed_at=bindparam("at"), outcome=bindparam("why"))
)
CLOSE: Any = (
    update(Reminder)
    .where(Reminder.id == bindparam("of"), OPEN)
    .values(closed_at=bindparam("at"), outcome=bindparam("why"))
)


def close(db: Session, outcomes: Sequence[tuple[int, str]], now: datetime) -> None:
    """Close rows, each given by its id and with an outcome of its own."""
    if outcomes:
        rows = [{"of": id, "at": now, "why": why} for id, why in outcomes]
        db.connection().execute(CLOSE, rows)


def expire(db: Session, before: date, now: datetime, most: int) -> int:
    """Close up to `most` rows that were due before a local day; return how many."""
    old = select(Reminder.id).where(OPEN, Reminder.due_on < before)
    old = old.order_by(Reminder.due_on, Reminder.id).limit(most)
    old = old.with_for_update(skip_locked=True)
    rows = update(Reminder).where(Reminder.id.in_(old)).values(closed_at=now, outcome="lapsed")
    return db.connection().execute(rows).rowcount


def close_as_paid(db: Session, participants: Collection[int], now: datetime) -> int:
    """Cancel what is open in the book or waits in the outbox for these; return how much that was.

    Call it in the transaction that records the payment. The book is locked first: whoever is
    posting a message from it ends before the messages are looked at.
    """
    closed = cancel(db, participants, now)
    return closed + outbox.cancel(db, participants, REASON, now)


def cancel(
    db: Session, participants: Collection[int], now: datetime, why: str = "cancelled"
) -> int:
    """Close everything that is open for these participants; return how many rows that were."""
    values = {"ids": participants, "at": now, "why": why}
    return db.connection().execute(CANCEL, values).rowcount


def delete_old(db: Session, now: datetime) -> int:
    """Delete a piece of what was closed longer ago than `KEPT`; how many."""
    return delete_piece(db, Reminder, CLOSED, Reminder.closed_at < now - KEPT)
