"""Posts the reminders that are due: one message to a person and day, none at night."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.calendar import DAY, month_start, to_local_time
from domain.contributions.membership import Membership
from domain.contributions.protection import grace_until
from domain.contributions.tariff import NoRule, Payer, Programme, Sector
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from domain.reminders.ladder import ENDED, ReminderStep
from handlers import notify
from handlers.roles.words import role_holder_text
from models.contributions import law_tables
from models.database.engine import read_only
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants import memberships, participant
from models.participants.participant import ApplicationState, Participant
from models.people import person
from models.reminders import reminder
from models.reminders.reminder import (
    MONTHLY,
    REASON,
    REQUESTED,
    SNOOZE,
    DueForParticipant,
    Reminder,
)
from models.roles.role import Role
from scheduler.reminders.plan import AGE_LIMIT

log = structlog.get_logger()

PIECE = 2_500
"""Rows that expire in one transaction."""

BATCH = 100
"""Rows that are said in one transaction: it holds people up for 30 to 80 ms."""

POSTED = "posted"
PASSING = (
    NoContactReason.GRIEVING,
    NoContactReason.SNOOZED,
    NoContactReason.ALREADY_TODAY,
    NoContactReason.QUIET,
)
BUTTONS = ("/sudahbayar", "/bayar", "/pengingat snooze")
BUTTONS_OF_TEXT = {"reminder-ended": ("/daftar", "/status", "/petugas")}
LAST = "g-"
"""The steps before the last day on which arrears may be paid."""
REPORTED = "reminder-reported"
"""Said on these instead, while the worker's own report is all that speaks for a payment."""
KINDS = {"h-": "reminder-before", "h+": "reminder-after", "g-": "reminder-grace"}
"""The texts of steps that are in the ladder of an installation and not in ours."""


def post_due_reminders(
    sessions: sessionmaker[Session],
    texts: Texts,
    steps: Sequence[ReminderStep],
    now: datetime,
    age_limit_days: int = AGE_LIMIT,
) -> int:
    """Post a message to each person for whom something is due; return how many."""
    today = to_local_time(now).date()
    expire(sessions, today - timedelta(days=age_limit_days), now)
    if contact_rules.is_quiet_time(now):
        return 0
    writer = ReminderWriter(texts, steps, now)
    count, place = 0, reminder.START
    while True:
        with read_only(sessions) as db:
            rows = reminder.due_places(db, today, place, BATCH)
        if not rows:
            return count
        place = rows[-1][0]
        with sessions.begin() as db:
            count += writer.post(db, reminder.lock_due(db, {person for _, person in rows}, today))


def expire(sessions: sessionmaker[Session], before: date, now: datetime) -> None:
    """Close what was due before a local day, a commit for each piece."""
    closed = PIECE
    while closed == PIECE:
        with sessions.begin() as db:
            closed = reminder.expire(db, before, now, PIECE)


