"""Sheets whose truth is known: no value of a ready row is another than the person's, nobody is
dropped, and what contradicts itself is asked."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.imports import member_line
from exchange.imports.cells.columns import field_of
from exchange.imports.cells.doubtful import DOUBT
from tests.support.cases import for_each
from tests.support.files import archive, ods, ods_row, read_members, refused
from tests.support.lists.broken_sheets import book
from tests.support.lists.old_excel import xls
from tests.support.sampling import examples

TODAY = date(2026, 11, 28)
AUGUST = date(1985, 8, 12)


def lines(*rows: str):
    return read_members("\n".join(rows).encode(), TODAY).lines


def one(head: str, row: str):
    (line,) = lines(head, row)
    return line


def values(line, *fields: str):
    return tuple(str(line.values.get(field, "")) for field in fields)


def sentences(line):
    return [(error.field, error.sentence) for error in line.errors]


# Rows


def test_people_without_a_nik_at_the_end_of_a_list_are_no_signature():
    found = lines(
        "No;NIK;Nama;TTL",
        "1;3173015208859001;Siti Aminah;Bogor, 12-08-1985",
        "2;;Joko Susilo;Jakarta, 12-08-1985",
        "3;;Rina Marlina;Bogor, 12-08-1985",
    )
    assert [line.ready for line in found] == [True, False, False]
    assert {error.sentence for line in found for error in line.errors} == {"error-cell-empty"}


def test_the_rows_above_a_list_tell_the_place_of_rows_that_do_not():
    found = lines(
        "DAFTAR ANGGOTA PKK RT 003/005;;;",
        "KELURAHAN KAPUK;;;",
        "Sekretariat: Jl. Mawar 1 RT 009/009;;;",
        "NIK;Nama;RT;RW",
        "3173015208859001;Siti Aminah;;",
        "3173011208859002;Budi Hartono;4;",
        "3173015208859003;Rina Marlina;1;2",
    )
    assert [values(line, "rtrw", "village") for line in found] == [
        ("003/005", "31.73.01.1005"),
        ("004/005", "31.73.01.1005"),
        ("001/002", "31.73.01.1005"),
    ]


@pytest.mark.parametrize(
    ("note", "fields", "asked"),
    [
        ("JHT juga", {"programme": "jkk_jkm_jht"}, []),
        ("hp istri", {}, [("phone", "ask-members-phone-whose")]),
        (
            "JHT juga, hp istri",
            {"programme": "jkk_jkm_jht"},
            [("phone", "ask-members-phone-whose")],
        ),
        ("jualan?", {}, [("occupation", "ask-members-work-sure")]),
        ("tidak JHT", {}, []),
        ("JHT?", {}, [("note", "ask-members-gone")]),
    ],
)
def test_a_note_about_another_cell_is_read_there(note, fields, asked):
    line = one("NIK;Nama;HP;Pekerjaan;Ket", f"3173015208859001;Siti;081234567890;;{note}")
    assert sentences(line) == asked
    assert {name: str(line.values.get(name)) for name in fields} == fields
    assert fields or "programme" not in line.values


def test_two_programmes_with_jht_in_the_note_are_asked():
    line = one("NIK;Nama;Program;Ket", "3173015208859001;Siti;2 program;JHT juga")
    assert sentences(line) == [("programme", "ask-option-which")]


@given(st.data())
def test_two_niks_are_near_exactly_when_they_share_a_key(data):
    one = data.draw(st.text("0123456789", min_size=16, max_size=16))
    at = data.draw(st.integers(0, 14))
    digit = data.draw(st.sampled_from("0123456789"))
    turned = f"{one[:at]}{one[at + 1]}{one[at]}{one[at + 2 :]}"
    changed = f"{one[:at]}{digit}{one[at + 1 :]}"
    for other in (turned, changed, f"{changed[:-1]}{digit}", one[::-1]):
        keyed = not set(member_line._near_keys(one)).isdisjoint(member_line._near_keys(other))
        assert member_line.are_near(one, other) == (keyed and one != other)


@dataclass
class Known:
    number: str
    nik: str
    full_name: str = "SITI"
    phone: str = ""


@given(
    st.lists(st.text("01", min_size=4, max_size=4).map("317301520885".__add__), max_size=12),
    st.lists(st.text("01", min_size=4, max_size=4).map("317301520885".__add__), max_size=12),
)
@settings(deadline=None)
def test_near_niks_of_namesakes_are_found_one_by_one_and_by_keys_alike(listed, stored):
    people = [Known(f"{number}", nik) for number, nik in enumerate(stored)]
    found = []
    for worth in (0, 1_000):
        rows = lines("NIK;Nama", *(f"{nik};Siti" for nik in [*listed, "3173015208859001"]))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(member_line, "WORTH_KEYS", worth)
            member_line.mark_stored(rows, people)
        found.append(["nik_stored" in line.cells for line in rows])
    assert found[0] == found[1]


def test_rows_above_a_list_that_contradict_each_other_tell_nothing():
    found = lines("DAFTAR RT 003/005;", "DAFTAR RT 004/005;", "NIK;Nama", "3173015208859001;Siti")
    assert [values(line, "rtrw") for line in found] == [("",)]


def test_a_signature_below_the_list_is_nobody():
    found = lines(
        "No;NIK;Nama;TTL",
        "1;3173015208859001;Siti Aminah;Bogor, 12-08-1985",
        "Jumlah;;1 orang;",
        ";;;Jakarta, 25 November 2026",
        ";;;Ketua RW 005",
        ";;(Hj. Rohmah);",
    )
    assert len(found) == 1


def test_a_nik_in_groups_of_four_is_one():
    found = lines(
        "No;NIK;Nama;TTL",
        "1;3173 0152 0885 9003;Dewi Lestari;Jakarta, 12-08-1985",
        "2;3173.0112.0885.9004;Agus Salim;Bogor, 12-08-1985",
    )
    assert [line.values["nik"] for line in found] == ["3173015208859003", "3173011208859004"]
    assert all(line.ready for line in found)


def test_a_nik_and_a_name_in_each_others_column_change_places():
    line = one("NIK;Nama;Tanggal Lahir", "Siti Aminah;3173015208859001;12-08-1985")
    assert line.ready
    assert values(line, "nik", "full_name") == ("3173015208859001", "SITI AMINAH")


# The NIK settles


@for_each(
    ("nik", "written", "born"),
    [
        ("3173016508859021", "08/25/1985", date(1985, 8, 25)),
        ("3173011208859022", "08/12/1985", AUGUST),
        ("3173010309859023", "09/03/1985", date(1985, 9, 3)),
        ("3173015208859024", "29809", AUGUST),
        ("3173011505909025", "31546", date(1990, 5, 15)),
        ("3173015208859024", "31271", AUGUST),
        ("3173015208859029", "12/08/1985 00.00.00", AUGUST),
        ("3173015208859029", "12/08/1985 00:00", AUGUST),
        ("3173015208859029", "1985-08-12T00:00:00Z", AUGUST),
        ("3173015208859029", "1985-08-11T17:00:00.000Z", AUGUST),
        ("3173015208859029", "1985-08-12 00:00:00", AUGUST),
        ("3173015208859029", "1981-08-11", AUGUST),
        ("3173015208859029", "85.08.12", AUGUST),
        ("3173015208859029", "081285", AUGUST),
        ("3173015208859029", "Jakarta, 8/12/85", AUGUST),
    ],
)
def test_of_the_readings_of_a_date_the_one_in_the_nik_is_meant(nik, written, born):
    line = one("NIK;Nama;Tanggal Lahir", f"{nik};Siti Wulandari;{written}")
    assert sentences(line) == []
    assert line.values["born_on"] == born


@pytest.mark.parametrize("written", ["13-08-1985", "4 April 1982", "12-09-1985", "2001-08-12"])
def test_a_date_that_contradicts_the_nik_is_asked(written):
    line = one("NIK;Nama;Tanggal Lahir", f"3173015208859001;Siti Aminah;{written}")
    assert sentences(line) == [("born_on", "ask-members-birth-nik")]
    assert line.errors[0].candidates[1] == AUGUST


def test_a_sex_that_contradicts_the_nik_is_asked():
    line = one("NIK;Nama;L/P", "3173015208859001;Siti Aminah;L")
    assert sentences(line) == [("sex", "ask-members-sex-nik")]
    assert "sex" not in line.values


# Phones


@pytest.mark.parametrize("written", ["81234567890.0", "6281234567890,0", "081234567890.0"])
def test_a_decimal_tail_is_no_digit_of_a_phone(written):
    line = one("NIK;Nama;No HP", f"3173015208859001;Siti Aminah;{written}")
    assert (line.ready, line.values["phone"]) == (True, "+6281234567890")


@pytest.mark.parametrize(
    "written",
    ["0812-3456-7890 (istri)", "hp anak: 081234567890", "081234567890 Bu Tini", "081234567890/ibu"],
)
def test_a_phone_with_somebody_elses_name_is_asked(written):
    line = one("NIK;Nama;No HP", f"3173011208859049;Budi Setiawan;{written}")
    assert sentences(line) == [("phone", "ask-members-phone-whose")]
    assert line.errors[0].candidates == ("+6281234567890", "NONE")


def test_a_phone_that_two_people_give_is_asked_in_both_rows():
    found = lines(
        "NIK;Nama;No HP",
        "3173015208859001;Siti Aminah;081234567890",
        "3173011208859049;Budi Setiawan;0812-3456-7890",
        "3173011208859050;Karta;081234567891 / 081234567890",
    )
    assert [sentences(line)[-1][1] for line in found] == [
        *["ask-members-phone-shared"] * 2,
        "ask-phone-two",
    ]
    assert found[0].errors[0].values["others"] == "3, 4"


# The dead, those who moved, who work for the state, who share a cell


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("meninggal Maret 2025", "ask-members-dead"),
        ("alm.", "ask-members-dead"),
        ("Almh", "ask-members-dead"),
        ("wafat", "ask-members-dead"),
        ("sudah pindah ke Bekasi", "ask-members-gone"),
        ("tidak mau ikut", "ask-members-gone"),
        ("PNS Kelurahan", "ask-members-servant"),
        ("anggota TNI", "ask-members-servant"),
    ],
)
@pytest.mark.parametrize("column", ["Keterangan", "STATUS", "Info lain"])
def test_a_note_that_speaks_against_registering_is_asked_whatever_its_column(note, asked, column):
    line = one(f"NIK;Nama;{column}", f"3173011208859012;Iwan Hidayat;{note}")
    assert sentences(line) == [("note", asked)]


@pytest.mark.parametrize(
    "note", ["", "tidak punya HP", "cerai mati", "pindahan dari Bogor", "pensiunan PNS", "lunas"]
)
def test_any_other_note_is_passed_over(note):
    assert one("NIK;Nama;Ket", f"3173011208859012;Iwan Hidayat;{note}").ready


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Alm. Karta Wijaya", "KARTA WIJAYA"),
        ("Karta Wijaya (Alm)", "KARTA WIJAYA"),
        ("Siti Fatimah (Almh)", "SITI FATIMAH"),
        ("almarhumah Siti Fatimah", "SITI FATIMAH"),
        ("Karta - meninggal dunia", "KARTA"),
    ],
)
def test_a_name_of_the_dead_is_asked_and_never_kept(written, name):
    line = one("NIK;Nama", f"3173011208859014;{written}")
    assert sentences(line) == [("full_name", "ask-members-late")]
    assert line.errors[0].candidates == (name,)
    assert "full_name" not in line.values


@pytest.mark.parametrize("written", ["Sri Mulyani / Kartini", "Sri Mulyani & Kartini"])
def test_two_people_in_one_cell_are_asked(written):
    line = one("NIK;Nama", f"3173015208859014;{written}")
    assert sentences(line) == [("full_name", "ask-members-two")]
    assert line.errors[0].candidates == ("SRI MULYANI", "KARTINI")


def test_work_for_the_state_is_asked():
    line = one("NIK;Nama;Pekerjaan", "3173015208859014;Sunarti;PNS")
    assert sentences(line) == [("occupation", "ask-members-servant-work")]


@pytest.mark.parametrize("other", ["3173015208859902", "3173015208859091", "3173025208859901"])
def test_of_one_name_with_niks_one_error_apart_neither_row_is_ready(other):
    found = lines("NIK;Nama", "3173015208859901;Siti Aminah", f"{other};SITI AMINAH")
    assert [sentences(line) for line in found] == [[("nik", "error-members-near")]] * 2


@pytest.mark.parametrize(
    "born", ["0001-01-01", "9999-12-31", "0001-01-01T17:00:00Z", "31/12/9999", "99999", "00000"]
)
def test_a_birth_date_at_the_ends_of_the_calendar_is_asked_about(born):
    found = lines("NIK;Nama;Tanggal Lahir", f"3173015208859001;Siti Aminah;{born}")
    assert [name for name, _ in sentences(found[0])] == ["born_on"]


def test_namesakes_with_birth_dates_of_their_own_are_two_people():
    found = lines(
        "NIK;Nama;Tanggal Lahir",
        "3173015208859001;Siti Aminah;12-08-1985",
        "3173015308859001;Siti Aminah;13-08-1985",
        "3303050503799131;M. Yusuf;5-3-79",
        "3303050503799132;M. Yusuf;5 Maret 1979",
    )
    assert [line.ready for line in found] == [True, True, False, False]


def test_other_people_may_have_niks_one_digit_apart():
    found = lines("NIK;Nama", "3173015208859001;Siti Aminah", "3173015208859002;Sita Aminah")
    assert all(line.ready for line in found)


# Columns and places


def test_the_columns_of_the_civil_registry_are_known():
    line = one(
        "NO_KK;NIK;NAMA_LGKP;JENIS_KLMIN;TMPT_LHR;TGL_LHR;ALAMAT;NO_RT;NO_RW",
        "3173012209159032;3173015208859032;SITI ROHANI;PEREMPUAN;JAKARTA;12-08-1985;JL CONTOH 1;"
        "3;5",
    )
    assert line.ready
    assert values(line, "full_name", "nik", "sex", "born_on", "rtrw", "street") == (
        "SITI ROHANI",
        "3173015208859032",
        "P",
        "1985-08-12",
        "003/005",
        "JL CONTOH 1",
    )


def test_the_columns_of_a_worker_form_are_known_and_the_mother_is_nobody():
    line = one(
        "No;NIK;Nama Tenaga Kerja;Tempat Lahir;Tanggal Lahir;Nama Ibu Kandung;No. Handphone",
        "1;3173015208859033;Siti Zubaidah;Jakarta;12-08-1985;Rohayati;081234567890",
    )
    assert line.ready
    assert values(line, "full_name", "phone") == ("SITI ZUBAIDAH", "+6281234567890")


@pytest.mark.parametrize("header", ["No HP (istri)", "Nama Ibu Kandung", "No. HP Keluarga"])
def test_a_column_about_relatives_is_not_the_persons(header):
    assert field_of(header) == ""


@pytest.mark.parametrize("written", ["05-Mar", "Mar-05", "5 Maret", "05-Mar-26"])
def test_rt_and_rw_that_became_the_name_of_a_month_are_asked(written):
    line = one("NIK;Nama;RT/RW", f"3173015208859055;Siti Salamah;{written}")
    assert sentences(line) == [("rtrw", "ask-rtrw-sure")]
    assert set(line.errors[0].candidates) == {"003/005", "005/003"}


# Kinds of files


PAGE = (
    "<html><head><style>td {{}}</style></head><body>{}<table border='1'><tr><th>No<th>NIK"
    "<th>Nama<th>Tanggal Lahir</tr><tr><td>1</td><td>3173015208859047</td><td>Siti&nbsp;Hajar</td>"
    "<td>12-08-1985</td></tr><tr><td>2<td>'3173011208859048<td><b>Budi</b> Arif<td>12-08-1985"
    "</table></body></html>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("start", ["", "<!DOCTYPE html>", "\n<!-- export --><p>Daftar</p>"])
def test_a_web_page_that_calls_itself_a_workbook_is_read(encoding, start):
    page = start + PAGE.format("") if not start.startswith("\n") else PAGE.format(start)
    found = read_members(page.encode(encoding), TODAY)
    assert [line.values["full_name"] for line in found.lines] == ["SITI HAJAR", "BUDI ARIF"]
    assert all(line.ready for line in found.lines)


def test_a_page_with_too_many_columns_is_refused():
    with refused("sheet-cells"):
        read_members(b"<table><tr>" + b"<td>x" * 100 + b"</table>", TODAY)


def test_an_open_document_is_read():
    content = ods(ods_row("NIK", "Nama") + ods_row("3173015208859047", "Siti Hajar"))
    (line,) = read_members(content, TODAY).lines
    assert values(line, "nik", "full_name") == ("3173015208859047", "SITI HAJAR")


def test_an_old_workbook_is_read():
    content = xls(["NIK", "Nama", "HP"], ["3173015208859047", "Siti Nur\u2019aini", "081259081935"])
    (line,) = read_members(content, TODAY).lines
    assert values(line, "nik", "full_name", "phone") == (
        "3173015208859047",
        "SITI NUR'AINI",
        "+6281259081935",
    )


def test_a_broken_old_workbook_is_refused():
    with refused("sheet-broken"):
        read_members(xls(["NIK", "Nama"])[:2000], TODAY)


def test_a_row_that_an_open_document_repeats_a_million_times_is_refused():
    with refused("sheet-cells"):
        read_members(ods(ods_row("NIK", "Nama") + ods_row("1", "x", repeated=1_000_000)), TODAY)


def test_a_zip_of_something_else_is_no_workbook():
    content = archive().replace(b"xl/workbook.xml", b"xl/workbooks.xm")
    with refused("sheet-kind"):
        read_members(content, TODAY)


# Whole lists with a known truth


@dataclass(frozen=True)
class Person:
    nik: str
    name: str
    born: date
    sex: str
    phone: str


@st.composite
def people(draw) -> list[Person]:
    count = draw(st.integers(2, 8))
    days = st.dates(date(1963, 1, 1), date(2006, 12, 31))
    found = []
    for at in range(count):
        born, female = draw(days), draw(st.booleans())
        day = born.day + 40 * female
        nik = f"317301{day:02}{born:%m%y}{draw(st.integers(1, 99)):02}{at:02}"
        name = draw(st.sampled_from(["SITI", "BUDI", "DEWI", "AGUS"])) + " " + "ABCDEFGH"[at] + "NI"
        found.append(Person(nik, name, born, "P" if female else "L", f"+62812{at:04}{at:04}1"))
    return found


NIKS = st.sampled_from(
    [
        lambda nik: nik,
        lambda nik: f"'{nik}",
        lambda nik: " ".join(nik[at : at + 4] for at in range(0, 16, 4)),
        lambda nik: f"{nik[:6]}.{nik[6:12]}.{nik[12:]}",
        lambda nik: nik[:-1],
        lambda nik: "",
    ]
)
DATES = st.sampled_from(
    [
        *("%d-%m-%Y", "%m/%d/%Y", "%d/%m/%y", "%m/%d/%y", "%d.%m.%Y", "%Y/%m/%d", "%d%m%Y"),
        *("%Y-%m-%d", "%Y-%m-%d 00:00:00", "%d/%m/%Y 00.00.00", "%Y-%m-%dT00:00:00Z"),
    ]
)
PHONES = st.sampled_from(
    [
        lambda phone: phone,
        lambda phone: f"0{phone[3:]}",
        lambda phone: f"{phone[3:]}.0",
        lambda phone: f"0{phone[3:7]}-{phone[7:]}",
        lambda phone: f"0{phone[3:]} (istri)",
        lambda phone: f"0{phone[3:]} / 0{phone[3:-1]}2",
        lambda phone: "-",
    ]
)
NAMES = st.sampled_from(
    [
        str.title,
        str.upper,
        "Ibu {}".format,
        "{}, S.Pd".format,
        "Alm. {}".format,
        "{} / Karta".format,
    ]
)
NOTES = st.sampled_from(["", "", "lunas", "meninggal 2025", "pindah", "PNS"])


@given(people(), st.data())
@settings(max_examples=examples(150), deadline=None)
def test_no_ready_row_says_anything_else_than_the_person_and_nobody_is_dropped(group, data):
    rows = []
    for at, each in enumerate(group, 1):
        write = data.draw(NIKS), data.draw(PHONES), data.draw(NAMES)
        born = each.born.strftime(data.draw(DATES))
        note = data.draw(NOTES)
        cells = (
            write[0](each.nik),
            write[2](each.name),
            born,
            each.sex,
            write[1](each.phone),
            note,
        )
        rows.append((str(at), *cells))
    head = ["No", "NIK", "Nama", "Tgl Lahir", "L/P", "No HP", "Ket"]
    if not any(row[1] for row in rows):
        return
    found = read_members(book(head, *map(list, rows)), TODAY).lines
    assert len(found) == len(group)
    for line, person, row in zip(found, group, rows, strict=True):
        if not line.ready:
            continue
        name = str(line.values["full_name"]).removesuffix(", S.PD")
        assert (line.values["nik"], name) == (person.nik, person.name)
        assert (line.values["born_on"], line.values["sex"]) == (person.born, person.sex)
        assert line.values.get("phone", "NONE") == (person.phone if row[5] != "-" else "NONE")
        assert row[6] in ("", "lunas")
        assert "Alm." not in row[2]


def test_a_phone_column_of_csv_numbers_keeps_every_digit():
    line = one("NIK,Nama,HP", "3173015208859001,Siti,8123456789")
    assert line.values["phone"] == "+628123456789"


def test_blanks_without_an_end_are_read_as_fast_as_any_text():
    """Were it not so, this would not end."""
    assert DOUBT.sub("", "jualan" + " " * 20_000 + "x").endswith("x")
    assert DOUBT.sub("", "jualan (?) ") == "jualan"
