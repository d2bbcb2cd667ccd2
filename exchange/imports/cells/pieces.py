"""The typed pieces of a line about a person: numbers, dates, places and words, with or without
labels.

Every character is accounted for: what no field claims is left over, and a row with leftovers is
never taken as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from domain.parsing.dates.calendar_dates import MONTHS
from domain.parsing.places.address import STREET_NAME
from domain.parsing.places.birthplaces import is_birthplace, split_birthplace
from domain.parsing.places.rt_rw import RT_AND_NUMBER, RT_THEN_RW, RW_AND_NUMBER
from domain.participants.occupation import is_work, occupation_code
from domain.participants.organisation import is_body, is_post
from exchange.imports.cells.columns import (
    DISTRICTS,
    FIELDS,
    PROGRAMMES,
    SEXES,
    VILLAGES,
    field_of,
    named_programme,
)
from exchange.imports.cells.columns import NOT_NEEDED as UNNEEDED_CELL
from exchange.imports.cells.ditto import DITTO_SIGN, DITTO_WORD, is_ditto
from exchange.spreadsheets.read import normalise_header

LEFTOVER = "leftover"
"""The field of what no other field claims."""
LONGEST_LINE = 600
"""Characters of a line that are read; the rest of it is left over."""
LEFTOVER_BETWEEN = " … "
MOST_NAMES = 5
"""Words of a name; more of them are seldom a name alone."""
SMALL_WORDS = frozenset({"bin", "binti", "van", "dalam", "raya", "nomor", "gang", "blok"})
"""Words that are written small within a name or an address."""
WORKER = re.compile(
    r"(?!per(?:mata|madi|mana|tiwi|dana|wira|kasa))(?:pe[mnr]|peng|peny)\w{3,}|juru|buruh|pegawai|"
    r"karyawan|karyawati|usaha|dagang|jualan|bikin|buka|jaga|angkat|angkut|antar|jual|"
    r"pelaut|ketring|bidan|kasir|sales|operator|teknisi|koki|abk|penyiar|loper|asongan|"
    r"mengajar|menjual|menjahit|membuat|menjaga|mengantar|mencuci",
    re.IGNORECASE,
)
"""A word of work on no list: "perangkai bunga", "juru ketik"."""
NAMED_BY_PLACES = frozenset(
    {"pedagang", "pedagang_makanan", "pedagang_online", "warung", "katering", "pengrajin"}
)
"""Work whose goods are called by a city: "soto Lamongan", "warung Padang"."""
_GAP = r"[\s./,&\-]*"
_BARE_LABELS = frozenset({"nik", "full_name", "born", "born_on", "phone"})
"""Fields whose labels are known without a colon too, by every name."""
_FIELD_OF_LABEL = {normalise_header(name): field for name, field in FIELDS.items()}
_NUMBER_LABELS = frozenset(name for name, label in FIELDS.items() if label == "number")


def _label_pattern(names: Iterator[str]) -> str:
    spelled = (_GAP.join(map(re.escape, name.split())) for name in names)
    return "|".join(sorted(spelled, key=len, reverse=True))


IN_BRACKETS = re.compile(r"\(\s*(\+?\d[\d .\-]{8,24})\)")
"""A number in brackets behind a name: "Siti Aminah (3173...)"."""
NIK_IN_HYPHENS = re.compile(
    r"[^\W\d]-(?:nik\W*)?(?:[\doil][ .\-]?){15}[\doil]|(?:[\doil][ .\-]?){15}[\doil]-[^\W\d]", re.I
)
JOINING_HYPHEN = re.compile(
    r"(?<=[^\s_\-])(?<!\brt)(?<!\brw)-(?=[^\W\d])|(?<=[^\W\d])(?<!\brt)(?<!\brw)-(?=\w)|"
    r"(?<=\d)-(?=\d{1,3}/\d{1,3}\b)",
    re.IGNORECASE,
)
"""A hyphen without blanks between the pieces of such a line: "Siti-3173...-penjahit"."""
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
    rf"(?P<label>{_label_pattern(n for n, field in FIELDS.items() if field in _BARE_LABELS)}|"
    r"jenis\s+kelamin|alamat(?:\s+(?:lengkap|rumah|domisili|ktp|tinggal))?|almt|pekerjaan|profesi|kelurahan|kel|kecamatan|kec|lembaga|jabatan)"
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
BLOOD = re.compile(r"\bgol\w*\W*darah\s*[:=]?\s*(?:(?:AB|[ABO])\b\s*[+-]?|-)?", re.IGNORECASE)
"""What a KTP says behind the sex, in the same line."""
DEGREE = re.compile(
    r"(?:[SM]\.?\s?(?:Pd|Pd\.?I|E|H|T|M|Kom|I\.?Kom|Sos|Ag|IP|Kep|KM|Si|Psi|Keb|Farm|Hum|Kes|Gz)|"
    r"A\.?Md(?:\.?\s?[a-z]{2,4})?|Ns|Apt|Sp\.?\s?[a-z]{1,3})\.?",
    re.IGNORECASE,
)
"""A degree behind a name and a comma, which is part of the name."""
_MONTH = "|".join(
    sorted((word for names in MONTHS.values() for word in names.split()), key=len, reverse=True)
)
FAMILY_CARD = re.compile(
    r"(?:\bno(?:mor|mer)?\W*)?\b(?:kk|kartu keluarga)\W{0,3}(?:\d[ .\-]?){15}\d(?!\d)",
    re.IGNORECASE,
)
NIK = re.compile(
    r"(?:\b(?:nik|no\W*ktp|ktp)\b\W{0,3})?['’`]?(?:"
    r"(?<!\d)\d{16}(?!\d)|(?<!\d)\d{4}([ .\-])\d{4}\1\d{4}\1\d{4}(?!\d)|"
    r"(?<!\d)\d{6}([ .\-])\d{6}\2\d{4}(?!\d)|(?<!\d)\d{2}([ .])\d{2}\3\d{2}\3\d{6}\3\d{4}(?!\d)|"
    r"(?<![\d+])(?!0?8|\+?62)\d{12,15}(?!\d)|(?<!\d)\d{17,20}(?!\d)|\d[.,]\d+E\+?\d+|"
    r"(?<!\w)(?=(?:[a-z]{0,3}\d){10})(?!\d{1,15}(?!\w))\w{14,18}(?!\w))",
    re.IGNORECASE,
)
"""A NIK in the usual groups, or a number that can only be a mistyped one."""
DATE = re.compile(
    r"(?:\b(?:ttl|tgl\W*lahir|lahir)\b\W{0,3})?(?<![\d/.\-])(?:"
    r"\d{4}-\d\d-\d\d|\d{1,2} ?([\-/.]) ?\d{1,2} ?\1 ?(?:\d{4}|\d\d)|\d{1,2} \d{1,2} (?:19|20)\d\d|"
    rf"\d{{1,2}}[ \-./]*(?:{_MONTH})[ \-./,']*(?:\d{{4}}|\d\d))(?![\d/])",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?:\b(?:no(?:mor|mer)?\W*)?(?:hp|wa|telp|tlp|telepon|whatsapp)\b\W{0,3})?(?<![\d])"
    r"\(?(?:\+62|\+?62|0|(?=8\d{8}))(?:[ ().\-]{0,2}\d){8,12}"
    r"(?<!\s\d)(?!\d|[.,/]\d|\s*(?:jt|juta|rb|ribu|th|thn|tahun|program|bulan|bln)\b)",
    re.IGNORECASE,
)
"""A phone; a figure behind a blank is that of an income, an age or an RT."""
_NUMBER = r"\d{1,3}(?!\d)"
RT_RW = re.compile(f"{RT_THEN_RW}|{RT_AND_NUMBER}", re.IGNORECASE)
BARE_RT_RW = re.compile(rf"(?<![\d/.\-]){_NUMBER}\s?/\s?{_NUMBER}(?![/\-.])")
THREE_DIGITS_EACH = re.compile(r"(?<![\d/])0\d\d\s?/\s?0\d\d(?![\d/])")
"""An RT and RW as a KTP has them: no house has such a number."""
RW = re.compile(RW_AND_NUMBER, re.IGNORECASE)
AGE = re.compile(
    r"\b(?:umur|usia)\W{0,2}\d{2}(?:\s*(?:th|thn|tahun))?\b|\b\d{2}\s*(?:th|thn|tahun)\b", re.I
)
INCOME = re.compile(
    r"(?:\b(?:penghasilan|gaji|pendapatan)\W{0,2})?(?:\brp\W{0,2}\d[\d.,]*(?:\s*(?:jt|juta|rb|ribu)\b)?|"
    r"\d[\d.,]*\s*(?:jt|juta|rb|ribu)\b)(?:\s*(?:/|per|se)\s*(?:bln|bulan|hari|hr|minggu)\b)?",
    re.IGNORECASE,
)
PROGRAMME = re.compile(
    r"\b(?:jkk|jkm|jht)\b(?:[\s,+&/]*(?:dan\s+)?\b(?:jkk|jkm|jht)\b)*", re.IGNORECASE
)
PAID = re.compile(
    r"\b(?:lunas|(?:sudah|sdh|udah|belum|blm)\s+(?:bayar|byr)|transfer|"
    r"di\W?bayar\w*|donatur|donasi|gratis|csr|apbd|apbn)\b",
    re.I,
)
"""Words about money beside a person's work."""
NOT_WANTED = re.compile(r"\b(?:tidak|tdk|ga|gak|nggak|enggak|bukan|belum|blm|jangan|tanpa)\b", re.I)
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
PLACE_LABEL = re.compile(r"(?:kel(?:urahan)?|kec(?:amatan)?|desa)\b[\s.:]*", re.IGNORECASE)
BEHIND_HOUSE = re.compile(r"(?<=\d)[a-z]?[\s,.\-/]+(?P<words>\D{3,})$", re.IGNORECASE)
"""The words behind the number of a house."""
STREET_GOES_ON = re.compile(
    r"(?:no|nomor|blok|lantai|lt|kav|gg|gang|rt|rw|kel|kec|kelurahan|kecamatan|unit)\b|\d{1,3}[a-z]?$",
    re.IGNORECASE,
)
WORK_ENDS = re.compile(
    rf"[\x1e\x1f]|{STREET_NAME.pattern}|{RT_RW.pattern}|{BARE_RT_RW.pattern}|"
    r"\b(?:alamat|almt|kel(?:urahan)?|kec(?:amatan)?)\b",
    re.IGNORECASE,
)
"""Where a place or a number begins behind somebody's work."""
LABEL_BEHIND = re.compile(
    rf",\s*(?={BARE_LABEL.pattern.replace('(?P<label>', '(?:', 1)})|"
    rf"\s+(?=(?:pekerjaan|ttl|no{_GAP}hp|hp)\s)",
    re.IGNORECASE,
)
"""Between an address and another label behind it."""
LABEL_OF_STREET = re.compile(r"[\W_]*\b(?:alamat|almt)[\W_]*$", re.IGNORECASE)
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
WHOLE = frozenset({"occupation", "income", "months", "payer", "payer_name", "programme", "sector"})
WORDED = frozenset({"occupation", "street", "village", "district", "organisation", "post"})
INNER_LABEL = re.compile(r"[^\W\d]\s*[:=]\s*\w")
"""A label that no field is known of, within a value."""
CLOSED = {
    "nik": NIK, "phone": PHONE, "born_on": DATE, "born": DATE, "rtrw": BARE_RT_RW,
}  # fmt: skip


