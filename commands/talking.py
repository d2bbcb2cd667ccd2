"""The terminal as a channel: the same conversations, without a network."""

import typer

import app
from bot.terminal import Terminal
from models import demo
from scheduler.delivery import Delivery
from settings import Settings


def talk(settings: Settings, me: str) -> None:
    """Chat until Ctrl-D. A demo person is met at their web address."""
    built = app.build(settings)
    with built.readers() as db:
        is_demo = me.startswith("demo-") and demo.seeded(db)
    terminal = Terminal(demo.CHANNEL if is_demo else "terminal")
    delivery = Delivery(built.sessions, built.keyring, {terminal.name: terminal}, built.clock)
    terminal.chat(me, built.bot.receive, delivery.deliver_due)
    typer.echo()
