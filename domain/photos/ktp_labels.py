"""The labels that are printed on a KTP: whether a picture is of one, of several, or of one beside
another paper; and the row that a line belongs to."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from domain.parsing.people.nik import Sex
from domain.photos.ktp_values import ALIKE, DAY, SHORT, nik_digits
from domain.photos.layout import NEAR, find_labels, label_end, letters, likeness, read_rows
from domain.photos.lines import TextLine

LABELS: Mapping[str, Sequence[str]] = {
    "nik": ("NIK",),
    "name": ("NAMA",),
    "birth": ("TEMPAT/TGL LAHIR", "TEMPAT TANGGAL LAHIR"),
    "sex": ("JENIS KELAMIN",),
    "blood": ("GOL DARAH", "GOL. DARAH"),
    "street": ("ALAMAT",),
    "rtrw": ("RT/RW", "RT I RW"),
    "village": ("KEL/DESA", "KELURAHAN", "KELURAHAN/DESA"),
    "district": ("KECAMATAN",),
    "religion": ("AGAMA",),
    "married": ("STATUS PERKAWINAN",),
    "occupation": ("PEKERJAAN",),
    "nation": ("KEWARGANEGARAAN",),
    "until": ("BERLAKU HINGGA",),
}
ORDER = tuple(name for name in LABELS if name != "blood")
SEXES = {"LAKILAKI": Sex.MALE, "PEREMPUAN": Sex.FEMALE}
RELIGIONS = ("ISLAM", "KRISTEN", "KATHOLIK", "KATOLIK", "HINDU", "BUDHA", "BUDDHA", "KONGHUCU")
MARRIED = ("KAWIN", "BELUMKAWIN", "CERAIHIDUP", "CERAIMATI", "KAWINTERCATAT")
RT_RW_ALONE = re.compile(r"\W*\d{3} ?/ ?\d{3}\W*")
BLOOD = re.compile(r"[\s.:]*\bG[O0]L\.? ?DA?R?A?.*$")
FEWEST_LABELS = 4
FEWEST_BELOW, FEWEST_TWICE = 8, 5
"""Labels below each other that only a KTP has, whatever lies beside it; and those that stand twice
where there is another form."""


def has_labels(lines: Sequence[TextLine]) -> bool:
    """Whether enough labels of a KTP are there for it to be one."""
    return len(find_labels(lines, LABELS)) >= FEWEST_LABELS


def lies_beside_ktp(other: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether the labels of a KTP stand below each other, in their order, and another line is
    beside them and their values, or below: not the title above them."""
    found = find_labels(lines, LABELS)
    labels = [found[name][0] for name in ORDER if name in found]
    height = median([each.height for each in labels]) if labels else 0.0
    below = sum(
        two.middle > one.middle and abs(two.left - one.left) < NEAR * height
        for one, two in pairwise(labels)
    )
    if below < FEWEST_BELOW:
        return False
    rows, _, _ = read_rows(lines, LABELS, ORDER, row_of)
    right = max(part.right for row in rows.values() for part in (*row.parts, *labels))
    is_aside = other.left > right or other.right < min(each.left for each in labels)
    return is_aside or other.middle > labels[-1].middle


def is_several(lines: Sequence[TextLine]) -> bool:
    """Whether labels of a KTP stand twice: two cards, or a card and another form."""
    long = {name: words for name, words in LABELS.items() if len(letters(words[0])) > SHORT}
    twice = sum(
        sum(any(label_end(e.text, each)[0] >= ALIKE for each in words) for e in lines) > 1
        for words in long.values()
    )
    return twice >= FEWEST_TWICE


def row_of(line: TextLine) -> str:
    """The row whose value the line plainly is; empty for other lines."""
    text = BLOOD.sub("", line.text)
    plain = letters(text)
    if len(nik_digits(text)) == 16:
        return "nik"
    if DAY.search(text) and re.search(r"[A-Z]{3}.*[,.]", text):
        return "birth"
    if RT_RW_ALONE.fullmatch(text):
        return "rtrw"
    known = {"sex": SEXES, "religion": RELIGIONS, "married": MARRIED, "nation": ("WNI",)}
    return next(
        (row for row, words in known.items() if any(likeness(plain, each) >= 86 for each in words)),
        "",
    )
