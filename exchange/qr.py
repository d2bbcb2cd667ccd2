"""A link as a picture that a phone's camera opens."""

from io import BytesIO

import segno

BORDER = 4  # dots
DOT = 8
"""Pixels a dot: readable from a screen and from a poster of A5."""


def png(text: str) -> bytes:
    return drawn(text, "png", DOT)


def svg(text: str) -> bytes:
    return drawn(text, "svg", DOT)


def fitting(text: str, most: int) -> bytes:
    """A PNG of `most` pixels or a little less, every dot of the same whole size."""
    made = coded(text)
    return saved(made, "png", max(1, int(most // made.symbol_size(border=BORDER)[0])))


def drawn(text: str, kind: str, scale: int) -> bytes:
    return saved(coded(text), kind, scale)


def coded(text: str) -> segno.QRCode:
    return segno.make(text, error="m", micro=False)


def saved(made: segno.QRCode, kind: str, scale: int) -> bytes:
    out = BytesIO()
    made.save(out, kind=kind, scale=scale, border=BORDER)
    return out.getvalue()
