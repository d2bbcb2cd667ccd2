"""People in pasted lines: one in a line, or one in a block of lines, with greetings, signatures
and the stamps of forwarded messages between them.

No line is dropped without a word: what is nobody's is passed over, and told.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.names import parse_name
from exchange.imports.cells.columns import FIELDS
from exchange.imports.cells.doubtful import SEX_BEHIND
from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.place_names import is_place
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.layout.pasted_lines import PastedLine, read_lines
from exchange.imports.layout.table import BIRTH, NEEDED
from exchange.imports.layout.titles import (
    HEADED,
    TITLE,
    Places,
    below,
    below_heading,
    below_unclear,
    is_heading,
    next_section,
    places_in,
    read_heading,
)
from exchange.spreadsheets.read import Row

UNKNOWN_LABEL = re.compile(r"(?:[^\W\d][^\s:=]*\s+){0,3}[^\W\d][^\s:=]*\s*[:=]\s*\S")
"""A label with its value, of which no field is known."""
SMALL_TALK = re.compile(
    r"(?i)\b(?:ass?alam\w*|wa'?alaik\w*|wassalam\w*|terima\s?kasih|trims|makasih|mohon|tolong|"
    r"berikut|daftar|selamat\s+(?:pagi|siang|sore|malam)|salam|ini\s+(?:data|daftar|anggota|list)|"
    r"yang\s+mau|yg\s+mau|data\s+(?:warga|anggota|peserta|kader)|anggota\s+\w+\s+rw|"
    r"(?:pagi|siang|sore|malam)\s+(?:bu|ibu|pak|bapak|kak|mbak|mas)|daftarnya|(?:yg|yang)\s+daftar|"
    r"pesan\s+(?:ini\s+)?dihapus|media|halo|hai|bu\s*,|pak\s*,|total|jumlah)\b"
)
LIST_TITLE = re.compile(r"(?i)\W*(?:daftar|data|list|pendataan|rekap\w*)\b")
"""How the title of a list begins; nobody is called so."""
END = re.compile(
    r"(?i)\b(?:terima\s?kasih|trims|makasih|wassalam\w*|hormat|mengetahui|menyetujui|ttd|"
    r"dibuat\s+oleh|demikian)\b"
)
SIGNED = re.compile(r"(?i)\b(?:mengetahui|menyetujui|disetujui|ttd|dibuat\s+oleh)\b")
SIGNATURE = re.compile(r"(?i)^(?:bu|ibu|pak|bapak|kader|ketua|sekretaris|bendahara|rt|rw)\b")
PLACES = frozenset({"rtrw", "rw"})


Line = tuple[PastedLine, Pieces]


@dataclass
class Block:
    """The lines about one person, as far as one can tell. `lead`: the fields that stand above the
    name and NIK of the first person, and of this one. `is_headed`: a heading stands above people.
    """

    lines: list[PastedLine] = field(default_factory=list)
    pieces: Pieces = field(default_factory=Pieces)
    lead: frozenset[str] = frozenset()
    is_headed: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def has_nik(self) -> bool:
        return "nik" in self.pieces.cells

    @property
    def is_complete(self) -> bool:
        return self.has_nik and self.pieces.has_name

    def add(self, line: PastedLine, pieces: Pieces) -> None:
        self.lines.append(line)
        self.pieces.add(pieces)

    def to_row(self) -> Row:
        """The person's row; it has the number of the first line."""
        cells = {"nik": "", "full_name": ""} | self.pieces.to_cells()
        return Row(self.lines[0].number, cells)


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
    lines = [(line, read_heading(line.text) or read_pieces(line.text)) for line in read_lines(text)]
    _doubt_birthplaces([pieces for _, pieces in lines])
    alone = _in_columns(lines)
    if not alone:
        lines = _with_whole_names(lines)
    begins, within = _people_apart(lines)
    alone |= _numbered_people(lines) | begins
    title, is_sure = _title_above_niks(lines)
    for line, pieces in lines:
        if blocks and _is_unknown_label(blocks[-1], line, pieces):
            pieces = Pieces(leftover=[line.text], labelled=True)
        if line.note:
            pieces.put("note", line.note)
        if signed and "nik" in pieces.cells:  # whoever signs below a list is not in it
            pieces.leftover.append(signed)
        line.after_gap |= gap
        gap = False
        is_beside = not blocks and not pieces.cells and not pieces.words  # "(isi lengkap ya)"
        if _is_small_talk(line.text, pieces) or line.number == title or is_beside:
            passed.append((line.number, line.text))
            titles.append((line.number, line.text))
            thanked = line.number if END.search(line.text) else thanked
            signed = line.text if SIGNED.search(line.text) else signed
            gap = True
        elif blocks and line.number in within:
            blocks[-1].add(line, pieces)
        elif not blocks or line.number in alone or _begins_block(blocks[-1], line, pieces):
            blocks.append(_next_block(blocks, line, pieces))
        else:
            blocks[-1].add(line, pieces)
    _doubt_leads(blocks)
    _doubt_names(blocks, are_all_doubtful=not is_sure)
    _join_headings(blocks)
    return _people_of(blocks, passed, thanked, titles, section)