@dataclass
class Pieces:
    """`cells`: texts by field. `words`: fragments that may be a name, in their order. `leftover`:
    what belongs to nothing. `labelled`: whether a label named a field. `label`: the first label of
    the line. `placed`: whether a birthplace stands before its date; `unplaced`: the last of several
    words there that may be one.
    """

    cells: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    labelled: bool = False
    label: str = ""
    placed: bool = False
    unplaced: str = ""

    @property
    def has_name(self) -> bool:
        """Whether a name stands there, or words that may be one."""
        return "full_name" in self.cells or bool(self.words)

    def put(self, name: str, text: str) -> None:
        """Keep a cell; a second text of the same field is left over."""
        text = " ".join(text.split())
        known = self.cells.setdefault(name, text)
        if name in WORDED and INNER_LABEL.search(text):
            self.leftover.append(text)
        if re.sub(r"\W", "", known).casefold() != re.sub(r"\W", "", text).casefold():
            self.leftover.append(text)

    def add(self, other: "Pieces") -> None:
        """Take over the pieces of the next line."""
        for name, text in other.cells.items():
            self.put(name, text)
        self.words += other.words
        self.leftover += other.leftover
        self.labelled |= other.labelled

    def to_cells(self) -> dict[str, str]:
        """The cells of the row: the first words are the name, others are left over."""
        named, words = Pieces(dict(self.cells), [], list(self.leftover)), list(self.words)
        if "full_name" not in named.cells and words:
            named.cells["full_name"] = words.pop(0)
            named.leftover = _doubtful_tail(named.cells["full_name"]) + named.leftover
        left = [*words, *named.leftover]
        return named.cells | ({LEFTOVER: LEFTOVER_BETWEEN.join(left)} if left else {})


