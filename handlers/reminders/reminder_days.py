"""The days on which a person is reminded: which there are, whether there are any, and the day to
which they are put off."""

from datetime import date, timedelta

from bot.forms.form import Form
from bot.texts import long_day
from bot.turn import Turn
from domain.calendar import DAY, to_local_time
from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from domain.invalid import Invalid
from domain.parsing.dates.future_dates import next_day_of_month, parse_future_day
from domain.reminders.heard import BARE_DAY
from handlers.privacy import consent
from models.participants import memberships, participant
from models.people import person
from models.people.consent import Purpose, given
from models.people.person import Person
from models.reminders import reminder

LATEST = timedelta(days=60)
DECEASED = "status-deceased"
"""Why nobody is reminded who died."""
NONE_FIRST = "reminders-none-first"
"""Why nobody is reminded whose first contribution is not on record."""


def parse_snooze(turn: Turn, text: str) -> date:
    """A day from tomorrow on, within 60 days and not past the last one on which this person can
    pay; "tanggal 25" is the next 25th."""
    try:
        bare = BARE_DAY.fullmatch(text.strip())
        wanted = parse_future_day(f"tanggal {bare[1]}" if bare else text, turn.today)
    except Invalid as refusal:
        raise Invalid("snooze-day") if refusal.reason == "date-none" else refusal from None
    grace = grace_of(turn)
    if grace and wanted > grace:
        raise Invalid("snooze-today" if grace == turn.today else "snooze-grace", grace=grace)
    if not turn.today < wanted <= turn.today + LATEST:
        raise Invalid("snooze-range", until=turn.today + LATEST)
    return wanted


def grace_of(turn: Turn) -> date | None:
    """The last day on which this person can pay before their membership ends; None without one."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None or row.payer != Payer.SELF:
        return None
    known = memberships.load(turn.db, row)
    owing = known.status(turn.today) in protection.MEMBER_STATUSES
    return protection.grace_until(known.paid_until) if owing and known.paid_until else None


def suggest_snooze(turn: Turn, form: Form) -> list[tuple[str, str]]:
    """The day before the last one on which this person can pay, when it is near."""
    grace = grace_of(turn)
    day = grace - DAY if grace else None
    if day is None or not turn.today < day <= turn.today + LATEST:
        return []
    return [(day.isoformat(), long_day(turn.person.language, day))]


def is_on(turn: Turn) -> bool:
    return given(turn.db, turn.person.id, Purpose.REMINDERS)


def reason_for_none(turn: Turn) -> str:
    """The text that says why this person gets no reminders at all; empty when they may."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None:
        return "reminders-none-unregistered"
    if row.deceased_on:
        return DECEASED
    if row.payer != Payer.SELF:
        return "reminders-none-paid-by"
    if memberships.load(turn.db, row).status(turn.today) is ProtectionStatus.ENDED:
        return "reminders-none-ended"
    return "" if row.protected_until else NONE_FIRST


def plan_text(turn: Turn) -> str:
    """The next three days on which this installation will remind the person."""
    if not is_on(turn):
        return turn.text("reminders-off")
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None or row.protected_until is None or row.payer != Payer.SELF:
        return turn.text("reminders-none")
    if memberships.load(turn.db, row).waiting:
        return turn.text("reminders-waiting")
    snoozed = person.snoozed_until(turn.db, turn.person.id)
    days = {step.day(row.protected_until) for step in turn.ladder}
    if snoozed:
        days.add(snoozed)
    first = max(turn.today + DAY * was_contacted_today(turn), snoozed or turn.today)
    ahead = sorted(day for day in days if day >= first)
    lines = [f"• {long_day(turn.person.language, day)}" for day in ahead[:3]]
    if number := person.monthly_day(turn.db, turn.person.id):
        lines.append(f"• {turn.text('reminders-each-month', number=f'{number}')}")
    return (
        turn.text("reminders-plan", days="\n".join(lines)) if lines else turn.text("reminders-none")
    )


def was_contacted_today(turn: Turn) -> bool:
    """Whether today's one message was sent already."""
    at = turn.db.get_one(Person, turn.person.id).contacted_at
    return at is not None and to_local_time(at).date() >= turn.today


def agree(turn: Turn) -> None:
    """Record the consent to reminders: asking for one is agreeing to it."""
    if not is_on(turn):
        consent.record_consent(turn, Purpose.REMINDERS, given=True)


def remind_monthly(turn: Turn, number: int) -> None:
    """Remind the person on this day of each month, besides the days of the ladder."""
    agree(turn)
    first = next_day_of_month(number, turn.today)
    person.remind_monthly(turn.db, turn.person.id, number, first)
    turn.say("reminders-monthly", number=f"{number}", first=first)


def snooze(turn: Turn, until: date) -> None:
    """Leave the person alone until a local day, and remind them of the next month on it."""
    agree(turn)
    person.snooze(turn.db, turn.person.id, until)
    row = participant.registration_of(turn.db, turn.person.id)
    if row and row.protected_until:
        month = memberships.load(turn.db, row).next_month(turn.today)
        reminder.remind_on(turn.db, row.id, month, until)
    turn.say("reminders-snoozed", until=until)
