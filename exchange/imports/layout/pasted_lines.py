"""The lines of a pasted text as somebody meant them: without the stamps of messages, list numbers,
markup and pictures, and with what these say of the line; and whether a text is plainly people's
data.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.parsing.text import normalise_unicode
from exchange.imports.cells.columns import count_columns, field_of
from exchange.imports.cells.patterns import DATE, LABEL, NIK, NO_PHONE, ends_with_label
from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.layout.grid import split_people
from exchange.imports.layout.spoken import as_written
from exchange.spreadsheets.read import LEAST_HEADERS

STAMP = re.compile(
    r"^\s*(?:>\s*)*(?:\[\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?,?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?"
    r"(?:\s*[AP]M)?\]|\[\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*[AP]M)?,\s*"
    r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\]|\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}[.:]\d{2}(?:\s*[AP]M)?\s+-)"
    r"\s*(?:[^:]{1,60}:(?:\s|$))?",
    re.IGNORECASE,
)
"""Date, time and sender of a message that was copied out of a chat."""
HEAD = re.compile(
    r"^\s*(?:forwarded(?:\s+many\s+times|\s+(?:message|from)\b.*)?|"
    r"diteruskan(?:\s+berkali\W?kali|\s+dari\b.*)?|"
    r"[^\[\]]{1,60},\s*\[[^\[\]]{6,24}\d{1,2}[.:]\d{2}[^\[\]]{0,8}\])\s*:?\s*$",
    re.IGNORECASE,
)
"""A line above a forwarded or copied message: "Diteruskan", "Bu Ani, [29/11/2026 12:03]"."""
MARKS_OF_CHAT = re.compile(
    r"\s*<(?:pesan ini (?:telah |sudah )?diedit|this message was edited)>|"
    r"\s*\((?:telah |sudah )?(?:diedit|edited)\)\s*$|```",
    re.IGNORECASE,
)
"""What a chat writes beside a message that was edited, and around one in typewriter letters."""
HIDDEN_DIGITS = re.compile(r"(?<![*\d])(\d[\d .\-]{5,26}\d)\*{2,}")
"""A number whose last digits somebody hid: "0812345678**"."""
LIKE_DIGITS = re.compile(r"(?<![A-Za-z\d])(?=(?:[OoIl|]*\d){8})[\dOoIl|]{16}(?![A-Za-z\d])")
"""A number as it is read off a picture: letters in place of zeros and ones."""
DIGITS_MEANT = str.maketrans("OoIl|", "00111")
QUOTED = re.compile(r"^\s*(?:>\s*)+")
LIST_NUMBER = re.compile(
    r"^\s*(?:\(?\d{1,3}\s*[.)]+|[-•·])(?:\s+|(?=[^\W\d]|[(+*_]|0\d{3}|\d{16})|$)|^\s*\*\s+|^\s*\d{1,3}\s*$|"
    r"^\s*(?:#\s?\d{1,3}|\d{1,3}\s*[:\-–])\s+(?=[^\W\d])|"
    r"^\s*(?:peserta|anggota|orang|warga)\s*(?:ke\W?\s*)?\d{1,3}\s*(?::|$)\s*",
    re.IGNORECASE,
)
LIST_LETTER = re.compile(
    r"^\s*(?!a\s?\.\s?n\s?\.)(?P<mark>[a-z]|[ivx]{2,5})\s*[.)]\s*(?=[*_~+(]*\w)", re.IGNORECASE
)
OF_SO_MANY = re.compile(r"^\s*(?P<at>\d{1,3})\s?/\s?(?P<all>\d{1,3})[.):]?\s+(?=[^\W\d])")
"""A list number with the length of the list: "3/10 Siti Aminah". It may be an RT and RW."""
DAY_BEFORE = re.compile(r"^(?P<day>\d{1,2}/\d{1,2})\s+(?=[^\W\d])")
"""Two numbers before a name: an RT and RW, or the day on which somebody came."""
ORDERS = (
    [*"abcdefghijklmnopqrstuvwxyz"],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"],
)
BARE_NUMBER = re.compile(
    r"^(?P<mark>\d{1,3})\s+(?!(?:no|rt|rw|jt|juta|rb|ribu|bulan|bln|tahun|thn|program)\b)"
    r"(?=[^\W\d]{2}|[^\W\d]\.|0\d{9}|\d{16})",
    re.IGNORECASE,
)
KEYCAPS = re.compile(r"(?:\d\ufe0f?\u20e3)+")
OTHER_LABEL = re.compile(r"[^\W\d][^\d:]{1,30}\s*:\s*")
"""A label that no field is known of, with its value on the next line."""
WIDE_GAP = re.compile(r"(?<=[^\s:=\-]) {2,}(?=[^\s:=\-])")
"""Blanks between columns, when a line has several."""
WANTS_NUMBER = re.compile(r"\b(?:blok|no|rt|rw|lt|km)\.?$", re.IGNORECASE)
"""The end of a line whose number stands on the next one."""
DANGLING = re.compile(
    r"(?:\s[-–—|/]|[,;/]|\b(?:blok|no|rt|rw|jl|jln|jalan|gg|gang|kel|kec|lt|hp|wa|nik)\.?)$",
    re.IGNORECASE,
)
"""The end of a line that goes on with the next one."""
LONG_DASH = re.compile(
    r"(?<=[^\s_\-–—])[–—](?=[^\W\d])|(?<=[^\W\d])[–—](?=\w)|(?<=\d{4})[–—]|[–—](?=\d{5})"
)
"""A long dash without blanks, between two pieces of a line."""
MARKUP = re.compile(r"(?<![\w.])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?!\w)|^\W*[*_~`]+|[*_~`]+\W*$")
"""The marks of a chat for bold and slanted words; a star between blanks parts two pieces."""
DIGIT_WORDS = {
    word: f"{digit}"
    for digit, words in enumerate(
        ("nol kosong", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
         "sembilan")
    )
    for word in words.split()
}  # fmt: skip
SPELLED = re.compile(rf"\b(?:(?:{'|'.join(DIGIT_WORDS)})\b[\s,]*){{10,}}", re.IGNORECASE)
"""A number as somebody says it to the phone, digit by digit."""
SIGNS_OF_NOTHING = re.compile(
    r"[\u2190\u2191\u2193-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff]"
)
STRUCK = re.compile(
    r"[\u274c\u274e\u2716\u2717\u2718\U0001f6ab\u26d4]|(?<!\w)~+[^\s~][^~]*~+(?!\w)"
)
"""A cross before a line, or the marks of a chat that strike it through."""
STRUCK_NOTE = "coret"
TICKED = re.compile(r"[\u2611\u2705\u2713\u2714]")
UNTICKED = re.compile(r"^\W*[\u2610\u2b1c\u25fb\u25a1\U0001f532\U0001f533]")
"""A box before a line that nobody ticked, where others are: these did not join."""
UNTICKED_NOTE = "belum ikut"


@dataclass
class PastedLine:
    """`begins`: it has a list number or was a message of its own. `after_gap`: a blank line, or
    one that was passed over, stands before it. `note`: what a sign before it says, as that
    somebody struck it out. `mark`: the list number. `unclear`: what stands before it, of no
    sure field.
    """

    number: int
    text: str
    begins: bool
    is_message: bool
    after_gap: bool
    note: str
    mark: str = ""
    unclear: str = ""


Line = tuple[PastedLine, Pieces]
"""A line and what was read in it."""


def read_lines(text: str) -> Iterator[PastedLine]:
    """The lines without stamps, markup, list numbers and pictures; what a narrow screen broke
    behind a sign or a word that asks for more is one line again."""
    before: PastedLine | None = None
    for line in _plain_lines(text):
        is_new = line.begins or line.after_gap or field_of(line.text)
        goes_on = not (is_new or LABEL.search(line.text))
        if before and goes_on and _asks_for_more(before.text):
            before.text += f" {line.text}"
            continue
        if before:
            yield before
        before = line
    if before:
        yield before


def _asks_for_more(line: str) -> bool:
    """Whether the line ends with a sign or word that wants another behind it, as no header does."""
    return bool(DANGLING.search(line)) and count_columns(line) < LEAST_HEADERS


def _plain_lines(text: str) -> Iterator[PastedLine]:
    gap, begins, is_message, note, carried, above = False, False, False, "", "", ""
    counted = 0
    are_ticked = bool(TICKED.search(text))
    are_above = sum(map(ends_with_label, text.splitlines())) > 1
    for number, raw in enumerate(without_letters(_without_counts(_one_person_a_line(text))), 1):
        raw = HIDDEN_DIGITS.sub(r"\1xx", MARKS_OF_CHAT.sub("", raw))
        stamped = HEAD.sub("", STAMP.sub("", QUOTED.sub("", raw), count=1), count=1)
        is_message, begins = is_message or stamped != raw, begins or stamped != raw
        if STRUCK.search(stamped):
            note = STRUCK_NOTE
        elif are_ticked and UNTICKED.match(stamped):
            note = note or UNTICKED_NOTE
        bare = SIGNS_OF_NOTHING.sub(" ", normalise_tabs(KEYCAPS.sub("• ", stamped)))
        bare = bare if LIST_NUMBER.match(bare) else MARKUP.sub("", bare)
        plain = MARKUP.sub("", bare).strip()
        goes_on = _asks_for_more(above)
        number_here = (re.findall(r"^\W*(\d{1,3})[.)]", bare) or [""])[0]
        is_next = number_here == f"{counted + 1}"
        is_counted = LIST_NUMBER.match(bare) and (is_next or not WANTS_NUMBER.search(above))
        counted = int(number_here or counted)
        numberless = MARKUP.sub("", LIST_NUMBER.sub("", plain, count=1)).strip()
        numberless = numberless if is_counted or bare.strip() != plain else plain
        if not (DATE.match(numberless) or goes_on):  # not of "12 Agustus 1985"
            numberless = BARE_NUMBER.sub("", numberless)
        above = numberless
        begins = begins or numberless != plain or bool(is_counted)
        if not re.search(r"\w", numberless):
            gap = True
            continue
        if carried and not LABEL.search(numberless):
            numberless, carried = f"{carried} {numberless}", ""
        if ends_with_label(numberless) or (are_above and OTHER_LABEL.fullmatch(numberless)):
            carried = numberless
            continue
        unclear = "" if goes_on else "".join(DAY_BEFORE.findall(numberless))
        numberless = numberless if goes_on else DAY_BEFORE.sub("", numberless)
        mark = next(iter(re.findall(r"^[^\w\-•·]*(\d{1,3})\b", bare) if begins else ()), "")
        yield PastedLine(number, numberless, begins, is_message, gap, note, mark, unclear)
        gap, begins, is_message, note, carried = False, False, False, "", ""


def without_letters(lines: list[str]) -> list[str]:
    """The lines with numbers for "a.", "b." or "I.", "II." before them, where these are in order:
    a letter by itself may be an initial, also beside a letter for each NIK."""
    marks = {
        at: found["mark"].lower()
        for at, line in enumerate(lines)
        if (found := LIST_LETTER.match(line))
    }
    for order in ORDERS:
        places = dict(_places_in_order(marks, order))
        is_sure = len(places) == len(marks) or len(places) == len(NIK.findall("\n".join(lines)))
        if is_sure and len({*places.values()}) > 1:
            return [
                LIST_LETTER.sub(f"{places[at] + 1}. ", line) if at in places else line
                for at, line in enumerate(lines)
            ]
    return lines


def _places_in_order(marks: Mapping[int, str], order: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lines whose mark follows the one before in the order, or begins again; and its place."""
    before = -1
    for at, mark in marks.items():
        place = order.index(mark) if mark in order else -1
        if place in (0, before + 1):
            yield at, place
            before = place


