"""The fields of a member list: the headers that people give their columns, the words that may
stand in a column of choices, the marks that say "as above", and for a row without a header the
patterns of its cells.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from string import ascii_letters, digits
from typing import TypeVar

from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Ambiguous
from domain.parsing import text
from domain.parsing.people.nik import Sex
from domain.parsing.places.birthplaces import is_birthplace
from domain.participants.occupation import is_work
from domain.regions import KECAMATAN, KELURAHAN
from exchange.imports.cells.doubtful import kind_of_note
from exchange.spreadsheets.read import cell_text, normalise_header

Choice = TypeVar("Choice", bound=StrEnum)


def _by_name(names: Mapping[Choice, str]) -> dict[str, Choice]:
    return {name.strip(): each for each, line in names.items() for name in line.split(",")}


SEXES = _by_name(
    {
        Sex.MALE: "l, lk, laki, laki laki, pria, cowok, lelaki, m, male, lki",
        Sex.FEMALE: "p, pr, perempuan, wanita, cewek, w, f, female, prp",
    }
)
SECTORS = _by_name(
    {
        Sector.TRANSPORT: "transportasi, transport, ojek, ojol, sopir, kurir, driver, angkutan",
        Sector.OTHER: "lainnya, lain, lain lain, bukan transportasi, non transportasi, other, umum",
    }
)
PROGRAMMES = _by_name(
    {
        Programme.TWO: "2, dua, 2 program, dua program, jkk jkm, jkm jkk, jkk dan jkm, a, paket a, "
        "tanpa jht",
        Programme.THREE: "3, tiga, 3 program, tiga program, jkk jkm jht, jkk jkm dan jht, jht, b, "
        "paket b, dengan jht",
    }
)
PAYERS = _by_name(
    {
        Payer.SELF: "mandiri, sendiri, diri sendiri, bayar sendiri, pribadi, self, peserta",
        Payer.GOVERNMENT: "apbd, apbn, pemerintah, pemprov, pemda, dki, pemprov dki, negara",
        Payer.DONOR: "donatur, csr, donor, sponsor, perusahaan, sertakan, majikan",
        Payer.ORGANISATION: "lembaga, organisasi, kelompok, kas, kas rw, kas rt, koperasi",
    }
)


def read_choice(text: str, names: Mapping[str, Choice]) -> Choice:
    """The choice that the cell names; Ambiguous with all of them when it names none."""
    found = names.get(normalise_header(text))
    if found is None:
        raise Ambiguous("option-which", tuple(dict.fromkeys(names.values())))
    return found


PROGRAMME_FILLERS = text.word_set(
    "juga ikut ikutan pakai pake mau plus tambah tambahan ambil sama ya program programnya"
)


def named_programme(cell: str) -> Programme | None:
    """The programme of "JHT", "JHT juga", "mau ikut JHT"; None when it is not sure."""
    if "?" in cell:
        return None
    words = normalise_header(cell).split()
    plain = " ".join(each for each in words if each not in PROGRAMME_FILLERS)
    return PROGRAMMES.get(" ".join(words)) or PROGRAMMES.get(plain)


def read_programme(cell: str) -> Programme:
    """The programme that the cell names; Ambiguous with both when it names none surely."""
    if found := named_programme(cell):
        return found
    raise Ambiguous("option-which", tuple(Programme))


COLUMNS = {
    "number": "no, nomor, no urut, nomor urut, num, number",
    "nik": "nik, no nik, nomor nik, nik ktp, no ktp, nomor ktp, no ktp nik, nik no ktp, ktp, no e "
    "ktp, nomor induk kependudukan, no induk kependudukan, no identitas, nomor identitas, id "
    "card, id number, id no, id card number, national id, national id number, identity number, "
    "identity card number, ktp number, nik number, nik peserta, nik tenaga kerja, nik tk, nomor "
    "induk kependudukan nik",
    "full_name": "nama, nama ktp, nama lengkap, nama sesuai ktp, nama lengkap sesuai ktp, nama "
    "peserta, nama anggota, nama kader, nama pekerja, nama warga, nm, nma, nm lengkap, name, full "
    "name, nama anggota keluarga, nama lgkp, nm lgkp, nama tenaga kerja, nama tk, nama penduduk, "
    "nama sesuai nik, nama pmi",
    "birthplace": "tempat lahir, tmp lahir, tpt lahir, kota lahir, tempat, tmpt lhr, tmp lhr, tpt "
    "lhr, tmpt lahir, tempat lhr, place of birth, birth place, birthplace",
    "born_on": "tanggal lahir, tgl lahir, tgl lhr, tanggal lhr, lahir, birth date, date of birth, "
    "dob, tanggal kelahiran, tgl kelahiran",
    "born": "ttl, t t l, tempat tanggal lahir, tempat tgl lahir, tempat dan tanggal lahir, tempat "
    "dan tgl lahir, tmp tgl lahir, tempat tanggal lhr, kelahiran",
    "sex": "jenis kelamin, jk, j k, l p, lp, jns kelamin, kelamin, gender, sex, l atau p, "
    "jenis klmin, jns klmin, jenis klm, kelamin l p",
    "family_card": "no kk, nomor kk, kk, no kartu keluarga, nomor kartu keluarga",
    "phone": "no hp, nomor hp, hp, hp wa, no hp wa, wa, no wa, nomor wa, whatsapp, no whatsapp, "
    "telepon, no telepon, nomor telepon, telp, no telp, no tlp, tlp, handphone, no handphone, "
    "phone, no kontak, kontak, no hp aktif, nomor hp wa, no seluler, nomor seluler, telp wa, no "
    "telp wa, wa hp, no wa hp, telepon seluler, no telepon seluler, nomor ponsel, nomor "
    "handphone, no ponsel, ponsel, mobile, mobile phone, mobile number, mobile phone number, "
    "phone number, phone no, cell phone, contact number, whatsapp number, wa number, hp number, "
    "hp 1, no hp 1, nomor hp 1, wa 1, no wa 1, telp 1, hp 2, no hp 2, nomor hp 2, wa 2, no wa 2, "
    "telp 2, no telp 2, tlpn, no tlpn, telpon, no telpon, nope",
    "street": "alamat, almt, alamt, almat, alamat lengkap, alamat ktp, alamat domisili, alamat "
    "rumah, jalan, domisili, address, alamat tinggal, tempat tinggal, alamat rt rw, alamat dan rt "
    "rw, home address, street address, full address",
    "rt": "rt, no rt, nomor rt, rukun tetangga",
    "rw": "rw, no rw, nomor rw, rukun warga",
    "rtrw": "rt rw, rtrw, rt dan rw, no rt rw, rt rw domisili",
    "rwrt": "rw rt, rwrt, rw dan rt, no rw rt",
    "village": "kelurahan, kel, desa, kelurahan desa, desa kelurahan, kel desa, wilayah, nama kel, "
    "nama kelurahan, nm kel",
    "city": "kota, kabupaten, kab, kota kab, kab kota, kabupaten kota, kota kabupaten",
    "district": "kecamatan, kec, nama kec, nama kecamatan, nm kec",
    "organisation": "lembaga, organisasi, kelompok, unsur, instansi, komunitas, wadah",
    "post": "jabatan, posisi, sebagai, peran, tugas, kedudukan",
    "occupation": "pekerjaan, kerja, profesi, usaha, jenis usaha, jenis pekerjaan, mata "
    "pencaharian, occupation, bidang usaha, jenis pkrjn, jns pkrjn, jenis pkrjaan, kerjaan, job, "
    "pekerjaan usaha, usahanya, usaha apa",
    "sector": "sektor, jenis sektor",
    "income": "monthly income, penghasilan sebulan, penghasilan, pendapatan, gaji, upah, "
    "penghasilan bulan, penghasilan per bulan, pendapatan per bulan, pendapatan sebulan, income",
    "programme": "program, jumlah program, jml program, jenis program, paket",
    "months": "jumlah bulan, bulan, jml bulan, lama bulan, bayar berapa bulan, periode",
    "payer": "pembayar, yang membayar, dibayar oleh, penanggung, sumber dana",
    "payer_name": "nama pembayar, nama donatur, nama penanggung",
    "note": "keterangan, ket, catatan, note",
    "leftover": "belum jelas",
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
    "rwrt": "rw_rt",
    "village": "kelurahan",
    "district": "kecamatan",
    "city": "kota",
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
    "leftover": "belum_jelas",
}
"""The header of a field in the template, where it is not the field's name."""
ERRORS_HEADER = "Yang perlu diperbaiki"
FIELDS = {name.strip(): field for field, names in COLUMNS.items() for name in names.split(",")}
SHORT = {
    word: short
    for short, words in {
        "no": "nomor nomer nmr",
        "wa": "whatsapp whatsap watsap",
        "telp": "telepon telpon tlp tlpn tel",
        "hp": "handphone handpone handpon hanphone hape ponsel seluler",
        "tgl": "tanggal",
        "kel": "kelurahan",
        "kec": "kecamatan",
        "bulan": "bln perbulan perbln",
    }.items()
    for word in words.split()
}
"""The words of a header by the short ones that mean the same."""


