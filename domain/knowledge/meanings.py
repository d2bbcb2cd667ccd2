"""The names of what a text may mean: `Q:<kind>` is a question, `INTENT:<wish>` a wish, `TASK:` and
a command a wish of somebody with a role, `OTHER:` and a topic something that is not ours.

Some wishes are opened by a button only, however sure the index is; some are never offered on a
guess, since meeting them by mistake would hurt.
"""

import re
from collections.abc import Iterable

from domain.knowledge.normalise import plain_words
from domain.parsing.text import word_set

QUESTION, INTENT, TASK, OTHER = "Q:", "INTENT:", "TASK:", "OTHER:"


OPT_OUT = "opt_out_reminders"
GUARDED = word_set(f"delete_data {OPT_OUT} broadcast claim_jht pay")
"""Deleting, stopping, broadcasting, claiming, paying: a button or an exact word. First help after
an accident or a death is shown at once, as it does nothing; the form of a human asks first."""

GUARDED_TASKS = word_set("/monevbulanan /unduhpengajuan")
"""Tasks that ask nothing and change something at once."""

SELDOM = word_set(
    "delete_data claim_jkm wrong_number nik_taken why_message language snooze my_data connect "
    "agent_contact"
)
"""Wishes that few have, or that nobody should meet by mistake; all others are likelier than a kind
of question."""

HOW_TO = {"pay": "kode-bayar", "claim_jht": "jht-kanal"}
"""Of a guarded wish, the kind of question that somebody has who asks how: that needs no button."""

ONLY_TELLS = word_set("cost status due_date arrears")
"""Wishes that are answered in words alone."""
OF_NEWCOMER = {"due_date": "bayar-pertama", "status": "bayar-pertama", "arrears": "bayar-pertama"}
"""Of a wish about one's own dues, the kind of question that somebody has who is registering."""

