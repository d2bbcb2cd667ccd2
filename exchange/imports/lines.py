"""A row of a member list: what stood in it, what it means, and what is wrong with it.

What was read of a member list.

A pasted list, which has no header, as a table that has one.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from domain.invalid import Ambiguous, Invalid
from domain.parsing.nik import NikWarning
from exchange.imports.columns import HEADERS
from exchange.imports.grid import Grid
from exchange.imports.table import MemberTable, SkipReason


@dataclass(frozen=True, slots=True)
class CellError:
    """Why a cell cannot be used. `sentence` is the name of a text ("error-...", "ask-...").

    `values` are what the text needs; `candidates` what the cell may have meant (values of `field`).
    """

    row: int
    field: str
    sentence: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    candidates: tuple[object, ...] = ()

    @classmethod
    def of(cls, row: int, name: str, why: Invalid | Ambiguous) -> "CellError":
        if isinstance(why, Ambiguous):
            return cls(row, name, f"ask-{why.reason}", why.values, why.candidates)
        return cls(row, name, f"error-{why.reason}", why.values)


@dataclass(slots=True)
class MemberLine:
    """`values`: by the questions of the registration form, `str()` of each as the form keeps it.

    `doubts` are to be confirmed, never refused. `assumed`: fields read from the NIK alone.
    """

    number: int
    cells: dict[str, str]
    values: dict[str, object] = dataclasses.field(default_factory=dict)
    flaws: list[CellError] = dataclasses.field(default_factory=list)
    doubts: tuple[NikWarning, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        return not self.flaws

    def put(self, name: str, found: object) -> None:
        """A value, or why there is none; None leaves the field open."""
        if isinstance(found, Invalid | Ambiguous):
            self.flaws.append(CellError.of(self.number, name, found))
        elif found is not None:
            self.values[name] = found


@dataclass(frozen=True, slots=True)
class MemberListFile:
    """`lines`: the people. `passed`: rows that are none, and why. `sheet`: the one that was read.

    `others`: names of sheets with something in them that were not read.
    """

    table: MemberTable
    lines: tuple[MemberLine, ...]
    passed: tuple[tuple[int, SkipReason], ...]
    others: tuple[str, ...] = ()

    @property
    def sheet(self) -> str:
        return self.table.grid.sheet

    @property
    def ready(self) -> tuple[MemberLine, ...]:
        return tuple(line for line in self.lines if line.ready)

    @property
    def flaws(self) -> tuple[CellError, ...]:
        return tuple(flaw for line in self.lines for flaw in line.flaws)


def table_of_pasted(members: MemberListFile) -> MemberTable:
    """Pasted lines in the columns of the template."""
    fields = list(dict.fromkeys(field for line in members.lines for field in line.cells))
    rows: list[list[object]] = [[HEADERS.get(field, field) for field in fields]]
    if "rtrw" in fields:
        rows[0][fields.index("rtrw")] = "rt/rw"
    lines = {line.number: line for line in members.lines}
    for number, row in enumerate(members.table.grid.rows, 1):
        cells = lines[number].cells if number in lines else {}
        rows.append([cells.get(field, "") for field in fields] if cells else [*row][: len(fields)])
    grid = Grid(members.sheet, rows)
    return MemberTable(grid, 0, {field: at for at, field in enumerate(fields)})
