"""A payment told in one sentence: "sudah bayar 1 bulan kemarin di alfamart"."""

import re
from dataclasses import dataclass
from datetime import date

from domain.contributions.payment_places import named_place
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.dates.calendar_dates import FULL
from domain.parsing.dates.past_dates import parse_past_day
from domain.parsing.text import FILLERS, NOT, letter_words, word_set

NUMBER = (
    r"(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|"
    r"one|two|three|four|five|six|twelve)"
)
SPAN = re.compile(
    rf"\b(?:se(?:bulan|bln|tahun|thn)|{NUMBER}\s*(?:bulan|bulanan|bln|bl|tahun|thn|months?|years?))\b"
    r"(?!\s*(?:yang\s+|yg\s+)?(?:lalu|ago))"
)
"""A number of months, unless it says how long ago."""
MONTH_NAME = (
    r"(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu?s?t?|aug|sept?|okt|oct|nov|nop|des|dec)[a-z]*"
)
DAY = re.compile(
    r"(?<!bulan )(?<!bln )(?<!minggu )(?<!tahun )\b(?:kemarin|kemaren|kmrn|kmren|wingi|yesterday)"
    r"(?: (?:lusa|dulu|pagi|siang|sore|malam))?\b"
    r"|\b(?:hari ini|hr ini|today|barusan|tadi|td)(?: (?:pagi|siang|sore))?\b"
    r"|\b\d{1,2} (?:hari|hr) (?:yang |yg )?lalu\b|\b\d{1,2} days ago\b"
    rf"|\b(?:tanggal |tgl )?\d{{1,2}} {MONTH_NAME}(?: \d{{4}})?\b"
    r"|\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b"
    r"|\b(?:tanggal|tgl|tggl) ?\d{1,2}\b"
    r"|\b(?:hari )?(?:senin|selasa|rabu|kamis|jumat|sabtu|ahad)(?: kemarin| lalu)?\b"
)


NO_PHOTO = re.compile(
    rf"\b(?:{NOT}|g|no)\s+(?:ada|ade|punya|punye|have|dikasih|"
    r"disimpan|difoto)\b|\b(?:h?ilang|kebuang|dibuang|no (?:photo|receipt)|lost)\b|"
    r"\b(?:foto|poto|bukti|struk|photo|receipt)\w*\b.{0,20}\b(?:nanti|besok|belakangan|nyusul|menyusul|later)\b|"
    r"\b(?:nanti|besok|belakangan|nyusul|menyusul|later)\b.{0,20}\b(?:foto|poto|bukti|struk|photo|receipt)\w*"
)
"""Words of somebody who has no proof of a payment, or not now."""
OF_MONEY = re.compile(r"\b(?:uang|duit|money)(?:ku|nya)?\b", re.IGNORECASE)
"""What is lost is money, not its proof: "takut uangnya hilang"."""


FORGOTTEN = re.compile(
    r"\W*(?:(?:saya|aku|gue|gw|i|udah|sudah) )*(?:lupa|forgot|"
    rf"(?:{NOT}|g) (?:inget|ingat|tau|tahu|know|remember))\b(?!.*\d).*",
    re.IGNORECASE,
)
"""Words of somebody who does not know where they paid."""
PAID = word_set("sudah udah udh dah bayar byr bayarnya dibayar paid saya gue gw aku")


