"""Accounts elsewhere that are named in plain words: of a network ("ig: klaimresmi"), and of
somebody who would be paid ("transfer ke BCA a.n. Rudi").

A name of an account is no ordinary word, but two of them put together: known are the words of what
people ask us.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import chain

from domain.knowledge.spelling import stems
from domain.parsing.text import word_set
from domain.regions import REGIONS

_NETWORKS = (
    "ig|i g|insta|instagram|fb|facebook|tiktok|tele|telegram|telegrm|twitter|threads|snapchat|"
    "discord|youtube|linkedin|line id|signal|wechat|michat|bigo|shopee|tokopedia"
)
_BESIDE = (
    "akun|account|id|user|username|nama|kami|saya|aku|official|resmi|grup|group|channel|kanal|admin|"
    "cs|cari|search|ketik|follow|ikuti|dm|chat|di|ke|at|sini"
)
"""Words that may stand between a network and the name of an account there."""
_GAP = rf"(?:\W{{1,4}}(?:{_BESIDE})\b){{0,3}}\W{{1,4}}"
AFTER_NETWORK = re.compile(rf"\b(?:{_NETWORKS})\b{_GAP}([a-z]\w{{4,}})", re.IGNORECASE)
BEFORE_NETWORK = re.compile(
    rf"\b([a-z]\w{{4,}})(?:\W{{1,3}}(?:di|on|at)\W{{1,3}}(?:akun\W{{1,3}})?|\s?[@(]\s?)(?:{_NETWORKS})\b",
    re.IGNORECASE,
)
LABELLED = re.compile(
    rf"\b(?:{_NETWORKS}|line|x)\b(?:\W(?:kami|saya|resmi))?\s*[:=>]+\s*([a-z]\w{{3,}}(?: \w+)?)",
    re.IGNORECASE,
)
"""What stands behind "ig:"; a sentence may begin there: "Telegram: tulis menu"."""
BEGINS_SENTENCE = word_set(
    "tulis ketik buka cari pilih tekan kirim hati jangan bisa sudah belum tidak lihat klik scan "
    "untuk dari yang lewat pakai perisai besok hari jam semua warga write open type press look"
)
SHORTEST = 4
"""Letters of a word that another one may be put together with."""
MORE_WORDS = word_set(
    "walikota kotamadya pemkot pemprov suku sudin sudinaker disnaker disnakertrans nakertrans "
    "kemnaker diskominfo dukcapil puskesmas jakbar jakarta viral heboh terbaru"
)
_TRADE = (
    "klaim|bpjs|jamsostek|perisai|bantuan|resmi|bansos|jht|jkk|jkm|jkp|bpu|admin|official|petugas|"
    "pencairan|layanan|care|jmo|pusat|center|help|info|cs"
)
RUN_TOGETHER = re.compile(rf"\b(?:{_TRADE}){{2,}}(?:id|tk|ku|\d+)?\b", re.IGNORECASE)
"""Two of these words without a blank, as accounts that pretend to be ours have them."""
SAID_SIGN = re.compile(
    r"\b\w{4,} underscore \w{3,}|\b(?:link|tautan)\W{1,3}(?:di|in)\W{1,3}bio\b", re.I
)
OF_PAGE = re.compile(rf"\bbio\W{{1,3}}(?:{_NETWORKS}|kami|saya)\b", re.IGNORECASE)

_TITLE = r"(?:pak|bu|mas|mbak|mba|bang|kang|mpok|kak|haji|warung|toko)"
_SOCIAL = (
    r"ig|insta|instagram|fb|facebook|tiktok|twitter|threads|discord|wechat|michat|bigo|snapchat"
)
_ROOM = rf"(?:{_SOCIAL}|(?:grup|group|channel|kanal|akun)\W{{1,3}}(?:tele|telegram|wa))(?:nya)?"
TRADE_AT = re.compile(
    rf"\b{_ROOM}\b(?:\W{{1,3}}(?:kami|saya|resmi|namanya|nama|akun|info|di|ke)\b){{0,3}}:? ?"
    r"\b((?:klaim|bantuan|pencairan|bansos|jht)\b(?: \w+)?)",
    re.IGNORECASE,
)
"""A room that is called by what people look for: "ig klaim resmi"."""
SOMEBODY_AT = re.compile(
    rf"(?:^\W*(?=(?:{_SOCIAL})\b)|\b(?:cek|cari|follow|ikuti|dm|hubungi|chat|kontak|add|lihat|buka|live|ke)\b[^.!?\n]{{0,25}}?)"
    rf"\b(?:{_SOCIAL}|tele|telegram|signal)(?:nya)?\b(?:\W{{1,3}}(?:pak|bu|mas|mbak|bang|akun|kak))?"
    r"(?: |: ?)([a-z]{4,})|"
    rf"\b(?:cari|dm|hubungi|chat|kontak|add)\W{{1,3}}(?:ke\W{{1,3}})?(?:{_TITLE}\W{{1,3}})?([a-z]{{4,}})"
    rf"(?: \w+)?\W{{1,3}}(?:di|lewat|via)\W{{1,3}}(?:{_SOCIAL}|tele|telegram)\b",
    re.IGNORECASE,
)
"""An account that is called as a person is: "cek ig rudi santoso"."""
WARNING = re.compile(
    r"\b(?:palsu|hoa(?:ks|x)|bohong|penipu\w*|tipu\w*|hati-hati|waspada|percaya|jangan|salah|fake|scam)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?\n]+")

_WALLETS = "dana|ovo|gopay|shopeepay|linkaja|qris"
_PURSES = rf"rekening|norek|rek|bca|bri|bni|mandiri|bsi|btn|cimb|seabank|jago|{_WALLETS}"
_NOBODY = (
    "peserta|sendiri|anda|ahli|pekerja|pemilik|penerima|almarhum|almarhumah|yang|orang|siapa|istri|"
    "suami|anak|keluarga|bpjs|masing|the|your|yourself|whoever"
)
"""Whose account may be spoken of: it is nobody's who asks for money."""
IN_THE_NAME = re.compile(
    rf"\b(?:{_PURSES}|transfer|tf|setor)\b\W{{1,3}}(?:\w+\W{{1,3}}){{0,2}}?"
    rf"(?:a\W?n\b\W{{0,2}}|atas\W{{1,3}}nama\W{{1,3}}|in the name of )(?!(?:{_NOBODY})\b)\w{{2,}}",
    re.IGNORECASE,
)
TO_ONESELF = re.compile(
    r"\b(?:transfer|tf|kirim|setor|bayar|titip|scan|send|pay)\w*\b[^.!?\n]{0,25}?"
    rf"\b(?:{_PURSES})\b\W{{1,3}}(?:pribadi\W{{1,3}})?(?:saya|kami|aku|gue|gw)\b",
    re.IGNORECASE,
)
TO_NAME = re.compile(
    rf"\b(?i:transfer|tf|kirim|setor)\b[^.!?\n]{{0,15}}?\b(?:ke|to)\W{{1,3}}(?i:{_PURSES})\b "
    r"[A-Z][a-z]{2,}(?![^.!?\n]{0,30}kode bayar)|"
    r"\b(?i:qris) (?:[Pp]ak |[Bb]u |[Mm]as )?[A-Z][a-z]{2,}"
)
TO_PHONE = re.compile(rf"\b(?:{_WALLETS})\b\W{{1,3}}(?:\+?62|0)\W?8\d", re.IGNORECASE)
_SURE_PURSE = rf"(?!dana|mandiri|jago|bri\b)(?:{_PURSES})"
TO_TITLED = re.compile(
    rf"\b{_SURE_PURSE}(?:\W?nya)?\b\W{{1,3}}(?:(?:punya|milik)\W{{1,3}})?{_TITLE}\b ?[a-z]{{2,}}|"
    rf"\b(?:{_PURSES})(?:\W?nya)?\b\W{{1,3}}(?:punya|milik)\W{{1,3}}(?:saya|kami|aku|ketua|{_TITLE})\b",
    re.IGNORECASE,
)
"""Whose it is needs no name: "gopay bu siti", "qris punya ketua"."""
PAYEES = IN_THE_NAME, TO_ONESELF, TO_NAME, TO_PHONE, TO_TITLED
PURSE_OF = re.compile(
    rf"\b(?:bayar|kirim|transfer|tf|setor|titip|iuran|lewat|via|pakai|pake|ke|scan)\w*\b[^.!?\n]{{0,20}}?"
    rf"\b{_SURE_PURSE}(?:\W?nya)?\b\W{{1,3}}([A-Za-z][a-z]{{3,}})\b|"
    rf"\b(?:lewat|via|pakai|pake|ke|tf|transfer|kirim|setor)\W{{1,3}}(?:dana|mandiri|jago|bri)\b\W{{1,3}}"
    rf"(?:{_TITLE}\W{{1,3}})?([A-Za-z][a-z]{{3,}})\b|"
    rf"\b(?:{_PURSES})\b ?(?:[:=]|-) ?([A-Za-z][a-z]{{3,}})\b"
)
"""A purse, and behind it a word that may be the name of its owner."""
FUNDS = word_set("apbd apbn hibah desa zakat baznas bazis umat abadi talangan darurat briva mobile")
WARNS = re.compile(
    r"\b(?:tidak|jangan|bukan|never|not)(?: (?!lupa\b|ragu\b)\w+){0,3} $", re.IGNORECASE
)
"""What stands before that nobody should do; a comma ends it."""


