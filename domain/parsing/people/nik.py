"""NIK: PP KK CC DDMMYY SSSS, day + 40 for women (PP 37/2007 art. 37). It has no check digit.

Who moved, or had a birth date corrected, keeps the number: such differences only warn. A typing
error is one wrong digit, or two neighbours that changed places.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import age_in_years
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.spelled_digits import write_said_digits
from domain.parsing.text import SIGNS, normalise

SERIES = ((11, 19), (21, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 96))
PROVINCES = frozenset(code for first, last in SERIES for code in range(first, last + 1))
JAKARTA = "31"
KECAMATAN_OF_JAKARTA = {"3101": 2, "3171": 8, "3172": 6, "3173": 8, "3174": 10, "3175": 10}
"""The kecamatan of each city of Jakarta, numbered from 01 (Kepmendagri 300.2.2-2430/2025)."""
FEMALE_DAY = 40
"""Is added to the day in the NIK of a woman."""
ADULT = 17
"""Years; the age from which there is a KTP."""
MASKED_PLACES = range(4, 12)
"""Places that a masked NIK does not show, counted from 0."""
FEWEST_DIGITS = 10
"""In what may be a NIK: the others may be letters that look like one."""

SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d{16}(?!\d)")
"""A number that has the length of a NIK, without blanks."""
NUMBER_ALONE = re.compile(
    r"\W*(?:(?:nik|no|nomor|hp|wa)\W+){0,3}(?:\+?62|0|[1-9])[\d .-]{9,20}\W*", re.IGNORECASE
)
"""A NIK or a phone number, and nothing that says what it is for."""
CHUNK = r"[oli]{0,3}\d[\doli]*"
RUN = re.compile(rf"{CHUNK}(?:[ .\-_]{{1,3}}{CHUNK})*")
GAP = r"[ ._()/,:*|+\u00a0\u00ad\u00b7\u2000-\u2015\u2060\ufe0f\u20e3\ufeff-]{0,3}"
LONG_NUMBER = re.compile(
    r"(?<!\w)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?(?!\w)|"
    rf"(?P<long>(?<!\w)\+?\d(?:{GAP}\d){{7,}}(?![^\W_])|\d{{11,}}|\d(?:[oOlI]{{0,2}}\d){{11,}})"
)
"""A date with its time, or a number of many digits: alone in groups, or in a row anywhere."""
SPREADSHEET_NUMBER = re.compile(r"\d(?:[.,]\d+)?\s?e\s?\+?\s?\d+|(?<!\d)\d{15}0[.,]0+(?!\d)")
"""What is left of a NIK that was a number: fifteen of its digits."""


class Sex(StrEnum):
    MALE = "L"
    FEMALE = "P"


@dataclass(frozen=True)
class Nik:
    """317301 120885 9001: the district of issue, the birth date and sex, a serial number."""

    digits: str
    sex: Sex
    born_on: date

    def __str__(self) -> str:
        return self.digits

    @property
    def regency(self) -> str:
        """The code of the kota or kabupaten, four digits."""
        return self.digits[:4]

    @property
    def district(self) -> str:
        """The code of the kecamatan, six digits."""
        return self.digits[:6]


def parse_nik(text: str, today: date) -> Nik:
    """The one NIK in the text; Invalid says which part of a number is wrong."""
    digits = _sixteen_digits(text)
    if len(set(digits)) == 1:
        raise Invalid("nik-repeat")
    if 1 <= int(digits[:2]) <= 10:
        raise Invalid("nik-old")
    if int(digits[:2]) not in PROVINCES:
        raise Invalid("nik-province")
    day = int(digits[6:8])
    female = day > FEMALE_DAY
    day -= FEMALE_DAY * female
    born_on = _birth_date(day, int(digits[8:10]), int(digits[10:12]), today)
    if digits[12:] == "0000":
        raise Invalid("nik-serial")
    return Nik(digits, Sex.FEMALE if female else Sex.MALE, born_on)


def _sixteen_digits(text: str) -> str:
    if len(text) == 16 and text.isascii() and text.isdigit():
        return text
    text = write_said_digits(normalise(text))
    if SPREADSHEET_NUMBER.search(text):
        raise Invalid("nik-excel")
    found = find_niks(text)
    if len(found) > 1:
        raise Ambiguous("nik-two", found)
    if found:
        return found[0]
    # "3173A11208859001": sixteen characters, one of them no digit
    with_letters = any(
        len(token) == 16 and not token.isdigit() and sum(map(str.isdigit, token)) > 9
        for token in re.findall(r"[a-z\d]+", text)
    )
    raise Invalid("nik-letters" if with_letters or not re.search(r"\d", text) else "nik-length")


def _birth_date(day: int, month: int, year: int, today: date) -> date:
    """The most recent past date: 2000 + YY unless that is in the future."""
    if not 1 <= day <= 31:
        raise Invalid("nik-day")
    if not 1 <= month <= 12:
        raise Invalid("nik-month")
    for century in (2000, 1900):
        try:
            born_on = date(century + year, month, day)
        except ValueError:
            continue
        if born_on <= today:
            return born_on
    raise Invalid("nik-date")


class NikWarning(StrEnum):
    """A doubt about a NIK that is worth one question and is never a refusal."""

    REGION_UNKNOWN = "W_REGION_UNKNOWN"
    UNDERAGE = "W_UNDERAGE"
    BORN_ON = "W_DOB_MISMATCH"
    SEX = "W_GENDER_MISMATCH"


def nik_warnings(
    nik: Nik, today: date, born_on: date | None = None, sex: str | None = None
) -> tuple[NikWarning, ...]:
    """The doubts about a NIK, to be confirmed once; `sex` is L or P."""
    found = [] if is_place_of_issue(nik) else [NikWarning.REGION_UNKNOWN]
    if age_in_years(nik.born_on, today) < ADULT:
        found.append(NikWarning.UNDERAGE)
    if born_on and born_on != nik.born_on:
        found.append(NikWarning.BORN_ON)
    if sex and sex != nik.sex:
        found.append(NikWarning.SEX)
    return tuple(found)


def is_place_of_issue(nik: Nik) -> bool:
    """Whether there is a kecamatan with the NIK's code; of other provinces than Jakarta we know no
    kecamatan, and doubt none."""
    if not nik.district.startswith(JAKARTA):
        return True
    return 1 <= int(nik.district[4:]) <= KECAMATAN_OF_JAKARTA.get(nik.regency, 0)


def mask_nik(digits: str) -> str:
    """The NIK with its middle hidden: "3173********9001"."""
    return f"{digits[:4]}{'*' * (len(digits) - 8)}{digits[-4:]}"


def mask_niks(text: str) -> str:
    """The text with every NIK masked, one that is spelled digit by digit too; mistyped ones of 15
    or 17 digits are hidden altogether."""
    text = write_said_digits(text)
    kept, end = list[str](), 0
    for start, stop, digits in _long_numbers(text):
        kept += [text[end:start], mask_nik(digits) if len(digits) == 16 else "*" * len(digits)]
        end = stop
    return "".join([*kept, text[end:]])


def mask_long_numbers(text: str, mask: str = "***") -> str:
    """The text without numbers of 8 digits and more, as phones and accounts have; dates stay.

    Between the figures may be whatever sign people write there, seen or not.
    """
    if sum(map(str.isdigit, text)) < 8:
        return text
    return LONG_NUMBER.sub(lambda found: mask if found["long"] else found[0], text)


def find_niks(text: str) -> list[str]:
    """Every 16-digit number in the text, each once, however it is spaced."""
    return list(dict.fromkeys(digits for _, _, digits in _long_numbers(text) if len(digits) == 16))


def _long_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, digits) of every number of 15 or more digits, placed in the text as typed."""
    if len(text) < FEWEST_DIGITS or sum(map(str.isdigit, text)) < FEWEST_DIGITS:
        return
    plain = [(place, _plain_character(each)) for place, each in enumerate(text)]
    places = [place for place, each in plain if each]
    for run in RUN.finditer("".join(each for _, each in plain)):
        chunks = list(re.finditer(r"[\doli]+", run[0]))
        whole = [chunk for chunk in chunks if len(chunk[0]) == 16]
        for found in whole if len(chunks) > 1 and whole else [re.fullmatch(r"(?s).*", run[0])]:
            if not found:
                continue
            digits = re.sub(r"[ .\-_]", "", found[0]).translate(str.maketrans("oli", "011"))
            if len(digits) >= 15 and sum(map(str.isdigit, found[0])) >= FEWEST_DIGITS:
                first, last = run.start() + found.start(), run.start() + found.end() - 1
                yield places[first], places[last] + 1, digits


