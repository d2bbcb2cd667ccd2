from datetime import date
from io import BytesIO

import pytest
from python_calamine import load_workbook

from domain.contributions.tariff import Payer, Programme, Sector
from domain.files import SHEET_ROWS
from domain.invalid import Invalid
from domain.parsing.amounts.income import Income
from domain.parsing.people.nik import Sex
from domain.participants.organisation import Organisation, Position
from exchange.imports.cells.columns import ERRORS_HEADER, field_of
from exchange.imports.error_sheet import error_sheet
from exchange.imports.layout import grid
from exchange.imports.layout.rows import SkipReason
from exchange.imports.reader import read_pasted
from exchange.imports.template import LISTS, WIDTHS, write_template
from tests.support.cases import for_each
from tests.support.files import archive, cells, read_members, refused
from tests.support.lists.broken_sheets import (
    BORN,
    BUDI,
    HEAD,
    SITI,
    book,
    lost_zero_of_a_date,
    three,
)

TODAY = date(2026, 11, 22)
KAPUK = "31.73.01.1005"


def one(**cells):
    """The only row of a list with Siti's NIK and these columns."""
    columns = {"nik": SITI, "nama_ktp": "Siti Aminah"} | cells
    (line,) = read_members(book(list(columns), list(columns.values())), TODAY).lines
    return line


@for_each(
    ("column", "written", "field", "value"),
    [
        ("jenis_kelamin", "Perempuan", "sex", Sex.FEMALE),
        ("no_hp", 81234567890, "phone", "+6281234567890"),
        ("HP/WA", "0812-3456-7890", "phone", "+6281234567890"),
        ("no_hp", "tidak punya", "phone", "NONE"),
        ("alamat", "Jl. Mangga No. 12", "street", "Jl. Mangga No. 12"),
        ("lembaga", "Kader Posyandu", "organisation", Organisation.POSYANDU),
        ("jabatan", "Wakil Ketua", "post", Position.WAKIL),
        ("sektor", "TRANSPORTASI", "sector", Sector.TRANSPORT),
        ("penghasilan_sebulan", 1_500_000, "income", Income(1_500_000)),
        ("penghasilan_sebulan", "1,5 juta", "income", Income(1_500_000)),
        ("program", 3, "programme", Programme.THREE),
        ("program", "JKK+JKM", "programme", Programme.TWO),
        ("jumlah_bulan", "6 bulan", "months", 6),
        ("pembayar", "APBD", "payer", Payer.GOVERNMENT),
        ("nama_pembayar", "PT Kawan", "payer_name", "PT Kawan"),
        ("kecamatan", "Kalideres", "district", "31.73.06"),
        ("RT/RW", "005/012", "rtrw", "005/012"),
        ("RT", "3/5", "rtrw", "003/005"),
        ("TTL", "Jakarta, 12-08-1985", "born_on", BORN),
    ],
)
def test_a_cell_is_read_as_the_chat_reads_it(column, written, field, value):
    line = one(**{column: written})
    assert line.errors == []
    assert line.values[field] == value


def test_the_work_tells_its_sector():
    line = one(pekerjaan="ojek online")
    assert (line.values["occupation"], line.values["sector"]) == ("ojek online", "transport")


def test_an_unsure_sector_is_left_open():
    assert "sector" not in one(pekerjaan="serabutan").values


def test_the_kecamatan_decides_between_two_of_one_name():
    assert one(kelurahan="Duri Utara", kecamatan="Tambora").values["village"] == "31.73.04.1003"
    assert one(kelurahan="Kapuk").values["district"] == "31.73.01"


def test_what_the_nik_alone_tells_is_marked():
    line = one()
    assert line.values["sex"] is Sex.FEMALE
    assert line.values["born_on"] == date(1985, 8, 12)
    assert line.assumed == ("sex", "born_on")


def test_a_birth_date_unlike_the_nik_is_asked():
    (error,) = one(tanggal_lahir="13-08-1985").errors
    assert error.sentence == "ask-members-birth-nik"
    assert error.candidates == (date(1985, 8, 13), BORN)


