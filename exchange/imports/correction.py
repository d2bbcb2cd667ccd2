"""A correction of one row, as it is typed beside a list: "ralat no 1 NIKnya 3173...".

What it changes is read as a pasted line is. What is not understood is left over, so that the row
is looked at: a correction is never dropped.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.parsing.text import LONGEST, NOT, normalise_unicode, word_set
from exchange.imports.cells.columns import COLUMNS
from exchange.imports.cells.patterns import RT_RW
from exchange.imports.cells.pieces import LEFTOVER, LEFTOVER_BETWEEN, Pieces
from exchange.imports.cells.read_pieces import read_pieces

CORRECTABLE = word_set(
    "nik full_name born_on born sex phone street rt rw rtrw village district organisation post "
    "occupation income programme months payer"
)
_NAMES = (name.split() for field in sorted(CORRECTABLE) for name in COLUMNS[field].split(","))
_SPELLED = sorted((r"[\s./]*".join(words) for words in _NAMES), key=len, reverse=True)
LABEL = rf"(?P<label>{'|'.join(_SPELLED)})(?:\s?nya)?\b"
FILL = (
    r"(?:nya|yang|yg|salah|keliru|kurang|typo|harusnya|seharusnya|harus|mestinya|semestinya|"
    r"sebenarnya|sebetulnya|benar|bener|benernya|benarnya|betul|betulnya|adalah|jadi|jadinya|"
    r"menjadi|diganti|ganti|ubah|diubah|dirubah|itu|ini|tuh|ya|dong|sih|tadi|pak|bu|ibu|bapak|kak|"
    r"mbak|mas|min|maaf|eh|tolong|mohon|ralat|koreksi|revisi|perbaiki|perbaikan|betulkan|benerin|"
    r"betulin|oh|iya|sori|sorry|ups|oops|aduh|data|daftar|untuk|utk|buat|di|pada|dari|orang|aja|saja|deh|"
    r"the|is|of|to|should|be|wrong|right|correct|actually)"
)
_FILLED = rf"(?:{FILL}\b\W*)*"
FILLED = re.compile(rf"\W*{_FILLED}", re.IGNORECASE)
MOST_WORDS = 5
"""Words before those that say that somebody does not join."""
NOBODY = word_set(
    "saya aku gue gw kami kita mereka semua semuanya yang yg siapa kalau kalo kok kenapa mau bisa "
    "tidak tdk ga gak nggak enggak dia ada masih sudah udah belum i we they all"
)
"""Words that are nobody's name."""
MOST_DIGITS = 10
"""Digits beside a name that are a number of their own: a person, and not a correction of one."""
REMOVING = (
    r"(?:hapus|coret|buang|jangan\s+(?:dulu|jadi|di\w*|ikut\w*)|tunda|pending|skip|keluarkan|batal(?:kan)?|remove|delete|"
    rf"(?:{NOT}|g)\s+(?:jadi|ikut))"
)
CORRECTING = re.compile(
    r"\b(?:ralat|koreksi|revisi|correct(?:ion)?|wrong|should\s+be|salah|keliru|typo|(?:se)?harusnya|(?:se)?mestinya|ganti|diganti|"
    rf"ubah|diubah|betulkan|betulin|benerin|perbaiki|y(?:an)?g\s+(?:benar|bener|betul)|bukan|"
    rf"{REMOVING})\b",
    re.IGNORECASE,
)
PHONE_NUMBER = re.compile(
    r"\b(?:no|nomor|nomer|nmr)(?:\s?nya)?(?=\W{1,3}(?:(?:jadi|yang|yg|baru|itu)\s){0,2}(?:\+?62|0)\s?8)",
    re.IGNORECASE,
)
"""The word for a number before that of a phone."""
BEGS_PARDON = re.compile(r"\W{0,4}(?:eh|maaf|ups|oh|aduh|sori|sorry|oops)\b", re.IGNORECASE)
"""Begins a correction that has no other word for it: "maaf budi hp nya 0857..."."""
WHO_IS_MEANT = re.compile(r"nama|name|nik|ktp", re.IGNORECASE)
"""In the labels of what a new person has too."""
_NUMBERED = r"no(?:mor|mer)?|number|nmr|urutan|(?:yang|yg)\s+ke"
ROW = (
    rf"(?:(?P<line>baris|row)|{_NUMBERED})\W{{0,2}}(?:ke\W?)?"
    r"(?P<number>\d{1,4})(?!\d|[/.,-]\d)(?:\s?nya)?\b"
)
NEXT = re.compile(
    rf"\s*(?:[,;]|\bdan\b|\bterus\b)\s*(?=(?:baris|row|{_NUMBERED})\W{{0,2}}\d{{1,4}}\W*[^\W\d])",
    re.I,
)
"""Between the corrections of two rows."""
NUMBERED = re.compile(
    rf"\W*{_FILLED}(?:(?P<out>{REMOVING}\W+){_FILLED})?(?:{LABEL}\W+{_FILLED})?{ROW}\W*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
SEVERAL = re.compile(
    r"(?:dan|&|sama|sampai|s/d|,)\s*(?:no\w*\W*|baris\s*)?\d{1,4}(?!\d)", re.IGNORECASE
)
OUT = re.compile(
    rf"\W*(?:{FILL}\W+)*{REMOVING}\b(?:\W*\b(?:{FILL}|ikut|saja|aja|dulu)\b)*\W*", re.I
)
LABELLED = re.compile(
    rf"(?P<who>.*?)\b{LABEL}[\s:=,.>-]*{_FILLED}(?P<value>.*)", re.IGNORECASE | re.DOTALL
)
WHO_BEHIND = re.compile(
    rf"(?P<who>(?:(?!{FILL}\b)[^\W\d]\S*\s+){{1,5}}){FILL}\b\W*{_FILLED}(?P<value>.+)",
    re.IGNORECASE | re.DOTALL,
)
WHO_BEFORE = re.compile(
    r"(?P<who>(?:[^\W\d]\S*\s+){1,5})(?P<value>[+(]?\d(?:[\s().+-]{0,2}\d){8,})\W*$"
)
"""A name and a number: "hp nya Siti 0812..."."""
NIK_ALONE = re.compile(r"(?P<before>(?:[^\W\d]\S*\s+){1,7})(?P<nik>\d(?:[ .-]?\d){15})\W*")
RIGHT = re.compile(
    r"\b(?:salah|keliru|(?:se)?harusnya|ben[ae]r\w*|betul\w*|wrong|right)\b", re.IGNORECASE
)
"""A name, a word that says what is right, and a NIK without a label: "yg wati bener nya 3173"."""
OF_ALL = re.compile(r"\W*(?:semua(?:nya)?|all)\b", re.IGNORECASE)
NUMBER_WORDS = (
    *("satu", "dua", "tiga", "empat", "lima"),
    *("enam", "tujuh", "delapan", "sembilan", "sepuluh"),
)
NUMBER_WORD = re.compile(
    rf"(?P<before>\b(?:baris|{_NUMBERED})\s+)(?P<word>{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE
)
ANY_FILL = re.compile(rf"\b{FILL}\b\W*", re.IGNORECASE)
THIS_NOT = re.compile(r"^(?P<right>[^,;]*\w)[\s,]+bukan\s+[^,;]+$", re.IGNORECASE)
"""What is right before what is not: "ojek bukan ojol"."""
NOT_THIS = re.compile(r"\bbukan\b.{1,60}?\b(?:tapi|tp|melainkan)\b", re.IGNORECASE)
CONTRAST = re.compile(
    r"(?P<who>(?:[^\W\d]\S*\s+){1,6}?)bukan\s.{1,60}?[\s,](?:te?tapi|tapi|tp|melainkan)\s+(?P<value>.+)",
    re.IGNORECASE,
)
"""Somebody, what is wrong of them, and what is right: "siti bukan ojek tapi warung"."""
RIGHT_BEFORE = re.compile(r"(?P<right>.+?)[\s,]+bukan\s+(?P<wrong>[^,;]+)", re.IGNORECASE)
"""Somebody and what is right before what is not: "budi kuli bukan ojol"."""
COURTESY = re.compile(
    r"(?:[\s,.!]+(?:ya|yah|bu|ibu|pak|bapak|kak|min|mas|mbak|dong|maaf|makasih|terima\s?kasih)\b)+"
    r"[\s,.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """`number`: of the row; 0 where it is named by `who`, words of the name, or where several are
    named at once. `is_line`: the number is one of a line ("baris 3"). `is_out`: the person does not
    join. `cells`: the new cells by field, with what is unclear as the leftover.
    """

    number: int
    is_line: bool = False
    who: str = ""
    is_out: bool = False
    cells: Mapping[str, str] = field(default_factory=dict)


def read_corrections(text: str, about: str = "") -> list[Correction]:
    """The corrections that a text is, each of one row; none for anything else, as for a row that is
    only named.

    `about`: the label of the field that is being asked for, which a row alone is about: "no 2
    ojek".
    """
    plain = NUMBER_WORD.sub(_in_figures, normalise_unicode(text.replace("\n", "; ")))
    parts = NEXT.split(plain.strip(" ;"))
    said = [part.strip(" ;") for part in parts if without_fill(part)]
    found = [_read_one(part, about) for part in said]
    known = [each for each in found if each]
    return known if len(known) == len(found) else [Correction(0)] if known else []


def read_told(text: str) -> list[Correction]:
    """The values that a text tells of somebody by name, as "siti kerjanya nyuci": they correct a
    row only beside a list that has one of this name."""
    plain = normalise_unicode(text).strip(" ;")
    labelled = LABELLED.match(plain) if len(plain) <= LONGEST and "\n" not in text else None
    if labelled is None or OF_ALL.match(plain) or "?" in text:
        return []
    told = _of_name(without_fill(labelled["who"]), _cells(labelled["label"], labelled["value"]))
    return [told] if told and labelled["value"].strip() else []


def _in_figures(found: re.Match[str]) -> str:
    return f"{found['before']}{NUMBER_WORDS.index(found['word'].lower()) + 1}"


def _read_one(text: str, about: str) -> Correction | None:
    if len(text) > LONGEST:
        return None
    alone = None if LABELLED.match(text) else NIK_ALONE.fullmatch(text)
    if alone and RIGHT.search(alone["before"]):
        text = f"ralat nik {without_fill(alone['before'])} {alone['nik']}"
    text, is_meant = PHONE_NUMBER.sub("hp", text), bool(CORRECTING.search(text))
    if numbered := NUMBERED.match(text):
        return _of_number(numbered, is_meant, about)
    labelled = LABELLED.match(text)
    if labelled is None:
        return (_of_contrast(text) or _of_leaver(text)) if is_meant else None
    if OF_ALL.match(text):  # one correction changes one row
        return None if labelled["label"].casefold() in about.split() else Correction(0)
    who, value = without_fill(labelled["who"]), labelled["value"]
    behind = None if who else (is_meant and WHO_BEHIND.match(value)) or WHO_BEFORE.match(value)
    if behind:
        who, value = behind["who"].strip(), behind["value"]
    begs = BEGS_PARDON.match(text) and not WHO_IS_MEANT.search(labelled["label"])
    if not (is_meant or behind or begs):
        return None
    is_name = bool(re.fullmatch(r"[^\W\d_][^\d]*[^\W\d_]\.?", who))
    return Correction(0, who=who, cells=_cells(labelled["label"], value)) if is_name else None


def _of_leaver(text: str) -> Correction | None:
    """The correction of somebody who does not join after all: "Budi ga jadi ya"."""
    words = text.split()
    for at in range(1, min(len(words), MOST_WORDS + 1)):
        who = without_fill(" ".join(words[:at]))
        if who and not {*who.casefold().split()} & NOBODY and OUT.fullmatch(" ".join(words[at:])):
            return Correction(0, who=who, is_out=True)
    return None


def _of_contrast(text: str) -> Correction | None:
    """The correction of somebody by name and without a label: "siti bukan ojek tapi warung"."""
    if said := CONTRAST.match(text):
        who = without_fill(said["who"])
        return _of_name(who, _cells("", COURTESY.sub("", said["value"])))
    if not (said := RIGHT_BEFORE.fullmatch(text)):
        return None
    wrong = read_pieces(COURTESY.sub("", said["wrong"])).cells.keys()
    words = without_fill(said["right"]).split()
    for at in range(1, min(len(words), MOST_WORDS)):
        right = read_pieces(" ".join(words[at:]))
        if wrong and right.cells.keys() == wrong and not (right.words or right.leftover):
            return _of_name(" ".join(words[:at]), right.cells)
    return None


def _of_name(who: str, cells: Mapping[str, str]) -> Correction | None:
    is_name = re.fullmatch(r"[^\W\d_][^\d]*[^\W\d_]\.?", who)
    is_somebody = is_name and not {*who.casefold().split()} & NOBODY
    return Correction(0, who=who, cells=cells) if is_somebody else None


def _of_number(numbered: re.Match[str], is_meant: bool, about: str) -> Correction | None:
    """The correction of the row with a number, from what stands behind the number."""
    rest, label, who = numbered["rest"], numbered["label"] or "", ""
    number, is_line = int(numbered["number"]), bool(numbered["line"])
    if is_meant and (numbered["out"] or OUT.fullmatch(rest)):
        return Correction(0 if SEVERAL.match(rest) else number, is_line, is_out=True)
    if not label and (labelled := LABELLED.match(rest)):
        label, who, rest = labelled["label"], without_fill(labelled["who"]), labelled["value"]
    rest = FILLED.sub("", rest, count=1)
    label = label or (about if rest and not is_meant else "")
    if len(re.findall(r"\d", who)) >= MOST_DIGITS or not (label or (is_meant and rest)):
        return None
    if SEVERAL.match(numbered["rest"]):
        return Correction(0)
    return Correction(number, is_line, who, cells=_cells(label, rest))


def without_fill(words: str) -> str:
    """The words without those that say nothing in a correction."""
    return " ".join(ANY_FILL.sub(" ", words).split()).strip(" .,:-")


def _cells(label: str, value: str) -> dict[str, str]:
    """The cells that the words name; words of no field are left over, also those that may be a
    name."""
    value = THIS_NOT.sub(r"\g<right>", NOT_THIS.sub(" ", value).strip())
    if not label:
        pieces = read_pieces(ANY_FILL.sub(" ", value))
        pieces.leftover, pieces.words = [*pieces.words, *pieces.leftover], []
    elif re.search(r"\bbukan\b", value, re.IGNORECASE):
        pieces = Pieces(leftover=[f"{label} {value}"])
    else:
        if "nama" not in label.casefold():  # "Ni Nyoman Ya": it may be part of a name
            value = COURTESY.sub("", value)
        is_home = label.casefold().startswith(("rt", "rw")) and RT_RW.match(f"{label} {value}")
        pieces = read_pieces(f"{label} {value}" if is_home else f"{label}: {value}")
    left = LEFTOVER_BETWEEN.join([*pieces.words, *pieces.leftover])
    if not pieces.cells and not left:
        left = f"{label} {value}".strip()
    return pieces.cells | ({LEFTOVER: left} if left else {})
