"""Photos and voice messages of a talk: the bytes arrive, on every channel, or it is said."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from domain.files import LARGEST_VOICE
from models.cases.messages import FILES_KEPT
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from tests.support.chat import KEYS, PIXEL, VOICE_NOTE, Chat, World
from tests.support.conversations.every_channel import FACES, chat_on
from tests.support.scripted_chat import ScriptedChat


def talk_on(world: World, channel: str) -> ScriptedChat:
    """Budi asked there, and Dewi, an officer in the web chat, has answered."""
    found = chat_on(world, channel)
    found.do_is("dewi officer Dewi Lestari")
    for text in ("petugas", "kartu saya hilang"):
        found.say(text)
    for text in ("/bicara 1", "Kartunya di mana?"):
        found.do_by(f"dewi {text}")
    return found


def stored(world: World) -> int:
    with world.sessions() as db:
        return len(db.scalars(select(StoredFile.id)).all())


def carried(chat: Chat) -> list[str]:
    """The methods, or types, of the requests that carry the newest letter there."""
    sent = chat.face.send(chat.letters()[-1])
    return [str(each.get("method") or each.get("type")) for each in sent]


@pytest.mark.parametrize("channel", FACES)
def test_voice_and_photo_arrive_as_they_were_sent(channel: str, world: World) -> None:
    company = talk_on(world, channel)
    dewi = company.friend("dewi")
    assert company.voice() == ""
    heard = dewi.letters()[-1].document
    assert heard is not None
    assert (heard.content, heard.media_type) == (VOICE_NOTE, "audio/ogg")
    dewi.photo(PIXEL)
    seen = company.letters()[-1].document
    assert seen is not None
    assert seen.media_type == "image/jpeg"
    assert {"telegram": "sendDocument", "whatsapp": "image"}.get(channel, "None") in carried(
        company
    )


@pytest.mark.parametrize(
    ("channel", "requests"),
    [("telegram", ["sendVoice"]), ("whatsapp", ["interactive", "audio"])],
)
def test_a_recording_can_be_played_where_the_helper_is(
    channel: str, requests: list[str], world: World
) -> None:
    company = talk_on(world, "web")
    company.voice()
    there = chat_on(world, channel)
    letter = company.friend("dewi").letters()[-1]
    sent = there.face.send(replace(letter, options=letter.options[:1]))
    assert [str(each.get("method") or each.get("type")) for each in sent] == requests


@pytest.mark.parametrize(
    "make",
    [lambda: VOICE_NOTE + bytes(LARGEST_VOICE), lambda: b"\x1aE\xdf\xa3webm", bytes],
    ids=["too large", "unknown", "empty"],
)
def test_a_voice_message_that_cannot_be_passed_on_is_said_to_be_lost(
    make: Callable[[], bytes], world: World
) -> None:
    company = talk_on(world, "web")
    before = company.friend("dewi").newest()
    assert "tidak sampai" in company.do_kind("voice")
    direct = Chat(world, sender=company.sender)
    direct.count = company.count
    assert "tidak sampai" in direct.voice(make())
    assert not company.friend("dewi").letters(before)
    assert stored(world) == 0


def test_nobody_keeps_a_voice_message_that_was_for_the_bot(world: World) -> None:
    chat = Chat(world, "telegram", "42", FACES["telegram"](world.bot().receive, "42"))
    assert "belum bisa mendengar" in chat.voice()
    assert stored(world) == 0


def test_files_go_with_their_case(world: World) -> None:
    company = talk_on(world, "web")
    company.voice()
    company.do_by("dewi [Selesai]")
    company.do_by("dewi /kasus 1")
    for press in ("[Tutup]", "[Sudah selesai]"):
        company.do_by(f"dewi {press}")
    company.do_tidy("")
    assert stored(world) == 1
    world.pass_time(days=FILES_KEPT.days + 1)
    company.do_tidy("")
    assert stored(world) == 0


def test_a_photo_follows_the_template_once_the_person_writes(world: World) -> None:
    company = talk_on(world, "whatsapp")
    dewi = company.friend("dewi")
    world.pass_time(days=2)
    dewi.photo(PIXEL)
    with world.sessions.begin() as db:
        change = update(OutboundMessage).where(OutboundMessage.key == "case:3")
        db.execute(change.values(template="talk_said/id", outcome="sent", settled_at=world.now))
        sealed = db.scalars(select(OutboundMessage.body).where(OutboundMessage.key == "case:3"))
        body = KEYS.decrypt_json("message", sealed.one() or b"")
    assert "menyusul sesudah Anda membalas" in body["values"]["answer"]
    assert "menyusul" not in body["text"]
    before = company.newest()
    for text in ("halo bu", "masih di sana?"):
        company.say(text)
    (letter,) = company.letters(before)
    assert letter.document is not None
    assert "berkas dari pesan sebelumnya" in letter.text


def test_whoever_takes_a_case_over_gets_what_the_person_sent(world: World) -> None:
    company = talk_on(world, "web")
    company.photo(PIXEL)
    company.voice()
    company.do_is("pak officer Pak Petugas")
    company.do_by("dewi /teruskan 1")
    company.do_by("dewi [Petugas wilayahnya]")
    pak = company.friend("pak")
    before = pak.newest()
    for _ in range(2):
        pak.say("/bicara 1")
    files = [each.document.media_type for each in pak.letters(before) if each.document]
    assert files == ["image/jpeg", "audio/ogg"]
