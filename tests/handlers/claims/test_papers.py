"""Papers by photo: nothing is lost, nothing is taken that is no paper."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from sqlalchemy.exc import OperationalError

from bot.message import Document
from models.claims.claim import Claim
from models.claims.papers import ClaimPaper
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from tests.bot.test_turn import disk_full, heard
from tests.support import sampling
from tests.support.chat import KEYS, PIXEL, Chat, World
from tests.support.conversations.every_channel import chat_on, fresh
from tests.support.scripted_chat import ScriptedChat
from tests.support.worlds.papers import paper_file, paper_photo

pytestmark = pytest.mark.sqlite

BEGIN = ("meninggal", "suami saya", "tidak", "lewati", "budi", "kemarin", "kirim")


@pytest.fixture
def widow(world: World) -> Chat:
    chat = Chat(world)
    for each in BEGIN:
        chat.say(each)
    return chat


def pages(world: World) -> list[tuple[str | None, int | None]]:
    with world.sessions() as db:
        rows = select(ClaimPaper.paper, ClaimPaper.file_id).order_by(ClaimPaper.id)
        return [(paper, file) for paper, file in db.execute(rows)]


def test_forty_photos_at_once_are_forty_pages(widow: Chat, world: World) -> None:
    for number in range(40):
        assert widow.photo(PIXEL, name=f"{number}.jpg")
    found = pages(world)
    assert len(found) == 40
    assert len({file for _, file in found}) == 40
    said = widow.say("kartu keluarga")
    assert "39 foto" in said


def test_several_photos_in_one_message_get_the_name_below_them(widow: Chat, world: World) -> None:
    photo = paper_file()
    widow.send("kk", files=(photo, photo))
    assert [paper for paper, _ in pages(world)] == ["family_card", "family_card"]


@pytest.mark.parametrize(
    ("said", "paper"),
    [
        ("ini kartu keluarganya", "family_card"),
        ("kartunya pak", "card"),
        ("aktanya", "death_certificate"),
        ("buku nikahku", "marriage_book"),
        ("fotonya", None),
    ],
)
def test_a_paper_is_named_with_its_possessor(
    said: str, paper: str | None, widow: Chat, world: World
) -> None:
    widow.photo(PIXEL)
    widow.say(said)
    assert [each for each, _ in pages(world)] == [paper]


ALBUM = (("a", "kk"), ("b", ""), ("c", ""), ("d", "akta kematian"))


def test_an_album_that_is_delivered_again_is_the_same_pages(widow: Chat, world: World) -> None:
    for id, caption in (*ALBUM, *reversed(ALBUM), *ALBUM):
        widow.send(caption, id=id, files=(paper_file(),))
    found = pages(world)
    assert [paper for paper, _ in found] == ["family_card", None, None, "death_certificate"]
    assert len({file for _, file in found}) == len(ALBUM)


def test_an_album_in_a_talk_is_pages_once_whatever_is_delivered_again(world: World) -> None:
    chat = ScriptedChat(world)
    chat.do_is("pak officer Pak Petugas")
    chat.do_proven("pak")
    for each in BEGIN:
        chat.say(each)
    chat.do_by("pak /bicara 1")
    for id, caption in (*ALBUM, *reversed(ALBUM)):
        chat.send(caption, id=id, files=(paper_file(),))
    assert [paper for paper, _ in pages(world)] == ["family_card", None, None, "death_certificate"]


def test_a_full_disk_during_a_claim_loses_nothing_and_keeps_nothing_half(world: World) -> None:
    chat = Chat(world)
    messages = [*((each, ()) for each in BEGIN), ("kk", (paper_file(),)), ("", (paper_file(),))]
    for number, (text, files) in enumerate(messages):
        with heard(world.engine, "commit", disk_full(2)), pytest.raises(OperationalError):
            chat.send(text, id=f"m{number}", files=files)
        chat.send(text, id=f"m{number}", files=files)
    assert [paper for paper, _ in pages(world)] == ["family_card", None]
    with world.sessions() as db:
        assert db.scalar(select(func.count(Claim.case_id))) == 1
        assert db.scalar(select(func.count(StoredFile.id))) == 2


@pytest.mark.parametrize(
    "content", [b"", b"MZ\x90\x00" + b"\x00" * 500, b"\x00\x00\x00\x18ftypheic" + b"\x00" * 90]
)
def test_what_is_no_picture_is_refused_with_a_sentence(
    content: bytes, widow: Chat, world: World
) -> None:
    widow.say("/kirimberkas")
    assert widow.photo(content)
    assert pages(world) == []


def test_a_photo_that_cannot_be_read_is_refused_whatever_the_words_below_it_ask(
    widow: Chat, world: World
) -> None:
    for content in (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 90, b"MZ\x90\x00" + b"\x00" * 500):
        said = widow.send("surat ahli waris", files=(Document("foto", "image/heic", content),))
        assert "sudah saya simpan" not in widow.seen(said)
        assert "oto" in widow.seen(said)
    assert pages(world) == []


def test_a_locked_pdf_is_refused_with_what_to_send_instead(widow: Chat, world: World) -> None:
    widow.say("/kirimberkas")
    locked = b"%PDF-1.7\n1 0 obj<</Encrypt 8 0 R>>endobj\ntrailer<<>>\n%%EOF\n"
    said = widow.photo(locked, "akta.pdf", "application/pdf")
    assert "terkunci" in said
    assert "Kirim fotonya" in said
    assert pages(world) == []


def test_a_photo_of_nobody_with_a_claim_is_no_paper(world: World) -> None:
    stranger = Chat(world, sender="stranger")
    stranger.photo(paper_photo())
    assert pages(world) == []


def test_an_erasure_takes_the_papers_and_what_was_told(widow: Chat, world: World) -> None:
    widow.photo(paper_photo())
    widow.say("kk")
    widow.say("selesai")
    widow.say("hapus data saya")
    widow.say("HAPUS")
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) == 0
    assert pages(world) == []


def test_a_photo_that_is_no_paper_of_a_claim_is_deleted(widow: Chat, world: World) -> None:
    widow.photo(paper_photo())
    assert "dihapus" in widow.say("bukan berkas klaim")
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) == 0


def test_photos_before_the_claim_are_named_by_the_words_below_them(world: World) -> None:
    chat = Chat(world)
    chat.say(BEGIN[0])
    for caption in ("ini ktp almarhum", "", "kk"):
        chat.send(caption, files=(paper_file(),))
    for each in BEGIN[1:]:
        chat.say(each)
    assert [paper for paper, _ in pages(world)] == ["ktp", None, "family_card"]


def test_photos_before_the_choice_are_named_by_the_words_below_them(
    widow: Chat, world: World
) -> None:
    for each in (BEGIN[0], "ya", *BEGIN[1:]):
        widow.say(each)
    for caption in ("kk", "", "akta"):
        widow.send(caption, files=(paper_file(),))
    widow.say("No. 1: kematian")
    assert [paper for paper, _ in pages(world)] == ["family_card", None, "death_certificate"]


def test_a_paper_that_is_deleted_is_missing_again_and_its_file_is_gone(
    widow: Chat, world: World
) -> None:
    for caption in ("kk", "kk", "akta"):
        widow.send(caption, files=(paper_file(),))
    for each in ("sudah semua", "hapus foto", "kartu keluarga", "ya, hapus"):
        said = widow.say(each)
    assert "Kartu keluarga" in said
    assert [paper for paper, _ in pages(world)] == ["death_certificate"]
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) == 1


def test_whoever_deletes_a_paper_of_a_complete_claim_has_one_to_send(
    widow: Chat, world: World
) -> None:
    for paper in ("kartu", "ktp almarhum", "ktp saya", "akta", "kk", "waris", "buku nikah", "f4"):
        widow.send(paper, files=(paper_file(),))
    assert claim_state(world) == "complete"
    for said in ("sudah semua", "hapus foto", "akta kematian", "ya, hapus"):
        widow.say(said)
    assert claim_state(world) == "begun"


def claim_state(world: World) -> str:
    with world.sessions() as db:
        return db.scalars(select(Claim.state)).one()


def test_a_photo_before_the_choice_goes_to_the_chosen_claim_alone(
    widow: Chat, world: World
) -> None:
    widow.photo(paper_photo())
    for each in ("sudah semua", "meninggal", "ya", "bapak", *BEGIN[2:6], "sudah", "kirim"):
        widow.say(each)
    widow.photo(paper_photo())
    widow.say("No. 2: kematian")
    with world.sessions() as db:
        assert list(db.scalars(select(ClaimPaper.claim_id).order_by(ClaimPaper.id))) == [1, 2]


SAID = ("kk", "ktp saya", "akta", "kapan cair", "klaim", "/kirimberkas 1", "/kirimberkas 2", "menu")
CAPTIONS = ("", "kk", "ktp saya", "kartu", "apa yang kurang", "ini semua pak", "surat nikah")


@settings(max_examples=sampling.examples(20))
@given(st.lists(st.sampled_from([*SAID, *(f"photo {each}" for each in CAPTIONS)]), max_size=10))
def test_in_no_order_of_messages_is_a_photo_lost_or_in_two_claims(messages: list[str]) -> None:
    with fresh() as world:
        widow = Chat(world)
        for each in (*BEGIN, BEGIN[0], "ya", *BEGIN[1:]):
            widow.say(each)
        for each in messages:
            word, _, caption = each.partition(" ")
            if word == "photo":
                widow.send(caption, files=(paper_file(),))
            else:
                widow.say(each)
        found = pages(world)
        assert len(found) == sum(each.startswith("photo") for each in messages)
        assert len({file for _, file in found}) == len(found)


def test_a_photo_belongs_to_the_claim_that_was_chosen_for_it(widow: Chat, world: World) -> None:
    for each in (BEGIN[0], "ya", *BEGIN[1:]):
        widow.say(each)
    widow.send("kk", files=(paper_file(),))
    widow.say("No. 1: kematian")
    widow.say("kk")
    with world.sessions() as db:
        assert db.execute(select(ClaimPaper.claim_id, ClaimPaper.paper)).all() == [
            (1, "family_card")
        ]


def waiting(chat: Chat) -> list[str]:
    """The replies that wait to be sent to the person."""
    with chat.world.sessions() as db:
        rows = select(OutboundMessage).where(OutboundMessage.settled_at.is_(None))
        mine = rows.where(OutboundMessage.person_id == chat.person_id(db))
        found = db.scalars(mine.order_by(OutboundMessage.id))
        return [KEYS.decrypt_json("message", each.body or b"")["text"] for each in found]


def test_many_photos_at_once_are_asked_about_once(world: World) -> None:
    widow = chat_on(world, "whatsapp")
    for each in BEGIN:
        widow.say(each)
    before = len(waiting(widow))
    for number in range(12):
        widow.photo(PIXEL, name=f"{number}.jpg")
    widow.send("akta", files=(paper_file(),))
    for number in range(3):
        widow.photo(PIXEL, name=f"more{number}.jpg")
    said = waiting(widow)[before:]
    assert len(said) == 2
    assert "Akta kematian: sudah saya simpan" in said[0]
    assert "Ada 15 foto" in said[1]


def test_the_first_of_many_photos_is_answered_at_once_and_the_last_soon_after(
    world: World,
) -> None:
    widow = chat_on(world, "whatsapp")
    for each in BEGIN:
        widow.say(each)
    for number, wait in enumerate((0, 3, 3)):
        widow.photo(PIXEL, name=f"{number}.jpg")
        assert newest(widow).due_at - world.now == timedelta(seconds=wait)
    widow.say("kk")
    assert newest(widow).due_at == world.now
    assert not any("Ada 3 foto" in each for each in waiting(widow))


def newest(chat: Chat) -> OutboundMessage:
    with chat.world.sessions() as db:
        mine = OutboundMessage.person_id == chat.person_id(db)
        rows = select(OutboundMessage).where(mine).order_by(OutboundMessage.id.desc())
        return db.scalars(rows.limit(1)).one()


def test_many_photos_before_the_claim_are_answered_once(world: World) -> None:
    widow = chat_on(world, "whatsapp")
    widow.say(BEGIN[0])
    before = len(waiting(widow))
    for number in range(5):
        widow.photo(PIXEL, name=f"{number}.jpg")
    assert len(waiting(widow)[before:]) == 1


def test_what_somebody_tries_to_send_is_not_withdrawn(world: World) -> None:
    widow = chat_on(world, "whatsapp")
    widow.say(BEGIN[0])
    widow.photo(PIXEL, name="1.jpg")
    with world.sessions.begin() as db:
        db.execute(update(OutboundMessage).values(attempts=1))
    before = len(waiting(widow))
    widow.photo(PIXEL, name="2.jpg")
    assert len(waiting(widow)) == before + 1


def test_a_family_that_sent_its_papers_still_sends_photos_in_a_talk(world: World) -> None:
    widow = ScriptedChat(world)
    widow.do_is("pak officer Pak Petugas")
    for each in BEGIN:
        widow.say(each)
    for number in range(25):
        widow.photo(PIXEL, name=f"{number}.jpg")
    widow.do_by("pak /bicara 1")
    assert widow.photo(PIXEL, name="last.jpg") == ""
    assert widow.voice() == ""
