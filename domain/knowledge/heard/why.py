"""Does somebody ask why they are asked something, or what the question means?"""

import re
from functools import cache

from domain.knowledge.heard.anger import without_insults
from domain.knowledge.heard.questions import asks
from domain.knowledge.normalise import plain_words
from domain.parsing.text import NOT, word_set

_MARKS = re.compile(
    r"\b(?:kenapa|knp|napa|ngapain|mengapa|kok|buat apa|bwt apa|untuk apa|utk apa|gunanya|"
    r"maksud\w*|apa itu|itu apa|artinya|apaan|bedanya|beda apa|yang bagus|bagusan|bagus mana|"
    r"pilih yang|pilih mana|wajib|harus|kudu|perlu|boleh|takut|aman|urusan\w*|hubungan\w*|"
    r"penting\w*|faedah\w*|ngaruh|pengaruh\w*|rekomendasi\w*|saran\w*|dari ?mana|"
    r"(?:liat|lihat|cek|cari|nyari)\w* (?:di ?)?mana|"
    r"(?:yang|yg|sebelah) mana|diapain|diapakan|dipake|dipakai|"
    rf"{NOT} (?:di)?(?:isi|jawab|kasih|tulis|sebut)|"
    r"where (?:do|can) i (?:see|find|look)|why|what for|what is|mean|meaning|difference|"
    r"which one|must i|do i have to|required)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    plain
    for word in word_set(
        "kenapa apa untuk guna gunanya maksud maksudnya arti artinya beda bedanya bagus "
        "bagusan mana pilih yang harus perlu takut aman minta ditanya tanya nanya jawab isi "
        "diisi kasih beri tulis ngisi tidak saya kamu anda kalian bot semua segala ada sama "
        "dengan bisa kalau lebih baik paling cocok kok mesti tau tahu diminta butuh "
        "dibutuhkan pakai why for the is it what this you need ask do does mean meaning "
        "difference which one better my i have to must required boleh sesuai persis benar "
        "sebenarnya kudu emang memang gimana bagaimana piye saja gitu begitu gituan banget amat "
        "sekali urusan urusannya hubungan hubungannya penting pentingnya bpjs jawaban answer nanti "
        "dipakai diapain diapakan buat sih apaan ngapain nyebut sebut disebut dijawab ditulis kena "
        "ngaruh pengaruh pengaruhnya rekomendasi saran sarannya dari mana tau tahu liat lihat "
        "juga cek di masalah gunain digunakan orang harusnya detail detil privasi rahasia pribadi "
        "where see find look can ka kk kakak "
        "simpan disimpan simpen disimpen nyimpan nyimpen dicatat catat tercatat "
        "sampai mending mendingan sebelah letak letaknya posisi posisinya"
    )
    for plain in plain_words(word)
)
_AFRAID = re.compile(
    r"\b(?:takut|khawatir|kuatir|curiga|was-was|aman|disalahguna\w*|malu|sungkan|rahasia|privasi|"
    rf"(?:{NOT}|ogah|males|malas|keberatan) (?:mau |berani )?"
    r"(?:ngasih|kasih|ngasi|kasi|nulis|nyebut|nyebutin|isi)|"
    r"afraid|scared|worried|safe|ashamed|secret|private)\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    rf"\w\W+(?:{NOT}|g|bukan|belum|blm|kan)"
    r"(?:\W+(?:ya|sih|min|kak|pak|bu|bang|nanti|ntar))?\W*$",
    re.IGNORECASE,
)
"""The end of a question: "pilek dihitung sakit ga"."""
_DOUBTING = re.compile(r"\W*(?:kok|emang|emangnya|memang|memangnya|masa|masak)\b", re.IGNORECASE)
"""The first word of one: "kok pake dicatat jamnya"."""
_TAGGED_FIRST = re.compile(
    rf"\W*(?:gapapa|gpp|{NOT} (?:papa|apa[ -]apa)|boleh|bisa|aman|wajib|harus)\W+"
    rf"(?:{NOT}|kan|ya)\b\W+\w",
    re.IGNORECASE,
)
"""The beginning of one: "gapapa kan kalo salah"."""
_HOW_FAR = re.compile(
    r"\b(?:(?:masih|msh) (?:lama|banyak|panjang|ada (?:lagi|pertanyaan|yang|yg|berapa))|"
    r"(?:berapa|brp) (?:banyak |lama )?"
    r"(?:lagi|pertanyaan|langkah)|(?:pertanyaan|langkah|soal)(?:nya)? (?:lagi|masih|berapa|banyak)|"
    r"(?:sisa|tinggal) (?:berapa|brp)|sampai kapan (?:nanya|tanya)\w*|"
    r"^(?:udah|udh|sudah|ini)\W+(?:sampe|sampai|nyampe)\W*mana|"
    r"kapan (?:ketauan|ketahuan|taunya|tahunya|kabarnya|dikabari|"
    r"selesai|kelar|beres|masuk|tercatat|dicatat|dicek|keliatan|kelihatan|muncul)\w*|"
    r"(?:berapa|brp) lama(?:nya)?(?: (?:sih|ya|nih|ini))*\W*$|"
    r"how (?:much|many) (?:more|longer|questions)|"
    r"almost done)\b(?!.*\b(?:bulan|hari|bayar|rupiah|lindung\w*|terlindung\w*)\b)",
    re.IGNORECASE,
)
_MAY_ASK = re.compile(
    r"\W*(?:(?:saya|sy|aku|gue|gw|gua|ane|pak|bu|min|kak|bang|mas|mbak|maaf|permisi|eh|ok|oke|mau|"
    r"mo|boleh|bisa|numpang|izin|ijin|pengen|ingin|sebelumnya|sebelum itu)\b\W*)*"
    r"(?:n|ber)?(?:t?anya)(?:\W?(?:tanya|nanya|2))?\b"
    rf"(?:\W*\b(?:dulu|dong|{NOT}|kan|ya|yah|sesuatu|sedikit|dikit|bentar|sebentar|nih|pak|"
    r"bu|min|kak|bang|lagi|boleh|bisa))*\W*|"
    r"\W*(?:(?:can|may|could) i ask(?: you)?(?: something| a question)?|i have a question|"
    r"(?:a )?question)\W*",
    re.IGNORECASE,
)
_TIRED = re.compile(
    r"\b(?:capek|cape|males|malas|bosen|bosan|pegel|kebanyakan|kelamaan|kepanjangan|"
    r"(?:panjang|banyak|lama)(?:nya)? (?:amat|banget|bener|nanya|tanya|pertanyaan)|"
    r"(?:di|n)?tanya(?:in)? (?:terus|mulu|melulu|lagi lagi)|too (?:long|many)|tired|so many)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:boleh|bole|bisa|bs|can i|may i)\b", re.IGNORECASE)
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


