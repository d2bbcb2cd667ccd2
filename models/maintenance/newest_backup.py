"""The newest backup that this machine has made, as far as it knows: until when it goes.

An old backup with its own seal is whole. Whoever can put one in the place of the newest brings back
roles that ended and money that was settled; so the machine remembers, outside of the backup.
"""

import os
from datetime import datetime
from pathlib import Path

from domain.calendar import to_local_time


def record(path: Path, until: datetime) -> None:
    """Write down that a backup goes until then (UTC), unless a newer one is known. What was known
    stays when the disk is full."""
    known = load(path)
    if known is None or known < until:
        part = path.with_name(f"{path.name}.part")
        try:
            part.write_text(f"{until.isoformat()}\n", "ascii")
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)


def load(path: Path) -> datetime | None:
    """Until when the newest backup goes (UTC); None when nothing is known."""
    try:
        return datetime.fromisoformat(path.read_text("ascii").strip())
    except (FileNotFoundError, ValueError):
        return None


def shown(moment: datetime) -> str:
    """The local day and time: `2026-11-29 14:05`."""
    return f"{to_local_time(moment):%Y-%m-%d %H:%M}"
