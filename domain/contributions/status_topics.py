"""The one thing that somebody asks about their own membership: until when, how much, which card."""

import re
from enum import StrEnum

from domain.parsing.text import NOT


class StatusTopic(StrEnum):
    """A part of the status; the values from the details on are what buttons say."""

    CARD = "card"
    COVER = "cover"
    SUM = "sum"
    UNTIL = "until"
    DETAILS = "rincian"
    WHY = "kenapa"
    PICTURE = "gambar"
    NUMBER = "nomorkpj"
    PROGRESS = "sampaimana"
    SURE = "yakin"


BY_BUTTON = (
    *(StatusTopic.DETAILS, StatusTopic.WHY, StatusTopic.PICTURE, StatusTopic.NUMBER),
    *(StatusTopic.PROGRESS, StatusTopic.SURE),
)
ACTIVE = re.compile(r"\b(?:masih|msh|aktif|aktip|aktp|active|valid|mati|samp(?:ai|e|ek) kapan)\b")
"""Beside the card these ask whether it is good, not where it is."""
CARD = re.compile(
    r"\bk[ae]rtu(?:nya|nye|ku)?\b|\bkpj\b|\bcard\b|\bjamsostek\b"
    r"|\b(?:no|nomor|nomer|number)\b.*\b(?:peserta|kepesertaan)\b|\bmember(?:ship)? number\b"
)
TOPICS = {
    StatusTopic.UNTIL: re.compile(
        r"\b(?:kapan|kpn|until|when|tempo|deadline|tenggat|batas|expired|habis(?:nya)?|lambat)\b"
        r"|\b(?:tanggal|tgl|hari|bulan) (?:ber|b)?r?ap?\w*\b.*\b(?:bayar|habis|abis)\b"
        r"|\bdue\b|\bsamp(?:ai|e|ek) (?:tanggal|tgl|bulan|bln)\b"
    ),
    StatusTopic.COVER: re.compile(
        r"\b(?:di|ke|ter)?(?:tanggung|lindung(?:i|in)?)\b|\b(?:cover(?:ed)?|protected)\b"
    ),
    StatusTopic.SUM: re.compile(
        r"\b(?:berapa|brapa|berape|brp|brapa|pira|piro|pinten|jumlah(?:nya)?|total(?:nya)?|"
        r"h?utang|how much)\b"
    ),
}
"""The first that fits counts: "sampe kapan masih ditanggung" asks for a day."""


REGISTERED = re.compile(
    r"\b(?:udah|udh|dah|sudah|sdh|telah|was|already|been)\b.{0,20}\b(?:ke|ter|di)?(?:daftar|daptar|"
    r"regist)\w*"
)


def says_registered(text: str) -> bool:
    """Whether somebody says that they are registered: "udah didaftarin bu rt, cek dong"."""
    plain = text.casefold()
    denied = re.search(r"\b(?:belum|blm|not)\b.{0,12}(?:daftar|daptar|regist)", plain)
    return bool(REGISTERED.search(plain)) and not denied


LAPSED = re.compile(
    rf"\b(?:mati|nonaktif|dinonaktifkan|(?:{NOT}|non) aktif|hangus|"
    r"kedaluwarsa|kadaluarsa|expired|inactive|ended)\b|"
    r"\bkok\b.*\b(?:berakhir|nunggak|menunggak|telat|belum bayar|blm bayar)\b"
)
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:tabungan|saldo|jht|uang|duit|savings|hp|lampu|listrik|motor|mobil|mesin|wifi|nomor|suami|istri|bapak|ayah|ibu|anak|orang|"
    r"kakak|adik|dia|phone|husband|wife|father|mother)\b"
)
MOST_WORDS_OF_LAPSED = 6
MOST_WORDS_OF_PROGRESS = 8


def speaks_of_lapse(text: str) -> bool:
    """Whether a short text says that something is off, without saying what: "lah kok mati"."""
    plain = " ".join(text.casefold().split())
    is_short = len(plain.split()) <= MOST_WORDS_OF_LAPSED
    return is_short and bool(LAPSED.search(plain)) and not OF_SOMETHING_ELSE.search(plain)


PROGRESS = re.compile(
    r"\b(?:kok|kenapa|ko|knp) (?:\w+ )?lama\b|"
    r"\b(?:gimana|gmn|bagaimana) (?:status |kabar |nasib )?(?:pen)?daftaran\b|"
    r"\b(?:pen)?daftaran (?:\w+ )?(?:gimana|gmn|bagaimana)\b|"
    r"^(?:\w+ )?(?:kok|ko|knp) (?:belum|blm|lom)(?: juga)?$|"
    rf"\blama (?:amat|banget|bgt|bener|ya|sekali|nian|{NOT})\b|"
    r"\b(?:belum|blm|lom) (?:ke|ter)?(?:masuk|catat)2?\w*\b|"
    r"\bnot (?:in|booked|recorded)(?: yet)?\b|\b(?:berapa|brp) lama(?: lagi)?$|"
    r"\bsamp(?:ai|e|ek) ?(?:di )?mana\b|\b(?:kelanjutan|perkembangan|nasib)\w*\b|\bprogress?\b|"
    r"\b(?:udah|udh|dah|sudah|sdh|belum|blm|kapan) (?:\w+ )?(?:kelar|beres|selesai|rampung|"
    r"disetujui|diterima|di ?acc|jadi)\b|\bada kabar\b|\bkabar(?:nya)? (?:gimana|bagaimana)\b|"
    r"\b(?:so|this) long\b|\bhow far\b|\bany (?:news|progress|update)\b|\bapproved yet\b"
)


def asks_progress(text: str) -> bool:
    """Whether a short text asks how far something is, without saying what: "kok lama"."""
    plain = " ".join(re.findall(r"\w+", text.casefold()))
    is_short = len(plain.split()) <= MOST_WORDS_OF_PROGRESS
    return is_short and bool(PROGRESS.search(plain)) and not OF_SOMETHING_ELSE.search(plain)


def status_topic(text: str) -> StatusTopic | None:
    """The topic of a sentence about the own status; None when it asks for all of it."""
    plain = " ".join(text.casefold().split())
    if plain in BY_BUTTON:
        return StatusTopic(plain)
    if asks_progress(plain):
        return StatusTopic.PROGRESS
    if CARD.search(plain) and not ACTIVE.search(plain):
        return StatusTopic.CARD
    return next((topic for topic, asks in TOPICS.items() if asks.search(plain)), None)
