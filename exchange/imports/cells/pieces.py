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


WHOLE = frozenset({"occupation", "income", "months", "payer", "payer_name", "programme", "sector"})
CLOSED = {
    "nik": NIK, "phone": PHONE, "born_on": DATE, "born": DATE, "rtrw": BARE_RT_RW,
}  # fmt: skip


def read_value(found: Pieces, name: str, text: str, *, is_bare: bool) -> list[str]:
    """Keep the value of the label of any field but the street; returns what follows it."""
    if name == "occupation":
        value, *more = split_work(take_numbers(found, text))
        found.put(name, value)
    elif name in WHOLE:
        value, *more = STRONG_CUT.split(take_numbers(found, text))
        found.put(name, value.replace(TAKEN, " ").replace(DATE_TAKEN, " ").strip(EDGES))
    elif name == "full_name":
        value, *more = filter(None, re.split(r"[\x1e\x1f,]", take_numbers(found, text)))
        while more and DEGREE.fullmatch(more[0].strip()):
            value += f", {more.pop(0).strip()}"
        value, *cut = STRONG_CUT.split(value)
        found.put(name, value.strip())
        found.leftover += doubtful_tail(value)
        more = [*cut, *more]
    elif pattern := CLOSED.get(name):
        match = (
            RT_RW.search(text) or pattern.search(text) if name == "rtrw" else pattern.search(text)
        )
        if match is None and is_bare and name in ("born", "born_on"):
            found.leftover += [] if is_birthplace(text) else [text]
            return []
        if match is None:
            found.put(name, f"hp {text}" if name == "phone" else text)
            return []
        found.put(name, match[0])
        before = text[: match.start()].strip(EDGES + "(")
        if name not in ("born", "born_on") or re.search(r"\d", before):
            more = [before, text[match.end() :]]
        else:
            more = [text[match.end() :]]
        if name == "phone":
            more = [
                f"(hp {each.strip(EDGES + '()')})" if RELATIVES.fullmatch(each) else each
                for each in more
            ]
    elif name in ("number", "birthplace", "family_card"):
        more = []
    elif name in ("village", "district"):
        value, *more = STRONG_CUT.split(take_numbers(found, text))
        place, behind = split_place(value)
        found.put(name, place)
        found.leftover += doubtful_tail(place)
        more = [behind, *more]
    else:
        value, *more = STRONG_CUT.split(take_numbers(found, text))
        found.put(name, value.strip(EDGES + TAKEN + DATE_TAKEN))
    return more
