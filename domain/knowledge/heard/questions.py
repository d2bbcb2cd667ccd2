"""Does a text ask something, and does it go on from the topic before?"""

import re

from domain.knowledge.normalise import plain_words
from domain.parsing.text import NOT, word_set

SHORT = 4
"""Plain words of a text that may go on from a topic."""
_GOES_ON = re.compile(
    r"^\W*(?:kalau|kalo|klo|kl|terus|trus|lalu|nah|berarti|what if|and|what about)\b",
    re.IGNORECASE,
)
_ASKS = word_set(
    "kenapa bagaimana berapa apa kapan siapa mana bisa maksud harus why how what when who where "
    "which can do does is"
)
_BEFORE = word_set(
    "terus lalu nah jadi emang memang emangnya memangnya tapi tp trs then so and but"
)
"""Words before a question: "trus kapan saya bayar"."""
_CONCLUDES = re.compile(
    r"^\W*(?:(?:oh|ooh|o|gitu|begitu|ya)\b\W*)*(?:berarti|brarti|artinya)\b", re.I
)
"""Somebody concludes, and wants a yes or a no: "berarti gue langsung dilindungi"."""
_IF, _ASKS_LAST = word_set("kalau"), word_set("kenapa bagaimana berapa kapan mana")
"""The first word of a question, and the last: "kerjaan saya dua gimana"; "dagang apa" is work."""
_MAY_I = re.compile(
    r"\b(?:ditulis|dicantumkan|diisi|disebut|dipakai|pakai|pake|termasuk|dihitung|diterima|boleh|bole|bisa|bs|ikut|wajib|harus|perlu|gapapa|kena|"
    r"ditanggung|dijamin|dilindungi|dicover|dibayar\w*|dapat|dapet|dpt|cair|aman|kehitung|tau|tahu|ketahuan|ketauan)\b"
    rf".{{0,20}}\b(?:{NOT}|g|bukan|kan)"
    r"(?:\W+(?:ya|sih|min|kak|pak|bu|bang|to|nanti|ntar))?\W*$",
    re.IGNORECASE,
)
"""The verb and the end of a question without a mark: "jualan pulsa termasuk ga"."""
_WHAT_TO_SAY = re.compile(
    r"\b(?:di)?(?:tulis|isi|jawab|sebut)(?:in|kan|nya)?\W+(?:apa|apaan|gimana|bagaimana|berapa)\b|"
    r"\b(?:masuk|termasuk|golongan|kategori)(?:nya)?\W+(?:(?:ke|di|yang|yg)\W*)?(?:apa|apaan|mana)\b",
    re.IGNORECASE,
)
"""What one may answer: "serabutan ditulis apa"."""
_INVERTED = re.compile(
    r"\W*(?:(?:but|and|so|ok|okay|wait)\W+)?(?:is|are|am|was|were|do|does|did|can|could|must|should|"
    r"will|would|have|has)(?:n'?t)?\s+(?:i|it|this|that|these|he|she|they|we|you|my|the|there)\b",
    re.IGNORECASE,
)
"""An English question without a mark: "is this a scam"."""
_HOW = r"(?:gimana|gimane|pegimane|bagaimana|gmn|gmna|piye|pripun)"
_HOW_TO = re.compile(
    rf"\b(?:cara|carane|caranya)\b|\bhow (?:do|to|can|should)\b|"
    rf"\b(?:mau|kalau|kalo|klo|kl|pengen|pengin|biar|supaya)\b.*\b{_HOW}\b(?:\W+\w+)?\W*$|"
    rf"^\W*(?:\w+\W+){{0,2}}{_HOW}\W+(?:mau|kalau|kalo|klo|biar|supaya)\b",
    re.IGNORECASE,
)
"""Asks how something is done: "kalo salah catat gimana", "carane piye"."""
_ITS_RULE = re.compile(
    r"\bkapan\b|\bpaling lambat\b|\b(?:tet[ae]p|masih) (?:bisa|boleh)\b|"
    r"\bbol[ae]h?\b(?!\W+(?:minta|lihat|liat|tolong|tahu|tau|cek|dong|kirim(?:kan|in|i)\b))|"
    r"\bmay (?:i|we)\b|\bwhen\b",
    re.IGNORECASE,
)
"""Asks whether something may be done, or by when: "boleh terima uang dari orang lain"."""
_ELSEWHERE = word_set("mana kapan siapa")


