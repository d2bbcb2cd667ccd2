"""Coverage in words and pictures: page, chat and minutes say the same of the same figures."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from bot.texts import Say
from domain.coverage.figures import (
    By,
    Counts,
    CoverageFigure,
    CoverageRow,
    People,
    Scope,
    Table,
    split_area,
)
from domain.parsing.urls import split_url
from domain.participants.organisation import Organisation
from exchange.coverage import charts
from exchange.coverage.charts import Point, Tile, TileGroup, grouped
from handlers.roles.words import role_holder_text
from models import regions
from models.coverage import readers
from models.coverage.denominators import TARGETS, Measure
from models.coverage.figures import TOTAL
from models.coverage.monev import overview
from models.coverage.monev.overview import MonthEnd
from models.roles.role import Role

GOAL = 100
"""Protected workers in each RW ("1 RW 100 pekerja")."""
HIDDEN = "•"
"""Shown of a figure that is of a few people, or would give them away."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
AREA_KINDS = ("coverage-city", "coverage-district", "coverage-village")
"""The text for a region by the dots in its code, less one."""


def figure_text(figure: int | None) -> str:
    return HIDDEN if figure is None else grouped(figure)


def share_of(counts: Counts) -> float | None:
    """The protected among those who are known; None where one of both is hidden, or nobody is."""
    active, known = counts[CoverageFigure.ACTIVE], counts[CoverageFigure.KNOWN]
    return active / known if active is not None and known else None


def percent_text(share: float | None) -> str:
    return HIDDEN if share is None else f"{share * 100:.0f}%"


def target_text(hundredths: int) -> str:
    """The target as a percentage: 6672 is 66,72%."""
    return f"{hundredths / 100:g}%".replace(".", ",")


def area_text(db: Session, t: Say, area: str) -> str:
    """The name of an area, with its kind: Tambora is a kecamatan, and a kelurahan in it."""
    region, rw = split_area(area)
    kind = AREA_KINDS[min(max(region.count(".") - 1, 0), 2)]
    name = t(kind, name=regions.name(db, region))
    return t("monev-rw-of", rw=rw, place=name) if rw else name


def beyond_text(db: Session, t: Say, own: str, name: str) -> str:
    """The sentence that a named area is not the role's, and that these figures are of its own."""
    return t("monev-area-beyond", name=name, place=area_text(db, t, own))


def who_text(t: Say, scope: Scope) -> str:
    """The people who are counted, as a part of a sentence."""
    name = f"monev-who-{scope.people}"
    if scope.group is None:
        return t(name)
    return t(f"{name}-of", body=t(f"monev-body-{scope.group}"), group=scope.group)


def table_of_area(
    db: Session,
    role: Role,
    area: str,
    on: date,
    wanted: Sequence[People] = (People.OFFICEHOLDERS, People.WORKERS),
    group: str | None = None,
) -> Table | None:
    """The table of an area by its parts, as the role may see it, of a body if one is given: of the
    first of the wanted of whom anybody is known, else of the first."""
    scope = Scope(area=area, by=overview.by_parts(area), on=on, group=group)
    tables = (readers.table_for(db, role, replace(scope, people=people)) for people in wanted)
    found = [each for each in tables if each]
    return next((each for each in found if each.total.counts[CoverageFigure.KNOWN] != 0), None) or (
        found[0] if found else None
    )


def sentence_values(db: Session, t: Say, table: Table) -> dict[str, object]:
    """The values of the sentence, for a letter."""
    counts = table.total.counts
    return {
        "place": area_text(db, t, table.scope.area),
        "who": who_text(t, table.scope),
        "active": figure_text(counts[CoverageFigure.ACTIVE]),
        "known": figure_text(counts[CoverageFigure.KNOWN]),
        "percent": percent_text(share_of(counts)),
        "arrears": figure_text(counts[CoverageFigure.ARREARS]),
    }


