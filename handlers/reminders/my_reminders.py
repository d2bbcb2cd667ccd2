"""My reminders: when they come, snooze them to a day, switch them off or on; and one of a form that
was left unfinished.
"""

from dataclasses import replace
from enum import StrEnum

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import ChoiceQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.contributions.payment_report import says_paid
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import asks
from domain.knowledge.subject import Thing
from domain.parsing.dates.future_dates import day_number, says_monthly
from domain.parsing.replies.asides import Aside, parse_aside
from domain.parsing.replies.navigation import is_plain_stop
from domain.parsing.replies.yes_no import says_done
from domain.reminders.heard import (
    CORRECTS,
    LATER,
    LONGEST,
    MOST_WORDS_OF_LATER,
    SPEAKS,
    STOP,
    SWITCH_ON,
    WHY_STOPPED,
    without_wrong_day,
)
from handlers import answers
from handlers.contributions.words import say_condolence
from handlers.people import merge_chats
from handlers.privacy import consent
from handlers.reminders.reminder_days import (
    DECEASED,
    NONE_FIRST,
    grace_of,
    is_on,
    parse_snooze,
    plan_text,
    reason_for_none,
    remind_monthly,
    snooze,
    suggest_snooze,
)
from models.participants import participant
from models.people import person
from models.people.consent import Purpose, given, last_decision


class ReminderAction(StrEnum):
    SNOOZE = "snooze"
    STOP = "stop"
    START = "start"
    KEEP = "keep"


class HowOften(StrEnum):
    ONCE = "once"
    MONTHLY = "monthly"


WHEN_ON = (ReminderAction.SNOOZE, ReminderAction.STOP, ReminderAction.KEEP)
WHEN_OFF = (ReminderAction.START, ReminderAction.KEEP)


def wishes(turn: Turn) -> tuple[ReminderAction, ...]:
    """The wishes that can be granted: on the last day on which one can pay nothing is put off."""
    last = grace_of(turn) == turn.today
    found = WHEN_ON if is_on(turn) else WHEN_OFF
    return tuple(each for each in found if not (last and each is ReminderAction.SNOOZE))


