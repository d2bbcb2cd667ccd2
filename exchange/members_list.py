"""What was read of a member list."""

from dataclasses import dataclass

from exchange.members_line import Flaw, Line
from exchange.members_rows import Passed
from exchange.members_table import Table


@dataclass(frozen=True, slots=True)
class Members:
    """`lines`: the people. `passed`: rows that are none, and why. `sheet`: the one that was read.

    `others`: names of sheets with something in them that were not read.
    """

    table: Table
    lines: tuple[Line, ...]
    passed: tuple[tuple[int, Passed], ...]
    others: tuple[str, ...] = ()

    @property
    def sheet(self) -> str:
        return self.table.grid.sheet

    @property
    def ready(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.ready)

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        return tuple(flaw for line in self.lines for flaw in line.flaws)
