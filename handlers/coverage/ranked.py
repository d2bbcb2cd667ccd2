"""Areas beside one another: in the order of a figure, or those that somebody compares by name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from bot.texts import Say
from bot.turn import Turn
from domain.coverage.figures import (
    AREAS,
    By,
    CoverageFigure,
    CoverageRow,
    People,
    Scope,
    Table,
    level_of_parts,
    split_area,
)
from handlers.coverage import words
from handlers.coverage.asked_figures import COMPARED, AskedArea, city_names
from handlers.coverage.below_figures import command, offer_others, say_below
from models import regions
from models.coverage import readers
from models.roles.role import Role

SHOWN = 5
"""Areas of a ranking, each with a button."""
LOW = r"rendah|kecil|sedikit|kurang|buruk|jelek|tinggal|bawah"
HIGH = r"tinggi|besar|banyak|bagus|baik|atas"
LOWEST = re.compile(
    rf"\b(?:paling |ter)(?:{LOW})\b|\bke(?:tinggalan|tinggal)\b|\b(?:lowest|worst|least|behind)\b",
    re.IGNORECASE,
)
HIGHEST = re.compile(
    rf"\b(?:paling |ter)(?:{HIGH})\b|\b(?:highest|best|most)\b"
    r"|\b(?:ranking|rangking|rangk?ing|peringkat|urut(?:an|kan)?)\b",
    re.IGNORECASE,
)
LEVELS = (
    (By.RW, re.compile(r"\brw\b(?!\.? *\d)", re.IGNORECASE)),
    (By.KELURAHAN, re.compile(r"\bkel(?:urahan)?\b|\bvillages?\b|\bwards?\b", re.IGNORECASE)),
    (By.KECAMATAN, re.compile(r"\bkec(?:amatan)?\b|\bdistricts?\b", re.IGNORECASE)),
)
LEVEL = re.compile("|".join(each.pattern for _, each in LEVELS), re.IGNORECASE)
FIGURES = (
    (CoverageFigure.ARREARS, re.compile(r"\bme?nunggak\w*|\btunggakan|\barrears\b", re.IGNORECASE)),
    (
        CoverageFigure.NEVER,
        re.compile(r"\b(?:belum|blm|not) (?:ter|men)?(?:daftar|ikut|registered)", re.IGNORECASE),
    ),
)
"""What is counted where no share is asked for."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """An order that somebody asks for: of areas of a level, the lowest or the highest first. Of the
    protected it is by their share; None as `level`: the parts of the area."""

    level: By | None
    lowest: bool
    figure: CoverageFigure = CoverageFigure.ACTIVE


def asked_ranking(text: str) -> Ranking | None:
    """The order that a text asks for; None where it asks for none."""
    is_lowest = LOWEST.search(text)
    if not is_lowest and not HIGHEST.search(text):
        return None
    level = next((by for by, named in LEVELS if named.search(text)), None)
    figures = (figure for figure, named in FIGURES if named.search(text))
    return Ranking(level, bool(is_lowest), next(figures, CoverageFigure.ACTIVE))


def ranked_table(
    db: Session,
    role: Role,
    area: str,
    on: date,
    people: Sequence[People],
    group: str | None,
    wanted: Ranking,
) -> Table | None:
    """The table of an area in rows of the wanted level, or of its parts where that is none of its
    own: of the first of the people of whom anybody is known. None for an RW, which has no parts."""
    least = level_of_parts(area)
    if split_area(area)[1] is not None or least >= len(AREAS):
        return None
    level = AREAS[max(AREAS.index(wanted.level), least) if wanted.level else least]
    found = words.table_of_area(db, role, area, on, people, group)
    return readers.table_for(db, role, replace(found.scope, by=level)) if found else None


def ranked(table: Table, wanted: Ranking) -> list[CoverageRow]:
    """The rows of which the figure is shown, in the wanted order; of equals the one first that more
    people are known of."""
    found = [
        (value, -(row.counts[CoverageFigure.KNOWN] or 0), row.name, row)
        for row in table.rows
        if row.counts[CoverageFigure.KNOWN] and (value := value_of(row, wanted.figure)) is not None
    ]
    sign = 1 if wanted.lowest else -1
    return [row for *_, row in sorted(found, key=lambda each: (sign * each[0], *each[1:3]))]


def value_of(row: CoverageRow, figure: CoverageFigure) -> float | None:
    """The value by which a row is ranked; None where it is hidden."""
    return words.share_of(row.counts) if figure is CoverageFigure.ACTIVE else row.counts[figure]


def ranking_text(
    db: Session, t: Say, table: Table, rows: Sequence[CoverageRow], wanted: Ranking
) -> str:
    """The first of the rows with their places, and of how many they are; without any, that there
    are none."""
    level = t(f"monev-by-{table.scope.by}")
    place = words.area_text(db, t, table.scope.area)
    if not rows:
        return t("monev-ranked-none", level=level, place=place)
    values = {"level": level, "place": place, "who": words.who_text(t, table.scope)}
    order = "lowest" if wanted.lowest else "highest"
    head = t(f"monev-ranked-{wanted.figure}", **values, order=order)
    lines = [
        t(
            f"monev-ranked-line-{wanted.figure}",
            number=number,
            name=area_name(db, t, table.scope, row),
            percent=words.percent_text(words.share_of(row.counts)),
            count=words.figure_text(row.counts[wanted.figure]),
            known=words.figure_text(row.counts[CoverageFigure.KNOWN]),
        )
        for number, row in enumerate(rows[:SHOWN], 1)
    ]
    foot = [t("monev-ranked-more", shown=SHOWN, count=len(rows))] if len(rows) > SHOWN else []
    return "\n".join([head, "", *lines, *foot])


def area_name(db: Session, t: Say, scope: Scope, row: CoverageRow) -> str:
    """The name of a ranked area; an RW's is nothing without its kelurahan, if several are asked."""
    village, rw = split_area(row.code)
    if rw is None or village == scope.area:
        return words.row_name(db, t, scope.by, row, names=False)
    return t("monev-rw-of", rw=rw, place=regions.name(db, village))


