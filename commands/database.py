"""Maintaining the database: schema, backup, keys."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import typer
from sqlalchemy import Engine, make_url
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

import app
import migrations
from commands import serve
from commands.errors import exit_with
from models.database import key_checks
from models.database.encryption import WrongKey, keyring
from models.database.engine import connect, open_sessions
from models.maintenance import backup as database_backup
from models.maintenance import index_rotation, move_database
from models.maintenance.index_rotation import Step
from models.maintenance.key_rotation import reencrypt
from models.people import desk_sign_ins, erasures, form_links, web_sessions
from scheduler.clock import Clock
from settings import Settings

BATCH = 500
NO_LIST = (
    "there is no list of erasures at {path}, so people who were erased would come back: put the "
    "newest list there. If it is lost for good, add --without-erasures."
)
OLD_LIST = (
    "the list of erasures at {path} lacks {count} that this backup knows: it is older than the "
    "backup, or damaged. Put the newest list there. If it is lost for good, add --without-erasures."
)
INDEX_BATCH = 100
TRIES = 5
"""Times that a batch is tried that had to give way to a turn."""


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

    All sessions and form links end. A crash in between changes nothing: every start erases them
    again.
    """
    path = settings.erasures_path
    try:
        database_backup.verify(file)
        list_erasures(settings)
        if not path.exists() and not without_erasures:
            exit_with(NO_LIST.format(path=path))
        listed = {(each.kind, each.row_id) for each in erasures.read_list(path)}
        missing = database_backup.listed_erasures(file) - listed
        if missing and not without_erasures:
            exit_with(OLD_LIST.format(path=path, count=len(missing)))
        kept = database_backup.restore(file, settings.database_url, force=force)
    except (database_backup.CannotBackUp, OSError) as why:
        exit_with(str(why))
    sessions = open_sessions(*app.unlocked(settings))
    count = app.erase_again(sessions, settings)
    with sessions.begin() as db:
        web_sessions.end_all(db, Clock()())
        form_links.end_all(db)
        desk_sign_ins.end_all(db)
    again = f" Erased since the backup, and again: {count} rows." if count else ""
    typer.echo(f"Restored.{again}{f' The old database is {kept}.' if kept else ''}")


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


def rotate_keys(settings: Settings) -> None:
    """Encrypt everything again, in short batches; may be stopped and called again."""
    sessions = open_sessions(*app.unlocked(settings))
    count, done = 0, BATCH
    try:
        while done:
            with sessions.begin() as db:
                done = reencrypt(db, BATCH)
                if not done:
                    current = keyring(db).current.decode()
                    key_checks.forget_former(db, key_checks.ENCRYPTION, current)
            count += done
    except WrongKey as wrong:
        exit_with(f"{wrong}: put the key it was sealed with back into ENCRYPTION_KEYS.")
    typer.echo(f"{count} values sealed with the newest key.")


def rotate_index(settings: Settings) -> None:
    """Make all blind indexes and addresses again; may be stopped and called again."""
    sessions = open_sessions(*app.unlocked(settings))
    try:
        counts = rotate_all(sessions)
    except WrongKey as wrong:
        exit_with(f"{wrong}: put the key it was made with back, then run this again.")
    typer.echo(
        f"{counts['addresses']} addresses and {counts['participants']} participants are found by "
        f"the first key of INDEX_KEY."
    )
    if counts["kept"]:
        typer.echo(
            f"{counts['kept']} indexes are of people or lists whose data are gone: they are found "
            "only while the former key stands behind the new one."
        )


def rotate_all(sessions: sessionmaker[Session], limit: int = INDEX_BATCH) -> Counter[str]:
    """Take all steps until nothing is left, also of what was written meanwhile; the former key is
    then not needed for a start.

    Returns the numbers of `addresses`, `participants`, and `kept`: of indexes without plain value.
    """
    run_step(sessions, index_rotation.drop_blocking_keys, limit)
    with sessions.begin() as db:
        index_rotation.mark_blocking_keys(db)
    counts, before = Counter[str](), -1
    while before < counts.total():
        before = counts.total()
        for name, step in index_rotation.STEPS:
            counts[name] += run_step(sessions, step, limit)
    with sessions.begin() as db:
        current = keyring(db).index_key.id
        if index_rotation.index_keys_in_use(db) <= {current}:
            key_checks.forget_former(db, key_checks.INDEX, current)
    return counts


def run_step(sessions: sessionmaker[Session], step: Step, limit: int) -> int:
    """Run a step for all rows; how many it changed."""
    count = after = 0
    while ids := run_batch(sessions, step, after, limit):
        count, after = count + len(ids), ids[-1]
    return count


def run_batch(sessions: sessionmaker[Session], step: Step, after: int, limit: int) -> list[int]:
    """Run one batch in a transaction, again when the database gave way to another one."""
    for _ in range(TRIES - 1):
        try:
            with sessions.begin() as db:
                return step(db, after, limit)
        except OperationalError:
            continue
    with sessions.begin() as db:
        return step(db, after, limit)
