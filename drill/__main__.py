"""The drill: `python -m drill [--turns 20000] [--receivers 20000]`. Exit code 1 when it fails."""

import argparse
import asyncio
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

import migrations
from benchmarks.population.cash import DUES
from benchmarks.population.people import STEPS
from benchmarks.support.measure import KEYS
from drill import people
from drill.cluster import Cluster, Member
from drill.people import RECEIVERS, Conversations
from drill.platform import Platform
from drill.program import Program, environment
from models import regions
from models.cashbook import balances
from models.database.engine import connect, open_sessions
from models.messaging.inbound import Received
from models.messaging.message import WAITING, OutboundMessage
from models.participants.participant import Participant
from models.people.person import Address

PLATFORM = 24_900
WEBS, WORKERS = (24_901, 24_902), (24_903, 24_904)
TEXT = "Posko pendaftaran buka Sabtu ini pukul 09.00 di balai warga."
CLIENTS = 100
"""Who pay the agent, at most: one after another, as he can take no two at once."""
AT_ONCE = 40
PATIENCE = 60.0
DELIVERY = 3_600.0
"""Seconds for the rest of the messages, at the pace that the platform allows."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=20_000, help="messages of people")
    parser.add_argument("--receivers", type=int, default=20_000, help="who get the broadcast")
    parser.add_argument("--patroni", type=Path, default=shutil.which("patroni"))
    parser.add_argument("--folder", type=Path, help="keep logs and databases here")
    values = parser.parse_args()
    if not values.patroni or not shutil.which("etcd"):
        sys.exit("The drill needs Patroni and etcd: `make drill` says how they come here.")
    folder = values.folder or Path(tempfile.mkdtemp(prefix="perisai-drill-"))
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    # Each member runs in a folder of its own.
    drill = Drill(folder, values.patroni.absolute(), values.turns, values.receivers)
    good = asyncio.run(drill.run())
    if good and not values.folder:
        shutil.rmtree(folder, ignore_errors=True)
    else:
        print(f"Logs: {folder}")
    sys.exit(not good)


class Drill:
    """One run, from empty databases to the count of everything that came and went."""

    def __init__(self, folder: Path, patroni: Path, turns: int, receivers: int) -> None:
        self.folder = folder
        self.receivers = receivers
        self.reminded = max(1, receivers // 10)
        self.clients = min(CLIENTS, max(1, turns // 60))
        self.registrants = people.registrants(max(1, (turns - 3 * self.clients) // len(STEPS)))
        self.cluster = Cluster(folder, patroni)
        self.platform = Platform(PLATFORM)
        self.talks = Conversations(self.platform, WEBS)
        self.programs: dict[str, Program] = {}
        self.supervising: asyncio.Task[None] | None = None
        self.start = time.monotonic()

    async def run(self) -> bool:
        me = asyncio.current_task()
        assert me, "it is run as a task"
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, me.cancel)
        try:
            await self.prepare()
            await self.conduct()
            return await asyncio.to_thread(self.report)
        finally:
            if self.supervising:
                self.supervising.cancel()
            for program in self.programs.values():
                program.kill()
            await self.platform.close()
            await self.cluster.stop()

    def say(self, text: str) -> None:
        print(f"{time.monotonic() - self.start:7.1f} s  {text}", flush=True)

    # Before

    async def prepare(self) -> None:
        await self.platform.open()
        await self.cluster.start()
        self.say("three members of PostgreSQL stream")
        self.engine = connect(self.cluster.url)
        self.sessions: sessionmaker[Session] = open_sessions(self.engine, KEYS)
        await asyncio.to_thread(self.seed)
        self.say(f"{self.receivers + self.reminded:,} people have a chat")
        settings = environment(self.cluster.url, PLATFORM)
        roles = [("web", WEBS), ("worker", WORKERS)]
        for role, ports in roles:
            for number, port in enumerate(ports, 1):
                name = f"{role}{number}"
                self.programs[name] = Program(name, role, port, self.folder, settings)
                self.programs[name].start()
                await asyncio.sleep(1)
        self.supervising = asyncio.create_task(self.supervise())

    async def supervise(self) -> None:
        """Start again what has ended, as systemd does."""
        while True:
            await asyncio.sleep(2)
            for program in self.programs.values():
                if program.has_ended():
                    self.say(f"{program.name} has ended and is started again")
                    program.start()

    def seed(self) -> None:
        migrations.upgrade(self.engine)
        with self.sessions.begin() as db:
            regions.seed(db)
        people.settle(self.sessions, self.receivers, self.reminded, self.clients)

    # Under way

    async def conduct(self) -> None:
        """Everybody writes and everybody is written to, while one thing after another fails."""
        writers = [people.collections(self.clients), *self.registrants]
        talking = asyncio.create_task(self.talks.play(writers, AT_ONCE))
        await self.until_taken(50)
        await asyncio.to_thread(self.send_broadcast)
        for name, fault in self.faults():
            if talking.done():
                break
            self.say(name)
            await fault()
            await self.steady(talking)
        if not talking.done():
            self.say("nothing more fails; the rest is said and delivered")
        await talking
        await self.until_delivered()

    def faults(self) -> list[tuple[str, Callable[[], Awaitable[None]]]]:
        return [
            ("the primary is killed", self.kill_primary),
            ("a worker is killed", self.kill_worker),
            ("the primary is cut off", self.cut_primary),
            ("the clock of a worker jumps two hours ahead, and back", self.move_clock),
            ("the primary is switched over", self.switch_over),
            ("the disk of a standby is full", self.fill_disk),
            ("a web process is killed", self.kill_web),
        ]

    def send_broadcast(self) -> None:
        with self.sessions.begin() as db:
            count = people.broadcast(db, TEXT)
        self.say(f"a broadcast to {count:,} people begins")

    async def kill_primary(self) -> None:
        old = await self.cluster.primary()
        self.cluster.kill(old)
        await self.other_primary(old)
        self.cluster.start_member(old.name)
        await self.cluster.until_whole()

    async def cut_primary(self) -> None:
        old = await self.cluster.primary()
        await self.cluster.cut(old)
        await self.other_primary(old)
        self.cluster.mend(old)
        await self.cluster.until_whole()

    async def switch_over(self) -> None:
        old = await self.cluster.primary()
        await self.cluster.switch_over(old)
        await self.other_primary(old)
        await self.cluster.until_whole()

    async def other_primary(self, old: Member) -> None:
        async def is_other() -> bool:
            with suppress(RuntimeError):
                return (await self.cluster.primary()).name != old.name
            return False

        begin = time.monotonic()
        await self.cluster.until("another member is the primary", is_other)
        self.say(f"another member is the primary after {time.monotonic() - begin:.1f} s")

    async def fill_disk(self) -> None:
        """A standby cannot write any more: it stops, is given room, and follows again."""
        primary = await self.cluster.primary()
        standby = next(each for each in self.cluster.members.values() if each is not primary)
        self.cluster.fill(standby)
        await asyncio.sleep(20)
        self.cluster.make_room(standby)
        await self.cluster.until_whole()

    async def kill_worker(self) -> None:
        await self.kill_program("worker1")

    async def kill_web(self) -> None:
        await self.kill_program("web1")

    async def kill_program(self, name: str) -> None:
        self.programs[name].kill()
        await asyncio.sleep(5)

    async def move_clock(self) -> None:
        worker = self.programs["worker2"]
        for hours in (2, 0):
            worker.move_clock(timedelta(hours=hours))
            await asyncio.sleep(15)

    async def steady(self, talking: "asyncio.Task[None]") -> None:
        """A while in which all goes well."""
        await asyncio.wait([talking], timeout=15)

    async def until_taken(self, count: int) -> None:
        async def are_taken() -> bool:
            return len(self.talks.taken) >= count

        await self.cluster.until("the program takes messages", are_taken, 3 * PATIENCE)

    async def until_delivered(self) -> None:
        async def is_empty() -> bool:
            return not await asyncio.to_thread(self.waiting)

        await self.cluster.until("every message is delivered", is_empty, DELIVERY)

    def waiting(self) -> int:
        with self.sessions() as db:
            return db.scalar(select(func.count(OutboundMessage.id)).where(WAITING)) or 0

    # After

    def report(self) -> bool:
        """Print what came and went; True when nothing was lost and nothing doubled."""
        found = {**self.turns(), **self.bulk(), **self.money()}
        print(f"\n{self.talks.updates:,} messages in {self.talks.tries:,} tries")
        print(f"longest silence: {self.talks.longest_silence():.1f} s")
        print(f"longest wait for an answer: {max(self.talks.waits):.1f} s\n")
        for what, (is_so, should_be) in found.items():
            print(f"{what:<58}{is_so!s:>10}  {'' if is_so == should_be else f'NOT {should_be}'}")
        return all(is_so == should_be for is_so, should_be in found.values())

    def turns(self) -> dict[str, tuple[object, object]]:
        """Each message was taken once, and led to what it leads to without any failure."""
        with self.sessions() as db:
            received = db.scalar(select(func.count()).select_from(Received)) or 0
            mine = select(Address.person_id).where(Address.channel == "telegram")
            applied = select(func.count(Participant.id)).where(
                Participant.person_id.in_(mine), Participant.protected_until.is_(None)
            )
            applications = db.scalar(applied) or 0
        usual = self.usual_answers()
        answers = [(usual, said(self.platform.sent[each.chat])) for each in self.registrants]
        lost = sum((wanted - got).total() for wanted, got in answers)
        more = [got - wanted for wanted, got in answers]
        twice = max((count for extra in more for count in extra.values()), default=0)
        return {
            "messages kept": (received, self.talks.updates),
            "applications": (applications, len(self.registrants)),
            "answers lost": (lost, 0),
            "answers said twice, most of one": (twice if twice > 1 else 0, 0),
            "answers said twice, all": ((n := sum(e.total() for e in more)), n),
        }

    def usual_answers(self) -> Counter[str]:
        """What most of those who registered heard."""
        heard = Counter(
            tuple(sorted(said(self.platform.sent[each.chat]).items())) for each in self.registrants
        )
        return Counter(dict(heard.most_common(1)[0][0]))

    def bulk(self) -> dict[str, tuple[object, object]]:
        mine = range(RECEIVERS, RECEIVERS + self.receivers + self.reminded)
        chats = [text for chat, text in self.platform.sent.items() if chat in mine]
        count = Counter(min(2, texts.count(text)) for texts in chats for text in {*texts})
        reached = sum(map(bool, chats))
        return {
            "bulk messages that came twice": (count[2], 0),
            "people who got one": (reached, self.receivers + self.reminded),
        }

    def money(self) -> dict[str, tuple[object, object]]:
        with self.sessions() as db:
            in_hand = balances.open_sums(db).in_hand
        return {"rupiah in the agent's hand": (in_hand, DUES * self.clients)}


def said(texts: list[str]) -> Counter[str]:
    """Texts without the numbers that differ between people."""
    return Counter(re.sub(r"\d+", "#", text) for text in texts)


if __name__ == "__main__":
    main()
