"""Sentences of claimants: whose claim it is ("suami saya meninggal"), and how they ask after it."""

import re
from enum import StrEnum


class Claimant(StrEnum):
    """The relation of whoever opened a claim to the participant."""

    SELF = "claimant_self"
    SPOUSE = "claimant_spouse"
    CHILD = "claimant_child"
    PARENT = "claimant_parent"
    SIBLING = "claimant_sibling"
    OTHER = "claimant_other"
    HELPER = "claimant_helper"
    """An agent or cadre, for one of their people."""


DEATH_FORM, ACCIDENT_FORM = "death-claim", "accident-claim"
"""The forms in which a death, and an accident, is told."""
FAMILY = (Claimant.SPOUSE, Claimant.CHILD, Claimant.PARENT, Claimant.SIBLING, Claimant.OTHER)
MINE = r"(?:nya|ku)?(?:\s+(?:saya|aku|gue|gua|gw|aye|ane|kulo|kami))?"
WORDS = (
    (Claimant.SPOUSE, r"suami|swami|misua|istri|isteri|bini|laki|bojo|husband|wife"),
    (
        Claimant.CHILD,
        r"bapak|bapa|bpk|bokap|ayah|abah|babe|papa|papi|ibu|nyokap|emak|mak|nyak|enyak|mama|mami|"
        r"umi|abi|orang\s?tua|ortu|father|mother|dad|mom|mum",
    ),
    (Claimant.PARENT, r"anak(?! buah)|putra|putri|son|daughter"),
    (Claimant.SIBLING, r"kakak|kaka|adik|adek|abang|saudara|sodara|mpok|brother|sister"),
    (
        Claimant.OTHER,
        r"teman|temen|kawan|tetangga|warga|anggota|anak buah|"
        r"paman|pakde|om|tante|bude|bibi|kakek|"
        r"nenek|oma|opa|eyang|mbah|engkong|cucu|ipar|menantu|mertua|(?:ke)?ponakan|sepupu|friend|neighbou?r|uncle|aunt",
    ),
)
CONVERSE = {Claimant.CHILD: Claimant.PARENT, Claimant.PARENT: Claimant.CHILD}
"""Whose claim it is where the word is for the one who writes: "saya anaknya"."""
OTHERS = r"r[tw]|rekan|karyawan|pegawai|sopir|supir|kader"
"""More words for somebody else, where a death is told."""
SELF = re.compile(r"\b(?:saya|aku|gue|gw|aye|ane|kulo|i|me)\b")
RELATIVES = "|".join(f"(?P<{each}>{words})" for each, words in WORDS)
AS_WHOM = re.compile(
    rf"(?:{SELF.pattern}\s+(?:(?:ini|adalah|cuma|sebagai)\s+)?(?=\S+(?:nya\b|\s+(?:dari|almarhum|alm\b|"
    rf"kandung)))|\b(?:i am|i'm|im)\s+(?:his|her|the|their)\s+)(?:{RELATIVES})(?:nya)?\b"
)
"""The relation that somebody says to be: "saya anaknya", "saya istri almarhum", "i am his wife"."""
ONESELF = re.compile(rf"(?:yang meninggal )?(?:{SELF.pattern}|myself)(?: sendiri)?\W*")
OF_AGE = 18
NOT_QUITE = r"(?:belum|blm|di|bawah|kurang|hampir|lewat|lebih|atas|under|over|almost|not)\b"
"""Words after which a number is a limit, and no age."""
DOING = (
    r"(?:jadi|kerja|bekerja|ikut|narik|dagang|jualan|bayar|iuran|nikah|menikah|sakit|nyopir|ngojek|"
    r"peserta|lalu|(?:yang|yg)\s+lalu|working|ago|married)"
)
"""What is done for some years, so that they are no age."""
AGES = re.compile(
    r"(?<!for )(?<!selama )(?<!since )\b(?P<years>\d{1,2})\s*(?:tahun|thn|th|taun|years?)\b"
    rf"(?!\s+(?:lebih\s+|an\s+)?{DOING}\b)"
    rf"|\b(?:(?:umur|usia|aged?)(?:ku|nya)?(?:\s+(?!{NOT_QUITE})[^\W\d]+){{0,2}}|"
    r"masih|msh|baru|only|am)\s+(?P<named>\d{1,2})\b"
    r"(?!\s*(?:hari|hr|minggu|bulan|bln|anak|orang|org|days?|weeks?|months?|children))"
    r"|^\W*(?:(?:iya?|ya|udah|sudah|udh|saya|sy|aku|gue|gw|yes|already)\W+)*(?P<alone>[1-9]\d)\W*$"
)
"""An age, also as a number alone, or behind a word for it."""
OWN_AGE = re.compile(
    r"(?:^|[,.;!?]\s*|\b(?:dan|tapi|karena|krn|kak|min|pak|bu|bang|and|but)\s+)"
    rf"{SELF.pattern}\s+(?:\w+\s+){{0,2}}?(?:umur|usia|masih|msh|baru|am)(?:nya)?\s+\d"
)
"""The age of whoever writes: "saya anaknya umur 15"."""
ALL_GROWN = re.compile(
    r"\b(?:su?dah|uda?h|udh|sdh|pada|semua(?:nya)?)\s+(?:pada\s+|semua(?:nya)?\s+)?"
    r"(?:gede|besar|dewasa|kawin|nikah|menikah|berkeluarga|kerja|bekerja)\b|"
    r"\b(?:gede|besar|dewasa)\s+semua|\b(?:all )?(?:grown up|adults?|married)\b"
)
"""Heirs of age, without their ages."""
NOT_ALL_GROWN = re.compile(
    r"\b(?:belum|blm|masih|msh|kecil|bungsu|satu|kecuali|ada yang|not|still|youngest)\b"
)
AT_SCHOOL = re.compile(
    r"\b(?:masih|msh|baru|still)\s+(?:\w+\s+)?"
    r"(?:tk|paud|sd|smp|balita|bayi|kecil|anak|bocah|baby|child|children|little|small)\b"
)
ADDRESSED = re.compile(r"^(?:pak|bu|bang|kak|mas|mbak|min)\b[\s,]*")


