"""The labels of a line about a person, with and without a colon, and those of data that no
application needs.
"""

import re
from collections.abc import Iterator

from exchange.imports.cells.columns import FIELDS
from exchange.spreadsheets.read import normalise_header

_GAP = r"[\s./,&\-]*"
BARE_LABELS = frozenset({"nik", "full_name", "born", "born_on", "phone"})
"""Fields whose labels are known without a colon too, by every name."""
FIELD_OF_LABEL = {normalise_header(name): field for name, field in FIELDS.items()}
_NUMBER_LABELS = frozenset(name for name, label in FIELDS.items() if label == "number")


def _label_pattern(names: Iterator[str]) -> str:
    spelled = (_GAP.join(map(re.escape, name.split())) for name in names)
    return "|".join(sorted(spelled, key=len, reverse=True))


LABEL = re.compile(
    rf"(?<![^\W_])(?P<label>{_label_pattern(n for n in FIELDS if n not in _NUMBER_LABELS)})"
    r"(?:\s*\([^)]{0,20}\))?[\s.]*[:=](?!//)\s*",
    re.IGNORECASE,
)
"""A label with its colon, anywhere in a line."""
WORDS_OF_WORK = re.compile(
    r"paket|kerja|usaha|program|bulan|kota|kab|desa|tugas|wilayah|jalan|kelompok|komunitas|"
    r"instansi|periode|upah|peran|posisi|domisili",
    re.IGNORECASE,
)
"""Labels that are also words behind others: "kurir paket", "kepala desa"."""
LABEL_ALONE = re.compile(
    rf"\s*(?P<label>{_label_pattern(n for n in FIELDS if n not in _NUMBER_LABELS)})"
    r"(?:\s*\([^)]{0,20}\))?\.?(?:\s*\t\s*|\s+[-–—]\s+)(?P<value>\S.*)",
    re.IGNORECASE,
)
"""A line that is a label and its value, with a hyphen or a tab between them."""
LABEL_WITHIN = re.compile(
    r"[\s\-]+(?=(?:ttl|t\.t\.l|(?:tgl|tanggal)\W*lahir|lahir|alamat|pekerjaan|kerja|no\W*hp|hp|no\W*wa|nik)\b)",
    re.IGNORECASE,
)
"""Before a word within words that is a label, and in nobody's name."""
BARE_LABEL = re.compile(
    rf"(?P<label>{_label_pattern(n for n, field in FIELDS.items() if field in BARE_LABELS)}|"
    r"jenis\s+kelamin|alamat(?:\s+(?:lengkap|rumah|domisili|ktp|tinggal))?|almt|pekerjaan|profesi|kelurahan|kel|kecamatan|kec|lembaga|jabatan)"
    r"(?:\s*[.\-]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
"""A label without a colon, at the beginning of a piece."""
NOT_NEEDED = re.compile(
    r"(?:agama|gol\w*\W*darah|kewarganegaraan|warga\s*negara|berlaku\s*hingga|provinsi|propinsi|"
    r"pendidikan|umur|usia|nama\s+ibu(?:\s+kandung)?)\s*(?::|\t|\s[-–—]\s)(?!.*\d{9})[^:=]*|"
    r"(?:agama|kewarganegaraan|provinsi|propinsi|berlaku\s*hingga)\s+(?:islam|kristen|protestan|"
    r"kath?olik|hindu|budd?ha|konghucu|wni|dki\s+jakarta|seumur\s+hidup|\d\d.\d\d.\d{4})|"
    r"status(?:\s+\w+)?\s*[:\s]\s*(?:belum\s+)?(?:kawin|menikah|nikah|lajang|janda|duda|cerai\s+\w+)",
    re.IGNORECASE,
)
"""Lines of a KTP that no application needs."""
NOT_NEEDED_WITHIN = re.compile(
    r"(?:^|(?<=[^\s\d]))[\s,;|.\-]*(?<![^\W_])(?:agama\s*[:=]\s*\w+|kewarganegaraan\s*[:=]\s*\w+|"
    r"status(?:\s+(?:perkawinan|kawin|nikah))?\s*[:=]\s*(?:belum\s+)?(?:kawin|menikah|nikah|lajang|janda|"
    r"duda|cerai\s+\w+)|pendidikan\s*[:=]\s*\w+|(?:umur|usia)\s*[:=]\s*\d+(?:\s*(?:th|thn|tahun))?)"
    r"[\s,;|\-]*|"
    rf"\bnama\s+ibu(?:\s+kandung)?\s*[:=]\s*[^:=\d,;|\t]*?(?=\s*(?:[,;|\t]|\s[-–]\s|$|"
    rf"{LABEL.pattern.replace('(?P<label>', '(?:', 1)}))",
    re.IGNORECASE,
)
"""The same beside the other data of a line."""
LABEL_BEHIND = re.compile(
    rf",\s*(?={BARE_LABEL.pattern.replace('(?P<label>', '(?:', 1)})|"
    rf"\s+(?=(?:pekerjaan|ttl|no{_GAP}hp|hp)\s)",
    re.IGNORECASE,
)
"""Between an address and another label behind it."""
LABEL_OF_STREET = re.compile(r"[\W_]*\b(?:alamat|almt)[\W_]*$", re.IGNORECASE)
INNER_LABEL = re.compile(r"[^\W\d]\s*[:=]\s*\w")
"""A label that no field is known of, within a value."""


def is_of_work(label: re.Match[str], line: str) -> bool:
    """Whether the words of a label end those of a piece: "Siti = kurir paket = 3173..."."""
    cuts = len(re.findall(r"\s[:=]\s", line))
    is_within = re.search(r"[^\W\d]\s+$", line[: label.start()])
    return cuts > 1 and bool(is_within and WORDS_OF_WORK.fullmatch(label["label"]))


def known_label(label: str) -> str:
    """The label with the blanks of the known name: "No.HP" is "no hp"."""
    plain = " ".join(re.findall(r"[a-z0-9]+", label.lower()))
    if plain in FIELDS:
        return plain
    tight = plain.replace(" ", "")
    return next(name for name in FIELDS if name.replace(" ", "") == tight)


def ends_with_label(line: str) -> bool:
    """Whether the value of its last label is missing: it stands on the next line."""
    found = list(LABEL.finditer(line))
    return bool(found) and found[-1].end() >= len(line.rstrip())
