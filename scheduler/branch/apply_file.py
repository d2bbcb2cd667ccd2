"""Applying a status file in pieces, so that replies hardly wait for it."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.branch.official_identity import Doubt
from exchange.branch.status_file import StatusFile
from models.branch import registrants, status_files, status_import
from models.branch.status_files import StatusImport
from models.branch.status_import import MOST_DIFFERENCES, Difference, ImportResult
from models.database.engine import read_only
from scheduler.branch import notices


class TakenOver(Exception):
    """Another worker has gone on with the file: our lease was over."""


@dataclass(slots=True)
class Applied:
    """The counts of the rows, the number of messages, and what became of the NIKs of the rows that
    change nothing."""

    counts: Counter[str] = field(default_factory=Counter)
    told: int = 0
    unknown: set[str] = field(default_factory=set)
    older: set[str] = field(default_factory=set)
    held: dict[str, Sequence[Doubt]] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def add(self, found: ImportResult) -> None:
        """Add what became of a piece."""
        self.counts += found.counts
        self.unknown |= found.unknown
        self.older |= found.older
        self.held |= found.held
        self.differences = [*self.differences, *found.differences][:MOST_DIFFERENCES]


def apply_file(
    sessions: sessionmaker[Session],
    texts: Texts,
    found: StatusFile,
    import_id: int | None,
    origin: str,
    now: datetime,
    clock: Callable[[], datetime],
    fault: Callable[[str], None] = lambda step: None,
    tried: Callable[[int], None] = lambda rows: None,
) -> Applied:
    """Apply the rows in pieces that the import has not applied yet, reconcile, and record it.

    Without an import it is a trial: nothing is changed, and nobody is told. `tried` is called
    after each piece of it.
    """
    done, applied = 0, Applied()
    if import_id is not None:
        with read_only(sessions) as db:
            row = db.get_one(StatusImport, import_id)
            done, applied.counts = row.done, Counter(row.counts)
            applied.told = applied.counts.pop("told", 0)
    with read_only(sessions) as db:
        among = registrants.rows_of_one(db, found.rows)
    pieces = pieces_for(sessions)
    while rows := found.rows[done : done + pieces.size]:
        with pieces.timed(len(rows)), sessions() as db:
            result = status_import.apply_rows(db, rows, found.as_of, origin, now, import_id, among)
            applied.add(result)
            applied.told += notices.notify_all(db, texts, result.notices, found.as_of, now)
            if import_id is None:
                db.rollback()
            else:
                counts, after = dict(applied.counts) | {"told": applied.told}, done + len(rows)
                if not status_files.record_piece(db, import_id, done, after, counts, clock()):
                    raise TakenOver
                db.commit()
        done += len(rows)
        if import_id is None:
            tried(done)
        else:
            fault("piece")
    return applied


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
    """The size of pieces for the kind of database that the sessions are of."""
    with sessions() as db:
        return TimedPieces(HELD[db.get_bind().dialect.name])
