"""Lists as cadres of West Jakarta send them now: each value is the written one, or it is asked."""

from datetime import date

import pytest

from domain.parsing.amounts.income import Income, Period
from exchange.imports.correction import read_corrections
from exchange.imports.member_line import MemberLine
from exchange.imports.reader import read_pasted
from tests.support.cases import for_each
from tests.support.files import read_members
from tests.support.lists.broken_sheets import book

TODAY = date(2026, 11, 30)
SITI, WATI, BUDI, ROHIM = (
    "3173045212850003", "3173014703900005", "3173041708790002", "3173063001720001",
)  # fmt: skip


def pasted(*lines: str) -> tuple[MemberLine, ...]:
    return read_pasted("\n".join(lines), TODAY).lines


def asked(line: MemberLine) -> list[str]:
    return [error.field for error in line.errors]


@pytest.mark.parametrize(
    ("heading", "rt"),
    [
        ("RT 03 (kosong)", "003/007"),
        ("*RT 03 (blok belakang)*", "003/007"),
        ("RT 03 / RW 08 (blok belakang)", "003/008"),
        ("RT 03 (pak RT: Udin)", None),
    ],
)
def test_words_in_brackets_behind_a_heading_keep_nobody_under_the_one_before(heading, rt):
    siti, wati, rohim = pasted(
        "RW 07 KEL. ANGKE", "RT 01", f"- Siti {SITI} warung", "RT 02", f"- Wati {WATI} ART",
        heading, f"- Rohim {ROHIM} satpam",
    )  # fmt: skip
    assert [siti.values["rtrw"], wati.values["rtrw"]] == ["001/007", "002/007"]
    assert wati.ready
    assert rohim.values.get("rtrw") == rt


def test_a_doubt_in_brackets_behind_a_heading_is_asked_of_those_below():
    wati, rohim = pasted("RT 2/7", f"- Wati {WATI} ART", "RT 3/7 (yg nyusul)", f"- Rohim {ROHIM}")
    assert wati.ready
    assert asked(rohim) == ["note"]


def test_an_empty_heading_right_above_another_holds_for_nobody():
    wati, rohim = pasted("RT 2/7", f"- Wati {WATI}", "RT 3/7 (nihil)", "RT 4/7", f"- Rohim {ROHIM}")
    assert [wati.values["rtrw"], rohim.values["rtrw"]] == ["002/007", "004/007"]
    assert wati.ready


def test_words_in_brackets_behind_somebodys_rt_are_asked():
    lines = pasted("Siti", SITI, "RT 3/5 (kontrakan)", "Wati", WATI, "RT 4/5 (pojok)")
    assert [asked(line) for line in lines] == [["leftover"], ["leftover"]]


@pytest.mark.parametrize("line", ["Wati {} kasir", "Wati - {} - Kasir", "Wati, {}, kasir toko"])
def test_a_cashier_works_and_holds_no_office(line):
    (wati,) = pasted(line.format(WATI))
    assert wati.ready
    assert wati.values["occupation"].lower().startswith("kasir")
    assert "post" not in wati.values


@pytest.mark.parametrize("phone", ["0812 3456 78xx", "0812345678**", "0812345678??"])
def test_a_phone_with_hidden_digits_is_no_shorter_phone(phone):
    (wati,) = pasted(f"Wati {WATI} {phone} ART")
    assert not wati.ready
    assert "phone" not in wati.values


def test_the_short_form_of_a_new_kelurahan_is_not_the_old_one():
    (wati,) = pasted(f"Wati, {WATI}, kel Jelambar Br, ojek")
    assert asked(wati) == ["village"]


@pytest.mark.parametrize(
    ("short", "code"),
    [
        ("Tj. Duren Sel", "31.73.02.1005"),
        ("Cengkareng Tmr", "31.73.01.1006"),
        ("Kembangan Utr", "31.73.08.1001"),
        ("Sukabumi Slt", "31.73.05.1003"),
    ],
)
def test_the_short_form_of_a_kelurahan_is_read_without_its_label(short, code):
    (wati,) = pasted(f"Wati, {WATI}, {short}, ojek")
    assert wati.ready
    assert wati.values["village"] == code


