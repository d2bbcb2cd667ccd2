"""Slips of the finger in a NIK: one wrong digit, or two neighbours that changed places."""

from collections.abc import Iterator


def slips(number: str) -> Iterator[str]:
    """Every number one slip away: 144 wrong digits and up to 15 exchanges for a NIK."""
    for at, digit in enumerate(number):
        before, after = number[:at], number[at + 1 :]
        yield from (before + other + after for other in "0123456789" if other != digit)
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]
