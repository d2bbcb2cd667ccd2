"""The doctor's look at the templates: missing, not approved, never compared."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy.orm import Session, sessionmaker

import app
from bot.channels.whatsapp.account import AccountTemplate
from bot.channels.whatsapp.templates import Templates
from commands.doctor import checks
from commands.doctor.channels import templates
from commands.errors import CheckFailed
from handlers.texts import TEMPLATES_FILE
from models.database.engine import open_sessions
from scheduler.messaging.templates import compare
from settings import Settings

OURS = Templates.load(TEMPLATES_FILE)
ACCOUNT = [
    AccountTemplate(each.name, each.language, "APPROVED", "UTILITY", body=each.body)
    for each in OURS.wordings
]
NOW = datetime.now(UTC)


@pytest.fixture
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(checks, "VAR", tmp_path)
    secret = SecretStr("x")
    return Settings(
        _env_file=None,
        database_url=f"sqlite:///{tmp_path / 'p.db'}",
        whatsapp_token=secret,
        whatsapp_phone_id="1",
        whatsapp_app_secret=secret,
        whatsapp_verify_token=secret,
        whatsapp_business_id="2",
    )


@pytest.fixture
def sessions(known: Settings, tmp_path: Path, migrated: Path) -> sessionmaker[Session]:
    shutil.copyfile(migrated, tmp_path / "p.db")
    return open_sessions(app.open_database(known), known.keyring(tmp_path))


def test_all_approved_is_well(known: Settings, sessions: sessionmaker[Session]) -> None:
    compare(sessions, OURS, ACCOUNT, NOW)
    assert f"{len(ACCOUNT)} approved" in (templates(known) or "")


def test_never_compared_is_said(known: Settings, sessions: sessionmaker[Session]) -> None:
    with pytest.raises(CheckFailed, match="never compared"):
        templates(known)


def test_missing_ones_are_said(known: Settings, sessions: sessionmaker[Session]) -> None:
    compare(sessions, OURS, ACCOUNT[2:], NOW)
    with pytest.raises(CheckFailed, match=r"2 of .* missing: .*--submit"):
        templates(known)


def test_stopped_ones_are_said(known: Settings, sessions: sessionmaker[Session]) -> None:
    first = ACCOUNT[0]
    paused = AccountTemplate(first.name, first.language, "PAUSED", "UTILITY", body=first.body)
    compare(sessions, OURS, [paused, *ACCOUNT[1:]], NOW)
    with pytest.raises(CheckFailed, match=r"1 of .* not sent"):
        templates(known)


def test_an_old_comparison_is_said(known: Settings, sessions: sessionmaker[Session]) -> None:
    compare(sessions, OURS, ACCOUNT, NOW - timedelta(days=4))
    with pytest.raises(CheckFailed, match="last compared"):
        templates(known)


def test_without_an_account_it_is_said(known: Settings) -> None:
    with pytest.raises(CheckFailed, match="WHATSAPP_BUSINESS_ID"):
        templates(known.model_copy(update={"whatsapp_business_id": None}))
    assert "off" in (templates(Settings(_env_file=None)) or "")
