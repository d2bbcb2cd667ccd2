"""Words that take back what was said before: "alamatnya salah, harusnya jl kenanga 9", "eh bukan,
maksud saya bakso"."""

import re
from typing import NamedTuple

from domain.knowledge.heard.questions import asks

_TAKES_BACK = re.compile(
    r"\b(?:salah|slh|keliru|ralat|koreksi|ganti|ubah|rubah|bukan|eh|maaf|sori|sorry|ups|wrong|"
    r"change|no|oops)\b",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\b(?:(?:se)?harusnya|hrsnya|mestinya|(?:yang|yg) (?:bener|benar|betul)(?:nya)?|"
    r"(?:se)?benernya|sebenarnya|maksud (?:saya|aku|gue|gw)|maksudku|maksudnya|jadi|tapi|"
    r"should be|i mean|i meant|make it)\b\W*",
    re.IGNORECASE,
)
_WRONG_FIRST = re.compile(
    r"\W*(?:(?:eh|maaf|sori|sorry|aduh|waduh|ups|oops|bang|pak|bu|kak|min)\b\W*)*"
    r"(?:salah|slh|keliru|ralat|koreksi|wrong|correction)\b\W+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_MEANS = re.compile(
    r"\W*(?:(?:eh|maaf|bukan|no|oh)\b\W*)*(?:maksud(?:nya)? (?:saya|aku|gue|gw|gua|ane)|maksudku|"
    r"i mean|i meant)\b\W*(?:itu\b\W*)?(?P<right>.+)|\W*(?:eh\W+)?(?:bukan(?: itu)?|no)\s*[,.]\s*"
    r"(?P<else>.+)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_BUT = re.compile(
    r"\W*(?:(?:eh|maaf|no)\b\W*)*(?P<about>.*?)\b(?:bukan|bkn|not)\b\W+(?P<wrong>.+?)\W+"
    r"(?:tapi|tetapi|melainkan|but)\b\W+(?P<right>.+)",
    re.IGNORECASE | re.DOTALL,
)
_THAT_OF = re.compile(r"^\W*(?:(?:yang|yg|itu|tuh|the|soal|tentang)\b\W*)+", re.IGNORECASE)
LONGEST = 200
"""Characters."""


class Restatement(NamedTuple):
    """The words before what is right, which may name what was wrong; what is right; and the words
    that it takes the place of, where they are said: "bukan bakso tapi cilok"."""

    about: str
    right: str
    wrong: str = ""


def parse_correction(text: str) -> Restatement | None:
    """The words that somebody puts in place of earlier ones; None in any other text."""
    if len(text) > LONGEST or "?" in text:
        return None
    meant, first = _MEANT.search(text), _WRONG_FIRST.fullmatch(text)
    if (instead := _NOT_BUT.fullmatch(text)) and not asks(instead["right"]):
        return Restatement(instead["about"], instead["right"], instead["wrong"])
    found = Restatement("", first["rest"]) if first else None
    if meant and meant.end() < len(text) and _TAKES_BACK.search(text[: meant.start()]):
        found = Restatement(text[: meant.start()], text[meant.end() :])
    return None if found is None or asks(found.right) else found


def words_meant(text: str) -> str:
    """The words that somebody says they meant: "jht" of "eh salah, maksud saya jht"; empty in any
    other text."""
    told = parse_correction(text)
    return _THAT_OF.sub("", told.right).strip() if told else meant_instead(text)


def meant_instead(text: str) -> str:
    """The same of a text that corrects nothing by itself: "maksud saya jht"."""
    alone = _MEANS.fullmatch(text)
    return _THAT_OF.sub("", alone["right"] or alone["else"]).strip() if alone else ""