def _doubtful_tail(text: str) -> list[str]:
    """Words behind a name or a street that may be work, with nothing between them: "Siti Aminah
    ojol", "Siti Aminah perangkai bunga".
    """
    words = text.split()
    mixed = len(words) > 2 and words[0][:1].isupper()
    is_small = len(words) > 1 and words[0].islower() and words[-1][:1].isupper()
    is_small = is_small and not RELATIVES.fullmatch(words[0])
    if len(words) > 1 and (WORKER.fullmatch(words[0]) or (is_small and len(words[0]) > 3)):
        return [words[0]]
    for at in range(1, len(words)):
        small = (
            mixed and words[at].islower() and len(words[at]) > 2 and words[at] not in SMALL_WORDS
        )
        tail = " ".join(words[at:])
        if small or at >= MOST_NAMES or WORKER.fullmatch(words[at]) or is_work(tail):
            return [tail]
    if (joined := re.search(r"(?<=\w\w)[.\-](?P<tail>\w.*)", text)) and is_work(joined["tail"]):
        return [joined["tail"]]
    return []


def work_behind(name: str) -> str:
    """The words behind a name that are surely work: "Nur Hayati jualan nasi"; "" for none."""
    words = name.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    return next((tail for tail in tails if is_sure_work(tail)), "")


