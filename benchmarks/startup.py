"""Seconds of a start, memory of the running server, and milliseconds of imports."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.support.measure import Databases, Row, at_most
from benchmarks.support.server import EVERY_CHANNEL, resident, started

ROOT = Path(__file__).parents[1]
MODULES = (
    *("models.schema", "handlers.registry", "app", "bot.channels.telegram.channel"),
    *("web.site", "scheduler.delivery.worker"),
)


def measure(databases: Databases, quick: bool) -> list[Row]:
    rounds = 1 if quick else 5
    folder = databases.folder / "home"
    folder.mkdir()
    with started(folder, "demo") as (_, first):
        pass
    took, held = [], []
    for _ in range(rounds):
        with started(folder, "demo", **EVERY_CHANNEL) as (process, seconds):
            took.append(seconds)
            time.sleep(2)
            held.append(resident(process))
    return [
        Row("first start of the demo", f"{first:.2f} s", "", "", "", None),
        at_most("a second start until /healthz answers", median(took), 3, "s"),
        at_most("resident memory, with all channels", median(held), 150, "MB"),
        *imports(rounds),
    ]


def imports(rounds: int) -> list[Row]:
    """Milliseconds, each in a process of its own."""
    nothing = importing("sys", rounds)
    peer = importing("aiogram", rounds) - nothing
    rows = []
    for name in MODULES:
        took = importing(name, rounds) - nothing
        shown = (f"{took:.0f} ms", f"{peer:,.0f} ms", f"{took / peer:.2f}", "")
        rows.append(Row(f"import {name}: import aiogram", *shown, None))
    return rows


def importing(name: str, rounds: int) -> float:
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {name}"], cwd=ROOT, check=True)
        found.append(time.perf_counter() - start)
    return median(found) * 1000
