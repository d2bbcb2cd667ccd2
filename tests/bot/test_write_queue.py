"""Turns that share a transaction on SQLite: as if each had been alone, whatever goes wrong."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bot import Bot
from bot.message import Document, Inbound
from bot.write_queue import MOST, WriteQueue
from models.database.engine import connect
from models.messaging.message import OutboundMessage
from models.schema import METADATA
from tests.bot.test_turn import Crash, bot_with, conversation, count, disk_full, heard, message
from tests.support.chat import World, make_world
from tests.support.registration import dump
from tests.support.sampling import examples


def world_in(folder: Path, name: str) -> World:
    engine = connect(f"sqlite:///{folder}/{name}.db")
    METADATA.create_all(engine)
    return make_world(engine)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return world_in(tmp_path, "shared")


@pytest.fixture
def other(tmp_path: Path) -> World:
    """Where everybody is served alone."""
    return world_in(tmp_path, "alone")


def at_once(bot: Bot, messages: Sequence[Inbound]) -> list[bool | Exception]:
    """All stand in line before the first is served; what each returned or raised."""
    return [outcome(wait) for wait in [bot.enqueue(each) for each in messages]]


def outcome(wait: Callable[[], bool]) -> bool | Exception:
    try:
        return wait()
    except Exception as error:  # noqa: BLE001  # compared
        return error


def halos(people: int) -> list[Inbound]:
    return [message(1, "halo", f"{n}") for n in range(people)]


class Killed(BaseException):
    """Nobody catches this: the process is gone."""


class Faults:
    """Crashes at the nth time that a step is reached."""

    def __init__(self, step: str, *times: int, error: type[BaseException] = Crash) -> None:
        self.step = step
        self.times = times
        self.error = error
        self.seen = 0

    def __call__(self, step: str) -> None:
        if step == self.step:
            self.seen += 1
            if self.seen in self.times:
                raise self.error(step)


def commits(world: World, work: Callable[[], object]) -> int:
    found = list[object]()
    with heard(world.engine, "commit", found.append):
        work()
    return len(found)


def test_those_who_wait_share_one_commit(world: World) -> None:
    bot = world.bot()
    assert commits(world, lambda: at_once(bot, halos(MOST))) == 1
    assert count(world, OutboundMessage) == MOST
    assert world.wakes == 1


def test_more_than_fit_take_the_next_transaction(world: World) -> None:
    bot = world.bot()
    assert commits(world, lambda: at_once(bot, halos(MOST + 1))) == 2
    assert count(world, OutboundMessage) == MOST + 1


def test_who_comes_alone_waits_for_nobody(world: World) -> None:
    assert world.bot().receive(message(1, "halo"))


def test_a_message_with_a_file_goes_alone(world: World) -> None:
    letter = Document("a.jpg", "image/jpeg", b"x")
    three = halos(3)
    three.insert(1, message(1, "", "77", files=(letter,)))
    bot = world.bot()
    assert commits(world, lambda: at_once(bot, three)) == 3


def test_whole_conversations_at_once_are_as_one_after_another(world: World, other: World) -> None:
    everybody = [conversation(f"{n}") for n in range(5)]
    bot, alone = world.bot(), other.bot()
    for messages in zip(*everybody, strict=True):
        assert at_once(bot, messages) == [True] * 5
        assert [alone.receive(each) for each in messages] == [True] * 5
    assert dump(world.engine) == dump(other.engine)


def test_two_messages_of_one_person_keep_their_order(world: World, other: World) -> None:
    messages = conversation()
    assert at_once(world.bot(), messages) == [True] * len(messages)
    for each in messages:
        other.bot().receive(each)
    assert dump(world.engine) == dump(other.engine)


def test_copies_in_one_group_are_answered_once(world: World) -> None:
    assert at_once(world.bot(), [message(1, "halo")] * 5) == [True, False, False, False, False]
    assert count(world, OutboundMessage) == 1


@pytest.mark.parametrize("step", ["met", "recorded", "conversed", "kept", "before commit"])
def test_one_that_fails_fails_alone(step: str, world: World, other: World) -> None:
    """It crashes in the group, and again alone: the third to come, after the group's first two."""
    bot = bot_with(world, Faults(step, 3, 6))
    found = at_once(bot, halos(4))
    assert [type(each) for each in found] == [bool, bool, Crash, bool]
    alone = other.bot()
    for n in (0, 1, 3):
        alone.receive(halos(4)[n])
    assert dump(world.engine) == dump(other.engine)
    assert bot.receive(halos(4)[2])


