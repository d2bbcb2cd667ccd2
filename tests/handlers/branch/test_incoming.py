"""A file that comes without a command starts what it is for, by role."""

import pytest

from bot.message import Document
from tests.support.chat import PIXEL, Chat, World
from tests.support.files import status_sheet
from tests.support.lists.broken_sheets import HEAD, book, three

NAMES = book(["No", "Nama", "Jabatan", "RT", "RW"], [1, "Siti Aminah", "Ketua", 3, 5])


def send(world: World, role: str, content: bytes) -> str:
    chat = Chat(world)
    if role:
        chat.do_role(role)
    sent = chat.send(files=(Document("berkas", "application/x", content),))
    return sent.text if sent else ""


CADRE = "cadre organisation=pkk area=31.73.01.1005"
STATUS = status_sheet(["3173015208859001", "AKTIF", "31-12-2026", "PB-2611-00001-6"])


@pytest.mark.parametrize(
    ("role", "content", "said"),
    [
        (CADRE, book(HEAD, *three()), "3 baris: 3 siap"),
        ("agent", book(HEAD, *three()), "3 baris: 3 siap"),
        ("officer", STATUS, "Berkasnya saya periksa"),
        ("officer", NAMES, "Ini daftar pengurus"),
        ("officer", book(["Halo"], ["apa kabar"]), "Berkas ini untuk apa?"),
        (CADRE, PIXEL, "Foto daftar belum bisa saya baca"),
        ("agent", PIXEL, "Foto daftar belum bisa saya baca"),
        ("officer", PIXEL, "Foto daftar belum bisa saya baca"),
        ("", PIXEL, "belum tahu foto ini untuk apa"),
        ("monitor", PIXEL, "belum tahu foto ini untuk apa"),
    ],
)
def test_a_file_starts_what_it_is_for(world, role, content, said):
    assert said in send(world, role, content)


def test_the_officers_sheet_of_applications_comes_again_by_its_day(world):
    from tests.support.people import applicant

    chat = Chat(world)
    chat.do_role("officer")
    with world.sessions.begin() as db:
        applicant(db, None)
    assert "Ini 1 pengajuan" in chat.say("/unduhpengajuan")
    assert "Tidak ada pengajuan baru" in chat.say("/unduhpengajuan")
    assert "Ini 1 pengajuan" in chat.say("/unduhpengajuan 22-11-2026")
    assert "Tidak ada pengajuan yang diambil" in chat.say("/unduhpengajuan 21-11-2026")
    assert "tidak terbaca" in chat.say("/unduhpengajuan abc")
