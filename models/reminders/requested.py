"""Requested reminders: rows of the due book in the name of the agent or cadre who asked for them.

Whoever may not be reminded now is left out here, and again when the message is posted
(domain/reminders/contact_rules.py).
"""

from collections import Counter
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from domain.calendar import DAY, ZONE, month_start, to_local_time
from domain.contributions.tariff import Payer
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models import audit
from models.participants.memberships import PAID_UNTIL
from models.participants.participant import Participant
from models.participants.standing import ANYBODY, REACHABLE, Standing, is_in, is_owing
from models.people.person import Person
from models.reminders.reminder import CONSENTED, OPEN, REQUESTED, Reminder
from models.roles import scope
from models.roles.role import Role

UNREACHABLE = "unreachable"
PAID = "paid"
"""Of a participant whose payment waits for official data."""
FINE = "fine"
"""Of a participant who may be reminded now."""


def may_request(db: Session, role: Role, participant_id: int | None, now: datetime) -> bool:
    """Whether this participant, or without an id anybody of the role, may be reminded now."""
    return not contact_rules.is_quiet_time(now) and preview(db, role, participant_id, now)[FINE] > 0


def preview(db: Session, role: Role, participant_id: int | None, now: datetime) -> Counter[str]:
    """The number of those who owe who would be reminded (FINE), and of the others, by reason."""
    rows = owing_in_scope(role, participant_id, now).with_only_columns(
        reminder_verdict(now).label("why"), Participant.id
    )
    why = rows.subquery().c.why
    return Counter({row[0]: row[1] for row in db.execute(select(why, func.count()).group_by(why))})


def owing_in_scope(role: Role, participant_id: int | None, now: datetime) -> Any:
    """The participants of the role who owe, by official data at least, or the one with this id."""
    today = to_local_time(now).date()
    rows = scope.participants_in_scope(role).outerjoin(Person, Person.id == Participant.person_id)
    chosen = ANYBODY if participant_id is None else Participant.id == participant_id
    return rows.where(chosen, or_(is_owing(today), is_in(Standing.PAID, today)))


def reminder_verdict(now: datetime) -> ColumnElement[str]:
    """FINE, or why a participant is left out; the hour plays no part: requests are made by day."""
    today = to_local_time(now).date()
    morning = datetime.combine(today, time.min, ZONE)
    requested_today = exists().where(
        Reminder.participant_id == Participant.id,
        Reminder.step == REQUESTED,
        Reminder.due_on == today,
        or_(OPEN, Reminder.outcome == "posted"),
    )
    reasons = {
        NoContactReason.DECEASED: Participant.deceased_on.is_not(None),
        PAID: is_in(Standing.PAID, today),
        UNREACHABLE: ~REACHABLE,
        NoContactReason.NO_CONSENT: func.coalesce(CONSENTED, False).is_(False),
        NoContactReason.NOT_THE_PAYER: Participant.payer != Payer.SELF,
        NoContactReason.SNOOZED: Person.snoozed_until > today,
        NoContactReason.ALREADY_TODAY: or_(Person.contacted_at >= morning, requested_today),
    }
    found = [(applies, literal(str(reason))) for reason, applies in reasons.items()]
    return case(*found, else_=literal(FINE))


def request_reminders(db: Session, role: Role, participant_id: int | None, now: datetime) -> int:
    """Write into the book what is to be said today in the role's name; return for how many."""
    today = to_local_time(now).date()
    fine = owing_in_scope(role, participant_id, now).where(reminder_verdict(now) == FINE)
    ends = Participant.protected_until, PAID_UNTIL
    count = 0
    for until, paid_until in db.execute(fine.with_only_columns(*ends).distinct()).all():
        owing = and_(ends[0] == until, ends[1].is_not_distinct_from(paid_until))
        rows = fine.where(owing).with_only_columns(
            Participant.id,
            literal(month_start((paid_until or until) + DAY), Reminder.month.type),
            literal(REQUESTED),
            literal(today, Reminder.due_on.type),
            literal(role.id),
        )
        count += insert_or_reopen(db, rows)
    audit.record(db, f"role:{role.id}", "asked to remind", f"role:{role.id}", now, people=count)
    return count


def insert_or_reopen(db: Session, rows: Any) -> int:
    """Write the rows; one that was said on an earlier day is to be said again."""
    dialect = sqlite if db.connection().dialect.name == "sqlite" else postgresql
    columns = ["participant_id", "month", "step", "due_on", "asked_by"]
    added = dialect.insert(Reminder).from_select(columns, rows)
    again = {"due_on": added.excluded.due_on, "asked_by": added.excluded.asked_by}
    changed = added.on_conflict_do_update(
        index_elements=columns[:3], set_=again | {"closed_at": None, "outcome": None}
    )
    return db.connection().execute(changed.execution_options(preserve_rowcount=True)).rowcount
