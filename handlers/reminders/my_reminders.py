"""My reminders: when they come, snooze them to a day, switch them off or on."""

from datetime import date, timedelta
from enum import StrEnum

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion, Question
from bot.state import Answers
from bot.texts import long_day
from bot.turn import Turn
from domain.calendar import DAY
from domain.contributions import protection
from domain.contributions.tariff import Payer
from domain.invalid import Ambiguous, Invalid
from domain.parsing.future_dates import parse_future_day
from domain.parsing.navigation import is_plain_stop
from handlers import answers
from handlers.people import merge_chats
from handlers.privacy import consent
from models.participants import memberships, participant
from models.people import person
from models.people.consent import Purpose, given
from models.reminders import reminder

LATEST = timedelta(days=60)


class ReminderAction(StrEnum):
    SNOOZE = "snooze"
    STOP = "stop"
    START = "start"
    KEEP = "keep"


WHEN_ON = (ReminderAction.SNOOZE, ReminderAction.STOP, ReminderAction.KEEP)
WHEN_OFF = (ReminderAction.START, ReminderAction.KEEP)


def parse_snooze(turn: Turn, text: str) -> date:
    """A day from tomorrow on, within 60 days and not past the last one on which this person can
    pay; "tanggal 25" is the next 25th."""
    wanted = parse_future_day(text, turn.today)
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


def wishes(turn: Turn) -> tuple[ReminderAction, ...]:
    """The wishes that can be granted: on the last day on which one can pay nothing is put off."""
    last = grace_of(turn) == turn.today
    found = WHEN_ON if is_on(turn) else WHEN_OFF
    return tuple(each for each in found if not (last and each is ReminderAction.SNOOZE))


def is_on(turn: Turn) -> bool:
    return given(turn.db, turn.person.id, Purpose.REMINDERS)


class MyReminders(
    Form,
    opens_with="/pengingat, pengingat, reminder, reminders, pengingat saya",
    intents="opt_out_reminders snooze",
):
    short_menu = True

    wish = ChoiceQuestion(
        ReminderAction,
        among=lambda turn, form: wishes(turn),
        tell=lambda turn, form: {"plan": plan_text(turn)},
    )
    until = Question(
        parse_snooze,
        load=date.fromisoformat,
        show=answers.show_day,
        suggest=suggest_snooze,
        when=lambda form: form.wish is ReminderAction.SNOOZE,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """`stop`, `start`, `snooze`, or a day to wait for ("tanggal 25"). A plain STOP stops."""
        if is_plain_stop(argument):
            return {"wish": ReminderAction.STOP}
        if argument in (ReminderAction.STOP, ReminderAction.START, ReminderAction.SNOOZE):
            return {"wish": argument}
        try:
            day = parse_snooze(turn, argument)
        except (Ambiguous, Invalid) as refusal:
            if refusal.reason not in ("snooze-grace", "snooze-today"):
                return {}
            turn.say(f"error-{refusal.reason}", **refusal.values)
            later = refusal.reason == "snooze-grace"
            return {"wish": ReminderAction.SNOOZE} if later else {}
        return {"wish": ReminderAction.SNOOZE, "until": day.isoformat()}

    def finish(self, turn: Turn) -> None:
        if self.wish is ReminderAction.SNOOZE:
            snooze(turn, self.until)
        elif self.wish is ReminderAction.STOP:
            consent.record_consent(turn, Purpose.REMINDERS, given=False)
            turn.say("reminders-stopped")
            turn.offer("/pengingat start")
            if given(turn.db, turn.person.id, Purpose.INFORMATION):
                turn.say("reminders-stopped-not-info")
                turn.offer("/stopinfo")
        elif self.wish is ReminderAction.START:
            consent.record_consent(turn, Purpose.REMINDERS, given=True)
            turn.say("reminders-started")
        else:
            turn.say("reminders-kept")
        several = len(merge_chats.chats_of(turn)) > 1
        waiting = ("/lanjut",) if turn.state.parked else ()
        turn.offer(*waiting, "/status", *(("/kirimlewat",) if several else ()), "/menu")


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
    ahead = sorted(day for day in days if day >= max(turn.today, snoozed or turn.today))
    lines = [f"• {long_day(turn.person.language, day)}" for day in ahead[:3]]
    return (
        turn.text("reminders-plan", days="\n".join(lines)) if lines else turn.text("reminders-none")
    )


def snooze(turn: Turn, until: date) -> None:
    """Leave the person alone until a local day, and remind them of the next month on it."""
    person.snooze(turn.db, turn.person.id, until)
    row = participant.registration_of(turn.db, turn.person.id)
    if row and row.protected_until:
        month = memberships.load(turn.db, row).next_month(turn.today)
        reminder.remind_on(turn.db, row.id, month, until)
    turn.say("reminders-snoozed", until=until)
