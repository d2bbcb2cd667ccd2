"""Lists as strangers sent them: each kind once, with the value that was meant or the question."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.files import Grid
from domain.invalid import Invalid
from exchange.imports.cells.doubtful import read_name
from exchange.imports.intake import put_answer
from exchange.imports.layout.grid import read_grids as open_file
from exchange.imports.member_line import MemberLine
from exchange.imports.member_reader import MemberReader
from exchange.imports.reader import read_grids, read_pasted
from exchange.spreadsheets.read import Row
from models.imports.list_rows import StoredRow
from tests.support.cases import for_each
from tests.support.sampling import examples

TODAY = date(2026, 11, 29)
SITI, BUDI, JOKO = "3173015503780011", "3173010702690005", "3173012004660001"


def pasted(*lines: str) -> tuple[MemberLine, ...]:
    return read_pasted("\n".join(lines), TODAY).lines


def sheet(*rows: list[str], name: str = "Sheet1", **known: object) -> tuple[MemberLine, ...]:
    return read_grids([Grid(name, [list(row) for row in rows])], TODAY, known).lines


def asked(line: MemberLine) -> list[str]:
    return [error.field for error in line.errors]


@pytest.mark.parametrize(
    ("work", "kept"),
    [
        ("ART (sdh pindah ke Bogor)", "ART"),
        ("laundry (pending)", "laundry"),
        ("ojek, sudah meninggal", "ojek"),
        ("penjahit (ga jadi ikut)", "penjahit"),
        ("satpam (sudah resign)", "satpam"),
    ],
)
def test_a_note_beside_the_work_is_asked_about_the_person(work, kept):
    (line,) = sheet(["Nama", "NIK", "Pekerjaan"], ["Siti", SITI, work])
    assert asked(line) == ["note"]
    assert line.values["occupation"] == kept


@pytest.mark.parametrize("cell", ["#N/A", "#REF!", "#VALUE!", "#NAME?"])
def test_a_formula_that_failed_is_no_empty_cell(cell):
    (line,) = sheet(["Nama", "NIK", "Pekerjaan"], ["Siti", SITI, cell], occupation="pedagang")
    assert asked(line) == ["leftover"]
    assert line.cells["leftover"] == f"pekerjaan {cell}"


@for_each(
    "name",
    ["Siti, Asep", "Siti - Bu Minah", "Siti, istri Asep", "Warsinah. Asep Budi", "bu ini Siti",
     "sama Budi Santoso", "SITI, ANI", "Siti, H. Asep"],
)  # fmt: skip
def test_words_beside_a_name_are_asked(name):
    (line,) = sheet(["Nama", "NIK"], [name, SITI])
    assert "full_name" in asked(line)


@for_each(
    "name",
    ["Siti, S.Pd", "Siti, S.Pd., M.M", "H. Budi, SE, MM", "Budi Santoso, ST", "Agus, Amd.Kep",
     "Rina, S. Kom", "Ani, S.Tr.Keb", "Moh. Ali", "Siti-Aminah"],
)  # fmt: skip
def test_a_degree_and_an_initial_are_parts_of_a_name(name):
    assert read_name(name) == name.upper()


def test_a_page_with_a_cell_over_several_rows_keeps_the_columns_of_the_others():
    page = (
        "<table><tr><th rowspan=2>RT<th rowspan=2>Nama<th rowspan=2>NIK<th colspan=2>Kerja</tr>"
        "<tr><th>Pekerjaan<th>Ket</tr>"
        f"<tr><td rowspan=2>3<td>Siti<td>{SITI}<td>ART<td></tr>"
        f"<tr><td>Budi<td>{BUDI}<td>satpam<td></tr>"
        f"<tr><td>4<td>Joko<td>{JOKO}<td>sopir</tr></table>"
    )
    found = read_grids(open_file(page.encode()), TODAY, {"rw": "8"}).lines
    told = [[line.values[name] for name in ("full_name", "rtrw", "occupation")] for line in found]
    assert told == [
        ["SITI", "003/008", "ART"],
        ["BUDI", "003/008", "satpam"],
        ["JOKO", "004/008", "sopir"],
    ]


def test_the_name_of_a_sheet_tells_its_rt():
    (line,) = sheet(["Nama", "NIK"], ["Siti", SITI], name="RT_03", rw="8")
    assert line.values["rtrw"] == "003/008"


def test_a_title_that_says_another_rt_than_its_sheet_tells_none():
    (line,) = sheet(["DAFTAR RT 02"], ["Nama", "NIK"], ["Siti", SITI], name="RT 03", rw="8")
    assert "rtrw" not in line.values


@pytest.mark.parametrize(
    ("rt", "rw", "meant"),
    [("RW 08", "RT 03", "003/008"), ("RT 03", "RW 08", "003/008"), ("3", "8", "003/008")],
)
def test_labels_tell_an_rt_in_the_column_of_the_rw(rt, rw, meant):
    (line,) = sheet(["Nama", "NIK", "RT", "RW"], ["Siti", SITI, rt, rw])
    assert line.values["rtrw"] == meant


@pytest.mark.parametrize(("cell", "is_sure"), [("3.1", False), ("3,2", False), ("3.8", True)])
def test_a_number_may_have_lost_the_zero_of_its_rw(cell, is_sure):
    (line,) = sheet(["Nama", "NIK", "RT/RW"], ["Siti", SITI, cell])
    assert line.ready is is_sure


def test_two_numbers_of_sixteen_digits_are_asked_and_neither_is_taken():
    (line,) = pasted(f"Siti 3173011203110009 {SITI} ART")
    (error,) = line.errors
    assert (error.sentence, error.candidates) == ("ask-nik-two", ("3173011203110009", SITI))
    assert "sex" not in line.values


def test_a_second_column_of_numbers_is_asked_too():
    old, new = sheet(["Nama", "NIK Lama", "NIK Baru"], ["Siti", BUDI, SITI], ["Joko", "", JOKO])
    assert [error.sentence for error in old.errors] == ["ask-nik-two"]
    assert new.values["nik"] == JOKO


@pytest.mark.parametrize(
    "text",
    [
        f"Siti {SITI} ART dan Budi {BUDI} satpam",
        f"Siti {SITI} ART & Budi {BUDI} satpam",
        f"Siti {SITI} ART, Budi {BUDI} satpam",
    ],
)
def test_two_people_of_a_line_are_two_rows(text):
    assert [line.values["nik"] for line in pasted(text)] == [SITI, BUDI]


def test_two_names_with_two_numbers_behind_them_are_asked():
    (line,) = pasted(f"Siti & Budi - {SITI} & {BUDI} - RT 3/5")
    assert {"nik", "full_name"} <= {*asked(line)}


@pytest.mark.parametrize("work", ["satpam komplek", "marbot masjid", "satpam perumahan"])
def test_the_place_of_work_is_no_street(work):
    lines = pasted(f"Siti - {SITI} - {work}", f"Budi - {BUDI} - ojek")
    assert lines[0].values["occupation"] == work
    assert "street" not in lines[0].values


def test_a_street_right_behind_the_work_may_be_either():
    line = pasted(f"Siti - {SITI} - satpam komplek Permata", f"Budi - {BUDI} - ojek")[0]
    assert asked(line) == ["leftover"]
    assert "street" not in line.values


def test_a_correction_below_the_list_is_asked_of_the_one_it_names():
    lines = pasted(f"1. Siti {SITI} RT 3/5", f"2. Budi {BUDI} RT 3/5", f"3. Joko {JOKO} RT 3/5",
                   "eh maaf yg no 2 RT nya 4")  # fmt: skip
    assert [line.ready for line in lines] == [True, False, True]


def test_whoever_is_taken_out_below_the_list_is_asked_about():
    lines = pasted(f"1. Siti {SITI} RT 3/5", f"2. Budi {BUDI} RT 3/5", "no 1 jangan dulu ya bu")
    assert [line.ready for line in lines] == [False, True]


def test_a_phone_of_its_own_below_a_gap_is_never_talk():
    found = read_pasted(f"Siti\n{SITI}\n\n081211110001\n\nBudi\n{BUDI}\n\n081211110002", TODAY)
    assert not any(line.ready for line in found.lines)
    assert found.talk == ()


def test_names_of_columns_one_below_the_other_are_nobody():
    cells = ["No", "Nama", "NIK", "No HP", "1", "Siti", SITI, "081211110001", "2", "Budi", BUDI,
             "081211110002"]  # fmt: skip
    assert [line.values["phone"] for line in pasted(*cells)] == ["+6281211110001", "+6281211110002"]


def test_a_heading_may_begin_with_the_word_for_its_people():
    lines = pasted("Warga RW 03 Kel. Joglo", f"Siti {SITI} RT 1", f"Budi {BUDI} RT 2",
                   "Warga RW 04 Kel. Srengseng", f"Joko {JOKO} RT 1")  # fmt: skip
    assert [line.values["rtrw"] for line in lines] == ["001/003", "002/003", "001/004"]


def test_a_part_of_the_name_that_was_left_over_is_asked_once_more():
    line = pasted(f"Siti Aminah perangkai bunga - {SITI}", f"Budi - {BUDI} - ojek")[0]
    stored = StoredRow(1, 1, line.cells, {}, None, {})
    (error,) = line.errors
    for said, is_choice in (("", True), ("Pekerjaan: perangkai bunga", False)):
        row = put_answer(stored, error, said, is_choice)
        again = MemberReader(TODAY, {}).read_row(Row(1, dict(row.cells)))
        (name,) = again.errors
        assert name.candidates == ("SITI AMINAH", "SITI AMINAH PERANGKAI BUNGA")
        settled = put_answer(row, name, "SITI AMINAH", is_choice=True)
        assert "name_part" not in settled.cells


HEADS = {"nama": "Nama", "nik": "NIK", "kerja": "Pekerjaan", "hp": "No HP", "rt": "RT/RW"}
PEOPLE = [
    {"nama": f"Orang {letter}", "nik": f"317301{day + 9:02}0388{day:04}", "kerja": work,
     "hp": f"0812111100{day:02}", "rt": f"{day:03}/008"}
    for day, letter, work in zip(
        range(1, 9), ["Ani", "Budi", "Caca", "Dedi", "Euis", "Fani", "Gita", "Hadi"],
        ["ART", "ojek", "satpam", "laundry", "sopir", "penjahit", "kurir", "pemulung"], strict=True,
    )
]  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Tables below each other, each with columns in its own order, titles, sums, and rows in which
    two cells changed places."""
    rows, left = list[list[str]](), list(PEOPLE)
    while left:
        order = draw(st.permutations([*HEADS]))
        count = draw(st.integers(1, len(left)))
        rows += draw(st.sampled_from([[], [["DAFTAR WARGA"]], [[""]]]))
        rows.append([HEADS[name] for name in order])
        for person in left[:count]:
            row = [person[name] for name in order]
            one, other = draw(st.sampled_from([(0, 0), (0, 0), (0, 0), (0, 1), (2, 4), (1, 3)]))
            row[one], row[other] = row[other], row[one]
            rows.append(row)
        rows += draw(st.sampled_from([[], [["", "", f"Jumlah {count} orang"]], [["Total", ""]]]))
        left = left[count:]
    return rows


