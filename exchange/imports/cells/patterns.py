"""The forms of numbers, dates, sums and programmes in a line, the labels before them, with and
without a colon, and the signs between its pieces.
"""

import re
from collections.abc import Iterator

from domain.parsing.dates.calendar_dates import MONTHS
from domain.parsing.places.address_pieces import STREET_NAME
from domain.parsing.places.rt_rw import RT_AND_NUMBER, RT_THEN_RW, RW_AND_NUMBER
from domain.parsing.text import NOT
from exchange.imports.cells.columns import FIELDS
from exchange.spreadsheets.read import normalise_header

FAMILY_CARD = re.compile(
    r"(?:\bno(?:mor|mer)?\W*)?\b(?:kk|kartu keluarga)\W{0,3}(?:\d[ .\-]?){15}\d(?!\d)",
    re.IGNORECASE,
)
ON_BEHALF = re.compile(r"(?<=\d)[ ,;\-–—]+(?:a\.?n\.?|atas nama)\s*:?\s+(?=[^\W\d])", re.IGNORECASE)
"""Between a number and the name of whose it is: "3173... a.n. Siti"."""
OTHER_CARD = re.compile(
    r"\b(?:no(?:mor|mer)?\W*)?(?:(?:bpjs\W*)?(?:kes|kesehatan|kis|jkn)|rek(?:ening)?(?:\W+[a-z]{2,8})?|"
    r"npwp|kks|pkh)\b\W{0,3}\d[\d .\-]{7,22}\d(?!\d)",
    re.IGNORECASE,
)
"""The number of a card or account that no application needs, behind its name."""
NIK = re.compile(
    r"\b(?:nik|no\W*ktp|ktp)\b\W{0,3}(?:\d[ .\-]?){15}\d(?!\d)|"
    r"(?:\b(?:nik|no\W*ktp|ktp)\b\W{0,3})?['’`]?(?:"
    r"(?<!\d)\d{16}(?!\d)|(?<!\d)\d{4}([ .\-])\d{4}\1\d{4}\1\d{4}(?!\d)|"
    r"(?<!\d)(?!0|62)(?:\d{8}[ .\-]\d{8}|\d{6}[ .\-]\d{10}|"
    r"\d{4}[ .\-]\d{12}|\d{12}[ .\-]\d{4})(?!\d)|"
    r"(?<!\d)\d{6}([ .\-])\d{6}\2\d{4}(?!\d)|(?<!\d)\d{2}([ .\-])\d{2}\3\d{2}\3\d{6}\3\d{4}(?!\d)|"
    r"(?<![\d+])(?!0?8|\+?62)\d{12,15}(?!\d)|(?<!\d)\d{17,20}(?!\d)|\d[.,]\d+E\+?\d+|"
    r"(?<!\w)(?=(?:[a-z]{0,3}\d){10})(?!\d{1,15}(?!\w))\w{14,18}(?!\w))",
    re.IGNORECASE,
)
"""A NIK in the usual groups, or a number that can only be a mistyped one."""
NIK_LATER = re.compile(
    r"[\s,;(\-–:]*\b(?:nik|ktp)(?:\s?nya)?\b\W{0,3}(?:masih\s+)?(?:nanti|ntar|(?:me)?nyusul|lupa|hilang|ilang|kosong|"
    rf"(?:{NOT}|belum|blm)\s+(?:ada|tau|tahu|hapal|hafal|punya|dikirim|bawa)|besok)\b"
    r"(?:\s+(?:ya|bu|pak|dulu|dong|nih))*\W*$",
    re.IGNORECASE,
)
"""Says that somebody's NIK comes later: "Pak Rohim satpam, NIK-nya nanti"."""
IN_BRACKETS = re.compile(r"\(\s*(\+?\d[\d .\-]{8,24})\)")
"""A number in brackets behind a name: "Siti Aminah (3173...)"."""
FAMILY_CARD_IN_BRACKETS = re.compile(rf"\(\s*{FAMILY_CARD.pattern}\s*\)", re.IGNORECASE)
_DENIED = rf"(?:{NOT}|belum|blm)"
_PHONE = r"(?:hp|handphone|telp|telepon)"
WORDS_IN_BRACKETS = re.compile(r"(?<=[^\W_]) \(\s*([^\W\d][^\d()]{0,30}?)\s*\)")
"""Words in brackets behind a name or a number: the sex, or the work."""
NO_PHONE = re.compile(
    r"(?<=\S)[ \t]*[,;|/\-–—(]*[ \t]*(?<![^\W_])(?:"
    rf"{_DENIED}[ \t]+(?:punya|ada|pny|pnya|pake|pakai|bawa)[ \t]+(?:no\w*[ \t]+)?{_PHONE}(?:nya)?|"
    rf"(?:no\w*[ \t]*)?{_PHONE}[ \t]*[:=]?[ \t]*(?:-+|{_DENIED}[ \t]+(?:ada|punya)))"
    r"\)?(?=[ \t]*(?:[,;|/)]|$))",
    re.IGNORECASE,
)
"""Says that somebody has no phone."""
BORN_IN = re.compile(
    r"(?<![^\W_])lahir(?:nya)? di (?P<place>[^\W\d][^\d,;|:]{2,25}?)[ ,]+(?:pada )?"
    r"(?:tanggal|tgl)\.? (?=\d)",
    re.IGNORECASE,
)
"""Birthplace and date as they are told: "lahir di Bogor tanggal 5 Mei 1980"."""
NIK_IN_HYPHENS = re.compile(
    r"[^\W\d]-(?:nik\W*)?(?:[\doil][ .\-]?){15}[\doil]|(?:[\doil][ .\-]?){15}[\doil]-[^\W\d]", re.I
)
JOINING_HYPHEN = re.compile(
    r"(?<=[^\s_\-])(?<!\brt)(?<!\brw)-(?=[^\W\d])|(?<=[^\W\d])(?<!\brt)(?<!\brw)-(?=\w)|"
    r"(?<=\d)-(?=\d{1,3}/\d{1,3}\b)",
    re.IGNORECASE,
)
"""A hyphen without blanks between the pieces of such a line: "Siti-3173...-penjahit"."""
NIK_IN_SLASHES = re.compile(r"(?<=\w)/\d{16}(?:/|$)|(?:/|^)\d{16}/(?=\w)")
JOINING_SLASH = re.compile(
    r"/(?=\d{16})|(?<=\d{16})/|(?<=[^\W\d])(?<!\brt)/|(?<=\d)/(?=[^\W\d])", re.IGNORECASE
)
"""A slash without blanks between the pieces of such a line: "Siti/3173.../Rt 3/5/penjahit"."""
ABOUT_PHONE = re.compile(r"\(\s*(?:(?:no|hp|wa|telp|tlp|telepon|whatsapp|aktif)\b\W*)+\)", re.I)
"""Words in brackets behind a phone that say no more than that it is one."""
BLOOD = re.compile(r"\bgol\w*\W*darah\s*[:=]?\s*(?:(?:AB|[ABO])\b\s*[+-]?|-)?", re.IGNORECASE)
"""What a KTP says behind the sex, in the same line."""
DEGREE = re.compile(
    r"(?:[SM]\.?\s?(?:Pd|Pd\.?I|E|H|T|M|Kom|I\.?Kom|Sos|Ag|IP|Kep|KM|Si|Psi|Keb|Farm|Hum|Kes|Gz)|"
    r"A\.?Md(?:\.?\s?[a-z]{2,4})?|Ns|Apt|Sp\.?\s?[a-z]{1,3})"
    r"(?:\s?\([a-z]{1,5}\.?\))?\.?",
    re.IGNORECASE,
)
"""A degree behind a name and a comma, which is part of the name."""
_MONTH = "|".join(
    sorted((word for names in MONTHS.values() for word in names.split()), key=len, reverse=True)
)
DATE = re.compile(
    r"(?:\b(?:ttl|tgl\W*lahir|lahir)\b\W{0,3})?(?<![\d/.\-])(?:"
    r"\d{4}-\d\d-\d\d|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)|"
    r"\d{1,2} ?([\-/.]) ?\d{1,2} ?\1 ?(?:\d{4}|\d\d)|\d{1,2} \d{1,2} (?:19|20)\d\d|"
    rf"\d{{1,2}}[ \-./]*(?:{_MONTH})[ \-./,']*(?:\d{{4}}|\d\d))(?![\d/])",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?:\b(?:no(?:mor|mer)?\W*)?(?:hp|wa|telp|tlp|telepon|whatsapp)\b\W{0,3})?(?<![\d])"
    r"\(?(?:\+62|\+?62|0|(?=8\d{8}))(?:[ ().\-]{0,2}\d){8,12}"
    r"(?<!\s\d)(?!\d|[x*?]|[.,/]\d|\s*(?:jt|juta|rb|ribu|th|thn|tahun|program|bulan|bln)\b)",
    re.IGNORECASE,
)
"""A phone; a figure behind a blank is that of an income, an age or an RT."""
_NUMBER = r"\d{1,3}(?!\d)"
RT_RW = re.compile(f"{RT_THEN_RW}|{RT_AND_NUMBER}", re.IGNORECASE)
BARE_RT_RW = re.compile(rf"(?<![\d/.\-]){_NUMBER}\s?/\s?{_NUMBER}(?![/\-.])")
PLACE_IN_BRACKETS = re.compile(rf"\(\s*({RT_RW.pattern})\s*\)", re.IGNORECASE)
THREE_DIGITS_EACH = re.compile(r"(?<![\d/])0\d\d\s?/\s?0\d\d(?![\d/])")
"""An RT and RW as a KTP has them: no house has such a number."""
RW = re.compile(RW_AND_NUMBER, re.IGNORECASE)
AGE = re.compile(
    r"(?<=\w )\((?:1[7-9]|[2-7]\d)\s*(?:th|thn|tahun)\.?\)|"
    r"\b(?:umur|usia)\W{0,2}\d{2}(?:\s*(?:th|thn|tahun))?\b|\b\d{2}\s*(?:th|thn|tahun)\b|"
    r"(?<=\w )\((?:1[7-9]|[2-7]\d)\)",
    re.I,
)
_PERIOD_BEFORE = (
    r"\b(?:se|per\s?|(?:se)?tiap\s?)(?:bulan|bln|hari|hr|minggu)(?:nya)?\W{1,3}"
    r"(?:(?:da?pe?a?t|dpt|sekitar|kira(?:2|\W?kira)?|rata(?:2|\W?rata)?|bersih|cuma|kurleb|paling|"
    r"kurang\W?lebih|kl|k\W?l|bisa|ada)\W{1,3}){0,2}"
)
INCOME = re.compile(
    rf"(?:{_PERIOD_BEFORE})?(?:\b(?:penghasilan|gaji|pendapatan)\W{{0,2}})?"
    r"(?:\brp\W{0,2}\d[\d.,]*(?:\s*(?:jt|juta|rb|ribu)\b)?|\d[\d.,]*\s*(?:jt|juta|rb|ribu)\b)"
    r"(?:\s*(?:/|per|se)\s*(?:bln|bulan|hari|hr|minggu)\b)?|"
    rf"{_PERIOD_BEFORE}(?:\d{{1,3}}(?:\.\d{{3}})+|\d{{5,8}})(?!\d)",
    re.IGNORECASE,
)
"""A sum with its period, which may stand on either side: "150rb/hari", "sehari 150.000"."""
PROGRAMME = re.compile(
    r"\b(?:jkk|jkm|jht)\b(?:[\s,+&/]*(?:dan\s+)?\b(?:jkk|jkm|jht)\b)*", re.IGNORECASE
)
PAID = re.compile(
    r"\b(?:lunas|(?:sudah|sdh|udah|belum|blm)\s+(?:bayar|byr)|transfer|"
    r"di\W?bayar\w*|donatur|donasi|gratis|csr|apbd|apbn)\b",
    re.I,
)
"""Words about money beside a person's work."""
NOT_WANTED = re.compile(rf"\b(?:{NOT}|bukan|belum|blm|jangan|tanpa)\b", re.I)
RELATIVE = (
    r"(?:istri|isteri|suami|anak|ibu|bapak|ayah|mama|papa|kakak|adik|cucu|mertua|menantu|"
    r"(?:ke)?ponakan|tetangga|saudara|sodara|orang\s?tua|ortu|bini|laki)(?:nya)?"
)
RELATIVES = re.compile(rf"\W*(?:(?:milik|punya|dari)\s+)?{RELATIVE}\W*", re.IGNORECASE)
"""Beside a phone number, the one whose it is."""
BEHIND_STREET = re.compile(
    r"(?<=[^\W\d]) */ *(?!(?:rt|rw|desa|kota)\b)(?=[^\W\d]{3})", re.IGNORECASE
)
"""A slash between the words of a street and those of something else."""
WORK_ENDS = re.compile(
    rf"[\x1e\x1f]|{STREET_NAME.pattern}(?=\W+\w)(?=.*\d)|{RT_RW.pattern}|{BARE_RT_RW.pattern}|"
    r"\b(?:alamat|almt|kel(?:urahan)?|kec(?:amatan)?)\b",
    re.IGNORECASE,
)
"""Where a place or a number begins behind somebody's work."""
STRONG_CUT = re.compile(
    r" *[\t|;→] *| +[-–—/+=*>~_•·]+ +| *(?:\.{2,}|_+) *| *: +|^ *[-–—]+ *| *[-–—]+ *$|"
    r"(?<!\bjl)(?<!\bjln)(?<!\bgg)(?<!\bno)(?<!\brt)(?<!\brw)(?<!\bkel)(?<!\bkec)(?<!\bhp) +\. +|"
    r"(?<=[^\W\d_]{5})\. +(?=\S)",
    re.IGNORECASE,
)
"""Between two pieces of a line: a sign with blanks around it, or a dot that ends no short word. The
marks of what was taken are no blanks, although a pattern would find them to be."""
COMMA = re.compile(r" *, *")
CUT = re.compile(r"([\x1e\x1f])")
TAKEN, DATE_TAKEN = "\x1f", "\x1e"
EDGES = ' \t.,;:-–—|/=+"“”'


