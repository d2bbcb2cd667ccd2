"""The doctor finds what is wrong, and says what to do."""

import os
import re
from datetime import timedelta
from pathlib import Path

import pytest

from models.database.encryption import new_key
from scheduler.clock import Clock
from tests.support.chat import World
from tests.support.commands import Run, applicant_in, erased_in, ill, said


def test_a_doctor_finds_a_damaged_database(run: Run, commands_world: World, folder: Path) -> None:
    """As after a torn write: it opens, and some of its pages are not what they were."""
    applicant_in(commands_world)
    commands_world.engine.dispose()
    file = folder / "var" / "perisai.db"
    content = bytearray(file.read_bytes())
    content[8_192 : len(content) // 2] = bytes(len(content) // 2 - 8_192)
    file.write_bytes(content)
    assert "damaged" in ill(run("doctor"), "database")


def test_a_doctor_finds_copies_that_hold_the_erased(
    run: Run, commands_world: World, folder: Path
) -> None:
    said(run("backup", folder / "var" / "old.db"))
    month_ago = (Clock()() - timedelta(days=31)).timestamp()
    os.utime(folder / "var" / "old.db", (month_ago, month_ago))
    assert "old.db" in ill(run("doctor"), "erasures")


def test_a_doctor_finds_a_disk_that_people_could_fill(
    run: Run, commands_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FILES_GIGABYTES", "1000000")
    assert "lower FILES_GIGABYTES" in ill(run("doctor"), "files")


def test_a_doctor_misses_the_list_of_erasures(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    erased_in(commands_world)
    assert "perisai.db.erasures" in ill(run("doctor"), "erasures")


# Doctor.


def test_a_doctor_finds_a_sound_house(run: Run, commands_world: World) -> None:
    lines = said(run("doctor")).splitlines()
    checks = [
        "settings",
        "database",
        "migrations",
        "replica",
        "keys",
        "modes",
        "erasures",
        "files",
        "law",
    ]
    checks += ["clock", "network", "proxy", "telegram", "whatsapp", "templates"]
    assert [line.split()[:2] for line in lines] == [["ok", name] for name in checks]


def test_a_doctor_names_the_wrong_setting(run: Run, folder: Path) -> None:
    (folder / ".env").write_text("PORT=many\n")
    assert "PORT: " in ill(run("doctor"), "settings")


def test_a_doctor_misses_the_migrations(run: Run, commands_world: World) -> None:
    with commands_world.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    assert "run `perisai migrate`" in ill(run("doctor"), "migrations")


def test_a_doctor_misses_the_right_key(run: Run, commands_world: World, folder: Path) -> None:
    applicant_in(commands_world)
    (folder / ".env").write_text(f"ENCRYPTION_KEYS=generated:{new_key()}\nINDEX_KEY={new_key()}\n")
    assert "put that one back" in ill(run("doctor"), "keys")


def test_a_doctor_sees_a_clock_that_went_back(run: Run, commands_world: World) -> None:
    with commands_world.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO job_runs (job, slot, claimed_at) "
            "VALUES ('remind', 1, '2099-01-01 00:00:00.000000')"
        )
    assert "set the clock" in ill(run("doctor"), "clock")


def test_a_doctor_sees_a_broken_database(run: Run, commands_world: World, folder: Path) -> None:
    commands_world.engine.dispose()
    for file in (folder / "var").glob("perisai.db*"):
        file.write_bytes(b"broken" * 1000)
    result = run("doctor")
    assert result.exit_code == 1
    assert re.search(r"WRONG +database", result.stdout)


def test_a_doctor_before_the_first_start_says_what_to_run(run: Run, folder: Path) -> None:
    result = run("doctor")
    assert "run `perisai migrate`" in ill(result, "database")
    assert "sqlalche" not in result.output
    assert not (folder / "var" / "perisai.db").exists()


def test_a_doctor_cannot_reach_telegram(run: Run, commands_world: World, folder: Path) -> None:
    (folder / ".env").write_text("TELEGRAM_TOKEN=1:x\nTELEGRAM_API_BASE=http://127.0.0.1:9\n")
    assert "check the network" in ill(run("doctor"), "telegram")


KEY, OTHER_KEY, TOKEN = new_key(), new_key(), "A" * 24
KEYS = f"ENCRYPTION_KEYS=a:{KEY}\nINDEX_KEY={OTHER_KEY}\n"
MISTAKES = [
    (f"ENCRYPTION_KEYS=a:{KEY} b:{KEY}\nINDEX_KEY={OTHER_KEY}", "keys", "are one key"),
    (f"{KEYS}METRICS_TOKEN={OTHER_KEY}", "keys", "INDEX_KEY and METRICS_TOKEN are the same"),
    ("HEARTBEAT_URL=nope", "settings", "HEARTBEAT_URL: write it as https://"),
    ("TELEGRAM_API_BASE=api.telegram.org", "settings", "TELEGRAM_API_BASE: write it as https://"),
    ("TELEGRAM_API_BASE=http://api.telegram.org", "network", "reads the token"),
    ("PUBLIC_URL=https://localhost", "proxy", "the address that people open"),
    ("\ufeffPORT=many", "settings", "PORT: "),
]


@pytest.mark.parametrize(("lines", "check", "words"), MISTAKES)
def test_a_doctor_names_a_mistake_of_the_operator(
    lines: str, check: str, words: str, run: Run, commands_world: World, folder: Path
) -> None:
    (folder / ".env").write_text(f"{lines}\n")
    assert words in ill(run("doctor"), check)


def test_a_doctor_finds_copies_of_the_settings_and_the_database_that_others_read(
    run: Run, commands_world: World, folder: Path
) -> None:
    for name in (".env.old", "yesterday.db", ".env.example"):
        (folder / name).touch()
        (folder / name).chmod(0o644)
    assert "`chmod go= .env.old yesterday.db`" in ill(run("doctor"), "modes")


def test_a_doctor_tells_a_setting_that_stands_there_twice(run: Run, folder: Path) -> None:
    (folder / ".env").write_text("PORT=8001\nport=8002\n")
    assert "PORT stands there more than once: the last one counts" in run("doctor").output


def test_a_doctor_finds_a_list_of_erasures_that_is_none(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    file = folder / "var" / "perisai.db.erasures"
    file.touch(mode=0o600)
    file.write_text("{}\n")
    assert "is no list of erasures" in ill(run("doctor"), "erasures")
