"""What people said in the web chat: kept as our messages are, and nowhere else."""

from typing import Any

from sqlalchemy import select, update

from models.database.encryption import keyring
from models.messaging.message import OutboundMessage
from models.privacy import data_copy, erasure
from scheduler.housekeeping import run_housekeeping
from tests.support.chat import Chat, World

NIK = "3173015208859001"


def bodies(world: World, chat: Chat) -> list[dict[str, Any]]:
    with world.sessions() as db:
        rows = db.scalars(select(OutboundMessage.body).order_by(OutboundMessage.id))
        return [keyring(db).decrypt_json("message", each) for each in rows if each]


def test_other_channels_keep_no_words_of_people(world: World) -> None:
    chat = Chat(world, "telegram")
    chat.say("apa itu bpjs")
    assert [each.get("said") for each in bodies(world, chat)] == [None]


def test_own_words_are_part_of_the_copy_of_ones_data(world: World) -> None:
    chat = Chat(world)
    chat.say(f"apa itu bpjs {NIK}")
    with world.sessions() as db:
        copy = data_copy.copy_data(db, chat.person_id(db))
    assert [each["said"] for each in copy.data["messages"]] == ["apa itu bpjs 3173********9001"]


def test_own_words_of_staff_are_not_in_their_copy_and_go_after_three_days(world: World) -> None:
    cadre = Chat(world)
    cadre.do_role("cadre organisation=pkk area=31.73.04.1001 rw=005")
    cadre.say("cari zulaikha")
    with world.sessions() as db:
        copy = data_copy.copy_data(db, cadre.person_id(db))
    assert {each["said"] for each in copy.data["messages"]} == {None}
    with world.sessions.begin() as db:
        db.execute(update(OutboundMessage).values(settled_at=world.now, outcome="sent"))
    world.pass_time(days=4)
    run_housekeeping(world.sessions, world.now)
    assert "zulaikha" not in str(bodies(world, cadre))


def test_own_words_go_when_the_person_is_erased(world: World) -> None:
    chat = Chat(world)
    chat.say("nama saya zulaikha")
    assert "zulaikha" in str(bodies(world, chat))
    with world.sessions.begin() as db:
        erasure.erase_person(db, chat.person_id(db), world.now)
    assert bodies(world, chat) == []