_GAP = r"[\s./,&\-]*"
BARE_LABELS = frozenset({"nik", "full_name", "born", "born_on", "phone"})
"""Fields whose labels are known without a colon too, by every name."""
FIELD_OF_LABEL = {normalise_header(name): field for name, field in FIELDS.items()}
_NUMBER_LABELS = frozenset(name for name, label in FIELDS.items() if label == "number")


def _label_pattern(names: Iterator[str]) -> str:
    spelled = (_GAP.join(map(re.escape, name.split())) for name in names)
    return "|".join(sorted(spelled, key=len, reverse=True))


LABEL = re.compile(
    rf"(?<![^\W_])(?P<label>{_label_pattern(n for n in FIELDS if n not in _NUMBER_LABELS)})"
    r"(?:\s*\([^)]{0,20}\))?[\s.]*[:=](?!//)\s*",
    re.IGNORECASE,
)
"""A label with its colon, anywhere in a line."""
WORDS_OF_WORK = re.compile(
    r"paket|kerja|usaha|program|bulan|kota|kab|desa|tugas|wilayah|jalan|kelompok|komunitas|"
    r"instansi|periode|upah|peran|posisi|domisili",
    re.IGNORECASE,
)
"""Labels that are also words behind others: "kurir paket", "kepala desa"."""
LABEL_ALONE = re.compile(
    rf"\s*(?P<label>{_label_pattern(n for n in FIELDS if n not in _NUMBER_LABELS)})"
    r"(?:\s*\([^)]{0,20}\))?\.?(?:\s*\t\s*|\s+[-–—]\s+)(?P<value>\S.*)",
    re.IGNORECASE,
)
"""A line that is a label and its value, with a hyphen or a tab between them."""
LABEL_WITHIN = re.compile(
    r"[\s\-]+(?=(?:ttl|t\.t\.l|(?:tgl|tanggal)\W*lahir|lahir|alamat|pekerjaan|kerja|no\W*hp|hp|no\W*wa|nik)\b)",
    re.IGNORECASE,
)
"""Before a word within words that is a label, and in nobody's name."""
BARE_LABEL = re.compile(
    rf"(?P<label>{_label_pattern(n for n, field in FIELDS.items() if field in BARE_LABELS)}|"
    r"jenis\s+kelamin|alamat(?:\s+(?:lengkap|rumah|domisili|ktp|tinggal))?|almt|pekerjaan|kerja|profesi|kelurahan|kel|kecamatan|kec|lembaga|jabatan)"
    r"(?:\s*[.\-]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
"""A label without a colon, at the beginning of a piece."""
NOT_NEEDED = re.compile(
    r"(?:agama|gol\w*\W*darah|kewarganegaraan|warga\s*negara|berlaku\s*hingga|provinsi|propinsi|"
    r"pendidikan|umur|usia|nama\s+ibu(?:\s+kandung)?)\s*(?::|\t|\s[-–—]\s)(?!.*\d{9})[^:=]*|"
    r"(?:agama|kewarganegaraan|provinsi|propinsi|berlaku\s*hingga)\s+(?:islam|kristen|protestan|"
    r"kath?olik|hindu|budd?ha|konghucu|wni|dki\s+jakarta|seumur\s+hidup|\d\d.\d\d.\d{4})|"
    r"status(?:\s+\w+)?\s*[:\s]\s*(?:belum\s+)?(?:kawin|menikah|nikah|lajang|janda|duda|cerai\s+\w+)",
    re.IGNORECASE,
)
"""Lines of a KTP that no application needs."""
NOT_NEEDED_WITHIN = re.compile(
    r"(?:^|(?<=[^\s\d]))[\s,;|.\-]*(?<![^\W_])(?:agama\s*[:=]\s*\w+|kewarganegaraan\s*[:=]\s*\w+|"
    r"status(?:\s+(?:perkawinan|kawin|nikah))?\s*[:=]\s*(?:belum\s+)?(?:kawin|menikah|nikah|lajang|janda|"
    r"duda|cerai\s+\w+)|pendidikan\s*[:=]\s*\w+|(?:umur|usia)\s*[:=]\s*\d+(?:\s*(?:th|thn|tahun))?)"
    r"[\s,;|\-]*|"
    rf"\bnama\s+ibu(?:\s+kandung)?\s*[:=]\s*[^:=\d,;|\t]*?(?=\s*(?:[,;|\t]|\s[-–]\s|$|"
    rf"{LABEL.pattern.replace('(?P<label>', '(?:', 1)}))",
    re.IGNORECASE,
)
"""The same beside the other data of a line."""
LABEL_BEHIND = re.compile(
    rf",\s*(?={BARE_LABEL.pattern.replace('(?P<label>', '(?:', 1)})|"
    rf"\s+(?=(?:pekerjaan|ttl|no{_GAP}hp|hp)\s)",
    re.IGNORECASE,
)
"""Between an address and another label behind it."""
LABEL_OF_STREET = re.compile(
    r"[\W_]*\b(?:(?:ber)?alamat(?:nya)?|almt|(?:ber)?tinggal(?:nya)?|(?:ber)?domisili(?:nya)?|rumahnya)"
    r"(?: di)?[\W_]*$",
    re.IGNORECASE,
)
INNER_LABEL = re.compile(r"[^\W\d]\s*[:=]\s*\w")
"""A label that no field is known of, within a value."""


def is_of_work(label: re.Match[str], line: str) -> bool:
    """Whether the words of a label end those of a piece: "Siti = kurir paket = 3173..."."""
    cuts = len(re.findall(r"\s[:=]\s", line))
    is_within = re.search(r"[^\W\d]\s+$", line[: label.start()])
    return cuts > 1 and bool(is_within and WORDS_OF_WORK.fullmatch(label["label"]))


def known_label(label: str) -> str:
    """The label with the blanks of the known name: "No.HP" is "no hp"."""
    plain = " ".join(re.findall(r"[a-z0-9]+", label.lower()))
    if plain in FIELDS:
        return plain
    tight = plain.replace(" ", "")
    return next(name for name in FIELDS if name.replace(" ", "") == tight)


def ends_with_label(line: str) -> bool:
    """Whether the value of its last label is missing: it stands on the next line."""
    found = list(LABEL.finditer(line))
    return bool(found) and found[-1].end() >= len(line.rstrip())