NEVER_GUESSED = word_set(
    "INTENT:delete_data INTENT:claim_jkm INTENT:why_message INTENT:greeting INTENT:thanks "
    "INTENT:broadcast Q:kekerasan Q:musibah"
)
"""Never one of the choices when the bot asks what is meant."""
VIOLENCE = "Q:kekerasan"
_VIOLENT = word_set(
    "pukul perkosa diperkosa memperkosa leceh dilecehkan melecehkan siksa menyiksa disiksa aniaya "
    "dianiaya menganiaya ancam diancam mengancam kdrt disekap menyekap paksa memaksa kasar raba "
    "meraba cabul dicabuli dilecehin lecehin digerayangi digrepe diremas "
    "raped rape abused threatens touched violence"
)
CARING = word_set("Q:lagi-sakit Q:kekerasan Q:musibah Q:belum-ada-uang")
"""Said at once to somebody who tells of their need: a question in return would be cold."""
COMPLAINT = "INTENT:complaint"
ACCIDENT = "INTENT:claim_jkk"
AFTER_ACCIDENT = word_set("Q:cakupan-jkk Q:rs-sekarang")
"""Asked about an accident; who only tells of one that has just happened is given first help."""
DEATH = "INTENT:claim_jkm"
OF_LOSS_OR_HURT = (ACCIDENT, DEATH)
"""Opened before whatever else somebody wishes to begin."""
SUDDEN, ILL = "Q:mendadak-di-kerja", "Q:lagi-sakit"
"""A sudden death at work; who tells of a heart attack and of no death is ill."""
NIK_TAKEN = "INTENT:nik_taken"
UNLINKS = "INTENT:wrong_number"
LEAVES = "Q:berhenti-ikut"
"""Somebody wants to be a member no longer: "mau keluar aja" is no move in a form then."""
COVER_IN_ARREARS = "Q:klaim-saat-nunggak"
CONSOLES = word_set("INTENT:claim_jkk Q:rs-sekarang Q:lagi-sakit Q:kekerasan Q:musibah")
"""Answered with a word of care of its own."""
OF_DEATH = word_set(
    "Q:jkm-dokumen Q:jkm-batas Q:jkm-lama Q:jkm-kanal Q:akta-kematian Q:ahli-waris "
    "Q:meninggal-karena-kerja Q:mendadak-di-kerja Q:manfaat-jkm Q:kurang-3-bulan Q:angka-lama-24jt"
)
"""Of a death, or what it brings."""
MILD = word_set("Q:ahli-waris Q:kurang-3-bulan Q:angka-lama-24jt")
"""Those of them whose buttons hurt nobody; the others are offered only to somebody who has spoken
of a death."""
OF_LOSS = word_set(
    "Q:jkm-dokumen Q:jkm-batas Q:jkm-lama Q:jkm-kanal Q:akta-kematian Q:beasiswa-dokumen "
    "Q:beasiswa-tahunan"
)
"""Asked by somebody who has lost somebody; what a death would bring is asked by anybody."""
OF_HURT = word_set("Q:jkk-langkah Q:rs-sekarang Q:lagi-sakit")
"""Asked by somebody who is hurt or ill now, or who is with them."""
DEATH_WORDS = word_set(
    "meninggal mati almarhum santunan waris pewaris jkm duka akta akte tiada pemakaman heir heirs "
    "tertolong nyawa ajal jenazah ditinggal ditinggalkan yatim kolaps kubur makam tenggelam 48"
)
_GONE = re.compile(
    r"\b(?:suami|istri|bapak|ibu|anak|kakak|adik|adek|abang|mertua|paman|kakek|nenek|mbah|mamah|"
    r"papa|papah|ortu|orang tua|tante|sepupu|ipar)"
    r"(?: (?:saya|kita|dia|kami))?(?: sudah)? "
    r"(?:tidak ada(?: umur| (?:(?:minggu|bulan|tahun) )?(?:kemarin|lalu)| tadi| jadi| mau|$)|gone|"
    r"pergi (?:untuk )?selamanya|tiada|"
    r"dipanggil (?:yang|tuhan|allah|gusti))|"
    r"\btutup umur\b"
)
_TELLS_GONE = re.compile(_GONE.pattern.replace("(?: sudah)?", " sudah"))
"""In plain words: somebody of the family who "is no more"."""
CONDOLING = word_set("INTENT:claim_jkm Q:meninggal-karena-kerja")
"""Never answered to somebody who has not spoken of a death, but of an accident or an absence."""

