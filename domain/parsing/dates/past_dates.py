"""The day on which somebody did something: "kemarin", "tgl 1", "senin", "td pagi", "3 Desember"."""

import re
from datetime import date, timedelta

from domain.calendar import add_months, month_start
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.calendar_dates import ENGLISH_HOUR, parse_date

NUMBERED = re.compile(r"(?:tanggal|tgl|tggl|the|date)\.?\s*(\d{1,2})(?:st|nd|rd|th)?")
BEFORE = r"\s+(?:{})\s+(?:(?:yang|yg)\s+)?(?:lalu|kemarin|kemaren|kmrn)"
LAST_MONTH = re.compile(r"(?:tanggal|tgl|tggl)\.?\s*(\d{1,2})" + BEFORE.format("bulan|bln"))
LAST_WEEK = re.compile("(.+)" + BEFORE.format("minggu|mgg"))
WEEKDAYS = (
    "senin|monday|mon",
    "selasa|tuesday|tue",
    "rabu|wednesday|wed",
    "kamis|thursday|thu",
    "jumat|jum'at|friday|fri",
    "sabtu|saturday|sat",
    r"(?<=hari )minggu|minggu$|ahad|sunday|sun",
)
BESIDE = (
    r"(?:(?:hari|pas|on|last)\s+)?(?:{})"
    r"(?:\s+(?:kemarin|kemaren|kmrn|lalu|tadi|ini|pagi|siang|sore|malam))*"
)
TODAY = re.compile(
    r"(?:td|tadi|barusan|baru aja|baru saja|this morning)(?:\s+(?:pagi|siang|sore))?"
)
HOUR = re.compile(
    r"\b(?:jam|jm|pukul|pkl) (?:se?tengah )?\d{1,2}(?:[.:]\d\d)?(?: ?an)?\b"
    r"(?: (?:pagi|siang|sore|mal[ae]m)\b)?"
)
"""An hour beside a day: "jumat jam 3 sore"."""
EVE = re.compile(
    r"(?:(?:pas|waktu|hari|on)\s+)?(?:(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\s+)?"
    r"mal[ae]m\s+(?:hari\s+)?"
)
"""The beginning of "malam Jumat": the night that begins on Thursday."""
AGAIN = re.compile(r"\b(?:kemarin|kemaren|kmrn|lalu|last)\b")
YEARLESS = "date-missing-year"
LATELY = timedelta(days=183)
"""A day without a year is so long ago at most: else the year is asked."""


def parse_past_day(text: str, today: date) -> date:
    """The latest such day up to today; Invalid or Ambiguous when the text names none.

    A day of the future is `date-future`, as it is said.
    """
    plain = HOUR.sub(" ", ENGLISH_HOUR.sub(" ", text.casefold()))
    plain = " ".join(plain.split()).strip(" .,!?")
    if found := NUMBERED.fullmatch(plain):
        return last_day_of_month(int(found[1]), today)
    if found := LAST_MONTH.fullmatch(plain):
        return day_of_last_month(int(found[1]), today)
    found = LAST_WEEK.fullmatch(plain)
    if found and (weekday := find_weekday(found[1])) is not None:
        return today - timedelta(days=today.weekday() + 7 - weekday)
    is_eve = EVE.match(plain)
    weekday = find_weekday(EVE.sub("hari ", plain) if is_eve else plain)
    if weekday is not None and is_eve:
        raise Ambiguous("date-which", eve_of(weekday, today, past=bool(AGAIN.search(plain))))
    if weekday is not None:
        ago = (today.weekday() - weekday) % 7
        return today - timedelta(days=ago or 7 * bool(AGAIN.search(plain)))
    if TODAY.fullmatch(plain):
        return today
    try:
        return parse_date(text, today)
    except Ambiguous as doubt:
        if doubt.reason != YEARLESS:
            raise
        with_year = [parse_date(f"{text} {year}", today) for year in (today.year, today.year - 1)]
        lately = [day for day in with_year if timedelta(0) <= today - day <= LATELY]
        if not lately:
            raise
    return lately[0]


def find_weekday(plain: str) -> int | None:
    """The weekday (Monday is 0) that a text names and nothing else; None for none."""
    found = (n for n, names in enumerate(WEEKDAYS) if re.fullmatch(BESIDE.format(names), plain))
    return next(found, None)


def eve_of(weekday: int, today: date, *, past: bool) -> list[date]:
    """The days of the last night before this weekday, before and after midnight; where that is
    today's, of the one a week ago too, or alone when it is said to be `past`."""
    eve = today - timedelta(days=(today.weekday() - weekday + 1) % 7)
    nights = [eve] if eve < today else [eve - timedelta(days=7), *([] if past else [eve])]
    return [day for each in nights for day in (each, each + timedelta(days=1)) if day <= today]


def day_of_last_month(number: int, today: date) -> date:
    """The day with this number in the month before this one; Invalid when it has none."""
    month = add_months(month_start(today), -1)
    day = month + timedelta(days=number - 1)
    if not number or day.month != month.month:
        raise Invalid("date-none")
    return day


def last_day_of_month(number: int, today: date) -> date:
    """The last day with this number in its month, in the last year; Invalid when there is none."""
    for ago in range(13):
        month = add_months(month_start(today), -ago)
        day = month + timedelta(days=number - 1)
        if number and day.month == month.month and day <= today:
            return day
    raise Invalid("date-none")
