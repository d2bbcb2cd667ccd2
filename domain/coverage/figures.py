"""Figures of coverage: what is counted of whom, and the tables they make.

An area is the dotted code of a city, kecamatan or kelurahan, or of an RW in a kelurahan
("31.73.04.1001/005"). Days are local. A figure is a stock on a day (`known` to `never`), or what
happened after the day `since` until the day `on` (`months`, `new`, `lost`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

RW_MARK = "/"


class People(StrEnum):
    """The people whose coverage is counted."""

    WORKERS = "workers"
    """Everybody with an application; of several registrations of one worker one."""
    OFFICEHOLDERS = "officeholders"
    """Everybody in office by the lists of the organisations, with the registration that is
    theirs; somebody with two posts is in both."""


class By(StrEnum):
    """The rows of a table: areas, or the values of something else."""

    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    RW = "rw"
    GROUP = "group"
    POST = "post"
    PAYER = "payer"
    AGENT = "agent"
    SECTOR = "sector"


AREAS = (By.KECAMATAN, By.KELURAHAN, By.RW)
"""The rows that are areas."""


class CoverageFigure(StrEnum):
    """The figures of a row. KNOWN = REGISTERED + ENDED + NEVER; REGISTERED = WAITING + ACTIVE +
    ARREARS; ARREARS = ARREARS_1 + ARREARS_2 + ARREARS_3. All by official data."""

    KNOWN = "known"
    REGISTERED = "registered"
    WAITING = "waiting"
    """Applied; official data shows no payment yet."""
    ACTIVE = "active"
    ARREARS = "arrears"
    """In arrears of one to three months."""
    ARREARS_1 = "arrears_1"
    ARREARS_2 = "arrears_2"
    ARREARS_3 = "arrears_3"
    ENDED = "ended"
    """Membership is over: unpaid, left or dead."""
    NEVER = "never"
    """In office without a registration, or rejected."""
    MONTHS = "months"
    """Contribution months that official data shows as paid, counted by their first day."""
    NEW = "new"
    """Times that somebody became registered."""
    LOST = "lost"
    """Times that somebody was registered no more: ended, rejected, erased, or out of office."""


ARREARS = (CoverageFigure.ARREARS_1, CoverageFigure.ARREARS_2, CoverageFigure.ARREARS_3)
REGISTERED = (CoverageFigure.WAITING, CoverageFigure.ACTIVE, *ARREARS)
"""The statuses of the registered."""
STATUSES = (*REGISTERED, CoverageFigure.ENDED, CoverageFigure.NEVER)
"""Everybody who is known has exactly one on a day."""
STATUSES_OF: Mapping[CoverageFigure, tuple[CoverageFigure, ...]] = {
    CoverageFigure.KNOWN: STATUSES,
    CoverageFigure.REGISTERED: REGISTERED,
    CoverageFigure.ARREARS: ARREARS,
    **{each: (each,) for each in STATUSES},
}
"""The statuses that a stock counts."""
STOCKS = tuple(STATUSES_OF)
FLOWS = (CoverageFigure.MONTHS, CoverageFigure.NEW, CoverageFigure.LOST)
"""Of what happened in a time."""


class PostGroup(StrEnum):
    """The rows of a table by post."""

    HEAD = "ketua"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """All that a table counts: people of an area on a day, narrowed by group, post, payer, agent or
    sector, in rows `by` one of them. None is any.

    `group`: an `Organisation`; `post`: a `PostGroup`; `agent`: the role id as text, "" for nobody's
    people. `payer`, `agent` and `sector` of an officeholder are those of their registration, ""
    without one. `since`: the day to compare with, and from which flows are counted; without it they
    are counted from the beginning.
    """

    area: str
    by: By
    on: date
    since: date | None = None
    people: People = People.WORKERS
    group: str | None = None
    post: str | None = None
    payer: str | None = None
    agent: str | None = None
    sector: str | None = None

    @property
    def filters(self) -> dict[By, str]:
        """The values that are asked for besides the area."""
        chosen = {
            By.GROUP: self.group,
            By.POST: self.post,
            By.PAYER: self.payer,
            By.AGENT: self.agent,
            By.SECTOR: self.sector,
        }
        return {by: value for by, value in chosen.items() if value is not None}


Counts = Mapping[CoverageFigure, int | None]
"""A figure by its name; None: hidden, because it is of a few people or would give them away."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A row: the code of its area, or its group, post, payer, agent or sector; its name as we know
    it ("" when texts name it); the counts on the day, and the stocks on the day `since`."""

    code: str
    name: str
    counts: Counts
    before: Counts = field(default_factory=dict)

    def change(self, figure: CoverageFigure) -> int | None:
        """The difference of a stock between the two days; None when one of them is hidden."""
        now, then = self.counts[figure], self.before.get(figure)
        return None if now is None or then is None else now - then

    def as_data(self) -> dict[str, object]:
        """The row as plain values: code, name, and counts and before by the name of the figure;
        a hidden one is None."""
        return {
            "code": self.code,
            "name": self.name,
            "counts": {str(name): count for name, count in self.counts.items()},
            "before": {str(name): count for name, count in self.before.items()},
        }


@dataclass(frozen=True, slots=True)
class Break:
    """A day on which an area became others: figures before and after it are of other ground."""

    day: date
    area: str
    successors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in their order and their total. `breaks` lie between the two days of the scope."""

    scope: Scope
    rows: tuple[CoverageRow, ...]
    total: CoverageRow
    breaks: tuple[Break, ...] = ()


def rw_area(village: str, rw: str) -> str:
    """The code of an RW as an area."""
    return f"{village}{RW_MARK}{rw}"


def split_area(area: str) -> tuple[str, str | None]:
    """The region of an area, and its RW when it is one."""
    region, mark, rw = area.partition(RW_MARK)
    return region, rw if mark else None


def areas_around(village: str, rw: str) -> tuple[str, ...]:
    """All areas that a home is in: its RW, kelurahan, kecamatan, city and province."""
    parts = village.split(".")
    regions = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
    return rw_area(village, rw), *regions


def area_above(area: str) -> str:
    """The area around an area; "" around a province."""
    region, rw = split_area(area)
    return region.rpartition(".")[0] if rw is None else region


def level_of_parts(area: str) -> int:
    """The index in `AREAS` of what the parts of an area are."""
    region, rw = split_area(area)
    return region.count(".") - 1 + (rw is not None)