def _doubt_birthplaces(lines: Sequence[Pieces]) -> None:
    """Leave over the last word before a birth date where others have their birthplace there."""
    if any(pieces.placed for pieces in lines):
        for pieces in lines:
            pieces.leftover += filter(None, [pieces.unplaced])


def lead_of(pieces: Pieces) -> frozenset[str]:
    """The fields of a line that may stand above the name and NIK of its person: "0812..."."""
    is_bare = not (pieces.has_name or pieces.leftover or "nik" in pieces.cells)
    return frozenset(pieces.cells) if is_bare else frozenset()


def _next_block(blocks: Sequence[Block], line: PastedLine, pieces: Pieces) -> Block:
    before = blocks[-1] if blocks else Block()
    first = next((block for block in blocks if block.has_nik), None)
    is_headed = before.is_headed or (len(before.lines) == 1 and is_heading(before.pieces))
    return Block([line], pieces, first.lead if first else lead_of(pieces), is_headed)


def _title_above_niks(lines: Sequence[tuple[PastedLine, Pieces]]) -> tuple[int, bool]:
    """The number of the line of words right above the first NIK when it is nobody's name, or 0; and
    whether that is sure.

    Where a NIK and a name take turns, and there is one line of words more than NIK, either the
    first of them is a title or the last one somebody who signs.
    """
    kinds = [
        (line, pieces)
        for line, pieces in lines
        if "nik" in pieces.cells or _is_bare_words(line, pieces)
    ]
    niks = [at for at, (_, pieces) in enumerate(kinds) if "nik" in pieces.cells]
    if len(niks) < 2 or niks[0] == 0 or niks[-1] == len(kinds) - 1:
        return 0, True
    if any(kinds[at][1].has_name for at in niks) or {b - a for a, b in pairwise(niks)} != {2}:
        return 0, True
    first, last = kinds[niks[0] - 1][0], kinds[niks[-1] + 1][0]
    if last.after_gap or last.begins or not _is_like_name(last.text):
        return 0, True
    return (0, False) if _is_like_name(first.text) else (first.number, True)


def _is_bare_words(line: PastedLine, pieces: Pieces) -> bool:
    return bool(pieces.words) and not pieces.cells and not _is_small_talk(line.text, pieces)


def _is_like_name(text: str) -> bool:
    """Whether a line may be a name, and is no heading of columns and no signature."""
    words = re.findall(r"[a-z]+", text.lower())
    if SIGNATURE.match(text) or TITLE.search(text) or any(FIELDS.get(word) for word in words):
        return False
    try:
        parse_name(text)
    except Ambiguous:
        return True
    except Invalid:
        return False
    return True


def _doubt_names(blocks: Sequence[Block], *, are_all_doubtful: bool) -> None:
    """Leave over a name below a NIK where those of most others stand above theirs: it may be that
    of the next one, or of whoever signs."""
    people = [block for block in blocks if block.has_nik]
    behind = [block for block in people if _is_name_behind(block)]
    is_shifted = len(behind) > 1 and not people[-1].pieces.has_name
    if are_all_doubtful or is_shifted:
        for block in people:
            block.pieces.leftover += block.pieces.words
    elif 2 * len(behind) <= len(people):
        for block in behind:
            block.pieces.leftover += block.pieces.words


def _is_name_behind(block: Block) -> bool:
    """Whether the words of a block stand in lines below that of the NIK."""
    has_nik = False
    for line in block.lines if len(block.lines) > 1 else ():
        pieces = read_pieces(line.text)
        if pieces.has_name:
            return has_nik
        has_nik = has_nik or "nik" in pieces.cells
    return False


