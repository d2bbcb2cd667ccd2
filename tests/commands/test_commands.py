"""Every command of an operator, in an empty folder."""

import csv
import gc
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from click.testing import Result
from python_calamine import load_workbook
from sqlalchemy import select
from typer import Exit
from typer.testing import CliRunner

import app
import cli
import migrations
from bot import texts
from bot.message import Inbound
from commands import serve
from domain.calendar import month_end
from domain.parsing.people.nik import mask_nik
from domain.reminders.contact_rules import to_local_time
from models.audit import Audit
from models.cashbook import balances
from models.database.encryption import new_key
from models.messaging.message import OutboundMessage
from models.participants.participant import ApplicationState, Participant
from models.people import erasures, web_sessions
from models.privacy.erasure import erase_person
from scheduler.clock import Clock
from settings import Settings, unknown_names
from tests.support import cashbook
from tests.support.chat import Chat, World
from tests.support.people import SITI, applicant, clients, give_role, member

PARSED_ONCE = cache(texts.FluentResource)
"""Parsing all texts takes most of a command's time, and no command changes them."""
ROOT = Path(__file__).parents[2]
Run = Callable[..., Result]


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


def enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be in this folder, without any setting."""
    monkeypatch.chdir(folder)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("FILES_GIGABYTES", "1")  # whatever room the machine has
    monkeypatch.setattr(texts, "FluentResource", PARSED_ONCE)


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


def said(result: Result) -> str:
    """All it said, when it ended well."""
    assert result.exit_code == 0, result.output + repr(result.exception)
    return result.stdout


def refused(result: Result) -> str:
    """The one sentence of a command that could not go on."""
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit), repr(result.exception)
    return result.stderr.strip()


def applicant_in(world: World) -> None:
    """Somebody registers by chat; the tests' key is not the folder's, so read no letters."""
    with world.sessions.begin() as db:
        row = member(db, Chat(world).person_id(db), month_end(world.now.date()))
        row.state, row.protected_until = ApplicationState.SUBMITTED, None
        row.handed_over_at = None


def participants(world: World) -> list[Participant]:
    with world.sessions() as db:
        return list(db.scalars(select(Participant)))


# Reckoning.

PARSED = {
    "money": ("1,5 juta", "1500000"),
    "date": ("12 agustus 1985", "1985-08-12"),
    "months": ("setahun", "12"),
    "phone": ("0812 3456 7890", "+6281234567890"),
    "yesno": ("iya", "yes"),
    "rtrw": ("rt 3 rw 5", "003/005"),
    "name": ("siti aminah", "SITI AMINAH"),
    "nav": ("kembali", "back"),
    "nik": ("3173 0152 0885 9001", "3173015208859001"),
}


@pytest.mark.parametrize("kind", PARSED)
def test_parse_gives_a_value_a_line(kind: str, run: Run) -> None:
    text, value = PARSED[kind]
    assert said(run("parse", kind, input=f"{text}\n@@@\n")).splitlines() == [value, "INVALID"]


def test_parse_says_ask_when_unsure(run: Run) -> None:
    assert said(run("parse", "nav", input="stop\n")) == "ASK\n"


def test_parse_keeps_empty_lines_in_their_place(run: Run) -> None:
    assert said(run("parse", "money", input="\n1 juta\n")).splitlines() == ["INVALID", "1000000"]


def test_every_kind_can_be_parsed() -> None:
    assert {kind.value for kind in cli.ParserName} == set(PARSED)


YEAR = ("--income", 0, "--from", "2026-12", "--months", 12)


@pytest.mark.parametrize(
    ("more", "sum"),
    [
        (("--sector", "other"), "Rp193.200"),
        (("--sector", "transport"), "Rp168.000"),
        (("--sector", "other", "--payer", "government"), "Rp201.600"),
    ],
    ids=["other", "transport", "government"],
)
def test_a_year_of_dues_in_the_lowest_bracket(more: tuple[str, ...], sum: str, run: Run) -> None:
    lines = said(run("dues", *YEAR, *more)).splitlines()
    assert len(lines) == 13
    assert lines[-1].split() == ["sum", sum]


def test_every_month_of_dues_has_its_article(run: Run) -> None:
    lines = said(run("dues", *YEAR)).splitlines()[:-1]
    assert all(re.match(r"20\d\d-\d\d +Rp[\d.]+ +PP \d+", line) for line in lines)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--sector", "moon"), "'moon' is not one of: transport, other."),
        (("--payer", "nobody"), "'nobody' is not one of: self, government, donor, organisation."),
        (("--income", -5), "--income -5: give a month's income, 0 or more."),
        (("--from", "1990-01"), "1990"),
    ],
)
def test_dues_that_cannot_be_reckoned_say_why(
    words: tuple[object, ...], sentence: str, run: Run
) -> None:
    assert sentence in refused(run("dues", *YEAR, *words))


# The database.


def test_migrate_makes_the_database(run: Run, folder: Path) -> None:
    assert said(run("migrate")) == f"The schema is at revision {migrations.head()}.\n"
    assert (folder / "var" / "perisai.db").exists()


def test_migrate_again_changes_nothing(run: Run) -> None:
    assert said(run("migrate")) == said(run("migrate"))


def test_a_backup_is_restored(run: Run, commands_world: World, folder: Path) -> None:
    applicant_in(commands_world)
    said(run("backup", folder / "copy.db"))
    commands_world.engine.dispose()
    (folder / "var" / "perisai.db").unlink()
    assert said(run("restore", folder / "copy.db")) == "Restored.\n"
    assert len(participants(commands_world)) == 1


def test_a_restored_backup_opens_no_session_again(
    run: Run, commands_world: World, folder: Path
) -> None:
    with commands_world.sessions.begin() as db:
        token = web_sessions.start(db, "web", "x", "", Clock()())
    said(run("backup", folder / "copy.db"))
    commands_world.engine.dispose()
    said(run("restore", folder / "copy.db", "--force"))
    with commands_world.sessions() as db:
        found = web_sessions.find(db, token)
    assert found
    assert found.is_over(Clock()())


def erased_in(world: World) -> None:
    """The one person is erased; the list is not written yet, as after a kill."""
    with world.sessions.begin() as db:
        erase_person(db, Chat(world).person_id(db), world.now + timedelta(seconds=1))


def test_a_backup_brings_nobody_back_who_was_erased_since(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("backup", folder / "copy.db"))
    erased_in(commands_world)
    commands_world.engine.dispose()
    assert "Erased since the backup" in said(run("restore", folder / "copy.db", "--force"))
    assert participants(commands_world)[0].identity is None


def test_the_book_of_an_agent_balances_after_a_restore(
    run: Run, commands_world: World, folder: Path
) -> None:
    """What was collected from somebody who is erased again stays in the agent's hand."""
    sessions, now = commands_world.sessions, commands_world.now
    with sessions.begin() as db:
        agent = give_role(db, Chat(commands_world).person_id(db), "agent")
        clients(db, agent)
        payers = cashbook.people(db, agent)[:2]
        for row in payers:
            cashbook.collected(db, agent, row, now)
        erased = payers[0].person_id
    said(run("backup", folder / "copy.db"))
    with sessions.begin() as db:
        erase_person(db, erased, now + timedelta(seconds=1))
    commands_world.engine.dispose()
    assert "Erased since the backup" in said(run("restore", folder / "copy.db", "--force"))
    with sessions() as db:
        assert balances.open_sums(db).in_hand == 2 * cashbook.DUES
        assert [row.identity is None for row in cashbook.people(db, agent)[:2]] == [True, False]


