"""Texts about reminders: to stop them or put them off, to have them again, to ask why none come."""

import re

from domain.parsing.text import NOT

BARE_DAY = re.compile(
    r"(?:(?:eh|ya|yah|oke?|bukan)\W+)*(\d{1,2})(?:\W+(?:aja|deh|ya|dong|lah))*", re.IGNORECASE
)
"""The number of a day and nothing else, where a day is asked for: "29 deh"."""
STOP = re.compile(
    r"(?:stop|setop|berhenti|jangan (?:ganggu|ingat\w*|kirim))\b(?!.*\?)", re.IGNORECASE
)
LATER = re.compile(
    r"\b(?:nanti|ntar|entar|mengko|tunda|later|snooze|gajian|payday|"
    rf"(?:{NOT}|belum|blm|lagi ga) ada (?:uang|duit)|tunggu (?:ada )?(?:uang|duit))\b"
    r"(?!.*\?)",
    re.IGNORECASE,
)
"""Somebody means to pay, or to be reminded, another day: "nanti saya bayar"."""
MOST_WORDS_OF_LATER = 6
LONGEST = 400
"""Characters at the beginning of a text in which somebody speaks of reminders."""
WHY_STOPPED = re.compile(
    r"\b(?:kok|kenapa|knp|ngapa|why)\b.*(?:\b(?:di ?)?(?:stop|setop|hentikan|berhentiin|stopped)\b|"
    rf"\b{NOT} (?:di|nge?)?ing[ea]t\w*|\bno (?:more )?reminders?\b|"
    r"\b(?:berhenti|mati)\b.*(?:ing[ea]t|reminder)|(?:ing[ea]t|reminder).*\b(?:berhenti|mati)\b)"
)
"""Somebody asks why no reminders come any more."""
SPEAKS = re.compile(
    r"\b(?:di|nge)?ing[ea]t(?:in|kan|innya|kannya|an)\b|\bpengingat(?:nya)?\b|\bremind(?:ers?|ed)?\b|"
    rf"{WHY_STOPPED.pattern}|"
    r"\bjangan\b.*\b(?:wa|chat|kirim|ngirim|hubungin|telp\w*)\b",
    re.IGNORECASE,
)
"""Somebody speaks of reminders."""
NOT_ON = re.compile(
    r"\b(?:bukan|bkn|not)\s+(?:on\s+|the\s+)*(?:tgl|tanggal|date)?\s*\d{1,2}(?:st|nd|rd|th)?\b"
    r"[\s,.;]*(?:tapi|melainkan|but)?[\s,]*(?:(?:the|on)\s+)*(?:tgl|tanggal|date)?",
    re.IGNORECASE,
)
"""The day that is not meant: "bukan tgl 25, 28"."""
CORRECTS = re.compile(
    rf"{NOT_ON.pattern}|\b(?:ganti|ubah|pindah\w*|geser|majuin|mundurin|change|move|"
    r"jadi\w*|make it)\b",
    re.IGNORECASE,
)
"""Another day is meant than the one that is kept."""
SWITCH_ON = re.compile(
    r"(?:(?:eh|oke?|tolong|minta|mau|dong|gajadi|ga jadi)\W+)*(?:nyala(?:in|kan)|(?:h|"
    r")idup(?:in|kan)|aktif(?:in|kan)|switch on|turn (?:it |them )?on|start (?:it |them )?again|"
    r"mulai lagi)\b",
    re.IGNORECASE,
)


def without_wrong_day(text: str) -> str:
    """The text without the day that it says is not meant."""
    meant = re.search(r"\d.*", NOT_ON.sub(" ", text))
    return f"tanggal {meant[0]}" if meant and NOT_ON.search(text) else text
