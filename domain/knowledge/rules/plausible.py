"""Meanings that a text cannot have, whatever its words are near to."""

import re

from domain.knowledge.heard.accidents import is_of_hurt
from domain.knowledge.heard.others import names_family
from domain.knowledge.index import Meaning
from domain.knowledge.meanings import COVER_IN_ARREARS, NIK_TAKEN, UNLINKS, intent
from domain.knowledge.normalise import plain_words
from domain.knowledge.rules.wish import Wish
from domain.parsing.text import NOT, word_set

GREETING = intent("greeting")
_OF_DAYS = word_set("kemarin besok tadi nanti lusa")
"""Words of a day: "kemarin sore" greets nobody."""
_SENT = re.compile(
    r"\b(?:foto|gambar|berkas|struk|bukti|ktp|kk|photo|file)(?:nya)?\b", re.IGNORECASE
)
"""What may have been sent by mistake to the right number."""
_NUMBER = re.compile(r"\d{8}")
_MISTAKEN = re.compile(rf"\b(?:salah|bukan|keliru|{NOT} kenal|wrong|not)\b", re.IGNORECASE)
"""Words of a wrong number, without which one that is written is just told."""
_OWN = re.compile(
    r"\b(?:nama|alamat|(?:tgl|tanggal) lahir|nik|data|kerjaan|pekerjaan|penghasilan|name|address|"
    r"birth ?date|date of birth|job|income|my number|nomor (?:saya|sy|gue|hp))\b[^,.;?!]{0,30}?"
    r"\b(?:salah|keliru|wrong|incorrect|changed|ganti)\b(?! (?:orang|kirim|sambung|person)\b)",
    re.IGNORECASE,
)
"""One's own data, of which it is said that they are wrong: not the chat."""
OF_DUES = re.compile(
    r"\b(?:(?:nung|tung)gak\w*|telat|terlambat|iuran\w*|bayar\w*|byr|setor\w*|mati|nonaktif|aktif\w*|"
    r"bulan|bln|arrears|late|pay|paid|dues|months?)\b",
    re.IGNORECASE,
)
"""Words of dues, without which nobody asks whether arrears matter."""
_TAKEN = re.compile(
    r"\b(?:di|ke|ter|nge|me)(?:pakai?|pake|daftar|daptar|guna|salah|curi|ambil|"
    r"dobel|double|ganda|bobol|"
    r"retas|jual|catat|rekam|blokir|tolak)\w*|"
    r"\b(?:orang lain|sudah|udah|udh|dobel|ganda|dua kali|curi\w*|penipu\w*|"
    r"bocor|aneh|kok|kembar|sama|taken|used|stolen|someone|somebody|already|else)\b",
    re.IGNORECASE,
)
"""Words of a NIK that somebody else has used, without which none is: it stands in a KK too."""


def plausible(wish: Wish, found: Meaning) -> Meaning:
    """Drop what the text cannot mean: it is not even offered."""
    if not is_implausible(found.name, wish.written):
        return found
    near = (each for each in wish.nearest if not is_implausible(each, wish.written))
    return Meaning(candidates=tuple(near), sure=found.sure)


def no_greeting(wish: Wish, found: Meaning) -> Meaning:
    """A word of a day is no greeting."""
    if found.name != GREETING or _OF_DAYS.isdisjoint(plain_words(wish.text)):
        return found
    return Meaning(candidates=tuple(wish.nearest)[1:])


def is_implausible(name: str | None, text: str) -> bool:
    """Can the text not mean this, whatever its words are near to? A chat is not given up by whoever
    tells of their family or of somebody hurt; of arrears nobody asks without a word of dues."""
    if name == NIK_TAKEN:
        return not _TAKEN.search(text)
    if name == UNLINKS:
        gives = _NUMBER.search(text) and not _MISTAKEN.search(text)
        is_own = names_family(text) or is_of_hurt(text) or _SENT.search(text) or _OWN.search(text)
        return bool(is_own or gives)
    return name == COVER_IN_ARREARS and not OF_DUES.search(text)
