"""Limits for a visitor or a network address, in memory: how fast (token buckets) and how many at
once (places)."""

import math
from collections import Counter, OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import IPv4Address, IPv6Network, ip_address

from starlette.exceptions import HTTPException
from starlette.requests import Request

MAX_BUCKETS = 20_000
"""Buckets kept of each kind; the one longest unused is forgotten first."""

IPV6_PREFIX = 64
"""A provider hands out no less to one subscriber, who may choose among 2^64 addresses."""

LONGEST_HOST = 64


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
    """The network that a request came from: an IPv4 address, or the /64 that one home or phone has
    of IPv6."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host[:LONGEST_HOST]
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((address, IPV6_PREFIX), strict=False))


class Places:
    """Room for `each` at once of one key, for `most` of all: whoever takes a place leaves it."""

    def __init__(self, each: int, most: float = math.inf) -> None:
        self.each = each
        self.most = most
        self.taken = Counter[str]()

    def take(self, key: str, crowded: str) -> None:
        """Take a place; HTTPException 429 with the text `crowded` when the key has all of its own,
        503 when nothing is left."""
        if self.taken[key] >= self.each:
            raise HTTPException(429, crowded, {"Retry-After": "10"})
        if self.taken.total() >= self.most:
            raise HTTPException(503, "web-error-full", {"Retry-After": "10"})
        self.taken[key] += 1

    def leave(self, key: str) -> None:
        self.taken[key] -= 1
        if self.taken[key] <= 0:
            del self.taken[key]

    @contextmanager
    def taking(self, key: str, crowded: str) -> Iterator[None]:
        """A place until the context ends; HTTPException as in `take`."""
        self.take(key, crowded)
        try:
            yield
        finally:
            self.leave(key)


STREAMS, STREAMS_EACH = 1_000, 20
"""Open streams of this process, and of one network address."""
UPLOADS, UPLOADS_EACH = 16, 2
"""Uploads at work, which wait in temporary files: so many addresses that never finish are rare."""


@dataclass(frozen=True)
class Limits:
    """Limits in a minute, and at once.

    `senders`, `addresses`, `uploads` are messages and uploads, `hourly_uploads` those of one
    network address in an hour; `requests` are all, `sessions` new visitors, of one network address,
    `desks` the changes by one session of the desk. `streams` are the open ones by network address,
    `tabs` those of one chat, `files` the uploads at work.
    """

    senders: TokenBuckets = field(default_factory=lambda: TokenBuckets(30))
    addresses: TokenBuckets = field(default_factory=lambda: TokenBuckets(120))
    uploads: TokenBuckets = field(default_factory=lambda: TokenBuckets(10))
    hourly_uploads: TokenBuckets = field(default_factory=lambda: TokenBuckets(60, 3600))
    requests: TokenBuckets = field(default_factory=lambda: TokenBuckets(600))
    sessions: TokenBuckets = field(default_factory=lambda: TokenBuckets(60))
    desks: TokenBuckets = field(default_factory=lambda: TokenBuckets(120))
    streams: Places = field(default_factory=lambda: Places(STREAMS_EACH, STREAMS))
    tabs: Places = field(default_factory=lambda: Places(8))
    files: Places = field(default_factory=lambda: Places(UPLOADS_EACH, UPLOADS))
