"""What the platform says of our templates: a notice stops one or brings it back."""

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from bot.channels.whatsapp.account import AccountTemplate
from bot.message import TemplateNotice
from models.messaging import templates
from models.messaging.templates import TemplateStatusChange, is_sendable, template_statuses
from scheduler.messaging.templates import apply_notice, compare
from tests.support.whatsapp.service_window import TEMPLATES, WORDING, approve

OURS = (WORDING.name, WORDING.language)


def notice(scheduler, event, **more):
    """Whether it was news, and what was cried out."""
    with capture_logs() as logs:
        news = apply_notice(scheduler.sessions, TemplateNotice(*OURS, event, **more), scheduler.now)
    return news, [each["event"] for each in logs if each["log_level"] == "error"]


def may(scheduler) -> bool:
    with scheduler.sessions() as db:
        return is_sendable(template_statuses(db).get(OURS), WORDING.category)


def test_nothing_is_sent_that_was_never_approved(scheduler):
    assert not may(scheduler)


@pytest.mark.parametrize("event", ["PAUSED", "DISABLED", "REJECTED", "PENDING_DELETION"])
def test_a_template_that_is_taken_back_is_not_sent_and_somebody_hears_of_it(scheduler, event):
    approve(scheduler)
    news, cried = notice(scheduler, event)
    assert (news, may(scheduler), len(cried)) == (True, False, 1)


def test_a_template_that_becomes_marketing_is_not_sent(scheduler):
    approve(scheduler)
    _, cried = notice(scheduler, "CATEGORY", category="MARKETING")
    assert (may(scheduler), len(cried)) == (False, 1)


def test_an_approved_template_is_sent_again(scheduler):
    approve(scheduler, "PAUSED")
    _, cried = notice(scheduler, "APPROVED")
    assert (may(scheduler), cried) == (True, [])


def test_a_notice_that_comes_twice_is_news_once(scheduler):
    approve(scheduler)
    notice(scheduler, "PAUSED")
    assert notice(scheduler, "PAUSED") == (False, [])


def test_a_flag_stops_nothing(scheduler):
    approve(scheduler)
    notice(scheduler, "FLAGGED")
    assert may(scheduler)


def test_every_change_is_kept_with_its_time(scheduler):
    approve(scheduler)
    notice(scheduler, "PAUSED", reason="quality")
    with scheduler.sessions() as db:
        rows = db.scalars(select(TemplateStatusChange).order_by(TemplateStatusChange.id))
        kept = [(row.field, row.old, row.new, row.at) for row in rows]
    assert ("status", "APPROVED", "PAUSED", scheduler.now) in kept


def listed(**more) -> AccountTemplate:
    values = {"status": "APPROVED", "category": "UTILITY", "body": WORDING.body} | more
    return AccountTemplate(*OURS, **values)


@pytest.mark.parametrize(
    ("found", "todo"),
    [
        ([listed()], ""),
        ([], "submit"),
        ([listed(status="PENDING")], "wait"),
        ([listed(status="REJECTED", reason="INVALID_FORMAT")], "INVALID_FORMAT"),
        ([listed(status="PAUSED")], "not sent"),
        ([listed(category="MARKETING")], "marketing"),
        ([listed(body="Other words {{1}}.")], "differ"),
    ],
)
def test_a_comparison_says_what_to_do(scheduler, found, todo):
    (row,) = compare(scheduler.sessions, TEMPLATES, found, scheduler.now)
    assert todo in row.todo
    assert bool(todo) == bool(row.todo)


def test_a_template_that_the_account_lost_is_not_sent_any_more(scheduler):
    approve(scheduler)
    compare(scheduler.sessions, TEMPLATES, [], scheduler.now)
    assert not may(scheduler)
    with scheduler.sessions() as db:
        assert templates.template_statuses(db)[OURS].status == "MISSING"
