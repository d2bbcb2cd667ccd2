"""Whose is what in a pasted text: each value is with the person it was written for, or is asked."""

from datetime import date

import pytest

from exchange.imports.intake import list_reader, missing_fields
from exchange.imports.member_line import MemberLine
from exchange.imports.reader import read_pasted
from tests.support.cases import for_each
from tests.support.files import read_members
from tests.support.lists.broken_sheets import book

TODAY = date(2026, 11, 29)
SITI, BUDI, JOKO = "3173015208859001", "3173011208859002", "3173011505909003"
NOT_SHOWN = ("nik", "full_name", "sex", "district", "sector", "born_on")


def shown(line: MemberLine) -> str:
    """ "SITI rtrw=003/005" of a row that is ready; "?" of one to be mended."""
    if not line.ready:
        return "?"
    known = sorted((name, f"{value}") for name, value in line.values.items())
    values = [f"{name}={value}" for name, value in known if name not in NOT_SHOWN]
    return " ".join([f"{line.values['full_name']}", *values])


def read(text: str) -> list[str]:
    return [shown(line) for line in read_pasted(text, TODAY).lines]


BLOCKS = {
    "a greeting above a NIK that comes first": (
        f"Siang bu, ini daftarnya ya\nNIK: {SITI}\nPekerjaan: ojol\nNama: Siti\n"
        f"NIK: {BUDI}\nPekerjaan: penjahit\nNama: Budi",
        ["SITI occupation=ojol", "BUDI occupation=penjahit"],
    ),
    "a title with an RT above a phone that comes first": (
        f"Data BPJS RT 3/5\n\nHP: 081234567890\nNIK: {SITI}\nNama: Siti\n\n"
        f"HP: 081234567891\nNIK: {BUDI}\nNama: Budi",
        ["SITI phone=+6281234567890 rtrw=003/005", "BUDI phone=+6281234567891 rtrw=003/005"],
    ),
    "a name with Ibu above the first NIK": (
        f"IBU SITI\n{SITI}\nRT 3/5\nBudi\n{BUDI}\nRT 4/5\nTerima kasih bu",
        ["SITI rtrw=003/005", "BUDI rtrw=004/005"],
    ),
    "somebody lacks the label that the others begin with": (
        f"Kerja: ojol\nNama: Siti\nNIK: {SITI}\nNama: Budi\nNIK: {BUDI}\n"
        f"Kerja: penjahit\nNama: Joko\nNIK: {JOKO}",
        ["SITI occupation=ojol", "BUDI", "JOKO occupation=penjahit"],
    ),
    "an unknown label with its value in the next line": (
        f"Nama:\nSiti\nStatus:\nmenikah\nNIK:\n{SITI}\nHP:\n081234567890\n\n"
        f"Nama:\nBudi\nStatus:\nBelum kawin\nNIK:\n{BUDI}\nHP:\n081234567891",
        ["SITI phone=+6281234567890", "BUDI phone=+6281234567891"],
    ),
    "work in the line below everybody": (
        f"1. Siti {SITI}\njualan kue\n2. Budi {BUDI}\ntukang ojek",
        ["SITI occupation=jualan kue", "BUDI occupation=tukang ojek"],
    ),
    "work on no list in the line below": (
        f"1. Siti {SITI}\n2. Budi {BUDI}\n   perangkai",
        ["SITI", "?"],
    ),
    "work on no list above the NIK": (
        f"Siti\nojol\n{SITI}\nBudi\nketring\n{BUDI}\nJoko\npenjahit\n{JOKO}",
        ["?", "?", "JOKO occupation=penjahit"],
    ),
    "the last one lacks what stands at the end of the others": (
        f"WNI\nNIK: {SITI}\nNama: Siti\nHP: 081234567890\nNIK: {BUDI}\nNama: Budi\n"
        f"HP: 081234567891\nNIK: {JOKO}\nNama: Joko",
        ["?", "?", "?"],
    ),
    "lines that a narrow screen broke": (
        f"1. Siti - {SITI} - Jl. Mawar No.\n3 - RT 3/5 - ojol\n"
        f"2. Budi - {BUDI}\n- RT 4/5 - penjahit",
        [
            "SITI occupation=ojol rtrw=003/005 street=Jl. Mawar No. 3",
            "BUDI occupation=penjahit rtrw=004/005",
        ],
    ),
    "an income in a line of its own": (
        f"Siti\n{SITI}\n2 juta\nojol\nBudi\n{BUDI}\n3 juta\npenjahit",
        [
            "SITI income=2000000/month occupation=ojol",
            "BUDI income=3000000/month occupation=penjahit",
        ],
    ),
}


@for_each("name", BLOCKS)
def test_people_in_several_lines_are_kept_apart_or_asked(name):
    text, people = BLOCKS[name]
    assert read(text) == people