def _plain_character(character: str) -> str:
    """The character in lower case, digits of every script as 0-9; "" when it is invisible."""
    category = unicodedata.category(character)
    if category in {"Cf", "Cc", "Mn", "Me"} and not character.isspace():
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    plain = unicodedata.normalize("NFKC", character.translate(SIGNS)).translate(SIGNS).lower()
    return " " if plain.isspace() or len(plain) != 1 else plain


def is_one_typo_away(one: str, other: str) -> bool:
    """Whether one digit differs, or two neighbours are swapped."""
    if len(one) != len(other):
        return False
    places = [place - 1 for place in differing_positions(one, other)]
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        return one[first] == other[second] and one[second] == other[first]
    return len(places) == 1


def differing_positions(one: str, other: str) -> list[int]:
    """The places, counted from 1, in which two NIKs of one length differ."""
    return [n for n, (mine, theirs) in enumerate(zip(one, other, strict=True), 1) if mine != theirs]


def mask_equal_digits(one: str, other: str) -> tuple[str, str]:
    """Two near NIKs, masked but for the digits in which they differ: "3173****5***9001"."""
    masked = {*MASKED_PLACES} - {place - 1 for place in differing_positions(one, other)}
    first, second = (
        "".join("*" if place in masked else digit for place, digit in enumerate(nik))
        for nik in (one, other)
    )
    return first, second


def one_typo_variants(number: str) -> Iterator[str]:
    """Every number one typing error away: 144 wrong digits and up to 15 exchanges for a NIK."""
    for place, digit in enumerate(number):
        before, after = number[:place], number[place + 1 :]
        yield from (before + other + after for other in "0123456789" if other != digit)
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]
