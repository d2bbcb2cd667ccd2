"""What the tests of the scheduler share: people, workers, letters, a channel that remembers.

Claim, settle and look for lost letters, each in a transaction.
"""

import asyncio
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.availability import WriteHealth
from bot.channels.channel import SendRate
from bot.message import Outbound
from bot.texts import Texts
from domain.reminders.ladder import LADDER, parse_ladder
from models.database.encryption import Keyring
from models.database.engine import open_sessions
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.messaging.outbox import ClaimedMessage, Settlement
from models.participants.participant import Identity, Participant, set_identity
from models.people import consent, person
from models.people.consent import Purpose
from models.people.person import Address, Person
from scheduler.delivery.worker import Delivery
from tests.support.chat import stored

NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
KEYS = Keyring({"test": b"k" * 32}, b"i" * 32)
STEPS = parse_ladder(LADDER)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
numbers = count(1)

SENTENCES = """
open-status = Status
open-bayar = Bayar
open-sudahbayar = Sudah
open-pengingat = Pengingat
open-daftar = Daftar
open-petugas = Petugas
reminder-h-7 = { $name }, { $until }: { $dues }
reminder-h-3 = h-3 { $until }
reminder-h = h { $until }
reminder-h7-after = h+7 { $until }
reminder-m2 = m2 { $grace }
reminder-m3 = m3 { $grace }
reminder-g-14 = g-14 { $grace }
reminder-g-7 = g-7 { $grace }
reminder-g-1 = g-1 { $grace }
reminder-ended = ended { $grace }
reminder-monthly = monthly { $total }
reminder-reported = reported { $grace }
reminder-snooze = snooze { $month }
reminder-before = before { $until }
reminder-after = after { $until }
reminder-grace = grace { $grace }
"""
TEXTS = Texts({"id": SENTENCES, "en": SENTENCES.replace("Sudah", "I paid")})


class Crash(Exception):
    """The process dies here."""


@dataclass
class RecordingChannel:
    """A channel that remembers what it sent; `replies` are raised or returned, one a send."""

    name: str = "web"
    pace: SendRate = field(default_factory=lambda: SendRate(per_second=100_000))
    window: timedelta | None = None
    sent: list[tuple[str, str]] = field(default_factory=list)
    replies: list[object] = field(default_factory=list)
    documents: list[object] = field(default_factory=list)
    waiting: float = 0

    async def send(self, address: str, message: Outbound) -> str | None:
        await asyncio.sleep(self.waiting)
        reply = self.replies.pop(0) if self.replies else None
        if isinstance(reply, BaseException):
            raise reply
        self.sent.append((address, message.text))
        self.documents.append(message.document)
        return None if reply is None else str(reply)

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.sent]


