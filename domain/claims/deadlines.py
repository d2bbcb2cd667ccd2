"""The deadlines of a claim: of notice, papers, payment, and of what is asked again meanwhile."""

from datetime import date, datetime, timedelta

from domain.calendar import add_months
from domain.claims.checklist import ClaimKind
from domain.working_days import WorkCalendar

NOTICE_WITHIN = timedelta(hours=48)
"""2x24 hours from the accident (Permenaker 1/2025 art. 8 and 48A)."""
STAGE_TWO_WITHIN = timedelta(hours=48)
"""From the doctor's word (Permenaker 1/2025 art. 19, of employers; that of BPU was not read): by
then staff help with stage II. Families are told no limit."""
LAPSE_MONTHS = 60
"""A claim for a work accident lapses after five years (PP 82/2019 art. 26)."""
PAID_WITHIN = {
    ClaimKind.ACCIDENT: 7,
    ClaimKind.DEATH: 3,
    ClaimKind.SAVINGS: 5,
}
"""Working days from complete papers to the payment: JKK PP 44/2015 art. 37, JKM three, JHT five as
the branches say. Of scholarships none is known."""
PAPERS_ASKED = tuple(map(timedelta, (3, 4, 7)))
"""The family is reminded of papers that are missing after so many days, each from the one before:
on the 3rd, 7th and 14th day."""
PAPERS_LOOKED_AT = timedelta(days=14)
"""By then staff look how a family gets on with its papers."""
TREATMENT_ASKED = timedelta(days=30)
"""Between two questions whether a treatment has ended; the last is a year after the opening."""
ASKED_UNTIL = timedelta(days=365)
PAPERS_KEPT = timedelta(days=30)
"""The time for which papers are kept after the end of a claim."""


def notice_due(happened_at: datetime) -> datetime:
    """The time by which an accident has to be reported (UTC, like the argument)."""
    return happened_at + NOTICE_WITHIN


def is_lapsed(happened_on: date, today: date) -> bool:
    """Whether an accident is too long ago to be claimed."""
    return today > add_months(happened_on, LAPSE_MONTHS)


def paid_by(kind: ClaimKind, complete_on: date, days: WorkCalendar) -> date | None:
    """The local day by which BPJS pays, counted from the day on which the branch called the papers
    complete; None where no law names one."""
    within = PAID_WITHIN.get(kind)
    return days.add_working_days(complete_on, within) if within else None


def next_asking(since: datetime, asked: int) -> datetime | None:
    """The time of the next reminder of missing papers, after so many, the last one (or the opening)
    at `since`; None after the last."""
    return since + PAPERS_ASKED[asked] if asked < len(PAPERS_ASKED) else None


def next_treatment_asking(opened_at: datetime, now: datetime) -> datetime | None:
    """The time at which it is asked again whether a treatment has ended; None a year later."""
    after = now + TREATMENT_ASKED
    return after if after <= opened_at + ASKED_UNTIL else None


def urge_at(due_at: datetime, now: datetime) -> datetime | None:
    """The time at which staff are asked once more for the notice of an accident: half of what is
    left of its 48 hours; None when nothing is left."""
    return now + (due_at - now) / 2 if due_at > now else None
