"""Sentences of claimants: whose claim it is ("suami saya meninggal"), and how they ask after it."""

import re
from enum import StrEnum

from domain.parsing.text import NOT


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


DIED = re.compile(
    r"\b(?:m[ei]?ninggal(?:kan)?|meningal|meninggoy|wafat|tewas|mangkat|berpulang|tutup usia|tiada|"
    r"almarhum(?:ah)?|tilar donya|seda|sedo|dipanggil (?:allah|tuhan|yang (?:maha )?kuasa)|"
    r"pergi (?:untuk )?selama\w*|died|passed away|has died|"
    r"killed (?:him|her)self|(?:took|taken) (?:his|her) own life|committed suicide|"
    r"(?:su?dah|uda?h|udh|sdh|barusan|tadi|kemar[ei]n|habis|abis) "
    r"(?:di)?(?:kubur|kebumi|makam|semayam)\w*|"
    r"tinggal donya|pulang ke rahmatullah|dipanggil yang kuasa|"
    rf"{NOT}\s+(?:(?:ke|ter)tolong|selamat)|(?:{NOT}|udah ga) bernyawa|kehilangan nyawa(?:nya)?|"
    r"(?:meng)?hembus\w* nap?f?as terakhir|"
    r"(?<!mau.)(?<!ingin.)(?<!pengen.)(?<!pengin.)(?<!niat.)(?<!coba.)(?<!mencoba.)(?<!nyoba.)"
    r"(?<!percobaan.)(?:bunuh|gantung) diri)\b"
)
WHILE = (
    r"(?:(?<!bukan )\b(?:kecelakaan|celaka|laka) (?:(?:saat|waktu|pas|di tempat) )?(?:be)?kerja\b|"
    r"\bwork(?:place)? accident\b|\b(?:pas|waktu|wkt|saat|ketika|sedang|lagi|lg|while|at)\s+"
    rf"(?:(?!(?:{NOT}|belum|blm|libur|abis|habis|selesai|sakit|saya|aku|gue|"
    r"after|i)\b)\w+\s+){0,4}?"
    r"(?:be)?(?:kerja|narik|dagang|jualan|ngojek|nguli|manggul|(?:ng?|meng)?ant[ae]r\w*|nyopir|tugas|"
    r"work(?:ing)?)\b(?!\s+bakti))"
)
"""At work, or on the way to it: "pas lagi narik", "pas mau ke pasar buat jualan"."""
AT_HOME = re.compile(
    r"\b(?:(?:di|nang|ning) (?:rumah|omah|kamar|kasur)(?! sakit)|(?:lagi|pas|waktu) tidur|"
    r"at home|asleep)\b"
)
AT_SITE = re.compile(
    r"\b(?:di (?:(?:tempat|tmpt|tmp|lokasi|area) (?:dia |ia |beliau )?(?:kerja|bekerja|proyek)|"
    r"proyek|"
    r"pabrik|bengkel|bangunan)|"
    r"at (?:the )?(?:work|building site|construction site|factory))\b"
)
"""A place where one is for work."""
AT_WORK = re.compile(
    rf"{DIED.pattern}.{{0,90}}?{WHILE}|{WHILE}.{{0,60}}?{DIED.pattern}|"
    rf"{DIED.pattern}\W+{AT_SITE.pattern}"
)
"""A death near to words of work, in either order, or at a place of work."""
ILL_OF = re.compile(
    r"(?<!rumah )\bsakit(?:nya)?\b(?! jantung)|\b(?:kanker|tumor|diabetes|gula|ginjal|dbd|demam|"
    r"tipes|covid|komplikasi|(?:usia|sudah|udah) tua|cancer|illness)\b"
)
"""An illness that nobody gets at once at work."""
SOON = r"(?:(?:sudah|udah|udh|sdh|uda|tadi|kemarin|kemaren|barusan|baru|wis|sampun|is|already)\s+)*"
OF_WHAT = re.compile(
    r"\b(?:mati|modar|koit)\W+(?:gara|karena|krn|kerna|waktu|pas|saat|ketabrak|ditabrak|kecelakaan|"
    r"jatuh|kesetrum|tenggelam|dibacok|ditusuk|mendadak|sakit)"
)
"""A death in the plain word, with what it was of; THINGS may end for such reasons too."""
THINGS = re.compile(
    r"\b(?:kartu|iuran|bpjs|kepesertaan|jkk|jkm|jht|hp|motor|mobil|nomor|status|akun|lampu|listrik|"
    r"mesin|usaha|tanaman|ayam|kucing)"
)
GONE = (
    rf"mati|modar|koit|(?:su?dah|uda?h) {NOT}\s*ada"
    r"(?: umur)?|(?:su?dah|uda?h) gada|dead|gone"
)
AGO = (
    r"(?:(?:sejak|dari|since)\s+)?(?:\d{1,2}\s*|se|beberapa\s+|a\s+few\s+)?(?:hari|hr|minggu|mggu|bulan|bln|tahun|"
    r"thn|taun|senin|selasa|rabu|kamis|jum'?at|sabtu|days?|weeks?|months?|years?)(?:an)?\s+"
    r"(?:(?:yang|yg)\s+)?(?:lalu|kemarin|kemaren|kmrn|kepungkur|kapungkur|tadi|ago)"
)
"""The time of a death: "3 bulan yg lalu", "senin kemarin"."""
TIME_OF_DEATH = re.compile(
    rf"\s+(?:{AGO}|\d{{1,2}} hari|tadi|kemarin|kemaren|kmrn|wingi|barusan|yesterday|today)\b"
)
"""Behind a death, when it was: what has a time has happened."""
LATELY = (
    rf"(?:(?:{AGO}|tadi|kemarin|kemaren|wingi|barusan|pagi|siang|sore|subuh|malam|malem|pak|bu|kak|"
    r"min|mas|mbak|bang|lagi)\b\s*)*(?:$|[,.;!].*)"
)
"""Words of a death where the relation and these are all that is said: "bojoku mati kemarin", but
not "kartu suami saya mati", and not "bapak mati lampu"."""
IS_NO_MORE = re.compile(rf"[,.;]\s?(?:\w+\s)?(?:su?dah|uda?h) {NOT}\s?ada\W*$")
"""The end of a story of somebody who died: ", sekarang udah ga ada"."""
OF_NO_KIN = re.compile(
    r"\b(?:beliau(?:nya)?|orang(?:nya)?|(?:pemilik|(?:yang|yg) punya|owner of|pemegang) "
    r"(?:the |this )?(?:nomor|no|hp|wa|akun|chat|number|phone)(?: (?:ini|nya|hp))?)\s+"
    rf"(?:has |is |ini )?{SOON}(?:{GONE}|(?:{DIED.pattern}))\s*{LATELY}|"
    r"\b(?:nomor|nomer|no|hp|wa|akun|chat|number|phone)(?: (?:ini|hp|wa))*\W+(?:ini\W+)?"
    r"(?:punya|milik|bekas|punyanya|of)"
    r"(?:nya)?\W+(?:the )?(?:almarhum(?:ah)?|alm|mendiang|late)\b"
)
"""A death of whoever is meant by no relation: "beliau udah ga ada", "pemilik nomor ini wafat"."""
MAY_TELL_DEATH = re.compile(
    "|".join((DIED.pattern, OF_WHAT.pattern, GONE, r"\balm\b")).replace(" ", r"\s+")
)
"""In every text that tells a death."""
ASKS = re.compile(
    r"\?|\b(?:kalau|kalo|klo|kl|jika|bila|apabila|misal\w*|andai\w*|seandainya|if|when|"
    r"apa|apakah|berapa|gimana|bagaimana|gmn|kapan|bisa|boleh|dapat|dapet|how|what|who|can|does)\b"
)
"""A question, or something that has not happened."""
PLEA = re.compile(
    r"\b(?:(?:saya|sy|aku|kami|kita|i)\s+)?(?:harus|mesti|kudu|musti)\s+"
    r"(?:gimana|bagaimana|gmn|ngapain|apa)\b\W*|\bwhat (?:should|do) (?:i|we) do\b\W*"
)
"""A cry for help, which asks for no fact."""
SUPPOSES = re.compile(
    r"\b(?:kalau|kalo|klo|kl|jika|bila|apabila|misal\w*|andai\w*|seandainya|nanti|if|would)\b"
)
"""A death that has not happened."""
OWN = r"(?:ku|\s+(?:saya|sy|aku|gue|gua|gw|aye|ane|kulo|kami))"
"""Behind a relation, whose it is."""
NEAR = 40
"""Characters before a death in which somebody is named who died."""
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
LATE = re.compile(r"\b(?:almarhum(?:ah)?|alm\.?|mendiang)\s+([a-z]+)")
"""Somebody who is dead, by what they are to whoever writes."""
SAID_DONE = re.compile(
    r"(?:sudah|udah|udh|sdh)?\s*(?:semua|semuanya|selesai|cukup|beres|itu (?:aja|saja)|done|"
    r"that'?s all|finished)(?:\s+(?:semua|ya|pak|bu|kak))?"
)


