"""Addresses of Monev: the area, rows and days that one asks for."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from domain.coverage.figures import (
    AREAS,
    By,
    CoverageFigure,
    People,
    Scope,
    level_of_parts,
    split_area,
)
from domain.invalid import whole_number
from domain.participants.organisation import Organisation
from domain.regions import is_village, is_within
from handlers.coverage import words
from models import regions
from models.coverage.monev import overview
from web.desk.page import Desk

PAGE = "/monev"
ROLES = "monitor officer"
COLUMNS = (*words.COLUMNS, CoverageFigure.NEW, CoverageFigure.LOST)
"""The columns of the table; who came and went only since a day."""
NOBODYS = "-"
"""In an address the row of those who have no agent, payer or sector."""
SORTS = ("gap", "share", "name")
FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Between them every day has months and years before and after it, which a page counts."""


@dataclass(frozen=True)
class Wanted:
    """The scope that an address asks for, and the order of its rows; `beyond` is a region that was
    asked for and is none of the role's."""

    scope: Scope
    sort: str
    today: date
    beyond: str = ""

    def query(self, **changes: str) -> str:
        """The address of this with other values; what would be so anyway is left out."""
        scope = self.scope
        known = {
            "area": scope.area,
            "by": scope.by if scope.by is not overview.by_parts(scope.area) else "",
            "people": scope.people if scope.people is not People.OFFICEHOLDERS else "",
            "group": scope.group or "",
            "on": scope.on.isoformat() if scope.on != self.today else "",
            "since": scope.since.isoformat() if scope.since else "",
            "sort": self.sort if self.sort != SORTS[0] else "",
        }
        return urlencode({name: value for name, value in (known | changes).items() if value})

    def link(self, **changes: str) -> str:
        """The same page, asked for with other values."""
        return f"?{self.query(**changes)}"

    def to_area(self, area: str) -> str:
        """The page of another area, with its own parts as rows."""
        return self.link(area=area, by="")


def wanted_of(desk: Desk) -> Wanted:
    """All that the address asks for, as far as the role may see it; else its whole area today."""
    asked, today = desk.query, desk.turn.today
    area = asked.get("area", "")
    region, rw = split_area(area)
    is_area = regions.is_known(desk.db, region) and (
        rw is None or (is_village(region) and whole_number(rw) is not None and len(rw) == 3)
    )
    is_beyond = is_area and not is_within(region, desk.role.area)
    area = area if is_area and "." in area and not is_beyond else desk.role.area
    on = min(day_of(asked.get("on", "")) or today, today)
    since = day_of(asked.get("since", ""))
    people = asked.get("people", "")
    by = by_of(area, asked.get("by", ""))
    scope = Scope(
        area=area,
        by=by,
        on=on,
        since=since if since and since < on else None,
        people=People(people) if people in [*People] else People.OFFICEHOLDERS,
    )
    if by is By.POST:
        scope = replace(scope, people=People.OFFICEHOLDERS)
    group = asked.get("group", "")
    # A table is narrowed or divided once: with both its parts would be single people.
    if by in AREAS and group in [*Organisation]:
        scope = replace(scope, group=group)
    sort = asked.get("sort", "")
    return Wanted(scope, sort if sort in SORTS else SORTS[0], today, region if is_beyond else "")


def day_of(text: str) -> date | None:
    """The day of an ISO text; None for other texts, and for a day that nobody means."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def by_of(area: str, asked: str) -> By:
    return By(asked) if asked in kinds_of_rows(area) else overview.by_parts(area)


def kinds_of_rows(area: str) -> list[By]:
    """The rows that an area may have: its parts, or a facet of its people."""
    parts = [*AREAS[level_of_parts(area) :]]
    parts = [by for by in parts if by is not By.RW or is_village(split_area(area)[0])]
    return [*parts, By.GROUP, By.POST, By.PAYER, By.AGENT, By.SECTOR]
