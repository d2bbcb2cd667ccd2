"""Files exchanged with the branch: its status file and the regions come in, applications go out."""

import getpass
import os
from datetime import date
from pathlib import Path

import typer

from bot.texts import Texts
from commands.errors import build_or_exit, exit_with, read_or_exit
from domain.calendar import to_local_time
from exchange.branch.applications import write_applications
from exchange.branch.status_file import StatusFile, read_status
from exchange.branch.status_rows import RowError
from exchange.regions_file import read_regions
from handlers.branch.words import faults_sheet, reason_text, report_lines
from models import audit, regions
from models.branch import applications_export, status_files
from models.reconciliation import reconcile
from scheduler.branch.apply_file import Applied, apply_file
from settings import Settings

ACTOR = "command:import"
SHOWN_FAULTS = 20


def import_status(
    settings: Settings,
    file: Path,
    origin: str,
    as_of: date | None,
    *,
    dry_run: bool,
    faults_file: Path | None,
) -> None:
    """Print the faults, and apply the good rows in batches with the notices to people.

    `dry_run` changes nothing and tells nobody. `faults_file` gets what was left out, and the
    unknown NIKs with most digits hidden.
    """
    built = build_or_exit(settings)
    now, texts = built.clock(), built.texts
    today = to_local_time(now).date()
    found = read_or_exit(file, lambda held: read_status(held, file.name, as_of, today), texts)
    if faults_file and faults_file.exists():
        exit_with(texts("id", "file-exists", file=str(faults_file)))
    with built.readers() as db:
        repeated = status_files.was_imported(db, found.sha256)
    if repeated and not dry_run:
        typer.echo(texts("id", "status-repeated"))
        return
    import_id = None
    if not dry_run:
        with built.sessions.begin() as db:
            import_id = status_files.begin(db, found.sha256, found.as_of, origin, now).id
    applied = apply_file(built.sessions, texts, found, import_id, origin, now, built.clock)
    if import_id is not None:
        with built.sessions.begin() as db:
            counts = reconcile.reconcile_file(db, found.rows, found.as_of, now)
            applied.counts += counts
            status_files.finish(db, status_files.lock(db, import_id), applied.counts)
            details = dict(applied.counts)
            audit.record(
                db, actor_of(ACTOR), "imported status", f"status:{import_id}", now, **details
            )
    print_report(texts, found, applied, dry_run=dry_run)
    rest = applied.unknown, applied.held, applied.older
    if faults_file and (sheet := faults_sheet(texts, "id", found, *rest)):
        write_new_file(texts, faults_file, sheet)
        typer.echo(texts("id", "file-written", file=str(faults_file)))


def print_report(texts: Texts, found: StatusFile, applied: Applied, *, dry_run: bool) -> None:
    """Print what became of the rows, and the first few that need somebody."""
    if dry_run:
        typer.secho(texts("id", "status-dry-run"), bold=True)
    lines = report_lines(texts, "id", found, applied.counts, applied.told, is_trial=dry_run)
    for line in lines:
        typer.echo(line)
    all_errors = [*found.faults, *found.notes]
    for fault in all_errors[:SHOWN_FAULTS]:
        typer.secho(fault_text(texts, fault), fg=typer.colors.YELLOW, err=True)
    if (rest := len(all_errors) - SHOWN_FAULTS) > 0:
        typer.secho(texts("id", "status-more", count=rest), fg=typer.colors.YELLOW, err=True)


def fault_text(texts: Texts, fault: RowError) -> str:
    """The row, the column and the reason."""
    return f"baris {fault.row}, {fault.column}: {reason_text(texts, 'id', fault)}"


def write_new_file(texts: Texts, file: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole or not at all; the command ends when it is there,
    or cannot be written."""
    try:
        with file.open("xb") as out:
            try:
                out.write(content)
                out.flush()
            except OSError:
                file.unlink()
                raise
    except FileExistsError:
        exit_with(texts("id", "file-exists", file=str(file)))
    except OSError as error:
        exit_with(str(error))


def actor_of(command: str) -> str:
    """The actor of the audit log, with the account of this machine that ran the command."""
    return f"{command}:{os.environ.get('SUDO_USER') or getpass.getuser()}"


def import_regions(settings: Settings, file: Path) -> None:
    built = build_or_exit(settings)
    rows = read_or_exit(file, read_regions, built.texts)
    with built.sessions.begin() as db:
        typer.echo(f"{regions.save_regions(db, rows)} regions written.")


def export_applications(settings: Settings, file: Path, again: date | None) -> None:
    """Write the new applications into a sheet that is not there yet, and only then count them as
    taken over; or those that were taken on a day `again`."""
    built = build_or_exit(settings)
    texts, actor = built.texts, actor_of("command:export")
    with built.sessions.begin() as db:
        now = built.clock()
        if again:
            rows = applications_export.export_again(db, actor, now, again)
        else:
            rows = applications_export.export_new(db, actor, now)
        if rows:
            write_new_file(texts, file, write_applications(rows))
    if rows:
        typer.echo(texts("id", "export-written", count=len(rows), file=str(file)))
    elif again:
        typer.echo(texts("id", "export-none-that-day", day=again))
    else:
        typer.echo(texts("id", "export-none"))