@lru_cache(maxsize=4096)
def is_sure_work(words: str) -> bool:
    """Whether the words begin with a listed job, and are no name."""
    return words.lower() != "kader" and is_work(words)  # Abdul Kader


def read_pieces(line: str) -> Pieces:
    """The pieces of one line."""
    found = Pieces()
    if len(line) > LONGEST_LINE:
        found.leftover.append(line[LONGEST_LINE:])
        line = line[:LONGEST_LINE]
    if NOT_NEEDED.fullmatch(line.strip()):
        found.label = normalise_header(re.split(r"[:\t]|\s[-–—]\s", line)[0])
        return found
    line = NOT_NEEDED_WITHIN.sub(", ", line)
    alone = LABEL_ALONE.fullmatch(line)
    if alone and alone["label"].lower() in ("paket", "program", "bulan"):  # "kurir" above "paket"
        alone = None
    if alone and not any(map(field_of, STRONG_CUT.split(alone["value"]))):
        line = f"{alone['label']}: {alone['value']}"
    line = IN_BRACKETS.sub(r", \1 , ", line)
    if NIK_IN_HYPHENS.search(line):
        line = JOINING_HYPHEN.sub(" - ", line)
    line = DITTO_SIGN.sub(DITTO_WORD, BLOOD.sub(" ", line))
    labels = [each for each in LABEL.finditer(line) if not _is_of_work(each, line)]
    ends = [each.start() for each in labels[1:]] + [len(line)]
    _read_free(found, line[: labels[0].start()] if labels else line)
    for label, end in zip(labels, ends, strict=False):
        name = FIELDS[_spaced(label["label"])]
        _read_labelled(found, name, line[label.end() : end])
    return found


