"""Does a text ask for what is kept of somebody else: a wife's dues, a neighbour's number?"""

import re

from domain.knowledge.meanings import intent, question
from domain.parsing.text import NOT, word_set

OF_OTHERS = question("data-orang-lain")
"""How that person may ask themselves."""
PERSONAL = frozenset(
    {
        *map(intent, word_set("status arrears due_date my_data change_data")),
        *map(question, word_set("cek-status kpj-lupa jht-saldo bayar-belum-masuk tanggal-bayar")),
    }
)
"""What is answered from what is kept of the one who asks."""

_RELATIVE = (
    r"istri|bini|suami|laki|ortu|orang tua|anak|bapak|ayah|babe|bokap|papa|ibu|emak|mak|enyak|"
    r"nyak|nyokap|mama|mamah|kakak|abang|adik|adek|mertua|menantu|paman|tante|kakek|nenek|sepupu|ipar|keponakan|"
    r"ponakan|saudara|sodara|tetangga|teman|temen|kawan|pacar"
)
_MINE = r"saya|sy|gue|gw|gua|ane|aye|aku|kami|kita|kulo|inyong"
_KEPT = r"data|status|iuran|nomor|nomer|no|hp|nik|kpj|alamat|kartu|tunggakan|saldo|punya|punyanya"
_TITLE = r"pak|bu|si|mas|mbak|bang|pakde|bude|haji|mpok"
_NO_NAME = (
    rf"{_MINE}|berapa|brp|gimana|gmn|gimane|apa|apakah|kapan|mana|dimana|di|ke|dong|tolong|ya|yang|"
    r"yg|min|kok|sudah|udah|belum|bisa|buat|untuk|ini|itu|sama|nya|kalau|kalo|salah|kader|agen|petugas|"
    r"(?:di)?(?:ilang|hilang|hapus|apus|buang|ganti|bener|betul)(?:in|kan)?"
)
_ANOTHER = re.compile(
    rf"\b(?:{_RELATIVE})(?:ku|nya)?\s+(?:{_MINE})\b|\b(?:{_RELATIVE})(?:ku|nya)\b|"
    rf"\b(?:{_KEPT})(?:nya)?\s+(?:{_TITLE})\s+(?!(?:{_NO_NAME})\b)[a-z]{{2,}}|\borang lain\b|"
    r"\bmy (?:wife|husband|mother|father|son|daughter|brother|sister|friend|neighbou?r)(?:'s)?\b",
    re.IGNORECASE,
)
_ASKS_FOR_KEPT = re.compile(
    rf"\b(?:{_KEPT})(?:nya)?\s+(?:{_TITLE})\s+(?!(?:{_NO_NAME})\b)[a-z]{{2,}}|"
    rf"\b(?:{_KEPT}|aktif|terdaftar)(?:nya)?\b.{{0,40}}\b(?:almarhum(?:ah)?|alm|mendiang)\b|"
    rf"\b(?:almarhum(?:ah)?|alm|mendiang)\b.{{0,60}}\b(?:{_KEPT}|aktif|terdaftar)(?:nya)?\b.{{0,30}}"
    rf"(?:\?|\b(?:{NOT}|berapa|brp|apa|belum|kah)\b)|"
    rf"\b(?:kirim|minta|kasih|lihat|liat|cek|tampilkan|tunjukkan|send|show|give|check)\w*\W+(?:\w+\W+)?"
    rf"(?:{_KEPT})\s+(?:\w+\s+)?(?:peserta|orang|warga|of)\b|"
    r"\b\d{16}\W+(?:itu\W+|ini\W+)?(?:atas nama|a\.?n|punya|milik) siapa\b|"
    r"\b(?:siapa|whose)\b.{0,20}\b(?:nik|number)\W+\d{16}\b|"
    rf"^(?!.*\b(?:{_MINE}|my)\b).*(?:\b(?:cek|check|liat|lihat|periksa|cari)\w*\b.{{0,15}}\b\d{{16}}\b|"
    r"\b\d{16}\b.{0,30}\b(?:aktif|terdaftar|status|saldo|active)\w*)",
    re.IGNORECASE,
)
"""A request for what is kept of somebody who is named, is dead, or is nobody of one's own."""


_WRONG_CHAT = re.compile(
    r"\b(?:salah (?:kirim|sambung|orang|nomor)|(?:nomor|nomer|no|hp|wa)(?: ini| saya)? bukan|"
    r"bukan (?:punya|milik|nomor|nomer|no|hp)|wrong (?:number|person))\b",
    re.IGNORECASE,
)
"""Whoever got what is meant for somebody else asks for nothing of theirs."""
_SAVED = re.compile(r"\b(?:tau|tahu|cek|liat|lihat|berapa)\b.{0,20}\bsaldo\b", re.IGNORECASE)
IN_OWN_DATA = re.compile(r"\b(?:nama ibu|ibu kandung|ahli waris)", re.IGNORECASE)
"""Whoever of the family stands in one's own data."""
_FAMILY = re.compile(rf"\b(?:{_RELATIVE})(?:ku|nya)?\b", re.IGNORECASE)
_RELATIVE_OF_MINE = re.compile(
    rf"\b(?:{_RELATIVE}|dia|beliau|doi|she|he)(?:ku|nya)?\b(?:\W+(?:{_MINE})\b)?", re.IGNORECASE
)
_SOMEBODY = re.compile(
    rf"\b(?:{_RELATIVE}|orang|warga|anggota|karyawan|pegawai)(?:ku|nya)?\b|"
    rf"(?<!saya )(?<!aku )(?<!gue )(?<!gw )(?<!jadi )(?<!sebagai )(?<!kerja )\bpembantu(?:ku|"
    rf"nya)?\b",
    re.IGNORECASE,
)
"""Somebody else; "saya pembantu" is oneself."""


