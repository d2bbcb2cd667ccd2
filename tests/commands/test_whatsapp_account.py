"""`perisai whatsapp templates` and `perisai messages`, against a small server of the same API."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

import cli
from handlers.texts import TEMPLATES_FILE
from settings import Settings

OURS = json.loads(TEMPLATES_FILE.read_text("utf-8"))["templates"]


class Account:
    """The templates of an account, ten a page; `refuse` is a code that it answers with."""

    def __init__(self) -> None:
        self.templates: list[dict[str, Any]] = []
        self.refuse = 0
        self.asked: list[dict[str, Any]] = []

    def page(self, after: int) -> dict[str, Any]:
        more = len(self.templates) > after + 10
        paging: dict[str, Any] = {"cursors": {"after": f"{after + 10}"}}
        paging |= {"next": "https://there.is/more"} if more else {}
        return {"data": self.templates[after : after + 10], "paging": paging}

    def submitted(self, body: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(body)
        self.templates.append(body | {"status": "PENDING"})
        return {"id": "1", "status": "PENDING", "category": body["category"]}


@pytest.fixture
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Account]:
    found = Account()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = dict(p.split("=") for p in self.path.partition("?")[2].split("&") if "=" in p)
            self.answer(found.page(int(query.get("after", 0))))

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.answer(found.submitted(body))

        def answer(self, told: dict[str, Any]) -> None:
            if found.refuse:
                told = {"error": {"code": found.refuse, "message": "no"}}
            data = json.dumps(told).encode()
            self.send_response(400 if found.refuse else 200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *given: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    base = f"http://127.0.0.1:{server.server_port}"
    of = {"TOKEN": "t", "PHONE_ID": "1", "APP_SECRET": "s", "VERIFY_TOKEN": "v"}
    for name, value in (of | {"BUSINESS_ID": "2", "API_BASE": base}).items():
        monkeypatch.setenv(f"WHATSAPP_{name}", value)
    yield found
    server.shutdown()
    server.server_close()


def templates(*words: str) -> Result:
    return CliRunner().invoke(cli.app, ["whatsapp", "templates", *words])


def test_what_the_account_lacks_needs_doing(account: Account) -> None:
    result = templates()
    assert (result.exit_code, account.asked) == (1, [])
    assert f"{len(OURS)} templates, {len(OURS)} need something done." in result.stdout


def test_what_is_missing_is_submitted_once(account: Account) -> None:
    for _ in range(2):
        assert "wait: Meta is looking at it" in templates("--submit").stdout
    assert [each["name"] for each in account.asked] == [each["name"] for each in OURS]


def test_a_submission_has_an_example_for_each_place(account: Account) -> None:
    templates("--submit")
    for body, ours in zip(account.asked, OURS, strict=True):
        part = next(each for each in body["components"] if each["type"] == "BODY")
        assert part["text"] == ours["body"]
        given = part.get("example", {"body_text": [[]]})
        assert len(given["body_text"][0]) == len(ours["variables"])


def test_when_all_is_approved_nothing_needs_doing(account: Account) -> None:
    templates("--submit")
    for each in account.templates:
        each["status"] = "APPROVED"
    result = templates("--json")
    told = json.loads(result.stdout)["templates"]
    assert (result.exit_code, {each["status"] for each in told}) == (0, {"APPROVED"})


@pytest.mark.parametrize(("code", "word"), [(190, "token"), (80007, "hour"), (100, "BUSINESS_ID")])
def test_a_refusal_is_one_sentence(account: Account, code: int, word: str) -> None:
    account.refuse = code
    result = templates()
    assert (result.exit_code, len(result.stderr.strip().splitlines())) == (1, 1)
    assert word in result.stderr


def test_without_an_account_it_says_what_to_set(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WHATSAPP_BUSINESS_ID")
    assert "WHATSAPP_BUSINESS_ID" in templates().stderr


@pytest.mark.parametrize("prices", ["utility", "utility=abc", "utility=-1", "utility=nan"])
def test_a_wrong_price_is_one_sentence(
    account: Account, monkeypatch: pytest.MonkeyPatch, prices: str
) -> None:
    monkeypatch.setenv("WHATSAPP_PRICES", prices)
    assert "WHATSAPP_PRICES" in CliRunner().invoke(cli.app, ["messages"]).stderr
