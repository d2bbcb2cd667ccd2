"""What people write below a broadcast: its next step is taken, or it is left in peace."""

from zlib import crc32

import pytest
from sqlalchemy import update

from models.broadcasts.broadcast import REASON
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.people import person
from tests.support.chat import Chat, World

pytestmark = pytest.mark.sqlite

BUTTONS = [["/bayar", "Cara bayar"], ["/stopinfo", "Stop pesan ini"], ["/kenapa 1", "Kenapa?"]]


def answer(world: World, said: str, options: list[list[str]] = BUTTONS) -> str:
    """The answer to what a member writes to whom a broadcast came last."""
    chat = Chat(world, sender=f"5{crc32(said.encode())}")
    chat.play("! member 2026-10-31")
    with world.sessions.begin() as db:
        to = person.best_address(db, chat.person_id(db))
        assert to is not None
        body = {"text": "Iuran Anda belum dibayar.", "options": options}
        more = {"now": world.now, "lane": Lane.BULK, "reason": REASON}
        outbox.post(db, to.person_id, to.channel, to.address, body, **more)
        sent = {"outcome": DeliveryState.SENT, "settled_at": world.now}
        db.execute(update(OutboundMessage).values(**sent))
    world.pass_time(minutes=5)
    return chat.say(said)


def test_whoever_wants_it_is_led_to_its_next_step(world: World) -> None:
    for said in ("mau", "mau dong kak", "tertarik", "gas"):
        assert "Rp8.400" in answer(world, said), said
    assert answer(world, "iya") == "👍\n[Menu]"


def test_whoever_does_not_want_it_is_left_in_peace_and_may_stop_it(world: World) -> None:
    for said in ("gak mau", "ga tertarik", "gak minat", "ga usah"):
        told = answer(world, said)
        assert "tidak apa-apa" in told, said
        assert "[Stop pesan ini]" in told


def test_of_a_broadcast_without_a_next_step_nothing_is_opened(world: World) -> None:
    assert answer(world, "mau", BUTTONS[1:]) == "👍\n[Menu]"


def test_whoever_doubts_it_hears_how_to_check(world: World) -> None:
    for said in ("hoax ya", "ini beneran?", "ini palsu ya"):
        assert "Wajar Anda curiga" in answer(world, said), said