def _join_headings(blocks: list[Block]) -> None:
    """Give the line above each name to the person below it, where people have several lines and
    each has such a line; where some have none it is unclear for whom it holds."""
    people = [block for block in blocks if block.has_nik]
    above = {at: block for at, block in enumerate(blocks) if _is_bare_heading(block)}
    first = next((at for at, block in enumerate(blocks) if block.has_nik), 0)
    if len(above) < 2 or first - 1 not in above or all(len(each.lines) == 1 for each in people):
        return
    below = [blocks[at + 1] if at + 1 < len(blocks) else None for at in above]
    each_has_one = [*map(id, below)] == [*map(id, people)]
    for heading, block in zip(above.values(), below, strict=True):
        if block and each_has_one:
            block.pieces.add(heading.pieces)
    if not each_has_one:
        for at, block in enumerate(blocks):
            if block.has_nik and at > first - 1:
                block.pieces.leftover.append(_heading_above(above, at))
    blocks[:] = [block for at, block in enumerate(blocks) if at not in above]


def _is_bare_heading(block: Block) -> bool:
    return len(block.lines) == 1 and not block.has_nik and is_heading(block.pieces)


def _heading_above(above: Mapping[int, Block], at: int) -> str:
    return above[max(each for each in above if each < at)].text


def _doubt_leads(blocks: Sequence[Block]) -> None:
    """Leave over what stands above each name when the same stands below the last one too: it may
    belong to the name above it."""
    last = blocks[-1] if blocks else Block()
    led = [block for block in blocks if block.lead and block.lead == last.lead]
    if len(led) > 2 and not last.has_nik and len(last.lines) == 1:
        for block in led:
            block.pieces.leftover.append(block.lines[0].text)


def _is_unknown_label(before: Block, line: PastedLine, pieces: Pieces) -> bool:
    """Whether the line goes on with a person whose lines have labels, and its own is not known:
    "Ahli waris: Budi"."""
    return (
        before.pieces.labelled
        and not (line.begins or line.after_gap or pieces.labelled or "nik" in pieces.cells)
        and bool(pieces.cells or pieces.words or pieces.leftover)
        and bool(UNKNOWN_LABEL.match(line.text))
    )


def _in_columns(lines: Sequence[tuple[PastedLine, Pieces]]) -> set[int]:
    """The numbers of lines that are a NIK alone, one below the other: a column of its own, and the
    name above the first is not the name of the first."""
    bare = [
        line.number if pieces.cells.keys() == {"nik"} and not pieces.has_name else 0
        for line, pieces in lines
    ]
    return {one for one, other in pairwise(bare) if one and other}


def _numbered_people(lines: Sequence[tuple[PastedLine, Pieces]]) -> set[int]:
    """The numbers of the lines with a list number, where these number people, and not their fields:
    one label stands behind two of them."""
    marked = [(line, frozenset(pieces.cells)) for line, pieces in lines if line.mark]
    marks_of = dict[frozenset[str], set[str]]()
    for line, fields in marked:
        marks_of.setdefault(fields, set()).add(line.mark)
    is_of_people = any(fields and len(marks) > 1 for fields, marks in marks_of.items())
    return {line.number for line, _ in marked} if is_of_people else set()


def _people_apart(lines: Sequence[Line]) -> tuple[set[int], set[int]]:
    """The numbers of the lines with which people surely begin, and of those that go on with them.

    They begin with a mark of a list, below a gap, where the labels begin again, or with a name or
    NIK where these take turns. It is sure where each of these parts has one NIK and its name, and
    nobody is above.
    """
    known = [at for at, (line, pieces) in enumerate(lines) if not _is_small_talk(line.text, pieces)]
    bare = [at for at in known if _is_bare_words(*lines[at])]
    niks = [at for at in known if "nik" in lines[at][1].cells]
    numbered = [at for at, (line, _) in enumerate(lines) if line.mark]
    begun = [at for at, (line, _) in enumerate(lines) if line.begins]
    for starts in (
        numbered if len(numbered) > 1 else begun,
        [at for at, (line, _) in enumerate(lines) if line.after_gap or at == 0],
        _first_labels(lines),
        bare if bare and niks and bare[0] < niks[0] else niks,
    ):
        parts = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=False)]
        while parts and not _told_in(parts[0]) & {"nik", "full_name"}:
            parts.pop(0)
        above = lines[: lines.index(parts[0][0])] if parts else ()
        people = [part for part in parts if _is_of_one(part)]
        is_one = _is_of_one if starts in (bare, niks) else _is_of_most_one
        is_sure = len(people) > 1 and all(map(is_one, parts))
        are_long = 2 * sum(len(part) > 1 for part in parts) > len(parts)
        if is_sure and not _are_about(above, people) and (are_long or starts is not niks):
            if not any(part[0][0].begins or part[0][0].after_gap for part in parts[1:]):
                _doubt_ends(parts)
            return {part[0][0].number for part in parts}, _lines_within(parts)
    return set(), set()


