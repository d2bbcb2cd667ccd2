"""What ends the web sessions of a person: their own word, a merge, an unlinked chat, an erasure."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, update
from sqlalchemy.orm import Session, sessionmaker

from domain.people.devices import device_name
from models import merge_people
from models.database.encryption import Keyring
from models.database.engine import open_sessions
from models.people import addresses, person, web_sessions
from models.people.conversation import Conversation
from models.people.web_sessions import WebSession
from models.privacy import data_copy, erasure
from tests.support.cases import for_each
from tests.support.chat import KEYS, NOON, stored

HOUR = timedelta(hours=1)


@pytest.fixture
def sessions(engine: Engine) -> sessionmaker[Session]:
    return open_sessions(engine, KEYS)


def browser(db: Session, address: str) -> tuple[person.Caller, str]:
    """Somebody with a chat in a browser: who, and the token."""
    who = person.find_or_create(db, "web", address, NOON)
    wrote_from(db, who.id, who.address_id)
    return who, web_sessions.start(db, "web", address, "Chrome/Android", NOON)


def wrote_from(db: Session, who: int, address_id: int) -> None:
    last = update(Conversation).where(Conversation.person_id == who)
    db.execute(last.values(last_address_id=address_id))


def add_browser(db: Session, who: int, address: str) -> str:
    """Another chat of the person, in another browser; its token."""
    db.add(person.Address(person_id=who, channel="web", address=stored(address)))
    return web_sessions.start(db, "web", address, "Firefox/Windows", NOON)


def opens(db: Session, token: str, later: timedelta = timedelta()) -> bool:
    found = web_sessions.find(db, token)
    return found is not None and not found.is_over(NOON + later)


def test_session_leads_to_its_person_and_no_other(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as db:
        (one, first), (two, second) = browser(db, "one"), browser(db, "two")
        for who, token in ((one, first), (two, second)):
            found = web_sessions.find(db, token)
            assert found
            assert (found.person_id, stored(found.address)) == (who.id, who.address)
        assert web_sessions.find(db, first, kind="desk") is None
        assert web_sessions.find(db, "one") is None


def test_merge_ends_the_sessions_of_both_but_in_the_two_chats_that_were_linked(
    sessions: sessionmaker[Session],
) -> None:
    with sessions.begin() as db:
        (one, first), (two, second) = browser(db, "one"), browser(db, "two")
        forgotten = [add_browser(db, one.id, "one-old"), add_browser(db, two.id, "two-old")]
        merge_people.merge_people(db, one.id, two.id, "test", NOON)
        assert [opens(db, each) for each in (first, second, *forgotten)] == [
            True,
            True,
            False,
            False,
        ]


def test_unlinked_chat_shows_the_notice_for_an_hour_and_then_nothing(
    sessions: sessionmaker[Session],
) -> None:
    with sessions.begin() as db:
        one, first = browser(db, "one")
        other = add_browser(db, one.id, "old")
        gone = addresses.addresses(db, one.id)[-1].id
        addresses.unlink_address(db, one.id, gone, "test", NOON)
        assert [opens(db, other), opens(db, other, HOUR), opens(db, first, HOUR)] == [
            True,
            False,
            True,
        ]


def test_erased_person_reads_the_goodbye_for_an_hour_on_no_device_longer(
    sessions: sessionmaker[Session],
) -> None:
    with sessions.begin() as db:
        one, first = browser(db, "one")
        tokens = [first, add_browser(db, one.id, "old")]
        erasure.erase_person(db, one.id, NOON)
        assert [opens(db, each) for each in tokens] == [True, True]
        for each in tokens:
            found = web_sessions.find(db, each)
            assert found
            web_sessions.mark_seen(db, found.id, NOON + HOUR / 2)
        assert [opens(db, each, HOUR) for each in tokens] == [False, False]


def test_one_or_all_devices_are_ended_and_never_those_of_another(
    sessions: sessionmaker[Session],
) -> None:
    with sessions.begin() as db:
        (one, first), (_, strange) = browser(db, "one"), browser(db, "two")
        second, third = add_browser(db, one.id, "b"), add_browser(db, one.id, "c")
        theirs = web_sessions.find(db, strange)
        mine = web_sessions.find(db, second)
        assert theirs
        assert mine
        assert not web_sessions.end_device(db, one.id, theirs.id, NOON)
        assert web_sessions.end_device(db, one.id, mine.id, NOON)
        assert not web_sessions.end_device(db, one.id, mine.id, NOON)
        assert [opens(db, each) for each in (first, second, third)] == [True, False, True]
        web_sessions.end_sessions(db, [one.id], NOON, but=[one.address_id])
        assert [opens(db, each) for each in (first, third, strange)] == [True, False, True]
        assert [each.address_id for each in web_sessions.devices(db, one.id, NOON)] == [
            one.address_id
        ]


def test_the_copy_of_ones_data_names_ones_own_devices(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as db:
        who, _ = browser(db, "a" * 22)
        other = person.find_or_create(db, "web", "b" * 22, NOON)
        web_sessions.start(db, "web", "b" * 22, "Firefox/Windows", NOON)
        (mine,) = data_copy.copy_data(db, who.id).data["devices"]
        (theirs,) = data_copy.copy_data(db, other.id).data["devices"]
    assert (mine["device"], mine["opens"]) == ("Chrome/Android", "chat")
    assert theirs["device"] == "Firefox/Windows"


def test_an_end_is_never_put_off(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as db:
        one, first = browser(db, "one")
        found = web_sessions.find(db, first)
        assert found
        web_sessions.end_sessions(db, [one.id], NOON + HOUR)
        web_sessions.mark_staff(db, found.id, NOON)
        web_sessions.end_sessions(db, [one.id], NOON + 2 * HOUR)
        web_sessions.end(db, first, NOON + 3 * HOUR)
        assert [opens(db, first, HOUR / 2), opens(db, first, HOUR)] == [True, False]


def test_what_is_over_is_forgotten_a_day_later(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as db:
        one, first = browser(db, "one")
        add_browser(db, one.id, "b")
        web_sessions.end(db, first, NOON)
        assert web_sessions.delete_over(db, NOON + timedelta(hours=23)) == 0
        assert web_sessions.delete_over(db, NOON + timedelta(hours=24)) == 1
        assert web_sessions.delete_over(db, NOON + timedelta(days=92)) == 1


ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "


@for_each(
    ("user_agent", "name"),
    [
        (ANDROID + "Chrome/141.0.0.0 Mobile Safari/537.36", "Chrome/Android"),
        (
            ANDROID + "SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
            "Samsung Internet/Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605 CriOS/141 Safari/604",
            "Chrome/iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0; Win64) Gecko/20100101 Firefox/143.0", "Firefox/Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0 Safari/537.36 Edg/141.0", "Edge/Linux"),
        ("curl/8.5.0", ""),
        ("", ""),
        ("<script>Chrome/ Android" * 1_000, "Chrome/Android"),
    ],
)
def test_device_has_a_name_and_no_fingerprint(user_agent: str, name: str) -> None:
    assert device_name(user_agent) == name


def test_a_session_that_is_used_is_found_when_the_former_index_key_is_gone(engine: Engine) -> None:
    former, today = b"f" * 32, b"t" * 32
    with open_sessions(engine, Keyring({"test": former}, former)).begin() as db:
        token = web_sessions.start(db, "web", "visitor", "", NOON)
    both = Keyring({"test": former}, today, former)
    with open_sessions(engine, both).begin() as db:
        found = web_sessions.find(db, token)
        assert found
        web_sessions.mark_seen(db, found.id, NOON + timedelta(hours=1), token)
        assert db.get_one(WebSession, found.id).token_index.startswith(both.index_key.id)
