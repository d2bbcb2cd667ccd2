"""The rows that wait for a repair, as a sheet with the reasons: to be mended and sent again."""

from collections.abc import Sequence

from domain.places import KELURAHAN
from exchange.members_flaws import Words, flaws_sheet
from exchange.members_grid import Grid
from exchange.members_line import Line
from exchange.members_list import Members
from exchange.members_table import Table

PLACES = dict(KELURAHAN)


def waiting_sheet(lines: Sequence[tuple[Line, dict[str, str]]], words: Words) -> bytes:
    """Each line with what was chosen for its cells, which stands in them again."""
    numbered = [
        Line(at, line.cells | {name: PLACES.get(text, text) for name, text in fixed.items()}, {})
        for at, (line, fixed) in enumerate(lines, 1)
    ]
    for mine, (line, _) in zip(numbered, lines, strict=True):
        mine.flaws = line.flaws
    blank: list[list[object]] = [[] for _ in numbered]
    members = Members(Table(Grid("Anggota", blank), -1, {}), tuple(numbered), ())
    return flaws_sheet(members, words)