@settings(max_examples=examples(120), deadline=None)
@given(tables())
def test_no_ready_row_of_any_table_says_anything_else_and_nobody_is_dropped(rows):
    try:
        found = sheet(*rows)
    except Invalid:
        return
    told = " ".join(cell for line in found for cell in line.cells.values())
    for person in PEOPLE:
        assert person["nik"] in told
        for line in found:
            if line.ready and line.values["nik"] == person["nik"]:
                values = line.values
                assert values["full_name"] == person["nama"].upper()
                assert values.get("occupation", person["kerja"]) == person["kerja"]
                assert values.get("phone") == f"+62{person['hp'][1:]}"
                assert values.get("rtrw") == person["rt"]
                assert "occupation" in values


def test_a_line_that_corrects_the_person_above_it_is_asked_of_them():
    siti, budi = pasted(f"Siti {SITI} RT 3/5", "Yg ini RTnya 4 ya bu", f"Budi {BUDI} RT 3/5")
    assert (asked(siti), budi.ready) == (["leftover"], True)


@pytest.mark.parametrize(
    "said", ["Budi ga jadi ya", "maaf budi batal", "Budi gak ikut bu", "yang Budi coret dulu"]
)
def test_whoever_is_said_to_leave_at_the_end_of_a_list_is_asked(said):
    siti, budi, joko = pasted(f"1. Siti {SITI}", f"2. Budi {BUDI}", f"3. Joko {JOKO}", said)
    assert [siti.ready, budi.ready, joko.ready] == [True, False, True]


