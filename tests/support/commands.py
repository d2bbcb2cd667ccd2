"""Commands as an operator runs them, in an empty folder."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import select

from bot import texts
from domain.calendar import month_end
from models.participants.participant import ApplicationState, Participant
from models.privacy.erasure import erase_person
from settings import Settings
from tests.support.chat import Chat, World
from tests.support.people import member

PARSED_ONCE = cache(texts.FluentResource)


"""Parsing all texts takes most of a command's time, and no command changes them."""


Run = Callable[..., Result]


def enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be in this folder, without any setting."""
    monkeypatch.chdir(folder)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("FILES_GIGABYTES", "1")  # whatever room the machine has
    monkeypatch.setattr(texts, "FluentResource", PARSED_ONCE)


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


def erased_in(world: World) -> None:
    """The one person is erased; the list is not written yet, as after a kill."""
    with world.sessions.begin() as db:
        erase_person(db, Chat(world).person_id(db), world.now + timedelta(seconds=1))


def ill(result: Result, check: str) -> str:
    """The sentence of the check that found something wrong."""
    assert result.exit_code == 1
    found = [line for line in result.stdout.splitlines() if line.startswith("WRONG")]
    assert [line.split()[1] for line in found] == [check], result.stdout
    return found[0]
