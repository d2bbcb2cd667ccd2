"""Reads that may be seconds old come from a replica, and from the database while there is none.

A second database in memory stands for the replica; whether it is fresh is what `fresh` answers.
"""

from dataclasses import dataclass, field

import pytest
from sqlalchemy import Engine, StaticPool, create_engine, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from models.database import replica
from models.database.engine import connect
from models.database.replica import AVOIDED, MOST_LAG, ReplicaReads

pytestmark = pytest.mark.sqlite


@dataclass
class Servers:
    """The database, what follows it, and a clock in seconds."""

    database: Engine
    follower: Engine
    seconds: float = 0
    reads: ReplicaReads = field(init=False)

    def __post_init__(self) -> None:
        sessions = sessionmaker(self.database), sessionmaker(self.follower)
        self.reads = ReplicaReads(*sessions, now=lambda: self.seconds)

    def read_from_follower(self) -> bool:
        return self.reads.run(lambda db: db.connection().engine.pool is self.follower.pool)


@pytest.fixture
def servers(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Servers:
    answer(monkeypatch, "1")
    return Servers(engine, create_engine("sqlite://", poolclass=StaticPool))


def answer(monkeypatch: pytest.MonkeyPatch, fresh: str) -> None:
    monkeypatch.setattr(replica, "IS_FRESH", text(f"SELECT {fresh} WHERE :most = {MOST_LAG}"))


def test_without_a_replica_the_database_is_read(engine: Engine) -> None:
    assert ReplicaReads(sessionmaker(engine)).run(lambda db: db.scalar(select(1))) == 1


def test_a_fresh_replica_is_read(servers: Servers) -> None:
    assert servers.read_from_follower()


@pytest.mark.parametrize("fresh", ["0", "NULL"])
def test_a_replica_that_is_behind_is_not_read(
    servers: Servers, monkeypatch: pytest.MonkeyPatch, fresh: str
) -> None:
    answer(monkeypatch, fresh)
    assert not servers.read_from_follower()


def test_a_replica_that_was_behind_is_asked_again_after_a_while(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "0")
    servers.read_from_follower()
    answer(monkeypatch, "1")
    assert not servers.read_from_follower()
    servers.seconds = AVOIDED
    assert servers.read_from_follower()


def test_what_fails_on_the_replica_is_read_from_the_database(servers: Servers) -> None:
    def read(db: Session) -> str:
        if db.connection().engine.pool is servers.follower.pool:
            raise OperationalError("SELECT", {}, Exception("conflict with recovery"))
        return "read"

    assert servers.reads.run(read) == "read"


def test_a_replica_that_is_away_holds_nobody_up(engine: Engine) -> None:
    away = connect("postgresql+psycopg://nobody@127.0.0.1:9/none")
    reads = ReplicaReads(sessionmaker(engine), sessionmaker(away))
    assert reads.run(lambda db: db.scalar(select(1))) == 1


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_the_database_itself_is_never_behind(engine: Engine) -> None:
    """`DATABASE_READ_URL` may lead to it, when the replica has taken over."""
    with Session(engine) as db:
        assert db.scalar(replica.IS_FRESH, {"most": MOST_LAG}) is True
