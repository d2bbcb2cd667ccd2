"""Does somebody tell of an accident that has happened?"""

import re

from domain.knowledge.meanings import names_in
from domain.knowledge.normalise import plain_words

_HURT = frozenset(
    plain
    for word in names_in(
        "kecelakaan jatuh ketabrak patah kejepit kegencet kesetrum kepotong keiris kesayat ketusuk "
        "kebakar terbakar kesiram kecipratan kepeleset terpeleset kejatuhan ketimpa tertimpa "
        "kelindes terlindas keseruduk luka robek bocor injured hurt crashed"
    )
    for plain in plain_words(word)
)
"""Words for what happens to a body, as `plain_words` writes them."""
_UNREAL = re.compile(
    r"\b(?:kalau|kalo|klo|kl|misal\w*|andai\w*|seandainya|takut|jangan|biar|supaya|if|when|would|"
    r"hp|hape|handphone|layar|kartu|ktp|harga|tempo|ditolak|klaim)\b|"
    r"\b(?:ga|gak|ngga|nggak|enggak|tidak|kagak)\W*(?:ya|sih|tuh|kak|bang)?\W*$|\?",
    re.IGNORECASE,
)
"""Words for an accident that is only thought of, and for things that fall and break."""


def tells_accident(text: str) -> bool:
    """Whether a text says that somebody was hurt; one that asks about such a case does not."""
    return bool(_HURT & {*plain_words(text)}) and not _UNREAL.search(text)
