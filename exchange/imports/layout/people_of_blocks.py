"""People of the blocks of pasted lines, with what headings and titles say of those below them; the
other blocks are nobody's, or may be somebody's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from exchange.imports.cells.doubtful import SEX_BEHIND
from exchange.imports.cells.pieces import Pieces
from exchange.imports.layout.blocks import Block, doubt_border, is_bare_heading, is_led
from exchange.imports.layout.rows import BIRTH
from exchange.imports.layout.titles import (
    END,
    HEADED,
    PLACES,
    SIGNATURE,
    TITLE,
    Places,
    below,
    below_heading,
    below_unclear,
    doubt_above,
    is_heading,
    next_section,
    places_in,
)
from exchange.spreadsheets.read import Row

ABOUT_WORK = frozenset({"occupation", "organisation", "post"})


@dataclass(frozen=True)
class Paste:
    """The people of a pasted text, and by number the lines that are about nobody. `section`: what
    titles and headings say of the last person."""

    rows: list[Row]
    passed: list[tuple[int, str]]
    section: Places


@dataclass
class PeopleOfBlocks:
    """The blocks of a text, read from above to below. `passed`: the lines that are in none, by
    number; `thanked`: the number of the last line that ends a message; `section`: what holds at
    this place of the text."""

    blocks: Sequence[Block]
    passed: list[tuple[int, str]]
    thanked: int
    section: Places
    people: list[Block] = field(default_factory=list)

    def __post_init__(self) -> None:
        with_nik = [at for at, block in enumerate(self.blocks) if block.has_nik]
        self.first = min(with_nik, default=len(self.blocks))
        self.last = max(with_nik, default=-1)
        headings = [at for at, block in enumerate(self.blocks) if is_bare_heading(block)]
        of_one_line = sum(len(self.blocks[at].lines) == 1 for at in with_nik)
        self.are_alone = of_one_line * 2 > len(with_nik) or headings == [self.first - 1]
        self.is_titled, self.of_last = bool(self.section), self.section
        self.titles = list(self.passed)

    def read(self) -> Paste:
        """The people; the others are passed over, or left over for somebody."""
        for at, block in enumerate(self.blocks):
            self.enter_titles(at, block)
            if block.has_nik or _is_person_without_nik(block):
                self.take_person(block)
            elif self.is_heading(at, block):
                self.enter_heading(at, block)
            elif self.is_about_nobody(at, block):
                self.pass_over(at, block)
            elif (block.pieces.has_name or not self.people) and not self.goes_on(block):
                self.take_name(block)
            else:
                self.leave_over(at, block)
        _sex_behind_names(self.people)
        rows = [block.to_row() for block in self.people]
        return Paste(rows, sorted(self.passed), self.of_last)

    def enter_titles(self, at: int, block: Block) -> None:
        """Lines above the block that are in none: what they say holds below them."""
        while self.titles and self.titles[0][0] < block.lines[0].number:
            _, title = self.titles.pop(0)
            self.section = _below_talk(self.section, title, at <= self.first)
            self.is_titled |= bool(_places_of_title(title))

    def take_person(self, block: Block) -> None:
        doubt_border(self.people, block)
        self.people.append(block)
        if self.are_alone or self.is_titled:
            block.pieces.cells = below(self.section, block.pieces.cells)
        self.of_last = self.section
        if not block.has_nik:
            self.section = below_unclear(self.section, block.text)

    def is_heading(self, at: int, block: Block) -> bool:
        """Whether it says something of the people below it."""
        is_above = at < self.first
        is_known = self.are_alone or (self.is_titled and is_above)
        return is_known and is_heading(block.pieces) and (bool(self.section) or is_above)

    def enter_heading(self, at: int, block: Block) -> None:
        self.section = below_heading(self.section, block.pieces, is_above_all=at < self.first)
        self.passed.append((block.lines[0].number, block.text))

    def is_about_nobody(self, at: int, block: Block) -> bool:
        """Whether it is talk: above all people, or a message or signature of its own."""
        if at < self.first:
            return True
        is_somebodys = block.pieces.labelled or is_heading(block.pieces) or self.goes_on(block)
        return not is_somebodys and _is_talk(block, at > self.last, self.thanked)

    def pass_over(self, at: int, block: Block) -> None:
        is_above = at < self.first
        self.passed += [(line.number, line.text) for line in block.lines]
        self.section = _below_talk(self.section, block.text, is_above)
        self.is_titled |= is_above and bool(_places_of_title(block.text))

    def goes_on(self, block: Block) -> bool:
        """Whether words may belong to the block of lines right above them."""
        line = block.lines[0]
        is_below = bool(self.people) and len(self.people[-1].lines) > 1
        return is_below and not (line.after_gap or line.begins)

    def take_name(self, block: Block) -> None:
        """Somebody of whom only a name is there."""
        doubt_border(self.people, block)
        self.people.append(block)
        self.section = below_unclear(self.section, block.text)

    def leave_over(self, at: int, block: Block) -> None:
        """Nobody's alone: it may belong to the person before, or to the one below."""
        self.people[-1].pieces.leftover.append(block.text)
        below_it = self.blocks[at + 1 : at + 2]
        if block.pieces.has_name and below_it and is_led(below_it[0]):
            below_it[0].pieces.leftover.append(block.text)
        self.section = below_unclear(self.section, block.text)


def _places_of_title(text: str) -> Places:
    """The places that a line above people names for them; none when it may be about its writer."""
    return places_in(text) if TITLE.search(text) and not END.search(text) else {}


def _below_talk(section: Places, text: str, is_above_all: bool) -> Places:
    """All that holds below a line that is about nobody, and may be a title."""
    title = _places_of_title(text)
    if is_above_all:
        return next_section(section, title | doubt_above(text), is_above_all=True)
    if title:
        return next_section(section, title)
    return below_unclear(section, text)


def _is_person_without_nik(block: Block) -> bool:
    pieces = block.pieces
    numbered = block.lines[0].begins and not block.lines[0].is_message
    more = pieces.cells.keys() - {"full_name"} - PLACES - {"occupation"}
    if not BIRTH.search(pieces.cells.get("born_on", "")):  # the day of the list, and no birth date
        more -= {"born_on"}
    return pieces.has_name and (numbered or bool(more) or "full_name" in pieces.cells)


def _is_talk(block: Block, is_last: bool, thanked: int) -> bool:
    """Whether it is a message of its own, or stands below the list as a signature does."""
    line, told = block.lines[0], block.pieces.cells.keys() - HEADED - ABOUT_WORK
    if told and not block.pieces.has_name:  # "0812...": somebody's
        return False
    return line.is_message or (
        is_last
        and (0 < thanked < line.number or line.after_gap or bool(SIGNATURE.match(line.text)))
    )


def _sex_behind_names(people: Sequence[Block]) -> None:
    """Take the letter behind a name for the sex where most names of the list have one."""
    found = list[tuple[Pieces, re.Match[str]]]()
    for pieces in (block.pieces for block in people if block.pieces.words):
        match = SEX_BEHIND.fullmatch(pieces.words[0])
        if match and not pieces.cells.keys() & {"sex", "full_name"}:
            found.append((pieces, match))
    if len(found) > 1 and 2 * len(found) > len(people):
        for pieces, match in found:
            pieces.words[0] = match["name"]
            pieces.put("sex", match["sex"])