def _without_counts(lines: list[str]) -> list[str]:
    """The lines with plain numbers for "1/10", "2/10", where they count the lines of the list; of
    fewer lines than that it stays unclear whether they count.
    """
    found = [OF_SO_MANY.match(line) for line in lines]
    places = [int(match["at"]) for match in found if match]
    lengths = {int(match["all"]) for match in found if match}
    if len(places) < 2 or len(lengths) > 1 or places != [*range(1, len(places) + 1)]:
        return lines
    is_whole = lengths == {len(places)}
    return [
        OF_SO_MANY.sub(r"\g<at>. " if is_whole else r"\g<at>. (\g<at> dari \g<all>) ", line)
        for line in lines
    ]


def normalise_tabs(line: str) -> str:
    """The line in plain signs, spelled digits as digits; a tab stays, for it is a cut."""
    line = LONG_DASH.sub(" - ", line)
    if len(re.findall(r"(?<=\w)_+(?=\w)", line)) > 1:
        line = re.sub(r"_+", "\t", line)
    if len(WIDE_GAP.findall(line)) > 1:
        line = WIDE_GAP.sub("\t", line)
    line = LIKE_DIGITS.sub(lambda found: found[0].translate(DIGITS_MEANT), line)
    plain = as_written("\t".join(map(normalise_unicode, line.split("\t"))))
    return SPELLED.sub(
        lambda found: (
            "".join(map(DIGIT_WORDS.__getitem__, re.findall(r"[a-z]+", found[0].lower()))) + " "
        ),
        plain,
    )


