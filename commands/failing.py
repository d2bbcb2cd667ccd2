"""How a command ends when it cannot go on: one sentence, and exit code 1."""

from typing import NoReturn

import typer

from bot.texts import Texts
from domain.typed import Ask, Invalid


class Ill(Exception):
    """What the doctor found; the sentence says what to do."""


def fail(sentence: str) -> NoReturn:
    typer.secho(sentence, fg=typer.colors.RED, err=True)
    raise typer.Exit(1)


def sentence(texts: Texts, wrong: Ask | Invalid) -> str:
    """What is wrong with a file, in the words that people read."""
    kind = "ask" if isinstance(wrong, Ask) else "error"
    return texts("id", f"{kind}-{wrong.reason}", **wrong.values)
