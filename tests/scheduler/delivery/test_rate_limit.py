"""Pacing, in time that passes only by sleeping."""

import asyncio
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.channel import SendRate
from scheduler.delivery.rate_limit import PATIENCE, SUSPECTS, RateLimiter
from tests.support.sampling import examples
from tests.support.scheduler import Simulated

TELEGRAM = SendRate(per_second=30, chat_gap=1)
CLOSE = 1e-6


def admitted(pace: SendRate, addresses: list[str], prepare=lambda limiter: None):
    """When each message went, in seconds; or (address, wait) for those sent back."""
    time = Simulated()
    limiter = RateLimiter(pace, time.monotonic, time.sleep)
    went: list[tuple[float, str]] = []
    back: list[tuple[str, float]] = []

    async def one(address: str) -> None:
        wait = await limiter.wait_for_turn(address)
        if wait:
            back.append((address, wait))
        else:
            went.append((time.now, address))

    async def everyone() -> None:
        prepare(limiter)
        await time.run(*(asyncio.create_task(one(address)) for address in addresses))

    asyncio.run(everyone())
    return went, back


def test_the_first_message_goes_at_once():
    assert admitted(TELEGRAM, ["1"]) == ([(0.0, "1")], [])


def test_messages_are_spaced_evenly_without_a_burst():
    went, _ = admitted(TELEGRAM, [f"{n}" for n in range(61)])
    assert went[-1][0] == pytest.approx(2)
    assert all(b - a >= 1 / 30 - CLOSE for (a, _), (b, _) in pairwise(went))


def test_one_chat_gets_one_message_a_second():
    went, _ = admitted(TELEGRAM, ["1"] * 4)
    assert [round(at, 3) for at, _ in went] == [0, 1, 2, 3]


def test_a_group_gets_20_messages_a_minute():
    went, _ = admitted(TELEGRAM, ["-7"] * 4)
    assert [round(at, 3) for at, _ in went] == [0, 3, 6, 9]


def test_a_chat_that_waits_does_not_hold_up_the_others():
    went, _ = admitted(TELEGRAM, ["1", "1", "2"])
    assert [address for _, address in went] == ["1", "2", "1"]


def test_a_channel_without_gaps_has_no_groups():
    went, _ = admitted(SendRate(per_second=100), ["-7", "-7"])
    assert went[-1][0] == pytest.approx(0.01)


def test_a_paused_chat_waits_and_others_go():
    went, _ = admitted(TELEGRAM, ["1", "2"], lambda limiter: limiter.pause_chat("1", 5))
    assert [(round(at, 3), address) for at, address in went] == [(0, "2"), (5, "1")]


def test_a_paused_channel_starts_again_evenly():
    went, _ = admitted(TELEGRAM, ["1", "2", "3"], lambda limiter: limiter.pause(5))
    assert [round(at, 3) for at, _ in went] == [5, 5.033, 5.067]


def test_a_message_that_would_wait_too_long_is_sent_back():
    went, back = admitted(
        TELEGRAM, ["1", "2"], lambda limiter: limiter.pause_chat("1", PATIENCE + 5)
    )
    assert (went, back) == ([(0.0, "2")], [("1", PATIENCE + 5)])


def test_complaints_about_several_chats_pause_the_channel():
    def complain(limiter: RateLimiter) -> None:
        for number in range(SUSPECTS):
            limiter.pause_chat(f"{number}", 4)

    went, _ = admitted(TELEGRAM, ["else"], complain)
    assert went == [(4.0, "else")]


def test_complaints_about_one_chat_do_not():
    def complain(limiter: RateLimiter) -> None:
        for _ in range(SUSPECTS):
            limiter.pause_chat("1", 4)

    assert admitted(TELEGRAM, ["else"], complain) == ([(0.0, "else")], [])


def test_a_pause_reaches_messages_that_wait_already():
    time = Simulated()
    limiter = RateLimiter(SendRate(per_second=1), time.monotonic, time.sleep)

    async def play() -> list[float]:
        went: list[float] = []

        async def one(address: str) -> None:
            await limiter.wait_for_turn(address)
            went.append(time.now)
            if len(went) == 1:
                limiter.pause(5)

        await time.run(*(asyncio.create_task(one(f"{n}")) for n in range(3)))
        return went

    assert asyncio.run(play()) == pytest.approx([0, 5, 6])


