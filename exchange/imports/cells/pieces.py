"""The pieces of a line about a person: its cells by field, words that may be a name, and what is
left over; the numbers and dates that are taken out of it, and the value behind a label.
"""

import re
from dataclasses import dataclass, field

from domain.parsing.places.birthplaces import is_birthplace
from exchange.imports.cells.patterns import (
    AGE,
    BARE_RT_RW,
    DATE,
    DATE_TAKEN,
    DEGREE,
    EDGES,
    FAMILY_CARD,
    INCOME,
    INNER_LABEL,
    NIK,
    OTHER_CARD,
    PHONE,
    RELATIVES,
    RT_RW,
    STRONG_CUT,
    TAKEN,
    THREE_DIGITS_EACH,
)
from exchange.imports.cells.words_within import doubtful_tail, split_place, split_work

LEFTOVER = "leftover"
"""The field of what no other field claims."""
LEFTOVER_BETWEEN = " … "
DIGITS_OF_NIK = 16
WORDED = frozenset({"occupation", "street", "village", "district", "organisation", "post"})
AS_ABOVE = re.compile(r"(?:idem|ditto|s\.?d\.?a|sama|seperti|sesuai)\b", re.IGNORECASE)
"""Begins a value that is said to be another one's: "alamat sama"."""


@dataclass
class Pieces:
    """`cells`: texts by field. `words`: fragments that may be a name, in their order. `leftover`:
    what belongs to nothing. `labelled`: whether a label named a field. `label`: the first label of
    the line. `placed`: whether a birthplace stands before its date; `unplaced`: the last of several
    words there that may be one. `titled`: whether the form of the line says that it is a heading;
    `remark`: the words in brackets behind a heading, which are left over where it is somebody's.
    """

    cells: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    labelled: bool = False
    label: str = ""
    placed: bool = False
    unplaced: str = ""
    titled: bool = False
    remark: str = ""

    @property
    def has_name(self) -> bool:
        """Whether a name stands there, or words that may be one."""
        return "full_name" in self.cells or bool(self.words)

    def put(self, name: str, text: str) -> None:
        """Keep a cell; a second text of the same field is left over."""
        text = " ".join(text.split())
        if name in WORDED and AS_ABOVE.match(text):
            self.leftover.append(text)
            return
        known = self.cells.setdefault(name, text)
        if name == "nik" and known != text and _is_whole(known) and _is_whole(text):
            self.cells[name] = f"{known} / {text}"  # one of them may be that of a family card
            return
        if name in WORDED and INNER_LABEL.search(text):
            self.leftover.append(text)
        if re.sub(r"\W", "", known).casefold() != re.sub(r"\W", "", text).casefold():
            self.leftover.append(text)

    def add(self, other: "Pieces") -> None:
        """Take over the pieces of the next line."""
        for name, text in other.cells.items():
            self.put(name, text)
        self.words += other.words
        self.leftover += [*other.leftover, *filter(None, [other.remark])]
        self.labelled |= other.labelled

    def to_cells(self) -> dict[str, str]:
        """The cells of the row: the first words are the name, others are left over."""
        named, words = Pieces(dict(self.cells), [], list(self.leftover)), list(self.words)
        if "full_name" not in named.cells and words:
            named.cells["full_name"] = words.pop(0)
            named.leftover = doubtful_tail(named.cells["full_name"]) + named.leftover
        left = [*words, *named.leftover]
        return named.cells | ({LEFTOVER: LEFTOVER_BETWEEN.join(left)} if left else {})


def _is_whole(number: str) -> bool:
    """Whether it has the digits of a NIK, or of several."""
    return sum(map(str.isdigit, number)) % DIGITS_OF_NIK == 0


def take_numbers(found: Pieces, text: str) -> str:
    """The text with a mark in place of each number and date that a field claims."""
    text = OTHER_CARD.sub(TAKEN, FAMILY_CARD.sub(TAKEN, text))
    for name, pattern, mark in (
        ("nik", NIK, TAKEN), ("born_on", DATE, DATE_TAKEN), ("phone", PHONE, TAKEN),
        ("income", INCOME, TAKEN),
    ):  # fmt: skip
        for match in pattern.finditer(text):
            if match.start() == 0 and match[0][0].isalpha() and not found.has_name:
                found.label = found.label or name
            found.put(name, _without_label(match[0]) if name != "income" else match[0])
        text = pattern.sub(mark, text)
    return AGE.sub(TAKEN, text)