def speaks_of_death(text: str) -> bool:
    """Whether a text is about a death, be it told or asked."""
    return DIED.search(text.casefold()) is not None


ALIVE = re.compile(
    r"\b(?:(?:di)?rawat|opname|rs|rsud|igd|ugd|icu|klinik|puskesmas|rumah sakit|di ?rumah|pulang|"
    r"(?:di)?urut|(?:di)?pij[ai]t|mendingan|membaik|lumayan|luka|patah|memar|lecet|bengkak|retak|"
    r"keseleo|sakit|nyeri|pincang|sadar|(?:di)?operasi|(?:di)?jahit|gips|pulih|sembuh|istirahat|hidup|selamat|alive|"
    r"hospital|clinic|home|broken|injured|hurt|bruised|recovering|better|surgery|stitches)\w*",
    re.IGNORECASE,
)
"""What only somebody who lives has or does after an accident."""


BY_OWN_HAND = re.compile(
    r"\b(?:(?:bunuh|gantung) diri|suicide|(?:took|taken) (?:his|her) own life|"
    r"killed (?:him|her)self)\b"
)
ALIVE_STILL = re.compile(
    r"\b(?:(?:belum|blm|ga|gak|nggak|tidak|bukan)\s+(?:jadi\s+)?"
    r"(?:meninggal|wafat|mati)|not dead)\b",
    re.IGNORECASE,
)
UNTOLD = re.compile(
    r"\bsalah (?:ketik|tulis|kirim|kirim pesan|pencet|ngomong)\b.*\b(?:sakit|hidup|sehat)\b|"
    r"\bmasih hidup\b|\bstill alive\b|"
    rf"^\W*(?:eh|maaf|alhamdulillah|sorry)?\W*(?:\w+\W+){{0,3}}{ALIVE_STILL.pattern}"
)
"""A death that was told by mistake."""


