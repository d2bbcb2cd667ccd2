"""What the platform says of a message settles it, in any order and any number of times."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.channels.channel import SendLater, SendRefused
from bot.message import BilledPrice
from models.database import jobs
from models.messaging import pace, templates
from models.messaging.delivery_status import FOREIGN_STATUSES, PRICE_FIELDS, STATE_FIELDS
from models.messaging.outbox import LEASE
from scheduler.delivery.statuses import StatusOutcome
from tests.support.chat import KEYS
from tests.support.sampling import examples
from tests.support.scheduler import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    Crash,
    RecordingChannel,
    SchedulerWorld,
)
from tests.support.whatsapp.service_window import (
    WhatsAppSpy,
    addresses,
    approve,
    arrivals,
    cases,
    news,
    send,
    someone,
    tell,
)

FRESH = [HealthCheck.function_scoped_fixture]


def sent(scheduler: SchedulerWorld, *others: tuple[str, str], **more: object) -> int:
    """A letter that WhatsApp accepted as wamid.1; its id."""
    id = news(scheduler, someone(scheduler, HOUR, *others), **more)
    send(scheduler, replies=["wamid.1"])
    return id


def outcomes(scheduler: SchedulerWorld) -> list[tuple[str, str | None]]:
    return [(each.channel, each.outcome) for each in scheduler.letters()]


def approval(scheduler: SchedulerWorld) -> str:
    with scheduler.sessions() as db:
        return templates.template_statuses(db)["news_active", "id"].status


@pytest.mark.parametrize("state", ["sent", "delivered", "read"])
def test_an_unknown_message_is_settled_by_its_status(scheduler, state):
    id = news(scheduler, someone(scheduler, HOUR))
    send(scheduler, replies=[TimeoutError()])
    assert scheduler.outcomes() == ["unknown"]
    tell(scheduler, id, state)
    assert scheduler.outcomes() == ["sent"]


def test_a_reply_with_unknown_outcome_is_not_repeated_once_its_status_came(scheduler):
    person = someone(scheduler, HOUR)
    address = KEYS.decrypt_address(addresses(scheduler, person)[0].address)
    scheduler.post(person, "jawaban", channel="whatsapp", address=address)
    spy = send(scheduler, replies=[TimeoutError()])
    tell(scheduler, scheduler.letters()[0].id, "sent")
    scheduler.now += MINUTE
    assert (spy.sent, send(scheduler).sent, scheduler.outcomes()) == ([], [], ["sent"])


@pytest.mark.parametrize(("state", "outcome"), [("delivered", "sent"), ("failed", "refused")])
def test_a_status_before_our_own_settling_is_not_overwritten(scheduler, state, outcome):
    id = news(scheduler, someone(scheduler, HOUR))

    class Quick(WhatsAppSpy):
        async def send(self, address, message):
            tell(scheduler, id, state, code=131026)
            return "wamid.1"

    scheduler.deliver(Quick())
    assert scheduler.letters()[0].outcome == outcome


def test_a_refusal_after_a_delivery_passes_nothing_on(scheduler):
    id = news(scheduler, someone(scheduler, HOUR, ("web", "w")))

    class Confused(WhatsAppSpy):
        async def send(self, address, message):
            tell(scheduler, id, "delivered")
            raise SendRefused("gone", unreachable=True, code=131026)

    scheduler.deliver(Confused())
    assert outcomes(scheduler) == [("whatsapp", "sent")]


@pytest.mark.parametrize(
    "more",
    [
        {"message_id": 999},
        {"message_id": 2**40},
        {"channel": "telegram"},
        {"platform_id": "another"},
    ],
)
def test_a_status_of_no_message_of_ours_is_counted_and_ignored(scheduler, more):
    id = sent(scheduler)
    named = {"message_id": id} | more
    assert tell(scheduler, state="failed", code=131026, **named) is StatusOutcome.FOREIGN
    assert (scheduler.outcomes(), arrivals(scheduler)) == (["sent"], [])
    with scheduler.sessions() as db:
        assert jobs.get_setting(db, FOREIGN_STATUSES) == "1"


def test_a_status_that_names_no_message_is_not_foreign(scheduler):
    sent(scheduler)
    assert tell(scheduler, state="failed", code=131026, message_id=None) is StatusOutcome.NO_MESSAGE
    with scheduler.sessions() as db:
        assert (scheduler.outcomes(), jobs.get_setting(db, FOREIGN_STATUSES)) == (["sent"], None)


def test_a_message_that_was_never_tried_has_no_status(scheduler):
    id = news(scheduler, someone(scheduler, HOUR))
    assert tell(scheduler, id, "delivered") is StatusOutcome.FOREIGN
    assert scheduler.outcomes() == [None]


def test_the_price_is_kept_with_the_message(scheduler):
    id = sent(scheduler)
    tell(scheduler, id, "delivered")
    (row,) = arrivals(scheduler)
    price = row.billable, row.pricing_model, row.pricing_type, row.category
    assert price == (True, "PMP", "regular", "utility")


def test_nothing_that_people_wrote_is_kept_of_a_failure(scheduler):
    id = sent(scheduler)
    tell(scheduler, id, "failed", code=131026, why="Siti Aminah, +6281234567890")
    assert arrivals(scheduler)[0].error_class == "this person cannot be reached"


# Each class of failure


def test_unreachable_marks_the_address_and_passes_the_message_on(scheduler):
    id = sent(scheduler, ("web", "w"))
    tell(scheduler, id, "failed", code=131026)
    assert outcomes(scheduler) == [("whatsapp", "refused"), ("web", None)]
    marked = [
        a.channel
        for a in addresses(scheduler, scheduler.letters()[0].person_id)
        if a.unreachable_at
    ]
    assert marked == ["whatsapp"]


def test_a_closed_window_is_tried_once_more_as_a_template(scheduler):
    approve(scheduler)
    id = sent(scheduler, ("web", "w"))
    tell(scheduler, id, "failed", code=131047)
    assert send(scheduler, replies=["wamid.2"]).texts_used == ["news_active"]
    assert outcomes(scheduler) == [("whatsapp", "refused"), ("whatsapp", "sent")]


def test_a_template_outside_of_the_window_that_fails_too_goes_to_the_next_channel(scheduler):
    approve(scheduler)
    id = sent(scheduler, ("web", "w"))
    tell(scheduler, id, "failed", code=131047)
    send(scheduler, replies=["wamid.2"])
    for _ in range(2):
        tell(scheduler, scheduler.letters()[1].id, "failed", code=131047, platform_id="wamid.2")
    assert [channel for channel, _ in outcomes(scheduler)] == ["whatsapp", "whatsapp", "web"]


def test_a_closed_window_without_a_template_goes_to_somebodys_list(scheduler):
    worker = scheduler.worker(None, person_id=someone(scheduler, HOUR))
    id = news(scheduler, scheduler.person_of(worker), participant_id=worker)
    send(scheduler, replies=["wamid.1"])
    tell(scheduler, id, "failed", code=131047)
    send(scheduler)
    assert set(scheduler.outcomes()) == {"refused"}
    assert [each.kind for each in cases(scheduler)] == ["unreached"]


@pytest.mark.parametrize("code", [131048, 131049, 131064])
def test_a_warning_of_quality_pauses_bulk_for_a_day_but_not_replies(scheduler, code):
    id = sent(scheduler)
    with capture_logs() as logs:
        tell(scheduler, id, "failed", code=code)
        tell(scheduler, id, "failed", code=code)
    assert [each["code"] for each in logs if each["event"] == "campaign stopped"] == [code]
    person = someone(scheduler, 0 * HOUR)
    news(scheduler, person)
    address = KEYS.decrypt_address(addresses(scheduler, person)[0].address)
    scheduler.post(person, "jawaban", channel="whatsapp", address=address)
    assert send(scheduler).texts == ["jawaban"]
    scheduler.now += DAY - 2 * HOUR
    assert send(scheduler).texts == []
    scheduler.now += 2 * HOUR
    approve(scheduler)
    assert send(scheduler).texts == ["Halo Siti."]


def test_a_warning_of_quality_told_at_once_pauses_bulk_too(scheduler):
    news(scheduler, someone(scheduler, HOUR))
    send(scheduler, replies=[SendRefused("spam", code=131048)])
    with scheduler.sessions() as db:
        assert pace.paused_until(db, "whatsapp", scheduler.now) == scheduler.now + DAY


@pytest.mark.parametrize(("code", "status"), [(132015, "PAUSED"), (132016, "DISABLED"), (132001, "MISSING")])  # fmt: skip  # noqa: E501
def test_a_failing_template_is_switched_off(scheduler, code, status):
    approve(scheduler)
    id = news(scheduler, someone(scheduler, 2 * DAY))
    send(scheduler, replies=["wamid.1"])
    with capture_logs() as logs:
        tell(scheduler, id, "failed", code=code)
    assert "template switched off" in [each["event"] for each in logs]
    assert approval(scheduler) == status


def test_trouble_with_the_account_calls_a_human(scheduler):
    id = sent(scheduler)
    with capture_logs() as logs:
        tell(scheduler, id, "failed", code=131042)
    assert "the account needs a human" in [e["event"] for e in logs if e["log_level"] == "error"]


def test_a_passing_failure_is_tried_once_more(scheduler):
    id = sent(scheduler, ("web", "w"))
    for _ in range(2):
        tell(scheduler, id, "failed", code=131000)
    scheduler.now += MINUTE
    assert send(scheduler, replies=["wamid.2"]).texts == ["Halo Siti."]
    tell(scheduler, scheduler.letters()[1].id, "failed", code=131000, platform_id="wamid.2")
    assert [channel for channel, _ in outcomes(scheduler)] == ["whatsapp", "whatsapp", "web"]


# Any order, any number of times

PRICES = st.sampled_from(
    [
        None,
        BilledPrice(True, "PMP", "regular", "utility"),
        BilledPrice(False, "PMP", "free", "service"),
    ]
)
STATUSES = st.lists(
    st.tuples(
        st.sampled_from(["sent", "delivered", "read", "failed"]),
        st.integers(0, 3),
        st.sampled_from([131026, 131047, 131000]),
        PRICES,
    ),
    min_size=1,
    max_size=5,
)


def story(scheduler: SchedulerWorld, told: list[tuple]) -> tuple:
    """What is kept of a letter after these statuses."""
    id = sent(scheduler)
    for state, seconds, code, price in told:
        at = scheduler.now + seconds * SECOND
        tell(scheduler, id, state, at=at, code=code if state == "failed" else None, price=price)
    row = next(each for each in arrivals(scheduler) if each.message_id == id)
    letter = next(each for each in scheduler.letters() if each.id == id)
    return letter.outcome, *(getattr(row, name) for name in (*STATE_FIELDS, *PRICE_FIELDS))


@settings(max_examples=examples(25), deadline=None, suppress_health_check=FRESH)
@given(STATUSES, st.data())
def test_the_same_statuses_in_any_order_leave_the_same_rows(scheduler, told, data):
    scheduler.now += DAY
    again = data.draw(st.lists(st.sampled_from(told), max_size=3))
    shuffled = data.draw(st.permutations(told + again))
    assert story(scheduler, told) == story(scheduler, shuffled)


# Crashes


@pytest.mark.parametrize("point", ["claimed", "sent", "before settle", "settled"])
@pytest.mark.parametrize("state", ["delivered", "failed"])
@pytest.mark.parametrize("early", [True, False])
def test_a_crash_around_a_status_never_makes_two_channels(scheduler, point, state, early):
    id = news(scheduler, someone(scheduler, HOUR, ("web", "w")))
    whatsapp, web = WhatsAppSpy(replies=["wamid.1"]), RecordingChannel()
    scheduler.crash_at = point
    try:
        scheduler.deliver(whatsapp, web)
    except Crash:
        scheduler.crash_at = ""
    if early and whatsapp.sent:
        tell(scheduler, id, state, code=131026)
    for _ in range(3):
        scheduler.now += LEASE
        scheduler.deliver(whatsapp, web)
    if whatsapp.sent:
        tell(scheduler, id, state, code=131026)
        scheduler.deliver(whatsapp, web)
    reached = len(web.sent) + (len(whatsapp.sent) if state == "delivered" else 0)
    assert reached <= 1
    assert len(whatsapp.sent) <= 1


def test_a_status_that_dies_halfway_is_taken_whole_the_next_time(scheduler, monkeypatch):
    id = sent(scheduler, ("web", "w"))

    def crash(*given, **more):
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr("models.delivery.fallback.person.mark_unreachable", crash)
        with pytest.raises(Crash):
            tell(scheduler, id, "failed", code=131026)
    assert (arrivals(scheduler), scheduler.outcomes()) == ([], ["sent"])
    tell(scheduler, id, "failed", code=131026)
    assert outcomes(scheduler) == [("whatsapp", "refused"), ("web", None)]


def test_a_message_that_is_put_off_is_settled_by_a_status(scheduler):
    id = news(scheduler, someone(scheduler, HOUR))
    send(scheduler, replies=[SendLater("slow", retry_after=60)])
    tell(scheduler, id, "delivered")
    scheduler.now += HOUR
    assert (send(scheduler).sent, scheduler.outcomes()) == ([], ["sent"])
