"""A peer as aiogram users write it: a StatesGroup of 12 steps, a session per update.

With `durable`, the state is kept in the database too: the usual storage over SQLAlchemy, where
every reading and writing of the state is a session of its own.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import Chat, Message, Update, User
from sqlalchemy import JSON, BigInteger, ForeignKey, event, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

STEPS = 12
Sessions = async_sessionmaker[AsyncSession]


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    name: Mapped[str]


class Application(Base):
    __tablename__ = "applications"

    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[int] = mapped_column(BigInteger, ForeignKey("accounts.id"))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)


class Talk(Base):
    __tablename__ = "talks"

    id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str | None]
    answers: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class Storage(BaseStorage):
    """The state of a conversation as a row."""

    def __init__(self, sessions: Sessions) -> None:
        self.sessions = sessions

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        async with self.sessions.begin() as db:
            row = await self.row(db, key)
            row.state = state.state if isinstance(state, State) else state

    async def get_state(self, key: StorageKey) -> str | None:
        async with self.sessions() as db:
            return await db.scalar(select(Talk.state).where(Talk.id == name(key)))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        async with self.sessions.begin() as db:
            row = await self.row(db, key)
            row.answers = dict(data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        async with self.sessions() as db:
            kept = await db.scalar(select(Talk.answers).where(Talk.id == name(key)))
            return dict(kept or {})

    async def row(self, db: AsyncSession, key: StorageKey) -> Talk:
        found = await db.get(Talk, name(key))
        if found is None:
            found = Talk(id=name(key))
            db.add(found)
        return found

    async def close(self) -> None:
        pass


def name(key: StorageKey) -> str:
    return f"{key.bot_id}:{key.chat_id}:{key.user_id}"


class OneSession(BaseMiddleware):
    """A session for the update, the account of who writes, and a commit."""

    def __init__(self, sessions: Sessions, sqlite: bool) -> None:
        self.sessions = sessions
        self.sqlite = sqlite

    async def __call__(
        self, handler: Callable[..., Awaitable[Any]], update: Any, data: dict[str, Any]
    ) -> Any:
        async with self.sessions() as db:
            data["db"] = db
            data["account"] = await self.account(db, data["event_from_user"])
            result = await handler(update, data)
            await db.commit()
            return result

    async def account(self, db: AsyncSession, user: User) -> Account:
        insert = sqlite.insert if self.sqlite else postgresql.insert
        row = insert(Account).values(id=user.id, name=user.full_name)
        row = row.on_conflict_do_update(index_elements=["id"], set_={"name": row.excluded.name})
        found = await db.execute(row.returning(Account))
        if self.sqlite:
            await db.commit()  # as these templates do; else the durable state would lock itself out
        return found.scalar_one()


def registration() -> Router:
    """Twelve steps, a handler each: keep the answer, go on; the last one writes the row."""
    router = Router()
    steps = [State(f"step{n}") for n in range(STEPS)]
    type("Registration", (StatesGroup,), {f"step{n}": state for n, state in enumerate(steps)})

    async def first(message: Message, state: FSMContext) -> None:
        await state.set_state(steps[0])

    def step(number: int) -> Callable[..., Awaitable[None]]:
        async def take(message: Message, state: FSMContext, db: AsyncSession) -> None:
            data = await state.update_data({f"answer{number}": message.text})
            if number + 1 < STEPS:
                return await state.set_state(steps[number + 1])
            assert message.from_user is not None
            db.add(Application(account=message.from_user.id, answers=data))
            return await state.clear()

        return take

    for number, state in enumerate(steps):
        router.message.register(step(number), state)
    router.message.register(first)
    return router


class Template:
    """Updates of registrations through the dispatcher; replies are not sent."""

    def __init__(self, url: str, people: int, *, durable: bool, at_once: int = 1) -> None:
        self.people = people
        self.at_once = at_once
        self.runner = asyncio.Runner()
        self.engine, sessions = self.runner.run(open_database(url))
        self.bot = Bot("42:bench")
        self.dispatcher = Dispatcher(storage=Storage(sessions) if durable else MemoryStorage())
        self.dispatcher.message.middleware(OneSession(sessions, url.startswith("sqlite")))
        self.dispatcher.include_router(registration())

    def __call__(self, turn: int) -> Callable[[], int]:
        first = turn * self.people
        queues = [
            [update(first + n, step) for step in range(STEPS + 1) for n in mine]
            for mine in (range(at, self.people, self.at_once) for at in range(self.at_once))
        ]
        return lambda: self.runner.run(self.all(queues))

    async def all(self, queues: list[list[Update]]) -> int:
        return sum(await asyncio.gather(*map(self.feed, queues)))

    async def feed(self, queue: list[Update]) -> int:
        for each in queue:
            await self.dispatcher.feed_update(self.bot, each)
        return len(queue)

    def close(self) -> None:
        self.runner.run(self.engine.dispose())
        self.runner.close()


def update(person: int, step: int) -> Update:
    user = User(id=person + 1, is_bot=False, first_name="Siti")
    chat = Chat(id=person + 1, type="private")
    words = Message(
        message_id=step + 1, date=datetime.now(UTC), chat=chat, from_user=user, text="jawaban"
    )
    return Update(update_id=person * 100 + step, message=words)


async def open_database(url: str) -> tuple[AsyncEngine, Sessions]:
    engine = create_async_engine(url.replace("sqlite:", "sqlite+aiosqlite:"))
    if url.startswith("sqlite"):
        event.listen(engine.sync_engine, "connect", as_fast_as_ours)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    return engine, async_sessionmaker(engine, expire_on_commit=False)


def as_fast_as_ours(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()
