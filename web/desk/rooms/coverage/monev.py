"""Monev: the coverage of an area in one sentence, one picture and one table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from markupsafe import Markup

from domain.coverage.figures import (
    AREAS,
    FLOWS,
    STOCKS,
    Break,
    By,
    CoverageFigure,
    CoverageRow,
    People,
    Scope,
    Table,
    area_above,
    split_area,
)
from domain.participants.organisation import Organisation
from domain.regions import is_within
from domain.reminders.contact_rules import to_local_time
from exchange.coverage import charts
from exchange.coverage.charts import grouped
from handlers.coverage import words
from handlers.coverage.words import GOAL, HIDDEN, area_text, figure_text, target_text
from models import regions
from models.coverage import readers, spans
from models.coverage.denominators import Denominator, Measure
from models.coverage.figures import TOTAL
from models.coverage.monev import endings, freshness, overview
from models.coverage.monev.freshness import Freshness
from web.desk.page import Desk, View, desk_page
from web.desk.rooms.coverage.asked import (
    COLUMNS,
    NOBODYS,
    PAGE,
    ROLES,
    SORTS,
    Wanted,
    kinds_of_rows,
    wanted_of,
)

HEADLINE = (
    CoverageFigure.ACTIVE,
    CoverageFigure.ARREARS,
    CoverageFigure.NEVER,
    CoverageFigure.KNOWN,
)


MANY = 25
"""Rows of a table that leads to its areas alone, and whose map leads nowhere: with a link for each
number a page of the city's kelurahan takes as long on a slow line as all others together."""


@dataclass(frozen=True)
class CellView:
    """A figure in words, where its list is, and how it changed."""

    text: str
    link: str = ""
    change: str = ""


@dataclass(frozen=True)
class RowView:
    name: str
    link: str
    share: str
    cells: Sequence[CellView]
    potential: str = ""
    gap: str = ""
    fresh: date | None = None
    order: tuple[float, str] = (0, "")


@dataclass(frozen=True)
class TargetView:
    """A target, its source, and how many are missing to it; all empty when nobody knows it."""

    name: str
    percent: str = ""
    missing: str = ""
    source: str = ""


@dataclass(frozen=True)
class MonevChoices:
    by: Sequence[tuple[str, str]]
    groups: Sequence[tuple[str, str]]
    people: Sequence[tuple[str, str]] = field(default_factory=tuple)


@desk_page(PAGE, roles=ROLES, nav="monev", may_lag=True)
def monev(desk: Desk) -> View:
    wanted = wanted_of(desk)
    scope = wanted.scope
    table = desk.found(readers.table_for(desk.db, desk.role, scope))
    names = readers.may_name(desk.role, scope)
    is_many = scope.by in AREAS and len(table.rows) > MANY
    targets = overview.targets(desk.db, scope.area, scope.on)
    codes = [row.code for row in table.rows] if scope.by in AREAS else []
    counted = overview.potential(desk.db, [scope.area, *codes], scope.people, scope.group, scope.on)
    months = overview.trend(desk.db, desk.role, scope)
    fresh_at = spans.fresh_at(desk.db)
    fresh = freshness.freshness_of(desk.db, split_area(scope.area)[0], desk.turn.today)
    reached = overview.rws_at_goal(desk.db, desk.role, split_area(scope.area)[0], GOAL, scope.on)
    values = {
        "wanted": wanted,
        "scope": scope,
        "sentence": words.sentence(desk.db, desk.t, table),
        "headline": headline(desk, wanted, table, names=names),
        "share": share_line(table, targets),
        "share_target": target_text(chosen_target(targets)) if any(targets.values()) else "",
        "picture": picture(desk, wanted, leads=not is_many),
        "trend": Markup(words.trend_of(desk.t, months)),  # escaped
        "breaks": [break_text(desk, each) for each in table.breaks],
        "columns": [desk.t(f"monev-column-{each}") for each in columns(table)],
        "rows": row_views(
            desk,
            wanted,
            table,
            counted,
            targets,
            listed_on(fresh, scope),
            names=names and not is_many,
        ),
        "is_many": is_many,
        "total": total_view(
            desk,
            wanted,
            table,
            counted if any(code in counted for code in codes) else {},
            targets,
            names=names,
        ),
        "goal_title": goal_title(desk, targets),
        "by": desk.t(f"monev-by-{scope.by}"),
        "is_areas": scope.by in AREAS,
        "is_listed": scope.by in (By.KECAMATAN, By.KELURAHAN),
        "is_counted": any(code in counted for code in codes),
        "targets": target_views(desk, table, counted.get(scope.area), targets),
        "potential": potential_text(desk, counted.get(scope.area)),
        "references": [reference(desk, each) for each in references(desk, scope)],
        "is_hidden": not names,
        "fresh": fresh_text(desk, fresh_at),
        "official": max(filter(None, (each.official for each in fresh)), default=None),
        "missing": not_reported(fresh, scope),
        "ending": endings.count_ending(desk.db, desk.role, scope.area, scope.on, desk.turn.today),
        "ending_link": f"{PAGE}/sponsors?{wanted.query(by='')}" if names else "",
        "soon": endings.SOON.days,
        "reached": reached,
        "goal": GOAL,
        "above": above(desk, wanted),
        "choices": choices(desk, scope),
        "today": desk.turn.today,
        "sorts": [(each, desk.t(f"monev-sort-{each}")) for each in SORTS],
    }
    return View(
        "coverage/monev.html",
        desk.t("monev-title", place=area_text(desk.db, desk.t, scope.area)),
        values,
    )