_KIN = (
    "INTENT:cost Q:iuran-min Q:iuran-ojol Q:iuran-hitung",
    "INTENT:cost Q:iuran-maksimal",
    "INTENT:pay Q:bayar-di-mana Q:kode-bayar",
    "INTENT:pay Q:bayar-sekaligus",
    "INTENT:due_date Q:tanggal-bayar",
    "INTENT:due_date INTENT:status Q:cek-status",
    "INTENT:status Q:lama-daftar",
    "INTENT:status Q:mulai-aktif",
    "INTENT:register Q:daftar-di-mana",
    "INTENT:register Q:kerja-apa-saja",
    "INTENT:my_data Q:data-aman",
    "INTENT:arrears Q:telat-berapa-lama",
    "INTENT:change_data Q:ubah-data-bpjs",
    "INTENT:human INTENT:complaint INTENT:agent_contact Q:kontak",
    "INTENT:human INTENT:complaint Q:agen-nakal",
    "INTENT:complaint Q:bayar-belum-masuk",
    "INTENT:complaint Q:lama-daftar",
    "INTENT:help Q:bot-apa",
    "INTENT:claim_jkk Q:jkk-langkah Q:rs-sekarang",
    "INTENT:claim_jkk Q:jkk-dokumen",
    "INTENT:claim_jkm Q:jkm-dokumen",
    "INTENT:claim_jkm Q:jkm-batas",
    "INTENT:claim_jkm Q:jkm-kanal Q:jkm-dokumen",
    "INTENT:claim_jht Q:jht-kapan Q:jht-dokumen",
    "INTENT:claim_jht Q:jht-kanal",
    "Q:daftarkan-orang Q:keluarga",
    "Q:jkk-batas Q:telat-lapor",
    "Q:belum-ada-uang Q:telat-berapa-lama",
    "Q:belum-ada-uang INTENT:snooze",
    "Q:luar-jakbar Q:pindah-kota",
    "Q:hp-hilang INTENT:change_data",
    "Q:lagi-sakit Q:sakit-biasa",
    "Q:lagi-sakit Q:rs-sekarang",
    "INTENT:claim_jkk Q:jkk-lalu-lintas",
    "INTENT:claim_jkk Q:cakupan-jkk",
    "INTENT:claim_jkm Q:meninggal-karena-kerja",
    "INTENT:claim_jht Q:jht-saldo",
    "INTENT:claim_jht Q:jht-sebagian",
    "INTENT:benefits Q:wajib-ikut",
    "INTENT:benefits Q:program-apa",
    "INTENT:cost Q:iuran-3program",
    "INTENT:status Q:kpj-lupa",
    "INTENT:register Q:aktifkan-lagi",
    "Q:titip-agen Q:agen-nakal",
    "Q:hamil Q:sakit-biasa",
    "Q:difabel Q:kerja-apa-saja",
    "Q:pasangan-pns Q:kerja-apa-saja",
    "Q:dibantu-isi INTENT:human Q:daftarkan-orang",
    "Q:jam-pengingat INTENT:snooze",
    "INTENT:claim_jht Q:jht-kerja-dulu",
    "Q:jht-kerja-dulu Q:jht-saldo Q:jht-kanal",
    "Q:keluar-dari-pt Q:punya-dari-pt",
    "Q:penipuan-orang-lain Q:resmi-penipuan Q:klaim-gratis Q:agen-nakal Q:ditelepon",
    "Q:beda-harga Q:iuran-min Q:iuran-3program INTENT:cost Q:angka-lama-8100",
    "Q:bayar-terakhir INTENT:status INTENT:due_date Q:cek-status",
    "Q:jht-apa Q:program-apa Q:jht-kapan Q:jht-wajib",
    "Q:daftar-banyak Q:daftarkan-orang Q:sertakan",
    "Q:wawancara Q:kontak INTENT:human",
    "Q:pemutihan Q:tunggakan-dilunasi Q:denda",
    "Q:cakupan-jkk Q:manfaat-jkk",
)
_KIN_OF_OWN = (
    "Q:siapa-bayar Q:gratis-rtrw Q:bantuan-berhenti",
    "Q:titipan-saya Q:bayar-belum-masuk Q:uang-di-agen INTENT:status",
    "Q:uang-di-agen Q:agen-nakal Q:titip-agen",
    "Q:saya-ditanggung Q:mulai-aktif Q:klaim-saat-nunggak",
    "Q:lewat-batas Q:telat-berapa-lama Q:denda",
    "Q:bayar-pertama Q:tanggal-bayar INTENT:due_date",
    "Q:bayar-sebagian Q:tunggakan-dilunasi Q:cicil Q:belum-ada-uang",
    "Q:tambah-jht Q:iuran-3program Q:jht-wajib",
    "Q:umur-saya Q:lewat-65 Q:umur-max",
    "Q:agen-saya INTENT:agent_contact",
    "Q:keberatan-ditolak Q:daftar-ulang-ditolak Q:akan-ditolak Q:foto-ktp",
    "Q:langkah-saya Q:bayar-pertama Q:lama-daftar",
    "Q:kenapa-segini Q:naik-januari",
    "Q:minta-waktu Q:telat-berapa-lama",
    "Q:chat-tersambung INTENT:connect Q:hp-hilang",
    "Q:kenapa-ditagih INTENT:why_message",
    "Q:ke-rekening INTENT:pay Q:bayar-di-mana Q:kode-bayar",
)
"""First a question of one's own registration, then the meanings that are kin to it, though not to
each other."""
_ALL_KIN = _KIN + tuple(
    f"{own} {other}" for own, *others in map(str.split, _KIN_OF_OWN) for other in others
)
_KIN_OF = {
    name: frozenset().union(*(word_set(line) for line in _ALL_KIN if name in line.split()))
    for name in word_set(" ".join(_ALL_KIN))
}
"""Meanings of which the answer to one serves who meant another, or leads on to it."""