def test_a_mark_of_repetition_in_a_line_is_the_piece_above():
    siti, budi, wati = pasted(
        f"1. Siti, {SITI}, RT 3 RW 5, Jl Bangun 12, dagang",
        f"4. Budi, {BUDI}, sda, sda, ojek",
        f'7. Wati, {WATI}, ", Jl Krendang 3, idem',
    )
    assert [line.values["rtrw"] for line in (siti, budi, wati)] == ["003/005"] * 3
    assert [line.values["street"] for line in (siti, budi)] == ["Jl Bangun 12"] * 2
    assert wati.values["occupation"] == "ojek"


@pytest.mark.parametrize(
    "line",
    [f"sda, {WATI}, ojek", f"Wati, {WATI}, sda, ojek", f"Wati - {WATI} - sda"],
)
def test_a_mark_below_a_name_another_kind_of_line_or_a_number_is_asked(line):
    _, wati = pasted(f"Siti, {SITI}, 081234567890", line)
    assert not wati.ready
    assert "phone" not in wati.values


def test_the_numbers_of_other_cards_are_nobodys_nik_or_phone():
    (siti,) = pasted(
        f"Siti, KK 3173041203110045, NIK {SITI}, BPJS Kes 0001234567891, rek BCA 5270123456, dagang"
    )
    assert siti.ready
    assert "phone" not in siti.values


@pytest.mark.parametrize(
    "work", ["jual gado2", "jual kue2 basah", "kerja laundry", "dag. sayur keliling"]
)
def test_work_is_read_as_people_write_it(work):
    (siti,) = pasted(f"Siti - {SITI} - {work}")
    assert siti.ready
    assert siti.values["occupation"].endswith(work.removeprefix("kerja "))


@for_each("title", ["Kang", "Bude", "Koh", "Engkong", "Bp.", "Ust.", "Teh", "NY."])
def test_a_form_of_address_before_a_name_is_asked(title):
    (line,) = pasted(f"{title} Lestari - {WATI} - ART")
    assert asked(line) == ["full_name"]


def test_lines_that_were_pasted_into_the_cells_of_a_sheet_are_read():
    found = read_members(
        book(["Daftar warga"], [f"1. Siti - {SITI} - warung"], [], [f"2. Budi - {BUDI} - ojek"]),
        TODAY,
    )
    told = [(line.number, line.values["full_name"]) for line in found.lines]
    assert told == [(2, "SITI"), (4, "BUDI")]


@pytest.mark.parametrize(
    "line",
    ["2. Rohim - nik nyusul - satpam", "Rohim, satpam, niknya nanti", "Rohim (ktp belum ada)"],
)
def test_somebody_whose_nik_comes_later_is_a_row_to_mend_and_no_talk(line):
    siti, rohim = pasted(f"Siti {SITI} dagang", line)
    assert siti.ready
    assert "nik" in asked(rohim)
    assert rohim.values["full_name"] == "ROHIM"


def test_what_is_right_may_stand_before_what_is_not():
    (found,) = read_corrections("itu yg budi kerjanya ojek bukan ojol")
    assert (found.who, found.cells) == ("budi", {"occupation": "ojek"})


@pytest.mark.parametrize(
    ("told", "income"),
    [
        ("jualan bakso sehari 150rb", (150_000, Period.DAY)),
        ("jualan bakso, sehari dapat 150 ribu", (150_000, Period.DAY)),
        ("jualan bakso, per hari 150.000", (150_000, Period.DAY)),
        ("jualan bakso tiap minggu 500rb", (500_000, Period.WEEK)),
        ("jualan bakso 150rb/hari", (150_000, Period.DAY)),
        ("jualan bakso sebulan 2jt", (2_000_000, Period.MONTH)),
    ],
)
def test_the_period_of_an_income_may_stand_before_the_sum(told, income):
    (line,) = pasted(f"Budi, {BUDI}, jl mangga 3 rt 2/3 tomang, {told}")
    assert (line.ready, line.values["income"]) == (True, Income(*income))
    assert line.values["occupation"] == "jualan bakso"


