"""Service hours: when somebody is there to answer, and the time until which an answer is promised.

A setting says them: `mon-fri 08:00-16:00`, several with a comma between. Public holidays are none.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

from domain.calendar import DAY, ZONE, to_local_time
from domain.working_days import WorkCalendar

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SPAN = re.compile(r"([a-z]{3})(?:-([a-z]{3}))? (\d\d:\d\d)-(\d\d:\d\d)")
EXAMPLE = 'write them as "mon-fri 08:00-16:00", several with a comma between'
SERVICE_HOURS = "mon-fri 08:00-16:00"
Span = tuple[time, time]


@dataclass(frozen=True, slots=True)
class ServiceHours:
    """The spans (from, until; local) of each weekday that has any, Monday is 0; in order, apart."""

    spans: Mapping[int, Sequence[Span]]

    def on(self, weekday: int) -> Sequence[Span]:
        """The spans of a weekday; none when nobody is there."""
        return self.spans.get(weekday, ())


def parse_service_hours(text: str) -> ServiceHours:
    """The hours of a setting; ValueError says in one sentence what is wrong."""
    spans: dict[int, list[Span]] = {}
    for part in text.lower().split(","):
        for weekday, span in parse_span(" ".join(part.split())):
            spans.setdefault(weekday, []).append(span)
    for known in spans.values():
        known.sort()
        if any(one[1] > two[0] for one, two in pairwise(known)):
            raise ValueError(f"two spans of one day overlap: {EXAMPLE}")
    return ServiceHours(spans)


def parse_span(part: str) -> list[tuple[int, Span]]:
    """The weekdays of one part of the setting, each with its span."""
    found = SPAN.fullmatch(part)
    if found is None:
        raise ValueError(f"{part!r} is no span of hours: {EXAMPLE}")
    first, last, opens, closes = found.groups()
    if first not in DAYS or (last and last not in DAYS):
        raise ValueError(f"{part!r} has no weekday that we know: {', '.join(DAYS)}")
    start, end = DAYS.index(first), DAYS.index(last or first)
    span = parse_time(opens), parse_time(closes)
    if end < start or span[1] <= span[0]:
        raise ValueError(f"{part!r} ends before it begins: {EXAMPLE}")
    return [(weekday, span) for weekday in range(start, end + 1)]


def parse_time(text: str) -> time:
    """A time of day; ValueError for 24:00 and other times that no clock shows."""
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text} is no time of day: {EXAMPLE}") from None


DEFAULT_HOURS = parse_service_hours(SERVICE_HOURS)


def promised_by(
    now: datetime, work: timedelta, hours: ServiceHours, calendar: WorkCalendar
) -> datetime:
    """The moment (UTC) at which so much time of service has passed since `now`.

    Work that fills a span ends with it, not when the next one begins.
    """
    here, left = to_local_time(now), work
    day = here.date()
    while True:
        for opens, closes in () if calendar.is_holiday(day) else hours.on(day.weekday()):
            begin = max(datetime.combine(day, opens, ZONE), here)
            passed = datetime.combine(day, closes, ZONE) - begin
            if passed >= left:
                return (begin + left).astimezone(UTC)
            left -= max(passed, timedelta())
        day += DAY
