"""Monev: the coverage of an area in one sentence, one picture and one table."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from markupsafe import Markup

from domain.calendar import to_local_time
from domain.coverage.figures import (
    AREAS,
    Break,
    By,
    People,
    Scope,
    Table,
    area_above,
    split_area,
)
from domain.participants.organisation import Organisation
from domain.regions import is_within
from exchange.coverage.charts import grouped
from handlers.coverage import words
from handlers.coverage.target_words import target_views
from handlers.coverage.words import GOAL, area_text, target_text
from models import regions
from models.coverage import readers, spans
from models.coverage.denominators import Denominator
from models.coverage.hidden import BY_PEOPLE
from models.coverage.monev import endings, freshness, overview
from models.coverage.monev.freshness import Freshness
from web.desk.page import Desk, View, desk_page
from web.desk.rooms.coverage.addresses import (
    PAGE,
    ROLES,
    SORTS,
    Wanted,
    kinds_of_rows,
    wanted_of,
)
from web.desk.rooms.coverage.monev_table import MonevTable

MANY = 25
"""Rows of a table that leads to its areas alone, and whose map leads nowhere: with a link for each
number a page of the city's kelurahan takes as long on a slow line as all others together."""


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
    title = desk.t("monev-title", place=area_text(desk.db, desk.t, scope.area))
    values = {
        "wanted": wanted,
        "beyond": beyond(desk, wanted),
        "scope": scope,
        "sentence": words.sentence(desk.db, desk.t, table),
        "breaks": [break_text(desk, each) for each in table.breaks],
        "by": desk.t(f"monev-by-{scope.by}"),
        "is_areas": scope.by in AREAS,
        "is_today": scope.on == desk.turn.today,
        "is_listed": scope.by in (By.KECAMATAN, By.KELURAHAN) and scope.on == desk.turn.today,
        "references": [reference(desk, each) for each in references(desk, scope)],
        "is_hidden": not names,
        "lacks_rows": not names and scope.by in BY_PEOPLE,
        "above": above(desk, wanted),
        "choices": choices(desk, scope),
        "today": desk.turn.today,
        "sorts": [(each, desk.t(f"monev-sort-{each}")) for each in SORTS],
    }
    values |= figures(desk, wanted, table, names=names)
    values |= beside(desk, wanted, names=names)
    return View("coverage/monev.html", title, values)


def beyond(desk: Desk, wanted: Wanted) -> str:
    """The sentence that the area asked for is not the role's; empty where it is."""
    if not wanted.beyond:
        return ""
    name = regions.name(desk.db, wanted.beyond)
    return words.beyond_text(desk.db, desk.t, desk.role.area, name)


def figures(desk: Desk, wanted: Wanted, table: Table, *, names: bool) -> dict[str, object]:
    """The table and the picture, with potential and targets."""
    scope = wanted.scope
    is_many = scope.by in AREAS and len(table.rows) > MANY
    targets = overview.targets(desk.db, scope.area, scope.on)
    codes = [row.code for row in table.rows] if scope.by in AREAS else []
    counted = overview.potential(desk.db, [scope.area, *codes], scope.people, scope.group, scope.on)
    shown = MonevTable(desk, wanted, table, counted, targets, names)
    fresh = freshness.freshness_of(desk.db, split_area(scope.area)[0], desk.turn.today)
    return {
        "headline": shown.headline(),
        "share": shown.share_line(),
        "share_target": target_text(shown.target) if any(targets.values()) else "",
        "picture": picture(desk, wanted, leads=not is_many),
        "columns": [desk.t(f"monev-column-{each}") for each in shown.columns],
        "rows": shown.rows(listed_on(fresh, scope), leads=not is_many),
        "is_many": is_many,
        "total": shown.total(),
        "goal_title": desk.t("monev-column-gap", target=target_text(shown.target)),
        "is_counted": shown.is_counted,
        "targets": target_views(desk.t, table.total.counts, shown.potential, targets),
        "potential": potential_text(desk, shown.potential),
        "official": max(filter(None, (each.official for each in fresh)), default=None),
        "missing": freshness.not_reported(fresh, scope.group),
    }


def beside(desk: Desk, wanted: Wanted, *, names: bool) -> dict[str, object]:
    """The months before, how fresh it is, those whose payer soon stops, and the RW at the goal."""
    scope = wanted.scope
    reached = overview.rws_at_goal(desk.db, desk.role, split_area(scope.area)[0], GOAL, scope.on)
    months = overview.trend(desk.db, desk.role, scope)
    return {
        "trend": Markup(words.trend_of(desk.t, months)),  # escaped
        "fresh": fresh_text(desk, spans.fresh_at(desk.db)),
        "ending": endings.count_ending(desk.db, desk.role, scope.area, scope.on, desk.turn.today),
        "ending_link": f"{PAGE}/sponsors?{wanted.query(by='')}" if names else "",
        "soon": endings.SOON.days,
        "reached": reached,
        "goal": GOAL,
    }


def listed_on(fresh: Sequence[Freshness], scope: Scope) -> dict[str, date]:
    """The day of the newest list of officeholders of each row that is a kecamatan or kelurahan."""
    found = dict[str, date]()
    for each in fresh:
        code = each.code if scope.by is By.KELURAHAN else each.code.rpartition(".")[0]
        if each.listed:
            found[code] = max(each.listed, found.get(code, each.listed))
    return found


def picture(desk: Desk, wanted: Wanted, *, leads: bool) -> Markup | str:
    table = overview.map_table(desk.db, desk.role, wanted.scope)
    if table is None or not table.rows:
        return ""
    link = wanted.to_area if leads else None
    return Markup(words.map_of(desk.db, desk.t, table, link))  # escaped


def potential_text(desk: Desk, known: Denominator | None) -> str:
    if known is None:
        return desk.t("monev-potential-unknown")
    source = words.source_text(desk.t, known.source, known.as_of)
    return desk.t("monev-potential", count=grouped(known.number), source=source)


def references(desk: Desk, scope: Scope) -> list[Denominator]:
    return overview.references(desk.db, split_area(scope.area)[0], scope.on)


def reference(desk: Desk, each: Denominator) -> tuple[str, str, str]:
    """A number that others gave: its subject, its size and its source."""
    group = words.counted_text(desk.t, each.group)
    what = f"{group}: {desk.t(f'monev-measure-{each.measure}')}"
    day = words.counted_on(desk.t, each.as_of)
    source = desk.t("monev-source", source=each.source, day=day)
    return what, grouped(each.number), source


def break_text(desk: Desk, each: Break) -> str:
    """A day on which a kelurahan was divided."""
    names = regions.names(desk.db, [each.area, *each.successors])
    parts = ", ".join(names.get(code, code) for code in each.successors)
    return desk.t("monev-break", day=each.day, area=names.get(each.area, each.area), parts=parts)


def fresh_text(desk: Desk, at: datetime | None) -> str:
    """The sentence that says until when what was recorded is counted."""
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
