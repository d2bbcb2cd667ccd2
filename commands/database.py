"""Maintaining the database: schema, backup, keys."""

from pathlib import Path

import typer

import app
import migrations
from commands.errors import exit_with
from models.database import backup as database_backup
from models.database.engine import open_sessions
from models.key_rotation import reencrypt
from settings import Settings

BATCH = 500


def migrate(settings: Settings) -> None:
    engine = app.open_database(settings)
    typer.echo(f"The schema is at revision {migrations.current(engine)}.")


def backup(settings: Settings, file: Path) -> None:
    try:
        made = database_backup.backup(settings.database_url, file)
    except (database_backup.CannotBackUp, OSError) as why:
        exit_with(str(why))
    typer.echo(f"{made}: copied and checked. The keys are not in it: keep them elsewhere, too.")


def restore(settings: Settings, file: Path, *, force: bool) -> None:
    try:
        kept = database_backup.restore(file, settings.database_url, force=force)
    except (database_backup.CannotBackUp, OSError) as why:
        exit_with(str(why))
    typer.echo(f"Restored.{f' The old database is {kept}.' if kept else ''}")


def rotate_keys(settings: Settings) -> None:
    """Encrypt everything again, in short batches; may be stopped and called again."""
    sessions = open_sessions(app.open_database(settings), settings.keyring(app.VAR))
    count, done = 0, BATCH
    while done:
        with sessions.begin() as db:
            done = reencrypt(db, BATCH)
        count += done
    typer.echo(f"{count} values sealed with the newest key.")
