"""Minutes of a Monev meeting in words: page, PDF and workbook are made of these."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from bot.texts import long_day
from domain.coverage.figures import By, CoverageFigure, CoverageRow, Table
from domain.reminders.contact_rules import to_local_time
from exchange import qr
from exchange.coverage.minutes import WIDE, MinutesTable, MinutesTexts
from handlers.coverage.monev_words import (
    HIDDEN,
    Say,
    area_text,
    counted_text,
    map_alternative,
    map_of,
    percent_text,
    row_name,
    sentence,
    share_of,
    target_text,
)
from models.coverage import minutes
from models.coverage.denominators import TARGETS
from models.coverage.minutes import Action, Minutes, Number, Snapshot
from models.coverage.overview import ARREARS, sum_of

COLUMNS = {
    "active": (CoverageFigure.ACTIVE,),
    "arrears": ARREARS,
    "waiting": (CoverageFigure.WAITING,),
    "ended": (CoverageFigure.ENDED,),
    "never": (CoverageFigure.NEVER,),
    "known": (CoverageFigure.KNOWN,),
}


def minutes_texts(
    db: Session, t: Say, language: str, row: Minutes, snapshot: Snapshot, site: str
) -> MinutesTexts:
    """All that the minutes say, out of what was kept alone."""
    tables = minutes.tables_in(snapshot)
    maps = [each for each in tables if each.scope.by is By.KELURAHAN]
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
    columns = [t(f"monev-by-{scope.by}"), *(t(f"monev-column-{name}") for name in COLUMNS)]
    return MinutesTable(
        f"{t(f'monev-people-{scope.people}')}: {t(f'monev-by-{scope.by}')}",
        [*columns, t("monev-column-share"), *changes],
        [figures_row(db, t, table, each) for each in (*table.rows, table.total)],
        [WIDE, *(0 for _ in COLUMNS), 0, *(0 for _ in changes)],
    )


def figures_row(db: Session, t: Say, table: Table, row: CoverageRow) -> list[str | int]:
    numbers = [sum_of(row.counts, parts) for parts in COLUMNS.values()]
    share = percent_text(share_of(row.counts)) if row.counts[CoverageFigure.KNOWN] != 0 else "–"
    change = row.change(CoverageFigure.ACTIVE) if table.scope.since else None
    changes = [HIDDEN if change is None else f"{change:+d}"] if table.scope.since else []
    name = row_name(db, t, table.scope.by, row, names=False)
    return [name, *(HIDDEN if each is None else each for each in numbers), share, *changes]


def numbers_text(t: Say, numbers: Sequence[Number]) -> MinutesTable:
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
    t: Say, title: str, actions: Sequence[Action], *, with_state: bool
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
