"""NIK: PP KK CC DDMMYY SSSS, day + 40 for women (PP 37/2007 art. 37). It has no check digit.

Who moved, or had a birth date corrected, keeps the number: such differences only warn.

A NIK typed with one digit wrong, or with two neighbours swapped.

Slips of the finger in a NIK: one wrong digit, or two neighbours that changed places.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import age_in_years
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import SIGNS, normalise

HIDDEN = range(4, 12)
"""Places that a masked NIK does not show."""


def is_one_typo_away(one: str, other: str) -> bool:
    """One digit differs, or two neighbours are swapped."""
    if len(one) != len(other):
        return False
    places = [n for n in range(len(one)) if one[n] != other[n]]
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        return one[first] == other[second] and one[second] == other[first]
    return len(places) == 1


def differing_positions(one: str, other: str) -> list[int]:
    """The places, counted from 1, in which two NIKs of one length differ."""
    return [n for n, (mine, theirs) in enumerate(zip(one, other, strict=True), 1) if mine != theirs]


def mask_equal_digits(one: str, other: str) -> tuple[str, str]:
    """Two near NIKs, masked but for the digits in which they differ: "3173****5***9001"."""
    shown = {place - 1 for place in differing_positions(one, other)}
    first, second = (
        "".join("*" if n in HIDDEN and n not in shown else nik[n] for n in range(len(nik)))
        for nik in (one, other)
    )
    return first, second


SERIES = ((11, 19), (21, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 96))
PROVINCES = frozenset(code for first, last in SERIES for code in range(first, last + 1))
ADULT = 17  # years; the age from which there is a KTP

CHUNK = r"[oli]{0,3}\d[\doli]*"
RUN = re.compile(rf"{CHUNK}(?:[ .\-_]{{1,3}}{CHUNK})*")
SHEET = re.compile(r"\d(?:[.,]\d+)?\s?e\s?\+?\s?\d+")


class Sex(StrEnum):
    MALE = "L"
    FEMALE = "P"


class NikWarning(StrEnum):
    """Worth one question, never a refusal."""

    REGION_OLD = "W_REGION_OLD"
    REGION_UNKNOWN = "W_REGION_UNKNOWN"
    UNDERAGE = "W_UNDERAGE"
    BORN_ON = "W_DOB_MISMATCH"
    SEX = "W_GENDER_MISMATCH"


@dataclass(frozen=True)
class Nik:
    """317301 120885 9001: where and when it was first issued for whom."""

    digits: str
    sex: Sex
    born_on: date

    def __str__(self) -> str:
        return self.digits

    @property
    def regency(self) -> str:
        return self.digits[:4]

    @property
    def district(self) -> str:
        return self.digits[:6]

    @property
    def serial(self) -> str:
        return self.digits[12:]


def parse_nik(text: str, today: date) -> Nik:
    """The one NIK in the text; a number that cannot be one says which part is wrong."""
    digits = _sixteen(text)
    if len(set(digits)) == 1:
        raise Invalid("nik-repeat")
    if 1 <= int(digits[:2]) <= 10:
        raise Invalid("nik-old")
    if int(digits[:2]) not in PROVINCES:
        raise Invalid("nik-province")
    day = int(digits[6:8])
    born_on = _born_on(day - 40 if day > 40 else day, int(digits[8:10]), int(digits[10:12]), today)
    if digits[12:] == "0000":
        raise Invalid("nik-serial")
    return Nik(digits, Sex.FEMALE if day > 40 else Sex.MALE, born_on)


def _born_on(day: int, month: int, year: int, today: date) -> date:
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


def nik_warnings(
    nik: Nik,
    today: date,
    born_on: date | None = None,
    sex: str | None = None,
    regions: Collection[str] = (),
    retired: Collection[str] = (),
) -> tuple[NikWarning, ...]:
    """What to confirm once. Codes of regions as "3173", "317301" or "31.73.01"; `sex` L or P."""
    found = [_region(nik, regions, retired)]
    if age_in_years(nik.born_on, today) < ADULT:
        found.append(NikWarning.UNDERAGE)
    if born_on and born_on != nik.born_on:
        found.append(NikWarning.BORN_ON)
    if sex and sex != nik.sex:
        found.append(NikWarning.SEX)
    return tuple(warning for warning in found if warning)


def _region(nik: Nik, regions: Collection[str], retired: Collection[str]) -> NikWarning | None:
    """Lists may hold districts, or only regencies; one that holds neither of them knows nothing."""
    if _holds(regions, nik.district):
        return None
    if _holds(retired, nik.district) or _holds(retired, nik.regency):
        return NikWarning.REGION_OLD
    districts = any(len(code.replace(".", "")) == 6 for code in regions)
    if not regions or (not districts and _holds(regions, nik.regency)):
        return None
    return NikWarning.REGION_UNKNOWN


def _holds(codes: Collection[str], code: str) -> bool:
    return bool(codes) and (code in codes or ".".join(re.findall("..", code)) in codes)


def mask_nik(digits: str) -> str:
    """ "3173********9001"."""
    return f"{digits[:4]}{'*' * (len(digits) - 8)}{digits[-4:]}"


def find_niks(text: str) -> list[str]:
    """Every 16-digit number in the text, each once, however it is spaced."""
    if len(text) < 16:
        return []
    return list(dict.fromkeys(digits for _, _, digits in _places(text) if len(digits) == 16))


def mask_niks(text: str) -> str:
    """The text with those numbers masked; mistyped ones of 15 or 17 digits are blotted out."""
    kept, end = list[str](), 0
    for start, stop, digits in _places(text):
        kept += [text[end:start], mask_nik(digits) if len(digits) == 16 else "*" * len(digits)]
        end = stop
    return "".join([*kept, text[end:]])


def _sixteen(text: str) -> str:
    if len(text) == 16 and text.isascii() and text.isdigit():
        return text
    text = normalise(text)
    if SHEET.search(text):
        raise Invalid("nik-excel")
    found = find_niks(text)
    if len(found) > 1:
        raise Ambiguous("nik-two", found)
    if not found:
        raise Invalid(
            "nik-length" if re.search(r"\d", text) and not _lettered(text) else "nik-letters"
        )
    return found[0]


def _lettered(text: str) -> bool:
    """ "3173A11208859001": sixteen signs, one of them no digit."""
    return any(
        len(token) == 16 and not token.isdigit() and sum(map(str.isdigit, token)) > 9
        for token in re.findall(r"[a-z\d]+", text)
    )


def _places(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, digits) of every number of 15 or more digits, placed in the text as typed."""
    if len(text) < 15:
        return
    places, signs = _signs(text)
    for run in RUN.finditer(signs):
        chunks = list(re.finditer(r"[\doli]+", run[0]))
        whole = [chunk for chunk in chunks if len(chunk[0]) == 16]
        for found in whole if len(chunks) > 1 and whole else [re.fullmatch(r"(?s).*", run[0])]:
            digits = _digits(found[0]) if found else ""
            if found and len(digits) >= 15 and sum(map(str.isdigit, found[0])) > 9:
                yield (
                    places[run.start() + found.start()],
                    places[run.start() + found.end() - 1] + 1,
                    digits,
                )


def _signs(text: str) -> tuple[list[int], str]:
    """Each visible sign in its plain form, and where it stands in the text."""
    plain = [(at, _plain(sign)) for at, sign in enumerate(text)]
    return [at for at, sign in plain if sign], "".join(sign for _, sign in plain)


def _plain(sign: str) -> str:
    if unicodedata.category(sign) in {"Cf", "Cc", "Mn", "Me"} and not sign.isspace():
        return ""
    if unicodedata.category(sign) == "Nd":
        return str(unicodedata.digit(sign))
    plain = unicodedata.normalize("NFKC", sign.translate(SIGNS)).translate(SIGNS).lower()
    return " " if plain.isspace() or len(plain) != 1 else plain


def _digits(text: str) -> str:
    return re.sub(r"[ .\-_]", "", text).translate(str.maketrans("oli", "011"))


def one_typo_variants(number: str) -> Iterator[str]:
    """Every number one slip away: 144 wrong digits and up to 15 exchanges for a NIK."""
    for at, digit in enumerate(number):
        before, after = number[:at], number[at + 1 :]
        yield from (before + other + after for other in "0123456789" if other != digit)
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]
