"""Starting and stopping the whole product."""

import asyncio
import socket

import typer

import app
import logs
from app import App
from commands import serving
from commands.failing import fail
from models import demo
from settings import Settings

LOUD = (
    "KEY: this machine made its own encryption key in var/keys.env. Fine for a trial. "
    "In production set ENCRYPTION_KEYS and INDEX_KEY yourself (see .env.example) and keep a copy."
)


def prepare(settings: Settings, role: str = "all") -> App:
    """Everything built, when the start can succeed; it ends with a sentence when it cannot."""
    logs.set_up(settings.log_format)
    if not settings.encryption_keys:
        typer.secho(LOUD, fg=typer.colors.YELLOW, bold=True, err=True)
    if role != "worker":
        check_port(settings.host, settings.port)
    return app.build(settings)


def start(built: App, role: str = "all") -> None:
    """Runs until it is asked to stop."""
    if role != "worker":
        typer.echo(f"http://localhost:{built.settings.port}")
    asyncio.run(serving.run(built, role))


def check_port(host: str, port: int) -> None:
    """End with a sentence, before anything is touched, when somebody else listens there."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as why:
            fail(f"Port {port} cannot be used ({why.strerror}): set PORT to another one.")


def prepare_demo(settings: Settings) -> App:
    """With synthetic people, once, and a clock that can be moved."""
    built = prepare(settings.model_copy(update={"demo": True}))
    seed(built)
    return built


def seed(built: App) -> None:
    with built.sessions.begin() as db:
        count = demo.seed(db, built.clock())
    if count:
        typer.echo(f"{count} demo people written.")
