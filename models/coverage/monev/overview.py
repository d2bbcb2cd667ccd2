"""All that Monev shows of an area beside its table: the months before, potential and targets by the
word of others, and those whose payer soon stops.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.calendar import DAY, add_months, month_start
from domain.coverage.figures import (
    AREAS,
    By,
    Counts,
    CoverageFigure,
    People,
    Scope,
    Table,
    area_above,
    level_of_parts,
    split_area,
)
from domain.participants.organisation import Organisation
from domain.regions import is_village
from models import regions
from models.coverage import denominators, figures, hidden, readers, sums
from models.coverage.denominators import APPROVED, TARGETS, Denominator, Measure
from models.roles.role import Role

MONTHS = 12
"""Months of a trend."""
WHOLE = 10_000
"""All, in the hundredths of a percent in which targets are kept."""


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """The figures of the last day of a month, or of the day asked for. `is_break`: from here on of
    other ground than before."""

    day: date
    counts: Counts
    is_break: bool


def by_parts(area: str) -> By:
    """The rows that the parts of an area make; of an RW, which has none, its groups."""
    level = level_of_parts(area)
    return AREAS[level] if level < len(AREAS) else By.GROUP


def trend(db: Session, role: Role, scope: Scope) -> list[MonthEnd]:
    """The total of a scope at the ends of the last months and on its day, as the role may see it;
    without the months before anybody was known. For whoever may know no names, of every second
    month: what is hidden is decided anew for each."""
    step = 1 if readers.may_name(role, scope) else 2
    return months_before(db, scope, step, lambda each: total_counts(db, role, each))


def trend_for_all(db: Session, scope: Scope) -> list[MonthEnd]:
    """The same as everybody may see it."""
    return months_before(
        db, scope, 2, lambda each: hidden.hide_few_of_total(db, each, exact_totals(db, each))
    )


def months_before(
    db: Session, scope: Scope, step: int, totals: Callable[[Scope], Counts | None]
) -> list[MonthEnd]:
    """The totals at the end of each `step`th month before the day of a scope, and on it."""
    this = month_start(scope.on)
    ends = [add_months(this, -each) - DAY for each in range(MONTHS - 2, -1, -step)]
    days = [*ends, scope.on]
    broken = [each.day for each in regions.breaks(db, split_area(scope.area)[0], days[0], scope.on)]
    found = list[MonthEnd]()
    for before, day in zip([days[0], *days], days, strict=False):
        counts = totals(replace(scope, on=day, since=None))
        if counts and (found or counts[CoverageFigure.KNOWN] != 0):
            is_break = any(before < each <= day for each in broken)
            found.append(MonthEnd(day, counts, is_break))
    return found


def total_counts(db: Session, role: Role, scope: Scope) -> Counts | None:
    """The totals of the table of a scope, without its rows."""
    if scope.filters:
        table = readers.table_for(db, role, scope)
        return table.total.counts if table else None
    if not readers.may_read(role, scope):
        return None
    counts = exact_totals(db, scope)
    if readers.may_name(role, scope):
        return counts
    return hidden.hide_few_of_total(db, scope, counts, readers.known_by_name(db, role))


def exact_totals(db: Session, scope: Scope) -> Counts:
    """The totals of an area out of the counts that are kept."""
    now, _ = sums.add_up(db, scope, "", "", own=[scope.area])
    return figures.figures_of(now[scope.area, ""])


def potential(
    db: Session, areas: Sequence[str], people: People, group: str | None, on: date
) -> dict[str, Denominator]:
    """The numbers of those there should be in these areas, as far as anybody knows them."""
    wanted = group or (Organisation.UMUM.value if people is People.WORKERS else "")
    return denominators.newest_of_areas(db, areas, wanted, Measure.MEMBERS, on) if wanted else {}


def targets(db: Session, area: str, on: date) -> Mapping[Measure, Denominator | None]:
    """The targets of an area, or of the nearest area around it that has one."""
    return {each: target(db, area, each, on) for each in TARGETS}


def target(db: Session, area: str, measure: Measure, on: date) -> Denominator | None:
    """A target of the area, or of the nearest area around it that has one."""
    here = split_area(area)[0]
    while here:
        if found := denominators.newest(db, here, Organisation.UMUM, measure, on):
            return found
        here = area_above(here)
    return None


def references(db: Session, area: str, on: date) -> list[Denominator]:
    """The newest approved number of each group and measure of an area, targets apart."""
    rows = select(Denominator).where(
        APPROVED,
        Denominator.area == area,
        Denominator.measure.not_in(TARGETS),
        Denominator.as_of <= on.isoformat(),
    )
    order = Denominator.group, Denominator.measure, Denominator.as_of, Denominator.id
    newest = {(each.group, each.measure): each for each in db.scalars(rows.order_by(*order))}
    return list(newest.values())


def missing_to(target: int, base: int, active: int) -> int:
    """The people missing to a target, in hundredths of a percent of so many."""
    return max(0, -(-target * base // WHOLE) - active)


def rws_at_goal(db: Session, role: Role, area: str, goal: int, on: date) -> tuple[int, int]:
    """The number of RW in the area with so many protected workers, and of those with anybody, as
    far as the role may know."""
    table = readers.table_for(db, role, Scope(area=area, by=By.RW, on=on))
    rows = [row for row in table.rows if row.counts[CoverageFigure.KNOWN]] if table else []
    return sum((row.counts[CoverageFigure.ACTIVE] or 0) >= goal for row in rows), len(rows)


def map_table(db: Session, role: Role, scope: Scope) -> Table | None:
    """The table that a map of the area is drawn of: the kelurahan of a city or kecamatan, the RW of
    a kelurahan; None for an RW."""
    if split_area(scope.area)[1] is not None:
        return None
    by = By.RW if is_village(scope.area) else By.KELURAHAN
    return readers.table_for(db, role, replace(scope, by=by, since=None))
