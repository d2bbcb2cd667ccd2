"""Word of a broadcast: to the officers who decide, and to whoever sends it; each thing once."""

import re
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest

from models.broadcasts import broadcast, lifecycle
from models.broadcasts.broadcast import WAITED, Broadcast, BroadcastRecipient, RecipientState
from models.participants.standing import Standing
from models.roles.role import Role
from scheduler.broadcasts import notices, send
from tests.support.chat import TEXTS, Chat, World
from tests.support.people import clients, give_role

PEOPLE = 6
WORDS = "Sabtu ada pendaftaran di kantor RW 002."


@pytest.fixture
def agent(world: World) -> int:
    """An agent who needs an officer's word for any broadcast; all of them have a chat."""
    with world.sessions.begin() as db:
        officer = Chat(world, sender="officer").person_id(db)
        give_role(db, officer, "officer", called="Dewi Petugas")
        mine = give_role(db, Chat(world, sender="agent").person_id(db), "agent", called="Rudi Agen")
        clients(db, mine)
        return mine.id


@pytest.fixture
def officer(world: World, agent: int) -> Chat:
    chats = [Chat(world, sender=each) for each in ("agent", "officer")]
    for each in chats:
        each.say("menu")
    return chats[1]


@pytest.fixture(autouse=True)
def everybody_asks() -> object:
    with patch.object(lifecycle, "ALONE", dict.fromkeys(lifecycle.ALONE, -1)):
        yield


def start(world: World, agent: int) -> int:
    with world.sessions.begin() as db:
        mine = db.get_one(Role, agent)
        return lifecycle.start(db, mine, WORDS, Standing.EVERYBODY, "", world.now).id


def told(world: World) -> dict[str, list[str]]:
    """What each of them was told when the clock ran now."""
    chats = {each: Chat(world, sender=each) for each in ("agent", "officer")}
    before = {name: chat.newest() for name, chat in chats.items()}
    notices.post_notices(world.sessions, TEXTS, world.now)
    found = {name: [x.text for x in each.letters(before[name])] for name, each in chats.items()}
    return {name: texts for name, texts in found.items() if texts}


def test_an_officer_hears_once_that_a_broadcast_waits(
    world: World, agent: int, officer: Chat
) -> None:
    start(world, agent)
    (text,) = told(world)["officer"]
    assert "Rudi Agen" in text
    assert f"untuk {PEOPLE} orang menunggu keputusan Anda" in text
    assert WORDS not in text
    assert told(world) == {}


def test_its_button_opens_what_waits(world: World, agent: int, officer: Chat) -> None:
    id = start(world, agent)
    told(world)
    assert WORDS in officer.say(f"/siaranku {id}")


def test_nobody_hears_of_it_at_night(world: World, agent: int, officer: Chat) -> None:
    start(world, agent)
    world.pass_time(hours=10)
    assert told(world) == {}
    world.pass_time(hours=10)
    assert [*told(world)] == ["officer"]


def test_nobody_decides_about_what_was_stopped_meanwhile(
    world: World, agent: int, officer: Chat
) -> None:
    id = start(world, agent)
    with world.sessions.begin() as db:
        row = db.get_one(Broadcast, id)
        lifecycle.end(db, row, broadcast.BroadcastState.STOPPED, "test", world.now)
    assert told(world) == {}


def test_who_sends_hears_once_that_it_was_approved(world: World, agent: int, officer: Chat) -> None:
    id = start(world, agent)
    told(world)
    officer.say(f"/siaranku {id}")
    officer.say("1")
    (text,) = told(world)["agent"]
    assert "sudah disetujui" in text
    assert told(world) == {}


def test_who_sends_hears_why_it_was_declined(world: World, agent: int, officer: Chat) -> None:
    id = start(world, agent)
    told(world)
    for each in (f"/siaranku {id}", "2", "3"):
        officer.say(each)
    (text,) = told(world)["agent"]
    assert "Alasannya: Waktunya kurang tepat" in text


def test_who_sends_hears_that_nobody_decided(world: World, agent: int, officer: Chat) -> None:
    start(world, agent)
    told(world)
    world.pass_time(days=3, minutes=1)
    send.post_broadcasts(world.sessions, TEXTS, world.now)
    (text,) = told(world)["agent"]
    assert "belum ada keputusan" in text


def begun(world: World, agent: int, ending: Callable[[list[BroadcastRecipient]], None]) -> int:
    """A broadcast that nobody need approve, with people of whom this has become."""
    with patch.object(lifecycle, "ALONE", {}):
        id = start(world, agent)
    with world.sessions.begin() as db:
        ending(db.query(BroadcastRecipient).filter_by(broadcast_id=id).order_by("id").all())
    return id


def mixed(rows: list[BroadcastRecipient]) -> None:
    fates = (
        RecipientState.SENT,
        RecipientState.SENT,
        RecipientState.REFUSED,
        RecipientState.UNKNOWN,
        RecipientState.CANCELLED,
        RecipientState.LEFT_OUT,
    )
    for row, fate in zip(rows, fates, strict=True):
        row.state = fate


def test_the_result_adds_up(world: World, agent: int, officer: Chat) -> None:
    begun(world, agent, mixed)
    send.post_broadcasts(world.sessions, TEXTS, world.now)
    (text,) = told(world)["agent"]
    people, *parts = (int(each) for each in re.findall(r"\d+", text))
    assert (people, parts) == (PEOPLE, [2, 1, 1, 2])
    assert sum(parts) == people
    assert told(world) == {}


def one_on_its_way(rows: list[BroadcastRecipient]) -> None:
    mixed(rows)
    rows[0].state = RecipientState.POSTED


def test_the_result_waits_for_letters_that_are_on_their_way(
    world: World, agent: int, officer: Chat
) -> None:
    id = begun(world, agent, one_on_its_way)
    with world.sessions.begin() as db:
        db.get_one(Broadcast, id).expires_at = world.now - timedelta(minutes=1)
        lifecycle.expire(db, id, world.now)
    assert told(world) == {}
    world.now += WAITED + timedelta(minutes=1)
    (text,) = told(world)["agent"]
    assert "Tidak pasti: 2" in text


def test_who_left_the_office_hears_nothing(world: World, agent: int, officer: Chat) -> None:
    begun(world, agent, mixed)
    send.post_broadcasts(world.sessions, TEXTS, world.now)
    with world.sessions.begin() as db:
        db.get_one(Role, agent).ended_at = world.now
    assert told(world) == {}


def test_another_officers_broadcast_is_not_opened_by_its_number(
    world: World, agent: int, officer: Chat
) -> None:
    id = start(world, agent)
    with world.sessions.begin() as db:
        stranger = Chat(world, sender="stranger").person_id(db)
        give_role(db, stranger, "officer", called="Orang Lain", area="31.74")
    assert WORDS not in Chat(world, sender="stranger").say(f"/siaranku {id}")
