"""Moving to another database and back, as an operator does."""

from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, text

import migrations
from commands.database import move
from models.database import jobs
from models.database.engine import connect
from models.database.files import StoredFile, store_file
from models.maintenance import move_database
from models.maintenance.move_database import CannotMove, Content
from tests.support import cashbook, databases
from tests.support.chat import Chat, World
from tests.support.commands import Run, refused, said
from tests.support.people import clients, give_role


@pytest.fixture
def server(postgres: str) -> str:
    """The address of a new, empty PostgreSQL database."""
    return databases.create(postgres, f"moved_{databases.WORKER}")


def business(world: World) -> None:
    """An agent with clients, money in hand and a file: rows that point at each other."""
    with world.sessions.begin() as db:
        agent = give_role(db, Chat(world).person_id(db), "agent")
        clients(db, agent)
        for row in cashbook.people(db, agent)[:2]:
            cashbook.collected(db, agent, row, world.now)
        first, second = cashbook.people(db, agent)[:2]
        first.duplicate_of = second.id
        store_file(db, None, "ktp", "ktp.png", "image/png", b"\x00\xff" * 40_000, world.now)


def contents(url: str) -> dict[str, Content]:
    engine = connect(url)
    with engine.connect() as db:
        found = move_database.contents_of(db)
    engine.dispose()
    return found


def test_everything_moves_to_a_server_and_back_and_the_old_place_says_so(
    run: Run, commands_world: World, folder: Path, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    business(commands_world)
    before = contents("sqlite:///var/perisai.db")
    assert "participants" in said(run("move-to", server))
    assert contents(server) == before
    assert "Everything moved to postgresql" in refused(run("roles", "list"))
    monkeypatch.setenv("DATABASE_URL", server)
    said(run("move-to", "sqlite:///var/back.db"))
    assert contents("sqlite:///var/back.db") == before


def test_on_the_server_ids_go_on_after_those_that_came(commands_world: World, server: str) -> None:
    business(commands_world)
    target = connect(server)
    migrations.upgrade(target)
    move(commands_world.engine, target)
    with commands_world.sessions(bind=target) as db, db.begin():
        newest = db.scalar(select(func.max(StoredFile.id)))
        file = store_file(db, None, "ktp", "2.png", "image/png", b"2", commands_world.now)
        assert newest
        assert file == newest + 1
    target.dispose()


def test_a_move_that_was_cut_off_after_the_copy_is_finished_by_the_next(
    run: Run, commands_world: World, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    business(commands_world)
    with monkeypatch.context() as cut:
        cut.setattr(move_database, "mark", lambda *_: 1 / 0)
        assert run("move-to", server).exit_code == 1
    assert "rows moved and checked" in said(run("move-to", server))


def test_other_data_in_the_new_place_are_never_touched(
    run: Run, commands_world: World, server: str, folder: Path
) -> None:
    business(commands_world)
    said(run("move-to", server))
    with commands_world.engine.begin() as db:
        db.execute(delete(jobs.Setting).where(jobs.Setting.name == move_database.MOVED))
        db.execute(delete(StoredFile))
    there = contents(server)
    assert "holds other data" in refused(run("move-to", server))
    assert contents(server) == there
    assert "agent" in said(run("roles", "list"))


def test_what_does_not_arrive_as_it_was_is_not_moved(
    run: Run, commands_world: World, server: str
) -> None:
    business(commands_world)
    target = connect(server)
    migrations.upgrade(target)
    with target.begin() as db:
        db.execute(
            text(
                "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN NEW.name = 'x'; RETURN NEW; END $$"
            )
        )
        db.execute(
            text(
                "CREATE TRIGGER spoil BEFORE INSERT ON stored_files "
                "FOR EACH ROW EXECUTE FUNCTION spoil()"
            )
        )
    with pytest.raises(CannotMove, match="not the same"):
        move(commands_world.engine, target)
    with target.connect() as db:
        assert not move_database.holds_data(db)
    target.dispose()
    assert "agent" in said(run("roles", "list"))


def test_nothing_moves_while_a_process_runs(
    run: Run, commands_world: World, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    business(commands_world)
    said(run("move-to", server))
    monkeypatch.setenv("DATABASE_URL", server)
    running = connect(server)
    with running.connect() as db:
        db.execute(select(1))
        assert "stop every process" in refused(run("move-to", "sqlite:///var/back.db"))
    running.dispose()


def test_an_address_that_is_none_is_said(run: Run, commands_world: World) -> None:
    assert "postgresql+psycopg://" in refused(run("move-to", "mysql://x"))
    assert "in use" in refused(run("move-to", "sqlite:///var/perisai.db"))
