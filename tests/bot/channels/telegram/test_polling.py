"""Polling loses nothing, keeps each person's order, and nobody blocks the others."""

import asyncio
import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from structlog.testing import capture_logs
from telegram.error import NetworkError

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.http import SlowDown, TelegramNotConnected
from bot.channels.telegram.receiver import TelegramPoller, TelegramReceiver, pause, retry_until
from tests.support.patience import patiently, until
from tests.support.platforms.faults import reset
from tests.support.telegram import samples
from tests.support.telegram.models import methods
from tests.support.telegram.server import StandIn, garbage, nothing, page, says
from tests.support.telegram.turns import Turns

UNIT = 0.002
CANNOT_WRITE = [
    OperationalError("INSERT", None, Exception("database or disk is full")),
    OSError(errno.ENOSPC, "No space left on device"),
    PoolTimeout("QueuePool limit of size 12 overflow 8 reached"),
    MemoryError(),
]


@asynccontextmanager
async def polling(updates: TelegramReceiver) -> AsyncIterator[TelegramPoller]:
    """A program that polls; leaving is an orderly stop."""
    stop = asyncio.Event()
    polling = TelegramPoller(updates, stop, UNIT)
    task = asyncio.create_task(polling.run())
    yield polling
    stop.set()
    await patiently(task)


