"""A one-time code that is read on one screen and typed on another: ACDF-3479.

Without letters and digits that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and in any spelling.
"""

import re

from domain.invalid import Invalid

ALPHABET = "ACDEFGHJKMNPQRTVWXY34679"
LENGTH = 8


def format_link_code(code: str) -> str:
    """As it is shown: in two halves."""
    return f"{code[:4]}-{code[4:]}"


def looks_like_link_code(text: str) -> bool:
    typed = strip_separators(text)
    return len(typed) == LENGTH and set(typed) <= set(ALPHABET)


def strip_separators(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()


def parse_link_code(text: str) -> str:
    """The eight signs that were typed; Invalid when it cannot be a code."""
    if not looks_like_link_code(text):
        raise Invalid("code-unreadable")
    return strip_separators(text)
