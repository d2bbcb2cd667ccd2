"""Texts as they are shown: with bold words, and cut where they are too long.

Bold words stand between two signs that nobody can type. The sentences mark them as `**words**`;
each channel draws them in its own way. Only our own words are marked: the signs are taken out of
everything that people send, and with them the signs that turn the direction of what stands behind
them: a number or a link would be read from its end.
"""

import re

BEGIN, END = "\ue000", "\ue001"
"""Of Unicode's private use: no keyboard has them, no font shows them."""

MARKED = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*", re.DOTALL)
TURNS = "\u202a-\u202e\u2066-\u2069"
"""Unicode's embeddings, overrides and isolates of directions; neither of our languages has any."""
SIGNS = re.compile(f"[{BEGIN}{END}{TURNS}]")


def mark_bold(source: str) -> str:
    """The source of a sentence with its `**words**` between the signs."""
    return MARKED.sub(rf"{BEGIN}\1{END}", source)


def plain(text: str) -> str:
    """The text without the signs."""
    return SIGNS.sub("", text)


def replace_signs(text: str, begin: str, end: str) -> str:
    """The text with `begin` and `end` around its bold words, in place of our own signs."""
    return text.replace(BEGIN, begin).replace(END, end)


def bold_spans(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The plain text, and where its bold words begin and end in it (in characters)."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    length, begin = 0, -1
    for part in re.split(f"([{BEGIN}{END}])", text):
        if part == BEGIN:
            begin = length
        elif part == END:
            if 0 <= begin < length:
                spans.append((begin, length))
            begin = -1
        else:
            parts.append(part)
            length += len(part)
    return "".join(parts), spans


def truncate(text: str, most: int) -> str:
    """The text, or its beginning with "…": `most` characters at the most."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
