"""The terminal as a face: a typed line goes in, printed lines come out."""

import re
from contextlib import chdir, redirect_stdout
from datetime import datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.channels.terminal import Terminal
from bot.message import Inbound, InboundKind, Outbound
from tests.support.platforms.base import Key, Payload, Receive, View, run

OPTION = re.compile(r"  (?:(\d+)\)|-) (.+)")
FILE = re.compile(r"  \[/.*\]")


class TerminalFace:
    channel, called = "terminal", "Terminal"

    def __init__(self, receive: Receive, sender: str) -> None:
        self.receive = receive
        self.sender = sender
        self.terminal = Terminal()

    def send(self, message: Outbound) -> list[Payload]:
        if not message.document:
            return self.printed(message)
        with TemporaryDirectory() as folder, chdir(folder):
            return self.printed(message)

    def printed(self, message: Outbound) -> list[Payload]:
        with redirect_stdout(StringIO()) as paper:
            self.terminal.colours = False
            run(self.terminal.send(self.sender, message))
        return [{"printed": paper.getvalue().replace(f"{Path.cwd()}/", "")}]

    def view(self, message: Outbound, sent: list[Payload] | None = None) -> View:
        [shown] = sent or self.send(message)
        lines = shown["printed"].splitlines()
        if message.document:
            assert lines.pop() == f"  [{message.document.name}]"
        found = []
        while lines and (option := OPTION.fullmatch(lines[-1])):
            found.append(Key(option[2], text=option[1] or option[2]))
            lines.pop()
        return View("\n".join(lines), tuple(reversed(found)))

    def bring(self, meant: Inbound, now: datetime) -> None:
        """What no line can say is told to the bot as it is."""
        if meant.files and not meant.text:
            with TemporaryDirectory() as folder:
                file = Path(folder) / meant.files[0].name
                file.write_bytes(meant.files[0].content)
                self.receive(self.terminal.read(self.sender, f"!{file}"))
        elif meant.kind is InboundKind.MESSAGE and not (meant.files or meant.phone or meant.filled):
            self.receive(self.terminal.read(self.sender, meant.text))
        else:
            self.receive(meant)
