"""Tables of coverage for a reader: within the reach of their role, and without the figures of a few
people for whoever may not know names.

What is hidden is decided from the city down, one area with its parts at a time, so that it is the
same in every table: what the table of an area hides is not shown by one of its parts, of the area
around, or of the same people by group, payer, agent or sector.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy.orm import Session

from domain.coverage.figures import (
    AREAS,
    REGISTERED,
    By,
    CoverageFigure,
    CoverageRow,
    People,
    Scope,
    Table,
    area_above,
    split_area,
)
from domain.coverage.small_numbers import Pair, Sum, hidden_cells, is_small
from domain.regions import is_within
from domain.roles import RoleKind
from models.coverage import figures
from models.coverage.figures import TOTAL, PersonBehind
from models.roles.role import Role

ALL = ""
"""The value of a cell of all people, whatever group, payer, agent or sector they have."""
CITY_PARTS = 2
PAYING = (*REGISTERED[1:], CoverageFigure.ENDED)
"""Those who have paid: their months are theirs."""


class TableCell(NamedTuple):
    """A figure of an area, of those with a value of a facet; of the day, or of the day `since`."""

    area: str
    value: str
    figure: CoverageFigure
    is_now: bool


def may_read(role: Role, scope: Scope) -> bool:
    """Whether the role may see the figures of a scope. A cadre sees their kelurahan, an agent their
    own people."""
    if not role.usable:
        return False
    if role.kind == RoleKind.AGENT:
        return scope.agent == str(role.id) and scope.people is People.WORKERS
    return is_within(split_area(scope.area)[0], role.area)


def may_name(role: Role, scope: Scope) -> bool:
    """Whether the role may know who they are: all whom the scope counts."""
    if not may_read(role, scope) or role.kind == RoleKind.MONITOR:
        return False
    if role.kind != RoleKind.CADRE:
        return True
    own_rw = role.rw in (None, split_area(scope.area)[1])
    return own_rw and scope.group == role.organisation


def table_for(db: Session, role: Role, scope: Scope) -> Table | None:
    """The table of a scope as the role may see it; None outside of its reach."""
    if not may_read(role, scope):
        return None
    table = figures.coverage_table(db, scope)
    return table if may_name(role, scope) else hide_few(db, table)


def people_for(
    db: Session,
    role: Role,
    scope: Scope,
    code: str,
    figure: CoverageFigure,
    offset: int = 0,
    most: int | None = None,
) -> list[PersonBehind] | None:
    """The people behind a figure; None when the role may not know who they are."""
    if not may_name(role, scope):
        return None
    return figures.people_behind(db, scope, code, figure, offset, most)


def hide_few(db: Session, table: Table) -> Table:
    """The table as anybody may see it. ValueError of one that is narrowed twice: what it would
    give away together with others nobody can tell."""
    scope = table.scope
    facet = next(iter({*scope.filters} | ({scope.by} - {*AREAS})), None)
    if len({*scope.filters} | ({scope.by} - {*AREAS})) > 1:
        raise ValueError("a table without names is narrowed or divided once")
    hidden = hidden_of(db, scope, facet)

    def key(code: str) -> tuple[str, str]:
        if scope.by in AREAS:
            area = scope.area if code == TOTAL else code
            return area, ALL if facet is None else scope.filters[facet]
        return scope.area, ALL if code == TOTAL else code

    def shown(row: CoverageRow) -> CoverageRow:
        area, value = key(row.code)
        now, before = (
            {
                f: None if TableCell(area, value, f, is_now) in hidden else n
                for f, n in counts.items()
            }
            for counts, is_now in ((row.counts, True), (row.before, False))
        )
        return replace(row, counts=now, before=before)

    return replace(table, rows=tuple(map(shown, table.rows)), total=shown(table.total))


def hidden_of(db: Session, scope: Scope, facet: By | None) -> set[TableCell]:
    """The cells to hide in the areas around, in the area, and in its parts down to the rows of the
    table."""
    whole = replace(scope, group=None, post=None, payer=None, agent=None, sector=None)
    hidden = set[TableCell]()
    for area in areas_to_decide(db, scope):
        found = decide(db, whole, area, None, hidden)
        hidden |= found | (decide(db, whole, area, facet, hidden | found) if facet else set())
    return hidden


def areas_to_decide(db: Session, scope: Scope) -> list[str]:
    """The areas whose parts are decided about in turn, each after the one around it; first the city
    by itself, as "" around it."""
    around, area = list[str](), scope.area
    while area.count(".") + 1 > CITY_PARTS or split_area(area)[1]:
        area = area_above(area)
        around.insert(0, area)
    top = around[0] if around else scope.area
    found = [area_above(top), *around]
    inner = [scope.area]
    level = AREAS.index(scope.by) if scope.by in AREAS else -1
    while inner and level >= 0 and figures.level_of_parts(inner[0]) <= level:
        found += inner
        inner = [part for each in inner for part in figures.parts_of(db, each)]
    return list(dict.fromkeys(found))


def decide(
    db: Session, scope: Scope, area: str, facet: By | None, decided: set[TableCell]
) -> set[TableCell]:
    """The cells to hide in the parts of an area, when so much was decided before."""
    counts = figures.counts_of_parts(db, scope, area, facet)
    known: dict[TableCell, int] = {}
    for (part, value), (now, before) in counts.items():
        known |= cells_of(part, value, now, is_now=True)
        known |= cells_of(part, value, before, is_now=False) if scope.since else {}
    fixed = {cell for cell in known if cell.area == area or (facet and cell.value == ALL)}
    sums = [*status_sums(known), *part_sums(known, area)]
    sums += value_sums(known) if facet else []
    pairs = [
        Pair(TableCell(*key, CoverageFigure.NEW, True), TableCell(*key, CoverageFigure.LOST, True))
        for key in counts
    ]
    months = {
        TableCell(*key, CoverageFigure.MONTHS, True)
        for key, (now, _) in counts.items()
        if is_small(sum(now[each] for each in PAYING))
    }
    already = decided & fixed
    return hidden_cells(known, sums, pairs, already | (months - fixed), fixed) - already


def cells_of(area: str, value: str, found: Counter[str], *, is_now: bool) -> dict[TableCell, int]:
    all_figures = figures.figures_of(found) if is_now else figures.stocks_of(found)
    return {TableCell(area, value, figure, is_now): n for figure, n in all_figures.items()}


def status_sums(known: Mapping[TableCell, int]) -> Iterable[Sum[TableCell]]:
    """All who are known by their statuses."""
    parts_of = {
        CoverageFigure.KNOWN: (
            CoverageFigure.REGISTERED,
            CoverageFigure.ENDED,
            CoverageFigure.NEVER,
        ),
        CoverageFigure.REGISTERED: REGISTERED,
    }
    for cell in known:
        if parts := parts_of.get(cell.figure):
            yield Sum(cell, [cell._replace(figure=each) for each in parts])


def part_sums(known: Mapping[TableCell, int], area: str) -> Iterable[Sum[TableCell]]:
    """An area by its parts."""
    parts: dict[TableCell, list[TableCell]] = {}
    for cell in known:
        if cell.area != area:
            parts.setdefault(cell._replace(area=area), []).append(cell)
    return [Sum(total, cells) for total, cells in parts.items() if total in known]


def value_sums(known: Mapping[TableCell, int]) -> Iterable[Sum[TableCell]]:
    """All people of an area by the values of a facet."""
    values: dict[TableCell, list[TableCell]] = {}
    for cell in known:
        if cell.value != ALL:
            values.setdefault(cell._replace(value=ALL), []).append(cell)
    return [Sum(total, cells) for total, cells in values.items() if total in known]
