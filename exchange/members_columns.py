"""Columns of member lists, and the many names that people give them."""

from collections.abc import Sequence

from domain import words
from exchange.sheets import head, text

COLUMNS = {
    "number": "no, nomor, no urut, nomor urut, num, number",
    "nik": "nik, no nik, nomor nik, nik ktp, no ktp, nomor ktp, no ktp nik, nik no ktp, ktp, no e "
    "ktp, nomor induk kependudukan, no induk kependudukan, no identitas, nomor identitas, id card",
    "full_name": "nama, nama ktp, nama lengkap, nama sesuai ktp, nama lengkap sesuai ktp, nama "
    "peserta, nama anggota, nama kader, nama pekerja, nama warga, nm, nm lengkap, name, full name",
    "birthplace": "tempat lahir, tmp lahir, tpt lahir, kota lahir, tempat",
    "born_on": "tanggal lahir, tgl lahir, tgl lhr, tanggal lhr, lahir, birth date, date of birth, "
    "dob, tanggal kelahiran",
    "born": "ttl, t t l, tempat tanggal lahir, tempat tgl lahir, tempat dan tanggal lahir, tempat "
    "dan tgl lahir, tmp tgl lahir, tempat tanggal lhr, kelahiran",
    "sex": "jenis kelamin, jk, j k, l p, lp, jns kelamin, kelamin, gender, sex, l atau p",
    "family_card": "no kk, nomor kk, kk, no kartu keluarga, nomor kartu keluarga",
    "phone": "no hp, nomor hp, hp, hp wa, no hp wa, wa, no wa, nomor wa, whatsapp, no whatsapp, "
    "telepon, no telepon, nomor telepon, telp, no telp, no tlp, tlp, handphone, no handphone, "
    "phone, no kontak, kontak, no hp aktif, nomor hp wa",
    "street": "alamat, alamat lengkap, alamat ktp, alamat domisili, alamat rumah, jalan, domisili, "
    "address, alamat tinggal, tempat tinggal",
    "rt": "rt, no rt, nomor rt, rukun tetangga",
    "rw": "rw, no rw, nomor rw, rukun warga",
    "rtrw": "rt rw, rtrw, rt dan rw, no rt rw, rt rw domisili",
    "village": "kelurahan, kel, desa, kelurahan desa, desa kelurahan, kel desa, wilayah",
    "district": "kecamatan, kec",
    "organisation": "lembaga, organisasi, kelompok, unsur, instansi, komunitas, wadah",
    "post": "jabatan, posisi, sebagai, peran, tugas, kedudukan",
    "occupation": "pekerjaan, kerja, profesi, usaha, jenis usaha, jenis pekerjaan, mata "
    "pencaharian, occupation, bidang usaha",
    "sector": "sektor, jenis sektor",
    "income": "penghasilan sebulan, penghasilan, pendapatan, gaji, upah, penghasilan bulan, "
    "penghasilan per bulan, pendapatan per bulan, pendapatan sebulan, income",
    "programme": "program, jumlah program, jml program, jenis program, paket",
    "months": "jumlah bulan, bulan, jml bulan, lama bulan, bayar berapa bulan, periode",
    "payer": "pembayar, yang membayar, dibayar oleh, penanggung, sumber dana",
    "payer_name": "nama pembayar, nama donatur, nama penanggung",
    "note": "keterangan, ket, catatan, note",
    "faults": "yang perlu diperbaiki",
}
HEADERS = {
    "number": "no",
    "full_name": "nama_ktp",
    "birthplace": "tempat_lahir",
    "born_on": "tanggal_lahir",
    "born": "tanggal_lahir",
    "sex": "jenis_kelamin",
    "family_card": "no_kk",
    "phone": "no_hp",
    "street": "alamat",
    "rtrw": "rt",
    "village": "kelurahan",
    "district": "kecamatan",
    "organisation": "lembaga",
    "post": "jabatan",
    "occupation": "pekerjaan",
    "sector": "sektor",
    "income": "penghasilan_sebulan",
    "programme": "program",
    "months": "jumlah_bulan",
    "payer": "pembayar",
    "payer_name": "nama_pembayar",
    "note": "keterangan",
}
"""How the template calls a field, where it differs."""
FAULTS = "Yang perlu diperbaiki"
KNOWN = {name.strip(): field for field, names in COLUMNS.items() for name in names.split(",")}
IDLE = words.these(
    "anggota peserta kader warga pekerja sesuai ktp lengkap wajib diisi aktif sebulan dd mm yyyy "
    "yg yang"
)


def field_of(cell: object) -> str:
    """The field that a header names; "" when it names none."""
    said = head(text(cell))
    if found := KNOWN.get(said):
        return found
    return KNOWN.get(" ".join(word for word in said.split() if word not in IDLE), "")


def fields_of(row: Sequence[object]) -> list[str]:
    return [field_of(cell) for cell in row]
