"""Materials to make the programme known: a picture for a phone, or sheets to be printed.

One page template makes all of them. Words, figures and the link come in as data, and are never part
of the template's source. It is made in a worker process (`exchange/files/pool.py`).
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal

from domain.files import PDF
from exchange import drawing

SOURCE = Path(__file__).with_name("material.typ")
PIXELS_AN_INCH = 216
"""Three to a point: the status is 360 x 640 points, so 1,080 x 1,920 pixels."""
PNG = "image/png"


class MaterialKind(StrEnum):
    """A picture for the status of WhatsApp, a poster, a table tent, and a sheet of eight slips."""

    STATUS = "status"
    POSTER = "poster"
    TENT = "tent"
    SLIPS = "slips"

    @property
    def media_type(self) -> str:
        """The type of its file: PNG for the phone, PDF for paper."""
        return PNG if self is MaterialKind.STATUS else PDF


@dataclass(frozen=True, slots=True)
class MaterialTexts:
    """The words on a material: `dues` are amounts with whom they are for, `link` is what the QR
    says, `address` and `typed` the same for who cannot scan."""

    language: str
    product: str
    title: str
    lead: str
    dues: Sequence[tuple[str, str]]
    benefits: Sequence[str]
    terms: str
    scan: str
    link: str
    address: str
    typed: str
    inviter: str
    safety: str
    made: str
    sources: str
    fold: str


def dump_job(kind: MaterialKind, texts: MaterialTexts, made_at: datetime) -> bytes:
    """A material to be made, as the bytes that go to the worker process."""
    head = {"kind": kind, "texts": asdict(texts), "made_at": made_at.isoformat()}
    return json.dumps(head).encode()


def load_job(content: bytes) -> tuple[MaterialKind, MaterialTexts, datetime]:
    """The job that `dump_job` made bytes of."""
    head = json.loads(content)
    texts = MaterialTexts(**head["texts"])
    return MaterialKind(head["kind"]), texts, datetime.fromisoformat(head["made_at"])


def make_material(kind: MaterialKind, texts: MaterialTexts, made_at: datetime) -> bytes:
    """The material as a PNG or a PDF; the same words and time (UTC) give the same bytes."""
    # It is loaded only where a material is made.
    import typst

    code = drawing.qr_svg(texts.link).decode()
    data = json.dumps(asdict(texts) | {"kind": kind, "qr": code})
    form: Literal["png", "pdf"] = "png" if kind.media_type == PNG else "pdf"
    made = typst.compile(
        SOURCE,
        root=SOURCE.parent,
        ignore_system_fonts=True,
        sys_inputs={"material": data},
        format=form,
        ppi=PIXELS_AN_INCH,
        timestamp=int(made_at.timestamp()),
    )
    assert isinstance(made, bytes), "each kind is one page"
    return made
