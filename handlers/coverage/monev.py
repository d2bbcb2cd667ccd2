"""Monev in the chat: the sentence of an area, its picture, and the way down and up."""

import re
from dataclasses import replace
from datetime import timedelta

from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import month_start
from domain.coverage.figures import (
    AREAS,
    By,
    CoverageFigure,
    CoverageRow,
    People,
    Table,
    area_above,
    rw_area,
    split_area,
)
from domain.parsing.dates.calendar_dates import FULL
from domain.regions import is_village, is_within
from domain.roles import RoleKind
from exchange.coverage import charts
from handlers.coverage import words
from handlers.coverage.areas import find_area, named_place
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from models import regions
from models.coverage import letters, overview, readers
from models.database import files
from models.roles.role import Role

PURPOSE = "monev"
KEPT = timedelta(days=1)
"""It says how things are today."""
PARTS = 5
"""Areas on a page, each with a button."""
STOP_MONTHLY = "/monevbulanan berhenti"
STOP_WORDS = frozenset({"berhenti", "stop"})
AREA = re.compile(r"[\d.]+(/\d{3})?")


QUESTION = re.compile(
    r"\b(?:berapa|jumlah|how many)\b.*"
    r"\b(?:terlindungi|terdaftar|menunggak|nunggak|pekerja|protected|registered|arrears)\b"
    r".*\b(?:di|in)\b",
    re.IGNORECASE,
)
"""A question about the figures of a place."""


OTHER_DAY = re.compile(
    r"\b(?:(?:bulan|tahun|minggu) (?:lalu|kemarin)|kemarin|last (?:month|year|week)|20\d\d"
    rf"|{'|'.join(FULL)})\b",
    re.IGNORECASE,
)
"""A question about another day than today: the chat has only today's figures."""

PLACE = re.compile(
    r".*\b(?:di|in|of|kecamatan|kec\.?|kelurahan|kel\.?) ([a-z .]{3,40})", re.IGNORECASE
)