def test_a_backup_on_a_new_machine_brings_nobody_back_either(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("backup", folder / "copy.db"))
    erased_in(commands_world)
    said(run("backup", folder / "later.db"))
    commands_world.engine.dispose()
    (folder / "var" / "perisai.db").unlink()
    assert "Erased since the backup" in said(run("restore", folder / "copy.db"))
    assert participants(commands_world)[0].identity is None


def test_a_copied_file_brings_nobody_back_when_the_program_starts(
    run: Run, commands_world: World, folder: Path
) -> None:
    """As after a crash in the middle of a restore, or pg_restore."""
    applicant_in(commands_world)
    said(run("backup", folder / "copy.db"))
    erased_in(commands_world)
    said(run("backup", folder / "later.db"))
    commands_world.engine.dispose()
    for name in ("perisai.db-wal", "perisai.db-shm"):
        (folder / "var" / name).unlink(missing_ok=True)
    shutil.copyfile(folder / "copy.db", folder / "var" / "perisai.db")
    app.build(Settings()).engine.dispose()
    assert participants(commands_world)[0].identity is None


def test_a_backup_without_the_list_of_erasures_is_not_restored(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("backup", folder / "copy.db"))
    commands_world.engine.dispose()
    for name in ("perisai.db", "perisai.db.erasures"):
        (folder / "var" / name).unlink()
    assert "--without-erasures" in refused(run("restore", folder / "copy.db"))
    assert not (folder / "var" / "perisai.db").exists()
    said(run("restore", folder / "copy.db", "--without-erasures"))
    assert len(participants(commands_world)) == 1