_OF_ACCIDENTS = word_set(
    "INTENT:claim_jkk Q:manfaat-jkk Q:jkk-langkah Q:jkk-dokumen Q:jkk-batas Q:jkk-lama "
    "Q:jkk-lalu-lintas Q:jkk-bukan-plkk Q:plkk-mana Q:rs-sekarang Q:telat-lapor Q:stmb Q:cacat "
    "Q:cakupan-jkk"
)
_OF_THE_DEAD = OF_DEATH | {DEATH}
_OF_COVER = (_OF_ACCIDENTS | OF_DEATH | word_set("Q:beasiswa-siapa Q:beasiswa-besaran")) - OF_LOSS


def is_of_cover(name: str) -> bool:
    """Is the meaning about what somebody who is covered gets, or what is to be done for it?"""
    return name in _OF_COVER


def subject_of(name: str) -> str:
    """The subject of a meaning, in a word that people say for it ("jht" of "Q:jht-kapan")."""
    if name in _OF_ACCIDENTS:
        return "kecelakaan kerja"
    return "meninggal" if name in _OF_THE_DEAD else kind_of(name).partition("-")[0]


def are_kin(one: str, other: str) -> bool:
    """Does the answer to one meaning serve who meant the other? A meaning is kin to itself."""
    return other in kin_of(one)


def kin_of(name: str) -> frozenset[str]:
    """The meanings whose answers serve who meant this one, itself among them."""
    return _KIN_OF.get(name, frozenset({name}))


def question(kind: str) -> str:
    """The name of a kind of question."""
    return QUESTION + kind


def intent(wish: str) -> str:
    """The name of a wish."""
    return INTENT + wish


def task(command: str) -> str:
    """The name of a task of staff."""
    return TASK + command


def is_task(name: str) -> bool:
    """Is the name a task of staff?"""
    return name.startswith(TASK)


def foreign(topic: str) -> str:
    """The name of a topic that is not ours."""
    return OTHER + topic


def is_ours(name: str) -> bool:
    """Is the name a question or a wish, and no topic of other people's?"""
    return not name.startswith(OTHER)


def kind_of(name: str) -> str:
    """The kind of question that a name stands for; empty for a wish."""
    return name.removeprefix(QUESTION) if name.startswith(QUESTION) else ""


def wish_of(name: str) -> str:
    """The wish that a name stands for, of a task its command; empty for a question."""
    prefix, _, wish = name.partition(":")
    return wish if f"{prefix}:" in (INTENT, TASK) else ""


def speaks_of_death(text: str) -> bool:
    """Does the text have a word for a death, or for what it brings the family?"""
    words = plain_words(text)
    return bool(DEATH_WORDS & {*words}) or bool(_GONE.search(" ".join(words)))


def tells_death(text: str) -> bool:
    """Does the text say in plain words that somebody of the family has gone?"""
    return bool(_TELLS_GONE.search(" ".join(plain_words(text))))


def speaks_of_violence(text: str) -> bool:
    """Does the text have a word for violence?"""
    return not _VIOLENT.isdisjoint(plain_words(text))


def worth_offering(names: Iterable[str], text: str) -> list[str]:
    """The names that may be offered as what somebody could have meant by a text."""
    of_death = speaks_of_death(text)
    return [
        each
        for each in names
        if each not in NEVER_GUESSED and (of_death or each not in OF_DEATH - MILD)
    ]
