"""A collection in one line, as it is typed in a queue: "rudi lestari 1 bulan 28400"; and several
people in one: "rudi 2 bulan sama siti 1 bulan".

Name, months and amount stand in any order. Whatever is none of them is a part of the name, so that
a line with a number too many is no line at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.cashbook.named_months import NamedMonths, join_listed, single_months, take_months
from domain.cashbook.sums import LOWEST, parse_amount, with_digits
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import month_count
from domain.parsing.amounts.month_count import MOST, ONCE, SPANS, parse_month_count
from domain.parsing.text import normalise, word_set

OPENING = re.compile(r"(?:catat|catatkan|record)(?: (?:pembayaran|bayaran|a payment))?(?:[ :]+|$)")
UNITS = "|".join(sorted(" ".join(SPANS.values()).split(), key=len, reverse=True))
FIXED = "|".join(" ".join(ONCE.values()).split())
MONTHS = re.compile(
    rf"(?<![\w.,])(?:\d+\s?(?:{UNITS})|{FIXED})(?!\w|\.\w)(?: \d+ ?(?:{UNITS})(?!\w|\.\w))?"
)
AMOUNT = re.compile(
    r"(?<![\w.,-])(?:rp|idr)?[. ]{0,2}\d[\d.,]*(?:,-+)?(?: ?(?:rb|rebu|ribu|k|jt|juta))?"
    r"(?: rupiah)?(?![\w-])"
)
CHANGE = re.compile(
    r"\b(?:susuk|kembali(?:an)?|(?:di)?(?:kembali|balik)(?:kan|in)|change)(?:ny[ae])?"
    rf"(?: (?:uang|duit|of))?[ :=]{{0,2}}({AMOUNT.pattern})"
)
"""What was given back of the money at once."""
KEPT_REST = re.compile(
    r"\b(?:sisa|lebih|susuk|kembali)(?:an)?(?:ny[ae])? ?(?:(?:di)?(?:titip|simpan|tabung)\w*|"
    r"(?:belum|blm|nanti|ntar|n?y?usul|menyusul|besok)(?: ada)?\b)"
)
TIME = re.compile(
    r"\b(?:jam|pukul|pkl|jm)\.? ?\d{1,2}(?:[.:]\d\d)?(?:an)?(?: ?(?:pagi|siang|sore|malam|wib))?\b"
)
ARREARS = re.compile(
    r"\b(?:me|di|nge?)?(?:lunas(?:in|kan|i)?|bayar(?:in|kan)?|bereskan|beresin)(?:nya)? "
    r"(?:semua |seluruh |sisa )?tunggakan(?:nya|ne)?\b"
)
"""Pays all months that are in arrears."""
UNPAID = re.compile(r"[❌✖✗✘⛔🚫]")
"""Marks somebody in a list who did not pay."""
RW = re.compile(r"(?P<rt>\brt\W{0,2}\d{1,3})?(?:(?<=\d)\W{1,2})?\brw\W{0,2}0*(?P<rw>\d{1,3})\b")
BETWEEN = re.compile(r"[,;:=|/]| [-–+] |(?<= )\.+(?= )")
APART = re.compile(
    r"\b(?:nik|ktp)(?:nya)?(?: (?:belakang|akhir|ujung)(?:nya|an)?)?\W{0,5}(?P<tail>\d{4})\b|"
    r"(?:\(|…|\.{3}) ?(?P<marked>\d{4})\b\)?|"
    r"\b(?:lahir|lhr|kelahiran|born)(?: (?:tahun|thn|in))?\W{0,2}(?P<year>(?:19|20)\d\d)\b|"
    r"\brt\W{0,2}0*(?P<rt>\d{1,3})\b"
)
"""What tells people of one name apart, beside the RW."""
NAME_AND_TAIL = re.compile(
    r"^([^\W\d_]+(?: [^\W\d_]+)*) (?!20[2-9])(\d{4})"
    r"(?= (?:(?:\d{1,2} ?|se|satu |dua |tiga |enam )(?:bulan|bln|bl) )?(?:uang |duit |rp\.? ?)*"
    r"\d[\d.,]*(?: ?(?:rb|ribu|k)|\d{3}))"
)
"""Four digits right after the name, before a sum: the last ones of the NIK."""
OF_NOTHING = re.compile(r"\.{2,}|[()\[\]*_]|[^\x00-\x7F\w\s]")
"""Leaders between a name and its sum, brackets, and pictures."""
NAME = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?(?: [^\W\d_]+(?:['.-][^\W\d_]+)*\.?)*")
FILLERS = word_set(
    "bayar membayar byr bayarin titip nitip uang duit untuk buat utk sebesar sejumlah dari dr "
    "terima diterima sudah udah iuran rp lunas cash tunai dan ya bu ibu pak bapak bpk mbak mba "
    "mas bang kak kasih ngasih kasi memberi nyerahin lagi juga tadi barusan langsung dong nih deh "
    "kok mau perak si yang yg nyang ude udeh udh sdh td tdi kemarin kemaren kmrn pagi siang sore "
    "malam malem duitnya uangnya pas total totalnya berdua bertiga berempat sekaligus input tulis "
    "catet catetin dicatat dicatet masukin masukkan tolong tlg full penuh ye yah yak aja saja "
    "doang ngasi mpok abang cing encing nyak babe engkong koh cici encik teh teteh mang bude "
    "pakde tante om eh ups maaf sori tuh entu pok aye deng trus terus pake pakai dia cuma cuman "
    "namanya namanye duitnye uangnye kasi catat catatin catatkan received "
    "cicil nyicil nyicilnya korting diskon minta nawar "
    "sorry ralat koreksi iya maksud maksudnya maksudku maksudnye from for paid pays of mr mrs"
)
PAYS = word_set(
    "bayar membayar byr bayarin titip nitip terima diterima lunas ngasih kasih paid pays record "
    "received"
)
QUESTION = word_set(
    "berapa brp hitung hitungkan kalau kalo gaji penghasilan pendapatan cara apa apakah kenapa "
    "kapan bisa siapa how what why calculate income saya aku gue my i "
    "setor setoran deposit pembayaran payment belum blm blom status tunggakan nunggak batal salah "
    "kembali kembalian kembaliannya kembaliin kembalikan dikembalikan balik balikin dibalikin "
    "balikkan pulangin kurang kurangnya refund return returned change short minus kecuali selain "
    "susuk susuknya susuknye kembaliannye sisanya except bukan bkn harusnya seharusnya mestinya "
    "tapi melainkan not should alamat alamatnya nomor nomer nomornya nomernya hp wa telepon pindah "
    "ganti nik address moved number phone kelebihan kelebihannya"
)
"""Words of somebody who asks, who speaks about themselves, or who wants another form."""


@dataclass(frozen=True, slots=True)
class CollectionLine:
    """`name` as typed, empty without one; `months` and `paid` (rupiah) as far as they were said.

    `rw` is "005" where an RW was said, and `apart` what else tells people of a name apart: "rt7",
    the year of birth, the last four digits of the NIK. `addressed`: it begins with the word for
    writing it down. `change`: rupiah that were given back of `paid`, 0 where the rest was left.
    `pays`: it has a word for paying. `arrears`: it pays all months in arrears.
    `named` are months that were named; single ones stay in the name too, for people are called so.
    """

    name: str
    months: int | None
    paid: int | None
    rw: str = ""
    addressed: bool = False
    named: NamedMonths | None = None
    apart: tuple[str, ...] = ()
    change: int | None = None
    pays: bool = False
    arrears: bool = False

    def readings(self) -> Iterator["CollectionLine"]:
        """The line with none of the words of its name taken for a month, then with those at its end
        or its beginning: somebody may be called Agus."""
        yield self if self.named and self.named.is_apart else replace(self, named=None)
        words = self.name.split() if self.named and not self.named.is_apart else []
        are_months = [single_months(word) is not None for word in words]
        for at in range(len(words) - 1, 0, -1):
            if not all(are_months[at:]):
                break
            yield self._called(words[:at], words[at:])
        for at in range(1, len(words)):
            if not all(are_months[:at]):
                break
            yield self._called(words[at:], words[:at])

    def _called(self, words: Sequence[str], months: Sequence[str]) -> "CollectionLine":
        is_all = single_months(" ".join(words)) is None
        named = self.named if is_all else single_months(" ".join(months))  # with its years
        return replace(self, name=" ".join(words), named=named)

    @property
    def apart_said(self) -> list[str]:
        """The RT, the year or the end of the NIK as a line says them."""
        return [f"rt {e[2:]}" if e.startswith("rt") else f"({e})" for e in self.apart]

    @property
    def says_how_much(self) -> bool:
        """Whether it says the months or the money."""
        return bool(self.months or self.paid)

    @property
    def how_much(self) -> str:
        """The months and the money as a line says them."""
        months = f"{self.months} bulan" if self.months else ""
        return f"{months} {self.paid or ''}".strip()

    @property
    def is_months(self) -> bool:
        """Whether months are named, and nobody."""
        return self.named is not None and all(map(single_months, self.name.split()))

    @property
    def asks(self) -> bool:
        """Whether a word of it asks, or is of something else than money taken: then nothing is
        recorded."""
        return bool({*self.name.split()} & QUESTION)

    @property
    def is_plain(self) -> bool:
        """Whether it is a collection whatever the bot has asked."""
        return self._is_about_somebody and (self.addressed or None not in (self.months, self.paid))

    @property
    def is_payment(self) -> bool:
        """Whether it is one if the bot knows somebody of the name: "budi 8.400"."""
        return self._is_about_somebody and self.paid is not None

    @property
    def tells_months(self) -> bool:
        """Whether it is one, without its sum, if the bot knows somebody of the name: "budi bayar
        okt dan nov"."""
        told = self.months is not None or self.named is not None or self.arrears
        is_plain = self.pays or bool(self.apart) or bool(self.named and self.named.is_apart)
        return self._is_about_somebody and told and is_plain

    @property
    def _is_about_somebody(self) -> bool:
        return bool(self.name) and not self.asks


