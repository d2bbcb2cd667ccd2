"""Checks of an .xlsx or .ods before it is opened.

What an archive declares about its size may be a lie, and a reader lays a sheet out as a full
rectangle: one cell at XFD1048576 would take 400 GB. So all parts are inflated and their tags are
read first, one after the other, by the XML tokenizer of the standard library.
"""

import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from itertools import chain
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from domain.invalid import Invalid

ZIP_MAGIC = b"PK\x03\x04"
MOST_ROWS = 200_000
ROWS_ABOVE = 1_000
"""Rows that titles and blank ones may add to the rows of a table."""
MOST_COLUMNS = 60
MOST_INFLATED = 200 * 1024 * 1024  # bytes, all parts together
SUSPECT = 10 * 1024 * 1024
"""Below this many bytes no ratio is a bomb."""
MOST_RATIO = 200  # a sheet of equal rows shrinks to about a fortieth
PIECE = 1024 * 1024
SLICE = 64 * 1024
MOST_PARTS = 1_000
MOST_MERGED = 5_000
"""Merged areas of a whole workbook."""
REFERENCE = re.compile(r"([A-Z]{1,3})?0*(\d{1,7})", re.IGNORECASE)
"""A cell ("BH12"), or the number of a row."""
CELL_CONTENT = ("v", "f", "is")
_ROW = rb"[12]?[0-9]{1,4}"
_COLUMN = rb"(?:[A-Z]|A[A-Z]|B[A-H])"
_TEXT = rb"[ -%'-;=?-~]*+"
_CELL = (
    rb'<c r="' + _COLUMN + _ROW + rb'"(?: s="[0-9]+")?(?: t="[a-zA-Z]+")?'
    rb"(?:/>|>(?:<v>" + _TEXT + rb"</v>|<is><t>" + _TEXT + rb"</t></is>)</c>)"
)
NEAR = re.compile(
    rb'(?:<row r="' + _ROW + rb'"(?: spans="[0-9:]+")?>(?:' + _CELL + rb')*+</row>(?=<row r="))++|'
    rb"(?:" + _CELL + rb'(?=<c r="))++'
)
"""Rows and cells as programs write them, in columns and rows that any sheet may have, before
another one that says where it is: what follows has the same place without them. No sign in them
begins or ends anything else, so that no other tag is read otherwise."""
OPEN_DOCUMENT = {
    "table": "",
    "table-row": "table:number-rows-repeated",
    "table-cell": "table:number-columns-repeated",
    "covered-table-cell": "table:number-columns-repeated",
    "p": "",
    "encryption-data": "",
}
"""The tags of an .ods that place a cell or fill it, and the attribute that repeats each."""
MOST_CELLS = 12_000_000
"""Filled cells of an .ods: of as many rows and columns as a sheet may have."""


