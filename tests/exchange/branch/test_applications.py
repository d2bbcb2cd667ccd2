from dataclasses import fields, replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from exchange.branch.applications import HEADERS, write_applications
from exchange.branch.status_cells import STATUS
from models.branch.applications_export import ApplicationRow
from tests.support.files import cells, nik

EMPTY = {field.name: "" for field in fields(ApplicationRow)}
NUMBERS = {"income": 1_500_000, "months": 3, "duplicate": False, "flags": ()}
DAYS = {"born_on": date(1985, 8, 12), "protected_until": None}
ROW = ApplicationRow(**EMPTY | NUMBERS | DAYS)  # type: ignore[arg-type]  # columns by kind
SITI = replace(
    ROW,
    nik=nik(1),
    full_name="SITI AMINAH",
    sex="P",
    phone="+6281234567890",
    organisation="pkk",
    sector="transport",
    programme="jkk_jkm_jht",
    payer="self",
    agent_code="AG12345",
    kpj="01234567890",
    state="processing",
    flags=("W_DOB_MISMATCH", "phone_proven"),
    number="PB-2611-00001-2",
)


def written(*rows):
    head, *body = cells(write_applications(rows))
    return [dict(zip(head, row, strict=True)) for row in body]


def part(content, name):
    with ZipFile(BytesIO(content)) as there:
        return there.read(name).decode()


def test_the_columns_stand_in_the_order_that_agents_know():
    assert list(HEADERS[:4]) == ["no", "nik", "nama_ktp", "tempat_lahir"]
    assert cells(write_applications([]))[0] == list(HEADERS)


def test_numbers_that_are_names_are_text():
    (row,) = written(SITI)
    assert row["nik"] == nik(1)
    assert row["no_hp"] == "+6281234567890"
    assert row["kpj"] == "01234567890"
    assert row["kode_agen"] == "AG12345"


def test_amounts_are_numbers():
    (row,) = written(SITI)
    assert (row["no"], row["penghasilan_sebulan"], row["jumlah_bulan"]) == (1, 1_500_000, 3)


def test_choices_are_in_the_words_of_the_branch():
    (row,) = written(SITI)
    assert row["sektor"] == "TRANSPORTASI"
    assert row["program"] == "3"
    assert row["pembayar"] == "MANDIRI"
    assert row["status"] == "DIPROSES"
    assert row["lembaga"] == "PKK"
    assert row["tanggal_lahir"] == "12-08-1985"
    assert row["keterangan"] == "tanggal lahir berbeda dengan NIK; nomor HP terbukti"


def test_a_nik_that_somebody_else_has_too_is_flagged():
    rows = written(SITI, replace(SITI, duplicate=True))
    assert [row["nik_ganda"] for row in rows] == ["", "YA"]


@pytest.mark.parametrize(
    "name", ["=1+1", "+62", "-2", "@SUM(A1)", '=HYPERLINK("http://x","y")', "http://x", "{=1}"]
)
def test_nothing_that_a_person_typed_is_a_formula_or_a_link(name):
    content = write_applications([replace(SITI, full_name=name, street=name)])
    sheet = part(content, "xl/worksheets/sheet1.xml")
    assert cells(content)[1][2] == name
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_a_text_like_a_formula_stays_text_when_it_is_edited():
    content = write_applications([replace(SITI, full_name="=1+1")])
    assert 'quotePrefix="1"' in part(content, "xl/styles.xml")


def test_the_header_stays_in_sight():
    assert 'state="frozen"' in part(write_applications([SITI]), "xl/worksheets/sheet1.xml")


def test_the_guide_says_how_to_answer():
    lines = [str(cell) for row in cells(write_applications([]), 1) for cell in row]
    (words,) = [line[8:-1] for line in lines if line.startswith("status: ")]
    assert all(word.lower() in STATUS for word in words.replace(" atau ", ", ").split(", "))


def test_an_empty_handover_is_still_a_sheet():
    assert written() == []
