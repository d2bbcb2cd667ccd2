"""A turn is whole or not at all: crashes, copies, locks, full disks, jumping clocks, wrong keys."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

import pytest
from sqlalchemy import Engine, event, func, select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.bot import Bot
from bot.message import Inbound, InboundKind
from bot.routing.router import Router
from handlers.registry import FORMS
from models.database.encryption import Keyring, WrongKey
from models.database.engine import connect, open_sessions
from models.messaging.inbound import Received
from models.messaging.message import OutboundMessage
from models.people.person import Address, Person
from models.schema import METADATA
from tests.support.chat import INDEX, KEYS, TEXTS, Chat, World, make_world
from tests.support.registration import REGISTRATION, dump, fill, pending, state

pytestmark = pytest.mark.both_databases

STEPS = ("met", "recorded", "conversed", "kept", "before commit", "after commit")
SAVED = STEPS[-1]
WORDS = ["daftar", *REGISTRATION.values()]


class Crash(Exception):
    """The process died here."""


def message(number: int, text: str, sender: str = "42", **more: object) -> Inbound:
    return Inbound("web", sender, f"{sender}-{number}", text=text, **more)  # type: ignore[arg-type]  # a test's choice


def conversation(sender: str = "42") -> list[Inbound]:
    return [message(number, words, sender) for number, words in enumerate(WORDS)]


def count(world: World, table: type) -> int:
    with world.sessions() as db:
        return db.scalar(select(func.count()).select_from(table)) or 0


def replies(world: World) -> int:
    return count(world, OutboundMessage)


def bot_with(world: World, fault: Callable[[str], None]) -> Bot:
    parts = world.engine, world.sessions, world.router, world.texts, lambda: world.now
    return Bot(*parts, world.wake, fault)


def together(*works: Callable[[], object]) -> list[object]:
    """Start them all at the same moment; what each returned or raised."""
    start = Event()

    def run(work: Callable[[], object]) -> object:
        start.wait()
        try:
            return work()
        except (IntegrityError, OperationalError) as error:
            return error

    with ThreadPoolExecutor(len(works)) as pool:
        running = [pool.submit(run, work) for work in works]
        start.set()
        return [each.result() for each in running]


def rewind(engine: Engine) -> None:
    """PostgreSQL never gives a number twice, also when the row was not kept: set it back."""
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:
            for name, table in METADATA.tables.items():
                if "id" in table.c:
                    highest = f"SELECT coalesce(max(id), 0) + 1 FROM {name}"
                    to = f"setval(pg_get_serial_sequence('{name}', 'id'), ({highest}), false)"
                    connection.exec_driver_sql(f"SELECT {to}")


@contextmanager
def heard(engine: Engine, name: str, listener: Callable[..., None]) -> Iterator[None]:
    event.listen(engine, name, listener)
    try:
        yield
    finally:
        event.remove(engine, name, listener)


def disk_full(times: int) -> Callable[..., None]:
    """Refuses so many commits, as a full disk does."""
    left = [times]

    def refuse(connection: object) -> None:
        if left[0]:
            left[0] -= 1
            raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    return refuse


@pytest.fixture
def other(tmp_path: object) -> Iterator[World]:
    """A second world, in which nothing ever crashes."""
    engine = connect(f"sqlite:///{tmp_path}/other.db")
    METADATA.create_all(engine)
    yield make_world(engine)
    engine.dispose()


# Crashes.


@pytest.mark.parametrize("step", STEPS)
def test_crash_and_redelivery_is_as_if_nothing_had_happened(
    step: str, world: World, other: World
) -> None:
    for each in conversation():
        other.bot().receive(each)
        world.faults[step] = Crash(step)
        with pytest.raises(Crash):
            world.bot().receive(each)
        rewind(world.engine)
        assert world.bot().receive(each) is (step != SAVED)
    assert dump(world.engine) == dump(other.engine)


@pytest.mark.parametrize("step", [step for step in STEPS if step != SAVED])
def test_crash_before_the_commit_leaves_no_trace(step: str, world: World) -> None:
    world.bot().receive(message(1, "daftar"))
    before = dump(world.engine)
    world.faults[step] = Crash(step)
    with pytest.raises(Crash):
        world.bot().receive(message(2, "ya"))
    assert dump(world.engine) == before


@pytest.mark.parametrize("step", [step for step in STEPS if step != SAVED])
def test_crash_in_the_very_first_message_leaves_nobody(step: str, world: World) -> None:
    world.faults[step] = Crash(step)
    with pytest.raises(Crash):
        world.bot().receive(message(1, "halo"))
    assert count(world, Person) == count(world, Received) == replies(world) == 0


def test_delivery_is_not_woken_for_a_turn_that_crashed(world: World) -> None:
    world.faults["before commit"] = Crash()
    with pytest.raises(Crash):
        world.bot().receive(message(1, "halo"))
    assert world.wakes == 0


def test_crash_of_an_erasure_erases_nothing(chat: Chat) -> None:
    fill(chat)
    chat.say("hapus data")
    before = dump(chat.world.engine)
    chat.world.faults["before commit"] = Crash()
    with pytest.raises(Crash):
        chat.say("HAPUS")
    assert dump(chat.world.engine) == before


# Redelivery and order.


def test_every_message_twice_in_a_row_changes_nothing(world: World, other: World) -> None:
    for each in conversation():
        other.bot().receive(each)
        assert [world.bot().receive(each) for _ in range(2)] == [True, False]
    assert dump(world.engine) == dump(other.engine)


def test_whole_conversation_again_changes_nothing(world: World, other: World) -> None:
    for each in conversation():
        other.bot().receive(each)
        world.bot().receive(each)
    assert not any(world.bot().receive(each) for each in conversation())
    assert dump(world.engine) == dump(other.engine)


def test_two_messages_each_twice_in_turn_are_answered_once_each(world: World) -> None:
    a, b = message(1, "halo"), message(2, "daftar")
    assert [world.bot().receive(each) for each in (a, b, a, b)] == [True, True, False, False]
    assert replies(world) == 2


def test_two_messages_in_the_wrong_order_are_both_answered(chat: Chat) -> None:
    fill(chat, until="full_name")
    later, earlier = message(902, "12 agustus 1985"), message(901, "Siti Aminah")
    before = replies(chat.world)
    assert chat.world.bot().receive(later)
    assert chat.world.bot().receive(earlier)
    assert replies(chat.world) == before + 2
    assert pending(chat) == "phone"


def test_same_id_on_another_channel_is_another_message(world: World) -> None:
    world.bot().receive(Inbound("web", "42", "1", text="halo"))
    assert world.bot().receive(Inbound("telegram", "42", "1", text="halo"))


def test_blocking_and_returning_post_no_letter(world: World) -> None:
    for number, kind in enumerate((InboundKind.LEFT, InboundKind.RETURNED)):
        world.bot().receive(message(number, "", kind=kind))
    assert replies(world) == 0


# At the same time.


def test_two_messages_at_once_of_one_person_are_both_answered(world: World) -> None:
    world.bot().receive(message(0, "halo"))
    done = together(
        lambda: world.bot().receive(message(1, "daftar")),
        lambda: world.bot().receive(message(2, "bantuan")),
    )
    assert done == [True, True]
    assert replies(world) == 3


def test_twenty_copies_of_a_message_get_one_reply(world: World) -> None:
    world.bot().receive(message(0, "halo"))
    done = together(*[lambda: world.bot().receive(message(1, "daftar"))] * 20)
    assert sorted(done, key=str) == [False] * 19 + [True]
    assert replies(world) == 2


def test_twenty_copies_of_a_first_message_get_one_reply(world: World) -> None:
    done = together(*[lambda: world.bot().receive(message(1, "halo"))] * 20)
    assert done.count(True) == 1
    assert replies(world) == count(world, Person) == count(world, Address) == 1


def test_a_collision_at_the_first_message_is_tried_again_at_once(world: World) -> None:
    world.faults["met"] = IntegrityError("INSERT", {}, Exception("somebody was faster"))
    assert world.bot().receive(message(1, "halo"))
    assert replies(world) == 1


def test_two_people_at_once_are_both_served(world: World) -> None:
    def talk(sender: str) -> list[bool]:
        return [world.bot().receive(each) for each in conversation(sender)[:8]]

    done = together(lambda: talk("1"), lambda: talk("2"))
    assert done == [[True] * 8] * 2
    assert replies(world) == 16


def test_who_takes_long_keeps_others_waiting_on_sqlite_only(world: World) -> None:
    world.bot().receive(message(0, "halo", "1"))
    world.bot().receive(message(0, "halo", "2"))
    waits = world.engine.dialect.name == "sqlite"
    inside, leave = Event(), Event()

    def slowly(step: str) -> None:
        if step == "conversed":
            inside.set()
            leave.wait(10)

    with ThreadPoolExecutor(2) as pool:
        slow = pool.submit(bot_with(world, slowly).receive, message(1, "daftar", "1"))
        inside.wait(10)
        quick = pool.submit(world.bot().receive, message(1, "daftar", "2"))
        if not waits:
            assert quick.result(5)
        leave.set()
        assert slow.result(10)
        assert quick.result(10)


# The database says no.


@pytest.fixture
def impatient(world: World) -> Iterator[World]:
    """Waits 50 ms for SQLite's lock, or for a row of PostgreSQL; other tests wait as before."""
    if world.engine.dialect.name == "sqlite":
        hurry = heard(world.engine, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout=50"))
    else:
        statement = "SET LOCAL lock_timeout = 50"
        hurry = heard(world.engine, "begin", lambda began: began.exec_driver_sql(statement))
    with hurry:
        world.engine.dispose()
        yield world
    world.engine.dispose()


def test_a_locked_database_loses_nothing(impatient: World) -> None:
    world = impatient
    world.bot().receive(message(0, "halo"))
    before = dump(world.engine)
    with world.engine.begin() as holder:
        if world.engine.dialect.name != "sqlite":
            holder.execute(text("LOCK TABLE people IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(OperationalError):
            world.bot().receive(message(1, "daftar"))
        holder.rollback()
    assert dump(world.engine) == before
    assert world.bot().receive(message(1, "daftar"))
    assert replies(world) == 2


def test_a_lock_that_ends_in_time_is_not_noticed(world: World) -> None:
    world.bot().receive(message(0, "halo"))
    with ThreadPoolExecutor(1) as pool:
        with world.engine.begin() as holder:
            if world.engine.dialect.name != "sqlite":
                holder.execute(text("LOCK TABLE people IN ACCESS EXCLUSIVE MODE"))
            waiting = pool.submit(world.bot().receive, message(1, "daftar"))
        assert waiting.result(10)


def test_one_refused_commit_is_tried_again(world: World) -> None:
    with heard(world.engine, "commit", disk_full(1)):
        assert world.bot().receive(message(1, "halo"))
    assert replies(world) == 1


def test_a_full_disk_loses_nothing(world: World) -> None:
    world.bot().receive(message(0, "halo"))
    before = dump(world.engine)
    with (
        heard(world.engine, "commit", disk_full(2)),
        pytest.raises(OperationalError, match="full"),
    ):
        world.bot().receive(message(1, "daftar"))
    assert dump(world.engine) == before
    assert world.bot().receive(message(1, "daftar"))
    assert replies(world) == 2


# Clocks.


@pytest.mark.parametrize("jump", [timedelta(days=-6), timedelta(hours=-7), timedelta(hours=30)])
def test_a_clock_that_jumps_loses_no_answer(jump: timedelta, chat: Chat) -> None:
    fill(chat, until="full_name")
    chat.world.now += jump
    chat.say("Siti Aminah")
    chat.world.now -= jump
    chat.say("ya")
    assert pending(chat) == "phone"


def test_a_clock_that_jumps_back_repeats_nothing(chat: Chat) -> None:
    chat.say("halo")
    chat.world.pass_time(days=-40)
    assert chat.world.bot().receive(message(1, "halo")) is False


# Keys.


def bot_with_keys(world: World, keys: Keyring) -> Bot:
    sessions = open_sessions(world.engine, keys)
    return Bot(world.engine, sessions, world.router, TEXTS, lambda: world.now)


@pytest.mark.parametrize("name", ["test", "another"], ids=["wrong", "missing"])
def test_a_key_that_does_not_open_is_said_and_changes_nothing(name: str, chat: Chat) -> None:
    fill(chat, until="full_name")
    before = dump(chat.world.engine)
    bot = bot_with_keys(chat.world, Keyring({name: b"x" * 32}, b"i" * 32))
    with pytest.raises(WrongKey, match=r"a sealed conversation .* does not open"):
        bot.receive(message(900, "Siti Aminah"))
    assert dump(chat.world.engine) == before


def test_the_right_key_put_back_goes_on_where_it_was(chat: Chat) -> None:
    fill(chat, until="full_name")
    bot = bot_with_keys(chat.world, Keyring({"test": b"x" * 32}, b"i" * 32))
    with pytest.raises(WrongKey):
        bot.receive(message(900, "Siti Aminah"))
    assert chat.world.bot().receive(message(900, "Siti Aminah"))
    assert pending(chat) == "phone"


def test_a_new_key_beside_the_old_one_opens_both(chat: Chat) -> None:
    fill(chat, until="full_name")
    both = Keyring({"new": b"n" * 32, "test": b"k" * 32}, b"i" * 32)
    assert bot_with_keys(chat.world, both).receive(message(900, "Siti Aminah"))


# Memory.


def test_nothing_lives_in_memory_between_turns(world: World, other: World) -> None:
    """One bot for all messages, or a new process for each: the same."""
    one = other.bot()
    for each in conversation():
        one.receive(each)
        make_again(world).bot().receive(each)
    assert dump(world.engine) == dump(other.engine)


def make_again(world: World) -> World:
    """As after a restart: new connections, sessions and router."""
    world.engine.dispose()
    sessions = open_sessions(world.engine, KEYS)
    return World(world.engine, sessions, Router(FORMS, INDEX), TEXTS, now=world.now)


def test_an_idle_person_keeps_no_conversation(chat: Chat) -> None:
    fill(chat)
    assert set(state(chat)) <= {"offers"}


def test_whoever_fails_with_their_first_words_is_told_too(world: World) -> None:
    bot, first = world.bot(), message(1, "daftar")
    bot.set_aside(first, "Crash at x")
    assert "gangguan pada kami" in Chat(world).letters()[-1].text
    assert not bot.receive(first)
    assert replies(world) == 1