def listed_on(fresh: Sequence[Freshness], scope: Scope) -> dict[str, date]:
    """The day of the newest list of officeholders of each row that is a kecamatan or kelurahan."""
    found = dict[str, date]()
    for each in fresh:
        code = each.code if scope.by is By.KELURAHAN else each.code.rpartition(".")[0]
        if each.listed:
            found[code] = max(each.listed, found.get(code, each.listed))
    return found


def not_reported(fresh: Sequence[Freshness], scope: Scope) -> list[str]:
    """The kelurahan from which no list of officeholders came, of the group if one is chosen."""
    return [
        each.name
        for each in fresh
        if (scope.group in each.missing if scope.group else each.listed is None)
    ]


def columns(table: Table) -> list[CoverageFigure]:
    """The columns of a table."""
    asked = [each for each in COLUMNS if table.scope.since or each not in FLOWS]
    return words.columns_shown(table, asked)


def headline(
    desk: Desk, wanted: Wanted, table: Table, *, names: bool
) -> list[tuple[str, CellView]]:
    cells = {each: cell(desk, wanted, table.total, each, names=names) for each in HEADLINE}
    return [(desk.t(f"monev-column-{name}"), each) for name, each in cells.items()]


def cell(
    desk: Desk, wanted: Wanted, row: CoverageRow, column: CoverageFigure, *, names: bool
) -> CellView:
    """A figure; it leads to its list for whoever may know who they are."""
    number, change = row.counts[column], ""
    if row.before and column in STOCKS:
        moved = row.change(column)
        change = HIDDEN if moved is None else f"{moved:+d}" if moved else ""
    link = people_link(wanted, row, column) if names and number else ""
    return CellView(figure_text(number), link, change)


def people_link(wanted: Wanted, row: CoverageRow, column: CoverageFigure) -> str:
    """The list behind a figure: of an area, or of a value in it."""
    if row.code == TOTAL:
        return f"{PAGE}/people?{wanted.query(column=column)}"
    if wanted.scope.by in AREAS:
        return f"{PAGE}/people?{wanted.query(area=row.code, by='', column=column)}"
    return f"{PAGE}/people?{wanted.query(column=column, code=row.code or NOBODYS)}"


def share_line(table: Table, targets: Mapping[Measure, Denominator | None]) -> Markup | str:
    """The share of the protected as a line, with the target; empty where it is hidden."""
    share = words.share_of(table.total.counts)
    if share is None:
        return ""
    return Markup(charts.share_line(share, chosen_target(targets) / overview.WHOLE))  # escaped


def picture(desk: Desk, wanted: Wanted, *, leads: bool) -> Markup | str:
    table = overview.map_table(desk.db, desk.role, wanted.scope)
    if table is None or not table.rows:
        return ""
    link = wanted.to_area if leads else None
    return Markup(words.map_of(desk.db, desk.t, table, link))  # escaped


def row_views(
    desk: Desk,
    wanted: Wanted,
    table: Table,
    counted: Mapping[str, Denominator],
    targets: Mapping[Measure, Denominator | None],
    listed: Mapping[str, date],
    *,
    names: bool,
) -> list[RowView]:
    """The rows in the order that was asked for: farthest from the target first, unless."""
    shown = columns(table)
    found = [
        row_view(desk, wanted, row, shown, counted.get(row.code), targets, listed, names=names)
        for row in table.rows
    ]
    return sorted(found, key=lambda each: each.order)


def row_view(
    desk: Desk,
    wanted: Wanted,
    row: CoverageRow,
    shown: Sequence[CoverageFigure],
    known: Denominator | None,
    targets: Mapping[Measure, Denominator | None],
    listed: Mapping[str, date],
    *,
    names: bool,
) -> RowView:
    by = wanted.scope.by
    name = words.row_name(desk.db, desk.t, by, row, names=names)
    share, gap = words.share_of(row.counts), gap_of(row, known, targets)
    is_empty = row.counts[CoverageFigure.KNOWN] == 0
    order = {
        "name": 0.0,
        "share": share if share is not None else 2.0,
        "gap": -gap if gap is not None else 1.0,
    }[wanted.sort]
    return RowView(
        name,
        wanted.to_area(row.code) if by in AREAS else "",
        "–" if is_empty else words.percent_text(share),
        [cell(desk, wanted, row, each, names=names) for each in shown],
        grouped(known.number) if known else "",
        figure_text(gap),
        listed.get(row.code),
        (order, name),
    )


