"""A site on an empty database with a small bot behind it, and a postman who delivers at once.

A site with the whole bot behind it, whose registration may be filled on a page.
"""

import asyncio
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any, TypeVar

import httpx
import uvicorn
from httpx import AsyncClient, Response
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.bot import Bot
from bot.channels.webchat import WebChat
from bot.forms.form import Form
from bot.forms.questions import PhotoQuestion, Question
from bot.message import Document, Inbound, Option, Outbound
from bot.routing.router import Router
from bot.texts import Texts, joined_sources
from bot.turn import Turn
from domain.files import FileContents
from domain.knowledge.index import KnowledgeIndex
from exchange.files.read import read_contents
from handlers.registration.register import Registration
from handlers.texts import TEXTS_FOLDER
from models.database import files
from models.database.encryption import Keyring
from models.database.engine import open_readers, open_sessions
from models.messaging import outbox
from models.messaging.message import WAITING, DeliveryState, OutboundMessage
from models.people import person, web_sessions
from tests.support.chat import Chat, World, make_world
from tests.support.conversations.form_answers import WHOLE
from web.dependencies import DemoPerson, Deps
from web.sessions import HOST_COOKIE
from web.site import site

T = TypeVar("T")
NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
KEYS = Keyring({"test": b"k" * 32}, b"i" * 32)
BOT_WORDS = """
hello-name = Halo, saya Perisai. Siapa nama Anda?
hello-ready = Senang bertemu, { $name }! Sudah siap mendaftar?
hello-photo = Kirim foto KTP, ya.
hello-done = Terima kasih, { $name }. Ini buktinya.
"""
TEXTS = Texts({each: joined_sources(TEXTS_FOLDER / each) + BOT_WORDS for each in ("en", "id")})
SENDER = "a" * 22
"""The address of a chat."""

SITE = "https://perisai.test"
OWN = {"Sec-Fetch-Site": "same-origin"}
"""What a browser says of a page of ours."""


class Hello(Form, opens_with="/start, halo, /menu"):
    """Three questions: typed, pressed, photographed. At the end a document is handed over."""

    person = Question(lambda turn, text: text, verbatim=True)
    ready = Question(
        lambda turn, text: text,
        suggest=lambda turn, form: [("yes", "Ya, saya siap"), ("later", "Nanti saja")],
    )
    photo = PhotoQuestion(lambda turn, document: str(len(document.content)))

    def ask(self, turn: Turn, question: Question[Any]) -> None:
        names = {"person": "hello-name", "ready": "hello-ready", "photo": "hello-photo"}
        values = {"name": self.answers["person"]} if question.name == "ready" else {}
        turn.say(names[question.name], **values)
        turn.ask(question.options(turn, self))

    def finish(self, turn: Turn) -> None:
        turn.say("hello-done", name=self.person)
        args = ("bukti.txt", "text/plain", b"bukti", turn.now)
        turn.attach(files.store_file(turn.db, turn.person.id, "proof", *args))


class Help(Form, opens_with="/bantuan, /berkas"):
    """The router wants them."""

    def finish(self, turn: Turn) -> None:
        turn.say("not-understood")


NOTHING_KNOWN = KnowledgeIndex({})


async def read_here(sender: str, content: bytes, today: date) -> FileContents:
    """The file as a worker reads it, in this process."""
    return await asyncio.to_thread(read_contents, content, today)


