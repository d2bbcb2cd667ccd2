"""Ending a command that cannot go on: one sentence, and exit code 1."""

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import typer

import app
import settings
from app import App, WrongDatabase
from bot.texts import Texts
from domain.invalid import Ambiguous, Invalid
from settings import Settings, SettingsError

Content = TypeVar("Content")


class CheckFailed(Exception):
    """A check of the doctor failed; the sentence says what to do."""


def exit_with(sentence: str) -> NoReturn:
    typer.secho(sentence, fg=typer.colors.RED, err=True)
    raise typer.Exit(1)


def error_text(texts: Texts, error: Ambiguous | Invalid) -> str:
    """The error in the words that people read in the chat."""
    kind = "ask" if isinstance(error, Ambiguous) else "error"
    return texts("id", f"{kind}-{error.reason}", **error.values)


def read_or_exit(file: Path, read: Callable[[bytes], Content], texts: Texts) -> Content:
    """The contents of a file as `read` returns them; what is wrong with it ends the command."""
    try:
        return read(file.read_bytes())
    except (Ambiguous, Invalid) as error:
        exit_with(error_text(texts, error))
    except OSError as error:
        exit_with(str(error))


def load_settings_or_exit(*, demo: bool = False) -> Settings:
    """The settings; a name in `.env` that is no setting is told, for its value is ignored."""
    for warning in settings.ignored_lines():
        typer.secho(warning, fg=typer.colors.YELLOW, err=True)
    try:
        return settings.load(demo=demo)
    except SettingsError as error:
        exit_with(str(error))


def build_or_exit(known: Settings) -> App:
    try:
        return app.build(known)
    except WrongDatabase as error:
        exit_with(str(error))