def _first_labels(lines: Sequence[Line]) -> list[int]:
    """The places of the lines at which the labels begin again: with one that the person has, or,
    below their NIK and name, with one that stands above these of others, has a mark or a gap."""
    order, starts, said = list[str](), list[int](), list[str]()
    for at, (line, pieces) in enumerate(lines):
        if not (label := pieces.label):
            continue
        is_whole = {*NEEDED} <= {*said}
        above = order[: min(map(order.index, NEEDED))] if is_whole else ()
        is_apart = is_whole and (line.begins or line.after_gap)
        if not said or label in said or label in above or is_apart:
            starts.append(at)
            said = []
        elif label not in order and said[-1] in order:
            order.insert(order.index(said[-1]) + 1, label)
        if label not in order:
            order.append(label)
        said.append(label)
    while len(starts) > 1 and is_heading(lines[starts[0]][1]):
        label = lines[starts[0]][1].label
        if any(pieces.label == label for _, pieces in lines[starts[0] + 1 :]):
            break
        starts[0] += 1  # a heading above all of them
    return starts


def _doubt_ends(parts: Sequence[Sequence[Line]]) -> None:
    """Leave over the last line of each person when all but the last of them have such a one: it may
    belong to the person below it."""
    *_, last = parts
    ends = [part[-1][1].cells.keys() for part in parts[:-1]]
    if len(ends) > 1 and frozenset.intersection(*map(frozenset, ends)) - _told_in(last):
        for part in parts[:-1]:
            part[-1][1].leftover.append(part[-1][0].text)
        last[-1][1].leftover.append(parts[-2][-1][0].text)


def _lines_within(parts: Sequence[Sequence[Line]]) -> set[int]:
    """The numbers of the lines that surely belong to the person above them: right below, no talk or
    signature, and no heading unless the last person has such a line too."""
    *_, last = parts
    are_told = any(is_heading(pieces) and not line.after_gap for line, pieces in last[1:])
    found = set[int]()
    for part in parts:
        for line, pieces in part[1:]:
            is_told = bool(pieces.cells) and pieces.cells.keys() <= HEADED
            is_of_others = pieces.words and is_told  # "yang ini dari RT 4 bu"
            begins = line.is_message or (line.begins and not part[0][0].mark)
            if line.after_gap or begins or is_of_others or _is_small_talk(line.text, pieces):
                break
            is_signed = part is last and SIGNATURE.match(line.text) and not pieces.cells
            if not is_signed and (are_told or not is_heading(pieces)):
                found.add(line.number)
    return found


def _told_in(part: Sequence[Line]) -> set[str]:
    return {name for _, pieces in part for name in pieces.cells}


def _is_of_most_one(part: Sequence[Line]) -> bool:
    """Whether the lines are of one person, of somebody without a NIK, or tell nothing."""
    told = _told_in(part)
    return _is_of_one(part) or ("nik" not in told and ("full_name" in told or not told))


def _is_of_one(part: Sequence[Line]) -> bool:
    """Whether the lines have one NIK, and a name."""
    niks = sum("nik" in pieces.cells for _, pieces in part)
    return niks == 1 and any(pieces.has_name for _, pieces in part)


def _are_about(above: Sequence[Line], parts: Sequence[Sequence[Line]]) -> bool:
    """Whether lines above people may be about the first of them: values, or a name where that of
    anybody stands behind the NIK only."""
    told = [
        (line, pieces)
        for line, pieces in above
        if not (_is_small_talk(line.text, pieces) or is_heading(pieces))
    ]
    if any(pieces.cells for _, pieces in told):
        return True
    is_behind = any(not _has_name_first(part) for part in parts)
    return is_behind and any(_is_like_name(line.text) for line, pieces in told if pieces.words)


