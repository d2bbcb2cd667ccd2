"""Making the database, backing it up and bringing it back, without anybody who was erased."""

import errno
import os
import re
import resource
import shutil
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import typer

import app
import migrations
from commands import serve
from commands.branch import write_new_file
from domain.calendar import to_local_time
from models.cashbook import balances
from models.database.encryption import new_key
from models.maintenance import newest_backup
from models.people import erasures, web_sessions
from models.privacy.erasure import erase_person
from models.roles.role import Role
from scheduler.clock import Clock
from settings import Settings
from tests.support import cashbook
from tests.support.chat import TEXTS, Chat, World
from tests.support.commands import Run, applicant_in, erased_in, ill, participants, refused, said
from tests.support.people import clients, give_role

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
    assert (
        said(run("restore", folder / "copy.db")) == "Restored. The backup was as it was sealed.\n"
    )
    assert len(participants(commands_world)) == 1


def test_an_old_backup_in_the_place_of_the_newest_is_not_restored(
    run: Run, commands_world: World, folder: Path
) -> None:
    """It is whole, and its own seal is valid; but a role of it has ended since."""
    chat = Chat(commands_world)
    with commands_world.sessions.begin() as db:
        id = give_role(db, chat.person_id(db), "officer").id
    chat.say("menu")
    said(run("backup", folder / "monday.db"))
    commands_world.pass_time(days=3)
    with commands_world.sessions.begin() as db:
        db.get_one(Role, id).ended_at = commands_world.now
    chat.say("menu")
    said(run("backup", folder / "thursday.db"))
    for end in ("", ".seal"):
        shutil.copyfile(folder / f"monday.db{end}", folder / f"thursday.db{end}")
    assert "an old one in its place" in refused(run("restore", folder / "thursday.db", "--force"))
    with commands_world.sessions() as db:
        assert db.get_one(Role, id).ended_at
    day = to_local_time(commands_world.now - timedelta(days=3)).date()
    wrong = refused(run("restore", folder / "thursday.db", "--force", "--day", "2020-01-01"))
    assert f"goes until {day}, not" in wrong
    there = said(run("restore", folder / "thursday.db", "--force", "--day", day))
    assert "Look at `perisai roles list`" in there


def test_where_no_backup_is_known_its_last_day_is_asked_for(
    run: Run, commands_world: World, folder: Path
) -> None:
    Chat(commands_world).say("menu")
    said(run("backup", folder / "copy.db"))
    (folder / "var" / "perisai.db.newest-backup").unlink()
    asked = refused(run("restore", folder / "copy.db", "--force"))
    day = re.search(r"add --day ([0-9-]{10})", asked)
    assert "which backup is the newest" in asked
    assert day
    assert "Restored" in said(run("restore", folder / "copy.db", "--force", "--day", day[1]))


CHANGES = {
    "makes themselves an officer": "UPDATE roles SET kind = 'officer' WHERE kind = 'agent'",
    "exchanges two people's identities": "UPDATE participants SET identity ="
    " (SELECT identity FROM participants AS other WHERE other.id <> participants.id)",
    "raises what was collected": "UPDATE ledger_entries SET amount = amount * 10",
    "exchanges the texts of two letters": "UPDATE messages SET body ="
    " (SELECT body FROM messages AS other WHERE other.id <> messages.id)",
}


@pytest.mark.parametrize("change", CHANGES)
def test_who_can_write_to_a_backup_and_has_no_key_changes_no_row_unnoticed(
    run: Run, commands_world: World, folder: Path, change: str
) -> None:
    with commands_world.sessions.begin() as db:
        agent = give_role(db, Chat(commands_world).person_id(db), "agent")
        clients(db, agent)
        cashbook.collected(db, agent, cashbook.people(db, agent)[0], commands_world.now)
    Chat(commands_world).say("menu")
    Chat(commands_world, sender="43").say("menu")
    copy = folder / "copy.db"
    said(run("backup", copy))
    with closing(sqlite3.connect(copy)) as thief, thief:
        assert thief.execute(CHANGES[change]).rowcount
    commands_world.engine.dispose()
    before = (folder / "var" / "perisai.db").read_bytes()
    assert "not as it was sealed" in refused(run("restore", copy, "--force"))
    (folder / "copy.db.seal").unlink()
    assert "add --unsealed" in refused(run("restore", copy, "--force"))
    assert (folder / "var" / "perisai.db").read_bytes() == before
    assert "Look at `perisai roles list`" in said(run("restore", copy, "--force", "--unsealed"))


