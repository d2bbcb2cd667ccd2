"""Does somebody tell of an accident that has happened?"""

import re

from domain.knowledge.normalise import plain_words
from domain.parsing.text import NOT, word_set

_HURT = frozenset(
    plain
    for word in word_set(
        "kecelakaan jatuh ketabrak patah kejepit kegencet kesetrum kesayat ketusuk kebakar "
        "terbakar kesiram kecipratan kepeleset terpeleset kejatuhan ketimpa tertimpa kelindes "
        "terlindas keseruduk tabrakan ditabrak tertabrak digigit dipatuk dipatok disengat "
        "diseruduk kesamber kesambar tersambar disambar tertimbun ketimbun terperosok kejeblos "
        "dikeroyok dibacok diserempet keserempet disenggol kesenggol kelindas kelelep tenggelam "
        "diamputasi injured hurt crashed bitten"
    )
    for plain in plain_words(word)
)
"""Words for what happens to a body, as `plain_words` writes them."""
_WOUND = re.compile(
    r"\b(?:jari|jempol|tangan|lengan|kaki|kepala|jidat|mata)\w*\b.*"
    r"\b(?:kepotong|terpotong|bocor|robek|sobek|luka|melepuh|keiris|putus|buntung|"
    r"remuk|hancur|copot|berdarah)\b|"
    r"\b(?:i|he|she|my \w+)\s+(?:fell(?! in love)|slipped|(?:got|was) (?:hit|burned|cut))\b",
    re.IGNORECASE,
)
_ATTACKED = re.compile(
    r"\bdi(?:pukul|pukulin|pukuli|hajar|gebuk|gebukin|gebuki|tonjok|tusuk|begal|rampok|todong)\b.*"
    r"\b(?:pas|waktu|wkt|saat|lagi|lg|sedang|ketika)\b.{0,12}\b(?:kerja|bekerja|jaga|narik|ngojek|"
    r"dagang|jualan|nganter|antar|ngantar|tugas|nyapu|parkir|ronda|kirim|nyopir|mangkal)\b"
    r"|\b(?:robbed|beaten|attacked)\b.*\b(?:at work|while|working)\b",
    re.IGNORECASE,
)
"""Somebody was attacked at work."""
_UNHARMED = re.compile(
    r"\b(?:saya|sy|aku|gue|gw|gua|aye|ane|orang(?:nya)?|badan)(?:nya)?\s+(?:sih\s+|mah\s+|ya\s+)?"
    rf"(?:gpp|gapapa|gppa|selamat|{NOT}\s*"
    r"(?:papa|apa|apa-apa|kenapa|kenapa2|kenapa-kenapa|knp2|luka|terluka|cedera))\b"
    r"|\b(?:not|nobody|no one)\s+(?:was\s+)?(?:hurt|injured)\b",
    re.IGNORECASE,
)
_BEFELL = re.compile(
    r"\b(?:saya|sy|aku|gue|gw|gua|aye|ane|kulo|kami|barusan|tadi|td|kemarin|kmrn|semalam|semalem|"
    r"suami|istri|bini|bapak|ayah|bokap|ibu|emak|mak|nyokap|anak|kakak|abang|adik|adek|teman|temen|"
    r"tetangga|warga|paman|tante|i|my)\b",
    re.IGNORECASE,
)
"""Whom it befell, or when."""
_SUPPOSES = re.compile(
    r"\b(?:kalau|kalo|klo|kl|jika|bila|misal\w*|andai\w*|seandainya|apakah|semisal|takut|"
    r"(?:telat|terlambat|lupa|belum|blm)\s+lapor|if|when|would)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:kalau|kalo|klo|kl|misal\w*|andai\w*|seandainya|takut|jangan|biar|supaya|if|when|would|"
    r"hp|hape|handphone|layar|kartu|ktp|harga|tempo|asuransi|insurance|terlanjur|register|bayar\w*|"
    r"biaya|dibayarin|ditanggung|dihitung|nunggak|telat|iuran|libur|uang|duit|penghasilan|santunan|"
    r"meninggal|mati|wafat|tewas|lapor|klaim|claim|dokumen|documents?|form|formulir|syarat|"
    r"langkah|urutan|steps|deadline|pencairan|polisi|police|report|ditolak|urus|ngurus|diurus|"
    r"karena|gara|igd|rs|rumah sakit|cacat|lumpuh|saraf|syaraf)\b|"
    rf"\b{NOT}\W*(?:(?:ya|sih|tuh|kak|bang)\W*)?$|\?",
    re.IGNORECASE,
)
"""Words for an accident that is only thought of, for what is asked about one, and for things that
fall and break."""


