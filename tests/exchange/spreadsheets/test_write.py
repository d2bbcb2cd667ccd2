"""What is written into a workbook is what a spreadsheet program shows of it."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from exchange.spreadsheets.write import SheetTab, write_workbook

CELLS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20),
    st.integers(0, 10**12),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)


@given(st.lists(st.lists(CELLS, min_size=30, max_size=30), max_size=4))
def test_cells_come_back_as_they_were_written(rows):
    content = write_workbook([SheetTab("A & <B>", [f"h{n}" for n in range(30)], rows)])
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    assert book.sheet_names == ["A & <B>"]
    found = book.get_sheet_by_index(0).to_python()
    assert found == [[f"h{n}" for n in range(30)], *rows][: len(found)]
    assert not any(any(row) for row in rows[len(found) - 1 :])


def test_what_looks_like_a_formula_is_a_quoted_text_and_no_control_sign_is_left():
    content = write_workbook([SheetTab("T", ["h"], [["=1+1"], ["a\x01b"]])])
    with ZipFile(BytesIO(content)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
        assert 'quotePrefix="1"' in package.read("xl/styles.xml").decode()
    assert "<f>" not in sheet
    assert '<c r="A2" s="4" t="inlineStr">' in sheet
    assert ">ab</t>" in sheet


def test_the_same_lists_are_the_same_bytes():
    tabs = [SheetTab("T", ["h"], [[date(2026, 11, 29)]])]
    assert write_workbook(tabs) == write_workbook(tabs)
