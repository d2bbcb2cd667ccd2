"""The database: its schema, and moving everything to another one."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from sqlalchemy import Engine, make_url
from sqlalchemy.orm import Session

import app
import migrations
from commands import serve
from commands.errors import exit_with
from models.maintenance import move_database
from models.people import erasures
from scheduler.clock import Clock
from settings import Settings


def migrate(settings: Settings) -> None:
    engine = app.open_database(settings)
    typer.echo(f"The schema is at revision {migrations.current(engine)}.")


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
