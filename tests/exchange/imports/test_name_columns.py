"""A name and its NIK in one cell, and a name in several columns: both are read, or asked about."""

from datetime import date
from itertools import product

import pytest

from exchange.imports.reader import MemberListFile, read_pasted
from tests.support.cases import for_each
from tests.support.files import read_members
from tests.support.lists.broken_sheets import book

TODAY = date(2026, 11, 28)
NIKS = "3173015208859001", "3173011208859002", "3173011505909003"
NAMES = "Siti Aminah", "Budi Santoso, S.Pd", "Joko"
SHARED = (
    "{name} {nik}", "{nik} {name}", "{name} ({nik})", "{name}\nNIK: {nik}", "{nik} - {name}",
    "{name} / {nik}", "{name}, No. KTP {nik}", "1. {name} {nik} KK 3173010101010001",
)  # fmt: skip
HEADERS = "Nama dan NIK", "Nama/NIK", "NIK & Nama", "Nama (No. KTP)", "Peserta", "Nama", ""


def read(*rows: list[object], **more: list[tuple[str, object]]) -> MemberListFile:
    return read_members(book(*rows, **more), TODAY)


def who(found: MemberListFile) -> list[tuple[object, object]]:
    return [(line.values.get("full_name"), line.values.get("nik")) for line in found.lines]


RIGHT = [(name.upper(), nik) for name, nik in zip(NAMES, NIKS, strict=True)]


@for_each(("header", "cell"), product(HEADERS, SHARED))
def test_a_name_and_its_nik_in_one_cell_are_two_values(header, cell):
    people = zip(NAMES, NIKS, strict=True)
    rows = [[n, cell.format(name=a, nik=b), "3/5"] for n, (a, b) in enumerate(people, 1)]
    found = read(["No", header, "RT/RW"], *rows)
    assert who(found) == RIGHT
    assert all(line.ready and line.values["rtrw"] == "003/005" for line in found.lines)


@for_each(
    ("first", "last"),
    [
        ("Nama Depan", "Nama Belakang"),
        ("First Name", "Last Name"),
        ("Nama", "Nama Belakang"),
        ("Nama Depan", "Nama Keluarga"),
    ],
)
def test_a_name_in_two_columns_is_one(first, last):
    rows = [["Siti", "Aminah", NIKS[0]], ["Budi", "Santoso, S.Pd", NIKS[1]], ["Joko", "-", NIKS[2]]]
    assert who(read([first, last, "NIK"], *rows)) == RIGHT
    turned = [[row[1], row[0], row[2]] for row in rows]
    assert first == "Nama" or who(read([last, first, "NIK"], *turned)) == RIGHT
    pasted = "\n".join("\t".join(each) for each in ([first, last, "NIK"], *rows))
    assert who(read_pasted(pasted, TODAY)) == RIGHT


def test_a_last_name_that_the_first_column_has_too_is_not_written_twice():
    rows = [["Siti Aminah", "Aminah", NIKS[0]], ["Budi Santoso, S.Pd", "", NIKS[1]]]
    assert who(read(["Nama", "Nama Belakang", "NIK"], *rows)) == RIGHT[:2]


def test_a_header_of_two_rows_names_both_parts_of_a_name():
    rows = [
        ["No", "Nama", "", "NIK"],
        ["", "Depan", "Belakang", ""],
        [1, "Siti", "Aminah", NIKS[0]],
    ]
    assert who(read(*rows, merged=[("B1:C1", "Nama")])) == RIGHT[:1]


def test_a_nik_in_the_row_below_its_name_is_of_this_name():
    rows = [["No", "Nama / NIK", "RT/RW"]]
    for name, nik in zip(NAMES, NIKS, strict=True):
        rows += [["1", name, "3/5"], ["", nik, ""]]
    assert who(read(*rows)) == RIGHT


@for_each(
    ("cell", "field"),
    [
        (f"Siti Aminah {NIKS[0]} P", "leftover"),
        (f"Siti Aminah {NIKS[0]} {NIKS[1]}", "nik"),
        ("Siti Aminah 317301520885900", "nik"),
        ("Siti Aminah", "nik"),
    ],
)
def test_what_else_stands_in_the_cell_is_asked(cell, field):
    first, second = read(["Nama dan NIK", "RT"], [cell, 3], [f"{NAMES[1]} {NIKS[1]}", 3]).lines
    assert field in {error.field for error in first.errors}
    assert second.values["nik"] == NIKS[1]


