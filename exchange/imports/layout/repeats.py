"""Marks of repetition in pasted lines: "2. Budi, 3173..., sda, ojek" below a line with as many
pieces between the same signs, and "Alamat: sda" below an earlier line with this label.
"""

import re
from collections.abc import Iterable, Iterator

from exchange.imports.cells.columns import DITTO_SIGN, DITTO_WORD, is_ditto
from exchange.imports.layout.pasted_lines import PastedLine

CUT = re.compile(r"(\s*[,;|\t]\s*|\s+[-–—/]\s+)")
LONG_NUMBER = re.compile(r"(?:\d[ .\-]?){6}")
"""A NIK, a phone or a birth date, which is one person's."""
LABEL = re.compile(r"\W{0,8}(?P<label>[^\W\d][^:=\n]{1,24}?)[ \t]*[:=][ \t]*(?P<value>\S.*)")
"""A line with its label, as a block of lines has them."""


def repeat_above(lines: Iterable[PastedLine]) -> Iterator[PastedLine]:
    """The lines, with the piece above in place of each mark of repetition; a mark below another
    kind of line, below somebody's own number, or in place of a name, stays."""
    above, signs, labelled = list[str](), list[str](), dict[str, str]()
    for line in lines:
        if told := LABEL.fullmatch(line.text):
            label, value = told["label"].casefold().strip(), told["value"]
            known = labelled.get(label, "")
            if is_ditto(value) and known and not LONG_NUMBER.search(known):
                line.text = f"{line.text[: told.start('value')]}{known}"
            else:
                labelled[label] = value
        parts = CUT.split(DITTO_SIGN.sub(f" {DITTO_WORD} ", line.text))
        pieces, between = parts[::2], parts[1::2]
        if len(pieces) == len(above) and [*map(str.strip, between)] == signs:
            for at, piece in enumerate(pieces):
                if at and is_ditto(piece) and not LONG_NUMBER.search(above[at]):
                    pieces[at] = above[at]
            parts[::2] = pieces
            line.text = "".join(parts)
        above, signs = pieces, [*map(str.strip, between)]
        yield line
