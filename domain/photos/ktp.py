"""The fields of a KTP from the lines on its picture, each held against the others.

A field is sure only when something else than one reading of it says so: the NIK carries the birth
date and sex (PP 37/2007 art. 37), places are those of our regions, occupations those that the civil
registry lists; all else has to be read alike from every cut of the picture."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from statistics import median

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.names import name_as_written
from domain.parsing.people.nik import Nik, Sex, parse_nik
from domain.parsing.places.birthplaces import BIRTHPLACES, is_birthplace
from domain.photos.layout import (
    NEAR,
    LabelledRow,
    find_labels,
    label_end,
    letters,
    likeness,
    read_rows,
    without_colon,
)
from domain.photos.lines import AS_DIGITS, Again, Paper, PaperKind, Read, TextLine
from domain.regions import KECAMATAN, KELURAHAN, Option, is_within

_NAMES = """
BELUM/TIDAK BEKERJA, MENGURUS RUMAH TANGGA, PELAJAR/MAHASISWA, PENSIUNAN, PEGAWAI NEGERI SIPIL,
TENTARA NASIONAL INDONESIA, KEPOLISIAN RI, PERDAGANGAN, PETANI/PEKEBUN, PETERNAK, NELAYAN/PERIKANAN,
INDUSTRI, KONSTRUKSI, TRANSPORTASI, KARYAWAN SWASTA, KARYAWAN BUMN, KARYAWAN BUMD, KARYAWAN HONORER,
BURUH HARIAN LEPAS, BURUH TANI/PERKEBUNAN, BURUH NELAYAN/PERIKANAN, BURUH PETERNAKAN,
PEMBANTU RUMAH TANGGA, TUKANG CUKUR, TUKANG LISTRIK, TUKANG BATU, TUKANG KAYU, TUKANG SOL SEPATU,
TUKANG LAS/PANDAI BESI, TUKANG JAHIT, TUKANG GIGI, PENATA RIAS, PENATA BUSANA, PENATA RAMBUT,
MEKANIK, SENIMAN, TABIB, PARAJI, PERANCANG BUSANA, PENTERJEMAH, IMAM MASJID, PENDETA, PASTOR,
WARTAWAN, USTADZ/MUBALIGH, JURU MASAK, PROMOTOR ACARA, ANGGOTA DPR-RI, ANGGOTA DPD, ANGGOTA BPK,
PRESIDEN, WAKIL PRESIDEN, ANGGOTA MAHKAMAH KONSTITUSI, ANGGOTA KABINET/KEMENTERIAN, DUTA BESAR,
GUBERNUR, WAKIL GUBERNUR, BUPATI, WAKIL BUPATI, WALIKOTA, WAKIL WALIKOTA, ANGGOTA DPRD PROVINSI,
ANGGOTA DPRD KABUPATEN/KOTA, DOSEN, GURU, PILOT, PENGACARA, NOTARIS, ARSITEK, AKUNTAN, KONSULTAN,
DOKTER, BIDAN, PERAWAT, APOTEKER, PSIKIATER/PSIKOLOG, PENYIAR TELEVISI, PENYIAR RADIO, PELAUT,
PENELITI, SOPIR, PIALANG, PARANORMAL, PEDAGANG, PERANGKAT DESA, KEPALA DESA, BIARAWATI, WIRASWASTA,
WIRAUSAHA, PEKERJAAN LAINNYA
"""
OCCUPATIONS = tuple(dict.fromkeys(" ".join(_NAMES.split()).split(", ")))
"""What the civil registry prints on a KTP (Permendagri 109/2019)."""


LABELS: Mapping[str, Sequence[str]] = {
    "nik": ("NIK",),
    "name": ("NAMA",),
    "birth": ("TEMPAT/TGL LAHIR", "TEMPAT TANGGAL LAHIR"),
    "sex": ("JENIS KELAMIN",),
    "blood": ("GOL DARAH", "GOL. DARAH"),
    "street": ("ALAMAT",),
    "rtrw": ("RT/RW", "RT I RW"),
    "village": ("KEL/DESA", "KELURAHAN", "KELURAHAN/DESA"),
    "district": ("KECAMATAN",),
    "religion": ("AGAMA",),
    "married": ("STATUS PERKAWINAN",),
    "occupation": ("PEKERJAAN",),
    "nation": ("KEWARGANEGARAAN",),
    "until": ("BERLAKU HINGGA",),
}
ORDER = tuple(name for name in LABELS if name != "blood")
OF_LABELS = {"KEL", "DESA", "KELDESA", "KELURAHAN", "KELURAHANDESA", "KECAMATAN"}
"""Words of labels, which are no place."""
SEXES = {"LAKILAKI": Sex.MALE, "PEREMPUAN": Sex.FEMALE}
RELIGIONS = ("ISLAM", "KRISTEN", "KATHOLIK", "KATOLIK", "HINDU", "BUDHA", "BUDDHA", "KONGHUCU")
MARRIED = ("KAWIN", "BELUMKAWIN", "CERAIHIDUP", "CERAIMATI", "KAWINTERCATAT")
RT_RW_ALONE = re.compile(r"\W*\d{3} ?/ ?\d{3}\W*")
BLOOD = re.compile(r"[\s.:]*\bG[O0]L\.? ?DA?R?A?.*$")
DAY = re.compile(r"(?<!\d)(\d{2})\D{0,3}(\d{2})\D{0,3}((?:19|20)\d{2})(?!\d)")
RT_RW = re.compile(
    r"(?<!\d)(\d{3})\s*[/1I|7]?\s*(\d{3})(?!\d)|(?<!\d)(\d{1,3})\s*/\s*(\d{1,3})(?!\d)"
)
ABBREVIATED = re.compile(r"\b[A-Z]{2,}\.(?=[A-Z])")
"""A shortened word with the next one close behind it: "JL.TAMBORA"."""
AS_LETTERS = str.maketrans("01586", "OISBG")

CERTAIN = 0.9
"""The certainty that each sign needs in a value that nothing else bears out."""
CERTAIN_SERIAL = 0.97
"""The same for the digits of a NIK: nothing else on the card says its last four."""
ALIKE = 84
"""Percent from which a place or a word of a list is meant."""
LONG, SHORT = 12, 3
"""Signs of a label that no value begins with, and of one that a value may begin with."""
LONGEST_IN_STREET = 14
LONGEST_WORD = 11
"""Letters of a word of a name; in a longer one the reader may have left out a blank."""
SHORTEST_WORD = 2
"""The most letters of one behind the first that a glare may have torn off: "IRAW AN"."""
FEWEST_LABELS = 4
FEWEST_BELOW, FEWEST_TWICE = 8, 5
"""Labels below each other that only a KTP has, whatever lies beside it; and those that stand twice
where there is another form."""
MOST_PARTS = 4
"""Parts that a number is printed in."""
LEAST_AGREEING = 3
"""Of six readings of a line, more than these say the same when it is sure."""


def read_ktp(lines: Sequence[TextLine], today: date, again: Again) -> Paper:
    """The fields that are on the picture of a KTP; PaperKind.OTHER when it is none."""
    rows, found, loose = read_rows(lines, LABELS, ORDER, row_of)
    if len(found) < FEWEST_LABELS:
        return Paper(PaperKind.OTHER)
    reading = KtpReading(rows, loose, lines, today, again)
    return Paper(PaperKind.KTP, reading.fields(), is_cut_off=len(found) < 9)


def has_labels(lines: Sequence[TextLine]) -> bool:
    """Whether enough labels of a KTP are there for it to be one."""
    return len(find_labels(lines, LABELS)) >= FEWEST_LABELS


def lies_beside_ktp(other: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether the labels of a KTP stand below each other, in their order, and another line is
    beside them and their values, or below: not the title above them."""
    found = find_labels(lines, LABELS)
    labels = [found[name][0] for name in ORDER if name in found]
    height = median([each.height for each in labels]) if labels else 0.0
    below = sum(
        two.middle > one.middle and abs(two.left - one.left) < NEAR * height
        for one, two in pairwise(labels)
    )
    if below < FEWEST_BELOW:
        return False
    rows, _, _ = read_rows(lines, LABELS, ORDER, row_of)
    right = max(part.right for row in rows.values() for part in (*row.parts, *labels))
    is_aside = other.left > right or other.right < min(each.left for each in labels)
    return is_aside or other.middle > labels[-1].middle