def goes_on(text: str) -> bool:
    """Does the text go on from the topic before: "kalau ojek?", "terus sampai kapan"."""
    return bool(_GOES_ON.match(text)) or (len(plain_words(text)) <= SHORT and asks_plainly(text))


def asks_how_to(text: str) -> bool:
    """Does the text ask how something is done?"""
    return bool(_HOW_TO.search(text))


def asks_its_rule(text: str) -> bool:
    """Does the text ask whether something may be done, or by when?"""
    return bool(_ITS_RULE.search(text)) and asks(text)


def asks_plainly(text: str) -> bool:
    """Does the text ask something, with or without a mark?"""
    return "?" in text or asks_in_words(text)


def asks_in_words(text: str) -> bool:
    """Is there a word in the text that asks?"""
    return not _ASKS.isdisjoint(plain_words(text))


def is_question(text: str) -> bool:
    """Is the text plainly a question, whatever was asked of the person?"""
    words = plain_words(text)
    if len(words) < 2:
        return bool(_INVERTED.match(text))
    first = next((each for each in words if each not in _BEFORE), "")
    asks_so = "?" in text or first in _ASKS | _IF or words[-1] in _ASKS_LAST
    return (
        asks_so
        or bool(_CONCLUDES.match(text) or _INVERTED.match(text))
        or bool(_MAY_I.search(text) or _WHAT_TO_SAY.search(text))
    )


_BACK = re.compile(
    r"\W*(?:eh\W+)?(?:yang|yg)\W+(?:tadi|td|barusan|sebelumnya)(?:\W+(?:itu|apa|berapa|brp|"
    r"gimana|di ?mana|"
    r"jadi|ya|sih|dong|lagi))*\W*|\W*what was that(?: again)?\W*|"
    r"\W*(?:cuma\W+|hanya\W+)?(?:itu|segitu)\W+(?:aja|saja|doang)\W*\?\W*",
    re.IGNORECASE,
)


_SO_MUCH = re.compile(
    r"\W*(?:(?:loh|lho|eh|lah|waduh|wah|buset|anjay|anjir)\W*)?(?:mahal|gede|besar)(?:nya)?(?:\W+(?:juga|jg|amat|banget|ya|sih)){1,3}\W*|"
    r"\W*(?:(?:loh|lho|eh|lah)\W*)?(?:kok|kenapa|knp|napa|why)\W+(?:\d[\d.,]{0,9}\w{0,5}\W+)?(?:bisa\W+|jadi\W+)?"
    r"(?:segitu|segini|sekian|sebanyak itu|mahal|gede|besar|banyak|naik|(?:so|that) much)"
    r"(?:\W+(?:sih|ya|banget|amat|nya|juga|jg))*\W*",
    re.IGNORECASE,
)


LONGEST_WHY = 120
"""Characters of a text that asks only that."""


def asks_why_so_much(text: str) -> bool:
    """Does the text only ask why a sum is what it is: "kenapa segitu"?"""
    return len(text) <= LONGEST_WHY and bool(_SO_MUCH.fullmatch(text))


_IF_HARD = re.compile(
    rf"\b(?:ribet|repot|susah|sulit|rumit)\W+(?:{NOT}|apa {NOT})"
    r"(?:\W+(?:ya|sih|kak|min|bang))*\W*$|"
    r"\bis it (?:hard|difficult|complicated)\b",
    re.IGNORECASE,
)


def asks_if_hard(text: str) -> bool:
    """Does the text ask whether something is hard to do: "ngurusnya susah ga"?"""
    return bool(_IF_HARD.search(text))


def refers_back(text: str) -> bool:
    """Does the text only ask for what was said before: "yang tadi berapa?"?"""
    return bool(_BACK.fullmatch(text)) and ("?" in text or asks(text))


def asks_elsewhere(text: str) -> bool:
    """Does the text ask where, when or who? That is no question about what was just asked."""
    return not _ELSEWHERE.isdisjoint(plain_words(text))


def asks(text: str) -> bool:
    """Is there a question in the text, wherever it stands?"""
    words = plain_words(text)
    return len(words) > 1 and ("?" in text or goes_on(text) or bool(_ASKS & {*words}))