class MonevOfArea(
    RoleForm,
    opens_with="/monev, /cakupan, monev, cakupan, coverage",
    intents="report_monev",
    roles="monitor officer cadre",
):
    """`/monev 31.73.04 2` is the second page of a kecamatan, `/monev 31.73.04.1001/005` an RW,
    `/monev 31.73.04 workers` all workers of it."""

    claims_texts = True
    tail = re.compile(r"[A-Za-z .]{3,40}")

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return bool(QUESTION.search(text[:200])) and cls.is_usable(turn)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Answer a question such as "berapa yang terlindungi di Tambora?"."""
        area = named_place(turn, given.text) or place_in(given.text)
        self.answers |= {"area": area, "people": People.WORKERS}
        self.finish(turn)
        return True

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return named_place(turn, text) or place_in(text)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        asked = re.fullmatch(rf"({AREA.pattern})( [a-z]+)?( \d+)?", argument)
        area, people, page = asked.group(1, 3, 4) if asked else (argument, "", "")
        chosen = {"area": area, "page": parse_page_number((page or "").strip())}
        return super().prefill(turn, argument) | chosen | {"people": (people or "").strip()}

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        area = area_asked(turn, role, self.answers["area"])
        asked = self.answers.get("people", "")
        wanted = [People(asked)] if asked in [*People] else [People.OFFICEHOLDERS, People.WORKERS]
        table = words.table_of_area(turn.db, role, area, turn.today, wanted)
        assert table is not None, "the area is within reach"
        turn.say_text(words.sentence(turn.db, turn.text, table))
        if OTHER_DAY.search(turn.message.text) and role.kind != RoleKind.CADRE:
            turn.say("monev-other-day")
        if role.kind == RoleKind.CADRE and role.rw and area == role.area:
            say_own_rw(turn, role, table)
        attach_map(turn, role, table)
        offer_parts(turn, table, int(self.answers.get("page", "1")))
        other = next(each for each in People if each is not table.scope.people)
        turn.add_option(f"/monev {area} {other}", turn.text(f"monev-people-{other}"))
        above = area_above(area)
        if is_within(split_area(above)[0], role.area):
            way = f"/monev {above} {table.scope.people}"
            turn.add_option(way, turn.text("coverage-up"))
        if letters.is_wanted(turn.db, role):
            turn.offer(STOP_MONTHLY)
        else:
            turn.add_option("/monevbulanan", turn.text("monev-monthly-want"))
        turn.offer("/menu")


def place_in(text: str) -> str:
    """The place that a sentence is about; empty without one."""
    named = PLACE.search(text)
    return named[1].strip(" ?.!") if named else ""


def area_asked(turn: Turn, role: Role, text: str) -> str:
    """The area within the reach of the role that is meant; else all of its area."""
    region, rw = split_area(text) if AREA.fullmatch(text) else ("", None)
    if rw and is_village(region) and is_within(region, role.area):
        return text if regions.is_known(turn.db, region) else role.area
    return find_area(turn, role, text)


def say_own_rw(turn: Turn, role: Role, table: Table) -> None:
    """The RW of a cadre beside the kelurahan."""
    code = rw_area(role.area, role.rw or "")
    own = readers.table_for(turn.db, role, replace(table.scope, area=code, by=By.GROUP))
    if own is None or own.total.counts[CoverageFigure.KNOWN] == 0:
        return turn.say("monev-own-rw-none", rw=role.rw)
    row = replace(own.total, code=code, name=role.rw or "")
    return turn.say_text(words.row_text(turn.db, turn.text, table, row))


def attach_map(turn: Turn, role: Role, table: Table) -> None:
    """Send the picture along, and say what it shows to whoever does not see it."""
    drawn = overview.map_table(turn.db, role, table.scope)
    if drawn is None or not drawn.rows:
        return
    title = words.sentence(turn.db, turn.text, table)
    foot = f"{turn.text('monev-picture')}. {turn.text('monev-on', day=turn.today)}"
    picture = charts.png(title, words.map_of(turn.db, turn.text, drawn), foot)
    files.delete_made_for(turn.db, turn.person.id, PURPOSE)
    name, media_type = "monev.png", "image/png"
    id = files.store_file(
        turn.db, turn.person.id, PURPOSE, name, media_type, picture, turn.now, KEPT
    )
    turn.attach(id)
    turn.say_text(words.map_alternative(turn.db, turn.text, drawn))
    if words.hides_some(drawn):
        turn.say("monev-hidden")


def offer_parts(turn: Turn, table: Table, number: int) -> None:
    """Offer the areas inside, some at a time, each with its figures; where most are missing
    first."""
    rows = sorted(table.rows, key=unprotected, reverse=True) if table.scope.by in AREAS else []
    pages = [rows[start : start + PARTS] for start in range(0, len(rows), PARTS)]
    if not pages:
        return
    number = min(max(number, 1), len(pages))
    shown = pages[number - 1]
    lines = [f"• {words.row_text(turn.db, turn.text, table, row)}" for row in shown]
    turn.say_text("\n".join(lines))
    for row in shown:
        name = words.row_name(turn.db, turn.text, table.scope.by, row, names=False)
        turn.add_option(f"/monev {row.code} {table.scope.people}", name)
    if number < len(pages):
        way = f"/monev {table.scope.area} {table.scope.people} {number + 1}"
        turn.add_option(way, turn.text("coverage-next"))


def unprotected(row: CoverageRow) -> int:
    """Those on record who are not protected; 0 where that is hidden."""
    known, active = row.counts[CoverageFigure.KNOWN], row.counts[CoverageFigure.ACTIVE]
    return known - active if known is not None and active is not None else 0


class MonthlyMonev(RoleForm, opens_with="/monevbulanan", roles="monitor officer cadre"):
    """`/monevbulanan` has the sentence sent each month; `/monevbulanan berhenti` no more."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | {"how": argument}

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        if self.answers["how"].casefold() in STOP_WORDS:
            letters.stop(turn.db, role)
            turn.say("monev-monthly-stopped")
            return turn.offer("/monev", "/menu")
        if not letters.is_wanted(turn.db, role):
            letters.want(turn.db, role, month_start(turn.today))
        turn.say("monev-monthly-wanted")
        turn.offer(STOP_MONTHLY)
        return turn.offer("/monev", "/menu")
