"""What a process of a run holds on to: what its tests are done with goes back to the machine."""

import ctypes
import gc
import os
from pathlib import Path

SPARE = 64
"""Megabytes that may lie about before they are looked for."""
HEAP = ctypes.CDLL(None)


class Held:
    """The megabytes that were left when it was last cleared."""

    least: int | None = None


def resident() -> int:
    """The megabytes that this process has now."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") // 2**20


def give_back() -> None:
    """Give back what was freed, where that is much: the heap of C keeps it else, and a process
    grows by the largest file of each test."""
    if not hasattr(HEAP, "malloc_trim"):
        return
    if Held.least is None:
        Held.least = resident()
    elif resident() > Held.least + SPARE:
        gc.collect()
        HEAP.malloc_trim(0)
        Held.least = resident()
