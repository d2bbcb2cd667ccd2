"""Does somebody ask why they are asked something, or what the question means?"""

import re
from functools import cache

from domain.knowledge.meanings import names_in
from domain.knowledge.normalise import plain_words
from domain.knowledge.reading import asks

_MARKS = re.compile(
    r"\b(?:kenapa|knp|napa|ngapain|mengapa|kok|buat apa|bwt apa|untuk apa|utk apa|gunanya|"
    r"maksud\w*|apa itu|itu apa|artinya|apaan|bedanya|beda apa|yang bagus|bagusan|bagus mana|"
    r"pilih yang|pilih mana|wajib|harus|kudu|perlu|boleh|takut|aman|"
    r"why|what for|what is|mean|meaning|difference|which one|must i|do i have to|required)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    plain
    for word in names_in(
        "kenapa apa untuk guna gunanya maksud maksudnya arti artinya beda bedanya bagus "
        "bagusan mana pilih yang harus perlu takut aman minta ditanya tanya nanya jawab isi "
        "diisi kasih beri tulis ngisi tidak saya kamu anda kalian bot semua segala ada sama "
        "dengan bisa kalau lebih baik paling cocok kok mesti tau tahu diminta butuh "
        "dibutuhkan pakai why for the is it what this you need ask do does mean meaning "
        "difference which one better my i have to must required boleh sesuai persis benar "
        "sebenarnya kudu emang memang gimana bagaimana piye saja"
    )
    for plain in plain_words(word)
)
_AFRAID = re.compile(
    r"\b(?:takut|khawatir|kuatir|curiga|was-was|aman|disalahgunakan|malu|sungkan|rahasia|privasi|"
    r"(?:ga|gak|nggak|ngga|enggak|tidak|kagak|ogah|males|malas|keberatan) (?:mau )?"
    r"(?:ngasih|kasih|ngasi|kasi|nulis|nyebut|nyebutin|isi)|"
    r"afraid|scared|worried|safe|ashamed|secret|private)\b",
    re.IGNORECASE,
)
_HOW_FAR = re.compile(
    r"\b(?:(?:masih|msh) (?:lama|banyak|panjang|ada)|(?:berapa|brp) (?:banyak )?(?:lagi|pertanyaan|"
    r"langkah)|(?:pertanyaan|langkah|soal)(?:nya)? (?:lagi|masih|berapa|banyak)|(?:sisa|tinggal) "
    r"(?:berapa|brp)|sampai kapan (?:nanya|tanya)\w*|how (?:much|many) (?:more|longer|questions)|"
    r"almost done)\b(?!.*\b(?:bulan|hari|bayar|rupiah|lindung\w*|terlindung\w*)\b)",
    re.IGNORECASE,
)
NOT_ALWAYS = plain_words("ga mesti")
"""Of a sum that varies."""
MOST_WORDS, LONGEST = 8, 240
"""Words, and characters, of a text that asks only that."""


def words_of_why(text: str) -> tuple[str, ...]:
    """The plain words of a text that asks why; none of any other, and of one that is too long."""
    if len(text) > LONGEST:
        return ()
    words = plain_words(text)
    if words == NOT_ALWAYS:
        return ()
    marked = _MARKS.search(text) or _MARKS.search(" ".join(words))
    return words if marked and len(words) <= MOST_WORDS else ()


def is_about(words: tuple[str, ...], about: str) -> bool:
    """Do the words ask for the why of a question?

    `about` has the words for what that question asks ("nik, ktp"); with any other word they are
    about something else.
    """
    return bool(words) and allowed_words(about).issuperset(words)


@cache
def allowed_words(about: str) -> frozenset[str]:
    return _PLAIN | {*plain_words(about)}


def asks_how_far(text: str) -> bool:
    """Does somebody ask how many questions are left?"""
    return len(text.split()) <= MOST_WORDS and bool(_HOW_FAR.search(text))


def doubts(text: str) -> bool:
    """Does the text ask something, or say that one does not dare? Then it is no answer."""
    return asks(text) or bool(_AFRAID.search(text))