class ReminderWriter:
    """Decides at one moment what is said of all that is due, and posts it."""

    def __init__(self, texts: Texts, steps: Sequence[ReminderStep], now: datetime) -> None:
        self.texts = texts
        names = (SNOOZE, MONTHLY, *(step.name for step in sorted((*steps, ENDED))), REQUESTED)
        self.rank = {name: place for place, name in enumerate(names)}
        self.tariff = law_tables.tariff()
        self.now = now
        self.today = to_local_time(now).date()

    def post(self, db: Session, found: Sequence[DueForParticipant]) -> int:
        """Post and close what is due, one message to a person; return how many messages."""
        known = memberships.load_all(db, [each.context.participant for each in found])
        closed: list[tuple[int, str]] = []
        contacted: set[int] = set()
        for each in found:
            if each.context.person_id in contacted:
                continue
            outcomes = self.outcomes(each, known[each.context.participant.id])
            for entry in each.entries:
                if outcomes.get(entry.id) == POSTED:
                    self.post_one(db, each, known[each.context.participant.id], entry)
                    contacted.add(each.context.person_id)
            closed += outcomes.items()
        reminder.close(db, closed, self.now)
        person.mark_contacted(db, contacted, self.now)
        return len(contacted)

    def outcomes(self, found: DueForParticipant, known: Membership) -> dict[int, str]:
        """The outcome that closes each row, by its id; a row that is left out stays open."""
        why = found.context.reason_not_to_contact(self.now)
        if why in PASSING:
            return {}
        if why:
            return {entry.id: why.value for entry in found.entries}
        outcomes = {entry.id: "cancelled" for entry in found.entries}
        row = found.context.participant
        fitting = [entry for entry in found.entries if self.still_applies(entry, row, known)]
        if fitting:
            latest = max(fitting, key=lambda entry: (entry.due_on, self.rank[entry.step]))
            outcomes |= {entry.id: "skipped" for entry in fitting}
            outcomes[latest.id] = self.outcome_of_latest(found, latest)
        return outcomes

    def still_applies(self, entry: Reminder, row: Participant, known: Membership) -> bool:
        """Whether it is about the month that is still to be paid, by a step still in the ladder.

        What waits for official data was paid: nobody is asked for it again. Before membership ends
        they hear that a report of theirs is still open.
        """
        if known.paid_until is None or row.state != ApplicationState.ACTIVE:
            return False
        unpaid = known.paid_until
        if known.is_unchecked and entry.step.startswith(LAST):
            unpaid = row.protected_until or unpaid
        return entry.step in self.rank and entry.month == month_start(unpaid + DAY)

    def outcome_of_latest(self, found: DueForParticipant, entry: Reminder) -> str:
        row = found.context.participant
        if row.protected_until is None or self.is_over(row) != (entry.step == ENDED.name):
            return "lapsed"
        if found.address is None:
            return "unreachable"
        return POSTED if self.dues(row, entry.month) is not None else "no_amount"

    def is_over(self, row: Participant) -> bool:
        """Whether the last day on which arrears may be paid has passed."""
        return row.protected_until is not None and self.today > grace_until(row.protected_until)

    def dues(self, row: Participant, month: date) -> int | None:
        """Rupiah for the contribution month; None where the law tables do not say."""
        who = Sector(row.sector), Payer(row.payer), Programme(row.programme)
        try:
            return self.tariff.dues(row.income, *who, month).total
        except NoRule:
            log.exception("a reminder without an amount is not sent", participant=row.id)
            return None

    def total(self, row: Participant, known: Membership, month: date) -> int:
        """Rupiah for all that is in arrears today; for the month when nothing is."""
        dues = [self.dues(row, each) for each in known.arrears(self.today) or (month,)]
        return sum(each or 0 for each in dues)

    def post_one(
        self, db: Session, found: DueForParticipant, known: Membership, entry: Reminder
    ) -> None:
        row, language, address = found.context.participant, found.context.language, found.address
        assert row.protected_until is not None, "there is something to say"
        assert address is not None, "there is somebody to say it to"
        values: dict[str, Any] = {
            "name": participant.identity(db, row).first_name,
            "until": row.protected_until,
            "grace": grace_until(row.protected_until),
            "dues": self.dues(row, entry.month),
            "total": self.total(row, known, entry.month),
            "month": entry.month,
        }
        if entry.asked_by:
            asker = db.get_one(Role, entry.asked_by)
            values["by"] = role_holder_text(db, partial(self.texts, language), asker)
        reported = known.is_unchecked and entry.step.startswith(LAST)
        name = REPORTED if reported else text_of_step(self.texts, language, entry.step)
        buttons = BUTTONS_OF_TEXT.get(name, BUTTONS)
        body = notify.message_body(self.texts, language, name, values, buttons)
        kept = {key: f"{each}" if isinstance(each, date) else each for key, each in values.items()}
        # What was chosen or requested may be so again for another day: that is another message.
        again = f":{entry.due_on}" if entry.step in (SNOOZE, MONTHLY, REQUESTED) else ""
        outbox.post(
            db,
            found.context.person_id,
            address.channel,
            address.address,
            body | {"values": kept},
            now=self.now,
            lane=Lane.BULK,
            reason=REASON,
            key=f"reminder:{entry.id}{again}",
            participant_id=row.id,
        )


def text_of_step(texts: Texts, language: str, step: str) -> str:
    """The id of the text for a step; that of h+7 is `reminder-h7-after`."""
    name = f"reminder-{step.replace('+', '')}-after" if "+" in step else f"reminder-{step}"
    return name if texts.has(language, name) else KINDS.get(step[:2], "reminder-h")
