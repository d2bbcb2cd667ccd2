"""Codes on receipts, short enough to be typed from a slip of paper: "2BKD-7QWM-X4RA".

A serial number (4 characters, more after 923.521 receipts), a signature of 7 characters that only
the holder of the key can write (34 bits: guessing is hopeless where attempts are limited), and a
check character over all others.
"""

import hmac
import re
from dataclasses import dataclass

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0 O 1 I L. Their number, 31, is prime: the check character finds every single wrong
character and every two that changed places."""
BASE = len(ALPHABET)
SERIAL_LENGTH, SIGNATURE_LENGTH = 4, 7
LONGEST_SERIAL = 20
LEAST_KEY_BYTES = 16
SEPARATORS = re.compile(r"[\s\-‐‑‒–—―−._/]+")


@dataclass(frozen=True, slots=True)
class ValidCode:
    """Written by us. Whether the receipt still counts (reversed, used) is for the ledger to say."""

    serial: int


@dataclass(frozen=True, slots=True)
class MistypedCode:
    """No code of ours, or one with a typing error in it: ask to read it again."""


@dataclass(frozen=True, slots=True)
class ForgedCode:
    """Well-formed, with a signature that is not ours."""


def make_receipt_code(serial: int, key: bytes) -> str:
    """Return the code of a receipt; `serial` is 0 or more, `key` has at least 16 bytes."""
    if serial < 0:
        raise ValueError(f"serial {serial}: give 0 or more")
    body = _encode(serial, SERIAL_LENGTH) + _signature(serial, key)
    return "-".join(re.findall(".{1,4}", body + _check_character(body)))


def parse_receipt_code(text: str, key: bytes) -> ValidCode | MistypedCode | ForgedCode:
    """Check a typed code; case, blanks and dashes do not matter."""
    code = SEPARATORS.sub("", text).upper()
    body, check = code[:-1], code[-1:]
    serial, signature = body[:-SIGNATURE_LENGTH], body[-SIGNATURE_LENGTH:]
    if not SERIAL_LENGTH <= len(serial) <= LONGEST_SERIAL or not set(code) <= set(ALPHABET):
        return MistypedCode()
    number = 0
    for character in serial:
        number = number * BASE + ALPHABET.index(character)
    if check != _check_character(body) or serial != _encode(number, SERIAL_LENGTH):
        return MistypedCode()
    if not hmac.compare_digest(signature, _signature(number, key)):
        return ForgedCode()
    return ValidCode(number)


def _encode(number: int, least: int) -> str:
    """A number in the alphabet, at least so many characters."""
    characters = ""
    while number:
        number, rest = divmod(number, BASE)
        characters = ALPHABET[rest] + characters
    return characters.rjust(least, ALPHABET[0])


def _signature(serial: int, key: bytes) -> str:
    if len(key) < LEAST_KEY_BYTES:
        raise ValueError(f"a key of {len(key)} bytes: give at least {LEAST_KEY_BYTES}")
    digest = hmac.digest(key, b"receipt:%d" % serial, "sha256")
    return _encode(int.from_bytes(digest) % BASE**SIGNATURE_LENGTH, SIGNATURE_LENGTH)


def _check_character(body: str) -> str:
    """Weights 1, 2, 3 ... from the right, all different and none a multiple of 31."""
    total = sum(weight * ALPHABET.index(each) for weight, each in enumerate(reversed(body), 1))
    return ALPHABET[total % BASE]
