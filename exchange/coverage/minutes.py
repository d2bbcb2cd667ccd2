"""Minutes of a Monev meeting as PDF/A and as a workbook, both of the same words and figures.

Words go in as data, never into the source of the page.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from exchange import typeset
from exchange.coverage.charts import grouped
from exchange.spreadsheets.write import SheetTab, write_workbook

SOURCE = Path(__file__).with_name("minutes.typ")
NOT_IN_TABS = re.compile(r"[\[\]:*?/\\]")
"""Excel takes none of these in the name of a tab."""
WIDE = 1
"""The share of a column of words; one of numbers, 0, is as wide as they are."""


@dataclass(frozen=True, slots=True)
class MinutesTable:
    """A table in words; `widths` are those of its columns, 0 of numbers. `none` is said without
    rows."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | int]]
    widths: Sequence[int]
    none: str = ""


@dataclass(frozen=True, slots=True)
class MinutesTexts:
    """Every text that the minutes show."""

    language: str
    title: str
    sentence: str
    facts: Sequence[tuple[str, str]]
    picture: str
    """SVG; empty without one."""
    picture_on_paper: str
    spoken: str
    trend_title: str
    trend: str
    """SVG; empty without one."""
    trend_spoken: str
    tables: Sequence[MinutesTable]
    signing: str
    present: Sequence[str]
    about: str
    digest: str
    link: str
    """The address of the page; empty without one, as is the QR."""
    qr: str
    """SVG."""
    foot: str


def make_pdf(texts: MinutesTexts, made_at: datetime) -> bytes:
    """The minutes as PDF/A-2b; the same words and time (UTC) give the same bytes."""
    tables = [asdict(each) | {"rows": printed(each)} for each in texts.tables]
    data = json.dumps(asdict(texts) | {"tables": tables})
    return typeset.make_pdf(SOURCE, {"minutes": data}, made_at)


def printed(table: MinutesTable) -> list[list[str]]:
    """The rows as they are read."""
    return [
        [grouped(each) if isinstance(each, int) else each for each in row] for row in table.rows
    ]


def make_workbook(texts: MinutesTexts, made_at: datetime) -> bytes:
    """The minutes as an .xlsx: a tab of facts, and one for each table; the same words and time
    (UTC) give the same bytes."""
    facts = [(texts.title, ""), (texts.sentence, ""), *texts.facts, ("SHA-256", texts.digest)]
    present = [(each, "") for each in texts.present]
    tabs = [SheetTab("1", ("", ""), [*facts, (texts.signing, ""), *present])]
    tabs += [
        SheetTab(f"{number} {NOT_IN_TABS.sub('', each.title)}", each.columns, each.rows)
        for number, each in enumerate(texts.tables, 2)
    ]
    return write_workbook(tabs, made_at)
