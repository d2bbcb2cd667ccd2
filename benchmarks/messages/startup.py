"""Seconds of a start, memory of the running server, and milliseconds of imports.

The peer of a start is a process that imports what the usual template of a Telegram bot imports, and
does nothing.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.support.measure import Databases, Row, ratio
from benchmarks.support.server import EVERY_CHANNEL, resident, started

ROOT = Path(__file__).parents[2]
MODULES = (
    *("models.schema", "handlers.registry", "app", "bot.channels.telegram.channel"),
    *("web.site", "scheduler.delivery.worker"),
)
TEMPLATE = """
import aiogram, apscheduler.schedulers.asyncio, sqlalchemy.ext.asyncio
status = open("/proc/self/status").read()
print(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])
"""


def measure(databases: Databases, quick: bool) -> list[Row]:
    rounds = 1 if quick else 5
    folder = databases.folder / "home"
    folder.mkdir()
    with started(folder, "run", **EVERY_CHANNEL) as (_, first):
        pass
    took, held, template_took, template_held = [], [], [], []
    for _ in range(rounds):
        with started(folder, "run", **EVERY_CHANNEL) as (process, seconds):
            took.append(seconds)
            time.sleep(2)
            held.append(resident(process))
        seconds, memory = template()
        template_took.append(seconds)
        template_held.append(memory)
    return [
        Row("first start, with a new database", f"{first:.2f} s", "", "", "", None),
        beside("a second start until /healthz answers", took, template_took, 1.5, "s"),
        beside("resident memory, with all channels", held, template_held, 130, "MB"),
        *imports(rounds),
    ]


def template() -> tuple[float, float]:
    """Seconds and MB of a process that has imported the template's libraries."""
    start = time.perf_counter()
    shown = subprocess.run([sys.executable, "-c", TEMPLATE], capture_output=True, check=True)
    return time.perf_counter() - start, int(shown.stdout) / 1024


def beside(what: str, ours: Sequence[float], peer: Sequence[float], limit: float, unit: str) -> Row:
    """A figure that must not be more than `limit`, beside the template's."""
    found = median(ours)
    shown = (f"{found:,.4g} {unit}", f"{median(peer):,.4g} {unit}", f"{ratio(ours, peer):.2f}")
    return Row(f"{what}: the template's imports", *shown, f"<= {limit:g} {unit}", found <= limit)


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
