"""Sending: one request a message, and an error says what is known."""

import pytest
from structlog.testing import capture_logs

from bot.channels.channel import SendLater, SendRefused
from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.http import OutcomeUnknown
from bot.message import Document, Option, Outbound
from tests.support.platforms.faults import reset, silence
from tests.support.whatsapp.server import StandIn, garbage, nameless, page, says

NUMBER, USER_ID = "+6281234567890", "ID.1349120865530274"
HELLO = Outbound("Halo", message_id=17)
PDF = Document("bukti.pdf", "application/pdf", b"%PDF-1.4 x")
OPTIONS = (Option("n.yes", "Ya"), Option("/menu", "Menu"))


async def test_somebody_is_written_to_by_number_or_by_user_id(
    api: StandIn, whatsapp: WhatsApp
) -> None:
    await whatsapp.send(NUMBER, HELLO)
    await whatsapp.send(USER_ID, HELLO)
    assert [(each.get("to"), each.get("recipient")) for each in api.sent] == [
        ("6281234567890", None),
        (None, USER_ID),
    ]


async def test_the_letter_travels_along(api: StandIn, whatsapp: WhatsApp) -> None:
    await whatsapp.send(NUMBER, HELLO)
    assert api.sent[0]["biz_opaque_callback_data"] == "17"


async def test_the_id_that_is_kept_does_not_hold_the_number(
    api: StandIn, whatsapp: WhatsApp
) -> None:
    id = await whatsapp.send(NUMBER, HELLO)
    assert id is not None
    assert len(id) == 40
    assert set(id) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("code", "seconds", "everyone"),
    [(131056, 4, False), (130429, 5, True), (80007, 5, True), (4, 5, True), (190, 300, True)],
)
async def test_not_now(
    api: StandIn, whatsapp: WhatsApp, code: int, seconds: int, everyone: bool
) -> None:
    api.faults = [says(code)]
    with pytest.raises(SendLater) as caught:
        await whatsapp.send(NUMBER, HELLO)
    assert (caught.value.retry_after, caught.value.everyone) == (seconds, everyone)


async def test_who_gets_too_much_is_left_alone_four_times_longer_each_time(
    api: StandIn, whatsapp: WhatsApp
) -> None:
    waits = []
    for fault in (says(131056), says(131056), says(131056), None, says(131056)):
        api.faults = [fault] if fault else []
        try:
            await whatsapp.send(NUMBER, HELLO)
        except SendLater as error:
            waits.append(error.retry_after)
    assert waits == [4, 16, 64, 4]


@pytest.mark.parametrize(
    ("code", "unreachable"),
    [(131026, True), (131050, False), (131047, False), (132001, False), (131009, False)],
)
async def test_refused(api: StandIn, whatsapp: WhatsApp, code: int, unreachable: bool) -> None:
    api.faults = [says(code)]
    with pytest.raises(SendRefused) as caught:
        await whatsapp.send(NUMBER, HELLO)
    assert (caught.value.code, caught.value.unreachable) == (code, unreachable)


@pytest.mark.parametrize("code", [132001, 131009, 131048, 190])
async def test_what_needs_a_human_is_told_without_the_number(
    api: StandIn, whatsapp: WhatsApp, code: int
) -> None:
    api.faults = [says(code)]
    with capture_logs() as logs, pytest.raises((SendLater, SendRefused)) as caught:
        await whatsapp.send(NUMBER, HELLO)
    assert [(each["log_level"], each["code"]) for each in logs] == [("error", code)]
    assert "81234567890" not in f"{logs}{caught.value}"


@pytest.mark.parametrize("fault", [page, garbage, nameless, reset, silence, says(131000, 500)])
async def test_nobody_knows_whether_it_was_accepted(
    api: StandIn, whatsapp: WhatsApp, fault: object
) -> None:
    api.faults = [fault]  # type: ignore[list-item]  # parametrized
    with pytest.raises(OutcomeUnknown):
        await whatsapp.send(NUMBER, HELLO)


async def test_an_answer_that_is_lost_after_the_message_was_taken_is_unclear(
    api: StandIn, whatsapp: WhatsApp
) -> None:
    api.lost = 1
    with pytest.raises(OutcomeUnknown):
        await whatsapp.send(NUMBER, HELLO)
    assert len(api.sent) == 1


async def test_without_a_connection_nothing_was_sent() -> None:
    channel = WhatsApp("t", "1", "Pilih", "http://127.0.0.1:9")
    await channel.open()
    with pytest.raises(SendLater) as caught:
        await channel.send(NUMBER, HELLO)
    await channel.close()
    assert caught.value.everyone


async def test_a_document_goes_with_its_text_and_its_buttons(
    api: StandIn, whatsapp: WhatsApp
) -> None:
    await whatsapp.send(NUMBER, Outbound("Ini buktinya.", OPTIONS, document=PDF))
    [sent] = api.sent
    assert sent["interactive"]["header"] == {
        "type": "document",
        "document": {"id": "1", "filename": "bukti.pdf"},
    }
    assert api.uploads[0]["content"] == PDF.content


async def test_a_long_text_goes_before_its_document(api: StandIn, whatsapp: WhatsApp) -> None:
    await whatsapp.send(NUMBER, Outbound("x" * 1500, document=PDF, message_id=17))
    assert [(each["type"], each.get("biz_opaque_callback_data")) for each in api.sent] == [
        ("text", "17"),
        ("document", None),
    ]


async def test_data_goes_as_a_plain_text_file(api: StandIn, whatsapp: WhatsApp) -> None:
    file = Document("data-saya.json", "application/json", b"{}")
    await whatsapp.send(NUMBER, Outbound("Ini data Anda.", document=file))
    assert (api.uploads[0]["name"], api.uploads[0]["type"]) == ("data-saya.json.txt", "text/plain")


@pytest.mark.parametrize("fault", [page, reset, says(131000, 500), says(130429)])
async def test_when_the_file_cannot_be_handed_over_surely_nothing_was_sent(
    api: StandIn, whatsapp: WhatsApp, fault: object
) -> None:
    api.media_faults = [fault]  # type: ignore[list-item]  # parametrized
    with pytest.raises(SendLater):
        await whatsapp.send(NUMBER, Outbound("Ini.", document=PDF))
    assert not api.sent


async def test_read_marks_are_best_effort(whatsapp: WhatsApp) -> None:
    await whatsapp.close()
    await whatsapp.mark_read("wamid.1")
