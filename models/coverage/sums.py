"""Tables added up from the counts that are kept ready (`counts.py`): of areas, and of the values of
a facet. `read_counts` equals `figures.count_spans`, which asks the spans themselves.
"""

from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, and_, bindparam, case, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from domain.calendar import month_start
from domain.coverage.figures import AREAS, FLOWS, By, Scope, area_above, level_of_parts, split_area
from domain.regions import is_village
from models import regions
from models.coverage.counts import CoverageCount, Unit

HAPPENED = frozenset(FLOWS)
Found = defaultdict[Any, Counter[str]]
"""By the code of a row its statuses and flows."""


def is_kept(scope: Scope) -> bool:
    """Whether the figures of a scope are kept ready: of an area by areas, or by one facet; of one
    value of a facet by areas. Of a part of an RW they are not."""
    facets = {*scope.filters} | ({scope.by} - {*AREAS})
    in_rw = scope.by is By.RW or split_area(scope.area)[1] is not None
    return not facets or (By.POST not in facets and len(facets) == 1 and not in_rw)


def read_counts(db: Session, scope: Scope) -> tuple[Found, Found]:
    """The statuses and flows of each row on the day, and the statuses on the day `since`."""
    facet, value = facet_of(scope)
    around = areas_around_rows(db, scope)
    own = () if around else (scope.area,)
    sums = add_up(db, scope, facet, value, inside=around, own=own)
    at = 0 if scope.by in AREAS else 1
    now, before = ({key[at]: counts for key, counts in found.items()} for found in sums)
    return defaultdict(Counter, now), defaultdict(Counter, before)


def facet_of(scope: Scope) -> tuple[str, str | None]:
    """The facet by which people are narrowed, or divided, and its value; None of all values."""
    for by, value in scope.filters.items():
        return by, value
    return ("", "") if scope.by in AREAS else (scope.by, None)


def add_up(
    db: Session,
    scope: Scope,
    facet: str,
    value: str | None,
    *,
    inside: Collection[str] = (),
    own: Collection[str] = (),
) -> tuple[Found, Found]:
    """The sums by area and value of a facet: statuses and flows on the day of a scope, and the
    statuses on the day `since`; of the areas by themselves (`own`), and of those directly inside
    others."""
    now: Found = defaultdict(Counter)
    before: Found = defaultdict(Counter)
    asked: dict[str, Any] = {
        "people": scope.people,
        "facet": facet,
        "around": [*{*inside, *map(area_above, own)}],
        "inside": [*inside],
        "own": [*own],
        "on": scope.on,
        "month": month_start(scope.on),
    }
    asked |= {} if value is None else {"value": value}
    if scope.since:
        asked |= {"since": scope.since, "month_since": month_start(scope.since)}
    rows = sums_of_counts(compares=scope.since is not None, narrows=value is not None)
    for area, of, figure, n, earlier in db.execute(rows, asked).all():
        if figure in HAPPENED:
            now[area, of][figure] += int(n) - int(earlier)
            continue
        now[area, of][figure] += int(n)
        if earlier:
            before[area, of][figure] += int(earlier)
    return now, before


@cache
def sums_of_counts(*, compares: bool, narrows: bool) -> CompoundSelect[Any]:
    """The statement of `add_up`, made once: the sums for a day and for an earlier one, of whole
    months, which they share, and of the days of their own months."""
    kept, nothing = CoverageCount, literal(0)
    is_asked = or_(kept.above.in_(some("inside")), kept.area.in_(some("own")))
    where = [kept.above.in_(some("around")), is_asked]
    where += [kept.people == bindparam("people"), kept.facet == bindparam("facet")]
    where += [kept.value == bindparam("value")] if narrows else []
    key = kept.area, kept.value, kept.figure
    until, total = kept.day < bindparam("month"), func.sum(kept.n)
    earlier = case((kept.day < bindparam("month_since"), kept.n), else_=0)

    def days(first: str, last: str) -> Any:
        return and_(kept.unit == Unit.DAY, kept.day.between(bindparam(first), bindparam(last)))

    parts: list[tuple[Any, Any, Any]] = [
        (and_(kept.unit == Unit.MONTH, until), total, func.sum(earlier) if compares else nothing),
        (days("month", "on"), total, nothing),
    ]
    parts += [(days("month_since", "since"), nothing, total)] if compares else []
    return union_all(
        *(select(*key, on, since).where(*where, when).group_by(*key) for when, on, since in parts)
    )


def some(name: str) -> Any:
    """A parameter that is a list."""
    return bindparam(name, expanding=True)


def areas_around_rows(db: Session, scope: Scope) -> list[str]:
    """The areas whose parts are the rows of a table; none when it has one row, or other rows."""
    if scope.by not in AREAS:
        return []
    steps = AREAS.index(scope.by) - level_of_parts(scope.area)
    if steps < 0:
        return []
    around = [scope.area]
    for _ in range(steps):
        around = [part for each in around for part in parts_of(db, each)]
    return around


def parts_of(db: Session, area: str) -> list[str]:
    """The areas directly inside of an area: the regions that we know, or the RW of a kelurahan that
    anybody is counted in."""
    if not is_village(area):
        return [code for code, _ in regions.children_of(db, area)]
    kept = CoverageCount
    here = kept.above == area, kept.facet == "", kept.unit == Unit.MONTH
    rows = select(kept.area).where(*here).distinct()
    return sorted(db.scalars(rows))
