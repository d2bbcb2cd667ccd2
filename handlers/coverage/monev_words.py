"""Coverage in words and pictures: page, chat and minutes say the same of the same figures."""

from collections.abc import Callable, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from domain.coverage.figures import (
    By,
    Counts,
    CoverageFigure,
    CoverageRow,
    Scope,
    Table,
    split_area,
)
from domain.participants.organisation import Organisation
from exchange.coverage import charts
from exchange.coverage.charts import Point, Tile, TileGroup, grouped
from handlers.roles.words import role_holder_text
from models import regions
from models.coverage.figures import TOTAL
from models.coverage.overview import ARREARS, MonthEnd, sum_of

Say = Callable[..., str]
HIDDEN = "•"
"""Shown of a figure that is of a few people, or would give them away."""
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
    """6672 -> 66,72%"""
    return f"{hundredths / 100:g}%".replace(".", ",")


def area_text(db: Session, t: Say, area: str) -> str:
    """The name of an area, with its kind: Tambora is a kecamatan, and a kelurahan in it."""
    region, rw = split_area(area)
    kind = AREA_KINDS[min(max(region.count(".") - 1, 0), 2)]
    name = t(kind, name=regions.name(db, region))
    return t("monev-rw-of", rw=rw, place=name) if rw else name


def who_text(t: Say, scope: Scope) -> str:
    """The people who are counted, as a part of a sentence."""
    name = f"monev-who-{scope.people}"
    if scope.group is None:
        return t(name)
    body = t(f"option-{scope.group}")
    return t(f"{name}-of", body=f"{body[0].lower()}{body[1:]}")


def sentence(db: Session, t: Say, table: Table) -> str:
    """The one sentence of a table."""
    counts, scope = table.total.counts, table.scope
    place, who = area_text(db, t, scope.area), who_text(t, scope)
    known, active = counts[CoverageFigure.KNOWN], counts[CoverageFigure.ACTIVE]
    if known == 0:
        return t("monev-sentence-nobody", place=place, who=who)
    if known is None or active is None:
        return t("monev-sentence-few", place=place, who=who)
    return t(
        "monev-sentence",
        place=place,
        who=who,
        active=grouped(active),
        known=grouped(known),
        percent=percent_text(share_of(counts)),
        arrears=figure_text(sum_of(counts, ARREARS)),
    )


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


def map_of(db: Session, t: Say, table: Table, link: Callable[[str], str] | None = None) -> str:
    """A tile for each area of the table, kelurahan under their kecamatan; with `link` each leads to
    its page."""
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
    return charts.tile_map(map_alternative(db, t, table), groups)


def map_alternative(db: Session, t: Say, table: Table) -> str:
    """The text that stands for the map: the highest and the lowest share, by name."""
    known = [(share, row) for row in table.rows if (share := share_of(row.counts)) is not None]
    place = area_text(db, t, table.scope.area)
    if not known:
        return t("monev-map-none", place=place)
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
    """The protected over the months."""
    points = [
        Point(f"{each.day:%m/%y}", each.counts[CoverageFigure.ACTIVE], each.is_break)
        for each in months
    ]
    said = [each.counts[CoverageFigure.ACTIVE] for each in (months[0], months[-1])]
    title = t(
        "monev-trend-spoken",
        first=months[0].day,
        last=months[-1].day,
        then=figure_text(said[0]),
        now=figure_text(said[1]),
    )
    return charts.trend(title, points)


def counted_text(t: Say, group: str) -> str:
    """The people of whom others gave a number: a group, or all workers."""
    return t("monev-people-workers" if group == Organisation.UMUM else f"option-{group}")


def source_text(t: Say, source: str, as_of: str) -> str:
    """The source of a number, of a page its site alone, and the day of the count."""
    parts = [each.strip() for each in source.split(";")]
    sites = [urlsplit(each).netloc.removeprefix("www.") or each for each in parts]
    return t("monev-source", source=", ".join(sites), day=as_of or t("monev-undated"))
