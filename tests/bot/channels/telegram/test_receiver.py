"""What Telegram brings has one turn: files are fetched before it, presses answered after it."""

import json

import pytest

from bot.channels.channel import HOPELESS
from bot.channels.telegram.receiver import TelegramReceiver
from bot.message import InboundKind
from tests.support.telegram import samples
from tests.support.telegram.models import methods
from tests.support.telegram.server import StandIn, page, says
from tests.support.telegram.turns import Turns


async def test_after_an_hour_even_a_lonely_broken_update_is_set_aside(
    updates: TelegramReceiver, turns: Turns
) -> None:
    turns.broken["racun"] = HOPELESS
    update = samples.text("racun")
    for _ in range(HOPELESS - 1):
        with pytest.raises(ValueError, match="our own"):
            await updates.receive_update(update)
    await updates.receive_update(update)
    assert (turns.aside, updates.failures.counts) == (["racun"], {})


async def test_every_press_is_answered_after_its_turn(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    turns.broken["x.yes"] = 1
    update = samples.press("x.yes")
    with pytest.raises(ValueError, match="our own"):
        await updates.receive_update(update)
    assert not api.of(methods.AnswerCallbackQuery)
    await updates.receive_update(update)
    (call,) = api.of(methods.AnswerCallbackQuery)
    assert call.callback_query_id == "p1"


async def test_copies_of_a_press_are_not_answered_again(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    update = samples.press("x.yes")
    for _ in range(3):
        await updates.receive_update(update)
    assert len(api.of(methods.AnswerCallbackQuery)) == 1


async def test_a_press_that_cannot_be_answered_is_handled_all_the_same(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.faults["answerCallbackQuery"] = [says(400, "Bad Request: query is too old")]
    await updates.receive_update(samples.press("x.yes"))
    assert turns.words == ["x.yes"]


async def test_a_failed_turn_is_told_to_the_webhook(
    updates: TelegramReceiver, turns: Turns
) -> None:
    turns.broken["halo"] = 1
    with pytest.raises(ValueError, match="our own"):
        await updates.receive_update(samples.text("halo"))
    await updates.receive_update(samples.text("halo"))
    assert turns.words == ["halo"]


async def test_the_webhook_brings_bytes(updates: TelegramReceiver, turns: Turns) -> None:
    for body in (b"\xff{", b"[]", json.dumps(samples.text("halo")).encode()):
        await updates.receive_body(body)
    assert turns.words == ["halo"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[" * 100_000,
        b'{"update_id": ' + b"9" * 5_000 + b"}",
        b'{"update_id": 1, "message": ' + b'{"reply_to_message": ' * 900 + b"1" + b"}" * 901,
        b'{"a": ' * 900 + b"1" + b"}" * 900,
    ],
    ids=["empty", "cut", "no text", "null", "endless lists", "endless digits", "deep", "deeper"],
)
async def test_a_body_that_is_no_update_is_dropped_and_never_sent_again(
    updates: TelegramReceiver, turns: Turns, body: bytes
) -> None:
    await updates.receive_body(body)
    assert turns.words == []


async def test_what_nobody_said_has_no_turn(updates: TelegramReceiver, turns: Turns) -> None:
    await updates.receive_update({"update_id": 1})
    assert not turns.tries


async def test_a_document_is_fetched_before_its_turn(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.files["doc"] = b"PK12"
    await updates.receive_update(samples.document(caption="anggota"))
    (inbound,) = turns.done
    assert (inbound.text, inbound.files[0].content) == ("anggota", b"PK12")
    assert (inbound.files[0].name, inbound.files[0].media_type) == (
        "a.xlsx",
        "application/octet-stream",
    )


async def test_a_photo_is_fetched_in_its_largest_size(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.files["big"] = b"\xff\xd8"
    await updates.receive_update(samples.photo())
    assert turns.done[0].files[0].media_type == "image/jpeg"


async def test_a_file_that_fails_once_is_fetched_again(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.files["doc"] = b"PK12"
    api.faults["file"] = [page(502)]
    await updates.receive_update(samples.document())
    assert turns.done[0].files


async def test_a_file_that_cannot_be_fetched_is_said_to_be_so(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.files["doc"] = b"PK12"
    api.faults["file"] = [page(404)] * 2
    await updates.receive_update(samples.document())
    assert (turns.done[0].kind, turns.done[0].files) == (InboundKind.FILE_FAILED, ())


@pytest.mark.parametrize("size", [None, 21 * 1024 * 1024])
async def test_a_file_that_turns_out_too_large_is_said_to_be_so(
    api: StandIn, updates: TelegramReceiver, turns: Turns, size: int | None
) -> None:
    if size:
        api.files["doc"], api.sizes["doc"] = b"x", size
    await updates.receive_update(samples.document(size=None))
    assert turns.done[0].kind is InboundKind.TOO_LARGE


async def test_a_file_that_is_refused_is_said_to_be_so(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.faults["getFile"] = [says(400, "Bad Request: wrong file_id")] * 2
    await updates.receive_update(samples.document())
    assert turns.done[0].kind is InboundKind.FILE_FAILED
