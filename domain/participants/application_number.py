"""Application numbers: PB-2611-00042-2 is year and month (UTC), the id, and a check digit against
mistyping."""

import re
from datetime import datetime

WRITTEN = re.compile(r"pb(\d{4})(\d{5,})(\d)", re.ASCII)
BEGUN = re.compile(r"pb(\d{4})(\d{5,11})", re.ASCII)
APART = re.compile(
    r"\s*((?:2[4-9]|[3-9]\d)(?:0[1-9]|1[0-2]))[\W_]+(\d{5,9}(?:[\W_]+\d)?)\s*", re.ASCII
)
"""Without its letters the parts are apart, and the first one is a month since 2024."""


def application_number(id: int, now: datetime) -> str:
    """The number of the application with this id, sent at that time."""
    return with_check_digit(f"{now:%y%m}", f"{id:05d}")


def with_check_digit(month: str, id: str) -> str:
    check = sum(int(digit) * weight for weight, digit in enumerate(id, 2)) % 10
    return f"PB-{month}-{id}-{check}"


def read_number(text: str) -> str | None:
    """The number that is typed such as "pb 2611 00042 2"; None when the text is none."""
    digits = WRITTEN.fullmatch(plain(text))
    return "PB-{}-{}-{}".format(*digits.groups()) if digits else None


def numbers_meant(text: str) -> list[str]:
    """The numbers that a text may mean, also without the check digit, and without the letters."""
    found = BEGUN.fullmatch(plain(text)) or APART.fullmatch(text)
    if found is None:
        return []
    month, rest = found[1], plain(found[2])
    whole = with_check_digit(month, rest[:-1]) if len(rest) > len("00042") else ""
    if whole.endswith(rest[-1]):
        return [whole]
    return [with_check_digit(month, rest)]


def plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
