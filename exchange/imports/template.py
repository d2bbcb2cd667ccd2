"""The empty member list that cadres fill in: columns, an example, drop-downs and instructions."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from domain.regions import KELURAHAN
from exchange.imports.layout.rows import EXAMPLE_MARK

WIDTHS = {
    "no": 9, "nik": 20, "nama_ktp": 26, "tanggal_lahir": 14, "jenis_kelamin": 8, "no_hp": 17,
    "alamat": 30, "rt": 6, "rw": 6, "kelurahan": 20, "lembaga": 15, "jabatan": 14,
    "pekerjaan": 22, "sektor": 15, "penghasilan_sebulan": 14, "program": 9, "jumlah_bulan": 9,
    "pembayar": 12, "nama_pembayar": 20, "keterangan": 24,
}  # fmt: skip
EXAMPLE = (
    EXAMPLE_MARK, "16 angka di KTP", "SITI AMINAH", "12-08-1985", "P", "08...", "Jl. Mangga No. 12",
    "3", "5", "Kapuk", "PKK", "Anggota", "Jualan kue", "LAINNYA", "1500000", "2", "3", "MANDIRI",
    "", "",
)  # fmt: skip
LISTS = {
    "jenis_kelamin": ("L", "P"),
    "kelurahan": tuple(sorted(name for _, name in KELURAHAN)),
    "lembaga": (
        "RT", "RW", "PKK", "DASAWISMA", "POSYANDU", "JUMANTIK", "FKDM", "LMK", "KARANG TARUNA",
        "UMUM",
    ),
    "jabatan": (
        "Ketua", "Wakil", "Sekretaris", "Bendahara", "Seksi", "Kader", "Anggota",
    ),
    "sektor": ("TRANSPORTASI", "LAINNYA"),
    "program": ("2", "3"),
    "pembayar": ("MANDIRI", "APBD", "DONATUR", "LEMBAGA"),
}  # fmt: skip
"""The choices of a column. Excel only warns: a list of our own making must not stop anybody."""
ROWS = 1_000
"""So many rows have drop-downs."""


def write_template(
    guide: Sequence[str], choose: str, filled: Mapping[str, str] | None = None
) -> bytes:
    """An .xlsx with the sheets "Anggota" and "Petunjuk".

    `guide`: the lines of the instructions. `choose`: Excel's warning at a word that is not in the
    list (at most 255 characters). `filled`: the example's values of known columns.
    """
    out = BytesIO()
    with Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet, guide_sheet, lists = (
            book.add_worksheet(name) for name in ("Anggota", "Petunjuk", "Daftar")
        )
        _write_table(book, sheet, filled or {})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        guide_sheet.set_column(0, 0, 70, wrapped)
        guide_sheet.write_column(0, 0, guide, wrapped)
        _add_drop_downs(sheet, lists, choose)
        lists.hide()
    return out.getvalue()


def _write_table(book: Workbook, sheet: Worksheet, filled: Mapping[str, str]) -> None:
    bold = book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1})
    text = book.add_format({"num_format": "@"})
    grey = book.add_format({"num_format": "@", "italic": True, "font_color": "#7F7F7F"})
    sheet.freeze_panes(1, 0)  # more would fill the screen of a phone
    for column, (name, width) in enumerate(WIDTHS.items()):
        sheet.set_column(column, column, width, text)
        sheet.write_string(0, column, name, bold)
        sheet.write_string(1, column, filled.get(name, EXAMPLE[column]), grey)


def _add_drop_downs(sheet: Worksheet, lists: Worksheet, choose: str) -> None:
    """Add the choices, which stand in a hidden sheet: in the rule they may have 255 characters."""
    columns = list(WIDTHS)
    for at, (name, choices) in enumerate(LISTS.items()):
        lists.write_column(0, at, choices)
        letter = chr(ord("A") + at)
        column = columns.index(name)
        rule = {
            "validate": "list",
            "source": f"=Daftar!${letter}$1:${letter}${len(choices)}",
            "error_type": "warning",
            "error_message": choose,
        }
        sheet.data_validation(1, column, ROWS, column, rule)
