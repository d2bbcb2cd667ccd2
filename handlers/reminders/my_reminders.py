"""My reminders: when they come, snooze them to a day, switch them off or on; and one of a form that
was left unfinished.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import ChoiceQuestion
from bot.state import Answers, UserInput
from bot.texts import long_day
from bot.turn import Turn
from domain.calendar import DAY, to_local_time
from domain.contributions import protection
from domain.contributions.payment_report import says_paid
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import asks
from domain.knowledge.subject import Thing
from domain.parsing.dates.future_dates import (
    day_number,
    next_day_of_month,
    parse_future_day,
    says_monthly,
)
from domain.parsing.replies.asides import Aside, parse_aside
from domain.parsing.replies.navigation import is_plain_stop
from domain.parsing.replies.yes_no import says_done
from domain.parsing.text import NOT
from handlers import answers
from handlers.contributions.words import say_condolence
from handlers.people import merge_chats
from handlers.privacy import consent
from models.participants import memberships, participant
from models.people import person
from models.people.consent import Purpose, given, last_decision
from models.people.person import Person
from models.reminders import reminder

BARE_DAY = re.compile(
    r"(?:(?:eh|ya|yah|oke?|bukan)\W+)*(\d{1,2})(?:\W+(?:aja|deh|ya|dong|lah))*", re.IGNORECASE
)
"""The number of a day and nothing else, where a day is asked for: "29 deh"."""
LATEST = timedelta(days=60)
STOP = re.compile(
    r"(?:stop|setop|berhenti|jangan (?:ganggu|ingat\w*|kirim))\b(?!.*\?)", re.IGNORECASE
)
LATER = re.compile(
    r"\b(?:nanti|ntar|entar|mengko|tunda|later|snooze|gajian|payday|"
    rf"(?:{NOT}|belum|blm|lagi ga) ada (?:uang|duit)|tunggu (?:ada )?(?:uang|duit))\b"
    r"(?!.*\?)",
    re.IGNORECASE,
)
"""Somebody means to pay, or to be reminded, another day: "nanti saya bayar"."""
MOST_WORDS_OF_LATER = 6
LONGEST = 400
"""Characters at the beginning of a text in which somebody speaks of reminders."""
WHY_STOPPED = re.compile(
    r"\b(?:kok|kenapa|knp|ngapa|why)\b.*(?:\b(?:di ?)?(?:stop|setop|hentikan|berhentiin|stopped)\b|"
    rf"\b{NOT} (?:di|nge?)?ing[ea]t\w*|\bno (?:more )?reminders?\b|"
    r"\b(?:berhenti|mati)\b.*(?:ing[ea]t|reminder)|(?:ing[ea]t|reminder).*\b(?:berhenti|mati)\b)"
)
"""Somebody asks why no reminders come any more."""
SPEAKS = re.compile(
    r"\b(?:di|nge)?ing[ea]t(?:in|kan|innya|kannya|an)\b|\bpengingat(?:nya)?\b|\bremind(?:ers?|ed)?\b|"
    rf"{WHY_STOPPED.pattern}|"
    r"\bjangan\b.*\b(?:wa|chat|kirim|ngirim|hubungin|telp\w*)\b",
    re.IGNORECASE,
)
"""Somebody speaks of reminders."""
NOT_ON = re.compile(
    r"\b(?:bukan|bkn|not)\s+(?:on\s+|the\s+)*(?:tgl|tanggal|date)?\s*\d{1,2}(?:st|nd|rd|th)?\b"
    r"[\s,.;]*(?:tapi|melainkan|but)?[\s,]*(?:(?:the|on)\s+)*(?:tgl|tanggal|date)?",
    re.IGNORECASE,
)
"""The day that is not meant: "bukan tgl 25, 28"."""
CORRECTS = re.compile(
    rf"{NOT_ON.pattern}|\b(?:ganti|ubah|pindah\w*|geser|majuin|mundurin|change|move|"
    r"jadi\w*|make it)\b",
    re.IGNORECASE,
)
"""Another day is meant than the one that is kept."""
SWITCH_ON = re.compile(
    r"(?:(?:eh|oke?|tolong|minta|mau|dong|gajadi|ga jadi)\W+)*(?:nyala(?:in|kan)|(?:h|"
    r")idup(?:in|kan)|aktif(?:in|kan)|switch on|turn (?:it |them )?on|start (?:it |them )?again|"
    r"mulai lagi)\b",
    re.IGNORECASE,
)


DECEASED = "status-deceased"
"""Why nobody is reminded who died."""
NONE_FIRST = "reminders-none-first"
"""Why nobody is reminded whose first contribution is not on record."""


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


def wishes(turn: Turn) -> tuple[ReminderAction, ...]:
    """The wishes that can be granted: on the last day on which one can pay nothing is put off."""
    last = grace_of(turn) == turn.today
    found = WHEN_ON if is_on(turn) else WHEN_OFF
    return tuple(each for each in found if not (last and each is ReminderAction.SNOOZE))


def is_on(turn: Turn) -> bool:
    return given(turn.db, turn.person.id, Purpose.REMINDERS)


def without_wrong_day(text: str) -> str:
    """The text without the day that it says is not meant."""
    meant = re.search(r"\d.*", NOT_ON.sub(" ", text))
    return f"tanggal {meant[0]}" if meant and NOT_ON.search(text) else text


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
