"""Words about one's work and health: does somebody work now, and are they ill?"""

import re

from domain.knowledge.heard.why import doubts
from domain.parsing.replies.yes_no import MEANING
from domain.parsing.text import FILLERS, NOT, is_negated, letter_words, normalise, word_set
from domain.participants.occupation import is_work

WORKS = re.compile(
    r"\b(?:kerja|bekerja|dagang|jualan|narik|ngojek|ngider|mangkal|muter|keliling|aktif|proyek|"
    r"orderan|garapan|masih jalan|nyambut ?(?:damel|gawe)|padamel\w*|"
    r"(?:tiap|saban) (?:hari|pagi|siang|sore|malem|malam|subuh)|work|working)\b",
    re.IGNORECASE,
)
STILL = re.compile(r"\W*(?:(?:iya?|saya)\W+)*(?:masih|lagi|still)\b", re.IGNORECASE)
NOT_AT_WORK = re.compile(
    r"\b(?:nganggur\w*|menganggur|pengangguran|di ?phk|kena phk|dirumahkan|dipecat|resign|"
    r"(?:udah|udh|sudah|dah|lagi|baru) (?:berhenti|brenti|stop|pensiun|cuti|off)|"
    r"(?:berhenti|brenti|stop) (?:dulu|kerja|narik|dagang|jualan)|"
    r"(?:cari|nyari) (?:kerja\w*|loker)|unemployed|laid off|retired|stopped working|out of work|"
    r"looking for (?:a )?(?:job|work))\b|"
    rf"\b(?:{NOT}|belum|blm|no longer)\W+"
    r"(?:(?:lagi|pernah|bisa|sanggup|kuat|ada|dapet|punya|am|is) )?"
    r"(?:(?:be)?kerja\w*|narik|ngojek|(?:ber)?dagang|jualan|jalan|usaha|mangkal|ngider|keliling|"
    r"buka|garapan|proyek|orderan|work(?:ing)?|driving|selling)\b",
    re.IGNORECASE,
)
"""Work that is over, or has not begun again."""
NOW_AND_THEN = re.compile(
    r"\b(?:kadang\w*|kdg|kdang|sesekali|sometimes)\b.*\b(?:kadang\w*|kdg|kdang|sometimes)\b|"
    r"\b(?:kalau|kalo|klo|if|when) (?:lagi )?(?:ada|there is)\b",
    re.IGNORECASE,
)
"""Work that comes and goes: "kadang jualan kadang nganggur"."""
TURN = re.compile(r"\b(?:tapi|tp|cuma|cuman|sekarang|skrg|but|now)\b", re.IGNORECASE)
"""Before what counts of two things that are said."""
YES_FIRST = re.compile(
    r"\W*(?:i?ya+|iye|iyo|yoi|masih|msh|mash|ta[sk]+[ie]h|isih|keneh|nggih|muhun|yes|yep|yeah)\b",
    re.IGNORECASE,
)
TALE = word_set(
    "tiap saban setiap hari harian pagi siang sore malam malem subuh magrib dini minggu senin "
    "sabtu weekend full terus lancar rutin aktif sepi rame ramai lumayan dikit banyak cuma tapi "
    "walau walaupun meski biar capek cape kadang seperti biasa biasanya kayak dari sampe sampai "
    "a aa teh jam sendiri rumah pasar toko warung jalan keliling jualan dagang narik kerja kerjaan "
    "bekerja "
    "order orderan proyek job bareng suami istri bantu anak nak lagi dong sehat alhamdulillah cari "
    "makan nafkah still every day daily morning night working work busy full time"
)
"""Words of a plain tale of one's work behind a yes."""
MOST_OF_TALE = 8

