"""Codes on receipts, short enough to be typed from a slip of paper: "2BKD-7QWM-X4RA".

A serial number (4 signs, more after 923.521 receipts), 7 signs that only the holder of the key can
write (34 bits: guessing is hopeless where attempts are limited), and a check sign over all others.
"""

import hmac
import re
from dataclasses import dataclass

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0 O 1 I L. Their number, 31, is prime: the check sign finds every single wrong sign and
every two signs that changed places."""
PRIME = len(ALPHABET)
SERIAL, SIGNATURE, CHECK = 4, 7, 1
LONGEST = 20
LEAST_KEY = 16  # bytes
BETWEEN = re.compile(r"[\s\-‐‑‒–—―−._/]+")


@dataclass(frozen=True, slots=True)
class ValidCode:
    """Written by us. Whether the receipt still counts (reversed, used) is for the books to say."""

    serial: int


@dataclass(frozen=True, slots=True)
class MistypedCode:
    """No code of ours, or one with a slip in it: ask to read it again."""


@dataclass(frozen=True, slots=True)
class ForgedCode:
    """Well-formed, with a signature that is not ours."""


def make_receipt_code(serial: int, key: bytes) -> str:
    """The code of a receipt; `serial` is 0 or more, `key` has at least 16 bytes."""
    if serial < 0:
        raise ValueError(f"serial {serial}: give 0 or more")
    body = _signs(serial, SERIAL) + _signature(serial, key)
    code = body + _check(body)
    return "-".join(re.findall(".{1,4}", code))


def parse_receipt_code(text: str, key: bytes) -> ValidCode | MistypedCode | ForgedCode:
    """What a typed code is; case, blanks and dashes do not matter."""
    code = BETWEEN.sub("", text).upper()
    body, check = code[:-CHECK], code[-CHECK:]
    serial = body[:-SIGNATURE]
    if not SERIAL <= len(serial) <= LONGEST or not set(code) <= set(ALPHABET):
        return MistypedCode()
    number = _number(serial)
    if check != _check(body) or serial != _signs(number, SERIAL):
        return MistypedCode()
    if not hmac.compare_digest(body[-SIGNATURE:], _signature(number, key)):
        return ForgedCode()
    return ValidCode(number)


def _signature(serial: int, key: bytes) -> str:
    if len(key) < LEAST_KEY:
        raise ValueError(f"a key of {len(key)} bytes: give at least {LEAST_KEY}")
    seal = hmac.digest(key, b"receipt:%d" % serial, "sha256")
    return _signs(int.from_bytes(seal) % PRIME**SIGNATURE, SIGNATURE)


def _check(body: str) -> str:
    """Weights 1, 2, 3 ... from the right, all different and none a multiple of 31."""
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(reversed(body), 1))
    return ALPHABET[total % PRIME]


def _signs(number: int, least: int) -> str:
    signs = ""
    while number:
        number, rest = divmod(number, PRIME)
        signs = ALPHABET[rest] + signs
    return signs.rjust(least, ALPHABET[0])


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number * PRIME + ALPHABET.index(sign)
    return number
