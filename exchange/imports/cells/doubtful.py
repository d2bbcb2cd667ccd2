"""Words of a row that nobody may pass over: the person is dead or has moved, works for the state,
shares the cell with somebody else, or gives another one's phone.

Each is a question about the row, never a reason to drop it.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people import names, phone
from domain.parsing.people.phone import Phone, PhoneKind
from domain.parsing.text import NOT, word_set

DEAD = (
    r"(?:alm|almh|almarhum|almarhumah|wafat|meninggal|meningal|mninggal|tutup usia|berpulang|mati)"
)
LATE_NAME = re.compile(rf"[\s,(\[/-]*\b{DEAD}\b(?:\s+dunia)?[\s.)\]]*", re.IGNORECASE)


class NoteKind(StrEnum):
    """The reason why somebody in a list may not be one to register. `GONE`: the list itself says
    that they left, did not agree, are registered already, or that the row is not right."""

    DEAD = "dead"
    GONE = "gone"
    SERVANT = "servant"


NOTES: Mapping[NoteKind, re.Pattern[str]] = {
    NoteKind.DEAD: re.compile(
        rf"(?<!cerai )(?<!cerai-)\b(?:{DEAD}|sudah tiada|sdh tiada|telah tiada|r\.?i\.?p)\b|"
        r"^\W*m\.?d\W*$",
        re.I,
    ),
    NoteKind.GONE: re.compile(
        r"\b(?:pindah|pulang kampung|keluar|batal|mundur|mengundurkan|menolak|dihapus|coret|"
        rf"(?:{NOT}|belum|blm|bukan)(?:\s+(?:\w+\s+)?)?"
        r"(?:mau|setuju|ikut|warga|tinggal|jadi|siap|pasti|yakin|bersedia|(?:ber)?minat|sanggup|gabung|"
        r"join|aktif|sempat)|nanti dulu|ragu\w*|cancel|"
        r"(?:sudah|sdh|udah|telah)\s+(?:\w+\s+)?(?:punya|terdaftar|daftar|ikut|bpjs\w*)|"
        r"(?:nik|nama|data|ktp|rt|rw|alamat|tgl|tanggal)\s+(?:\w+\s+)?(?:salah|keliru|beda)|"
        r"ralat|revisi|dobel|double|ganda|duplikat|cek (?:lagi|ulang)|pending|(?:di)?tunda|"
        r"jangan|resign|berhenti|non\W?aktif|(?:me)?nyusul|belakangan|tunggu (?:dulu|kabar))\b|\?",
        re.I,
    ),
    NoteKind.SERVANT: re.compile(
        r"\b(?:pns|asn|cpns|pppk|p3k|tni|polri|polisi|tentara|pegawai negeri|aparatur sipil)\b",
        re.I,
    ),
}
"""The words of a note by the question that they raise. A widow ("cerai mati") is alive."""
JOINS = re.compile(
    r"(?!(?:tgl|tanggal|hari|no|nomor)\b)(?:\w+\s+)?(?:ikut|mau|setuju|bersedia|minat|berminat|gabung|jadi|daftar|join)"
    r"(?:\s+(?:ikut|daftar|gabung|bpjs\w*|tk|serta|\(?y[a/]*\W?t\w*\)?))*\W*",
    re.IGNORECASE,
)
"""A column that says whether somebody joins: "Mau ikut?", "Bersedia (Y/T)"."""
HAS = re.compile(
    r"(?!.*\b(?:kesehatan|kes|kis|jkn)\b)(?:(?:sudah|sdh|status|punya|peserta|terdaftar|kartu)\s+)*"
    r"(?:bpjs\w*|jamsostek|terdaftar|peserta|kpj)(?:\W*\b(?:tk|naker|ketenagakerjaan|bpu|aktif)\b)*\W*",
    re.IGNORECASE,
)
"""A column that says whether somebody is a member already: "BPJS TK", "Sudah terdaftar?"."""
SAID_YES = re.compile(
    r"(?:y|ya|iya|yes|v|x?\s*[\u221a\u2713\u2714\u2705\u2611]|ok|oke|mau|ikut|setuju|bersedia|siap|jadi|sudah|"
    r"sdh|udah|punya|ada|aktif|terdaftar|1|true)\W*",
    re.IGNORECASE,
)
SAID_NO = re.compile(
    r"(?:t|n|tdk|tidak|belum|blm|no|gak|ga|nggak|0|false|tidak ada|belum ada|belum punya)?\W*",
    re.IGNORECASE,
)
FORMER = re.compile(r"\b(?:pensiun\w*|purna\w*|mantan|eks|bekas|istri|suami|anak|janda)\b", re.I)
TAKE = "take"
"""The answer that the person is to be registered all the same."""

SEX_BEHIND = re.compile(
    r"(?P<name>.*\w{2}.*?)[\s,.]+(?P<sex>l|p|lk|pr|laki(?:\W?laki)?|perempuan|pria|wanita)\.?",
    re.IGNORECASE,
)
"""A name with the sex behind it, as lists write it: "Siti Aminah P". It may be an initial."""
RELATIVE_BEFORE = re.compile(
    r"(?:istri|isteri|suami|anak(?!\s+agung)|adik|kakak|mertua|menantu|keponakan|cucu|ortu)\b[\s:.,\-]+(?P<name>.+)",
    re.IGNORECASE,
)
"""A relation before a name, which is no part of it, or whose it is: "istri Tuti"."""
DEGREE_WORD = re.compile(
    r"(?:[a-z]{1,4}\.)+[a-z]{0,4}\.?|se|sh|st|mm|mt|mh|ma|mba|skm|amk|amd|sp|ss|sip|spd|mpd|msi|"
    r"skom|ssos|sag|spsi|sst|drs|dra|dr|ir|ns|apt|lc|phd|bsc|msc|mkes|skep|sfarm|s1|s2|d3|si|pd|"
    r"kom|kes|sos|hum|ag|md|keb|kep|farm|psi|gz|th|ip|ikom|pdi|[ehtmsi]",
    re.IGNORECASE,
)
"""A degree behind a comma, which is part of a name; another word there may be another name."""
WITHIN_NAME = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|(?<=[^\W\d_]{5})\.\s+(?=\w{3})")
"""A dash or a stop that ends a name: "Siti Aminah - Bu Mimin"."""
SPOKEN_BEFORE = re.compile(
    r"(?:(?:bu|pak|kak|min)[\s,]+)?(?:(?:ini|itu|sama|terus|trus|lalu|dan|juga|ada|lagi|yg|yang|kalau|"
    r"kalo|tambah\w*|sekalian|nih|tuh|terakhir|berikut\w*|lanjut\w*)[\s,:]+)+(?P<name>.+)",
    re.IGNORECASE,
)
"""Words of speech before a name: "bu ini Siti", "sama Budi"."""
BOTH_TITLES = re.compile(
    r"^\W*(?:bapak|bpk|pak|sdr)\.?\s*/\s*(?:ibu|bu|sdri)\b\.?\s*", re.IGNORECASE
)
"""The words of a form that somebody filled in behind them: "Bpk/Ibu Siti"."""
BETWEEN_PEOPLE = re.compile(r"\s*(?:[/&+;|\n]|\bdan\b|\bdgn\b|\bdengan\b)\s*", re.IGNORECASE)
SOME_PEOPLE = re.compile(r"\b(?:dua|tiga|2|3)\s*(?:nama|orang)\b", re.IGNORECASE)

DECIMAL_TAIL = re.compile(r"(\+?\d{9,15})[.,](0{1,2})")
DOUBT = re.compile(r"(?<![\s(?])[\s(]*\?[\s?)]*$")
"""A question mark behind words."""
PHONE_WORDS = word_set(
    "hp hape handphone wa whatsapp no nomor nomer nmr num telp tlp tlpn telpon telepon tel phone "
    "mobile seluler kontak aktif dan atau sama none oo"
)


def kind_of_note(note: str) -> NoteKind | None:
    """The kind of question that a note raises; None when it raises none."""
    for kind, words in NOTES.items():
        if words.search(note) and not (kind is NoteKind.SERVANT and FORMER.search(note)):
            return kind
    return None


def asks_of_person(header: str) -> re.Pattern[str] | None:
    """The kind of column by its name, where it says whether somebody joins (`JOINS`) or is a member
    already (`HAS`); None for another one."""
    bare = re.sub(r"\(.*?\)", " ", header).strip()
    names = (header.strip(), bare)
    return next((each for each in (JOINS, HAS) if any(map(each.fullmatch, names))), None)


def doubt_in(column: re.Pattern[str], header: str, cell: str) -> str:
    """A note that raises a question, where the cell of such a column is no plain yes to joining, or
    no plain no to being a member; "" for none."""
    known = SAID_YES if column is JOINS else SAID_NO
    return "" if known.fullmatch(cell.strip()) else f"{header.strip(' ?:')}: {cell or '-'}?"


def ask_note(note: str) -> Ambiguous | None:
    """The question that a note raises; None when it raises none."""
    kind = kind_of_note(note)
    if kind is NoteKind.DEAD:
        return Ambiguous("members-dead", [TAKE])
    if kind is NoteKind.SERVANT:
        return Ambiguous("members-servant", [TAKE])
    return Ambiguous("members-gone", [TAKE], note=note[:80]) if kind else None


def read_name(text: str) -> str:
    """The name of one living person; Ambiguous (`members-late`, `members-two`) for another, and
    (`name-which`) for one with a letter behind it that may be the sex."""
    if LATE_NAME.search(text):
        rest = _names_in([" ".join(LATE_NAME.sub(" ", text).split())])
        raise Ambiguous("members-late", rest)
    text = BOTH_TITLES.sub("", text)
    people = people_in(text)
    if len(people) > 1 or SOME_PEOPLE.search(text):
        raise Ambiguous("members-two", people)
    full = names.parse_name(text)
    plain = text.strip()
    patterns = (SEX_BEHIND, RELATIVE_BEFORE, SPOKEN_BEFORE)
    if marked := next(filter(None, (each.fullmatch(plain) for each in patterns)), None):
        raise Ambiguous("name-which", [*_names_in([marked["name"]]), full])
    if (first := _first_name(text)) != text:
        raise Ambiguous("name-which", [*_names_in([first]), full])
    return full


def _first_name(text: str) -> str:
    """The words before a dash, a stop, or a comma with no degree behind it; else the text."""
    name, comma, behind = text.strip(" ,.").partition(",")
    if comma and not all(map(DEGREE_WORD.fullmatch, re.findall(r"[^\s,]+", behind))):
        return name
    return next(iter(WITHIN_NAME.split(name)), "") if WITHIN_NAME.search(name) else text


def people_in(text: str) -> list[str]:
    """The names of two or more people who share a cell; none when it is one person's."""
    pieces = [piece for piece in BETWEEN_PEOPLE.split(text) if piece]
    found = _names_in(pieces) if len(pieces) > 1 else []
    return found if len(found) == len(pieces) else []