def _has_name_first(part: Sequence[Line]) -> bool:
    """Whether a label names the name, or words stand no lower than the NIK."""
    nik = next(at for at, (_, pieces) in enumerate(part) if "nik" in pieces.cells)
    is_labelled = any("full_name" in pieces.cells for _, pieces in part)
    return is_labelled or any(pieces.has_name for _, pieces in part[: nik + 1])


def _with_whole_names(
    lines: Sequence[tuple[PastedLine, Pieces]],
) -> list[tuple[PastedLine, Pieces]]:
    """The lines, with a name that was broken over several of them in one.

    It is surely one name when each of its lines is one word, and it has a list number or everybody
    in the list has such a name; else its row has to be looked at.
    """
    parts = _lines_of_names(lines)
    numbers = sum("nik" in pieces.cells for _, pieces in lines)
    all_broken = len(parts) == numbers and all(len(run) > 1 for run in parts)
    whole, merged = dict[int, Pieces](), set[int]()
    for run in parts:
        (line, _), (_, last) = lines[run[0]], lines[run[-1]]
        words = [lines[at][1].words[0] for at in run]
        are_single = all(" " not in each for each in words)
        is_one = all_broken or (line.begins and not line.is_message)
        if len(run) > 1 and (is_one or (are_single and "nik" not in last.cells)):
            doubtful = words[:1] if are_single and not is_one else []
            above = lines[run[0] - 1][1] if run[0] and not line.after_gap else Pieces()
            if doubtful and above.cells and not is_heading(above):  # work of the one above?
                above.leftover += doubtful
            whole[run[0]] = Pieces(last.cells, [" ".join(words)] if are_single else words, doubtful)
            merged |= {*run[1:]}
    return [
        (line, whole.get(at, pieces)) for at, (line, pieces) in enumerate(lines) if at not in merged
    ]


def _lines_of_names(lines: Sequence[tuple[PastedLine, Pieces]]) -> list[list[int]]:
    """The places of the lines that are words alone, those right below one another together; the
    last of them may have the NIK behind the words."""
    found, goes_on = list[list[int]](), False
    for at, (line, pieces) in enumerate(lines):
        is_words = len(pieces.words) == 1 and not (pieces.leftover or pieces.labelled)
        is_part = is_words and pieces.cells.keys() <= {"nik"} and _may_be_name(line.text, pieces)
        if is_part and goes_on and not (line.begins or line.after_gap):
            found[-1].append(at)
        elif is_part:
            found.append([at])
        goes_on = is_part and "nik" not in pieces.cells
    return found


def _may_be_name(text: str, pieces: Pieces) -> bool:
    if _is_small_talk(text, pieces) or is_place(pieces.words[0]):
        return False
    try:
        parse_name(pieces.words[0])
    except Invalid:
        return False
    except Ambiguous:
        return True
    return True


def looks_like_list(text: str) -> bool:
    """Whether it is plainly people's data: two NIK, or one in several lines."""
    if len(text) < 16:
        return False
    count = len(set(re.findall(r"\d{16}", re.sub(r"(?<=\d)[ .\-](?=\d)", "", text))))
    return count > 1 or (count == 1 and "\n" in text.strip())


def looks_like_person(text: str) -> bool:
    """Whether a single line is plainly a person's data: NIK, name, and more than these."""
    if len(re.findall(r"\d", text)) < 16:
        return False
    pieces = read_pieces(text)
    more = pieces.cells.keys() - {"nik", "full_name"}
    return "nik" in pieces.cells and pieces.has_name and bool(more) and not pieces.leftover


def begins_person(text: str, before: str) -> bool:
    """Whether the text begins with a person, and does not go on with the line `before`."""
    if re.match(r"\s*\d{1,3}[.)]\s", text):
        return True
    first = next(read_lines(text), None)
    pieces = read_pieces(first.text) if first else Pieces()
    is_whole = "nik" in pieces.cells and pieces.has_name
    return "full_name" in pieces.cells or (is_whole and "nik" in read_pieces(before).cells)