def _in_short(header: str) -> str:
    return " ".join(SHORT.get(word, word) for word in header.split())


PLAIN_FIELDS = {_in_short(name): field for name, field in FIELDS.items()}
FILLERS = text.word_set(
    "anggota peserta kader warga pekerja sesuai ktp lengkap wajib diisi aktif sebulan dd mm yyyy "
    "yg yang sekarang skrg skr saat ini utama rata e ektp"
)


SOMEBODY_ELSE = re.compile(
    r"\b(?:ibu|ayah|bapak|istri|suami|anak|orang tua|ortu|wali|ahli waris|darurat|keluarga)\b", re.I
)
"""A column about a relative: "Nama Ibu Kandung", "No HP (istri)"."""


BETWEEN_NAMES = re.compile(r"\s*(?:/|&|\batau\b)\s*", re.IGNORECASE)
"""Between two names for one column: "Profesi/Usaha"."""


def field_of(cell: object) -> str:
    """The field that a header names, also with words around it; "" when it names none."""
    return _field_named(cell_text(cell))


@lru_cache(4096)
def _field_named(text: str) -> str:
    header = normalise_header(text)
    if text.strip() in ("#", "№"):
        return "number"
    if SOMEBODY_ELSE.search(text) and FIELDS.get(header) not in ("family_card", "full_name"):
        return ""
    if found := FIELDS.get(header):
        return found
    plain = " ".join(word for word in header.split() if word not in FILLERS)
    if found := FIELDS.get(plain) or PLAIN_FIELDS.get(_in_short(plain)):
        return found
    if all(len(word) == 1 for word in header.split()):  # "N I K"
        return FIELDS.get(header.replace(" ", ""), "")
    named = (
        {field_of(part) for part in BETWEEN_NAMES.split(text)}
        if BETWEEN_NAMES.search(text)
        else {""}
    )
    return named.pop() if len(named) == 1 else ""


