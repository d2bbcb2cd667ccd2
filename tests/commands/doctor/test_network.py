"""A doctor sees what goes over the network for others to read."""

import pytest
from sqlalchemy import Engine, make_url

from commands.doctor import network_check
from commands.doctor.network_check import is_here, is_open
from settings import Settings
from tests.support.cases import for_each


@for_each("host", ["", "/run/postgresql", "localhost", "127.0.0.1", "::1", "localhost:5433"])
def test_a_database_of_this_machine_needs_no_encryption(host: str) -> None:
    assert is_here(host)


@for_each("host", ["db.example", "10.0.0.7", "10.0.0.7:5432", "localhost.evil.example"])
def test_another_machine_is_elsewhere(host: str) -> None:
    assert not is_here(host)


@pytest.mark.both_databases
def test_a_database_elsewhere_without_tls_is_said(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_check, "is_here", lambda host: False)
    url = engine.url.render_as_string(hide_password=False)
    is_server = engine.dialect.name == "postgresql"
    assert is_open(make_url(url)) == is_server
    note = network_check.network(Settings(database_url=url))
    assert ("?sslmode=verify-full" in (note or "")) == is_server