def parse_collection_line(text: str) -> CollectionLine | None:
    """The line; None when it has parts that are none of it, or one of them twice.

    Invalid for a number of months that nobody may pay at once, and for an impossible amount.
    """
    rest = normalise(text)
    if UNPAID.search(rest):
        return None
    opening = OPENING.match(rest)
    rest = rest[opening.end() :] if opening else rest
    rest, arrears = ARREARS.subn(" , ", rest)
    found_rws, rest = [found["rw"] for found in RW.finditer(rest)], _without_rw(rest)
    apart, rest = _take_apart(rest)
    rest = " ".join(OF_NOTHING.sub(" ", with_digits(TIME.sub(" ", rest))).split())
    change, rest = _take_change(rest)
    named, rest = take_months(rest)
    counts, sums, rest = _take_counts_and_sums(rest)
    all_words = BETWEEN.sub(" ", f" {rest} ").split()
    words = [each for each in all_words if each not in FILLERS]
    name = " ".join(words)
    if any(each in month_count.SPAN for each in words):
        return None
    if max(len(counts), len(sums), len(found_rws)) > 1 or not (name == "" or NAME.fullmatch(name)):
        return None
    if not (name or counts or sums or named or arrears):
        return None
    return CollectionLine(
        name,
        parse_month_count(counts[0]) if counts else None,
        parse_amount(sums[0], LOWEST) if sums else None,
        f"{int(found_rws[0]):03d}" if found_rws else "",
        addressed=bool(opening),
        named=named,
        apart=apart,
        change=change,
        pays=bool(arrears) or not PAYS.isdisjoint(all_words),
        arrears=bool(arrears),
    )


