"""Follow-ups to the thing that was just told: "di mana?", "kalo telat?", "yang 3 aja".

Words alone say only what is asked; whose, how much and until when is for the thing itself.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import add_months, month_start
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.corrections import words_meant
from domain.knowledge.heard.dues import BESIDE
from domain.knowledge.normalise import plain_words
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.dates.calendar_dates import FULL, MONTH
from domain.parsing.text import NOT, word_set

LONGEST = 60
"""Characters of such a question."""
_SUM_WORDS = r"(?:berapa|brp|brapa|berape|piro|pinten)"
_MONTHS = r"(?:bulan|bln|tahun|thn|taun|months?|years?)"
_NUMBER = (
    r"(?:\d{1,2}|se|satu|dua|due|tiga|tige|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|"
    r"two|three|four|five|six|a)"
)


class Asked(StrEnum):
    """A part of a thing that is asked for, or a word said to it."""

    WHERE = "where"
    HOW = "how"
    SUM = "sum"
    WHEN = "when"
    REACH = "until when"
    FINE = "fine"
    BOOKED = "booked"
    MONTHS = "months"
    COST = "cost of months"
    MONTH = "month"
    THIS = "this"
    ALL = "all"
    WHICH = "which"
    UP_TO = "up to a month"
    WHY = "why"
    SO_MUCH = "why so much"
    WHEN_TO_PAY = "when to pay"
    HOW_LONG = "how long"
    LATE = "late"
    COVERED = "covered"
    AFTERWARDS = "afterwards"
    AGAIN = "again"
    NEXT = "next"
    WHAT_FOR = "what for"
    MUST_I = "must i"
    SURE = "sure"
    DROPPED = "dropped"
    THEY_FAIL = "they fail"
    THAT = "that"
    NOT_IN = "not in yet"
    UNBOOKED = "if never booked"
    OVER = "why over"
    SAME = "the same"
    ENROL = "enrol them"


@dataclass(frozen=True, slots=True)
class AskedOn:
    """A follow-up, with the number of months or the month (its first day) that it names."""

    asked: Asked
    months: int = 0
    month: date | None = None


_ASKED = {
    Asked.WHERE: r"(?:(?:n?bayar|byr)(?:nya|nye)?\W+)?(?:di|ke|lewat)?\W*mana"
    r"(?:\W+bayar(?:nya)?)?|"
    r"(?:lewat|pake|pakai)\W+apa|where(?:\W+(?:do|can) i pay)?",
    Asked.HOW: r"(?:n?bayar|byr)(?:nya|nye)?\W+(?:gimana|gmn|gimane|piye)|"
    r"(?:gimana\W+|gmn\W+|piye\W+)?(?:cara(?:nya|ne|nye)?)(?:\W+(?:bayar(?:nya)?|"
    r"gimana|gmn|piye))*|how(?:\W+do i(?:\W+pay)?)?",
    Asked.SUM: r"(?:total|jumlah|semua|sedoyo|nominal|iuran|bayaran|bayar(?=ny[ae])|tagihan)?"
    r"(?:ny[ae]|e)?"
    rf"\W*{_SUM_WORDS}(?:\W+(?:nggih|njih))?"
    r"(?:\W+(?:total|semua|sedoyo|kabeh|nominal)(?:nya)?)?|(?:total|jumlah|nominal)(?:nya)?|"
    rf"{_SUM_WORDS}\W+(?:jadi|duit|uang|bayar)(?:nya)?|"
    r"(?:udah|udh|sudah|dah|sdh)\W+(?:semua|total|komplit)(?:nya)?|"
    r"(?:segitu|sgitu|itu)\W+(?:doang|semua|total)(?:nya)?|how much(?: in all)?|is that all|"
    r"the total",
    Asked.REACH: r"(?:sampe|sampai)\W+(?:bulan (?:apa|berapa|mana)|kapan)"
    r"(?:\W+(?:itu|jadi(?:nya)?))?|"
    r"until when",
    Asked.WHEN: r"(?:(?:sampe|sampai|paling lambat|terakhir)\W+)?(?:kapan|kpn)"
    r"(?:\W+(?:terakhir|habis|abis|berakhir|batas)(?:nya)?)?|"
    r"(?:sampe|sampai|batas(?:nya)?)\W+(?:tanggal|tgl)(?:\W+berapa)?|batas(?:nya)?(?:\W+kapan)?|"
    r"(?:berapa|brp) hari(?: lagi)?|(?:by )?when|how many days",
    Asked.WHEN_TO_PAY: r"(?:bayar|byr)(?:nya|nye)?\W+(?:paling lambat\W+)?(?:kapan|kpn|"
    r"(?:tanggal|tgl)(?:\W+berapa)?)|"
    r"(?:samp(?:e|ai)\W+)?(?:kapan|kpn)\W+(?:bisa\W+)?(?:bayar|byr)(?:nya)?|when do i pay",
    Asked.BOOKED: r"(?:bisa\W+)?(?:di)?(?:cek|ngecek|liat|lihat)(?:nya)?\W+(?:di\W*)?"
    r"(?:mana|pundi)|"
    r"(?:kapan|kpn|udah|sudah)\W+(?:masuk|dicek|tercatat|kecatat)(?:nya|nye)?"
    rf"(?:\W+(?:{NOT}|belum|blm))?|when is it booked",
    Asked.NOT_IN: r"(?:(?:masih|kok|ini|sampe sekarang|sampai sekarang)\W+)*"
    r"(?:belum|blm|blom|belom|belon)\W+(?:juga\W+|ada\W+)?"
    r"(?:masuk|dicek|tercatat|kecatat|nongol|muncul)(?:nya|nye)?"
    r"(?:\W+(?:juga|aja|sampe sekarang))*|"
    r"(?:still )?not in(?: yet)?",
    Asked.FINE: r"(?:(?:udah|udh|sudah|dah|sdh)\W+)?"
    r"(?:sama|termasuk|plus|include|ada|kena|pake)"
    rf"\W+(?:sama\W+)?(?:denda|bunga)(?:nya)?(?:\W+(?:{NOT}|belum|blm))?|"
    rf"(?:denda|bunga)(?:nya)?(?:\W+(?:ada|berapa|brp|gimana))?(?:\W+{NOT})?|"
    r"with (?:a |the )?(?:fine|penalty)",
    Asked.MONTHS: rf"(?:bayar\W+)?(?:langsung\W+|sekalian\W+)?{_NUMBER}\s*{_MONTHS}"
    rf"(?:\W+(?:langsung|sekaligus|{_SUM_WORDS}|jadi(?:nya)?|how much))*",
    Asked.SAME: r"sama\W+(?:aja\W+)?(?:kayak|kaya|seperti|dengan|kyk)\W+(?:punya\W+)?"
    r"(?:saya|gue|gw|aku)",
    Asked.ENROL: r"(?:oke?\W+|tolong\W+)*(?:di)?daftar(?:in|kan|no)(?:\W+aja)?|"
    r"(?:nanti\W+)?(?:(?:yang|yg)\W+)?(?:n?bayarin|bayari|mbayari)\W+(?:saya|gue|gw|aku)"
    r"(?:\W+(?:aja|boleh|bisa))*",
    Asked.SURE: r"(?:serius|yakin|beneran|benaran|bener|masa|masak|are you sure|really)",
}
"""What is said in full, beside the words around it."""
_FIRST = {
    Asked.MONTHS: rf"(?=.*(?:\?|\b(?:kalau|kalo|klo|how|about|and|{_SUM_WORDS})\b))",
}
"""A number of months alone may be the answer to something."""
_PATTERNS = {
    each: re.compile(
        rf"{_FIRST.get(each, '')}\W*(?:{BESIDE}\W+)*(?:{said})(?:\W+{BESIDE})*\W*", re.I
    )
    for each, said in _ASKED.items()
}

_AROUND = word_set(
    "kalau terus lalu jadi berarti artinya itu ini saya nah oh eh lah loh lho saja dong gitu "
    "begitu emang emangnya memang memangnya dari tadi deh lagi oke sih dan tuh nih yah ah duh "
    "then and so now yang sekarang nanti dulu kan segera langsung"
)
"""Plain words that say nothing of what is asked."""
_NOT_PAID = (
    r"(?:tidak|belum|lupa) (?:saya )?bayar|tidak (?:lanjut|diterusin|diteruskan|sanggup bayar)"
)
_ALL_OF_THEM = (
    r"(?:dua ?dua(?:nya)?|dua2(?:nya)?|kedua(?:nya)?|semua(?:nya)?|both|sekalian|sekaligus|"
    r"ketiga(?:nya)?)"
)
_PLAIN = {
    Asked.LATE: rf"(?:lewat|telat|tunggak|{_NOT_PAID}|habis mati|berhenti(?: bayar)?|"
    r"lewat (?:tanggal|batas)|"
    r"telat bayar|mati|hangus|berakhir)"
    r"(?: (?:bagaimana|kenapa|apa|risiko\w*|akibat\w*|rugi\w*))?|"
    r"(?:risiko|akibat|rugi)\w*(?: apa| bagaimana)?|apa (?:risiko|akibat|rugi)\w*|apa telat",
    Asked.UNBOOKED: r"(?:tetap |masih )?tidak (?:juga )?masuk(?: masuk| juga)*"
    r"(?: (?:bagaimana|kenapa|apa|lapor ke mana))*",
    Asked.OVER: r"kenapa (?:sudah |tahu )?(?:habis|berakhir|mati|hangus|tidak aktif)"
    r"(?: (?:sudah|lagi|bisa))*",
    Asked.COVERED: r"(?:masih|tetap|sudah|belum|tidak|tetep)? ?"
    r"(?:aman|dilindungi|aktif|covered|protected)(?: (?:tidak|belum|masih))?|"
    r"kapan (?:mulai )?(?:aktif|dilindungi)|(?:habis|bayar|habis bayar) aktif(?: tidak)?",
    Asked.AFTERWARDS: r"(?:habis|setelah|sesudah)(?:nya)?(?: (?:bagaimana|apa|berapa|bayar))*|"
    r"after that",
    Asked.WHICH: r"(?:belum )?(?:untuk )?bulan (?:apa|mana|berapa)|mana(?: belum)?(?: bulan)?|"
    r"apa bulan|belum (?:bulan )?(?:apa|mana)|masing masing(?: berapa)?",
    Asked.ALL: rf"(?:sudah )?(?:bayar )?{_ALL_OF_THEM}(?: sekalian| bayar)*",
    Asked.SUM: rf"(?:bayar )?{_ALL_OF_THEM}(?: bayar)? berapa|berapa (?:bayar )?{_ALL_OF_THEM}",
    Asked.WHY: r"(?:alasan(?:nya)?|kenapa)(?: (?:bisa|begini|tidak|belum))*",
    Asked.SO_MUCH: r"kenapa(?: (?:bisa|naik|turun|beda|lebih|murah|mahal|segitu|segini|berubah|"
    r"banyak|besar|dikit|sedikit|tidak|sama))+",
    Asked.HOW_LONG: r"(?:tunggu\w* |nunggu\w* |cek\w* |proses\w* )?(?:berapa )?lama"
    r"(?: amat| bgt| banget| berapa| jadi| tunggu\w*| nunggu\w*| cek\w*| proses\w*| masuk\w*)*|"
    r"(?:kenapa )?lama(?: amat| bgt)?|kapan (?:selesai|kelar|beres|dijawab|keluar|jadi)|"
    r"(?:sudah )?sampai mana|tunggu (?:berapa lama|sampai kapan)|sampai kapan tunggu",
    Asked.HOW: r"(?:klaim |\w*urus\w* |daftar\w* |bayar\w* )?(?:ribet|susah|repot|sulit)"
    r"(?: (?:tidak|apa))+",
    Asked.AGAIN: r"(?:bisa )?(?:hidup(?:in|kan)?|idupin|ngidupin|"
    r"aktif(?:in|kan)|ngaktifin|nyalain|sambung|"
    r"awal|ulang|daftar)(?: (?:bagaimana|bisa|tidak|ulang|awal|ribet|susah))*",
    Asked.NEXT: r"(?:harus )?(?:bagaimana|ngapain|apa)(?: (?:ngapain|saya|harus))*|"
    r"harus (?:apa|ngapain)(?:in)?",
    Asked.WHAT_FOR: r"(?:untuk|guna\w*|fungsi\w*)(?: apa)?",
    Asked.MUST_I: r"(?:tidak )?(?:usah|perlu|harus) bayar(?: (?:tidak|apa))*|bayar tidak",
    Asked.DROPPED: r"(?:sudah )(?:tidak|batal|tidak usah)|batal",
    Asked.THEY_FAIL: r"(?:dia|mereka|agen|orang(?:nya)?) "
    r"(?:tidak (?:bayar|mau|jujur|terima)|berhenti|kabur|bohong|bawa kabur|lupa)",
}
"""What is said in plain words, once those around it are gone."""
_BY_WORDS = {each: re.compile(said) for each, said in _PLAIN.items()}
_THAT = re.compile(
    r"\W*(?:(?:mau|saya|gue|gw|min|kak|tanya|nanya|soal|tentang|about|eh|oh)\W+)*"
    r"(?:yang|yg|the one)\W+"
    r"(?:kemar[ei]n|kmrn|tadi|td|itu|tadi itu|waktu itu|from (?:before|yesterday))"
    rf"(?:\W+{BESIDE})*\W*",
    re.IGNORECASE,
)
"""Something is meant that was spoken of, and nothing said of it: "mau tanya yang kemarin"."""
_IF = frozenset((Asked.LATE, Asked.UNBOOKED, Asked.THEY_FAIL))
_OF_IF = word_set("kalau apa bagaimana habis risiko risikonya ruginya akibatnya")
"""One of these, or a mark, is in what may happen: a mere "berhenti" is a wish."""
YIELDS = re.compile(
    r"\W*(?:(?:oh|eh|oke?|hmm+)\W+)*y[ao]\W*(?:u?dah|sudah|wes|wis)\b", re.IGNORECASE
)
"""Somebody gives in: "ya udah semua aja" says of nothing that it is done."""
_KOK = re.compile(r"\bkok\b", re.IGNORECASE)
_SO_MANY = re.compile(
    rf"\W*(?:{BESIDE}\W+|loh\W+|lho\W+)*(?:kok|kenapa|knp|why)\W+(?:cuma\W+|jadi\W+|udah\W+|bisa\W+)*"
    rf"{_NUMBER}\s*{_MONTHS}(?:\W+(?:{BESIDE}|doang))*\W*",
    re.IGNORECASE,
)
"""So many months are doubted: "kok 2 bulan?"."""
_OLD_SUM = re.compile(r"8[., ]?100|19[., ]?700")
"""A sum that is no more, which has an answer of its own."""
_ANOTHER_SUM = re.compile(
    r"(?:(?!.*\b(?:bayar|byr|tf|transfer|setor|lunas|paid)\b)|(?=.*\bkok\b))"
    r"(?=.*\b(?:kata(?:nya)?|kemar[ei]n|kmrn|tadi|kok|bukan(?:nya)?|biasa(?:nya)?|lho|loh|lah|"
    r"you said|before|but)\b).*(?<!\d)(?:\d{1,3}(?:[.,]\d{3})+|\d{4,7}|\d{1,3} ?(?:rb|ribu|k))\b.*",
    re.IGNORECASE,
)
"""A sum against the one that was told: "kemarin katanya 8.400"."""
_STAYS = re.compile(r"\b(?:te?tap|tetep|masih|sama)\W+\d[\d.,]{3,8}\b", re.IGNORECASE)
"""A sum that somebody hopes for: "kalo bayar setahun tetep 8.400?"."""
MOST_WORDS = 7
_ONE_OF = {
    each: number
    for number, names in enumerate(
        ("satu se one", "dua two", "tiga three", "empat four", "lima five", "enam six", "tujuh",
         "delapan", "sembilan", "sepuluh", "sebelas"), start=1
    )
    for each in names.split()
}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_ONE_OF)})"
_THIS = re.compile(
    rf"(?:(?:sudah|oke|eh|ya|bayar) )*(?:yang )?(?:{_COUNT} ?(?:bulan|tahun)?(?: one)?|sebulan) "
    r"(?:saja|dulu|then)(?: dulu)?|(?:sudah |oke )*yang saja|"
    r"(?:sudah |oke )+(?:saya )?bayar (?:saja|dulu)",
    re.IGNORECASE,
)
"""One of the sums is chosen: "yang 3 aja", "ya udah yang itu aja"."""
_BARE_COUNT = re.compile(rf"kalau {_COUNT}")
_OF_COST = re.compile(
    rf"\b(?:{_SUM_WORDS}|jadi(?:nya)?|bayar|langsung|sekali(?:gus|an)|how much)\b"
)
_YEAR = re.compile(r"\btahun\b")
_NAMED = re.compile(
    rf"(?P<added>(?:dengan|tambah|plus|sampai) )?"
    rf"(?P<month>{'|'.join(FULL)}|jan|feb|jun|jul|agu|ags|sep|okt|nov|des)"
    r"(?: (?:bagaimana|berapa|juga|sudah|belum|masuk|bayar|tidak|doang|saja|how|much|about|"
    r"sekalian))*"
    r"(?P<safe> (?:masih )?(?:aman|dilindungi|aktif)(?: tidak)?)?"
)
BACK = 5
"""Months before this one of which a month's bare name may be."""


