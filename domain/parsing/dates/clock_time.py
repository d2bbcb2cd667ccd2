"""The time of day at which something happened: "jam 2 siang", "14.30", "setengah tujuh malam"."""

import re
from datetime import time

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.numbers import parse_words
from domain.parsing.text import letter_words

PARTS = {
    "dini hari": range(12),
    "subuh": range(3, 7),
    "pagi": range(12),
    "siang": range(10, 16),
    "sore": range(14, 20),
    "petang": range(15, 20),
    "malam": range(17, 24),
    "morning": range(12),
    "noon": range(11, 14),
    "afternoon": range(12, 19),
    "evening": range(17, 24),
    "night": range(18, 24),
    "am": range(12),
    "pm": range(12, 24),
}
"""The hours that each part of the day may have."""
SPELLED = {
    "malam": "malem|mlm|bengi|wengi|dalu",
    "sore": "sre|sonten",
    "pagi": "pg|isuk|esuk|enjing",
    "siang": "siank|awan",
    "setengah": "stengah|stgh|set|1/2",
    "15": "seperempat",
}
AROUND = re.compile(
    r"\b(?:lewat|lebih|kurang) (?:se)?dikit\b|"
    r"\b(?:jam|pukul|jm|pkl|sekitar|kira|kurang lebih|lebih kurang|kira-kira|an|wib|tadi|pas|di|"
    r"menit|at|last|about|around|in|the|o clock|td|tdi|kemarin|kemaren|kmrn|hari ini|kayaknya|"
    r"kyknya|kayanya|mungkin|paling|kurleb|se?ing[ae]t(?:ku| saya| gue| gw)?|ya|yah|lah|deh|mas|"
    r"mbak|bang|pak|bu|kak|min|bro|yesterday|today|this|maybe)\b|(?<=\d)an\b"
)
PRAYERS = {
    r"sh?ubu[hk]": (4, 5),
    r"d?[zh]uh?ur|dh?uhu?r|[lz]ohor|jumatan": (12, 13),
    r"ash?ar": (15, 16),
    r"magh?ri[bp]": (18, 19),
    r"isya'?|isa": (19, 20),
}
"""The hours around a prayer in Jakarta, by its name: "abis magrib"."""
BY_PRAYER = re.compile(
    r"(?:abis|s?e?habis|setelah|sesudah|bada|ba da|pas|waktu|sebelum|menjelang|jelang|"
    r"mau|after|before|at)? ?(?:solat |sholat |salat |azan |adzan )?(?P<prayer>[a-z']+)"
)
MIDDLE = {"tengah malam": time(), "midnight": time(), "tengah hari": time(12), "noon": time(12)}
DIGITS = re.compile(r"(\d{1,2})(?:[.:h](\d{2}))?")
WRITTEN = re.compile(r"0\d|\d\d[.:h]\d\d")
"""A time as a clock shows it."""
HALF_DAY = 12
JUST_NOW = re.compile(
    r"\W*(?:barusan|baru (?:saja|aja|ini)|sekarang|skrg|just now)"
    r"(?:\W+(?:saja|aja|banget|tadi|ini|kok|bang|pak|bu|kak|min))*\W*"
)
AGO = re.compile(
    r"\W*(?:(?:tadi|sekitar|kira|kurang|lebih|about)\W+)*(?P<count>[a-z]+|\d+)\s?"
    r"(?P<unit>menit|minutes?|mins?|jam|hours?)(?:an)?\W+(?:(?:yang|yg)\W+)?(?:lalu|ago)\W*"
)
HALF, MINUTES = ("setengah", "stengah", "half"), 60
"""Half an hour; the minutes of an hour."""


