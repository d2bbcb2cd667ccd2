"""`perisai whatsapp flow` writes, checks and publishes, and says what is wrong in one sentence."""

import json
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from typer.testing import CliRunner

import app
import cli
from bot import texts
from tests.support.commands import PARSED_ONCE

RUN = CliRunner()


class Account(BaseHTTPRequestHandler):
    """An account at WhatsApp, as far as Flows go."""

    answers: ClassVar[dict[str, tuple[int, dict[str, Any]]]] = {}
    asked: ClassVar[list[tuple[str, bytes]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.asked.append((self.path, body))
        status, answer = self.answers[self.path.rpartition("/")[2]]
        content = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""


@pytest.fixture
def account(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, migrated: Path
) -> Iterator[type[Account]]:
    Account.asked.clear()
    Account.answers.clear()
    Account.answers.update(
        flows=(200, {"id": "4711000"}),
        assets=(200, {"success": True, "validation_errors": []}),
        publish=(200, {"success": True}),
    )
    server = HTTPServer(("127.0.0.1", 0), Account)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(app, "VAR", tmp_path)
    monkeypatch.setattr(texts, "FluentResource", PARSED_ONCE)
    shutil.copyfile(migrated, tmp_path / "flow.db")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/flow.db")
    for name in ("TOKEN", "PHONE_ID", "APP_SECRET", "VERIFY_TOKEN", "BUSINESS_ID"):
        monkeypatch.setenv(f"WHATSAPP_{name}", "123456")
    monkeypatch.setenv("WHATSAPP_API_BASE", f"http://127.0.0.1:{server.server_port}")
    yield Account
    server.shutdown()
    thread.join()
    server.server_close()


def run(*words: str) -> Any:
    return RUN.invoke(cli.app, ["whatsapp", "flow", *words])


def test_flow_is_written_and_checked_without_asking_anybody(
    account: type[Account], tmp_path: Path
) -> None:
    done = run("--write", str(tmp_path / "flow.json"), "--language", "en")
    assert done.exit_code == 0, done.output
    assert "5 screens" in done.output
    written = json.loads((tmp_path / "flow.json").read_text())
    assert written["screens"][0]["title"] == "Your consent"
    assert account.asked == []


def test_flow_is_made_filled_and_published(account: type[Account]) -> None:
    done = run("--publish")
    assert done.exit_code == 0, done.output
    assert "WHATSAPP_FLOW_ID=4711000" in done.output
    paths = [path.partition("/v26.0/")[2] for path, _ in account.asked]
    assert paths == ["123456/flows", "4711000/assets", "4711000/publish"]
    assert b"FLOW_JSON" in account.asked[1][1]


def test_faults_that_whatsapp_finds_are_told(account: type[Account]) -> None:
    found = {"validation_errors": [{"message": "Invalid property foo"}]}
    account.answers["assets"] = (200, {"success": True} | found)
    done = run("--publish")
    assert done.exit_code == 1
    assert "does not accept the Flow 4711000: Invalid property foo" in done.output
    assert len(account.asked) == 2


@pytest.mark.parametrize(
    ("code", "words"), [(190, "refused the token"), (80007, "fewer questions"), (100, "refused")]
)
def test_error_of_the_account_is_a_sentence(account: type[Account], code: int, words: str) -> None:
    account.answers["flows"] = (400, {"error": {"code": code, "message": "no"}})
    done = run("--publish")
    assert done.exit_code == 1
    assert words in done.output
    assert "Traceback" not in done.output


def test_answer_that_says_nothing_is_a_sentence(account: type[Account]) -> None:
    account.answers["flows"] = (200, {})
    assert "no clear answer" in run("--publish").output


def test_account_that_cannot_be_reached_is_a_sentence(
    account: type[Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHATSAPP_API_BASE", "http://127.0.0.1:9")
    assert "cannot be reached" in run("--publish").output


def test_flow_needs_the_account_to_be_published(
    account: type[Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WHATSAPP_BUSINESS_ID")
    assert "WHATSAPP_BUSINESS_ID" in run("--publish").output


def test_language_and_file_that_cannot_be_are_sentences(account: type[Account]) -> None:
    assert "id or en" in run("--language", "fr").output
    assert "cannot be written" in run("--write", "/nowhere/flow.json").output
