"""My reminders: when they come, snooze them to a day, switch them off or on."""

from datetime import date, timedelta
from enum import StrEnum

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion, Question
from bot.state import Answers
from bot.texts import long_day
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.tariff import Payer
from domain.invalid import Ambiguous, Invalid
from domain.parsing.future_dates import parse_future_day
from domain.parsing.navigation import is_plain_stop
from handlers import answers
from handlers.people import merge_chats
from handlers.privacy import consent
from models.participants import participant
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
    """A day from tomorrow on, within 60 days; "tanggal 25" is the next 25th."""
    wanted = parse_future_day(text, turn.today)
    if not turn.today < wanted <= turn.today + LATEST:
        raise Invalid("snooze-range", until=turn.today + LATEST)
    return wanted


def is_on(turn: Turn) -> bool:
    return given(turn.db, turn.person.id, Purpose.REMINDERS)


class MyReminders(
    Form,
    opens_with="/pengingat, pengingat, reminder, reminders, pengingat saya",
    intents="opt_out_reminders snooze",
):
    wish = ChoiceQuestion(
        ReminderAction,
        among=lambda turn, form: WHEN_ON if is_on(turn) else WHEN_OFF,
        tell=lambda turn, form: {"plan": plan_text(turn)},
    )
    until = Question(
        parse_snooze,
        load=date.fromisoformat,
        show=answers.show_day,
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
        except (Ambiguous, Invalid):
            return {}
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
        month = protection.next_month(row.protected_until, turn.today)
        reminder.remind_on(turn.db, row.id, month, until)
    turn.say("reminders-snoozed", until=until)