NAMED = re.compile(
    r"\b(?:bernama|nama(?:nya)?(?:\s+(?:almarhum(?:ah)?|alm|beliau))?|a\.n\.?|a/n|atas nama|named?|"
    r"(?:his|her) name (?:is|was))\s*:?\s+([a-z'. ]{3,60})",
    re.IGNORECASE,
)
ANOTHERS = re.compile(rf"\b(?:{'|'.join(words for _, words in WORDS)})nya\b", re.IGNORECASE)
"""One of the family of whoever a text is about."""
AFTER_NAME = re.compile(
    r"nik|no|nomor|ktp|umur|usia|kerja|bekerja|pekerjaan|tinggal|alamat|di|kemarin|kemaren|tadi|"
    r"hari|tanggal|tgl|pada|karena|krn|gara|waktu|pas|meninggal|wafat|yang|yg|dan|sudah|udah|dia|"
    r"baru|peserta|jatuh|kena|ketabrak|lagi|aged?|died|on|from|and|he|she",
    re.IGNORECASE,
)
"""The first word that is no name any more."""
OF_PAYMENT = re.compile(
    r"\b(?:iuran|setor\w*|transfer\w*|tf|lunas|sudah bayar|udah bayar|sdh bayar|paid)\b"
)
SAID_DONE = re.compile(
    r"(?:sudah|udah|udh|sdh)?\s*(?:semua|semuanya|selesai|cukup|beres|itu (?:aja|saja)|done|"
    r"that'?s all|finished)(?:\s+(?:semua|ya|pak|bu|kak))?"
)


def as_whom(plain: str) -> Claimant | None:
    """The relation of somebody who says what they are to the participant: "saya anaknya"."""
    said = AS_WHOM.search(plain)
    told = next((each for each, _ in WORDS if said and said[each]), None)
    return CONVERSE.get(told, told) if told else None


IS_SPOUSE = re.compile(
    r"\W*+(?:(?:iya?|ya|saya|sy|aku|aye|gue|ini|sebagai|ahli waris(?:nya)?|i am|i'm|the|his|"
    r"her)\W+)*"
    r"(?:istri|isteri|bini|suami|laki|bojo|wife|husband)(?:nya|ne)?"
    r"(?:\W+(?:almarhum(?:ah)?|alm|saya|sendiri|kok|pak|bu|kak|sah|lah|min|ya))*\W*"
)
"""The heir is whom the dead was married to, and nothing else is said."""


def is_minor(text: str) -> bool:
    """Whether a text says that an heir is a child: by an age below 18, or a school."""
    plain = text.casefold()
    return any(each < OF_AGE for each in ages(plain)) or bool(AT_SCHOOL.search(plain))


def is_grown(text: str) -> bool:
    """Whether a text tells ages, and all of them are of people of age; or that all are grown up, or
    that the heir is the wife or husband."""
    plain = text.casefold()
    if IS_SPOUSE.fullmatch(plain):
        return True
    is_said = ALL_GROWN.search(plain) and not NOT_ALL_GROWN.search(plain)
    return bool(ages(text) or is_said) and not is_minor(text)


def ages(text: str) -> list[int]:
    """The ages in a text, in years."""
    return [int(each[each.lastgroup or 0]) for each in AGES.finditer(text.casefold())]


def is_minor_oneself(text: str) -> bool:
    """Whether whoever writes says that they are a child."""
    told = OWN_AGE.search(text.casefold())
    return told is not None and is_minor(text[told.start() :])


def name_told(text: str) -> str:
    """The words that a sentence gives as a name, as "namanya Budi Santoso nik"; empty for none,
    and for that of somebody else: "istrinya ada, namanya bu Yati"."""
    found = NAMED.search(text)
    if found and ANOTHERS.search(text[: found.start()]):
        return ""
    words = found[1].split() if found else []
    end = next((at for at, word in enumerate(words) if AFTER_NAME.fullmatch(word)), len(words))
    return " ".join(words[:end])


def says_payment(text: str) -> bool:
    """Whether the words below a photo say that contributions were paid."""
    return bool(OF_PAYMENT.search(text.casefold()))


def says_all(text: str) -> bool:
    """Whether a text says that this is all: of the papers, or of a form."""
    return bool(SAID_DONE.fullmatch(" ".join(text.casefold().split()).strip(" .!")))


def relation_told(text: str) -> Claimant | None:
    """The relation that a sentence tells; None when it tells none, or several.

    "Ibu saya meninggal" is written by her child. A word that may only address the reader ("kak",
    "bu") at the beginning tells nothing.
    """
    plain = ADDRESSED.sub("", " ".join(text.casefold().split()))
    if told := as_whom(plain):
        return told
    found = [each for each, words in WORDS if re.search(rf"\b(?:{words}){MINE}\b", plain)]
    if len(found) == 1:
        return found[0]
    return Claimant.SELF if not found and SELF.search(plain) else None
