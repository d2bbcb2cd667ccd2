"""Lists of members as people make them, each broken or odd in its own way.

`Case.errors`: (row, field, sentence) of everything that must be said; empty when it is read right.
Every good row is Siti, Budi or Joko, born 12 August 1985, RT 3 RW 5 of Kapuk, unless said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from io import BytesIO

from xlsxwriter import Workbook

BORN = date(1985, 8, 12)
SITI, BUDI, JOKO = "3173015208850001", "3173011208850002", "3173011208850003"
HEAD = ["No", "NIK", "Nama", "Tanggal Lahir", "RT", "RW", "Kelurahan"]
Errors = tuple[tuple[int, str, str], ...]


@dataclass(frozen=True)
class Case:
    """`people`: how many rows are people."""

    content: bytes
    errors: Errors = ()
    people: int = 3
    refused: str = ""


def row(number: int, nik: object, name: str, **other: object) -> list[object]:
    cells = {"born": "12-08-1985", "rt": "3", "rw": "5", "village": "Kapuk"} | other
    return [number, nik, name, *cells.values()]


def three(**other: object) -> list[list[object]]:
    names = ((SITI, "Siti Aminah"), (BUDI, "Budi Santoso"), (JOKO, "Joko"))
    return [row(at, nik, name, **other) for at, (nik, name) in enumerate(names, 1)]


def book(
    *rows: Sequence[object], merged: Sequence[tuple[str, object]] = (), **more: list[list[object]]
) -> bytes:
    """A workbook: the sheet "Data" and `more` sheets before it; a date cell is one in Excel too."""
    out = BytesIO()
    with Workbook(out, {"default_date_format": "dd/mm/yyyy"}) as made:
        for name, cells in {**more, "Data": rows}.items():
            sheet = made.add_worksheet(name)
            for at, line in enumerate(cells):
                for column, cell in enumerate(line):
                    if isinstance(cell, str) and not cell.startswith("=F"):
                        sheet.write_string(at, column, cell)
                    elif isinstance(cell, str):
                        sheet.write_formula(at, column, "=A1", None, cell[2:])
                    else:
                        sheet.write(at, column, cell)
            for area, value in merged if name == "Data" else ():
                sheet.merge_range(area, value)
    return out.getvalue()


def csv(mark: str, code: str, *rows: Sequence[object]) -> bytes:
    return "\r\n".join(mark.join(map(str, each)) for each in rows).encode(code)


def columns(names: Sequence[str], *rows: Sequence[object]) -> bytes:
    return book(names, *rows)


def other_names() -> Case:
    head = ["No.", "No. KTP", "Nama Lengkap", "Tgl Lahir", "No RT", "No RW", "Kel/Desa"]
    return Case(book(head, *three()))


def other_order() -> Case:
    return Case(book(HEAD[::-1], *(each[::-1] for each in three())))


def title_rows() -> Case:
    merged = [("A1:G1", "DAFTAR KADER PKK"), ("A2:G2", "RW 05 Kelurahan Kapuk")]
    return Case(book([], [], [], HEAD, *three(), merged=merged))


def two_line_header() -> Case:
    first = ["No", "NIK", "Nama", "Lahir", "Alamat", "", ""]
    second = ["", "", "", "", "RT", "RW", "Kelurahan"]
    return Case(book(first, second, *three()))


def blank_rows_and_columns() -> Case:
    rows = [["", *each[:2], "", *each[2:]] for each in [HEAD, *three()]]
    return Case(book([], rows[0], [], rows[1], [], [], *rows[2:]))


def totals_and_signature() -> Case:
    end = [
        ["", "", "Jumlah", "", "", "", "3"],
        [],
        ["", "", "Mengetahui,"],
        ["", "", "Ketua RW 05"],
    ]
    return Case(book(HEAD, *three(), *end, ["", "", "H. Ahmad"]))


def column_numbers() -> Case:
    return Case(book(HEAD, [1, 2, 3, 4, 5, 6, 7], *three()))


def header_again() -> Case:
    siti, budi, joko = three()
    return Case(book(HEAD, siti, budi, HEAD, joko))


def section_rows() -> Case:
    siti, budi, joko = three()
    return Case(book(HEAD, ["RT 01"], siti, ["RT 02"], budi, joko))


def several_sheets() -> Case:
    return Case(book(HEAD, *three(), Rekap=[["Kelurahan", "RW"], ["Kapuk", 5]], Kosong=[]))


def rtrw_in_one_column() -> Case:
    head = ["NIK", "Nama", "TTL", "RT/RW", "Kelurahan"]
    rows = [
        [nik, name, "Jakarta, 12 Agustus 1985", "RT 3/5", "Kapuk"] for _, nik, name, *_ in three()
    ]
    return Case(book(head, *rows))


def rtrw_in_the_address() -> Case:
    head = ["NIK", "Nama", "Lahir", "Alamat", "Kel"]
    street = "Jl. Mangga No. 12 RT 003/RW 005"
    rows = [[nik, name, "12-8-85", street, "kapuk"] for _, nik, name, *_ in three()]
    return Case(book(head, *rows))


def date_cells() -> Case:
    return Case(book(HEAD, *three(born=BORN)))


def serial_numbers() -> Case:
    return Case(book(HEAD, *three(born=31_271)))


def dates_in_every_shape() -> Case:
    shapes = ("12 Agustus 1985", "12/8/85", "1985-08-12")
    return Case(
        book(HEAD, *([*each[:3], d, *each[4:]] for each, d in zip(three(), shapes, strict=True)))
    )


def lost_zero_of_a_date() -> Case:
    head = ["NIK", "Nama", "Lahir", "RT", "RW", "Kelurahan"]
    nik = "3173010108850001"
    return Case(book(head, [nik, "Joko", 10_885, 3, 5, "Kapuk"]), people=1)


def numbers_as_numbers() -> Case:
    return Case(book(HEAD, *three(rt=3, rw=5.0)))


def formulas() -> Case:
    rows = [[f"=F{cell}" if at == 2 else cell for at, cell in enumerate(each)] for each in three()]
    return Case(book(HEAD, *rows))


def merged_kelurahan() -> Case:
    return Case(book(HEAD, *three(village=""), merged=[("G2:G4", "Kapuk")]))


def semicolons() -> Case:
    return Case(csv(";", "utf-8-sig", HEAD, *three()))


def windows_csv() -> Case:
    return Case(csv(";", "cp1252", [*HEAD, "Ket"], *([*each, "Café"] for each in three())))


def tabs() -> Case:
    return Case(csv("\t", "utf-16", HEAD, *three()))


def no_header() -> Case:
    return Case(
        csv(",", "utf-8", *([each[1], each[2], each[3], "RT 3/5", "Kapuk"] for each in three()))
    )


def rounded_nik() -> Case:
    siti, budi, joko = three()
    siti[1], budi[1] = 3173015208850001.0, "3,17301E+15"
    errors = ((2, "nik", "error-nik-excel"), (3, "nik", "error-nik-excel"))
    return Case(book(HEAD, siti, budi, joko), errors)


def all_rounded() -> Case:
    rows = [row(n, f"31730112088500{n}0", "Joko") for n in range(1, 7)]
    return Case(csv(";", "utf-8", HEAD, *rows), refused="status-rounded")


def twice() -> Case:
    siti, budi, joko = three()
    joko[1] = siti[1]
    errors = ((2, "nik", "error-members-twice"), (4, "nik", "error-members-twice"))
    return Case(book(HEAD, siti, budi, joko), errors)


def missing_name_and_nik() -> Case:
    siti, budi, joko = three()
    siti[2], joko[1] = "", "-"
    errors = ((2, "full_name", "error-cell-empty"), (4, "nik", "error-cell-empty"))
    return Case(book(HEAD, siti, budi, joko), errors)


def short_nik() -> Case:
    siti, budi, joko = three()
    siti[1], budi[1], joko[1] = siti[1][:15], "3173013208850002", f"{JOKO}1"
    errors = (
        (2, "nik", "error-nik-length"),
        (3, "nik", "error-nik-day"),
        (4, "nik", "error-nik-length"),
    )
    return Case(book(HEAD, siti, budi, joko), errors)


def impossible_dates() -> Case:
    siti, budi, joko = three()
    siti[3], budi[3], joko[3] = "31 Februari 1985", "Agustus 1985", "12-08-1950"
    errors = (
        (2, "born_on", "error-date-impossible"),
        (3, "born_on", "ask-date-missing-day"),
        (4, "born_on", "ask-members-birth-nik"),
    )
    return Case(book(HEAD, siti, budi, joko), errors)


def rtrw_became_a_date() -> Case:
    head = ["NIK", "Nama", "RT/RW"]
    rows = [[SITI, "Siti", datetime(2026, 5, 3)], [BUDI, "Budi", "3"], [JOKO, "Joko", "0/5"]]  # noqa: DTZ001  a sheet has no zone
    errors = (
        (2, "rtrw", "ask-rtrw-sure"),
        (3, "rtrw", "ask-rtrw-half"),
        (4, "rtrw", "error-rtrw-zero"),
    )
    return Case(book(head, *rows), errors)


def strange_places() -> Case:
    siti, budi, joko = three()
    siti[6], budi[6], joko[6] = "Tanjung Duren", "Atlantis", "Tebet"
    errors = (
        (2, "village", "ask-place-which"),
        (3, "village", "error-place-unknown"),
        (4, "village", "error-place-outside"),
    )
    return Case(book(HEAD, siti, budi, joko), errors)


def strange_choices() -> Case:
    head = ["NIK", "Nama", "Lembaga", "Program", "HP"]
    rows = [
        [SITI, "Siti", "kader", "2", "0812-3456-7890"],
        [BUDI, "Budi", "arisan", "5", 81234567891],
        [JOKO, "Joko", "PKK RW 05", "JKK+JKM+JHT", "12345"],
    ]
    errors = (
        (2, "organisation", "ask-organisation-which"),
        (3, "organisation", "error-organisation-unknown"),
        (3, "programme", "ask-option-which"),
        (4, "phone", "ask-phone-area"),
    )
    return Case(book(head, *rows), errors)


def names_with_digits() -> Case:
    siti, budi, joko = three()
    siti[2], budi[2], joko[2] = "Siti 2", "S", "H. Joko, S.Pd"
    errors = ((2, "full_name", "error-name-digits"), (3, "full_name", "ask-name-full"))
    return Case(book(HEAD, siti, budi, joko), errors)


def strange_money() -> Case:
    head = ["NIK", "Nama", "Penghasilan", "Bulan"]
    rows = [
        [SITI, "Siti", "banyak", "1"],
        [BUDI, "Budi", "1jt-2jt", "99"],
        [JOKO, "Joko", "100 ribu sehari", "setahun"],
    ]
    errors = (
        (2, "income", "error-money-none"),
        (3, "income", "ask-money-range"),
        (3, "months", "error-months-many"),
    )
    return Case(book(head, *rows), errors)


def strange_phones() -> Case:
    head = ["NIK", "Nama", "HP", "Jabatan"]
    rows = [
        [SITI, "Siti", "021-5551234", "Kader"],
        [BUDI, "Budi", "081234567890/081234567891", "tukang"],
        [JOKO, "Joko", "0812", ""],
    ]
    errors = (
        (2, "phone", "error-phone-landline"),
        (3, "phone", "ask-phone-two"),
        (3, "post", "error-post-unknown"),
        (4, "phone", "error-phone-short"),
    )
    return Case(book(head, *rows), errors)


def strange_words() -> Case:
    head = ["NIK", "Nama", "JK", "Alamat", "Pembayar", "Lahir"]
    rows = [
        [SITI, "Siti", "X", "Jl. Mangga No. 1", "tetangga", "12-08-1985"],
        [BUDI, "Budi", "L", "A", "mandiri", "12/8"],
        [JOKO, "Joko", "L", f"Jl. Mangga {JOKO}", "kas RW", 10_885],
    ]
    errors = (
        (2, "sex", "ask-option-which"),
        (2, "payer", "ask-option-which"),
        (3, "street", "error-line"),
        (3, "born_on", "ask-date-missing-year"),
        (4, "street", "error-line-nik"),
        (4, "born_on", "ask-date-which"),
    )
    return Case(book(head, *rows), errors)


def no_nik_column() -> Case:
    return Case(book(["No", "Nama", "RT"], [1, "Siti", 3]), refused="members-columns")


def nothing_of_the_kind() -> Case:
    return Case(book(["Halo"], ["apa kabar"]), refused="members-no-header")


def two_nik_columns() -> Case:
    head = ["NIK", "No KTP", "Nama"]
    return Case(book(head, [SITI, BUDI, "Siti"]), refused="sheet-column-twice")


def empty() -> Case:
    return Case(book(), refused="sheet-empty")


def only_a_header() -> Case:
    return Case(book(HEAD), refused="sheet-empty")


CASES: tuple[Callable[[], Case], ...] = tuple(map(cache, (
    other_names, other_order, title_rows, two_line_header, blank_rows_and_columns,
    totals_and_signature, column_numbers, header_again, section_rows, several_sheets,
    rtrw_in_one_column, rtrw_in_the_address, date_cells, serial_numbers, dates_in_every_shape,
    lost_zero_of_a_date, numbers_as_numbers, formulas, merged_kelurahan, semicolons, windows_csv,
    tabs, no_header, rounded_nik, all_rounded, twice, missing_name_and_nik, short_nik,
    impossible_dates, rtrw_became_a_date, strange_places, strange_choices, names_with_digits,
    strange_money, strange_phones, strange_words,
    no_nik_column, nothing_of_the_kind, two_nik_columns, empty, only_a_header,
)))  # fmt: skip
