"""For how long an amount is earned: a day, a week, a month."""

import re
from enum import StrEnum

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
    r"proyek|borongan|porsi|narik|setrip|dasarian|semester|triwulan",
}
PERIOD = {kind: re.compile(rf"(?<![a-z])(?:{names})(?![a-z])") for kind, names in PERIODS.items()}


class Period(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def period(text: str) -> Period | None:
    """None when the period is none of ours, or more than one is named."""
    worked = BESIDE.search(text)
    text = BESIDE.sub(" ", text) if not re.search(r"(?:per|tiap|/)\s*\d", text) else text
    named = [kind for kind, pattern in PERIOD.items() if pattern.search(text)]
    several = re.search(
        r"\b(?:[2-9]|\d\d+|dua|tiga|two|three|beberapa)\s*(?:minggu|bulan|bln|weeks?|months?|"
        r"hari)",
        text,
    )
    if not named:
        return (
            None if worked and re.search(r"\d\s*(?:jam|kali|x|trip|h)", worked[0]) else Period.MONTH
        )
    return Period(named[0]) if len(named) == 1 and named != ["other"] and not several else None
