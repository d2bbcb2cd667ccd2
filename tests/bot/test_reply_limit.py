"""A flood is answered up to the limit of its sender, on every channel, by every process."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest
from sqlalchemy import func, select

from bot.message import Inbound, InboundKind
from domain.people.reply_limit import BILLED, limit_of
from models.messaging.inbound import Received
from models.messaging.message import OutboundMessage
from models.people.person import Address
from tests.support.chat import KEYS, World

pytestmark = pytest.mark.both_databases

numbers: Iterator[int] = count(1)
NUMBER = "+6281234567890"


def say(world: World, text: str = "halo", sender: str = NUMBER, **more: object) -> bool:
    id = f"m{next(numbers)}"
    message = Inbound("whatsapp", sender, id, text=text, at=world.now, **more)  # type: ignore[arg-type]  # a test's choice
    return world.bot().receive(message)


def replies(world: World) -> list[str]:
    with world.sessions() as db:
        rows = db.scalars(select(OutboundMessage.body).order_by(OutboundMessage.id))
        return [KEYS.decrypt_json("message", body)["text"] for body in rows if body]


@pytest.fixture
def flooded(world: World) -> World:
    """The address of the sender has used all its replies but two."""
    say(world)
    with world.sessions.begin() as db:
        used = (BILLED.burst - 2) * BILLED.gap
        db.scalars(select(Address)).one().replies_paid_at = world.now + used
    return world


def test_a_flood_costs_the_limit_and_one_sentence(flooded: World) -> None:
    assert all(say(flooded) for _ in range(6))
    found = replies(flooded)
    assert len(found) == 1 + 2 + 1
    assert "Pelan-pelan" in found[-1]


def test_what_is_not_answered_is_handled_and_not_brought_again(flooded: World) -> None:
    for _ in range(5):
        say(flooded)
    with flooded.sessions() as db:
        assert db.scalar(select(func.count()).select_from(Received)) == 6
        assert db.scalars(select(Address)).one().last_inbound_at == flooded.now


def test_the_answers_of_a_form_are_still_there_after_the_silence(flooded: World) -> None:
    say(flooded, "daftar")
    for _ in range(3):
        say(flooded, "ya")
    flooded.pass_time(hours=1)
    say(flooded, "bantuan")
    assert "Pelan-pelan" not in replies(flooded)[-1]
    assert len(replies(flooded)) == 1 + 2 + 1 + 1


def test_erasing_oneself_begins_no_new_limit(flooded: World) -> None:
    with flooded.sessions.begin() as db:
        from models.privacy.erasure import erase_person

        erase_person(db, db.scalars(select(Address.person_id)).one(), flooded.now)
    for _ in range(6):
        say(flooded)
    with flooded.sessions() as db:
        assert db.scalar(select(func.count(OutboundMessage.id))) == 1 + 2 + 1


def test_the_limit_is_that_of_one_sender(flooded: World) -> None:
    for _ in range(5):
        say(flooded)
    say(flooded, sender="+6281299999999")
    assert "Pelan-pelan" not in replies(flooded)[-1]


def test_two_processes_count_together(flooded: World) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: say(flooded), range(12)))
    assert len(replies(flooded)) == 1 + 2 + 1


def test_a_signal_is_not_counted(flooded: World) -> None:
    for _ in range(9):
        say(flooded, kind=InboundKind.LEFT)
        say(flooded, kind=InboundKind.RETURNED)
    say(flooded)
    assert "Pelan-pelan" not in replies(flooded)[-1]


def test_whatsapp_which_bills_has_the_lowest_limit() -> None:
    assert limit_of("whatsapp").burst < limit_of("telegram").burst == limit_of("web").burst
