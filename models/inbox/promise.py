"""The time until which an answer is promised: a working day for a request and for words about a
claim, else the law's."""

from datetime import datetime, timedelta

from domain.cases.service_hours import ServiceHours, promised_by
from models.cases.cases import ANSWERED_SOON, BRANCH_ANSWERS_WITHIN
from models.claims.law_tables import work_calendar

ANSWER_WORK = timedelta(hours=8)
"""The hours of service in which a request is answered: one working day."""


def answer_promised(kind: str, now: datetime, hours: ServiceHours) -> datetime:
    """The moment until which an answer is promised to somebody who writes now."""
    if kind in ANSWERED_SOON:
        return promised_by(now, ANSWER_WORK, hours, work_calendar())
    return now + BRANCH_ANSWERS_WITHIN
