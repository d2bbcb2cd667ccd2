"""Metrics of this process: turns and their duration. No personal data."""

from collections.abc import Awaitable, Callable
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Histogram

from bot.message import Inbound

Receive = Callable[[Inbound], Awaitable[bool]]
"""Runs the turn of a message; False when the message came before."""
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class TurnMetrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = Counter(
            "perisai_turns", "Messages received", ["channel", "result"], registry=self.registry
        )
        self.seconds = Histogram(
            "perisai_turn_seconds",
            "From a message to its commit",
            ["channel"],
            buckets=SECONDS,
            registry=self.registry,
        )

    def measured(self, receive: Receive) -> Receive:
        """The same `receive`, measured: a turn is `new`, `again` or `failed`."""

        async def measured_receive(message: Inbound) -> bool:
            result, start = "failed", perf_counter()
            try:
                new = await receive(message)
                result = "new" if new else "again"
                return new
            finally:
                self.seconds.labels(message.channel).observe(perf_counter() - start)
                self.turns.labels(message.channel, result).inc()

        return measured_receive