def total_view(
    desk: Desk,
    wanted: Wanted,
    table: Table,
    counted: Mapping[str, Denominator],
    targets: Mapping[Measure, Denominator | None],
    *,
    names: bool,
) -> RowView:
    known = counted.get(wanted.scope.area)
    return row_view(desk, wanted, table.total, columns(table), known, targets, {}, names=names)


def chosen_target(targets: Mapping[Measure, Denominator | None]) -> int:
    """The target that rows are ranked by: the area's own, else the ministry's, else all."""
    own, ministry = targets[Measure.TARGET_OWN], targets[Measure.TARGET_MINISTRY]
    found = own or ministry
    return found.number if found else overview.WHOLE


def gap_of(
    row: CoverageRow, known: Denominator | None, targets: Mapping[Measure, Denominator | None]
) -> int | None:
    """The people missing to the target, of all there should be, or of those that are known."""
    base = known.number if known else row.counts[CoverageFigure.KNOWN]
    active = row.counts[CoverageFigure.ACTIVE]
    if base is None or active is None:
        return None
    return overview.missing_to(chosen_target(targets), base, active)


def goal_title(desk: Desk, targets: Mapping[Measure, Denominator | None]) -> str:
    return desk.t("monev-column-gap", target=target_text(chosen_target(targets)))


def target_views(
    desk: Desk,
    table: Table,
    known: Denominator | None,
    targets: Mapping[Measure, Denominator | None],
) -> list[TargetView]:
    """Both targets side by side; a target for all workers is measured against their number."""
    found = list[TargetView]()
    for measure, target in targets.items():
        name = desk.t(f"monev-{measure.replace('_', '-')}")
        if target is None:
            found.append(TargetView(name))
            continue
        gap = gap_of(table.total, known, {**targets, Measure.TARGET_OWN: target})
        base = desk.t("monev-of-potential" if known else "monev-of-known")
        found.append(
            TargetView(
                name,
                target_text(target.number),
                desk.t("monev-missing", count=figure_text(gap), base=base),
                words.source_text(desk.t, target.source, target.as_of),
            )
        )
    return found


def potential_text(desk: Desk, known: Denominator | None) -> str:
    if known is None:
        return desk.t("monev-potential-unknown")
    source = words.source_text(desk.t, known.source, known.as_of)
    return desk.t("monev-potential", count=grouped(known.number), source=source)


def references(desk: Desk, scope: Scope) -> list[Denominator]:
    return overview.references(desk.db, split_area(scope.area)[0], scope.on)


def reference(desk: Desk, each: Denominator) -> tuple[str, str, str]:
    """A number that others gave: of what, how many, and by whose word."""
    group = words.counted_text(desk.t, each.group)
    what = f"{group}: {desk.t(f'monev-measure-{each.measure}')}"
    day = each.as_of or desk.t("monev-undated")
    source = desk.t("monev-source", source=each.source, day=day)
    return what, grouped(each.number), source


def break_text(desk: Desk, each: Break) -> str:
    """A day on which a kelurahan was divided."""
    names = regions.names(desk.db, [each.area, *each.successors])
    parts = ", ".join(names.get(code, code) for code in each.successors)
    return desk.t("monev-break", day=each.day, area=names.get(each.area, each.area), parts=parts)


def fresh_text(desk: Desk, at: datetime | None) -> str:
    """Until when what was recorded is counted."""
    if at is None:
        return desk.t("monev-fresh-never")
    here = to_local_time(at)
    return desk.t("monev-fresh", date=here.date(), time=f"{here:%H.%M}")


def above(desk: Desk, wanted: Wanted) -> tuple[str, str] | None:
    """The area around this one, within the reach of the role."""
    code = area_above(wanted.scope.area)
    if not is_within(split_area(code)[0], desk.role.area):
        return None
    return wanted.to_area(code), area_text(desk.db, desk.t, code)


def choices(desk: Desk, scope: Scope) -> MonevChoices:
    return MonevChoices(
        [(each.value, desk.t(f"monev-by-{each}")) for each in kinds_of_rows(scope.area)],
        [(each.value, desk.t(f"option-{each}")) for each in Organisation],
        [(each.value, desk.t(f"monev-people-{each}")) for each in People],
    )


ROOMS = (monev,)
