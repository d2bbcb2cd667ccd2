"""Coverage in words and pictures: page, chat and minutes say the same of the same figures."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from bot.texts import long_day
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
from domain.participants.organisation import Organisation
from domain.reminders.contact_rules import to_local_time
from exchange import qr
from exchange.coverage import charts
from exchange.coverage.charts import Point, Tile, TileGroup, grouped
from exchange.coverage.minutes import WIDE, MinutesTable, MinutesTexts
from handlers.roles.words import role_holder_text
from models import regions
from models.coverage import minutes, overview, readers
from models.coverage.denominators import TARGETS, Measure
from models.coverage.figures import TOTAL
from models.coverage.minutes import AgreedAction, GivenNumber, Minutes, MinutesSnapshot
from models.coverage.overview import MonthEnd
from models.roles.role import Role

Say = Callable[..., str]
GOAL = 100
"""Protected workers in each RW ("1 RW 100 pekerja")."""
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
    return t("monev-sentence", **sentence_values(db, t, table))


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
    sites = [urlsplit(each).netloc.removeprefix("www.") or each for each in parts]
    return t("monev-source", source=", ".join(sites), day=as_of or t("monev-undated"))


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
    """6348 -> 6.348; of a target 6672 -> 66,72%"""
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


def minutes_texts(
    db: Session, t: Say, language: str, row: Minutes, snapshot: MinutesSnapshot, site: str
) -> MinutesTexts:
    """All that the minutes say, out of what was kept alone."""
    tables = minutes.tables_in(snapshot)
    maps = [each for each in tables if each.scope.by is By.KELURAHAN]
    months = minutes.trend_in(snapshot)
    link = f"{site}/monev/minutes/{row.id}"
    made = to_local_time(row.made_at)
    held, place = date.fromisoformat(snapshot.held_on), area_text(db, t, snapshot.area)
    since = date.fromisoformat(snapshot.since) if snapshot.since else None
    before = long_day(language, since) if since else t("monev-minutes-first")
    facts = [
        (t("monev-minutes-held"), long_day(language, held)),
        (t("monev-minutes-number"), f"{row.id}"),
        (t("monev-minutes-data"), long_day(language, date.fromisoformat(snapshot.on))),
        (t("monev-minutes-since"), before),
        (t("monev-minutes-hidden"), t("monev-hidden")),
    ]
    return MinutesTexts(
        language,
        t("monev-minutes-title", place=place),
        sentence(db, t, tables[0]),
        facts,
        map_of(db, t, maps[0]) if maps else "",
        map_alternative(db, t, maps[0]) if maps else "",
        t("monev-trend"),
        trend_of(t, months),
        trend_alternative(t, months) if months else "",
        [
            *(figures_text(db, t, each) for each in tables),
            numbers_text(t, snapshot.numbers),
            actions_text(t, t("monev-minutes-earlier"), snapshot.earlier, with_state=True),
            actions_text(t, t("monev-minutes-agreed"), snapshot.agreed, with_state=False),
        ],
        t("monev-minutes-present"),
        snapshot.present,
        t("monev-minutes-digest", date=made.date(), time=f"{made:%H.%M}"),
        row.digest,
        link,
        qr.svg(link).decode(),
        f"{t('monev-minutes-title', place=place)} · {row.digest[:16]}",
    )


def figures_text(db: Session, t: Say, table: Table) -> MinutesTable:
    """A table of figures; since a day with what became of the protected."""
    scope = table.scope
    changes = [t("monev-minutes-change")] if scope.since else []
    shown = columns_shown(table, COLUMNS)
    columns = [t(f"monev-by-{scope.by}"), *(t(f"monev-column-{each}") for each in shown)]
    return MinutesTable(
        f"{t(f'monev-people-{scope.people}')}: {t(f'monev-by-{scope.by}')}",
        [*columns, t("monev-column-share"), *changes],
        [figures_row(db, t, table, each, shown) for each in (*table.rows, table.total)],
        [WIDE, *(0 for _ in shown), 0, *(0 for _ in changes)],
    )


def figures_row(
    db: Session, t: Say, table: Table, row: CoverageRow, columns: Sequence[CoverageFigure]
) -> list[str | int]:
    numbers = [row.counts[each] for each in columns]
    share = percent_text(share_of(row.counts)) if row.counts[CoverageFigure.KNOWN] != 0 else "–"
    change = row.change(CoverageFigure.ACTIVE) if table.scope.since else None
    changes = [HIDDEN if change is None else f"{change:+d}"] if table.scope.since else []
    name = row_name(db, t, table.scope.by, row, names=False)
    return [name, *(HIDDEN if each is None else each for each in numbers), share, *changes]


def numbers_text(t: Say, numbers: Sequence[GivenNumber]) -> MinutesTable:
    """The numbers of others, each with its source and its day."""
    rows = []
    for each in numbers:
        is_target = each.measure in set(TARGETS)
        name = f"monev-{each.measure.replace('_', '-')}" if is_target else ""
        what = t(name) if name else t(f"monev-measure-{each.measure}")
        number: str | int = target_text(each.number) if is_target else each.number
        body = t("monev-targets") if is_target else counted_text(t, each.group)
        rows.append([body, what, number, each.source, each.as_of or t("monev-undated")])
    columns = [t(f"monev-minutes-{name}") for name in ("what", "measure", "count", "source", "day")]
    none = t("monev-unknown")
    return MinutesTable(t("monev-references"), columns, rows, [2, 2, 0, 4, 0], none)


def actions_text(
    t: Say, title: str, actions: Sequence[AgreedAction], *, with_state: bool
) -> MinutesTable:
    """Agreed actions; those of before with how far they were at the meeting."""
    names = ["case", "action", "owner", "due", *(["state"] if with_state else [])]
    rows = [
        [
            f"{each.case}",
            each.text,
            each.owner,
            each.due,
            *([t(f"monev-action-{each.state}")] if with_state else []),
        ]
        for each in actions
    ]
    widths = [0, 4, 2, 0, *([0] if with_state else [])]
    columns = [t(f"monev-minutes-{name}") for name in names]
    return MinutesTable(title, columns, rows, widths, t("monev-minutes-none"))