def tells_alive(text: str) -> bool:
    """Whether a text tells how somebody is who lives: "udah dirawat di rs", "patah tangan"."""
    return bool(ALIVE.search(text)) and not speaks_of_death(text)


def death_told(text: str) -> Claimant | None:
    """The relation of a sentence that tells a death, whatever else it tells; None for a question,
    or where nobody of the family is named before the death.

    The first relation counts: "tetangga saya meninggal, anaknya masih sekolah".
    """
    plain = PLEA.sub("", ADDRESSED.sub("", " ".join(text.casefold().split()))).strip()
    if ASKS.search(plain):
        return None
    if DIED.search(plain) and (told := as_whom(plain)):
        return told
    if kin := late_kin(plain):
        return kin
    if OF_NO_KIN.search(plain):
        return Claimant.OTHER
    died = DIED.search(plain) or (None if THINGS.search(plain) else OF_WHAT.search(plain))
    if died is None:
        return next((each for each, words in WORDS if is_gone(words, plain)), None)
    named = (*WORDS, (Claimant.OTHER, OTHERS))
    places = [
        (re.search(rf"\b(?:{words}){MINE}\b", plain[: died.start()]), e) for e, words in named
    ]
    found = {place.start(): each for place, each in places if place}
    return found[min(found)] if found else None


def late_named(text: str) -> Claimant | None:
    """The relation of somebody who is named as dead, whatever is told or asked of them: "jht
    almarhum bapak saya"; None where no relation is named so."""
    named = LATE.search(" ".join(text.casefold().split()))
    return next(
        (each for each, words in WORDS if named and re.match(rf"(?:{words})\b", named[1])), None
    )


