"""python -m benchmarks [names] [--quick | --large] [--write] [--date DAY]: a table for each
capability."""

import argparse
import importlib
import inspect
import os
import platform
import sys
import time
import traceback
import warnings
from datetime import datetime
from pathlib import Path
from types import ModuleType

from benchmarks.support.measure import HEAD, databases
from domain.calendar import ZONE

MODULES = {
    path.rpartition(".")[2]: path
    for path in (
        *("messages.turn", "reminders", "digests", "files.imports", "cashbook", "duplicates"),
        *("messages.delivery", "messages.startup", "messages.webchat", "messages.whatsapp"),
        *("files.pictures", "files.photos", "claims", "knowledge", "cases", "desk"),
        *("files.status_file", "coverage", "broadcasts", "growth"),
    )
}
"""The module of each measurement, by its name."""
DOCUMENT = Path(__file__).parents[1] / "docs" / "measurements.md"
ABOUT = """# Measurements

What this product does a second, each figure beside its peer, taken in turns in the same run:
`make bench` wrote this file. The machine is shared and noisy: rely on the ratios. A ratio is the
median of those of the single rounds. `--large` measures with a million people. What was tried by
hand, and cannot be repeated by a command within an hour, is in [trials.md](trials.md).
"""


def main() -> int:
    asked = arguments()
    warnings.simplefilter("ignore")
    lines: list[str] = []
    failed = False
    size = ", quick: small numbers" if asked.quick else ", large" if asked.large else ""
    show(lines, ABOUT, f"{asked.date}, {machine()}{size}.")
    for name in asked.names or MODULES:
        start = time.monotonic()
        module = importlib.import_module(f"benchmarks.{MODULES[name]}")
        show(lines, "", f"## {name.replace('_', ' ').capitalize()}", "", about(module), "", HEAD)
        try:
            with databases(large=asked.large) as found:
                for row in module.measure(found, asked.quick):
                    show(lines, row.line())
        except Exception as error:  # noqa: BLE001  # the other measurements go on
            failed = True
            traceback.print_exc()
            show(lines, f"| failed: {type(error).__name__} | | | | | **no** |")
        print(f"{name}: {time.monotonic() - start:,.0f} s", file=sys.stderr, flush=True)
    if asked.write:
        DOCUMENT.write_text("\n".join([*lines, ""]), "utf-8")
    return int(failed)


def show(lines: list[str], *more: str) -> None:
    """Print lines as soon as they are known, and keep them."""
    print(*more, sep="\n", flush=True)
    lines.extend(more)


def about(module: ModuleType) -> str:
    """What a measurement says about itself, as a paragraph of the document."""
    return " ".join((inspect.getdoc(module) or "").split())


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(MODULES))
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--quick", action="store_true", help="small numbers: does it run?")
    sizes.add_argument("--large", action="store_true", help="a million people: several hours")
    parser.add_argument("--write", action="store_true", help=f"into {DOCUMENT.name} as well")
    parser.add_argument("--date", default=f"{datetime.now(ZONE):%Y-%m-%d}", help="of the run")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(MODULES):
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    return asked


def machine() -> str:
    """The machine of the run, how busy it was at the start, and the Python version."""
    python = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores ({platform.machine()}), load {load:.1f} at the start, {python}"


if __name__ == "__main__":
    sys.exit(main())
