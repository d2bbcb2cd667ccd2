"""The database: its schema, its backup, restoring that (people who were erased since are erased
again), and moving everything to another one.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import typer
from sqlalchemy import Engine, make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

import app
import migrations
from commands import serve
from commands.errors import exit_with
from models.database.engine import connect, open_sessions
from models.maintenance import backup as database_backup
from models.maintenance import move_database
from models.people import desk_sign_ins, erasures, form_links, web_sessions
from scheduler.clock import Clock
from settings import Settings, SettingsError

NO_LIST = (
    "there is no list of erasures at {path}, so people who were erased would come back: put the "
    "newest list there. If it is lost for good, add --without-erasures."
)
OLD_LIST = (
    "the list of erasures at {path} lacks {count} that this backup knows: it is older than the "
    "backup, or damaged. Put the newest list there. If it is lost for good, add --without-erasures."
)

UNSEALED = "There is no key here, so it has no seal: who can write to it can change it."
UNCHANGED = "The backup was as it was sealed."
LOOK = "Look at `perisai roles list`: whoever could write to the backup could add a role to it."


def migrate(settings: Settings) -> None:
    engine = app.open_database(settings)
    typer.echo(f"The schema is at revision {migrations.current(engine)}.")


def backup(settings: Settings, file: Path) -> None:
    try:
        keys = settings.keyring(app.VAR, generate=False)
    except SettingsError:
        keys = None
    try:
        made = database_backup.backup(settings.database_url, file)
        sealed = f"Its seal is {database_backup.seal(made, keys)}: keep both." if keys else UNSEALED
        list_erasures(settings)
    except (database_backup.CannotBackUp, OSError) as why:
        exit_with(str(why))
    typer.echo(f"{made}: copied and checked. {sealed} The keys are not in it: keep them elsewhere.")


def restore(
    settings: Settings, file: Path, *, force: bool, without_erasures: bool, unsealed: bool
) -> None:
    """Put a backup in the place of the database, and erase again who was erased since.

    A backup that somebody changed is refused; with `unsealed` nobody looks. All sessions and form
    links end. A crash in between changes nothing: every start erases them again.
    """
    path = settings.erasures_path
    try:
        database_backup.verify(file)  # first: what lies beside it may be written into it now
        if not unsealed:
            database_backup.check_seal(file, settings.keyring(app.VAR, generate=False))
        list_erasures(settings)
        if not path.exists() and not without_erasures:
            exit_with(NO_LIST.format(path=path))
        listed = {(each.kind, each.row_id) for each in erasures.read_list(path)}
        missing = database_backup.listed_erasures(file) - listed
        if missing and not without_erasures:
            exit_with(OLD_LIST.format(path=path, count=len(missing)))
        kept = database_backup.restore(file, settings.database_url, force=force)
    except (database_backup.CannotBackUp, SettingsError, OSError) as why:
        exit_with(str(why))
    engine, keys = app.unlocked(settings)
    sessions = open_sessions(engine, keys)
    if kept:
        database_backup.seal(kept, keys)
    count = app.erase_again(sessions, settings)
    with sessions.begin() as db:
        web_sessions.end_all(db, Clock()())
        form_links.end_all(db)
        desk_sign_ins.end_all(db)
    again = f" Erased since the backup, and again: {count} rows." if count else ""
    old = f" The old database is {kept}." if kept else ""
    typer.echo(f"Restored.{again}{old} {LOOK if unsealed else UNCHANGED}")


def list_erasures(settings: Settings) -> None:
    """Write what was erased in the database beside it, before the database may be lost."""
    own = settings.database_file
    if own is None or not own.exists():
        return
    engine = connect(settings.database_url)
    # A damaged database is being replaced: the list beside it is as new as it can be.
    with suppress(DatabaseError):
        if migrations.current(engine) == migrations.head():
            with Session(engine) as db, db.begin():
                erasures.write_list(db, settings.erasures_path, Clock()())
    engine.dispose()


def move_to(settings: Settings, url: str) -> None:
    """Move everything to another database, and print what each table holds there."""
    try:
        place = make_url(Settings.check_database(url))
    except ValueError as why:
        exit_with(str(why))
    new = settings.model_copy(update={"database_url": url})
    if url == settings.database_url:
        exit_with("This is the database that is in use: name another one.")
    with serve.only_process(settings), opened(settings) as source, opened(new) as target:
        app.unlock(settings, source)
        try:
            contents = move(source, target)
        except move_database.CannotMove as why:
            exit_with(f"{str(why)[0].upper()}{str(why)[1:]}.")
        with Session(target) as db, db.begin():
            erasures.write_list(db, new.erasures_path, Clock()())
    width = max(map(len, contents))
    for name, content in contents.items():
        if content.rows:
            typer.echo(f"{name:<{width}} {content.rows:>11,} rows, the same there")
    typer.echo(f"{sum(each.rows for each in contents.values()):,} rows moved and checked.")
    typer.echo(f"Now write DATABASE_URL={place.render_as_string(hide_password=True)} and start.")


def move(source: Engine, target: Engine) -> dict[str, move_database.Content]:
    """Copy and compare; the old database is marked once the new one is committed."""
    with Session(source) as here, here.begin():
        with target.begin() as there:
            contents = move_database.copy_checked(here.connection(), there)
        move_database.mark(here, target.url)
    return contents


@contextmanager
def opened(settings: Settings) -> Iterator[Engine]:
    """The database of these settings, without a connection left afterwards."""
    engine = app.open_database(settings)
    try:
        yield engine
    finally:
        engine.dispose()