def account_names(text: str) -> Iterator[str]:
    """The names of accounts of other networks in a text that was made plain."""
    for pattern in (AFTER_NETWORK, BEFORE_NETWORK):
        yield from (found[1] for found in pattern.finditer(text) if is_no_word(found[1]))
    for found in LABELLED.finditer(text):
        if found[1].split()[0].casefold() not in BEGINS_SENTENCE:
            yield found[1]
    for pattern in (RUN_TOGETHER, SAID_SIGN, OF_PAGE):
        yield from (found[0] for found in pattern.finditer(text))
    for sentence in (each[0] for each in SENTENCE.finditer(text)):
        if not WARNING.search(sentence):
            yield from (found[1] for found in TRADE_AT.finditer(sentence))
            people = (found[found.lastindex or 0] for found in SOMEBODY_AT.finditer(sentence))
            yield from (each for each in people if is_unknown(each))


def names_payee(text: str) -> bool:
    """Does a text say whose account money goes to: a name's, one's own, that of a phone? A warning
    of it does not."""
    found = [each for pattern in PAYEES for each in pattern.finditer(text)]
    owners = (each for each in PURSE_OF.finditer(text) if is_unknown(each[each.lastindex or 0]))
    return any(not WARNS.search(text, 0, each.start()) for each in chain(found, owners))


def is_unknown(word: str) -> bool:
    """Is it no word that people or we use, and no place: so it may be a name?"""
    known, plain = ordinary_words() | FUNDS | places(), word.casefold()
    return plain not in known and not any(map(known.__contains__, stems(plain)))


def is_no_word(name: str) -> bool:
    """Is it none, but two words without a blank, or letters with figures?"""
    known, plain = ordinary_words(), name.casefold()
    if plain in known or any(map(known.__contains__, stems(plain))):
        return False
    halves = ((plain[:at], plain[at:]) for at in range(SHORTEST, len(plain) - SHORTEST + 1))
    return not plain.isalpha() or any(known.issuperset(each) for each in halves)


@cache
def ordinary_words() -> frozenset[str]:
    """The words of what people ask us, and of our answers."""
    folder = resources.files("domain.knowledge")
    texts = (folder.joinpath(name).read_text("utf-8") for name in ("phrases.txt", "answers.toml"))
    return frozenset(re.findall(rf"[a-z]{{{SHORTEST},}}", " ".join(texts).casefold())) | MORE_WORDS


@cache
def places() -> frozenset[str]:
    """The words of the names of kecamatan and kelurahan."""
    return word_set(" ".join(name for _, name in REGIONS).casefold())
