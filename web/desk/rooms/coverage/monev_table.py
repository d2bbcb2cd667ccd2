"""The table of Monev: its cells, rows and total, and what is missing to the targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from domain.coverage.figures import AREAS, FLOWS, STOCKS, CoverageFigure, CoverageRow, Table
from exchange.coverage import charts
from exchange.coverage.charts import grouped
from handlers.coverage import words
from handlers.coverage.target_words import gap_of
from handlers.coverage.words import HIDDEN, figure_text
from models.coverage.denominators import Denominator, Measure
from models.coverage.figures import TOTAL
from models.coverage.monev import overview
from web.desk.page import Desk
from web.desk.rooms.coverage.addresses import COLUMNS, NOBODYS, PAGE, Wanted

HEADLINE = (
    CoverageFigure.ACTIVE,
    CoverageFigure.ARREARS,
    CoverageFigure.NEVER,
    CoverageFigure.KNOWN,
)


@dataclass(frozen=True)
class CellView:
    """A figure in words, where its list is, and how it changed."""

    text: str
    link: str = ""
    change: str = ""


@dataclass(frozen=True)
class RowView:
    name: str
    link: str
    share: str
    cells: Sequence[CellView]
    potential: str = ""
    gap: str = ""
    fresh: date | None = None
    order: tuple[float, str] = (0, "")


@dataclass(frozen=True)
class MonevTable:
    """The table that was asked for, in words: `counted` is the potential by area, `names` whether
    the reader may know who is behind a figure."""

    desk: Desk
    wanted: Wanted
    table: Table
    counted: Mapping[str, Denominator]
    targets: Mapping[Measure, Denominator | None]
    names: bool

    @property
    def columns(self) -> list[CoverageFigure]:
        asked = [each for each in COLUMNS if self.table.scope.since or each not in FLOWS]
        return words.columns_shown(self.table, asked)

    @property
    def target(self) -> int:
        """The target that rows are ranked by: the area's own, else the ministry's, else all."""
        own, ministry = self.targets[Measure.TARGET_OWN], self.targets[Measure.TARGET_MINISTRY]
        found = own or ministry
        return found.number if found else overview.WHOLE

    @property
    def potential(self) -> Denominator | None:
        """The number of people that there should be in the area; None where nobody knows it."""
        return self.counted.get(self.table.scope.area)

    @property
    def is_counted(self) -> bool:
        """Is the potential of one of the rows known?"""
        return self.table.scope.by in AREAS and any(
            row.code in self.counted for row in self.table.rows
        )

    def headline(self) -> list[tuple[str, CellView]]:
        cells = {each: self.cell(self.table.total, each, self.names) for each in HEADLINE}
        return [(self.desk.t(f"monev-column-{name}"), each) for name, each in cells.items()]

    def rows(self, listed: Mapping[str, date], *, leads: bool) -> list[RowView]:
        """The rows in the order that was asked for, the farthest from the target first unless;
        `listed` is the day of the newest list of an area. Figures lead to people where it `leads`.
        """
        names = self.names and leads
        found = [
            self.row(each, self.counted.get(each.code), listed, names) for each in self.table.rows
        ]
        return sorted(found, key=lambda each: each.order)

    def total(self) -> RowView:
        known = self.potential if self.is_counted else None
        return self.row(self.table.total, known, {}, self.names)

    def row(
        self, row: CoverageRow, known: Denominator | None, listed: Mapping[str, date], names: bool
    ) -> RowView:
        by = self.wanted.scope.by
        name = words.row_name(self.desk.db, self.desk.t, by, row, names=names)
        share, gap = words.share_of(row.counts), gap_of(row.counts, known, self.target)
        is_empty = row.counts[CoverageFigure.KNOWN] == 0
        order = {
            "name": 0.0,
            "share": share if share is not None else 2.0,
            "gap": -gap if gap is not None else 1.0,
        }[self.wanted.sort]
        return RowView(
            name,
            self.wanted.to_area(row.code) if by in AREAS else "",
            "–" if is_empty else words.percent_text(share),
            [self.cell(row, each, names) for each in self.columns],
            grouped(known.number) if known else "",
            figure_text(gap),
            listed.get(row.code),
            (order, name),
        )

    def cell(self, row: CoverageRow, column: CoverageFigure, names: bool) -> CellView:
        """A figure; it leads to its list for whoever may know who they are."""
        number, change = row.counts[column], ""
        if row.before and column in STOCKS:
            moved = row.change(column)
            hidden = "" if number is None else HIDDEN  # one mark says it
            change = hidden if moved is None else f"{moved:+d}" if moved else ""
        link = self.people_link(row, column) if names and number else ""
        return CellView(figure_text(number), link, change)

    def people_link(self, row: CoverageRow, column: CoverageFigure) -> str:
        """The address of the list behind a figure of an area, or of a value in it."""
        if row.code == TOTAL:
            query = self.wanted.query(column=column)
        elif self.wanted.scope.by in AREAS:
            query = self.wanted.query(area=row.code, by="", column=column)
        else:
            query = self.wanted.query(column=column, code=row.code or NOBODYS)
        return f"{PAGE}/people?{query}"

    def share_line(self) -> Markup | str:
        """The share of the protected as a line, with the target; empty where it is hidden."""
        share = words.share_of(self.table.total.counts)
        if share is None:
            return ""
        return Markup(charts.share_line(share, self.target / overview.WHOLE))  # escaped