@pytest.mark.parametrize(
    "older", ["", "garbage", "registration 1 2026-11-2", "\ufeffperson 99 x\n"]
)
def test_a_list_of_erasures_that_is_old_or_damaged_brings_nobody_back(
    run: Run, commands_world: World, folder: Path, older: str
) -> None:
    """The list was put back from an older copy than the backup, or was cut off on its way."""
    applicant_in(commands_world)
    erased_in(commands_world)
    with commands_world.sessions.begin() as db:
        erasures.write_list(db, Settings().erasures_path, commands_world.now)
    said(run("backup", folder / "copy.db"))
    (folder / "var" / "perisai.db.erasures").write_text(older)
    assert "lacks" in ill(run("doctor"), "erasures")
    commands_world.engine.dispose()
    (folder / "var" / "perisai.db").unlink()
    assert "older than the backup" in refused(run("restore", folder / "copy.db"))
    assert not (folder / "var" / "perisai.db").exists()
    said(run("restore", folder / "copy.db", "--without-erasures"))


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


def test_a_backup_overwrites_nothing(run: Run, commands_world: World, folder: Path) -> None:
    (folder / "copy.db").write_text("mine")
    assert "choose another name" in refused(run("backup", folder / "copy.db"))
    assert (folder / "copy.db").read_text() == "mine"


def test_a_database_in_use_is_restored_by_force_only(
    run: Run, commands_world: World, folder: Path
) -> None:
    said(run("backup", folder / "copy.db"))
    applicant_in(commands_world)
    assert "holds data" in refused(run("restore", folder / "copy.db"))
    kept = said(run("restore", folder / "copy.db", "--force"))
    assert "perisai.db.before-1" in kept


def test_a_backup_takes_the_place_of_a_damaged_database(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("backup", folder / "copy.db"))
    commands_world.engine.dispose()
    (folder / "var" / "perisai.db").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    assert "holds data" in refused(run("restore", folder / "copy.db"))
    assert "before-1" in said(run("restore", folder / "copy.db", "--force"))
    assert len(participants(commands_world)) == 1


@pytest.mark.parametrize("content", [None, b"", b"not a database at all"])
def test_what_is_no_backup_is_not_restored(
    content: bytes | None, run: Run, commands_world: World, folder: Path
) -> None:
    if content is not None:
        (folder / "copy.db").write_bytes(content)
    assert "copy.db" in refused(run("restore", folder / "copy.db", "--force"))