LINES = {
    "Siti . {k} . ojol . rt 3/5": "SITI occupation=ojol rtrw=003/005",
    "Siti-{k}-ojol-RT 3/5": "SITI occupation=ojol rtrw=003/005",
    "Siti – {k} – ojol": "SITI occupation=ojol",
    "Siti—{k}—ojol": "SITI occupation=ojol",
    "Siti_{k}_ojol": "SITI occupation=ojol",
    "Siti → {k} → ojol": "SITI occupation=ojol",
    "Siti * {k} * ojol": "SITI occupation=ojol",
    "Siti = {k} = kurir paket": "SITI occupation=kurir paket",
    "Siti … {k} … ojol … Kel. Kapuk": "SITI occupation=ojol village=31.73.01.1005",
    "Siti + {k} + kernet + Kelurahan Kapuk": "SITI occupation=kernet village=31.73.01.1005",
    "Siti  {k}  ojol  RT 3/5": "SITI occupation=ojol rtrw=003/005",
    "Siti {k} ojol Jakarta": "?",
    "Siti {k} ART Duri Kepa": "?",
    "Siti - {k} - soto Lamongan": "SITI occupation=soto Lamongan",
    "Siti - {k} - jualan kue/Kapuk": "SITI occupation=jualan kue village=31.73.01.1005",
    "Siti, {k}, Jl. Mawar 3, tukang galon": "SITI occupation=tukang galon street=Jl. Mawar 3",
    "Siti, {k}, Gg. Ali, RT 3/5 ojol": "SITI occupation=ojol rtrw=003/005 street=Gg. Ali, RT 3/5",
    "Siti, {k}, Jl. Mawar 3, Kel. Kapuk, Kec. Cengkareng buka kios": "?",
    "Siti {k} Alamat Jl. Kapuk Raya jaga toko": "?",
    "Siti, {k}, penjahit,2 juta per bulan": "SITI income=2000000/month occupation=penjahit",
    "Siti {k} 085232716053 1,5jt": "SITI income=1500000/month phone=+6285232716053",
    "Siti {k} 085232716053 3/5": "SITI phone=+6285232716053 rtrw=003/005",
    "Dwi Cahyono | KK 3173041786596237 | NIK {k} | ojol": "DWI CAHYONO occupation=ojol",
    "penjahit siti, S.E. {k}": "?",
    "ketring Siti Aminah {k}": "?",
    "istri Siti {k}": "?",
    "Siti - {k} ?": "?",
    "Siti  TTL Jakarta, 12-08-1985  NIK: {k}": "SITI",
    "Siti Bogor 12-08-1985. {k}": "SITI",
    "Siti-TTL Bogor, 12-08-1985-{k}": "SITI",
    "Siti, lahir Bogor, 12-08-1985, {k}": "SITI",
    "Siti - {k} - Tambora": "?",
    "Nama: Siti, NIK: {k}, Profesi: ojol, Agama:ISLAM": "SITI occupation=ojol",
    "Nama ibu: Ani - alamat: Jl. Mawar 3 - NIK: {k} - Nama: Siti": "SITI street=Jl. Mawar 3",
}


@for_each("line", LINES)
def test_each_piece_of_a_line_is_read_as_what_it_is_or_asked(line):
    other = line.format(k=BUDI).replace("Siti", "Budi").replace("085232716053", "085232716054")
    other = other.replace("Dwi Cahyono", "Tri Wibowo").replace("96237", "96238")
    assert read(f"{line.format(k=SITI)}\n{other}")[0] == LINES[line]


def test_a_letter_in_a_nik_costs_nothing_else_of_the_row():
    found = read(f"Siti - {SITI.replace('0', 'O', 1)} - RT 3/5 - 081234567890\nBudi - {BUDI}")
    assert found[0] == "SITI phone=+6281234567890 rtrw=003/005"


def test_the_kelurahan_of_the_group_is_not_that_of_a_row_with_another_kecamatan():
    reader = list_reader(TODAY, {"village": "31.73.01.1005"})
    text = f"Siti {SITI} Kec. Tambora\nBudi {BUDI} Kec. Cengkareng"
    other, same = map(reader.complete, read_pasted(text, TODAY).lines)
    assert "village" in missing_fields(other)
    assert same.values["village"] == "31.73.01.1005"


def test_a_birthplace_that_nobody_knows_is_no_part_of_a_name():
    text = f"{SITI} Siti Aminah Kalibening, 12-08-1985\n{BUDI} Budi Bogor, 12-08-1985"
    assert read(text) == ["?", "BUDI"]


@pytest.mark.parametrize(
    ("day", "month", "year"), [("Tgl", "Bln", "Thn"), ("Tanggal", "Bulan", "Tahun")]
)
def test_a_birth_date_in_three_columns_is_no_number_of_months(day, month, year):
    (line,) = read_members(
        book(["No", "Nama", "NIK", day, month, year], [1, "Siti", SITI, 12, 8, 1985]), TODAY
    ).lines
    assert line.values["born_on"] == date(1985, 8, 12)
    assert "months" not in line.values


def test_a_heading_in_a_column_that_is_not_read_still_holds():
    found = read_members(
        book(["Urut", "Nama", "NIK"], ["RT 05 RW 01", "", ""], [1, "Siti", SITI]), TODAY
    )
    assert [line.values["rtrw"] for line in found.lines] == ["005/001"]