def parse_clock_time(text: str) -> time:
    """The local time; Ambiguous when it may be in either half of the day (`hour-which`) or is told
    by a prayer (`hour-about`), Invalid (`hour`) when the text tells none."""
    plain = plainly_spelled(text)
    if (middle := MIDDLE.get(" ".join(AROUND.sub(" ", plain).split()))) is not None:
        return middle
    if by_prayer := hours_of_prayer(" ".join(AROUND.sub(" ", plain).split())):
        raise Ambiguous("hour-about", [f"{time(each):%H:%M}" for each in by_prayer])
    part = named_part(plain)
    plain = " ".join(AROUND.sub(" ", re.sub(part, " ", plain) if part else plain).split())
    hour, minute = read_hour(plain)
    if hour > 23 or minute > 59:
        raise Invalid("hour")
    if not part:
        return unsaid(plain, hour, minute)
    meant = [each for each in (hour, (hour + HALF_DAY) % 24) if each in PARTS[part]]
    if hour > HALF_DAY:
        return time(hour, minute)
    if len(meant) != 1:
        midnight = part in ("malam", "night") and hour == HALF_DAY
        if midnight or (part == "dini hari" and hour == HALF_DAY):
            return time(0, minute)
        if part in ("malam", "night") and hour < 4:
            return time(hour, minute)
        raise Invalid("hour")
    return time(meant[0], minute)


def hours_of_prayer(plain: str) -> tuple[int, ...]:
    """The hours around the prayer that a text tells the time by; none where it tells none."""
    said = BY_PRAYER.fullmatch(plain)
    names = (each for each in PRAYERS if said and re.fullmatch(each, said["prayer"]))
    return PRAYERS.get(next(names, ""), ())


def part_of_day(text: str) -> str:
    """The part of the day that a text names, as "sore" of "kemarin sore"; empty for none."""
    return named_part(plainly_spelled(text))


def plainly_spelled(text: str) -> str:
    """The text in small letters, with the plain words for what is spelled otherwise."""
    plain = re.sub(r"[^\w.:]+", " ", text.casefold()).strip(" .:")
    for right, wrong in SPELLED.items():
        plain = re.sub(rf"\b(?:{wrong})\b", right, plain)
    return plain


def named_part(plain: str) -> str:
    """The part of the day in a plain text; empty for none."""
    return next((each for each in PARTS if re.search(rf"\b{each}\b|(?<=\d){each}\b", plain)), "")


def minutes_ago(text: str) -> int | None:
    """The minutes since it happened: "barusan" is none, "setengah jam lalu" 30; None where the text
    does not count from now."""
    plain = re.sub(r"\bse(?=jam\b|menit\b)", "satu ", text.casefold())
    if JUST_NOW.fullmatch(plain):
        return 0
    found = AGO.fullmatch(plain)
    if not found:
        return None
    each = 1 if found["unit"].startswith("m") else MINUTES
    if found["count"] in HALF:
        return each // 2
    count = int(found["count"]) if found["count"].isdecimal() else parse_words([found["count"]])
    return None if count is None else count * each


def read_hour(plain: str) -> tuple[int, int]:
    """The hour and minute as they were said; Invalid (`hour`)."""
    half = re.fullmatch(r"setengah (.+)", plain)
    past = re.fullmatch(r"(half|(?:a )?quarter|15) past (.+)", plain)
    said = half[1] if half else past[2] if past else plain
    beside = re.fullmatch(r"(.+?) (lewat|lebih|kurang) ([1-5]?\d)", said)
    said = beside[1] if beside else said
    found = DIGITS.fullmatch(said)
    number = int(found[1]) if found else parse_words(letter_words(said)) if said else None
    if number is None or not 0 <= number <= 24:
        raise Invalid("hour")
    minute = int(found[2] or 0) if found else 0
    if half:
        return (number - 1) % 24, 30
    if past:
        return number % 24, 30 if past[1] == "half" else 15
    if beside and beside[2] == "kurang":
        return (number - 1) % 24, (60 - int(beside[3])) % 60
    return number % 24, int(beside[3]) if beside else minute


def unsaid(plain: str, hour: int, minute: int) -> time:
    """The time where no part of the day was said: "14.30" and "10.15" are plain, "2" is not."""
    if hour > HALF_DAY or hour == 0 or WRITTEN.match(plain):
        return time(hour, minute)
    halves = [f"{time(each % 24, minute):%H:%M}" for each in (hour, hour + HALF_DAY)]
    raise Ambiguous("hour-which", halves)
