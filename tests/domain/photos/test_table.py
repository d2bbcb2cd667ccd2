"""Rows and columns of a table, from lines of text that know only where they stand."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.photos.lines import TextLine
from domain.photos.table import read_table

pytestmark = pytest.mark.sqlite

COLUMNS = {0: 30, 1: 90, 2: 420, 3: 700}
LIST = (
    ("NO", "NAMA", "NIK", "PEKERJAAN"),
    ("1", "SITI AMINAH", "3173015208859001", "OJEK"),
    ("2", "BUDI HARTONO WIJAYA", "3173041203800002", ""),
    ("3", "TONO", "3173045505900003", "SOPIR TRUK"),
)


def text(words: str, left: float, right: float, middle: float, number: int) -> TextLine:
    return TextLine(words, (0.99,) * len(words), left, right, middle, 28, 0, number)


def lines(
    lean: float = 0.0, narrow: float = 0.0, rows: Sequence[Sequence[str]] = LIST
) -> list[TextLine]:
    """The list, of letters of 12 pixels; its columns lean to the right by `lean` a row, and all of
    it is narrower by the share `narrow`."""
    found = []
    for row, cells in enumerate(rows):
        for at, cell in enumerate(cells):
            ends = COLUMNS[at], COLUMNS[at] + 12 * len(cell)
            left, right = (400 + (x - 400) * (1 - narrow * row) + lean * row for x in ends)
            found += [text(cell, left, right, 50 * row, 10 * row + at)] if cell else []
    return found


def texts(found: Sequence[TextLine]) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in read_table(found)]


@given(lean=st.floats(-12, 12), narrow=st.floats(-0.02, 0.02))
def test_a_table_that_is_seen_askew_has_the_same_cells(lean: float, narrow: float) -> None:
    rows = [LIST[0], *(LIST[1 + at % 3] for at in range(12))]
    assert texts(lines(lean, narrow, rows)) == rows


def test_a_cell_that_ends_where_the_next_begins_may_be_cut_off() -> None:
    long = text("MUHAMMAD RIZKY ADITYA NUGRA", 90, 410, 150, 31)
    found = read_table([*(each for each in lines() if each.number != 31), long])
    assert [[cell.runs_on for cell in row] for row in found[-2:]] == [
        [False, False, False, False],
        [False, True, False, False],
    ]


def test_a_title_stands_in_the_first_column() -> None:
    title = text("DAFTAR PESERTA RT 003/005", 250, 550, -60, 99)
    assert texts([*lines(), title])[0] == ("DAFTAR PESERTA RT 003/005", "", "", "")


def test_cells_that_were_read_as_one_line_are_parted() -> None:
    found = [each for each in lines() if each.number not in (30, 31, 32)]
    whole = text("3 TONO", 30, 138, 150, 30)
    beside = text("3173045505900003 SOPIR TRUK", 420, 820, 150, 32)
    parted = texts([*(each for each in found if each.number != 33), whole, beside])
    assert parted == [*LIST]


def test_letters_in_a_number_are_the_digits_that_are_drawn_alike() -> None:
    rows = [*LIST[:3], ("3", "TONO", "3I730455O590O003", "SOPIR")]
    assert texts(lines(rows=rows))[3][2] == "3173045505900003"


def test_without_any_nik_there_is_no_list() -> None:
    assert read_table(lines(rows=[("NO", "NAMA", "", ""), ("1", "SITI AMINAH", "", "")])) == []