@pytest.mark.parametrize(
    "said",
    [
        "maaf bu budi bukan ojek tapi kuli",
        "eh yang budi kuli bukan ojek",
        "maaf nik budi belakangnya 9003",
        "eh yg cuci udah pindah",
        "[01/12 19:25] Bu Yuli: eh yang budi kuli deng",
        "[01/12 19:25] Bu Yuli: yg Budi itu kurang tau kerjanya",
    ],
)
def test_what_is_said_of_somebody_below_a_list_is_asked_of_them(said):
    siti, budi = pasted(
        f"[01/12 19:22] Bu Yuli: Budi {BUDI} cuci", f"[01/12 19:22] Bu Yuli: Siti {SITI} ojek", said
    )[::-1]
    assert [siti.ready, budi.ready] == [True, False]


@pytest.mark.parametrize(
    "said", ["alamat sama", "alamat idem, ojek", "kerja: sama", "alamat sama kerja sama"]
)
def test_a_value_that_is_said_to_be_the_one_above_is_asked(said):
    above, below = pasted(f"Siti {SITI} Jl. Mangga 5 ojek", f"Budi {BUDI} {said}")
    assert above.ready
    assert not below.ready
    assert "street" not in below.values


@pytest.mark.parametrize(
    "number", ["No.KK: 3173012003120045", "Tempat lahir: Jakarta", "KK 3173012003120045"]
)
def test_what_stands_behind_a_value_that_nobody_needs_is_read(number):
    (siti,) = pasted(f"Siti Aminah NIK {SITI} {number}, RT 3/5, ojek")
    assert siti.ready
    assert (siti.values["rtrw"], siti.values["occupation"]) == ("003/005", "ojek")