class SchedulerWorld:
    """A database with people in it, a clock that can be set, and workers that may die."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.sessions: sessionmaker[Session] = open_sessions(engine, KEYS)
        self.now = NOON
        self.crash_at = ""
        self.writes = WriteHealth()

    def clock(self) -> datetime:
        return self.now

    def fault(self, step: str) -> None:
        if step == self.crash_at:
            self.crash_at = ""
            raise Crash(step)

    @contextmanager
    def undone(self):
        """A transaction that ends badly."""
        with pytest.raises(Crash), self.sessions.begin() as db:  # noqa: PT012
            yield db
            raise Crash

    @contextmanager
    def delivery(self, *channels: RecordingChannel, **more: object):
        """A new worker, as after a start."""
        given = {channel.name: channel for channel in channels}
        parts = self.sessions, KEYS, given, self.clock, self.fault
        worker = Delivery(*parts, writes=self.writes, **more)
        yield worker
        worker.context.executor.shutdown()

    def deliver(self, *channels: RecordingChannel, **more: object) -> int:
        with self.delivery(*channels, **more) as worker:
            return asyncio.run(worker.deliver_due())

    def person(self, *addresses: tuple[str, str]) -> int:
        with self.sessions.begin() as db:
            id = person.create_person(db, self.now)
            for channel, address in addresses or [("web", f"w{id}")]:
                db.add(Address(person_id=id, channel=channel, address=stored(address)))
        return id

    def post(self, person_id: int, text: str, lane: Lane = Lane.REPLY, **more: object) -> None:
        values = {"channel": "web", "address": f"w{person_id}", "now": self.now} | more
        values["address"] = stored(values["address"])
        body = {"text": text} | values.pop("extra", {})
        with self.sessions.begin() as db:
            outbox.post(db, person_id, body=body, lane=lane, **values)

    def worker(self, until: date | None, *, consented: bool = True, **facts: object) -> int:
        """A participant with a person; returns the participant's id."""
        person_id = facts.pop("person_id", None) or self.person()
        values = {
            "person_id": person_id, "sex": "P", "village": "31.73.01.1001", "rt": "001",
            "rw": "002", "sector": "other", "income": 1_000_000,
            "programme": "jkk_jkm", "payer": "self", "months": 1, "declared_at": self.now,
            "flags": [], "state": "active", "submitted_at": self.now, "protected_until": until,
        }  # fmt: skip
        with self.sessions.begin() as db:
            row = Participant(**(values | facts))
            set_identity(db, row, Identity(f"{next(numbers):016d}", "SITI AMINAH", "1985-08-12"))
            db.add(row)
            db.flush()
            if consented:
                self.consents(db, person_id)
        return row.id

    def consents(self, db: Session, person_id: int, given: bool = True) -> None:
        more = {"text_version": "1", "channel": "web", "now": self.now}
        consent.record(db, person_id, Purpose.REMINDERS, given, **more)

    def change(self, row: type, id: int, **values: object) -> None:
        with self.sessions.begin() as db:
            for name, value in values.items():
                setattr(db.get(row, id), name, value)

    def letters(self) -> list[OutboundMessage]:
        with self.sessions() as db:
            return list(db.scalars(select(OutboundMessage).order_by(OutboundMessage.id)))

    def outcomes(self) -> list[str | None]:
        return [letter.outcome for letter in self.letters()]

    def report(self) -> dict[str, int]:
        with self.sessions() as db:
            rows = db.scalars(select(OutboundMessage.outcome)).all()
        found = Counter(each or "waiting" for each in rows)
        states = [each.value for each in DeliveryState] + ["waiting"]
        return {"posted": len(rows)} | {state: found[state] for state in states}

    def count(self, table: type) -> int:
        with self.sessions() as db:
            return db.scalar(select(func.count()).select_from(table)) or 0

    def person_of(self, participant_id: int) -> int:
        with self.sessions() as db:
            row = db.get(Participant, participant_id)
            assert row is not None
            assert row.person_id is not None
            return row.person_id

    def nudged(self, person_id: int) -> datetime | None:
        with self.sessions() as db:
            row = db.get(Person, person_id)
            return row and row.contacted_at


class Simulated:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 0.0
        self.sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.sleepers.append((self.now + seconds, next(numbers), waiter))
        await waiter

    async def run(self, *work: asyncio.Task[object]) -> None:
        """Let time pass until all the work is done."""
        while not all(task.done() for task in work):
            for _ in range(5):
                await asyncio.sleep(0)
            if self.sleepers:
                self.sleepers.sort()
                at, _, waiter = self.sleepers.pop(0)
                self.now = max(self.now, at)
                waiter.done() or waiter.set_result(None)


def claim(
    scheduler: SchedulerWorld, lane: Lane = Lane.REPLY, **more: object
) -> list[ClaimedMessage]:
    values = {"channel": "web", "now": scheduler.now} | more
    with scheduler.sessions.begin() as db:
        return outbox.claim(db, lane, **values)


def settle(
    scheduler: SchedulerWorld, letter: ClaimedMessage, outcome: DeliveryState | None, **more: object
) -> None:
    with scheduler.sessions.begin() as db:
        outbox.settle_all(
            db, [Settlement(letter.id, letter.attempts, outcome, at=scheduler.now, **more)]
        )


def lost(scheduler: SchedulerWorld, **more: object) -> int:
    with scheduler.sessions.begin() as db:
        return outbox.release_expired_leases(db, scheduler.now, **more)


def texts(letters: list[ClaimedMessage]) -> list[str]:
    return [letter.body["text"] for letter in letters]
