"""For how long an amount is earned: a day, a week, a month."""

import re
from enum import StrEnum

from domain import words

BESIDE = re.compile(
    r"\b(?:jam|umur|usia|anak|pukul|age)\s+\d{1,2}(?:[.:]\d\d)?(?!\d|\s?(?:jt|juta|rb|ribu|k)\b)|"
    r"\b\d{1,2}\s*(?:jam|orang|anak|tahun|thn|kali|x|trip|hari|hr|days?|hours?)\b"
)
PERIODS = {
    "day": r"sehari|hari|hr|harian|perhari|sehari-hari|saben|day|daily|dina|sedina",
    "week": r"seminggu|minggu|mgg|mingguan|perminggu|pekan|sepekan|week|weekly|semingguan",
    "month": r"sebulan|bulan|bln|bl|sebln|bulanan|perbulan|perbln|bulannya|sasi|"
    r"month|monthly",
    "other": r"setahun|tahun|thn|tahunan|pertahun|year|yearly|jam|sejam|perjam|hour|hourly|trip|"
    r"proyek|rit|shift|semalam|malam|borongan|porsi|narik|setrip|dasarian|semester|triwulan",
}
PERIOD = {
    kind: re.compile(rf"(?<![a-z])(?:{names})(?:nya)?(?![a-z])") for kind, names in PERIODS.items()
}

NO_SPAN = words.these("rupiah rp juta jt ribu rb ratus setengah koma miliar")


class Period(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def plain(text: str) -> str:
    """ "1 hari 100 ribu" says a period, not a number."""
    return re.sub(
        r"\b(?:(?:per |/ ?)?(?:satu|1|one)|a) ?(?=(?:bulan|bln|hari|hr|minggu|month|day|week)\b)",
        " per ",
        text,
    )


def period(text: str) -> Period | None:
    """None when the period is none of ours, or more than one is named."""
    worked = BESIDE.search(text)
    text = BESIDE.sub(" ", text) if not re.search(r"(?:per|tiap|/)\s*\d", text) else text
    each = re.findall(r"(?:\bper |/ ?|\btiap |\bsetiap |\bsekali |@ ?|\bsatu )([a-z]{2,})", text)
    unknown = [word for word in each if not any(p.fullmatch(word) for p in PERIOD.values())]
    named = [kind for kind, pattern in PERIOD.items() if pattern.search(text)]
    several = re.search(
        r"\b(?:[2-9]|\d\d+|dua|tiga|two|three|beberapa)\s*(?:minggu|bulan|bln|weeks?|months?|"
        r"hari)",
        text,
    )
    if not named and [word for word in unknown if word not in NO_SPAN]:
        return None
    if not named:
        return (
            None if worked and re.search(r"\d\s*(?:jam|kali|x|trip|h)", worked[0]) else Period.MONTH
        )
    return Period(named[0]) if len(named) == 1 and named != ["other"] and not several else None
