"""A link as a picture that a phone's camera opens."""

from io import BytesIO

import segno

BORDER = 4  # dots
DOT = 8
"""Pixels a dot: readable from a screen and from a poster of A5."""


def png(text: str) -> bytes:
    return render(text, "png", DOT)


def svg(text: str) -> bytes:
    return render(text, "svg", DOT)


def png_of_size(text: str, most: int) -> bytes:
    """A PNG of `most` pixels or a little less, every dot of the same whole size."""
    made = make_code(text)
    return encode(made, "png", max(1, int(most // made.symbol_size(border=BORDER)[0])))


def render(text: str, kind: str, scale: int) -> bytes:
    return encode(make_code(text), kind, scale)


def make_code(text: str) -> segno.QRCode:
    return segno.make(text, error="m", micro=False)


def encode(made: segno.QRCode, kind: str, scale: int) -> bytes:
    out = BytesIO()
    made.save(out, kind=kind, scale=scale, border=BORDER)
    return out.getvalue()
