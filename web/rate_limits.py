"""How often one person or one network address may write: token buckets in memory."""

import math
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime

from starlette.exceptions import HTTPException

MOST = 20_000
"""Buckets kept of each kind; the one longest unused is forgotten first."""


class TokenBuckets:
    """Every key may take `count` at once, and again `count` over every `seconds`."""

    def __init__(self, count: int, seconds: float = 60, most: int = MOST) -> None:
        self.count = count
        self.rate = count / seconds
        self.most = most
        self.levels: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def wait(self, key: str, now: datetime) -> int:
        """Take one; 0, or after how many whole seconds there is one again."""
        level, before = self.levels.pop(key, (float(self.count), now))
        passed = max(0.0, (now - before).total_seconds())
        level = min(float(self.count), level + passed * self.rate)
        allowed = level >= 1
        self.levels[key] = (level - 1 if allowed else level, now)
        if len(self.levels) > self.most:
            self.levels.popitem(last=False)
        return 0 if allowed else math.ceil((1 - level) / self.rate)


def check_rate(buckets: TokenBuckets, key: str, now: datetime) -> None:
    """Refuse what comes too fast, and say when to come again."""
    wait = buckets.wait(key, now)
    if wait:
        raise HTTPException(429, "web-error-often", {"Retry-After": str(wait)})


@dataclass(frozen=True)
class Limits:
    """What the web chat allows in a minute, and how many open streams one person may have."""

    senders: TokenBuckets = field(default_factory=lambda: TokenBuckets(30))
    addresses: TokenBuckets = field(default_factory=lambda: TokenBuckets(120))
    uploads: TokenBuckets = field(default_factory=lambda: TokenBuckets(10))
    streams: int = 8
