"""The packet of a claim as one PDF: a cover with the checklist, then every paper on its page.

Large photos are drawn smaller, and all are set with the cover, as PDF/A-2b; pages of PDF papers are
drawn on empty pages that have their name, which then make it a plain PDF. It is made in a worker
process (`exchange/files/pool.py`): papers are bytes from people. Words go in as data, never into
the source of the page.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from domain.files import JPEG
from exchange.typeset import make_pdf

if TYPE_CHECKING:
    from pypdf import PageObject

FRAME = (51, 57, 493, 690)
"""Left, bottom, width and height of what is drawn on a page, in points."""
SOURCE = Path(__file__).with_name("packet.typ")
MOST_SHEETS, MOST_DRAWN = 30, 4 * 1024 * 1024
"""Pages of a PDF paper, and bytes that draw them: beyond it somebody wants this to take long."""
LONGEST_SIDE, QUALITY = 1600, 75
"""Pixels, and of 100: small print stays legible, and forty papers fit into one message."""
SMALL = 320 * 1024
"""Bytes of a photo that stays as it is when it is no larger either: drawing it anew takes nearly
all the time of a packet."""


@dataclass(frozen=True, slots=True)
class PacketPage:
    """A page of a paper, with its name."""

    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PacketTexts:
    """The words on the packet: `facts` are labels and values, `papers` the cells of each row of the
    checklist under `columns`; `left_out` is said of a paper that cannot be drawn here."""

    language: str
    title: str
    foot: str
    facts: Sequence[tuple[str, str]]
    columns: Sequence[str]
    papers: Sequence[Sequence[str]]
    left_out: str = ""


def make_packet(texts: PacketTexts, pages: Sequence[PacketPage], made_at: datetime) -> bytes:
    """The packet as a PDF; the same words, pages and time (UTC) give the same bytes."""
    sheets: dict[int, PageObject] = {}
    listed: list[dict[str, str | None]] = []
    with ExitStack() as stack:
        for each in pages:
            if each.media_type == JPEG:
                file = stack.enter_context(file_in_memory(smaller(each.content)))
                listed.append({"name": each.name, "file": file, "said": ""})
                continue
            found = sheets_of(each)
            if not found:
                listed.append({"name": each.name, "file": None, "said": texts.left_out})
            for sheet in found:
                sheets[len(listed)] = sheet
                listed.append({"name": each.name, "file": None, "said": ""})
        data = json.dumps({**asdict(texts), "pages": listed})
        made = make_pdf(SOURCE, {"packet": data}, made_at, Path("/"), archive=not sheets)
    return with_sheets(made, sheets, len(listed)) if sheets else made


def smaller(content: bytes) -> bytes:
    """A clean JPEG; a large one is drawn smaller."""
    with Image.open(BytesIO(content), formats=("JPEG",)) as image:
        if max(image.size) <= LONGEST_SIDE and len(content) <= SMALL and image.mode == "RGB":
            return content
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        out = BytesIO()
        image.convert("RGB").save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


@contextmanager
def file_in_memory(content: bytes) -> Iterator[str]:
    """The path of a file that is on no disk, while it is open."""
    number = os.memfd_create("page")
    try:
        with open(number, "wb", closefd=False) as file:
            file.write(content)
        yield f"/proc/{os.getpid()}/fd/{number}"
    finally:
        os.close(number)


def sheets_of(paper: PacketPage) -> Sequence["PageObject"]:
    """The pages of a PDF paper, which can be drawn; none when it is broken or takes too long, so
    that one paper never keeps the others from whoever works on the claim."""
    # It is loaded only where a packet is made.
    from pypdf import PdfReader, PdfWriter

    try:
        if len(PdfReader(BytesIO(paper.content)).pages) > MOST_SHEETS:
            return []
        sheets = list(PdfWriter(clone_from=BytesIO(paper.content)).pages)
        drawn = [each.get_contents() for each in sheets]
        if sum(len(each.get_data()) for each in drawn if each) > MOST_DRAWN:
            return []
        for sheet in sheets:
            sheet.pop("/Annots", None)
            sheet.transfer_rotation_to_content()
            PdfWriter().add_blank_page(1, 1).merge_page(sheet)
    except Exception:  # noqa: BLE001  # bytes from people: whatever is wrong with them
        return []
    return sheets


def with_sheets(made: bytes, sheets: Mapping[int, "PageObject"], papers: int) -> bytes:
    """The PDF with these pages of others drawn within its own, by their place among its last
    `papers` pages.

    Only what they draw is taken: no link, script or form comes along.
    """
    from pypdf import PdfWriter, Transformation

    writer = PdfWriter(clone_from=BytesIO(made))
    first = len(writer.pages) - papers
    left, bottom, width, height = FRAME
    for place, sheet in sheets.items():
        box = sheet.mediabox
        scale = min(width / float(box.width or 1), height / float(box.height or 1))
        moved = Transformation().translate(-float(box.left), -float(box.bottom)).scale(scale)
        top = bottom + height - float(box.height) * scale
        writer.pages[first + place].merge_transformed_page(sheet, moved.translate(left, top))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


LENGTH = 8
"""Bytes of a number."""


def dump_job(texts: PacketTexts, pages: Sequence[PacketPage], made_at: datetime) -> bytes:
    """The job as bytes: what is written, as JSON, and then the papers."""
    listed = [[each.name, each.media_type, len(each.content)] for each in pages]
    head = {"texts": asdict(texts), "pages": listed, "made_at": made_at.isoformat()}
    words = json.dumps(head).encode()
    return b"".join([len(words).to_bytes(LENGTH, "big"), words, *(each.content for each in pages)])


def load_job(content: bytes) -> tuple[PacketTexts, list[PacketPage], datetime]:
    """The job that `dump_job` made bytes of."""
    end = LENGTH + int.from_bytes(content[:LENGTH], "big")
    head = json.loads(content[LENGTH:end])
    pages = []
    for name, media_type, size in head["pages"]:
        pages.append(PacketPage(name, media_type, content[end : end + size]))
        end += size
    return PacketTexts(**head["texts"]), pages, datetime.fromisoformat(head["made_at"])
