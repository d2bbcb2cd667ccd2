"""The product as its user starts it: a process of its own, in an empty folder."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}"
PATIENCE = 60.0
EVERY_CHANNEL = {"TELEGRAM_TOKEN": "42:bench", "TELEGRAM_API_BASE": "http://127.0.0.1:9"}
"""A token makes the channel start; nobody answers at this address."""


@contextmanager
def started(folder: Path, command: str, **settings: str) -> Iterator[tuple[int, float]]:
    """`perisai <command>` until the end of the block; its process id, and the seconds it took
    until it answered."""
    program = Path(sys.executable).with_name("perisai")
    known = {"PATH": os.environ["PATH"], "HOME": str(folder), "PORT": str(PORT)}
    start = time.perf_counter()
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [program, command], cwd=folder, env=known | settings, stdout=log, stderr=log
        )
    try:
        until_it_answers(process, start + PATIENCE)
        yield process.pid, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait(20)


def until_it_answers(process: subprocess.Popen[bytes], end: float) -> None:
    while time.perf_counter() < end and process.poll() is None:
        with suppress(OSError), urllib.request.urlopen(f"{ADDRESS}/healthz", timeout=1):
            return
        time.sleep(0.01)
    raise RuntimeError("perisai did not start: see server.log in its folder")


def resident(process: int) -> float:
    """MB of memory that the process holds."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
