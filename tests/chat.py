"""A person who chats with the whole bot: plays transcripts, moves the clock, reads the letters."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, insert, select
from sqlalchemy.orm import Session, sessionmaker

from bot.bot import Bot
from bot.message import Document, Inbound, Outbound
from bot.route import Router
from bot.texts import Texts
from domain.intents import Matcher, parse_phrases
from domain.places import REGIONS
from handlers import FORMS, TEXTS_FOLDER
from models.database import open_sessions
from models.outbox import Letter
from models.region import Region
from models.seal import Keyring

NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
KEYS = Keyring({"test": b"k" * 32}, b"i" * 32)
TEXTS = Texts.load(TEXTS_FOLDER)
INTENTS = Matcher(parse_phrases((TEXTS_FOLDER / "intents.txt").read_text("utf-8")))


@dataclass
class World:
    """Everything but the channels. `now` is the clock; `wakes` counts the calls to delivery."""

    engine: Engine
    sessions: sessionmaker[Session]
    router: Router
    texts: Texts
    now: datetime = NOON
    wakes: int = 0
    faults: dict[str, Exception] = field(default_factory=dict)

    def bot(self) -> Bot:
        """A new bot, as after a restart: nothing may live in memory between turns."""
        return Bot(self.sessions, self.router, self.texts, lambda: self.now, self.wake, self.fault)

    def wake(self) -> None:
        self.wakes += 1

    def fault(self, step: str) -> None:
        if step in self.faults:
            raise self.faults.pop(step)

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)


def make_world(engine: Engine) -> World:
    sessions = open_sessions(engine, KEYS)
    with sessions.begin() as db:
        rows = [
            {"code": code, "parent": code.rpartition(".")[0], "name": name}
            for code, name in REGIONS
        ]
        db.execute(insert(Region), rows)
    return World(engine, sessions, Router(FORMS, INTENTS), TEXTS)


class Chat:
    """One person at one address. Transcripts: `> ` is the person, `< ` is the bot.

    `> [label]` presses the button with that label. `<` lines are compared with the lines of the
    reply; a line `< ...` skips any number of them; options are shown as `[label]` on one line.
    """

    def __init__(self, world: World, channel: str = "web", sender: str = "42") -> None:
        self.world = world
        self.channel = channel
        self.sender = sender
        self.count = 0
        self.last: Outbound | None = None

    def send(self, text: str = "", **more: object) -> Outbound | None:
        """One message; the reply to it."""
        self.count += 1
        values = {"id": f"{self.sender}-{self.count}"} | more
        message = Inbound(self.channel, self.sender, text=text, **values)  # type: ignore[arg-type]  # a test's choice
        before = self.newest()
        self.world.bot().receive(message)
        letters = self.letters(after=before)
        self.last = letters[-1] if letters else None
        return self.last

    def say(self, text: str, **more: object) -> str:
        """One message; the reply as the transcript shows it."""
        if text.startswith("[") and text.endswith("]"):
            return shown(self.send(press=self.press_of(text[1:-1]), **more))
        return shown(self.send(text, **more))

    def press_of(self, label: str) -> str:
        assert self.last is not None, "there is no message with buttons yet"
        labels = {option.label: option.value for option in self.last.options}
        assert label in labels, f"no button {label!r}, only {list(labels)}"
        return labels[label]

    def photo(self, content: bytes, name: str = "foto.jpg", media_type: str = "image/jpeg") -> str:
        return shown(self.send(files=(Document(name, media_type, content),)))

    def newest(self) -> int:
        with self.world.sessions() as db:
            return db.scalar(select(Letter.id).order_by(Letter.id.desc()).limit(1)) or 0

    def letters(self, after: int = 0) -> list[Outbound]:
        """Everything that was posted to this address, oldest first."""
        with self.world.sessions() as db:
            rows = select(Letter).where(
                Letter.id > after, Letter.channel == self.channel, Letter.address == self.sender
            )
            bodies = [row.body for row in db.scalars(rows.order_by(Letter.id))]
        return [Outbound.of(KEYS.unseal_json("letter", body)) for body in bodies if body]

    def play(self, transcript: str) -> None:
        """Play a transcript and compare every reply."""
        expected: list[str] = []
        got: list[str] = []
        for block in blocks(transcript):
            person, *replies = block
            expected += [person, *replies]
            got += [person, *matched(replies, self.say(person[2:]))]
        assert got == expected


def blocks(transcript: str) -> list[list[str]]:
    found: list[list[str]] = []
    for line in transcript.splitlines():
        if line.startswith("> "):
            found.append([line.rstrip()])
        elif line.startswith("<"):
            found[-1].append(line.rstrip())
    return found


def matched(expected: list[str], reply: str) -> list[str]:
    """The reply as `< ` lines; what `< ...` stands for is folded back into it."""
    lines = [f"< {line}".rstrip() for line in reply.splitlines() if line.strip()]
    if "< ..." not in expected:
        return lines
    start = expected.index("< ...")
    end = len(expected) - start - 1
    if lines[:start] == expected[:start] and (not end or lines[-end:] == expected[start + 1 :]):
        return expected
    return lines


def shown(message: Outbound | None) -> str:
    if message is None:
        return ""
    options = " ".join(f"[{option.label}]" for option in message.options)
    return "\n".join(line for line in (message.text, options) if line)


def transcripts(folder: str) -> list[Path]:
    return sorted((Path(__file__).parent / "transcripts" / folder).glob("*.txt"))
