"""A one-time code that is read on one screen and typed on another: ACDF-3479.

Without letters and digits that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and in any spelling.
"""

import re
import secrets

from domain.invalid import Invalid

ALPHABET = "ACDEFGHJKMNPQRTVWXY34679"
LENGTH = 8


def new_link_code() -> str:
    """A random code."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def format_link_code(code: str) -> str:
    """The code as it is shown: in two halves."""
    return f"{code[:4]}-{code[4:]}"


def parse_link_code(text: str) -> str:
    """The eight characters that were typed; Invalid when they cannot be a code."""
    code = re.sub(r"[\W_]", "", text).upper()
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        raise Invalid("code-unreadable")
    return code


def is_link_code(text: str) -> bool:
    """Whether the text could be a code."""
    try:
        return bool(parse_link_code(text))
    except Invalid:
        return False