WELL = re.compile(
    r"\b(?:sehat|waras|bugar|buger|seger|segar|sembuh|baik|good|fit|healthy|fine|well)\b",
    re.IGNORECASE,
)
WELL_NOW = re.compile(
    r"\b(?:sekarang|skrg|skr|udah|sudah|dah|now)\b.*"
    r"\b(?:sehat|sembuh|baikan|pulih|fine|well|healthy)\b|"
    r"\b(?:sehat|fine|well|healthy) (?:sekarang|skrg|kok|now)\b|"
    r"\b(?:sembuh|pulih|recovered) (?:dari|from)\b",
    re.IGNORECASE,
)
"""Whoever was ill, and is not any more."""
LASTING = re.compile(
    r"\b(?:cuci darah|hemodialis\w*|gagal ginjal|ginjal\w*|kemo\w*|kanker|tumor|stroke|struk|"
    r"jantung\w*|diabetes\w*|kencing manis|sakit gula|gula darah|gula|darah tinggi|hipertensi|"
    r"kolesterol|asam urat|tbc?|paru(?:\W?paru)?\w*|asma|liver|lever|hepatitis|hiv|epilepsi|ayan|"
    r"lumpuh|katarak|hernia|saraf kejepit|reumatik?|dialysis|kidneys?|chemo\w*|cancer|heart|"
    r"diabetic|(?:high )?blood pressure|hypertension|cholesterol|tuberculosis|asthma|epilepsy)\b",
    re.IGNORECASE,
)
"""Illnesses and treatments that do not pass: whoever names one may feel well, and is asked."""
ILLNESS = re.compile(
    r"\b(?:sakit\w*|penyakit\w*|demam|meriang|mencret|diare|muntah\w*|tipes|"
    r"tipus|tifus|dbd|maag|lambung|usus buntu|sesak|vertigo|migrain|"
    r"infeksi|luka|patah|keseleo|cedera|di ?rawat|rawat (?:inap|jalan)|(?:di)?opname|"
    r"(?:di)?infus|(?:di)?operasi\w*|berobat|(?:minum|makan) obat|"
    r"kontrol (?:ke )?(?:dokter|rs|rumah sakit)|kecelakaan|"
    r"(?:keluar|masuk|pulang) (?:dari )?(?:rs|rumah sakit)|"
    r"ill|illness|disease|sick|fever|hospital\w*|surgery|operation|operated|injured|"
    r"broken|treatment|medication)\b|"
    rf"\b(?:{NOT}|kurang)(?: (?:terlalu|begitu|so|feeling|very))? (?:sehat|enak badan|fit|well)\b",
    re.IGNORECASE,
)
NAMES_WORK = re.compile(
    r"\b(?:jaga|jualan|jual|dagang|tukang|kerja|kerjaan|narik|antar|nganter) (?:di )?(?:\w+ )?"
    r"(?:rs|rumah sakit|obat|gula|orang sakit)\b|"
    r"(?<!masuk )(?<!keluar )(?<!pulang )(?<!dari )(?<!ke )\brumah sakit\b",
    re.IGNORECASE,
)
"""Work and places whose words name an illness, and tell none: "jualan obat"."""
NOT_SO = re.compile(
    rf"\b(?:{NOT}|bukan|belum|blm|tanpa|no|never|without)\b(?:\W+(?:lagi|pernah|ada|punya|kena|sedang|"
    r"juga|sama sekali|terus|gitu|yang|ngerasa|merasa|abis|habis|ever|have|had|any|is|am|being|in|"
    r"the)\b){0,3}\W+$",
    re.IGNORECASE,
)
"""What denies the illness named right behind it: "ga pernah operasi"."""


def tells_no_work(text: str) -> bool:
    """Whether somebody tells that they have no work now: "udah ga narik lagi sebulan"; not "udah
    pensiun tapi masih ngojek", where what stands last counts."""
    *before, last = TURN.split(text)
    if NOT_AT_WORK.search(last):
        return True
    works = WORKS.search(last) or is_work(last.strip(" ,.!"))
    return not works and any(map(NOT_AT_WORK.search, before))


def tells_work(text: str) -> bool:
    """Does somebody tell of the work that they do: "kerja malem", "masih nyuci kok", "kadang jualan
    kadang nganggur"?"""
    works = WORKS.search(text)
    if "?" in text:
        return False
    if works and NOW_AND_THEN.search(text):
        return True
    *before, last = TURN.split(text)
    if any(map(goes_on_with_work, re.split(r"[,;\n]", last))) and not tells_no_work(last):
        return True  # "order sepi, tapi masih las kalo ada"
    if doubts(text) or tells_no_work(text):
        return False
    if any(map(NOT_AT_WORK.search, before)):
        return True  # "udah pensiun tapi masih ngojek"
    return bool(works) and not re.search(r"[,;\n]", text) and not is_negated(text)


def goes_on_with_work(piece: str) -> bool:
    """Whether a piece of a sentence says that some work goes on: "masih nyuci kok"."""
    still = STILL.match(piece)
    if still is None or is_negated(piece):
        return False
    return is_work(piece[still.end() :].strip()) or bool(NOW_AND_THEN.search(piece))


def is_plain_tale(text: str) -> bool:
    """Whether a few words behind a yes only tell of work: "iya tiap subuh", "masih nyuci kok"."""
    lead = YES_FIRST.match(text)
    if not lead or len(text.split()) > MOST_OF_TALE or doubts(text) or tells_no_work(text):
        return False
    rest = text[lead.end() :]
    known = (
        each in TALE or each in FILLERS or MEANING.get(each) in ("y", "g", "")
        for each in letter_words(normalise(rest))
    )
    return all(known) or is_work(rest.strip(" ,.!"))


def denies_illness(text: str) -> bool:
    """Whether somebody says that they have no illness: "ga sakit cuma capek"."""
    return any(NOT_SO.search(named[: each.start()]) for named, each in illnesses(text))


def tells_illness(text: str) -> bool:
    """Whether somebody tells of an illness or its treatment that they have, or had of late:
    "operasi bulan lalu", "diabetes tapi masih kerja"; not that they have none, or had one,
    nor of a mere cough."""
    is_over = WELL_NOW.search(text) and not LASTING.search(text)
    told = (not NOT_SO.search(named[: each.start()]) for named, each in illnesses(text))
    return not is_over and any(told)


def illnesses(text: str) -> list[tuple[str, re.Match[str]]]:
    """The places in a text, without names of work, that name an illness or its treatment."""
    named = NAMES_WORK.sub(" ", text)
    return [(named, each) for pattern in (LASTING, ILLNESS) for each in pattern.finditer(named)]