def test_one_that_fails_only_in_company_is_served(world: World) -> None:
    assert at_once(bot_with(world, Faults("kept", 2)), halos(3)) == [True] * 3
    assert count(world, OutboundMessage) == 3


def test_a_refused_commit_of_the_group_loses_and_doubles_nothing(world: World) -> None:
    with heard(world.engine, "commit", disk_full(1)):
        assert at_once(world.bot(), halos(3)) == [True] * 3
    assert count(world, OutboundMessage) == 3


def test_on_a_full_disk_nobody_is_told_that_it_was_saved(world: World) -> None:
    before = dump(world.engine)
    with heard(world.engine, "commit", disk_full(7)):
        found = at_once(world.bot(), halos(3))
    assert all(isinstance(each, Exception) for each in found)
    assert dump(world.engine) == before
    assert world.wakes == 0
    assert at_once(world.bot(), halos(3)) == [True] * 3


@pytest.mark.parametrize(("step", "time"), [("conversed", 2), ("before commit", 2)])
def test_killed_between_two_turns_nobody_was_heard(step: str, time: int, world: World) -> None:
    with pytest.raises(Killed):
        at_once(bot_with(world, Faults(step, time, error=Killed)), halos(3))
    assert count(world, OutboundMessage) == 0
    assert at_once(world.bot(), halos(3)) == [True] * 3
    assert count(world, OutboundMessage) == 3


def test_killed_after_the_commit_everybody_was_heard(world: World) -> None:
    with pytest.raises(Killed):
        at_once(bot_with(world, Faults("after commit", 1, error=Killed)), halos(3))
    assert at_once(world.bot(), halos(3)) == [False] * 3
    assert count(world, OutboundMessage) == 3


def test_the_line_goes_on_when_the_one_who_serves_is_killed() -> None:
    killed = iter([True])

    def share(messages: Sequence[Inbound]) -> list[bool]:
        if next(killed, False):
            raise Killed
        return [True] * len(messages)

    line = WriteQueue(share, lambda each: True, lambda new: None)
    waits = [line.enqueue(each) for each in halos(3)]
    with pytest.raises(Killed):
        waits[0]()
    assert [wait() for wait in waits[1:]] == [True, True]


@settings(max_examples=examples(25), deadline=None)
@given(bad=st.sets(st.integers(0, 39)), threads=st.integers(1, 8))
def test_however_threads_come_each_is_served_once_and_in_its_order(
    bad: set[int], threads: int
) -> None:
    """Nobody is lost or served twice; only those who are bad themselves fail."""
    saved = list[str]()

    def alone(each: Inbound) -> bool:
        if int(each.id) in bad:
            raise Crash
        saved.append(each.id)
        return True

    def share(messages: Sequence[Inbound]) -> list[bool]:
        if any(int(each.id) in bad for each in messages):
            raise Crash
        return [alone(each) for each in messages]

    line = WriteQueue(share, alone, lambda new: None)
    mine = [[Inbound("web", f"{t}", f"{n}") for n in range(t, 40, threads)] for t in range(threads)]

    def come(messages: Sequence[Inbound]) -> list[bool | Exception]:
        return [outcome(line.enqueue(each)) for each in messages]

    with ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(come, mine))
    for messages, results in zip(mine, found, strict=True):
        good = [each.id for each in messages if int(each.id) not in bad]
        assert [each for each in saved if each in set(good)] == good
        assert [int(each.id) not in bad for each in messages] == [r is True for r in results]
    assert len(saved) == 40 - len(bad)
