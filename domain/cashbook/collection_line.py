"""A collection in one line, as it is typed in a queue: "rudi lestari 1 bulan 28400".

Name, months and amount stand in any order. Whatever is none of them is a part of the name, so that
a line with a number too many is no line at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.cashbook.collection import LOWEST, parse_amount
from domain.cashbook.named_months import (
    NamedMonths,
    join_listed,
    single_months,
    take_months,
)
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import month_count, numbers
from domain.parsing.amounts.month_count import MOST, ONCE, SPANS, parse_month_count
from domain.parsing.text import normalise, word_set

OPENING = re.compile(r"(?:catat|catatkan|record)(?: (?:pembayaran|bayaran|a payment))?(?:[ :]+|$)")
UNITS = "|".join(sorted(" ".join(SPANS.values()).split(), key=len, reverse=True))
FIXED = "|".join(" ".join(ONCE.values()).split())
MONTHS = re.compile(
    rf"(?<![\w.,])(?:\d+\s?(?:{UNITS})|{FIXED})(?![\w.])(?: \d+ ?(?:{UNITS})(?![\w.]))?"
)
AMOUNT = re.compile(
    r"(?<![\w.,-])(?:rp|idr)?[. ]{0,2}\d[\d.,]*(?:,-+)?(?: ?(?:rb|rebu|ribu|k|jt|juta))?"
    r"(?: rupiah)?(?![\w-])"
)
RW = re.compile(r"(?:\brt\W{0,2}\d{1,3}\W{1,2})?\brw\W{0,2}0*(\d{1,3})\b")
BETWEEN = re.compile(r"[,;:=|/]| [-–+] ")
OF_NOTHING = re.compile(r"\.{2,}|[^\x00-\x7F\w\s]")
"""Leaders between a name and its sum, and pictures."""
NAME = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?(?: [^\W\d_]+(?:['.-][^\W\d_]+)*\.?)*")
FILLERS = word_set(
    "bayar membayar byr bayarin titip nitip uang duit untuk buat utk sebesar sejumlah dari dr "
    "terima diterima sudah udah iuran rp lunas cash tunai dan ya bu ibu pak bapak bpk mbak mba mas "
    "bang kak kasih ngasih kasi memberi nyerahin lagi juga tadi barusan langsung dong nih deh kok "
    "mau perak from for paid pays of mr mrs"
)
QUESTION = word_set(
    "berapa brp hitung hitungkan kalau kalo gaji penghasilan pendapatan cara apa apakah kenapa "
    "kapan bisa siapa how what why calculate income saya aku gue my i "
    "setor setoran deposit pembayaran payment belum blm blom status tunggakan nunggak batal salah "
    "kembali kembalian kembaliannya kembaliin kembalikan dikembalikan balik balikin dibalikin "
    "balikkan pulangin kurang kurangnya refund return returned change short minus kecuali selain "
    "except"
)
"""Words of somebody who asks, who speaks about themselves, or who wants another form."""


@dataclass(frozen=True, slots=True)
class CollectionLine:
    """`name` as typed, empty without one; `months` and `paid` (rupiah) as far as they were said.

    `rw` is "005" where an RW was said; `addressed`: it begins with the word for writing it down.
    `named` are months that were named; single ones stay in the name too, for people are called so.
    """

    name: str
    months: int | None
    paid: int | None
    rw: str = ""
    addressed: bool = False
    named: NamedMonths | None = None

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
    def is_months(self) -> bool:
        """Whether months are named, and nobody."""
        return self.named is not None and all(map(single_months, self.name.split()))

    @property
    def asks(self) -> bool:
        """Whether it is a question about somebody, or has no money in it at all."""
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
    def _is_about_somebody(self) -> bool:
        return bool(self.name) and not self.asks


def parse_collection_line(text: str) -> CollectionLine | None:
    """The line; None when it has parts that are none of it, or one of them twice.

    Invalid for a number of months that nobody may pay at once, and for an impossible amount.
    """
    rest = with_digits(" ".join(OF_NOTHING.sub(" ", normalise(text)).split()))
    opening = OPENING.match(rest)
    rest = rest[opening.end() :] if opening else rest
    found_rws, rest = RW.findall(rest), RW.sub(" , ", rest)
    named, rest = take_months(rest)
    counts, rest = MONTHS.findall(rest), MONTHS.sub(" , ", rest)
    sums, rest = [each.strip() for each in AMOUNT.findall(rest)], AMOUNT.sub(" , ", rest)
    if len(sums) == 2 and not counts:
        bare = [each for each in sums if each.isdecimal() and int(each) <= MOST]
        counts = bare if len(bare) == 1 else []
        sums = [each for each in sums if each not in counts]
    elif len(sums) == 1 and not counts and sums[0].isdecimal() and int(sums[0]) <= MOST:
        counts, sums = sums, []
    words = [each for each in BETWEEN.sub(" ", f" {rest} ").split() if each not in FILLERS]
    name = " ".join(words)
    if any(each in month_count.SPAN for each in words):
        return None
    if max(len(counts), len(sums), len(found_rws)) > 1 or not (name == "" or NAME.fullmatch(name)):
        return None
    if not (name or counts or sums or named):
        return None
    return CollectionLine(
        name,
        parse_month_count(counts[0]) if counts else None,
        parse_amount(sums[0], LOWEST) if sums else None,
        f"{int(found_rws[0]):03d}" if found_rws else "",
        addressed=bool(opening),
        named=named,
    )


JOINER = re.compile(
    r"\s*[,;&+/]\s+|\s*[;&+]\s*|\s+(?:sama|dan|and|serta|plus|ama|ame|sm|dengan)\s+"
)
EACH = re.compile(r"(?:masing(?:[- ]?masing)?|mg2|se?orang|per orang|each|semuanya?)(?![\w-])")
CORRECTED = re.compile(
    r"\b(?:eh|ups|maaf|sori|sorry|salah|keliru|ralat|koreksi|harusnya|seharusnya|mestinya|maksud(?:nya)?|"
    r"ganti|ubah|jadinya|wrong|should be|make it|actually|yang (?:benar|bener|betul))\b"
    r"(?: (?:orang|person)(?:nya)?\b)?"
)
NOT_THAT = re.compile(r"\b(?:bukan|not)\b.*?(?:\b(?:tapi|melainkan|but)\b|,)|\b(?:bukan|not)\b.*$")


def split_people(text: str) -> tuple[list[str], int | None]:
    """A line for each person whom one names, and the rupiah that it says for all together.

    "rudi sama siti 1 bulan" is "rudi 1 bulan" and "siti 1 bulan": months without an amount of each
    are everybody's. No line where it names one, or says what is no part of a collection.
    """
    plain, count = EACH.subn(" ", OPENING.sub("", join_listed(with_digits(normalise(text)))))
    found = []
    for part in JOINER.split(plain):
        try:
            line = parse_collection_line(part)
        except (Invalid, Ambiguous):
            return [], None
        if line is None or not line.name or line.asks:
            return [], None
        found.append(line)
    if len(found) < 2:
        return [], None
    sums, last = [each.paid for each in found if each.paid], found[-1]
    together = last.paid if len(sums) == 1 and not count else None
    lines, months = list[str](), last.months
    for line in reversed(found):
        months = line.months or months
        paid = (line.paid or (last.paid if count else None)) if together is None else None
        said = [line.name, f"rw {line.rw}" if line.rw else "", f"{months} bulan" if months else ""]
        said += [f"{paid}" if paid else "", _months_said(line, last)]
        lines.append(" ".join(filter(None, said)))
    return lines[::-1], together


def _months_said(line: CollectionLine, last: CollectionLine) -> str:
    """The months that a line names beside its name, or the last of them names for everybody."""
    if line.named:
        return line.named.said if line.named.is_apart else ""
    return last.named.said if last.named and (last.named.is_apart or not last.is_months) else ""


def parse_correction(text: str) -> CollectionLine | None:
    """The line that takes the place of what was said: "salah harusnya 2 bulan"; None without a
    word of a correction."""
    plain = normalise(text)
    rest = CORRECTED.sub(" ", NOT_THAT.sub(" ", plain))
    return parse_collection_line(rest) if rest != plain and rest.strip() else None


NUMBER_WORD = re.compile(r"[a-z]+")


def with_digits(text: str) -> str:
    """The text with digits for the number words before a unit of months, and for those of an
    amount in thousands: "tiga bulan", "lima puluh ribu"."""
    words = text.split(" ")
    found = list[str]()
    run = list[str]()
    for word in [*words, ""]:
        if NUMBER_WORD.fullmatch(word) and numbers.spelled_parts(word):
            run.append(word)
            continue
        value = numbers.parse_words(run) if run else None
        counts = word.strip(".,") in month_count.SPAN
        found += [f"{value}"] if value and (counts or value >= LOWEST) else run
        run = []
        found.append(word)
    return " ".join(found[:-1])