_SENT = r"(?:(?:ter|di|ke|ngi|me)?kirim(?:in|kan)?|terkirim|sent|sending)"
_CHANGED = (
    r"(?:di|nge|ke)?(?:ubah|rubah|ganti|edit|ralat|revisi|perbaiki|betulin|benerin|koreksi|batal"
    r"(?:in|kan)?|change[ds]?|correct(?:ed)?|edit(?:ed)?|cancel(?:led)?)\w*"
)
_AFTER_SENDING = re.compile(
    rf"\b{_SENT}\b.*\b{_CHANGED}\b|"
    rf"\b{_CHANGED}\b.*\b(?:udah|udh|sudah|sdh|abis|habis|setelah|sesudah|kalo|kalau|after|once)\b"
    rf".*\b{_SENT}\b|"
    rf"\b(?:bisa|boleh|masih|can|may)\b.*\b{_CHANGED}\b.*\b(?:nanti|belakangan|lagi|later)\b|"
    rf"\b(?:nanti|ntar|entar|later)\b.*\b(?:bisa|boleh|can)\b.*\b{_CHANGED}\b|"
    rf"\b(?:nanti|ntar|entar|later)\b.*\b{_CHANGED}\b.*\b(?:bisa|boleh|can)\b",
    re.IGNORECASE,
)


def asks_after_sending(text: str) -> bool:
    """Does somebody ask if what is sent can still be changed: "abis dikirim bisa diedit ga"?"""
    return len(text.split()) <= MOST_WORDS and bool(_AFTER_SENDING.search(text))


def asks_how_far(text: str) -> bool:
    """Does somebody ask how many questions are left, or find them too many?"""
    tired = _TIRED.search(text) and not (_AFRAID.search(text) or _MAY.search(text))
    tired = tired and without_insults(text) == text
    return len(text.split()) <= MOST_WORDS and bool(tired or _HOW_FAR.search(text))


_WHERE_TO_SEND = re.compile(
    r"\b(?:di|nge|me)?(?:kirim|upload|unggah|kasih|serah)\w*\b.{0,20}\b(?:ke ?mana|di ?mana|"
    r"lewat (?:mana|apa))\b|\bwhere\b.{0,20}\b(?:send|upload)\b",
    re.IGNORECASE,
)


def asks_where_to_send(text: str) -> bool:
    """Does somebody ask where a photo goes: "buktinya dikirim kemana"?"""
    return len(text.split()) <= MOST_WORDS and bool(_WHERE_TO_SEND.search(text))


def wants_to_ask(text: str) -> bool:
    """Does somebody only say that they have a question: "boleh tanya dulu ga"?"""
    return bool(_MAY_ASK.fullmatch(text))


def doubts(text: str) -> bool:
    """Does the text ask something, or say that one does not dare? Then it is no answer."""
    tagged = len(plain_words(text)) > 1 and (_TAG.search(text) or _DOUBTING.match(text))
    return asks(text) or bool(tagged or _TAGGED_FIRST.match(text)) or fears(text)


def begins_in_doubt(text: str) -> bool:
    """Does the text begin as a question that nobody needs to mark: "kok ditanya terus"?"""
    return len(plain_words(text)) > 1 and bool(_DOUBTING.match(text))


def fears(text: str) -> bool:
    """Does the text say that one does not dare to answer?"""
    return bool(_AFRAID.search(text))


_TOLD_ALREADY = re.compile(
    r"\W*(?:(?:kan|lah|lho|loh|ya|yang|yg|saya|sy|aku|gue|gw|gua|ane|itu|semua\w*|di|as|i)\W+){0,3}"
    r"(?:(?:udah|udh|sudah|sdh|dah|already)\W+(?:(?:di|ng?e?|ku)?(?:tulis|kasih|kasi|jawab|bilang\w*|isi|kirim|sebut\w*|ketik)\w*|"
    r"tadi|td|(?:di )?atas|told you|said(?: it)?|sent(?: it)?|answered)|told you already|"
    r"(?:tadi|td)\W+(?:udah|sudah|dah|kan))"
    r"(?:\W+(?:tadi|td|di ?atas|itu|kan|semua\w*|saya|gue|gw|aku|lho|loh|kok|kak|bang|min|pak|"
    r"bu|above|before|i|kasih|tulis|jawab))*\W*",
    re.IGNORECASE,
)


def says_told_already(text: str) -> bool:
    """Does somebody only say that they have told it already: "kan udah tadi di atas"?"""
    return len(text.split()) <= MOST_WORDS and bool(_TOLD_ALREADY.fullmatch(text))
