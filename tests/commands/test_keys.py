"""Keys and files as an operator has them: a wrong key stops every command, none is made beside a
sealed database, and nobody else on the machine reads what a command writes."""

import os
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import app
from bot.message import Inbound
from models.database.encryption import new_key
from settings import Settings
from tests.support.commands import Run, refused, said

KEYS_FILE = Path("var/keys.env")
COMMANDS = [("messages",), ("rotate-keys",), ("rotate-index",), ("invite", "--role", "officer")]
OTHERS = 0o077
VISITOR = "FJutYg4CYQbbkgpAWjxY2Q"


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


ONE_KEY = new_key()


@pytest.fixture
def own(schema: None, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A database that was started once with keys of its own."""
    keys = {"ENCRYPTION_KEYS": f"a:{new_key()}", "INDEX_KEY": new_key()}
    for name, value in keys.items():
        monkeypatch.setenv(name, value)
    app.build(Settings()).engine.dispose()
    return keys


def without_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ENCRYPTION_KEYS", "INDEX_KEY"):
        monkeypatch.delenv(name)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ENCRYPTION_KEYS", f"a:{new_key()}", "ENCRYPTION_KEYS: 'a' is another key"),
        ("ENCRYPTION_KEYS", f"b:{new_key()}", "ENCRYPTION_KEYS: what a has sealed"),
        ("INDEX_KEY", new_key(), "INDEX_KEY: people are found by another key"),
    ],
    ids=["same name", "other name", "index"],
)
def test_a_wrong_key_stops_every_command_with_one_sentence(
    own: dict[str, str], run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...],
    name: str, value: str, told: str,
) -> None:  # fmt: skip
    monkeypatch.setenv(name, value)
    sentence = refused(run(*words))
    assert sentence.startswith(told)
    assert "\n" not in sentence
    assert f"WRONG keys        {told}" in run("doctor").output


@pytest.mark.parametrize("words", [*COMMANDS, ("doctor",)], ids=lambda words: words[0])
def test_no_key_is_made_beside_a_sealed_database(
    own: dict[str, str], run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    without_keys(monkeypatch)
    answer = run(*words)
    assert answer.exit_code == 1
    assert "this database is sealed and there is no key" in answer.output
    assert not KEYS_FILE.exists()


def test_generated_keys_that_are_put_beside_a_sealed_database_open_nothing(
    own: dict[str, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_keys(monkeypatch)
    KEYS_FILE.write_text(f"ENCRYPTION_KEYS=generated:{new_key()}\nINDEX_KEY={new_key()}\n")
    assert "what a has sealed does not open" in refused(run("messages"))


def test_a_doctor_before_the_first_start_makes_no_key(schema: None, run: Run) -> None:
    found = run("doctor").output
    assert "none yet" in found
    assert "there is no key" not in found
    assert not KEYS_FILE.exists()


def test_a_new_index_key_before_the_old_one_is_taken_and_rotated(
    own: dict[str, str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INDEX_KEY", f"{new_key()} {own['INDEX_KEY']}")
    assert "found by the first key" in said(run("rotate-index"))
    assert "ok    keys" in run("doctor").output


@pytest.mark.parametrize("name", ["invite", "messages"])
def test_what_a_command_writes_is_for_its_account_alone(folder: Path, run: Run, name: str) -> None:
    said(run(name, *(("--role", "officer", "--qr", "code.png") if name == "invite" else ())))
    written = [folder / "var", *folder.rglob("*")]
    assert len(written) > 2
    assert not {each for each in written if stat.S_IMODE(each.stat().st_mode) & OTHERS}


def test_a_backup_and_the_file_it_replaces_are_for_its_account_alone(
    own: dict[str, str], folder: Path, run: Run
) -> None:
    said(run("invite", "--role", "officer"))
    said(run("backup", "copy.db"))
    said(run("restore", "copy.db", "--force"))
    (folder / "status.csv").write_text("nik;status;aktif_sampai;nomor_pengajuan\n1;x;;\n")
    said(run("import", "status", "status.csv", "--as-of", "2026-01-01", "--faults", "new.xlsx"))
    files = [folder / "new.xlsx", *folder.glob("copy.db*"), *folder.glob("var/*before*")]
    assert len(files) == 5
    assert not {each for each in files if stat.S_IMODE(each.stat().st_mode) & OTHERS}


@pytest.mark.parametrize(
    ("sealing", "index", "told"),
    [
        (ONE_KEY, ONE_KEY, "INDEX_KEY is one of ENCRYPTION_KEYS"),
        (ONE_KEY, f"{new_key()} {ONE_KEY}", "INDEX_KEY is one of ENCRYPTION_KEYS"),
        (ONE_KEY, f"{'A' * 43}=", "few different bytes"),
        (f"{'YWJj' * 10}YWI=", ONE_KEY, "few different bytes"),
    ],
    ids=["one key for both", "an old key for both", "zeros", "three letters"],
)
def test_the_doctor_names_keys_that_keep_little(
    schema: None, run: Run, monkeypatch: pytest.MonkeyPatch, sealing: str, index: str, told: str
) -> None:
    monkeypatch.setenv("ENCRYPTION_KEYS", f"a:{sealing}")
    monkeypatch.setenv("INDEX_KEY", index)
    assert told in run("doctor").output


def test_the_doctor_names_what_others_can_read_and_how_to_mend_it(
    own: dict[str, str], folder: Path, run: Run
) -> None:
    (folder / "var").chmod(0o755)
    (folder / ".env").write_text("")
    (folder / ".env").chmod(0o644)
    (folder / "var" / "perisai.db").chmod(0o640)
    said_so = run("doctor").output
    assert "WRONG modes       other accounts of this machine can read" in said_so
    assert "chmod go= .env var var/perisai.db" in said_so
    for each in (folder / ".env", folder / "var", *folder.glob("var/*")):
        each.chmod(each.stat().st_mode & ~OTHERS)
    assert "ok    modes" in run("doctor").output


@pytest.mark.parametrize(
    ("name", "command", "told"),
    [
        ("ENCRYPTION_KEYS", "rotate-keys", "ENCRYPTION_KEYS: what a has sealed"),
        ("INDEX_KEY", "rotate-index", "INDEX_KEY: people are found by another key"),
    ],
)
def test_a_former_key_may_be_taken_away_when_a_rotation_came_to_its_end_and_not_before(
    own: dict[str, str], run: Run, monkeypatch: pytest.MonkeyPatch,
    name: str, command: str, told: str,
) -> None:  # fmt: skip
    built = app.build(Settings())
    built.bot.receive(Inbound("web", VISITOR, "1", "menu"))
    built.engine.dispose()
    new = new_key() if name == "INDEX_KEY" else f"b:{new_key()}"
    both = f"{new} {own[name]}"
    monkeypatch.setenv(name, both)
    said(run("messages"))
    monkeypatch.setenv(name, new)
    assert refused(run("messages")).startswith(told)
    assert f"WRONG keys        {told}" in run("doctor").output
    monkeypatch.setenv(name, both)
    said(run(command))
    monkeypatch.setenv(name, new)
    said(run("messages"))
    assert "ok    keys" in run("doctor").output
    monkeypatch.setenv(name, own[name])
    assert refused(run("messages"))


def test_processes_that_start_at_once_make_one_pair_of_keys(folder: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        rings = list(pool.map(lambda _: Settings().keyring(folder / "var"), range(16)))
    assert len({each.checks["generated"] for each in rings}) == 1
    assert [each.name for each in (folder / "var").iterdir()] == ["keys.env"]