def test_the_nik_tells_which_reading_of_a_number_is_the_birth_date():
    (line,) = read_members(lost_zero_of_a_date().content, TODAY).lines
    assert line.values["born_on"] == date(1985, 8, 1)


def test_a_number_with_two_readings_is_asked():
    (error,) = one(tanggal_lahir=10_885).errors
    assert error.sentence == "ask-date-which"
    assert error.candidates == (date(1929, 10, 19), date(1985, 8, 1))


def test_what_a_cell_may_mean_is_offered():
    (error,) = one(lembaga="kader").errors
    assert Organisation.PKK in error.candidates


def test_what_holds_for_the_list_fills_what_a_row_leaves_open():
    sheet = book(["nik", "nama", "rt", "lembaga"], [SITI, "Siti", 3, ""], [BUDI, "Budi", 4, "RT"])
    known = {"organisation": Organisation.PKK, "village": KAPUK, "rw": "5"}
    siti, budi = read_members(sheet, TODAY, known).lines
    assert (siti.values["organisation"], siti.values["rtrw"]) == (Organisation.PKK, "003/005")
    assert (budi.values["organisation"], budi.values["rtrw"]) == (Organisation.RT, "004/005")
    assert siti.values["district"] == "31.73.01"


def test_what_holds_for_the_list_never_hides_an_error():
    sheet = book(["nik", "nama", "kelurahan"], [SITI, "Siti", "Atlantis"])
    (line,) = read_members(sheet, TODAY, {"village": KAPUK}).lines
    assert "village" not in line.values


def test_rows_that_are_no_people_are_named():
    found = read_members(book(HEAD, *three(), ["", "", "Jumlah", "", "", "", 3]), TODAY)
    assert found.passed == ((5, SkipReason.END),)


def test_people_of_other_sheets_are_read_beside_the_list_with_the_name_of_their_sheet():
    more = [["NIK", "Nama"], ["3173011208850009", "Karta"]]
    found = read_members(book(HEAD, *three(), **{"RT 5": more, "Catatan": [["x"]]}), TODAY)
    assert (found.sheet, len(found.lines)) == ("Data", 3)
    (karta,) = found.others
    assert (karta.number, karta.cells["sheet"]) == (SHEET_ROWS + 2, "RT 5")
    assert karta.values["full_name"] == "KARTA"


def test_progress_is_told_up_to_the_end():
    told = []
    niks = [f"3173011208{n // 9999 + 60}{n % 9999 + 1:04}" for n in range(2_500)]
    rows = [[nik, "Joko"] for nik in niks]
    read_members(book(["nik", "nama"], *rows), TODAY, progress=lambda *of: told.append(of))
    assert told == [(1_001, 2_501), (2_001, 2_501), (2_501, 2_501)]


@pytest.mark.parametrize(
    "lines",
    [
        f"Kader RW 05\n1. Siti Aminah - {SITI} - Jakarta, 12-08-1985 - RT 3/5\n2. Budi - {BUDI}",
        f"Siti Aminah\t{SITI}\t12-08-1985\t003/005\nBudi\t{BUDI}\t\t",
        f"Siti Aminah;{SITI};12 Agustus 1985;RT 3 RW 5\nBudi;{BUDI};;",
        f"Siti Aminah, {SITI}, 12/8/85, RT 03/RW 05\nBudi, {BUDI}, ,",
        f"Siti Aminah {SITI} rt 3 rw 5\nBudi {BUDI} rt 3/5",
        f"Nama;NIK;RT/RW\nSiti Aminah;{SITI};3/5\nBudi;{BUDI};",
        f"- {SITI} Siti Aminah - 12-08-1985 - 3/5\n- {BUDI} Budi - 12-08-1985 - 3/5",
    ],
)
def test_a_pasted_list_is_read(lines):
    found = read_pasted(lines, TODAY)
    assert found.errors == ()
    assert [line.values["nik"] for line in found.lines] == [SITI, BUDI]
    assert [line.values["full_name"] for line in found.lines] == ["SITI AMINAH", "BUDI"]
    assert found.lines[0].values["rtrw"] == "003/005"


