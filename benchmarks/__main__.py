"""python -m benchmarks [names] [--quick] [--write] [--date DAY]: the table of what was measured."""

import argparse
import importlib
import os
import platform
import sys
import warnings
from datetime import datetime
from pathlib import Path

from benchmarks.support.measure import HEAD, Row, databases
from domain.reminders.contact_rules import ZONE

NAMES = (
    *("turn", "reminders", "digests", "imports", "cashbook", "duplicates", "delivery"),
    *("startup", "webchat", "whatsapp", "pictures", "photos", "claims", "knowledge", "cases"),
    *("desk", "status_file", "coverage", "broadcasts", "growth"),
)
DOCUMENT = Path(__file__).parents[1] / "docs" / "measurements.md"
ABOUT = """# Measurements

What this product does a second, each figure beside its peer, taken in turns in the same run
(`make bench`). The machine is shared and noisy: rely on the ratios. A ratio is the median of those
of the single rounds. What each line means is in `benchmarks/<name>.py`.
"""


def main() -> None:
    asked = arguments()
    warnings.simplefilter("ignore")
    lines = [f"{asked.date}, {machine()}{', quick' if asked.quick else ''}", "", HEAD]
    print("\n".join(lines), flush=True)
    for name in asked.names or NAMES:
        for row in measured(name, asked.quick):
            lines.append(row.line())
            print(lines[-1], flush=True)
    if asked.write:
        DOCUMENT.parent.mkdir(exist_ok=True)
        DOCUMENT.write_text("\n".join([ABOUT, *lines, ""]), "utf-8")


def measured(name: str, quick: bool) -> list[Row]:
    with databases() as found:
        rows: list[Row] = importlib.import_module(f"benchmarks.{name}").measure(found, quick)
        return rows


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    parser.add_argument("--quick", action="store_true", help="small numbers: does it run?")
    parser.add_argument("--write", action="store_true", help=f"into {DOCUMENT.name} as well")
    parser.add_argument("--date", default=f"{datetime.now(ZONE):%Y-%m-%d}", help="of the run")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    return asked


def machine() -> str:
    """The machine of the run, how busy it was at the start, and the Python version."""
    python = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores ({platform.machine()}), load {load:.1f} at the start, {python}"


if __name__ == "__main__":
    main()
