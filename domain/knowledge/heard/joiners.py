"""Does somebody ask whether those of a trade may join: "tukang cukur bisa masuk ga"?"""

import re

from domain.knowledge.heard.others import names_another
from domain.knowledge.normalise import plain_words
from domain.participants.occupation import is_work

_BEFORE = re.compile(
    r"^\W*(?:(?:emang|memang|apa|apakah|kalau|kalo|klo|cuma|hanya|saya|sy|aku|gue|gw|gua|ane|aye|kami|"
    r"kerja|kerjaan|cuman|ini|tuh|yang|yg|maaf|bang|kak|min|pak|bu)\b\W*)+",
    re.IGNORECASE,
)
_MAY_JOIN = re.compile(
    r"\b(?:bisa|bs|boleh|bole|masuk|diterima|termasuk|ikut|ikutan|daftar|saged|can|may)\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"\b(?:nganggur|menganggur|pengangguran|pensiun\w*|rumah tangga|irt|pns|asn|phk|negeri|"
    r"honorer|sekolah|pelajar|sma|smk|smp|retired|bpu|iuran|berapa|brp|"
    r"(?:ga|gak|nggak|ngga|tidak|belum|blm|kagak) (?:be)?kerja)\b",
    re.IGNORECASE,
)
MOST_WORDS = 9


def asks_if_work_fits(text: str) -> bool:
    """Whether the text begins with a trade, and asks whether it may join."""
    other = names_another(text) or _NO_WORK.search(text)
    if len(plain_words(text)) > MOST_WORDS or other or not _MAY_JOIN.search(text):
        return False
    return is_work(_BEFORE.sub("", text))