def _names_in(pieces: list[str]) -> list[str]:
    found = []
    for piece in pieces:
        with suppress(Ambiguous, Invalid):
            found.append(names.parse_name(piece))
    return found


def read_phone(text: str) -> str:
    """ "+62...", or "NONE"; Invalid for a landline, and for "this number" said of a chat.

    Ambiguous (`members-phone-whose`) when the cell names somebody beside the number.
    """
    if tail := DECIMAL_TAIL.fullmatch(text.strip()):
        text = _without_decimals(tail)
    found = phone.parse_phone(text)
    if found.kind is PhoneKind.LANDLINE:
        raise Invalid("phone-landline")
    if found.kind is PhoneKind.OWN:
        raise Invalid("phone-none")
    is_alone = text.isdigit() or PHONE_WORDS.issuperset(re.findall(r"[a-z]{2,}", text.lower()))
    if found.e164 and not is_alone:
        raise Ambiguous("members-phone-whose", [str(found), str(Phone(None, PhoneKind.NONE))])
    return str(found)


def _without_decimals(tail: re.Match[str]) -> str:
    """The number before ",0"; with ",00" both readings are asked when both are numbers."""
    if len(tail[2]) == 1:
        return tail[1]
    possible = []
    for reading in (tail[1], tail[1] + tail[2]):
        with suppress(Ambiguous, Invalid):
            possible.append(str(phone.parse_phone(reading)))
    if len(possible) == 2:
        raise Ambiguous("phone-two", possible)
    return tail[1]
