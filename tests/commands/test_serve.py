"""What the running program does beside its pages."""

import errno
from typing import Any
from unittest.mock import Mock

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app import App
from bot.availability import WriteHealth
from commands.serve import write_watched
from models.database.engine import open_sessions
from tests.support.chat import KEYS


@pytest.mark.sqlite
def test_a_page_that_cannot_write_makes_the_process_not_ready(engine: Engine) -> None:
    app: Any = Mock(spec=App, sessions=open_sessions(engine, KEYS), writes=WriteHealth())

    def full(db: Session) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    assert write_watched(app, lambda db: 1) == 1
    assert app.writes.problems() == {}
    with pytest.raises(OSError, match="No space"):
        write_watched(app, full)
    assert "writing" in app.writes.problems()