def _without_label(number: str) -> str:
    return re.sub(r"^(?:[a-z]+\W+)+(?=[\d+(])", "", number, flags=re.IGNORECASE)


def note_rt_rw(found: Pieces, street: str) -> None:
    """The RT and RW that an address names."""
    if match := RT_RW.search(street) or THREE_DIGITS_EACH.search(street):
        found.put("rtrw", match[0])


WHOLE = frozenset({"income", "months", "payer", "payer_name", "programme", "sector"})
"""Fields whose value may have numbers in it."""
NOT_KEPT = {
    "number": re.compile(r"^\W*\d*"),
    "birthplace": re.compile(r"^[^\d,;|\t\x1e\x1f]*"),
    "family_card": re.compile(r"^(?:\W*(?:\d[ .\-]?){16}|\S*)"),
}
"""Fields that no application needs: what their value is, up to what follows it in the line."""
CLOSED = {
    "nik": NIK, "phone": PHONE, "born_on": DATE, "born": DATE, "rtrw": BARE_RT_RW,
}  # fmt: skip
"""Fields whose value has a known form."""


def read_value(found: Pieces, name: str, text: str, *, is_bare: bool) -> list[str]:
    """Keep the value of the label of any field but the street; returns what follows it."""
    if name in NOT_KEPT:
        return [NOT_KEPT[name].sub("", text, count=1)]
    if name in CLOSED:
        return _read_closed(found, name, text, is_bare=is_bare)
    text = take_numbers(found, text)
    if name == "full_name":
        return _read_full_name(found, text)
    if name in ("village", "district"):
        return _read_place(found, name, text)
    value, *more = split_work(text) if name == "occupation" else STRONG_CUT.split(text)
    if name in WHOLE:
        value = value.replace(TAKEN, " ").replace(DATE_TAKEN, " ").strip(EDGES)
    elif name != "occupation":
        value = value.strip(EDGES + TAKEN + DATE_TAKEN)
    found.put(name, value)
    return more


def _read_closed(found: Pieces, name: str, text: str, *, is_bare: bool) -> list[str]:
    """Keep the number or date that stands in the text; without one, all of it."""
    is_birth = name in ("born", "born_on")
    match = (RT_RW.search(text) if name == "rtrw" else None) or CLOSED[name].search(text)
    if match is None:
        if not (is_bare and is_birth):
            found.put(name, f"hp {text}" if name == "phone" else text)
        elif not is_birthplace(text):
            found.leftover.append(text)
        return []
    found.put(name, match[0])
    before, behind = text[: match.start()].strip(EDGES + "("), text[match.end() :]
    more = [behind] if is_birth and not re.search(r"\d", before) else [before, behind]
    return [*map(_of_relative, more)] if name == "phone" else more


def _of_relative(text: str) -> str:
    """The words beside a phone, in brackets where they say whose phone it is."""
    return f"(hp {text.strip(EDGES + '()')})" if RELATIVES.fullmatch(text) else text


def _read_full_name(found: Pieces, text: str) -> list[str]:
    """Keep a name with its degrees."""
    value, *more = filter(None, re.split(r"[\x1e\x1f,]", text))
    while more and DEGREE.fullmatch(more[0].strip()):
        value += f", {more.pop(0).strip()}"
    value, *cut = STRONG_CUT.split(value)
    found.put("full_name", value.strip())
    found.leftover += doubtful_tail(value)
    return [*cut, *more]


def _read_place(found: Pieces, name: str, text: str) -> list[str]:
    """Keep a kelurahan or kecamatan; words behind it that may be of its name are unclear."""
    value, *more = STRONG_CUT.split(text)
    place, behind = split_place(value)
    found.put(name, place)
    found.leftover += doubtful_tail(place)
    return [behind, *more]
