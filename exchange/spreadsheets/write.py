"""Spreadsheets to work with, one tab for each list; nothing that a person typed is a formula.

Written as the parts of an Office Open XML package (ECMA-376): of all that a workbook may be these
need texts, numbers and days in five styles, and a digest for each agent has to be quick.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so could be taken for a formula."""
LONGEST_TITLE = 31
"""Characters of a tab's name (Excel's limit)."""
WIDEST = 48
"""Characters of a column's width."""
NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
DAY_ZERO = date(1899, 12, 30).toordinal()
NUMBER, BOLD, TEXT, DAY, QUOTED = range(5)
"""The styles, by their places in `STYLES`; a quoted text is never taken for a formula."""

Cell = str | int | date

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = (
    f'<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
    ' applyAlignment="1"><alignment horizontal="left"/></xf>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
    ' quotePrefix="1"/></cellXfs></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class SheetTab:
    """One tab: its name, its header and its rows."""

    title: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def write_workbook(tabs: Sequence[SheetTab]) -> bytes:
    """An .xlsx with these tabs, the columns as wide as their contents."""
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, content in _parts(tabs):
            part = ZipInfo(name)  # the same bytes for the same lists
            part.compress_type = ZIP_DEFLATED
            package.writestr(part, HEAD + content)
    return out.getvalue()


def _parts(tabs: Sequence[SheetTab]) -> Iterator[tuple[str, str]]:
    """Name and content of each part of the package."""
    numbers = range(1, len(tabs) + 1)
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{TYPES}.worksheet+xml"/>'
        for n in numbers
    )
    yield (
        "[Content_Types].xml",
        (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{TYPES}.styles+xml"/>'
            f"{sheets}</Types>"
        ),
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    names = "".join(
        f'<sheet name="{_text(tab.title[:LONGEST_TITLE])}" sheetId="{n}" r:id="rId{n}"/>'
        for n, tab in zip(numbers, tabs, strict=True)
    )
    yield (
        "xl/workbook.xml",
        (f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>'),
    )
    targets = [("worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, ("styles", "styles.xml")])
    yield "xl/styles.xml", STYLES
    for n, tab in zip(numbers, tabs, strict=True):
        yield f"xl/worksheets/sheet{n}.xml", _sheet(tab)


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _sheet(tab: SheetTab) -> str:
    """A tab whose header and first column stay in sight."""
    columns = [_column(at) for at in range(len(tab.headers))]
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{_width(tab, at - 1)}" customWidth="1"/>'
        for at in range(1, len(columns) + 1)
    )
    header = "".join(
        _string(f"{column}1", name, BOLD) for column, name in zip(columns, tab.headers, strict=True)
    )
    rows = "".join(
        f'<row r="{number}">'
        + "".join([_cell(f"{column}{number}", cell) for column, cell in zip(columns, row)])  # noqa: B905  rows may be short
        + "</row>"
        for number, row in enumerate(tab.rows, 2)
    )
    return (
        f'<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{widths}</cols>"
        f'<sheetData><row r="1">{header}</row>{rows}</sheetData></worksheet>'
    )


def _column(at: int) -> str:
    """ "A" for 0, "AA" for 26."""
    before, letter = divmod(at, 26)
    return (_column(before - 1) if before else "") + chr(ord("A") + letter)


def _width(tab: SheetTab, column: int) -> int:
    cells = (row[column] for row in tab.rows if column < len(row))
    longest = max((len(cell) if isinstance(cell, str) else 10 for cell in cells), default=0)
    return min(WIDEST, max(longest, len(tab.headers[column])) + 2)


def _cell(place: str, cell: Cell) -> str:
    if isinstance(cell, int):
        return f'<c r="{place}"><v>{cell:d}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{place}" s="{DAY}"><v>{cell.toordinal() - DAY_ZERO}</v></c>'
    return _string(place, cell, QUOTED if cell.startswith(FORMULA) else TEXT)


def _string(place: str, text: str, style: int) -> str:
    if not text:
        return ""
    inline = f'<is><t xml:space="preserve">{_text(text)}</t></is>'
    return f'<c r="{place}" s="{style}" t="inlineStr">{inline}</c>'


def _text(text: str) -> str:
    return escape(NO_CHARACTER.sub("", text))
