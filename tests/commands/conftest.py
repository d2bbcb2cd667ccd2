"""An empty folder, a command that runs in it, and the database that commands use."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

import app
import cli
from scheduler.clock import Clock
from settings import Settings
from tests.support.chat import World
from tests.support.commands import Run, enter


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    """That of commands, also for what a test writes before the first one runs."""
    before = os.umask(cli.OWNER_ONLY)
    yield
    os.umask(before)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, without any setting."""
    enter(tmp_path, monkeypatch)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Run a command; what it said and how it ended."""

    def run(*words: object, input: str = "") -> Result:
        try:
            return CliRunner().invoke(cli.app, [str(word) for word in words], input=input)
        finally:
            gc.enable()  # `run` switches it off until all is loaded, and may end before that

    return run


@pytest.fixture
def schema(folder: Path, migrated: Path) -> None:
    """The newest schema where commands expect the database, so that none has to migrate."""
    (folder / "var").mkdir()
    shutil.copyfile(migrated, folder / "var" / "perisai.db")


@pytest.fixture
def commands_world(schema: None) -> Iterator[World]:
    """The database that the commands use, with the tests' own ways to write into it."""
    built = app.build(Settings())
    now = Clock()()
    yield World(built.engine, built.sessions, built.bot.router, built.texts, now=now)
    built.engine.dispose()