IN_HOSPITAL = re.compile(
    r"\b(?:di|d|masuk|ke|dibawa|in)\s+(?:ke\s+|the\s+)?"
    r"(?:rs|rsud|igd|ugd|icu|rumah sakit|hospital)\b",
    re.IGNORECASE,
)
"""Where somebody lies who was hurt, which asks nothing."""


_NOW = re.compile(
    r"\b(?:tolong|tlg|help|barusan|baru (?:aja|saja)|tadi|sekarang|skrg|just now|darah|berdarah)\b",
    re.IGNORECASE,
)


_ASKS_COVERAGE = re.compile(
    r"\b(?:ditanggung|termasuk|dihitung|kehitung|masuk|dapat|dapet|covered)\b.{0,12}"
    rf"\b{NOT}\b|"
    r"\b(?:itu|ini) (?:ditanggung|termasuk|dihitung|kehitung)\b.{0,25}(?:\bkah\b|kah\b|\?)",
    re.IGNORECASE,
)


_ELSEWHERE = re.compile(
    r"\bjatuh (?:cinta|hati|sayang|miskin|bangun)\b|\b(?:tv|televisi|berita|video|film|viral|"
    r"artis|sinetron|macet|fall(?:ing)? in love|news)\b|"
    r"\b(?:anak|bocah|bayi|balita|cucu|oma|opa|nenek|kakek)(?! buah)\b.*"
    r"\b(?:sepeda|kasur|ranjang|taman|sekolah|kamar mandi|ayunan|tangga rumah|mainan|main)\b|"
    r"\b(?:kucing|anjing|burung|ayam)(?: saya| tetangga)? (?:jatuh|ketabrak|mati)\b|"
    r"\b(?:buku nikah|ktp|kk|akta|akte|surat|berkas|dokumen|ijazah)\b.{0,30}"
    r"\b(?:bakar|kebakar|terbakar|kebakaran)\b",
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
    return is_of_hurt(text) and not _ELSE.search(IN_HOSPITAL.sub(" ", text))


_WHAT_IF = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|also|well)\W+)*"
    r"(?:what (?:if|happens (?:if|when))|if|suppose|in case)\b",
    re.IGNORECASE,
)
_WHAT_TO_DO = re.compile(r"\b(?:what|where|how) (?:do|should|must|can|to)\b", re.IGNORECASE)
_MAY_HURT = re.compile(
    r"\b(?:crash\w*|accidents?|(?:get|got|am|is|gets) hit|fall|fell|injur\w*|hurt)\b(?! in love)",
    re.IGNORECASE,
)


def supposes_hurt(text: str) -> bool:
    """Does an English text ask what is if somebody is hurt, and not what to do then: "what if I
    crash on the way"?"""
    if not _WHAT_IF.match(text) or _WHAT_TO_DO.search(text):
        return False
    return is_of_hurt(text) or bool(_MAY_HURT.search(text))


def is_of_hurt(text: str) -> bool:
    """Is there a word for what happens to a body, whatever is said of it?"""
    return bool(_HURT & {*plain_words(text)} or _WOUND.search(text) or _ATTACKED.search(text))


def tells_hurt(text: str) -> bool:
    """Whether a text tells that somebody was hurt, be it that it also asks something; what might
    happen is none."""
    befell = _BEFELL.search(text) and not _SUPPOSES.search(text)
    return bool(befell) and is_of_hurt(text) and not is_elsewhere(text) and not is_unharmed(text)


def is_unharmed(text: str) -> bool:
    """Does the text say that nobody was hurt?"""
    return bool(_UNHARMED.search(text))
