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


def report(office: SchedulerWorld, **more: object):
    with office.sessions() as db:
        return statistics.message_report(db, **more)


def frozen_and_open(office: SchedulerWorld):
    with office.sessions() as db:
        return statistics.report_lines(statistics.all_counts(db))


def numbers(found) -> dict:
    lines, whole = found
    every = {**lines, "all": whole}
    return {k: (+each.outcomes, +each.states, +each.billed) for k, each in every.items()}


@settings(max_examples=examples(10), deadline=None, suppress_health_check=FRESH)
@given(st.lists(FATES, max_size=20), st.integers(0, 2**16))
def test_every_line_adds_up_and_all_lines_make_the_whole(office, fates, seed):
    chance = random.Random(seed)
    approve(office, chance.choice(["APPROVED", "PAUSED"]))
    for _ in range(6):
        news(
            office,
            someone(
                office, chance.choice([HOUR, 2 * DAY]), ("web", f"x{office.count(OutboundMessage)}")
            ),
        )
        office.post(office.person(), "halo", chance.choice(list(Lane)))
    for _ in range(3):
        office.deliver(WhatsAppSpy(replies=list(fates)), RecordingChannel(), templates=TEMPLATES)
        office.now += HOUR
    for each in office.letters():
        tell(
            office,
            each.id,
            chance.choice(["sent", "delivered", "read"]),
            platform_id=each.platform_id or "x",
        )
    lines, whole = report(office)
    assert whole.posted == office.report()["posted"] == sum(each.posted for each in lines.values())
    for each in (*lines.values(), whole):
        assert each.posted == sum(count for _, count in each.outcomes_in_order())
    for name, count in whole.outcomes_in_order():
        assert count == office.report()[name] == sum(e.outcomes[name] for e in lines.values())


def test_a_line_is_of_one_channel_lane_and_template(office):
    approve(office)
    news(office, someone(office, 2 * DAY))
    news(office, someone(office, HOUR))
    send(office)
    lines, _ = report(office)
    assert [*lines] == [("whatsapp", "bulk", ""), ("whatsapp", "bulk", "news_active/id")]


def test_a_report_may_begin_on_a_day_and_be_of_one_channel(office):
    office.post(office.person(), "old")
    office.now += DAY
    office.post(office.person(), "new")
    news(office, someone(office, HOUR))
    assert report(office, since=office.now)[1].posted == 2
    assert report(office, since=office.now, channel="web")[1].posted == 1


def billed(office: SchedulerWorld):
    with office.sessions() as db:
        return statistics.billed_since(db, office.now - 30 * DAY)


def arrive(office: SchedulerWorld, state: str, price: BilledPrice) -> None:
    id = news(office, someone(office, HOUR))
    send(office, replies=["wamid.1"])
    tell(office, id, state, price=price)


def test_what_arrived_is_billed_by_local_day_and_category(office):
    utility = BilledPrice(True, "PMP", "regular", "utility")
    arrive(office, "delivered", utility)
    arrive(office, "read", SERVICE)
    office.now = office.now.replace(hour=18)  # 01:00 of the next day in Jakarta
    arrive(office, "delivered", utility)
    days = [(f"{row.day}", row.category, row.count) for row in billed(office)]
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
def test_what_did_not_arrive_or_is_free_costs_nothing(office, state, price):
    arrive(office, state, price)
    assert billed(office) == []


def test_a_cost_is_a_sum_of_prices_and_nothing_without_one(office):
    arrive(office, "delivered", SERVICE)
    arrive(office, "read", SERVICE)
    (row,) = billed(office)
    assert row.cost({"service": Decimal("350.5")}) == Decimal(701)
    assert row.cost({}) is None


def test_old_messages_are_counted_once_and_for_all(office):
    approve(office)
    arrive(office, "delivered", SERVICE)
    for _ in range(3):
        office.post(office.person(), "halo")
    office.deliver(RecordingChannel())
    before = numbers(report(office))
    office.now += statistics.OPEN + HOUR
    for _ in range(2):
        run_housekeeping(office.sessions, office.now)
    office.post(office.person(), "new")
    with office.sessions() as db:
        assert statistics.last_counted_id(db) == 4
    after = numbers(frozen_and_open(office))
    assert after == numbers(report(office))
    assert after != before


def test_counts_stay_when_old_messages_are_forgotten(office):
    office.post(office.person(), "halo")
    arrive(office, "delivered", SERVICE)
    office.deliver(RecordingChannel())
    office.now += 400 * DAY
    before = numbers(report(office))
    run_housekeeping(office.sessions, office.now)
    assert (office.letters(), arrivals(office)) == ([], [])
    assert numbers(frozen_and_open(office)) == before


def test_a_message_that_still_waits_is_not_frozen(office):
    office.post(office.person(), "halo")
    office.now += statistics.OPEN + HOUR
    run_housekeeping(office.sessions, office.now)
    office.deliver(RecordingChannel())
    assert frozen_and_open(office)[1].outcomes == {"sent": 1}


def test_freezing_goes_batch_by_batch(office):
    for _ in range(5):
        office.post(office.person(), "halo")
    office.deliver(RecordingChannel())
    office.now += statistics.OPEN + HOUR
    for expected in (2, 2, 1, 0):
        with office.sessions.begin() as db:
            assert statistics.freeze_counts(db, office.now, 2) == expected
    assert frozen_and_open(office)[1].posted == 5