_NOT_ME = re.compile(
    rf"^(?P<before>.*?)\b(?:bukan|bkn)\s+(?:{_MINE})\s+(?:yang|yg)\s+(?P<deed>[^,;.]+?)\s*"
    rf"(?:[,;.]\s*|\s+(?=(?:tapi|tp|melainkan|namun)\b))(?:(?:tapi|tp|melainkan|namun)\s+)?"
    rf"(?P<who>(?:{_RELATIVE}|kernet|mandor|pembantu|warga|anggota)\b.*)$"
    rf"|^(?P<early>.*?)\b(?:yang|yg)\s+(?P<done>[^,;.]+?)\s+(?:bukan|bkn)\s+(?:{_MINE})\b[,;.]?\s*"
    rf"(?:(?:tapi|tp|melainkan|namun)\s+)?(?P<whom>(?:{_RELATIVE}|kernet|mandor|pembantu|warga|anggota)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)


def of_whom_it_is(text: str) -> str:
    """The text with whom it is about before what befell them, where it corrects that: "bukan saya
    yang jatuh, adik saya" is "adik saya jatuh"."""
    found = _NOT_ME.match(text)
    if found is None:
        return text
    before, deed, who = found.group("before", "deed", "who")
    if deed is None:
        before, deed, who = found.group("early", "done", "whom")
    person, *more = re.split(r"(?=[,;.])", who, maxsplit=1)
    return " ".join((f"{before}{person.strip()} {deed}".strip(), *more))


def names_another(text: str) -> bool:
    """Is there somebody else in the text: a wife, a neighbour, employees?"""
    return bool(_SOMEBODY.search(text))


LONGEST = 60
"""Characters of such a question."""
_CHILD = re.compile(r"\b(?:anak|son|daughter|child|children)(?:ku|nya)?\b", re.IGNORECASE)
_OF_FAMILY = re.compile(
    rf"\W*(?:(?:(?:kalau|kalo|klo|kl|terus|trus|nah|lalu|oh|gitu|begitu|ya|yaudah|ya udah|oke?|"
    rf"buat|untuk|for|what about|and|how about)\W+)+|(?=.*\b(?:gimana|gmn|bagaimana)\W*$)|"
    r"(?=.*\b(?:dapat|dapet|dpt|kebagian)\b.{0,8}\b(?:juga|jg|ga|gak|tidak)\W*$))(?:my )?"
    rf"(?:{_RELATIVE}|wife|husband|mother|father|son|daughter)(?:ku|nya)?(?: (?:{_MINE}))?"
    rf"(?:\W+(?:gimana|gmn|bagaimana|berapa|brp|juga|sama|aja|saja|doang|ya|dong|dapat|dapet|dpt|"
    r"kebagian|jg|ga|gak|tidak|satu|dua|tiga|empat|\d))*\W*",
    re.IGNORECASE,
)


def asks_of_family(text: str) -> bool:
    """Does the text only ask the same for somebody of the family: "kalo istri saya?"?"""
    return len(text) <= LONGEST and bool(_OF_FAMILY.fullmatch(text))


def names_child(text: str) -> bool:
    """Is there a child in the text?"""
    return bool(_CHILD.search(text))


def names_family(text: str) -> bool:
    """Is there somebody of the family, or a friend, in the text?"""
    return bool(_FAMILY.search(text))


def without_relatives(text: str) -> str:
    """The text without those of the family in it: of them it is asked."""
    return _RELATIVE_OF_MINE.sub(" ", text).strip()


def is_of_others(text: str, names: tuple[str, ...]) -> bool:
    """Does the text ask for something personal of somebody else? `names` are what it may mean."""
    if _WRONG_CHAT.search(text) or (IN_OWN_DATA.search(text) and OF_OTHERS not in names[:1]):
        return False
    if _ASKS_FOR_KEPT.search(text):
        return True
    of_them = bool(names) and names[0] in PERSONAL | {OF_OTHERS}
    return bool(_ANOTHER.search(text)) and (of_them or bool(_SAVED.search(text)))


def is_of_oneself(text: str) -> bool:
    """Does the text speak of the one who writes it, and of nobody else?"""
    mine = re.search(rf"\b(?:{_MINE}|my|me)\b", text, re.IGNORECASE)
    return bool(mine) and not (names_another(text) or _ASKS_FOR_KEPT.search(text))
