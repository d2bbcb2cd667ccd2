"""The list of those in office: read however it was made, and held against who is registered."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from xlsxwriter import Workbook

from bot.message import Document
from domain.calendar import to_local_time
from domain.files import Grid
from domain.invalid import Invalid
from domain.participants.organisation import parse_position
from exchange.coverage.officeholder_rows import OfficeholderRow
from exchange.coverage.officeholders import (
    dump_names,
    read_grids,
    read_pasted,
    restore_names,
)
from models.coverage import gaps
from models.coverage.gaps import OfficeholderStatus
from models.officeholders import Holder, Officeholder
from models.participants import versions
from models.privacy.data_copy import copy_data
from models.roles import role
from scheduler.coverage.refresh import refresh_figures
from tests.support.cases import for_each
from tests.support.chat import KEYS, PIXEL, Chat, World
from tests.support.people import SITI, applicant, member

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
        OfficeholderStatus.PAID: 0,
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
    worker.say("HAPUS")
    erased, other = listed(cadre)
    assert other.until is None
    assert (erased.holder, erased.name_index) == (None, None)
    assert erased.until is not None  # that somebody held it stays in the figures of the past
    assert "Budi" not in cadre.say("/belum")


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


def test_bars_count_the_protected_of_every_body_in_the_kelurahan(world, cadre):
    with world.sessions.begin() as db:
        for number in range(50):
            who = replace(SITI, nik=f"317301520885{number:04d}")
            until = date(2026, 12 if number < 25 else 10, 31)
            rw = "009" if number % 5 else "010"
            member(db, None, until, who, rw=rw, organisation=None)
        versions.keep_missing(db, world.now)
    refresh_figures(world.sessions, world.now)
    said = cadre.say("/targetrw")
    assert "RW 009 ██░░░░░░░░ 20" in said
    assert "RW 007" not in said  # nobody is on record there, and few are not told from none


BOARD = [
    ["NO", "NAMA", "JABATAN", "RT/RW"],
    ["1", "Hj. Siti Rohmah", "Ketua", "002/005"],
    ["2", "Sumiati", "Sekretaris", "004/005"],
    ["3", "POKJA I", "", "002/005"],
    ["4", "Yayah Rokayah", "Ketua Pokja I", "003/005"],
    ["5", "Sumiati", "Anggota", "002/005"],
    ["", "JUMLAH", "4 ORANG", ""],
    ["", "Jakarta, 1 Desember 2026", "", ""],
    ["", "Ketua RW 005", "", ""],
    ["", "H. Sudirman", "", ""],
]


def send_sheet(chat: Chat, rows: list[list[str]]) -> str:
    chat.say("/pengurus")
    chat.send(files=(sheet(rows),))
    assert chat.last is not None
    return chat.last.text


def test_sections_sums_and_signatures_are_nobody_and_are_told(cadre):
    told = send_sheet(cadre, BOARD)
    assert "Saya membaca 4 nama" in told
    assert "baris 4, 7, 8, 9, 10" in told


def test_one_name_in_two_posts_of_an_rw_is_asked_about(cadre):
    send_sheet(cadre, BOARD)
    asked = cadre.say("ya")
    assert asked.count("Sumiati") == 2
    assert "Tersimpan: 3 nama baru" in cadre.say("Orang yang sama")
    assert [holder(each).post for each in listed(cadre)] == ["ketua", "sekretaris", "ketua"]


def test_two_people_of_one_name_are_both_listed_and_one_registration_counts_once(cadre):
    send(cadre, "Siti Kosasih; ketua; RT 1", "Siti Kosasih; anggota; RT 2", "Budi Santoso")
    assert "Tersimpan: 3 nama baru" in cadre.say("orang berbeda")
    send(cadre, "Budi Santoso; anggota; RT 9")
    cadre.say("orang berbeda")
    found = counts(cadre)
    assert found[OfficeholderStatus.MISSING] == 3
    assert sum(found.values()) == 4


def test_two_people_of_one_name_in_one_rt_are_told_apart(cadre):
    two = ("Siti Kosasih; anggota; RT 1", "Siti Kosasih; anggota; RT 1")
    assert "Siti Kosasih" in send(cadre, *two)
    assert "Tersimpan: 2 nama baru" in cadre.say("orang berbeda")
    assert [row.namesake for row in listed(cadre)] == [1, 2]
    assert "Siti Kosasih (2)" in cadre.say("/belum missing")
    assert "Tersimpan: 0 nama baru" in send(cadre, *two)
    assert "Orang yang sama?" in send(cadre, *two, "Siti Kosasih; ketua; RT 1")
    assert "Tersimpan: 1 nama baru" in cadre.say("orang berbeda")
    assert [holder(row).post for row in listed(cadre)] == ["anggota", "anggota", "ketua"]


def test_each_of_two_people_of_one_name_in_one_rt_has_a_registration_of_their_own(cadre):
    send(cadre, "Siti Aminah; anggota; RT 3", "Siti Aminah; anggota; RT 3")
    cadre.say("orang berbeda")
    found = []
    for seq in range(3):
        found.append(counts(cadre)[OfficeholderStatus.MISSING])
        with cadre.world.sessions.begin() as db:
            who = replace(SITI, nik=f"317301520885900{seq}")
            applicant(db, None, who, organisation="pkk", rw="005", village="31.73.04.1001")
    assert found == [2, 1, 0]


def test_somebody_in_office_already_is_asked_about_too(cadre):
    send(cadre, "Siti Kosasih; ketua; RT 1")
    asked = send(cadre, "Siti Kosasih; bendahara; RT 2")
    assert "Orang yang sama?" in asked
    assert "Tersimpan: 0 nama baru" in cadre.say("orang yang sama")


def test_the_whole_list_is_shown_before_yes(cadre):
    names = [f"{first} {last}" for first in ("Siti", "Budi", "Rina") for last in WORDS]
    cadre.say("/pengurus")
    shown = [cadre.say("\n".join(names))]
    while "Lihat sisanya" in str(cadre.last):
        assert not listed(cadre)
        shown.append(cadre.say("ya"))
    assert [name for name in names if name not in "".join(shown)] == []
    assert f"Tersimpan: {len(names)} nama baru" in cadre.say("ya")


WORDS = [
    "Kosasih",
    "Santoso",
    "Lestari",
    "Wijaya",
    "Marlina",
    "Hidayat",
    "Rahayu",
    "Saputra",
    "Suryana",
    "Fauzi",
]


@for_each(
    ("lines", "people", "unread", "passed"),
    [
        (
            "Ketua RW : H. Ahmad Fauzi\nSekretaris : Siti Aminah\nBendahara : Rina Marlina",
            [("H. AHMAD FAUZI", "ketua"), ("SITI AMINAH", "sekretaris"),
             ("RINA MARLINA", "bendahara")],
            [], [],
        ),
        (
            "1. Yang Mei Ling - Bendahara - RT 3\n2. Drs. Rahmat Hidayat, M.Si - Ketua\n"
            "3. Siti Aminah - Kader",
            [("YANG MEI LING", "bendahara"), ("DRS. RAHMAT HIDAYAT, M.SI", "ketua"),
             ("SITI AMINAH", "kader")],
            [], [],
        ),
        (
            "Rahmat Hidayat, M.Si, Ketua\nBudi, S.E., Sekretaris, RT 3 RW 5",
            [("RAHMAT HIDAYAT, M.SI", "ketua"), ("BUDI, S.E.", "sekretaris")],
            [], [],
        ),
        (
            "PENGURUS RW 05\nKetua: Siti Aminah\nEva Dong - Sekretaris\nBendahara\n"
            "Seksi Keamanan\nB4di - Kader - RT 3\nKetua Rina\nRina (Anggota)\nJUMLAH 5\n"
            "Mengetahui\n(H. Sudirman)",
            [("SITI AMINAH", "ketua"), ("EVA DONG", "sekretaris"), ("RINA", "anggota")],
            [6, 7], [1, 4, 5, 9, 10, 11],
        ),
        (
            "No,Nama,Jabatan\n1,Siti,Ketua\n2,Kosong,Wakil\n3,LOWONG,Kader\n4,(belum ada),Kader",
            [("SITI", "ketua")], [], [3, 4, 5],
        ),
        (
            "No,Nama,Jabatan,Ket\n1,Siti,Ketua,\n2,Alm. Budi,Wakil,\n3,Rina,Kader,meninggal\n"
            "4,Tuti,Kader,pindah RW\n5,Sari - mengundurkan diri,Kader,",
            [("SITI", "ketua")], [3, 4, 5, 6], [],
        ),
        (
            "Nama;Jabatan\nSiti;Ketua\nRina, Sari;Kader\nTuti dan Yuni;Kader\nEva / Ani;Kader\n"
            "\"Budi\nJoko\";Kader\nDewi, S.Pd;Kader\nNur, AMd;Kader",
            [("SITI", "ketua"), ("DEWI, S.PD", "kader"), ("NUR, AMD", "kader")], [3, 4, 5, 6], [],
        ),
        (
            "SEKSI KEAGAMAAN,H. Udin\nBidang Pemuda,Andi\nKetua,Siti\nDitetapkan di Jakarta\n"
            "Lurah Kapuk\nDrs. Anwar",
            [("H. UDIN", "seksi"), ("ANDI", "seksi"), ("SITI", "ketua")], [], [4, 5, 6],
        ),
    ],
)  # fmt: skip
def test_pasted_lines_name_people_and_nobody_else(lines, people, unread, passed):
    found = read_pasted(lines)
    assert [(each.full_name, each.post) for each in found.people] == people
    assert [*found.unread] == unread
    assert [*found.passed] == passed


def test_a_heading_of_a_place_is_the_place_of_the_rows_below_it():
    lines = "RW 05\nKetua: Siti\nRT 03\nKetua: Rina\nRW 06\nKetua: Ani\nRani - RT 1/RW 7"
    found = read_pasted(lines)
    assert [(each.full_name, each.rt, each.rw) for each in found.people] == [
        ("SITI", "", "005"), ("RINA", "003", "005"), ("ANI", "", "006"), ("RANI", "001", "007"),
    ]  # fmt: skip


def test_a_place_of_which_a_program_made_a_date_is_told():
    found = read_pasted("Nama,RT/RW\nSiti,3/5\nRina,2026-05-03\nAni,03-Mei")
    assert [each.full_name for each in found.people] == ["SITI"]
    assert found.unread == (3, 4)


def test_the_sheet_with_most_names_is_read_and_the_others_are_named():
    names = Grid("RW 5", ROWS), Grid("Catatan", [["1"]]), Grid("RW 6", [*ROWS, ROWS[1]])
    found = restore_names(dump_names(read_grids(names)))
    assert (len(found.people), found.others) == (2, ("RW 5",))


NAMES = st.sampled_from(
    ["Siti Aminah", "Yang Mei Ling", "Eva Dong", "B4di", "Drs. Rahmat, M.Si", "O", "Ni Nyoman Ya"]
)
POSTS = st.sampled_from(["Ketua", "Wakil Ketua I", "Sekretaris", "Bendahara", "Anggota Pokja II"])
SHAPES = st.sampled_from(["{name} - {post}", "{post} : {name}", "{name} - {post} - RT 3/RW 5"])


@given(st.lists(st.tuples(NAMES, POSTS, SHAPES), min_size=1, max_size=12))
def test_every_line_is_its_person_or_is_told(rows):
    lines = "\n".join(shape.format(name=name, post=post) for name, post, shape in rows)
    try:
        found = read_pasted(lines)
    except Invalid:
        assert all(name in ("B4di", "O") for name, _, _ in rows)
        return
    told = {*found.unread, *found.passed}
    people = iter(found.people)
    for number, (name, post, _) in enumerate(rows, 1):
        if number in told:
            assert name in ("B4di", "O")
        else:
            read = next(people)
            assert (read.full_name, read.post) == (name.upper(), parse_position(post))


ROWS = [["Nama", "Jabatan", "RT", "RW"], ["Siti Aminah", "Ketua", "003", "005"]]


def officer(world: World) -> Chat:
    chat = Chat(world)
    chat.do_role("officer")
    return chat


@pytest.mark.parametrize("answered", [[], ["PKK"], ["PKK", "Cengkareng"]])
def test_a_file_that_comes_early_loses_no_answer_and_need_not_come_again(
    world: World, answered: list[str]
) -> None:
    chat = officer(world)
    chat.say("/pengurus")
    for each in answered:
        chat.say(each)
    assert "simpan" in chat.seen(chat.send(files=(sheet(ROWS),)))
    for each in ["PKK", "Cengkareng"][len(answered) :]:
        chat.say(each)
    assert "Siti Aminah" in chat.say("Kapuk")
    assert "1" in chat.say("ya")


def test_a_file_in_place_of_a_yes_is_the_list_that_is_meant(world: World) -> None:
    chat = officer(world)
    for each in ("/pengurus", "PKK", "Cengkareng", "Kapuk", "Budi Hartono"):
        chat.say(each)
    reply = chat.seen(chat.send(files=(sheet(ROWS),)))
    assert "Siti Aminah" in reply
    assert "Budi" not in reply


def test_a_picture_between_the_questions_loses_no_answer(world: World) -> None:
    chat = officer(world)
    before = [chat.say(each) for each in ("/pengurus", "PKK", "Cengkareng")][-1]
    assert chat.photo(PIXEL).endswith(before)


def test_a_second_name_in_a_line_is_told_and_not_passed_over():
    found = read_pasted("Supardi - Ketua RT 1\nKader Posyandu: Sri, Ningsih, Wati")
    assert [each.full_name for each in found.people] == ["SUPARDI"]
    assert found.unread == (2,)


def test_a_second_table_is_read_in_its_own_columns():
    rows = [["Nama", "Jabatan"], ["Supardi", "Ketua"], ["Jabatan", "Nama"], ["Ketua", "Yuniar"]]
    found = read_grids([Grid("Data", rows)])
    assert [(each.full_name, each.post) for each in found.people] == [
        ("SUPARDI", "ketua"),
        ("YUNIAR", "ketua"),
    ]


def test_columns_of_names_of_several_posts_are_refused():
    rows = [["RT", "RW", "Ketua RT", "Sekretaris RT"], ["1", "3", "Supardi", "Yuniar"]]
    with pytest.raises(Invalid, match="sheet-column-twice"):
        read_grids([Grid("Data", rows)])


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("RT 001 Supardi", ("SUPARDI", "", "001")),
        ("RT 2 Hj. Masitoh", ("HJ. MASITOH", "", "002")),
        ("ketua pak Supardi", ("SUPARDI", "ketua", "")),
        ("👑 Ketua: Supardi", ("SUPARDI", "ketua", "")),
        ("Sekre: Yuniar", ("YUNIAR", "sekretaris", "")),
    ],
)
def test_a_post_or_place_may_lead_the_name_without_a_sign_between(line, meant):
    (only,) = read_pasted(line).people
    assert (only.full_name, only.post, only.rt) == meant


def test_the_rt_of_a_post_in_brackets_is_read():
    found = read_pasted("Budi Santoso (Ketua RT 01)\nAgus Salim (Sekretaris RT 02 / RW 05)")
    assert found.people == (
        OfficeholderRow("BUDI SANTOSO", "ketua", "001", ""),
        OfficeholderRow("AGUS SALIM", "sekretaris", "002", "005"),
    )


SHEETS_OF_OFFICEHOLDERS = {
    "a section is the post of the people below it": (
        [["SUSUNAN PENGURUS RW 05"], ["Ketua", "Supardi"], ["SEKSI KEAMANAN"], ["1", "Agus Salim"],
         ["2", "Joko Susilo"], ["SIE HUMAS"], ["1", "Rina Wati", "Koordinator"]],
        [("SUPARDI", "ketua", "", "005"), ("AGUS SALIM", "seksi", "", "005"),
         ("JOKO SUSILO", "seksi", "", "005"), ("RINA WATI", "ketua", "", "005")],
    ),
    "a section stands between the rows of a table": (
        [["No", "Nama", "Jabatan"], ["A", "POKJA II", ""], ["1", "Rina Wati", ""],
         ["", "ANGGOTA:", ""], ["2", "Tuti Lestari", ""], ["3", "Eva Dong", "Kader"]],
        [("RINA WATI", "seksi", "", ""), ("TUTI LESTARI", "anggota", "", ""),
         ("EVA DONG", "kader", "", "")],
    ),
    "a post above a name is that person's alone": (
        [["Ketua RT 03"], ["Supardi"], ["Agus Salim"], ["Bendahara"], ["Rina Wati"]],
        [("SUPARDI", "ketua", "003", ""), ("AGUS SALIM", "", "003", ""),
         ("RINA WATI", "", "003", "")],
    ),
    "a post below a name is nobody else's": (
        [["Supardi"], ["Ketua RW"], ["Rina Wati"], ["Sekretaris"]],
        [("SUPARDI", "", "", ""), ("RINA WATI", "", "", "")],
    ),
    "people stand in columns": (
        [["Nama", "Supardi", "Rina Wati", "(kosong)"], ["Jabatan", "Ketua", "Sekretaris", "Wakil"],
         ["RT/RW", "001/005", "2/5", "3/5"]],
        [("SUPARDI", "ketua", "001", "005"), ("RINA WATI", "sekretaris", "002", "005")],
    ),
    "people stand below each other in a form": (
        [["1", "Nama", "Supardi"], ["", "Jabatan", "Ketua"], ["", "RT", "1"],
         ["2", "Nama", "Rina Wati"], ["", "Jabatan", "Bendahara"], ["", "RT", "2"]],
        [("SUPARDI", "ketua", "001", ""), ("RINA WATI", "bendahara", "002", "")],
    ),
    "a title of another place ends the place above it": (
        [["RT 01"], ["Ketua", "Supardi"], ["PENGURUS RT 02"], ["Ketua", "Rina Wati"],
         ["PENGURUS RT 03 DAN RT 04"], ["Ketua", "Agus Salim"]],
        [("SUPARDI", "ketua", "001", ""), ("RINA WATI", "ketua", "002", ""),
         ("AGUS SALIM", "ketua", "", "")],
    ),
    "a title names the place and is nobody": (
        [["DATA RT 001/005"], ["Ketua", "Supardi"]], [("SUPARDI", "ketua", "001", "005")],
    ),
    "a gap ends a section": (
        [["SEKSI HUMAS"], [""], ["Supardi"], [""], ["Rina Wati"]],
        [("SUPARDI", "seksi", "", ""), ("RINA WATI", "", "", "")],
    ),
    "whoever signs below a place is not in the list": (
        [["RT 03"], ["Ketua", "Supardi"], ["Mengetahui"], ["Lurah Kapuk"], ["Drs. Anwar"]],
        [("SUPARDI", "ketua", "003", "")],
    ),
}  # fmt: skip


@for_each("name", SHEETS_OF_OFFICEHOLDERS)
def test_a_sheet_of_officeholders_is_read_as_it_is_meant(name):
    rows, people = SHEETS_OF_OFFICEHOLDERS[name]
    found = read_grids([Grid("Data", rows)])
    assert [(each.full_name, each.post, each.rt, each.rw) for each in found.people] == people
    assert not found.unread


def test_a_post_or_place_over_merged_rows_is_that_of_each():
    rows = [
        ["Nama", "Jabatan", "RT"],
        ["Supardi", "Kader", "3"],
        ["Rina", "", ""],
        ["Tuti", "", ""],
    ]
    found = read_grids([Grid("Data", rows, [((1, 1), (2, 1)), ((1, 2), (3, 2))])])
    assert [(each.post, each.rt) for each in found.people] == [
        ("kader", "003"), ("kader", "003"), ("", "003"),
    ]  # fmt: skip


def test_pasted_lines_with_labels_are_one_person_up_to_the_next_name():
    lines = "1. Nama: Supardi\nJabatan: Ketua\nRT: 01\n\n2. Nama: Rina Wati\nJabatan: Kader"
    found = read_pasted(lines)
    assert [(each.full_name, each.post, each.rt) for each in found.people] == [
        ("SUPARDI", "ketua", "001"), ("RINA WATI", "kader", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Ketua: Siti Aminah diganti Budi Santoso", "Ketua RT 01-03: Siti Aminah",
        "Ketua RT 1 dan 2: Siti Aminah", "Ketua: Siti Aminah (mundur)",
    ],
)  # fmt: skip
def test_whoever_is_replaced_or_is_of_several_rt_is_told_and_not_listed(line):
    found = read_pasted(f"{line}\nSekretaris: Rina Marlina")
    assert [each.full_name for each in found.people] == ["RINA MARLINA"]
    assert found.unread == (1,)


@pytest.mark.parametrize(
    "lines",
    [
        "27/11/26 09.11 - Bu RW: Ketua RT 01 : Budi Santoso\n"
        "27/11/26 09.12 - Bu RW: Ketua RT 02 : Siti",
        "Ketua RT 01 -- Budi Santoso\nKetua RT 02 -- Siti",
        "1. Ketua RT 01 ........ Budi Santoso\n2. Ketua RT 02 ....... Siti",
    ],
)  # fmt: skip
def test_stamps_of_messages_and_leaders_are_no_part_of_a_name(lines):
    found = [(each.full_name, each.post, each.rt) for each in read_pasted(lines).people]
    assert found == [("BUDI SANTOSO", "ketua", "001"), ("SITI", "ketua", "002")]


def test_talk_and_a_part_of_the_list_are_no_names():
    found = read_pasted(
        "assalamualaikum bu ini pengurusnya ya\nSiti Aminah ketua\nwakilnya bu rina marlina\n"
        "PEMBINA\nKetua RT 1 Joko"
    )
    assert found.people == (
        OfficeholderRow("SITI AMINAH", "ketua"),
        OfficeholderRow("JOKO", "ketua", "001"),
    )
    assert (found.unread, found.passed) == ((1, 3), (4,))


def test_the_column_of_posts_may_have_more_words():
    rows = [["Nama Lengkap", "Jabatan dalam tim"], ["Siti Aminah", "Kader Posyandu Melati"]]
    assert read_grids([Grid("", rows)]).people == (OfficeholderRow("SITI AMINAH", "kader"),)
