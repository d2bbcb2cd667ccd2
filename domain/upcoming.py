"""The day to come that a person means: "tanggal 25", "besok", "3 hari lagi"."""

import re
from datetime import date, timedelta

from domain.day import day
from domain.protection import add_months, first_of, last_of
from domain.typed import Ask, Invalid

NUMBERED = re.compile(r"\b(?:tanggal|tgl|tggl|the|date)\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*$")
IN_DAYS = re.compile(
    r"\b(\d{1,2})\s*(?:hari|hr|days?)\s*(?:lagi|from now)?\s*$|\bin (\d{1,2}) days?\b"
)
NAMED = {"besok": 1, "tomorrow": 1, "lusa": 2, "minggu depan": 7, "pekan depan": 7, "next week": 7}
LEAD = re.compile(
    r"^.*?\b(?:ingatkan|ingetin|ingatin|remind)(?:\s+(?:saya|aku|gue|gw|aye|lagi|me|on))*\s*"
)


def upcoming(text: str, today: date) -> date:
    """A local day after today; Invalid or Ask when the text names none."""
    said = LEAD.sub("", " ".join(text.casefold().split())).strip(" .!?")
    if found := NUMBERED.search(said):
        return next_numbered(int(found[1]), today)
    for name, days in NAMED.items():
        if name in said:
            return today + timedelta(days=days)
    if found := IN_DAYS.search(said):
        return today + timedelta(days=int(found[1] or found[2]))
    return dated(said, today)


def next_numbered(number: int, today: date) -> date:
    """The next day with this number in its month: the 31st waits for a month that has one."""
    if not 1 <= number <= 31:
        raise Invalid("date-none")
    months = (add_months(first_of(today), ahead) for ahead in range(13))
    days = (each.replace(day=number) for each in months if number <= last_of(each).day)
    return next(each for each in days if each > today)


def dated(said: str, today: date) -> date:
    try:
        return day(said, today)
    except Ask:
        years = (f"{said} {year}" for year in (today.year, today.year + 1))
        return next(each for each in (day(text, today) for text in years) if each > today)
