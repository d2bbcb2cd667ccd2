"""What a sheet holds beside the list that one sees: rows that are hidden, a second table."""

from datetime import date
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from domain.files import SHEET_ROWS
from tests.support.files import ods, ods_row, read_members
from tests.support.sampling import examples

TODAY = date(2026, 11, 30)
HEAD = ["Nama", "NIK", "Pekerjaan"]
PEOPLE = [
    ["Siti Aminah", "3173015208859001", "penjahit"],
    ["Budi Santoso", "3173011208859004", "ojek"],
    ["Rina Marlina", "3173015511900003", "warung"],
    ["Joko Susilo", "3173010102790005", "satpam"],
]


def filtered(rows: list[list[str]], *hidden: int, name: str = "RW 5") -> bytes:
    """A workbook with these rows; those of the numbers `hidden` are not shown."""
    out = BytesIO()
    with Workbook(out) as book:
        book.add_worksheet("Sampul")
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        for number in hidden:
            sheet.set_row(number - 1, None, None, {"hidden": True})
    return out.getvalue()


def names(lines):
    return [(line.number, line.values["full_name"]) for line in lines]


def test_people_in_hidden_rows_stand_aside():
    found = read_members(filtered([HEAD, *PEOPLE], 3, 5), TODAY)
    assert names(found.lines) == [(2, "SITI AMINAH"), (4, "RINA MARLINA")]
    assert names(found.others) == [
        (SHEET_ROWS + 3, "BUDI SANTOSO"),
        (SHEET_ROWS + 5, "JOKO SUSILO"),
    ]
    assert {line.cells["sheet"] for line in found.others} == {"RW 5"}
    assert all("hidden" in line.cells for line in found.others)


def test_a_hidden_person_keeps_what_a_heading_says():
    found = read_members(
        filtered([HEAD, ["RT 3/5"], *PEOPLE[:2], ["RT 4/5"], *PEOPLE[2:]], 4, 6), TODAY
    )
    assert [line.values["rtrw"] for line in found.others] == ["003/005", "004/005"]


def test_a_list_of_which_all_rows_are_hidden_is_read():
    found = read_members(filtered([HEAD, *PEOPLE], 2, 3, 4, 5), TODAY)
    assert (len(found.lines), found.others) == (4, ())


def test_rows_that_a_filter_of_an_open_document_hides_stand_aside():
    hidden = ods_row(*PEOPLE[1]).replace(
        "<table:table-row", '<table:table-row table:visibility="filter"'
    )
    sheet = ods(ods_row(*HEAD) + ods_row(*PEOPLE[0]) + hidden + ods_row(*PEOPLE[2]))
    found = read_members(sheet, TODAY)
    assert (len(found.lines), names(found.others)) == (2, [(SHEET_ROWS + 3, "BUDI SANTOSO")])


def test_two_tables_beside_each_other_are_two_lists():
    rows = [
        ["DAFTAR RT 003/RW 005"],
        [*HEAD, "", *HEAD],
        [*PEOPLE[0], "", *PEOPLE[2]],
        [*PEOPLE[1], "", *PEOPLE[3]],
    ]
    found = read_members(filtered(rows), TODAY)
    assert names(found.lines) == [(3, "SITI AMINAH"), (4, "BUDI SANTOSO")]
    assert names(found.others) == [
        (SHEET_ROWS + 3, "RINA MARLINA"),
        (SHEET_ROWS + 4, "JOKO SUSILO"),
    ]
    assert {line.cells["sheet"] for line in found.others} == {"RW 5 E-G"}
    every = [*found.lines, *found.others]
    assert {line.values["rtrw"] for line in every} == {"003/005"}
    assert [line.values["occupation"] for line in every] == [row[2] for row in PEOPLE]


@settings(max_examples=examples(20), deadline=None)
@given(st.integers(1, 30), st.sets(st.integers(2, 31)))
def test_nobody_is_lost_between_hidden_and_shown_rows(count: int, hidden: set[int]):
    people = [[f"Siti {chr(65 + n)}minah", f"31730152088590{n + 10}", "ojek"] for n in range(count)]
    found = read_members(filtered([HEAD, *people], *hidden), TODAY)
    shown = [row for number, row in enumerate(people, 2) if number not in hidden] or people
    assert [line.cells["nik"] for line in found.lines] == [row[1] for row in shown]
    assert sorted(e.cells["nik"] for e in (*found.lines, *found.others)) == [r[1] for r in people]
