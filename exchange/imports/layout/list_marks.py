"""List numbers in other signs than a dot: "1: Nama: Siti", "No. 1 :", "#1", "[1]", "Data 1:".

Only numbers that count the people of a paste in one way, from 1 on, are such numbers: any other one
stays what it is.
"""

import re
from collections import defaultdict

MARK = re.compile(
    r"[ \t*_>]{0,6}(?P<word>(?:(?:no|nomor|data|peserta|anggota|orang|warga|ke)\b[. \-]{0,3})?)"
    r"(?P<open>[(\[#]?) ?(?P<number>\d{1,3})(?P<close> ?[:;/\])\-–.]{0,3})[*_]{0,2}"
    r"(?:[ \t]+(?=[^\W\d]|[*_(]|\d{16})|$)",
    re.IGNORECASE,
)
USUAL = re.compile(r" ?[.)]*")
"""The signs behind a number that need no help."""
BETWEEN = {";": ";", "/": " / ", "-": " - ", "–": " – "}
"""Behind a number, and between pieces of its line too, a sign may stand for columns."""


def with_plain_numbers(text: str) -> str:
    """The text with "1. " in place of each list number of another kind."""
    lines = text.split("\n")
    found = defaultdict[tuple[str, str, str], list[tuple[int, re.Match[str]]]](list)
    for at, line in enumerate(lines):
        mark = MARK.match(line)
        if mark and not _is_usual(mark, line):
            style = mark["word"].casefold(), mark["open"], mark["close"].strip()
            found[style].append((at, mark))
    for marks in found.values():
        numbers = [int(mark["number"]) for _, mark in marks]
        if len(numbers) > 1 and numbers == [*range(1, len(numbers) + 1)]:
            for at, mark in marks:
                lines[at] = f"{mark['number']}. {lines[at][mark.end() :]}"
    return "\n".join(lines)


def _is_usual(mark: re.Match[str], line: str) -> bool:
    """Whether the number needs no help, or its sign may stand between columns."""
    sign = BETWEEN.get(mark["close"].strip(), "")
    parts = bool(sign) and sign in line[mark.end() :]
    plain = not (mark["word"] or mark["open"]) and bool(USUAL.fullmatch(mark["close"]))
    return plain or parts