async def test_what_arrives_is_handled_and_confirmed(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.updates = [samples.text("satu"), samples.text("dua")]
    async with polling(updates):
        await until(lambda: len(turns.done) == 2 and not api.updates)
    assert turns.words == ["satu", "dua"]
    (first, *_) = api.of(methods.GetUpdates)
    assert first.offset == 0
    assert "callback_query" in first.allowed_updates


async def test_a_crash_between_commit_and_offset_repeats_nothing(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    unconfirmed = samples.text("satu")
    for count in (1, 2):
        api.updates = [unconfirmed]
        task = asyncio.create_task(TelegramPoller(updates, asyncio.Event(), UNIT).run())
        await until(lambda count=count: len(turns.tries) == count)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert (turns.tries, turns.words) == (["satu", "satu"], ["satu"])


async def test_a_turn_that_is_not_committed_is_not_confirmed(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    turns.held["satu"] = asyncio.Event()
    first = samples.text("satu")
    api.updates = [first, samples.text("dua", sender=43)]
    async with polling(updates):
        await until(lambda: turns.words == ["dua"] and len(api.offsets) > 3)
        assert api.offsets[-1] == first["update_id"]
        turns.held["satu"].set()
        await until(lambda: not api.updates)
    assert turns.words == ["dua", "satu"]
    assert turns.tries == ["satu", "dua"]


async def test_one_persons_turns_keep_their_order(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    turns.broken["satu"] = 2
    api.updates = [samples.text(words) for words in ("satu", "dua", "tiga")]
    async with polling(updates):
        await until(lambda: len(turns.done) == 3)
    assert turns.words == ["satu", "dua", "tiga"]


async def test_a_late_message_waits_for_the_one_before_it(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    turns.held["satu"] = asyncio.Event()
    api.updates = [samples.text("satu")]
    async with polling(updates):
        await until(lambda: turns.tries == ["satu"])
        api.updates.append(samples.text("dua"))
        await asyncio.sleep(0.05)
        assert turns.tries == ["satu"]
        turns.held["satu"].set()
        await until(lambda: turns.words == ["satu", "dua"])


async def test_a_broken_update_is_set_aside_when_others_work(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    turns.broken["racun"] = 99
    api.updates = [samples.text("racun"), samples.text("sesudah"), samples.text("lain", sender=43)]
    with capture_logs() as logs:
        async with polling(updates):
            await until(lambda: not api.updates)
    assert turns.tries.count("racun") == 5
    assert sorted(turns.words) == ["lain", "sesudah"]
    assert turns.aside == ["racun"]
    assert [log["event"] for log in logs].count("UPDATE SET ASIDE: see `perisai failed`") == 1
    assert "3174" not in str(logs)


@pytest.mark.parametrize("error", CANNOT_WRITE)
async def test_a_full_disk_gives_up_no_update_though_others_are_written(
    api: StandIn, updates: TelegramReceiver, turns: Turns, error: Exception
) -> None:
    turns.error = error
    turns.broken = {"satu": 9}
    api.updates = [samples.text("satu")]
    api.updates += [samples.text(f"lain {n}", sender=50 + n) for n in range(9)]
    async with polling(updates):
        await until(lambda: not api.updates)
    assert "satu" in turns.words
    assert (len(turns.done), turns.aside, updates.failures.counts) == (10, [], {})


async def test_what_cannot_be_kept_is_not_given_up(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    turns.broken["racun"], turns.aside_fails = 7, 99
    api.updates = [samples.text("racun"), samples.text("lain", sender=43)]
    async with polling(updates):
        await until(lambda: not api.updates)
    assert (sorted(turns.words), turns.aside) == (["lain", "racun"], [])


async def test_an_unreadable_update_blocks_nobody(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    broken = samples.text("x") | {"message": {"text": 5}}
    api.updates = [broken, samples.text("halo")]
    async with polling(updates):
        await until(lambda: turns.words == ["halo"] and not api.updates)


async def test_an_update_without_an_id_blocks_nobody(
    updates: TelegramReceiver, turns: Turns
) -> None:
    polling = TelegramPoller(updates, asyncio.Event(), UNIT)
    polling.start_batch(["x", {}, samples.text("halo")])
    await asyncio.gather(*polling.turns.values())
    assert turns.words == ["halo"]


async def test_ids_that_start_again_lower_are_followed(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    polling = TelegramPoller(updates, asyncio.Event(), UNIT)
    for id in (900, 5):
        polling.start_batch([samples.text(f"halo {id}") | {"update_id": id}])
        await asyncio.gather(*polling.turns.values())
        polling.confirm()
    assert polling.offset == 6


FAULTS: dict[str, Any] = {
    "a page": page(502),
    "nothing": nothing,
    "half an answer": garbage,
    "a reset": reset,
    "a flood": says(429, "Too Many Requests", retry_after=1),
    "a conflict": says(409, "Conflict: terminated by other getUpdates request"),
    "no token": says(401, "Unauthorized"),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_listening_goes_on_after(
    api: StandIn, updates: TelegramReceiver, turns: Turns, name: str
) -> None:
    api.faults["getUpdates"] = [FAULTS[name]] * 2
    api.updates = [samples.text("halo")]
    with capture_logs() as logs:
        async with polling(updates):
            await until(lambda: turns.words == ["halo"])
    assert len(logs) == (0 if name == "nothing" else 2)


async def test_a_conflict_says_what_to_do(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    api.faults["getUpdates"] = [FAULTS["a conflict"]]
    api.updates = [samples.text("halo")]
    with capture_logs() as logs:
        async with polling(updates):
            await until(lambda: turns.done)
    assert "another program polls" in logs[0]["event"]


async def test_an_answer_that_is_no_list_is_an_error(telegram: Telegram, api: StandIn) -> None:
    api.updates = [{"update_id": 1}]
    assert await telegram.get_updates(0, 0) == [{"update_id": 1}]
    api.poll = lambda call: asyncio.sleep(0, {"no": "list"})  # type: ignore[method-assign, assignment]  # a liar
    with pytest.raises(NetworkError):
        await telegram.get_updates(0, 0)


async def test_a_stop_lets_the_turn_in_hand_finish(
    api: StandIn, updates: TelegramReceiver, turns: Turns
) -> None:
    turns.held["satu"] = asyncio.Event()
    api.updates = [samples.text("satu")]
    stop = asyncio.Event()
    task = asyncio.create_task(TelegramPoller(updates, stop).run())
    await until(lambda: turns.tries)
    stop.set()
    await asyncio.sleep(0.02)
    turns.held["satu"].set()
    await patiently(task)
    assert turns.words == ["satu"]


async def test_a_fault_of_our_own_ends_the_polling_loudly(updates: TelegramReceiver) -> None:
    polling = TelegramPoller(updates, asyncio.Event(), UNIT)
    polling.start_batch = None  # type: ignore[method-assign, assignment]  # as a mistake would
    updates.telegram.get_updates = lambda *_: asyncio.sleep(0, [1])  # type: ignore[method-assign, assignment]  # an update
    with pytest.raises(TypeError):
        await polling.run()


async def test_setting_up_is_tried_until_it_works() -> None:
    away = OperationalError("", None, Exception("the primary is being changed"))
    errors = [away, TelegramNotConnected("no network yet"), SlowDown(1)]

    async def step() -> None:
        if errors:
            raise errors.pop()

    await retry_until(step, asyncio.Event(), UNIT)
    assert not errors


async def test_a_fault_of_our_own_ends_the_setting_up_loudly() -> None:
    async def step() -> None:
        raise TypeError("a mistake")

    with pytest.raises(TypeError):
        await retry_until(step, asyncio.Event(), UNIT)


async def test_setting_up_ends_with_the_program() -> None:
    stop = asyncio.Event()

    async def step() -> None:
        stop.set()
        raise TelegramNotConnected("no network")

    await retry_until(step, stop, UNIT)


def test_pauses_grow_up_to_half_a_minute() -> None:
    assert [pause(failures) for failures in (1, 2, 3, 9, 9999)] == [1, 2, 4, 30, 30]
