"""The people of a list on a picture: the cells of each, by the columns that a sheet has.

A cell is sure when something else than one reading bears it out: all cuts of the picture read it
alike, the NIK carries birth date and sex. Every other cell brings the piece of the picture that it
was read from, for somebody to look at.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from domain.files import Grid
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import Nik, parse_nik
from domain.photos.ktp import LONGEST_WORD, read_ktp
from domain.photos.ktp_values import AS_LETTERS, is_issued
from domain.photos.lines import Again, Paper, PaperKind, Read, TextLine
from domain.photos.papers import titled
from domain.photos.receipt import is_receipt
from domain.photos.side_by_side import lists_beside
from domain.photos.table import Cell, Row, as_number, nik_like, read_table
from exchange.imports.cells.birth_dates import readings as days_in
from exchange.imports.cells.columns import SEXES
from exchange.imports.layout.rows import people_below
from exchange.imports.layout.table import find_table
from exchange.spreadsheets.read import normalise_header

Readings = Callable[[Sequence[TextLine]], Sequence[TextLine]]
"""The readings of a cell from several cuts of the picture."""
Piece = Callable[[Sequence[TextLine]], str]
"""The piece of the picture that has these lines, as a small JPEG in base64."""
CERTAIN, CERTAIN_NIK = 0.9, 0.97
"""The certainty that each sign of a cell needs in one of its readings."""
MOST_PEOPLE = 80
"""So many of one picture are read; a list of more is a sheet."""
FEWEST = 2
"""People of a list; of one, the paper may be a KTP."""
NOT_ASKED = frozenset({"number", "note", "leftover", "birthplace", "family_card", "faults"})
"""Cells that answer no question of an application."""
OF_TITLE = frozenset({"rt", "rw", "village", "district"})


def read_people(
    lines: Sequence[TextLine], today: date, again: Again, readings: Readings, piece: Piece
) -> Paper:
    """The rows of a list, each cell by its field; of another paper only which one it is."""
    if not lines:
        return Paper(PaperKind.NONE)
    kind = titled(lines)
    if kind and kind is not PaperKind.FORM:  # a list may be a form with its title
        return Paper(kind)
    tables = [table for part in lists_beside(lines) if (table := read_table(part))]
    if sum(any(map(is_nik, row)) for table in tables for row in table) < FEWEST:
        ktp = read_ktp(lines, today, again)
        if ktp.kind is PaperKind.KTP:
            return Paper(PaperKind.KTP)
    people = [
        person for table in tables for person in ListReading(table, today, readings, piece).people()
    ]
    if people:
        return Paper(PaperKind.LIST, rows=tuple(people[:MOST_PEOPLE]))
    return Paper(PaperKind.RECEIPT if is_receipt(lines) else PaperKind.OTHER)


def is_nik(cell: Cell) -> bool:
    return bool(nik_like(cell.text))


class ListReading:
    """One list while it is read."""

    def __init__(self, table: Sequence[Row], today: date, readings: Readings, piece: Piece) -> None:
        self.table, self.today, self.readings, self.piece = table, today, readings, piece

    def people(self) -> list[Mapping[str, Read]]:
        """The cells of each person; none where there is no list."""
        texts = [[cell.text for cell in row] for row in self.table]
        first = next(at for at, row in enumerate(self.table) if any(map(is_nik, row)))
        try:
            found = find_table([Grid("", texts)])
        except Invalid:  # its header is not as it was written: the cells say what they are
            self.table, texts = self.table[first:], texts[first:]
            found = find_table([Grid("", texts)])
        return [
            self.person(row.number, {name: text for name, text in row.cells.items() if text}, title)
            for row, why, title in people_below(found.title(), found.rows())
            if why is None
        ]

    def person(
        self, number: int, cells: Mapping[str, str], title: Mapping[str, str]
    ) -> Mapping[str, Read]:
        """The cells of the row that ends at this number, with the places that a title names."""
        sources = {name: self.source(number, text) for name, text in cells.items()}
        nik = self.nik(sources.get("nik"))
        found = {
            name: self.read(name, text, sources[name], nik)
            for name, text in cells.items()
            if name != "number"
        }
        above = {
            name: Read(text, True)
            for name, text in title.items()
            if name in OF_TITLE and name not in found and self.is_title_sure(text)
        }
        return found | above

    def source(self, number: int, text: str) -> Cell | None:
        """The cell of the picture with this text, in the row of this number or one above it."""
        rows = self.table[max(0, number - 2) : number][::-1]
        return next((cell for row in rows for cell in row if cell.text == text), None)

    def nik(self, cell: Cell | None) -> Nik | None:
        """The NIK of the cell, when every reading of it says the same; None for a doubtful one."""
        if cell is None or not cell.parts or cell.parts[0].struck:
            return None
        read = self.readings(cell.parts)
        digits = {nik_like(each.text) for each in read}
        chances = sorted(each.chance for each in read)
        certain = chances[-1] >= CERTAIN_NIK and chances[len(chances) // 2] >= CERTAIN
        if digits != {nik_like(cell.text)} or not certain:
            return None
        try:
            number = parse_nik(digits.pop(), self.today)
        except (Ambiguous, Invalid):
            return None
        return number if is_issued(number) else None

    def read(self, name: str, text: str, cell: Cell | None, nik: Nik | None) -> Read:
        """A cell, and whether it is sure; the piece of the picture where it is not."""
        if name in NOT_ASKED:
            return Read(text, True)
        if name == "nik":
            sure = nik is not None
        elif name in ("born", "born_on"):
            sure = nik is not None and nik.born_on in days_in(text, self.today)
        elif name == "sex":
            said = SEXES.get(normalise_header(text))
            if nik and said is None:  # one letter, misread: the NIK says it
                text, said = str(nik.sex), nik.sex
            sure = nik is not None and said == nik.sex
        elif cell is None or not cell.parts:
            sure = False
        elif not cell.in_row or cell.runs_on or cell.parts[0].struck:
            text, sure = agreed(name, self.readings(cell.parts))[0], False
        else:
            text, sure = agreed(name, self.readings(cell.parts))
        where = cell.parts if cell else ()
        return Read(text, sure, "" if sure or not where else self.piece(where))

    def is_title_sure(self, text: str) -> bool:
        """Whether the title that names a place is read alike from every cut."""
        cells = (cell for row in self.table for cell in row if cell.parts and text in cell.text)
        title = next(cells, None)
        return title is not None and agreed("", self.readings(title.parts))[1]


def agreed(name: str, readings: Sequence[TextLine]) -> tuple[str, bool]:
    """The text of a cell, and whether all its readings are alike and one of them certain."""
    texts = [as_written(name, each.text) for each in readings]
    alike = len({*texts}) == 1 or (as_number(texts[0]).isdigit() and len({*map(plain, texts)}) == 1)
    is_name = not re.search(r"\d", texts[0]) and all(
        1 < len(word) <= LONGEST_WORD for word in texts[0].split()
    )
    certain = max(each.chance for each in readings) >= CERTAIN
    return texts[0], alike and certain and (is_name or name != "full_name")


def plain(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())


def as_written(name: str, text: str) -> str:
    """The text of a cell, with digits in numbers and letters in words for signs that are drawn
    alike."""
    if name == "full_name":
        return re.sub(r"^\d{1,3}[.)]?\s+", "", text)
    if name == "street":
        return re.sub(r"^JI\b", "JL", text)
    if name == "occupation":
        return " ".join(
            each if each.isdigit() else each.translate(AS_LETTERS) for each in text.split()
        ).lower()
    return as_number(text)
