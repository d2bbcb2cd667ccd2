"""Templates are compared with the account once a day; nothing breaks when it does not answer."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.channels.whatsapp.http import GraphError, NotConnected, OutcomeUnknown
from models.messaging import templates
from scheduler.messaging.templates import compare_when_due, compared_at
from tests.scheduler.messaging.test_template_statuses import OURS, listed
from tests.support.whatsapp.service_window import TEMPLATES

HOUR = timedelta(hours=1)


class Account:
    """Counts how often it was asked, and that nobody holds the database meanwhile."""

    def __init__(self, scheduler, error=None):
        self.scheduler, self.error, self.asked = scheduler, error, 0

    def __call__(self):
        self.asked += 1
        with self.scheduler.sessions.begin() as db:
            templates.record_change(db, "other", "id", self.scheduler.now, status="APPROVED")
        if self.error:
            raise self.error
        return [listed()]


def test_what_was_never_compared_is_compared_at_once_and_then_once_a_day(scheduler):
    account = Account(scheduler)
    for _ in range(25):
        compare_when_due(scheduler.sessions, TEMPLATES, account, scheduler.now)
        scheduler.now += HOUR
    assert account.asked == 2
    with scheduler.sessions() as db:
        assert templates.template_statuses(db)[OURS].status == "APPROVED"
        assert compared_at(db) == scheduler.now - HOUR


@pytest.mark.parametrize(
    "error", [GraphError(190, 401), NotConnected("no"), OutcomeUnknown("HTTP 502")]
)
def test_an_account_that_cannot_be_asked_is_asked_again_an_hour_later(scheduler, error):
    account = Account(scheduler, error)
    with capture_logs() as logs:
        assert not compare_when_due(scheduler.sessions, TEMPLATES, account, scheduler.now)
    assert [each["event"] for each in logs] == ["templates not compared"]
    account.error = None
    assert compare_when_due(scheduler.sessions, TEMPLATES, account, scheduler.now + HOUR)


def test_todos_are_logged(scheduler):
    with capture_logs() as logs:
        compare_when_due(scheduler.sessions, TEMPLATES, list, scheduler.now)
    assert [each["todo"] for each in logs] == ["submit it: --submit"]
