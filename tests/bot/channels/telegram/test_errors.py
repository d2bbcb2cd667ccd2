"""Every error of the Bot API, and of the way there, says what to do next."""

from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from bot.channels.channel import SendLater, SendRefused
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.http import AioRequest
from bot.message import Outbound
from tests.support.platforms.faults import reset, silence
from tests.support.telegram.models import methods
from tests.support.telegram.server import TOKEN, Fault, StandIn, garbage, page, says


async def failing(telegram: Telegram, api: StandIn, fault: Fault, chat: str = "42") -> Exception:
    api.faults["sendMessage"] = [fault]
    with pytest.raises(Exception) as caught:  # noqa: PT011  # the caller looks at it
        await telegram.send(chat, Outbound("halo"))
    assert TOKEN not in repr(caught.getrepr(chain=True))
    return caught.value


BLOCKED = "Forbidden: bot was blocked by the user"
REFUSALS: dict[str, tuple[Fault, bool]] = {
    "blocked": (says(403, BLOCKED), True),
    "deactivated": (says(403, "Forbidden: user is deactivated"), True),
    "never started": (says(403, "Forbidden: bot can't initiate conversation with a user"), True),
    "unknown": (says(400, "Bad Request: chat not found"), True),
    "a file too large": (page(413), False),
    "malformed": (says(400, "Bad Request: BUTTON_DATA_INVALID"), False),
    "moved": (says(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1), True),
}


@pytest.mark.parametrize("name", REFUSALS)
async def test_a_refusal_is_final(telegram: Telegram, api: StandIn, name: str) -> None:
    fault, unreachable = REFUSALS[name]
    error = await failing(telegram, api, fault)
    assert isinstance(error, SendRefused)
    assert error.unreachable is unreachable


UNKNOWN: dict[str, tuple[Fault, type[Exception]]] = {
    "a page of a proxy": (page(502), NetworkError),
    "a page that forbids": (page(403), NetworkError),
    "a page that moves": (page(302), NetworkError),
    "an error of theirs": (says(500, "Internal Server Error: restart"), NetworkError),
    "a reset": (reset, NetworkError),
    "a silence": (silence, TimedOut),
    "half an answer": (garbage, NetworkError),
}


@pytest.mark.parametrize("name", UNKNOWN)
async def test_nobody_can_tell_what_became_of_it(
    telegram: Telegram, api: StandIn, name: str
) -> None:
    fault, kind = UNKNOWN[name]
    error = await failing(telegram, api, fault)
    assert type(error) is kind
    assert api.attempts == ["sendMessage"]


async def test_an_answer_lost_on_the_way_is_not_asked_for_again(
    telegram: Telegram, api: StandIn
) -> None:
    api.lost = 1
    with pytest.raises(NetworkError):
        await telegram.send("42", Outbound("halo"))
    assert len(api.of(methods.SendMessage)) == 1


async def test_a_flood_names_its_wait(telegram: Telegram, api: StandIn) -> None:
    error = await failing(telegram, api, says(429, "Too Many Requests", retry_after=7))
    assert isinstance(error, SendLater)
    assert (error.retry_after, error.everyone) == (7, False)


@pytest.mark.parametrize("fault", [says(429, "x"), page(429), says(429, "x", retry_after="3")])
async def test_a_flood_without_a_number_waits_a_moment(
    telegram: Telegram, api: StandIn, fault: Fault
) -> None:
    error = await failing(telegram, api, fault)
    assert isinstance(error, SendLater)
    assert error.retry_after == 1


async def test_two_chats_flooded_at_once_slow_everyone(telegram: Telegram, api: StandIn) -> None:
    flood = says(429, "Too Many Requests: retry after 3", retry_after=3)
    everyone = []
    for chat in ("42", "42", "43"):
        error = await failing(telegram, api, flood, chat)
        assert isinstance(error, SendLater)
        everyone.append(error.everyone)
    assert everyone == [False, False, True]


async def test_a_wrong_token_loses_no_letter(telegram: Telegram, api: StandIn) -> None:
    error = await failing(telegram, api, says(401, "Unauthorized"))
    assert isinstance(error, SendLater)
    assert error.everyone


@pytest.mark.parametrize("base", ["http://127.0.0.1:9", "http://nowhere.invalid"])
async def test_without_a_connection_nothing_was_sent(base: str) -> None:
    telegram = Telegram(TOKEN, base, AioRequest(connect=2))
    await telegram.open()
    with pytest.raises(SendLater) as caught:
        await telegram.send("42", Outbound("halo"))
    await telegram.close()
    assert TOKEN not in repr(caught.getrepr(chain=True))


async def test_a_closed_channel_sends_nothing(telegram: Telegram, api: StandIn) -> None:
    await telegram.open()
    for _ in range(2):
        await telegram.close()
        with pytest.raises(SendLater):
            await telegram.send("42", Outbound("halo"))
    assert not api.requests


async def test_a_connection_that_takes_too_long_sent_nothing(telegram: Telegram) -> None:
    http = AioRequest(connect=0.0001)
    slow = Telegram(TOKEN, "http://127.0.0.1:9", http)
    await slow.open()
    assert http.read_timeout == 20
    http.session.connector.connect = never  # type: ignore[union-attr, method-assign]  # a far server
    with pytest.raises(SendLater, match="in time"):
        await slow.send("42", Outbound("halo"))
    await slow.close()


async def never(*_: object, **__: object) -> Any:
    raise TimeoutError
