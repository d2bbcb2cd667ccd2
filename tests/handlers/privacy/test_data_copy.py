"""The copy of one's data: everything, as files that people can open, and nothing of others."""

import json
from datetime import datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.channels.whatsapp.outgoing import accepted_document
from bot.message import Document
from bot.texts import Texts
from handlers.privacy.data_copy import MOST_A_DAY
from models import uploads
from models.database import files
from models.database.encryption import WrongKey
from models.database.files import StoredFile
from models.participants import participant
from models.people.person import Address
from models.privacy import data_copy, erasure
from models.roles import access_log, role
from scheduler.housekeeping import run_housekeeping
from scheduler.privacy import copies
from scheduler.privacy.copies import run_copies
from tests.support.chat import PIXEL, Chat, World
from tests.support.people import SITI
from tests.support.registration import fill


def live(chat: Chat) -> None:
    """Register with a photo, report a payment with a receipt, ask for a correction, be seen."""
    fill(chat, until="photo")
    chat.photo(PIXEL)
    chat.say("kirim")
    chat.say("/perbaiki something_else")
    chat.say("nama ibu saya Zubaidah")
    officer = Chat(chat.world, sender="petugas")
    officer.do_role("officer")
    with chat.world.sessions.begin() as db:
        row = participant.registration_of(db, chat.person_id(db))
        assert row is not None
        seer = role.find_open_roles(db, officer.person_id(db))[0]
        access_log.record_access(db, seer, access_log.NIK, [row.id], "portal", chat.world.now)


def taken(chat: Chat) -> list[Document]:
    """The documents that the chat got for asking."""
    before = chat.newest()
    chat.say("/unduh")
    make(chat.world)
    return [each.document for each in chat.letters(after=before) if each.document]


def make(world: World) -> int:
    """The clock makes the copies that wait; how many letters."""
    return run_copies(world.sessions, world.texts, lambda: world.now)


