"""Maintaining the database: schema, backup, keys."""

from pathlib import Path

import typer

import app
import migrations
from commands.errors import exit_with
from models.database import backup as database_backup
from models.database.engine import open_sessions
from models.key_rotation import reencrypt
from models.people import erasures, web_sessions
from scheduler.clock import Clock
from settings import Settings

BATCH = 500
NO_LIST = (
    "there is no list of erasures at {path}, so people who were erased would come back: put the "
    "newest list there. If it is lost for good, add --without-erasures."
)


def migrate(settings: Settings) -> None:
    engine = app.open_database(settings)
    typer.echo(f"The schema is at revision {migrations.current(engine)}.")


def backup(settings: Settings, file: Path) -> None:
    try:
        made = database_backup.backup(settings.database_url, file)
        list_erasures(settings)
    except (database_backup.CannotBackUp, OSError) as why:
        exit_with(str(why))
    typer.echo(f"{made}: copied and checked. The keys are not in it: keep them elsewhere, too.")


def restore(settings: Settings, file: Path, *, force: bool, without_erasures: bool) -> None:
    """Put a backup in the place of the database, and erase again who was erased since.

    All sessions end. A crash in between changes nothing: every start erases them again.
    """
    path = settings.erasures_path
    try:
        list_erasures(settings)
        if not path.exists() and not without_erasures:
            exit_with(NO_LIST.format(path=path))
        kept = database_backup.restore(file, settings.database_url, force=force)
    except (database_backup.CannotBackUp, OSError) as why:
        exit_with(str(why))
    sessions = open_sessions(app.open_database(settings), settings.keyring(app.VAR))
    count = app.erase_again(sessions, settings)
    with sessions.begin() as db:
        web_sessions.end_all(db, Clock()())
    again = f" Erased since the backup, and again: {count} rows." if count else ""
    typer.echo(f"Restored.{again}{f' The old database is {kept}.' if kept else ''}")


def list_erasures(settings: Settings) -> None:
    """Write what was erased in the database beside it, before the database may be lost."""
    own = settings.database_file
    if own and own.exists() and database_backup.holds_data(own):
        engine = app.open_database(settings)
        with open_sessions(engine, settings.keyring(app.VAR)).begin() as db:
            erasures.write_list(db, settings.erasures_path, Clock()())
        engine.dispose()


def rotate_keys(settings: Settings) -> None:
    """Encrypt everything again, in short batches; may be stopped and called again."""
    sessions = open_sessions(app.open_database(settings), settings.keyring(app.VAR))
    count, done = 0, BATCH
    while done:
        with sessions.begin() as db:
            done = reencrypt(db, BATCH)
        count += done
    typer.echo(f"{count} values sealed with the newest key.")
