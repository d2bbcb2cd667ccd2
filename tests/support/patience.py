"""How long a test waits for what must come: a machine that is busy with other things fails none."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

PATIENCE = 60.0
"""Seconds."""


async def patiently(work: Awaitable[Any]) -> Any:
    """What the work brings, when it ends in time."""
    return await asyncio.wait_for(work, PATIENCE)


async def until(holds: Callable[[], object]) -> None:
    """Let the others run until this holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it never came"
        await asyncio.sleep(0.001)
