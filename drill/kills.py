"""One machine, killed again and again: `python -m drill.kills [--turns 1000000]`.

A process on SQLite lets people register; it is killed at random moments and another one goes on,
and every message comes at least twice, as a platform redelivers what it has no answer to. In the
end everybody must be registered once, and be answered as often as somebody who was never disturbed.
Exit code 1 when not.

Each process is a fork of one that has imported everything and has no database open: what it leaves
is in the files only, and the time goes into messages instead of imports.
"""

import argparse
import multiprocessing
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import chain, islice
from multiprocessing.process import BaseProcess
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.people import STEPS, registration
from benchmarks.support.measure import make_bot, schema
from bot.message import Inbound
from models.database.base import Base
from models.messaging.inbound import Received
from models.messaging.message import OutboundMessage
from models.participants.participant import ApplicationState, Participant
from models.people.person import Person

TOGETHER = 50
"""People whose messages take turns."""
EACH = 2 * len(STEPS) - 1
"""Messages of somebody, with those that come a second time."""
AGAIN = 400
"""Messages before the one that was being handled that a platform brings again after a crash."""
MOST = 6_000
"""Messages that a process lives for; it is killed in the middle of one."""
LOOK = 0.01
"""Seconds, at most, until its end is noticed to be due."""
STALLED = 120.0
"""Seconds without an answer after which a process is killed too."""
FORKS = multiprocessing.get_context("fork")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1_000_000)
    asked = parser.parse_args()
    people = -(-asked.turns // len(STEPS))
    folder = Path(tempfile.mkdtemp(prefix="perisai-kills-"))
    print(f"The database and the log: {folder}", flush=True)
    good = run(folder, people)
    if good:
        shutil.rmtree(folder)
    sys.exit(not good)


def messages(people: int, start: int = 0) -> Iterator[Inbound]:
    """Everybody's from number `start` on, some people at once; each comes a second time with the
    next step."""
    block, skipped = divmod(start, TOGETHER * EACH)
    for first in range(block * TOGETHER, people, TOGETHER):
        some = [registration(number) for number in range(first, min(first + TOGETHER, people))]
        found = chain.from_iterable(
            chain(step, (each[number - 1] for each in some) if number else ())
            for number, step in enumerate(zip(*some, strict=True))
        )
        yield from islice(found, skipped, None)
        skipped = 0


def work(folder: Path, people: int, start: int) -> None:
    """Handle the messages from one on, and write down how far it came, after each."""
    with (folder / "log").open("ab") as log:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(log.fileno(), stream.fileno())
    engine, sessions = open_there(folder)
    bot = make_bot(engine, sessions)
    with (folder / "answered").open("r+b", buffering=0) as answered:
        for number, message in enumerate(messages(people, start), start):
            bot.receive(message)
            answered.seek(0)
            answered.write(b"%012d" % (number + 1))


def open_there(folder: Path) -> tuple[Engine, sessionmaker[Session]]:
    return schema(f"sqlite:///{folder}/perisai.db")


def run(folder: Path, people: int) -> bool:
    one = answers_of_one(folder)
    dice, began, kills, known = random.Random(1), time.monotonic(), 0, 0
    total = people * EACH
    (folder / "answered").write_bytes(b"%012d" % 0)
    while known < total:
        first = max(0, known - AGAIN)
        process = FORKS.Process(target=work, args=(folder, people, first))
        process.start()
        live(process, folder, range(first, first + AGAIN + dice.randrange(MOST)))
        time.sleep(dice.uniform(0, LOOK))
        if process.is_alive():
            process.kill()
            kills += 1
        process.join()
        if process.exitcode not in (0, -signal.SIGKILL):
            print(f"It ended by itself with {process.exitcode}: {folder}")
            return False
        known = answered(folder)
    seconds = time.monotonic() - began
    print(f"{total:,} messages, {kills:,} kills, {seconds:,.0f} s")
    return report(folder, people, one)


def live(process: BaseProcess, folder: Path, numbers: range) -> None:
    """Wait until it has answered these messages, or ended, or answers no more."""
    far, since = numbers.start, time.monotonic()
    while process.is_alive() and time.monotonic() < since + STALLED and far < numbers.stop:
        process.join(LOOK)
        if (now := answered(folder)) != far:
            far, since = now, time.monotonic()


def answered(folder: Path) -> int:
    return int((folder / "answered").read_bytes() or b"0")


def report(folder: Path, people: int, one: int) -> bool:
    """Count what is there; whether nothing was lost or doubled, for anybody: each should have `one`
    answers."""
    engine, _ = open_there(folder)
    number = func.count(OutboundMessage.id).label("answers")
    of_each = select(number).group_by(OutboundMessage.person_id).subquery()
    answered_right = select(func.count()).select_from(of_each).where(of_each.c.answers == one)
    submitted = Participant.state == ApplicationState.SUBMITTED
    registered = select(func.count(Participant.person_id.distinct())).where(submitted)
    with Session(engine) as db:
        found = {
            "messages handled": (count(db, Received), people * len(STEPS)),
            "people": (count(db, Person), people),
            "applications": (count(db, Participant), people),
            "registered": (db.scalar(registered), people),
            "answers": (count(db, OutboundMessage), people * one),
            "people with all their answers, and no more": (db.scalar(answered_right), people),
        }
    for name, (is_so, wanted) in found.items():
        print(f"{name}: {is_so:,} of {wanted:,}")
    return all(is_so == wanted for is_so, wanted in found.values())


def answers_of_one(folder: Path) -> int:
    """The answers that somebody gets who is never disturbed."""
    engine, sessions = schema(f"sqlite:///{folder}/undisturbed.db")
    bot = make_bot(engine, sessions)
    for message in registration(0):
        bot.receive(message)
    with Session(engine) as db:
        return count(db, OutboundMessage)


def count(db: Session, table: type[Base]) -> int:
    return db.scalar(select(func.count()).select_from(table)) or 0


if __name__ == "__main__":
    main()
