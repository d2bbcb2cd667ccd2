"""The doctor's look at the proxy: does it let strangers choose their address, or hide them all?"""

import re
from pathlib import Path

import pytest

from commands.doctor import proxy_check
from commands.doctor.proxy_check import SPOOFED, proxy
from commands.errors import CheckFailed
from settings import Settings
from web.requests.body import BODY_SECONDS, MAX_UPLOAD, UPLOAD_SECONDS
from web.server import MAX_HEADERS

DEPLOY = Path(__file__).parents[3] / "docs/deploy"


def doctor_says(
    monkeypatch: pytest.MonkeyPatch, seen: str | Exception, **settings: str
) -> str | None:
    async def ask(public_url: str) -> str:
        if isinstance(seen, Exception):
            raise seen
        return seen

    monkeypatch.setattr(proxy_check, "ask_address", ask)
    return proxy(Settings(_env_file=None, public_url="https://perisai.test", **settings))


@pytest.mark.parametrize(
    ("seen", "settings", "problem"),
    [
        (SPOOFED, {}, "hands on the X-Forwarded-For of strangers"),
        ("127.0.0.1", {}, "does not say who its clients are"),
        ("::/64", {}, "does not say who its clients are"),
        ("172.18.0.2", {}, "put it in TRUSTED_PROXIES"),
        ("172.18.0.2", {"trusted_proxies": "172.18.0.0/16"}, "does not say who its clients are"),
    ],
)
def test_wrong_proxy_is_said(
    monkeypatch: pytest.MonkeyPatch, seen: str, settings: dict[str, str], problem: str
) -> None:
    with pytest.raises(CheckFailed, match=problem):
        doctor_says(monkeypatch, seen, **settings)


@pytest.mark.parametrize("seen", ["36.72.1.1", "2404:c0:1:2::/64"])
def test_proxy_that_tells_the_truth_is_well(monkeypatch: pytest.MonkeyPatch, seen: str) -> None:
    assert seen in (doctor_says(monkeypatch, seen) or "")


def test_program_that_does_not_run_yet_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "perisai run" in (doctor_says(monkeypatch, ConnectionRefusedError()) or "")


def test_without_an_address_from_outside_there_is_nothing_to_ask() -> None:
    assert "no PUBLIC_URL" in (proxy(Settings(_env_file=None)) or "")


def test_pages_that_go_over_the_network_without_https_are_said() -> None:
    with pytest.raises(CheckFailed, match="without https"):
        proxy(Settings(_env_file=None, host="0.0.0.0"))


def test_sample_of_nginx_has_our_limits() -> None:
    sample = (DEPLOY / "nginx.conf").read_text("utf-8")
    assert f"client_max_body_size {MAX_UPLOAD // 1024**2}m;" in sample
    assert f"client_body_timeout {BODY_SECONDS}s;" in sample
    assert f"large_client_header_buffers 4 {MAX_HEADERS // 1024 // 4}k;" in sample
    assert "proxy_buffering off;" in sample
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in sample
    assert 'Strict-Transport-Security "max-age=31536000"' in sample
    assert sample.count("{") == sample.count("}")


def test_sample_of_caddy_has_our_limits() -> None:
    sample = (DEPLOY / "Caddyfile").read_text("utf-8")
    assert f"max_size {MAX_UPLOAD // 1024**2}MiB" in sample
    assert f"max_header_size {MAX_HEADERS // 1024}KiB" in sample
    body = re.search(r"read_body (\d+)s", sample)
    assert body
    assert int(body[1]) >= UPLOAD_SECONDS
    assert "flush_interval -1" in sample
    assert 'Strict-Transport-Security "max-age=31536000"' in sample
    assert sample.count("{") == sample.count("}")
