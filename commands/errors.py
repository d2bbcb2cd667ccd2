"""How a command ends when it cannot go on: one sentence, and exit code 1.

The settings of a command, or one sentence and the end.
"""

from typing import NoReturn

import typer

import settings
from bot.texts import Texts
from domain.invalid import Ambiguous, Invalid
from settings import Settings, SettingsError


class CheckFailed(Exception):
    """What the doctor found; the sentence says what to do."""


def exit_with(sentence: str) -> NoReturn:
    typer.secho(sentence, fg=typer.colors.RED, err=True)
    raise typer.Exit(1)


def sentence(texts: Texts, wrong: Ambiguous | Invalid) -> str:
    """What is wrong with a file, in the words that people read."""
    kind = "ask" if isinstance(wrong, Ambiguous) else "error"
    return texts("id", f"{kind}-{wrong.reason}", **wrong.values)


def load_settings_or_exit() -> Settings:
    try:
        return settings.load()
    except SettingsError as wrong:
        exit_with(str(wrong))