def late_kin(plain: str) -> Claimant | None:
    """The relation of somebody who is named as dead before it is told how: "almarhum bapak terakhir
    bayar mei, meninggalnya agustus"; None where no death is told behind it."""
    named = LATE.search(plain)
    if named is None or not DIED.search(re.sub(r"nya\b", "", plain[named.end() :])):
        return None
    return next((each for each, words in WORDS if re.match(rf"(?:{words})\b", named[1])), None)


def died_at_work(text: str) -> bool:
    """Whether a text tells that somebody died at work or on the way, however it came to it."""
    plain = " ".join(text.casefold().split())
    is_told = not ASKS.search(plain) or loss_told(plain) is not None
    return is_told and bool(AT_WORK.search(plain)) and not AT_HOME.search(plain)


def died_of_illness(text: str) -> bool:
    """Whether a text tells that somebody died of an illness, and nothing of work: "meninggal
    kemarin sakit ginjal"."""
    plain = " ".join(text.casefold().split())
    died = DIED.search(plain)
    is_ill = died is not None and ILL_OF.search(plain, died.end(), died.end() + NEAR)
    return bool(is_ill) and not re.search(rf"kerja|work|{WHILE}", plain)


def died_by_own_hand(text: str) -> bool:
    """Whether a text tells a suicide, of which nobody is asked how it came."""
    return speaks_of_death(text) and bool(BY_OWN_HAND.search(text.casefold()))


def is_untold(text: str) -> bool:
    """Whether a text takes back that somebody died: "maaf salah ketik, bapak saya sakit"."""
    return bool(UNTOLD.search(text.casefold())) and not speaks_of_death(ALIVE_STILL.sub(" ", text))


def as_whom(plain: str) -> Claimant | None:
    """The relation of somebody who says what they are to the participant: "saya anaknya"."""
    said = AS_WHOM.search(plain)
    told = next((each for each, _ in WORDS if said and said[each]), None)
    return CONVERSE.get(told, told) if told else None


def tells_loss(text: str) -> bool:
    """Whether a text names somebody of the family, or near it, who has died, be it that it also
    asks something; what might happen is no loss."""
    return loss_told(text) is not None


def loss_told(text: str) -> Claimant | None:
    """The relation of whoever tells a loss, as `tells_loss` finds it; None for none."""
    plain = " ".join(text.casefold().split())
    died = DIED.search(plain)
    begins = max(plain.rfind(each, 0, died.start()) for each in ".?!;") + 1 if died else 0
    if died is None or SUPPOSES.search(plain, begins):
        return next((each for each, words in WORDS if is_gone(words, plain)), None)
    before = plain[max(0, died.start() - NEAR) : died.start()]
    found = {
        place.start(): each
        for each, words in (*WORDS, (Claimant.OTHER, "peserta|binaan|nasabah"))
        for place in re.finditer(rf"\b(?:{words}){OWN}\b|\b(?:my|our) (?:{words})\b", before)
    }
    if not found and TIME_OF_DEATH.match(plain, died.end()):
        alone = re.compile(
            rf"\b(?:{'|'.join(words for _, words in WORDS)})(?: saya)?\s+(?:sudah |udah |baru )?$"
        )
        return relation_told(before) if alone.search(before) else None
    return found[max(found)] if found else None


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


def says_oneself(text: str) -> bool:
    """Whether somebody says that they are the dead: "saya sendiri", "saya sudah meninggal"."""
    plain = " ".join(text.casefold().split())
    died = DIED.search(plain) and relation_told(plain) is Claimant.SELF and not ASKS.search(plain)
    return bool(died or ONESELF.fullmatch(plain))


def is_gone(words: str, plain: str) -> bool:
    """Whether a sentence says of one of these relatives that they are dead, and nothing else."""
    begins = r"(?:^|[,.;!]\s?)(?:my )?"
    if re.search(rf"{begins}(?:{words}){MINE} {SOON}(?:{GONE})\s*{LATELY}", plain):
        return True
    ends = IS_NO_MORE.search(plain)
    named = ends and re.search(rf"\b(?:{words}){OWN}\b", plain[: ends.start()])
    return bool(named) and not THINGS.search(plain)


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
