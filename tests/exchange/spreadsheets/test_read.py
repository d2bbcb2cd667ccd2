from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.spreadsheets.read import LARGEST, cell_text, normalise_header, read_table
from exchange.spreadsheets.safety import MOST_COLUMNS, MOST_ROWS
from tests.support.cases import for_each
from tests.support.files import HEAD, archive, nik, only_refusals, refused, xlsx
from tests.support.sampling import WHOLE

NAMES = {"nik": "nik, no ktp", "name": "nama, nama ktp", "day": "tanggal"}
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def table(content):
    found = read_table(content, NAMES)
    return [(row.number, row.cells) for row in found.rows]


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("NIK", "nik"),
        ("  No. KTP / NIK (16 digit) ", "no ktp nik"),
        ("Aktif_Sampai", "aktif sampai"),
        ("Nama\nKTP", "nama ktp"),
    ],
)
def test_headers_are_compared_by_their_words(written, compared):
    assert normalise_header(written) == compared


def test_a_workbook_is_read_by_its_headers():
    sheet = xlsx(["Nama KTP", "x", "NIK"], ["Siti", 1, nik(1)])
    assert table(sheet) == [(2, {"name": "Siti", "nik": nik(1)})]


def test_titles_and_merged_cells_above_the_header_are_passed_over():
    sheet = xlsx(
        ["BPJS", ""],
        [],
        ["Data per 20 November 2026"],
        ["NIK", "Nama"],
        ["1", "a"],
        merged=["A2:F2"],
    )
    found = read_table(sheet, NAMES)
    assert found.titles == ("BPJS", "Data per 20 November 2026")
    assert [row.number for row in found.rows] == [5]


def test_rows_keep_the_number_they_have_in_the_sheet():
    sheet = xlsx([], ["NIK"], [], ["1"], [], [], ["2"])
    assert [number for number, _ in table(sheet)] == [4, 7]


def test_a_table_away_from_the_corner_is_found():
    sheet = xlsx([], ["", "", "NIK", "Nama"], ["", "", "1", "Siti"])
    assert table(sheet) == [(3, {"nik": "1", "name": "Siti"})]


def test_rows_that_share_a_cell_are_named():
    sheet = xlsx(["NIK"], ["1"], [""], ["2"], merged=["A5:A6"])
    assert read_table(sheet, NAMES).merged == {5, 6}


@for_each(
    ("cell", "shown"),
    [
        (3173011208859001.0, "3.173011208859001E+15"),
        (12345678901.0, "12345678901"),
        (1.5, "1.5"),
        (float("inf"), "INF"),
        (float("nan"), "nan"),
        (True, "TRUE"),
        (time(8, 30), "08:30:00"),
        (date(2026, 11, 20), "2026-11-20"),
        (datetime(2026, 11, 20), "2026-11-20"),  # noqa: DTZ001  a sheet has no zone
        ("  3173 ", "3173"),
        ("'0812", "0812"),
        ('="0812"', "0812"),
        ("", ""),
    ],
)
def test_a_cell_is_shown_as_it_stands(cell, shown):
    assert cell_text(cell) == shown


def test_a_nik_kept_as_a_number_stays_recognisable():
    assert table(xlsx(["NIK"], [3173011208859001])) == [(2, {"nik": "3.173011208859001E+15"})]


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_csv_is_read_with_every_usual_delimiter(mark):
    rows = [["NIK", "Nama"], [nik(1), '"Siti, ""Ti"""']]
    content = "\r\n".join(mark.join(row) for row in rows).encode()
    assert table(content) == [(2, {"nik": nik(1), "name": 'Siti, "Ti"'})]


def test_commas_in_an_address_do_not_cut_a_semicolon_file():
    content = b"NIK;Alamat;Nama\n1;Jl. A, RT 1, RW 2, Angke, Tambora;Siti\n"
    assert table(content) == [(2, {"nik": "1", "name": "Siti"})]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_in_what_windows_and_others_write(code):
    assert table("NIK;Nama\n1;André\n".encode(code)) == [(2, {"nik": "1", "name": "André"})]


def test_a_record_of_two_lines_is_one_row():
    assert table(b'NIK,Nama\n1,"a\nb"\n2,c\n')[1] == (3, {"nik": "2", "name": "c"})


def test_a_short_row_lacks_its_last_cells():
    assert table(b"NIK,Nama\n1\n") == [(2, {"nik": "1"})]


def test_a_second_sheet_is_taken_when_the_first_is_a_guide(tmp_path):
    from xlsxwriter import Workbook

    with Workbook(tmp_path / "two.xlsx") as book:
        book.add_worksheet("Petunjuk").write_string(0, 0, "Isi lembar kedua")
        book.add_worksheet("Data").write_column(0, 0, ["NIK", "1"])
    assert table((tmp_path / "two.xlsx").read_bytes()) == [(2, {"nik": "1"})]


@for_each(
    ("content", "reason"),
    [
        (b"", "sheet-empty"),
        (b" \n\n ", "sheet-empty"),
        (b";;;\n;;;\n", "sheet-empty"),
        (xlsx(), "sheet-empty"),
        (xlsx(["a", "b"], [1, 2]), "sheet-no-header"),
        (b"hello, world\n", "sheet-no-header"),
        (b"MZ\x90\x00\x03\x00\x00\x00" + bytes(100), "sheet-kind"),
        (archive()[:50], "sheet-broken"),
        (
            archive().replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"),
            "sheet-password",
        ),
        (xlsx(["NIK"])[:-400], "sheet-broken"),
        (archive(evil=b"<a/>"), "sheet-broken"),
        (OLE, "sheet-broken"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "sheet-password"),
        (xlsx(["NIK", "No KTP"], ["1", "2"]), "sheet-column-twice"),
        (xlsx([f"k{n}" for n in range(MOST_COLUMNS)] + ["NIK"], ["1"]), "sheet-cells"),
        (b"NIK" + b",x" * MOST_COLUMNS + b"\n1\n", "sheet-cells"),
        (b'NIK\n"' + b"x" * 200_000 + b'"\n', "sheet-broken"),
    ],
)
def test_what_cannot_be_read_says_why(content, reason):
    with refused(reason):
        table(content)


def test_a_file_that_is_too_large_is_not_read():
    with refused("sheet-too-large"):
        table(b"x" * (LARGEST * 1024 * 1024 + 1))


def test_200_000_rows_are_read():
    count = MOST_ROWS if WHOLE else MOST_ROWS // 10
    rows = ([nik(1), "AKTIF", "30-11-2026", "Siti Aminah", "Tambora"] for _ in range(count))
    content = xlsx(HEAD, *rows)
    assert sum(1 for _ in read_table(content, {"nik": "nik", "status": "status"}).rows) == count


def test_one_row_more_is_too_long():
    with refused("sheet-cells"):
        table(b"NIK\n" + b"1\n" * (MOST_ROWS + 1))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_gets_an_answer(content):
    with only_refusals("sheet-"):
        table(content.encode())
