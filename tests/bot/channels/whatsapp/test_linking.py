"""WhatsApp proves the number with every message: linking does not ask for it, masks hide it."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from bot.channels.whatsapp.incoming import read
from bot.message import Outbound
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from scheduler.privacy.copies import run_copies
from tests.support.chat import KEYS, World, make_world
from tests.support.people import SITI, member
from tests.support.whatsapp.webhooks import PHONE_ID, Person, body, envelope, value
from tests.support.whatsapp.webhooks import SITI as WebhooksSITI

pytestmark = pytest.mark.sqlite

HIDDEN = replace(WebhooksSITI, number="")
BARE = replace(WebhooksSITI, user_id="")


def say(world: World, text: str, who: Person = WebhooksSITI) -> str:
    """What is said to a message, as Meta brings it."""
    whole = json.loads(body(envelope(value(who.text(text), people=(who,)))))
    for parsed in read(whole, PHONE_ID).messages:
        world.bot().receive(parsed.inbound)
    with world.sessions() as db:
        last = db.scalar(select(OutboundMessage.body).order_by(OutboundMessage.id.desc()).limit(1))
    return Outbound.of(KEYS.decrypt_json("message", last)).text


def stranger(engine: Engine) -> World:
    """Somebody registered Siti, whose number this is."""
    world = make_world(engine)
    with world.sessions.begin() as db:
        member(db, None, world.now.date(), SITI)
    return world


def test_who_writes_from_their_number_is_not_asked_for_it(engine: Engine) -> None:
    world = stranger(engine)
    assert SITI.phone == f"+{WebhooksSITI.number}"
    say(world, "hubungkan")
    say(world, "ya")
    assert "lahir" in say(world, "ya")
    assert "SITI" in say(world, "12 Agustus 1985").upper()


def test_who_hides_the_number_is_asked_for_it(engine: Engine) -> None:
    world = stranger(engine)
    say(world, "hubungkan", HIDDEN)
    say(world, "ya", HIDDEN)
    assert "nomor HP" in say(world, "ya", HIDDEN)


def test_a_chat_is_shown_by_the_end_of_its_number_only(engine: Engine) -> None:
    world = make_world(engine)
    assert "WhatsApp ****7890" in say(world, "saluran", BARE)


def test_the_copy_of_ones_data_masks_the_number_too(engine: Engine) -> None:
    world = make_world(engine)
    say(world, "/unduh", BARE)
    run_copies(world.sessions, world.texts, lambda: world.now)
    with world.sessions() as db:
        kept = b" ".join(
            KEYS.decrypt("file", each) for each in db.scalars(select(StoredFile.content))
        )
    assert b"****7890" in kept
    assert WebhooksSITI.number.encode() not in kept
