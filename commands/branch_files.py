"""Files exchanged with the branch: its status file and the regions come in, applications go out."""

from collections import Counter
from datetime import date
from pathlib import Path

import typer

from bot.texts import Texts
from commands.errors import build_or_exit, error_text, exit_with
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

ACTOR = "command:import"
SHOWN_FAULTS = 20


def import_status(settings: Settings, file: Path, origin: str, as_of: date | None) -> None:
    """Print the faults, and apply the good rows in batches with the notices to people."""
    built = build_or_exit(settings)
    now = built.clock()
    try:
        found = read_status(file.read_bytes(), file.name, as_of, to_local_time(now).date())
    except (Ambiguous, Invalid) as error:
        exit_with(error_text(built.texts, error))
    except OSError as error:
        exit_with(str(error))
    print_faults(built.texts, found)
    with built.readers() as db:
        if status_import.was_imported(db, found.sha256):
            typer.echo("This file was imported before: nothing changed.")
            return
    counts, notified = Counter[str](), 0
    for rows in batches(found.rows, status_import.PIECE):
        with built.sessions.begin() as db:
            result = status_import.apply_rows(db, rows, found.as_of, origin, now)
            notified += notices.notify_all(db, built.texts, result.notices, found.as_of, now)
        counts += result.counts
    with built.sessions.begin() as db:
        counts += reconcile.reconcile_file(db, found.rows, found.as_of, now)
        status_import.record_import(db, found.sha256, found.as_of, origin, now, counts)
        audit.record(db, ACTOR, "imported status", "participants", now, **counts)
    typer.echo(", ".join(f"{name} {count}" for name, count in counts.items()))
    typer.echo(f"data of {found.as_of}, {len(found.faults)} faults, {notified} people told")
    if counts["held"]:
        typer.echo(
            f"{counts['held']} rows held: it is not sure whose NIK it is, so nobody was told and"
            " nothing changed. A row needs nama and tanggal_lahir, or our nomor_pengajuan, and an"
            " application that was exported. Officers see the cases with /pemiliknik."
        )


def print_faults(texts: Texts, found: StatusFile) -> None:
    """Print the first few faults, and how many more there are."""
    for fault in found.faults[:SHOWN_FAULTS]:
        why = texts("id", f"error-{fault.reason}", **fault.values)
        typer.secho(f"baris {fault.row}, {fault.column}: {why}", fg=typer.colors.YELLOW, err=True)
    rest = len(found.faults) - SHOWN_FAULTS
    if rest > 0:
        typer.secho(f"... {rest} more", fg=typer.colors.YELLOW, err=True)


def import_regions(settings: Settings, file: Path) -> None:
    built = build_or_exit(settings)
    try:
        rows = read_regions(file.read_bytes())
    except Invalid as error:
        exit_with(error_text(built.texts, error))
    except OSError as error:
        exit_with(str(error))
    with built.sessions.begin() as db:
        typer.echo(f"{regions.save_regions(db, rows)} regions written.")


def export_applications(settings: Settings, file: Path) -> None:
    """Write the new applications into a sheet, and only then count them as taken over."""
    built = build_or_exit(settings)
    try:
        with built.sessions.begin() as db:
            rows = applications_export.export_new(db, "command:export", built.clock())
            file.write_bytes(write_applications(rows))
    except OSError as error:
        exit_with(str(error))
    typer.echo(f"{len(rows)} applications written to {file}.")