def _is_of_work(label: re.Match[str], line: str) -> bool:
    """Whether the words of a label end those of a piece: "Siti = kurir paket = 3173..."."""
    cuts = len(re.findall(r"\s[:=]\s", line))
    is_within = re.search(r"[^\W\d]\s+$", line[: label.start()])
    return cuts > 1 and bool(is_within and WORDS_OF_WORK.fullmatch(label["label"]))


def _spaced(label: str) -> str:
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


def _read_labelled(found: Pieces, name: str, text: str, *, is_bare: bool = False) -> None:
    """Keep the value of a label; what follows it in the line is read on its own. `is_bare`: it has
    no colon, and other pieces of the line may follow it."""
    found.labelled, found.label = True, found.label or name
    text = text.strip(EDGES + "(")
    if not re.search(r"\w", text):
        return
    if name == "occupation":
        value, *more = _split_work(_take_numbers(found, text))
        found.put(name, value)
    elif name in WHOLE:
        value, *more = STRONG_CUT.split(_take_numbers(found, text))
        found.put(name, value.replace(TAKEN, " ").replace(DATE_TAKEN, " ").strip(EDGES))
    elif name == "full_name":
        value, *more = filter(None, re.split(r"[\x1e\x1f,]", _take_numbers(found, text)))
        while more and DEGREE.fullmatch(more[0].strip()):
            value += f", {more.pop(0).strip()}"
        value, *cut = STRONG_CUT.split(value)
        found.put(name, value.strip())
        found.leftover += _doubtful_tail(value)
        more = [*cut, *more]
    elif name == "street":
        value, *more = STRONG_CUT.split(_take_numbers(found, text))
        value, *labelled = LABEL_BEHIND.split(value)
        _read_street(found, value, labelled=not is_bare)
        more = [*labelled, *more]
    elif pattern := CLOSED.get(name):
        match = (
            RT_RW.search(text) or pattern.search(text) if name == "rtrw" else pattern.search(text)
        )
        if match is None and is_bare and name in ("born", "born_on"):
            found.leftover += [] if is_birthplace(text) else [text]
            return
        if match is None:
            found.put(name, f"hp {text}" if name == "phone" else text)
            return
        found.put(name, match[0])
        before = text[: match.start()].strip(EDGES + "(")
        if name not in ("born", "born_on") or re.search(r"\d", before):
            more = [before, text[match.end() :]]
        else:
            more = [text[match.end() :]]
        if name == "phone":
            more = [
                f"(hp {each.strip(EDGES + '()')})" if RELATIVES.fullmatch(each) else each
                for each in more
            ]
    elif name in ("number", "birthplace", "family_card"):
        more = []
    elif name in ("village", "district"):
        value, *more = STRONG_CUT.split(_take_numbers(found, text))
        place, behind = _split_place(value)
        found.put(name, place)
        found.leftover += _doubtful_tail(place)
        more = [behind, *more]
    else:
        value, *more = STRONG_CUT.split(_take_numbers(found, text))
        found.put(name, value.strip(EDGES + TAKEN + DATE_TAKEN))
    for each in more:
        rest = Pieces()
        _read_free(rest, each)
        rest.leftover, rest.words = rest.words + rest.leftover, []
        found.add(rest)


