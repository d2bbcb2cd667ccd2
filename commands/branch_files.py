"""The branch's status file comes in.

Applications are handed over.

Regions come in.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import typer

import app
from commands.errors import exit_with, sentence
from domain.invalid import Ambiguous, Invalid
from domain.reminders.contact_rules import to_local_time
from exchange.branch.applications import write_applications
from exchange.branch.status_file import StatusFile, read_status
from exchange.regions_file import read_regions
from models import audit, regions
from models.branch import applications_export, status_import
from models.database.base import batches
from models.reconciliation import reconcile
from scheduler.branch import notices
from settings import Settings


def export_applications(settings: Settings, file: Path) -> None:
    """The sheet is on the disk before its applications count as taken."""
    built = app.build(settings)
    try:
        with built.sessions.begin() as db:
            rows = applications_export.export_new(db, "command:export", built.clock())
            file.write_bytes(write_applications(rows))
    except OSError as wrong:
        exit_with(str(wrong))
    typer.echo(f"{len(rows)} applications written to {file}.")


ACTOR = "command:import"
SHOWN = 20
"""So many faults are listed; all are counted."""


def import_status(settings: Settings, file: Path, origin: str, as_of: date | None) -> None:
    """Apply the good rows in pieces, tell people in the same transactions, list the faults."""
    built = app.build(settings)
    now = built.clock()
    try:
        found = read_status(file.read_bytes(), file.name, as_of, to_local_time(now).date())
    except (Ambiguous, Invalid) as wrong:
        exit_with(sentence(built.texts, wrong))
    except OSError as wrong:
        exit_with(str(wrong))
    tell_faults(built, found)
    with built.readers() as db:
        if status_import.was_imported(db, found.sha256):
            typer.echo("This file was imported before: nothing changed.")
            return
    counts = Counter[str]()
    told = 0
    for rows in batches(found.rows, status_import.PIECE):
        with built.sessions.begin() as db:
            result = status_import.apply_rows(db, rows, found.as_of, origin, now)
            told += notices.notify_all(db, built.texts, result.notices, found.as_of, now)
        counts += result.counts
    with built.sessions.begin() as db:
        counts += reconcile.reconcile_file(db, found.rows, found.as_of, now)
        status_import.record_import(db, found.sha256, found.as_of, origin, now, counts)
        audit.record(db, ACTOR, "imported status", "participants", now, **counts)
    typer.echo(", ".join(f"{name} {count}" for name, count in counts.items()))
    typer.echo(f"data of {found.as_of}, {len(found.faults)} faults, {told} people told")


def tell_faults(built: app.App, found: StatusFile) -> None:
    for fault in found.faults[:SHOWN]:
        why = built.texts("id", f"error-{fault.reason}", **fault.values)
        typer.secho(f"baris {fault.row}, {fault.column}: {why}", fg=typer.colors.YELLOW, err=True)
    if len(found.faults) > SHOWN:
        typer.secho(f"... {len(found.faults) - SHOWN} more", fg=typer.colors.YELLOW, err=True)


def import_regions(settings: Settings, file: Path) -> None:
    built = app.build(settings)
    try:
        rows = read_regions(file.read_bytes())
    except Invalid as wrong:
        exit_with(sentence(built.texts, wrong))
    except OSError as wrong:
        exit_with(str(wrong))
    with built.sessions.begin() as db:
        typer.echo(f"{regions.save_regions(db, rows)} regions written.")
