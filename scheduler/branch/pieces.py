"""The rows of a long file that one transaction takes, so that replies hardly wait for it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.orm import Session, sessionmaker

HELD = {"sqlite": 0.025, "postgresql": 0.05}
"""Seconds that a transaction should take: half of what a reply may have to wait."""
FEWEST, MOST = 40, 100
"""Rows a transaction. The most bounds the first piece of rows that suddenly take longer; with fewer
than the fewest a busy machine works mostly on what each transaction costs by itself."""


@dataclass(slots=True)
class TimedPieces:
    """The size of the next piece: as many rows as would have taken `held` seconds last time."""

    held: float
    monotonic: Callable[[], float] = time.monotonic
    size: int = FEWEST

    @contextmanager
    def timed(self, rows: int) -> Iterator[None]:
        """Measure the transaction of so many rows; at most twice as many are the next."""
        began = self.monotonic()
        yield
        took = max(self.monotonic() - began, 1e-6)
        size = min(MOST, 2 * rows, int(rows * self.held / took))
        self.size = max(FEWEST, size - size % FEWEST)  # few sizes: their statements are known


def pieces_for(sessions: sessionmaker[Session]) -> TimedPieces:
    """Pieces for the kind of database that the sessions are of."""
    with sessions() as db:
        return TimedPieces(HELD[db.get_bind().dialect.name])