def _split_work(text: str) -> tuple[str, ...]:
    """The work at the beginning of a text, and what follows it: "penjahit, RT 3/5 Jl. Mangga"."""
    value, *more = STRONG_CUT.split(text)
    if end := WORK_ENDS.search(value):
        more = [value[end.start() :], *more]
        value = value[: end.start()].strip(EDGES)
        value = split_birthplace(value)[0] if end[0] == DATE_TAKEN else value
    return value.strip(EDGES), *more


def _split_place(text: str) -> tuple[str, str]:
    """The name of a place at the beginning of a text, and what follows it."""
    end = re.search(r"[\x1e\x1f,(/\d]|\b(?:rt|rw|kec|kel|kecamatan|kelurahan)\b", text, re.I)
    words = text[: end.start()].split() if end else text.split()
    known = (each for each in range(len(words), 0, -1) if is_place(" ".join(words[:each])))
    count = next(known, len(words))
    place = re.match(r"\s*" + r"\s+".join(map(re.escape, words[:count])), text)
    at = place.end() if place else 0
    return text[:at].strip(EDGES), text[at:]


def is_place(text: str) -> bool:
    """Whether it is the name of a kelurahan or kecamatan, as it is written."""
    plain = normalise_header(text)
    return plain in VILLAGES or plain in DISTRICTS


def _take_numbers(found: Pieces, text: str) -> str:
    """The text with a mark in place of each number and date that a field claims."""
    text = FAMILY_CARD.sub(TAKEN, text)
    for name, pattern, mark in (
        ("nik", NIK, TAKEN), ("born_on", DATE, DATE_TAKEN), ("phone", PHONE, TAKEN),
        ("income", INCOME, TAKEN),
    ):  # fmt: skip
        for match in pattern.finditer(text):
            if match.start() == 0 and match[0][0].isalpha() and not found.has_name:
                found.label = found.label or name
            found.put(name, _without_label(match[0]) if name != "income" else match[0])
        text = pattern.sub(mark, text)
    return AGE.sub(TAKEN, text)


def _without_label(number: str) -> str:
    return re.sub(r"^(?:[a-z]+\W+)+(?=[\d+(])", "", number, flags=re.IGNORECASE)


def _read_free(found: Pieces, text: str) -> None:
    """Read a text without labels."""
    text = _take_numbers(found, text)
    text = RT_RW.sub(
        lambda rt: rt[0].replace(",", " ").replace(" / ", "/").replace(" - ", "/"), text
    )
    for segment in STRONG_CUT.split(text):
        in_street = False
        parts = COMMA.split(segment)
        for part, behind in zip(parts, [*parts[1:], ""], strict=True):
            is_city = is_birthplace(part) and not behind.startswith(DATE_TAKEN)
            if in_street and (STREET_GOES_ON.match(part.strip()) or is_city):
                goes_on, *fragments = CUT.split(part)
                _read_street(found, f"{found.cells.pop('street')}, {goes_on.strip(EDGES)}")
                in_street = not fragments
                for each in fragments:
                    in_street = each not in (TAKEN, DATE_TAKEN) and _read_fragment(
                        found, each, False
                    )
                continue
            in_street = False
            *fragments, last = CUT.split(part)
            if behind.startswith(DATE_TAKEN) and not BARE_LABEL.match(
                last.strip()
            ):  # "Siti Aminah Jakarta, 12-08-1985"
                name, place = split_birthplace(last)
                found.placed |= bool(place)
                found.unplaced = "" if place or " " not in last.strip() else last.split()[-1]
                last = name or last
            for at, fragment in enumerate(fragments):
                if fragment not in (TAKEN, DATE_TAKEN):
                    before_date = fragments[at + 1 : at + 2] == [DATE_TAKEN]
                    in_street = _read_fragment(found, fragment, before_date)
            in_street = _read_fragment(found, last, False)