LONGEST_HEADER = 4
"""Words of the name of a column."""


def count_columns(line: str) -> int:
    """The number of columns that the line names, one behind the other; 0 when a word names none."""
    words, count, at = line.split(), 0, 0
    while at < len(words):
        ends = range(min(len(words), at + LONGEST_HEADER), at, -1)
        end = next((end for end in ends if field_of(" ".join(words[at:end]))), 0)
        if not end:
            return 0
        count, at = count + 1, end
    return count


VILLAGES = frozenset(normalise_header(name) for _, name in KELURAHAN)
DISTRICTS = frozenset(normalise_header(name) for _, name in KECAMATAN)
PATTERNS: dict[str, Callable[[str], object]] = {
    "nik": re.compile(r"'?(?:\d[ .\-]?){15}\d|\d[.,]\d+E\+?\d+|\d{15}|\d{17}", re.I).fullmatch,
    "phone": re.compile(r"\+?(?:62|0)?[ \-]?8[\d \-]{7,14}").fullmatch,
    "rtrw": re.compile(
        r"(?:rt\W*)?\d{1,3}\s*(?:/|rw\W*|\W+rw\W*)\s*\d{1,3}|rt\W*\d{1,3}\W+(?:rw\W*)?\d{1,3}", re.I
    ).fullmatch,
    "sex": lambda cell: SEXES.get(normalise_header(cell)),
    "born_on": re.compile(
        r"(?:[a-z .]+,\s*)?(?:\d{1,2}[ ./\-]+(?:\d{1,2}|[a-z]+)[ ./\-,]+\d{2,4}"
        r"|\d{4}-\d\d-\d\d(?: .*)?)",
        re.I,
    ).fullmatch,
    "village": lambda cell: (
        normalise_header(re.sub(r"^kel\w*\W+", "", cell, flags=re.I)) in VILLAGES
    ),
    "street": re.compile(r"(?:jl|jln|jalan|gg|gang|kp|kampung|komp|blok|perum)\b.*", re.I).match,
    "number": re.compile(r"\d{1,4}[.)]?").fullmatch,
    "nik ": re.compile(r"[\d .\-]{9,30}").fullmatch,
}
"""The surest pattern first; the last one is that of a NIK with digits missing or too many."""


