"""The words of a person as they may be kept and shown again: without numbers that name them.

NIK, phone, KPJ and account numbers lose all but their last digits, however they are spaced, and
whatever may be the token of a link goes. A date or an amount alone stays: they name nobody.
"""

import re
import unicodedata

from domain.parsing.people.nik import mask_niks

MOST = 1_000
"""Characters that are kept."""
LEAST_DIGITS = 8
"""Digits of a number that may be a phone's, or a person's."""
SHOWN = 2
"""Last digits by which their owner knows a masked number again."""

NUMBER = re.compile(r"\d(?:[\W_]{0,3}\d)*")
DATE = re.compile(r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d")
AMOUNT = re.compile(r"[1-9]\d?(?:\.\d{3}){2}")
"""Up to 99.999.999: a phone has a digit more."""
TOKEN = re.compile(r"(?=[a-z_-]*[A-Z0-9])[A-Za-z0-9_-]{20,}")


def own_words(text: str) -> str:
    """The text as it is kept, at most MOST characters of it."""
    # A number that the end cuts is masked before it is cut. Lone surrogates could not be stored.
    text = text[: MOST + 100].encode("utf-8", "ignore").decode()
    text = mask_niks(unicodedata.normalize("NFKC", text))
    text = TOKEN.sub(lambda found: "*" * 8, text)
    text = NUMBER.sub(lambda found: masked_number(found[0]), text)
    return text if len(text) <= MOST else f"{text[: MOST - 1]}…"


def masked_number(written: str) -> str:
    """The number with its last digits only; a date, an amount or a short number as it is."""
    places = [place for place, each in enumerate(written) if each.isdecimal()]
    if len(places) < LEAST_DIGITS or DATE.fullmatch(written) or AMOUNT.fullmatch(written):
        return written
    hidden = {*places[:-SHOWN]}
    return "".join("*" if place in hidden else each for place, each in enumerate(written))
