"""The reminder ladder: on which days we speak before and after protection ends.

`h` counts days from the last protected day, `m2` and `m3` are the first day of the second and
third month of arrears, `g` counts days to the last day on which arrears may be paid.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from domain.calendar import add_months
from domain.contributions.protection import GRACE_MONTHS

LADDER = "h-7,h-3,h,h+7,m2,m3,g-14,g-7,g-1"
"""The steps when nothing else is configured."""

ANCHORS = {"h": (0, 0), "m2": (1, 1), "m3": (2, 1), "g": (GRACE_MONTHS, 0)}
"""Months after protection ends, and days more, that each letter stands for."""

STEP = re.compile(r"(h(?=[+-]|$)|m[23](?=$)|g(?=-))([+-][1-9]\d?)?", re.ASCII)
FARTHEST = 20
"""Days a step may lie from its anchor: fewer than a month, so that steps keep their order."""

WINDOW = 130
"""Days from `protected_until` to `grace_until` and a step's offset, with room to spare."""


@dataclass(frozen=True, slots=True, order=True)
class ReminderStep:
    """`months` after protection ends, and `days` more; sorted as they come."""

    months: int
    days: int
    name: str

    def day(self, protected_until: date) -> date:
        """The day of this step for the last protected day."""
        return add_months(protected_until, self.months) + timedelta(days=self.days)


def parse_ladder(text: str) -> tuple[ReminderStep, ...]:
    """The steps of a setting such as `h-7,h,m2,g-1`, in the order of their days; ValueError names a
    wrong one, and one that is there twice."""
    steps = [parse_step(name) for name in text.lower().replace(" ", "").split(",")]
    if repeated := next((step for step in steps if steps.count(step) > 1), None):
        raise ValueError(f"step {repeated.name!r} is in the ladder twice: take one out")
    return tuple(sorted(steps))


def parse_step(name: str) -> ReminderStep:
    """The step with this name; ValueError when there is none."""
    found = STEP.fullmatch(name)
    if not found:
        raise ValueError(f"{name!r} is no step of a ladder: write steps like {LADDER}")
    months, days = ANCHORS[found[1]]
    offset = int(found[2] or 0)
    if abs(offset) > FARTHEST:
        raise ValueError(f"step {name!r} is too far: stay within {FARTHEST} days")
    return ReminderStep(months, days + offset, name)


DEFAULT_STEPS = parse_ladder(LADDER)
ENDED = ReminderStep(GRACE_MONTHS, 1, "ended")
"""The day after the last one on which arrears may be paid: said once, in every ladder."""


@lru_cache(maxsize=1024)
def protection_ends_for(step: ReminderStep, day: date) -> tuple[date, ...]:
    """Every `protected_until` for which `step` falls on `day`, earliest first; maybe none."""
    window = (day + timedelta(days=n) for n in range(-WINDOW, FARTHEST + 1))
    return tuple(until for until in window if step.day(until) == day)
