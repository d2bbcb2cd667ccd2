"""How a name sounds, so that Mohamad finds MUHAMMAD and Djoko finds JOKO."""

import re
import unicodedata

from domain.words import these

SPELLINGS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("nj", "ny"), ("dz", "z"), ("dh", "d"),
    ("th", "t"), ("kh", "h"), ("gh", "g"), ("sy", "s"), ("sh", "s"), ("ph", "f"), ("ch", "h"),
    ("bh", "b"), ("q", "k"), ("x", "ks"), ("v", "f"), ("p", "f"), ("z", "j"), ("y", "i"),
    ("o", "u"), ("e", "i"), ("w", "u"),
)  # fmt: skip
"""Old spelling to new, Arabic transcriptions to one, and letters that the ear takes for another."""

SHORT = {"m": "muhamad", "md": "muhamad", "moh": "muhamad", "muh": "muhamad", "mhd": "muhamad",
         "mochamad": "muhamad", "st": "siti", "abd": "abdul", "ahm": "ahmad"}  # fmt: skip
TITLES = these(
    "h hj haji hajah dr drs dra ir ra rr r s se sh st sp skom spd mm msi mpd ag pd kom kes "
    "bin binti al el"
)
"""Not a part of what somebody is called; "st" alone may be Siti, at the beginning."""


def words(name: str) -> list[str]:
    """The words of a name as they sound; each once, in their order."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    said = re.findall(r"[a-z]+", plain.replace("'", ""))
    called = [each for each in said if each not in TITLES or each in SHORT] or said
    full = [SHORT.get(each, each) for each in called[:1]]
    full += [each for each in called[1:] if each not in TITLES]
    return list(dict.fromkeys(sound(each) for each in full))


def sound(word: str) -> str:
    """One word; vowels at its end and a final h do not count as different."""
    for old, new in SPELLINGS:
        word = word.replace(old, new)
    word = re.sub(r"(.)\1+", r"\1", word)
    return word.rstrip("h") or word
