"""A picture that somebody waits for is read outside of any turn, and told once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from domain.files import FileKind
from domain.photos.lines import Paper, PaperKind, Read
from models import photo_readings
from models.database.files import StoredFile
from scheduler.photos.read import ReadPaper, read_photos
from tests.support.chat import PIXEL, Chat, World
from tests.support.lists.hostile_files import animated, scan_bomb

pytestmark = pytest.mark.sqlite

PAPER = Paper(
    PaperKind.KTP,
    {
        "nik": Read("3173015208859001", True),
        "name": Read("SITI AMINAH", True),
        "birth_date": Read("1985-08-12", True),
        "sex": Read("P", True),
    },
)


def reader(kind: PaperKind, content: bytes, today: date) -> Paper:
    return PAPER


def waiting(world: World, sender: str = "42") -> Chat:
    """Somebody who has sent the photo of a KTP."""
    world.reads_photos = True
    chat = Chat(world, sender=sender)
    for each in ("daftar", "setuju"):
        chat.say(each)
    assert "Sebentar" in chat.do_photo("")
    return chat


def run(world: World, read: ReadPaper = reader) -> int:
    return read_photos(world.sessions, lambda: world.now, read, world.bot().receive)


def cards(chat: Chat) -> int:
    return sum("Ini yang saya baca" in each.text for each in chat.letters())


@pytest.mark.parametrize("step", ["recorded", "conversed", "before commit", "after commit"])
def test_a_crash_while_it_is_told_tells_it_once(world: World, step: str) -> None:
    chat = waiting(world)
    world.faults[step] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        run(world)
    assert run(world) == 1
    assert run(world) == 0
    assert cards(chat) == 1


def test_a_crash_while_it_is_read_reads_it_again_but_not_for_ever(world: World) -> None:
    def dies(kind: PaperKind, content: bytes, today: date) -> Paper:
        raise KeyboardInterrupt

    chat = waiting(world)
    for _ in range(photo_readings.MOST_TRIES):
        with pytest.raises(KeyboardInterrupt):
            run(world, dies)
    assert run(world, dies) == 1
    assert "tidak melihat tulisan" in chat.letters()[-1].text


def test_without_time_for_it_a_picture_waits(world: World) -> None:
    chat = waiting(world)
    assert run(world, lambda kind, content, today: None) == 0
    assert run(world) == 1
    assert cards(chat) == 1


def test_forty_pictures_are_read_one_after_the_other_whoever_sent_them(world: World) -> None:
    chats = [waiting(world, f"{1000 + number}") for number in range(40)]
    assert [run(world), run(world), run(world)] == [20, 20, 0]
    assert [cards(each) for each in chats] == [1] * 40


def test_of_an_album_the_last_photo_is_read(world: World) -> None:
    chat = waiting(world)
    chat.do_photo("")
    chat.do_photo("")
    assert run(world) == 1
    assert cards(chat) == 1


@pytest.mark.parametrize("place", range(3))
def test_of_an_album_with_other_papers_the_ktp_is_read(world: World, place: int) -> None:
    chat = waiting(world)
    chat.do_photo("")
    chat.do_photo("")
    with world.sessions() as db:
        newest_first = sorted(id for (id,) in db.query(StoredFile.id))[::-1]
    found = iter([Paper(PaperKind.RECEIPT)] * place + [PAPER])
    assert run(world, lambda kind, content, today: next(found)) == place + 1
    assert cards(chat) == 1
    with world.sessions() as db:
        assert [id for (id,) in db.query(StoredFile.id)] == [newest_first[place]]


def test_an_album_without_a_ktp_is_told_once(world: World) -> None:
    chat = waiting(world)
    chat.do_photo("")
    assert run(world, lambda kind, content, today: Paper(PaperKind.SIM)) == 2
    assert sum("Itu SIM" in each.text for each in chat.letters()) == 1
    with world.sessions() as db:
        assert db.query(StoredFile).count() == 0


def test_what_was_read_is_kept_nowhere_before_it_is_confirmed(world: World) -> None:
    chat = waiting(world)
    run(world)
    chat.last = chat.letters()[-1]
    chat.say("[Ada yang salah]")
    chat.say("[Semuanya, ketik saja]")
    with world.sessions() as db:
        assert db.query(photo_readings.PhotoReading).count() == 0
        assert db.query(StoredFile).count() == 0


def test_a_photo_of_something_else_is_not_kept(world: World) -> None:
    chat = waiting(world)
    run(world, lambda kind, content, today: Paper(PaperKind.SIM))
    assert "Itu SIM" in chat.letters()[-1].text
    with world.sessions() as db:
        assert db.query(StoredFile).count() == 0


@pytest.mark.parametrize(
    "paper",
    [
        Paper(PaperKind.HEALTH),
        PAPER,
        Paper(PaperKind.RECEIPT, {"nik": Read("3173014107900002", True)}),
    ],
)
def test_no_other_paper_and_nobody_elses_is_kept_as_proof_of_a_payment(
    world: World, paper: Paper
) -> None:
    world.reads_photos = True
    chat = Chat(world)
    chat.do_member("2026-10-31")
    assert "Ini bukti bayar iuran?" in chat.do_photo("")
    run(world, lambda kind, content, today: paper)
    assert "tidak saya simpan" in chat.letters()[-1].text
    with world.sessions() as db:
        assert db.query(StoredFile).count() == 0


def test_a_file_that_is_no_picture_is_refused_and_the_photo_asked_again(world: World) -> None:
    world.reads_photos = True
    chat = Chat(world)
    for each in ("daftar", "setuju"):
        chat.say(each)
    heic = b"\0\0\0\x18ftypheic" + bytes(40)
    assert FileKind.HEIC.upper() in chat.photo(heic)
    assert "Kirim foto KTP" in chat.photo(b"GIF89a" + bytes(40))
    assert run(world) == 0


def test_without_the_reader_the_photo_is_not_offered(world: World) -> None:
    chat = Chat(world)
    chat.say("daftar")
    assert "Berapa NIK" in chat.say("setuju")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: PIXEL + bytes(26_000_000), "terlalu besar"),
        (lambda: scan_bomb(100), "terlalu besar"),
        (lambda: animated("GIF"), "JPG"),
        (lambda: b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
    ],
    ids=["25 MB", "bomb", "animated", "HEIC"],
)
def test_a_file_that_no_photo_may_be_is_refused_and_nothing_is_lost(
    world: World, make: Callable[[], bytes], said: str
) -> None:
    world.reads_photos = True
    chat = Chat(world)
    for each in ("daftar", "setuju"):
        chat.say(each)
    told = chat.photo(make())
    assert said in told
    assert "Kirim foto KTP" in told
    assert run(world) == 0
    with world.sessions() as db:
        assert db.query(StoredFile).count() == 0


def test_a_photo_in_the_colours_of_a_printer_is_read_like_any_other(world: World) -> None:
    world.reads_photos = True
    chat = Chat(world)
    for each in ("daftar", "setuju"):
        chat.say(each)
    file = BytesIO()
    Image.new("CMYK", (80, 50)).save(file, "JPEG")
    assert "Sebentar" in chat.photo(file.getvalue())
    assert run(world) == 1
    assert cards(chat) == 1


def test_words_on_a_picture_that_give_orders_are_data(world: World) -> None:
    chat = waiting(world)
    orders = Paper(
        PaperKind.KTP,
        {**PAPER.fields, "name": Read("/HAPUS SEMUA", True), "street": Read("KETIK HAPUS", True)},
    )
    run(world, lambda kind, content, today: orders)
    assert cards(chat) == 1
    assert chat.say("benar").count("Siapa nama") == 1, "no name, so it is asked"


def test_a_photo_of_a_screen_is_read_and_said_and_the_card_may_follow(world: World) -> None:
    chat = waiting(world)
    run(world, lambda kind, content, today: replace(PAPER, is_on_screen=True))
    assert "foto layar" in chat.letters()[-1].text
    assert "Sebentar" in chat.do_photo("")
    assert run(world) == 1
    assert cards(chat) == 2


def test_a_reading_goes_with_its_photo_whose_id_may_come_again(world: World) -> None:
    world.reads_photos = True
    chat = Chat(world)
    chat.do_role("cadre")
    assert "Sebentar" in chat.do_photo("")
    chat.say("batal")
    with world.sessions() as db:
        assert db.query(photo_readings.PhotoReading).count() == 0
    assert "Sebentar" in chat.do_photo("")
    assert run(world) == 1
