"""The questions of a claim about the day and the hour of what happened."""

import re
from contextlib import suppress
from datetime import date, time, timedelta
from typing import Any

from bot.forms.questions import Condition, Question, always
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.claims.deadlines import is_lapsed
from domain.claims.deaths import DIED, NEAR
from domain.invalid import Ambiguous, Impossible, Invalid
from domain.parsing.dates.clock_time import minutes_ago, parse_clock_time, part_of_day
from domain.parsing.dates.past_dates import parse_past_day
from domain.parsing.people.nik import parse_nik
from handlers import answers

FIRST_DAY = date(2015, 7, 1)
"""BPJS Ketenagakerjaan pays by its own rules since then (PP 44/2015)."""
HOUR_SAID = re.compile(
    r"\b(?:jam|jm|pukul|pkl|at)\s*(?:se?tengah\s+|stgh\s+)?\d{1,2}(?:[.:]\d\d)?(?:\s?an)?\b"
    r"(?:\s(?:pagi|siang|sore|malam|malem)\b|\s?[ap]\.?m\b)?|\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b",
    re.IGNORECASE,
)
"""An hour, without the words around it."""
MONTHS = (
    "jan januari feb februari mar maret apr april mei jun juni jul juli agu agustus sep september "
    "okt oktober nov november des desember lebaran puasa"
)
NO_MONTH_BEFORE = "".join(f"(?<!{each} )" for each in MONTHS.split())
"""Before "kemarin": "juli kemarin" is no yesterday."""
WEEKDAYS = "senin|selasa|rabu|kamis|jum'?at|sabtu|monday|tuesday|wednesday|thursday|friday|saturday"
DAY_SAID = re.compile(
    r"\b(?:tadi|td)(?: (?:pagi|siang|sore|subuh|shubuh|dini hari|magh?rib)\b|"
    r"(?= (?:jam|pukul|pkl)\b))|\bbarusan\b|"
    r"\bbaru (?:aja|saja)\b|\bhari ini\b|"
    r"\b(?:\d{1,2} |se)(?:hari|minggu) (?:yang |yg )?lalu\b|\b\d{1,2} (?:days?|weeks?) ago\b|"
    r"\b(?:hari )?(?:senin|selasa|rabu|kamis|jum'?at|sabtu)(?: (?:pagi|siang|sore|malam|"
    r"malem))? (?:yang |yg )?lalu\b|"
    r"\b(?:(?:hari |mal[ae]m )?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|bulan|bln|tahun|"
    r"thn|(?:tgl|tanggal) \d{1,2})(?: lalu)? )?"
    rf"{NO_MONTH_BEFORE}(?:kemarin|kemaren|kmrn)(?: (?:lusa|pagi|siang|sore|malam|malem))?\b|"
    r"\bthis morning\b|"
    r"\btoday\b|"
    r"\byesterday\b",
    re.IGNORECASE,
)
"""A day that somebody tells with what happened."""
OTHER_DAY = re.compile(
    r"\b(?:tgl|tanggal)\s*\d+(?: [a-z]+(?: \d{4})?)?|"
    r"\b\d{1,2}[ -](?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)[a-z]*\b"
    r"(?: \d{4}\b)?|\b(?:tadi|td|kemarin) mal[ae]m\b|\bsemalam\b|\blast night\b|"
    rf"\bhari (?:{WEEKDAYS}|minggu)\b|"
    rf"\b(?:on )?(?:{WEEKDAYS})(?= (?:jam|pukul|pkl|pagi|siang|sore|at)\b)",
    re.IGNORECASE,
)
"""More days that are plain where the claim is asked about already."""
THIS_MONTH = re.compile(r"((?:tgl|tanggal)\s*\d+) (?:bulan|bln)$", re.IGNORECASE)
"""A day of this month: "tgl 3 bulan ini"."""
PART, WITH_DAY = "part", "with_day"
"""The answers that keep the part of the day, and the hour, which the words of the day told."""
NOON = "12:00"


def read_event_day(turn: Turn, text: str) -> date:
    """The day of an accident or a death: not in the future, and not before BPJS."""
    try:
        day = parse_past_day(text, turn.today)
    except (Invalid, Ambiguous) as refusal:
        if isinstance(refusal, Ambiguous) and refusal.candidates:
            days = [date.fromisoformat(f"{each}") for each in refusal.candidates]
            may = [each for each in days if FIRST_DAY <= each <= turn.today]
            if len(may) == 1:
                return may[0]
            if may:
                raise Ambiguous("date-which", may) from None
            if max(days) > turn.today:
                raise Impossible("date-future") from None
            raise Invalid("event-day") from None
        if isinstance(refusal, Impossible):
            raise
        raise Invalid("event-day") from None
    if day > turn.today:
        raise Impossible("date-future")
    if day < FIRST_DAY:
        raise Impossible("event-long-ago", first=FIRST_DAY)
    return day


