"""The values on a KTP, taken from the text that was read: a number, a day, a town, a name.

Letters and digits that are drawn alike stand for each other, and a text means the word of a list
that it is nearest to."""

import re
from collections.abc import Sequence

from domain.parsing.people.nik import Nik
from domain.parsing.places.birthplaces import BIRTHPLACES, is_birthplace
from domain.photos.layout import letters, likeness
from domain.photos.lines import AS_DIGITS
from domain.regions import KECAMATAN, KELURAHAN, Option

_NAMES = """
BELUM/TIDAK BEKERJA, MENGURUS RUMAH TANGGA, PELAJAR/MAHASISWA, PENSIUNAN, PEGAWAI NEGERI SIPIL,
TENTARA NASIONAL INDONESIA, KEPOLISIAN RI, PERDAGANGAN, PETANI/PEKEBUN, PETERNAK, NELAYAN/PERIKANAN,
INDUSTRI, KONSTRUKSI, TRANSPORTASI, KARYAWAN SWASTA, KARYAWAN BUMN, KARYAWAN BUMD, KARYAWAN HONORER,
BURUH HARIAN LEPAS, BURUH TANI/PERKEBUNAN, BURUH NELAYAN/PERIKANAN, BURUH PETERNAKAN,
PEMBANTU RUMAH TANGGA, TUKANG CUKUR, TUKANG LISTRIK, TUKANG BATU, TUKANG KAYU, TUKANG SOL SEPATU,
TUKANG LAS/PANDAI BESI, TUKANG JAHIT, TUKANG GIGI, PENATA RIAS, PENATA BUSANA, PENATA RAMBUT,
MEKANIK, SENIMAN, TABIB, PARAJI, PERANCANG BUSANA, PENTERJEMAH, IMAM MASJID, PENDETA, PASTOR,
WARTAWAN, USTADZ/MUBALIGH, JURU MASAK, PROMOTOR ACARA, ANGGOTA DPR-RI, ANGGOTA DPD, ANGGOTA BPK,
PRESIDEN, WAKIL PRESIDEN, ANGGOTA MAHKAMAH KONSTITUSI, ANGGOTA KABINET/KEMENTERIAN, DUTA BESAR,
GUBERNUR, WAKIL GUBERNUR, BUPATI, WAKIL BUPATI, WALIKOTA, WAKIL WALIKOTA, ANGGOTA DPRD PROVINSI,
ANGGOTA DPRD KABUPATEN/KOTA, DOSEN, GURU, PILOT, PENGACARA, NOTARIS, ARSITEK, AKUNTAN, KONSULTAN,
DOKTER, BIDAN, PERAWAT, APOTEKER, PSIKIATER/PSIKOLOG, PENYIAR TELEVISI, PENYIAR RADIO, PELAUT,
PENELITI, SOPIR, PIALANG, PARANORMAL, PEDAGANG, PERANGKAT DESA, KEPALA DESA, BIARAWATI, WIRASWASTA,
WIRAUSAHA, PEKERJAAN LAINNYA
"""
OCCUPATIONS = tuple(dict.fromkeys(" ".join(_NAMES.split()).split(", ")))
"""What the civil registry prints on a KTP (Permendagri 109/2019)."""
OF_LABELS = {"KEL", "DESA", "KELDESA", "KELURAHAN", "KELURAHANDESA", "KECAMATAN"}
"""Words of labels, which are no place."""
DAY = re.compile(r"(?<!\d)(\d{2})\D{0,3}(\d{2})\D{0,3}((?:19|20)\d{2})(?!\d)")
ABBREVIATED = re.compile(r"\b[A-Z]{2,}\.(?=[A-Z])")
"""A shortened word with the next one close behind it: "JL.TAMBORA"."""
AS_LETTERS = str.maketrans("01586", "OISBG")
ALIKE = 84
"""Percent from which a place or a word of a list is meant."""
SHORT = 3
"""The most signs of a label, or of a town, that a value may begin or end with by chance."""


def is_part_of_place(text: str) -> bool:
    """Whether a text is of a label, or the beginning of one of our places: something may cover the
    rest of it."""
    plain = letters(text)
    return plain in OF_LABELS or any(
        letters(name.upper()).startswith(plain) for _, name in (*KECAMATAN, *KELURAHAN)
    )


def is_issued(number: Nik) -> bool:
    """Whether the district is one of ours, or of a city whose districts we do not list."""
    ours = {code.replace(".", "") for code, _ in KECAMATAN}
    return number.district in ours if number.regency == "3173" else int(number.district[4:]) > 0


def place_before(text: str) -> str:
    """The words before the date in a text."""
    found = find_day(text)
    words = text[: found.start()] if found else text.rpartition(",")[0]
    return re.sub(r"\d.*$", "", words.translate(AS_LETTERS)).strip(" ,.:-'\"")


def town_at_the_end(text: str) -> Option | None:
    """The town that a text ends with: a label may run into it."""
    ends = [each for each in BIRTHPLACES if len(each) > SHORT and text.endswith(each.upper())]
    longest = max(ends, key=len, default="")
    return (longest, longest.upper()) if longest else None


def find_day(text: str) -> re.Match[str] | None:
    """The date in a text, also where letters stand for digits."""
    return DAY.search(text) or DAY.search(text.translate(AS_DIGITS))


def known_birthplace(text: str) -> str:
    """The town of the list that the text names, but for letters that are drawn alike; or ""."""
    if is_birthplace(text.lower()):
        return text
    plain = drawn(text)
    alike = [each for each in BIRTHPLACES if drawn(each.upper()) == plain]
    return alike[0].upper() if len(alike) == 1 else ""


def drawn(text: str) -> str:
    """The text with one letter for each group of those that are drawn alike."""
    return letters(text).translate(str.maketrans("L1T7J0QDUV5826", "IIIIIOOOUUSBZG"))


def nik_digits(text: str) -> str:
    """The digits of the text, with letters that are drawn like one."""
    behind = re.sub(r"^.{0,4}?N[I1L]K\W*", "", text)
    plain = re.sub(r"[\s.:;,'\-_]", "", behind).translate(AS_DIGITS)
    return plain if plain.isdigit() else ""


def as_street(text: str) -> str:
    """The words of an address; the second sign of "JL." is drawn like an I."""
    return ABBREVIATED.sub(r"\g<0> ", re.sub(r"^JI\b", "JL", text.strip(" :.")))


def as_name(text: str) -> str:
    """The name, with letters in place of the digits that are drawn like them and without signs that
    no name has; the J of the title "HJ." is drawn like an I."""
    plain = re.sub(r"[^A-Z '.,\-]", "", text.translate(AS_LETTERS))
    plain = re.sub(r"\s+", " ", plain).strip(" -,:;")
    return ABBREVIATED.sub(r"\g<0> ", re.sub(r"^HI\.", "HJ.", plain))


def nearest(text: str, options: Sequence[Option]) -> tuple[Option | None, float]:
    """The option that the text names, and how alike they are in percent; None for no one name."""
    plain = letters(text.translate(AS_LETTERS))
    scores = sorted(
        ((likeness(plain, letters(each[1].translate(AS_LETTERS))), each) for each in options),
        reverse=True,
    )
    if not scores or scores[0][0] < ALIKE or not plain:
        return None, 0.0
    if len(scores) > 1 and scores[0][0] < 100 and scores[0][0] - scores[1][0] < 4:
        return None, 0.0
    return scores[0][1], scores[0][0]
