"""Figures of coverage on the terminal or in a file, and kelurahan that are divided."""

import csv
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import typer

from commands.errors import build_or_exit, exit_with, read_or_exit
from domain.calendar import to_local_time
from domain.coverage.figures import STOCKS, CoverageFigure, Scope, Table, split_area
from exchange.regions_file import read_moves
from exchange.spreadsheets.write import FORMULA
from models import regions
from models.coverage import divide as division
from models.coverage import figures, hidden, spans
from models.database.engine import read_only
from scheduler.coverage.refresh import refresh_figures
from settings import Settings

ACTOR = "command:import"
FEW = "-"
"""Shown of a figure that is hidden."""


def print_figures(settings: Settings, wanted: dict[str, Any], form: str, *, exact: bool) -> None:
    """Print the table of a scope as table, csv or json; figures of a few people are left out unless
    they are to be `exact`. `wanted` are fields of `Scope`; without `on` it is today."""
    built = build_or_exit(settings)
    now = built.clock()
    refresh_figures(built.sessions, now)
    today = to_local_time(now).date()
    scope = Scope(**wanted | {"on": wanted["on"] or today})
    if scope.on > today or (scope.since and scope.since > scope.on):
        exit_with("--since and --on are days until today, in this order.")
    try:
        with read_only(built.sessions) as db:
            if not regions.is_known(db, split_area(scope.area)[0]):
                exit_with(f"--area {scope.area}: no such area, give a code such as 31.73.04.")
            table = figures.coverage_table(db, scope)
            table = table if exact else hidden.hide_few(db, table)
            fresh_at = spans.fresh_at(db)
    except ValueError as error:
        exit_with(f"{error}.")
    if form == "json":
        as_of = fresh_at.isoformat() if fresh_at else None
        typer.echo(json.dumps(as_json(table) | {"fresh_at": as_of}, indent=1, ensure_ascii=False))
    elif form == "csv":
        csv.writer(sys.stdout, lineterminator="\n").writerows(lines_of(table, hidden=""))
    else:
        rows = lines_of(table, hidden=FEW)
        widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
        for row in rows:
            aligned = [
                f"{text:>{width}}" if place > 1 else f"{text:{width}}"
                for place, (text, width) in enumerate(zip(row, widths, strict=True))
            ]
            typer.echo("  ".join(aligned).rstrip())


def lines_of(table: Table, hidden: str) -> list[list[str]]:
    """The table as texts: a head, the rows, the total; `hidden` is shown of what nobody may know.
    No name is taken for a formula."""
    changes = [*STOCKS] if table.scope.since else []
    lines = [["code", "name", *CoverageFigure, *(f"{figure} change" for figure in changes)]]
    for row in (*table.rows, table.total):
        names = [f"'{each}" if each.startswith(FORMULA) else each for each in (row.code, row.name)]
        counts = [row.counts[figure] for figure in CoverageFigure]
        counts += [row.change(figure) for figure in changes]
        lines.append([*names, *(hidden if each is None else str(each) for each in counts)])
    return lines


def as_json(table: Table) -> dict[str, Any]:
    """The table with its scope; a hidden figure is null."""
    scope = table.scope
    return {
        "area": scope.area,
        "by": scope.by,
        "on": scope.on.isoformat(),
        "since": scope.since.isoformat() if scope.since else None,
        "people": scope.people,
        "narrowed": dict(scope.filters),
        "rows": [row.as_data() for row in table.rows],
        "total": table.total.as_data(),
        "breaks": [
            {"day": each.day.isoformat(), "area": each.area, "successors": each.successors}
            for each in table.breaks
        ],
    }


def divide(settings: Settings, file: Path, since: date) -> None:
    """Move the RW of divided kelurahan to their successors from a day on."""
    built = build_or_exit(settings)
    moves = read_or_exit(file, read_moves, built.texts)
    with built.sessions.begin() as db:
        moved = division.divide(db, moves, since, ACTOR, built.clock())
    typer.echo(f"{len(moves)} RW written, {moved} people moved from {since} on.")