def read_accident_day(turn: Turn, text: str) -> date:
    """The day of an accident that may still be claimed."""
    day = read_event_day(turn, text)
    if is_lapsed(day, turn.today):
        raise Impossible("claim-lapsed")
    return day


def read_hour(turn: Turn, text: str) -> time:
    """The local time at which it happened; "barusan" and "setengah jam lalu" count from now."""
    ago = minutes_ago(text)
    if ago is None:
        return parse_clock_time(text)
    return to_local_time(turn.now - timedelta(minutes=ago)).time().replace(second=0, microsecond=0)


def show_hour(turn: Turn, value: time) -> str:
    return f"{value:%H.%M}"


class EventDayQuestion(answers.DayQuestion):
    """The day of an accident or a death: not before the birth that the NIK tells.

    The hour and the part of the day that its words tell are kept for the question after it.
    """

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        told = hour_said(given.text) if given.value is None else {}
        try:
            kept = super().accept(turn, form, given)
        except Ambiguous as doubt:
            kept = day_of_night(doubt, told.get("hour", ""))
            if not kept:
                raise
        if form.answers.pop(WITH_DAY, "") == form.answers.get("hour"):
            form.answers.pop("hour")  # it was told of another day
        if told and "hour" not in form.answers and not is_to_come(turn, kept, told["hour"]):
            form.answers |= told | {WITH_DAY: told["hour"]}
        form.answers[PART] = part_of_day(given.text) if given.value is None else ""
        if nik := form.answers.get("nik"):
            born = parse_nik(nik, turn.today).born_on
            if born and date.fromisoformat(kept) < born:
                raise Impossible("before-birth")
        return kept


class HourQuestion(Question[time]):
    """The hour of something that has happened."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        day = form.answers.get("day", "")
        try:
            kept = super().accept(turn, form, given)
        except Ambiguous as doubt:
            may = [f"{each}:00" for each in doubt.candidates]
            meant = hour_said(f"jam {given.text} {form.answers.get(PART, '')}").get("hour")
            may = [e for e in may if not is_to_come(turn, day, e) and meant in (None, e)]
            if len(may) != 1:
                raise
            (kept,) = may
        if is_to_come(turn, day, kept):
            raise Impossible("hour-future")
        return kept


def day_told(turn: Turn, text: str) -> Answers:
    """The answers of the day that the sentence tells with which a claim was opened, of its part of
    the day and of its hour; none without exactly one day, and no hour without exactly one. A date
    counts behind a death."""
    said = {each[0] for each in DAY_SAID.finditer(text)}
    if not said and (died := DIED.search(text.casefold())):
        said = {each[0] for each in OTHER_DAY.finditer(text, died.end(), died.end() + NEAR)}
    if len(said) != 1:
        return {}
    try:
        day = read_event_day(turn, said.pop())
    except (Ambiguous, Invalid):
        return {}
    told, part = {"day": day.isoformat()}, part_of_day(text)
    hours = {each[0] for each in HOUR_SAID.finditer(text)}
    named = hours.pop() if len(hours) == 1 else ""
    hour = hour_said(named if part_of_day(named) else f"{named} {part}")
    if hour and not is_to_come(turn, told["day"], hour["hour"]):
        told |= hour
    return told | {PART: part}


def day_words(text: str) -> list[str]:
    """The words in which a piece of a story tells its day: with all that follows, then alone."""
    found = DAY_SAID.search(text) or OTHER_DAY.search(text)
    if found is None:
        return []
    of_month = THIS_MONTH.match(found[0])
    return [text[found.start() :], of_month[1] if of_month else found[0]]


def day_of_night(doubt: Ambiguous, hour: str) -> str:
    """The day (ISO) of an hour of last night, before or after midnight; empty without an hour, or
    where the days are not two."""
    days = sorted(map(str, doubt.candidates))
    return days[hour < NOON] if len(days) == 2 and hour else ""


def is_to_come(turn: Turn, day: str, hour: str) -> bool:
    """Whether this hour of this local day (both ISO, or empty) is not there yet."""
    return day == turn.today.isoformat() and hour > f"{to_local_time(turn.now):%H:%M:%S}"


def hour_said(text: str) -> Answers:
    """The answer `hour` that the words of a day tell too: "tadi pagi jam 9"; empty without one."""
    found = HOUR_SAID.search(text)
    for each in (text, text[found.start() :]) if found else ():
        with suppress(Invalid, Ambiguous):
            return {"hour": str(parse_clock_time(each))}
    return {}


def hour_question(when: Condition = always) -> Question[time]:
    """The hour; one can go on without it."""
    return HourQuestion(
        read_hour, load=time.fromisoformat, show=show_hour, optional=True, when=when
    )
