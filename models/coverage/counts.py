"""Counts kept ready: by area how many come and go on each day, so that a table adds up a few.

They are kept with the spans in one transaction (`spans.py`), and equal a query of the spans; a test
asks for that after every event. A stock on a day is the sum of all changes until that day.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import month_start
from domain.coverage.figures import By, CoverageFigure, area_above, areas_around, split_area
from models.database.base import Base, batches

ROWS = 2000
"""Rows a statement."""
TOP_LEVEL = 2
"""Parts of the code of the widest area that is counted: a city."""
FACETS = (By.GROUP, By.PAYER, By.AGENT, By.SECTOR)
"""By what the people of a kelurahan and wider are counted besides: in an RW they are few enough to
be counted when somebody asks. Posts are encrypted."""


class Unit(StrEnum):
    """The days that a count stands for: a table of a day adds up the months before its own and
    the days of that month."""

    DAY = "day"
    MONTH = "month"


class CoverageCount(Base):
    """A number of people who have a status in an area from a day on, more than before, or of what
    happened on it; `n` is the change of a day, or of the month that begins with it.

    `facet` and `value`: of those with this group, payer, agent or sector; "" of all. `above` is the
    area around. The key begins with what a table asks for.
    """

    __tablename__ = "coverage_counts"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  # read by SQLAlchemy

    above: Mapped[str] = mapped_column(primary_key=True)
    facet: Mapped[str] = mapped_column(primary_key=True)
    people: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    area: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    figure: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]


class CountChange(NamedTuple):
    """So many more in a cell from a day on (of flows: on the day)."""

    people: str
    village: str
    rw: str
    group: str
    payer: str
    agent: str
    sector: str
    figure: CoverageFigure
    day: date
    n: int


def add(db: Session, changes: Counter[CountChange]) -> None:
    """Add changes, each so many times, to the counts of all areas around."""
    sums = Counter[tuple[Any, ...]]()
    for change, times in changes.items():
        if times:
            for key in keys_of(change):
                sums[key] += change.n * times
    columns = [each.key for each in CoverageCount.__table__.columns]
    rows = sorted((*key, n) for key, n in sums.items() if n)
    dialect = postgresql if db.get_bind().dialect.name == "postgresql" else sqlite
    new = dialect.insert(CoverageCount)
    sum_of_both = CoverageCount.n + new.excluded.n
    upsert = new.on_conflict_do_update(index_elements=columns[:-1], set_={"n": sum_of_both})
    for batch in batches(rows, ROWS):
        values = [dict(zip(columns, row, strict=True)) for row in batch]
        db.connection().execute(upsert, values)


def keys_of(change: CountChange) -> Iterator[tuple[Any, ...]]:
    """The keys of the counts that a change belongs to."""
    everybody = [("", "")]
    facets = [*everybody, *((str(by), getattr(change, by)) for by in FACETS)]
    for area in areas_around(change.village, change.rw):
        if area.count(".") + 1 >= TOP_LEVEL:
            for facet, value in everybody if split_area(area)[1] else facets:
                for unit, day in ((Unit.DAY, change.day), (Unit.MONTH, month_start(change.day))):
                    yield (
                        area_above(area), facet, change.people, str(unit), day, area, value,
                        str(change.figure),
                    )  # fmt: skip
