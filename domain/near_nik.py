"""A NIK typed with one digit wrong, or with two neighbours swapped."""

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