class MyReminders(
    Form,
    opens_with="/pengingat, pengingat, reminder, reminders, pengingat saya",
    intents="opt_out_reminders snooze",
):
    short_menu = True
    subject = Thing.DUES
    awaits_texts = True
    claims_texts = ClaimedTexts(WHY_STOPPED, idle=True)

    wish = ChoiceQuestion(
        ReminderAction,
        among=lambda turn, form: wishes(turn),
        tell=lambda turn, form: {"plan": plan_text(turn)},
    )
    until = answers.DayQuestion(
        parse_snooze,
        suggest=suggest_snooze,
        when=lambda form: form.wish is ReminderAction.SNOOZE and not form.is_monthly(),
    )
    often = ChoiceQuestion(
        HowOften,
        tell=lambda turn, form: {"number": form.answers["number"]},
        when=lambda form: "number" in form.answers and form.wish is ReminderAction.SNOOZE,
    )

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """A member whose reminders are off asks why they stopped."""
        row = participant.registration_of(turn.db, turn.person.id)
        return bool(row) and not is_on(turn) and not reason_for_none(turn)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        refused = last_decision(turn.db, turn.person.id, Purpose.REMINDERS) is False
        turn.say("reminders-why-off" if refused else "reminders-off")
        turn.offer("/pengingat start", "/status", "/menu")
        return True

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """Somebody who may be reminded speaks of reminders, or wants them again: "kok pengingatnya
        mati", "nyalain lagi dong"."""
        speaks = cls.is_told(text) or SPEAKS.search(text[:LONGEST]) is not None
        speaks = speaks or puts_off(turn, text)
        if not speaks and CORRECTS.search(text) and day_number(without_wrong_day(text)):
            speaks = person.monthly_day(turn.db, turn.person.id) is not None
        return speaks and participant.registration_of(turn.db, turn.person.id) is not None

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """`stop`, `start`, `snooze`, or a day to wait for ("tanggal 25"). A plain STOP stops."""
        if is_plain_stop(argument):
            return {"wish": ReminderAction.STOP}
        if argument in (ReminderAction.STOP, ReminderAction.START):
            return {"wish": argument}
        if cls.is_told(argument):
            return {"wish": ReminderAction.START}
        if why := reason_for_none(turn):
            return {"wish": ReminderAction.KEEP, "why": why}
        if argument == ReminderAction.SNOOZE:
            if ReminderAction.SNOOZE in wishes(turn) or not is_on(turn):
                return {"wish": argument}
            turn.say("error-snooze-today", grace=turn.today)
            return {}
        text = without_wrong_day(argument)
        number = day_number(text)
        if (
            number
            and CORRECTS.search(f"{argument} {turn.message.text}")
            and person.monthly_day(turn.db, turn.person.id)
        ):
            monthly = {"wish": ReminderAction.SNOOZE, "often": HowOften.MONTHLY}
            return monthly | {"number": f"{number}"}
        often = {"number": f"{number}"} if number else {}
        if number and says_monthly(argument):
            return {"wish": ReminderAction.SNOOZE, "often": HowOften.MONTHLY} | often
        try:
            day = parse_snooze(turn, text)
        except (Ambiguous, Invalid) as refusal:
            if refusal.reason not in ("snooze-grace", "snooze-today"):
                may = ReminderAction.SNOOZE in wishes(turn) and LATER.search(argument)
                return {"wish": ReminderAction.SNOOZE} if may else {}
            turn.say(f"error-{refusal.reason}", **refusal.values)
            later = refusal.reason == "snooze-grace"
            return {"wish": ReminderAction.SNOOZE} if later else {}
        return {"wish": ReminderAction.SNOOZE, "until": day.isoformat()} | often

    @classmethod
    def is_told(cls, text: str) -> bool:
        return SWITCH_ON.match(text.strip()) is not None

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Keep the number of a typed "tanggal 25": it may mean every month. "Stop dulu, lagi ga ada
        duit" is a stop, and "nyalain lagi" of what is on changes nothing."""
        question = self.pending()
        if given.value is None and (says_done(given.text) or says_paid(given.text)):
            turn.open_after(f"/sudahbayar {given.text}")
            return True
        if question is not None and question.name == "wish" and given.value is None:
            if STOP.match(given.text.strip()):
                given = replace(given, value=ReminderAction.STOP, shown=(ReminderAction.STOP,))
            elif is_on(turn) and self.is_told(given.text):
                given = replace(given, value=ReminderAction.KEEP, shown=(ReminderAction.KEEP,))
            elif len(given.text.split()) > 1 and (told := self.prefill(turn, given.text)):
                self.answers |= told
                return self.proceed(turn)
        if question is not None and question.name == "often" and says_monthly(given.text):
            given = replace(given, value=HowOften.MONTHLY, shown=(HowOften.MONTHLY,))
        if (
            question is not None
            and question.name == "often"
            and self.names_another_day(turn, given)
        ):
            return self.proceed(turn)
        if question is None or question.name != "until":
            return super().take(turn, given)
        self.answers.pop("number", None)
        if number := day_number(given.text):
            self.answers["number"] = f"{number}"
            if says_monthly(given.text):
                self.answers["often"] = HowOften.MONTHLY
                return self.proceed(turn)
        return super().take(turn, given)

    def names_another_day(self, turn: Turn, given: UserInput) -> bool:
        """Take another day that is typed where it is asked how often: "eh 3 hari lagi aja"."""
        try:
            return not type(self).often.accept(turn, self, given)
        except (Ambiguous, Invalid):
            known = self.prefill(turn, given.text)
        self.answers = known if "until" in known else self.answers
        return "until" in known

    def is_monthly(self) -> bool:
        return self.answers.get("often") == HowOften.MONTHLY

    def finish(self, turn: Turn) -> None:
        if self.answers.get("why") == DECEASED:
            return say_condolence(turn)
        speaks = SPEAKS.search(turn.message.text)
        if self.answers.get("why") == NONE_FIRST and not speaks:  # they will pay another day
            return turn.open_after("/tanya belum-ada-uang")
        if "why" in self.answers:
            turn.say(self.answers["why"])
            return turn.offer("/status", "/menu")
        if self.wish is ReminderAction.SNOOZE and self.is_monthly():
            remind_monthly(turn, int(self.answers["number"]))
        elif self.wish is ReminderAction.SNOOZE:
            snooze(turn, self.until)
        elif self.wish is ReminderAction.STOP:
            person.remind_monthly(turn.db, turn.person.id, None, None)
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
        return turn.offer(*waiting, "/status", *(("/kirimlewat",) if several else ()), "/menu")


def puts_off(turn: Turn, text: str) -> bool:
    """Does somebody who is reminded say no more than that they will pay later: "ok nanti", "bentar
    lagi gajian"?"""
    if len(text.split()) > MOST_WORDS_OF_LATER or asks(text) or not is_on(turn):
        return False
    later = LATER.search(text) or parse_aside(text) is Aside.LATER
    return bool(later) and not reason_for_none(turn)


class RemindOfDraft(Form, opens_with="/ingatkanisian"):
    """The wish is kept with the draft, and ends with it."""

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        """Does a draft wait? Else "ingatkan saya" is a wish for something else."""
        return bool(turn.state.form or turn.state.parked)

    def finish(self, turn: Turn) -> None:
        turn.state.remind = self.is_usable(turn)
        turn.say("remind-of-draft-done" if turn.state.remind else "nothing-open")
        turn.offer("/menu")