MARKS = [
    "{}: ",
    "{} : ",
    "{}; ",
    "No.{} : ",
    "No {}: ",
    "#{} ",
    "[{}] ",
    "{}/ ",
    "{} - ",
    "Data {}: ",
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbers_that_count_the_people_in_any_sign_begin_a_person_each(gap):
    people = [("Siti", SITI, "ojol"), ("Wati", WATI, "ART"), ("Budi", BUDI, "penjahit")]
    for mark in MARKS:
        blocks = [
            f"{mark.format(at)}Nama : {name}\nNIK : {nik}\nKerja : {work}"
            for at, (name, nik, work) in enumerate(people, 1)
        ]
        found = read_pasted(gap.join(blocks), TODAY).lines
        assert [(e.values["full_name"], e.values["nik"], e.cells["occupation"]) for e in found] == [
            (name.upper(), nik, work) for name, nik, work in people
        ], mark
        assert all(each.ready for each in found), mark


def test_a_number_that_counts_nobody_stays_where_it_is():
    siti, wati = pasted(f"Siti {SITI}", "12: Jl. Mawar", f"Wati {WATI}", "3: ojol")
    assert [siti.ready, wati.ready] == [False, False]


def test_columns_keep_their_number():
    lines = pasted("No; Nama; NIK", f"1; Siti; {SITI}", f"2; Wati; {WATI}")
    assert [each.values["full_name"] for each in lines] == ["SITI", "WATI"]


def test_idem_below_an_earlier_label_is_its_value_but_never_a_number():
    siti, wati = pasted(
        "1. Nama : Siti", f"NIK : {SITI}", "Alamat : Jl. Mawar 4 RT 3/7", "HP : 081234567890",
        "2. Nama : Wati", f"NIK : {WATI}", "Alamat : sda", "HP : sda",
    )  # fmt: skip
    assert siti.ready
    assert (wati.values["street"], wati.values["rtrw"]) == (siti.values["street"], "003/007")
    assert "phone" in asked(wati)


@pytest.mark.parametrize(
    ("street", "ready"),
    [
        ("Jl Raya Serpong Tangerang Selatan", False),
        ("Gg Melati Jakarta Selatan", False),
        ("Jl. Bekasi Timur", True),
        ("Jl. Raya Kebayoran Lama", True),
        ("Jl. Tanjung Duren Selatan", True),
    ],
)
def test_a_city_behind_a_street_is_asked_and_a_street_of_that_name_is_none(street, ready):
    table = book(["Nama", "NIK", "Alamat", "RT", "RW"], ["Siti", SITI, street, "3", "7"])
    (line,) = read_members(table, TODAY).lines
    assert line.ready is ready


@pytest.mark.parametrize(
    ("work", "kept", "left"),
    [
        ("kerja ojol belum ada KTP", "ojol", "belum ada KTP"),
        ("kerja penjahit (baru)", "penjahit", "(baru)"),
        ("kerja ojol titip anaknya", "ojol", "titip anaknya"),
    ],
)
def test_a_note_behind_the_work_is_no_part_of_it(work, kept, left):
    (line,) = pasted(f"Wati {WATI} {work}")
    assert (line.cells["occupation"], line.cells["leftover"]) == (kept, left)


def test_new_clothes_are_work():
    (line,) = pasted(f"Wati {WATI} jualan baju baru")
    assert line.ready


@pytest.mark.parametrize(
    ("text", "who", "cells"),
    [
        ("maaf budi hp nya 085733334444", "budi", {"phone": "085733334444"}),
        ("eh budi nomernya 0813 9876 5432", "budi", {"phone": "0813 9876 5432"}),
        ("sorry bu siti rt nya 4", "siti", {"rtrw": "rt 4"}),
    ],
)
def test_who_begs_pardon_corrects(text, who, cells):
    (found,) = read_corrections(text)
    assert (found.who, found.cells) == (who, cells)


def test_a_correction_in_a_copied_chat_is_asked_of_whom_it_names():
    lines = pasted(
        f"[29/11/26 19.02] Bu RT: Budi Hartono {BUDI} 085711112222",
        "[29/11/26 19.05] Bu RT: maaf budi hp nya 085733334444",
    )
    assert [each.ready for each in lines] == [False]