def asked_on(text: str, today: date) -> AskedOn | None:
    """The follow-up that a text is, and nothing else; None for any other text."""
    if len(text) > LONGEST:
        return None
    meant = words_meant(text)
    if meant and (months := _months_in(meant)):
        return AskedOn(Asked.COST, months)
    text = meant or text
    asked = next((each for each, said in _PATTERNS.items() if said.fullmatch(text)), None)
    if _SO_MANY.fullmatch(text):
        return AskedOn(Asked.WHICH)
    if asked is Asked.MONTHS:
        months = _months_in(text)
        asked = Asked.COST if _OF_COST.search(text) else asked
        return AskedOn(asked, months) if months else None
    words = plain_words(text)
    if asked is None and YIELDS.match(text) and "berapa" in words:
        return asked_on(YIELDS.sub("", text), today)
    if asked and not (asked is Asked.SUM and YIELDS.match(text) and "berapa" not in words):
        return AskedOn(asked)
    rest = " ".join(each for each in words if each not in _AROUND)
    if found := _about_months(text, " ".join(words), rest, today):
        return found
    if "?" in text and _STAYS.search(text) and (months := _months_in(_STAYS.split(text)[0])):
        return AskedOn(Asked.COST, months)
    if len(words) <= MOST_WORDS and _ANOTHER_SUM.fullmatch(text) and not _OLD_SUM.search(text):
        return AskedOn(Asked.SO_MUCH)
    return _by_words(text, words, rest)


