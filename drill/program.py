"""Processes of the program: several of them, with a clock that can be moved for each."""

import glob
import os
import subprocess
import sys
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.support.measure import KEYS

BEGIN = datetime(2026, 12, 7, 2, tzinfo=UTC)
"""A Monday, 09.00 in Jakarta: nobody is written to at night."""
TOKEN = "42:drill"
FAKETIME = "/usr/lib/*/faketime/libfaketimeMT.so.1"


def clock_library() -> str:
    """The file of libfaketime; exits with a sentence when it is not there."""
    found = glob.glob(FAKETIME)
    if not found:
        sys.exit("The drill moves clocks: install Debian's libfaketime (apt install libfaketime).")
    return found[0]


@dataclass
class Program:
    """One process, `perisai run --role web` or `worker`."""

    name: str
    role: str
    port: int
    folder: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def move_clock(self, by: timedelta = timedelta()) -> None:
        """Its clock shows the day of the drill, and so much more or less."""
        shift = BEGIN - BEGAN + by
        clock = self.folder / f"{self.name}.clock"
        part = clock.with_suffix(".part")
        part.write_text(f"{shift.total_seconds():+.0f}s\n")
        os.replace(part, clock)

    def start(self) -> None:
        self.move_clock()
        clock = {
            "LD_PRELOAD": clock_library(),
            "FAKETIME_TIMESTAMP_FILE": str(self.folder / f"{self.name}.clock"),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "PORT": str(self.port),
        }
        with (self.folder / f"{self.name}.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "cli", "run", "--role", self.role],
                stdout=log,
                stderr=log,
                env=os.environ | self.environment | clock,
            )

    def kill(self) -> None:
        """SIGKILL, at any moment."""
        if self.process:
            self.process.kill()
            self.process.wait()

    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None


BEGAN = datetime.now(UTC)


def now() -> datetime:
    """The time of the drill."""
    return datetime.now(UTC) + (BEGIN - BEGAN)


def environment(database: str, platform: int) -> dict[str, str]:
    """The settings of every process."""
    key, index = urlsafe_b64encode(b"k" * 32).decode(), urlsafe_b64encode(b"i" * 32).decode()
    assert KEYS.current == b"bench", "the people were written with another key"
    return {
        "DATABASE_URL": database,
        "DATABASE_READ_URL": database.replace("=read-write", "=prefer-standby"),
        "ENCRYPTION_KEYS": f"bench:{key}",
        "INDEX_KEY": index,
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_BASE": f"http://127.0.0.1:{platform}",
        "PUBLIC_URL": "https://drill.invalid",
        "LOG_FORMAT": "json",
        "READ_PHOTOS": "false",
    }