def test_a_reply_goes_before_bulk_that_waits_and_the_pace_is_kept():
    time = Simulated()
    limiter = RateLimiter(SendRate(per_second=10, chat_gap=1), time.monotonic, time.sleep)
    went: list[tuple[float, str]] = []

    async def one(address: str, *, bulk: bool) -> None:
        await limiter.wait_for_turn(address, bulk=bulk)
        went.append((round(time.now, 3), address))

    async def everyone() -> None:
        work = [asyncio.create_task(one(f"bulk {n}", bulk=True)) for n in range(6)]
        work += [asyncio.create_task(one(f"reply {n}", bulk=False)) for n in range(2)]
        await time.run(*work)

    asyncio.run(everyone())
    first = [(0.0, "bulk 0"), (0.1, "reply 0"), (0.2, "reply 1"), (0.3, "bulk 3")]
    assert went[:4] == first
    assert [at for at, _ in went] == pytest.approx([n / 10 for n in range(8)])


def test_a_reply_has_room_while_bulk_waits_for_a_slow_platform():
    time = Simulated()
    limiter = RateLimiter(SendRate(per_second=100, limit=108), time.monotonic, time.sleep)

    async def play() -> float:
        bulk = [asyncio.create_task(limiter.wait_for_turn(f"{n}", bulk=True)) for n in range(20)]
        await time.run(*bulk[:7])
        await time.run(reply := asyncio.create_task(limiter.wait_for_turn("reply")))
        assert not any(each.done() for each in bulk[7:])
        for each in bulk:
            each.cancel()
        return reply.result()

    assert asyncio.run(play()) == 0


def test_what_is_over_is_forgotten():
    time = Simulated()
    limiter = RateLimiter(SendRate(per_second=1e9, chat_gap=1), time.monotonic, time.sleep)
    for number in range(25_000):
        time.now += 0.001
        limiter.reserve(f"{number}", time.now)
    assert len(limiter.chats) < 11_001


WHATSAPP = SendRate(per_second=1000, chat_gap=6, chat_burst=5, exact=True)


def test_a_burst_goes_at_once_and_is_paid_back():
    went, back = admitted(WHATSAPP, ["1"] * 7)
    assert [round(at) for at, _ in went] == [0, 0, 0, 0, 0, 6, 12]
    assert not back


def test_a_burst_of_one_chat_is_not_taken_from_another():
    went, _ = admitted(WHATSAPP, ["1"] * 5 + ["2"])
    assert went[-1][0] < 1


def test_complaints_about_several_chats_do_not_pause_a_channel_that_names_them():
    def complain(limiter: RateLimiter) -> None:
        for number in range(SUSPECTS):
            limiter.pause_chat(f"{number}", 4)

    assert admitted(WHATSAPP, ["else"], complain) == ([(0.0, "else")], [])


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(st.sampled_from(["1", "2"]), max_size=20), st.integers(2, 6))
def test_no_window_holds_more_than_the_burst_and_what_is_paid_back(addresses, burst):
    went, _ = admitted(SendRate(per_second=1e6, chat_gap=3, chat_burst=burst), addresses)
    for chat in set(addresses):
        times = [at for at, address in went if address == chat]
        for first, last in combinations(range(len(times)), 2):
            span = times[last] - times[first]
            assert last - first + 1 <= burst + span / 3 + CLOSE


chats = st.lists(st.sampled_from(["1", "2", "3", "-1", "-2"]), max_size=25)


@settings(max_examples=examples(60), deadline=None)
@given(chats, st.floats(0.5, 50), st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 9))
def test_the_pace_is_never_exceeded(addresses, per_second, gap, pause):
    pace = SendRate(per_second=per_second, chat_gap=gap)
    went, back = admitted(pace, addresses, lambda limiter: limiter.pause_chat("1", pause))
    assert len(went) + len(back) == len(addresses)
    assert all(b - a >= 1 / per_second - CLOSE for (a, _), (b, _) in pairwise(went))
    for chat in set(addresses):
        least = (3.0 if chat[0] == "-" else gap) if gap else 0.0
        times = [at for at, address in went if address == chat]
        assert all(b - a >= least - CLOSE for a, b in pairwise(times))
        assert chat != "1" or not times or times[0] >= pause - CLOSE