def _read_fragment(found: Pieces, text: str, before_date: bool) -> bool:
    """Read words between two cuts; returns whether they are a street, which may go on."""
    text = text.strip(EDGES)
    if text.startswith("(") and text.endswith(")"):
        found.leftover.append(text)
        return False
    if not re.search(r"\w", text):
        if text.strip("()!'\" "):
            found.leftover.append(text)
        return False
    if (label := BARE_LABEL.match(text)) and not STREET_NAME.match(text):
        name, value = FIELDS[_spaced(label["label"])], text[label.end() :]
        if label["label"].lower() != "wa" or re.match(r"[+(\d]", value):  # Wa Ode Siti
            value, *behind = LABEL_WITHIN.split(value, maxsplit=1)
            _read_labelled(found, name, value, is_bare=True)
            return any(_read_fragment(found, each, before_date) for each in behind)
    if within := LABEL_WITHIN.search(text):
        _read_fragment(found, text[: within.start()], False)
        return _read_fragment(found, text[within.end() :], before_date)
    if _FIELD_OF_LABEL.get(normalise_header(text)) in _BARE_LABELS:
        return False
    if street := STREET_NAME.search(text):
        if before := LABEL_OF_STREET.sub("", text[: street.start()]).strip(EDGES):
            _read_fragment(found, before, False)
        _read_street(found, text[street.start() :])
        return True
    for name, pattern in (("rtrw", RT_RW), ("rtrw", BARE_RT_RW), ("rw", RW)):
        if match := pattern.search(text):
            found.put(name, match[0])
            _read_fragment(found, text[: match.start()], False)
            _read_fragment(found, text[match.end() :], before_date)
            return False
    _read_words(found, text, before_date)
    return False


def _read_words(found: Pieces, text: str, before_date: bool) -> None:
    """Read words without a label, a street or a number of a known form."""
    plain = normalise_header(text)
    if plain in SEXES and (len(plain) > 1 or text.isupper()):
        found.put("sex", text)
    elif "?" not in text and (wanted := PROGRAMME.search(text)):
        _read_programme(found, text, wanted)
    elif "?" in text or PAID.search(text):
        found.leftover.append(text)
    elif is_birthplace(text) or (found.has_name and UNNEEDED_CELL.fullmatch(text)):
        pass
    elif named_programme(text) and re.search(r"(?i)\bprogram\b", text):
        found.put("programme", text)
    elif any(sign.isdigit() for sign in text) or is_ditto(text):
        found.leftover.append(text)
    elif found.words and DEGREE.fullmatch(text):
        found.words[-1] += f", {text}"
    elif is_body(text):
        found.put("organisation", text)
    elif found.has_name and is_post(text):
        found.put("post", text)
    elif DEGREE.fullmatch(text):
        found.leftover.append(text)
    elif is_work(text):
        _read_work(found, text)
    elif plain in DISTRICTS and plain in VILLAGES and "village" not in found.cells:
        found.leftover.append(text)  # the kecamatan, or its kelurahan of that name
    elif plain in DISTRICTS and found.has_name:
        found.put("district", text)
    elif plain in VILLAGES and found.has_name:
        found.put("village", text)
    elif before_date and " " in text:
        name, place = split_birthplace(text)
        found.placed |= bool(place)
        found.words.append(name)
        if not place:  # "Suparmi Kalibening 09/07/79": a place, or part of the name
            found.leftover.append(name.split()[-1])
    else:
        found.words.append(text)


