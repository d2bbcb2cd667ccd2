"""QR codes of links, which a phone's camera opens."""

from io import BytesIO

import segno

BORDER = 4  # dots
DOT = 8
"""Pixels a dot: readable from a screen and from a poster of A5."""


def png(text: str) -> bytes:
    """The code as a PNG."""
    return _encode(_make_code(text), "png", DOT)


def svg(text: str) -> bytes:
    """The code as an SVG."""
    return _encode(_make_code(text), "svg", DOT)


def png_of_size(text: str, most: int) -> bytes:
    """The code as a PNG of `most` pixels or a little less, every dot of the same whole size."""
    code = _make_code(text)
    return _encode(code, "png", max(1, int(most // code.symbol_size(border=BORDER)[0])))


def _make_code(text: str) -> segno.QRCode:
    return segno.make(text, error="m", micro=False)


def _encode(code: segno.QRCode, kind: str, scale: int) -> bytes:
    out = BytesIO()
    code.save(out, kind=kind, scale=scale, border=BORDER)
    return out.getvalue()
