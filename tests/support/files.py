"""Files as people send them: sheets, archives, pictures."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from python_calamine import load_workbook
from xlsxwriter import Workbook

from domain.invalid import Invalid
from exchange.imports import reader
from exchange.imports.layout.grid import read_grids
from exchange.imports.reader import MemberListFile

HEAD = ["NIK", "Status", "Aktif sampai", "Nomor pengajuan"]


def nik(serial: int, day: str = "120885") -> str:
    return f"317301{day}{serial:04d}"


def xlsx(*rows: Sequence[object], merged: Sequence[str] = (), far: str = "") -> bytes:
    """A workbook of one sheet; `merged` ranges repeat nothing, `far` is one more filled cell."""
    out = BytesIO()
    options = {"constant_memory": not merged and not far, "default_date_format": "dd/mm/yyyy"}
    with Workbook(out, options) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                else:
                    sheet.write(number, column, cell)
        for area in merged:
            sheet.merge_range(area, "")
        if far:
            sheet.write_string(far, "x")
    return out.getvalue()


NAMES_OF = "urn:oasis:names:tc:opendocument:xmlns:"


def ods(row: str) -> bytes:
    """An open document of one sheet with these rows of `ods_row`."""
    out = BytesIO()
    with ZipFile(out, "w") as there:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        there.writestr("mimetype", kind)
        there.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{NAMES_OF}manifest:1.0"><manifest:file-entry '
            f'manifest:media-type="{kind}" manifest:full-path="/"/></manifest:manifest>',
        )
        there.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{NAMES_OF}office:1.0" '
            f'xmlns:table="{NAMES_OF}table:1.0" xmlns:text="{NAMES_OF}text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="RW 5">{row}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def ods_row(*cells: str, repeated: int = 1) -> str:
    inner = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{each}</text:p></table:table-cell>'
        for each in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inner}</table:table-row>'


def status_sheet(*rows: Sequence[object], title: str = "Data per 20 November 2026") -> bytes:
    return xlsx([title], HEAD, *rows)


def repacked(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The same workbook with something else in one of its parts."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, data.replace(old, new) if name == part else data)
    return out.getvalue()


def archive(**parts: bytes | Iterable[bytes]) -> bytes:
    """A zip that calls itself a workbook; a part of many pieces is never whole in memory."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as there:
        there.writestr("xl/workbook.xml", b"<workbook/>")
        for name, data in parts.items():
            with there.open(f"xl/{name}.xml", "w") as part:
                part.writelines([data] if isinstance(data, bytes) else data)
    return out.getvalue()


def cells(content: bytes, sheet: int = 0) -> list[list[object]]:
    book = load_workbook(BytesIO(content))
    return book.get_sheet_by_index(sheet).to_python()


def photo(form: str = "JPEG", size: tuple[int, int] = (60, 40), **saving: object) -> bytes:
    """A grey picture whose left half is black."""
    image = Image.new("RGB", size, "gray")
    image.paste("black", (0, 0, size[0] // 2, size[1]))
    out = BytesIO()
    image.save(out, form, **saving)
    return out.getvalue()


def read_members(content: bytes, today: date, *how: Any, **more: Any) -> MemberListFile:
    """The member list in the bytes of a file."""
    return reader.read_grids(read_grids(content), today, *how, **more)


def refused(reason: str) -> "pytest.RaisesContext[Invalid]":
    """For `with`: exactly this reason."""
    return pytest.raises(Invalid, match=f"^{reason}$")


@contextmanager
def only_refusals(*beginnings: str) -> Iterator[None]:
    """Whatever happens inside: nothing, or a refusal whose reason begins so."""
    try:
        yield
    except Invalid as why:
        if not why.reason.startswith(beginnings):
            raise