def _one_person_a_line(text: str) -> list[str]:
    """The lines, cut where a second person begins in one; without words for having no phone."""
    parts = [part for line in split_people(text).splitlines() for part in _cut_at_names(line)]
    return [NO_PHONE.sub("", each) if NIK.search(each) else each for each in parts]


def _cut_at_names(line: str) -> list[str]:
    """The line, cut before each label of a name; whole where others stand before the first."""
    first, *others = re.split(r"(?i)(?<=\S)\s+(?=nama(?!\s+ibu)(?:\s+\w+)?\s*:)", line)
    begins = re.match(r"(?i)\W*(?:\d+\W+)?nama(?!\s+ibu)", first)
    return [first, *others] if begins or not LABEL.search(first) else [line]


def looks_like_list(text: str) -> bool:
    """Whether it is plainly people's data: two NIK, or one in several lines."""
    count = count_niks(text)
    return count > 1 or (count == 1 and "\n" in text.strip())


def count_niks(text: str) -> int:
    """The number of different NIK in the text."""
    if len(text) < 16:
        return 0
    return len(set(re.findall(r"\d{16}", re.sub(r"(?<=\d)[ .\-](?=\d)", "", text))))


MUCH = 3
"""So many values beside NIK and name are a person's data, with other numbers behind them too."""


