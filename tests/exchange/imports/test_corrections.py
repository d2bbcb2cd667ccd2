"""Corrections of rows, as cadres type them beside an open list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.imports.cells.pieces import LEFTOVER
from exchange.imports.correction import Correction, read_corrections
from tests.support.cases import for_each

VALUES = {
    "nik": (("NIK", "nik nya", "NIKnya", "no ktp"), ("3173015208859077", "317301520885907")),
    "full_name": (("nama", "namanya", "nama nya"), ("Siti Aminah", "Budi", "H. Ahmad Fauzi, S.Pd")),
    "born_on": (("tgl lahir", "tanggal lahirnya", "lahirnya"), ("5 mei 1980", "12-08-1985")),
    "phone": (("hp", "no hp nya", "wa nya"), ("081234567890", "0812-3456-7890")),
    "occupation": (("kerjanya", "pekerjaan", "usahanya"), ("ojek", "jualan nasi uduk")),
    "income": (("penghasilannya", "gaji"), ("2 juta", "750 ribu")),
    "rtrw": (("rt rw", "rt/rw nya"), ("3/5", "RT 3 RW 5")),
}
FRAMES = (
    "ralat {row} {label} {value}",
    "{row} {label} {value}",
    "{label} {row} yang benar {value}",
    "yang {row} {label} salah harusnya {value}",
    "maaf bu, {row} itu {label}nya keliru, yang betul {value}",
    "koreksi {row}: {label} = {value}",
    "tolong ganti {label} {row} jadi {value}",
)
ROWS = ("no {number}", "nomor {number}", "baris {number}", "No. {number}", "baris ke {number}")


@given(data=st.data())
def test_a_correction_names_its_row_and_its_value_or_leaves_something_over(
    data: st.DataObject,
) -> None:
    field = data.draw(st.sampled_from(sorted(VALUES)))
    labels, values = VALUES[field]
    value, number = data.draw(st.sampled_from(values)), data.draw(st.integers(1, 400))
    frame = data.draw(st.sampled_from(FRAMES))
    row = data.draw(st.sampled_from(ROWS)).format(number=number)
    text = frame.format(row=row, label=data.draw(st.sampled_from(labels)), value=value)
    (found,) = read_corrections(text)
    assert found.number == number
    assert value in found.cells.get(field, "") or found.cells.get(LEFTOVER), text


@for_each(
    "text",
    ["no 2", "nomor 2 aja", "1,5 juta", "ralat", "saya salah kirim", "Jl. Mangga No 12", "row 2",
     "no 4 Joko Susilo 3173015208859077 RT 3 ojek", "ketua rt 3 nomor 081234567890"],
)  # fmt: skip
def test_other_words_are_no_correction(text: str) -> None:
    assert read_corrections(text) == []


@pytest.mark.parametrize("text", ["hapus no 3", "no 3 ga jadi ikut", "coret nomor 3 ya bu"])
def test_somebody_who_does_not_join_is_left_out(text: str) -> None:
    assert read_corrections(text) == [Correction(3, is_out=True)]


@pytest.mark.parametrize("text", ["no 1 dan no 2 NIKnya ketuker", "coret no 2 sama 3"])
def test_several_rows_at_once_are_nobody(text: str) -> None:
    assert [each.number for each in read_corrections(text)] == [0]


def test_a_row_alone_is_about_the_field_that_is_asked() -> None:
    found = read_corrections("no 2 ojek, no 3 jualan kue", about="pekerjaan")
    assert [(each.number, each.cells) for each in found] == [
        (2, {"occupation": "ojek"}),
        (3, {"occupation": "jualan kue"}),
    ]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Siti NIKnya salah, harusnya 3173015208859077", {"nik": "3173015208859077"}),
        ("tolong ganti nik siti jadi 3173015208859077", {"nik": "3173015208859077"}),
        ("nama Siti harusnya Siti Aminah", {"full_name": "Siti Aminah"}),
    ],
)
def test_a_row_is_named_by_its_name(text: str, cells: dict[str, str]) -> None:
    (found,) = read_corrections(text)
    assert (found.number, found.who.casefold(), found.cells) == (0, "siti", cells)


@pytest.mark.parametrize(
    ("text", "who", "cells"),
    [
        ("asep bukan ojek tapi kuli", "asep", {"occupation": "kuli"}),
        ("maaf bu wati bukan warung tp ART ya", "wati", {"occupation": "ART"}),
        ("eh yang asep kuli bukan ojek", "asep", {"occupation": "kuli"}),
        ("Asep Sunandar RT 4/5 bukan RT 3/5", "Asep Sunandar", {"rtrw": "RT 4/5"}),
    ],
)
def test_what_is_right_of_somebody_needs_no_label(text: str, who: str, cells: object) -> None:
    assert read_corrections(text) == [Correction(0, who=who, cells=cells)]


@pytest.mark.parametrize("text", ["saya bukan kader tapi agen", "itu bukan hutang tapi iuran"])
def test_a_contrast_that_names_nobody_is_no_correction(text: str) -> None:
    assert read_corrections(text) == []


def test_what_it_is_not_is_no_value() -> None:
    (found,) = read_corrections("no 1 kerjanya bukan penjahit tapi ojol")
    assert found.cells == {"occupation": "ojol"}
    (found,) = read_corrections("no 1 kerjanya ojol bukan penjahit")
    assert found.cells == {"occupation": "ojol"}
    (found,) = read_corrections("no 1 kerjanya bukan penjahit")
    assert found.cells.keys() == {LEFTOVER}


def test_words_as_long_as_a_list_are_no_correction() -> None:
    """Words that mean nothing beside a number can be shared out among the parts of a sentence in
    many ways: thousands of them took seconds."""
    for word in ("daftar ", "ya ", "itu ganti "):
        assert read_corrections(f"{word * 600}no 1 namanya Siti") == []


@pytest.mark.parametrize(
    "text",
    [
        "yg wati bener nya 3173044506880003",
        "yang wati harusnya 3173044506880003",
        "wati salah, yg bener 3173044506880003",
    ],
)
def test_a_right_nik_needs_no_label(text: str) -> None:
    [found] = read_corrections(text)
    assert found.who.casefold() == "wati"
    assert found.cells == {"nik": "3173044506880003"}
