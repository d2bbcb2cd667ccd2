"""A story told in pieces: what one of them plainly tells, whatever the open question is."""

import re

from domain.claims.deaths import AT_HOME, AT_SITE, WHILE, speaks_of_death, tells_alive
from domain.claims.told import is_grown, is_minor, name_told
from domain.knowledge.heard.accidents import IN_HOSPITAL
from domain.parsing.text import NOT

NOT_SO = rf"(?:{NOT}|g|belum|blm|bukan|no)"
SEPARATES = re.compile(r"[,;\n]+|\.\s+")
"""Between the pieces of one message."""
TIME = r"(?:tadi|kemarin|kmrn|jam|pukul|pkl|yesterday|today)"
TIME_THEN_PLACE = re.compile(
    rf"^(\W*{TIME}\b.*?)\s+(?=(?:di|dekat|deket|depan|at|near|on)\s+"
    r"(?!(?:jam|pukul|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)[a-z])",
    re.IGNORECASE,
)
PLACE_THEN_TIME = re.compile(
    rf"^(\W*(?:di|dekat|deket|depan|at|near)\s.+?)\s+(?={TIME}\b)", re.IGNORECASE
)
"""A day or hour and a place in one breath: "tadi jam 8 pagi di daan mogot"."""
HAPPENED = re.compile(
    r"\b(?:jatuh|kejatuhan|(?:ke|di|ter|ke?se)(?:tabrak|serempet|senggol|timpa|jepit|gencet|"
    r"setrum|lindas|siram|bakar|peleset|cipratan|sayat|tusuk|begal|rampok)|kesetrum|kesayat|ketusuk|"
    r"ke?peleset|kepleset|tergelincir|tabrakan|(?<!yg )(?<!yang )nabrak|digigit|selip|"
    r"kena (?!berapa|biaya)|skidded|fell|"
    r"slipped|(?:was|were|got) hit|hit by|crashed|electrocuted|bitten|burned|burnt)\b",
    re.IGNORECASE,
)
"""How somebody was hurt."""
PLACE = re.compile(
    r"^\W*(?:kejadian(?:nya)?\s+|tempat(?:nya)?\s+)?(?:di|dekat|deket|depan|at|near|"
    r"in front of|on)\s+(?:the\s+)?(?!mana\b|rumah\s*$|sini\b|home\b)[a-z].{2,}",
    re.IGNORECASE,
)
"""A place that is told alone, without more: "di jl daan mogot depan pasar"."""
WHERE = re.compile(
    r"\b(?:di|d|dekat|deket|depan|jl|jln|jalan|gang|gg|rumah|pasar|proyek|pabrik|rs|rsud|kantor|"
    r"warung|gudang|terminal|stasiun|at|in|near|on|street|road|home)\b",
    re.IGNORECASE,
)
"""A word for a place."""
NIK = re.compile(
    r"\W*(?:(?:no|nomor|nik|ktp|his|her)(?:nya)?\W+)*((?:\d[ .-]?){15}\d)\W*", re.IGNORECASE
)
"""A NIK alone."""
OF_AGE = re.compile(r"\b(?:umur|usia|masih|msh|aged?|years old)\b", re.IGNORECASE)
ILL = re.compile(
    r"\W*(?:(?:dia|ia|beliau|emang|memang|udah|sudah|lama|meninggal(?:nya)?|karena|krn|"
    r"gara[ -]gara|kena|because of|of)\W+){0,6}"
    r"(?:(?:penyakit|sakit|gagal|serangan|radang|infeksi|demam|lara|loro) )?(?:sakit|lara|"
    r"stroke|struk|jantung|paru(?:[ -]paru)?|"
    r"kanker|tumor|covid|demam(?: berdarah)?|dbd|tipes|tifus|diabetes|gula|ginjal|komplikasi|"
    r"darah tinggi|hipertensi|lambung|maag|liver|usus|otak|sesak nap?f?as|asma|usia tua|tua|"
    r"illness|ill|sick|cancer|heart attack)(?:nya)?"
    r"(?:\W+(?:udah|sudah|lama|tua|parah|menahun|tahunan|sejak dulu|payudara|serviks|usus|otak|"
    r"darah|paru|di rs|di rumah sakit|bu|pak|kak|min|sih|aja)){0,4}\W*",
    re.IGNORECASE,
)
"""What somebody died of, alone."""
SUDDEN = re.compile(r"str[ou]k|jantung|heart", re.IGNORECASE)
"""What may come over somebody at work."""
WOUND = re.compile(
    r"\b(?:patah|luka|memar|lecet|bengkak|retak|keseleo|berdarah|dirawat|dioperasi|dijahit|opname|"
    r"bayar|pay|broken|injured|hurt|bruised|hospital)\b",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\W*[a-z][a-z .']{1,40}[,: ]+(?:\+?62|0)\s*8[\d -]{7,15}|"
    r"(?:\+?62|0)\s*8[\d -]{7,15}[,: ]+(?=.*[a-z])[a-z .']{2,41}",
    re.IGNORECASE,
)
"""A name and a phone in one line."""
NO_NIK = re.compile(
    rf"\b{NOT_SO}\b.{{0,25}}\b(?:nik|ktp)(?:nya)?\b|\b(?:nik|ktp)(?:\s*nya)?\b.{{0,25}}"
    rf"\b(?:{NOT_SO}|lupa|hilang|ilang|lost|forgot)\b"
    r"|\b(?:lupa|hilang|forgot|don't know)\b.{0,20}\bnik\b"
    r"|\bnik(?:\s*nya)?\b.{0,12}\b(?:gatau|gatahu|gaktau|gaktahu)\b",
    re.IGNORECASE,
)
"""That a NIK is not at hand."""
FORGOT = (
    rf"(?:lupa|forgot|(?:{NOT}|g)\s*(?:tau|tahu|inget|ingat)|"
    r"don't know)"
)
NO_HOUR = re.compile(
    rf"\b{FORGOT}\b.{{0,8}}\b(?:jam|pukul|hour|time)(?:nya)?\b|"
    rf"\b(?:jam|pukul)(?:nya)?\b.{{0,12}}\b{FORGOT}\b",
    re.IGNORECASE,
)
"""That the hour is not known."""
ON_ROAD = re.compile(
    r"\bjatuh sendiri\b|\btabrakan\b|\b(?:jatuh|fell)\b.*\b(?:motor|sepeda|bike|motorcycle)\b",
    re.IGNORECASE,
)
"""What tells of an accident on the road, and of which kind."""
NOT_TREATED = re.compile(
    rf"\b{NOT_SO}\s+(?:\w+\s+)?(?:berobat|diperiksa|periksa|ke\s+(?:dokter|rs|klinik|puskesmas)|"
    r"seen a doctor|been treated)\b",
    re.IGNORECASE,
)
"""That no doctor has seen somebody who was hurt."""
PAID_THEMSELVES = re.compile(
    r"\b(?:bayar|dibayar|biaya)(?:nya)?\W+(?:sendiri|pribadi)\b|\b(?:uang|duit)\W+(?:sendiri|pribadi)\b|"
    r"\bpaid\b.{0,10}\b(?:my|our|him|her|them)sel(?:f|ves)\b",
    re.IGNORECASE,
)
"""That the treatment was paid with one's own money."""
AT_WORK_THEN = re.compile(
    rf"\b(?:dia|ia|beliau|almarhum(?:ah)?|alm|orangnya|suami|istri|bapak|ibu|anak|adik|kakak|abang|he|she)"
    rf"(?:nya|ku)?\b.{{0,20}}{WHILE}",
    re.IGNORECASE,
)
"""That somebody else was at work then."""
NOT_AT_WORK = re.compile(
    rf"\b(?:bukan|{NOT}|not)\s+(?:pas|waktu|wkt|lagi|lg|saat|karena|krn|gara[- ]gara|di tempat|"
    rf"di|at|because of)\s+"
    r"(?:lagi\s+|the\s+)?(?:be)?(?:kerja|dagang|narik|jualan|proyek|work)\w*\b",
    re.IGNORECASE,
)
OF_PAPERS = re.compile(
    r"\b(?:buku nikah|akta|akte|ktp|kk|kartu|berkas|foto|dokumen|surat(?:nya)?)\b", re.IGNORECASE
)
"""Papers, which are no names."""
OF_MEMBERSHIP = re.compile(
    r"\b(?:ikut|ikutan|punya|pny|pake|pakai|terdaftar|daftar|peserta|anggota|member|have|has|had|"
    r"registered)\b.{0,20}\b(?:bpjs|jamsostek|perisai)\b(?!.{0,20}\b(?:kesehatan|health)\b)"
    r"|\b(?:bpjs|jamsostek)(?:nya)?\b.{0,20}\b(?:aktif|mati|nunggak|jalan|ada|active)\b"
    r"|\b(?:aktif|nunggak|active)\b.{0,15}\b(?:bpjs|jamsostek|kepesertaan)(?:nya)?\b"
    rf"|\b{NOT_SO}\W+(?:pernah\s+|semp[ae]t\s+|a\s+)?(?:peserta|anggota|member|terdaftar|"
    r"registered|n?daftar|didaftar\w*|ikut|ikutan|joined|enrolled)\b(?!\s+(?:jatuh|kecelakaan|luka))",
    re.IGNORECASE,
)
"""What tells, or asks, whether somebody was a participant."""
PAYS_FIRST = re.compile(
    r"\b(?:rs|rumah sakit|klinik|igd|ugd|dokter|berobat|pengobatan|perawatan|operasi|obat|dulu|"
    r"dl|hospital|clinic|doctor|treatment|first)(?:nya)?\b",
    re.IGNORECASE,
)
"""What makes a question about costs one about those of the treatment."""


MOST_PIECES = 40
"""Of one message; what follows was made to cost time, or is no story that is told in pieces."""


def pieces_of(text: str) -> list[str]:
    """The first pieces of a message, without their margins."""
    pieces = [each for piece in SEPARATES.split(text) if (each := piece.strip())]
    first = pieces[:MOST_PIECES]
    apart = (TIME_THEN_PLACE.sub(r"\1\n", PLACE_THEN_TIME.sub(r"\1\n", each)) for each in first)
    return [each for piece in apart for each in piece.split("\n")]


THEIRS = re.compile(r"\b\w{4,}nya\b|\b(?:lalu|kemarin|kemaren|kmrn)\b", re.IGNORECASE)
"""A word with its possessor, as "mobilnya kabur", or of a time: no name has them."""


NO_PERSON = re.compile(
    r"\b(?:(?:me|nge)?lapor\w*|lanjut\w*|mulai|isi(?:in|kan)?|terus\w*|trus|gimana|bagaimana|gmn|"
    r"sekarang|skrg|klaim\w*|ok[ey]*|iya|siap|mau|tolong|bantu\w*|report|start|continue|go on|"
    r"dia|beliau|ia|perempuan|laki|cewek|cowok|jamsostek|bpjs\w*|peserta|he|she|female|male)\b",
    re.IGNORECASE,
)
"""A word of somebody who orders or agrees: "mulai laporan" is nobody's name."""


def is_no_name(text: str) -> bool:
    """Whether words that could be a name tell where somebody is, how they were hurt, or of BPJS."""
    if THEIRS.search(text):
        return True
    told = (IN_HOSPITAL.search(text), PLACE.match(text), HAPPENED.search(text))
    alone = (ILL.fullmatch(text), CONTACT.fullmatch(text.strip()))
    others = (
        NO_PERSON.search(text),
        WOUND.search(text),
        OF_PAPERS.search(text),
        NO_HOUR.search(text),
    )
    return any((*told, *alone, *others)) or is_of_membership(text)


def is_no_place(text: str) -> bool:
    """Whether words tell only how somebody was hurt, or is: "kakinya patah"."""
    is_of_body = HAPPENED.search(text) or tells_alive(text)
    return bool(is_of_body) and not WHERE.search(text)


def says_no_nik(text: str) -> bool:
    """Whether a text says that there is no NIK to give."""
    return bool(NO_NIK.search(text))


def says_no_hour(text: str) -> bool:
    """Whether a text says that the hour is not known."""
    return bool(NO_HOUR.search(text))


def nik_said(text: str) -> str:
    """The NIK that a text gives by its 16 digits; empty for none."""
    found = NIK.fullmatch(text)
    return found[1] if found else ""


def is_of_membership(text: str) -> bool:
    """Whether a text tells or asks if somebody is a participant."""
    return bool(OF_MEMBERSHIP.search(text))


def is_of_treatment(text: str) -> bool:
    """Whether a question about costs is about those of the treatment."""
    return bool(PAYS_FIRST.search(text))


def where_it_was(text: str) -> str:
    """Yes where a text tells that it was at work, no where it was at home; empty for neither."""
    if AT_HOME.search(text) and not AT_SITE.search(text) and not HAPPENED.search(text):
        return "no"
    if NOT_AT_WORK.search(text):
        return "no"
    then = AT_WORK_THEN.search(text) and not speaks_of_death(text)
    return "yes" if then or AT_SITE.search(text) else ""


def words_of_story(text: str) -> dict[str, str]:
    """The questions that a piece plainly answers in its own words, and these: how it came, where it
    was, on the road or not, how somebody is, the name, whether the heirs are of age."""
    told = dict[str, str]()
    if ILL.fullmatch(text):
        told["at_work"] = text if SUDDEN.search(text) else "no"
    elif speaks_of_death(text):
        pass  # it is no place, and nobody lives
    elif HAPPENED.search(text):
        told["cause"] = text
        if ON_ROAD.search(text):
            told["traffic"] = text
    elif tells_alive(text):
        told["outcome"] = text
    elif PLACE.match(text):
        told["place"] = text
    if NOT_TREATED.search(text) or PAID_THEMSELVES.search(text):
        told["treatment"] = text
    if "at_work" not in told and (where := where_it_was(text)):
        told["at_work"] = where
    if name := name_told(text):
        told["full_name"] = name
    if CONTACT.fullmatch(text.strip()):
        told["contact"] = text
    if OF_AGE.search(text) and (is_grown(text) or is_minor(text)):
        told["grown"] = text
    return told
