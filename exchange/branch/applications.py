"""The sheet of applications that we hand to the branch, with the columns that agents know.

NIK, KPJ and telephone are text: Excel would turn 16 digits into 3,17E+15. Nothing that a person
typed is ever a formula.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exchange.spreadsheets.write import FORMULA
from models.branch.applications_export import ApplicationRow

COLUMNS = """
    no nik nama_ktp tempat_lahir tanggal_lahir jenis_kelamin no_kk no_hp email alamat rt rw
    kelurahan kecamatan lembaga jabatan pekerjaan sektor lokasi_kerja jam_kerja
    penghasilan_sebulan program jumlah_bulan pembayar nama_pembayar kode_agen kpj kode_bayar status
    aktif_sampai keterangan nomor_pengajuan nik_ganda alasan
"""
HEADERS = tuple(COLUMNS.split())
WIDTHS = {"nik": 19, "nama_ktp": 28, "alamat": 36, "kelurahan": 22, "kecamatan": 20, "no_hp": 17}
WORDS = {
    "transport": "TRANSPORTASI",
    "other": "LAINNYA",
    "jkk_jkm": "2",
    "jkk_jkm_jht": "3",
    "self": "MANDIRI",
    "government": "APBD",
    "donor": "DONATUR",
    "organisation": "LEMBAGA",
    "submitted": "DIAJUKAN",
    "processing": "DIPROSES",
    "awaiting_payment": "MENUNGGU BAYAR",
    "active": "AKTIF",
    "ended": "BERAKHIR",
    "rejected": "DITOLAK",
    "W_REGION_UNKNOWN": "kode wilayah NIK tidak dikenal",
    "W_UNDERAGE": "usia menurut NIK di bawah 17",
    "W_DOB_MISMATCH": "tanggal lahir berbeda dengan NIK",
    "W_GENDER_MISMATCH": "jenis kelamin berbeda dengan NIK",
    "phone_proven": "nomor HP terbukti",
    "near_limit": "hampir 65 tahun",
    "checked": "sudah diperiksa petugas",
}
GUIDE = (
    "Pengajuan peserta BPU dari Perisai Bot",
    "Satu baris adalah satu pengajuan. Kolom yang kosong belum ditanyakan kepada pekerja.",
    "NIK, KPJ dan nomor HP ditulis sebagai teks. Jangan diubah menjadi angka.",
    "nik_ganda = YA: NIK itu ada di lebih dari satu pengajuan. Mohon diperiksa dahulu.",
    "sektor: TRANSPORTASI atau LAINNYA. program: 2 = JKK dan JKM, 3 = JKK, JKM dan JHT.",
    "pembayar: MANDIRI, APBD, DONATUR atau LEMBAGA. penghasilan_sebulan dalam rupiah.",
    "Balasan: kirim file status dengan kolom nik, nama_ktp, tanggal_lahir, nomor_pengajuan, "
    "status, aktif_sampai, kpj, kode_bayar, alasan dan judul "
    '"Data per" dengan tanggalnya. Boleh juga lembar ini, diisi.',
    "keterangan adalah catatan kami. alasan untuk DITOLAK: dibaca oleh orangnya.",
    "Tanpa nama dan tanggal lahir, atau nomor_pengajuan, tidak ada yang diberi tahu.",
    "status: AKTIF, MENUNGGAK, BERAKHIR, DITOLAK, DIPROSES, MENUNGGU BAYAR atau MENINGGAL.",
    "Berisi data pribadi (UU 27/2022): simpan seperlunya dan hapus setelah selesai.",
)


def write_applications(rows: Iterable[ApplicationRow]) -> bytes:
    """An .xlsx with the sheets "Pengajuan" and "Petunjuk"."""
    out = BytesIO()
    with Workbook(out, {"constant_memory": True}) as book:
        text = book.add_format({"num_format": "@"})
        quoted = book.add_format({"num_format": "@", "quote_prefix": True})
        sheet = book.add_worksheet("Pengajuan")
        bold = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
        sheet.freeze_panes(1, 3)
        for column, header in enumerate(HEADERS):
            sheet.set_column(column, column, WIDTHS.get(header, 15))
            sheet.write_string(0, column, header, bold)
        for number, row in enumerate(rows, 1):
            _write_row(sheet, number, _cells(number, row), text, quoted)
        guide = book.add_worksheet("Petunjuk")
        guide.set_column(0, 0, 110)
        for number, line in enumerate(GUIDE):
            guide.write_string(number, 0, line)
    return out.getvalue()


def _write_row(
    sheet: Worksheet, number: int, cells: Sequence[str | int], text: Format, quoted: Format
) -> None:
    """Write one row; a text that Excel would take for a formula carries its mark "this is text"."""
    for column, cell in enumerate(cells):
        if isinstance(cell, int):
            sheet.write_number(number, column, cell)
        elif cell:
            cell_format = quoted if cell.startswith(FORMULA) else text
            sheet.write_string(number, column, cell, cell_format)


def _cells(number: int, row: ApplicationRow) -> list[str | int]:
    """The cells in the order of HEADERS; a column that we do not ask for is empty."""
    known: dict[str, str | int] = {
        "no": number,
        "nik": row.nik,
        "nama_ktp": row.full_name,
        "tanggal_lahir": _day(row.born_on),
        "jenis_kelamin": row.sex,
        "no_hp": row.phone,
        "alamat": row.street,
        "rt": row.rt,
        "rw": row.rw,
        "kelurahan": row.village,
        "kecamatan": row.district,
        "lembaga": row.organisation.upper(),
        "jabatan": row.post.upper(),
        "pekerjaan": row.occupation,
        "sektor": _word(row.sector),
        "penghasilan_sebulan": row.income,
        "program": _word(row.programme),
        "jumlah_bulan": row.months,
        "pembayar": _word(row.payer),
        "kode_agen": row.agent_code,
        "kpj": row.kpj,
        "status": _word(row.state),
        "aktif_sampai": _day(row.protected_until),
        "keterangan": "; ".join(map(_word, row.flags)),
        "nomor_pengajuan": row.number,
        "nik_ganda": "YA" if row.duplicate else "",
    }
    return [known.get(header, "") for header in HEADERS]


def _word(name: str) -> str:
    return WORDS.get(name, name)


def _day(value: date | None) -> str:
    return f"{value:%d-%m-%Y}" if value else ""
