"""A pasted list, which has no header, as a table that has one."""

from exchange.members_columns import HEADERS
from exchange.members_grid import Grid
from exchange.members_list import Members
from exchange.members_table import Table


def with_header(members: Members) -> Table:
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
    return Table(grid, 0, {field: at for at, field in enumerate(fields)})
