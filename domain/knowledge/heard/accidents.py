"""Does somebody tell of an accident that has happened?"""

import re

from domain.knowledge.normalise import plain_words
from domain.parsing.text import word_set

_HURT = frozenset(
    plain
    for word in word_set(
        "kecelakaan jatuh ketabrak patah kejepit kegencet kesetrum kesayat ketusuk kebakar "
        "terbakar kesiram kecipratan kepeleset terpeleset kejatuhan ketimpa tertimpa kelindes "
        "terlindas keseruduk tabrakan ditabrak tertabrak digigit injured hurt crashed"
    )
    for plain in plain_words(word)
)
"""Words for what happens to a body, as `plain_words` writes them."""
_WOUND = re.compile(
    r"\b(?:jari|jempol|tangan|lengan|kaki|kepala|jidat|mata)\w*\b.*"
    r"\b(?:kepotong|terpotong|bocor|robek|sobek|luka|melepuh|keiris|putus|buntung|"
    r"remuk|hancur|copot|berdarah)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:kalau|kalo|klo|kl|misal\w*|andai\w*|seandainya|takut|jangan|biar|supaya|if|when|would|"
    r"hp|hape|handphone|layar|kartu|ktp|harga|tempo|asuransi|insurance|terlanjur|register|bayar\w*|"
    r"biaya|dibayarin|ditanggung|dihitung|nunggak|telat|iuran|libur|uang|duit|penghasilan|santunan|"
    r"meninggal|mati|wafat|tewas|lapor|klaim|claim|dokumen|documents?|form|formulir|syarat|"
    r"langkah|urutan|steps|deadline|pencairan|polisi|police|report|ditolak|urus|ngurus|diurus|"
    r"karena|gara|igd|rs|rumah sakit|cacat|lumpuh|saraf|syaraf)\b|"
    r"\b(?:ga|gak|ngga|nggak|enggak|tidak|kagak)\W*(?:ya|sih|tuh|kak|bang)?\W*$|\?",
    re.IGNORECASE,
)
"""Words for an accident that is only thought of, for what is asked about one, and for things that
fall and break."""


IN_HOSPITAL = re.compile(
    r"\b(?:di|d|masuk|ke|dibawa|in)\s+(?:ke\s+|the\s+)?"
    r"(?:rs|rsud|igd|ugd|rumah sakit|hospital)\b",
    re.IGNORECASE,
)
"""Where somebody lies who was hurt, which asks nothing."""


_NOW = re.compile(
    r"\b(?:tolong|tlg|help|barusan|baru (?:aja|saja)|tadi|sekarang|skrg|just now|darah|berdarah)\b",
    re.IGNORECASE,
)


_ASKS_COVERAGE = re.compile(
    r"\b(?:ditanggung|termasuk|dihitung|kehitung|masuk|dapat|dapet|covered)\b.{0,12}"
    r"\b(?:ga|gak|nggak|ngga|enggak|tidak|kagak|ora)\b|"
    r"\b(?:itu|ini) (?:ditanggung|termasuk|dihitung|kehitung)\b.{0,25}(?:\bkah\b|kah\b|\?)",
    re.IGNORECASE,
)


_ELSEWHERE = re.compile(
    r"\bjatuh (?:cinta|hati|sayang|miskin|bangun)\b|\b(?:tv|televisi|berita|video|film|viral|"
    r"artis|sinetron|macet|fall(?:ing)? in love|news)\b|"
    r"\b(?:anak|bocah|bayi|balita|cucu|oma|opa|nenek|kakek)(?! buah)\b.*"
    r"\b(?:sepeda|kasur|ranjang|taman|sekolah|kamar mandi|ayunan|tangga rumah|mainan|main)\b|"
    r"\b(?:kucing|anjing|burung|ayam)(?: saya| tetangga)? (?:jatuh|ketabrak|mati)\b",
    re.IGNORECASE,
)
"""An accident that befell nobody here at work: of the heart, on the screen, of a child at play."""


def is_elsewhere(text: str) -> bool:
    """Does the text tell of an accident that was none at work of somebody who may be a member?"""
    return bool(_ELSEWHERE.search(" ".join(plain_words(text))))


def asks_coverage(text: str) -> bool:
    """Does the text ask whether an accident would be covered, and tell of none?"""
    return bool(_ASKS_COVERAGE.search(text)) and not is_happening(text)


def is_happening(text: str) -> bool:
    """Does the text call for help, or say that it was just now?"""
    return bool(_NOW.search(text))


def tells_accident(text: str) -> bool:
    """Whether a text says only that somebody was hurt; one that asks about such a case, or names
    what it brings, does not."""
    hurt = _HURT & {*plain_words(text)} or _WOUND.search(text)
    return bool(hurt) and not _ELSE.search(IN_HOSPITAL.sub(" ", text))
