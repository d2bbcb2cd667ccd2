"""Does a text only talk of something else where a name, a street or some work is asked, whose
words nothing else can check?

It asks, names a sum, wishes for a change, remarks on it or on how somebody feels, or chooses a
programme. Every word of it is then known: one more word ("kirim paket") may be the answer.
"""

import re

from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import is_question
from domain.parsing.amounts.income import CALLED_INCOME, GROSS, NET, parse_income
from domain.parsing.places.address_pieces import STREET
from domain.parsing.replies.yes_no import MEANING
from domain.parsing.text import FILLERS, NEVER, letter_words, normalise, said_set, word_set

_WISHES = (
    "ganti gantiin ubah ubahin rubah edit ralat revisi perbaiki betulin benerin koreksi kirim "
    "kirimin hapus hapusin simpan simpen lanjut ulang ulangi cek periksa tambah tambahin lihat "
    "liat change send edit delete check"
)
_REMARKS = (
    "mahal kemahalan gede besar ribet repot susah sulit rumit pusing bingung capek cape males "
    "malas bosen bosan kesel kesal sebel seneng senang sedih kecewa marah lapar haus ngantuk "
    "panas dingin hujan lelah pegel lama lemot lambat cepet kelamaan panjang banyak kebanyakan "
    "batuk pilek flu sakit demam meriang sehat lemes expensive tired confused hungry sick slow"
)
_PROGRAMMES = (
    "murah termurah mrh hemat irit enteng lengkap komplit tabungan jht jkk jkm program programnya "
    "cheap cheapest cheaper savings programme program"
)
_SUMS = "gaji penghasilan pendapatan upah omzet omset income salary"
_TOLD = said_set(f"{_WISHES} {_REMARKS} {_PROGRAMMES} {_SUMS}")
"""The words for what is wished, remarked or chosen, and for what somebody earns."""
_BESIDE = (
    FILLERS
    | NEVER
    | said_set(
        "banget bgt amat sekali terlalu paling lebih agak rada lumayan cukup kurang sangat makin "
        "jadi yang yg ini itu situ sini tadi td dulu sekarang skrg lagi lg masih msh sudah udah "
        "udh nama alamat kerjaan pekerjaan nomor no hp name address job number "
        "tapi tp cuma juga jg sama dan kan kok sih saya sy aku gue gua gw ane kami kita mau maunya "
        "minta tolong bisa pilih ambil pakai pake tanpa dengan langsung semua semuanya data kerja "
        "bekerja badan the one my it too very so i am please want all still working is"
    )
    | frozenset(MEANING)
)
"""Words around it that name nothing."""
_ENDING = re.compile(r"(?:nya|kan|in|an|lah)$")
_SUM = re.compile(r"\d\s?(?:jt|juta|rb|ribu|rebu)\w*\b|\b(?:juta|ribu)(?:an)?\b", re.IGNORECASE)
_NO_SUM = re.compile(r"\b[a-z]\d", re.IGNORECASE)
"""A letter before a number: "p3k", "a3 no 12"."""
_FEW = 6
"""Words of a text that is a sum and nothing else."""


def is_other_talk(text: str) -> bool:
    """Whether a text plainly asks, names a sum, wishes, remarks or chooses a programme, and has
    nothing that a name, a street or some work could be."""
    try:
        plain = normalise(text)
    except Invalid:
        return False
    asks = is_question(plain.replace("?", ""))
    return asks or tells_sum(plain) or is_talk(plain)


def tells_sum(text: str) -> bool:
    """Whether a text is a sum of money: "300rb", "bersihnya 3,5", "tiga juta rupiah"; a street with
    numbers is none."""
    if STREET.search(text) or _NO_SUM.search(text) or len(text.split()) > _FEW:
        return False
    named = re.search(r"\d", text) and any(
        each.search(text) for each in (NET, GROSS, CALLED_INCOME)
    )
    try:
        return bool(parse_income(text))
    except (Ambiguous, Invalid):
        return bool(named) or bool(_SUM.search(text))


def is_talk(text: str) -> bool:
    """Whether all words of a text are of a wish, a remark or a programme: "ganti dong datanya"."""
    if re.search(r"\d", text):
        return False
    words = [_plain(each) for each in letter_words(text.casefold())]
    return not _TOLD.isdisjoint(words) and (_TOLD | _BESIDE).issuperset(words)


def _plain(word: str) -> str:
    """The word without its ending, where that is known."""
    stem = _ENDING.sub("", word)
    return stem if word not in _TOLD | _BESIDE and stem in _TOLD | _BESIDE else word


_BEHIND_NAME = word_set("raya dalam ujung tengah lama baru indah permai")
"""The last word of a street: "kebun jeruk raya"."""


def ends_as_street(text: str) -> bool:
    """Whether a text ends as the name of a street does, and that of a place does not."""
    words = text.casefold().split()
    return len(words) > 1 and words[-1].strip(".,") in _BEHIND_NAME