def asks_beside(turn: Turn, text: str) -> bool:
    """Does a text ask for areas of the city in an order, or beside one another?"""
    if COMPARED.search(text) and len(city_names(turn, text)) > 1:
        return True
    return bool(asked_ranking(text)) and bool(LEVEL.search(text) or city_names(turn, text))


def say_compared(
    turn: Turn, role: Role, areas: Sequence[AskedArea], people: Sequence[People], body: str | None
) -> None:
    """The sentence of each of several areas, of the same people, with the way to each."""
    for why in dict.fromkeys(each.why for each in areas if each.why):
        turn.say_text(why)
    found = [each.code for each in areas if not each.why] or [role.area]
    for code in found:
        table = words.table_of_area(turn.db, role, code, turn.today, people, body)
        assert table is not None, "the area is within reach"
        people = [table.scope.people]
        turn.say_text(words.sentence(turn.db, turn.text, table))
    for code in found:
        name = words.area_text(turn.db, turn.text, code)
        turn.add_option(command(code, people[0], body), name)
    return turn.offer("/menu")


def say_ranking(
    turn: Turn,
    role: Role,
    area: str,
    people: Sequence[People],
    body: str | None,
    wanted: Ranking,
) -> bool:
    """The areas inside of an area in the order that was asked for, and the way to each; False where
    there are none inside."""
    table = ranked_table(turn.db, role, area, turn.today, people, body, wanted)
    if table is None:
        return False
    rows = ranked(table, wanted)
    turn.say_text(ranking_text(turn.db, turn.text, table, rows, wanted))
    turn.say_text(words.sentence(turn.db, turn.text, table))
    say_below(turn, role, table)
    if words.hides_some(table):
        turn.say("monev-ranked-hidden")
    for row in rows[:SHOWN]:
        name = area_name(turn.db, turn.text, table.scope, row)
        turn.add_option(command(row.code, table.scope.people, body), name)
    offer_others(turn, role, table)
    return True
