"""What is due is planned into the book, and what the book says today becomes letters."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.contributions.protection import DAY, grace_until, month_start
from domain.contributions.tariff import NoRule, Payer, Programme, Sector, Tariff
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from domain.reminders.ladder import ReminderStep, protection_ends_for
from handlers import notify
from handlers.roles.words import role_holder_text
from models.contributions import law_tables
from models.database.engine import read_only
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.reminders import due, reminder
from models.reminders.due import DueForParticipant, DueReminder, ReminderContext
from models.reminders.reminder import NUDGE, REASON, SNOOZE
from models.roles.role import Role

log = structlog.get_logger()

AGE_LIMIT = 3
"""Days after which a step is too old to be said."""

PIECE = 2_500
BATCH = 100
"""Rows of the due book that are said in one transaction: it holds people up for 30 to 80 ms."""

POSTED = "posted"
AGAIN = (SNOOZE, NUDGE)
PASSING = (NoContactReason.SNOOZED, NoContactReason.ALREADY_TODAY, NoContactReason.QUIET)
BUTTONS = ("/status", "/bayar", "/pengingat")
KINDS = {"h-": "reminder-before", "h+": "reminder-after", "g-": "reminder-grace"}
"""The words for a step that the ladder of an installation has and ours has not."""


def plan(
    sessions: sessionmaker[Session],
    steps: Sequence[ReminderStep],
    now: datetime,
    age_limit_days: int = AGE_LIMIT,
) -> int:
    """Write into the book what falls due from `age_limit_days` ago until tomorrow; how much."""
    today = contact_rules.to_local_time(now).date()
    window = [today + timedelta(days=n) for n in range(-age_limit_days, 2)]
    found = [
        (step, until, day)
        for day in window
        for step in steps
        for until in protection_ends_for(step, day)
    ]
    with read_only(sessions) as db:
        used = reminder.protection_ends_in(db, sorted({until for _, until, _ in found}))
    return sum(plan_step(sessions, *each) for each in found if each[1] in used)


def plan_step(sessions: sessionmaker[Session], step: ReminderStep, until: date, day: date) -> int:
    """One step for all who are protected until `until`, a commit for each piece."""
    month = month_start(until + DAY)
    with read_only(sessions) as db:
        pieces = reminder.batches(db, until, month, step.name, PIECE)
    count = 0
    for after, last in pieces:
        with sessions.begin() as db:
            count += reminder.plan(db, until, month, step.name, day, after, last)
    return count


def post_due(
    sessions: sessionmaker[Session],
    texts: Texts,
    steps: Sequence[ReminderStep],
    now: datetime,
    age_limit_days: int = AGE_LIMIT,
    tariff: Tariff | None = None,
) -> int:
    """Post a letter for each participant who has something due; how many."""
    today = contact_rules.to_local_time(now).date()
    expire(sessions, today - timedelta(days=age_limit_days), now)
    if contact_rules.is_quiet_time(now):
        return 0
    clerk = ReminderWriter(texts, steps, tariff or law_tables.load_tariff(), now)
    count, place = 0, due.START
    while True:
        with read_only(sessions) as db:
            rows = due.due_places(db, today, place, BATCH)
        if not rows:
            return count
        place = rows[-1][0]
        with sessions.begin() as db:
            count += clerk.post(db, due.lock_due(db, {person for _, person in rows}, today))


def expire(sessions: sessionmaker[Session], before: date, now: datetime) -> None:
    closed = PIECE
    while closed == PIECE:
        with sessions.begin() as db:
            closed = reminder.expire(db, before, now, PIECE)


class ReminderWriter:
    """Decides what is said at one moment, and writes it."""

    def __init__(
        self, texts: Texts, steps: Sequence[ReminderStep], tariff: Tariff, now: datetime
    ) -> None:
        self.texts = texts
        self.rank = {SNOOZE: -1} | {step.name: place for place, step in enumerate(sorted(steps))}
        self.rank[NUDGE] = len(self.rank)
        self.tariff = tariff
        self.now = now
        self.today = contact_rules.to_local_time(now).date()

    def post(self, db: Session, occasions: Sequence[DueForParticipant]) -> int:
        """Post and close what is due, one letter a person; how many letters."""
        closed: list[tuple[int, str]] = []
        nudged: set[int] = set()
        for each in occasions:
            if each.known.person_id in nudged:
                continue
            outcomes = self.outcomes(each)
            for entry in each.entries:
                if outcomes.get(entry.id) == POSTED:
                    self.write(db, each, entry)
                    nudged.add(each.known.person_id)
            closed += outcomes.items()
        reminder.close(db, closed, self.now)
        due.mark_contacted(db, nudged, self.now)
        return len(nudged)

    def outcomes(self, occasion: DueForParticipant) -> dict[int, str]:
        """How each row is closed, by its id; a row that is left out stays open."""
        why = occasion.known.why_not(self.now)
        if why in PASSING:
            return {}
        if why:
            return {entry.id: why.value for entry in occasion.entries}
        fitting = [entry for entry in occasion.entries if self.still_applies(entry, occasion.known)]
        found = {entry.id: "cancelled" for entry in occasion.entries if entry not in fitting}
        if not fitting:
            return found
        said = max(fitting, key=lambda entry: (entry.due_on, self.rank[entry.step]))
        found |= {entry.id: "skipped" for entry in fitting}
        return found | {said.id: self.verdict(occasion, said)}

    def still_applies(self, entry: DueReminder, known: ReminderContext) -> bool:
        """Whether the row is about the month that is still to be paid, in a ladder still used."""
        row = known.participant
        if row.protected_until is None or row.state != ApplicationState.ACTIVE:
            return False
        return entry.step in self.rank and entry.month == month_start(row.protected_until + DAY)

    def verdict(self, occasion: DueForParticipant, entry: DueReminder) -> str:
        row = occasion.known.participant
        if row.protected_until is None or self.today > grace_until(row.protected_until):
            return "lapsed"
        if occasion.address is None:
            return "unreachable"
        return POSTED if self.amount(row, entry.month) is not None else "no_amount"

    def amount(self, row: Participant, month: date) -> int | None:
        """Rupiah for the month; None where the law tables do not say."""
        who = Sector(row.sector), Payer(row.payer), Programme(row.programme)
        try:
            return self.tariff.dues(row.income, *who, month).total
        except NoRule:
            log.exception("a reminder without an amount is not sent", participant=row.id)
            return None

    def write(self, db: Session, occasion: DueForParticipant, entry: DueReminder) -> None:
        row, language = occasion.known.participant, occasion.known.language
        assert row.protected_until is not None, "there is something to say"
        assert occasion.channel is not None, "there is somebody to say it to"
        assert occasion.address is not None, "there is somebody to say it to"
        name = words(self.texts, language, entry.step)
        values: dict[str, Any] = {
            "name": participant.identity(db, row).first_name,
            "until": row.protected_until,
            "grace": grace_until(row.protected_until),
            "dues": self.amount(row, entry.month),
            "month": entry.month,
        }
        if entry.asked_by:
            asker = db.get_one(Role, entry.asked_by)
            values["by"] = role_holder_text(db, partial(self.texts, language), asker)
        kept = {
            key: f"{value}" if isinstance(value, date) else value for key, value in values.items()
        }
        outbox.post(
            db,
            occasion.known.person_id,
            occasion.channel,
            occasion.address,
            notify.body(self.texts, language, name, values, BUTTONS) | {"values": kept},
            now=self.now,
            lane=Lane.BULK,
            reason=REASON,
            key=key_of(entry),
            participant_id=row.id,
        )


def key_of(entry: DueReminder) -> str:
    """What was chosen may be chosen anew for another day, so its letter is another one."""
    return f"reminder:{entry.id}" + (f":{entry.due_on}" if entry.step in AGAIN else "")


def words(texts: Texts, language: str, step: str) -> str:
    """The name of the words for a step; h+7 is `reminder-h7-after`."""
    name = f"reminder-{step.replace('+', '')}-after" if "+" in step else f"reminder-{step}"
    return name if texts.has(language, name) else KINDS.get(step[:2], "reminder-h")