def is_several(lines: Sequence[TextLine]) -> bool:
    """Whether labels of a KTP stand twice: two cards, or a card and another form."""
    long = {name: words for name, words in LABELS.items() if len(letters(words[0])) > SHORT}
    twice = sum(
        sum(any(label_end(e.text, each)[0] >= ALIKE for each in words) for e in lines) > 1
        for words in long.values()
    )
    return twice >= FEWEST_TWICE


def row_of(line: TextLine) -> str:
    """The row whose value the line plainly is; empty for other lines."""
    text = BLOOD.sub("", line.text)
    plain = letters(text)
    if len(nik_digits(text)) == 16:
        return "nik"
    if DAY.search(text) and re.search(r"[A-Z]{3}.*[,.]", text):
        return "birth"
    if RT_RW_ALONE.fullmatch(text):
        return "rtrw"
    known = {"sex": SEXES, "religion": RELIGIONS, "married": MARRIED, "nation": ("WNI",)}
    return next(
        (row for row, words in known.items() if any(likeness(plain, each) >= 86 for each in words)),
        "",
    )


class KtpReading:
    """One KTP while it is read."""

    def __init__(
        self,
        rows: Mapping[str, LabelledRow],
        loose: Sequence[TextLine],
        lines: Sequence[TextLine],
        today: date,
        again: Again,
    ) -> None:
        self.rows, self.loose, self.lines = rows, loose, lines
        self.today, self.again = today, again

    def fields(self) -> dict[str, Read]:
        """The fields that were found, by name."""
        days, place = self.birth()
        sex = self.sex()
        nik, number = self.nik(days, sex)
        born = next((each for each in days if number and each == number.born_on), None)
        born = born or (days[0] if days else None)
        found = {
            "nik": nik,
            "name": self.name(),
            "birth_place": place,
            "birth_date": born and Read(born.isoformat(), bool(number and number.born_on == born)),
            "sex": sex and Read(sex, bool(number and number.sex == sex)),
            "street": self.street(),
            **self.rt_rw(),
            **self.places(),
            "occupation": self.occupation(),
        }
        return {name: each for name, each in found.items() if each and each.value}

    def parts(self, name: str) -> Sequence[TextLine]:
        row = self.rows.get(name)
        return row.parts if row else ()

    def words(self, name: str) -> str:
        return " ".join(each.text for each in self.parts(name))

    def readings(self, part: TextLine) -> list[TextLine]:
        """The line and what else it reads as; of each the value behind its label."""
        others = [self.value_of(each) for each in self.again(part)]
        return [self.value_of(part), *others]

    def value_of(self, line: TextLine) -> TextLine:
        """The value in the line, without a label before it or the blood group behind."""
        for spellings in LABELS.values():
            for words in spellings:
                score, end = label_end(line.text, words)
                is_long, parted = len(words) > LONG, line.text[end:].lstrip()[:1] == ":"
                if score >= ALIKE and (is_long or (parted and len(words) > SHORT)):
                    line = line.part(end)
        blood = BLOOD.search(line.text)
        return without_colon(line.part(0, blood.start()) if blood else line)

    def agreed(self, parts: Sequence[TextLine], clean: Callable[[str], str]) -> Read | None:
        """The value that most readings have; sure when all of them do, and are certain of it."""
        values, sure = [], bool(parts)
        for part in parts:
            readings = [each for each in self.readings(part) if each.text]
            if not readings:
                return None
            votes = Counter(clean(each.text) for each in readings)
            first = clean(readings[0].text)
            best, count = max(votes.items(), key=lambda vote: (vote[1], vote[0] == first))
            values.append(best)
            certain = max(each.chance for each in readings if clean(each.text) == best)
            agree = count >= len(readings) - 1 and count > LEAST_AGREEING and first == best
            agree = agree and not any(goes_on(value, best) for value in votes)
            sure = sure and agree and certain >= CERTAIN
        value = " ".join(filter(None, values))
        return Read(value, sure) if value else None

    def birth(self) -> tuple[list[date], Read | None]:
        """The printed day of birth, as each reading has it, the likeliest first; and the place."""
        parts = self.parts("birth") or [each for each in self.lines if row_of(each) == "birth"]
        readings = [each.text for part in parts for each in self.readings(part)]
        days = Counter(day for text in readings if (day := self.day(text)))
        places = Counter(place for text in readings if (place := place_before(text)))
        ranked = days.most_common()
        likely = [day for place, (day, count) in enumerate(ranked) if count > 1 or place == 0]
        return likely, self.birth_place(places)

    def day(self, text: str) -> date | None:
        found = find_day(text)
        if not found:
            return None
        try:
            born = date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            return None
        return born if born < self.today else None

    def birth_place(self, places: Counter[str]) -> Read | None:
        """The town that most readings have; of several that are towns, none is sure."""
        if not places:
            return None
        towns = Counter[str]()
        for place, count in places.items():
            if town := known_birthplace(place):
                towns[town] += count
        if not towns:
            best, count = places.most_common(1)[0]
            near, _ = nearest(best, [(each, each.upper()) for each in BIRTHPLACES])
            meant = near or town_at_the_end(best)
            sure = not meant and len(places) == 1 and count > LEAST_AGREEING
            return Read(meant[1] if meant else best, sure)
        best, count = towns.most_common(1)[0]
        return Read(best, len(towns) == 1 and count > LEAST_AGREEING)

    def sex(self) -> Sex | None:
        text = letters(BLOOD.sub("", self.words("sex")).translate(AS_LETTERS))
        scores = {sex: likeness(text, word) for word, sex in SEXES.items()}
        if max(scores.values()) < 70:
            words = [letters(BLOOD.sub("", each.text)) for each in self.lines]
            scores = {
                sex: max((likeness(each, word) for each in words), default=0)
                for word, sex in SEXES.items()
            }
        best = max(scores, key=lambda each: scores[each])
        return best if scores[best] >= 70 else None

    def nik(self, days: Sequence[date], sex: Sex | None) -> tuple[Read | None, Nik | None]:
        """The number, and what it says when it is one; of two readings the one that fits."""
        readings = [
            (digits, each)
            for each in self.nik_readings()
            if len(digits := nik_digits(each.text)) == 16
        ]
        if not readings:
            raw = "".join(nik_digits(each.text) for each in self.nik_lines()[:1])
            return (Read(raw) if raw else None), None
        votes = Counter(digits for digits, _ in readings)
        fits = {digits: self.fit(digits, days, sex) for digits in votes}
        best = max(votes, key=lambda digits: (fits[digits] > 0, votes[digits], fits[digits]))
        try:
            number = parse_nik(best, self.today)
        except (Ambiguous, Invalid):
            return Read(best), None
        certain = max(each.chance for digits, each in readings if digits == best)
        least = sorted(each.chance for digits, each in readings if digits == best)
        sure = (
            len(votes) == 1
            and votes[best] > LEAST_AGREEING + 1
            and fits[best] == 2
            and certain >= CERTAIN_SERIAL
            and least[len(least) // 2] >= CERTAIN
            and is_issued(number)
        )
        return Read(best, sure), number

    def fit(self, digits: str, days: Sequence[date], sex: Sex | None) -> int:
        """The fit of a NIK to the card: 0 when it is none, more for each of birth date and sex that
        the card says too."""
        try:
            number = parse_nik(digits, self.today)
        except (Ambiguous, Invalid):
            return 0
        return (number.born_on in days) + (number.sex == sex)

    def nik_readings(self) -> list[TextLine]:
        """The readings of each line with the number; of a number in parts, those of all parts."""
        lines = self.nik_lines()
        each = [[line, *self.again(line)] for line in lines]
        if len(lines) > 1 and not any(len(nik_digits(line.text)) == 16 for line in lines):
            return [joined(parts) for parts in zip(*each, strict=True)]
        return [reading for readings in each for reading in readings]

    def nik_lines(self) -> list[TextLine]:
        """The lines with the number: the row of the label, or any with as many digits."""
        row = list(self.parts("nik"))[:MOST_PARTS]
        long = [each for each in (*row, *self.lines) if len(nik_digits(each.text)) >= 14]
        return long[:1] or row

    def name(self) -> Read | None:
        parts = self.parts("name")
        read = self.agreed(parts, as_name)
        if not read:
            return None
        words = read.value.split()
        run_together = any(len(word) > LONGEST_WORD for word in words)
        torn = any(word.isalpha() and len(word) <= SHORTEST_WORD for word in words[1:])
        sure = read.sure and not run_together and not torn and self.rows["name"].whole
        try:
            return replace(read, value=name_as_written(read.value), sure=sure)
        except Invalid:
            return Read(read.value)

    def street(self) -> Read | None:
        """The street, of one line or two."""
        parts = list(self.parts("street"))
        if not parts:
            return None
        below, above = self.rows["rtrw"].level if "rtrw" in self.rows else None, parts[0]
        more = [
            without_colon(each)
            for each in self.loose
            if below is not None
            and above.middle < each.middle < below
            and abs(each.left - above.left) < 4 * above.height
        ]
        read = self.agreed([*parts, *more], as_street)
        run_together = read and any(len(word) > LONGEST_IN_STREET for word in read.value.split())
        is_whole = self.rows["street"].whole and not run_together
        return replace(read, sure=read.sure and is_whole) if read else None

    def rt_rw(self) -> dict[str, Read]:
        def both(text: str) -> str:
            found = RT_RW.search(text.translate(AS_DIGITS))
            pair = [each for each in found.groups() if each] if found else []
            return "/".join(f"{int(each):03}" for each in pair)

        parts = self.parts("rtrw") or [
            each for each in self.lines if RT_RW_ALONE.fullmatch(each.text)
        ]
        read = self.agreed(parts[:1], both)
        if not read or "/" not in read.value:
            return {}
        rt, rw = read.value.split("/")
        return {
            "rt": Read(rt, read.sure and int(rt) > 0),
            "rw": Read(rw, read.sure and int(rw) > 0),
        }

    def places(self) -> dict[str, Read]:
        """The kelurahan and the kecamatan; two that lie within each other bear each other out."""
        district, village = self.words("district"), self.words("village")
        area, how_area = nearest(district, KECAMATAN)
        place, how_place = nearest(
            village, [each for each in KELURAHAN if not area or is_within(each[0], area[0])]
        )
        if area and not place:
            # The kelurahan may be plainer than its kecamatan.
            other, how = nearest(village, KELURAHAN)
            if other and how > how_area:
                area, place, how_place = None, other, how
        if area and place:
            sure = min(how_area, how_place) >= ALIKE + 4
            return {
                "village": Read(place[1].upper(), sure),
                "district": Read(area[1].upper(), sure),
            }
        found = {
            "village": Read(place[1].upper())
            if place
            else self.agreed(self.parts("village"), as_name),
            "district": Read(area[1].upper())
            if area
            else self.agreed(self.parts("district"), as_name),
        }
        return {
            name: replace(each, sure=each.sure and not is_part_of_place(each.value))
            for name, each in found.items()
            if each
        }

    def occupation(self) -> Read | None:
        text = self.words("occupation")
        if not text:
            return None
        listed, how = nearest(text, [(each, each) for each in OCCUPATIONS])
        if listed:
            return Read(listed[1], how >= 97)
        return self.agreed(self.parts("occupation"), lambda text: text.strip(" :."))


def is_part_of_place(text: str) -> bool:
    """Whether a text is of a label, or the beginning of one of our places: something may cover the
    rest of it."""
    plain = letters(text)
    return plain in OF_LABELS or any(
        letters(name.upper()).startswith(plain) for _, name in (*KECAMATAN, *KELURAHAN)
    )


def is_issued(number: Nik) -> bool:
    """Whether the district is one of ours, or of a city whose districts we do not list."""
    ours = {code.replace(".", "") for code, _ in KECAMATAN}
    return number.district in ours if number.regency == "3173" else int(number.district[4:]) > 0


def place_before(text: str) -> str:
    """The words before the date in a text."""
    found = find_day(text)
    words = text[: found.start()] if found else text.rpartition(",")[0]
    return re.sub(r"\d.*$", "", words.translate(AS_LETTERS)).strip(" ,.:-'\"")


def town_at_the_end(text: str) -> Option | None:
    """The town that a text ends with: a label may run into it."""
    ends = [each for each in BIRTHPLACES if len(each) > SHORT and text.endswith(each.upper())]
    longest = max(ends, key=len, default="")
    return (longest, longest.upper()) if longest else None


def find_day(text: str) -> re.Match[str] | None:
    """The date in a text, also where letters stand for digits."""
    return DAY.search(text) or DAY.search(text.translate(AS_DIGITS))


def known_birthplace(text: str) -> str:
    """The town of the list that the text names, but for letters that are drawn alike; or ""."""
    if is_birthplace(text.lower()):
        return text
    plain = drawn(text)
    alike = [each for each in BIRTHPLACES if drawn(each.upper()) == plain]
    return alike[0].upper() if len(alike) == 1 else ""


def drawn(text: str) -> str:
    """The text with one letter for each group of those that are drawn alike."""
    return letters(text).translate(str.maketrans("L1T7J0QDUV5826", "IIIIIOOOUUSBZG"))


def nik_digits(text: str) -> str:
    """The digits of the text, with letters that are drawn like one."""
    behind = re.sub(r"^.{0,4}?N[I1L]K\W*", "", text)
    plain = re.sub(r"[\s.:;,'\-_]", "", behind).translate(AS_DIGITS)
    return plain if plain.isdigit() else ""


def joined(parts: Sequence[TextLine]) -> TextLine:
    """One line of parts that stand beside each other."""
    chances = tuple(chance for part in parts for chance in part.chances)
    return replace(parts[0], text="".join(part.text for part in parts), chances=chances)


def goes_on(text: str, beginning: str) -> bool:
    """Whether a reading has more signs behind another one: a cut may end within a word."""
    return text != beginning and text.startswith(beginning) and text[len(beginning)].isalnum()


def as_street(text: str) -> str:
    """The words of an address; the second sign of "JL." is drawn like an I."""
    return ABBREVIATED.sub(r"\g<0> ", re.sub(r"^JI\b", "JL", text.strip(" :.")))


def as_name(text: str) -> str:
    """The name, with letters in place of the digits that are drawn like them and without signs that
    no name has; the J of the title "HJ." is drawn like an I."""
    plain = re.sub(r"[^A-Z '.,\-]", "", text.translate(AS_LETTERS))
    plain = re.sub(r"\s+", " ", plain).strip(" -,:;")
    return ABBREVIATED.sub(r"\g<0> ", re.sub(r"^HI\.", "HJ.", plain))


def nearest(text: str, options: Sequence[Option]) -> tuple[Option | None, float]:
    """The option that the text names, and how alike they are in percent; None for no one name."""
    plain = letters(text.translate(AS_LETTERS))
    scores = sorted(
        ((likeness(plain, letters(each[1].translate(AS_LETTERS))), each) for each in options),
        reverse=True,
    )
    if not scores or scores[0][0] < ALIKE or not plain:
        return None, 0.0
    if len(scores) > 1 and scores[0][0] < 100 and scores[0][0] - scores[1][0] < 4:
        return None, 0.0
    return scores[0][1], scores[0][0]
