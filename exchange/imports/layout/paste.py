"""People in pasted lines: one in a line, or one in a block of lines, with greetings, signatures
and the stamps of forwarded messages between them, and lines that correct one of the people.

No line is dropped without a word: what is nobody's is passed over, and told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from domain.parsing.text import word_set
from exchange.imports.cells.columns import DITTO_SIGN, DITTO_WORD, is_ditto
from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.correction import (
    BEGS_PARDON,
    CORRECTING,
    LABELLED,
    Correction,
    read_corrections,
)
from exchange.imports.layout.beginnings import (
    in_columns,
    numbered_people,
    people_apart,
    with_whole_names,
)
from exchange.imports.layout.blocks import (
    Block,
    begins_block,
    doubt_birthplaces,
    doubt_leads,
    doubt_names,
    doubt_orphan,
    is_unknown_label,
    join_headings,
    next_block,
)
from exchange.imports.layout.pasted_lines import Line, PastedLine, read_lines
from exchange.imports.layout.people_of_blocks import Paste, PeopleOfBlocks
from exchange.imports.layout.titles import (
    END,
    SIGNED,
    Places,
    is_small_talk,
    names_of_columns,
    read_heading,
    title_above_niks,
)

CUT = re.compile(r"(\s*[,;|\t]\s*|\s+[-–—/]\s+)")
LONG_NUMBER = re.compile(r"(?:\d[ .\-]?){6}")
"""A NIK, a phone or a birth date, which is one person's."""
LABELLED_VALUE = re.compile(
    r"\W{0,8}(?P<label>[^\W\d][^:=\n]{1,24}?)[ \t]*[:=][ \t]*(?P<value>\S.*)"
)
"""A line with its label, as a block of lines has them; "sda" there repeats an earlier one."""


def repeat_above(lines: Iterable[PastedLine]) -> Iterator[PastedLine]:
    """The lines, with the piece above in place of each mark of repetition; a mark below another
    kind of line, below somebody's own number, or in place of a name, stays."""
    above, signs, labelled = list[str](), list[str](), dict[str, str]()
    for line in lines:
        if told := LABELLED_VALUE.fullmatch(line.text):
            label, value = told["label"].casefold().strip(), told["value"]
            known = labelled.get(label, "")
            if is_ditto(value) and known and not LONG_NUMBER.search(known):
                line.text = f"{line.text[: told.start('value')]}{known}"
            else:
                labelled[label] = value
        parts = CUT.split(DITTO_SIGN.sub(f" {DITTO_WORD} ", line.text))
        pieces, between = parts[::2], parts[1::2]
        if len(pieces) == len(above) and [*map(str.strip, between)] == signs:
            for at, piece in enumerate(pieces):
                if at and is_ditto(piece) and not LONG_NUMBER.search(above[at]):
                    pieces[at] = above[at]
            parts[::2] = pieces
            line.text = "".join(parts)
        above, signs = pieces, [*map(str.strip, between)]
        yield line


ABOUT_WORK = frozenset({"occupation", "organisation", "post"})


def read_paste(text: str, section: Places) -> Paste:
    """The people in the text, below what was said in an earlier part of it."""
    lines = [
        (line, read_heading(line.text) or read_pieces(line.text))
        for line in repeat_above(read_lines(text))
    ]
    lines, corrections = without_corrections(lines)
    doubt_birthplaces([pieces for _, pieces in lines])
    grouped = _Grouping(lines)
    for line, pieces in grouped.lines:
        grouped.take(line, pieces)
    blocks = grouped.blocks
    doubt_leads(blocks)
    doubt_orphan(blocks)
    doubt_names(blocks, are_all_doubtful=not grouped.is_sure)
    join_headings(blocks)
    leave_over_corrections(blocks, corrections)
    return PeopleOfBlocks(blocks, grouped.passed, grouped.thanked, section).read()


class _Grouping:
    """The lines in blocks of a person each, from above to below. `passed`: the lines about nobody;
    `thanked`: the number of the last one that ends a message; `is_sure`: of the line above NIKs
    that is their title, or is none."""

    def __init__(self, lines: Sequence[Line]) -> None:
        alone = in_columns(lines)
        self.lines = lines if alone else with_whole_names(lines)
        self.heads = names_of_columns(self.lines)
        below_heads = [each for each in self.lines if each[0].number not in self.heads]
        begins, self.within = people_apart(below_heads)
        self.alone = alone | numbered_people(below_heads) | begins
        self.title, self.is_sure = title_above_niks(below_heads)
        self.blocks, self.passed = list[Block](), list[tuple[int, str]]()
        self.thanked, self.signed, self.after_gap = 0, "", False

    def take(self, line: PastedLine, pieces: Pieces) -> None:
        """The next line."""
        pieces = self.completed(line, pieces)
        line.after_gap |= self.after_gap
        self.after_gap = self.is_about_nobody(line, pieces)
        if self.after_gap:
            self.passed.append((line.number, line.text))
            self.thanked = line.number if END.search(line.text) else self.thanked
            self.signed = line.text if SIGNED.search(line.text) else self.signed
        elif self.begins_person(line, pieces):
            self.blocks.append(next_block(self.blocks, line, pieces))
        else:
            self.blocks[-1].add(line, pieces)

    def completed(self, line: PastedLine, pieces: Pieces) -> Pieces:
        """The pieces, with what else is known of the line."""
        if self.blocks and is_unknown_label(self.blocks[-1], line, pieces):
            pieces = Pieces(leftover=[line.text], labelled=True)
        if line.note:
            pieces.put("note", line.note)
        pieces.leftover += filter(None, [line.unclear])
        if self.signed and "nik" in pieces.cells:  # whoever signs below a list is not in it
            pieces.leftover.append(self.signed)
        return pieces

    def is_about_nobody(self, line: PastedLine, pieces: Pieces) -> bool:
        is_beside = not self.blocks and not pieces.cells and not pieces.words  # "(isi lengkap ya)"
        is_title = line.number == self.title or line.number in self.heads
        return is_beside or is_title or is_small_talk(line.text, pieces)

    def begins_person(self, line: PastedLine, pieces: Pieces) -> bool:
        if not self.blocks or line.number in self.within:
            return not self.blocks
        return line.number in self.alone or begins_block(self.blocks[-1], line, pieces)


