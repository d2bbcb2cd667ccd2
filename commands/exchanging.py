"""Files in and out: the branch's status file, regions, applications."""

from datetime import date
from pathlib import Path

import typer

import app
from commands.failing import fail
from domain.courtesy import local
from domain.typed import Ask, Invalid
from exchange.applications import write_applications
from exchange.regions_file import read_regions
from exchange.status_file import StatusFile, read_status
from models import audit, handover, region, status
from scheduler import news
from settings import Settings

ACTOR = "command:import"
SHOWN = 20
"""So many faults are listed; all are counted."""


def import_status(settings: Settings, file: Path, origin: str, as_of: date | None) -> None:
    """Apply the good rows in pieces, tell people in the same transactions, list the faults."""
    built = app.build(settings)
    now = built.clock()
    try:
        found = read_status(file.read_bytes(), file.name, as_of, local(now).date())
    except (Ask, Invalid) as wrong:
        fail(sentence(built, wrong))
    except OSError as wrong:
        fail(str(wrong))
    tell_faults(built, found)
    with built.readers() as db:
        if status.imported(db, found.sha256):
            typer.echo("This file was imported before: nothing changed.")
            return
    done = status.Applied()
    told = 0
    for rows in status.pieces(found.rows):
        with built.sessions.begin() as db:
            piece = status.apply_rows(db, rows, found.as_of, origin, now)
            told += news.tell(db, built.texts, piece.told, found.as_of, now)
        done.add(piece)
    with built.sessions.begin() as db:
        status.record(db, found, origin, now, done.counts)
        audit.note(db, ACTOR, "imported status", "participants", now, **done.counts)
    typer.echo(", ".join(f"{name} {count}" for name, count in done.counts.items()))
    typer.echo(f"data of {found.as_of}, {len(found.faults)} faults, {told} people told")


def sentence(built: app.App, wrong: Ask | Invalid) -> str:
    kind = "ask" if isinstance(wrong, Ask) else "error"
    return built.texts("id", f"{kind}-{wrong.reason}", **wrong.values)


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
        fail(sentence(built, wrong))
    except OSError as wrong:
        fail(str(wrong))
    with built.sessions.begin() as db:
        typer.echo(f"{region.store(db, rows)} regions written.")


def export_applications(settings: Settings, file: Path) -> None:
    """The sheet is on the disk before its applications count as taken."""
    built = app.build(settings)
    try:
        with built.sessions.begin() as db:
            rows = handover.take(db, "command:export", built.clock())
            file.write_bytes(write_applications(rows))
    except OSError as wrong:
        fail(str(wrong))
    typer.echo(f"{len(rows)} applications written to {file}.")
