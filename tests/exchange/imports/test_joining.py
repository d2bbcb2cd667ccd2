"""Columns that say who joins and who is a member already; nobody is registered against them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.files import Grid
from exchange.imports.member_line import MemberLine
from exchange.imports.reader import read_grids, read_pasted

TODAY = date(2026, 11, 29)
PEOPLE = (("Siti Aminah", "3173015208859001"), ("Budi Santoso", "3173011204809101"))
KNOWN = {"organisation": "pkk", "village": "31.73.04.1001", "rw": "005"}
JOINING = ("Mau ikut?", "Ikut", "Bersedia (Y/T)", "Mau daftar", "setuju")
MEMBER = ("BPJS TK", "Sudah terdaftar?", "Status BPJS Ketenagakerjaan", "KPJ")
YES, NO = ("ya", "Y", "v", "✓", "mau"), ("tidak", "T", "belum", "x", "nanti", "ragu", "")


def read(header: str, first: str, second: str) -> list[MemberLine]:
    rows = [[*each, said] for each, said in zip(PEOPLE, (first, second), strict=True)]
    grid = Grid("", [["Nama", "NIK", header], *rows])
    return list(read_grids([grid], TODAY, KNOWN).lines)


@given(st.sampled_from(JOINING), st.sampled_from(YES), st.sampled_from(NO))
def test_whoever_did_not_say_yes_is_asked_about(header: str, yes: str, no: str) -> None:
    joined, other = read(header, yes, no)
    assert joined.ready
    assert [error.field for error in other.errors] == ["note"]


@given(st.sampled_from(MEMBER), st.sampled_from(["sudah", "ya", "aktif", "22012345678"]))
def test_whoever_is_a_member_already_is_asked_about(header: str, said: str) -> None:
    new, member = read(header, "belum", said)
    assert new.ready
    assert [error.field for error in member.errors] == ["note"]


@pytest.mark.parametrize("header", ["Mau bayar berapa bulan", "Ikut program apa", "BPJS Kesehatan"])
def test_other_columns_say_nothing_of_it(header: str) -> None:
    assert all(line.ready for line in read(header, "3", "tidak"))


def test_a_child_is_no_worker_and_a_sector_that_is_not_that_of_the_work_is_asked_about() -> None:
    rows = [["Nama", "NIK", "Kerja", "Sektor"], ["Anak", "3173011001150001", "", ""]]
    rows.append(["Siti", PEOPLE[0][1], "ojek", "lainnya"])
    child, rider = read_grids([Grid("", rows)], TODAY, KNOWN).lines
    assert [error.sentence for error in child.errors] == ["error-age-young"]
    assert [error.sentence for error in rider.errors] == ["ask-members-sector-work"]


@pytest.mark.parametrize(
    "text",
    [
        'Siti Aminah (3173015208859001) jualan kue (081234567890)',
        '"Siti Aminah","3173015208859001","081234567890","jualan kue"',
        "Siti Aminah, 41 th, 3173015208859001, menikah, jualan kue, 081234567890",
    ],
)  # fmt: skip
def test_brackets_quotes_and_what_nobody_needs_are_no_part_of_a_value(text: str) -> None:
    (line,) = read_pasted(text, TODAY, KNOWN).lines
    assert line.ready
    names = ("full_name", "phone", "occupation")
    assert [line.values[name] for name in names] == ["SITI AMINAH", "+6281234567890", "jualan kue"]