def _read_work(found: Pieces, text: str) -> None:
    """Keep work; a place behind it is none of it, and a name of one within it is unclear."""
    work, *more = _split_work(text)
    work, *others = re.split(r"\s*/\s*", work)
    more = [*(each for each in others if not is_work(each)), *more]
    work = "/".join([work, *filter(is_work, others)])
    words, place = split_birthplace(work)
    if place and is_work(words) and occupation_code(words) not in NAMED_BY_PLACES:
        work, more = words, [*more, f"({place})"]
    words, place = _village_behind(work)
    if place:
        work, more = words, [*more, f"({place})"]
    found.put("occupation", work)
    for each in more:
        _read_fragment(found, each, False)


def _village_behind(text: str) -> tuple[str, str]:
    """The words, and the kelurahan or kecamatan in the last of them; "" when they are none."""
    words = text.split()
    ends = (at for at in range(1, len(words)) if is_place(" ".join(words[at:])))
    at = next(ends, len(words))
    return " ".join(words[:at]), " ".join(words[at:])


def _read_programme(found: Pieces, text: str, wanted: re.Match[str]) -> None:
    """Keep the programme that the words name; two of JKK, JKM and JHT that are none are unclear."""
    words = " ".join(re.findall(r"[a-z]+", wanted[0].lower()))
    if named_programme(text):
        return found.put("programme", text)
    if NOT_WANTED.search(text):
        return found.leftover.append(text)
    if words in PROGRAMMES:
        found.put("programme", words)
    else:
        found.leftover.append(wanted[0].strip(EDGES))
    for rest in (text[: wanted.start()], text[wanted.end() :]):
        if re.search(r"\w", rest):
            _read_fragment(found, rest, False)
    return None


def _read_street(found: Pieces, text: str, labelled: bool = False) -> None:
    """Keep a street; work behind its last number is none of it, and other words there are unclear,
    unless a label says that all of it is the address.
    """
    text, *others = BEHIND_STREET.split(text.strip(EDGES + TAKEN + DATE_TAKEN))
    for each in others:
        _read_fragment(found, each, False)
    tail = BEHIND_HOUSE.search(text) or BEHIND_HOUSE.search(RT_RW.sub("", text))
    words = _behind_places(tail["words"]) if tail else ""
    if words and is_work(words):
        found.leftover += [words] if labelled else []
        found.cells.setdefault("occupation", words)
        text = " ".join(text.replace(words, " ").split()).strip(EDGES)
    elif words and not labelled and not _is_place(words):
        found.leftover.append(words)
    elif not labelled and not re.search(r"\d", text):
        found.leftover += _doubtful_tail(re.sub(r"^\W*\w+\W+", "", text))[-1:]
    if taken := [each for each in re.split(r"[\x1e\x1f]", text)[1:] if each.strip(EDGES)]:
        found.leftover += [each.strip(EDGES) for each in taken]
        text = re.split(r"[\x1e\x1f]", text)[0].strip(EDGES)
    found.put("street", text)
    _note_rt_rw(found, text)


def _behind_places(words: str) -> str:
    """The words behind the names of kelurahan, kecamatan and city that follow a house number; all
    of them where no such names follow."""
    rest = words.strip(EDGES + "()")
    while match := PLACE_LABEL.match(rest):
        place, behind = _split_place(rest[match.end() :])
        if place and not is_place(place) and not is_birthplace(place):
            break
        rest = behind.strip(EDGES + "()")
    if rest.islower() or rest != words.strip(EDGES + "()"):
        name, city = split_birthplace(rest)
        return rest if name or not city else ""
    return rest


def _is_place(words: str) -> bool:
    """Whether the words behind a house number name a kelurahan or a city, or begin as they do."""
    return (
        bool(STREET_GOES_ON.match(words) or STREET_NAME.match(words))
        or normalise_header(words) in VILLAGES
        or is_birthplace(words)
    )


def _note_rt_rw(found: Pieces, street: str) -> None:
    """The RT and RW that an address names."""
    if match := RT_RW.search(street) or THREE_DIGITS_EACH.search(street):
        found.put("rtrw", match[0])