def _take_counts_and_sums(text: str) -> tuple[list[str], list[str], str]:
    """The numbers of months, the sums, and the text without them; a small bare number, alone or
    beside a sum, is of months."""
    counts, rest = MONTHS.findall(text), MONTHS.sub(" , ", text)
    sums = [each.strip(" .,") for each in AMOUNT.findall(rest)]
    if not counts and len(sums) in (1, 2):
        bare = [each for each in sums if each.isdecimal() and int(each) <= MOST]
        counts = bare if len(bare) == 1 else []
        sums = [each for each in sums if each not in counts]
    return counts, sums, AMOUNT.sub(" , ", rest)


def _take_change(text: str) -> tuple[int | None, str]:
    """The change that was given, and the text without it; as it was where no other sum is left."""
    for pattern in (CHANGE, KEPT_REST):
        found = pattern.search(text)
        rest = pattern.sub(" , ", text)
        if found and AMOUNT.search(MONTHS.sub(" ", rest)):
            return parse_amount(found[1], 0) if found.groups() else 0, rest
    return None, text


def _without_rw(text: str) -> str:
    """The text without its RW; an RT beside it stays."""
    return RW.sub(lambda found: f" {found['rt'] or ''} ", text)


def _take_apart(text: str) -> tuple[tuple[str, ...], str]:
    """Take the RT, the year and the end of the NIK out of a text; return them, and the rest."""
    text = NAME_AND_TAIL.sub(r"\1 (\2)", text)
    facts = tuple(
        f"rt{found['rt']}" if found["rt"] else found["tail"] or found["marked"] or found["year"]
        for found in APART.finditer(text)
    )
    return facts, APART.sub(" ", text)


CORRECTED = re.compile(
    r"\b(?:(?:nama|orang)nya (?:salah|keliru)|"
    r"eh|ups|maaf|sori|sorry|salah|keliru|ralat|koreksi|harusnya|seharusnya|mestinya|maksud(?:nya)?|"
    r"kebanyakan|ganti|ubah|jadinya|wrong|"
    r"jadi(?= ?(?:rp\W{0,2})?\d| (?:se(?:bulan|tahun)|satu|dua|due|tiga|tige|empat|lima|enam)\b)|"
    r"should be|make it|actually|yang (?:benar|bener|betul))\b"
    r"(?: (?:orang|nama|person)(?:nya)?\b)?"
)
NOT_THAT = re.compile(
    rf"\b(?:bukan|not)\b (?:{MONTHS.pattern}|{AMOUNT.pattern})"
    r"(?: (?:tapi|melainkan|but)\b)?(?=\D{1,40}\d)|"
    r"\b(?:bukan|not)\b.*?(?:\b(?:tapi|melainkan|but)\b|,)|\b(?:bukan|not)\b.*$"
)
"""What is not right: up to what is, where that follows."""
ASKS_AT_END = re.compile(r"\b(?:gimana|gmn|gmana|bagaimana|how)\b[\w ]{0,12}\W*$")
"""Asks behind a correction how to make it."""
CHANGE_ASKED = re.compile(
    r"\b(?:susuk|kembali(?:an)?)(?:ny[ae])? (?:jadi )?(?:berapa|brp)\b|"
    r"\b(?:berapa|brp) (?:susuk|kembali(?:an)?)(?:ny[ae])?\b|\bhow much change\b"
)
"""Beside the money that was handed over: "pakai uang 50 ribu, kembaliannya berapa"."""


