"""The day to come that a person means: "tanggal 25", "besok", "3 hari lagi"."""

import re
from datetime import date, timedelta

from domain.calendar import add_months, month_end, month_start
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.calendar_dates import parse_date

NUMBERED = re.compile(r"\b(?:tanggal|tgl|tggl|the|date)\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*$")
IN_DAYS = re.compile(
    r"\b(\d{1,2})\s*(?:hari|hr|days?)\s*(?:lagi|from now)?\s*$|\bin (\d{1,2}) days?\b"
)
FILLERS = re.compile(
    r"(?:[ .,!?]+(?:dong|donk|deh|ya|yah|aja|saja|lah|sih|bang|kak|pak|bu|min|gan|please))*"
    r"[ .,!?]*$"
)
EACH_MONTH = re.compile(
    r"\s+(?:(?:tiap|setiap|saban|every|each)(?:\s+(?:bulan|bln|month))?|of each month)$"
)
"""Behind a day: "tanggal 5 tiap bulan"."""
MONTHLY = re.compile(r"\b(?:tiap|setiap|saban|every|each|bulanan|monthly)\b")
NAMED = {"besok": 1, "tomorrow": 1, "lusa": 2, "minggu depan": 7, "pekan depan": 7, "next week": 7}
LEAD = re.compile(
    r"^.*?\b(?:ingatkan|ingetin|ingatin|remind)(?:\s+(?:saya|aku|gue|gw|aye|lagi|me|on))*\s*"
)


def without_fillers(text: str) -> str:
    """The text in small letters without the words at its end that name no day: "ya"."""
    return EACH_MONTH.sub("", FILLERS.sub("", " ".join(text.casefold().split())))


def parse_future_day(text: str, today: date) -> date:
    """A local day after today; Invalid or Ambiguous when the text names none."""
    plain = LEAD.sub("", without_fillers(text))
    if found := NUMBERED.search(plain):
        return next_day_of_month(int(found[1]), today)
    for name, days in NAMED.items():
        if name in plain:
            return today + timedelta(days=days)
    if found := IN_DAYS.search(plain):
        return today + timedelta(days=int(found[1] or found[2]))
    try:
        return parse_date(plain, today)
    except Ambiguous:
        with_year = (parse_date(f"{plain} {year}", today) for year in (today.year, today.year + 1))
        return next(day for day in with_year if day > today)


def day_number(text: str) -> int | None:
    """The day of the month in "tanggal 25", which may mean every month; None without one."""
    found = NUMBERED.search(without_fillers(text))
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def says_monthly(text: str) -> bool:
    """Whether the text says every month itself."""
    return MONTHLY.search(text.casefold()) is not None


def next_day_of_month(number: int, today: date) -> date:
    """The next day with this number in its month; in a month without it, that month's last day."""
    if not 1 <= number <= 31:
        raise Invalid("date-none")
    ends = (month_end(add_months(month_start(today), ahead)) for ahead in range(2))
    days = (each.replace(day=min(number, each.day)) for each in ends)
    return next(each for each in days if each > today)
