"""Turns and merges of the same people at the same time: none waits for ever, none is lost."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from bot.message import Inbound
from domain.people.link_code import format_link_code
from models.messaging import message
from models.people import link_codes
from models.people.person import Address, current_person_id
from tests.support.chat import KEYS, Chat, World

CODES = ("AAAACCCC", "CCCCDDDD", "DDDDEEEE", "EEEEAAAA")
NAMES = ("a", "b", "c", "d")


def receive(world: World, name: str, id: str, text: str) -> bool:
    """As a channel does: a message that failed comes again."""
    for _ in range(5):
        try:
            return world.bot().receive(Inbound("web", name, id, text=text))
        except Exception as error:  # noqa: BLE001  # whatever it was, the channel brings it again
            last = error
    raise last


def test_merges_in_a_ring_and_chats_at_the_same_time_lose_nothing(world: World) -> None:
    people = {}
    for name in NAMES:
        chat = Chat(world, "web", name)
        chat.say("menu")
        with world.sessions.begin() as db:
            people[name] = chat.person_id(db)
    with world.sessions.begin() as db:
        for name, code in zip(NAMES, CODES, strict=True):
            link_codes.create_code(db, people[name], code, world.now)
    for name, code in zip(NAMES, (*CODES[1:], CODES[0]), strict=True):
        Chat(world, "web", name).send(f"/sambung {format_link_code(code)}", id=f"{name}-code")
    work = [(name, f"{name}-yes", "GABUNG") for name in NAMES]
    work += [(name, f"{name}-help-{n}", "bantuan") for n in range(10) for name in NAMES]
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda each: receive(world, *each), work))
    assert all(done)
    with world.sessions.begin() as db:
        owners = {
            KEYS.decrypt_address(row.address): row.person_id for row in db.scalars(select(Address))
        }
        assert sorted(owners) == [*NAMES]
        assert {current_person_id(db, owner) for owner in owners.values()} == {*owners.values()}
        replies = select(message.OutboundMessage.id).where(
            message.OutboundMessage.lane == message.Lane.REPLY
        )
        assert len(db.scalars(replies).all()) == len(NAMES) * 2 + len(work)
    heard = [Chat(world, "web", name) for name in NAMES]
    assert all(chat.send("menu", id=f"{chat.sender}-end") for chat in heard)
