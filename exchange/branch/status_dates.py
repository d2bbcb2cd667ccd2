"""The order in which a status file writes its dates, as its columns show it: day, month or short
year first."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import parse_nik
from exchange.branch.status_cells import DATES, UnreadableCell, last_day
from exchange.spreadsheets import days
from exchange.spreadsheets.days import date_order, read_day


def orders_of_dates(rows: Sequence[Mapping[str, str]], today: date) -> dict[str, str]:
    """The part that stands first in each column of dates, "day" or "month", as the dates of two
    numbers in it show; "" where that is not sure: some column shows both, or only another one shows
    the month first. Birth dates show it too, where the NIK of all rows says so."""
    shown = {
        column: {date_order(cells.get(column, "")) for cells in rows} & {"day", "month"}
        for column in DATES
    }
    if {order_by_nik(cells, today) for cells in rows} - {""} == {"month"}:
        shown["born_on"].add("month")
    usual = "" if any("month" in orders for orders in shown.values()) else "day"
    if any(len(orders) > 1 for orders in shown.values()):  # rows of two files, one below the other
        return dict.fromkeys(shown, "")
    return {
        column: "" if is_of_other_signs(column, rows) else min(orders, default=usual)
        for column, orders in shown.items()
    }


def is_of_other_signs(column: str, rows: Sequence[Mapping[str, str]]) -> bool:
    """Whether dates of the column that may be read both ways have another sign between their
    numbers than those that show the month first: 08-07-2026 beside 11/30/2026."""
    signs = dict[str, set[str]]()
    for text in {cells.get(column, "") for cells in rows}:
        signs.setdefault(date_order(text), set()).update(re.findall(r"\d([-/.])", text)[:1])
    month_first = signs.get("month", set())
    return bool(month_first) and not signs.get("either", set()) <= month_first


def order_by_nik(cells: Mapping[str, str], today: date) -> str:
    """The part that stands first, "day" or "month", in birth dates that may be read both ways, as
    their NIK shows; "" where that does not settle it."""
    text = cells.get("born_on", "")
    known = birth_date_of_nik(cells.get("nik", ""), today) if date_order(text) == "either" else None
    if known is None:
        return ""
    day_first, month_first = read_day(text), read_day(text, month_first=True)
    if day_first == month_first:
        return ""
    both = (("day", day_first), ("month", month_first))
    return next((order for order, found in both if found and is_same(found, known)), "")


def short_years_first(rows: Sequence[Mapping[str, str]], today: date) -> dict[str, set[bool]]:
    """For each column of dates whether its short years (30-11-26) stand first, as far as single
    dates leave no doubt of it."""
    shown = dict[str, set[bool]]()
    for column in DATES:
        texts = {cells.get(column, "") for cells in rows}
        shown[column] = {
            is_first
            for text in texts
            if (is_first := is_year_first(column, text, today)) is not None
        }
    return shown


def is_year_first(column: str, text: str, today: date) -> bool | None:
    """Whether the short year of a date stands first; None when it may, or there is none."""
    first, last = days.read_short_year_first(text), read_day(text)
    if first is None and last is None:
        return None
    can = [each is not None and each <= last_day(column, today) for each in (first, last)]
    return can[0] if can[0] != can[1] else None


def check_short_years(
    cells: Mapping[str, str], shown: Mapping[str, set[bool]], today: date
) -> None:
    """UnreadableCell for a date whose short year stands first or may stand there."""
    for column, firsts in shown.items():
        text = cells[column]
        is_doubtful = column != "born_on" and days.read_short_year_first(text) is not None
        if is_doubtful and firsts != {False} and is_year_first(column, text, today) is not False:
            raise UnreadableCell(column, "cell-date", value=text[:30])


def dates_in_order(
    cells: Mapping[str, str], orders: Mapping[str, str], today: date
) -> dict[str, str]:
    """The cells of dates, those that begin with the month in ISO format.

    UnreadableCell for a date of which the order is not sure. The NIK settles a birth date.
    """
    found = dict[str, str]()
    for column, order in orders.items():
        text = cells[column]
        written = date_order(text)
        if written not in ("either", "month"):
            continue
        day_first, month_first = read_day(text), read_day(text, month_first=True)
        if column == "born_on" and (known := birth_date_of_nik(cells["nik"], today)):
            same = [each for each in (day_first, month_first) if each and is_same(each, known)]
            if same:
                found[column] = known.isoformat()
                continue
        if not order:
            raise UnreadableCell(column, "cell-date", value=text[:30])
        if order == "month" and month_first:
            found[column] = month_first.isoformat()
    return found


def birth_date_of_nik(text: str, today: date) -> date | None:
    """The birth date in the NIK; None when it is none."""
    try:
        return parse_nik(text, today).born_on
    except (Invalid, Ambiguous):
        return None


def is_same(found: date, known: date) -> bool:
    """Whether they are the same day; a year of two figures may be of either century."""
    return (found.day, found.month, found.year % 100) == (known.day, known.month, known.year % 100)
