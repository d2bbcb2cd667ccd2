"""Accounts elsewhere that are named in plain words: of a network ("ig: klaimresmi"), and of
somebody who would be paid ("transfer ke BCA a.n. Rudi").

A name of an account is no ordinary word, but two of them put together: known are the words of what
people ask us.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from domain.knowledge.spelling import stems
from domain.parsing.text import word_set

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
MORE_WORDS = word_set("walikota kotamadya pemkot")
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

_WALLETS = "dana|ovo|gopay|shopeepay|linkaja|qris"
_PURSES = rf"rekening|norek|rek|bca|bri|bni|mandiri|bsi|btn|cimb|seabank|jago|{_WALLETS}"
_NOBODY = (
    "peserta|sendiri|anda|ahli|pekerja|pemilik|penerima|almarhum|almarhumah|yang|orang|siapa|istri|"
    "suami|anak|keluarga|bpjs|masing|the|your|yourself|whoever"
)
"""Whose account may be spoken of: it is nobody's who asks for money."""
IN_THE_NAME = re.compile(
    rf"\b(?:{_PURSES})\b\W{{1,3}}(?:\w+\W{{1,3}}){{0,2}}?"
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
PAYEES = IN_THE_NAME, TO_ONESELF, TO_NAME, TO_PHONE
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


def names_payee(text: str) -> bool:
    """Does a text say whose account money goes to: a name's, one's own, that of a phone? A warning
    of it does not."""
    found = (each for pattern in PAYEES for each in pattern.finditer(text))
    return any(not WARNS.search(text, 0, each.start()) for each in found)


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