def test_a_backup_that_was_killed_before_its_end_is_none_and_may_be_made_again(
    run: Run, commands_world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Chat(commands_world).say("menu")
    copy = folder / "copy.db"

    def killed(source: Path, target: Path) -> None:
        if target == copy:
            raise KeyboardInterrupt
        replace(source, target)

    replace = os.replace
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", killed)
        assert run("backup", copy).exit_code != 0
    assert not copy.exists()
    assert (folder / "copy.db.seal").exists()
    said(run("backup", copy))
    assert "as it was sealed" in said(run("restore", copy, "--force"))


def test_a_disk_that_is_full_at_the_seal_leaves_no_backup_that_looks_like_one(
    run: Run, commands_world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Chat(commands_world).say("menu")

    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        assert "No space left" in refused(run("backup", folder / "copy.db"))
    assert not list(folder.glob("copy.db*"))


def test_what_lies_beside_a_backup_is_not_written_into_it_unnoticed(
    run: Run, commands_world: World, folder: Path
) -> None:
    """A journal that SQLite finds is rolled back into the file when it is opened."""
    copy, size = folder / "copy.db", 4096
    said(run("backup", copy))
    page = bytearray(copy.read_bytes()[:size])
    page[60:64] = b"evil"  # a field that nobody reads
    pages = copy.stat().st_size // size
    header = struct.pack(">8s5I", bytes.fromhex("d9d505f920a163d7"), 1, 0, pages, 512, size)
    check = sum(page[size - 200 : 0 : -200])
    record = struct.pack(">I", 1) + page + struct.pack(">I", check)
    (folder / "copy.db-journal").write_bytes(header.ljust(512, b"\0") + record)
    assert "not as it was sealed" in refused(run("restore", copy, "--force"))


def test_a_backup_of_before_a_new_index_key_is_restored_while_the_former_one_is_there(
    run: Run, commands_world: World, folder: Path
) -> None:
    said(run("backup", folder / "copy.db"))
    commands_world.engine.dispose()
    keys = (folder / "var" / "keys.env").read_text()
    (folder / ".env").write_text(keys.replace("INDEX_KEY=", f"INDEX_KEY={new_key()} "))
    assert "as it was sealed" in said(run("restore", folder / "copy.db", "--force"))
    (folder / ".env").write_text(re.sub("INDEX_KEY=.*", f"INDEX_KEY={new_key()}", keys))
    assert "another INDEX_KEY" in refused(run("restore", folder / "copy.db", "--force"))


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


def test_nothing_is_restored_under_a_bot_that_runs(
    run: Run, commands_world: World, folder: Path
) -> None:
    """What it takes in meanwhile would be in neither database, though its sender was answered."""
    said(run("backup", folder / "copy.db"))
    applicant_in(commands_world)
    with serve.only_process(Settings()):
        assert "stop it first" in refused(run("restore", folder / "copy.db", "--force"))
    assert len(participants(commands_world)) == 1


def test_nothing_is_replaced_by_a_backup_that_the_keys_do_not_open(
    run: Run, commands_world: World, folder: Path
) -> None:
    """Its seal is right: only the other key is lost."""
    Chat(commands_world).say("menu")
    said(run("backup", folder / "copy.db"))
    commands_world.engine.dispose()
    database, keys = folder / "var" / "perisai.db", folder / "var" / "keys.env"
    before = database.read_bytes()
    index = keys.read_text().splitlines()[1]
    keys.write_text(f"ENCRYPTION_KEYS=generated:{new_key()}\n{index}\n")
    assert "ENCRYPTION_KEYS" in refused(run("restore", folder / "copy.db", "--force"))
    assert database.read_bytes() == before


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


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file grows beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("damaged", [False, True], ids=["sound", "damaged"])
def test_a_disk_that_is_full_in_the_middle_of_a_restore_leaves_the_database_as_it_was(
    run: Run, commands_world: World, folder: Path, damaged: bool
) -> None:
    Chat(commands_world).say("menu")
    said(run("backup", folder / "copy.db"))
    commands_world.engine.dispose()
    there = folder / "var" / "perisai.db"
    if damaged:
        there.write_bytes(b"no database" * 100)
    before, names = there.read_bytes(), {each.name for each in there.parent.iterdir()}
    with disk_of((folder / "copy.db").stat().st_size // 2):
        assert "cannot be written" in refused(run("restore", folder / "copy.db", "--force"))
    assert there.read_bytes() == before
    left = {each.name for each in there.parent.iterdir()} - names
    assert not [each for each in left if "before" in each or "part" in each]
    assert "as it was sealed" in said(run("restore", folder / "copy.db", "--force"))


def test_on_a_full_disk_it_stays_known_which_backup_is_the_newest(tmp_path: Path) -> None:
    note, first = tmp_path / "newest", datetime(2026, 11, 30, tzinfo=UTC)
    newest_backup.record(note, first)
    with disk_of(4), pytest.raises(OSError, match="large"):
        newest_backup.record(note, first + timedelta(days=1))
    assert newest_backup.load(note) == first
    assert list(tmp_path.iterdir()) == [note]


def test_a_sheet_that_does_not_fit_on_the_disk_leaves_no_half_of_it(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.xlsx"
    with disk_of(100), pytest.raises(typer.Exit):
        write_new_file(TEXTS, sheet, b"x" * 1000)
    assert not sheet.exists()
    write_new_file(TEXTS, sheet, b"x" * 1000)
    assert sheet.stat().st_size == 1000
