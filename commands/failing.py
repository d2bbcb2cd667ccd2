"""How a command ends when it cannot go on: one sentence, and exit code 1."""

from typing import NoReturn

import typer


def fail(sentence: str) -> NoReturn:
    typer.secho(sentence, fg=typer.colors.RED, err=True)
    raise typer.Exit(1)
