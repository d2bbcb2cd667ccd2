"""Browsers that open links at the same moment: a link belongs to one of them."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine, select

from commands.serve import write
from models.database.engine import open_sessions
from models.people import form_links, person
from models.people.form_links import FormLink
from tests.support.chat import KEYS, NOON
from tests.support.conversations.at_once import wait_for_locks


def links(engine: Engine, count: int) -> list[int]:
    with open_sessions(engine, KEYS).begin() as db:
        for number in range(count):
            chat = person.find_or_create(db, "telegram", f"{number}", NOON)
            form_links.create_link(db, chat.address_id, "registration", NOON)
        return list(db.scalars(select(FormLink.id).order_by(FormLink.id)))


def open_at_once(engine: Engine, first: tuple[int, str], other: tuple[int, str]) -> list[bool]:
    """Each opens a link with its cookie; whether the link is theirs."""
    sessions = open_sessions(engine, KEYS)

    def pin(link_id: int, cookie: str) -> bool:
        page = f"page-{link_id}-{cookie[:1]}"
        return write(sessions, lambda db: form_links.open_in_browser(db, link_id, cookie, page))

    with ThreadPoolExecutor(1) as pool:
        with sessions.begin() as db:
            mine = form_links.open_in_browser(db, *first, f"page-{first[0]}-{first[1][:1]}")
            waiting = pool.submit(pin, *other)
            wait_for_locks(engine, waiting)
        return [mine, waiting.result()]


def test_two_browsers_open_one_link(engine: Engine) -> None:
    link = links(engine, 1)[0]
    assert open_at_once(engine, (link, "a" * 43), (link, "b" * 43)) == [True, False]


def test_a_press_that_is_sent_twice_at_once_is_one(engine: Engine) -> None:
    link = links(engine, 1)[0]
    assert open_at_once(engine, (link, "a" * 43), (link, "a" * 43)) == [True, True]


def test_one_browser_opens_two_links(engine: Engine) -> None:
    one, other = links(engine, 2)
    opened = open_at_once(engine, (one, "a" * 43), (other, "a" * 43))
    assert opened == [True, True]
    with open_sessions(engine, KEYS)() as db:
        found = form_links.find_opened(db, "a" * 43, "registration", NOON)
        assert found is not None
