"""Inside of the service window free text is sent, outside the approved template of the same."""

import pytest

from bot.channels.channel import SendLater
from bot.channels.telegram.channel import Telegram
from bot.channels.webchat import WebChat
from bot.channels.whatsapp.channel import WhatsApp
from domain.reminders.contact_rules import SERVICE_WINDOWS
from models.messaging.outbox import LEASE
from scheduler.delivery.service_window import CLOSED, MARGIN
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
    TEMPLATES,
    WhatsAppSpy,
    addresses,
    approve,
    cases,
    news,
    send,
    someone,
)

EDGE = DAY - MARGIN


def test_a_channel_is_sent_by_as_broadcasts_expect_it():
    for channel in (WhatsApp, Telegram, WebChat):
        assert channel.window == SERVICE_WINDOWS.get(channel.name)


def outcomes(scheduler: SchedulerWorld) -> list[tuple[str, str | None]]:
    return [(each.channel, each.outcome) for each in scheduler.letters()]


@pytest.mark.parametrize(
    ("heard", "used"),
    [
        (0 * HOUR, None),
        (EDGE - SECOND, None),
        (EDGE, "news_active"),
        (DAY, "news_active"),
        (30 * DAY, "news_active"),
        (None, "news_active"),
    ],
)
def test_the_window_decides_between_free_text_and_a_template(scheduler, heard, used):
    approve(scheduler)
    news(scheduler, someone(scheduler, heard))
    spy = send(scheduler)
    assert spy.texts_used == [used]
    assert scheduler.letters()[0].template == (used and f"{used}/id")


def test_a_message_in_time_opens_the_window_again(scheduler):
    approve(scheduler)
    person = someone(scheduler, 2 * DAY)
    for address in addresses(scheduler, person):
        scheduler.change(type(address), address.id, last_inbound_at=scheduler.now)
    news(scheduler, person)
    assert send(scheduler).texts_used == [None]


@pytest.mark.parametrize(
    ("status", "category"),
    [("PAUSED", "UTILITY"), ("DISABLED", "UTILITY"), ("PENDING", "UTILITY"), ("MISSING", "UTILITY"),
     ("REJECTED", "UTILITY"), ("APPROVED", "MARKETING")],
)  # fmt: skip
def test_a_template_that_may_not_be_used_is_not(scheduler, status, category):
    approve(scheduler, status, category)
    news(scheduler, someone(scheduler, 2 * DAY))
    spy = send(scheduler)
    message = scheduler.letters()[0]
    assert (spy.sent, message.outcome, message.error) == ([], "refused", CLOSED)


def test_without_a_template_the_message_goes_to_the_next_channel(scheduler):
    person = someone(scheduler, 2 * DAY, ("web", "w"))
    news(scheduler, person)
    web = RecordingChannel()
    spy = send(scheduler)
    scheduler.deliver(web)
    assert (spy.sent, web.texts) == ([], ["Halo Siti."])
    assert outcomes(scheduler) == [("whatsapp", "refused"), ("web", "sent")]
    assert not any(each.unreachable_at for each in addresses(scheduler, person))


def test_with_no_next_channel_somebody_must_tell_them(scheduler):
    worker = scheduler.worker(None, person_id=someone(scheduler, 2 * DAY))
    for _ in range(2):
        news(scheduler, scheduler.person_of(worker), participant_id=worker)
        send(scheduler)
    (case,) = cases(scheduler)
    assert (case.kind, case.participant_id, case.details["why"]) == ("unreached", worker, CLOSED)


def test_two_numbers_with_closed_windows_do_not_throw_a_message_to_and_fro(scheduler):
    person = someone(scheduler, 2 * DAY, ("whatsapp", "other"))
    news(scheduler, person)
    for _ in range(5):
        send(scheduler)
    assert len(scheduler.letters()) <= 3
    assert {each.outcome for each in scheduler.letters()} == {"refused"}


def test_a_reply_is_judged_by_the_platform_because_our_own_clock_may_be_wrong(scheduler):
    person = someone(scheduler, 2 * DAY)
    address = addresses(scheduler, person)[0].address
    scheduler.post(person, "jawaban", channel="whatsapp", address=address)
    assert send(scheduler).texts == ["jawaban"]


def test_a_channel_without_a_window_takes_free_text_always(scheduler):
    scheduler.post(scheduler.person(), "halo")
    web = RecordingChannel()
    scheduler.deliver(web)
    assert web.texts == ["halo"]


def test_a_message_put_off_past_its_window_goes_as_a_template(scheduler):
    approve(scheduler)
    news(scheduler, someone(scheduler, EDGE - MINUTE))
    send(scheduler, replies=[SendLater("slow", retry_after=120)])
    scheduler.now += 3 * MINUTE
    assert send(scheduler).texts_used == ["news_active"]


@pytest.mark.parametrize("point", ["claimed", "sent", "before settle", "settled"])
@pytest.mark.parametrize("approved", [True, False])
def test_a_crash_never_makes_two_channels_of_one_message(scheduler, point, approved):
    if approved:
        approve(scheduler)
    news(scheduler, someone(scheduler, 2 * DAY, ("web", "w")))
    whatsapp, web = WhatsAppSpy(), RecordingChannel()
    scheduler.crash_at = point
    try:
        scheduler.deliver(whatsapp, web, templates=TEMPLATES)
    except Crash:
        scheduler.crash_at = ""
    for _ in range(3):
        scheduler.now += LEASE
        scheduler.deliver(whatsapp, web, templates=TEMPLATES)
    assert len(whatsapp.sent) + len(web.sent) <= 1
    assert sum(each.outcome in ("sent", "unknown") for each in scheduler.letters()) == 1
