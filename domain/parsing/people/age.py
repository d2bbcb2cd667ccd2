"""The age in years that somebody tells beside a question: "umur saya 70", "bapak 71 taun"."""

import re

_YEARS = r"(?:tahun|taun|thn|th|tahunan|years?(?: old)?|yo)"
_OTHER_UNIT = r"(?!\s*(?:juta|jt|ribu|rb|k|hari|bulan|bln|minggu|jam|orang|anak|kali|x)\b|[.,]?\d)"
_KIN = (
    r"(?:bapa?k\w*|ayah\w*|ibu(?:ku|nya|ne)?|emak\w*|mak|suami\w*|istri\w*|bini\w*|kakek\w*|nenek\w*|"
    r"mertua\w*|abah|babe|nyak|father|mother|husband|wife)"
)
_AGE = re.compile(
    rf"\b(?:umur|usia|yuswa|age|aged)(?:ku|nya|nye|ne)?\b[^\d?.]{{0,25}}?(\d{{2,3}})\b"
    rf"(?!\s*(?:juta|jt|ribu|rb|hari|bulan|bln))|"
    rf"\b{_KIN}\W+(?:(?:saya|sy|aku|gue|gw|ane|is|udah|sudah|usia|umur)\W+){{0,2}}(\d{{2,3}})\b{_OTHER_UNIT}|"
    rf"\b(?:i am|i'm|im)\s+(\d{{2,3}})\b|\b(\d{{2,3}})\s*{_YEARS}\b(?!\s*(?:lalu|yang lalu|ago))",
    re.IGNORECASE,
)
_NOT_THEIRS = re.compile(
    r"\b(?:batas\w*|maksimal\w*|maximal|maks|max|maximum|limit|sampai|sampe|minimal|belum|blm|belom|"
    r"mau|hampir|jelang|menjelang|depan|nanti|bakal|almost|turning|under|lewat|di ?atas|di ?bawah|"
    r"aturan\w*|katanya|kerja|ngojek|jualan|dagang|narik)\s+(?:\w+\s+)?(?=\d)",
    re.IGNORECASE,
)
YOUNGEST, OLDEST = 17, 110


def age_told(text: str) -> int | None:
    """The age in whole years of whoever a text is about; None when it tells none, or one that is a
    limit, lies ahead, or is the length of something else."""
    found = _AGE.search(text)
    if found is None or _NOT_THEIRS.search(text[: found.end()]):
        return None
    age = int(next(filter(None, found.groups())))
    return age if YOUNGEST <= age <= OLDEST else None