def test_a_new_key_seals_everything_anew(run: Run, commands_world: World, folder: Path) -> None:
    applicant_in(commands_world)
    keys = (folder / "var" / "keys.env").read_text()
    new = keys.replace("ENCRYPTION_KEYS=", f"ENCRYPTION_KEYS=new:{new_key()} ")
    (folder / ".env").write_text(new)
    assert said(run("rotate-keys")) == "1 values sealed with the newest key.\n"
    assert all(
        row.identity and row.identity.startswith(b"new:") for row in participants(commands_world)
    )


def test_letters_are_counted(run: Run, commands_world: World) -> None:
    commands_world.bot().receive(Inbound("web", "42", "1", text="halo"))
    assert re.search(r"waiting +1", said(run("messages")))


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
    checks += ["clock", "proxy", "telegram", "whatsapp", "templates"]
    assert [line.split()[:2] for line in lines] == [["ok", name] for name in checks]


def ill(result: Result, check: str) -> str:
    """The sentence of the check that found something wrong."""
    assert result.exit_code == 1
    found = [line for line in result.stdout.splitlines() if line.startswith("WRONG")]
    assert [line.split()[1] for line in found] == [check], result.stdout
    return found[0]


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


def test_a_name_that_is_no_setting_is_told_with_the_nearest(run: Run, folder: Path) -> None:
    (folder / ".env").write_text("TELEGRAM_TOKN=1:x\n# NO_NAME=1\nexport HELLO_WORLD_X=2\nPORT=1\n")
    told = run("doctor").output
    assert "TELEGRAM_TOKN is no setting: is it TELEGRAM_TOKEN?" in told
    assert "HELLO_WORLD_X is no setting" in told
    assert "PORT is no" not in told
    assert "NO_NAME" not in told
    assert "is it TELEGRAM_TOKEN?" in run("roles", "list").stderr


def test_every_name_of_the_example_is_a_setting() -> None:
    example = Path(__file__).parents[2] / ".env.example"
    assert unknown_names(example) == []


def test_a_second_process_on_one_sqlite_file_is_refused(folder: Path) -> None:
    known = Settings(database_url=f"sqlite:///{folder}/x.db")
    with serve.only_process(known), pytest.raises(Exit), serve.only_process(known):
        pytest.fail("two at once")
    with serve.only_process(known):
        pass


def test_a_doctor_cannot_reach_telegram(run: Run, commands_world: World, folder: Path) -> None:
    (folder / ".env").write_text("TELEGRAM_TOKEN=1:x\nTELEGRAM_API_BASE=http://127.0.0.1:9\n")
    assert "check the network" in ill(run("doctor"), "telegram")


# Talking.


def test_talk_answers_line_by_line(run: Run, schema: None) -> None:
    out = said(run("talk", input="hitung\n1\n1 juta\n1\n1\n"))
    assert "Halo! Saya Perisai Bot" in out
    assert "Jumlah: Rp" in out


def test_talk_picks_up_where_it_was_left(run: Run, schema: None) -> None:
    said(run("talk", "--as", "budi", input="daftar\nya\n"))
    assert "Berapa NIK" in said(run("talk", "--as", "budi", input="/lanjut\n"))


def test_talk_takes_a_file(run: Run, schema: None, folder: Path) -> None:
    (folder / "foto.jpg").write_bytes(b"x")
    assert "bukan foto yang bisa saya baca" in said(run("talk", input="!foto.jpg\n"))


# Files in and out.


def test_applications_are_handed_over_once(run: Run, commands_world: World, folder: Path) -> None:
    applicant_in(commands_world)
    assert "1 pendaftaran ditulis" in said(run("export", "applications", folder / "a.xlsx"))
    assert "Tidak ada pendaftaran baru" in said(run("export", "applications", folder / "b.xlsx"))
    assert not (folder / "b.xlsx").exists()
    cells = load_workbook(folder / "a.xlsx").get_sheet_by_index(0).to_python()
    assert SITI.nik in [cell for row in cells for cell in row]
    assert [row.state for row in participants(commands_world)] == [ApplicationState.PROCESSING]