MEANT = re.compile(r"\b(?:maksud(?:nya|ku| saya| gue)?|i meant?)\b", re.IGNORECASE)
"""Words beside what is put right, and of no question: "eh alfamart maksudnya"."""
OF_MONTH = re.compile(r"(?<!\d)(?<!\d[ .-])(?<!tanggal )\b([a-z]{4,9})\b")
"""A word that may name a month, with no day before it."""
SAYS_PAID = re.compile(
    r"\b(?:su?dah|u?da?h|sdh|dah|telah|barusan|baru|tadi|td|kemarin|kemaren|already|just)\b.{0,25}"
    r"\b(?:bayar\w*|byr|transfer|tf|setor\w*|lunas\w*|paid|pay)\b|"
    r"\b(?:i|i've|i have) (?:\w+ )?(?:paid|transferred)\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    rf"\?|\b(?:{NOT}|belum|blm|blom|kalau|kalo|klo|if|bisa|boleh|harus|mau|"
    r"berapa|brp|mana|kapan|kenapa|kok|masuk|tapi|tp|how|when|why)\b",
    re.IGNORECASE,
)
"""Words beside which a payment is asked about, or has not been made or booked."""
GIVES_IN = re.compile(
    r"\W*y[ao]\W*u?dah\W+(?:\w+\W+){0,3}(?:aja|saja|dulu)\b(?!.*\b(?:kemar[ei]n|tadi)\b)",
    re.IGNORECASE,
)
"""Somebody is going to pay, and has not: "ya udah bayar aja"."""
MOST_WORDS_OF_PAID, MOST_WORDS_OF_LABEL = 12, 4


@dataclass(frozen=True, slots=True)
class ToldPayment:
    """The number of months, the local day and the place, each None where the sentence is silent."""

    months: int | None = None
    paid_on: date | None = None
    place: str | None = None


def parse_payment(text: str, today: date) -> ToldPayment:
    """The facts that a sentence tells about a payment; a fact that can be read in two ways is left
    out."""
    plain = " ".join(text.casefold().split())
    rest = " ".join(SPAN.sub(" ", plain).split())
    return ToldPayment(parse_months(plain), parse_day(rest, today), named_place(plain))


_YIELDS = re.compile(
    r"^\W*y[ao]\W*(?:u?dah|udh|sudah|sdh|wes|wis)\b(?!\W+(?:di)?(?:bayar|byr|transfer|tf|setor|lunas))",
    re.IGNORECASE,
)
"""Somebody gives in, before what they wish: "ya udah kasih kode bayarnya"."""


def says_paid(text: str) -> bool:
    """Whether a sentence plainly says that somebody has paid, and asks nothing."""
    short, text = len(text.split()) <= MOST_WORDS_OF_PAID, _YIELDS.sub("", text)
    told = bool(SAYS_PAID.search(text)) and not GIVES_IN.match(text)
    return short and told and not NOT_YET.search(text)


OF_SUM = re.compile(r"(?<![\d.])(?:\d{1,3}(?:\.\d{3})+|\d{4,7})(?![\d.]*\d)")
"""A sum in rupiah within a sentence."""
_OF_WISH = re.compile(
    r"\b(?:mau|mo|pengen|ingin|kasih|kirim(?:in)?|minta|want to|give me|send)\W+(?:\w+\W+){0,2}"
    r"(?:bayar|byr|lunas\w*|transfer|tf|setor|kode\w*|pay|code)\b",
    re.IGNORECASE,
)


def tells_payment(text: str, today: date) -> bool:
    """Whether a text tells a sum and a day that is over, and asks or denies nothing: "tgl 20 bayar
    8400 struknya ada"."""
    day = parse_payment(text, today).paid_on
    return bool(day and day <= today and OF_SUM.search(text)) and not NOT_YET.search(text)


def wishes_to_pay(text: str) -> bool:
    """Whether a text says that somebody is going to pay, or wants the code for it."""
    return bool(_OF_WISH.search(text)) and not says_paid(text)


ASKS_IF_PAID = re.compile(
    rf"\b(?:lunas|beres|(?:di)?bayar(?:nya)?|masuk|paid)\s+(?:{NOT}|kan|belum|blm)\b|"
    r"\b(?:have i|am i) (?:already )?paid\b",
    re.IGNORECASE,
)
_RECORDED = (
    r"(?:(?:ter|ke|di)(?:catat|terima|hitung|baca|data|bayar)|termasuk|masuk|lunas|beres|"
    r"recorded|received|booked|included)(?:kan|nya)?"
)
ASKS_IF_RECORDED = re.compile(
    rf"\W*(?:apa(?:kah)?|apkh)\b.*\b{_RECORDED}\b|\b{_RECORDED}\b.*\?|"
    rf"\b{_RECORDED}\W+(?:apa\W+)?(?:{NOT}|kan|belum|blm|blom)(?:\W+(?:ya|sih|bu|pak|min|kak))*\W*$|"
    rf"\b(?:s?udah|udh|sdh)kah\b.*\b{_RECORDED}\b",
    re.IGNORECASE,
)
"""Somebody asks whether a payment is recorded, or has a month in it: "udah termasuk november?"."""
_PROOF = (
    r"(?:struk|nota|(?:bukti|kwitansi|resi|receipt|proof)"
    r"(?:\W+(?:bayar|transfer|tf|setor)(?:an)?)?)"
)
OF_PROOF = re.compile(
    rf"\b{_PROOF}(?:nya|ku)?\b.{{0,30}}\b(?:h?ilang|kebuang|lost|ke ?mana|di ?mana|kmn|where)\b|"
    rf"\b(?:h?ilang|lost|where|ke ?mana)\b.{{0,30}}\b{_PROOF}(?:nya|ku)?\b",
    re.IGNORECASE,
)
"""A proof is lost, or it is asked where it goes: nothing is told of a payment."""


BY_ME = re.compile(
    r"\b(?:(?:saya|aku|gue|gw|i)\W+)?(?:s?udah|udh|sdh|dah|barusan|baru|tadi|kemar[ei]n|already)\W+"
    r"(?:(?:saya|aku|gue|gw)\W+)?(?:n?bayar|byr|transfer|tf|setor|paid)\b",
    re.IGNORECASE,
)
"""Somebody paid, and says so: "saya udah bayar kok belum masuk?" begins a report."""


def is_sentence(text: str) -> bool:
    """Whether somebody says more than that they have paid."""
    return len(text.split()) > MOST_WORDS_OF_LABEL and not text.startswith("/")


def asks_if_paid(text: str) -> bool:
    """Whether a sentence asks if all is paid, or a payment recorded: "saya udah lunas kan"."""
    if SAYS_PAID.search(text) and BY_ME.search(text):
        return ASKS_IF_PAID.search(text) is not None
    return bool(ASKS_IF_PAID.search(text) or ASKS_IF_RECORDED.search(text))


PAID_FIRST = re.compile(r"\W*(?:s?udah|udh|sdh|dah|paid|already)\b", re.IGNORECASE)
"""The answer of somebody who has paid: "udah tapi struknya ilang"."""


def speaks_of_proof(text: str) -> bool:
    """Whether a sentence is of a proof alone, and tells no payment: "struk saya hilang"."""
    return bool(OF_PROOF.search(text)) and not (says_paid(text) or PAID_FIRST.match(text))


def tells_only(text: str) -> bool:
    """Whether a text says nothing but months and days: it names no place then."""
    plain = " ".join(text.casefold().split())
    rest = letter_words(DAY.sub(" ", SPAN.sub(" ", plain)))
    return all(word in FILLERS | PAID for word in rest)


def parse_months(text: str) -> int | None:
    """The number of months, 1 to 24; None when the text has none, or several."""
    spans = SPAN.findall(text)
    if len(spans) != 1:
        return None
    try:
        return parse_month_count(spans[0])
    except (Ambiguous, Invalid):
        return None


def named_months(text: str) -> tuple[int, ...]:
    """The months (1 to 12) that a sentence names as paid, in their order: "buat oktober sama
    november"; a month behind the number of a day is a day's."""
    found = (FULL.get(each[1], 0) for each in OF_MONTH.finditer(text.casefold()))
    return tuple(dict.fromkeys(each for each in found if each))


def parse_day(text: str, today: date) -> date | None:
    """The local day up to today; None when the text has none, or several."""
    spans = [match[0] for match in DAY.finditer(text)]
    if len(spans) != 1:
        return None
    try:
        day = parse_past_day(spans[0], today)
    except (Ambiguous, Invalid):
        return None
    return day if day <= today else None
