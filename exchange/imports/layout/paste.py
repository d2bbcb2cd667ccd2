"""People in pasted lines: one in a line, or one in a block of lines, with greetings, signatures
and the stamps of forwarded messages between them, and lines that correct one of the people.

No line is dropped without a word: what is nobody's is passed over, and told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from exchange.imports.cells.columns import DITTO_SIGN, DITTO_WORD, is_ditto
from exchange.imports.cells.doubtful import SEX_BEHIND
from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.correction import CORRECTING, LABELLED, Correction, read_corrections
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
    doubt_border,
    doubt_leads,
    doubt_names,
    doubt_orphan,
    is_bare_heading,
    is_led,
    is_unknown_label,
    join_headings,
    next_block,
)
from exchange.imports.layout.pasted_lines import Line, PastedLine, read_lines
from exchange.imports.layout.rows import BIRTH
from exchange.imports.layout.titles import (
    END,
    HEADED,
    PLACES,
    SIGNATURE,
    SIGNED,
    TITLE,
    Places,
    below,
    below_heading,
    below_unclear,
    doubt_above,
    is_heading,
    is_small_talk,
    names_of_columns,
    next_section,
    places_in,
    read_heading,
    title_above_niks,
)
from exchange.spreadsheets.read import Row

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


@dataclass(frozen=True)
class Paste:
    """The people of a pasted text, and by number the lines that are about nobody. `section`: what
    titles and headings say of the last person."""

    rows: list[Row]
    passed: list[tuple[int, str]]
    section: Places


def read_paste(text: str, section: Places) -> Paste:
    """The people in the text, below what was said in an earlier part of it."""
    passed, blocks, thanked, signed = list[tuple[int, str]](), list[Block](), 0, ""
    titles = list[tuple[int, str]]()
    gap = False
    lines = [
        (line, read_heading(line.text) or read_pieces(line.text))
        for line in repeat_above(read_lines(text))
    ]
    lines, corrections = without_corrections(lines)
    doubt_birthplaces([pieces for _, pieces in lines])
    alone = in_columns(lines)
    if not alone:
        lines = with_whole_names(lines)
    heads = names_of_columns(lines)
    below_heads = [(line, pieces) for line, pieces in lines if line.number not in heads]
    begins, within = people_apart(below_heads)
    alone |= numbered_people(below_heads) | begins
    title, is_sure = title_above_niks(below_heads)
    for line, pieces in lines:
        if blocks and is_unknown_label(blocks[-1], line, pieces):
            pieces = Pieces(leftover=[line.text], labelled=True)
        if line.note:
            pieces.put("note", line.note)
        pieces.leftover += filter(None, [line.unclear])
        if signed and "nik" in pieces.cells:  # whoever signs below a list is not in it
            pieces.leftover.append(signed)
        line.after_gap |= gap
        gap = False
        is_beside = not blocks and not pieces.cells and not pieces.words  # "(isi lengkap ya)"
        is_head = line.number in heads
        if is_small_talk(line.text, pieces) or line.number == title or is_beside or is_head:
            passed.append((line.number, line.text))
            titles.append((line.number, line.text))
            thanked = line.number if END.search(line.text) else thanked
            signed = line.text if SIGNED.search(line.text) else signed
            gap = True
        elif blocks and line.number in within:
            blocks[-1].add(line, pieces)
        elif not blocks or line.number in alone or begins_block(blocks[-1], line, pieces):
            blocks.append(next_block(blocks, line, pieces))
        else:
            blocks[-1].add(line, pieces)
    doubt_leads(blocks)
    doubt_orphan(blocks)
    doubt_names(blocks, are_all_doubtful=not is_sure)
    join_headings(blocks)
    leave_over_corrections(blocks, corrections)
    return _people_of(blocks, passed, thanked, titles, section)


def _people_of(
    blocks: Sequence[Block],
    passed: list[tuple[int, str]],
    thanked: int,
    titles: Sequence[tuple[int, str]],
    section: Places,
) -> Paste:
    with_nik = [at for at, block in enumerate(blocks) if block.has_nik]
    first, last = min(with_nik, default=len(blocks)), max(with_nik, default=-1)
    people, is_titled, waiting, of_last = list[Block](), bool(section), list(titles), section
    alone = sum(len(blocks[at].lines) == 1 for at in with_nik) * 2 > len(with_nik)
    headings = [at for at, block in enumerate(blocks) if is_bare_heading(block)]
    alone |= headings == [first - 1]
    for at, block in enumerate(blocks):
        pieces, unclear = block.pieces, not block.has_nik
        while waiting and waiting[0][0] < block.lines[0].number:
            _, title = waiting.pop(0)
            section = _below_talk(section, title, at <= first)
            is_titled = is_titled or bool(_places_of_title(title))
        if block.has_nik or _is_person_without_nik(block):
            doubt_border(people, block)
            people.append(block)
            if alone or is_titled:
                pieces.cells = below(section, pieces.cells)
            of_last = section
        elif (
            (alone or (is_titled and at < first)) and is_heading(pieces) and (section or at < first)
        ):
            section, unclear = below_heading(section, pieces, is_above_all=at < first), False
            passed.append((block.lines[0].number, block.text))
        elif at < first or (
            not (pieces.labelled or is_heading(pieces))
            and not _goes_on(people, block)
            and _is_talk(block, at > last, thanked)
        ):
            passed += [(line.number, line.text) for line in block.lines]
            section, unclear = _below_talk(section, block.text, at < first), False
            is_titled = is_titled or (at < first and bool(_places_of_title(block.text)))
        elif (pieces.has_name or not people) and not _goes_on(people, block):
            doubt_border(people, block)
            people.append(block)
        else:  # nobody's alone: it may belong to the person before, or to the one below
            people[-1].pieces.leftover.append(block.text)
            below_it = blocks[at + 1 : at + 2]
            if pieces.has_name and below_it and is_led(below_it[0]):
                below_it[0].pieces.leftover.append(block.text)
        section = below_unclear(section, block.text) if unclear else section
    _sex_behind_names(people)
    rows = [block.to_row() for block in people]
    return Paste(rows, sorted(passed), of_last)


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


def _goes_on(people: Sequence[Block], block: Block) -> bool:
    """Whether words may belong to the block of lines right above them."""
    line = block.lines[0]
    return bool(people) and len(people[-1].lines) > 1 and not (line.after_gap or line.begins)


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


SPOKEN = re.compile(r"\b(?:maaf|eh|yg|yang)\b|\Bnya\b", re.IGNORECASE)
"""A word of somebody who says something about a person, and does not list one."""

POINTING = re.compile(
    r"\W*(?:(?:eh|oh|maaf|bu|pak|kak)\W+)*(?:(?:yang|yg)\s+)?(?:ini|itu|tadi|(?:di\s?)?atas)\b.*nya\b",
    re.IGNORECASE,
)
"""The beginning of a line about whoever stands right above it: "yg ini RTnya 4"."""

Said = tuple[PastedLine, Correction]
"""A line, and one of the corrections in it."""


def without_corrections(lines: Sequence[Line]) -> tuple[list[Line], list[Said]]:
    """The lines that correct nobody, and the others with what they correct."""
    kept, said = list[Line](), list[Said]()
    for line, pieces in lines:
        is_person = "nik" in pieces.cells and pieces.has_name
        is_said = kept and (CORRECTING.search(line.text) or SPOKEN.search(line.text))
        found = read_corrections(line.text) if is_said and not is_person else []
        found = [e for e in found if e.number or not e.is_out or _is_named(e.who, line, lines)]
        is_of_above = is_said and not is_person and POINTING.match(line.text)
        if found and any(each.number or each.who for each in found):
            said += [(line, each) for each in found]
        elif is_of_above and LABELLED.match(line.text) and "nik" not in pieces.cells:
            said.append((line, Correction(0)))
        else:
            kept.append((line, pieces))
    return kept, said


def _is_named(who: str, line: PastedLine, lines: Sequence[Line]) -> bool:
    """Whether another line has these words."""
    others = (each.text.casefold().split() for each, _ in lines if each is not line)
    return any({*who.casefold().split()} <= {*words} for words in others)


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
