"""Rate limits for a visitor or a network address: token buckets in memory."""

import math
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request

MAX_BUCKETS = 20_000
"""Buckets kept of each kind; the one longest unused is forgotten first."""


class TokenBuckets:
    """Every key may take `count` at once, and again `count` over every `seconds`."""

    def __init__(self, count: int, seconds: float = 60, max_buckets: int = MAX_BUCKETS) -> None:
        self.count = count
        self.rate = count / seconds
        self.max_buckets = max_buckets
        self.levels: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def wait(self, key: str, now: datetime) -> int:
        """Take a token; the whole seconds until there is one again, 0 when it was taken."""
        level, before = self.levels.pop(key, (float(self.count), now))
        passed = max(0.0, (now - before).total_seconds())
        level = min(float(self.count), level + passed * self.rate)
        allowed = level >= 1
        self.levels[key] = (level - 1 if allowed else level, now)
        if len(self.levels) > self.max_buckets:
            self.levels.popitem(last=False)
        return 0 if allowed else math.ceil((1 - level) / self.rate)


def check_rate(buckets: TokenBuckets, key: str, now: datetime) -> None:
    """Take a token; HTTPException 429 with Retry-After when there is none."""
    wait = buckets.wait(key, now)
    if wait:
        raise HTTPException(429, "web-error-often", {"Retry-After": str(wait)})


def host_of(request: Request) -> str:
    """The network address that a request came from."""
    return request.client.host if request.client else ""


@dataclass(frozen=True)
class Limits:
    """The messages and uploads of the web chat in a minute, the uploads of one address in an hour,
    and the open streams of one visitor."""

    senders: TokenBuckets = field(default_factory=lambda: TokenBuckets(30))
    addresses: TokenBuckets = field(default_factory=lambda: TokenBuckets(120))
    uploads: TokenBuckets = field(default_factory=lambda: TokenBuckets(10))
    hourly_uploads: TokenBuckets = field(default_factory=lambda: TokenBuckets(60, 3600))
    streams: int = 8