def contents(document: Document) -> dict[str, bytes]:
    with ZipFile(BytesIO(document.content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_copy_holds_everything(chat: Chat) -> None:
    live(chat)
    (document,) = taken(chat)
    assert (document.name, document.media_type) == ("data-saya.zip", "application/zip")
    found = contents(document)
    assert set(found) == {"ringkasan.txt", "data.json", "1-ktp.jpg"}
    assert found["1-ktp.jpg"].startswith(b"\xff\xd8")
    data = json.loads(found["data.json"])
    (registration,) = data["registrations"]
    assert registration["nik"] == SITI.nik
    assert data["requests"][0]["wanted"] == {"something_else": "nama ibu saya Zubaidah"}
    assert any("PB-" in (each["text"] or "") for each in data["messages"])
    assert [each["by"] for each in registration["seen"]] == [
        "Rina Petugas (Petugas cabang, Jakarta Barat)"
    ]
    assert {each["text_version"] for each in data["consents"]}
    text = found["ringkasan.txt"].decode()
    for words in (SITI.nik, "SITI AMINAH", "Zubaidah", "Rina Petugas", "Foto dan bukti bayar: 1"):
        assert words in text


def test_a_photo_that_only_a_draft_holds_is_in_the_copy(chat: Chat) -> None:
    fill(chat, until="photo")
    chat.photo(PIXEL)
    (document,) = taken(chat)
    assert "1-ktp.jpg" in contents(document)


def test_whatsapp_which_takes_no_archives_gets_each_file_by_itself(world: World) -> None:
    chat = Chat(world, "whatsapp", "+6281234567890")
    live(chat)
    with world.sessions.begin() as db:
        db.execute(StoredFile.__table__.update().values(kept_at=world.now))
    chat.say("/unduh")
    make(world)
    with world.sessions() as db:
        rows = db.scalars(select(StoredFile).order_by(StoredFile.id)).all()
        documents = [Document(*(files.load_file(db, row.id) or ())) for row in rows]
    sent = [accepted_document(each).media_type for each in documents]
    assert sent == ["image/jpeg", "text/plain"]
    text = documents[1].content.decode()
    assert "Semua data Anda" in text
    assert '"registrations": [{"nik"' in text
    with pytest.raises(ValueError, match="application/zip"):
        accepted_document(Document("x.zip", "application/zip", b"x"))


def test_a_copy_replaces_the_earlier_one_and_is_gone_the_day_after(
    world: World, chat: Chat
) -> None:
    live(chat)
    for _ in range(3):
        taken(chat)
    with world.sessions() as db:
        assert len(db.scalars(select(StoredFile.id)).all()) == 2  # with the photo of the KTP
    run_housekeeping(world.sessions, world.now + timedelta(hours=25))
    with world.sessions() as db:
        assert db.scalars(select(StoredFile.purpose)).all() == ["ktp"]


def test_who_helps_others_finds_nothing_of_them_in_the_copy(world: World) -> None:
    cadre = Chat(world, sender="kader")
    cadre.do_role("cadre organisation=pkk area=31.73.04.1001 rw=005")
    answers = ("/daftarkan", "ya", SITI.nik, "siti aminah", "12-08-1985", "081234567890", "RT 3")
    for text in (*answers, "Jl. Mangga 12"):
        cadre.say(text)
    (document,) = taken(cadre)
    whole = b"".join(contents(document).values()).lower()
    assert not any(word in whole for word in (SITI.nik.encode(), b"siti", b"mangga"))


def test_nobody_learns_from_the_copy_that_their_nik_is_double(world: World) -> None:
    live(Chat(world, sender="first"))
    second = Chat(world, sender="second")
    fill(second)
    (document,) = taken(second)
    whole = b"".join(contents(document).values()).lower()
    assert b"duplicate" not in whole
    assert b"zubaidah" not in whole


def test_nobody_keeps_us_busy_with_copies_of_their_data(world: World, chat: Chat) -> None:
    """Each copy reads and packs every file that they ever sent."""
    said = [asked(chat) for _ in range(MOST_A_DAY + 1)]
    assert ["sedang disiapkan" in each for each in said] == [True] * MOST_A_DAY + [False]
    assert "coba lagi besok" in said[-1]
    world.pass_time(hours=25)
    assert "sedang disiapkan" in chat.say("/unduh")


def asked(chat: Chat) -> str:
    """The reply to whoever asks, and then gets, a copy."""
    said = chat.say("/unduh")
    make(chat.world)
    return said


def test_whoever_asks_twice_while_it_is_made_gets_one_copy(world: World, chat: Chat) -> None:
    live(chat)
    before = chat.newest()
    for _ in range(MOST_A_DAY + 1):
        assert "sedang disiapkan" in chat.say("/unduh")
    assert (make(world), make(world)) == (1, 0)
    assert len([each for each in chat.letters(after=before) if each.document]) == 1


def test_a_turn_packs_nothing(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for 20 photos of somebody else to be decrypted and packed."""
    live(chat)
    monkeypatch.setattr(files, "load_file", never)
    monkeypatch.setattr(data_copy, "copy_data", never)
    assert "sedang disiapkan" in chat.say("/unduh")


def never(*_: object, **__: object) -> None:
    raise AssertionError("this is not for a turn")


def test_a_crash_while_a_copy_is_made_makes_it_anew_and_sends_it_once(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    live(chat)
    chat.say("/unduh")
    before = chat.newest()
    with monkeypatch.context() as crash:
        crash.setattr(copies.outbox, "post", never)
        with pytest.raises(AssertionError):
            make(world)
    with world.sessions() as db:
        assert not [*db.scalars(select(StoredFile.id).where(StoredFile.purpose == "export"))]
    assert (make(world), make(world)) == (1, 0)
    assert [each.document is not None for each in chat.letters(after=before)] == [True]


@pytest.mark.parametrize("step", ["before", "while"])
def test_whoever_erases_themselves_meanwhile_is_sent_nothing(
    world: World, chat: Chat, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    live(chat)
    chat.say("/unduh")

    def erase() -> None:
        with world.sessions.begin() as db:
            erasure.erase_person(db, chat.person_id(db), world.now)

    if step == "before":
        erase()
    else:
        pack = copies.pack
        monkeypatch.setattr(copies, "pack", lambda parts: (pack(parts), erase())[0])
    assert make(world) == 0
    with world.sessions() as db:
        assert not [*db.scalars(select(StoredFile.id))]


def test_a_copy_goes_to_nobody_who_has_the_chat_since(world: World, chat: Chat) -> None:
    live(chat)
    chat.say("/unduh")
    other = Chat(world, sender="other")
    other.say("halo")
    with world.sessions.begin() as db:
        mine = Address.person_id == chat.person_id(db)
        db.execute(update(Address).where(mine).values(person_id=other.person_id(db)))
    assert make(world) == 0


def test_a_copy_that_cannot_be_made_holds_up_nobody_elses(
    world: World, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Chat(world, sender="other")
    for each in (chat, other):
        each.say("/unduh")
    with world.sessions() as db:
        broken = chat.person_id(db)
    whole = copies.copy_documents

    def half(db: Session, texts: Texts, person_id: int, now: datetime) -> list[Document]:
        if person_id == broken:
            raise WrongKey("lost")
        return whole(db, texts, person_id, now)

    monkeypatch.setattr(copies, "copy_documents", half)
    assert make(world) == 2
    assert "gagal disiapkan" in chat.letters()[-1].text
    assert other.letters()[-1].document is not None


def test_copies_do_not_fill_the_disk(world: World, chat: Chat) -> None:
    """Whoever sent 20 MB has as much again in their copy."""
    live(chat)
    with world.sessions() as db:
        room = uploads.stored_bytes(db)
    world.sessions.configure(info=world.sessions.kw["info"] | {"most_stored": room})
    assert taken(chat) == []
    assert "gagal disiapkan" in chat.letters()[-1].text
