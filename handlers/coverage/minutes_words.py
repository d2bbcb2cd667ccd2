"""Minutes in words: page, PDF and workbook say the same of what was kept."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from bot.texts import Say, long_day
from domain.calendar import ISO_DAY, to_local_time
from domain.coverage.figures import By, CoverageFigure, CoverageRow, Table
from exchange import drawing
from exchange.coverage.minutes import WIDE, MinutesTable, MinutesTexts
from handlers.coverage.words import (
    COLUMNS,
    HIDDEN,
    area_text,
    columns_shown,
    counted_text,
    map_alternative,
    map_of,
    percent_text,
    row_name,
    sentence,
    share_of,
    target_text,
    trend_alternative,
    trend_of,
)
from models.coverage.denominators import TARGETS
from models.coverage.monev import minutes
from models.coverage.monev.minutes import AgreedAction, GivenNumber, Minutes, MinutesSnapshot


def minutes_texts(
    db: Session, t: Say, language: str, row: Minutes, snapshot: MinutesSnapshot, site: str
) -> MinutesTexts:
    """All that the minutes say, out of what was kept alone."""
    tables = minutes.tables_in(snapshot)
    maps = [each for each in tables if each.scope.by is By.KELURAHAN]
    months = minutes.trend_in(snapshot)
    link = f"{site}/monev/minutes/{row.id}" if site else ""
    made = to_local_time(row.made_at)
    held, place = date.fromisoformat(snapshot.held_on), area_text(db, t, snapshot.area)
    since = date.fromisoformat(snapshot.since) if snapshot.since else None
    before = long_day(language, since) if since else t("monev-minutes-first")
    facts = [
        (t("monev-minutes-held"), long_day(language, held)),
        (t("monev-minutes-number"), f"{row.id}"),
        (t("monev-minutes-data"), long_day(language, date.fromisoformat(snapshot.on))),
        (t("monev-minutes-since"), before),
        *reporting_facts(t, language, snapshot),
        (t("monev-minutes-hidden"), t("monev-hidden")),
    ]
    return MinutesTexts(
        language,
        t("monev-minutes-title", place=place),
        sentence(db, t, tables[0]),
        facts,
        map_of(db, t, maps[0]) if maps else "",
        map_of(db, t, maps[0], for_paper=True) if maps else "",
        map_alternative(db, t, maps[0]) if maps else "",
        t("monev-trend"),
        trend_of(t, months),
        trend_alternative(t, months) if months else "",
        [
            *(figures_text(db, t, each) for each in tables),
            numbers_text(t, language, snapshot.numbers),
            actions_text(
                t, language, t("monev-minutes-earlier"), snapshot.earlier, with_state=True
            ),
            actions_text(t, language, t("monev-minutes-agreed"), snapshot.agreed, with_state=False),
        ],
        t("monev-minutes-present"),
        snapshot.present,
        t("monev-minutes-digest", date=made.date(), time=f"{made:%H.%M}"),
        row.digest,
        link,
        drawing.qr_svg(link).decode() if link else "",
        f"{t('monev-minutes-title', place=place)} · {row.digest[:16]}",
    )


def reporting_facts(t: Say, language: str, snapshot: MinutesSnapshot) -> list[tuple[str, str]]:
    """The day of the newest official data, and the kelurahan that had sent no list; nothing of
    minutes that were kept before both were."""
    if snapshot.unreported is None:
        return []
    official = day_text(language, snapshot.official or "") or t("monev-unknown")
    names = ", ".join(snapshot.unreported)
    missing = f"{len(snapshot.unreported)}: {names}" if names else t("monev-all-listed")
    return [(t("monev-minutes-official"), official), (t("monev-minutes-unreported"), missing)]


def day_text(language: str, as_of: str) -> str:
    """A day in words; a year or a month as it was written."""
    return long_day(language, date.fromisoformat(as_of)) if ISO_DAY.fullmatch(as_of) else as_of


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
    changes = (
        [HIDDEN if change is None else f"{change:+d}" if change else "0"]
        if table.scope.since
        else []
    )
    name = row_name(db, t, table.scope.by, row, names=False)
    return [name, *(HIDDEN if each is None else each for each in numbers), share, *changes]


def numbers_text(t: Say, language: str, numbers: Sequence[GivenNumber]) -> MinutesTable:
    """The numbers of others, each with its source and its day."""
    rows = []
    for each in numbers:
        is_target = each.measure in set(TARGETS)
        name = f"monev-{each.measure.replace('_', '-')}" if is_target else ""
        what = t(name) if name else t(f"monev-measure-{each.measure}")
        number: str | int = target_text(each.number) if is_target else each.number
        body = t("monev-targets") if is_target else counted_text(t, each.group)
        day = day_text(language, each.as_of) or t("monev-undated")
        rows.append([body, what, number, each.source, day])
    columns = [t(f"monev-minutes-{name}") for name in ("what", "measure", "count", "source", "day")]
    none = t("monev-unknown")
    return MinutesTable(t("monev-references"), columns, rows, [2, 2, 0, 4, 0], none)


def actions_text(
    t: Say, language: str, title: str, actions: Sequence[AgreedAction], *, with_state: bool
) -> MinutesTable:
    """Agreed actions; those of before with how far they were at the meeting."""
    names = ["case", "action", "owner", "due", *(["state"] if with_state else [])]
    rows = [
        [
            f"{each.case}",
            each.text,
            each.owner,
            day_text(language, each.due),
            *([t(f"monev-action-{each.state}")] if with_state else []),
        ]
        for each in actions
    ]
    widths = [0, 4, 2, 0, *([0] if with_state else [])]
    columns = [t(f"monev-minutes-{name}") for name in names]
    return MinutesTable(title, columns, rows, widths, t("monev-minutes-none"))
