"""The demo lets anybody in, so it meets no real people; and a real start meets no demo."""

import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine, func, select

import app
from commands import serve
from commands.demo import clock
from models.database.engine import open_sessions
from models.people import person
from models.people.person import Person
from scheduler.clock import DemoClock
from scheduler.jobs import Job
from settings import Settings, load
from tests.support.commands import Run, enter, refused
from tests.support.scheduler import KEYS

OUTSIDE = {
    "TELEGRAM_TOKEN": "1:x",
    "PUBLIC_URL": "https://perisai.example",
    "HOST": "0.0.0.0",
    "WHATSAPP_TOKEN": "x",
}


def built(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> app.App:
    """The demo, built without a port."""
    monkeypatch.setattr(serve, "check_port", lambda *where: None)
    made = serve.prepare_demo(settings)
    made.engine.dispose()
    return made


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a demo that was started once left in its folder; to be copied."""
    place = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patched:
        enter(place, patched)
        built(patched, load(demo=True))
    return place / "var"


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_demo_that_others_could_reach_is_refused(
    name: str, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, OUTSIDE[name])
    if name == "WHATSAPP_TOKEN":
        for more in ("PHONE_ID", "APP_SECRET", "VERIFY_TOKEN"):
            monkeypatch.setenv(f"WHATSAPP_{more}", "x")
    assert name in refused(run("demo"))
    assert not (folder / "var").exists()


@pytest.mark.parametrize("way", [["demo"], ["run"]])
def test_the_demo_in_a_production_folder_opens_another_database(
    way: list[str], run: Run, schema: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///var/perisai.db")
    real = folder / "var" / "perisai.db"
    before = real.read_bytes()
    monkeypatch.setenv("DEMO", "true")
    monkeypatch.setattr(serve, "serve", lambda made, *role: made.engine.dispose())
    monkeypatch.setattr(serve, "check_port", lambda *where: None)
    assert run(*way).exit_code == 0
    assert real.read_bytes() == before
    assert (folder / "var" / "demo.db").exists()


def test_the_demo_refuses_a_database_with_real_people(
    run: Run, schema: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = app.build(Settings())
    with made.sessions.begin() as db:
        person.find_or_create(db, "web", "somebody", made.clock())
    made.engine.dispose()
    shutil.copyfile(folder / "var" / "perisai.db", folder / "var" / "demo.db")
    monkeypatch.setattr(serve, "check_port", lambda *where: None)
    assert "real people" in refused(run("demo"))


@pytest.mark.parametrize("words", [["run"], ["talk"], ["invite", "--role", "officer"]])
def test_a_real_start_refuses_the_database_of_the_demo(
    words: list[str], run: Run, folder: Path, started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(started, folder / "var")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///var/demo.db")
    monkeypatch.setattr(serve, "check_port", lambda *where: None)
    assert "demo" in refused(run(*words))


def test_the_demo_goes_on_with_those_who_visited_it(
    run: Run, folder: Path, started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(started, folder / "var")
    made = built(monkeypatch, load(demo=True))
    with made.sessions.begin() as db:
        person.find_or_create(db, "web", "visitor", made.clock())
        count = db.scalar(select(func.count(Person.id)))
    again = built(monkeypatch, load(demo=True))
    with again.sessions() as db:
        assert db.scalar(select(func.count(Person.id))) == count


def test_every_job_is_done_on_each_morning_that_the_clock_passes(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    jobs = {name: Job(1, partial(done.append, name)) for name in ("digest", "late money")}
    monkeypatch.setattr(clock, "scheduled_jobs", lambda app: jobs)
    monkeypatch.setattr(clock, "wait_until_delivered", lambda app: None)
    moved = SimpleNamespace(clock=DemoClock(open_sessions(engine, KEYS)))
    clock.move_clock(moved, timedelta(days=2))  # type: ignore[arg-type]  # only its clock is needed
    assert len(done) >= 4
    assert done[:2] == [*jobs]
