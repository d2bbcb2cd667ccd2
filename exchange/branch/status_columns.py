"""The columns of a status file, by the headers that the branch gives them."""

from collections.abc import Sequence

from domain.files import Grid
from exchange.spreadsheets import read

COLUMNS = {
    "nik": "nik, no nik, nomor nik, nik ktp, no ktp, nomor ktp, nik peserta, "
    "nomor induk kependudukan, nomor identitas, no identitas, no ktp nik, nik ktp no, no nik ktp",
    "status": "status, status peserta, status kepesertaan, status aktif, keadaan, sts",
    "until": "aktif sampai, aktif sd, aktif s d, aktif hingga, masa aktif, masa aktif s d, "
    "masa aktif sampai, berlaku sampai, "
    "tanggal berakhir, tgl berakhir, akhir perlindungan, tanggal berakhir perlindungan, "
    "perlindungan sampai, terlindungi sampai, masa perlindungan, tgl aktif sampai",
    "kpj": "kpj, no kpj, nomor kpj, no peserta, nomor peserta, nomor kepesertaan, no kepesertaan",
    "code": "kode bayar, kode pembayaran, kode iuran, kode billing, no billing, nomor billing",
    "why": "alasan, alasan ditolak, alasan penolakan",
    "note": "keterangan, ket, catatan",
    "months": "jumlah bulan dibayar, jml bulan dibayar, jumlah bulan iuran, jml bulan iuran",
    "died_on": "tanggal meninggal, tgl meninggal, meninggal tanggal, meninggal pada",
    "name": "nama, nama ktp, nama peserta, nama lengkap, nama tk, nama tenaga kerja",
    "born_on": "tanggal lahir, tgl lahir, tanggal kelahiran, tgl kelahiran, lahir",
    "application": "nomor pengajuan, no pengajuan, nomor pendaftaran, no pendaftaran",
    "amount": "jumlah bayar, jumlah iuran, iuran, nominal, nominal iuran, jumlah dibayar, "
    "total iuran, iuran dibayar",
    "paid_on": "tanggal bayar, tgl bayar, tanggal posting, tgl posting, tanggal pembayaran, "
    "tgl pembayaran",
    "as_of": "tanggal data, tgl data, data per, per tanggal",
}
NEEDED = ("nik", "status", "until")
OWNER = ("name", "born_on")
"""Needed too, unless there are application numbers: a NIK alone says nothing about whose it is."""
HEADERS = {
    "until": "aktif_sampai",
    "name": "nama",
    "born_on": "tanggal_lahir",
    "application": "nomor_pengajuan",
    "code": "kode_bayar",
    "why": "alasan",
    "note": "keterangan",
    "months": "jumlah_bulan_dibayar",
    "died_on": "tanggal_meninggal",
    "as_of": "tanggal_data",
    "amount": "jumlah_bayar",
    "paid_on": "tanggal_bayar",
}
"""The name of a column in the file, where it differs from ours."""


def likely_columns(header: Sequence[str]) -> dict[str, int]:
    """The first column for each field whose name is known, by its index: also where a header is
    refused."""
    fields = {each: name for name, known in COLUMNS.items() for each in known.split(", ")}
    found = dict[str, int]()
    for at, text in enumerate(header):
        if name := fields.get(read.normalise_header(text)):
            found.setdefault(name, at)
    return found


def looks_like_status(grid: Grid) -> bool:
    """Whether one of the first rows is the header of a status file."""
    for row in grid.rows[: read.HEADER_WITHIN]:
        names = set(map(read.normalise_header, row))
        if all(names & set(COLUMNS[each].split(", ")) for each in NEEDED):
            return True
    return False