SPOKEN = re.compile(r"\b(?:maaf|eh|yg|yang)\b|\Bnya\b", re.IGNORECASE)
"""A word of somebody who says something about a person, and does not list one."""

FORMS_OF_ADDRESS = word_set("ibu bapak mbak mas kak bang pak nya yang")
POINTING = re.compile(
    r"\W*(?:(?:eh|oh|maaf|bu|pak|kak)\W+)*(?:(?:yang|yg)\s+)?(?:ini|itu|tadi|(?:di\s?)?atas)\b.*nya\b",
    re.IGNORECASE,
)
"""The beginning of a line about whoever stands right above it: "yg ini RTnya 4"."""

FEW_DIGITS = 10
"""Fewer digits than these are a part of a number: "nik budi belakangnya 9003"."""

Said = tuple[PastedLine, Correction]
"""A line, and one of the corrections in it."""


def without_corrections(lines: Sequence[Line]) -> tuple[list[Line], list[Said]]:
    """The lines that correct nobody, and the others with what they correct."""
    kept, said = list[Line](), list[Said]()
    for line, pieces in lines:
        is_person = len(re.findall(r"\d", pieces.cells.get("nik", ""))) >= FEW_DIGITS
        is_person = is_person and pieces.has_name
        is_said = kept and (CORRECTING.search(line.text) or SPOKEN.search(line.text))
        found = read_corrections(line.text) if is_said and not is_person else []
        is_labelled = bool(LABELLED.match(line.text))
        found = [
            each
            for each in found
            if each.number or (is_labelled and not each.is_out) or _is_named(each.who, line, lines)
        ]
        is_of_above = is_said and not is_person and POINTING.match(line.text)
        if found and any(each.number or each.who for each in found):
            said += [(line, each) for each in found]
        elif is_of_above and LABELLED.match(line.text) and "nik" not in pieces.cells:
            said.append((line, Correction(0)))
        elif is_said and not is_person and (who := _person_in(line, lines)):
            said.append((line, Correction(0, who=who)))
            is_alone = line.is_message or BEGS_PARDON.match(line.text)
            said += [] if is_alone else [(line, Correction(0))]  # it may be about the one above
        else:
            kept.append((line, pieces))
    return kept, said


def _is_named(who: str, line: PastedLine, lines: Sequence[Line]) -> bool:
    """Whether another line has these words."""
    others = (each.text.casefold().split() for each, _ in lines if each is not line)
    return any({*who.casefold().split()} <= {*words} for words in others)


def _person_in(line: PastedLine, lines: Sequence[Line]) -> str:
    """The word of a line of talk that is in the name of somebody with a NIK, or else in what is
    written of them; "" for none."""
    if END.search(line.text) or LONG_NUMBER.search(line.text):
        return ""
    said = _words(line.text) - FORMS_OF_ADDRESS
    others = [(other, pieces) for other, pieces in lines if other is not line]
    people = [(other, pieces) for other, pieces in others if "nik" in pieces.cells]
    named = [
        said & _words(" ".join([pieces.cells.get("full_name", ""), *pieces.words]))
        for _, pieces in people
    ]
    told = [said & _words(other.text) for other, _ in people if BEGS_PARDON.match(line.text)]
    return min(next(filter(None, [*named, *told]), {""}))


def _words(text: str) -> set[str]:
    return {*re.findall(r"[^\W\d_]{3,}", text.casefold())}


def leave_over_corrections(blocks: Sequence[Block], said: Sequence[Said]) -> None:
    """Leave each over for the person that it is about; where that is not sure, for everybody."""
    people = [block for block in blocks if block.has_nik]
    for line, correction in said:
        above = [block for block in people if block.lines[0].number < line.number]
        names_nobody = not (correction.number or correction.who)
        meant = above[-1:] if names_nobody else _meant(people, correction)
        for block in meant or people:
            block.pieces.leftover.append(line.text)


def _meant(people: Sequence[Block], correction: Correction) -> list[Block]:
    if correction.number:
        marked = [each for each in people if each.lines[0].mark == f"{correction.number}"]
        return marked or [*people[correction.number - 1 : correction.number]]
    words = set(correction.who.casefold().split())
    return [each for each in people if words <= set(each.text.casefold().split())]