@dataclass
class SiteWorld:
    """`fails` makes the next turns fail; `quick` delivers letters right after their turn."""

    engine: Engine
    now: datetime = NOON
    quick: bool = True
    fails: list[Exception] = field(default_factory=list)
    received: list[Inbound] = field(default_factory=list)
    webchat: WebChat = field(default_factory=WebChat)

    def __post_init__(self) -> None:
        self.sessions = open_sessions(self.engine, KEYS)
        self.bot = Bot(
            self.engine,
            self.sessions,
            Router([Hello, Help], NOTHING_KNOWN),
            TEXTS,
            lambda: self.now,
        )
        self.deps = Deps(
            readers=open_readers(self.engine, KEYS),
            write=self.change,
            texts=TEXTS,
            clock=lambda: self.now,
            webchat=self.webchat,
            receive=self.receive,
            read_file=read_here,
            public_url=SITE,
            site=SITE,
        )

    def client(self, **values: Any) -> httpx.AsyncClient:
        """A browser without a screen, at a site with these values."""
        app = site(replace(self.deps, **values))
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        address = "http://localhost" if values.get("demo") else SITE
        return httpx.AsyncClient(transport=transport, base_url=address, headers=OWN)

    def change(self, change: Callable[[Session], T]) -> T:
        """Run the change in a transaction."""
        with self.sessions.begin() as db:
            return change(db)

    def session(self, address: str = SENDER) -> str:
        """The token of a new session for the chat at this address."""
        with self.sessions.begin() as db:
            return web_sessions.start(db, "web", address, "Chrome/Android", self.now)

    def sign_in(self, client: httpx.AsyncClient, address: str = SENDER) -> str:
        """Give the browser a session for the chat at this address; its token."""
        token = self.session(address)
        client.cookies.set(HOST_COOKIE, token)
        return token

    async def receive(self, message: Inbound) -> bool:
        if self.fails:
            raise self.fails.pop()
        self.received.append(message)
        new = await asyncio.to_thread(self.bot.receive, message)
        if self.quick:
            await self.deliver()
        return new

    async def deliver(self) -> None:
        for address in await asyncio.to_thread(self.settle):
            await self.webchat.send(address, Outbound(""))

    def settle(self, outcome: DeliveryState = DeliveryState.SENT) -> list[str]:
        """Every waiting letter has arrived now; the addresses."""
        with self.sessions.begin() as db:
            rows = list(
                db.scalars(
                    select(OutboundMessage).where(WAITING, OutboundMessage.due_at <= self.now)
                )
            )
            for row in rows:
                row.settled_at, row.outcome = self.now, outcome
            return [KEYS.decrypt_address(row.address) for row in rows]

    def write(self, address: str, text: str, later: timedelta = timedelta(), **more: Any) -> None:
        """Post a letter to somebody, to be delivered `later`."""
        body = Outbound(text, more.pop("options", ())).body() | more
        with self.sessions.begin() as db:
            caller = person.find_or_create(db, "web", address, self.now)
            due = self.now + later
            outbox.post(db, caller.id, "web", caller.address, body, now=self.now, due_at=due)

    def arrive(self, address: str, text: str, **more: Any) -> None:
        """A letter that another process has delivered, which says so."""
        self.write(address, text, **more)
        self.settle()
        self.webchat.ring(address)

    def keep_file(self, name: str, content: bytes) -> int:
        with self.sessions.begin() as db:
            return files.store_file(db, None, "proof", name, "text/plain", content, self.now)

    def people(self) -> list[DemoPerson]:
        siti = DemoPerson("siti", "Siti, tukang jahit (belum terdaftar)")
        return [siti, DemoPerson("budi", "Budi, petugas", "officer")]

    def move(self, span: timedelta) -> None:
        self.now += span


@contextmanager
def served(world: SiteWorld, **values: Any) -> Iterator[str]:
    """The site on a real server, in a thread of its own; yields its address."""
    config = uvicorn.Config(
        site(replace(world.deps, **values)), port=0, log_level="error", ws="none", lifespan="off"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            threading.Event().wait(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        world.webchat.close()
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive(), "the server did not stop: a stream is still open"


OPTIONS = (Option("abcd.yes", "Ya"), Option("/menu", "Menu"))
PHOTO = Document("ktp.jpg", "image/jpeg", b"\xff\xd8jpeg")


FIELDS = {name: text for name, text in WHOLE.items() if name not in ("information",)} | {
    "consent": "yes",
    "reminders": "yes",
}
"""What a browser sends: a tick is "yes", an empty one is not sent at all."""


class FormWorld(SiteWorld):
    """`talk` has the words and the rows to look at."""

    talk: World

    @classmethod
    def on(cls, engine: Engine) -> "FormWorld":
        world = cls(engine)
        world.talk = make_world(engine)
        world.talk.site = SITE
        world.bot = world.talk.bot()
        forms = {Registration.name: Registration}
        likeliest = world.bot.router.index.likeliest
        world.deps = replace(world.deps, forms=forms, texts=world.talk.texts, likeliest=likeliest)
        return world

    def link(self, channel: str = "telegram", sender: str = "42") -> tuple[Chat, str]:
        """Somebody on another channel asks for a link: who, and its path."""
        return self.link_of(Chat(self.talk, channel, sender))

    def link_of(self, chat: Chat) -> tuple[Chat, str]:
        found = re.search(rf"{SITE}(\S+)", chat.say("formulir"))
        assert found, "there is no link"
        return chat, found[1]


def hidden(page: Response | str, name: str) -> str:
    text = page if isinstance(page, str) else page.text
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    assert found, f"no field {name}"
    return unescape(found[1])


async def say_who(web: AsyncClient, path: str, answer: str = "yes") -> Response:
    """Open a personal link, and say whether one is its owner."""
    page = await web.get(path)
    token = hidden(page, "t")
    return await web.post("/form/registration/link", data={"t": token, "answer": answer})


async def send(web: AsyncClient, path: str = "/form/registration", **fields: str) -> Response:
    """Open the page, fill it in, send it."""
    page = await web.get(path)
    own = {name: hidden(page, name) for name in ("seal", "id")}
    return await web.post(path, data=own | fields)


async def press(web: AsyncClient, label: str) -> Response:
    page = await web.get("/form/registration/next")
    buttons = re.findall(r'name="press" value="([^"]*)">([^<]*)<', page.text)
    value = next(unescape(value) for value, text in buttons if unescape(text) == label)
    own = {name: hidden(page, name) for name in ("seal", "id")}
    return await web.post("/form/registration/next", data=own | {"press": value})
