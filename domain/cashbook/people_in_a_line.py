"""Several people in one collection line: "rudi 2 bulan sama siti 1 bulan"."""

import re
from collections.abc import Sequence

from domain.cashbook.collection_line import (
    AMOUNT,
    FIXED,
    OPENING,
    TIME,
    UNITS,
    CollectionLine,
    parse_collection_line,
)
from domain.cashbook.named_months import join_listed
from domain.cashbook.sums import with_digits
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import normalise

JOINER = re.compile(
    r"\s*[,;&+/]\s+(?:(?:sama|dan|and|serta|ama|terus|trus|lalu)\s+)?|(?<=\d)\s+n\s+|"
    r"\s*[;&+]\s*|\s+(?:sama|dan|and|serta|plus|ama|ame|sm|dengan)\s+"
)
ALTOGETHER = re.compile(
    r"(?:[,;]?\s*\b(?:total|jumlah|jml)(?:nya)?|[,;]\s*(?:semua )?(?:uang|duit)(?:ny[ae])?)\b"
    r"[ :=]*(?=(?:rp\.? ?)?\d)"
)
"""Before the sum of all of them, behind the last."""
NEXT_PERSON = re.compile(
    rf"((?<![\w.,])(?:\d+\s?(?:{UNITS})|{FIXED})(?: {AMOUNT.pattern})?|{AMOUNT.pattern})"
    rf"[,.]? +(?=[^\W\d_]{{2}})(?!(?:atau|or|sampai|sampe|{UNITS})\b)"
)
"""Between the payments of two people without a word between them: "rudi 8400 siti 16800"."""
EACH = re.compile(r"(?:masing(?:[- ]?masing|2)?|mg2|se?orang|per orang|each|semuanya?)(?![\w-])")


def split_people(text: str) -> tuple[list[str], int | None]:
    """A line for each person whom one names, and the rupiah that it says for all together.

    The rupiah are without the change that was given back. "rudi sama siti 1 bulan" is "rudi 1
    bulan" and "siti 1 bulan": months without an amount of each are everybody's. No line where it
    names one, or says what is no part of a collection.
    """
    plain = OPENING.sub("", join_listed(with_digits(TIME.sub(" ", normalise(text)))))
    plain, count = EACH.subn(" ", ALTOGETHER.sub(" ", plain))
    found = _payments(JOINER.split(plain))
    if len(found) < 2:
        found = _payments(NEXT_PERSON.sub(r"\1;", plain).split(";"))
        found = found if all(each.months or each.paid for each in found) else []
    if len(found) < 2:
        return [], None
    sums, last = [each.paid for each in found if each.paid], found[-1]
    together = last.paid if len(sums) == 1 and not count else None
    together = together and together - (last.change or 0)
    lines, months = list[str](), last.months
    for line in reversed(found):
        months = line.months or months
        paid = (line.paid or (last.paid if count else None)) if together is None else None
        said = [line.name, *line.apart_said, f"rw {line.rw}" if line.rw else ""]
        said.append(f"{months} bulan" if months else "")
        said += [f"{paid}" if paid else "", _months_said(line, last)]
        said.append(f"kembali {line.change}" if line.change and paid else "")
        lines.append(" ".join(filter(None, said)))
    return lines[::-1], together


def _payments(parts: Sequence[str]) -> list[CollectionLine]:
    """The payments of several people; none where a part names nobody or is no payment."""
    found = []
    for part in parts:
        try:
            line = parse_collection_line(part)
        except (Invalid, Ambiguous):
            return []
        if line is None or not line.name or line.asks:
            return []
        found.append(line)
    return found


def _months_said(line: CollectionLine, last: CollectionLine) -> str:
    """The months that a line names beside its name, or the last of them names for everybody."""
    if line.named:
        return line.named.said if line.named.is_apart else ""
    return last.named.said if last.named and (last.named.is_apart or not last.is_months) else ""
