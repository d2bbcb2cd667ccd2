"""Newcomers: who wants to become a member, who asks whether those of a trade may, who only tells
their trade, and who tells how they came here."""

import re
from collections.abc import Sequence

from domain.knowledge.heard.others import names_another, names_family
from domain.knowledge.heard.questions import asks
from domain.knowledge.meanings import intent, question
from domain.knowledge.normalise import plain_words
from domain.parsing.text import NOT, word_set
from domain.participants.occupation import UNKNOWN, is_work, occupation_code

JOIN = intent("register")
JOINS = re.compile(
    r"\b(?:(?:sebelum|sblm|kalau|kalo|klo|abis|habis) )?"
    r"(?:(?:saya|sy|aku|gue|gua|gw|ane|kita|i) )?"
    r"(?:(?:mau|mo|pengen|pengin|pingin|ingin|kepengen|minat|niat|tertarik|hoyong|arep|bade|"
    r"want to|"
    r"would like to)(?: (?:buat|untuk|to))? ){1,4}"
    r"(?:ikut(?:an)?|(?:n|men|di)?daftar|dftr|n?daptar|gabung|join|register|sign up|"
    r"(?:jadi|punya|bikin|buat) (?:peserta|anggota|bpjs ?(?:tk|ketenagakerjaan)))"
    r"(?: (?:bpjs(?: ?(?:tk|ketenagakerjaan))?|jadi peserta|dong|nih|ya|bang|min|pak|bu|kak|sini|"
    r"disini|sekarang))*\b|\b(?:sebelum|sblm|before) (?:n?daftar|dftr|register\w*)\b|"
    r"^\W*(?:(?:iya?|ok|oke|yaudah|udah)\W+)*(?:daftar(?:in)?|register)(?: (?:saya|gue|gw|aku|"
    r"bpjs(?: ?(?:tk|ketenagakerjaan|tenaga ?kerja|kerja))?|jamsostek|"
    r"dong|aja|dulu|me|deh|sekarang))*"
    r"(?=\W*$|[,.;!]| (?:terus|trus|lalu|dan|abis itu|then)\b)",
    re.IGNORECASE,
)
"""A wish to become a member, whatever stands around it."""
_JOINS_ELSE = re.compile(
    r"\b(?:daftar|dftr|pendaftaran|registrasi)\W+jadi\W+"
    r"(?!(?:peserta|pesertanya|anggota|anggotanya|member|bpjs|bpu|pekerja|"
    r"bagian|satu|agen|kader|perisai|apa|siapa)\b)\w+|"
    r"\b(?:register|registration|sign up)\W+(?:for|as)\W+(?:an? )?"
    r"(?!(?:this|it|the|me|my|myself|bpjs|insurance|membership|member|social|us|him|her)\b)\w+",
    re.IGNORECASE,
)
"""A wish to become something else: "daftar jadi youtuber", "register for a marathon"."""
_JOINS_AS = re.compile(
    r"\W*(?:n?daftar|dftr|register|sign up)\W+(?:(?:sebagai|buat|untuk|as|an?)\W+)*"
    r"(?P<work>[^?]{3,40})",
    re.IGNORECASE,
)
"""A wish to join with one's work behind it: "daftar ojol"."""
_NO_JOINER = word_set(
    "tidak belum sudah batal kenapa nanti besok berhenti agen kesehatan sekolah pns asn polri tni "
    "honorer pensiunan nganggur menganggur pegawai wna asing bule hamil sakit stroke dirawat"
)
_JOINING = word_set("daftar ikut gabung join register peserta anggota")
MOST_OF_JOINER = 12
"""Words that no wish to join has, those that one has, and the most words of one that is plain
whatever they are."""
_BEFORE = re.compile(
    r"^\W*+(?:(?:emang|memang|apa|apakah|kalau|kalo|klo|cuma|hanya|saya|sy|aku|gue|gw|gua|ane|aye|kami|"
    r"kerja|kerjaan|sekarang|skrg|now|di|jaga|jagain|nungguin|bantu|bantuin|cuman|i|m|am|im|a|an|my|job|ini|tuh|yang|yg|maaf|bang|kak|min|pak|bu)\b\W*)+",
    re.IGNORECASE,
)
_MAY_JOIN = re.compile(
    r"\b(?:bisa|bs|boleh|bole|masuk|diterima|termasuk|ikut|ikutan|daftar|saged|can|may)\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"\b(?:nganggur|menganggur|pengangguran|pensiun\w*|(?<!pembantu )(?<!asisten )rumah tangga|"
    r"irt|pns|asn|phk|negeri|"
    r"honorer|sekolah|pelajar|sma|smk|smp|retired|bpu|iuran|berapa|brp|"
    rf"(?:{NOT}|belum|blm) (?:be)?kerja)\b",
    re.IGNORECASE,
)
MOST_WORDS, MOST_OF_STORY = 9, 30
MOST_OF_TRADE = 14
MOST_TO_BEGIN = 5
"""Words with which somebody says that they want to join, before they tell of themselves."""
"""Words of a text that asks, of one whose end asks, and of one that only tells the trade."""
_ASKS_AT_END = re.compile(
    rf"\?[\s!.?)]{{0,9}}$|\b(?:{NOT}|kan|dong)\b(?:\W+(?:ya|yah|sih|nih|bang|"
    r"pak|bu|min|kak|bro|om|bos|mas|mbak))*\W*$",
    re.IGNORECASE,
)
OF_ONESELF = re.compile(r"\b(?:diri sendiri|diri saya|saya sendiri|myself)\b", re.IGNORECASE)
EMPLOYED = re.compile(
    r"\b(?:saya|sy|aku|gue|gua|gw|ane|aye|i|i'm)\W+(?:(?:ini|kan|seorang|adalah|sebagai|kerja|jadi|am|a|an)\W+)*"
    r"(?:pns|asn|cpns|pppk|p3k|tni|polri|polisi|tentara|pegawai negeri|civil servant|soldier|"
    r"police (?:officer|man)|"
    r"karyawan(?:ti)?\W+(?:pt|cv|pabrik|swasta|perusahaan|kantor|bank|tetap))\b"
    r"(?!.*\b(?:tapi|tp|sambil|nyambi|sampingan|but|pensiun\w*|mantan)\b)",
    re.IGNORECASE,
)
"""Whoever is in the service of the state or a company, and tells no work of their own beside it."""
DAY_LABOURER = re.compile(
    r"\bburuh\b(?=\W+(?:harian|lepas|cuci|gendong|panggul|bangunan|tani|borongan)\b)", re.IGNORECASE
)
"""No employee, though the word alone is of one."""
NO_KIN = re.compile(r"\b(?:tetangga|te[me]+n|kawan|saudara)\w*\b", re.IGNORECASE)
"""Neighbours and friends, who are no family."""
HOUSEWIFE = re.compile(r"\b(?:ibu rumah tangga|irt)\b", re.IGNORECASE)
"""Who is one, and tells a trade beside it, works."""
_APART = re.compile(r"[?!.,;\n]+|\b(?:tapi|tp|cuma|terus|trus|lalu|soalnya|but)\b", re.IGNORECASE)
_SELF = re.compile(
    r"^\W*+(?:(?:halo|hai|permisi|pak|bu|kak|bang|min|sekarang|skrg)\b\W*+)?(?:saya|sy|aku|gue|gw|gua|ane|aye|"
    r"kerja(?:an)?|profesi|i am|i'm|i)\b",
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
_HEARD_OF_IT = re.compile(
    r"\b(?:den[gh]er|dengar|kedenger(?:an)?|kata(?:nya)?|info(?:nya)?|kabar(?:nya)?|"
    r"di(?:kasih|beri)? ?(?:tau|tahu)|tau dari|tahu dari|baca|lihat|liat|heard|told)\b.{0,40}"
    r"\b(?:ada|about|there is)\b.{0,12}\b(?:asuransi|bpjs|program|jaminan|bantuan|perlindungan|"
    r"jamsostek|insurance|protection)\b",
    re.IGNORECASE,
)


_SERVES_US = (
    r"(?:mbak|mba|bibi|bibik|bik|mbok|art|prt|pembantu|asisten|suster|sus|babysitter|baby sitter|"
    r"tukang kebun|sopir|supir|maid|helper|nanny|driver)"
)
REGISTERS_SERVANT = re.compile(
    rf"\b{_SERVES_US}\b(?:nya)?\W+(?:(?:di|at|rumah|tangga|home|house|saya|kami|my)\W+){{0,4}}"
    r"(?:mau|pengen|ingin|bisa|boleh|akan)\W+(?:saya|kami|di|aku|gue|gw)?\s?"
    r"(?:di)?(?:ikut(?:kan|in|sertakan)|daftar(?:kan|in))\b|"
    rf"\b(?:mau|pengen|ingin|bisa)\W+(?:di)?(?:ikut(?:kan|in|sertakan)|daftar(?:kan|in))\W+{_SERVES_US}\b|"
    rf"\b{_SERVES_US}\b.{{0,30}}\b(?:bisa|boleh|mau)\W+(?:\w+\W+)?didaftar(?:kan|in)\b|"
    rf"\bregister (?:my|our) {_SERVES_US}\b",
    re.IGNORECASE,
)
"""Somebody wants to register who works in their house: "mbak di rumah mau saya ikutkan"."""


_MANY = re.compile(
    r"\b(?:[5-9]|[1-9]\d{1,3})\W?(?:orang|ibu|bapak|warga|kader|anggota|pedagang|tukang|ojol|marbot|"
    r"guru|driver|people|members?|workers?|women)\w*\b|"
    r"\b(?:ibu|bapak|emak)\W?(?:ibu|bapak|emak|2)\b|"
    r"\b(?:rombongan|kolektif|ma[sz]+al|warga(?:ku| saya| kami)|anggota(?:ku| saya| kami))\b",
    re.IGNORECASE,
)
_ENROLS = re.compile(r"\b(?:n?da[fp]tar\w*|di?ikut\w*|ikut\w*|join|register)\b", re.IGNORECASE)


def joins_many(text: str) -> bool:
    """Whether somebody wants many people to join: "mau daftarin 30 ibu-ibu pkk"."""
    return bool(_MANY.search(text) and _ENROLS.search(text)) and not EMPLOYED.search(text)


def asks_if_work_fits(text: str) -> bool:
    """Whether the text begins with a trade, and asks whether it may join."""
    other = names_another(text) or _NO_WORK.search(text)
    if len(plain_words(text)) > MOST_WORDS or other or not _MAY_JOIN.search(text):
        return False
    return is_work(_BEFORE.sub("", text))


def asks_if_trade_fits(text: str, candidates: Sequence[str]) -> bool:
    """Whether a text that names a trade somewhere, and somebody's wish to join, ends by asking if
    they may: "saya mau daftar, kerjanya tukang bangunan, bisa ga ya"."""
    if JOIN not in candidates and question("kerja-apa-saja") not in candidates:
        return False
    text = HOUSEWIFE.sub(" ", text)
    if len(text.split()) > MOST_OF_STORY or names_another(text) or _NO_WORK.search(text):
        return False
    asked = _MAY_JOIN.search(text) and (_ASKS_AT_END.search(text) or tells_trade(text))
    return bool(asked) and occupation_code(text) != UNKNOWN


def asks_if_kin_fit(text: str) -> bool:
    """Whether a text names one of the family and a trade, and ends by asking if they may."""
    if OF_ONESELF.search(text) or NO_KIN.search(text):
        return False
    asked = _MAY_JOIN.search(text) and _ASKS_AT_END.search(text)
    is_short = len(text.split()) <= MOST_OF_STORY
    return bool(asked) and is_short and names_family(text) and occupation_code(text) != UNKNOWN


def joins_in_part(text: str) -> bool:
    """Whether one part of a text that asks nothing is a plain wish to join for oneself: "saya
    penjahit, sama jualan kue. mau daftar mandiri"."""
    parts = [each for each in _APART.split(text) if each.strip()]
    if asks(text) or len(parts) < 2 or len(text.split()) > MOST_OF_STORY:
        return False
    return any(
        JOINS.search(each) and not names_another(each) and _NO_JOINER.isdisjoint(plain_words(each))
        for each in parts
    )


def tells_trade(text: str) -> bool:
    """Whether somebody only says what they do: "saya guru ngaji", "saya jual online dari rumah"."""
    few = len(plain_words(text)) <= MOST_OF_TRADE
    return (
        few
        and bool(_SELF.match(text))
        and not _NO_WORK.search(text)
        and is_work(_BEFORE.sub("", text))
    )


def asked_behind_trade(text: str) -> str:
    """The question behind one's trade: "ini program apa" of "saya jualan sayur, ini program apa".

    Empty where somebody asks whether they may join, or nothing.
    """
    trade, asked = (*re.split(r"[,.;\n]", text, maxsplit=1), "")[:2]
    if not asked.strip() or asks(trade) or not tells_trade(trade) or _MAY_JOIN.search(asked):
        return ""
    return asked.strip() if asks(asked) or _ASKS_AT_END.search(asked) else ""


def tells_how_they_came(text: str) -> bool:
    """Whether somebody says who or what sent them here, and no more: "disuruh bu rt chat sini"."""
    words = plain_words(text)
    says_more = not _JOINING.isdisjoint(words)
    is_plain = not (says_more or re.search(r"\d", text))
    return len(words) <= MOST_WORDS and is_plain and bool(_CAME_BY.search(text))


def tells_what_they_heard(text: str) -> bool:
    """Whether somebody only says that they heard of the programme: "denger dari bu rt ada asuransi
    murah"."""
    return bool(_HEARD_OF_IT.search(text)) and not asks(text)


def joins(text: str, candidates: Sequence[str]) -> bool:
    """Does the text say that somebody wants to become a member, where that is likely, and ask
    nothing?"""
    text = DAY_LABOURER.sub("", text)
    words = {*plain_words(text)}
    likely = JOIN in candidates[:1] and ("daftar" in words or {"mau", "ikut"} <= words)
    says_so = JOINS.search(text) is not None and not names_another(text)
    says_so = says_so or joins_as(text)
    if not (likely or says_so) or not words.isdisjoint(_NO_JOINER):
        return False
    begins = JOINS.search(" ".join(text.split()[:MOST_TO_BEGIN])) is not None
    most = MOST_OF_STORY if begins and says_so else MOST_OF_JOINER
    return len(words) <= most and not asks(text)


def joins_as(text: str) -> bool:
    """Whether somebody wants to join and says only with which work, one that is known."""
    found = _JOINS_AS.fullmatch(text)
    work = found["work"] if found else ""
    return is_work(work) and occupation_code(work) != UNKNOWN


def joins_else(text: str) -> bool:
    """Does the text say that somebody wants to become something other than a member?"""
    return bool(_JOINS_ELSE.search(text))
