"""Tables of coverage as anybody may see them: without the figures of a few people, and without what
would give them away (`domain/coverage/small_numbers.py` says what that is).

It is decided from the city down to the rows of a table, for each day by itself, and depends on
nothing but the counts of the day: every table, picture and trend hides the same figures.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from domain.coverage.figures import (
    AREAS,
    STOCKS,
    By,
    Counts,
    CoverageFigure,
    CoverageRow,
    Scope,
    Table,
    area_above,
    level_of_parts,
    split_area,
)
from domain.coverage.shown import ALL, Shown, decide_flows, decide_parts, decide_values
from domain.regions import is_village
from models.coverage import figures
from models.coverage.figures import TOTAL, VALUES, Among, Parts, count_spans
from models.coverage.sums import Found, add_up, parts_of

CITY_PARTS = 2
FIELDS = {
    By.GROUP: "group",
    By.POST: "post",
    By.PAYER: "payer",
    By.AGENT: "agent",
    By.SECTOR: "sector",
}
"""The fields of `Scope` that narrow it."""
BY_PEOPLE = (By.RW, By.AGENT)
"""Rows that are there only because of their people: how many there are would say of how many people
at least a hidden area is."""


def hide_few(db: Session, table: Table, known: Among | None = None) -> Table:
    """The table as anybody may see it, or who knows some of the people by name: then nothing of a
    few of the others follows either. ValueError of one that is narrowed twice: what it would give
    away together with others nobody can tell."""
    scope = table.scope
    facets = {*scope.filters} | ({scope.by} - {*AREAS})
    if len(facets) > 1:
        raise ValueError("a table without names is narrowed or divided once")
    facet = next(iter(facets), None)
    now, before = decide(db, scope, facet, known)

    def key(code: str) -> tuple[str, str]:
        if scope.by in AREAS:
            area = scope.area if code == TOTAL else code
            return area, ALL if facet is None else scope.filters[facet]
        return scope.area, ALL if code == TOTAL else code

    def shown(row: CoverageRow) -> CoverageRow:
        own = key(row.code)
        return replace(
            row, counts=only(row.counts, now, *own), before=only(row.before, before, *own)
        )

    rows = tuple(map(shown, table.rows))
    if scope.by in BY_PEOPLE:
        rows = tuple(row for row in rows if row.counts[CoverageFigure.KNOWN] is not None)
    return replace(table, rows=rows, total=shown(table.total))


def hide_few_of_total(
    db: Session, scope: Scope, counts: Counts, known: Among | None = None
) -> Counts:
    """The totals of an area as `hide_few` shows them; whether one is hidden was decided with the
    areas around it, whatever the rows are."""
    now, _ = decide(db, replace(scope, by=By.GROUP), None, known)
    return only(counts, now, scope.area, ALL)


def only(counts: Counts, shown: Shown, area: str, value: str) -> dict[CoverageFigure, int | None]:
    """The figures that are shown, and None for the others. Where nobody is known, nobody is in any
    state either: that is hidden from no one."""
    wanted = shown.figures(area, value)
    if CoverageFigure.KNOWN in wanted and counts.get(CoverageFigure.KNOWN) == 0:
        wanted |= {*STOCKS}
    return {figure: n if figure in wanted else None for figure, n in counts.items()}


def decide(db: Session, scope: Scope, facet: By | None, known: Among | None) -> tuple[Shown, Shown]:
    """Decide what is shown on the day of a scope, and on the day `since`: in the areas around its
    own, in this one, and in its parts down to the rows of the table.

    Whoever knows some people can take them off every figure. So it is decided once more about all
    others, and shown is what may be shown of both.
    """
    whole = replace(scope, group=None, post=None, payer=None, agent=None, sector=None)
    counts = counts_to_decide(db, scope, whole, facet)
    now, before = decide_by_counts(whole, facet, counts)
    if known:
        own = figures.counts_among(
            db, replace(whole, area=next(filter(None, counts))), facet, known
        )
        others = {area: figures.without(parts, own) for area, parts in counts.items()}
        of_others = decide_by_counts(whole, facet, others)
        now, before = now.together(of_others[0]), before.together(of_others[1])
    return now, before


def counts_to_decide(db: Session, scope: Scope, whole: Scope, facet: By | None) -> dict[str, Parts]:
    """The counts of the parts of each area that is to be decided about, the widest first."""
    areas = areas_to_decide(db, scope)
    villages = [each for each in areas if is_village(split_area(each)[0])]
    # Those of all RW of a city are asked for at once.
    many = counts_of_rws(db, whole, villages) if len(villages) > 1 and not facet else {}
    return {area: many.get(area) or counts_of_parts(db, whole, area, facet) for area in areas}


def decide_by_counts(
    scope: Scope, facet: By | None, counts: Mapping[str, Parts]
) -> tuple[Shown, Shown]:
    """Decide by the counts of the parts of each area, from the widest down."""
    now, before = Shown(scope.people), Shown(scope.people)
    for area, found_here in counts.items():
        inside = {key: pair for key, pair in found_here.items() if key[0] != area}
        for shown, at in ((now, 0), (before, 1)):
            found = {key: pair[at] for key, pair in inside.items()}
            decide_parts(shown, area, found)
            if facet:
                decide_values(shown, area, found)
        both = [now, before] if scope.since else [now]
        parts = {key[0]: pair[0] for key, pair in inside.items() if key[1] == ALL}
        decide_flows(both, area, parts)
    return now, before


def areas_to_decide(db: Session, scope: Scope) -> list[str]:
    """The areas whose parts are decided about in turn, each after the one around it; first the city
    by itself."""
    around, area = list[str](), scope.area
    while area.count(".") + 1 > CITY_PARTS or split_area(area)[1]:
        area = area_above(area)
        around.insert(0, area)
    top = around[0] if around else scope.area
    found = [area_above(top), *around]
    inner = [scope.area]
    level = AREAS.index(scope.by) if scope.by in AREAS else -1
    while inner and level >= 0 and level_of_parts(inner[0]) <= level:
        found += inner
        if level_of_parts(inner[0]) == level:
            break
        inner = [part for each in inner for part in parts_of(db, each)]
    return list(dict.fromkeys(found))


def counts_of_parts(db: Session, scope: Scope, area: str, facet: By | None) -> Parts:
    """The counts of an area and of its parts, also of those without anybody, in the order of their
    codes, by area and value of a facet (`ALL` of all). Only the days and the people of the scope
    matter."""
    here = {"inside": [area], "own": [area]}
    now, before = map(of_all, add_up(db, scope, "", "", **here))
    if facet and (facet is By.POST or is_village(split_area(area)[0])):
        add_facet(db, scope, area, facet, now, before)
    elif facet:
        more, earlier = add_up(db, scope, facet, None, **here)
        now, before = now | more, before | earlier
    areas = {key[0] for key in (*now, *before)} | {*parts_of(db, area)}
    values = {ALL, *(VALUES.get(facet, ()) if facet else ())}
    keys = {*now, *before} | {(part, value) for part in areas for value in values}
    none = Counter[str]()
    return {key: (now.get(key, none), before.get(key, none)) for key in sorted(keys)}


def counts_of_rws(db: Session, scope: Scope, villages: Collection[str]) -> dict[str, Parts]:
    """The counts of `counts_of_parts` for the RW of each kelurahan, in one query."""
    now, before = map(of_all, add_up(db, scope, "", "", inside=villages))
    found = dict[str, Parts]()
    for key in sorted({*now, *before}):
        found.setdefault(area_above(key[0]), {})[key] = now[key], before[key]
    return found


def of_all(found: Found) -> Found:
    """The same with the value of all people."""
    return defaultdict(Counter, {(area, ALL): counts for (area, _), counts in found.items()})


def add_facet(db: Session, scope: Scope, area: str, facet: By, now: Found, before: Found) -> None:
    """Add the counts of an area and its parts by a facet that are not kept ready."""
    level = level_of_parts(area)
    for own in [area] if level >= 0 else parts_of(db, area):
        by_value = replace(scope, area=own, by=facet)
        for into, found in zip((now, before), count_spans(db, by_value), strict=True):
            for value, numbers in found.items():
                into[own, value] += numbers
    if not 0 <= level < len(AREAS):
        return
    for value in {value for _, value in (*now, *before)} - {ALL}:
        chosen = {FIELDS[facet]: value}
        parts = replace(scope, area=area, by=AREAS[level], **chosen)
        for into, found in zip((now, before), count_spans(db, parts), strict=True):
            for part, numbers in found.items():
                into[part, value] += numbers
