"""Files exchanged with the branch: its status file and the regions come in, applications go out."""

import getpass
import os
from collections import Counter
from collections.abc import Container
from datetime import date
from pathlib import Path

import typer

from bot.texts import Texts
from commands.errors import build_or_exit, error_text, exit_with
from domain.invalid import Ambiguous, Invalid
from domain.parsing.nik import mask_nik
from domain.reminders.contact_rules import to_local_time
from exchange.branch.applications import write_applications
from exchange.branch.status_file import RowError, StatusFile, read_status
from exchange.regions_file import read_regions
from exchange.spreadsheets.write import SheetTab, write_workbook
from models import audit, regions
from models.branch import applications_export, status_import
from models.database.base import batches
from models.reconciliation import reconcile
from scheduler.branch import notices
from settings import Settings

ACTOR = "command:import"
SHOWN_FAULTS = 20
SHOWN_STATUSES = 10
HELD = "held_"
"""Before the doubt whose NIK it is, in the name of a count."""


def import_status(
    settings: Settings,
    file: Path,
    origin: str,
    as_of: date | None,
    *,
    dry_run: bool = False,
    faults_file: Path | None = None,
) -> None:
    """Print the faults, and apply the good rows in batches with the notices to people.

    `dry_run` changes nothing and tells nobody. `faults_file` gets what was left out, and the
    unknown NIKs with most digits hidden.
    """
    built = build_or_exit(settings)
    now, texts = built.clock(), built.texts
    try:
        found = read_status(file.read_bytes(), file.name, as_of, to_local_time(now).date())
    except (Ambiguous, Invalid) as error:
        exit_with(error_text(texts, error))
    except OSError as error:
        exit_with(str(error))
    if faults_file and faults_file.exists():
        exit_with(texts("id", "file-exists", file=str(faults_file)))
    with built.readers() as db:
        repeated = status_import.was_imported(db, found.sha256)
    if repeated and not dry_run:
        typer.echo(texts("id", "status-repeated"))
        return
    counts, notified, unknown = Counter[str](), 0, set[str]()
    for rows in batches(found.rows, status_import.PIECE):
        with built.sessions() as db:
            result = status_import.apply_rows(db, rows, found.as_of, origin, now)
            if dry_run:
                notified += len(result.notices)
                db.rollback()
            else:
                notified += notices.notify_all(db, texts, result.notices, found.as_of, now)
                db.commit()
        counts += result.counts
        unknown.update(result.unknown)
    if not dry_run:
        with built.sessions.begin() as db:
            counts += reconcile.reconcile_file(db, found.rows, found.as_of, now)
            status_import.record_import(db, found.sha256, found.as_of, origin, now, counts)
            audit.record(db, actor_of(ACTOR), "imported status", "participants", now, **counts)
    print_report(texts, found, counts, notified, dry_run=dry_run)
    if faults_file:
        write_faults(texts, faults_file, found, unknown)


def print_report(
    texts: Texts, found: StatusFile, counts: Counter[str], told: int, *, dry_run: bool
) -> None:
    """Print what became of the rows, and the first few that need somebody."""
    if dry_run:
        typer.secho(texts("id", "status-dry-run"), bold=True)
    typer.echo(
        texts(
            "id",
            "status-report",
            day=found.as_of,
            told=told,
            faults=len(found.faults),
            **{name: counts[name] for name in (*REPORTED, *MATCHED)},
        )
    )
    for name, count in counts.items():
        if name.startswith(HELD) and count:
            doubt = name.removeprefix(HELD).replace("_", "-")
            typer.echo(f"  {texts('id', f'doubt-{doubt}')}: {count}")
    if counts["held"]:
        typer.echo(texts("id", "status-held"))
    if unknown := unknown_statuses(found):
        typer.echo(texts("id", "status-unknown-words", words=unknown))
    if found.passed:
        rows = ", ".join(map(str, found.passed[:SHOWN_FAULTS]))
        typer.echo(texts("id", "status-passed", rows=rows, count=len(found.passed)))
    all_errors = [*found.faults, *found.notes]
    for fault in all_errors[:SHOWN_FAULTS]:
        typer.secho(fault_text(texts, fault), fg=typer.colors.YELLOW, err=True)
    if (rest := len(all_errors) - SHOWN_FAULTS) > 0:
        typer.secho(texts("id", "status-more", count=rest), fg=typer.colors.YELLOW, err=True)


REPORTED = ("rows", "changed", "unchanged", "unknown", "older", "held", "posted", "cases_closed")
MATCHED = ("matched", "proposed")


def fault_text(texts: Texts, fault: RowError) -> str:
    """The row, the column and the reason."""
    return f"baris {fault.row}, {fault.column}: {reason_text(texts, fault)}"


def reason_text(texts: Texts, fault: RowError) -> str:
    return texts("id", f"error-{fault.reason}", **fault.values)


def unknown_statuses(found: StatusFile) -> str:
    """The words in the column of states that we do not know, each with its number of rows."""
    words = Counter(
        str(fault.values["value"]).upper()
        for fault in found.faults
        if fault.reason == "cell-status"
    )
    return ", ".join(f"{word} ({count})" for word, count in words.most_common(SHOWN_STATUSES))


def write_faults(texts: Texts, file: Path, found: StatusFile, unknown: Container[str]) -> None:
    """Write an .xlsx of the rows that were left out, and of those with a NIK that we do not
    know; no NIK is in clear."""
    kinds = (("perbaiki", found.faults), ("dilewati", found.notes))
    faults = [
        (each.row, kind, each.column, reason_text(texts, each))
        for kind, errors in kinds
        for each in errors
    ]
    nobody = [(row, "bukan peserta", "", "") for row in found.passed]
    ours_not = [(row.number, mask_nik(row.nik)) for row in found.rows if row.nik in unknown]
    content = write_workbook(
        [
            SheetTab("Perlu dilihat", ("baris", "jenis", "kolom", "sebab"), [*faults, *nobody]),
            SheetTab("NIK tidak dikenal", ("baris", "nik"), ours_not),
        ]
    )
    write_new_file(texts, file, content)
    typer.echo(texts("id", "file-written", file=str(file)))


def write_new_file(texts: Texts, file: Path, content: bytes) -> None:
    """Write a file that is not there yet; the command ends when it is, or cannot be written."""
    try:
        with file.open("xb") as out:
            out.write(content)
    except FileExistsError:
        exit_with(texts("id", "file-exists", file=str(file)))
    except OSError as error:
        exit_with(str(error))


def actor_of(command: str) -> str:
    """The actor of the audit log, with the account of this machine that ran the command."""
    return f"{command}:{os.environ.get('SUDO_USER') or getpass.getuser()}"


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


def export_applications(settings: Settings, file: Path, again: date | None = None) -> None:
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
