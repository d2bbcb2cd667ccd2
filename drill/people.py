"""The people of the drill: some register or record money by chat, the others only receive."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

import aiohttp
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population import cash
from benchmarks.population.people import registration
from benchmarks.support.measure import KEYS
from bot.channels.telegram.channel import webhook_secret
from domain.roles import RoleKind, RoleScope
from drill.platform import Platform, private
from drill.program import TOKEN, now
from models.broadcasts import lifecycle
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.people.consent import Consent, Purpose
from models.people.conversation import Conversation
from models.people.person import Address, Person
from models.roles import role
from models.roles.role import Role

RECEIVERS = 1_000_000
"""The first chat of those who only receive."""
AGENT = 900_000
DUE = date(2026, 11, 30)
"""Who was protected until then is reminded a week later, on the day of the drill."""
LATER = date(2027, 6, 30)
REPLY = 60.0
"""Seconds to wait for an answer before the next message is written all the same."""
IDS = count(1)
BATCH = 5_000


@dataclass
class Someone:
    """Writes the lines, one after another, and waits for each answer."""

    chat: int
    lines: Sequence[str]


@dataclass
class Conversations:
    """Brings updates as Telegram does: each again until it is answered with 200."""

    platform: Platform
    ports: Sequence[int]
    waits: list[float] = field(default_factory=list)
    taken: list[float] = field(default_factory=list)
    updates: int = 0
    tries: int = 0
    failed: int = 0
    """Tries that got no answer at all."""

    async def play(self, people: Sequence[Someone], at_once: int) -> None:
        queue = iter(people)
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(20)) as client:

            async def one_after_another() -> None:
                for someone in queue:
                    await self.converse(client, someone)

            await asyncio.gather(*(one_after_another() for _ in range(at_once)))

    async def converse(self, client: aiohttp.ClientSession, someone: Someone) -> None:
        heard = self.platform.heard[someone.chat]
        for line in someone.lines:
            heard.clear()
            start = time.monotonic()
            await self.deliver(client, message(someone.chat, line))
            self.taken.append(time.monotonic())
            with suppress(TimeoutError):
                await asyncio.wait_for(heard.wait(), REPLY)
            self.waits.append(time.monotonic() - start)

    async def deliver(self, client: aiohttp.ClientSession, update: dict[str, Any]) -> None:
        self.updates += 1
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook_secret(TOKEN)}
        while True:
            self.tries += 1
            url = f"http://127.0.0.1:{self.ports[self.tries % len(self.ports)]}/telegram"
            try:
                async with client.post(url, json=update, headers=headers) as answer:
                    if answer.status == 200:
                        return
            except (aiohttp.ClientError, TimeoutError):
                self.failed += 1
            await asyncio.sleep(0.5)

    def longest_silence(self) -> float:
        """Seconds in which no message was taken, at most."""
        gaps = [after - before for before, after in zip(self.taken, self.taken[1:], strict=False)]
        return max(gaps, default=0)


def message(chat: int, text: str) -> dict[str, Any]:
    sender = {"id": chat, "is_bot": False, "first_name": "x", "language_code": "id"}
    number = next(IDS)
    content = {"message_id": number, "date": 0, "chat": private(chat), "from": sender, "text": text}
    return {"update_id": number, "message": content}


def registrants(how_many: int) -> list[Someone]:
    lives = (registration(number) for number in range(1, how_many + 1))
    return [Someone(int(life[0].sender), [each.text for each in life]) for life in lives]


def collections(how_many: int) -> Someone:
    """The agent takes money from so many people."""
    lines = [line for n in range(1, how_many + 1) for line in (f"/catat {n}", "1", "ya")]
    return Someone(AGENT, lines)


# Written before the drill


def settle(sessions: sessionmaker[Session], receivers: int, reminded: int, clients: int) -> None:
    """An agent with clients; people who get a broadcast, and some who get a reminder."""
    agent = cash.settle(sessions, clients, now())
    with sessions.begin() as db:
        owner = db.get_one(Role, agent).person_id
        sealed = KEYS.encrypt_address(str(AGENT))
        db.add(Address(person_id=owner, channel="telegram", address=sealed))
        db.execute(update(Participant).values(person_id=None))  # they have no chat
        officer = Person(language="id", created_at=now())
        db.add(officer)
        db.flush()
        role.grant_role(db, officer.id, RoleScope(RoleKind.OFFICER), now(), vouched=True)
    total = receivers + reminded
    for start in range(0, total, BATCH):
        with sessions.begin() as db:
            arrive(db, range(start, min(start + BATCH, total)), receivers)


def arrive(db: Session, numbers: range, receivers: int) -> None:
    made = db.scalars(
        insert(Person).returning(Person.id),
        [{"language": "id", "created_at": now()}] * len(numbers),
    ).all()
    pairs = [*zip(numbers, made, strict=True)]
    addresses = [
        {"person_id": id, "channel": "telegram", "address": KEYS.encrypt_address(str(chat_of(n)))}
        for n, id in pairs
    ]
    db.execute(insert(Address), addresses)
    talks = [{"person_id": id, "updated_at": now()} for _, id in pairs]
    db.execute(insert(Conversation), talks)
    agreed = {"given": True, "text_version": "drill", "channel": "telegram", "at": now()}
    purposes = (Purpose.SERVICE, Purpose.REMINDERS, Purpose.INFORMATION)
    answers = [agreed | {"person_id": id, "purpose": each} for _, id in pairs for each in purposes]
    db.execute(insert(Consent), answers)
    rows = [
        cash.FACTS
        | cash.sealed(10_000 + n)
        | {"person_id": id, "declared_at": now(), "submitted_at": now()}
        | {"protected_until": LATER if n < receivers else DUE}
        for n, id in pairs
    ]
    db.execute(insert(Participant), rows)


def chat_of(number: int) -> int:
    return RECEIVERS + number


def broadcast(db: Session, text: str) -> int:
    """An officer's broadcast to everybody; how many get it."""
    officer = db.scalars(select(Role).where(Role.kind == RoleKind.OFFICER)).one()
    row = lifecycle.start(db, officer, text, Standing.EVERYBODY, "", now())
    return Counter(lifecycle.recipient_counts(db, row)).total()
