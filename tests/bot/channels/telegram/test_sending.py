"""Every message arrives as the Bot API wants it; every error says what to do next."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.channels.channel import Channel
from bot.channels.telegram.channel import Telegram
from bot.message import Document, Option, Outbound
from tests.support.telegram.models import methods, types
from tests.support.telegram.server import TOKEN, StandIn, says

SHEET = Document("daftar é.xlsx", "application/vnd.ms-excel", b"PK12")
YES_NO = (Option("n1.yes", "Ya"), Option("n1.no", "Tidak"))


async def sent(telegram: Telegram, api: StandIn, message: Outbound) -> Any:
    assert await telegram.send("42", message)
    return api.requests[-1]


def test_telegram_is_a_channel() -> None:
    channel: Channel = Telegram(TOKEN)
    assert (channel.name, channel.pace.per_second) == ("telegram", 24)


async def test_a_text_is_plain_and_without_previews(telegram: Telegram, api: StandIn) -> None:
    call = await sent(telegram, api, Outbound("<b>*Halo* _Siti_ https://x.id"))
    assert isinstance(call, methods.SendMessage)
    assert (call.chat_id, call.text) == (42, "<b>*Halo* _Siti_ https://x.id")
    assert not isinstance(call.parse_mode, str)
    assert call.link_preview_options.is_disabled
    assert isinstance(call.reply_markup, types.ReplyKeyboardRemove)


async def test_the_platforms_id_comes_back(telegram: Telegram, api: StandIn) -> None:
    assert await telegram.send("42", Outbound("halo")) == "1"


async def test_short_options_stand_two_in_a_row(telegram: Telegram, api: StandIn) -> None:
    call = await sent(telegram, api, Outbound("Benar?", (*YES_NO, Option("/menu", "Menu"))))
    keys = call.reply_markup.inline_keyboard
    assert [[key.text for key in row] for row in keys] == [["Ya", "Tidak"], ["Menu"]]
    assert keys[0][0].callback_data == "n1.yes"


async def test_long_options_stand_alone_and_are_clipped(telegram: Telegram, api: StandIn) -> None:
    call = await sent(telegram, api, Outbound("?", (Option("a", "x" * 65), Option("b", "y"))))
    assert [[len(key.text) for key in row] for row in call.reply_markup.inline_keyboard] == [
        [64],
        [1],
    ]


async def test_the_phone_is_asked_by_a_keyboard(telegram: Telegram, api: StandIn) -> None:
    call = await sent(telegram, api, Outbound("Nomor?", YES_NO, ask_phone="Kirim nomor saya"))
    keys = call.reply_markup
    assert isinstance(keys, types.ReplyKeyboardMarkup)
    assert [[key.text for key in row] for row in keys.keyboard] == [
        ["Kirim nomor saya"],
        ["Ya", "Tidak"],
    ]
    assert keys.keyboard[0][0].request_contact
    assert (keys.one_time_keyboard, keys.resize_keyboard) == (True, True)


async def test_a_document_carries_the_text_as_its_caption(telegram: Telegram, api: StandIn) -> None:
    call = await sent(telegram, api, Outbound("Ini daftarnya", YES_NO, document=SHEET))
    assert isinstance(call, methods.SendDocument)
    assert (call.caption, call.document.filename) == ("Ini daftarnya", "daftar é.xlsx")
    assert call.document.data == b"PK12"
    assert isinstance(call.reply_markup, types.InlineKeyboardMarkup)


async def test_a_document_without_words_is_sent_bare(telegram: Telegram, api: StandIn) -> None:
    call = await sent(telegram, api, Outbound("", document=SHEET))
    assert call.caption is None


async def test_a_long_text_goes_before_its_document(telegram: Telegram, api: StandIn) -> None:
    assert await telegram.send("42", Outbound("x" * 1025, YES_NO, document=SHEET)) == "1"
    text, document = api.requests
    assert (len(text.text), document.caption) == (1025, None)
    assert isinstance(text.reply_markup, types.InlineKeyboardMarkup)


FLOOD = says(429, "Too Many Requests: retry after 1", retry_after=1)
LONG = Outbound("x" * 1025, document=SHEET)


async def test_the_second_half_of_a_letter_waits_for_its_turn(
    telegram: Telegram, api: StandIn
) -> None:
    api.faults["sendDocument"] = [FLOOD]
    assert await telegram.send("42", LONG)
    assert api.attempts == ["sendMessage", "sendDocument", "sendDocument"]


async def test_half_a_letter_is_not_sent_again_as_a_whole(telegram: Telegram, api: StandIn) -> None:
    api.faults["sendDocument"] = [FLOOD] * 2
    with pytest.raises(RuntimeError):
        await telegram.send("42", LONG)
    assert api.attempts.count("sendMessage") == 1


async def test_what_is_to_be_forgotten_is_deleted_first(telegram: Telegram, api: StandIn) -> None:
    await telegram.send("42", Outbound("NIK dihapus", forget="7"))
    first, second = api.requests
    assert isinstance(first, methods.DeleteMessage)
    assert (first.chat_id, first.message_id) == (42, 7)
    assert isinstance(second, methods.SendMessage)


async def test_a_message_that_cannot_be_deleted_stops_nothing(
    telegram: Telegram, api: StandIn
) -> None:
    api.faults["deleteMessage"] = [says(400, "Bad Request: message to delete not found")]
    with capture_logs() as logs:
        assert await telegram.send("42", Outbound("NIK dihapus", forget="7"))
    assert logs[0]["event"] == "message not deleted"


async def test_nothing_is_deleted_in_a_group(telegram: Telegram, api: StandIn) -> None:
    await telegram.send("-1007", Outbound("Tulis pribadi", forget="7"))
    assert not api.of(methods.DeleteMessage)


OUR_BUGS = {
    "too long": Outbound("x" * 4097),
    "wordless": Outbound(" \n"),
    "button of 65 bytes": Outbound("?", (Option("é" * 33, "a"),)),
    "button of nothing": Outbound("?", (Option("", "a"),)),
    "101 buttons": Outbound("?", YES_NO[:1] * 101),
    "empty document": Outbound("", document=Document("a", "text/plain", b"")),
}


@pytest.mark.parametrize("name", OUR_BUGS)
async def test_our_own_mistakes_are_loud(telegram: Telegram, api: StandIn, name: str) -> None:
    with pytest.raises(ValueError, match=r"text|words|button|document"):
        await telegram.send("42", OUR_BUGS[name])
    assert not api.requests


async def test_the_longest_message_passes(telegram: Telegram, api: StandIn) -> None:
    await telegram.send("42", Outbound("é" * 4096, (Option("x" * 64, "a"),) * 100))
    assert len(api.requests) == 1