def _is_small_talk(text: str, pieces: Pieces) -> bool:
    known = pieces.cells.keys() - (HEADED if TITLE.search(text) else PLACES) - {"occupation"}
    if text.endswith(":") and is_heading(pieces):
        return False
    if LIST_TITLE.match(text) and pieces.cells.keys() <= HEADED:
        return True
    return not known and bool(SMALL_TALK.search(text) or END.search(text) or text.endswith(":"))


def _begins_block(before: Block, line: PastedLine, pieces: Pieces) -> bool:
    """Whether another person begins here."""
    known, new = before.pieces, pieces
    shared = known.cells.keys() & new.cells.keys()
    if before.is_complete and before.lead and before.lead == lead_of(new):
        return True
    if is_heading(new) and before.is_complete and before.is_headed:
        return True
    if (_is_title(before) or _is_section(before)) and not is_heading(new):
        return True
    goes_on = new.labelled and not shared and "full_name" not in new.cells
    if "nik" in shared or "full_name" in shared:
        return True
    if line.begins or line.after_gap:
        return not goes_on or (line.after_gap and before.is_complete)
    if "nik" in new.cells and new.has_name:
        return True
    if is_heading(new):
        return before.is_complete and len(before.lines) == 1
    if new.words or "full_name" in new.cells:
        waits = before.has_nik or known.labelled or (known.cells and not known.has_name)
        return before.is_complete or not waits
    return False


def _is_title(block: Block) -> bool:
    """Whether it is one line of words that is nobody's name: "List BPJS"."""
    known = block.pieces
    return (
        len(block.lines) == 1
        and known.has_name
        and not known.cells
        and not _is_like_name(block.text)
    )


def _is_section(block: Block) -> bool:
    """Whether it is a heading of several people, and no first line of one."""
    return _is_bare_heading(block) and not block.lines[0].begins


def _places_of_title(text: str) -> Places:
    """The places that a line above people names for them; none when it may be about its writer."""
    return places_in(text) if TITLE.search(text) and not END.search(text) else {}


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
    headings = [at for at, block in enumerate(blocks) if _is_bare_heading(block)]
    alone |= headings == [first - 1]
    for at, block in enumerate(blocks):
        pieces, unclear = block.pieces, not block.has_nik
        while waiting and waiting[0][0] < block.lines[0].number:
            _, title = waiting.pop(0)
            section = _below_talk(section, title, at <= first)
            is_titled = is_titled or bool(_places_of_title(title))
        if block.has_nik or _is_person_without_nik(block):
            _doubt_border(people, block)
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
            _doubt_border(people, block)
            people.append(block)
        else:  # nobody's alone: it may belong to the person before, or to the one below
            people[-1].pieces.leftover.append(block.text)
            below_it = blocks[at + 1 : at + 2]
            if pieces.has_name and below_it and _is_led(below_it[0]):
                below_it[0].pieces.leftover.append(block.text)
        section = below_unclear(section, block.text) if unclear else section
    _sex_behind_names(people)
    rows = [block.to_row() for block in people]
    return Paste(rows, sorted(passed), of_last)


def _below_talk(section: Places, text: str, is_above_all: bool) -> Places:
    """All that holds below a line that is about nobody, and may be a title."""
    title = _places_of_title(text)
    if title or is_above_all:
        return next_section(section, title, is_above_all=is_above_all)
    return below_unclear(section, text)


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


def _doubt_border(people: Sequence[Block], block: Block) -> None:
    """Leave over the first line of somebody without a NIK right below a person of several lines, or
    their name right above one: it may belong to that person."""
    line = block.lines[0]
    if not people or line.after_gap or line.begins or people[-1].has_nik is block.has_nik:
        return
    before = people[-1]
    if before.has_nik and len(before.lines) > 1:
        before.pieces.leftover.append(line.text)
    elif _is_led(block):
        block.pieces.leftover.append(before.lines[-1].text)


def _is_led(block: Block) -> bool:
    """Whether the line right above somebody may be theirs: their NIK is below their first line."""
    line = block.lines[0]
    first = read_pieces(line.text)
    is_alone = line.after_gap or line.begins or ("nik" in first.cells and first.has_name)
    return block.has_nik and not is_alone


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
    line = block.lines[0]
    return line.is_message or (
        is_last
        and (0 < thanked < line.number or line.after_gap or bool(SIGNATURE.match(line.text)))
    )
