"""A one-time code that is read on one screen and typed on another: ACDF-3479.

Without letters and digits that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and in any spelling.
"""

import re

from domain.typed import Invalid

ALPHABET = "ACDEFGHJKMNPQRTVWXY34679"
LENGTH = 8


def spelled(code: str) -> str:
    """As it is shown: in two halves."""
    return f"{code[:4]}-{code[4:]}"


def readable(text: str) -> bool:
    typed = bare(text)
    return len(typed) == LENGTH and set(typed) <= set(ALPHABET)


def bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()


def pairing_code(text: str) -> str:
    """The eight signs that were typed; Invalid when it cannot be a code."""
    if not readable(text):
        raise Invalid("code-unreadable")
    return bare(text)
