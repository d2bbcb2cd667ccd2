"""The fields of a KTP from the lines on its picture, each held against the others.

A field is sure only when something else than one reading of it says so: the NIK carries the birth
date and sex (PP 37/2007 art. 37), places are those of our regions, occupations those that the civil
registry lists; all else has to be read alike from every cut of the picture."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.names import name_as_written
from domain.parsing.people.nik import Nik, Sex, parse_nik
from domain.parsing.places.birthplaces import BIRTHPLACES
from domain.photos.ktp_labels import BLOOD, FEWEST_LABELS, LABELS, ORDER, RT_RW_ALONE, SEXES, row_of
from domain.photos.ktp_values import (
    ALIKE,
    AS_LETTERS,
    OCCUPATIONS,
    SHORT,
    as_name,
    as_street,
    find_day,
    is_issued,
    is_part_of_place,
    known_birthplace,
    nearest,
    nik_digits,
    place_before,
    town_at_the_end,
)
from domain.photos.layout import LabelledRow, label_end, letters, likeness, read_rows, without_colon
from domain.photos.lines import AS_DIGITS, Again, Paper, PaperKind, Read, TextLine
from domain.regions import KECAMATAN, KELURAHAN, is_within

RT_RW = re.compile(
    r"(?<!\d)(\d{3})\s*[/1I|7]?\s*(\d{3})(?!\d)|(?<!\d)(\d{1,3})\s*/\s*(\d{1,3})(?!\d)"
)

CERTAIN = 0.9
"""The certainty that each sign needs in a value that nothing else bears out."""
CERTAIN_SERIAL = 0.97
"""The same for the digits of a NIK: nothing else on the card says its last four."""
LONG = 12
"""Signs of a label that no value begins with."""
LONGEST_IN_STREET = 14
LONGEST_WORD = 11
"""Letters of a word of a name; in a longer one the reader may have left out a blank."""
SHORTEST_WORD = 2
"""The most letters of one behind the first that a glare may have torn off: "IRAW AN"."""
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


def joined(parts: Sequence[TextLine]) -> TextLine:
    """One line of parts that stand beside each other."""
    chances = tuple(chance for part in parts for chance in part.chances)
    return replace(parts[0], text="".join(part.text for part in parts), chances=chances)


def goes_on(text: str, beginning: str) -> bool:
    """Whether a reading has more signs behind another one: a cut may end within a word."""
    return text != beginning and text.startswith(beginning) and text[len(beginning)].isalnum()
