"""The day to come that a person means: "tanggal 25", "besok", "3 hari lagi"."""

import re
from datetime import date, timedelta

from domain.calendar import add_months, month_end, month_start
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.days_worked import DAY_SPELLINGS, WEEKDAYS
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
BEFORE_WORD = re.compile(
    r"\b(?:di|nge)?ing[ea]t(?:in|kan|innya|ken|an)?(?:\s+(?:saya|aku|gue|gw|aye|lagi|me|ya))*$"
)
"""The wish behind its day: "besok pagi ingetin ya"."""
TIME_OF_DAY = re.compile(r"\s+(?:pagi|siang|sore|malam|malem|morning|afternoon|evening)(?:nya)?$")
IN_WEEKS = re.compile(
    r"\b(?:(?P<count>\d)|(?P<one>se)|(?P<two>dua))\s?(?:minggu|mgg|pekan|weeks?) (?:lagi|from now)$"
)
OF_MONTH = {
    1: re.compile(r"\b(?:awal bulan|bulan depan|bln depan|next month|sebulan lagi)(?:nya)?$"),
    15: re.compile(r"\b(?:tengah|pertengahan) bulan$"),
    31: re.compile(r"\b(?:akhir bulan|end of the month|tanggal tua)$"),
}
"""Words for a day of the month: the first, the middle, the last."""
ON_WEEKDAY = re.compile(rf"\b(?P<name>{'|'.join((*WEEKDAYS, *DAY_SPELLINGS))})(?: depan)?$")
LEAD = re.compile(
    r"^.*?\b(?:ingatkan|ingetin|ingatin|remind)(?:\s+(?:saya|aku|gue|gw|aye|lagi|me|on))*\s*"
)


def without_fillers(text: str) -> str:
    """The text in small letters without the words at its end that name no day: "ya"."""
    return EACH_MONTH.sub("", FILLERS.sub("", " ".join(text.casefold().split())))


def parse_future_day(text: str, today: date) -> date:
    """A local day after today; Invalid or Ambiguous when the text names none."""
    plain = BEFORE_WORD.sub("", without_fillers(text)).rstrip(" ,.")
    plain = TIME_OF_DAY.sub("", without_fillers(LEAD.sub("", plain)))
    if found := NUMBERED.search(plain):
        return next_day_of_month(int(found[1]), today)
    for name, days in NAMED.items():
        if name in plain:
            return today + timedelta(days=days)
    if found := IN_WEEKS.search(plain):
        weeks = int(found["count"] or (2 if found["two"] else 1))
        return today + timedelta(weeks=weeks)
    for number, words in OF_MONTH.items():
        if words.search(plain):
            return next_day_of_month(number, today)
    is_week = plain.endswith("minggu") and not plain.endswith("hari minggu")
    if (found := ON_WEEKDAY.search(plain)) and not is_week:
        name = DAY_SPELLINGS.get(found["name"], found["name"])
        ahead = (WEEKDAYS.index(name) - today.weekday() - 1) % len(WEEKDAYS) + 1
        return today + timedelta(days=ahead)
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
