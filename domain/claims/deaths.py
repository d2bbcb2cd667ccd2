"""Sentences that tell a death, or that somebody lives: of whom, of what, and whether at work."""

import re

from domain.claims.told import (
    ADDRESSED,
    MINE,
    ONESELF,
    OTHERS,
    WORDS,
    Claimant,
    as_whom,
    relation_told,
)
from domain.parsing.text import NOT

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
LATE = re.compile(r"\b(?:almarhum(?:ah)?|alm\.?|mendiang)\s+([a-z]+)")
"""Somebody who is dead, by what they are to whoever writes."""


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
