"""Somebody's agent or cadre asks us to remind them: rows of the due book, in that role's name.

What may not be said now is left out here, and again when it is to be said
(domain/reminders/contact_rules.py).
"""

from collections import Counter
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from domain.calendar import DAY, month_start
from domain.contributions.tariff import Payer
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models import audit
from models.participants.participant import Participant
from models.participants.standing import ANYBODY, REACHABLE, Standing, is_in
from models.people.person import Person
from models.reminders.due import consented
from models.reminders.reminder import NUDGE, OPEN, Reminder
from models.roles import scope
from models.roles.role import Role

UNREACHABLE = "unreachable"
FINE = "fine"
ASKED = exists().where(Reminder.participant_id == Participant.id, Reminder.step == NUDGE)


def is_owing(today: date) -> ColumnElement[bool]:
    """Who may be reminded at all: in arrears, or due within a week."""
    return or_(is_in(Standing.ARREARS, today), is_in(Standing.DUE, today))


def pays_self(today: date) -> ColumnElement[bool]:
    """Those of them who pay for themselves: nobody else is told to pay."""
    return and_(is_owing(today), Participant.payer == Payer.SELF)


def may_ask(db: Session, role: Role, where: ColumnElement[bool], now: datetime) -> bool:
    """Whether somebody of the role's people may be reminded now."""
    return not contact_rules.is_quiet_time(now) and preview(db, role, where, now)[FINE] > 0


def one_or_all(participant_id: str | None) -> ColumnElement[bool]:
    """One of them, or all."""
    return Participant.id == int(participant_id) if participant_id else ANYBODY


def reminder_verdict(now: datetime) -> ColumnElement[str]:
    """FINE, or why a participant is left out; by day, as nobody is asked at night."""
    today = contact_rules.to_local_time(now).date()
    morning = datetime.combine(today, time.min, contact_rules.ZONE)
    reasons = {
        NoContactReason.DECEASED: Participant.deceased_on.is_not(None),
        UNREACHABLE: ~REACHABLE,
        NoContactReason.NO_CONSENT: func.coalesce(consented, False).is_(False),
        NoContactReason.NOT_THE_PAYER: Participant.payer != Payer.SELF,
        NoContactReason.SNOOZED: Person.snoozed_until > today,
        NoContactReason.ALREADY_TODAY: or_(Person.contacted_at >= morning, asked_on(today)),
    }
    found = [(applies, literal(str(reason))) for reason, applies in reasons.items()]
    return case(*found, else_=literal(FINE))


def asked_on(today: date) -> ColumnElement[bool]:
    """Somebody asked for it today already, and it waits or was said."""
    fresh = or_(OPEN, Reminder.outcome == "posted")
    return ASKED.where(Reminder.due_on == today, fresh)


def preview(db: Session, role: Role, where: ColumnElement[bool], now: datetime) -> Counter[str]:
    """How many would be reminded (FINE), and how many not, by reason."""
    rows = verdict_query(role, where, now).with_only_columns(
        reminder_verdict(now).label("why"), Participant.id
    )
    found = rows.subquery()
    counts = select(found.c.why, func.count()).group_by(found.c.why)
    return Counter({row[0]: row[1] for row in db.execute(counts)})


def verdict_query(role: Role, where: ColumnElement[bool], now: datetime) -> Any:
    today = contact_rules.to_local_time(now).date()
    rows = scope.participants_in_scope(role).outerjoin(Person, Person.id == Participant.person_id)
    return rows.where(where, is_owing(today))


def request_reminders(db: Session, role: Role, where: ColumnElement[bool], now: datetime) -> int:
    """Write into the book what is to be said today in the role's name; to how many."""
    today = contact_rules.to_local_time(now).date()
    fine = and_(where, reminder_verdict(now) == FINE)
    untils = (
        verdict_query(role, fine, now).with_only_columns(Participant.protected_until).distinct()
    )
    count = 0
    for until in sorted(db.scalars(untils)):
        month = month_start(until + DAY)
        here = verdict_query(role, and_(fine, Participant.protected_until == until), now)
        chosen = here.with_only_columns(
            Participant.id,
            literal(month, Reminder.month.type),
            literal(NUDGE),
            literal(today, Reminder.due_on.type),
            literal(role.id),
        )
        count += db.connection().execute(reminder_rows(db, chosen)).rowcount
    audit.record(db, f"role:{role.id}", "asked to remind", f"role:{role.id}", now, people=count)
    return count


def reminder_rows(db: Session, chosen: Any) -> Any:
    """The rows; one that was said on an earlier day is to be said again."""
    words = sqlite if db.connection().dialect.name == "sqlite" else postgresql
    columns = ["participant_id", "month", "step", "due_on", "asked_by"]
    rows = words.insert(Reminder).from_select(columns, chosen)
    again = {"due_on": rows.excluded.due_on, "asked_by": rows.excluded.asked_by}
    again |= {"closed_at": None, "outcome": None}
    changed = rows.on_conflict_do_update(index_elements=columns[:3], set_=again)
    return changed.execution_options(preserve_rowcount=True)