def parse_correction(text: str) -> CollectionLine | None:
    """The line that takes the place of what was said: "salah harusnya 2 bulan"; None without a
    word of a correction. Whoever asks for the change says the money that was given."""
    whole = normalise(text)
    plain = ASKS_AT_END.sub("", CHANGE_ASKED.sub(" ", whole))
    rest = CORRECTED.sub(" ", NOT_THAT.sub(" ", plain))
    is_meant = rest != plain or CHANGE_ASKED.search(whole) is not None
    return parse_collection_line(rest) if is_meant and rest.strip() else None


JOINER = re.compile(
    r"\s*[,;&+/]\s+(?:(?:sama|dan|and|serta|ama|terus|trus|lalu)\s+)?|(?<=\d)\s+n\s+|"
    r"\s*[;&+]\s*|\s+(?:sama|dan|and|serta|plus|ama|ame|sm|dengan)\s+"
)
ALTOGETHER = re.compile(
    r"(?:[,;]?\s*\b(?:total|jumlah|jml)(?:nya)?|[,;]\s*(?:semua )?(?:uang|duit)(?:ny[ae])?)\b"
    r"[ :=]*(?=(?:rp\.? ?)?\d)"
)
"""Before the sum of all of them, behind the last."""
NEXT_PERSON = re.compile(
    rf"((?<![\w.,])(?:\d+\s?(?:{UNITS})|{FIXED})(?: {AMOUNT.pattern})?|{AMOUNT.pattern})"
    rf"[,.]? +(?=[^\W\d_]{{2}})(?!(?:atau|or|sampai|sampe|{UNITS})\b)"
)
"""Between the payments of two people without a word between them: "rudi 8400 siti 16800"."""
EACH = re.compile(r"(?:masing(?:[- ]?masing|2)?|mg2|se?orang|per orang|each|semuanya?)(?![\w-])")


def split_people(text: str) -> tuple[list[str], int | None]:
    """A line for each person whom one names, and the rupiah that it says for all together.

    The rupiah are without the change that was given back. "rudi sama siti 1 bulan" is "rudi 1
    bulan" and "siti 1 bulan": months without an amount of each are everybody's. No line where it
    names one, or says what is no part of a collection.
    """
    plain = OPENING.sub("", join_listed(with_digits(TIME.sub(" ", normalise(text)))))
    plain, count = EACH.subn(" ", ALTOGETHER.sub(" ", plain))
    found = _payments(JOINER.split(plain))
    if len(found) < 2:
        found = _payments(NEXT_PERSON.sub(r"\1;", plain).split(";"))
        found = found if all(each.months or each.paid for each in found) else []
    if len(found) < 2:
        return [], None
    sums, last = [each.paid for each in found if each.paid], found[-1]
    together = last.paid if len(sums) == 1 and not count else None
    together = together and together - (last.change or 0)
    lines, months = list[str](), last.months
    for line in reversed(found):
        months = line.months or months
        paid = (line.paid or (last.paid if count else None)) if together is None else None
        said = [line.name, *line.apart_said, f"rw {line.rw}" if line.rw else ""]
        said.append(f"{months} bulan" if months else "")
        said += [f"{paid}" if paid else "", _months_said(line, last)]
        said.append(f"kembali {line.change}" if line.change and paid else "")
        lines.append(" ".join(filter(None, said)))
    return lines[::-1], together


def _payments(parts: Sequence[str]) -> list[CollectionLine]:
    """The payments of several people; none where a part names nobody or is no payment."""
    found = []
    for part in parts:
        try:
            line = parse_collection_line(part)
        except (Invalid, Ambiguous):
            return []
        if line is None or not line.name or line.asks:
            return []
        found.append(line)
    return found


def _months_said(line: CollectionLine, last: CollectionLine) -> str:
    """The months that a line names beside its name, or the last of them names for everybody."""
    if line.named:
        return line.named.said if line.named.is_apart else ""
    return last.named.said if last.named and (last.named.is_apart or not last.is_months) else ""
