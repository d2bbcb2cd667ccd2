"""Birth dates in sheets: typed, as a date cell, as Excel's number of a day, behind a birthplace."""

import re
from contextlib import suppress
from datetime import date

from domain.day import AGE_LIMIT, OLDEST, YOUNGEST, age, birth_date
from domain.month_names import MONTH
from domain.typed import Invalid
from domain.words import squeeze
from exchange.members_serial import day_of

PLAIN = re.compile(r"(\d{4}-)\d\d-\d\d(?: 00:00:00)?|(\d\d)[-/.](\d\d)[-/.](\d{4})", re.ASCII)
"""Year first, or day first: read at once, for lists are long."""


def born(text: str, today: date, in_nik: date | None) -> date:
    """The birth date; the one in the NIK decides between two readings of a number."""
    found = _born(text.strip(), today, in_nik)
    if (years := age(found, today)) >= AGE_LIMIT:
        raise Invalid("members-65", age=years)
    return found


def _born(text: str, today: date, in_nik: date | None) -> date:
    if found := PLAIN.fullmatch(text):
        text = text[:10]
        with suppress(ValueError):
            day = date.fromisoformat(text if found[1] else "-".join(found.groups()[:0:-1]))
            if OLDEST <= day.year < today.year - YOUNGEST:
                return day
    if re.fullmatch(r"\d{5}", text):
        return day_of(text, today, in_nik)
    return birth_date(without_place(text), today)


def without_place(text: str) -> str:
    """ "Jakarta, 12-08-1985" without the birthplace."""
    place = re.match(r"\D*", text)
    words = re.findall(r"[a-z]+", place[0].lower()) if place else []
    return (
        text
        if not words or any(squeeze(word) in MONTH for word in words)
        else text[len(place[0]) if place else 0 :]
    )
