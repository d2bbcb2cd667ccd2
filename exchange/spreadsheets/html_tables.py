"""The tables of a web page that calls itself .xls, as web applications "export to Excel".

Read by the HTML parser of the standard library: nothing is fetched, scripts and styles are text
that is passed over.
"""

from html.parser import HTMLParser

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


def read_tables(page: str, most_rows: int) -> list[list[list[str]]]:
    """The rows of every table with cells in it; Invalid (`sheet-cells`) for too many of them.

    A table within a cell belongs to that cell's row.
    """
    reader = TableReader(most_rows)
    reader.feed(page)
    reader.close()
    reader.end_row()
    return [rows for rows in reader.tables if rows][:MOST_TABLES]


class TableReader(HTMLParser):
    """Takes tags and text as they come; a tag that is missing ends with the next one."""

    def __init__(self, most_rows: int) -> None:
        super().__init__(convert_charrefs=True)
        self.most_rows = most_rows
        self.tables: list[list[list[str]]] = [[]]
        self.row: list[str] = []
        self.text: list[str] | None = None
        self.span, self.hidden, self.depth, self.count = 1, 0, 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.end_row()
                self.tables.append([])
        elif tag == "tr" and self.depth < 2:
            self.end_row()
        elif tag in CELLS and self.depth < 2:
            self.end_cell()
            span = dict(attrs).get("colspan") or "1"
            self.span = min(int(span), MOST_COLUMNS) if span.isdecimal() else 1
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
        """Keep the cell that was open; one that spans columns leaves the others blank."""
        if self.text is None:
            return
        lines = (" ".join(line.split()) for line in "".join(self.text).splitlines())
        self.row += ["\n".join(filter(None, lines)), *[""] * (self.span - 1)]
        self.text = None
        if len(self.row) > MOST_COLUMNS:
            raise too_many(self.most_rows)

    def end_row(self) -> None:
        """Keep the row that was open."""
        self.end_cell()
        if self.row:
            self.count += 1
            if self.count > self.most_rows:
                raise too_many(self.most_rows)
            self.tables[-1].append(self.row)
        self.row = []