def test_more_pasted_lines_than_a_message_may_have_are_not_read():
    with pytest.raises(Invalid, match="members-long"):
        read_pasted(f"Siti - {SITI}\n" + "Budi\n" * 400, TODAY)


def test_a_pasted_line_with_a_bad_nik_keeps_its_number():
    found = read_pasted(f"Siti - {SITI}\nWati - 317301120885\nBudi - {BUDI}", TODAY)
    assert [(error.row, error.sentence) for error in found.errors] == [(2, "error-nik-length")]


def test_a_pasted_list_comes_back_as_a_sheet_that_is_read_again():
    first = read_pasted(f"Siti - {SITI} - 3/5\nWati - 317301120885 - 3/5", TODAY)
    again = read_members(error_sheet(first, lambda error: error.sentence), TODAY)
    assert [line.values for line in again.lines] == [line.values for line in first.lines]


def test_the_sheet_that_comes_back_says_why_beside_the_row():
    siti, budi, joko = three()
    budi[1] = "123"
    content = error_sheet(
        read_members(book(["Daftar"], HEAD, siti, budi, joko), TODAY), lambda f: f.field
    )
    title, head, _, second, _ = cells(content)
    assert title[0] == "Daftar"
    assert head[-1] == ERRORS_HEADER
    assert second[-1] == "nik"


def test_nothing_that_was_typed_becomes_a_formula():
    sheet = book(["nik", "nama", "ket"], ["1", "Siti", "=1+1"])
    made = error_sheet(read_members(sheet, TODAY), lambda error: "=2+2")
    assert cells(made)[1][2:] == ["=1+1", "=2+2"]


def test_too_many_rows_are_refused(monkeypatch):
    monkeypatch.setattr(grid, "MOST_ROWS", 2)
    monkeypatch.setattr("exchange.spreadsheets.read.HEADER_WITHIN", 1)
    with refused("sheet-cells"):
        read_members(book(HEAD, *three()), TODAY)


def test_a_bomb_is_refused():
    with refused("sheet-bomb"):
        read_members(archive(a=bytes(11 * 1024 * 1024)), TODAY)


def test_the_template_is_read_by_its_own_reader():
    made = write_template(["Isi satu baris untuk satu orang."], "Pilih dari daftar.")
    with refused("sheet-empty"):
        read_members(made, TODAY)
    assert all(field_of(name) for name in WIDTHS)


def test_the_template_shows_an_example_and_instructions():
    made = write_template(["Satu.", "Dua."], "Pilih.", {"lembaga": "PKK"})
    book_ = load_workbook(BytesIO(made))
    assert cells(made)[1][0] == "CONTOH"
    assert book_.get_sheet_by_name("Petunjuk").to_python() == [["Satu."], ["Dua."]]
    assert book_.sheet_names[0] == "Anggota"


def test_every_choice_of_the_template_is_understood():
    for column, choices in LISTS.items():
        for choice in choices:
            sentences = [error.sentence for error in one(**{column: choice}).errors]
            assert sentences == (["ask-members-sex-nik"] if choice == "L" else []), choice


def test_a_date_with_the_month_first_is_asked():
    (error,) = one(tanggal_lahir="08/13/1985").errors
    assert (error.sentence, error.candidates) == ("ask-date-which", (date(1985, 8, 13),))


@pytest.mark.parametrize(
    "line",
    [
        "Siti Aminah - 3173015208859001; Budi Santoso - 3173011208799002",
        "Siti Aminah 3173015208859001, Budi Santoso 3173011208799002",
        "3173015208859001 Siti Aminah; 3173011208799002 Budi Santoso",
    ],
)
def test_two_people_on_one_line_are_two_people(line):
    found = read_pasted(line, TODAY)
    assert [each.values["nik"] for each in found.lines] == ["3173015208859001", "3173011208799002"]


def test_the_number_of_a_family_card_is_no_second_person():
    found = read_pasted("Siti Aminah - 3173015208859001, KK 3173015208859999", TODAY)
    assert [each.values["nik"] for each in found.lines] == ["3173015208859001"]