def test_a_sheet_of_applications_is_never_overwritten_and_can_be_had_again(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    before = (folder / "a.xlsx").read_bytes()
    rudi = replace(SITI, nik="3173011208859004", full_name="RUDI")
    with commands_world.sessions.begin() as db:
        applicant(db, None, rudi)
    assert "tidak ditimpa" in refused(run("export", "applications", folder / "a.xlsx"))
    assert (folder / "a.xlsx").read_bytes() == before
    states = [row.state for row in participants(commands_world)]
    assert states == [ApplicationState.PROCESSING, ApplicationState.SUBMITTED]
    again = "--again", str(TODAY)
    assert "1 pendaftaran ditulis" in said(run("export", "applications", folder / "c.xlsx", *again))
    cells = load_workbook(folder / "c.xlsx").get_sheet_by_index(0).to_python()
    assert [SITI.nik in row for row in cells] == [False, True]
    none = run("export", "applications", folder / "d.xlsx", "--again", "2020-01-01")
    assert "Tidak ada pendaftaran yang diambil" in said(none)


def test_the_audit_records_whose_account_took_the_applications(
    run: Run, commands_world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUDO_USER", "rina")
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    with commands_world.sessions() as db:
        actors = set(db.scalars(select(Audit.actor).where(Audit.verb == "exported")))
    assert actors == {"command:export:rina"}


def test_applications_stay_submitted_when_the_file_cannot_be_written(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    assert "a.xlsx" in refused(run("export", "applications", folder / "nowhere" / "a.xlsx"))
    assert [row.state for row in participants(commands_world)] == [ApplicationState.SUBMITTED]


STATUS = "nik,status,aktif_sampai,tanggal_data,nama,tanggal_lahir\n"


TODAY = to_local_time(Clock()()).date()
UNTIL = month_end(TODAY)
TOLD = f"aktif,{UNTIL},{TODAY},{SITI.full_name},{SITI.born_on}"


def status_file(folder: Path, *rows: str) -> Path:
    file = folder / "status.csv"
    file.write_text(STATUS + "\n".join(rows) + "\n")
    return file


def test_official_status_is_taken_over_and_told(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    assert "Berubah: 1." in said(run("import", "status", file, "--origin", "cabang Grogol"))
    found = participants(commands_world)[0]
    assert (found.state, found.protected_until) == (ApplicationState.ACTIVE, UNTIL)
    assert found.data_origin == "cabang Grogol"


def test_a_row_about_a_nik_that_another_person_typed_is_held_for_the_branch(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    told = TOLD.replace(SITI.full_name, "RUDI HARTONO")
    result = run("import", "status", status_file(folder, f"{SITI.nik},{told}"))
    assert "Ditahan: 1." in said(result)
    assert "Nama di data resmi berbeda: 1" in said(result)
    assert participants(commands_world)[0].protected_until is None


def test_the_same_status_file_again_changes_nothing(
    run: Run, commands_world: World, folder: Path
) -> None:
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    said(run("import", "status", file))
    assert "sudah pernah dimasukkan" in said(run("import", "status", file))


def test_a_status_file_with_rows_that_were_held_may_come_again(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    assert "Ditahan: 1." in said(run("import", "status", file))
    said(run("export", "applications", folder / "a.xlsx"))
    assert "Berubah: 1." in said(run("import", "status", file))
    assert "sudah pernah dimasukkan" in said(run("import", "status", file))


def test_a_faulty_row_is_listed_and_the_others_count(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    good, bad = f"{SITI.nik},{TOLD}", f"123,{TOLD}"
    result = run("import", "status", status_file(folder, bad, good))
    assert "1 baris perlu diperbaiki" in said(result)
    assert "baris 2, nik: NIK harus 16 angka" in result.stderr


def test_a_trial_of_a_status_file_changes_nothing_and_tells_the_same_but_for_matches(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    said(run("export", "applications", folder / "a.xlsx"))
    file = status_file(folder, f"{SITI.nik},{TOLD}")
    trial = said(run("import", "status", file, "--dry-run"))
    assert "PERCOBAAN" in trial
    assert participants(commands_world)[0].state == ApplicationState.PROCESSING
    done = said(run("import", "status", file))
    assert trial.partition("\n")[2] + "Setoran cocok: 0, perlu diputuskan: 0.\n" == done
    assert participants(commands_world)[0].state == ApplicationState.ACTIVE


def test_a_sheet_has_every_fault_and_the_unknown_niks_masked(
    run: Run, commands_world: World, folder: Path
) -> None:
    bad = [f"3173011208859002,OKE,{UNTIL},{TODAY},BUDI,1985-08-12"] * 25
    file = status_file(folder, *bad, f"{SITI.nik},{TOLD}")
    sheet = folder / "salah.xlsx"
    result = run("import", "status", file, "--dry-run", "--faults", sheet)
    assert "Status yang belum dikenal: OKE (25)" in said(result)
    assert "... 5 lagi" in result.stderr
    book = load_workbook(sheet)
    faults = book.get_sheet_by_name("Perlu dilihat").to_python()
    assert len(faults) == 26
    assert book.get_sheet_by_name("NIK tidak dikenal").to_python()[1] == [27, mask_nik(SITI.nik)]
    assert SITI.nik not in str(faults)
    assert "tidak ditimpa" in refused(run("import", "status", file, "--faults", sheet))


def test_a_status_file_that_is_not_there_is_said(run: Run, folder: Path) -> None:
    assert "nowhere.csv" in refused(run("import", "status", folder / "nowhere.csv"))


def test_a_status_file_without_the_columns_is_said(run: Run, folder: Path) -> None:
    (folder / "x.csv").write_text("a,b\n1,2\n")
    assert refused(run("import", "status", folder / "x.csv"))


def test_regions_are_taken_in(run: Run, schema: None, folder: Path) -> None:
    (folder / "r.csv").write_text("code,name\n31.74,KOTA JAKARTA SELATAN\n")
    assert "1 regions written" in said(run("import", "regions", folder / "r.csv"))


def test_regions_that_are_not_there_are_said(run: Run, folder: Path) -> None:
    assert "nowhere.csv" in refused(run("import", "regions", folder / "nowhere.csv"))


# Reminding.


def reminded(world: World) -> list[str]:
    with world.sessions() as db:
        return list(
            db.scalars(select(OutboundMessage.reason).where(OutboundMessage.reason == "reminder"))
        )


def protected(world: World) -> str:
    """A member whose protection ends on the last of the month; that day minus seven."""
    with world.sessions.begin() as db:
        member(db, Chat(world).person_id(db), month_end(world.now.date()))
    return month_end(world.now.date()).replace(day=month_end(world.now.date()).day - 7).isoformat()


def test_remind_dry_run_only_counts(run: Run, commands_world: World) -> None:
    day = protected(commands_world)
    assert said(run("remind", "--on", day, "--dry-run")).startswith("1 fall due")
    assert reminded(commands_world) == []


def test_remind_posts_a_letter_once(run: Run, commands_world: World) -> None:
    day = protected(commands_world)
    assert "1 messages queued" in said(run("remind", "--on", day))
    assert "0 messages queued" in said(run("remind", "--on", day))
    assert reminded(commands_world) == ["reminder"]


# All of them.


@pytest.mark.parametrize("words", [["migrate"], ["talk"], ["messages"], ["backup", "x"], ["run"]])
def test_a_wrong_setting_ends_a_command_with_one_sentence(
    words: list[str], run: Run, folder: Path
) -> None:
    (folder / ".env").write_text("PORT=many\n")
    assert refused(run(*words)).startswith("PORT: ")


def test_letters_before_there_is_a_database_are_none(run: Run) -> None:
    assert re.search(r"waiting +0", said(run("messages")))


def test_every_command_has_its_help(run: Run) -> None:
    for command in (*cli.app.registered_commands, *cli.imports.registered_commands):
        assert command.callback
        assert command.callback.__doc__


def test_the_installed_command_runs(folder: Path) -> None:
    """As an operator runs it: another process, another folder."""
    command = [sys.executable, str(ROOT / "cli.py"), "parse", "yesno"]
    done = subprocess.run(command, input="iya\n", capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("yes\n", 0), done.stderr


def test_a_port_in_use_is_named_before_anything_is_touched(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        assert f"Port {port} cannot be used" in refused(run("run"))
    assert not (folder / "var" / "perisai.db").exists()


# Figures of coverage.


def test_monev_prints_the_same_figures_as_table_csv_and_json(
    run: Run, commands_world: World
) -> None:
    applicant_in(commands_world)
    words = ("monev", "--area", "31.73", "--by", "kelurahan", "--since", "2026-01-31")
    exact = json.loads(said(run(*words, "--format", "json", "--exact")))
    assert exact["total"]["counts"]["known"] == 1
    hidden = json.loads(said(run(*words, "--format", "json")))
    assert hidden["total"]["counts"]["known"] is None
    rows = list(csv.reader(said(run(*words, "--format", "csv", "--exact")).splitlines()))
    known = rows[0].index("known")
    assert sum(int(row[known]) for row in rows[1:-1]) == int(rows[-1][known]) == 1
    assert said(run(*words)).splitlines()[-1].split()[1] == "-"
    assert "--since and --on" in refused(run(*words, "--on", "2026-01-01"))


def test_monev_divides_and_narrows_by_everything(run: Run, commands_world: World) -> None:
    applicant_in(commands_world)
    exact = ("monev", "--area", "31.73", "--format", "json", "--exact")
    for by in ("kecamatan", "kelurahan", "rw", "group", "payer", "agent", "sector"):
        table = json.loads(said(run(*exact, "--by", by)))
        known = [row["counts"]["known"] for row in table["rows"]]
        assert sum(known) == table["total"]["counts"]["known"] == 1
        row = table["rows"][known.index(1)]
        if by in ("group", "payer", "sector"):
            narrowed = (*exact, "--by", "kelurahan", f"--{by}", row["code"])
            assert json.loads(said(run(*narrowed)))["total"] == table["total"] | {"code": "total"}
    posts = json.loads(said(run(*exact, "--by", "post", "--people", "officeholders")))
    assert [row["code"] for row in posts["rows"]] == ["ketua", "other"]
    assert "posts are counted of officeholders" in refused(run(*exact, "--by", "post"))


def test_areas_that_are_divided_take_their_people_along(
    run: Run, commands_world: World, folder: Path
) -> None:
    applicant_in(commands_world)
    file = folder / "areas.csv"
    file.write_text("code,rw,successor,name\n31.73.04.1001,5,31.73.04.1098,=Tambora Baru\n")
    assert "1 people moved" in said(run("import", "areas", file, "--since", "2026-01-01"))
    words = ("monev", "--area", "31.73.04", "--by", "kelurahan", "--format", "csv", "--exact")
    rows = {row[0]: row for row in csv.reader(said(run(*words)).splitlines())}
    assert rows["31.73.04.1098"][1:3] == ["'=Tambora Baru", "1"]
    file.write_text("code,rw,successor,name\n3174010,5,31.73.04.1098,Baru\n")
    assert "BPS" in refused(run("import", "areas", file, "--since", "2026-01-01"))
