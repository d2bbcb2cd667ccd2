"""Every command of an operator, in an empty folder."""

import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select
from typer import Exit

import cli
from bot.message import Inbound
from commands import serve
from domain.calendar import month_end
from models.messaging.message import OutboundMessage
from settings import Settings, ignored_lines
from tests.support.chat import Chat, World
from tests.support.commands import Run, refused, said
from tests.support.people import member

ROOT = Path(__file__).parents[2]


def test_letters_are_counted(run: Run, commands_world: World) -> None:
    commands_world.bot().receive(Inbound("web", "42", "1", text="halo"))
    assert re.search(r"waiting +1", said(run("messages")))


def test_a_name_that_is_no_setting_is_told_with_the_nearest(run: Run, folder: Path) -> None:
    (folder / ".env").write_text("TELEGRAM_TOKN=1:x\n# NO_NAME=1\nexport HELLO_WORLD_X=2\nPORT=1\n")
    told = run("doctor").output
    assert "TELEGRAM_TOKN is no setting: is it TELEGRAM_TOKEN?" in told
    assert "HELLO_WORLD_X is no setting" in told
    assert "PORT is no" not in told
    assert "NO_NAME" not in told
    assert "is it TELEGRAM_TOKEN?" in run("roles", "list").stderr


def test_a_mistyped_setting_in_the_environment_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKN", "1:x")
    monkeypatch.setenv("TELEGRAM_EDITOR", "vi")
    told = ignored_lines(Path("no-such-file"))
    assert told == ["environment: TELEGRAM_TOKN is no setting: is it TELEGRAM_TOKEN?"]


def test_every_name_of_the_example_is_a_setting() -> None:
    example = Path(__file__).parents[2] / ".env.example"
    assert ignored_lines(example) == []


def test_a_second_process_on_one_sqlite_file_is_refused(folder: Path) -> None:
    known = Settings(database_url=f"sqlite:///{folder}/x.db")
    with serve.only_process(known), pytest.raises(Exit), serve.only_process(known):
        pytest.fail("two at once")
    with serve.only_process(known):
        pass


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
