"""A stolen database: what it gives away without the keys, and with the index key alone."""

import pytest
from sqlalchemy import Engine, select

from exchange.spreadsheets.read import shape_of
from models.branch import status_files
from models.database.encryption import Keyring, WrongKey
from models.messaging.inbound import Received
from models.participants import participant
from models.participants.participant import Participant
from models.people.person import Address
from tests.support.chat import Chat, World
from tests.support.encryption import sessions
from tests.support.people import SITI, give_role
from tests.support.registration import fill, raw

pytestmark = pytest.mark.both_databases

TELEGRAM, NUMBER, USER_ID = "900004711", "+6281299990001", "ID.1349120865530274"
VISITOR = "FJutYg4CYQbbkgpAWjxY2Q"
SENDERS = {"telegram": TELEGRAM, "whatsapp": NUMBER, "web": VISITOR}
STRANGER = b"s" * 32


def lived(world: World) -> None:
    """Somebody on every channel; on WhatsApp they go on under a user id."""
    for channel, sender in SENDERS.items():
        chat = Chat(world, channel, sender)
        fill(chat, until="organisation")
    moved = Chat(world, "whatsapp", USER_ID)
    moved.send("menu", aliases=(NUMBER,), id=f"{USER_ID}-9")
    gone = Chat(world, "telegram", f"{TELEGRAM}2")
    for text in ("menu", "hapus data", "HAPUS"):
        gone.say(text)


def test_no_address_of_any_channel_is_in_a_stolen_database(world: World) -> None:
    lived(world)
    stolen = raw(world.engine)
    secrets = (*SENDERS.values(), NUMBER[1:], USER_ID)
    assert not [each for each in secrets if each in stolen]


def test_the_id_of_a_message_is_a_short_hash_on_every_channel(world: World) -> None:
    lived(world)
    with world.sessions() as db:
        ids = list(db.scalars(select(Received.message_id)))
    assert len(ids) > len(SENDERS)
    assert {len(each) for each in ids} == {39}


def test_without_the_keys_no_address_opens(world: World) -> None:
    lived(world)
    thief = Keyring({"test": STRANGER}, STRANGER)
    with world.sessions() as db:
        stored = list(db.scalars(select(Address.address)))
    for each in stored:
        with pytest.raises(WrongKey):
            thief.decrypt_address(each)


def test_the_index_key_alone_opens_addresses_and_tries_niks_but_opens_nothing_sealed(
    engine: Engine, chat: Chat
) -> None:
    """How far it goes: who wrote, and whether a NIK that one can think of is there."""
    fill(chat)
    chat.say("kirim")
    thief = Keyring({"test": STRANGER}, b"i" * 32)
    with sessions(engine, thief)() as db:
        assert thief.decrypt_address(db.scalars(select(Address.address)).one()) == chat.sender
        row = db.scalars(select(Participant)).one()
        assert participant.find_by_nik(db, SITI.nik) is row
        with pytest.raises(WrongKey):
            participant.identity(db, row)


def test_the_words_above_a_status_file_cannot_be_tried_out(world: World) -> None:
    header = ("NIK", "Nama Siti Rahmawati", "Status")
    chat = Chat(world, "telegram", TELEGRAM)
    with world.sessions.begin() as db:
        officer = give_role(db, chat.person_id(db), "officer")
        for at in (1, 0):
            status_files.confirm_columns(db, shape_of(header), {"nik": at}, officer.id, world.now)
        assert status_files.known_shapes(db) == {shape_of(header): {"nik": 0}}
    assert shape_of(header) not in raw(world.engine)
