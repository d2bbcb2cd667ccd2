"""A NIK typed with one digit wrong, or with two neighbours swapped.

It is six digits of a place, six of a birth date and four of a serial: two of these parts are still
the same then, or a few more places for the joints.
"""

HIDDEN = range(4, 12)
"""Places that a masked NIK does not show."""


def nik_keys(nik: str) -> list[str]:
    if len(nik) != 16:
        return []
    place, born, serial = nik[:6], nik[6:12], nik[12:]
    day, month, year = born[:2], born[2:4], born[4:]
    found = [f"place+born:{place}{born}", f"born+serial:{born}{serial}"]
    found += [f"{name}:{place}{serial}{rest}" for name, rest in (
        ("no-year", day + month), ("no-month", day + year), ("no-day", month + year),
    )]  # fmt: skip
    return [*found, f"turned:{turned(nik)}"]


def turned(nik: str) -> str:
    """The pairs across the joints of the parts, each in the order of its digits."""
    pairs = (nik[at : at + 2] for at in range(1, 15, 2))
    return nik[0] + "".join(min(each, each[::-1]) for each in pairs) + nik[15]


def near_nik(one: str, other: str) -> bool:
    """One digit differs, or two neighbours are swapped."""
    if len(one) != 16 or len(other) != 16:
        return False
    places = [n for n in range(16) if one[n] != other[n]]
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        return one[first] == other[second] and one[second] == other[first]
    return len(places) == 1


def differing(one: str, other: str) -> list[int]:
    """The places, counted from 1, in which two NIKs of one length differ."""
    return [n for n, (mine, theirs) in enumerate(zip(one, other, strict=True), 1) if mine != theirs]


def beside(one: str, other: str) -> tuple[str, str]:
    """Two near NIKs, masked but for the digits in which they differ: "3173****5***9001"."""
    shown = {place - 1 for place in differing(one, other)}
    first, second = (
        "".join("*" if n in HIDDEN and n not in shown else nik[n] for n in range(len(nik)))
        for nik in (one, other)
    )
    return first, second
