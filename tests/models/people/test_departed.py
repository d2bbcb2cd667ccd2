"""After an erasure nothing leads to the person any more; whoever writes again is somebody new."""

from datetime import timedelta

import pytest
from sqlalchemy import inspect, select, text, update

from bot.message import Inbound, InboundKind
from models.messaging.message import DeliveryState, OutboundMessage
from models.people.consent import Consent
from models.people.person import Address, Person
from scheduler.housekeeping import run_housekeeping
from tests.support.chat import KEYS, Chat, World, stored

PHONE, USER_ID, CHAT_ID = "+6281234567890", "ID.1349120865530274", "900004711"
VEILED = KEYS.encrypt_address(PHONE)
DAY = timedelta(days=1)


class Named(Chat):
    """As on the platforms: the id of a message tells nothing of the sender."""

    def send(self, words: str = "", **more: object):  # type: ignore[no-untyped-def]  # as Chat has it
        return super().send(words, **{"id": f"{self.channel}.{self.count}"} | more)


def dump(world: World) -> str:
    """Every value of every row."""
    with world.engine.connect() as db:
        names = inspect(db).get_table_names()
        rows = [row for name in names for row in db.execute(text(f'SELECT * FROM "{name}"'))]
    return "\n".join(f"{tuple(row)}" for row in rows)


def arrive(world: World) -> None:
    """Everything that waits is sent."""
    with world.sessions.begin() as db:
        sent = {"outcome": DeliveryState.SENT, "settled_at": world.now, "platform_id": "wamid"}
        db.execute(update(OutboundMessage).where(OutboundMessage.settled_at.is_(None)).values(sent))


def forget(world: World, chat: Chat) -> None:
    for words in ("hapus data", "HAPUS"):
        chat.say(words)


@pytest.fixture
def phone(world: World) -> Chat:
    chat = Named(world, "whatsapp", PHONE)
    chat.do_member("2026-11-30")
    chat.say("status", phone=PHONE, at=world.now)
    return chat


def test_nothing_of_phone_user_id_or_chat_is_left(world: World, phone: Chat) -> None:
    there = Named(world, "telegram", CHAT_ID)
    there.say("sambungkan")
    there.say("1")
    phone.other = there
    phone.do_code("sambungkan")
    phone.say("GABUNG")
    arrive(world)
    phone.sender = USER_ID
    phone.say("menu", aliases=(PHONE,))
    forget(world, phone)
    assert stored(USER_ID) in dump(world)
    arrive(world)
    world.now += DAY
    run_housekeeping(world.sessions, world.now)
    left = dump(world)
    assert not [
        each for each in (PHONE[1:], VEILED, *map(stored, (USER_ID, CHAT_ID))) if each in left
    ]


def test_the_farewell_still_knows_where_to_go(world: World, phone: Chat) -> None:
    arrive(world)
    forget(world, phone)
    world.now += DAY
    run_housekeeping(world.sessions, world.now)
    with world.sessions() as db:
        waiting = select(OutboundMessage.address).where(OutboundMessage.settled_at.is_(None))
        assert set(db.scalars(waiting)) == {VEILED}
        assert db.scalar(select(Address.address)) == VEILED


@pytest.mark.parametrize("tidied", [False, True])
def test_whoever_writes_again_is_somebody_new(world: World, phone: Chat, tidied: bool) -> None:
    forget(world, phone)
    arrive(world)
    world.now += DAY
    if tidied:
        run_housekeeping(world.sessions, world.now)
    phone.say("halo")
    with world.sessions() as db:
        old, new = db.scalars(select(Person).order_by(Person.id))
        assert (bool(old.erased_at), new.erased_at) == (True, None)
        assert list(db.scalars(select(Address.person_id))) == [new.id]
        theirs = select(OutboundMessage.address).where(OutboundMessage.person_id == old.id)
        assert set(db.scalars(theirs)) == {""}
        assert not list(db.scalars(select(Consent).where(Consent.person_id == new.id)))


@pytest.mark.parametrize("tidied", [False, True])
@pytest.mark.parametrize("kind", [InboundKind.MESSAGE, InboundKind.LEFT, InboundKind.MOVED])
def test_what_comes_again_revives_nobody(
    world: World, phone: Chat, kind: InboundKind, tidied: bool
) -> None:
    forget(world, phone)
    arrive(world)
    world.now += DAY
    if tidied:
        run_housekeeping(world.sessions, world.now)
    before = dump(world)
    id = "whatsapp.0" if kind is InboundKind.MESSAGE else "news"
    again = Inbound("whatsapp", PHONE, id, text="status", kind=kind)
    assert not world.bot().receive(again)
    assert dump(world) == before
