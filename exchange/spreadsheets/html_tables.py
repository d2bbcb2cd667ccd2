"""The tables of a web page that calls itself .xls, as web applications "export to Excel".

Read by the HTML parser of the standard library: nothing is fetched, scripts and styles are text
that is passed over.
"""

from html.parser import HTMLParser

from domain.files import Area, Grid
from exchange.spreadsheets.safety import MOST_COLUMNS, too_many

BEGINNINGS = ("<html", "<!doctype html", "<table", "<meta", "<head", "<body", "<style", "<div")
HEAD = 512
"""Characters in which a page shows that it is one."""
HIDDEN = frozenset({"script", "style", "title"})
CELLS, ROWS = frozenset({"td", "th"}), frozenset({"tr", "table"})
MOST_TABLES = 12


def is_page(content: bytes) -> bool:
    """Whether the file begins as a web page, in UTF-8 or UTF-16."""
    start = content[:HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    start = start.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip().lower()
    return start.startswith(tuple(each.encode() for each in BEGINNINGS))


def read_tables(page: str, most_rows: int) -> list[Grid]:
    """Every table with cells in it, by its number; Invalid (`sheet-cells`) for too many of them.

    A table within a cell belongs to that cell's row. A cell over several rows is an area.
    """
    reader = TableReader(most_rows)
    reader.feed(page)
    reader.close()
    reader.end_row()
    found = [grid for grid in reader.tables if grid.rows][:MOST_TABLES]
    return [Grid(f"{number}", each.rows, each.areas) for number, each in enumerate(found, 1)]


class TableReader(HTMLParser):
    """Takes tags and text as they come; a tag that is missing ends with the next one.

    `covered`: by column, in how many rows from this one on a cell above stands; `reaching`: the
    same of the cells of this row, in the rows below it.
    """

    def __init__(self, most_rows: int) -> None:
        super().__init__(convert_charrefs=True)
        self.most_rows = most_rows
        self.tables: list[Grid] = []
        self.text: list[str] | None = None
        self.span, self.height, self.hidden, self.depth, self.count = 1, 1, 0, 0, 0
        self.begin_table()

    def begin_table(self) -> None:
        """Begin a table behind the others."""
        self.row: list[str] = []
        self.areas: list[Area] = []
        self.covered, self.reaching = dict[int, int](), dict[int, int]()
        self.tables.append(Grid(f"{len(self.tables)}", [], self.areas))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.end_row()
                self.begin_table()
        elif tag == "tr" and self.depth < 2:
            self.end_row()
        elif tag in CELLS and self.depth < 2:
            self.end_cell()
            self.span = min(_count(attrs, "colspan"), MOST_COLUMNS)
            self.height = min(_count(attrs, "rowspan"), self.most_rows)
            self.text = []
        elif tag in HIDDEN:
            self.hidden += 1
        elif tag == "br" and self.text is not None:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self.depth = max(self.depth - 1, 0)
        if tag in HIDDEN:
            self.hidden = max(self.hidden - 1, 0)
        elif tag in CELLS and self.depth < 2:
            self.end_cell()
        elif tag in ROWS and self.depth < 2:
            self.end_row()

    def handle_data(self, data: str) -> None:
        if self.text is not None and not self.hidden:
            self.text.append(data)

    def end_cell(self) -> None:
        """Keep the cell that was open, right of those that reach down from above; one that spans
        columns leaves the others blank."""
        if self.text is None:
            return
        while len(self.row) in self.covered:
            self.row.append("")
        left, top = len(self.row), len(self.tables[-1].rows)
        lines = (" ".join(line.split()) for line in "".join(self.text).splitlines())
        self.row += ["\n".join(filter(None, lines)), *[""] * (self.span - 1)]
        self.text = None
        if len(self.row) > MOST_COLUMNS:
            raise too_many(self.most_rows)
        if self.height > 1:
            right = len(self.row) - 1
            self.areas.append(((top, left), (top + self.height - 1, right)))
            self.reaching |= dict.fromkeys(range(left, right + 1), self.height - 1)

    def end_row(self) -> None:
        """Keep the row that was open."""
        self.end_cell()
        if not self.row:
            return
        self.count += 1
        if self.count > self.most_rows:
            raise too_many(self.most_rows)
        self.row += [""] * (max(self.covered, default=-1) + 1 - len(self.row))
        self.tables[-1].rows.append(self.row)
        left = {at: rows - 1 for at, rows in self.covered.items() if rows > 1}
        self.row, self.covered, self.reaching = [], left | self.reaching, {}


def _count(attrs: list[tuple[str, str | None]], name: str) -> int:
    """The whole number of an attribute; 1 for anything else."""
    text = dict(attrs).get(name) or "1"
    return max(int(text), 1) if text.isdecimal() and len(text) < 6 else 1