@pytest.mark.parametrize("behind", ["HP 081234567890", "RT 3/5", "ojek"])
def test_what_stands_behind_two_people_together_is_asked(behind):
    assert not any(each.ready for each in pasted(f"Siti {SITI} & Budi {BUDI} {behind}"))
    each_own = pasted(f"Siti {SITI} {behind} & Budi {BUDI} {behind}")
    assert len(each_own) == 2


@pytest.mark.parametrize(
    "note",
    [
        "(gajadi)",
        "(gamau)",
        "masih mikir",
        "(nunggu suaminya)",
        "ntar dulu",
        "(hold)",
        "baru kecelakaan",
    ],
)
def test_a_doubt_behind_the_work_is_asked(note):
    (siti,) = pasted(f"Siti {SITI} RT 3/5 ojek {note}")
    assert not siti.ready
    assert siti.values.get("occupation", "ojek") == "ojek"


def test_a_line_that_names_nobody_of_the_list_makes_no_row_doubtful():
    found = pasted(f"1. Siti {SITI}", f"2. Budi {BUDI}", "", "Pak Lurah ga jadi datang")
    assert all(line.ready for line in found)


def test_a_phone_above_the_first_person_may_be_anybodys():
    siti, budi = pasted("081234500001", f"Siti {SITI}", "081234500002", f"Budi {BUDI}")
    assert [asked(siti), asked(budi)] == [["leftover"], ["leftover"]]


def test_a_phone_below_each_person_is_theirs():
    siti, budi = pasted(f"Siti {SITI}", "081234500001", f"Budi {BUDI}", "081234500002")
    assert [e.values["phone"] for e in (siti, budi)] == ["+6281234500001", "+6281234500002"]


def test_the_marks_of_a_chat_are_no_part_of_the_work():
    found = pasted(f"Siti {SITI} penjahit <Pesan ini diedit>", f"Budi {BUDI} ```satpam```")
    assert [line.values["occupation"] for line in found] == ["penjahit", "satpam"]


def test_letters_read_off_a_picture_are_the_digits_that_they_look_like():
    (siti,) = pasted(f"Siti {SITI.replace('0', 'O').replace('1', 'l')} penjahit")
    assert siti.values["nik"] == SITI


def test_two_numbers_before_a_name_may_be_a_day():
    (siti,) = pasted(f"29/11 Siti {SITI} penjahit")
    assert (asked(siti), "rtrw" in siti.values) == (["leftover"], False)


@pytest.mark.parametrize("title", ["YANG TIDAK IKUT:", "Yang belum setuju", "warga yg pindah"])
def test_people_below_a_title_of_those_who_do_not_join_are_asked(title):
    rows = [["1", "Siti", SITI], ["", title, ""], ["2", "Budi", BUDI], ["3", "Joko", JOKO]]
    siti, _, budi, joko = sheet(["No", "Nama", "NIK"], *rows)
    assert (siti.ready, asked(budi), asked(joko)) == (True, ["note"], ["note"])


@pytest.mark.parametrize(
    "cell", ["penjahit 1,5jt/bln", "penjahit (50rb/hari)", "penjahit Rp 2 juta"]
)
def test_money_beside_the_work_is_asked(cell):
    (siti,) = sheet(["Nama", "NIK", "Pekerjaan"], ["Siti", SITI, cell])
    assert (asked(siti), siti.values["occupation"]) == (["leftover"], "penjahit")


@pytest.mark.parametrize("cell", ["eks penjahit", "mantan satpam", "dulu ojek"])
def test_work_that_somebody_did_once_is_asked(cell):
    (siti,) = sheet(["Nama", "NIK", "Pekerjaan"], ["Siti", SITI, cell])
    assert "occupation" in asked(siti) or "sector" in asked(siti)


def test_a_cashier_of_a_shop_works():
    (siti,) = sheet(["Nama", "NIK", "Pekerjaan"], ["Siti", SITI, "kasir toko"])
    assert (siti.ready, siti.values["occupation"]) == (True, "kasir toko")