def test_a_nik_behind_the_name_of_somebody_else_is_not_taken():
    with pytest.raises(Exception, match="members-"):
        read(["Nama", "Ibu Kandung (NIK)"], ["Siti", f"Ani {NIKS[0]}"], ["Budi", f"Ida {NIKS[1]}"])


def test_one_person_whose_nik_stands_beside_the_name_is_read_too():
    found = read(["Nama", "NIK"], [f"{NAMES[0]} {NIKS[0]}", ""], [NAMES[1], NIKS[1]])
    assert who(found) == RIGHT[:2]


def test_the_number_of_a_civil_servant_below_a_list_is_no_nik():
    rows = [
        ["Nama", "NIK"],
        [NAMES[0], NIKS[0]],
        ["Ny. Rohmah", ""],
        ["NIP 196512081990031001", ""],
    ]
    assert NIKS[0] in {line.values.get("nik") for line in read(*rows).ready}
    assert len(read(*rows).ready) == 1


@for_each("name", ["Kartini NIK", "Kartini tanpa NIK", "Kartini HP"])
def test_a_label_at_the_end_of_a_name_is_asked_about(name):
    (line,) = read(["Nama", "NIK"], [name, NIKS[0]]).lines
    (error,) = line.errors
    assert error.field == "full_name"
    assert error.candidates[0] == "KARTINI"


def test_what_stands_below_a_person_without_a_name_is_left_over_for_this_person():
    found = read(
        ["No", "Nama", "NIK", "HP"],
        [1, NAMES[0], NIKS[0], ""],
        ["", "Jl. Mawar 3", "", "081234567890"],
        [2, "Joko", NIKS[2], ""],
        ["", "", "", "081234567891"],
    )
    assert [{error.field for error in line.errors} for line in found.lines] == [{"leftover"}] * 2


def test_a_nik_that_was_a_number_once_has_lost_its_last_digit():
    rows = [["Siti", NIKS[0]], ["Budi", "3173011208859000.0"], ["Joko", f"{NIKS[2]}.0"]]
    siti, budi, joko = read(["Nama", "NIK"], *rows).lines
    assert siti.ready
    assert {error.field for error in budi.errors} == {"nik"}
    assert joko.values["nik"] == NIKS[2]


def test_a_table_out_of_a_pdf_whose_rows_are_broken_is_read():
    table = (
        "No Nama NIK Tgl Lahir RT/RW\n"
        f"1 Siti Aminah {NIKS[0]}\n12-08-1985 003/005\n"
        f"2 Joko {NIKS[2]}\n15-05-1990 004/005"
    )
    first, second = read_pasted(table, TODAY).lines
    assert first.ready
    assert second.ready
    assert (first.values["rtrw"], second.values["rtrw"]) == ("003/005", "004/005")


def test_words_that_say_whose_a_number_is_are_no_name():
    lines = read_pasted(f"NIK {NIKS[0]} a.n. Siti Aminah\n{NIKS[2]} an Joko", TODAY).lines
    assert [line.values["full_name"] for line in lines] == ["SITI AMINAH", "JOKO"]


def test_husband_and_wife_in_one_row_are_two_people():
    head = ["No", "Nama Suami", "NIK Suami", "Nama Istri", "NIK Istri", "RT/RW"]
    rows = [[1, NAMES[2], NIKS[2], NAMES[0], NIKS[0], "3/5"], [2, NAMES[1], NIKS[1], "", "", "3/5"]]
    found = read(head, *rows)
    assert who(found) == [RIGHT[2], RIGHT[1]]
    (wife,) = found.others
    assert (wife.values["full_name"], wife.values["nik"]) == RIGHT[0]
    assert {line.values["rtrw"] for line in (*found.lines, wife)} == {"003/005"}


def test_what_is_told_of_the_wife_alone_is_nobody_of_the_list():
    found = read(["Nama", "NIK", "NIK Istri"], [NAMES[2], NIKS[2], NIKS[0]])
    assert who(found) == [RIGHT[2]]
    assert not found.others