def row_text(db: Session, t: Say, table: Table, row: CoverageRow) -> str:
    """The figures of a row in a line."""
    name = row_name(db, t, table.scope.by, row, names=False)
    if row.counts[CoverageFigure.KNOWN] == 0:
        return t("monev-line-none", name=name)
    if row.counts[CoverageFigure.KNOWN] is None:
        return t("monev-line-hidden", name=name)
    return t(
        "monev-line",
        name=name,
        active=figure_text(row.counts[CoverageFigure.ACTIVE]),
        known=figure_text(row.counts[CoverageFigure.KNOWN]),
    )


def hides_some(table: Table) -> bool:
    """Whether a share is hidden in the table, or a row is left out."""
    everything = *table.rows, table.total
    known = [row.counts[CoverageFigure.KNOWN] or 0 for row in table.rows]
    return sum(known) != table.total.counts[CoverageFigure.KNOWN] or any(
        share_of(row.counts) is None and row.counts[CoverageFigure.KNOWN] != 0 for row in everything
    )


def sentence(db: Session, t: Say, table: Table) -> str:
    """The one sentence of a table."""
    counts, scope = table.total.counts, table.scope
    place, who = area_text(db, t, scope.area), who_text(t, scope)
    known, active = counts[CoverageFigure.KNOWN], counts[CoverageFigure.ACTIVE]
    if known == 0:
        return t("monev-sentence-nobody", place=place, who=who)
    if known is None:
        return t("monev-sentence-few", place=place, who=who)
    if active is None:
        return t("monev-sentence-known", place=place, who=who, known=figure_text(known))
    is_shown = counts[CoverageFigure.ARREARS] is not None
    name = "monev-sentence" if is_shown else "monev-sentence-protected"
    return t(name, **sentence_values(db, t, table))


def row_name(db: Session, t: Say, by: By, row: CoverageRow, *, names: bool) -> str:
    """The name of a row; agents have theirs only for whoever may know names."""
    if row.code == TOTAL:
        return t("monev-all")
    if by is By.RW:
        return f"RW {row.name}"
    if row.name:
        return row.name
    if row.code == "":
        return t(f"monev-none-{by}") if by is By.AGENT else t("monev-none")
    match by:
        case By.POST:
            return t(f"monev-post-{row.code}")
        case By.PAYER:
            return t(f"digest-payer-{row.code}").capitalize()
        case By.AGENT:
            return (
                role_holder_text(db, t, int(row.code)) if names else t("monev-agent", id=row.code)
            )
        case _:
            return t(f"option-{row.code}")


def map_of(
    db: Session,
    t: Say,
    table: Table,
    link: Callable[[str], str] | None = None,
    *,
    for_paper: bool = False,
) -> str:
    """A tile for each area of the table, kelurahan under their kecamatan; with `link` each leads to
    its page. On paper a city's stand in two columns."""
    scope = table.scope
    names = regions.names(db, {row.code.rpartition(".")[0] for row in table.rows})

    def tile_of(row: CoverageRow) -> Tile:
        name = row_name(db, t, scope.by, row, names=False)
        share = share_of(row.counts)
        figure = percent_text(share) if row.counts[CoverageFigure.KNOWN] != 0 else "–"
        spoken = t(
            "monev-tile",
            name=name,
            percent=figure if share is not None else t("monev-tile-unknown"),
            active=figure_text(row.counts[CoverageFigure.ACTIVE]),
            known=figure_text(row.counts[CoverageFigure.KNOWN]),
        )
        return Tile(name, figure, share, spoken, link(row.code) if link else "")

    def kecamatan(row: CoverageRow) -> str:
        return row.code.rpartition(".")[0] if scope.by is By.KELURAHAN else ""

    is_one = split_area(scope.area)[0].count(".") > 1
    groups = [
        TileGroup("" if is_one else names.get(code, code), [tile_of(row) for row in rows])
        for code, rows in groupby(table.rows, kecamatan)
    ]
    abreast = 2 if for_paper and len(groups) > 1 else 1
    return charts.tile_map(map_alternative(db, t, table), groups, abreast)


