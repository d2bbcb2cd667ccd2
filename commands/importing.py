"""The branch's status file comes in."""

from datetime import date
from pathlib import Path

import typer

import app
from commands.failing import fail, sentence
from domain.courtesy import local
from domain.typed import Ask, Invalid
from exchange.status_file import StatusFile, read_status
from models import audit, reconciled, status
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
        fail(sentence(built.texts, wrong))
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
        done.counts += reconciled.run(db, found.rows, found.as_of, now)
        status.record(db, found, origin, now, done.counts)
        audit.note(db, ACTOR, "imported status", "participants", now, **done.counts)
    typer.echo(", ".join(f"{name} {count}" for name, count in done.counts.items()))
    typer.echo(f"data of {found.as_of}, {len(found.faults)} faults, {told} people told")


def tell_faults(built: app.App, found: StatusFile) -> None:
    for fault in found.faults[:SHOWN]:
        why = built.texts("id", f"error-{fault.reason}", **fault.values)
        typer.secho(f"baris {fault.row}, {fault.column}: {why}", fg=typer.colors.YELLOW, err=True)
    if len(found.faults) > SHOWN:
        typer.secho(f"... {len(found.faults) - SHOWN} more", fg=typer.colors.YELLOW, err=True)