def looks_like_person(text: str) -> bool:
    """Whether a single line is plainly a person's data: NIK, name, and more than these; or these
    behind the number that a list has."""
    if len(re.findall(r"\d", text)) < 16:
        return False
    line = next(read_lines(text), None)
    pieces = read_pieces(line.text if line else text)
    more = pieces.cells.keys() - {"nik", "full_name"}
    if not ("nik" in pieces.cells and pieces.has_name) or "?" in text:
        return False
    is_listed = line is not None and bool(line.mark)
    are_values = all(re.search(r"\d", each) for each in pieces.leftover)
    return is_listed or (bool(more) and not pieces.leftover) or (len(more) >= MUCH and are_values)


def names_somebody(text: str) -> bool:
    """Whether a line has a NIK and a name: beside a list that is open it is one more person."""
    if len(re.findall(r"\d", text)) < 12:
        return False
    pieces = read_pieces(text)
    return "nik" in pieces.cells and (pieces.has_name or bool(pieces.leftover))


def begins_person(text: str, before: str) -> bool:
    """Whether the text begins with a person, and does not go on with the line `before`."""
    if re.match(r"\s*\d{1,3}[.)]\s", text):
        return True
    first = next(read_lines(text), None)
    pieces = read_pieces(first.text) if first else Pieces()
    is_whole = "nik" in pieces.cells and pieces.has_name
    return "full_name" in pieces.cells or (is_whole and "nik" in read_pieces(before).cells)