def map_alternative(db: Session, t: Say, table: Table) -> str:
    """The text that stands for the map: the highest and the lowest share, by name."""
    known = [(share, row) for row in table.rows if (share := share_of(row.counts)) is not None]
    place = area_text(db, t, table.scope.area)
    if not known:
        return t("monev-map-none", place=place)
    if len(known) == 1:
        share, row = known[0]
        name = row_name(db, t, table.scope.by, row, names=False)
        return t("monev-map-one", place=place, name=name, percent=percent_text(share))
    (low, last), (high, first) = (pick(known, key=lambda each: each[0]) for pick in (min, max))
    return t(
        "monev-map",
        place=place,
        high=row_name(db, t, table.scope.by, first, names=False),
        most=percent_text(high),
        low=row_name(db, t, table.scope.by, last, names=False),
        least=percent_text(low),
    )


def trend_of(t: Say, months: Sequence[MonthEnd]) -> str:
    """The protected over the months; empty of one day alone."""
    if len(months) < 2:
        return ""
    points = [
        Point(f"{each.day:%m/%y}", each.counts[CoverageFigure.ACTIVE], each.is_break)
        for each in months
    ]
    return charts.trend(trend_alternative(t, months), points)


def trend_alternative(t: Say, months: Sequence[MonthEnd]) -> str:
    """The text that stands for a trend: its first and its last figure."""
    then, now = (
        figure_text(each.counts[CoverageFigure.ACTIVE]) for each in (months[0], months[-1])
    )
    first, last = months[0].day, months[-1].day
    return t("monev-trend-spoken", first=first, last=last, then=then, now=now)


def counted_text(t: Say, group: str) -> str:
    """The people of whom others gave a number: a group, or all workers."""
    return t("monev-people-workers" if group == Organisation.UMUM else f"option-{group}")


def source_text(t: Say, source: str, as_of: str) -> str:
    """The source of a number, of a page its site alone, and the day of the count."""
    parts = [each.strip() for each in source.split(";")]
    sites = [split_url(each).netloc.removeprefix("www.") or each for each in parts]
    return t("monev-source", source=", ".join(sites), day=counted_on(t, as_of))


def counted_on(t: Say, as_of: str) -> date | str:
    """The day of a count, or the year or month, as it was written down."""
    return date.fromisoformat(as_of) if DAY.fullmatch(as_of) else as_of or t("monev-undated")


def number_what(t: Say, group: str, measure: str) -> str:
    """The thing that a number of others counts."""
    if group == Organisation.UMUM:
        return t("option-workers" if measure == Measure.MEMBERS else measure_name(measure))
    return f"{t(f'option-{group}')}, {t(measure_name(measure))}"


def measure_name(measure: str) -> str:
    """The text for a measure: as an option of the form, or only as it is printed."""
    is_entered = measure in (Measure.MEMBERS, Measure.HEADS, *TARGETS)
    return f"option-{measure}" if is_entered else f"monev-measure-{measure}"


def number_text(measure: str, number: int) -> str:
    """A measured number as it is printed: 6348 as "6.348"; a target is in hundredths of a percent:
    6672 as "66,72%"."""
    return target_text(number) if measure in TARGETS else grouped(number)


COLUMNS = (
    CoverageFigure.ACTIVE,
    CoverageFigure.ARREARS,
    CoverageFigure.WAITING,
    CoverageFigure.ENDED,
    CoverageFigure.NEVER,
    CoverageFigure.KNOWN,
)
"""The columns of a table of figures."""


def columns_shown(table: Table, wanted: Sequence[CoverageFigure]) -> list[CoverageFigure]:
    """The columns of which some row shows a figure, and those of the sentence."""
    rows = *table.rows, table.total
    return [
        each
        for each in wanted
        if each in (CoverageFigure.ACTIVE, CoverageFigure.KNOWN)
        or any(row.counts[each] is not None for row in rows)
    ]
