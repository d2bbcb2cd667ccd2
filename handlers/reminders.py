"""My reminders: when they come, snooze them to a day, switch them off or on."""

from datetime import date, timedelta
from enum import StrEnum

from bot.form import Form
from bot.question import Choice, Question
from bot.state import Answers
from bot.texts import long_day
from bot.turn import Turn
from domain import ladder, protection
from domain.tariff import Payer
from domain.typed import Ask, Invalid
from domain.upcoming import upcoming as upcoming_day
from handlers import answers, consenting, joining
from models import consent, participant, person, reminder
from models.consent import Purpose
from models.participant import Participant

LATEST = timedelta(days=60)


class Wish(StrEnum):
    SNOOZE = "snooze"
    STOP = "stop"
    START = "start"
    KEEP = "keep"


WHEN_ON = (Wish.SNOOZE, Wish.STOP, Wish.KEEP)
WHEN_OFF = (Wish.START, Wish.KEEP)


def read_snooze(turn: Turn, text: str) -> date:
    """A day from tomorrow on, within 60 days; "tanggal 25" is the next 25th."""
    wanted = upcoming_day(text, turn.today)
    if not turn.today < wanted <= turn.today + LATEST:
        raise Invalid("snooze-range", until=turn.today + LATEST)
    return wanted


def is_on(turn: Turn) -> bool:
    return consent.given(turn.db, turn.person.id, Purpose.REMINDERS)


class Reminders(
    Form,
    opens_with="/pengingat, pengingat, reminder, reminders, pengingat saya",
    intents="opt_out_reminders snooze",
):
    wish = Choice(
        Wish,
        among=lambda turn, form: WHEN_ON if is_on(turn) else WHEN_OFF,
        tell=lambda turn, form: {"plan": form.plan(turn)},
    )
    until = Question(
        read_snooze,
        load=date.fromisoformat,
        show=answers.show_day,
        when=lambda form: form.wish is Wish.SNOOZE,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """`stop`, `start`, or a day to wait for ("tanggal 25")."""
        if argument in (Wish.STOP, Wish.START, Wish.SNOOZE):
            return {"wish": argument}
        try:
            day = read_snooze(turn, argument)
        except (Ask, Invalid):
            return {}
        return {"wish": Wish.SNOOZE, "until": day.isoformat()}

    def plan(self, turn: Turn) -> str:
        """What is going to be said and when, in words."""
        row = participant.of_person(turn.db, turn.person.id)
        if not is_on(turn):
            return turn.word("reminders-off")
        if row is None or row.protected_until is None or row.payer != Payer.SELF:
            return turn.word("reminders-none")
        return upcoming(turn, row, row.protected_until)

    def done(self, turn: Turn) -> None:
        if self.wish is Wish.SNOOZE:
            snooze(turn, self.until)
        elif self.wish is Wish.STOP:
            consenting.record(turn, Purpose.REMINDERS, given=False)
            turn.say("reminders-stopped")
        elif self.wish is Wish.START:
            consenting.record(turn, Purpose.REMINDERS, given=True)
            turn.say("reminders-started")
        else:
            turn.say("reminders-kept")
        several = len(joining.lines(turn)) > 1
        turn.offer("/status", *(("/kirimlewat",) if several else ()), "/menu")


def upcoming(turn: Turn, row: Participant, until: date) -> str:
    """The next three days on which this installation reminds, in words."""
    snoozed = person.snoozed_until(turn.db, turn.person.id)
    wanted = {when for _, when in ladder.days(until, turn.ladder)} | (
        {snoozed} if snoozed else set()
    )
    ahead = sorted(when for when in wanted if when >= max(turn.today, snoozed or turn.today))
    told = [f"• {long_day(turn.person.language, when)}" for when in ahead[:3]]
    return (
        turn.word("reminders-plan", days="\n".join(told)) if told else turn.word("reminders-none")
    )


def snooze(turn: Turn, until: date) -> None:
    person.snooze(turn.db, turn.person.id, until)
    row = participant.of_person(turn.db, turn.person.id)
    if row and row.protected_until:
        month = protection.next_month(row.protected_until, turn.today)
        reminder.remind_on(turn.db, row.id, month, until)
    turn.say("reminders-snoozed", until=until)
