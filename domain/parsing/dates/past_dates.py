"""The day on which somebody did something: "kemarin", "tgl 1", "senin", "td pagi", "3 Desember"."""

import re
from datetime import date, timedelta

from domain.calendar import add_months, month_start
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.calendar_dates import parse_date

NUMBERED = re.compile(r"(?:tanggal|tgl|tggl|the|date)\.?\s*(\d{1,2})(?:st|nd|rd|th)?")
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
AGAIN = re.compile(r"\b(?:kemarin|kemaren|kmrn|lalu|last)\b")
YEARLESS = "date-missing-year"
LATELY = timedelta(days=183)
"""A day without a year is so long ago at most: else the year is asked."""


def parse_past_day(text: str, today: date) -> date:
    """The latest such day up to today; Invalid or Ambiguous when the text names none.

    A day of the future is `date-future`, as it is said.
    """
    plain = " ".join(text.casefold().split()).strip(" .,!?")
    if found := NUMBERED.fullmatch(plain):
        return last_day_of_month(int(found[1]), today)
    for number, names in enumerate(WEEKDAYS):
        if re.fullmatch(BESIDE.format(names), plain):
            ago = (today.weekday() - number) % 7
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


def last_day_of_month(number: int, today: date) -> date:
    """The last day with this number in its month, in the last year; Invalid when there is none."""
    for ago in range(13):
        month = add_months(month_start(today), -ago)
        day = month + timedelta(days=number - 1)
        if number and day.month == month.month and day <= today:
            return day
    raise Invalid("date-none")
