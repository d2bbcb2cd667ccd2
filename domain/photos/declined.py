"""The words of somebody who would rather type than send a photo."""

import re

from domain.parsing.text import is_negated

TYPING = re.compile(
    r"\b(?:(?:ke|di|ng|nge|ku)?(?:ketik|tik)(?:in)?|(?:di|ku|me)?tulis(?:in)?|nulis|manual|type|typing|"
    r"write|tanpa (?:foto|poto|photo)|without (?:a )?(?:photo|picture))\b"
)
PHOTO = re.compile(
    r"\b(?:di)?(?:foto|poto|photo|kamera|camera|picture|pict?)(?:nya|in)?\b|\bkameranya\b"
)
NOT_NOW = re.compile(
    r"\b(?:no|nanti|ntar|entar|besok|belakangan|nyusul|menyusul|later|rusak|retak|pecah|buram|jelek|"
    r"males|malas|takut|ogah|emoh|broken|rather not)\b"
)
LONGEST = 7
"""Words; a longer text says more than that."""


def declines_photo(text: str) -> bool:
    """Whether a text says that no photo comes now: "ketik aja", "gak ada kamera", "fotonya nanti".

    A question is none, nor a text with a number: that is typed already.
    """
    plain = text.casefold()
    if "?" in text or re.search(r"\d", text) or len(plain.split()) > LONGEST:
        return False
    if TYPING.search(plain):
        return not is_negated(plain) or bool(PHOTO.search(plain))
    return bool(PHOTO.search(plain)) and (is_negated(plain) or bool(NOT_NOW.search(plain)))
