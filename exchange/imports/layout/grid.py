"""The cells of a list as it was sent: a workbook's sheets, a .csv, or lines pasted into a chat.

Text is cut into cells at the delimiter, or at the dashes, that most lines agree on.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from xlsxwriter.utility import xl_col_to_name

from domain.files import Grid
from domain.invalid import Invalid
from domain.parsing.people.nik import SIXTEEN_DIGITS
from exchange.imports.cells.columns import COLUMNS, DITTO_SIGN, DITTO_WORD, field_of
from exchange.spreadsheets import html_tables, read
from exchange.spreadsheets.read import cell_text
from exchange.spreadsheets.safety import MOST_COLUMNS, too_many

MOST_ROWS = 30_000
MOST_LINES = 2 * MOST_ROWS
"""Of a text; a quoted cell may have several."""
BLANK_ROWS = "\r\n\t ,;"
"""What a program writes for the blank rows below a table."""
LONGEST_CELL = 300
"""Characters of a cell that are read; no answer may be as long."""
SHORT_ROWS = 300
SHORT_TEXT = 60 * 1024
"""Characters of all cells in so many rows."""
MOST_SHEETS = 12
NEEDED = frozenset({"nik", "full_name"})
DAY_IN_THREE = (
    r"(?:tgl|tanggal|hari|dd)(?: lahir)?",
    r"(?:bln|bulan|mm)(?: lahir)?",
    r"(?:thn|th|tahun|yyyy)(?: lahir)?",
)
"""The headers of a birth date in three columns."""
COLUMN_OF_DAY = "Tanggal lahir"
LABEL_COLUMNS = 2
"""The labels stand in one of so many columns: the first may hold numbers."""
LIST_NUMBER = re.compile(r"^\s*(?:\d{1,4}\s*[.)]|[-*•])(?:\s+(?=\S)|(?=\d{16}))")
NIK_BETWEEN_CELLS = re.compile(
    r"(?:\s+[-–—|])?\s*(?:\b(?:no\W*)?(?:nik|ktp)\W{0,3})?(?<![\d.])(\d{16})(?!\d)\s*(?:[-–—|]\s+)?",
    re.IGNORECASE,
)
SPOUSE = re.compile(r"(?P<name>.*\w)\W+(?P<who>suami|istri|isteri)\W*", re.IGNORECASE)
"""The name of a column that is about the husband, or the wife: "NIK Istri"."""
DASH = re.compile(r"\s+[-–—]\s+|\s*\|\s*")
BETWEEN_PEOPLE = (";", ",", r" (?:dan|sama|serta) | ?[&+] ?")
"""Between two people of a line; words only where each of them has a name and a NIK."""
LABEL_OF_NUMBER = re.compile(r"(?i)\b(?:no(?:mor|mer)?\W*)?(?:kk|kartu keluarga|nik|ktp)\b")


def read_grids(content: bytes) -> list[Grid]:
    """Every sheet that is not hidden; Invalid (`sheet-...`) when the file cannot be read.

    Opening what strangers send is for a worker process, never for the bot's.
    """
    hidden = read.check_workbook(content, MOST_ROWS)
    if hidden is None and html_tables.is_page(content):
        tables = html_tables.read_tables(read.decode_csv(content), MOST_ROWS)
        return [Grid(t.sheet, _limited_rows(map(_texts, t.rows)), t.areas) for t in tables]
    if hidden is None:
        return [grid_of_lines(read.decode_csv(content))]
    grids = []
    try:
        for sheet in islice(read.visible_sheets(content), MOST_SHEETS):
            if sheet.total_width > MOST_COLUMNS:
                raise too_many(MOST_ROWS)
            rows = _limited_rows(map(_texts, sheet.iter_rows()))
            areas, unseen = sheet.merged_cell_ranges or (), hidden.get(sheet.name, frozenset())
            grids.append(Grid(sheet.name, rows, areas, unseen))
    except read.BROKEN:
        raise Invalid("sheet-broken") from None
    return grids


def _texts(row: Iterable[object]) -> list[str]:
    return [cell_text(cell)[:LONGEST_CELL] for cell in row]


def _limited_rows(rows: Iterator[list[str]]) -> list[list[str]]:
    """All rows without the blank ones at the end; Invalid when there are too many cells."""
    found = list(islice(rows, MOST_ROWS + read.HEADER_WITHIN))
    if any(map(is_filled, rows)) or any(len(row) > MOST_COLUMNS for row in found):
        raise too_many(MOST_ROWS)
    while found and not is_filled(found[-1]):
        found.pop()
    return found


def is_filled(row: Sequence[str]) -> bool:
    """Whether any cell of the row holds more than blanks."""
    return any(cell and not cell.isspace() for cell in row)


def is_short(grids: Sequence[Grid]) -> bool:
    """Whether a list is so short that it can be checked while somebody waits for the reply."""
    rows = sum(map(is_filled, chain.from_iterable(grid.rows for grid in grids)))
    signs = sum(len(cell) for grid in grids for row in grid.rows for cell in row)
    return rows <= SHORT_ROWS and signs <= SHORT_TEXT


def grid_of_lines(lines: str) -> Grid:
    """The lines as a sheet, cut in the way that gives most lines the same number of cells.

    Invalid when there are more than a list can have: each way of cutting takes its time.
    """
    lines = lines.rstrip(BLANK_ROWS)
    if len(lines.splitlines()) > MOST_LINES:
        raise too_many(MOST_ROWS)
    cuts = [_split_at(lines, delimiter) for delimiter in read.DELIMITERS]
    cuts.append([_split_at_dashes(line) for line in lines.splitlines()])
    best = max(cuts, key=_agreement)
    return Grid("", _limited_rows(map(_texts, best)))


def _split_at(lines: str, delimiter: str) -> list[list[str]]:
    """The lines as records of a CSV; cut plainly where a quote is only a sign within a line."""
    lines = DITTO_SIGN.sub(DITTO_WORD, lines) if '"' in lines else lines
    try:
        rows = list(read.records(lines, delimiter))
    except Invalid:
        rows = [line.split(delimiter) for line in lines.splitlines()]
    return [[LIST_NUMBER.sub("", row[0], count=1), *row[1:]] if row else [] for row in rows]


def _split_at_dashes(line: str) -> list[str]:
    """The cells of "1. Siti Aminah - 3173... - 12-08-1985 - 003/005", or of a NIK among blanks."""
    # With one blank between words no pattern can look far.
    plain = " ".join(LIST_NUMBER.sub("", line, count=1).split())
    parts = DASH.split(NIK_BETWEEN_CELLS.sub(r" - \1 - ", plain))
    return [part.strip() for part in parts if part.strip()]


def _agreement(rows: list[list[str]]) -> float:
    """Cells of the usual line; fewer for a delimiter that cuts only some of the lines."""
    widths = Counter(len(row) for row in rows if is_filled(row))
    usual = max(widths, key=lambda width: (widths[width], width), default=1)
    return usual * widths[usual] / widths.total() if usual > 1 else 1


def split_people(lines: str) -> str:
    """The lines with one person in each, also of "Siti - NIK; Budi - NIK"."""
    return "\n".join(each for line in lines.splitlines() for each in _people_of(line))


def _people_of(line: str) -> list[str]:
    for between in BETWEEN_PEOPLE:
        found, parts = list[str](), ["", *re.split(f"(?i)({between})", line)]
        for sign, piece in zip(parts[::2], parts[1::2], strict=True):
            if _is_person(piece) or not found:
                found.append(piece)
            else:
                found[-1] += sign + piece
        count = sum(map(_is_person, found))
        if count > 1 and (between in ";," or (count == len(found) and not _shares_its_end(found))):
            return found
    return [line]


def _shares_its_end(people: Sequence[str]) -> bool:
    """Whether a phone or place behind the last of joined people may be that of the others too:
    "Siti 3173... & Budi 3173... HP 0812..."."""
    *others, last = [bool(re.search(r"\w", _behind_number(each))) for each in people]
    return last and not any(others)


def _behind_number(piece: str) -> str:
    found = SIXTEEN_DIGITS.search(piece)
    return piece[found.end() :] if found else ""


def _is_person(piece: str) -> bool:
    """Whether it has a name and a NIK; the number of a family card (KK) looks like a NIK."""
    rest = LABEL_OF_NUMBER.sub("", SIXTEEN_DIGITS.sub("", piece, count=1))
    return rest != piece and re.search(r"[^\W\d_]{2}", rest) is not None


def upright(grid: Grid, are_enough: Callable[[Collection[str]], bool] = NEEDED.issubset) -> Grid:
    """The sheet with a person in each row, below a header, of one that is filled in like a form.

    There the labels stand in the first column, and the people below each other, or in a column for
    each. Another sheet is as it was. `are_enough`: whether fields are those of a header.
    """
    if any(are_enough({*map(field_of, row)}) for row in grid.rows[: read.HEADER_WITHIN]):
        return grid
    for at in range(LABEL_COLUMNS):
        labels = [_label(row, at) for row in grid.rows]
        if are_enough({*map(field_of, labels)}):
            beside = len(set(filter(None, labels))) == len([*filter(None, labels)])
            people = _beside(grid, labels, at) if beside else _below(grid, labels, at)
            return _as_table(grid.sheet, [*people])
    return grid


def side_by_side(grid: Grid) -> list[Grid]:
    """The tables of a sheet that has several beside each other below one header, each as a sheet of
    its own that is called by its columns; another sheet as it was."""
    for at, row in enumerate(grid.rows[: read.HEADER_WITHIN]):
        fields = list(map(field_of, row))
        known = [field for field in fields if field]
        starts = [place for place, field in enumerate(fields) if known and field == known[0]]
        parts = list(pairwise([*starts, len(row)]))
        if len(parts) > 1 and all({*fields[a:b]} >= NEEDED for a, b in parts):
            return [_part_of(grid, at, a, b) for a, b in parts]
        if not NEEDED & {*fields} and (couples := _spouses(row)):
            return [_part_of_spouse(grid, at, who, couples) for who in couples]
    return [grid]


def _spouses(header: Sequence[str]) -> dict[str, dict[int, str]]:
    """The names of the columns of husband and wife by place; {} unless both have name and NIK:
    "Nama Suami", "NIK Suami", "Nama Istri", "NIK Istri"."""
    found: dict[str, dict[int, str]] = {}
    for at, name in enumerate(header):
        if told := SPOUSE.fullmatch(cell_text(name).strip()):
            found.setdefault(told["who"].casefold(), {})[at] = told["name"]
    whole = all({*map(field_of, own.values())} >= NEEDED for own in found.values())
    return found if len(found) > 1 and whole else {}


def _part_of_spouse(
    grid: Grid, header: int, who: str, couples: Mapping[str, Mapping[int, str]]
) -> Grid:
    """The sheet with the columns of one of them, and those of both."""
    others = {at for each in couples if each != who for at in couples[each]}
    rows = [
        [cell for n, cell in enumerate(row) if n not in others] if at >= header else [*row]
        for at, row in enumerate(grid.rows)
    ]
    names = enumerate(grid.rows[header])
    rows[header] = [couples[who].get(n, name) for n, name in names if n not in others]
    is_first = who == next(iter(couples))
    return Grid(grid.sheet if is_first else f"{grid.sheet} {who}", rows, hidden=grid.hidden)


def _part_of(grid: Grid, header: int, first: int, end: int) -> Grid:
    """The columns of a sheet from `first` up to `end`, below all titles; none is merged."""
    rows = [row if at < header else row[first:end] for at, row in enumerate(grid.rows)]
    columns = f"{xl_col_to_name(first)}-{xl_col_to_name(end - 1)}"
    name = f"{grid.sheet} {columns}" if first else grid.sheet
    return Grid(name, [[*row] for row in rows], hidden=grid.hidden)


def with_whole_days(grid: Grid) -> Grid:
    """The sheet with birth dates in one column, of one with columns for day, month and year."""
    for at, row in enumerate(grid.rows[: read.HEADER_WITHIN]):
        names = [read.normalise_header(cell_text(cell)) for cell in row]
        for first in range(len(names) - 2):
            if all(map(re.fullmatch, DAY_IN_THREE, names[first : first + 3])):
                rows = [_with_whole_day(each, first) for each in grid.rows[at + 1 :]]
                header = [*row[:first], COLUMN_OF_DAY, "", "", *row[first + 3 :]]
                return replace(grid, rows=[*grid.rows[:at], header, *rows])
    return grid


def _with_whole_day(row: Sequence[str], at: int) -> list[str]:
    day = [cell_text(cell).strip() for cell in row[at : at + 3]]
    whole = len(day) == 3 and all(day)
    return [*row[:at], "-".join(day), "", "", *row[at + 3 :]] if whole else [*row]


def _label(row: Sequence[object], at: int) -> str:
    return cell_text(row[at]).strip(" :=") if at < len(row) else ""


def _beside(grid: Grid, labels: Sequence[str], at: int) -> Iterator[dict[str, str]]:
    """The cells of each column behind the labels, by label."""
    for column in range(at + 1, max(map(len, grid.rows), default=0)):
        cells = ((cell_text(row[column]) if column < len(row) else "") for row in grid.rows)
        person = {name: cell for name, cell in zip(labels, cells, strict=True) if _says(cell)}
        if person:
            yield {name or COLUMNS["leftover"]: cell for name, cell in person.items()}


def _below(grid: Grid, labels: Sequence[str], at: int) -> Iterator[dict[str, str]]:
    """The cells behind the labels, up to a label that comes again."""
    person = dict[str, str]()
    for name, row in zip(labels, grid.rows, strict=True):
        value = " ".join(cell for cell in map(cell_text, row[at + 1 :]) if _says(cell))
        if name in person or (field_of(name) and field_of(name) in map(field_of, person)):
            yield person
            person = {}
        if name or value:
            person[name or COLUMNS["leftover"]] = value
    yield person


def _says(cell: str) -> bool:
    return any(map(str.isalnum, cell))


def _as_table(name: str, people: Sequence[Mapping[str, str]]) -> Grid:
    header = [*dict.fromkeys(label for person in people for label in person)]
    return Grid(name, [header, *([each.get(label, "") for label in header] for each in people)])
