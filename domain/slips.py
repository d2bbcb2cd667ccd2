"""Slips of the finger in a NIK: one wrong digit, or two neighbours that changed places."""

from collections.abc import Iterator


def one_slip(one: str, two: str) -> bool:
    """Is exactly one slip between two numbers of the same length?"""
    if len(one) != len(two):
        return False
    wrong = [at for at, digit in enumerate(one) if digit != two[at]]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        first, second = wrong
        return one[first] == two[second] and one[second] == two[first]
    return len(wrong) == 1


def slips(number: str) -> Iterator[str]:
    """Every number one slip away: 144 wrong digits and up to 15 exchanges for a NIK."""
    for at, digit in enumerate(number):
        before, after = number[:at], number[at + 1 :]
        yield from (before + other + after for other in "0123456789" if other != digit)
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]
