"""The schema and how it came about: Alembic, one small change a file."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

HERE = Path(__file__).parent


def head() -> str:
    """The newest revision, without importing Alembic: file names start with their number."""
    files = (HERE / "versions").glob("[0-9]*.py")
    return max((file.stem.partition("_")[0] for file in files), default="")


def current(engine: Engine) -> str | None:
    """The revision of the database; None when it is empty."""
    if not inspect(engine).has_table("alembic_version"):
        return None
    with engine.connect() as connection:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def config(connection: Connection) -> Any:
    """Alembic's configuration for this connection."""
    from alembic.config import Config

    found = Config()
    found.set_main_option("script_location", str(HERE))
    found.attributes["connection"] = connection
    return found


def upgrade(engine: Engine) -> None:
    """Bring the schema up to date, all or nothing."""
    from alembic import command

    with engine.begin() as connection:
        command.upgrade(config(connection), "head")
