"""One machine, killed again and again: `python -m drill.kills [--turns 1000000]`.

A process on SQLite lets people register; it is killed at random moments and started again, and
every message comes at least twice, as a platform redelivers what it has no answer to. In the end
everybody must be registered once, and be answered as often as somebody who was never disturbed.
Exit code 1 when not.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import chain, islice
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
LIVES = 0.3, 12.0
"""Seconds that a process lives, at least and at most, once it has answered."""
STALLED = 120.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1_000_000)
    parser.add_argument("--work", nargs=2, metavar=("FOLDER", "FROM"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    people = -(-asked.turns // len(STEPS))
    if asked.work:
        work(Path(asked.work[0]), people, int(asked.work[1]))
        return
    folder = Path(tempfile.mkdtemp(prefix="perisai-kills-"))
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
    dice, began, kills, known = random.Random(1), time.monotonic(), 0, 0
    total = people * EACH
    (folder / "answered").write_bytes(b"%012d" % 0)
    while known < total:
        process = start(folder, people, max(0, known - AGAIN))
        known = live(process, folder, dice.uniform(*LIVES))
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            kills += 1
        elif process.returncode:
            print(f"It ended by itself with {process.returncode}: {folder}")
            return False
        process.wait()
        known = answered(folder)
    seconds = time.monotonic() - began
    print(f"{total:,} messages, {kills:,} kills, {seconds:,.0f} s")
    return report(folder, people)


def start(folder: Path, people: int, first: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "drill.kills", "--turns", f"{people * len(STEPS)}"]
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            [*command, "--work", str(folder), f"{first}"], stdout=log, stderr=log
        )


def live(process: subprocess.Popen[bytes], folder: Path, seconds: float) -> int:
    """Wait until it has answered and lived so long since, or ended; how far it came."""
    end, before = time.monotonic() + STALLED, answered(folder)
    while process.poll() is None and time.monotonic() < end and answered(folder) == before:
        time.sleep(0.01)
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    return answered(folder)


def answered(folder: Path) -> int:
    return int((folder / "answered").read_bytes() or b"0")


def report(folder: Path, people: int) -> bool:
    """Count what is there; whether nothing was lost or doubled."""
    engine, _ = open_there(folder)
    with Session(engine) as db:
        found = {
            "messages handled": count(db, Received),
            "people": count(db, Person),
            "registered": db.scalar(
                select(func.count(Participant.id)).where(
                    Participant.state == ApplicationState.SUBMITTED
                )
            ),
            "answers": count(db, OutboundMessage),
        }
    one = answers_of_one(folder)
    wanted = {
        "messages handled": people * len(STEPS),
        "people": people,
        "registered": people,
        "answers": people * one,
    }
    for name, number in wanted.items():
        print(f"{name}: {found[name]:,} of {number:,}")
    return found == wanted


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