def _about_months(text: str, whole: str, rest: str, today: date) -> AskedOn | None:
    """A question about this payment, that one, so many months, or a month by its name."""
    if chosen := _THIS.fullmatch(whole):
        return AskedOn(Asked.THIS, _count(chosen["count"], whole) or int("sebulan" in whole))
    if _THAT.fullmatch(text):
        return AskedOn(Asked.THAT)
    if "?" in text and (bare := _BARE_COUNT.fullmatch(whole)):
        return AskedOn(Asked.MONTHS, _count(bare["count"], whole))
    named = _NAMED.fullmatch(rest)
    if named and named["safe"]:
        return AskedOn(Asked.LATE)
    if named:
        asked = Asked.UP_TO if named["added"] else Asked.MONTH
        return AskedOn(asked, month=nearest_month(MONTH[named["month"]], today))
    return None


def _by_words(text: str, words: tuple[str, ...], rest: str) -> AskedOn | None:
    """The question that the words are when those around them are left out: "kok telat"."""
    rest = f"kenapa {rest}".strip() if _KOK.search(text) and "kenapa" not in words else rest
    found = next((each for each, said in _BY_WORDS.items() if said.fullmatch(rest)), None)
    is_open = found in _IF and "?" not in text and _OF_IF.isdisjoint(words)
    return AskedOn(found) if found and rest and not is_open else None


def _months_in(text: str) -> int:
    """The number of months that a text names; 0 where it is not clear."""
    try:
        return parse_month_count(text)
    except (Ambiguous, Invalid):
        return 0


def _count(said: str | None, whole: str) -> int:
    """The number of months of a count in figures or in a word, twelve for each year; 0 for none."""
    if not said:
        return 0
    number = int(said) if said.isdecimal() else _ONE_OF[said]
    return number * 12 if _YEAR.search(whole) else number


def nearest_month(number: int, today: date) -> date:
    """The month of that number (1 to 12) nearest to today: a bare name may be of the past."""
    ahead = (number - today.month) % 12
    return add_months(month_start(today), ahead if ahead < 12 - BACK else ahead - 12)
