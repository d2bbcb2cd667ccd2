"""A list that comes as photos: its rows, its pieces of picture, and what is left of them."""

from base64 import b64encode

import pytest
from sqlalchemy import select

from domain.photos.lines import Paper, PaperKind, Read
from models import photo_readings
from models.database.files import StoredFile
from models.enrolment.member_lists import MemberRow
from models.imports import list_rows
from scheduler.photos.read import read_photos
from tests.support.chat import PIXEL, Chat, World
from tests.support.lists.member_lists import cadre, fates

pytestmark = pytest.mark.sqlite

SITI, BUDI = "3173015208859001", "3173041203800002"
PIECE = b64encode(PIXEL).decode()


def of(nik: str, name: str, *, sure: bool = True) -> dict[str, Read]:
    """A person on a photo."""
    return {
        "nik": Read(nik, sure, "" if sure else PIECE),
        "full_name": Read(name, True),
        "rtrw": Read("003/005", True),
        "occupation": Read("ojek", True),
    }


def tell(world: World, *rows: dict[str, Read], kind: PaperKind = PaperKind.LIST) -> int:
    """Every photo that waits has these people."""
    paper = Paper(kind, rows=rows)
    return read_photos(
        world.sessions, lambda: world.now, lambda kind, content, today: paper, world.bot().receive
    )


def someone(world: World) -> Chat:
    """A cadre whose photos are read here."""
    world.reads_photos = True
    return cadre(world)


def stored(world: World) -> list[tuple[str, dict[str, str]]]:
    """Name and pieces of each row."""
    with world.sessions() as db:
        rows = [list_rows.stored_row(db, each) for each in db.scalars(select(MemberRow))]
        return [(row.cells["full_name"], dict(row.pieces)) for row in rows]


def test_an_album_becomes_one_list_and_its_photos_are_gone(world: World) -> None:
    chat = someone(world)
    for _ in range(3):
        chat.do_photo("")
    assert tell(world, of(SITI, "SITI AMINAH"), of(BUDI, "BUDI HARTONO", sure=False)) == 3
    assert fates(world) == {"ready": 1, "flawed": 1}
    assert chat.letters()[-1].text.count("2 baris: 1 siap, 1 perlu diperbaiki") == 1
    with world.sessions() as db:
        assert db.query(StoredFile).count() == 0
        assert db.query(photo_readings.PhotoReading).count() == 0


def test_a_piece_of_the_picture_goes_with_the_question_and_with_its_row(world: World) -> None:
    chat = someone(world)
    chat.do_photo("")
    tell(world, of(BUDI, "BUDI HARTONO", sure=False))
    assert stored(world) == [("BUDI HARTONO", {"nik": PIECE})]
    assert "3173 0412 0380 0002" in chat.say("/perbaikan")
    with world.sessions() as db:
        (shown,) = db.scalars(select(StoredFile))
        assert shown.expires_at is not None
        assert shown.media_type == "image/jpeg"
    chat.say("[Ya, sama]")
    assert stored(world)[0][1] == {"nik": PIECE}, "it goes with the row"


def test_a_row_that_nobody_has_looked_at_is_never_registered(world: World) -> None:
    chat = someone(world)
    chat.do_photo("")
    tell(world, of(SITI, "SITI AMINAH", sure=False))
    for each in ("3 juta", "1", "bayar sendiri", "3 bulan"):
        chat.say(each)
    assert "Perlu diperbaiki: 1" in chat.letters()[-1].text
    assert fates(world) == {"flawed": 1}


def test_a_nik_with_another_name_on_a_second_photo_is_asked(world: World) -> None:
    chat = someone(world)
    chat.do_photo("")
    tell(world, of(SITI, "SITI AMINAH"))
    chat.do_photo("")
    tell(world, of(SITI, "TONO SUPRIADI"))
    assert fates(world) == {"ready": 1, "flawed": 1}


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (PaperKind.KTP, "Daftarkan anggota"),
        (PaperKind.KK, "Kartu Keluarga"),
        (PaperKind.RECEIPT, "bukti bayar"),
        (PaperKind.OTHER, "tidak menemukan daftar"),
        (PaperKind.NONE, "tidak melihat tulisan"),
    ],
)
def test_a_photo_of_something_else_says_so_and_the_list_is_asked(
    world: World, kind: PaperKind, said: str
) -> None:
    chat = someone(world)
    chat.do_photo("")
    tell(world, kind=kind)
    assert said in (told := chat.letters()[-1].text)
    assert "Kirim daftar anggota" in told


def test_a_list_may_be_pasted_while_a_photo_is_read(world: World) -> None:
    chat = someone(world)
    chat.do_photo("")
    chat.say(f"Siti Aminah {SITI} rt 3/5 ojek\nBudi Hartono {BUDI} rt 3/5 ojek")
    tell(world, of("3173045505900003", "DEWI LESTARI"))
    assert fates(world) == {"ready": 3}


def test_words_that_give_orders_are_a_name(world: World) -> None:
    chat = someone(world)
    chat.do_photo("")
    tell(world, of(SITI, "HAPUS SEMUA DATA SAYA"), of(BUDI, "/HAPUS"))
    assert [name for name, _ in stored(world)] == ["HAPUS SEMUA DATA SAYA", "/HAPUS"]
    assert "baris" in chat.letters()[-1].text


def test_where_photos_are_not_read_a_photo_of_a_list_is_refused_as_before(world: World) -> None:
    chat = cadre(world)
    assert "Foto daftar belum bisa saya baca" in chat.do_photo("")
    chat.say("/impor")
    assert "Foto daftar belum bisa saya baca" in chat.do_photo("")
