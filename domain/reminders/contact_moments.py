"""The day and hour at which somebody wants a message to go out: "besok jam 9", "Sabtu 14.00"."""

import re
from datetime import date, datetime, time, timedelta

from domain.calendar import ZONE, to_local_time
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.clock_time import parse_clock_time
from domain.parsing.dates.future_dates import parse_future_day
from domain.reminders.contact_rules import EVENING, MORNING

FARTHEST = timedelta(days=60)
"""Who is written to later than that agreed to something else."""
PART = r"(?:\s*(?:pagi|siang|sore|petang|malam|morning|afternoon|evening|am|pm)\b)?"
HOUR = re.compile(
    rf"\b(?:jam|pukul|pkl|jm|at)\s*((?:setengah |half past )?[\w.:]+{PART})|"
    rf"(?<![\d./-])(\d{{1,2}}[.:]\d\d{PART}|\d{{1,2}}\s?(?:am|pm))(?![./-]?\d)"
)
TODAY = re.compile(r"(?:hari ini|today|nanti|ini|wib|later|this)?")
WEEKDAYS = (
    ("senin", "monday"),
    ("selasa", "tuesday"),
    ("rabu", "wednesday"),
    ("kamis", "thursday"),
    ("jumat", "jum'at", "friday"),
    ("sabtu", "saturday"),
    ("minggu", "ahad", "sunday"),
)
BESIDE = re.compile(r"\b(?:hari|on|wib|nanti|depan|next|ini|this)\b")


def parse_contact_moment(text: str, now: datetime) -> datetime:
    """The local moment from now on; Ambiguous (`hour-which`) when it may be in the morning or the
    evening, Invalid when the text tells none, or one at night, in the past or too far."""
    try:
        moment = datetime.fromisoformat(text.strip())
        moment = moment.astimezone(ZONE) if moment.tzinfo else moment.replace(tzinfo=ZONE)
    except (ValueError, OverflowError):
        moment = read_moment(text, to_local_time(now).date())
    if moment <= now:
        raise Invalid("contact-past")
    if moment > now + FARTHEST:
        raise Invalid("contact-far", days=FARTHEST.days)
    if not is_by_day(moment.time()):
        raise Invalid("contact-night")
    return moment


def mentions_moment(text: str, today: date) -> bool:
    """Whether the text tells an hour, or a day without one."""
    try:
        read_moment(text, today)
    except (Invalid, Ambiguous) as doubt:
        return doubt.reason != "contact-moment" or names_day(text, today)
    return True


def names_day(text: str, today: date) -> bool:
    """Whether the text is a day and nothing else."""
    try:
        return read_day(" ".join(text.casefold().split()), today) is not None
    except Invalid:
        return False


def read_moment(text: str, today: date) -> datetime:
    """The day and the hour in a text."""
    plain = " ".join(re.sub(r"[,;]+", " ", text.casefold()).split())
    found = HOUR.search(plain)
    if found is None:
        raise Invalid("contact-moment")
    day = read_day(f"{plain[: found.start()]} {plain[found.end() :]}".strip(), today)
    try:
        hour = parse_clock_time(found[1] or found[2])
    except Invalid:
        raise Invalid("contact-moment") from None
    except Ambiguous as doubt:
        halves = [time.fromisoformat(str(each)) for each in doubt.candidates]
        moments = [datetime.combine(day, each, ZONE) for each in halves if is_by_day(each)]
        if len(moments) > 1:
            raise Ambiguous("hour-which", moments) from None
        if not moments:
            raise Invalid("contact-night") from None
        return moments[0]
    return datetime.combine(day, hour, ZONE)


def read_day(plain: str, today: date) -> date:
    """Today when nothing or "hari ini" is said, the next weekday of that name, or another day."""
    said = " ".join(BESIDE.sub(" ", plain).split()).strip(" .")
    if TODAY.fullmatch(plain.strip(" .")) or not said:
        return today
    for number, names in enumerate(WEEKDAYS):
        if said in names:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return parse_future_day(plain, today)
    except (Invalid, Ambiguous):
        raise Invalid("contact-moment") from None


def is_by_day(hour: time) -> bool:
    """Whether people may be written to at this local time."""
    return MORNING <= hour < EVENING
