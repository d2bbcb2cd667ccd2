"""Regions come in."""

from pathlib import Path

import typer

import app
from commands.failing import fail, sentence
from domain.typed import Invalid
from exchange.regions_file import read_regions
from models import region
from settings import Settings


def import_regions(settings: Settings, file: Path) -> None:
    built = app.build(settings)
    try:
        rows = read_regions(file.read_bytes())
    except Invalid as wrong:
        fail(sentence(built.texts, wrong))
    except OSError as wrong:
        fail(str(wrong))
    with built.sessions.begin() as db:
        typer.echo(f"{region.store(db, rows)} regions written.")
