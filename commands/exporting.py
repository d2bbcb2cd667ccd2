"""Applications are handed over."""

from pathlib import Path

import typer

import app
from commands.failing import fail
from exchange.applications import write_applications
from models import handover
from settings import Settings


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
