"""The list of those in office: read however it was made, and held against who is registered."""

from io import BytesIO

import pytest
from sqlalchemy import select
from xlsxwriter import Workbook

from bot.message import Document
from domain.reminders.contact_rules import to_local_time
from exchange.coverage.officeholders import OfficeholderRow, read_pasted
from models.coverage import gaps
from models.coverage.gaps import OfficeholderStatus
from models.data_copy import copy_data
from models.officeholders import Holder, Officeholder
from models.roles import role
from tests.support.chat import KEYS, Chat, World

pytestmark = pytest.mark.sqlite


@pytest.fixture
def cadre(world: World) -> Chat:
    chat = Chat(world, sender="cadre")
    chat.do_role("cadre")
    chat.do_clients("")
    return chat


def listed(chat: Chat) -> list[Officeholder]:
    with chat.world.sessions() as db:
        return list(db.scalars(select(Officeholder).order_by(Officeholder.id)))


def sheet(rows: list[list[str]]) -> Document:
    out = BytesIO()
    with Workbook(out) as book:
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return Document("pengurus.xlsx", kind, out.getvalue())


def send(chat: Chat, *lines: str) -> str:
    chat.say("/pengurus")
    chat.say("\n".join(lines))
    return chat.say("ya")


def holder(row: Officeholder) -> Holder:
    return Holder(**KEYS.decrypt_json("officeholder", row.holder))


def counts(chat: Chat) -> dict[OfficeholderStatus, int]:
    world = chat.world
    with world.sessions() as db:
        mine = role.find_open_roles(db, chat.person_id(db))[-1]
        return gaps.status_counts(db, mine, to_local_time(world.now).date())


def test_names_are_read_however_they_are_written():
    lines = "1. Siti Aminah - Ketua - RT 3/RW 5\n2. Pak Joko - bendahara - RT 001/RW 005"
    assert read_pasted(lines).people == (
        OfficeholderRow("SITI AMINAH", "ketua", "003", "005"),
        OfficeholderRow("JOKO", "bendahara", "001", "005"),
    )


def test_a_sheet_with_a_header_is_read_by_its_columns(cadre):
    rows = [
        ["DAFTAR PENGURUS PKK 2026"],
        ["No", "Jabatan", "Nama Lengkap", "RT", "RW"],
        ["1", "Ketua", "Siti Kosasih", "3", "5"],
        ["2", "Anggota", "1234", "3", "5"],
        ["3", "Sekretaris", "Budi Santoso", "", ""],
    ]
    cadre.say("/pengurus")
    cadre.send(files=(sheet(rows),))
    assert cadre.last is not None
    assert "Saya membaca 2 nama" in cadre.last.text
    assert "Baris yang tidak terbaca: 4" in cadre.last.text
    cadre.say("ya")
    found = [(holder(each).post, each.rt, each.rw) for each in listed(cadre)]
    assert found == [
        ("ketua", "003", "005"),
        ("sekretaris", "", ""),
    ]


def test_the_same_names_again_change_nothing(cadre):
    send(cadre, "Siti Kosasih", "Budi Santoso")
    assert "Tersimpan: 0 nama baru" in send(cadre, "SITI KOSASIH", "budi santoso")
    assert len(listed(cadre)) == 2


def test_name_and_post_are_one_sealed_value(cadre):
    send(cadre, "Siti Kosasih, ketua")
    (row,) = listed(cadre)
    assert holder(row) == Holder("SITI KOSASIH", "ketua")


def test_everybody_in_office_is_counted_once_and_is_on_that_list(cadre):
    names = ("Siti Kosasih", "Budi Santoso", "Dewi Lestari", "Muhamad Djoko", "Nur Aminah")
    send(cadre, *names)
    found = counts(cadre)
    assert found == {
        OfficeholderStatus.MISSING: 1,
        OfficeholderStatus.WAITING: 0,
        OfficeholderStatus.ACTIVE: 1,
        OfficeholderStatus.ARREARS: 2,
        OfficeholderStatus.ENDED: 1,
    }
    for standing, count in found.items():
        told = cadre.say(f"/belum {standing}")
        assert (f": {count}" in told) == bool(count)
        assert told.count("• ") == count


def test_somebody_of_the_name_elsewhere_does_not_count(world):
    chat = Chat(world, sender="cadre")
    chat.do_role("cadre rw=007")
    chat.do_clients("")
    send(chat, "Budi Santoso")
    assert counts(chat)[OfficeholderStatus.MISSING] == 1


def test_a_cadre_of_an_rw_lists_nobody_of_another(world):
    chat = Chat(world, sender="cadre")
    chat.do_role("cadre rw=005")
    assert "Tersimpan: 1 nama baru" in send(chat, "Siti - ketua - RT 1/RW 5", "Budi - RT 1/RW 6")


def test_other_cadres_do_not_see_the_list(world, cadre):
    send(cadre, "Siti Kosasih")
    other = Chat(world, sender="other")
    other.do_role("cadre organisation=posyandu")
    assert "Belum ada daftar" in other.say("/belum")
    assert "tidak ada di daftar Anda" in other.say("/jabatan 1")


def test_an_officer_says_of_which_body_the_list_is(world):
    chat = Chat(world, sender="officer")
    chat.do_role("officer")
    for text in ("/pengurus", "pkk", "tambora", "tambora", "Siti Kosasih", "ya"):
        chat.say(text)
    (row,) = listed(chat)
    assert (row.organisation, row.village) == ("pkk", "31.73.04.1001")


def test_whoever_leaves_office_is_not_missing_any_more(cadre):
    send(cadre, "Siti Kosasih", "Budi Santoso")
    cadre.say("/jabatan 1")
    cadre.say("ya")
    assert counts(cadre)[OfficeholderStatus.MISSING] == 0
    assert listed(cadre)[0].until == to_local_time(cadre.world.now).date()


def test_whoever_is_erased_is_on_no_list(world, cadre):
    send(cadre, "Budi Santoso", "Siti Kosasih")
    worker = Chat(world, sender="client-0")
    worker.say("hapus data")
    worker.say("ya")
    assert [each.id for each in listed(cadre)] == [2]


def test_a_worker_finds_their_office_in_their_data(world, cadre):
    send(cadre, "Budi Santoso")
    worker = Chat(world, sender="client-0")
    worker.say("/unduh")
    assert worker.last is not None
    with world.sessions() as db:
        assert (
            copy_data(db, worker.person_id(db)).data["registrations"][0]["offices"][0]["post"]
            == "anggota"
        )


def test_bars_count_the_protected_of_every_body_in_the_kelurahan(cadre):
    assert "RW 007 ░░░░░░░░░░ 1" in cadre.say("/targetrw")
