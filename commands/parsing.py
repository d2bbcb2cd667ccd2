"""What a typed text means."""

from collections.abc import Iterable

import typer

from domain.courtesy import local
from domain.expected import show
from scheduler.clock import Clock


def parse(kind: str, lines: Iterable[str]) -> None:
    """Print the value, ASK or INVALID for each line."""
    today = local(Clock()()).date()
    for line in lines:
        typer.echo(show(kind, line.rstrip("\r\n"), today))
