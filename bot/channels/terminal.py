"""The terminal as a channel: options are numbered, `!file` sends a file, Ctrl-D ends it."""

import asyncio
import secrets
import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from bot.channels.channel import SendRate
from bot.message import Document, Inbound, InboundKind, Outbound
from domain.files import sound_type
from domain.markup import replace_signs

BOLD, GREEN, GREY, RESET = "\x1b[1m", "\x1b[32m", "\x1b[90m", "\x1b[0m"


class Terminal:
    """Prints what is sent, in colours on a terminal."""

    pace = SendRate(per_second=1_000)
    window: timedelta | None = None

    def __init__(self, name: str = "terminal") -> None:
        self.name = name
        self.colours = sys.stdout.isatty()

    async def send(self, address: str, message: Outbound) -> str | None:
        begin, end = (BOLD, RESET + GREEN) if self.colours else ("", "")
        self.write(GREEN, replace_signs(message.with_link_in_text().text, begin, end))
        for number, option in enumerate(message.options, start=1):
            mark = f"{number})" if message.numbered else "-"
            self.write(BOLD, f"  {mark} {option.label}")
        if message.document:
            self.write(GREY, f"  [{save(message.document)}]")
        return None

    def write(self, colour: str, text: str) -> None:
        sys.stdout.write(f"{colour}{text}{RESET}\n" if self.colours else f"{text}\n")
        sys.stdout.flush()

    def chat(
        self,
        me: str,
        receive: Callable[[Inbound], bool],
        deliver: Callable[[], Awaitable[int]],
        opening: str = "menu",
    ) -> None:
        """Read lines until Ctrl-D; each is a message of `me`."""
        line: str | None = opening
        with asyncio.Runner() as runner:
            while line is not None:
                receive(self.read(me, line))
                runner.run(delivered(deliver))
                line = self.ask()

    def ask(self) -> str | None:
        try:
            return input("> " if sys.stdin.isatty() else "")
        except (EOFError, KeyboardInterrupt):
            return None

    def read(self, me: str, line: str) -> Inbound:
        id = secrets.token_hex(8)
        file = Path(line[1:].strip())
        if line.startswith("!") and file.is_file():
            document = Document(file.name, "application/octet-stream", file.read_bytes())
            is_voice = bool(sound_type(document.content))
            kind = InboundKind.VOICE if is_voice else InboundKind.MESSAGE
            return Inbound(self.name, me, id, files=(document,), kind=kind)
        return Inbound(self.name, me, id, text=line)


def save(document: Document) -> Path:
    """Write a document to the working directory; its path."""
    file = Path(document.name).resolve()
    file.write_bytes(document.content)
    return file


async def delivered(deliver: Callable[[], Awaitable[int]]) -> int:
    return await deliver()
