"""A link as a picture that a phone's camera opens."""

from io import BytesIO

import segno

DOT = 8
"""Pixels a dot: readable from a screen and from a poster of A5."""


def png(text: str) -> bytes:
    return drawn(text, "png", DOT)


def svg(text: str) -> bytes:
    return drawn(text, "svg", DOT)


def drawn(text: str, kind: str, scale: int) -> bytes:
    out = BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind=kind, scale=scale, border=4)
    return out.getvalue()
