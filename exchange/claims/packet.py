"""The packet of a claim as one PDF: a cover with the checklist, then every paper on its page.

Photos are drawn smaller and set with the cover, as PDF/A-2b; pages of PDF papers follow, which then
make it a plain PDF. It is made in a worker process (`exchange/files/pool.py`): papers are bytes
from people. Words go in as data, never into the source of the page.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path

from PIL import Image

from domain.files import JPEG

SOURCE = Path(__file__).with_name("packet.typ")
LONGEST_SIDE, QUALITY = 1600, 75
"""Pixels, and of 100: small print stays legible, and forty papers fit into one message."""


@dataclass(frozen=True, slots=True)
class PacketPage:
    """A page of a paper, with its name."""

    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PacketTexts:
    """The words on the packet: `facts` are labels and values, `papers` the cells of each row of the
    checklist under `columns`."""

    language: str
    title: str
    foot: str
    facts: Sequence[tuple[str, str]]
    columns: Sequence[str]
    papers: Sequence[Sequence[str]]


def make_packet(texts: PacketTexts, pages: Sequence[PacketPage], made_at: datetime) -> bytes:
    """The packet as a PDF; the same words, pages and time (UTC) give the same bytes."""
    # They are loaded only where a packet is made.
    import typst

    photos = [each for each in pages if each.media_type == JPEG]
    others = [each for each in pages if each.media_type != JPEG]
    with ExitStack() as stack:
        files = [stack.enter_context(file_in_memory(smaller(each.content))) for each in photos]
        listed = [
            {"name": each.name, "file": file} for each, file in zip(photos, files, strict=True)
        ]
        data = json.dumps({**asdict(texts), "pages": listed})
        made = typst.compile(
            SOURCE,
            root=Path("/"),
            ignore_system_fonts=True,
            sys_inputs={"packet": data},
            format="pdf",
            pdf_standards="a-2b",
            timestamp=int(made_at.timestamp()),
        )
    return with_pdfs(made, others) if others else made


def smaller(content: bytes) -> bytes:
    """A clean JPEG, drawn smaller."""
    with Image.open(BytesIO(content), formats=("JPEG",)) as image:
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


def with_pdfs(made: bytes, papers: Sequence[PacketPage]) -> bytes:
    """The PDF with the pages of others behind, without whatever else those may hold."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=BytesIO(made))
    for each in papers:
        first = len(writer.pages)
        for page in PdfReader(BytesIO(each.content)).pages:
            added = writer.add_page(page)
            for active in ("/Annots", "/AA"):
                if active in added:
                    del added[active]
        writer.add_outline_item(title=each.name, page_number=first)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
