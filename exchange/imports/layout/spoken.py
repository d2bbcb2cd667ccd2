"""The labels of a line as somebody says them, or writes them tight before a number, in the words of
a form: "niknya 3173...", "erte tujuh erwe lima", "kerjaannya ojol", "HP0812...". The word for a
relative before a name, "Istri: Siti - 3173...", is no part of the name.
"""

import re

from exchange.imports.cells.patterns import NIK, RELATIVE

RT_NUMBERS = dict(
    zip(
        ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
        "123456789",
        strict=True,
    )
) | {"sepuluh": "10", "sebelas": "11"}
RT_NUMBERS |= {
    f"{word}{gap}belas": f"1{digit}"
    for word, digit in RT_NUMBERS.items()
    for gap in ("", " ")
    if digit in "23456789"
}
NUMBERS = "|".join(sorted(RT_NUMBERS, key=len, reverse=True))
SPOKEN_RT = re.compile(
    rf"\b(?P<name>er?te|rt|er?we|rw)[ .]{{1,2}}(?P<number>{NUMBERS})\b|"
    r"\b(?P<spelled>er?te|er?we)[ .]{1,2}(?=\d)",
    re.IGNORECASE,
)
LABELS = {
    "NIK": re.compile(r"\b(?:no\W{0,2})?(?:nik|ktp)(?:\W?ny[ae]\b|(?=\d{6}))", re.IGNORECASE),
    "HP": re.compile(
        r"\b(?:no(?:mor|mer)?\W{0,2})?(?:hp|hape|wa)(?:\W?ny[ae]\b|(?=\+?\d{6}))", re.IGNORECASE
    ),
    "Nama": re.compile(r"\bnamany[ae]\b", re.IGNORECASE),
    "Pekerjaan": re.compile(r"\b(?:pe)?kerja(?:an)?ny[ae]\b", re.IGNORECASE),
}
BEFORE_NAME = re.compile(
    rf"^\W*(?:{RELATIVE}|emak|abah)(?: (?:pertama|kedua|ketiga|ke\W?\d|sulung|bungsu))?\s*:\s*"
    r"(?=[^\W\d])",
    re.IGNORECASE,
)
"""The relation of somebody to the head of a family, before the name."""
QUOTED = re.compile(r'\s*"[^"]*"(?:\s*[,;\t]\s*"[^"]*")+\s*')
"""A row of a file with a quote around each cell."""


def as_written(line: str) -> str:
    """The line with the labels and numbers of a form, and without the quotes around its cells."""
    if QUOTED.fullmatch(line):
        first, *others = re.findall(r'"([^"]*)"', line)
        line = (
            f"{first}{'. ' if first.isdecimal() and len(first) < 4 else ' | '}{' | '.join(others)}"
        )
    for label, said in LABELS.items():
        line = said.sub(f"{label} ", line)
    line = SPOKEN_RT.sub(_as_digits, line)
    return BEFORE_NAME.sub("", line, count=1) if NIK.search(line) else line


def _as_digits(found: re.Match[str]) -> str:
    """ "RT 7" of "erte tujuh", "RT " of "erte 7"."""
    name = found["name"] or found["spelled"]
    part = "RT" if "t" in name.casefold() else "RW"
    return f"{part} {RT_NUMBERS.get((found['number'] or '').casefold(), '')}"
