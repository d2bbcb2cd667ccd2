"""Inside of the service window free text is sent, outside the approved template of the same."""

import pytest

from bot.channels.channel import SendLater
from models.messaging.outbox import LEASE
from scheduler.delivery.prepare import CLOSED, MARGIN
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


def outcomes(office: SchedulerWorld) -> list[tuple[str, str | None]]:
    return [(each.channel, each.outcome) for each in office.letters()]


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
def test_the_window_decides_between_free_text_and_a_template(office, heard, used):
    approve(office)
    news(office, someone(office, heard))
    spy = send(office)
    assert spy.texts_used == [used]
    assert office.letters()[0].template == (used and f"{used}/id")


def test_a_message_in_time_opens_the_window_again(office):
    approve(office)
    person = someone(office, 2 * DAY)
    for address in addresses(office, person):
        office.change(type(address), address.id, last_inbound_at=office.now)
    news(office, person)
    assert send(office).texts_used == [None]


@pytest.mark.parametrize(
    ("status", "category"),
    [("PAUSED", "UTILITY"), ("DISABLED", "UTILITY"), ("PENDING", "UTILITY"), ("MISSING", "UTILITY"),
     ("REJECTED", "UTILITY"), ("APPROVED", "MARKETING")],
)  # fmt: skip
def test_a_template_that_may_not_be_used_is_not(office, status, category):
    approve(office, status, category)
    news(office, someone(office, 2 * DAY))
    spy = send(office)
    message = office.letters()[0]
    assert (spy.sent, message.outcome, message.error) == ([], "refused", CLOSED)


def test_without_a_template_the_message_goes_to_the_next_channel(office):
    person = someone(office, 2 * DAY, ("web", "w"))
    news(office, person)
    web = RecordingChannel()
    spy = send(office)
    office.deliver(web)
    assert (spy.sent, web.texts) == ([], ["Halo Siti."])
    assert outcomes(office) == [("whatsapp", "refused"), ("web", "sent")]
    assert not any(each.unreachable_at for each in addresses(office, person))


def test_with_no_next_channel_somebody_must_tell_them(office):
    worker = office.worker(None, person_id=someone(office, 2 * DAY))
    for _ in range(2):
        news(office, office.person_of(worker), participant_id=worker)
        send(office)
    (case,) = cases(office)
    assert (case.kind, case.participant_id, case.details["why"]) == ("unreached", worker, CLOSED)


def test_two_numbers_with_closed_windows_do_not_throw_a_message_to_and_fro(office):
    person = someone(office, 2 * DAY, ("whatsapp", "other"))
    news(office, person)
    for _ in range(5):
        send(office)
    assert len(office.letters()) <= 3
    assert {each.outcome for each in office.letters()} == {"refused"}


def test_a_late_reply_outside_of_the_window_is_not_sent_in_vain(office):
    person = someone(office, 2 * DAY)
    address = addresses(office, person)[0].address
    office.post(person, "jawaban", channel="whatsapp", address=address)
    assert send(office).sent == []
    assert office.letters()[0].error == CLOSED


def test_a_channel_without_a_window_takes_free_text_always(office):
    office.post(office.person(), "halo")
    web = RecordingChannel()
    office.deliver(web)
    assert web.texts == ["halo"]


def test_a_message_put_off_past_its_window_goes_as_a_template(office):
    approve(office)
    news(office, someone(office, EDGE - MINUTE))
    send(office, replies=[SendLater("slow", retry_after=120)])
    office.now += 3 * MINUTE
    assert send(office).texts_used == ["news_active"]


@pytest.mark.parametrize("point", ["claimed", "sent", "before settle", "settled"])
@pytest.mark.parametrize("approved", [True, False])
def test_a_crash_never_makes_two_channels_of_one_message(office, point, approved):
    if approved:
        approve(office)
    news(office, someone(office, 2 * DAY, ("web", "w")))
    whatsapp, web = WhatsAppSpy(), RecordingChannel()
    office.crash_at = point
    try:
        office.deliver(whatsapp, web, templates=TEMPLATES)
    except Crash:
        office.crash_at = ""
    for _ in range(3):
        office.now += LEASE
        office.deliver(whatsapp, web, templates=TEMPLATES)
    assert len(whatsapp.sent) + len(web.sent) <= 1
    assert sum(each.outcome in ("sent", "unknown") for each in office.letters()) == 1
