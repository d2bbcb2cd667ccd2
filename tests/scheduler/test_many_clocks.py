"""Several clocks, and clocks that jump, say nothing twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from domain.reminders.ladder import ENDED
from models.messaging import message
from models.reminders.reminder import Reminder
from scheduler.reminders import send
from tests.support.scheduler import HOUR, STEPS
from tests.support.worlds.reminders import MORNING, NOVEMBER_30, book, remind


def test_four_clocks_post_each_reminder_once(scheduler, monkeypatch):
    monkeypatch.setattr(send, "BATCH", 5)
    for _ in range(40):
        scheduler.worker(NOVEMBER_30)
    scheduler.now = MORNING
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: remind(scheduler), range(4)))
    assert sum(counts) + remind(scheduler) == 40
    assert scheduler.count(message.OutboundMessage) == scheduler.count(Reminder) == 40


def test_a_clock_that_jumps_says_nothing_twice(scheduler):
    scheduler.worker(NOVEMBER_30)
    for hours in (0, 5, -20, 30, 2, -1, 26):
        remind(scheduler, MORNING + hours * HOUR)
    steps = [step for step, outcome in book(scheduler) if outcome == "posted"]
    assert steps == ["h-7"]
    assert scheduler.count(message.OutboundMessage) == 1


def test_the_letters_of_a_day_leave_the_book_closed(scheduler):
    scheduler.worker(NOVEMBER_30)
    for day in range(130):
        remind(scheduler, MORNING + timedelta(days=day))
    assert [outcome for _, outcome in book(scheduler)] == ["posted"] * len((*STEPS, ENDED))
