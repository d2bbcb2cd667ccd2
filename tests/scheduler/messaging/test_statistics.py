"""The report on messages adds up in every line; arrivals are billed; old messages are frozen."""

import random
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.channel import SendLater, SendRefused
from bot.message import BilledPrice
from models.messaging import statistics
from models.messaging.message import Lane, OutboundMessage
from scheduler.housekeeping import run_housekeeping
from tests.support.sampling import examples
from tests.support.scheduler import DAY, HOUR, RecordingChannel, SchedulerWorld
from tests.support.whatsapp.service_window import (
    TEMPLATES,
    WhatsAppSpy,
    approve,
    arrivals,
    news,
    send,
    someone,
    tell,
)

FRESH = [HealthCheck.function_scoped_fixture]
SERVICE = BilledPrice(True, "PMP", "regular", "service")
FATES = st.sampled_from(
    [
        None,
        "wamid.1",
        SendRefused("no"),
        SendRefused("gone", unreachable=True),
        SendLater("later"),
        OSError(),
    ]
)


def report(scheduler: SchedulerWorld, **more: object):
    with scheduler.sessions() as db:
        return statistics.message_report(db, **more)


def frozen_and_open(scheduler: SchedulerWorld):
    with scheduler.sessions() as db:
        return statistics.report_lines(statistics.all_counts(db))


def numbers(found) -> dict:
    lines, whole = found
    every = {**lines, "all": whole}
    return {k: (+each.outcomes, +each.states, +each.billed) for k, each in every.items()}


@settings(max_examples=examples(10), deadline=None, suppress_health_check=FRESH)
@given(st.lists(FATES, max_size=20), st.integers(0, 2**16))
def test_every_line_adds_up_and_all_lines_make_the_whole(scheduler, fates, seed):
    chance = random.Random(seed)
    approve(scheduler, chance.choice(["APPROVED", "PAUSED"]))
    for _ in range(6):
        news(
            scheduler,
            someone(
                scheduler,
                chance.choice([HOUR, 2 * DAY]),
                ("web", f"x{scheduler.count(OutboundMessage)}"),
            ),
        )
        scheduler.post(scheduler.person(), "halo", chance.choice(list(Lane)))
    for _ in range(3):
        scheduler.deliver(WhatsAppSpy(replies=list(fates)), RecordingChannel(), templates=TEMPLATES)
        scheduler.now += HOUR
    for each in scheduler.letters():
        tell(
            scheduler,
            each.id,
            chance.choice(["sent", "delivered", "read"]),
            platform_id=each.platform_id or "x",
        )
    lines, whole = report(scheduler)
    assert (
        whole.posted == scheduler.report()["posted"] == sum(each.posted for each in lines.values())
    )
    for each in (*lines.values(), whole):
        assert each.posted == sum(count for _, count in each.outcomes_in_order())
    for name, count in whole.outcomes_in_order():
        assert count == scheduler.report()[name] == sum(e.outcomes[name] for e in lines.values())


def test_a_line_is_of_one_channel_lane_and_template(scheduler):
    approve(scheduler)
    news(scheduler, someone(scheduler, 2 * DAY))
    news(scheduler, someone(scheduler, HOUR))
    send(scheduler)
    lines, _ = report(scheduler)
    assert [*lines] == [("whatsapp", "bulk", ""), ("whatsapp", "bulk", "news_active/id")]


def test_a_report_may_begin_on_a_day_and_be_of_one_channel(scheduler):
    scheduler.post(scheduler.person(), "old")
    scheduler.now += DAY
    scheduler.post(scheduler.person(), "new")
    news(scheduler, someone(scheduler, HOUR))
    assert report(scheduler, since=scheduler.now)[1].posted == 2
    assert report(scheduler, since=scheduler.now, channel="web")[1].posted == 1


def billed(scheduler: SchedulerWorld):
    with scheduler.sessions() as db:
        return statistics.billed_since(db, scheduler.now - 30 * DAY)


def arrive(scheduler: SchedulerWorld, state: str, price: BilledPrice) -> None:
    id = news(scheduler, someone(scheduler, HOUR))
    send(scheduler, replies=["wamid.1"])
    tell(scheduler, id, state, price=price)


def test_what_arrived_is_billed_by_local_day_and_category(scheduler):
    utility = BilledPrice(True, "PMP", "regular", "utility")
    arrive(scheduler, "delivered", utility)
    arrive(scheduler, "read", SERVICE)
    scheduler.now = scheduler.now.replace(hour=18)  # 01:00 of the next day in Jakarta
    arrive(scheduler, "delivered", utility)
    days = [(f"{row.day}", row.category, row.count) for row in billed(scheduler)]
    assert days == [
        ("2026-11-22", "service", 1), ("2026-11-22", "utility", 1), ("2026-11-23", "utility", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "price"),
    [
        ("sent", SERVICE),
        ("failed", SERVICE),
        ("delivered", BilledPrice(False, "PMP", "free", "service")),
    ],
)
def test_what_did_not_arrive_or_is_free_costs_nothing(scheduler, state, price):
    arrive(scheduler, state, price)
    assert billed(scheduler) == []


def test_a_cost_is_a_sum_of_prices_and_nothing_without_one(scheduler):
    arrive(scheduler, "delivered", SERVICE)
    arrive(scheduler, "read", SERVICE)
    (row,) = billed(scheduler)
    assert row.cost({"service": Decimal("350.5")}) == Decimal(701)
    assert row.cost({}) is None


def test_old_messages_are_counted_once_and_for_all(scheduler):
    approve(scheduler)
    arrive(scheduler, "delivered", SERVICE)
    for _ in range(3):
        scheduler.post(scheduler.person(), "halo")
    scheduler.deliver(RecordingChannel())
    before = numbers(report(scheduler))
    scheduler.now += statistics.OPEN + HOUR
    for _ in range(2):
        run_housekeeping(scheduler.sessions, scheduler.now)
    scheduler.post(scheduler.person(), "new")
    with scheduler.sessions() as db:
        assert statistics.last_counted_id(db) == 4
    after = numbers(frozen_and_open(scheduler))
    assert after == numbers(report(scheduler))
    assert after != before


def test_counts_stay_when_old_messages_are_forgotten(scheduler):
    scheduler.post(scheduler.person(), "halo")
    arrive(scheduler, "delivered", SERVICE)
    scheduler.deliver(RecordingChannel())
    scheduler.now += 400 * DAY
    before = numbers(report(scheduler))
    run_housekeeping(scheduler.sessions, scheduler.now)
    assert (scheduler.letters(), arrivals(scheduler)) == ([], [])
    assert numbers(frozen_and_open(scheduler)) == before


def test_a_message_that_still_waits_is_not_frozen(scheduler):
    scheduler.post(scheduler.person(), "halo")
    scheduler.now += statistics.OPEN + HOUR
    run_housekeeping(scheduler.sessions, scheduler.now)
    scheduler.deliver(RecordingChannel())
    assert frozen_and_open(scheduler)[1].outcomes == {"sent": 1}


def test_freezing_goes_batch_by_batch(scheduler):
    for _ in range(5):
        scheduler.post(scheduler.person(), "halo")
    scheduler.deliver(RecordingChannel())
    scheduler.now += statistics.OPEN + HOUR
    for expected in (2, 2, 1, 0):
        with scheduler.sessions.begin() as db:
            assert statistics.freeze_counts(db, scheduler.now, 2) == expected
    assert frozen_and_open(scheduler)[1].posted == 5