def check_archive(content: bytes, most_rows: int) -> dict[str, frozenset[int]]:
    """The numbers of the rows that a filter or somebody has hidden, by the name of their sheet.

    Invalid (`sheet-...`) unless a reader may open this .xlsx or .ods.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, struct.error, NotImplementedError, OSError):
        raise Invalid("sheet-broken") from None
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names and not {"content.xml", "mimetype"} <= names:
        raise Invalid("sheet-kind")
    declared = sum(part.file_size for part in parts)
    if declared > MOST_INFLATED or declared > max(SUSPECT, MOST_RATIO * len(content)):
        raise Invalid("sheet-bomb")
    if len(parts) > MOST_PARTS:
        raise Invalid("sheet-broken")
    left, merged, scans = MOST_INFLATED, 0, dict[str, PartScan]()
    for part in parts:
        scans[part.filename] = scan = PartScan(most_rows)
        left = _scan_part(content, part, left, scan)
        merged += scan.merged
        if merged > MOST_MERGED:
            raise Invalid("sheet-merged")
    return _hidden_rows(scans)


def _hidden_rows(scans: Mapping[str, "PartScan"]) -> dict[str, frozenset[int]]:
    """The numbers of the hidden rows of each sheet, by its name: an .ods has all sheets in one
    part, an .xlsx names the part of each in two others."""
    found = dict[str, set[int]]()
    for scan in scans.values():
        for table, row in scan.hidden:
            found.setdefault(table, set()).add(row)
    book, links = scans.get("xl/workbook.xml"), scans.get("xl/_rels/workbook.xml.rels")
    for name, link in book.sheets if book and links else ():
        target = links.targets.get(link, "") if links else ""
        sheet = scans.get(target.removeprefix("/") if target[:1] == "/" else f"xl/{target}")
        if sheet and sheet.hidden:
            found[name] = {row for _, row in sheet.hidden}
    return {name: frozenset(rows) for name, rows in found.items()}


def too_many(rows: int = MOST_ROWS) -> Invalid:
    """The error for a sheet with too many rows or columns."""
    return Invalid("sheet-cells", columns=MOST_COLUMNS, rows=rows)


def _scan_part(content: bytes, part: ZipInfo, left: int, scan: "PartScan") -> int:
    """The number of bytes still allowed after this part, of `left` before it."""
    tokens = expat.ParserCreate("utf-8")
    tokens.StartElementHandler = scan.start
    tokens.StartDoctypeDeclHandler = scan.doctype
    is_xml = True
    for piece in chain(_inflate(content, part), (b"",)):
        left -= len(piece)
        if left < 0:
            raise Invalid("sheet-bomb")
        try:
            if is_xml:
                tokens.Parse(NEAR.sub(b"", piece), not piece)
        except expat.ExpatError:
            # A picture or a printer's setting is no XML, and no sheet either.
            is_xml = False
    if not is_xml and part.filename.lower().endswith((".xml", ".rels")):
        raise Invalid("sheet-broken")
    return left


@dataclass(slots=True)
class PartScan:
    """The place of the newest cell in a part, while its tags go by.

    Office programs often leave formatted but empty cells far away, which are harmless.
    """

    most_rows: int
    row: int = 0
    column: int = 0
    merged: int = 0
    repeats: int = 1
    filled: int = 0
    table: str = ""
    hidden: list[tuple[str, int]] = field(default_factory=list)
    """Sheet, as far as the part names it, and number of each hidden row."""
    sheets: list[tuple[str, str]] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)
    """Of an .xlsx the name and link of each sheet, and by link the part that it leads to."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the next opening tag; Invalid at a filled cell far away."""
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if name == "c":
            self.place(attributes.get("r"), self.column + 1)
        elif name in OPEN_DOCUMENT:
            self.move(name, attributes)
        elif name == "row":
            self.row, self.column = self.row + 1, 0
            self.place(attributes.get("r"), 0)
            if attributes.get("hidden") in ("1", "true"):
                self.hidden.append(("", self.row))
        elif name in CELL_CONTENT and self.row:
            if self.row >= self.most_rows + ROWS_ABOVE or self.column > MOST_COLUMNS:
                raise too_many(self.most_rows)
        elif name == "mergeCell":
            self.merged += 1
        elif name == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("r:id", "")))
        elif name == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def move(self, name: str, attributes: dict[str, str]) -> None:
        """Take a tag of an .ods, where one row or cell may stand for many equal ones."""
        if name == "encryption-data":
            raise Invalid("sheet-password")
        repeats = attributes.get(OPEN_DOCUMENT[name], "1")
        count = int(repeats) if re.fullmatch(r"[0-9]{1,8}", repeats) else MOST_CELLS
        if name == "table":
            self.row, self.column, self.repeats = 0, 0, 1
            self.table = attributes.get("table:name", "")
        elif name == "table-row":
            if attributes.get("table:visibility") in ("collapse", "filter"):
                hidden = range(self.row + 1, min(self.row + count, self.most_rows) + 1)
                self.hidden += [(self.table, row) for row in hidden]
            self.row, self.column, self.repeats = self.row + count, 0, count
        elif name in ("table-cell", "covered-table-cell"):
            self.column += count
            if any(each.startswith("office:") for each in attributes):
                self.fill()
        elif self.row:
            self.fill()

    def fill(self) -> None:
        """Count the place as one with content."""
        self.filled += self.repeats
        far = self.row >= self.most_rows + ROWS_ABOVE or self.column > MOST_COLUMNS
        if far or self.filled > MOST_CELLS:
            raise too_many(self.most_rows)

    def place(self, reference: str | None, column: int) -> None:
        """Move to the cell or row that the reference names, without one to the next."""
        self.column = column
        if reference is None:
            return
        found = REFERENCE.fullmatch(reference)
        if found is None:
            raise Invalid("sheet-broken")
        letters, self.row = found[1], int(found[2])
        if letters:
            self.column = column_number(letters)

    def doctype(self, *declared: object) -> None:
        """Refuse a part that declares entities: no program writes one."""
        raise Invalid("sheet-broken")


@lru_cache(MOST_COLUMNS)
def column_number(letters: str) -> int:
    """The number of a column: A is 1, XFD is 16384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _inflate(content: bytes, part: ZipInfo) -> Iterator[bytes]:
    """The part in pieces, to its real end and not the one that it declares."""
    head = content[part.header_offset + 26 : part.header_offset + 30]
    if part.flag_bits & 1:
        raise Invalid("sheet-password")
    if len(head) < 4 or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Invalid("sheet-broken")
    start = part.header_offset + 30 + sum(struct.unpack("<HH", head))
    rest = memoryview(content)[start : start + part.compress_size]
    engine = zlib.decompressobj(-15) if part.compress_type == ZIP_DEFLATED else None
    try:
        for at in range(0, len(rest), SLICE):
            data = bytes(rest[at : at + SLICE])
            while data:
                yield engine.decompress(data, PIECE) if engine else data
                data = engine.unconsumed_tail if engine else b""
    except zlib.error:
        raise Invalid("sheet-broken") from None
