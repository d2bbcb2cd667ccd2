"""Newcomers: who asks whether those of a trade may join ("tukang cukur bisa masuk ga"), who only
tells their trade, and who tells how they came here."""

import re

from domain.knowledge.heard.others import names_another
from domain.knowledge.normalise import plain_words
from domain.participants.occupation import is_work

_BEFORE = re.compile(
    r"^\W*(?:(?:emang|memang|apa|apakah|kalau|kalo|klo|cuma|hanya|saya|sy|aku|gue|gw|gua|ane|aye|kami|"
    r"kerja|kerjaan|cuman|i|am|im|a|an|my|job|ini|tuh|yang|yg|maaf|bang|kak|min|pak|bu)\b\W*)+",
    re.IGNORECASE,
)
_MAY_JOIN = re.compile(
    r"\b(?:bisa|bs|boleh|bole|masuk|diterima|termasuk|ikut|ikutan|daftar|saged|can|may)\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"\b(?:nganggur|menganggur|pengangguran|pensiun\w*|rumah tangga|irt|pns|asn|phk|negeri|"
    r"honorer|sekolah|pelajar|sma|smk|smp|retired|bpu|iuran|berapa|brp|"
    r"(?:ga|gak|nggak|ngga|tidak|belum|blm|kagak) (?:be)?kerja)\b",
    re.IGNORECASE,
)
MOST_WORDS = 9
_SELF = re.compile(
    r"^\W*(?:halo|hai|permisi|pak|bu|kak|bang|min)?\W*(?:saya|sy|aku|gue|gw|gua|ane|aye|i am|"
    r"i'm|i)\b",
    re.IGNORECASE,
)
_CAME_BY = re.compile(
    r"\b(?:di)?(?:suruh|tawar(?:in|i)|ajak|kasih (?:tau|tahu|nomor)|dapat|dapet|dpt|li[ha]*at|"
    r"nemu|scan|baca|kata|info "
    r"dari|tau dari|tahu dari|told|sent|saw|found|got)\w*\b.{0,25}"
    r"\b(?:selebaran|brosur|poster|spanduk|pamflet|leaflet|flyer|qr|barcode|nomor ini|rt|rw|kader|"
    r"posyandu|pkk|kelurahan|lurah|tetangga|te[me]+n|facebook|fb|ig|instagram|tiktok|grup|sosialisasi|"
    r"friend|neighbou?r)\b|"
    r"\b(?:friend|neighbou?r|teman|temen|tetangga|kader|rt|rw)\b(?: (?:saya|gue))? (?:told|sent|"
    r"nyuruh|"
    r"suruh|bilang|ngasih tau|ngajak)\b",
    re.IGNORECASE,
)


def asks_if_work_fits(text: str) -> bool:
    """Whether the text begins with a trade, and asks whether it may join."""
    other = names_another(text) or _NO_WORK.search(text)
    if len(plain_words(text)) > MOST_WORDS or other or not _MAY_JOIN.search(text):
        return False
    return is_work(_BEFORE.sub("", text))


def tells_trade(text: str) -> bool:
    """Whether somebody only says what they do: "saya guru ngaji", "saya jual online dari rumah"."""
    few = len(plain_words(text)) <= MOST_WORDS
    return (
        few
        and bool(_SELF.match(text))
        and not _NO_WORK.search(text)
        and is_work(_BEFORE.sub("", text))
    )


def tells_how_they_came(text: str) -> bool:
    """Whether somebody says who or what sent them here: "disuruh bu rt chat sini"."""
    return len(plain_words(text)) <= MOST_WORDS and bool(_CAME_BY.search(text))
