"""Backing up the database, and restoring it: people who were erased since are erased again."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import typer
from sqlalchemy import create_engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

import app
import migrations
from commands import serve
from commands.errors import exit_with
from domain.calendar import to_local_time
from models.database import key_checks
from models.database.encryption import Keyring, WrongKey
from models.database.engine import connect, open_sessions
from models.maintenance import backup as database_backup
from models.maintenance import newest_backup
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
OLDER = (
    "{file} goes until {until} WIB, and a backup that was made here goes until {newest} WIB: "
    "somebody may have put an old one in its place, which brings back roles that ended and money "
    "that was settled. Use the newest one. If you want this one all the same, add --day {day}."
)
UNKNOWN = (
    "{file} goes until {until} WIB, and nothing here says which backup is the newest. If yours "
    "ends on that day, add --day {day}."
)

UNSEALED = "There is no key here, so it has no seal: who can write to it can change it."
UNCHANGED = "The backup was as it was sealed."
LOOK = "Look at `perisai roles list`: whoever could write to the backup could add a role to it."


def backup(settings: Settings, file: Path) -> None:
    keys = known_keys(settings)
    try:
        made = database_backup.backup(settings.database_url, file, keys)
        sealed = f"Its seal is {database_backup.seal_path(made)}: keep both." if keys else UNSEALED
        list_erasures(settings)
        if until := database_backup.newest_entry(made):
            newest_backup.record(settings.newest_backup_path, until)
    except (database_backup.CannotBackUp, OSError) as why:
        exit_with(str(why))
    typer.echo(f"{made}: copied and checked. {sealed} The keys are not in it: keep them elsewhere.")


def restore(
    settings: Settings,
    file: Path,
    *,
    force: bool,
    without_erasures: bool,
    unsealed: bool,
    day: str = "",
) -> None:
    """Put a backup in the place of the database, and erase again who was erased since.

    A backup that somebody changed is refused; with `unsealed` nobody looks. One that is not the
    newest that is known is restored only when its last `day` is given. All sessions and form
    links end. A crash in between changes nothing: every start erases them again.
    """
    path = settings.erasures_path
    try:
        database_backup.verify(file)  # first: what lies beside it may be written into it now
        if not unsealed:
            database_backup.check_seal(file, settings.keyring(app.VAR, generate=False))
        check_keys(file, settings)
        until = database_backup.newest_entry(file)
        if until:
            check_day(file, until, newest_backup.load(settings.newest_backup_path), day)
        list_erasures(settings)
        if not path.exists() and not without_erasures:
            exit_with(NO_LIST.format(path=path))
        listed = {(each.kind, each.row_id) for each in erasures.read_list(path)}
        missing = database_backup.listed_erasures(file) - listed
        if missing and not without_erasures:
            exit_with(OLD_LIST.format(path=path, count=len(missing)))
        with serve.only_process(settings):
            keys = known_keys(settings)
            kept = database_backup.restore(file, settings.database_url, force=force, keys=keys)
    except (database_backup.CannotBackUp, SettingsError, OSError) as why:
        exit_with(str(why))
    sessions = open_sessions(*app.unlocked(settings))
    count = app.erase_again(sessions, settings)
    with sessions.begin() as db:
        web_sessions.end_all(db, Clock()())
        form_links.end_all(db)
        desk_sign_ins.end_all(db)
    again = f" Erased since the backup, and again: {count} rows." if count else ""
    old = f" The old database is {kept}." if kept else ""
    of = f" It goes until {newest_backup.shown(until)} WIB." if until else ""
    typer.echo(f"Restored.{of}{again}{old} {LOOK if unsealed or day else UNCHANGED}")


def known_keys(settings: Settings) -> Keyring | None:
    """The keys of this installation; None while it has none."""
    with suppress(SettingsError):
        return settings.keyring(app.VAR, generate=False)
    return None


def check_keys(file: Path, settings: Settings) -> None:
    """SettingsError unless the keys are those of the backup: nothing is replaced by what they do
    not open, and no session of it is left open until somebody finds the right ones."""
    engine = create_engine(f"sqlite:///file:{quote(str(file.resolve()))}?immutable=1&uri=true")
    try:
        # An older schema may have nothing to check; the program does once it has migrated it.
        with suppress(DatabaseError), Session(engine) as db:
            if key_checks.was_used(db):
                key_checks.check_keys(db, settings.keyring(app.VAR, generate=False))
    except WrongKey as wrong:
        raise SettingsError(str(wrong)) from None
    finally:
        engine.dispose()


def check_day(file: Path, until: datetime, newest: datetime | None, day: str) -> None:
    """Exit unless the backup is the newest that is known, or the operator names its last day."""
    last = f"{to_local_time(until).date()}"
    if day and day != last:
        exit_with(f"{file} goes until {last}, not until {day}: nothing was changed.")
    if day or (newest and newest <= until):
        return
    values = {"file": file, "until": newest_backup.shown(until), "day": last}
    if newest is None:
        exit_with(UNKNOWN.format(**values))
    exit_with(OLDER.format(**values, newest=newest_backup.shown(newest)))


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