NOT_NEEDED = re.compile(
    r"islam|kristen|protestan|katolik|katholik|hindu|buddha|budha|konghucu|wni|"
    r"(?:belum )?(?:kawin|menikah|nikah)|cerai(?: (?:hidup|mati))?|janda|duda|lajang|gadis",
    re.IGNORECASE,
)
"""What a KTP says besides, and no application needs."""


def guess_fields(row: Sequence[object]) -> dict[str, str]:
    """The cells of a row without a header by field, guessed from their patterns.

    Words that match none are the name, then work, or a note that raises a question; the rest is
    left over.
    """
    cells: dict[str, str] = {}
    for cell in filter(None, map(cell_text, row)):
        possible = [field.strip() for field, matches in PATTERNS.items() if matches(cell)]
        if any(sign.isalpha() for sign in cell):
            possible += ["full_name", *(["occupation"] if is_work(cell) else [])]
        if NOT_NEEDED.fullmatch(cell):
            possible = []
        is_known = kind_of_note(cell) or is_birthplace(cell) or NOT_NEEDED.fullmatch(cell)
        last = "note" if is_known else "leftover"
        field = next((each for each in possible if each not in cells and not is_ditto(cell)), last)
        cells[field] = f"{cells[field]} {cell}" if field in cells else cell
    return {"nik": "", "full_name": ""} | cells if cells else {}


DITTO_WORD = "sda"
DITTO = re.compile(
    r"\W*(?:idem|ditto|dito|s\W{0,2}d\W{0,2}a|"
    r"(?:sama|seperti|sesuai)(?:\s+(?:dgn|dg|dengan))?(?:\s+(?:yg|yang))?(?:\s+(?:di\s*)?atas\w*)?)\W*|"
    r"[\s-]*(?:[\"\u201c\u201d\u2033\u3003]{1,2}|'{1,2}|\u2019{1,2}|`{2}|\u00b4{2}|,,)[\s-]*",
    re.IGNORECASE,
)
NO_DITTO = frozenset(digits + ascii_letters) - {*"iIdDsS"}
"""What no mark of repetition begins with."""
DITTO_SIGN = re.compile(
    r"(?:(?<=[-|;\t\u2013\u2014])|(?<=, )|^)[ ]*(?:[\"\u201c\u201d\u2033\u3003]{1,2}|'{2}|,,)[ ]*"
    r"(?=[-|;\t\u2013\u2014]|, |$)",
    re.MULTILINE,
)
"""A sign of repetition where a cell of a line would stand."""


def is_ditto(text: str) -> bool:
    """Whether the cell says no more than "as above"; most can be told by their first sign."""
    return text[:1] not in NO_DITTO and bool(text.strip()) and bool(DITTO.fullmatch(text))
